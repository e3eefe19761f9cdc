//! The side of the policies: which are looked at, how bad each is, and a person's own to write, change, hand on and remove.

use super::draft::Draft;
use super::editor::{Editor, EditorAction};
use super::policy_rows::{self, PolicyRow, Rows};
use super::policy_text::{PolicyText, TextAction};
use super::words::asks;
use crate::desk::{
    DocumentChange, Ended, ListPolicies, RemovePolicy, Requested, SavePolicy, Saw, Undoable,
};
use crate::domain::policy::{Policy, Rule, Severity, built_in};
use crate::text::Message;
use crate::ui::AskId;
use crate::ui::Cx;
use crate::ui::line_list::LineList;
use crate::ui::look::{self, measure};
use crate::ui::reports::{ListReader, ReaderAction};
use crate::ui::table::{self, RowsAction};
use crate::ui::team::is_changed_meanwhile;
use crate::ui::widgets::{
    Chip, Icon, Press as _, check_line, empty_state, from_left, hairline, list_card, menu_item,
    muted, problem_notices, small_icon_button,
};
use egui::{Align, Layout, Response, Ui, vec2};
use std::path::Path;

/// The policies, as far as they are read, and what is done with them.
#[derive(Debug, Default)]
pub struct Policies {
    read: Option<Vec<Policy>>,
    listing: Requested<Vec<Policy>>,
    saving: Requested<(Vec<Policy>, Vec<DocumentChange>)>,
    /// What takes back what was saved or removed since it was told last.
    back: Vec<DocumentChange>,
    /// What is told once that which is being removed is gone.
    goes: Option<Message>,
    /// Saved after the one that is being saved, for instance the rest of a text with several.
    waiting: Vec<(Policy, Option<String>)>,
    editor: Option<Editor>,
    text: Option<PolicyText>,
    list: ListReader,
    /// What is in the form as it was when it was opened.
    opened: Option<Box<Policy>>,
    /// A person wants what they wrote in the place of whatever stands.
    insists: bool,
    /// As of which news of the team they were read.
    came: u64,
    /// The row the keyboard is at.
    at: Option<usize>,
}

/// What is to be done with a row.
#[derive(Debug)]
pub(super) enum RowAction {
    Save(Policy),
    Edit(Draft),
    Text(Policy),
    Remove(String),
    /// A built-in one as it was made.
    PutBack(String),
}

impl Policies {
    /// Reads them.
    pub fn read(&mut self, cx: &mut Cx<'_>) {
        if !self.listing.is_running() {
            self.listing.follow(cx.start(ListPolicies::new()));
        }
    }

    /// Whether they were read.
    #[must_use]
    pub const fn is_read(&self) -> bool {
        self.read.is_some()
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
        let former = draft.former_name.clone();
        self.opened = former.and_then(|name| self.known(&name)).map(Box::new);
        self.insists = false;
        self.editor = Some(Editor::open(draft, cx));
    }

    fn known(&self, name: &str) -> Option<Policy> {
        let mut known = self.read.iter().flatten();
        known.find(|policy| policy.name == name).cloned()
    }

    /// What the person saw of a policy when they began to change it.
    fn saw(&self, policy: &Policy, former_name: Option<&str>) -> Saw<Box<Policy>> {
        if self.insists {
            return Saw::Whatever;
        }
        let name = former_name.unwrap_or(&policy.name);
        match (&self.editor, former_name) {
            (Some(_), Some(_)) => Saw::of(self.opened.clone()),
            _ => Saw::of(self.known(name).map(Box::new)),
        }
    }

    /// Opens the dialog to take policies in.
    pub fn import(&mut self) {
        self.text = Some(PolicyText::import());
    }

    /// Asks for a list of expected values.
    pub fn read_list(&mut self, cx: &mut Cx<'_>) {
        self.list.ask(cx);
    }

