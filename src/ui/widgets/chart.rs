//! Charts: horizontal bars, and days as a line over bars. Every number drawn is also a text for a screen reader.

use super::Tone;
use super::line::galley;
use crate::ui::look::{self, Tokens, measure};
use egui::accesskit::Role;
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui};
use egui::{TextWrapMode, UiBuilder, WidgetInfo, pos2, vec2};

/// One bar of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartBar {
    /// What it counts.
    pub label: String,
    /// How many, for the length of the bar.
    pub count: usize,
    /// The count as people read it, and its share where one helps.
    pub number: String,
    /// The whole of it in words, for a tooltip and a screen reader.
    pub told: String,
    /// What its colour means.
    pub tone: Tone,
}

/// The height of a bar's line.
const LINE: f32 = 28.0;
/// The thickness of a bar.
const BAR: f32 = 10.0;

/// Draws horizontal bars, each with its label before and its number behind. `name` is what the chart is about, `opens` what a press on
/// a bar does; gives the bar that was pressed, by the pointer or by Enter.
pub fn bar_chart(ui: &mut Ui, name: &str, opens: &str, bars: &[ChartBar]) -> Option<usize> {
    let mut pressed = None;
    let look = look::of(ui);
    let place = UiBuilder::new()
        .id_salt(("bars", name))
        .accessibility_role(Role::Figure)
        .accessibility_label(name.to_owned());
    ui.scope_builder(place, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let label = widest(ui, bars, |bar| &bar.label, &FontId::proportional(13.0));
        let label = label.min(width * 0.4);
        let number_font = FontId::new(12.0, look::fonts::monospace());
        let number = widest(ui, bars, |bar| &bar.number, &number_font);
        let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
        for (place, bar) in bars.iter().enumerate() {
            // Nothing stands behind a bar of nought.
            let is_able = bar.count > 0;
            let sense = if is_able {
                Sense::click()
            } else {
                Sense::hover()
            };
            let (rect, response) = ui.allocate_exact_size(vec2(width, LINE), sense);
            let role = if is_able { Role::Button } else { Role::Label };
            response.widget_info(|| WidgetInfo::labeled(role, is_able, &bar.told));
            if is_able && response.hovered() {
                let corners = measure::RADIUS_CONTROL;
                let ground = rect.expand2(vec2(6.0, 0.0));
                ui.painter().rect_filled(ground, corners, look.sunken);
            }
            super::focus_ring(ui, &response, measure::RADIUS_CONTROL);
            if response.clicked() {
                pressed = Some(place);
            }
            let mut before = rect;
            before.max.x = rect.left() + label;
            clipped(ui, before, &bar.label, look.secondary);
            let from = before.max.x + measure::SPACE_3;
            let to = (rect.right() - number - measure::SPACE_3).max(from + 8.0);
            let track = Rect::from_min_max(
                pos2(from, rect.center().y - BAR / 2.0),
                pos2(to, rect.center().y + BAR / 2.0),
            );
            let hovered = is_able && response.hovered();
            let share = share(bar.count, most);
            paint_bar(ui.painter(), look, track, share, bar.tone, hovered);
            let end = pos2(rect.right(), rect.center().y);
            let right = Align2::RIGHT_CENTER;
            let font = number_font.clone();
            ui.painter().text(end, right, &bar.number, font, look.text);
            if is_able {
                let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
                response.on_hover_text(look::body(format!("{}\n{opens}", bar.told)));
            } else {
                response.on_hover_text(look::body(&bar.told));
            }
        }
    });
    pressed
}

fn paint_bar(painter: &Painter, look: &Tokens, track: Rect, share: f32, tone: Tone, hovered: bool) {
    let corners = 3;
    let ground = if hovered { look.surface } else { look.sunken };
    painter.rect_filled(track, corners, ground);
    if share > 0.0 {
        let mut bar = track;
        // What is there at all is seen, however small its share is.
        bar.max.x = track.left() + (track.width() * share).max(3.0);
        painter.rect_filled(bar, corners, ink(look, tone));
    }
}

/// The colour of what is drawn: plain counts have the accent, and what nobody knows steps back.
fn ink(look: &Tokens, tone: Tone) -> Color32 {
    match tone {
        Tone::Neutral => look.tertiary,
        Tone::Accent => look.accent.ink,
        Tone::Ok | Tone::Warn | Tone::Bad | Tone::Info => tone.pair(look).ink,
    }
}

fn widest<'a>(
    ui: &Ui,
    bars: &'a [ChartBar],
    text: impl Fn(&'a ChartBar) -> &'a String,
    font: &FontId,
) -> f32 {
    let width = |bar| {
        let galley = look::one_line(
            ui.painter(),
            text(bar).clone(),
            font.clone(),
            Color32::TRANSPARENT,
        );
        galley.size().x
    };
    bars.iter().map(width).fold(0.0, f32::max).ceil()
}

