//! Beside the form: everything that may delay the order, who can sign, and the way on.

use egui::{Sense, Ui, WidgetInfo, accesskit::Role as NodeRole};

use super::gathered::Gathered;
use super::model::OrderForm;
use super::words as said;
use crate::desk::Ask;
use crate::domain::order::Field;
use crate::domain::order::preflight::{Grade, RegistryFacts, Remark};
use crate::domain::registry::RegistryAnswer;
use crate::domain::signing::{Signer, Signing};
use crate::text::{Catalog, Message, Tell as _};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Icon, Menu, Press as _, Tone, caption, card, dot, from_left, from_right, hairline,
    line_from_right, menu_line, muted, problem_notice, problem_notices, spaced_top, spaced_wrapped,
};

/// What the person asked for beside the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SideAction {
    /// Put the cursor into a field.
    GoTo(Field),
    /// Ask others about the order.
    Ask(Ask),
    /// Write the remarks to a file with an ending, of a kind that is an entry.
    Export(&'static str, &'static str),
}

/// Draws the cards and the buttons beside the form.
pub fn show(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm, gathered: &Gathered) -> Option<SideAction> {
    ui.spacing_mut().item_spacing.y = measure::SPACE_3;
    // Told before anything is typed, not only by a button that cannot be pressed.
    if let Err(problem) = cx.machine.check_orders() {
        problem_notice(ui, cx.words, &problem);
    }
    let action = card(ui, |ui| {
        head(ui, cx, form);
        let asked = ask(ui, cx, form, gathered);
        remarks(ui, cx, form).or(asked)
    })
    .inner;
    if let Some(found) = form.registry()
        && matches!(found.answer, RegistryAnswer::Active(_))
    {
        card(ui, |ui| {
            ui.spacing_mut().item_spacing.y = measure::SPACE_1;
            signing(ui, cx, found);
        });
    }
    action
}

/// Draws the buttons that lead on, which stay in sight however long the list is. Gives whether the order is to be looked over and sent, or
/// only to be shown as it would be.
pub fn way_on(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm) -> Option<bool> {
    let mut action = None;
    let ready = form.order().is_some() && cx.session.is_some();
    line_from_right(ui, measure::CONTROL, |ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_2;
        let review = Button::primary(cx.words.text("screens-review"));
        let review = review.enabled(ready).why_not(cx.why_no_orders());
        review.show(ui).sets(&mut action, true);
        let request = Button::secondary(cx.words.text("screens-show-request")).enabled(ready);
        request.show(ui).sets(&mut action, false);
    });
    action
}

fn head(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm) {
    let words = &cx.words;
    ui.spacing_mut().item_spacing.y = measure::SPACE_1;
    ui.label(look::section(words.text("screens-before-title")));
    let tally = form.tally();
    let message = Message::new("screens-before-tally")
        .with("errors", tally.errors)
        .with("warnings", tally.warnings);
    muted(ui, words.say(&message));
    ui.add_space(measure::SPACE_1);
}

fn remarks(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm) -> Option<SideAction> {
    let words = &cx.words;
    let found = form.remarks();
    if !found.is_empty() {
        ui.add_space(measure::SPACE_2);
    }
    let mut action = None;
    for (index, remark) in found.iter().enumerate() {
        if index > 0 {
            hairline(ui);
        }
        action = one(ui, words, form, remark, index).or(action);
    }
    action
}

/// One remark: what, what to do, and the field it is about, which a click leads to.
fn one(
    ui: &mut Ui,
    words: &Catalog,
    form: &OrderForm,
    remark: &Remark,
    index: usize,
) -> Option<SideAction> {
    let (tone, severity) = match remark.grade {
        Grade::Error => (Tone::Bad, words.text("screens-severity-error")),
        Grade::Warning => (Tone::Warn, words.text("screens-severity-warning")),
        Grade::Note => (Tone::Info, words.text("screens-severity-info")),
        Grade::Fine => (Tone::Ok, words.text("preflight-fine")),
    };
    let what = words.say(&remark.reason);
    let field = remark
        .field
        .map(|field| said::field(field, form.api(), words));
    let under = match &field {
        Some(field) => format!("{severity} · {field}"),
        None => severity,
    };
    let fix = remark.fix.as_ref().map(|fix| words.say(fix));
    let row = line(ui, tone, &what, &under, fix.as_deref());
    let mut action = None;
    if let (Some(field), Some(name)) = (remark.field, field) {
        // By what it says as well: remarks come and go while a person types, and the focus must not jump to another.
        let id = ui.make_persistent_id(("remark", index, remark.reason.id()));
        let response = ui.interact(row, id, Sense::click());
        let message = Message::new("screens-before-go").with("field", name);
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
            .sets(&mut action, SideAction::GoTo(field));
    }
    action
}