    fn save(&mut self, policy: Policy, former_name: Option<String>, cx: &mut Cx<'_>) {
        if self.saving.is_running() {
            self.waiting.push((policy, former_name));
            return;
        }
        let saw = self.saw(&policy, former_name.as_deref());
        let save = SavePolicy {
            policy: Box::new(policy),
            former_name,
            saw,
        };
        self.saving.follow(cx.start(Undoable(save)));
    }

    /// Removes one, and tells this when it is gone.
    fn remove(&mut self, name: String, told: Message, cx: &mut Cx<'_>) {
        if !self.saving.is_running() {
            self.goes = Some(told.with("name", name.as_str()));
            self.saving
                .follow(cx.start(Undoable(RemovePolicy::new(name))));
        }
    }

    /// Takes in what came of its jobs; tells whether policies are other ones now.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> bool {
        self.list.poll(cx);
        if let Some(editor) = &mut self.editor {
            editor.poll();
        }
        if std::mem::replace(&mut self.came, cx.team.came) != cx.team.came && self.is_read() {
            self.read(cx);
        }
        if self.listing.poll() == Some(Ended::Done) {
            self.read = self.listing.take();
        }
        match self.saving.poll() {
            Some(Ended::Done) => {
                if let Some((all, back)) = self.saving.take() {
                    self.read = Some(all);
                    self.back.splice(0..0, back);
                }
                self.saved(cx);
                true
            }
            Some(Ended::Failed) => {
                self.insists = is_changed_meanwhile(self.saving.problem());
                self.waiting.clear();
                self.back.clear();
                self.goes = None;
                false
            }
            Some(Ended::Cancelled) | None => false,
        }
    }

    fn saved(&mut self, cx: &mut Cx<'_>) {
        self.insists = false;
        if !self.waiting.is_empty() {
            let (policy, former) = self.waiting.remove(0);
            self.save(policy, former, cx);
            return;
        }
        let back = std::mem::take(&mut self.back);
        let is_written = self.editor.take().is_some() | self.text.take().is_some();
        if let Some(told) = self.goes.take() {
            cx.tell_done(cx.words.say(&told), back);
        } else if is_written {
            cx.tell_done(cx.words.text("pages-policy-saved"), back);
        } else {
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
        let problems = [self.listing.problem(), self.saving.problem()];
        problem_notices(ui, cx.words, problems);
        let Some(policies) = &self.read else {
            if self.listing.is_running() {
                let title = cx.words.text("pages-policies-reading");
                empty_state(ui, Icon::Audit, &title, "", None);
            }
            return;
        };
        let line = |policy| PolicyRow {
            policy,
            found: found(&policy.name),
        };
        let is_own = |policy: &&Policy| !matches!(policy.rule, Rule::BuiltIn(_));
        let mut lines: Vec<PolicyRow<'_>> = policies.iter().filter(is_own).map(line).collect();
        let own = lines.len();
        lines.extend(policies.iter().filter(|one| !is_own(one)).map(line));
        let rows = Rows {
            lines: &lines,
            at: self.at,
            words: &cx.words,
        };
        let name = cx.words.text("pages-policies");
        let (mut list, pressed) = LineList::keys(ui, &name, self.at, &rows);
        let mut action = None;
        match pressed {
            Some(RowsAction::Open) => {
                let chosen = list.at.and_then(|at| lines.get(at));
                let draft = chosen.and_then(|line| Draft::of(line.policy));
                action = draft.map(RowAction::Edit);
            }
            Some(RowsAction::Copy) => ui.ctx().copy_text(table::without_heads(&rows)),
            _ => {}
        }
        egui::ScrollArea::vertical()
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_max_width((measure::FORM + 256.0).min(ui.available_width()));
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
                            for (place, line) in
                                lines.iter().enumerate().take(end).skip(places.start)
                            {
                                let ground = list.line(ui, place, ROW, |ui| {
                                    let (asked, title) = row(ui, cx, *line, has_buttons);
                                    action = asked.or(action.take());
                                    // The title lies above the ground of its row.
                                    Some(title)
                                });
                                let chosen = policy_rows::menu(&ground, &rows, place);
                                action = chosen.or(action.take());
                                if place + 1 < end {
                                    hairline(ui);
                                }
                            }
                        });
                    }
                    ui.add_space(measure::SPACE_3);
                }
            });
        self.at = list.at;
        match action {
            Some(RowAction::Save(policy)) => {
                let former = Some(policy.name.clone());
                self.save(policy, former, cx);
            }
            Some(RowAction::Edit(draft)) => self.edit(draft, cx),
            Some(RowAction::Text(policy)) => {
                self.text = Some(PolicyText::export(&policy, &cx.words));
            }
            Some(RowAction::Remove(name)) => {
                self.remove(name, Message::new("keys-undo-deleted"), cx);
            }
            Some(RowAction::PutBack(name)) => {
                self.remove(name, Message::new("pages-policy-is-put-back"), cx);
            }
            None => {}
        }
    }

    fn form(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let Some(editor) = &mut self.editor else {
            return;
        };
        let former = editor.former_name().map(str::to_owned);
        let names = self.read.iter().flatten().map(|policy| policy.name.clone());
        let taken: Vec<String> = names.filter(|name| Some(name) != former.as_ref()).collect();
        let busy = self.saving.is_running();
        match editor.show(ui, cx, &taken, self.saving.problem(), busy) {
            Some(EditorAction::Save(policy, former)) => self.save(*policy, former, cx),
            Some(EditorAction::Cancel) => self.editor = None,
            Some(EditorAction::Remove(name)) => {
                self.remove(name, Message::new("keys-undo-deleted"), cx);
            }
            Some(EditorAction::ReadList) => self.list.ask(cx),
            None => {}
        }
    }

    fn dialogs(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        if let Some(text) = &mut self.text {
            let busy = self.saving.is_running();
            match text.show(ui.ctx(), cx, self.saving.problem(), busy) {
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

/// Whether a built-in policy is not as it was made.
pub(super) fn is_changed(policy: &Policy) -> bool {
    let made = built_in();
    let made = made.iter().find(|made| made.name == policy.name);
    made.is_some_and(|made| made != policy)
}

/// The height of a policy's line.
const ROW: f32 = 52.0;

fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    line: PolicyRow<'_>,
    has_buttons: bool,
) -> (Option<RowAction>, Response) {
    let words = cx.words;
    let policy = line.policy;
    let title = words.say(&policy.title());
    let mut action = None;
    let size = vec2(ui.available_width(), ROW);
    let drawn = ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(ROW);
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        ui.add_space(measure::SPACE_3);
        let own = Draft::of(policy);
        let named = |id| words.say(&Message::new(id).with("name", &title));
        let delete = named("pages-policy-delete");
        let (edit, text) = (named("pages-policy-edit"), named("pages-policy-as-text"));
        if let Some(draft) = own {
            small_icon_button(ui, Icon::Trash, delete)
                .sets(&mut action, RowAction::Remove(policy.name.clone()));
            small_icon_button(ui, Icon::Pencil, edit).sets(&mut action, RowAction::Edit(draft));
            if small_icon_button(ui, Icon::Copy, text).clicked() {
                action = Some(RowAction::Text(policy.clone()));
            }
        } else if has_buttons {
            // The buttons of a person's own policies: the columns beside them stay in line.
            let place = vec2(3.0 * 22.0 + 2.0 * measure::SPACE_2, measure::CHIP);
            ui.allocate_ui_with_layout(place, Layout::right_to_left(Align::Center), |ui| {
                ui.set_min_size(place);
                let put_back = named("pages-policy-put-back");
                if is_changed(policy) && small_icon_button(ui, Icon::Refresh, put_back).clicked() {
                    action = Some(RowAction::PutBack(policy.name.clone()));
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
                        let mut changed = policy.clone();
                        changed.severity = severity;
                        action = Some(RowAction::Save(changed));
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
                    let mut changed = policy.clone();
                    changed.enabled = on;
                    action = Some(RowAction::Save(changed));
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
    (action, drawn.inner)
}
