//! The rail on the left: the sections. It folds to icons where the window is narrow or the person wants it.

use crate::text::Catalog;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::widgets::regions::{self, Region};
use crate::ui::widgets::{Icon, focus_ring};
use crate::ui::{Action, Section};
use egui::accesskit::Role;
use egui::{Align2, CornerRadius, FontId, Frame, Margin, Panel, Response, Sense, Stroke, Ui};
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
    let panel = Panel::left("rail")
        .resizable(false)
        .show_separator_line(false)
        .exact_size(width)
        .frame(Frame::new().fill(look.surface).inner_margin(Margin {
            left: 8,
            right: 9,
            top: 12,
            bottom: 8,
        }));
    let response = panel.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for section in [
            Section::Today,
            Section::Fleet,
            Section::Onboarding,
            Section::Changes,
            Section::Audit,
            Section::Reports,
            Section::Activity,
            Section::Settings,
        ] {
            if entry(ui, app, section, folded).clicked() {
                app.section = section;
            }
        }
        let narrow = ui.ctx().content_rect().width() < FOLDS_BELOW;
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
    regions::mark_panel(ui, Region::Rail, &response);
    let edge = response.response.rect;
    ui.painter().vline(
        edge.right() - 0.5,
        edge.y_range(),
        Stroke::new(1.0, look.line),
    );
}

fn entry(ui: &mut Ui, app: &App, section: Section, folded: bool) -> Response {
    let look = look::of(ui);
    let words = app.shell.words();
    let name = section_name(words, section);
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
    section_icon(section).paint(ui.painter(), icon_at, 16.0, ink);
    if !folded {
        let family = if chosen {
            look::fonts::semibold()
        } else {
            look::fonts::medium()
        };
        let at = egui::pos2(rect.left() + 36.0, rect.center().y);
        ui.painter().text(
            at,
            Align2::LEFT_CENTER,
            &name,
            FontId::new(13.0, family),
            ink,
        );
        pill(ui, app, section, rect);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let shortcut = go(section).keys(ui.ctx());
    match (folded, shortcut) {
        (true, Some(keys)) => response.on_hover_text(format!("{name}  {keys}")),
        (true, None) => response.on_hover_text(name),
        (false, Some(keys)) => response.on_hover_text(keys),
        (false, None) => response,
    }
}

fn pill(ui: &Ui, app: &App, section: Section, rect: egui::Rect) {
    let look = look::of(ui);
    let count = match section {
        Section::Today => Some(app.waiting_count()).filter(|count| *count > 0),
        Section::Fleet => app.fleet.count(),
        Section::Onboarding => Some(app.orders_left()).filter(|count| *count > 0),
        Section::Changes => app.changes_left(),
        Section::Audit => app.audit.count(),
        Section::Reports => app.reports.count(),
        Section::Activity => Some(app.shell.activity.running().count()).filter(|count| *count > 0),
        Section::Settings => None,
    };
    let Some(count) = count else { return };
    let font = FontId::new(11.0, look::fonts::medium());
    let text = look::number(count);
    let galley = look::one_line(ui.painter(), text, font, look.secondary);
    let size = vec2(galley.size().x + 14.0, 20.0);
    let right = egui::pos2(rect.right() - 8.0, rect.center().y);
    let place = Align2::RIGHT_CENTER.anchor_size(right, size);
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

/// What a section is called.
pub(in crate::ui) fn section_name(words: Catalog, section: Section) -> String {
    match section {
        Section::Today => words.text("today-section"),
        Section::Fleet => words.text("ui-section-fleet"),
        Section::Onboarding => words.text("ui-section-onboarding"),
        Section::Changes => words.text("ui-section-changes"),
        Section::Audit => words.text("ui-section-audit"),
        Section::Reports => words.text("ui-section-reports"),
        Section::Activity => words.text("ui-section-activity"),
        Section::Settings => words.text("ui-section-settings"),
    }
}

const fn section_icon(section: Section) -> Icon {
    go(section).icon()
}

const fn go(section: Section) -> Action {
    match section {
        Section::Today => Action::GoToday,
        Section::Fleet => Action::GoFleet,
        Section::Onboarding => Action::GoOnboarding,
        Section::Changes => Action::GoChanges,
        Section::Audit => Action::GoAudit,
        Section::Reports => Action::GoReports,
        Section::Activity => Action::GoActivity,
        Section::Settings => Action::GoSettings,
    }
}
