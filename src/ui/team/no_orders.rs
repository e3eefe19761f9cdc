//! That no order can be sent without the team's server, said before anything is typed.

use crate::ui::Cx;
use crate::ui::widgets::{Button, Tone, muted_wrapped, notice_with};
use egui::Ui;

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
