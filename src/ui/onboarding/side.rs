//! Beside the form: what was found in it, who can sign, and the way on.

use egui::{Sense, Ui, WidgetInfo, accesskit::Role as NodeRole};

use super::model::OrderForm;
use super::words as said;
use crate::domain::order::{Field, Finding, Severity};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::{self, RegistryCard};
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Tone, card, dot, hairline};

/// What the person asked for beside the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SideAction {
    /// Put the cursor into a field.
    GoTo(Field),
    /// Show what would be sent.
    ShowRequest,
    /// Look it over and send it.
    Review,
}

/// Draws the cards and the buttons beside the form.
pub fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    form: &OrderForm,
    registry: &RegistryCard,
) -> Option<SideAction> {
    ui.spacing_mut().item_spacing.y = measure::SPACE_3;
    let mut action = card(ui, |ui| {
        ui.set_width(ui.available_width());
        findings(ui, cx, form, registry)
    })
    .inner
    .map(SideAction::GoTo);
    let number = form.registry_number();
    if let Some((answer, roles)) = number.and_then(|number| registry.answer(&number)) {
        card(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = measure::SPACE_1;
            fleet::signers(ui, cx, answer, roles);
        });
    }
    let ready = form.order().is_some() && cx.session.is_some();
    let size = egui::vec2(ui.available_width(), measure::CONTROL);
    let right = egui::Layout::right_to_left(egui::Align::Center);
    ui.allocate_ui_with_layout(size, right, |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        let review = Button::primary(cx.words.text("screens-review"));
        if review.enabled(ready).show(ui).clicked() {
            action = Some(SideAction::Review);
        }
        let request = Button::secondary(cx.words.text("screens-show-request"));
        if request.enabled(ready).show(ui).clicked() {
            action = Some(SideAction::ShowRequest);
        }
    });
    action
}

fn findings(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm, registry: &RegistryCard) -> Option<Field> {
    let words = &cx.words;
    ui.spacing_mut().item_spacing.y = measure::SPACE_1;
    ui.label(look::section(words.text("screens-before-title")));
    let tally = form.tally();
    let message = Message::new("screens-before-tally")
        .with("errors", tally.errors)
        .with("warnings", tally.warnings);
    ui.label(look::body(words.say(&message)).color(cx.look.secondary));
    let mut go = None;
    let found = form.findings();
    let firm = form.registry_number().and_then(|number| {
        let (answer, _) = registry.answer(&number)?;
        Some(fleet::status(answer, words))
    });
    if !found.is_empty() || firm.is_some() {
        ui.add_space(measure::SPACE_1);
    }
    let last = found.len() + usize::from(firm.is_some());
    for (index, finding) in found.iter().enumerate() {
        if one(ui, words, form, finding) {
            go = Some(finding.field);
        }
        if index + 1 < last {
            hairline(ui);
        }
    }
    if let Some((state, tone)) = firm {
        let text = format!("{}: {state}", words.text("screens-detail-registry"));
        line(ui, tone, &text, None);
    }
    go
}

fn one(ui: &mut Ui, words: &Catalog, form: &OrderForm, finding: &Finding) -> bool {
    let (tone, severity) = match finding.severity {
        Severity::Error => (Tone::Bad, words.text("screens-severity-error")),
        Severity::Warning => (Tone::Warn, words.text("screens-severity-warning")),
        Severity::Info => (Tone::Info, words.text("screens-severity-info")),
    };
    let field = said::field(finding.field, form.api(), words);
    let what = words.say(&finding.message);
    let under = format!("{severity} · {field}");
    let row = line(ui, tone, &what, Some(&under));
    let id = ui.make_persistent_id(("finding", finding.field as usize, finding.message.id()));
    let response = ui.interact(row, id, Sense::click());
    let message = Message::new("screens-before-go").with("field", field);
    let name = format!("{}: {what}", words.say(&message));
    response.widget_info(|| WidgetInfo::labeled(NodeRole::Button, true, &name));
    if response.hovered() || response.has_focus() {
        let look = look::of(ui);
        let edge = egui::Stroke::new(1.0, look.accent.ink);
        let rect = row.expand2(egui::vec2(6.0, 2.0));
        let inside = egui::StrokeKind::Inside;
        ui.painter()
            .rect_stroke(rect, egui::CornerRadius::same(6), edge, inside);
    }
    response
        .on_hover_cursor(egui::CursorIcon::PointingHand)
        .clicked()
}

/// A dot, words beside it, and a line of second rank under them. Gives the place it took.
fn line(ui: &mut Ui, tone: Tone, text: &str, under: Option<&str>) -> egui::Rect {
    let look = look::of(ui);
    ui.add_space(measure::SPACE_1);
    let row = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 18.0), Sense::empty());
            let middle = egui::pos2(rect.left() + 4.0, rect.center().y);
            dot(ui.painter(), middle, tone.pair(look).ink);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.label(look::body(text));
                if let Some(under) = under {
                    ui.label(look::caption(under).color(look.secondary));
                }
            });
        })
        .response
        .rect;
    ui.add_space(measure::SPACE_1);
    row
}
