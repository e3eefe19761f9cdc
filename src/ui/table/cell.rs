//! What stands in a cell of a table, and how it is drawn: text, a number, or a soft tag.

use egui::emath::GuiRounding as _;
use egui::{
    Align2, Color32, CornerRadius, FontId, Rect, RichText, TextStyle, TextWrapMode, Ui, vec2,
};

use crate::ui::look::{self, measure};
use crate::ui::widgets::{self, Tone};

/// A cell, ready to be drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Drawn {
    /// A name: a little heavier.
    Name(String),
    /// The name of a unit, and how many bytes of its beginning its merchant's name says as well: they are the first to be left out.
    UnitName(String, usize),
    /// Text.
    Text(String),
    /// Text of second rank.
    Muted(String),
    /// A number that is a name.
    Mono(String),
    /// A soft tag.
    Tag(String, Tone),
    /// A person's own tags, side by side: all as one text, and each.
    Tags(String, Vec<String>),
}

impl Drawn {
    /// The words in it.
    #[must_use]
    pub fn words(&self) -> &str {
        match self {
            Self::Name(words)
            | Self::UnitName(words, _)
            | Self::Text(words)
            | Self::Muted(words)
            | Self::Mono(words)
            | Self::Tag(words, _)
            | Self::Tags(words, _) => words,
        }
    }
}

/// Draws a cell by itself, outside a table.
pub fn show(ui: &mut Ui, drawn: &Drawn) {
    let look = look::of(ui);
    match drawn {
        Drawn::Tag(words, tone) => drop(widgets::tag(ui, *tone, words)),
        Drawn::Muted(words) => drop(ui.label(look::body(words).color(look.secondary))),
        Drawn::Mono(words) => drop(ui.label(look::mono(words))),
        Drawn::Name(words)
        | Drawn::UnitName(words, _)
        | Drawn::Text(words)
        | Drawn::Tags(words, _) => drop(ui.label(look::body(words))),
    }
}

/// The name of a unit beside that of its merchant.
#[must_use]
pub fn unit_name(name: &str, merchant: Option<&str>) -> Drawn {
    let shared = merchant.map_or(0, |merchant| shared(name, merchant));
    Drawn::UnitName(name.to_owned(), shared)
}

/// The name of a unit in a line by itself, cut as in the table where it is too long; the pointer on it tells all of it.
pub fn unit_label(ui: &mut Ui, words: &str, merchant: Option<&str>) {
    let size = egui::vec2(ui.available_width(), measure::CONTROL);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, words));
    if draw(ui, rect, &unit_name(words, merchant)) {
        response.on_hover_text(words);
    }
}

/// How many bytes of the beginning of a name are words with which another one begins as well; none where that is the whole name, which
/// then is no unit of a chain.
fn shared(name: &str, other: &str) -> usize {
    let mut shared = 0;
    let mut rest = name;
    for word in other.split_whitespace() {
        let trimmed = rest.trim_start();
        let first = trimmed.split_whitespace().next().unwrap_or_default();
        if first.to_lowercase() != word.to_lowercase() {
            break;
        }
        // Nothing of its own would be left of the name.
        if first.len() == trimmed.trim_end().len() {
            return 0;
        }
        shared = name.len() - trimmed.len() + first.len();
        rest = &trimmed[first.len()..];
    }
    shared
}

/// Draws a cell into a rectangle and tells whether its words had to be cut.
pub fn draw(ui: &Ui, rect: Rect, drawn: &Drawn) -> bool {
    let look = look::of(ui);
    match drawn {
        Drawn::Tag(words, tone) => {
            tag(ui, rect, words, *tone);
            false
        }
        Drawn::Tags(_, tags) => own_tags(ui, rect, tags),
        Drawn::Name(words) => name(ui, rect, words, 0, look.text),
        Drawn::UnitName(words, shared) => name(ui, rect, words, *shared, look.text),
        Drawn::Mono(words) => line(ui, rect, look::mono(words), look.text),
        Drawn::Muted(words) => line(ui, rect, look::body(words), look.secondary),
        Drawn::Text(words) => line(ui, rect, look::body(words), look.text),
    }
}

