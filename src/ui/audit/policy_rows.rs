//! The list of policies by keyboard, in the clipboard and in the menu of a row.

use super::draft::Draft;
use super::policies::{RowAction, is_changed};
use crate::domain::policy::{Policy, Severity};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::table::{self, Drawn, TableHead, TableRows};
use crate::ui::widgets::{Icon, Menu, Press as _, hairline, has_menu, menu_line};
use egui::{Key, KeyboardShortcut, Modifiers, Response, Ui};

/// A policy of the list, and how many findings it has.
#[derive(Debug, Clone, Copy)]
pub(super) struct PolicyRow<'a> {
    pub(super) policy: &'a Policy,
    pub(super) found: usize,
}

impl PolicyRow<'_> {
    /// How much it finds, or that it is off.
    pub(super) fn finds(&self, words: &Catalog) -> String {
        if self.policy.enabled {
            say::counted("pages-policy-found", self.found, words)
        } else {
            words.text("pages-policy-off")
        }
    }
}

/// The policies, as the keyboard and the clipboard see them.
pub(super) struct Rows<'a> {
    pub(super) lines: &'a [PolicyRow<'a>],
    pub(super) at: Option<usize>,
    pub(super) words: &'a Catalog,
}

impl Rows<'_> {
    /// The row that is selected, or all, with the heads of their columns.
    pub(super) fn as_text(&self) -> String {
        let heads = ["pages-head-policy", "pages-head-severity", "pages-findings"];
        let heads = heads.map(|id| TableHead::new(self.words.text(id), 0.0, 1.0));
        table::as_text(&heads, self)
    }
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.lines.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let Some(line) = self.lines.get(place) else {
            return Vec::new();
        };
        vec![
            Drawn::Name(self.words.say(&line.policy.title())),
            Drawn::Text(self.words.say(&line.policy.severity.name())),
            Drawn::Text(line.finds(self.words)),
        ]
    }

    fn is_selected(&self, place: usize) -> bool {
        self.at == Some(place)
    }
}

/// The menu of a policy's row, where it is open: all that its row offers, and copying it.
pub(super) fn menu(response: &Response, rows: &Rows<'_>, place: usize) -> Option<RowAction> {
    if !has_menu(response) {
        return None;
    }
    let policy = rows.lines.get(place)?.policy;
    let words = rows.words;
    let rows = Rows {
        at: Some(place),
        ..*rows
    };
    let shown = Menu::context(response).least(240.0).show(|ui| {
        let mut asked = None;
        for (icon, name, keys, does) in offers(policy, words) {
            menu_line(ui, icon, &name, keys, false).sets(&mut asked, does);
        }
        hairline(ui);
        for severity in Severity::ALL {
            let is_so = policy.severity == severity;
            let message = Message::new("pages-policy-make-severity")
                .with("severity", words.say(&severity.name()));
            if menu_line(ui, None, &words.say(&message), None, is_so).clicked() && !is_so {
                let mut changed = policy.clone();
                changed.severity = severity;
                asked = Some(RowAction::Save(changed));
            }
        }
        hairline(ui);
        copying(ui, &rows);
        asked
    });
    shown.flatten()
}

type Offer = (Option<Icon>, String, Option<&'static str>, RowAction);

fn offers(policy: &Policy, words: &Catalog) -> Vec<Offer> {
    let title = words.say(&policy.title());
    let named = |id| words.say(&Message::new(id).with("name", &title));
    let mut offers: Vec<Offer> = Vec::new();
    let own = Draft::of(policy);
    let is_own = own.is_some();
    if let Some(draft) = own {
        let edit = named("pages-policy-edit");
        let does = RowAction::Edit(draft);
        offers.push((Some(Icon::Pencil), edit, Some("Enter"), does));
    }
    let mut switched = policy.clone();
    switched.enabled = !policy.enabled;
    let (icon, switch) = if policy.enabled {
        (Icon::EyeOff, "pages-policy-switch-off")
    } else {
        (Icon::Eye, "pages-policy-switch-on")
    };
    let does = RowAction::Save(switched);
    offers.push((Some(icon), words.text(switch), None, does));
    if is_own {
        let text = named("pages-policy-as-text");
        let does = RowAction::Text(policy.clone());
        offers.push((Some(Icon::Export), text, None, does));
        let delete = named("pages-policy-delete");
        let does = RowAction::Remove(policy.name.clone());
        offers.push((Some(Icon::Trash), delete, None, does));
    } else if is_changed(policy) {
        let put_back = named("pages-policy-put-back");
        let does = RowAction::PutBack(policy.name.clone());
        offers.push((Some(Icon::Refresh), put_back, None, does));
    }
    offers
}

fn copying(ui: &mut Ui, rows: &Rows<'_>) {
    let keys = KeyboardShortcut::new(Modifiers::COMMAND, Key::C);
    let keys = ui.ctx().format_shortcut(&keys);
    let copy = rows.words.text("table-copy-rows");
    if menu_line(ui, Some(Icon::Copy), &copy, Some(&keys), false).clicked() {
        ui.ctx().copy_text(table::without_heads(rows));
    }
    let heads = rows.words.text("table-copy-rows-heads");
    if menu_line(ui, Some(Icon::Copy), &heads, None, false).clicked() {
        ui.ctx().copy_text(rows.as_text());
    }
}
