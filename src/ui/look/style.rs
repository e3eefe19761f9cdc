//! What egui is told of the look, for what its own widgets still draw.

use super::tokens::{DARK, LIGHT, Tokens, measure};
use egui::style::{ScrollAnimation, ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{
    CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2,
};

/// Gives a context both themes.
pub fn install(ctx: &egui::Context) {
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK));
}

fn style(look: &Tokens) -> Style {
    let mut style = Style {
        visuals: visuals(look),
        animation_time: 0.08,
        scroll_animation: ScrollAnimation::none(),
        ..Style::default()
    };
    let proportional = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, proportional(12.0)),
        (TextStyle::Body, proportional(13.0)),
        (TextStyle::Button, proportional(13.0)),
        (TextStyle::Heading, FontId::new(20.0, super::fonts::bold())),
        (
            TextStyle::Monospace,
            FontId::new(12.0, FontFamily::Monospace),
        ),
    ]
    .into();
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(measure::SPACE_2, measure::SPACE_1);
    spacing.button_padding = vec2(measure::SPACE_3, 6.0);
    spacing.interact_size = vec2(measure::CONTROL, measure::CONTROL);
    spacing.menu_margin = Margin::same(6);
    // Menus are as wide as what stands in them, and no narrower than this.
    spacing.default_area_size = vec2(measure::MENU, 400.0);
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(look: &Tokens) -> Visuals {
    let base = if look.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    Visuals {
        override_text_color: None,
        weak_text_color: Some(look.secondary),
        widgets: widgets(look),
        selection: Selection {
            bg_fill: look.accent.soft,
            stroke: Stroke::new(1.0, look.on_accent_soft),
        },
        hyperlink_color: look.accent.ink,
        faint_bg_color: look.sunken,
        extreme_bg_color: look.surface,
        text_edit_bg_color: Some(look.surface),
        code_bg_color: look.sunken,
        warn_fg_color: look.warn.ink,
        error_fg_color: look.bad.ink,
        window_corner_radius: CornerRadius::same(measure::RADIUS_CARD),
        window_fill: look.surface,
        window_stroke: Stroke::new(1.0, look.line),
        window_shadow: shadow(look, 24, 8),
        menu_corner_radius: CornerRadius::same(8),
        popup_shadow: shadow(look, 16, 4),
        panel_fill: look.canvas,
        disabled_alpha: 0.55,
        ..base
    }
}

/// The shadow of what floats.
pub(crate) fn shadow(look: &Tokens, blur: u8, down: i8) -> Shadow {
    Shadow {
        offset: [0, down],
        blur,
        spread: 0,
        color: look.shadow,
    }
}

fn widgets(look: &Tokens) -> Widgets {
    let state = |fill, edge, text| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(measure::RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: state(look.surface, look.line, look.text),
        inactive: state(look.surface, look.edge, look.text),
        hovered: state(look.sunken, look.edge, look.text),
        active: state(look.sunken, look.accent.ink, look.text),
        open: state(look.sunken, look.edge, look.text),
    }
}
