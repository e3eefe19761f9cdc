//! The top bar: the name, the profile switcher with its environment badge, the look-up box, language and theme.

use super::bar;
use crate::ui::app::App;
use crate::ui::look::{self, measure};
use crate::ui::widgets::regions::Region;
use crate::ui::widgets::{
    Icon, Menu, Press as _, environment_name, environment_pair, focus_ring, hairline, icon_button,
    menu_line,
};
use crate::ui::{Action, omnibar};
use egui::accesskit::Role;
use egui::{Align, Align2, CornerRadius, FontId, Layout, Margin, Panel, Rect, Response};
use egui::{Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

/// The widest the look-up box gets.
const BOX_WIDTH: f32 = 560.0;

pub(in crate::ui) fn show(ui: &mut Ui, app: &mut App) {
    let look = look::of(ui);
    let folded = super::rail::is_folded(ui, app);
    let panel = (Panel::top("top"), Region::Top);
    let edge = bar(ui, panel, measure::TOP_BAR, Margin::ZERO, |ui| {
        let whole = ui.max_rect();
        let name_at = pos2(whole.left() + 16.0, whole.center().y);
        let name = app.shell.words().text("ui-app-name");
        let font = FontId::new(15.0, look::fonts::bold());
        let drawn = ui
            .painter()
            .text(name_at, Align2::LEFT_CENTER, name, font, look.text);
        // The unfolded rail is wider than the name, so the switcher stands where the page begins.
        let start = if folded {
            drawn.right() + 20.0
        } else {
            whole.left() + measure::RAIL + 12.0
        };
        // The switcher is as wide as its words, so it is drawn before the look-up box gets the room that is left.
        let switcher = in_rect(ui, rect(whole, start, whole.right()), |ui| {
            switcher(ui, app)
        });
        let right = rect(whole, whole.right() - 116.0, whole.right() - 12.0);
        ui.scope_builder(
            UiBuilder::new()
                .max_rect(right)
                .layout(Layout::right_to_left(Align::Center)),
            |ui| right_end(ui, app),
        );
        let free = (switcher.rect.right() + 16.0, right.left() - 8.0);
        let width = BOX_WIDTH.min(free.1 - free.0);
        // Where there is no room to spare both ends are the same but for rounding, so neither is taken for the lesser.
        let center = whole
            .center()
            .x
            .min(free.1 - width / 2.0)
            .max(free.0 + width / 2.0);
        let place = rect(whole, center - width / 2.0, center + width / 2.0);
        in_rect(ui, place, |ui| omnibar::show(ui, app));
    });
    ui.painter().hline(
        edge.x_range(),
        edge.bottom() - 0.5,
        Stroke::new(1.0, look.line),
    );
}

fn rect(bar: Rect, left: f32, right: f32) -> Rect {
    Rect::from_min_max(pos2(left, bar.top()), pos2(right, bar.bottom()))
}

fn in_rect<R>(ui: &mut Ui, rect: Rect, content: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), content)
        .inner
}

fn right_end(ui: &mut Ui, app: &mut App) {
    let words = app.shell.words();
    ui.spacing_mut().item_spacing.x = 2.0;
    let look = look::of(ui);
    let theme = if look.dark { Icon::Sun } else { Icon::Moon };
    if icon_button(ui, theme, words.say(&Action::SwitchTheme.text())).clicked() {
        app.shell.cx().trigger(Action::SwitchTheme);
    }
    let short = app.shell.preferences.language.locale().short_name;
    let (rect, response) = ui.allocate_exact_size(vec2(36.0, measure::CONTROL), Sense::click());
    let name = words.say(&Action::SwitchLanguage.text());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let ink = if response.hovered() {
        ui.painter()
            .rect_filled(rect, CornerRadius::same(6), look.sunken);
        look.text
    } else {
        look.secondary
    };
    focus_ring(ui, &response, measure::RADIUS_CONTROL);
    let font = FontId::new(13.0, look::fonts::medium());
    ui.painter()
        .text(rect.center(), Align2::CENTER_CENTER, short, font, ink);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.on_hover_text(name).clicked() {
        app.shell.cx().trigger(Action::SwitchLanguage);
    }
}

