//! The list of checklists: whose, what for, how far, and what is next.

use super::{Checklists, Key};
use crate::domain::checklist::Checklist;
use crate::text::{Catalog, Message};
use crate::ui::fleet::cells;
use crate::ui::look::{self, measure};
use crate::ui::widgets::focus_ring;
use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The height of a line of the list.
const ROW: f32 = 72.0;

/// Draws those that fit the search; gives the one that was chosen.
pub(super) fn show(
    ui: &mut Ui,
    words: &Catalog,
    lists: &[Checklist],
    search: &str,
    chosen: Option<&Key>,
    height: f32,
) -> Option<Key> {
    let search = search.trim().to_lowercase();
    let fits = |list: &&Checklist| {
        search.is_empty()
            || list.whose().to_lowercase().contains(&search)
            || list.merchant.id().contains(&search)
            || words
                .say(&list.kind.name())
                .to_lowercase()
                .contains(&search)
    };
    let shown: Vec<&Checklist> = lists.iter().filter(fits).collect();
    if shown.is_empty() {
        let none = words.text("letters-checklist-none-match");
        ui.label(look::body(none).color(look::of(ui).secondary));
        return None;
    }
    let mut pressed = None;
    ui.spacing_mut().item_spacing.y = measure::SPACE_2;
    egui::ScrollArea::vertical()
        .id_salt("checklists")
        .max_height(height.max(ROW))
        .auto_shrink([false, false])
        .show_rows(ui, ROW, shown.len(), |ui, range| {
            for list in shown.get(range).unwrap_or_default() {
                let key = Checklists::key(list);
                if line(ui, words, list, chosen == Some(&key)) {
                    pressed = Some(key);
                }
            }
        });
    pressed
}

fn line(ui: &mut Ui, words: &Catalog, list: &Checklist, chosen: bool) -> bool {
    let look = look::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let name = list.name.clone();
    let name = name.unwrap_or_else(|| list.merchant.for_people());
    let kind = words.say(&list.kind.name());
    let progress = list.progress();
    let far = words.say(&progress.tell());
    let next = match list.next() {
        Some(step) => Message::new("letters-checklist-next").with("step", step.title()),
        None => Message::new("letters-checklist-finished"),
    };
    let next = words.say(&next);
    response.widget_info(|| {
        let label = format!("{name}, {kind}, {far}");
        WidgetInfo::selected(Role::Button, true, chosen, label)
    });
    let (fill, edge) = match (chosen, response.hovered()) {
        (true, _) => (look.accent.soft, look.accent.ink),
        (false, true) => (look.sunken, look.line),
        (false, false) => (look.surface, look.line),
    };
    let corners = CornerRadius::same(measure::RADIUS_CARD);
    ui.painter().rect(
        rect,
        corners,
        fill,
        Stroke::new(1.0, edge),
        StrokeKind::Inside,
    );
    focus_ring(ui, &response, measure::RADIUS_CARD);
    let inner = rect.shrink2(vec2(12.0, 8.0));
    let row = |at: f32, left: f32, right: f32| {
        Rect::from_min_max(
            pos2(inner.left() + left, inner.top() + at),
            pos2(inner.right() - right, inner.top() + at + 18.0),
        )
    };
    let ink = if chosen {
        look.on_accent_soft
    } else {
        look.text
    };
    let mut is_cut = cells::line(
        ui,
        row(0.0, 0.0, 54.0),
        look::body_strong(name.as_str()),
        ink,
    );
    let counted = look::one_line(
        ui.painter(),
        far,
        egui::FontId::proportional(12.0),
        look.secondary,
    );
    let at = pos2(inner.right() - counted.size().x, inner.top() + 1.0);
    ui.painter().galley(at, counted, look.secondary);
    is_cut |= cells::line(ui, row(18.0, 0.0, 0.0), look::caption(kind), look.secondary);
    let ink = if progress.against > 0 {
        look.warn.ink
    } else {
        look.secondary
    };
    is_cut |= cells::line(ui, row(35.0, 0.0, 0.0), look::caption(next.as_str()), ink);
    let bar = Rect::from_min_max(
        pos2(inner.left(), rect.bottom() - 7.0),
        pos2(inner.right(), rect.bottom() - 4.0),
    );
    let round = CornerRadius::same(2);
    ui.painter().rect_filled(bar, round, look.line);
    let mut done = bar;
    done.set_width(bar.width() * progress.share());
    let tone = if list.next().is_none() {
        look.ok.ink
    } else {
        look.accent.ink
    };
    ui.painter().rect_filled(done, round, tone);
    let clicked = response.clicked();
    if is_cut {
        response.on_hover_text(look::body(format!("{name}\n{next}")));
    }
    clicked
}
