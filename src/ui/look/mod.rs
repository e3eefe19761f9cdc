//! The look: colours and measures as data, the embedded fonts, the type scale, what egui is told of them, and words as they are
//! told.

pub mod fonts;
mod grounds;
pub mod style;
pub mod tokens;
pub mod type_scale;
pub mod words;

pub use grounds::paint_once;
pub use tokens::{Pair, Tokens, measure, of, themed};
pub use type_scale::{
    body, body_medium, body_strong, caption, caption_medium, first_run, label, mono, section, title,
};
pub use words::{one_line, paint_line};

/// Gives a context the fonts, both themes, and care for names. Called once, before the first frame.
pub fn install(ctx: &egui::Context) {
    fonts::install(ctx);
    style::install(ctx);
    words::install(ctx);
}

/// A whole number for people: groups of three with a no-break space between, which is read right in every language, where a comma is a
/// decimal mark in half of them.
#[must_use]
pub fn number(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{a0}');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_grouped_by_three() {
        #[track_caller]
        fn check(value: usize, expect: &str) {
            assert_eq!(number(value).replace('\u{a0}', " "), expect);
        }
        check(0, "0");
        check(999, "999");
        check(1_000, "1 000");
        check(12_345_678, "12 345 678");
    }
}
