//! The regions of the window, and F6, which goes from one to the next: the bar at the top, the rail, the head of the page, its content,
//! the details beside it, and the status bar.

use egui::{Context, Id, Key, LayerId, Modifiers, Rect, Ui};
use std::collections::BTreeMap;

/// A region, in the order of F6.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The bar at the top, with the box that finds everything.
    Top,
    /// The rail, with the pages to go to.
    Rail,
    /// The title of a page, and what can be done there.
    Head,
    /// What a page is for: its table, list or form.
    Content,
    /// What is beside it: details of what is selected.
    Details,
    /// The bar at the bottom.
    Status,
}

impl Region {
    const ALL: [Self; 6] = [
        Self::Top,
        Self::Rail,
        Self::Head,
        Self::Content,
        Self::Details,
        Self::Status,
    ];
}

/// Where the regions were drawn in a pass.
#[derive(Debug, Clone, Default)]
struct Drawn {
    pass: u64,
    places: Vec<(Region, Rect)>,
    /// What has the keyboard in the content: its table.
    table: Option<Id>,
    /// The tab of the place that is shown.
    tab: Option<Id>,
}

/// The table that is drawn next in this pass is to have the keyboard.
#[derive(Debug, Clone, Copy, Default)]
struct Wanted {
    pass: u64,
}

/// Where the focus was last in each region.
#[derive(Debug, Clone, Default)]
struct Left(BTreeMap<Region, Id>);

fn with<R>(ctx: &Context, change: impl FnOnce(&mut Drawn) -> R) -> R {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let drawn = data.get_temp_mut_or_default::<Drawn>(Id::NULL);
        // The first to be drawn in a pass clears what the last pass drew: a panel may be gone.
        if drawn.pass != pass {
            *drawn = Drawn {
                pass,
                ..Drawn::default()
            };
        }
        change(drawn)
    })
}

/// A region was drawn there.
pub fn mark(ctx: &Context, region: Region, rect: Rect) {
    with(ctx, |drawn| drawn.places.push((region, rect)));
}

/// The table of the content was drawn: going to the content goes to it.
pub fn mark_table(ctx: &Context, id: Id) {
    with(ctx, |drawn| drawn.table = Some(id));
    let pass = ctx.cumulative_pass_nr();
    let wanted = ctx.data_mut(|data| data.remove_temp::<Wanted>(Id::NULL));
    // One that was asked for in an earlier pass found no table, and must not take the focus now.
    if wanted.is_some_and(|wanted| wanted.pass == pass) {
        ctx.memory_mut(|memory| memory.request_focus(id));
        ctx.request_repaint();
    }
}

/// The keyboard goes to the table that is drawn below in this pass, where there is one.
pub fn go_to_next_table(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(Id::NULL, Wanted { pass }));
}

/// The tab of the place that is shown was drawn.
pub(super) fn mark_tab(ctx: &Context, id: Id) {
    with(ctx, |drawn| drawn.tab = Some(id));
}

/// A page was opened by its key and is drawn: the keyboard goes to its table, so that a screen reader begins there and the arrows walk it, or else to
/// its tabs. What had the keyboard before was on the page that was left.
pub fn go_to_table(ctx: &Context) {
    let stop = with(ctx, |drawn| drawn.table.or(drawn.tab));
    ctx.memory_mut(|memory| match (stop, memory.focused()) {
        (Some(stop), _) => memory.request_focus(stop),
        (None, Some(before)) => memory.surrender_focus(before),
        (None, None) => {}
    });
    ctx.request_repaint();
}

/// F6 and Shift+F6, once everything is drawn. A dialog is a region of its own.
pub fn keys(ctx: &Context) {
    if ctx.memory(|memory| memory.top_modal_layer()).is_some() {
        return;
    }
    let (back, on) = ctx.input_mut(|input| {
        let back = input.consume_key(Modifiers::SHIFT, Key::F6);
        (back, input.consume_key(Modifiers::NONE, Key::F6))
    });
    if back || on {
        turn(ctx, back);
    }
}

