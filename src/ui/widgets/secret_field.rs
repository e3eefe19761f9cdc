//! A field for a secret, which no text editor of egui gets to see.
//!
//! A text editor of egui copies its text into its undo history, its memory and the accessibility tree, even when it draws
//! dots. So the editor here works on a text of dots, and what is typed or pasted goes straight into a buffer that is wiped
//! when it is dropped. The eye paints the secret under the field: it can be read there, and neither copied nor heard, and what egui laid out of it
//! goes with the next pass.

use super::field::{forget_typed, wipe};
use super::{Field, Icon, dialog_keys, icon_button};
use crate::domain::Secret;
use crate::ui::look;
use egui::text::CharIndex;
use egui::{Align2, Event, Response, TextBuffer, TextEdit, Ui, vec2};
use std::ops::Range;
use zeroize::{Zeroize as _, Zeroizing};

/// Bytes set aside at once, so that growing never leaves a copy behind. The longest key of the vendor has 100 or so.
const CAPACITY: usize = 4096;

/// A secret that is being typed. `Debug` prints `****`; the memory is wiped when it is dropped or cleared.
pub struct SecretInput {
    typed: Zeroizing<String>,
    dots: String,
    /// It names somebody and opens nothing, so it is edited as any text is.
    is_public: bool,
    /// A person wants to read it.
    is_revealed: bool,
}

impl Default for SecretInput {
    fn default() -> Self {
        Self {
            typed: Zeroizing::new(String::with_capacity(CAPACITY)),
            dots: String::new(),
            is_public: false,
            is_revealed: false,
        }
    }
}

impl std::fmt::Debug for SecretInput {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("****")
    }
}

impl SecretInput {
    /// One that a person sees while it is typed: it names somebody, and opens nothing.
    #[must_use]
    pub fn shown() -> Self {
        Self {
            is_public: true,
            ..Self::default()
        }
    }

    /// Whether a person wants to read it.
    #[must_use]
    pub const fn is_revealed(&self) -> bool {
        self.is_revealed
    }

    /// Puts this in place of what was typed.
    pub fn fill(&mut self, secret: &str) {
        self.clear();
        self.insert(secret.trim(), 0);
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// The secret as typed, without blanks around it.
    #[must_use]
    pub fn secret(&self) -> Secret {
        Secret::new(self.typed.as_str())
    }

    /// Forgets what was typed; what comes in its place is masked again.
    pub fn clear(&mut self) {
        self.is_revealed = false;
        self.typed.zeroize();
        self.dots.clear();
    }

    fn insert(&mut self, text: &str, at: usize) -> usize {
        // What does not fit could not be a key, and growing the buffer would leave a copy behind.
        let room = CAPACITY - self.typed.len();
        let text: &str = match text.char_indices().find(|(i, c)| i + c.len_utf8() > room) {
            Some((end, _)) => &text[..end],
            None => text,
        };
        let byte = self.byte_of(at);
        self.typed.insert_str(byte, text);
        self.redot();
        text.chars().count()
    }

    fn delete(&mut self, range: Range<usize>) {
        let (from, to) = (self.byte_of(range.start), self.byte_of(range.end));
        // `drain` moves the tail over the gap and leaves the old tail behind: wipe it by filling up and truncating.
        let removed = to.saturating_sub(from);
        self.typed.drain(from..to);
        let length = self.typed.len();
        for _ in 0..removed {
            self.typed.push('\0');
        }
        self.typed.truncate(length);
        self.redot();
    }

    fn byte_of(&self, character: usize) -> usize {
        self.typed
            .char_indices()
            .nth(character)
            .map_or(self.typed.len(), |(byte, _)| byte)
    }

    fn redot(&mut self) {
        self.dots = "•".repeat(self.typed.chars().count());
    }
}

impl TextBuffer for SecretInput {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        if self.is_public {
            &self.typed
        } else {
            &self.dots
        }
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        // A key has no blanks around it: they come from copying it out of a mail or a sheet.
        let text = if text.chars().count() > 1 {
            text.trim()
        } else {
            text
        };
        self.insert(text, char_index.0)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.delete(char_range.start.0..char_range.end.0);
    }

    fn replace_with(&mut self, _text: &str) {
        // Only undo asks for this, and it holds dots: there is no way back to a secret.
    }

    fn take(&mut self) -> String {
        let dots = self.dots.clone();
        self.clear();
        dots
    }

    fn type_id(&self) -> std::any::TypeId {
        std::any::TypeId::of::<Self>()
    }
}

