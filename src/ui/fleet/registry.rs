//! What the business registry says, beside a unit or an order. Nothing is asked until the person asks.

use egui::Ui;

use crate::desk::{AskRegistry, RegistryTold, Requested};
use crate::domain::Problem;
use crate::domain::registry::{Company, RegistryAnswer, Role};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Tone, caption, from_right, key_text, key_value, problem_notice, tag,
};

/// The last question to the registry and its answer.
#[derive(Debug, Default)]
pub struct RegistryCard {
    asked: Option<String>,
    told: Requested<RegistryTold>,
}

impl RegistryCard {
    /// Asks the registry about a number.
    pub fn ask(&mut self, org_number: &str, cx: &mut Cx<'_>) {
        self.asked = Some(org_number.to_owned());
        // The former answer is about another number.
        self.told = Requested::default();
        self.told
            .follow(cx.start(AskRegistry(org_number.to_owned())));
    }

    /// Takes in what came of the question.
    pub fn poll(&mut self) {
        self.told.poll();
    }

    /// The answer about a number, if that was asked.
    #[must_use]
    pub fn answer(&self, org_number: &str) -> Option<&RegistryTold> {
        if self.asked.as_deref() != Some(org_number) {
            return None;
        }
        self.told.answer()
    }

    /// Whether the question about a number is on its way.
    #[must_use]
    pub fn is_asking(&self, org_number: &str) -> bool {
        self.asked.as_deref() == Some(org_number) && self.told.is_running()
    }

    /// Why the question about a number failed.
    #[must_use]
    pub fn problem(&self, org_number: &str) -> Option<&Problem> {
        if self.asked.as_deref() != Some(org_number) {
            return None;
        }
        self.told.problem()
    }

    /// Draws the answer, or the button that asks; `true` when it was pressed.
    pub fn show(&self, ui: &mut Ui, cx: &Cx<'_>, org_number: &str) -> bool {
        let words = &cx.words;
        if let Some(told) = self.answer(org_number) {
            let (answer, roles) = (&told.answer, &told.roles);
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                status_rows(ui, cx, answer);
            });
            ui.add_space(measure::SPACE_2);
            signers(ui, cx, answer, roles.as_deref());
            if let Some(problem) = &told.untold {
                ui.add_space(measure::SPACE_2);
                problem_notice(ui, *words, problem);
            }
            return false;
        }
        if let Some(problem) = self.problem(org_number) {
            problem_notice(ui, *words, problem);
            ui.add_space(measure::SPACE_2);
        }
        let asking = self.is_asking(org_number);
        let text = if asking {
            words.text("screens-detail-asking")
        } else {
            words.text("screens-detail-ask-registry")
        };
        Button::secondary(text).enabled(!asking).show(ui).clicked()
    }
}

/// The state of a firm in a word, and what it means for an order.
#[must_use]
pub fn status(answer: &RegistryAnswer, words: &Catalog) -> (String, Tone) {
    match answer {
        RegistryAnswer::Active(company) => active(company, words),
        RegistryAnswer::Deleted(company) => {
            let word = match &company.deleted_on {
                Some(day) => {
                    let day = super::say::iso_day(day, words.language());
                    words.say(&Message::new("screens-registry-deleted-on").with("day", day))
                }
                None => words.text("screens-registry-deleted"),
            };
            (word, Tone::Bad)
        }
        RegistryAnswer::Removed { .. } => (words.text("screens-registry-removed"), Tone::Bad),
        RegistryAnswer::Unknown => (words.text("screens-registry-unknown"), Tone::Warn),
    }
}

