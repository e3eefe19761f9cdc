//! The rail on the left: the rooms. It folds to icons where the window is narrow or the person wants it.

use crate::text::Catalog;
use crate::ui::app::App;
use crate::ui::cx::Screen as _;
use crate::ui::look::{self, measure};
use crate::ui::widgets::regions::{self, Region};
use crate::ui::widgets::{Icon, focus_ring};
use crate::ui::{Action, Room};
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
        for room in [
            Room::Today,
            Room::Fleet,
            Room::Onboarding,
            Room::Changes,
            Room::Audit,
            Room::Reports,
            Room::Activity,
            Room::Settings,
        ] {
            if entry(ui, app, room, folded).clicked() {
                app.room = room;
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

fn entry(ui: &mut Ui, app: &App, room: Room, folded: bool) -> Response {
    let look = look::of(ui);
    let words = app.shell.words();
    let name = room_name(words, room);
    let chosen = app.room == room;
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
    room_icon(room).paint(ui.painter(), icon_at, 16.0, ink);
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
        pill(ui, app, room, rect);
    }
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    let shortcut = go(room).keys(ui.ctx());
    match (folded, shortcut) {
        (true, Some(keys)) => response.on_hover_text(format!("{name}  {keys}")),
        (true, None) => response.on_hover_text(name),
        (false, Some(keys)) => response.on_hover_text(keys),
        (false, None) => response,
    }
}

fn pill(ui: &Ui, app: &App, room: Room, rect: egui::Rect) {
    let look = look::of(ui);
    let count = match room {
        Room::Today => Some(app.waiting_count()).filter(|count| *count > 0),
        Room::Fleet => app.fleet.count(),
        Room::Onboarding => Some(app.orders_left()).filter(|count| *count > 0),
        Room::Changes => app.changes_left(),
        Room::Audit => app.audit.count(),
        Room::Reports => app.reports.count(),
        Room::Activity => Some(app.shell.activity.running().count()).filter(|count| *count > 0),
        Room::Settings => None,
    };
    let Some(count) = count else { return };
    let font = FontId::new(11.0, look::fonts::medium());
    let text = look::number(count);
    let galley = look::one_line(ui.painter(), text, font, look.secondary);
    let size = vec2(galley.size().x + 14.0, 20.0);
    let right = egui::pos2(rect.right() - 8.0, rect.center().y);
    let place = Align2::RIGHT_CENTER.anchor_size(right, size);
    // A word is with it: the page says what it is that should be looked at.
    let needs_attention = matches!(room, Room::Today | Room::Onboarding);
    let (ground, ink) = match (needs_attention, app.room == room) {
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

/// What a room is called.
pub(in crate::ui) fn room_name(words: Catalog, room: Room) -> String {
    match room {
        Room::Today => words.text("today-room"),
        Room::Fleet => words.text("ui-room-fleet"),
        Room::Onboarding => words.text("ui-room-onboarding"),
        Room::Changes => words.text("ui-room-changes"),
        Room::Audit => words.text("ui-room-audit"),
        Room::Reports => words.text("ui-room-reports"),
        Room::Activity => words.text("ui-room-activity"),
        Room::Settings => words.text("ui-room-settings"),
    }
}

const fn room_icon(room: Room) -> Icon {
    go(room).icon()
}

const fn go(room: Room) -> Action {
    match room {
        Room::Today => Action::GoToday,
        Room::Fleet => Action::GoFleet,
        Room::Onboarding => Action::GoOnboarding,
        Room::Changes => Action::GoChanges,
        Room::Audit => Action::GoAudit,
        Room::Reports => Action::GoReports,
        Room::Activity => Action::GoActivity,
        Room::Settings => Action::GoSettings,
    }
}
