//! The list of policies by keyboard, in the clipboard and in the menu of a row.

use super::policies::{Deed, is_changed, is_own};
use crate::domain::policy::{Policy, Severity};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use crate::ui::table::{self, Drawn, TableHead, TableRows};
use crate::ui::widgets::{Icon, Menu, Press as _, hairline, has_menu, menu_line};
use egui::Response;

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
pub(super) fn menu(response: &Response, rows: &Rows<'_>, place: usize) -> Option<Deed> {
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
            menu_line(ui, Some(icon), &name, keys, false).sets(&mut asked, does);
        }
        hairline(ui);
        for severity in Severity::ALL {
            let is_so = policy.severity == severity;
            let message = Message::new("pages-policy-make-severity")
                .with("severity", words.say(&severity.name()));
            if menu_line(ui, None, &words.say(&message), None, is_so).clicked() && !is_so {
                asked = Some(Deed::Weigh(severity));
            }
        }
        hairline(ui);
        let heads = ["pages-head-policy", "pages-head-severity", "pages-findings"];
        let heads = heads.map(|id| TableHead::new(words.text(id), 0.0, 1.0));
        if table::copy_lines(ui, *words, &heads, &rows) {
            ui.ctx().copy_text(table::without_heads(&rows));
        }
        asked
    });
    shown.flatten()
}

type Offer = (Icon, String, Option<&'static str>, Deed);

fn offers(policy: &Policy, words: &Catalog) -> Vec<Offer> {
    let title = words.say(&policy.title());
    let named = |id| words.say(&Message::new(id).with("name", &title));
    let (icon, switch) = if policy.enabled {
        (Icon::EyeOff, "pages-policy-switch-off")
    } else {
        (Icon::Eye, "pages-policy-switch-on")
    };
    let switch_on = Deed::SwitchOn(!policy.enabled);
    let switch = (icon, words.text(switch), None, switch_on);
    if is_own(policy) {
        let (edit, delete) = (named("pages-policy-edit"), named("pages-policy-delete"));
        let text = named("pages-policy-as-text");
        return vec![
            (Icon::Pencil, edit, Some("Enter"), Deed::Edit),
            switch,
            (Icon::Export, text, None, Deed::Text),
            (Icon::Trash, delete, None, Deed::Remove),
        ];
    }
    let put_back = named("pages-policy-put-back");
    let put_back = (Icon::Refresh, put_back, None, Deed::PutBack);
    let put_back = is_changed(policy).then_some(put_back);
    std::iter::once(switch).chain(put_back).collect()
}
