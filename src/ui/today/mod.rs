//! Today: one list of what needs a hand, wherever it comes from, with its action on the row.
//!
//! [`Waiting`] is one thing of the list; the screens that know of some tell them (`Onboarding::waiting` and others), and what is
//! pressed here goes back to them as a [`Deed`]. Nothing is kept here: what is done is gone from where it came from.

mod list;
mod unmet;

pub use unmet::Unmet;

use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::measure;
use crate::ui::widgets::{Icon, Tone, empty_state, page_head};
use egui::{Frame, Margin, Ui};

/// One thing that needs a hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
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
    /// Whether a person can say that it is done, without the button.
    pub can_be_done: bool,
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
}

/// What was pressed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pressed {
    /// The action of a row.
    Act(Deed),
    /// It is done, or will not be.
    Done(Deed),
}

/// The page.
#[derive(Debug, Default)]
pub(super) struct Today {
    chosen: usize,
}

impl Today {
    /// Draws it. The worst come first; of what is equally bad, in the order it was told.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, waiting: &[Waiting]) -> Option<Pressed> {
        let words = cx.words;
        let page = Frame::new().inner_margin(Margin::same(20));
        let shown = egui::CentralPanel::default().frame(page);
        shown
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = measure::SPACE_2;
                let title = words.text("today-room");
                page_head(ui, &title, Some(&subtitle(&words, waiting)), |_| {});
                if waiting.is_empty() {
                    let (title, text) = (words.text("today-empty"), words.text("today-empty-text"));
                    empty_state(ui, Icon::Check, &title, &text, None);
                    return None;
                }
                self.chosen = self.chosen.min(waiting.len() - 1);
                list::show(ui, cx, waiting, &mut self.chosen)
            })
            .inner
    }
}

fn subtitle(words: &Catalog, waiting: &[Waiting]) -> String {
    if waiting.is_empty() {
        return words.text("today-nothing");
    }
    let count = Message::new("today-count").with("count", waiting.len());
    format!("{} {}", words.say(&count), words.text("today-keys"))
}

/// Puts the worst first.
pub(super) fn in_order(mut waiting: Vec<Waiting>) -> Vec<Waiting> {
    let weight = |tone: Tone| match tone {
        Tone::Bad => 0,
        Tone::Warn => 1,
        Tone::Info | Tone::Accent => 2,
        Tone::Neutral | Tone::Ok => 3,
    };
    waiting.sort_by_key(|one| weight(one.tone));
    waiting
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(tone: Tone, who: &str) -> Waiting {
        Waiting {
            tone,
            what: String::new(),
            who: who.to_owned(),
            since: String::new(),
            action: String::new(),
            deed: Deed::Findings,
            can_be_done: false,
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