fn active(company: &Company, words: &Catalog) -> (String, Tone) {
    if company.bankrupt == Some(true) {
        return (words.text("screens-registry-bankrupt"), Tone::Bad);
    }
    if company.forced_dissolution == Some(true) {
        return (words.text("screens-registry-forced"), Tone::Bad);
    }
    if company.winding_up == Some(true) {
        return (words.text("screens-registry-winding-up"), Tone::Warn);
    }
    if company.reconstruction == Some(true) {
        return (words.text("screens-registry-reconstruction"), Tone::Warn);
    }
    if company.foreign_insolvency == Some(true) {
        return (
            words.text("screens-registry-foreign-insolvency"),
            Tone::Warn,
        );
    }
    if company.has_warning() {
        return (words.text("screens-registry-remarked"), Tone::Warn);
    }
    (words.text("screens-registry-active"), Tone::Ok)
}

fn status_rows(ui: &mut Ui, cx: &Cx<'_>, answer: &RegistryAnswer) {
    let words = &cx.words;
    let (word, tone) = status(answer, words);
    let rows = answer.company().map(|company| company_rows(company, words));
    let rows = rows.unwrap_or_default();
    let key = words.text("screens-orders-status");
    key_value(ui, &key, rows.is_empty(), |ui| tag(ui, tone, &word));
    let last = rows.len().saturating_sub(1);
    for (index, (key, value)) in rows.iter().enumerate() {
        key_text(ui, key, value, index == last);
    }
}

fn company_rows(company: &Company, words: &Catalog) -> Vec<(String, String)> {
    let mut rows = vec![(words.text("screens-registry-name"), company.name.clone())];
    if let Some((code, description)) = &company.form {
        let form = if description.is_empty() {
            code
        } else {
            description
        };
        rows.push((words.text("screens-registry-form"), form.clone()));
    }
    if let Some((_, description)) = &company.industry {
        rows.push((words.text("screens-registry-industry"), description.clone()));
    }
    if let Some(address) = &company.address {
        let place = [address.post_code.as_deref(), address.city.as_deref()];
        let place: Vec<&str> = place.into_iter().flatten().collect();
        let mut parts: Vec<String> = address.lines.clone();
        if !place.is_empty() {
            parts.push(place.join(" "));
        }
        rows.push((words.text("screens-registry-address"), parts.join(", ")));
    }
    let remarks = company.remark_texts();
    if !remarks.is_empty() {
        rows.push((words.text("screens-registry-remarks"), remarks.join(" ")));
    }
    if let Some(parent) = &company.parent {
        rows.push((words.text("screens-registry-parent"), parent.clone()));
    }
    rows
}

/// Who may sign an agreement with BankID, as the registry names them.
pub fn signers(ui: &mut Ui, cx: &Cx<'_>, answer: &RegistryAnswer, roles: Option<&[Role]>) {
    if !matches!(answer, RegistryAnswer::Active(_)) {
        return;
    }
    let words = &cx.words;
    ui.label(look::section(words.text("screens-registry-signers")));
    let Some(roles) = roles else {
        caption(ui, words.text("screens-registry-signers-unknown"));
        return;
    };
    let signers: Vec<&Role> = roles.iter().filter(|role| role.can_sign).collect();
    if signers.is_empty() {
        caption(ui, words.text("screens-registry-no-signers"));
        return;
    }
    let last = signers.len() - 1;
    for (index, role) in signers.into_iter().enumerate() {
        signer(ui, cx, role, index == last);
    }
    caption(ui, words.text("screens-registry-signers-note"));
}

fn signer(ui: &mut Ui, cx: &Cx<'_>, role: &Role, last: bool) {
    let height = measure::TABLE_ROW;
    let size = egui::vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(
        size,
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.set_min_height(height);
            let holder = match role.holder.as_str() {
                "" => cx.words.text("report-unknown"),
                holder => holder.to_owned(),
            };
            ui.label(look::body(holder));
            from_right(ui, |ui| {
                let text = look::body(role.description.as_str()).color(cx.look.secondary);
                ui.add(egui::Label::new(text).truncate());
            });
        },
    );
    if !last {
        crate::ui::widgets::hairline(ui);
    }
}