fn clipped(ui: &Ui, rect: Rect, words: &str, color: Color32) {
    let galley = galley(ui, look::body(words), TextWrapMode::Truncate, rect.width());
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, color);
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a share for some hundred points"
)]
fn share(count: usize, most: usize) -> f32 {
    count as f32 / most.max(1) as f32
}

/// One day of a chart of days.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartDay {
    /// How many there are at its end.
    pub level: usize,
    /// How much happened that day.
    pub events: usize,
    /// The day as people say it.
    pub day: String,
    /// The whole of it in words, for a tooltip and a screen reader.
    pub told: String,
}

/// What a chart of days is called and says.
#[derive(Debug, Clone, Copy)]
pub struct DayChart<'a> {
    /// What it is about.
    pub name: &'a str,
    /// What the line means.
    pub level: &'a str,
    /// What the bars under it mean.
    pub events: &'a str,
    /// Its days, the oldest first.
    pub days: &'a [ChartDay],
}

/// The height of the line's part, of the space, and of the bars' part.
const PARTS: [f32; 3] = [112.0, 40.0, 44.0];

/// Draws days: a line of how many there are, and bars of how much happened, over the same days.
pub fn day_chart(ui: &mut Ui, chart: DayChart<'_>) {
    let place = UiBuilder::new()
        .id_salt(("days", chart.name))
        .accessibility_role(Role::Figure)
        .accessibility_label(chart.name.to_owned());
    ui.scope_builder(place, |ui| {
        let size = vec2(ui.available_width(), PARTS.iter().sum::<f32>() + 22.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        // The numbers of all days are one text, so that a year is not hundreds of stops for a screen reader.
        let told: Vec<&str> = chart.days.iter().map(|day| day.told.as_str()).collect();
        let told = told.join("\n");
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &told));
        let frame = DayFrame::new(ui, rect, chart);
        frame.draw(ui);
        let pointed = response.hover_pos().and_then(|at| frame.nearest(at));
        if let Some((place, day)) = pointed.and_then(|place| Some((place, chart.days.get(place)?)))
        {
            frame.mark(ui, place);
            response.on_hover_text_at_pointer(look::body(&day.told));
        }
    });
}

struct DayFrame<'a> {
    chart: DayChart<'a>,
    line: Rect,
    bars: Rect,
    low: f32,
    high: f32,
    font: FontId,
}

impl<'a> DayFrame<'a> {
    #[expect(clippy::cast_precision_loss, reason = "heights on a screen")]
    fn new(ui: &Ui, rect: Rect, chart: DayChart<'a>) -> Self {
        let levels = || chart.days.iter().map(|day| day.level as f32);
        let (least, most) = (
            levels().fold(f32::INFINITY, f32::min),
            levels().fold(0.0, f32::max),
        );
        let (low, high) = nice_range(least.min(most), most);
        let font = FontId::new(11.0, look::fonts::monospace());
        let text = look::number(whole(high));
        let width = look::one_line(ui.painter(), text, font.clone(), Color32::TRANSPARENT);
        let left = rect.left() + width.size().x + 10.0;
        let across = left..=rect.right() - 6.0;
        let top = rect.top() + 8.0;
        let bars = top + PARTS[0] + PARTS[1];
        Self {
            chart,
            line: Rect::from_x_y_ranges(across.clone(), top..=top + PARTS[0]),
            bars: Rect::from_x_y_ranges(across, bars..=bars + PARTS[2]),
            low,
            high,
            font,
        }
    }

    fn x(&self, place: usize) -> f32 {
        let last = self.chart.days.len().saturating_sub(1);
        if last == 0 {
            return self.line.center().x;
        }
        self.line.left() + self.line.width() * share(place, last)
    }

    #[expect(clippy::cast_precision_loss, reason = "heights on a screen")]
    fn at(&self, place: usize) -> Pos2 {
        let level = self.chart.days.get(place).map_or(0, |day| day.level) as f32;
        let up = (level - self.low) / (self.high - self.low).max(1.0);
        pos2(self.x(place), self.line.bottom() - up * self.line.height())
    }

    fn nearest(&self, at: Pos2) -> Option<usize> {
        let far = |place: &usize| (self.x(*place) - at.x).abs();
        (0..self.chart.days.len()).min_by(|one, other| far(one).total_cmp(&far(other)))
    }

    fn draw(&self, ui: &Ui) {
        let look = look::of(ui);
        let painter = ui.painter();
        let hair = Stroke::new(1.0, look.line);
        for (y, level) in [
            (self.line.top(), self.high),
            (self.line.center().y, f32::midpoint(self.low, self.high)),
            (self.line.bottom(), self.low),
        ] {
            painter.hline(self.line.x_range(), y, hair);
            self.number(painter, look, y, whole(level));
        }
        self.draw_line(painter, look);
        self.draw_bars(painter, look);
        self.draw_days(painter, look);
    }