fn turn(ctx: &Context, back: bool) {
    let drawn = with(ctx, |drawn| drawn.clone());
    let stops = stops(ctx);
    let focused = ctx.memory(|memory| memory.focused());
    let at = stops.iter().find(|(id, _)| Some(*id) == focused);
    let now = match at {
        Some((id, _)) if drawn.table == Some(*id) => Region::Content,
        Some((_, rect)) => region_of(&drawn.places, *rect),
        // Where nothing has the focus, keys are for the table.
        None => Region::Content,
    };
    let mut left = ctx.data(|data| data.get_temp::<Left>(Id::NULL).unwrap_or_default());
    if let Some((id, _)) = at {
        left.0.insert(now, *id);
    }
    let place = now as usize;
    let count = Region::ALL.len();
    let to = (1..count).find_map(|step| {
        let step = if back { count - step } else { step };
        let region = Region::ALL[(place + step) % count];
        first_of(region, &drawn, &stops, left.0.get(&region).copied())
    });
    ctx.data_mut(|data| data.insert_temp(Id::NULL, left));
    if let Some(to) = to {
        ctx.memory_mut(|memory| memory.request_focus(to));
        ctx.request_repaint();
    }
}

/// Where the focus goes in a region: where it was last, to its table, or to the first thing in it.
fn first_of(region: Region, drawn: &Drawn, stops: &[(Id, Rect)], last: Option<Id>) -> Option<Id> {
    let is_in = |(id, rect): &&(Id, Rect)| {
        drawn.table == Some(*id) && region == Region::Content
            || region_of(&drawn.places, *rect) == region
    };
    let in_region = || stops.iter().filter(is_in).map(|(id, _)| *id);
    let known = [last, drawn.table.filter(|_| region == Region::Content)];
    let known = known.into_iter().flatten();
    let mut known = known.filter(|known| in_region().any(|id| id == *known));
    known.next().or_else(|| in_region().next())
}

/// What is in no other region is content.
fn region_of(places: &[(Region, Rect)], rect: Rect) -> Region {
    // Panels are marked after what they lie in, so the innermost comes first.
    let mut places = places.iter().rev();
    let found = places.find(|(_, place)| place.contains(rect.center()));
    found.map_or(Region::Content, |(region, _)| *region)
}

/// What can have the focus in the window itself and is in view, in the order of drawing.
fn stops(ctx: &Context) -> Vec<(Id, Rect)> {
    let seen = ctx.content_rect();
    ctx.viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.get_layer(LayerId::background());
        drawn
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .filter(|widget| seen.intersects(widget.interact_rect))
            .map(|widget| (widget.id, widget.rect))
            .collect()
    })
}

/// Marks what a panel was drawn as.
pub fn mark_panel<R>(ui: &Ui, region: Region, panel: &egui::InnerResponse<R>) {
    mark(ui.ctx(), region, panel.response.rect);
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{pos2, vec2};

    #[test]
    fn what_is_in_no_other_region_is_content() {
        let rect = |x: f32, y: f32| Rect::from_min_size(pos2(x, y), vec2(10.0, 10.0));
        let places = [
            (
                Region::Top,
                Rect::from_min_size(pos2(0.0, 0.0), vec2(100.0, 20.0)),
            ),
            (
                Region::Details,
                Rect::from_min_size(pos2(70.0, 20.0), vec2(30.0, 80.0)),
            ),
        ];
        for (at, expect) in [
            (rect(5.0, 5.0), Region::Top),
            (rect(5.0, 50.0), Region::Content),
            (rect(80.0, 50.0), Region::Details),
        ] {
            assert_eq!(region_of(&places, at), expect);
        }
    }

    #[test]
    fn a_region_gives_the_focus_back_where_it_was_or_to_its_table() {
        let id = |number: u8| Id::unique(number);
        let at = |y: f32| Rect::from_min_size(pos2(0.0, y), vec2(10.0, 10.0));
        let drawn = Drawn {
            pass: 0,
            places: vec![(
                Region::Head,
                Rect::from_min_size(pos2(0.0, 0.0), vec2(99.0, 30.0)),
            )],
            table: Some(id(9)),
            tab: None,
        };
        let stops = [
            (id(1), at(0.0)),
            (id(2), at(10.0)),
            (id(3), at(50.0)),
            (id(9), at(60.0)),
        ];
        let go = |region, last| first_of(region, &drawn, &stops, last);
        assert_eq!(go(Region::Head, None), Some(id(1)));
        assert_eq!(go(Region::Head, Some(id(2))), Some(id(2)));
        assert_eq!(go(Region::Head, Some(id(7))), Some(id(1)), "it is gone");
        assert_eq!(go(Region::Content, None), Some(id(9)));
        assert_eq!(go(Region::Content, Some(id(3))), Some(id(3)));
        assert_eq!(go(Region::Status, None), None);
    }
}
