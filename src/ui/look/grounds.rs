//! Grounds, each painted once. A window is cleared with one colour, bars and cards are of that colour, and most of what lies under
//! a card is never seen. Where there is no graphics card a point costs as much whether it is seen or not, so a frame that is
//! drawn leaves out what nobody would see: what is already there, and what is covered.

use egui::emath::{GuiRounding as _, TSTransform};
use egui::epaint::{ClippedShape, Mesh, RectShape};
use egui::layers::ShapeIdx;
use egui::{Color32, Context, CornerRadius, LayerId, Pos2, Rect, Shape, pos2, vec2};
use std::f32::consts::FRAC_PI_2;

/// The points that a ground has at least: for what is smaller, looking costs more than painting.
const LARGE: f32 = 10_000.0;

/// Steps of a round corner. A hairline covers its edge.
const STEPS: u8 = 8;

/// Leaves out of the frame that was drawn what nobody would see. `cleared` is the colour of the window before it.
pub fn paint_once(ctx: &Context, cleared: Color32) {
    let scale = ctx.pixels_per_point();
    ctx.graphics_mut(|layers| {
        let Some(list) = layers.get_mut(LayerId::background()) else {
            return;
        };
        let shapes: Vec<&ClippedShape> = list.all_entries().collect();
        for (at, shape) in instead(&shapes, cleared, scale) {
            list.mutate_shape(ShapeIdx(at), |clipped| clipped.shape = shape);
        }
    });
}

/// A large rectangle of one colour, in whole pixels, and which part of it is still painted.
struct Ground<'s> {
    at: usize,
    shape: &'s RectShape,
    rect: Rect,
    is_painted: bool,
    holes: Vec<(Rect, f32)>,
}

impl<'s> Ground<'s> {
    fn of(at: usize, clipped: &'s ClippedShape, scale: f32) -> Option<Self> {
        let Shape::Rect(shape) = &clipped.shape else {
            return None;
        };
        let rect = shape.rect.round_to_pixels(scale);
        let is_one = shape.rect.area() >= LARGE
            && shape.fill.is_opaque()
            && shape.blur_width == 0.0
            && shape.brush.is_none()
            && shape.angle == 0.0
            && clipped.transform_after_tessellation == TSTransform::IDENTITY
            && clipped.clip_rect.contains_rect(rect);
        is_one.then(|| Self {
            at,
            shape,
            rect,
            is_painted: true,
            holes: Vec::new(),
        })
    }

    /// The radius of its corners, where a hole of its form has an edge that nobody sees: its corners are sharp, or a line is
    /// drawn around them.
    fn radius(&self) -> Option<f32> {
        let radius = self.shape.corner_radius;
        let is_even = radius == CornerRadius::same(radius.nw);
        let is_hidden = radius.nw == 0 || self.shape.stroke.width >= 1.0;
        (is_even && is_hidden).then(|| f32::from(radius.nw))
    }

    /// What is painted in its place, where that is something else.
    fn instead(self) -> Option<(usize, Shape)> {
        if !self.is_painted {
            let outline = RectShape {
                fill: Color32::TRANSPARENT,
                ..self.shape.clone()
            };
            return Some((self.at, Shape::Rect(outline)));
        }
        if self.holes.is_empty() {
            return None;
        }
        let mesh = without(self.rect, &self.holes, self.shape.fill);
        Some((self.at, Shape::mesh(mesh)))
    }
}

