//! The card about the database on this computer: whether it is whole, asked when a person wants to know, and copies of it.

use crate::desk::{BackUpDatabase, BackedUp, CheckDatabase, Requested, RestoreDatabase, Restored};
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::files::{AskId, FileAsk};
use crate::ui::fleet::say::moment;
use crate::ui::look::measure;
use crate::ui::widgets::{Button, Press as _, Tone, caption, muted, notice, problem_notices};
use egui::Ui;
use std::path::Path;

/// The last check, copies, and what came of them.
#[derive(Debug, Default)]
pub(super) struct DatabaseCard {
    /// What was found wrong; `None` is a database that is whole.
    check: Requested<Option<String>>,
    back_up: Requested<BackedUp>,
    restore: Requested<Restored>,
    /// What was done last.
    done: Option<Message>,
    asked: Option<(AskId, Wish)>,
}

/// What a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wish {
    BackUp,
    Restore,
}

impl DatabaseCard {
    /// Takes in what came of its jobs.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        self.check.poll();
        if let Some(made) = self.back_up.done() {
            let path = made.copy.display().to_string();
            self.done = Some(Message::new("ledger-backed-up").with("path", path));
            cx.keep_database(made.state);
        }
        if let Some(restored) = self.restore.done() {
            self.done = Some(said(&restored));
            cx.keep_database(restored.state);
            // Everything on screen is of the former database.
            cx.outbox.is_stale = true;
        }
    }

    /// Takes the file that a person chose.
    pub(super) fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let asked = self.asked.take_if(|(mine, _)| *mine == ask);
        let (Some((_, wish)), Some(path)) = (asked, path.map(Path::to_owned)) else {
            return;
        };
        self.done = None;
        match wish {
            Wish::BackUp => self.back_up.follow(cx.start(BackUpDatabase(path))),
            Wish::Restore => self.restore.follow(cx.start(RestoreDatabase(path))),
        }
    }

    /// Draws the card's content.
    pub(super) fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        muted(ui, words.text("changes-database-lead"));
        match self.check.answer() {
            Some(None) => notice(ui, Tone::Ok, &words.text("changes-database-whole"), None),
            Some(Some(found)) => {
                let next = Message::new("changes-database-damaged-next").with("found", found);
                let head = words.text("changes-database-damaged");
                notice(ui, Tone::Bad, &head, Some(&words.say(&next)));
            }
            None => {}
        }
        problem_notices(ui, words, self.check.problem());
        let text = if self.check.is_running() {
            words.text("changes-database-checking")
        } else {
            words.text("changes-database-check")
        };
        let check = Button::secondary(text).enabled(!self.check.is_running());
        if check.show(ui).clicked() {
            // What was found before says nothing while it is looked for anew.
            self.check.take();
            self.check.follow(cx.start(CheckDatabase));
        }
        self.copies(ui, cx);
    }

    fn copies(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let words = cx.words;
        ui.add_space(measure::SPACE_1);
        let newest = match &cx.database.newest_copy {
            Some(copy) => Message::new("ledger-copy-newest")
                .with("when", moment(copy.at, &words))
                .with("path", copy.path.display().to_string()),
            None => Message::new("ledger-copy-none"),
        };
        muted(ui, words.text("ledger-copies-lead"));
        caption(ui, words.say(&newest));
        if let Some(done) = &self.done {
            notice(ui, Tone::Ok, &words.say(done), None);
        }
        let problems = [self.back_up.problem(), self.restore.problem()];
        problem_notices(ui, words, problems);
        let may = !self.back_up.is_running() && !self.restore.is_running();
        let mut wish = None;
        ui.horizontal(|ui| {
            let back_up = Button::secondary(words.text("ledger-copy-back-up")).enabled(may);
            back_up.show(ui).sets(&mut wish, Wish::BackUp);
            let restore = Button::secondary(words.text("ledger-copy-restore")).enabled(may);
            restore.show(ui).sets(&mut wish, Wish::Restore);
        });
        if let Some(wish) = wish {
            self.asked = Some((cx.ask_file(ask(wish, cx)), wish));
        }
    }
}

fn ask(wish: Wish, cx: &Cx<'_>) -> FileAsk {
    let title = match wish {
        Wish::BackUp => "ledger-copy-back-up",
        Wish::Restore => "ledger-copy-restore",
    };
    FileAsk {
        save: wish == Wish::BackUp,
        title: cx.words.text(title),
        file_name: cx.words.text("ledger-copy-file-name"),
        kind: cx.words.text("ledger-copy-kind"),
        extensions: vec!["sqlite3"],
    }
}

fn said(restored: &Restored) -> Message {
    let from = restored.from.display().to_string();
    let from = Message::new("ledger-restored").with("path", from);
    let whole = Message::new("ledger-restored-whole").with("restored", from);
    let whole = match &restored.former {
        Some(former) => {
            let former = former.display().to_string();
            let former = Message::new("ledger-restored-former").with("path", former);
            whole.with("former", former)
        }
        None => whole.with("former", ""),
    };
    whole.with("next", Message::new("ledger-restored-next"))
}
