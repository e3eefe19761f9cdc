//! The panel of the selected findings: what is wrong, who can change it and how, and the words for it.

use super::aside::told;
use super::parted::Parted;
use super::words::{subject, value};
use crate::domain::Aside;
use crate::domain::policy::{Finding, FindingCounts, Severity, partner_manager_message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::look::{self, measure};
use crate::ui::onboarding::message::letters_of_findings;
use crate::ui::widgets::{
    Button, Icon, Press as _, Toast, Tone, copyable, key_value, muted, muted_wrapped,
    small_icon_button, spaced_wrapped, tag, well,
};
use egui::{Align, Layout, Ui};
use std::collections::BTreeSet;

/// What the person asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// To let the selection go.
    Close,
    /// To see the unit in the fleet.
    OpenUnit,
    /// To accept the findings.
    Accept,
    /// To put them off.
    Snooze,
    /// To take back that they were set aside.
    TakeBack,
    /// To write to their merchants.
    Write,
}

/// Draws what is known of the findings.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, selected: &[&Finding], found: &Parted) -> Option<Asked> {
    ui.spacing_mut().item_spacing.y = measure::SPACE_1;
    match selected {
        [] => None,
        [one] => single(ui, cx, one, found.said_of(one)),
        several => many(ui, cx, several),
    }
}

fn head(ui: &mut Ui, cx: &Cx<'_>, title: &str, subtitle: &str) -> Option<Asked> {
    let close = cx.words.text("pages-close-detail");
    let mut asked = None;
    let size = egui::vec2(ui.available_width(), 40.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Min), |ui| {
        small_icon_button(ui, Icon::Cross, close).sets(&mut asked, Asked::Close);
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.add(egui::Label::new(look::section(title)).truncate());
            let subtitle = look::body(subtitle).color(cx.look.secondary);
            ui.add(egui::Label::new(subtitle).truncate());
        });
    });
    ui.add_space(measure::SPACE_2);
    asked
}

fn single(ui: &mut Ui, cx: &Cx<'_>, finding: &Finding, said: Option<&Aside>) -> Option<Asked> {
    let words = cx.words;
    let merchant = finding.merchant_name.clone().unwrap_or_default();
    let asked = head(ui, cx, &subject(finding, &words), &merchant);
    ui.label(look::body_strong(words.say(&finding.title)));
    muted(ui, words.say(&finding.reason));
    ui.add_space(measure::SPACE_2);
    if let Some(aside) = said {
        let lines = told(aside, &words);
        well(ui, |ui| {
            for (place, line) in lines.into_iter().enumerate() {
                if place == 0 {
                    ui.add(egui::Label::new(look::body_strong(line)).wrap());
                } else {
                    muted_wrapped(ui, line);
                }
            }
        });
        ui.add_space(measure::SPACE_2);
    }
    facts(ui, cx, finding);
    ui.add_space(measure::SPACE_2);
    well(ui, |ui| {
        ui.label(look::body_strong(words.text("pages-advice")));
        muted(ui, words.say(&finding.advice));
    });
    asked
}

fn facts(ui: &mut Ui, cx: &Cx<'_>, finding: &Finding) {
    let words = cx.words;
    let key = words.text("pages-head-severity");
    key_value(ui, &key, false, |ui| {
        let severity = words.say(&finding.severity.name());
        tag(ui, Tone::of(finding.severity), &severity);
    });
    if let Some(msn) = &finding.msn {
        key_value(ui, &words.text("report-column-msn"), false, |ui| {
            copyable(ui, words, msn.as_str(), &words.text("pages-copy-msn"));
        });
    }
    if let Some(id) = &finding.business_id {
        let key = words.text("report-column-business-id");
        key_value(ui, &key, finding.field.is_none(), |ui| {
            let name = words.text("pages-copy-business-id");
            copyable(ui, words, &id.for_people(), &name);
        });
    }
    if let Some(field) = finding.field {
        let key = words.say(&field.name());
        let found = value(Some(field), finding.found.as_ref(), &words);
        let last = finding.expected.is_none();
        key_value(ui, &key, last, |ui| ui.label(look::body_medium(found)));
        if let Some(expected) = &finding.expected {
            let expected = value(Some(field), Some(expected), &words);
            let key = words.text("pages-expected");
            key_value(ui, &key, true, |ui| ui.label(look::body_medium(expected)));
        }
    }
}

fn many(ui: &mut Ui, cx: &Cx<'_>, findings: &[&Finding]) -> Option<Asked> {
    let words = cx.words;
    let title = say::counted("pages-selected", findings.len(), &words);
    let units = findings.iter().filter_map(|finding| finding.msn.as_ref());
    let units: BTreeSet<_> = units.collect();
    let subtitle = say::counted("pages-selected-units", units.len(), &words);
    let asked = head(ui, cx, &title, &subtitle);
    let counts = FindingCounts::of(findings.iter().copied());
    let lines = Severity::ALL.map(|severity| (severity, counts.of_severity(severity)));
    for (severity, count) in lines.into_iter().filter(|(_, count)| *count > 0) {
        key_value(ui, &words.say(&severity.name()), false, |ui| {
            ui.label(look::mono(say::number(count)));
        });
    }
    ui.add_space(measure::SPACE_2);
    let concerned = findings.iter();
    let manager = concerned.filter(|one| one.needs_partner_manager).count();
    let text = say::counted("pages-selected-manager", manager, &words);
    muted(ui, text);
    asked
}

/// Draws the buttons under it.
pub fn foot(ui: &mut Ui, cx: &mut Cx<'_>, selected: &[&Finding], is_aside: bool) -> Option<Asked> {
    let words = cx.words;
    let mut asked = None;
    spaced_wrapped(ui, measure::SPACE_2, |ui| {
        let deeds: &[(&'static str, Asked)] = if is_aside {
            &[("aside-take-back", Asked::TakeBack)]
        } else {
            &[
                ("aside-accept", Asked::Accept),
                ("aside-snooze", Asked::Snooze),
            ]
        };
        for (name, deed) in deeds {
            Button::secondary(words.text(name))
                .show(ui)
                .sets(&mut asked, *deed);
        }
        let letters = letters_of_findings(selected);
        if letters > 0 {
            let write = say::counted("aside-letter", letters, &words);
            Button::secondary(write)
                .show(ui)
                .sets(&mut asked, Asked::Write);
        }
        let mut concerned = selected.to_vec();
        concerned.retain(|finding| finding.needs_partner_manager);
        if !concerned.is_empty() {
            let button = Button::secondary(words.text("pages-copy-message-short")).icon(Icon::Copy);
            let button = button.tooltip(words.text("pages-copy-message-tip"));
            let name = words.text("pages-copy-message");
            if button.show(ui).accessible_name(name).clicked() {
                let (subject, body) = partner_manager_message(&concerned, &words);
                ui.ctx().copy_text(format!("{subject}\n\n{body}"));
                let said = say::counted("pages-message-copied", concerned.len(), &words);
                cx.toast(Toast::ok(said));
            }
        }
        if selected.len() == 1 && selected[0].msn.is_some() {
            let open = Button::secondary(words.text("pages-open-unit"));
            open.show(ui).sets(&mut asked, Asked::OpenUnit);
        }
    });
    asked
}