/// Draws one line of text at the left of a rectangle and tells whether it had to be cut.
pub fn line(ui: &Ui, rect: Rect, text: RichText, ink: Color32) -> bool {
    let galley = egui::WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Truncate),
        rect.width().max(0.0),
        TextStyle::Body,
    );
    let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let cut = galley.elided;
    ui.painter().galley(at, galley, ink);
    cut
}

/// Draws a name and tells whether it had to be cut: between words, and where the units of a chain are alike.
fn name(ui: &Ui, rect: Rect, words: &str, shared: usize, ink: Color32) -> bool {
    let font = FontId::new(13.0, look::fonts::medium());
    let fits = |words: &str| {
        let galley = look::one_line(ui.painter(), words.to_owned(), font.clone(), ink);
        galley.size().x <= rect.width()
    };
    if fits(words) {
        return line(ui, rect, look::body_medium(words), ink);
    }
    let text = shortened(words, shared, fits);
    line(ui, rect, look::body_medium(text), ink);
    true
}

/// A name as far as it fits. What the merchant's name says as well is left out first, then words of the middle, since units of a chain
/// differ at their ends; never a part of a word, unless a single word is too long.
fn shortened(words: &str, shared: usize, fits: impl Fn(&str) -> bool) -> String {
    let (said, rest) = words.split_at_checked(shared).unwrap_or(("", words));
    let parts: Vec<&str> = rest.split_whitespace().collect();
    let tail = |from: usize| parts.get(from..).unwrap_or_default().join(" ");
    let from_tail = |from: usize| format!("… {}", tail(from));
    let first = parts.first().copied().unwrap_or_default();
    let mut tries: Vec<String> = Vec::new();
    if said.trim().is_empty() {
        // The first word stays as long as it can: in a name by itself it says most.
        let middle = 2..parts.len();
        tries.extend(middle.map(|from| format!("{first} … {}", tail(from))));
    } else {
        tries.push(from_tail(0));
    }
    tries.extend((1..parts.len()).map(from_tail));
    let found = tries.into_iter().find(|text| fits(text));
    found.unwrap_or_else(|| match parts.last() {
        // A word that is too long by itself is cut at its end.
        Some(last) if parts.len() > 1 || !said.trim().is_empty() => format!("… {last}"),
        _ => words.to_owned(),
    })
}

/// How wide a cell's words are.
pub fn width(ui: &Ui, drawn: &Drawn) -> f32 {
    let words = |text: &str, size: f32, family| {
        let font = FontId::new(size, family);
        let galley = look::one_line(ui.painter(), text.to_owned(), font, Color32::WHITE);
        galley.size().x
    };
    let tag = |text: &str| words(text, 12.0, look::fonts::medium()) + 16.0;
    match drawn {
        Drawn::Mono(text) => words(text, 12.0, look::fonts::monospace()),
        Drawn::Name(text) | Drawn::UnitName(text, _) => words(text, 13.0, look::fonts::medium()),
        Drawn::Text(text) | Drawn::Muted(text) => words(text, 13.0, egui::FontFamily::Proportional),
        Drawn::Tag(text, _) => tag(text),
        Drawn::Tags(_, tags) => tags.iter().map(|text| tag(text) + measure::SPACE_1).sum(),
    }
}

/// Draws as many tags as there is room for, then how many are left out; tells whether there are such.
fn own_tags(ui: &Ui, rect: Rect, tags: &[String]) -> bool {
    let mut left = rect;
    for (at, words) in tags.iter().enumerate() {
        let wide = width(ui, &Drawn::Tag(words.clone(), Tone::Accent));
        let rest = tags.len() - at;
        // Room for the number of those that are left out. The first one is drawn in any case, cut where it must be.
        let for_rest = if rest > 1 { 30.0 } else { 0.0 };
        if wide + for_rest > left.width() && at > 0 {
            let more = format!("+{rest}");
            line(ui, left, look::caption(more), look::of(ui).secondary);
            return true;
        }
        tag(ui, left, words, Tone::Accent);
        left.min.x += wide + measure::SPACE_1;
    }
    left.min.x > rect.max.x + measure::SPACE_1
}

