//! Who wrote what stands on one thing, when, and what colleagues wrote otherwise.

use super::version::version;
use crate::desk::{Ended, ReadAuthors, Requested, SettleVersion, ThingAuthors};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say::moment;
use crate::ui::look::measure;
use crate::ui::widgets::{caption_wrapped, problem_notices};
use egui::Ui;
use std::sync::Arc;

/// What a team says of one thing. Without a team it asks nothing and draws nothing.
#[derive(Debug, Default)]
pub struct Written {
    asked: Option<(&'static str, String, u64)>,
    reading: Requested<Option<Arc<ThingAuthors>>>,
    settling: Requested<bool>,
}

impl Written {
    /// Turns to a thing, and asks anew where it is another one, or something came from colleagues.
    pub fn follow(&mut self, kind: &'static str, key: &str, cx: &mut Cx<'_>) {
        if cx.team.member.is_none() {
            *self = Self::default();
            return;
        }
        let is_same = self
            .asked
            .as_ref()
            .is_some_and(|(of, named, came)| *of == kind && named == key && *came == cx.team.came);
        if !is_same {
            self.asked = Some((kind, key.to_owned(), cx.team.came));
            self.read(cx);
        }
    }

    /// Asks anew, since something was written here.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        if let Some((kind, key, _)) = &self.asked {
            let read = ReadAuthors {
                kind,
                key: key.clone(),
            };
            self.reading.follow(cx.start(read));
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.reading.poll();
        if self.settling.poll() == Some(Ended::Done) {
            self.read(cx);
        }
    }

    fn told(&self) -> Option<&ThingAuthors> {
        self.reading.answer()?.as_deref()
    }

    /// Who wrote a field, and when: `by NAME, today 10:41`. What the team was not sent yet is told as that.
    #[must_use]
    pub fn by(&self, field: &str, words: &Catalog) -> Option<String> {
        let told = self.told()?;
        if told.waiting.contains(field) {
            return Some(words.text("team-by-you-waiting"));
        }
        let author = told.authors.get(field)?;
        let by = Message::new("team-by")
            .with("member", &author.name)
            .with("at", moment(author.at, words));
        Some(words.say(&by))
    }

    /// A line about a field with who wrote that, where a team knows.
    #[must_use]
    pub fn line_by(&self, line: Message, field: &str, words: &Catalog) -> Message {
        match self.by(field, words) {
            Some(by) => Message::new("team-line-by")
                .with("line", line)
                .with("by", by),
            None => line,
        }
    }

    /// Draws who wrote a field, where a team knows.
    pub fn line(&self, ui: &mut Ui, cx: &Cx<'_>, field: &str) {
        if let Some(by) = self.by(field, &cx.words) {
            caption_wrapped(ui, by);
        }
    }

    /// Draws who put tags there, one line for all.
    pub fn tags(&self, ui: &mut Ui, cx: &Cx<'_>, tags: &[String]) {
        let said = tags.iter().filter_map(|tag| {
            let by = self.by(&format!("tag:{tag}"), &cx.words)?;
            let line = Message::new("team-tag-by").with("tag", tag).with("by", by);
            Some(cx.words.say(&line))
        });
        let said: Vec<String> = said.collect();
        if !said.is_empty() {
            caption_wrapped(ui, said.join(" · "));
        }
    }

    /// Draws what colleagues wrote otherwise in a field, with what can be done about it.
    pub fn versions(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, field: &str) {
        let Some(told) = self.told() else { return };
        let is_busy = self.settling.is_running();
        let mut answer = None;
        for other in told.versions.iter().filter(|other| other.field == field) {
            ui.add_space(measure::SPACE_1);
            answer = answer.or(version(ui, cx.words, other, false, is_busy));
        }
        problem_notices(ui, cx.words, self.settling.problem());
        if let Some(answer) = answer {
            let settle = SettleVersion {
                id: answer.id,
                stands: answer.stands,
            };
            self.settling.follow(cx.start(settle));
        }
    }
}
