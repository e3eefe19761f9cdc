//! The side of the policies: which are looked at, how bad each is, and a person's own to write, change, hand on and remove.

use super::draft::Draft;
use super::editor::{Editor, EditorAction};
use super::policy_rows::{self, PolicyRow, Rows};
use super::policy_text::{PolicyText, TextAction};
use super::words::asks;
use crate::desk::{Ended, ListPolicies, RemovePolicy, SavePolicy, Saw, Undoable};
use crate::domain::policy::{Policy, Rule, Severity, built_in};
use crate::text::Message;
use crate::ui::AskId;
use crate::ui::Cx;
use crate::ui::line_list::LineList;
use crate::ui::look::{self, measure};
use crate::ui::reports::{ListReader, ReaderAction};
use crate::ui::saved_list::{PAGE, SavedList, list_width};
use crate::ui::table::{self, RowsAction};
use crate::ui::widgets::{
    Chip, Icon, Press as _, check_line, from_left, hairline, line_from_right, list_card, menu_item,
    muted, small_icon_button,
};
use egui::{Align, Layout, Response, Ui, vec2};
use std::path::Path;

/// The policies, as far as they are read, and what is done with them.
#[derive(Debug, Default)]
pub struct Policies {
    saved: SavedList<Policy>,
    /// Saved after the one that is being saved, for instance the rest of a text with several.
    waiting: Vec<(Policy, Option<String>)>,
    editor: Option<Editor>,
    text: Option<PolicyText>,
    list: ListReader,
}

/// What is to be done with the policy of a row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Deed {
    SwitchOn(bool),
    Weigh(Severity),
    Edit,
    Text,
    Remove,
    /// As it was made, where it is a built-in one.
    PutBack,
}

