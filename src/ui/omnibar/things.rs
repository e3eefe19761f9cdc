//! What a person saved, the settings, and the texts of letters: found by name, with misspellings forgiven.

use super::line::Suggestion;
use super::near::fits;
use crate::desk::{ListThings, Requested, Thing};
use crate::domain::merchant_message::{LetterKind, MessageLanguage};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::fleet::say;
use crate::ui::settings::FIELDS;
use std::path::Path;
use std::sync::Arc;

/// The most that are listed of what was saved, of settings and of letters.
const MOST: [usize; 3] = [5, 3, 2];

/// What was saved, as it was read last.
#[derive(Debug, Default)]
pub(super) struct Things {
    read: Arc<Vec<Thing>>,
    reading: Requested<Arc<Vec<Thing>>>,
}

impl Things {
    /// Reads what there is: the box is in use from now on.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        if cx.session.is_some() && !self.reading.is_running() {
            self.reading.follow(cx.start(ListThings));
        }
    }

    /// Takes in what came.
    pub fn poll(&mut self) {
        if let Some(things) = self.reading.done() {
            self.read = things;
        }
    }

    /// Another profile is open: what was read is of the former one.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// What fits every word, in small letters.
    pub fn find(&self, wanted: &[String], words: &Catalog) -> Vec<Suggestion> {
        let things = self.read.iter();
        let things = things.filter(|thing| fits(wanted, &searched(thing, words)));
        let mut lines: Vec<Suggestion> = things
            .take(MOST[0])
            .map(|thing| Suggestion::Thing(Box::new(thing.clone())))
            .collect();
        // Found by their kind as well: who types "settings" gets some.
        let is_meant = |kind: &str, name: String| fits(wanted, &format!("{kind} {name}"));
        let kind = words.text("ui-section-settings");
        let settings = FIELDS
            .into_iter()
            .filter(|field| is_meant(&kind, words.text(field)));
        lines.extend(settings.take(MOST[1]).map(Suggestion::Setting));
        let language = MessageLanguage::of(words.language());
        let kind = words.text("answer-thing-letter");
        let letters = LetterKind::ALL
            .into_iter()
            .filter(|letter| is_meant(&kind, words.say(&letter.name())));
        let letter = |kind| Suggestion::Letter(kind, language);
        lines.extend(letters.take(MOST[2]).map(letter));
        lines
    }
}

/// What something is called.
pub(super) fn name(thing: &Thing, words: &Catalog) -> String {
    match thing {
        Thing::Draft(draft) => {
            let draft = &draft.draft;
            let parts = [draft.sales_unit_name.trim(), draft.business_id.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(" · ")
        }
        Thing::Report(definition) => definition.name.clone(),
        Thing::Policy(policy) => words.say(&policy.title()),
        Thing::Preset(preset) => words.say(&preset.title()),
        Thing::Checklist(list) => {
            let merchant = list.name.clone();
            let merchant = merchant.unwrap_or_else(|| list.merchant.for_people());
            format!("{merchant} · {}", words.say(&list.kind.name()))
        }
        Thing::Run(run) => {
            let name = Path::new(&run.file).file_name();
            name.map_or_else(
                || run.file.clone(),
                |name| name.to_string_lossy().into_owned(),
            )
        }
    }
}

/// Of which kind something is, and when it was, where that tells it from others.
pub(super) fn kind(thing: &Thing, words: &Catalog) -> String {
    let dated = |id: &'static str, at: i64| {
        let when = Message::new("answer-thing-of").with("what", words.text(id));
        words.say(&when.with("when", say::moment(at, words)))
    };
    match thing {
        Thing::Draft(draft) => dated("answer-thing-draft", draft.saved_at),
        Thing::Run(run) => dated("answer-thing-run", run.ended_at.unwrap_or(run.begun_at)),
        Thing::Report(_) => words.text("answer-thing-report"),
        Thing::Policy(_) => words.text("answer-thing-policy"),
        Thing::Preset(_) => words.text("answer-thing-preset"),
        Thing::Checklist(_) => words.text("answer-thing-checklist"),
    }
}

fn searched(thing: &Thing, words: &Catalog) -> String {
    let number = match thing {
        Thing::Checklist(list) => list.merchant.id().to_owned(),
        _ => String::new(),
    };
    format!("{} {} {number}", name(thing, words), kind(thing, words))
}