/// The shapes to be put in place of others.
fn instead(shapes: &[&ClippedShape], cleared: Color32, scale: f32) -> Vec<(usize, Shape)> {
    let mut grounds: Vec<Ground<'_>> = Vec::new();
    for (at, clipped) in shapes.iter().enumerate() {
        let Some(mut ground) = Ground::of(at, clipped, scale) else {
            continue;
        };
        // What else lies under it must go on being covered by it.
        let hides = |(below, clipped): (usize, &&ClippedShape)| {
            let is_ground = grounds.iter().any(|ground| ground.at == below);
            !is_ground && overlap(seen(clipped), ground.rect)
        };
        let is_spared =
            ground.shape.fill == cleared && !shapes.iter().take(at).enumerate().any(hides);
        if is_spared {
            let mut below = grounds
                .iter_mut()
                .filter(|below| below.is_painted && overlap(below.rect, ground.rect));
            match (below.next(), below.next(), ground.radius()) {
                (None, ..) => ground.is_painted = false,
                (Some(below), None, Some(radius)) if below.takes_hole(ground.rect) => {
                    below.holes.push((ground.rect, radius));
                    ground.is_painted = false;
                }
                _ => {}
            }
        }
        grounds.push(ground);
    }
    grounds.into_iter().filter_map(Ground::instead).collect()
}

impl Ground<'_> {
    fn takes_hole(&self, hole: Rect) -> bool {
        let is_plain = self.shape.corner_radius == CornerRadius::ZERO
            && self.shape.stroke.is_empty()
            && self.rect.contains_rect(hole);
        is_plain && self.holes.iter().all(|(other, _)| !overlap(*other, hole))
    }
}

/// Where a shape may be seen.
fn seen(clipped: &ClippedShape) -> Rect {
    clipped
        .shape
        .visual_bounding_rect()
        .intersect(clipped.clip_rect)
}

fn overlap(one: Rect, other: Rect) -> bool {
    one.intersect(other).is_positive()
}

/// A rectangle without holes in it, which do not overlap.
fn without(rect: Rect, holes: &[(Rect, f32)], fill: Color32) -> Mesh {
    let mut edges: Vec<f32> = holes
        .iter()
        .flat_map(|(hole, _)| [hole.top(), hole.bottom()])
        .chain([rect.top(), rect.bottom()])
        .collect();
    edges.sort_by(f32::total_cmp);
    let mut mesh = Mesh::default();
    for band in edges.windows(2) {
        let &[top, bottom] = band else { continue };
        if bottom <= top {
            continue;
        }
        let is_here = |hole: &&(Rect, f32)| hole.0.top() <= top && hole.0.bottom() >= bottom;
        let mut across: Vec<Rect> = holes
            .iter()
            .filter(is_here)
            .map(|(hole, _)| *hole)
            .collect();
        across.sort_by(|one, other| one.left().total_cmp(&other.left()));
        let mut left = rect.left();
        for right in across
            .iter()
            .map(|hole| (hole.left(), hole.right()))
            .chain([(rect.right(), rect.right())])
        {
            if right.0 > left {
                let part = Rect::from_min_max(pos2(left, top), pos2(right.0, bottom));
                mesh.add_colored_rect(part, fill);
            }
            left = right.1;
        }
    }
    for (hole, radius) in holes.iter().filter(|(_, radius)| *radius > 0.0) {
        corners(&mut mesh, *hole, *radius, fill);
    }
    mesh
}

/// What a round hole leaves in its four corners.
fn corners(mesh: &mut Mesh, hole: Rect, radius: f32, fill: Color32) {
    let middle = hole.shrink(radius);
    let all = [
        (hole.right_bottom(), middle.right_bottom(), 0.0),
        (hole.left_bottom(), middle.left_bottom(), 1.0),
        (hole.left_top(), middle.left_top(), 2.0),
        (hole.right_top(), middle.right_top(), 3.0),
    ];
    for (corner, center, quarter) in all {
        let on_arc = |step: u8| -> Pos2 {
            let angle = (quarter + f32::from(step) / f32::from(STEPS)) * FRAC_PI_2;
            center + radius * vec2(angle.cos(), angle.sin())
        };
        for step in 0..STEPS {
            let first = u32::try_from(mesh.vertices.len()).unwrap_or(u32::MAX);
            for point in [corner, on_arc(step), on_arc(step + 1)] {
                mesh.colored_vertex(point, fill);
            }
            mesh.add_triangle(first, first + 1, first + 2);
        }
    }
}

#[cfg(test)]
mod tests;