impl Policies {
    /// Reads the stored policies, unless they are being read.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        self.saved.list(ListPolicies::new(), cx);
    }

    /// Whether they were read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.saved.all().is_some()
    }

    /// Whether a dialog or a form has the keys.
    #[must_use]
    pub const fn is_busy(&self) -> bool {
        self.editor.is_some() || self.text.is_some()
    }

    /// Whether the form of a policy is open.
    #[must_use]
    pub const fn is_editing(&self) -> bool {
        self.editor.is_some()
    }

    /// The name of the policy in the form, where it is there already.
    #[must_use]
    pub fn edited(&self) -> Option<&str> {
        self.editor.as_ref().and_then(Editor::former_name)
    }

    /// Opens the form.
    pub fn edit(&mut self, draft: Draft, cx: &mut Cx<'_>) {
        let former = draft.former_name.as_deref();
        self.saved.open(former.and_then(|name| self.known(name)));
        self.editor = Some(Editor::open(draft, cx));
    }

    fn known(&self, name: &str) -> Option<Policy> {
        let mut known = self.saved.all().into_iter().flatten();
        known.find(|policy| policy.name == name).cloned()
    }

    /// What the person saw of a policy when they began to change it.
    fn saw(&self, policy: &Policy, former_name: Option<&str>) -> Saw<Box<Policy>> {
        self.saved.saw(match (&self.editor, former_name) {
            // While the form is open the list may be read anew; what counts is what the person opened.
            (Some(_), Some(_)) => self.saved.opened().cloned(),
            _ => self.known(former_name.unwrap_or(&policy.name)),
        })
    }

    /// Opens the dialog to take policies in.
    pub fn import(&mut self) {
        self.saved.begin_form();
        self.text = Some(PolicyText::import());
    }

    /// Asks for a list of expected values.
    pub fn read_list(&mut self, cx: &mut Cx<'_>) {
        self.list.ask(cx);
    }

    fn save(&mut self, policy: Policy, former_name: Option<String>, cx: &mut Cx<'_>) {
        if self.saved.is_saving() {
            // One after the other: each answer brings the whole list, and what takes all of them back.
            self.waiting.push((policy, former_name));
            return;
        }
        let save = self.saving(policy, former_name);
        self.saved.change(save, cx);
    }

    fn saving(&self, policy: Policy, former_name: Option<String>) -> Undoable<SavePolicy> {
        let saw = self.saw(&policy, former_name.as_deref());
        Undoable(SavePolicy {
            policy: Box::new(policy),
            former_name,
            saw,
        })
    }

    /// Removes one, and tells this when it is gone.
    fn remove(&mut self, name: String, told: Message, cx: &mut Cx<'_>) {
        let told = told.with("name", name.as_str());
        self.saved
            .remove(Undoable(RemovePolicy::new(name)), told, cx);
    }

    /// Takes in what came of its jobs; tells whether policies are other ones now.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> bool {
        self.list.poll(cx);
        if let Some(editor) = &mut self.editor {
            editor.poll();
        }
        if self.saved.is_old(cx) {
            self.read(cx);
        }
        match self.saved.poll() {
            Some(Ended::Done) => {
                self.saved(cx);
                return true;
            }
            // The person is told of this one; the rest must not be saved behind it.
            Some(Ended::Failed | Ended::Cancelled) => self.waiting.clear(),
            None => {}
        }
        false
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        if !self.waiting.is_empty() {
            let (policy, former) = self.waiting.remove(0);
            let save = self.saving(policy, former);
            return self.saved.go_on(save, cx);
        }
        // Both are taken, whichever was open; one that was opened meanwhile stays as it is.
        let is_written =
            self.saved.is_of_form() && (self.editor.take().is_some() | self.text.take().is_some());
        let saved = is_written.then_some("pages-policy-saved");
        if let Some(back) = self.saved.tell_done(saved, cx) {
            cx.offer_undo(back);
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.list.on_file(ask, path, cx);
        if let Some(text) = &mut self.text {
            text.on_file(ask, path);
        }
    }

    /// Draws the list, or the form where one is open.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, found: impl Fn(&str) -> usize) {
        if self.editor.is_some() {
            self.form(ui, cx);
        } else {
            self.page(ui, cx, found);
        }
        self.dialogs(ui, cx);
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, found: impl Fn(&str) -> usize) {
        let reading = (Icon::Audit, "pages-policies-reading");
        let Some(policies) = self.saved.page(ui, cx, reading) else {
            return;
        };
        let line = |policy| PolicyRow {
            policy,
            found: found(&policy.name),
        };
        let mut lines: Vec<PolicyRow<'_>> = policies.iter().map(line).collect();
        // A stable sort: each kind stays in its order.
        lines.sort_by_key(|line| !is_own(line.policy));
        let own = lines.iter().filter(|line| is_own(line.policy)).count();
        let rows = Rows {
            lines: &lines,
            at: self.saved.at,
            words: &cx.words,
        };
        let name = cx.words.text("pages-policies");
        let (mut list, pressed) = LineList::keys(ui, &name, PAGE, self.saved.at, &rows);
        let mut action = None;
        match pressed {
            Some(RowsAction::Open) => action = list.at.map(|at| (at, Deed::Edit)),
            Some(RowsAction::Copy) => ui.ctx().copy_text(table::without_heads(&rows)),
            _ => {}
        }
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width(list_width(ui));
                // A built-in policy has a button only once it was changed, a person's own always.
                let has_buttons = own > 0 || lines.iter().any(|line| is_changed(line.policy));
                let parts = [
                    ("pages-policies-own", 0..own, true),
                    ("pages-policies-built-in", own..lines.len(), false),
                ];
                for (title, places, is_own) in parts {
                    ui.label(look::section(cx.words.text(title)));
                    if places.is_empty() && is_own {
                        muted(ui, cx.words.text("pages-policies-none-own"));
                    } else if !places.is_empty() {
                        list_card(ui, |ui| {
                            let end = places.end;
                            let lines = lines.iter().enumerate().take(end);
                            for (place, line) in lines.skip(places.start) {
                                let mut asked = None;
                                let ground = list.line(ui, place, ROW, |ui| {
                                    // The title lies above the ground of its row.
                                    Some(row(ui, cx, *line, has_buttons, &mut asked))
                                });
                                let asked = policy_rows::menu(&ground, &rows, place).or(asked);
                                action = asked.map(|deed| (place, deed)).or(action);
                                if place + 1 < end {
                                    hairline(ui);
                                }
                            }
                        });
                    }
                    ui.add_space(measure::SPACE_3);
                }
            });
        let chosen =
            action.and_then(|(place, deed)| Some((lines.get(place)?.policy.clone(), deed)));
        self.saved.at = list.at;
        if let Some((policy, deed)) = chosen {
            self.carry_out(policy, deed, cx);
        }
    }

    fn carry_out(&mut self, policy: Policy, deed: Deed, cx: &mut Cx<'_>) {
        let former = Some(policy.name.clone());
        match deed {
            Deed::SwitchOn(enabled) => self.save(Policy { enabled, ..policy }, former, cx),
            Deed::Weigh(severity) => self.save(Policy { severity, ..policy }, former, cx),
            Deed::Edit => {
                if let Some(draft) = Draft::of(&policy) {
                    self.edit(draft, cx);
                }
            }
            Deed::Text => {
                self.saved.begin_form();
                self.text = Some(PolicyText::export(&policy, &cx.words));
            }
            Deed::Remove => self.remove(policy.name, Message::new("keys-undo-deleted"), cx),
            Deed::PutBack => self.remove(policy.name, Message::new("pages-policy-is-put-back"), cx),
        }
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(editor) = &mut self.editor else {
            return;
        };
        let former = editor.former_name().map(str::to_owned);
        let known = self.saved.all().into_iter().flatten();
        let names = known.map(|policy| policy.name.clone());
        let taken: Vec<String> = names.filter(|name| Some(name) != former.as_ref()).collect();
        let busy = self.saved.is_saving();
        match editor.show(ui, cx, &taken, self.saved.problem(), busy) {
            Some(EditorAction::Save(policy)) => self.save(*policy, former, cx),
            Some(EditorAction::Cancel) => self.editor = None,
            Some(EditorAction::Remove) => {
                let name = former.unwrap_or_default();
                self.remove(name, Message::new("keys-undo-deleted"), cx);
            }
            Some(EditorAction::ReadList) => self.list.ask(cx),
            None => {}
        }
    }

    fn dialogs(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if let Some(text) = &mut self.text {
            let busy = self.saved.is_saving();
            match text.show(ui.ctx(), cx, self.saved.problem(), busy) {
                Some(TextAction::Close) => self.text = None,
                Some(TextAction::Save(policies)) => {
                    for policy in policies {
                        self.save(policy, None, cx);
                    }
                }
                None => {}
            }
        }
        if let Some(ReaderAction::Expect(list)) = self.list.show(ui.ctx(), cx, true) {
            match &mut self.editor {
                Some(editor) => editor.expect(list),
                None => self.edit(Draft::expecting(list), cx),
            }
        }
    }
}

