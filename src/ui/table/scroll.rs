//! How far a table is scrolled, with a bar of its own.
//!
//! It is reckoned in double precision, and a line's place from the first line in view, so that a millionth line stands as sharply as the first,
//! which single-precision offsets from the top would not allow.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Direction, Rect, Sense, Shape, Ui, pos2};

use crate::ui::look::{self, measure};

/// The thickness of the bar, and its distance from the edge.
const BAR: f32 = 8.0;
const EDGE: f32 = 2.0;
/// The thumb is never shorter than this.
const LEAST_THUMB: f32 = 28.0;
const ROW: f64 = measure::TABLE_ROW as f64;

/// How far the table is scrolled.
#[derive(Debug, Clone, Default)]
pub struct Scroll {
    /// Points above the first line in view.
    top: f64,
    /// Where the bar was taken hold of, as a distance from the thumb's top.
    grip: Option<f32>,
}

/// How it is seen that there are more lines.
#[derive(Debug, Clone, Copy)]
pub enum Bar<'a> {
    /// The bar is always there, and has this name.
    Shown(&'a str),
    /// The bar is there while the pointer is over the table, and lines fade out at the edge.
    Faded,
}

/// The height of that many lines.
#[expect(
    clippy::cast_precision_loss,
    reason = "exact for far more lines than there is memory for"
)]
#[must_use]
pub fn height_of(lines: usize) -> f64 {
    lines as f64 * ROW
}

