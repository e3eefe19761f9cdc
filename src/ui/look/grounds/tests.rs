//! What is seen stays the same, point by point; what is painted becomes less.

use super::*;
use crate::ui::look::tokens::DARK;
use egui::{Stroke, StrokeKind};
use proptest::prelude::*;

const CLEARED: Color32 = DARK.surface;
const OTHER: Color32 = DARK.canvas;
const THIRD: Color32 = DARK.bad.ink;

/// Rectangles are drawn on a grid of this many points between two lines.
const GRID: f32 = 25.0;

fn on_screen(shape: Shape) -> ClippedShape {
    ClippedShape {
        clip_rect: Rect::EVERYTHING,
        shape,
        transform_after_tessellation: egui::emath::TSTransform::IDENTITY,
    }
}

/// The colour that is seen at a point: that of the last shape over it.
fn color_at(shapes: &[ClippedShape], point: Pos2) -> Color32 {
    let over = |clipped: &ClippedShape| match &clipped.shape {
        Shape::Rect(shape) => {
            let is_here = shape.rect.contains(point) && shape.fill != Color32::TRANSPARENT;
            is_here.then_some(shape.fill)
        }
        Shape::Mesh(mesh) => mesh.indices.chunks(3).find_map(|corners| {
            let corner = |at: usize| mesh.vertices[corners[at] as usize];
            is_inside(point, [corner(0).pos, corner(1).pos, corner(2).pos]).then(|| corner(0).color)
        }),
        _ => None,
    };
    shapes.iter().rev().find_map(over).unwrap_or(CLEARED)
}

fn is_inside(point: Pos2, [a, b, c]: [Pos2; 3]) -> bool {
    let side = |from: Pos2, to: Pos2| {
        (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    };
    let sides = [side(a, b), side(b, c), side(c, a)];
    sides.iter().all(|side| *side >= 0.0) || sides.iter().all(|side| *side <= 0.0)
}

/// How many points of colour are put down.
fn painted(shapes: &[ClippedShape]) -> f32 {
    let area = |clipped: &ClippedShape| match &clipped.shape {
        Shape::Rect(shape) if shape.fill == Color32::TRANSPARENT => 0.0,
        Shape::Rect(shape) => shape.rect.area(),
        Shape::Mesh(mesh) => mesh
            .indices
            .chunks(3)
            .map(|corners| {
                let corner = |at: usize| mesh.vertices[corners[at] as usize].pos;
                let (one, other) = (corner(1) - corner(0), corner(2) - corner(0));
                (one.x * other.y - one.y * other.x).abs() / 2.0
            })
            .sum(),
        _ => 0.0,
    };
    shapes.iter().map(area).sum()
}

fn once(shapes: &[ClippedShape]) -> Vec<ClippedShape> {
    let mut shapes = shapes.to_vec();
    let borrowed: Vec<&ClippedShape> = shapes.iter().collect();
    for (at, shape) in instead(&borrowed, CLEARED, 1.0) {
        shapes[at].shape = shape;
    }
    shapes
}

fn rect(left: f32, top: f32, right: f32, bottom: f32, fill: Color32) -> ClippedShape {
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    on_screen(Shape::rect_filled(rect, 0, fill))
}

fn card(left: f32, top: f32, right: f32, bottom: f32) -> ClippedShape {
    let rect = Rect::from_min_max(pos2(left, top), pos2(right, bottom));
    let line = Stroke::new(1.0, THIRD);
    on_screen(Shape::Rect(RectShape::new(
        rect,
        10,
        CLEARED,
        line,
        StrokeKind::Inside,
    )))
}

prop_compose! {
    fn any_rect()(
        x in 0..16_u8, y in 0..16_u8, width in 1..12_u8, height in 1..12_u8,
        fill in prop::sample::select(vec![CLEARED, OTHER, OTHER, THIRD]),
    ) -> ClippedShape {
        let at = |step: u8| f32::from(step) * GRID;
        rect(at(x), at(y), at(x + width), at(y + height), fill)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]
    #[test]
    fn what_is_seen_stays_the_same(shapes in prop::collection::vec(any_rect(), 0..9)) {
        let after = once(&shapes);
        prop_assert!(painted(&after) <= painted(&shapes) + 1.0);
        for x in 0..28_u8 {
            for y in 0..28_u8 {
                let point = pos2((f32::from(x) + 0.5) * GRID, (f32::from(y) + 0.4) * GRID);
                prop_assert_eq!(color_at(&after, point), color_at(&shapes, point), "at {:?}", point);
            }
        }
    }
}

#[test]
fn a_card_on_a_ground_is_painted_by_nobody() {
    let shapes = [
        rect(0.0, 0.0, 200.0, 800.0, CLEARED),
        rect(200.0, 0.0, 1_000.0, 800.0, OTHER),
        card(220.0, 40.0, 980.0, 300.0),
        card(220.0, 320.0, 980.0, 780.0),
    ];
    let after = once(&shapes);
    let cards = 760.0 * 260.0 + 760.0 * 460.0;
    // What the round corners leave is painted: the square of each without its quarter of a circle.
    let left = 8.0 * 100.0 * (1.0 - std::f32::consts::FRAC_PI_4);
    let expected = 800.0 * 800.0 - cards + left;
    assert!(
        (painted(&after) - expected).abs() < 10.0,
        "{} for {expected}",
        painted(&after)
    );
    for at in [2, 3] {
        let Shape::Rect(outline) = &after[at].shape else {
            panic!("no outline: {:?}", after[at].shape);
        };
        assert_eq!(
            (outline.fill, outline.stroke.width),
            (Color32::TRANSPARENT, 1.0)
        );
    }
    // Of a corner the outer point belongs to the ground, and the inner one to the card.
    assert_eq!(color_at(&after, pos2(221.0, 41.0)), OTHER);
    assert_eq!(color_at(&after, pos2(226.0, 46.0)), CLEARED);
}

#[test]
fn what_covers_something_goes_on_covering_it() {
    #[track_caller]
    fn check(under: ClippedShape, over: ClippedShape) {
        let shapes = [rect(0.0, 0.0, 1_000.0, 800.0, OTHER), under, over];
        let after = once(&shapes);
        let Shape::Rect(over) = &after[2].shape else {
            panic!("{:?}", after[2].shape);
        };
        assert_eq!(over.fill, CLEARED);
    }
    // A small thing between the two, and a card that reaches over the edge of the ground.
    check(
        rect(300.0, 300.0, 310.0, 310.0, THIRD),
        card(220.0, 40.0, 980.0, 780.0),
    );
    check(
        rect(0.0, 900.0, 10.0, 910.0, THIRD),
        card(220.0, 40.0, 1_080.0, 780.0),
    );
    // Round corners without a line would have ragged edges.
    let mut bare = card(220.0, 40.0, 980.0, 780.0);
    if let Shape::Rect(shape) = &mut bare.shape {
        shape.stroke = Stroke::NONE;
    }
    check(rect(0.0, 900.0, 10.0, 910.0, THIRD), bare);
}
