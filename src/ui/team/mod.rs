//! What other pages show of a team: who wrote something and when, what was written otherwise, and why no order can be sent now.

mod log;
mod written;

pub use log::TeamLog;
pub use written::{Written, version};

use super::cx::Cx;
use super::widgets::{Button, Tone, muted_wrapped, notice_with};
use crate::domain::Problem;
use crate::store::CHANGED_MEANWHILE;
use egui::Ui;
use std::sync::Arc;

/// How it is with the team of the open profile, for every page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TeamNews {
    /// The person, as the team knows them; `None` where nothing is shared.
    pub member: Option<String>,
    /// How often something came from colleagues. Whoever shows what a team shares reads it anew when this is another number.
    pub came: u64,
    /// Why no order can be sent now, as far as the team is concerned.
    pub no_orders: Option<Arc<Problem>>,
}

/// Whether nothing was written, since something else stands there than the person saw. Once they have read that, what they write again may
/// take its place.
#[must_use]
pub fn is_changed_meanwhile(problem: Option<&Problem>) -> bool {
    problem.is_some_and(|problem| problem.what.id() == CHANGED_MEANWHILE)
}

/// Draws why no order can be sent now, and what to do about it; nothing where orders can be sent.
pub fn no_orders_notice(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(problem) = cx.team.no_orders.clone() else {
        return;
    };
    let words = cx.words;
    let mut asks = false;
    notice_with(ui, Tone::Warn, &words.say(&problem.what), |ui| {
        for line in [&problem.why, &problem.next].into_iter().flatten() {
            muted_wrapped(ui, words.say(line));
        }
        let again = Button::secondary(words.text("team-ask-again"));
        asks = again.show(ui).clicked();
    });
    if asks {
        cx.ask_the_team();
    }
}