impl Scroll {
    /// The first line in view, and how many points of it are above the view.
    #[must_use]
    pub fn first(&self) -> (usize, f32) {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "never negative, and no table has that many lines"
        )]
        let (line, above) = ((self.top / ROW) as usize, (self.top % ROW) as f32);
        (line, above)
    }

    /// Starts over at the top.
    pub fn start_over(&mut self) {
        *self = Self::default();
    }

    /// Puts a line at the top, as far above it as the line there was.
    pub fn hold_at(&mut self, line: usize) {
        self.top = height_of(line) + self.top % ROW;
    }

    /// Scrolls just as far as a line needs to be in view.
    pub fn reveal(&mut self, line: usize, height: f32, content: f64) {
        let (from, to) = (height_of(line), height_of(line + 1));
        let height = f64::from(height);
        if from < self.top {
            self.top = from;
        } else if to > self.top + height {
            self.top = to - height;
        }
        self.stay_within(height, content);
    }

    fn stay_within(&mut self, height: f64, content: f64) {
        self.top = self.top.min(content - height).max(0.0);
    }

    /// Follows the wheel, and a finger. What does not move the table any further is left to what is around it.
    pub fn turn(&mut self, ui: &Ui, body: Rect, content: f64) {
        let before = self.top;
        let by = if ui.rect_contains_pointer(body) && ui.is_enabled() {
            ui.input(|input| {
                // A touch moves the pointer too, so a tap must not count as a drag.
                let finger = if input.any_touches() && input.pointer.is_decidedly_dragging() {
                    input.pointer.delta().y
                } else {
                    0.0
                };
                input.smooth_scroll_delta().y + finger
            })
        } else {
            0.0
        };
        self.top -= f64::from(by);
        self.stay_within(f64::from(body.height()), content);
        #[expect(clippy::float_cmp, reason = "as it was, to the bit")]
        let is_moved = by != 0.0 && self.top != before;
        // What is used up here must not scroll the page around the table as well.
        if is_moved {
            ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
        }
    }

    /// Where a line stands in a body.
    #[must_use]
    pub fn line_at(&self, body: Rect, line: usize) -> f32 {
        let (first, above) = self.first();
        #[expect(clippy::cast_precision_loss, reason = "lines in view, or just beyond")]
        let lines = line as f32 - first as f32;
        body.top() - above + lines * measure::TABLE_ROW
    }

    /// The lines in view, each with its place across the body.
    pub fn in_view(&self, body: Rect, lines: usize) -> impl Iterator<Item = (usize, Rect)> {
        let (first, above) = self.first();
        let mut top = body.top() - above;
        (first..lines).map_while(move |line| {
            let rect = Rect::from_min_max(
                pos2(body.left(), top),
                pos2(body.right(), top + measure::TABLE_ROW),
            );
            top = rect.bottom();
            (rect.top() < body.bottom()).then_some((line, rect))
        })
    }

    /// Draws the bar at the right edge of what is in view of the body, and follows a drag of it.
    pub fn bar(&mut self, ui: &Ui, body: Rect, content: f64, bar: Bar<'_>) {
        let height = f64::from(body.height());
        // Half a point comes of rounding and is nothing to scroll.
        if content <= height + 0.5 {
            return;
        }
        let look = look::of(ui);
        if matches!(bar, Bar::Faded) {
            self.fade(ui, body, content);
        }
        let right = body.right().min(ui.clip_rect().right()) - EDGE;
        let track = Rect::from_min_max(
            pos2(right - BAR, body.top() + EDGE),
            pos2(right, body.bottom() - EDGE),
        );
        #[expect(clippy::cast_possible_truncation, reason = "shares of one")]
        let (share, at) = (
            (height / content) as f32,
            (self.top / (content - height)) as f32,
        );
        let length = (track.height() * share)
            .max(LEAST_THUMB)
            .min(track.height());
        let free = track.height() - length;
        let thumb_top = track.top() + free * at;
        let id = ui.unique_id().with("scroll");
        // No stop for the tab key: the keyboard scrolls by moving through the rows.
        let response = ui.interact(
            track.expand2(egui::vec2(3.0, 0.0)),
            id,
            Sense::DRAG | Sense::CLICK,
        );
        if let Some(pointer) = response.interact_pointer_pos()
            && response.is_pointer_button_down_on()
            && free > 0.0
        {
            let in_thumb = (thumb_top..=thumb_top + length).contains(&pointer.y);
            // A press beside the thumb puts its middle there; one on it keeps the place under the pointer.
            let grip = *self.grip.get_or_insert(if in_thumb {
                pointer.y - thumb_top
            } else {
                length / 2.0
            });
            let share = ((pointer.y - grip - track.top()) / free).clamp(0.0, 1.0);
            self.top = f64::from(share) * (content - height);
        } else {
            self.grip = None;
        }
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::ScrollBar);
            if let Bar::Shown(name) = bar {
                node.set_label(name);
            }
            node.set_numeric_value(self.top / (content - height));
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(1.0);
        });
        let lit = response.hovered() || self.grip.is_some();
        if matches!(bar, Bar::Faded) && !lit && !ui.rect_contains_pointer(body) {
            return;
        }
        let ink = if lit { look.secondary } else { look.tertiary };
        let thumb = Rect::from_min_size(
            pos2(track.left() + 1.0, thumb_top),
            egui::vec2(BAR - 2.0, length),
        );
        let ink = ink.gamma_multiply(if lit { 0.9 } else { 0.5 });
        ui.painter().rect_filled(thumb, CornerRadius::same(3), ink);
    }

    /// Lets what goes on beyond an edge fade out there, as elsewhere.
    fn fade(&self, ui: &Ui, body: Rect, content: f64) {
        let fade = ui.spacing().scroll.fade;
        let seen = body.intersect(ui.clip_rect());
        let below = content - f64::from(body.height()) - self.top;
        let edges = [
            (
                self.top,
                seen.top()..=seen.top() + fade.size,
                Direction::TopDown,
            ),
            (
                below,
                seen.bottom() - fade.size..=seen.bottom(),
                Direction::BottomUp,
            ),
        ];
        for (beyond, across, direction) in edges {
            #[expect(clippy::cast_possible_truncation, reason = "a share of one")]
            let share = (beyond / f64::from(fade.size)).clamp(0.0, 1.0) as f32;
            let ink = look::of(ui).surface.gamma_multiply(share * fade.strength);
            let rect = Rect::from_x_y_ranges(seen.x_range(), across);
            let shape = Shape::gradient_rect(rect, direction, [ink, Color32::TRANSPARENT]);
            ui.painter().add(shape);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(top: f64, reveal: usize, expect: (usize, f32)) {
        let mut scroll = Scroll {
            top,
            ..Scroll::default()
        };
        scroll.reveal(reveal, 300.0, height_of(1_000_000));
        assert_eq!(scroll.first(), expect);
    }

    #[test]
    fn a_line_comes_into_view_and_no_further() {
        check(0.0, 5, (0, 0.0));
        check(0.0, 10, (1, 0.0));
        check(3000.0, 2, (2, 0.0));
        check(0.0, 999_999, (999_990, 0.0));
        check(15.0, 0, (0, 0.0));
    }

    #[test]
    fn the_last_of_a_million_lines_stands_as_sharply_as_the_first() {
        let scroll = Scroll {
            top: height_of(999_000) + 7.25,
            ..Scroll::default()
        };
        assert_eq!(scroll.first(), (999_000, 7.25));
    }
}