/// Draws a unit's tags behind its name, as far as there is room.
pub fn tags_behind(ui: &Ui, rect: Rect, name: &Drawn, tags: &[String]) {
    let mut left = rect;
    left.min.x += width(ui, name) + measure::SPACE_2;
    if left.width() >= LEAST_TAGS {
        own_tags(ui, left, tags);
    }
}

/// Narrower, there is no room for as much as a tag and how many are left out.
const LEAST_TAGS: f32 = 56.0;

fn tag(ui: &Ui, rect: Rect, words: &str, tone: Tone) {
    let look = look::of(ui);
    let pair = tone.pair(look);
    let font = FontId::new(12.0, look::fonts::medium());
    let painter = ui.painter();
    let galley = look::one_line(painter, words.to_owned(), font, pair.ink);
    let width = (galley.size().x + 16.0).min(rect.width());
    let middle = rect.left_center() + vec2(width / 2.0, 0.0);
    let ground = Rect::from_center_size(middle, vec2(width, measure::TAG))
        .round_to_pixels(ui.pixels_per_point());
    painter.rect_filled(ground, CornerRadius::same(measure::RADIUS_TAG), pair.soft);
    let place = Align2::CENTER_CENTER.anchor_size(ground.center(), galley.size());
    // A clip is a call of its own to whatever paints, so only words that reach over their ground get one.
    if galley.size().x > ground.width() {
        painter
            .with_clip_rect(ground.intersect(ui.clip_rect()))
            .galley(place.min, galley, pair.ink);
    } else {
        painter.galley(place.min, galley, pair.ink);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cut_between_words_and_where_a_chain_is_alike() {
        for (name, merchant, most, expect) in [
            (
                "Bjørkegården Ungsberg Åsen",
                "Bjørkegården AS",
                16,
                "… Ungsberg Åsen",
            ),
            ("Bjørkegården Ungsberg Åsen", "Bjørkegården AS", 9, "… Åsen"),
            (
                "Bjørkegården Ungsberg Åsen",
                "Noe Annet AS",
                24,
                "Bjørkegården … Åsen",
            ),
            (
                "Bjørkegården Ungsberg Åsen",
                "Noe Annet AS",
                16,
                "… Ungsberg Åsen",
            ),
            ("Blåbær og Øl Bergen", "Blåbær og Øl AS", 10, "… Bergen"),
            ("Blåbær og Øl Bergen", "Andre AS", 17, "Blåbær … Bergen"),
            ("Blåbær og Øl Bergen", "Andre AS", 18, "Blåbær … Øl Bergen"),
            // A single word that is too long stays whole; the line cuts its end.
            (
                "Sykkelverkstedet",
                "Sykkelverkstedet AS",
                8,
                "Sykkelverkstedet",
            ),
            ("", "", 8, ""),
        ] {
            let shared = shared(name, merchant);
            let text = shortened(name, shared, |text| text.chars().count() <= most);
            assert_eq!(text, expect, "{name:?} of {merchant:?} in {most}");
        }
    }

    #[test]
    fn the_common_beginning_is_whole_words_and_not_the_whole_name() {
        for (name, merchant, expect) in [
            ("Bjørkegården Åsen", "Bjørkegården AS", "Bjørkegården"),
            ("BJØRKEGÅRDEN Åsen", "Bjørkegården AS", "BJØRKEGÅRDEN"),
            ("Kaffe og Kake Løkka", "Kaffe og Kake AS", "Kaffe og Kake"),
            ("Kaffe og Kake", "Kaffe og Kake AS", ""),
            ("Kaffehuset", "Kaffe AS", ""),
            ("", "Kaffe AS", ""),
        ] {
            assert_eq!(&name[..shared(name, merchant)], expect, "{name:?}");
        }
    }
}
