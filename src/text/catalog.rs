//! The catalogues: Fluent files of each language, embedded in the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

use super::{Message, Value};

/// A language the product speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Norwegian Bokmål.
    Bokmal,
}

/// One file of every language, by the room whose words it holds.
macro_rules! catalogue_files {
    ($($name:literal),* $(,)?) => {
        const ENGLISH: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../assets/locales/en/", $name, ".ftl")))),*];
        const BOKMAL: &[(&str, &str)] =
            &[$(($name, include_str!(concat!("../../assets/locales/nb/", $name, ".ftl")))),*];
    };
}
catalogue_files!(
    "domain",
    "vendor",
    "agreements",
    "api",
    "credentials",
    "store",
    "ledger",
    "report",
    "jobs",
    "desk",
    "cli",
    "ui",
    "order",
    "screens",
    "fleet",
    "audit",
    "sync",
    "files",
    "table",
    "changes",
    "rooms",
    "line",
    "preflight",
    "bulk",
    "lines",
    "board",
    "guard",
    "letters",
    "machine",
    "update"
);

impl Language {
    /// Every language, in the order a chooser shows them.
    pub const ALL: [Self; 2] = [Self::English, Self::Bokmal];

    /// The language of a BCP 47 tag such as `nb-NO`, `no` or `en_US.UTF-8`; `None` for a language we do not speak.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            // A Nynorsk reader is better served by Bokmål than by English.
            "nb" | "no" | "nn" => Some(Self::Bokmal),
            _ => None,
        }
    }

    /// The short tag used in settings and on the command line: `en` or `nb`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Bokmal => "nb",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Bokmal => "Norsk bokmål",
        }
    }

    pub(super) const fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::English => ENGLISH,
            Self::Bokmal => BOKMAL,
        }
    }
}

/// Says messages in one language. Cheap to copy: the parsed files are shared by the whole process.
#[derive(Clone, Copy)]
pub struct Catalog {
    language: Language,
    bundle: &'static FluentBundle<FluentResource>,
}

impl Catalog {
    /// The catalogue of a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        static ENGLISH_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        static BOKMAL_BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
        let cell = match language {
            Language::English => &ENGLISH_BUNDLE,
            Language::Bokmal => &BOKMAL_BUNDLE,
        };
        Self {
            language,
            bundle: cell.get_or_init(|| load(language)),
        }
    }

    /// The language this catalogue speaks.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Says a message. An entry this language lacks is said in English, and one that nobody knows by its id, so that a
    /// gap in a translation never hides what happened.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        if let Some(text) = self.try_say(message) {
            return text;
        }
        if self.language != Language::English
            && let Some(text) = Self::new(Language::English).try_say(message)
        {
            return text;
        }
        message.id().to_owned()
    }

    /// Says a message that has no arguments.
    #[must_use]
    pub fn text(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    fn try_say(&self, message: &Message) -> Option<String> {
        let pattern = self.bundle.get_message(message.id())?.value()?;
        let mut arguments = FluentArgs::new();
        for (name, value) in message.arguments() {
            let value = match value {
                Value::Text(text) => FluentValue::from(text.clone()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Message(inner) => FluentValue::from(self.say(inner)),
            };
            arguments.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        for error in errors {
            tracing::warn!(id = message.id(), %error, "a message could not be filled in");
        }
        Some(text.into_owned())
    }
}

impl std::fmt::Debug for Catalog {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Catalog")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

fn load(language: Language) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for mixed writing directions; they would end up in copied text and in CSV files.
    bundle.set_use_isolating(false);
    for (name, source) in language.files() {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            Err((partial, errors)) => {
                tracing::error!(file = name, ?errors, "a catalogue file has errors");
                partial
            }
        };
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(file = name, ?errors, "a catalogue file repeats an entry");
        }
    }
    bundle
}