    /// A number at the left edge, at the height that it stands for.
    fn number(&self, painter: &Painter, look: &Tokens, y: f32, number: usize) {
        let (at, align) = (pos2(self.line.left() - 8.0, y), Align2::RIGHT_CENTER);
        let font = self.font.clone();
        painter.text(at, align, look::number(number), font, look.secondary);
    }

    fn draw_line(&self, painter: &Painter, look: &Tokens) {
        let points: Vec<Pos2> = (0..self.chart.days.len())
            .map(|place| self.at(place))
            .collect();
        let ground = look.accent.ink.gamma_multiply(0.10);
        // egui fills convex shapes only, so the ground under the line is put together of one for each day.
        for pair in points.windows(2) {
            let [one, other] = [pair[0], pair[1]];
            let low = |at: Pos2| pos2(at.x, self.line.bottom());
            let area = vec![one, other, low(other), low(one)];
            painter.add(Shape::convex_polygon(area, ground, Stroke::NONE));
        }
        // A line needs two points; one day alone is a dot.
        if let [only] = points.as_slice() {
            painter.circle_filled(*only, 3.0, look.accent.ink);
        }
        painter.add(Shape::line(points, Stroke::new(2.0, look.accent.ink)));
    }

    fn draw_bars(&self, painter: &Painter, look: &Tokens) {
        let days = self.chart.days;
        let most = days.iter().map(|day| day.events).max().unwrap_or(0);
        painter.hline(
            self.bars.x_range(),
            self.bars.bottom(),
            Stroke::new(1.0, look.line),
        );
        self.number(painter, look, self.bars.top(), most);
        let step = self.bars.width() / share(days.len().max(1), 1);
        let width = (step * 0.6).clamp(1.0, 18.0);
        for (place, day) in days.iter().enumerate().filter(|(_, day)| day.events > 0) {
            // A day on which anything happened is told from one without.
            let height = (self.bars.height() * share(day.events, most)).max(2.0);
            let foot = pos2(self.x(place), self.bars.bottom());
            let bar = Rect::from_min_max(
                pos2(foot.x - width / 2.0, foot.y - height),
                pos2(foot.x + width / 2.0, foot.y),
            );
            painter.rect_filled(bar, 1, look.secondary);
        }
    }

    /// What line and bars mean, and the first and the last day.
    fn draw_days(&self, painter: &Painter, look: &Tokens) {
        let words = FontId::proportional(12.0);
        let at = pos2(self.bars.left(), self.bars.top() - 6.0);
        let what = Align2::LEFT_BOTTOM;
        painter.text(at, what, self.chart.events, words.clone(), look.secondary);
        let days = self.chart.days;
        let y = self.bars.bottom() + 5.0;
        if let Some(first) = days.first().filter(|_| days.len() > 1) {
            let (at, align) = (pos2(self.bars.left(), y), Align2::LEFT_TOP);
            painter.text(at, align, &first.day, words.clone(), look.secondary);
        }
        if let Some(last) = days.last() {
            let at = pos2(self.bars.right() + 6.0, y);
            painter.text(at, Align2::RIGHT_TOP, &last.day, words, look.secondary);
        }
    }

    fn mark(&self, ui: &Ui, place: usize) {
        let look = look::of(ui);
        let at = self.at(place);
        let down = self.line.top()..=self.bars.bottom();
        ui.painter().vline(at.x, down, Stroke::new(1.0, look.edge));
        ui.painter().circle_filled(at, 4.0, look.accent.ink);
    }
}

/// A range with round ends around a least and a greatest value. It begins at nought unless that would flatten the line.
fn nice_range(least: f32, most: f32) -> (f32, f32) {
    let low_enough = least <= most * 0.5 || most < 10.0;
    let base = if low_enough { 0.0 } else { least };
    let span = (most - base).max(1.0);
    let size = 10_f32.powf((span / 2.0).log10().floor()).max(1.0);
    let step = [1.0, 2.0, 5.0, 10.0]
        .map(|times| times * size)
        .into_iter()
        .find(|step| span <= step * 2.0)
        .unwrap_or(size * 10.0);
    let low = (base / step).floor() * step;
    let mut high = low + step * 2.0;
    // Rounding the beginning down may have left the greatest value above the end.
    while high < most {
        high += step * 2.0;
    }
    (low, high)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a level of a fleet, never below nought"
)]
fn whole(level: f32) -> usize {
    level.round().max(0.0) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(least: f32, most: f32, expect: (f32, f32)) {
        let range = nice_range(least, most);
        assert_eq!(range, expect);
        assert!(range.0 <= least && most <= range.1);
    }

    #[test]
    fn ranges_are_round_and_hold_every_value() {
        check(0.0, 0.0, (0.0, 2.0));
        check(0.0, 7.0, (0.0, 10.0));
        check(100.0, 1000.0, (0.0, 1000.0));
        check(2300.0, 2418.0, (2300.0, 2500.0));
        check(990.0, 1010.0, (990.0, 1010.0));
    }
}
