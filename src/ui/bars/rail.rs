//! The rail on the left: the sections. It folds to icons where the window is narrow or the person wants it.

use super::bar;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::widgets::regions::Region;
use crate::ui::widgets::{Icon, focus_ring};
use crate::ui::{Action, Section};
use egui::accesskit::Role;
use egui::{Align2, CornerRadius, FontId, Margin, Panel, Response, Sense, Stroke, Ui};
use egui::{WidgetInfo, vec2};

/// Below this width of the window the rail shows icons only.
const FOLDS_BELOW: f32 = 1040.0;

/// Whether the rail shows icons only.
pub(super) fn is_folded(ui: &Ui, app: &App) -> bool {
    app.shell.preferences.rail_folded || ui.ctx().content_rect().width() < FOLDS_BELOW
}

pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let folded = is_folded(ui, app);
    let width = if folded {
        measure::RAIL_FOLDED
    } else {
        measure::RAIL
    };
    // The hairline takes one point on the right.
    let margin = Margin {
        left: 8,
        right: 9,
        top: 12,
        bottom: 8,
    };
    let panel = (Panel::left("rail"), Region::Rail);
    let edge = bar(ui, panel, width, margin, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for section in Section::ALL {
            if entry(ui, app, section, folded).clicked() {
                app.section = section;
            }
        }
        let narrow = ui.ctx().content_rect().width() < FOLDS_BELOW;
        // A narrow window has no room for the names, whatever the person wants.
        if !narrow {
            ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
                let name = app.shell.words().say(&Action::FoldRail.text());
                let response = crate::ui::widgets::icon_button(ui, Icon::Rail, name);
                if response.clicked() {
                    app.shell.cx().trigger(Action::FoldRail);
                }
            });
        }
    });
    ui.painter().vline(
        edge.right() - 0.5,
        edge.y_range(),
        Stroke::new(1.0, look.line),
    );
}

fn entry(ui: &mut Ui, app: &App, section: Section, folded: bool) -> Response {
    let look = look::of(ui);
    let words = app.shell.words();
    let name = words.text(section.name());
    let chosen = app.section == section;
    let size = vec2(ui.available_width(), 32.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, &name));
    let corners = CornerRadius::same(measure::RADIUS_CONTROL);
    let ink = match (chosen, response.hovered()) {
        (true, _) => look.on_accent_soft,
        (false, true) => look.text,
        (false, false) => look.secondary,
    };
    if chosen {
        ui.painter().rect_filled(rect, corners, look.accent.soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corners, look.sunken);
    }
    focus_ring(ui, &response, measure::RADIUS_CONTROL);
    let icon_at = if folded {
        rect.center()
    } else {
        egui::pos2(rect.left() + 18.0, rect.center().y)
    };
    let go = Action::go(section);
    go.icon().paint(ui.painter(), icon_at, 16.0, ink);
    if !folded {
        let family = if chosen {
            look::fonts::semibold()
        } else {
            look::fonts::medium()
        };
        let at = egui::pos2(rect.left() + 36.0, rect.center().y);
        let drawn = ui.painter().text(
            at,
            Align2::LEFT_CENTER,
            &name,
            FontId::new(13.0, family),
            ink,
        );
        pill(ui, app, section, (rect, drawn.right()));
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    // Where the name is not on screen, the pointer tells it.
    let told = [folded.then_some(name), go.keys(ui.ctx())];
    let told: Vec<String> = told.into_iter().flatten().collect();
    if told.is_empty() {
        return response;
    }
    response.on_hover_text(told.join("  "))
}

/// The count of a section, beside its name, which ends at `from`.
fn pill(ui: &Ui, app: &App, section: Section, (rect, from): (egui::Rect, f32)) {
    let look = look::of(ui);
    let some = |count: usize| (count > 0).then_some(count);
    let count = match section {
        Section::Today => some(app.waiting_count()),
        Section::Fleet => app.fleet.count(),
        Section::Onboarding => some(app.orders_left()),
        Section::Changes => app.changes_left(),
        Section::Audit => app.audit.count(),
        Section::Reports => app.reports.count(),
        Section::Activity => some(app.shell.activity.running().count()),
        Section::Settings => None,
    };
    let Some(count) = count else { return };
    let font = FontId::new(11.0, look::fonts::medium());
    let text = look::number(count);
    let galley = look::one_line(ui.painter(), text, font, look.secondary);
    let at = |inset: f32, padding: f32| {
        let size = vec2(galley.size().x + padding, 20.0);
        let right = egui::pos2(rect.right() - inset, rect.center().y);
        Align2::RIGHT_CENTER.anchor_size(right, size)
    };
    // A long name leaves less room, and a count that would cover it is told by its page alone.
    let places = [at(8.0, 14.0), at(4.0, 10.0)];
    let free = places.into_iter().find(|place| place.left() > from + 1.0);
    let Some(place) = free else { return };
    // A word is with it: the page says what it is that should be looked at.
    let needs_attention = matches!(section, Section::Today | Section::Onboarding);
    let (ground, ink) = match (needs_attention, app.section == section) {
        (true, _) => (look.warn.soft, look.warn.ink),
        (false, true) => (look.surface, look.secondary),
        (false, false) => (look.sunken, look.secondary),
    };
    ui.painter()
        .rect_filled(place, CornerRadius::same(10), ground);
    let at = place.center() - galley.size() / 2.0;
    ui.painter()
        .galley_with_override_text_color(at, galley, ink);
}
