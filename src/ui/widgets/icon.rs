//! A small set of icons of one style, drawn with 1.5 point strokes on a 16 point grid.

use crate::domain::closed_list;
use crate::ui::look::measure;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

closed_list! {
    /// An icon. It never stands without a name: a button with an icon only has an accessible name and a tooltip.
    #[expect(missing_docs, reason = "each is the thing it pictures")]
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum Icon;
    /// What is drawn of it, each part a word and numbers on the grid: `line` and `closed` through points, `circle` and `dot` at a point
    /// (a circle with its radius), `frame` from its left upper corner to its right lower one, and `arc` around a point with its radius,
    /// from one angle to another in turns, clockwise from the right.
    fn parts;

    Search = "circle 7 7 4.5; line 10.4 10.4 14 14";
    Chevron = "line 4 6 8 10 12 6";
    ChevronRight = "line 6 4 10 8 6 12";
    Copy = "frame 5.5 5.5 13.5 13.5; line 3.6 10.5 2.5 10.5 2.5 2.5 10.5 2.5 10.5 3.6";
    Check = "line 3 8.5 6.5 12 13 4.5";
    Cross = "line 4 4 12 12; line 12 4 4 12";
    Warning = "closed 8 2.2 14.6 13.5 1.4 13.5; line 8 6.5 8 9.6; dot 8 11.6";
    Info = "circle 8 8 6.2; line 8 7.4 8 11.2; dot 8 5.1";
    Plus = "line 8 3 8 13; line 3 8 13 8";
    Export = "line 8 10 8 2.5; line 4.8 5.6 8 2.4 11.2 5.6; line 2.5 9.5 2.5 13.5 13.5 13.5 13.5 9.5";
    Refresh = "arc 8 8 5.4 -0.06 0.72; line 13.9 3.2 13.6 7 9.9 6.4";
    // Three sliders: calmer than a cog at this size.
    Settings = "line 2 4 9 4; line 13 4 14 4; line 2 12 3 12; line 7 12 14 12; circle 11 4 2; circle 5 12 2";
    Sun = "circle 8 8 3; line 13.2 8 14.8 8; line 11.677 11.677 12.808 12.808; line 8 13.2 8 14.8; line 4.323 11.677 3.192 12.808; \
        line 2.8 8 1.2 8; line 4.323 4.323 3.192 3.192; line 8 2.8 8 1.2; line 11.677 4.323 12.808 3.192";
    Moon = "arc 8 8 5.6 0.02 0.73; arc 11.2 4.9 4.6 0.21 0.54";
    Eye = "arc 8 12 7.6 0.58 0.92; arc 8 4 7.6 0.08 0.42; circle 8 8 2";
    EyeOff = "arc 8 12 7.6 0.58 0.92; arc 8 4 7.6 0.08 0.42; circle 8 8 2; line 3 13 13 3";
    Trash = "line 2.5 4.2 13.5 4.2; line 6 4 6 2.4 10 2.4 10 4; line 4 4.4 4.6 13.6 11.4 13.6 12 4.4";
    ArrowUp = "line 8 13 8 3.5; line 4 7 8 3 12 7";
    ArrowDown = "line 8 3 8 12.5; line 4 9 8 13 12 9";
    Today = "line 2 4 3.3 5.3 5.6 2.7; line 8 4 14 4; line 2 8.6 3.3 9.9 5.6 7.3; line 8 8.6 14 8.6; line 2.5 13.2 5 13.2; line 8 13.2 14 13.2";
    Fleet = "frame 2.5 2.5 13.5 13.5; line 2.5 6.2 13.5 6.2; line 6.6 6.2 6.6 13.5";
    Onboarding = "frame 3 2 13 14; line 5.6 8.2 7.2 9.8 10.4 6; line 6 12 10 12";
    Changes = "line 2 5.5 13 5.5; line 10.5 3 13.5 5.5 10.5 8; line 14 10.5 3 10.5; line 5.5 8 2.5 10.5 5.5 13";
    Audit = "closed 8 1.5 13.5 3.5 13 9 8 14.5 3 9 2.5 3.5; line 5.5 7.5 7.3 9.5 10.7 5.5";
    Reports = "line 2 2 2 14 14.5 14; line 5.5 11.5 5.5 8.5; line 8.75 11.5 8.75 4.5; line 12 11.5 12 6.5";
    Activity = "line 1.5 8.5 4.5 8.5 6.5 3 9.5 13 11.5 8.5 14.5 8.5";
    Key = "circle 5 11 2.8; line 7 9 13.5 2.5; line 10.8 5.2 13 7.4";
    Sandbox = "closed 8 1.8 13.8 5 13.8 11.2 8 14.4 2.2 11.2 2.2 5; line 2.4 5.2 8 8.3 13.6 5.2; line 8 8.3 8 14.2";
    Pencil = "closed 3 13 3.6 10.2 10.8 3 13 5.2 5.8 12.4";
    Rail = "frame 2.5 3 13.5 13; line 6.4 3 6.4 13";
    Language = "circle 8 8 6; line 2 8 14 8; arc 13 8 7.8 0.37 0.63; arc 3 8 7.8 -0.13 0.13";
    Stop = "frame 4 4 12 12";
    Filter = "line 2.5 4.5 13.5 4.5; line 4.5 8 11.5 8; line 6.5 11.5 9.5 11.5";
    Fit = "line 2.5 3.5 2.5 12.5; line 13.5 3.5 13.5 12.5; line 5 8 11 8; line 6.8 6.2 5 8 6.8 9.8; line 9.2 6.2 11 8 9.2 9.8";
    Enter = "line 13 3.5 13 9.5 3.5 9.5; line 6.5 6 3 9.5 6.5 13";
}