fn switcher(ui: &mut Ui, app: &mut App) -> Response {
    let response = switcher_button(ui, app);
    Menu::of(&response).width(280.0).show(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.set_min_width(268.0);
        let words = app.shell.words();
        let open = app
            .shell
            .session
            .as_ref()
            .map(|session| session.profile.name.clone());
        let mut chosen = None;
        for stored in app.profiles.stored() {
            let name = &stored.profile.name;
            let environment = environment_name(words, stored.profile.environment);
            let is_open = open.as_ref() == Some(name);
            menu_line(ui, None, name, Some(&environment), is_open).sets(&mut chosen, name.clone());
        }
        if let Some(name) = chosen {
            app.profiles.open(name, &mut app.shell.cx());
        }
        if !app.profiles.stored().is_empty() {
            hairline(ui);
        }
        let has_sandbox = app.shell.machine.check_sandbox().is_ok();
        let actions = [Action::AddKeys, Action::OpenSandbox, Action::ManageProfiles];
        for action in actions {
            if action == Action::OpenSandbox && !has_sandbox {
                continue;
            }
            let keys = action.keys(ui.ctx());
            let line = menu_line(
                ui,
                Some(action.icon()),
                &words.say(&action.text()),
                keys.as_deref(),
                false,
            );
            if line.clicked() {
                app.shell.cx().trigger(action);
            }
        }
    });
    response
}

fn switcher_button(ui: &mut Ui, app: &App) -> Response {
    let look = look::of(ui);
    let words = app.shell.words();
    let session = app.shell.session.as_ref();
    let name = session.map_or_else(
        || words.text("ui-no-profile"),
        |session| session.profile.name.clone(),
    );
    let text = egui::WidgetText::from(look::body_strong(name.as_str())).into_galley(
        ui,
        Some(egui::TextWrapMode::Truncate),
        190.0,
        egui::TextStyle::Body,
    );
    let badge = session.map(|session| {
        let pair = environment_pair(look, session.environment());
        let words = environment_name(words, session.environment()).to_uppercase();
        let font = FontId::new(11.0, look::fonts::bold());
        (look::one_line(ui.painter(), words, font, pair.ink), pair)
    });
    let badge_width = badge
        .as_ref()
        .map_or(0.0, |(galley, _)| galley.size().x + 24.0);
    let size = vec2(11.0 + text.size().x + badge_width + 30.0, 34.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    // Whose money is at stake is heard, too: the badge beside the name is a picture only.
    let profile = words.text("ui-profile-switcher");
    let mut heard = format!("{profile}: {name}");
    if let Some(session) = session {
        heard += ", ";
        heard += &environment_name(words, session.environment());
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &heard));
    let fill = if response.hovered() {
        look.sunken
    } else {
        look.surface
    };
    let corners = CornerRadius::same(measure::RADIUS_CONTROL);
    let edge = Stroke::new(1.0, look.edge);
    ui.painter()
        .rect(rect, corners, fill, edge, StrokeKind::Inside);
    focus_ring(ui, &response, measure::RADIUS_CONTROL);
    let mut x = rect.left() + 11.0;
    let at = pos2(x, rect.center().y - text.size().y / 2.0);
    x += text.size().x + 8.0;
    ui.painter().galley(at, text, look.text);
    if let Some((galley, pair)) = badge {
        let size = vec2(galley.size().x + 16.0, 22.0);
        let pill = Align2::LEFT_CENTER.anchor_size(pos2(x, rect.center().y), size);
        ui.painter()
            .rect_filled(pill, CornerRadius::same(11), pair.soft);
        ui.painter()
            .galley(pill.center() - galley.size() / 2.0, galley, pair.ink);
    }
    let chevron = pos2(rect.right() - 14.0, rect.center().y);
    Icon::Chevron.paint(ui.painter(), chevron, 12.0, look.secondary);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
