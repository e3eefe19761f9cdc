//! The vendor's file of old and new agreement ids: what is wrong in it, and a list of a person's own with its new ids.

use crate::desk::{CheckAgreements, CheckedAgreements, Ended, Exported, Requested, SaveJoined};
use crate::domain::agreements::{CheckedMapping, JoinCounts};
use crate::report::MOST_FAULTS;
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::files::{AskId, FileAsk};
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Dialog, Press as _, Toast, Tone, caption, caption_wrapped, notice, problem_notices,
    tag, well,
};
use egui::Ui;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub(super) struct AgreementsDialog {
    mapping: Option<PathBuf>,
    checked: Option<Arc<CheckedAgreements>>,
    checking: Requested<Arc<CheckedAgreements>>,
    saving: Requested<Exported>,
    ask: Option<(AskId, Wanted)>,
}

/// What a file is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Mapping,
    List,
    Target,
}

impl AgreementsDialog {
    /// Asks for the vendor's file; the dialog opens once it is chosen.
    pub(super) fn ask_for_mapping(&mut self, cx: &mut Cx<'_>) {
        self.ask(Wanted::Mapping, cx);
    }

    fn ask(&mut self, wanted: Wanted, cx: &mut Cx<'_>) {
        let words = cx.words;
        let title = match wanted {
            Wanted::Mapping => "agreements-title",
            Wanted::List => "agreements-list-title",
            Wanted::Target => "agreements-save",
        };
        let kind = "agreements-kind";
        let ask = cx.ask_file(if wanted == Wanted::Target {
            let endings = ["xlsx", cx.preferences.csv_ending(), "json"];
            FileAsk::save(&words, [title, "agreements-file", kind], endings)
        } else {
            FileAsk {
                extensions: vec!["csv", "tsv", "txt", "xlsx", "xls", "ods"],
                ..FileAsk::table(words.text(title), words.text(kind))
            }
        });
        self.ask = Some((ask, wanted));
    }

    fn check(&mut self, list: Option<PathBuf>, cx: &mut Cx<'_>) {
        if let Some(mapping) = self.mapping.clone() {
            self.checking
                .follow(cx.start(CheckAgreements { mapping, list }));
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if self.mapping.is_none() {
            return;
        }
        let words = cx.words;
        let dialog = Dialog::new("agreements", words.text("agreements-title"), words);
        let problems = [self.checking.problem(), self.saving.problem()];
        let problems: Vec<_> = problems.into_iter().flatten().cloned().collect();
        let checked = self.checked.clone();
        let list = checked.as_ref().and_then(|checked| checked.list.as_ref());
        let rests = !self.checking.is_running() && !self.saving.is_running();
        let mut wanted = None;
        let closed = dialog.width(680.0).show(
            ui.ctx(),
            |ui| {
                problem_notices(ui, words, &problems);
                if let Some(checked) = &checked {
                    mapping(ui, &words, &checked.mapping);
                }
                if let Some(list) = list {
                    joined(ui, &words, &list.join.counts);
                }
            },
            |ui| {
                ui.spacing_mut().item_spacing.x = measure::SPACE_2;
                if checked.is_none() {
                    return;
                }
                if list.is_some() {
                    let save = Button::primary(words.text("agreements-save")).enabled(rests);
                    save.show(ui).sets(&mut wanted, Wanted::Target);
                }
                let choose = Button::secondary(words.text("agreements-choose-list"))
                    .tooltip(words.text("agreements-choose-list-tip"))
                    .enabled(rests);
                choose.show(ui).sets(&mut wanted, Wanted::List);
            },
        );
        if let Some(wanted) = wanted {
            self.ask(wanted, cx);
        }
        if closed {
            *self = Self::default();
        }
    }

    /// Takes in what came of its jobs.
    pub(super) fn poll(&mut self, cx: &mut Cx<'_>) {
        if self.checking.poll() == Some(Ended::Done) {
            self.checked = self.checking.take();
        }
        if let Some(Exported { rows, .. }) = self.saving.done() {
            let told = Message::new("agreements-saved").with("count", rows);
            cx.toast(Toast::ok(cx.words.say(&told)));
        }
    }

    /// Takes in which file was chosen.
    pub(super) fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        let Some((_, wanted)) = self.ask.take_if(|(asked, _)| *asked == ask) else {
            return;
        };
        let Some(path) = path.map(Path::to_path_buf) else {
            return;
        };
        match (wanted, &self.checked) {
            (Wanted::Mapping, _) => {
                self.mapping = Some(path);
                // What was found in the former file says nothing of this one.
                self.checked = None;
                self.check(None, cx);
            }
            (Wanted::List, _) => self.check(Some(path), cx),
            (Wanted::Target, Some(checked)) => {
                let save = SaveJoined(Arc::clone(checked), cx.target(&path));
                self.saving.follow(cx.start(save));
            }
            (Wanted::Target, None) => {}
        }
    }
}

fn mapping(ui: &mut Ui, words: &Catalog, checked: &CheckedMapping) {
    let how: Vec<String> = checked.how.iter().map(|how| words.say(how)).collect();
    caption_wrapped(ui, how.join(" "));
    let unusable = checked.unusable_lines();
    let counts = [
        ("agreements-lines", checked.lines, Tone::Neutral),
        ("agreements-usable", checked.pairs.len(), Tone::Ok),
        (
            "agreements-unusable-count",
            unusable,
            if unusable == 0 {
                Tone::Neutral
            } else {
                Tone::Warn
            },
        ),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        for (name, count, tone) in counts {
            let said = format!("{}: {}", words.text(name), say::number(count));
            tag(ui, tone, &said);
        }
    });
    if checked.faults.is_empty() {
        notice(ui, Tone::Ok, &words.text("agreements-no-faults"), None);
        return;
    }
    faults(ui, words, checked);
}

fn faults(ui: &mut Ui, words: &Catalog, checked: &CheckedMapping) {
    well(ui, |ui| {
        egui::ScrollArea::vertical()
            .id_salt("mapping faults")
            .max_height(280.0)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = measure::SPACE_1;
                for fault in checked.faults.iter().take(MOST_FAULTS) {
                    let line = look::body(words.say(&fault.line()));
                    ui.add(egui::Label::new(line).wrap().selectable(true));
                }
                let more = checked.faults.len().saturating_sub(MOST_FAULTS);
                if more > 0 {
                    let more = Message::new("agreements-more").with("count", more);
                    caption(ui, words.say(&more));
                }
            });
    });
}

fn joined(ui: &mut Ui, words: &Catalog, counts: &JoinCounts) {
    let message = Message::new("agreements-join-summary")
        .with("total", counts.total())
        .with("joined", counts.joined)
        .with("again", counts.joined_again)
        .with("without", counts.no_match)
        .with("unusable", counts.unusable)
        .with("already", counts.already_new)
        .with("none", counts.no_id);
    let mut more = Vec::new();
    if counts.unused_pairs > 0 {
        more.push(Message::new("agreements-unused-pairs").with("count", counts.unused_pairs));
    }
    if counts.looks_swapped() {
        more.push(Message::new("agreements-looks-swapped"));
    }
    let more: Vec<String> = more.iter().map(|line| words.say(line)).collect();
    let tone = if counts.is_clean() {
        Tone::Ok
    } else {
        Tone::Warn
    };
    let more = more.join(" ");
    let below = (!more.is_empty()).then_some(more.as_str());
    ui.label(look::label(words.text("agreements-list-title")).color(look::of(ui).secondary));
    notice(ui, tone, &words.say(&message), below);
}
