//! Today: one list of what needs a hand, wherever it comes from, with its action on the row.
//!
//! [`Waiting`] is one thing of the list; the screens that know of some tell them (`Onboarding::waiting` and others), and what is
//! pressed here goes back to them as a [`Deed`]. What a person is done with, or puts off, is set aside by its [`Mark`], and comes back when
//! it is another thing than it was, or when its day has come.

mod list;
mod unmet;

pub use unmet::Unmet;

use crate::domain::{Aside, Asides};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::later::Until;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Dialog, Icon, Tone, empty_state, muted, page, page_head};
use chrono::Local;
use egui::Ui;

/// Names a thing that needs a hand, and says what it is like, so that it can be set aside. Words of no language are in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Its name: `order:…`, `policy:…`; what begins with `here:` is of this computer alone.
    pub key: String,
    /// What it is like: another text once something of it has changed.
    pub as_seen: String,
}

impl Mark {
    /// Whether a person has set it aside as it is.
    #[must_use]
    pub fn is_aside(&self, asides: &Asides, now: i64) -> bool {
        asides.of(&self.key, &self.as_seen, now).is_some()
    }

    /// That a person sets it aside, until a moment or for good.
    #[must_use]
    pub fn set_aside(&self, until: Option<i64>) -> (String, Option<Aside>) {
        let aside = Aside {
            as_seen: self.as_seen.clone(),
            until,
            reason: String::new(),
            // Who and when are filled in as it is written.
            person: None,
            at: 0,
        };
        (self.key.clone(), Some(aside))
    }
}

/// One thing that needs a hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Names it, so that it can be set aside.
    pub mark: Mark,
    /// How bad it is; the worst come first.
    pub tone: Tone,
    /// What it is, in two or three words: `Link expires tomorrow`.
    pub what: String,
    /// Who or what it is about.
    pub who: String,
    /// Since when, or how much; may be empty.
    pub since: String,
    /// What stands on its button.
    pub action: String,
    /// What the button does.
    pub deed: Deed,
}

impl Waiting {
    /// What it is and whom it is about, in one line.
    #[must_use]
    pub fn title(&self) -> String {
        let parts = [self.what.as_str(), self.who.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}

/// What can be done about something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Show an order on the board, by its key.
    Order(String),
    /// Show what changed.
    Changes,
    /// Show the findings.
    Findings,
    /// Sync again, or what failed.
    Sync,
    /// Change the keys of the open profile.
    ChangeKeys,
}

/// What is to be done with a thing of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pressed {
    /// What stands on its button.
    Act,
    /// It is done, or will not be.
    Done,
    /// It is to come back later.
    Later,
}

/// The page.
#[derive(Debug, Default)]
pub(super) struct Today {
    chosen: usize,
}

impl Today {
    /// Draws it. The worst come first; of what is equally bad, in the order it was told.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        waiting: &[Waiting],
    ) -> Option<(Pressed, Waiting)> {
        let words = cx.words;
        page(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_2;
            let title = words.text("today-section");
            page_head(ui, &title, Some(&subtitle(&words, waiting)), |_| {});
            if waiting.is_empty() {
                let (title, text) = (words.text("today-empty"), words.text("today-empty-text"));
                empty_state(ui, Icon::Check, &title, &text, None);
                return None;
            }
            // The list gets shorter while it is shown: what is done leaves it.
            self.chosen = self.chosen.min(waiting.len() - 1);
            let pressed = list::show(ui, cx, waiting, &mut self.chosen)?;
            // A row that is pressed is the chosen one.
            Some((pressed, waiting.get(self.chosen)?.clone()))
        })
    }
}

fn subtitle(words: &Catalog, waiting: &[Waiting]) -> String {
    if waiting.is_empty() {
        return words.text("today-nothing");
    }
    let count = Message::new("today-count").with("count", waiting.len());
    format!("{} {}", words.say(&count), words.text("today-keys"))
}

/// The question until when a thing of the list is put off, while it is open.
#[derive(Debug, Default)]
pub struct Later {
    open: Option<(Waiting, Until)>,
}

impl Later {
    /// Asks until when a thing is put off.
    pub fn ask(&mut self, waiting: Waiting) {
        self.open = Some((waiting, Until::default()));
    }

    /// Draws it, and puts the thing off when that was answered. Enter answers "tomorrow".
    pub fn show(&mut self, ctx: &egui::Context, cx: &mut Cx<'_>) {
        let Some((waiting, until)) = &mut self.open else {
            return;
        };
        let words = cx.words;
        let title = Message::new("aside-later-title").with("what", waiting.title());
        let dialog = Dialog::new("later", words.say(&title), words);
        let now = Local::now();
        let is_day = until.day(now).is_some();
        let put_off = Button::primary(words.text("aside-later-now")).enabled(is_day);
        let answer = dialog.width(460.0).main_first().ask(ctx, put_off, |ui| {
            muted(ui, words.text("aside-later-text"));
            until.show(ui, &words);
        });
        if answer == Some(true)
            && let Some((day, moment)) = until.moment(now)
        {
            let said = Message::new("aside-later-toast")
                .with("day", words.language().day(day))
                .with("what", waiting.title());
            cx.set_aside(vec![waiting.mark.set_aside(Some(moment))], words.say(&said));
        }
        if answer.is_some() {
            self.open = None;
        }
    }
}

/// Puts the worst first; what is equally bad keeps its order.
pub(super) fn in_order(mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    let weight = |tone: Tone| match tone {
        Tone::Bad => 0,
        Tone::Warn => 1,
        Tone::Info | Tone::Accent => 2,
        Tone::Neutral | Tone::Ok => 3,
    };
    // A stable sort: what is equally bad stays in the order in which it was told.
    waiting.sort_by_key(|one| weight(one.tone));
    waiting
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(tone: Tone, who: &str) -> Waiting {
        Waiting {
            mark: Mark {
                key: who.to_owned(),
                as_seen: String::new(),
            },
            tone,
            what: String::new(),
            who: who.to_owned(),
            since: String::new(),
            action: String::new(),
            deed: Deed::Findings,
        }
    }

    #[test]
    fn the_worst_come_first_and_equals_stay_in_their_order() {
        let waiting = in_order(vec![
            one(Tone::Info, "c"),
            one(Tone::Warn, "a"),
            one(Tone::Bad, "x"),
            one(Tone::Warn, "b"),
        ]);
        let names: Vec<&str> = waiting.iter().map(|one| one.who.as_str()).collect();
        assert_eq!(names, ["x", "a", "b", "c"]);
    }
}
