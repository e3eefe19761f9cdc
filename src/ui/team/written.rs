//! Who wrote what stands on one thing, when, and what colleagues wrote otherwise.

use crate::desk::{ReadAuthors, Requested, SettleVersion, ThingAuthors};
use crate::domain::team::OtherVersion;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say::moment;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, caption, caption_wrapped, problem_notices, well};
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
            // Nobody is asked where nothing is shared.
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
        if self.settling.done().is_some() {
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
            self.settling.follow(cx.start(answer));
        }
    }
}

/// Draws another version; `names_thing` says what it is a version of.
pub fn version(
    ui: &mut Ui,
    words: Catalog,
    version: &OtherVersion,
    names_thing: bool,
    is_busy: bool,
) -> Option<SettleVersion> {
    let mut answer = None;
    well(ui, |ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_1;
        let head = Message::new("team-other-version")
            .with("member", &version.author)
            .with("at", moment(version.at, &words));
        ui.label(look::label(words.say(&head)));
        if names_thing {
            caption(ui, words.say(&version.thing()));
        }
        ui.add(egui::Label::new(look::body(version.written())).wrap());
        if names_thing {
            let stands = version
                .standing()
                .unwrap_or_else(|| words.text("team-nothing-stands"));
            let stands = Message::new("team-stands").with("text", stands);
            caption_wrapped(ui, words.say(&stands));
        }
        ui.horizontal_wrapped(|ui| {
            let mut settle = |stands| {
                let id = version.id.clone();
                answer = Some(SettleVersion { id, stands });
            };
            let take = Button::secondary(words.text("team-take")).enabled(!is_busy);
            if take.show(ui).clicked() {
                settle(true);
            }
            let drop = Button::quiet(words.text("team-drop")).enabled(!is_busy);
            if drop.show(ui).clicked() {
                settle(false);
            }
        });
    });
    answer
}
