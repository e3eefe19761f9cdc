//! The list of checklists: whose, what for, how far, and what is next.

use super::{Checklists, Key, Pressed};
use crate::domain::checklist::Checklist;
use crate::text::{Catalog, Message};
use crate::ui::look::{self, measure};
use crate::ui::table::{self, Drawn, RowsAction, TableRows, cell};
use crate::ui::widgets::{Icon, Menu, Press as _, has_menu, menu_line, muted, open_at};
use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

/// The height of a line of the list.
const ROW: f32 = 72.0;

/// What the menu of a checklist offers.
pub(super) const OFFERED: [(Icon, &str, Pressed); 4] = [
    (Icon::Refresh, "letters-checklist-refresh", Pressed::Ask),
    (Icon::Export, "letters-checklist-export", Pressed::Export),
    (Icon::Copy, "letters-checklist-copy", Pressed::Copy),
    (Icon::Trash, "letters-checklist-remove", Pressed::Remove),
];

struct Rows<'a> {
    shown: &'a [&'a Checklist],
    chosen: Option<&'a Key>,
}

impl TableRows for Rows<'_> {
    fn len(&self) -> usize {
        self.shown.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let list = self.shown.get(place);
        list.map_or_else(Vec::new, |list| vec![Drawn::Name(list.whose())])
    }

    fn is_selected(&self, place: usize) -> bool {
        let list = self.shown.get(place);
        list.is_some_and(|list| self.chosen == Some(&Checklists::key(list)))
    }
}

/// Draws those that fit the search; gives the one that is chosen, and what is done with it besides.
pub(super) fn show(
    ui: &mut Ui,
    words: &Catalog,
    lists: &[Checklist],
    search: &str,
    chosen: Option<&Key>,
    height: f32,
) -> Option<(Key, Option<Pressed>)> {
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
        muted(ui, words.text("letters-checklist-none-match"));
        return None;
    }
    let mut pressed = None;
    ui.spacing_mut().item_spacing.y = measure::SPACE_2;
    let rows = Rows {
        shown: &shown,
        chosen,
    };
    let height = height.max(ROW);
    let size = vec2(ui.available_width(), height);
    let area = Rect::from_min_size(ui.cursor().min, size);
    let name = words.text("letters-checklists");
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "lines on a screen are few"
    )]
    let page = (height / (ROW + measure::SPACE_2)) as usize;
    let stop = table::list_stop(ui, &name, area, page, &rows);
    let (to, menu_of) = (stop.moved, stop.menu_of);
    if stop.action == Some(RowsAction::Copy) {
        pressed = chosen.cloned().map(|key| (key, Some(Pressed::Copy)));
    }
    if let Some(list) = to.and_then(|to| shown.get(to)) {
        pressed = Some((Checklists::key(list), None));
    }
    egui::ScrollArea::vertical()
        .id_salt("checklists")
        .max_height(height)
        .auto_shrink([false, false])
        .show_rows(ui, ROW, shown.len(), |ui, range| {
            // Only lines in view are drawn, so the one that is gone to is found by reckoning.
            if let Some(to) = to {
                #[expect(clippy::cast_precision_loss, reason = "lines of a list are few")]
                let below = (to as f32 - range.start as f32) * (ROW + measure::SPACE_2);
                let top = ui.max_rect().left_top() + vec2(0.0, below);
                ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, ROW)), None);
            }
            for place in range {
                let Some(list) = shown.get(place) else {
                    continue;
                };
                let key = Checklists::key(list);
                let response = line(ui, words, list, chosen == Some(&key));
                if response.clicked() {
                    pressed = Some((key.clone(), None));
                }
                if menu_of == Some(place) {
                    open_at(&response, response.rect.left_bottom());
                }
                if let Some(deed) = menu(&response, words) {
                    pressed = Some((key, Some(deed)));
                }
            }
        });
    pressed
}

fn menu(response: &Response, words: &Catalog) -> Option<Pressed> {
    if !has_menu(response) {
        return None;
    }
    let shown = Menu::context(response).least(220.0).show(|ui| {
        let mut asked = None;
        for (icon, name, deed) in OFFERED {
            menu_line(ui, Some(icon), &words.text(name), None, false).sets(&mut asked, deed);
        }
        asked
    });
    shown.flatten()
}

fn line(ui: &mut Ui, words: &Catalog, list: &Checklist, chosen: bool) -> Response {
    let look = look::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
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
    let mut is_cut = cell::line(
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
    is_cut |= cell::line(ui, row(18.0, 0.0, 0.0), look::caption(kind), look.secondary);
    let ink = if progress.against > 0 {
        look.warn.ink
    } else {
        look.secondary
    };
    is_cut |= cell::line(ui, row(35.0, 0.0, 0.0), look::caption(next.as_str()), ink);
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
    if is_cut {
        return response.on_hover_text(look::body(format!("{name}\n{next}")));
    }
    response
}