/// The grid icons are drawn on.
const GRID: f32 = 16.0;

/// How many straight pieces an arc is drawn of.
const ARC_STEPS: u8 = 24;

impl Icon {
    /// Draws the icon in the middle of a rectangle, `size` points large.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        let rect = Rect::from_center_size(center, Vec2::splat(size));
        let stroke = Stroke::new(measure::ICON_STROKE, color);
        let parts = self.parts().split(';');
        painter.extend(parts.filter_map(|part| shape(part, rect, stroke)));
    }
}

/// A part of an icon as it is drawn into a square; `None` where its words are none of [`Icon::parts`].
fn shape(part: &str, rect: Rect, stroke: Stroke) -> Option<Shape> {
    let (word, numbers) = part.trim().split_once(' ')?;
    let numbers: Result<Vec<f32>, _> = numbers.split_whitespace().map(str::parse).collect();
    let numbers = numbers.ok()?;
    let scale = rect.width() / GRID;
    let at = |x: f32, y: f32| rect.min + vec2(x, y) * scale;
    let points = || {
        let pairs = numbers.chunks_exact(2);
        pairs.map(|pair| at(pair[0], pair[1])).collect()
    };
    Some(match (word, numbers.as_slice()) {
        ("line", _) => Shape::line(points(), stroke),
        ("closed", _) => Shape::closed_line(points(), stroke),
        ("circle", [x, y, radius]) => Shape::circle_stroke(at(*x, *y), radius * scale, stroke),
        ("dot", [x, y]) => Shape::circle_filled(at(*x, *y), stroke.width * 0.65, stroke.color),
        ("frame", [left, top, right, bottom]) => {
            let frame = Rect::from_min_max(at(*left, *top), at(*right, *bottom));
            Shape::rect_stroke(frame, 2.0, stroke, StrokeKind::Middle)
        }
        ("arc", [x, y, radius, from, to]) => {
            let turned = |step: u8| {
                let turn = from + (to - from) * f32::from(step) / f32::from(ARC_STEPS);
                let (sin, cos) = (turn * std::f32::consts::TAU).sin_cos();
                at(x + radius * cos, y + radius * sin)
            };
            Shape::line((0..=ARC_STEPS).map(turned).collect(), stroke)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Icon, shape};
    use egui::{Color32, Rect, Stroke, Vec2, pos2};

    #[test]
    fn every_part_of_every_icon_is_drawn() {
        let rect = Rect::from_center_size(pos2(8.0, 8.0), Vec2::splat(16.0));
        let stroke = Stroke::new(1.5, Color32::BLACK);
        for icon in Icon::ALL {
            for part in icon.parts().split(';') {
                let drawn = shape(part, rect, stroke);
                let bounds = drawn.map(|drawn| drawn.visual_bounding_rect());
                let is_inside = bounds.is_some_and(|bounds| rect.expand(0.5).contains_rect(bounds));
                assert!(is_inside, "{icon:?}: {part:?}");
            }
        }
        assert!(shape("square 1 2", rect, stroke).is_none());
        assert!(shape("line 1 two", rect, stroke).is_none());
    }
}