/// Whether a policy is a person's own, and its rule theirs to write.
pub(super) const fn is_own(policy: &Policy) -> bool {
    !matches!(policy.rule, Rule::BuiltIn(_))
}

/// Whether a built-in policy is not as it was made.
pub(super) fn is_changed(policy: &Policy) -> bool {
    let made = built_in();
    let made = made.iter().find(|made| made.name == policy.name);
    made.is_some_and(|made| made != policy)
}

/// The height of a policy's line.
const ROW: f32 = 52.0;

/// Draws a policy's line and gives its title; `asked` is what is to be done with it.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    line: PolicyRow<'_>,
    has_buttons: bool,
    asked: &mut Option<Deed>,
) -> Response {
    let words = cx.words;
    let policy = line.policy;
    let title = words.say(&policy.title());
    let drawn = line_from_right(ui, ROW, |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.add_space(measure::SPACE_3);
        let named = |id| words.say(&Message::new(id).with("name", &title));
        if is_own(policy) {
            let buttons = [
                (Icon::Trash, "pages-policy-delete", Deed::Remove),
                (Icon::Pencil, "pages-policy-edit", Deed::Edit),
                (Icon::Copy, "pages-policy-as-text", Deed::Text),
            ];
            for (icon, name, deed) in buttons {
                small_icon_button(ui, icon, named(name)).sets(asked, deed);
            }
        } else if has_buttons {
            // The buttons of a person's own policies: the columns beside them stay in line.
            let place = vec2(3.0 * 22.0 + 2.0 * measure::SPACE_2, measure::CHIP);
            ui.allocate_ui_with_layout(place, Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_size(place);
                let put_back = named("pages-policy-put-back");
                if is_changed(policy) {
                    small_icon_button(ui, Icon::Refresh, put_back).sets(asked, Deed::PutBack);
                }
            });
        }
        let column = vec2(128.0, measure::CHIP);
        ui.allocate_ui_with_layout(column, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(column);
            let name = words.say(&policy.severity.name());
            let spoken = Message::new("pages-policy-severity-of")
                .with("name", &title)
                .with("severity", &name);
            Chip::new(name).named(words.say(&spoken)).menu(ui, |ui| {
                for severity in Severity::ALL {
                    let word = words.say(&severity.name());
                    let chosen = policy.severity == severity;
                    if menu_item(ui, None, &word, chosen).clicked() && !chosen {
                        *asked = Some(Deed::Weigh(severity));
                        ui.close();
                    }
                }
            });
        });
        let text = line.finds(&words);
        let column = vec2(96.0, 18.0);
        ui.allocate_ui_with_layout(column, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(column);
            muted(ui, text);
        });
        from_left(ui, |ui| {
            ui.add_space(measure::SPACE_3);
            let mut on = policy.enabled;
            let width = (ui.available_width() - measure::SPACE_4).max(80.0);
            let titled = ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 1.0;
                ui.add_space((ROW - 37.0) / 2.0);
                let check = check_line(ui, &mut on, &title, None);
                if check.changed() {
                    *asked = Some(Deed::SwitchOn(on));
                }
                let why = policy.reason().map(|why| words.say(&why));
                let line = match policy.rule {
                    Rule::BuiltIn(_) => why.clone().unwrap_or_default(),
                    _ => asks(policy, &words),
                };
                // Under the words of the check box, not under its square.
                let beside = egui::Margin {
                    left: 26,
                    ..egui::Margin::ZERO
                };
                egui::Frame::new().inner_margin(beside).show(ui, |ui| {
                    let text = look::caption(line.as_str()).color(cx.look.secondary);
                    let shown = ui.add(egui::Label::new(text).truncate());
                    if let Some(why) = why {
                        shown.on_hover_text(look::body(why));
                    }
                });
                check
            });
            titled.inner
        })
        .inner
    });
    drawn.inner
}
