//! The drawings of the summary. Colours come from the page's style, so that they follow light, dark and paper.

/// The width of a drawing of bars, in its own units.
pub(super) const WIDTH: u32 = 320;
/// The size of a drawing over time.
pub(super) const WIDE: u32 = 480;
pub(super) const TALL: u32 = 180;

const ROW: u32 = 28;
/// Where bars begin and how long the longest is.
const LABELS: f64 = 122.0;
const LONGEST_BAR: f64 = 142.0;
/// The plot of a drawing over time: left, right, top, bottom.
const LEFT: f64 = 8.0;
const RIGHT: f64 = 472.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 152.0;
/// Bars over time at most; more days share one.
const SLOTS: usize = 60;

pub(super) fn bars_height(count: usize) -> u32 {
    ROW * u32::try_from(count.max(1)).unwrap_or(u32::MAX / ROW)
}

/// Bars from left to right, each with its label, its count in words and its colour's class. Texts are escaped already.
pub(super) fn bars(out: &mut String, bars: &[(String, usize, String, &str)]) {
    let highest = bars.iter().map(|(_, count, ..)| *count).max().unwrap_or(0);
    for (index, (label, count, said, class)) in (0_u32..).zip(bars) {
        let middle = f64::from(index * ROW) + f64::from(ROW) / 2.0;
        let length = of(*count, highest) * LONGEST_BAR;
        // Something is never drawn as nothing.
        let length = if *count > 0 { length.max(2.0) } else { 0.0 };
        let (top, text, end) = (middle - 8.0, middle + 4.0, LABELS + length + 8.0);
        out.push_str(&format!(
                "<text x=\"0\" y=\"{text:.1}\" class=\"label\">{label}</text>\
                 <rect x=\"{LABELS}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"16\" rx=\"3\" class=\"{class}\"/>\
                 <text x=\"{end:.1}\" y=\"{text:.1}\" class=\"count\">{said}</text>\n"
            ));
    }
}

/// A line that keeps its height until the day it changes, over a filled ground.
pub(super) fn growth(out: &mut String, days: &[(i64, usize)]) {
    let highest = days.iter().map(|(_, units)| *units).max().unwrap_or(0);
    let y = |units: usize| BOTTOM - of(units, highest) * (BOTTOM - TOP);
    let place = TimeScale::over(days.iter().map(|(at, _)| *at));
    let mut line = String::new();
    for (at, units) in days {
        let (x, y) = (place.x(*at), y(*units));
        line += &match line.is_empty() {
            true => format!("M{x:.1} {y:.1}"),
            false => format!("H{x:.1}V{y:.1}"),
        };
    }
    // A single day is a level line, not a dot that nobody sees.
    line.push_str(&format!("H{RIGHT}"));
    let start = days.first().map_or(LEFT, |(at, _)| place.x(*at));
    out.push_str(&format!(
            "<path d=\"{line}V{BOTTOM}H{start:.1}Z\" class=\"ground\"/><path d=\"{line}\" class=\"line\"/>\n"
        ));
}

/// Bars upwards, each stacked of what was added, changed and gone. Gives the height of the highest.
pub(super) fn changes(out: &mut String, days: &[(i64, [usize; 3])]) -> usize {
    let first = days.first().map_or(0, |(at, _)| *at);
    let last = days.last().map_or(0, |(at, _)| *at);
    // Days on which nothing was known have no bar, and their place all the same.
    let length = usize::try_from((last - first) / 86_400 + 1)
        .unwrap_or(1)
        .max(1);
    let per_slot = length.div_ceil(SLOTS);
    let slots = length.div_ceil(per_slot);
    let mut sums = vec![[0_usize; 3]; slots];
    for (at, counts) in days {
        let day = usize::try_from((at - first) / 86_400).unwrap_or(0);
        if let Some(sum) = sums.get_mut(day / per_slot) {
            for (sum, count) in sum.iter_mut().zip(counts) {
                *sum += count;
            }
        }
    }
    let highest = sums.iter().map(|sum| sum.iter().sum()).max().unwrap_or(0);
    let width = (RIGHT - LEFT) / whole(slots);
    let bar = (width * 0.7).min(24.0);
    for (index, sum) in sums.iter().enumerate() {
        let x = LEFT + width * whole(index) + (width - bar) / 2.0;
        let mut bottom = BOTTOM;
        for (count, class) in sum.iter().zip(["ok", "info", "bad"]) {
            if *count == 0 {
                continue;
            }
            // Something is never drawn as nothing, here too.
            let height = (of(*count, highest) * (BOTTOM - TOP)).max(1.0);
            bottom -= height;
            out.push_str(&format!(
                    "<rect x=\"{x:.1}\" y=\"{bottom:.1}\" width=\"{bar:.1}\" height=\"{height:.1}\" class=\"{class}\"/>\n"
                ));
        }
    }
    highest
}

/// The ground line with its first and last day, and the highest value. Texts are escaped already.
pub(super) fn axis(out: &mut String, from: &str, to: &str, highest: &str) {
    out.push_str(&format!(
        "<line x1=\"{LEFT}\" y1=\"{TOP}\" x2=\"{RIGHT}\" y2=\"{TOP}\" class=\"grid\"/>\
             <line x1=\"{LEFT}\" y1=\"{BOTTOM}\" x2=\"{RIGHT}\" y2=\"{BOTTOM}\" class=\"grid\"/>\
             <text x=\"{LEFT}\" y=\"14\" class=\"count\">{highest}</text>\
             <text x=\"{LEFT}\" y=\"172\" class=\"label\">{from}</text>"
    ));
    if from != to {
        out.push_str(&format!(
            "<text x=\"{RIGHT}\" y=\"172\" class=\"label end\">{to}</text>"
        ));
    }
    out.push('\n');
}

/// Where a moment stands between the first and the last.
struct TimeScale {
    first: i64,
    span: f64,
}

impl TimeScale {
    fn over(moments: impl Iterator<Item = i64> + Clone) -> Self {
        let first = moments.clone().min().unwrap_or(0);
        let last = moments.max().unwrap_or(first);
        Self {
            first,
            // A single moment has no span to divide by.
            span: seconds(last - first).max(1.0),
        }
    }

    fn x(&self, at: i64) -> f64 {
        LEFT + seconds(at - self.first) / self.span * (RIGHT - LEFT)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a pixel is enough")]
const fn seconds(seconds: i64) -> f64 {
    seconds as f64
}

#[expect(clippy::cast_precision_loss, reason = "a pixel is enough")]
const fn whole(count: usize) -> f64 {
    count as f64
}

/// A count as a part of the highest, from 0 to 1.
fn of(count: usize, highest: usize) -> f64 {
    // Where all counts are nought so is the highest.
    whole(count) / whole(highest.max(1))
}
