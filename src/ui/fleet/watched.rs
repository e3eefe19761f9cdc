//! The merchants that make up the fleet where the API cannot list one: given, listed and removed in a dialog.

use egui::Ui;

use super::say;
use crate::desk::{Ended, ReadWatched, Requested, Watch};
use crate::domain::lookup::{Identifier, parse_entries};
use crate::domain::{BusinessId, KeptMerchant};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::undo::Back;
use crate::ui::widgets::{
    Button, Dialog, Field, Icon, caption, from_left, from_right, hairline, muted, problem_notices,
    small_icon_button,
};

/// The dialog, and what is known of the merchants.
#[derive(Debug, Default)]
pub struct WatchedDialog {
    is_open: bool,
    /// `None` until they were read.
    merchants: Option<Vec<BusinessId>>,
    typed: String,
    job: Requested<Vec<BusinessId>>,
    /// Those that are being taken out.
    goes: Vec<BusinessId>,
    /// Whether what went wrong is still to be shown.
    shows_problem: bool,
}

impl WatchedDialog {
    /// Reads the merchants from disk.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.shows_problem = true;
        self.job.follow(cx.start(ReadWatched));
    }

    /// Opens the dialog.
    pub fn open(&mut self, cx: &mut Cx<'_>) {
        self.is_open = true;
        self.shows_problem = false;
        if self.merchants.is_none() && !self.job.is_running() {
            self.read(cx);
        }
    }

    /// Whether it is known that there is no merchant yet.
    #[must_use]
    pub fn is_known_empty(&self) -> bool {
        self.merchants.as_ref().is_some_and(Vec::is_empty)
    }

    /// Takes in what came of its job.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let Some(how) = self.job.poll() else { return };
        let gone = std::mem::take(&mut self.goes);
        if how != Ended::Done {
            return;
        }
        self.merchants = self.job.take();
        if let Some(first) = gone.first() {
            let told = Message::new("changes-watched-removed").with("name", first.for_people());
            cx.tell_done(cx.words.say(&told), Back::Watched(gone));
        }
    }

    /// Draws the dialog. Gives `true` when the person wants a sync of these merchants now.
    pub fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>, known: &[KeptMerchant]) -> bool {
        if !self.is_open {
            return false;
        }
        let words = cx.words;
        let has_any = self.merchants.as_ref().is_some_and(|all| !all.is_empty());
        let dialog = Dialog::new("watched", words.text("changes-watched-title"), words);
        let mut change = None;
        let dialog = dialog.no(words.text("ui-done"));
        let sync = Button::primary(words.text("changes-watched-sync")).enabled(has_any);
        let answer = dialog.ask(ui.ctx(), sync, |ui| change = self.body(ui, &words, known));
        if let Some((add, remove)) = change {
            self.shows_problem = true;
            self.goes.clone_from(&remove);
            self.job.follow(cx.start(Watch { add, remove }));
        }
        if answer.is_some() {
            self.is_open = false;
        }
        answer == Some(true)
    }

    fn body(
        &mut self,
        ui: &mut Ui,
        words: &Catalog,
        known: &[KeptMerchant],
    ) -> Option<(Vec<BusinessId>, Vec<BusinessId>)> {
        muted(ui, words.text("changes-watched-lead"));
        let problem = self.job.problem().filter(|_| self.shows_problem);
        problem_notices(ui, *words, problem);
        let (ids, strange) = understood(&self.typed);
        let warning = Message::new("changes-watched-strange").with("count", strange);
        let field = Field::new(words.text("changes-watched-field"))
            .hint(words.text("changes-watched-hint"))
            .warning((strange > 0).then(|| words.say(&warning)))
            .mono()
            .rows(3);
        field.show(ui, &mut self.typed);
        let button = Button::secondary(say::counted("changes-watched-add", ids.len(), words));
        let mut change = None;
        if button.enabled(!ids.is_empty()).show(ui).clicked() {
            self.typed.clear();
            change = Some((ids, Vec::new()));
        }
        ui.add_space(measure::SPACE_1);
        let Some(merchants) = &self.merchants else {
            muted(ui, words.text("changes-reading"));
            return change;
        };
        let head = say::counted("changes-watched-count", merchants.len(), words);
        ui.label(look::body_strong(head));
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, id) in merchants.iter().enumerate() {
            if index > 0 {
                hairline(ui);
            }
            if line(ui, words, id, super::unit::merchant_of(known, id)) {
                change = Some((Vec::new(), vec![id.clone()]));
            }
        }
        change
    }
}

/// The merchants in a text, each once, and how many other things there are in it.
fn understood(text: &str) -> (Vec<BusinessId>, usize) {
    let mut ids = Vec::new();
    let mut strange = 0;
    for entry in parse_entries(text) {
        match entry.parsed {
            Ok(Identifier::Business(id)) if !ids.contains(&id) => ids.push(id),
            Ok(Identifier::Business(_)) => {}
            _ => strange += 1,
        }
    }
    (ids, strange)
}

/// One merchant. Gives `true` when it is to be removed.
fn line(ui: &mut Ui, words: &Catalog, id: &BusinessId, known: Option<&KeptMerchant>) -> bool {
    let size = egui::vec2(ui.available_width(), measure::TABLE_ROW);
    let across = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(size, across, |ui| {
        ui.set_min_height(measure::TABLE_ROW);
        ui.label(look::mono(id.for_people()));
        from_right(ui, |ui| {
            let number = id.for_people();
            let remove = Message::new("changes-watched-remove").with("name", number);
            let removed = small_icon_button(ui, Icon::Trash, words.say(&remove)).clicked();
            if let Some(merchant) = known {
                let units = say::counted("changes-watched-units", merchant.units, words);
                caption(ui, units);
            }
            from_left(ui, |ui| {
                if let Some(name) = known.and_then(|merchant| merchant.name.as_deref()) {
                    ui.add(egui::Label::new(look::body(name)).truncate());
                }
            });
            removed
        })
        .inner
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_merchant_of_a_pasted_text_counts_once_and_what_is_none_is_told() {
        let (ids, strange) = understood("914 782 007\n914782007, DK37979867\n123456 kaffe");
        assert_eq!(ids.len(), 2, "{ids:?}");
        assert!(strange >= 1);
        assert_eq!(understood(""), (Vec::new(), 0));
        // A paste out of a spreadsheet: only the column that its head names, in the register that it names.
        let (ids, strange) =
            understood("Kundenr\tCVR-nr.\tPostnr\n10048\t9143\u{200b}5136\t8000\n");
        let ids: Vec<&str> = ids.iter().map(|id| id.scheme().as_str()).collect();
        assert_eq!((ids, strange), (vec!["business:DK:CVR"], 0));
    }
}
