//! The catalogues: Fluent files of each language, embedded in the program.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::{PoisonError, RwLock};
use unic_langid::LanguageIdentifier;

use super::{Language, Message, Value};

type Bundle = FluentBundle<FluentResource>;

/// Says messages in one language. Cheap to copy: the parsed files are shared by the whole process.
#[derive(Clone, Copy)]
pub struct Catalog {
    language: Language,
    bundle: &'static Bundle,
}

impl Catalog {
    /// The catalogue of a language. Its files are read at the first call and kept for the life of the process.
    #[must_use]
    pub fn new(language: Language) -> Self {
        // By tag, since a test may make up a language that is none of `Language::ALL`.
        static READ: RwLock<Vec<(&str, &'static Bundle)>> = RwLock::new(Vec::new());
        let tag = language.tag();
        let kept = |read: &[(&str, &'static Bundle)]| {
            read.iter()
                .find(|(of, _)| *of == tag)
                .map(|(_, bundle)| *bundle)
        };
        // A list that a panicking thread held is whole all the same: an entry is pushed in one step.
        let known = kept(&READ.read().unwrap_or_else(PoisonError::into_inner));
        let bundle = known.unwrap_or_else(|| {
            let mut read = READ.write().unwrap_or_else(PoisonError::into_inner);
            // Another thread may have read it while this one waited for the lock.
            kept(&read).unwrap_or_else(|| {
                // Never freed: copies of a catalogue live anywhere, and there are no more bundles than languages.
                let bundle: &'static Bundle = Box::leak(Box::new(load(language)));
                read.push((tag, bundle));
                bundle
            })
        });
        Self { language, bundle }
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
        if self.language != Language::ENGLISH
            && let Some(text) = Self::new(Language::ENGLISH).try_say(message)
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
                // By `say`, so that only the inner entry is said in English where this language lacks it.
                Value::Message(inner) => FluentValue::from(self.say(inner)),
            };
            arguments.set(*name, value);
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors);
        // A gap that could not be filled shows its name; the rest of the sentence still tells what happened.
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

fn load(language: Language) -> Bundle {
    // Only the rules of the plural depend on it: without them a text is still said.
    let id: LanguageIdentifier = language.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // Isolation marks are for mixed writing directions; they would end up in copied text and in CSV files.
    bundle.set_use_isolating(false);
    for (name, source) in language.locale().files {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) => resource,
            // The entries that could be read are used; the others are said in English.
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