/// Draws a field over a secret: masked, unless it is shown.
pub fn secret_field(ui: &mut Ui, field: Field, input: &mut SecretInput) -> Response {
    let id = ui.make_persistent_id(("secret", &field.label));
    let response = field.around(ui, |field, ui, width, frame, font| {
        let Some(name) = &field.eye else {
            return edit(ui, field, input, (id, width), frame, font);
        };
        let side = look::measure::CONTROL;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = look::measure::SPACE_1;
            let width = width - side - look::measure::SPACE_1;
            let response = edit(ui, field, input, (id, width), frame, font);
            let icon = if input.is_revealed {
                Icon::EyeOff
            } else {
                Icon::Eye
            };
            if icon_button(ui, icon, name).clicked() {
                input.is_revealed = !input.is_revealed;
            }
            response
        })
        .inner
    });
    if input.is_revealed && !input.is_empty() {
        paint(ui, &input.typed);
    }
    dialog_keys::field(&response, true);
    forget_typed(ui.ctx(), id, &response);
    response
}

fn edit(
    ui: &mut Ui,
    field: &Field,
    input: &mut SecretInput,
    (id, width): (egui::Id, f32),
    frame: egui::Frame,
    font: egui::FontId,
) -> Response {
    let is_masked = !input.is_public;
    ui.add(
        TextEdit::singleline(input)
            .id(id)
            .password(is_masked)
            .frame(frame)
            .font(font)
            .hint_text(look::body(field.placeholder.as_str()).color(look::of(ui).tertiary))
            .desired_width(width)
            .min_size(vec2(width, look::measure::CONTROL))
            .align(Align2::LEFT_CENTER),
    )
}

/// Paints a secret, which makes no text that can be selected, copied or read aloud.
fn paint(ui: &mut Ui, secret: &str) {
    let ink = look::of(ui).text;
    let font = egui::FontId::new(12.0, look::fonts::monospace());
    let width = ui.available_width();
    let galley = ui.painter().layout(secret.to_owned(), font, ink, width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, galley.size().y), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, ink);
}

/// Takes pasted texts for which `takes` says yes before any field gets them, and wipes them.
pub fn take_pasted(ctx: &egui::Context, mut takes: impl FnMut(&str) -> bool) {
    ctx.input_mut(|input| {
        let mut taken = false;
        input.events.retain_mut(|event| {
            let Event::Paste(text) = event else {
                return true;
            };
            if !takes(text) {
                return true;
            }
            taken = true;
            text.zeroize();
            false
        });
        if taken {
            input.raw.events.iter_mut().for_each(wipe);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(edits: impl FnOnce(&mut SecretInput), expect: &str) {
        let mut input = SecretInput::default();
        edits(&mut input);
        assert_eq!(input.typed.as_str(), expect);
        assert_eq!(input.as_str().chars().count(), expect.chars().count());
        assert!(input.as_str().chars().all(|character| character == '•'));
        assert_eq!(input.typed.capacity(), CAPACITY);
        assert_eq!(format!("{input:?}"), "****");
    }

    #[test]
    fn edits_reach_the_secret_and_never_the_shown_text() {
        check(|_| {}, "");
        check(
            |input| _ = input.insert_text("  abc=\n", CharIndex(0)),
            "abc=",
        );
        check(
            |input| {
                input.insert_text("aøb", CharIndex(0));
                input.insert_text("+", CharIndex(2));
                input.delete_char_range(CharIndex(0)..CharIndex(1));
            },
            "ø+b",
        );
        check(
            |input| {
                input.insert_text("first", CharIndex(0));
                input.replace_with("•••");
            },
            "first",
        );
        check(
            |input| {
                input.insert_text("gone", CharIndex(0));
                input.clear();
            },
            "",
        );
    }

    #[test]
    fn what_is_filled_in_takes_the_place_of_what_was_typed() {
        check(
            |input| {
                input.insert_text("former", CharIndex(0));
                input.fill("  filled-in=\n");
            },
            "filled-in=",
        );
        let mut input = SecretInput::shown();
        input.fill("an-id");
        assert_eq!(input.as_str(), "an-id", "it is shown");
    }

    #[test]
    fn a_text_that_is_no_key_is_cut_and_never_grows_the_buffer() {
        let long = "x".repeat(CAPACITY * 2);
        check(
            |input| _ = input.insert_text(&long, CharIndex(0)),
            &long[..CAPACITY],
        );
    }

    #[test]
    fn a_secret_is_the_typed_text() {
        let mut input = SecretInput::default();
        input.insert_text("a", CharIndex(0));
        input.insert_text(" ", CharIndex(1));
        assert_eq!(input.secret().len(), 1);
        assert!(!input.is_empty());
    }
}