/// A dot, words beside it, and lines of second rank under them. Gives the place it took.
fn line(ui: &mut Ui, tone: Tone, text: &str, under: &str, fix: Option<&str>) -> egui::Rect {
    let look = look::of(ui);
    ui.add_space(measure::SPACE_1);
    let row = spaced_top(ui, measure::SPACE_2, |ui| {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 18.0), Sense::empty());
        let middle = egui::pos2(rect.left() + 4.0, rect.center().y);
        dot(ui.painter(), middle, tone.pair(look).ink);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            ui.label(look::body(text));
            if let Some(fix) = fix {
                muted(ui, fix);
            }
            caption(ui, under);
        });
    })
    .response
    .rect;
    ui.add_space(measure::SPACE_1);
    row
}

/// The buttons that ask others, and the one that writes the list to a file.
fn ask(ui: &mut Ui, cx: &Cx<'_>, form: &OrderForm, gathered: &Gathered) -> Option<SideAction> {
    let words = &cx.words;
    let mut action = None;
    problem_notices(ui, *words, gathered.problem());
    spaced_wrapped(ui, measure::SPACE_2, |ui| {
        let asking = gathered.is_asking(|ask| ask.orders);
        let text = if asking {
            words.text("preflight-asking")
        } else {
            words.text("preflight-ask")
        };
        // Without a merchant there is nobody to ask about.
        let named = form.facts().about.is_some();
        let button = Button::secondary(text).icon(Icon::Refresh);
        let button = button.tooltip(words.text("preflight-ask-note"));
        if button.enabled(named && !asking).show(ui).clicked() {
            action = Some(SideAction::Ask(Ask::ONLINE));
        }
        let website = &form.visible_draft().website;
        if !website.url.trim().is_empty() || !website.terms_url.trim().is_empty() {
            let looking = gathered.is_asking(|ask| ask.site);
            let text = if looking {
                words.text("preflight-looking")
            } else {
                words.text("preflight-look")
            };
            let button = Button::secondary(text).tooltip(words.text("preflight-look-note"));
            button.enabled(!looking).show(ui).sets(
                &mut action,
                SideAction::Ask(Ask {
                    site: true,
                    ..Ask::default()
                }),
            );
        }
        let export = Button::quiet(words.text("preflight-export")).icon(Icon::Export);
        let response = export.enabled(!form.remarks().is_empty()).show(ui);
        Menu::of(&response).width(240.0).show(|ui| {
            for (ending, kind) in [
                ("xlsx", "pages-kind-xlsx"),
                ("csv", "pages-kind-csv"),
                ("json", "pages-kind-json"),
            ] {
                menu_line(ui, None, &words.text(kind), None, false)
                    .sets(&mut action, SideAction::Export(ending, kind));
            }
        });
    });
    action
}

/// Who can sign, as the registry names them, and its rule in its own words.
fn signing(ui: &mut Ui, cx: &Cx<'_>, found: &RegistryFacts) {
    let words = &cx.words;
    ui.label(look::section(words.text("screens-registry-signers")));
    let Some(signing) = found.signing() else {
        muted(ui, words.text("preflight-signers-unread"));
        return;
    };
    if signing.is_known() {
        people(ui, cx, &signing.signers);
        caption(ui, words.text("screens-registry-signers-note"));
    } else {
        muted(ui, words.text("screens-registry-no-signers"));
    }
    rule(ui, cx, &signing);
}

/// What the registry tells of signature and prokura besides the roles.
fn rule(ui: &mut Ui, cx: &Cx<'_>, signing: &Signing) {
    let words = &cx.words;
    if let Some(rule) = &signing.rule {
        ui.add_space(measure::SPACE_1);
        let rule = Message::new("preflight-rule").with("rule", rule);
        caption(ui, words.say(&rule));
    }
    if signing.only_together == Some(true) {
        caption(ui, words.text("preflight-rule-together"));
    }
    if !signing.others.is_empty() {
        ui.add_space(measure::SPACE_1);
        let others = words.text("preflight-others");
        caption(ui, others);
        people(ui, cx, &signing.others);
    }
}

fn people(ui: &mut Ui, cx: &Cx<'_>, signers: &[Signer]) {
    for (index, signer) in signers.iter().enumerate() {
        if index > 0 {
            hairline(ui);
        }
        let size = egui::vec2(ui.available_width(), measure::TABLE_ROW);
        let row = egui::Layout::left_to_right(egui::Align::Center);
        ui.allocate_ui_with_layout(size, row, |ui| {
            ui.set_min_height(measure::TABLE_ROW);
            let capacity = look::body(cx.words.say(&signer.capacity.tell()));
            from_right(ui, |ui| {
                ui.label(capacity.color(cx.look.secondary));
                from_left(ui, |ui| {
                    let name = look::body(signer.name.as_str());
                    ui.add(egui::Label::new(name).truncate());
                });
            });
        });
    }
}
