//! The look-up box: pasted numbers, and what they were understood as while they are typed.

use std::collections::BTreeSet;

use egui::{Key, Modifiers, Ui, vec2};

use super::say;
use crate::domain::LookupEntry;
use crate::domain::lookup::parse_entries;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::Button;

/// What is typed into the box.
#[derive(Debug, Default)]
pub struct LookupBox {
    text: String,
    understood_text: String,
    entries: Vec<LookupEntry>,
    wants_focus: bool,
}

/// What the person asked the box for.
#[derive(Debug, Clone, PartialEq)]
pub enum LookupAction {
    /// Look up what is in the box.
    LookUp,
}

impl LookupBox {
    /// Puts a text into the box.
    pub fn set_text(&mut self, text: &str) {
        text.clone_into(&mut self.text);
        self.understand();
    }

    /// What the text was understood as.
    #[must_use]
    pub fn entries(&self) -> &[LookupEntry] {
        &self.entries
    }

    /// Puts the cursor into the box at the next frame.
    pub const fn focus(&mut self) {
        self.wants_focus = true;
    }

    fn understand(&mut self) {
        if self.text != self.understood_text {
            self.entries = parse_entries(&self.text);
            self.understood_text = self.text.clone();
        }
    }

    /// Draws the box. While a job runs it can be typed in, but not sent.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        busy: bool,
        rows: usize,
    ) -> Option<LookupAction> {
        let mut action = None;
        let words = cx.words;
        let button = button_width(ui, &words.text("screens-lookup-button"));
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = measure::SPACE_2;
            let width = (ui.available_width() - button - measure::SPACE_2).max(240.0);
            if self.edit(ui, &words, width, rows) && !busy && !self.entries.is_empty() {
                action = Some(LookupAction::LookUp);
            }
            let ready = !busy && cx.session.is_some() && !self.entries.is_empty();
            let look_up = Button::secondary(words.text("screens-lookup-button"))
                .enabled(ready)
                .tooltip(words.text("screens-lookup-keys"));
            if look_up.show(ui).clicked() {
                action = Some(LookupAction::LookUp);
            }
        });
        if !self.entries.is_empty() {
            ui.label(look::caption(understood(&self.entries, &words)).color(cx.look.secondary));
        }
        action
    }

    /// The text field; `true` when Ctrl+Enter was pressed in it.
    fn edit(&mut self, ui: &mut Ui, words: &Catalog, width: f32, rows: usize) -> bool {
        let look = look::of(ui);
        let id = ui.make_persistent_id("lookup-box");
        let focused = ui.memory(|memory| memory.has_focus(id));
        // Taken before the editor sees it, or it would become a line break.
        let sent =
            focused && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let lines = self.text.lines().count().clamp(rows, 6);
        let frame = egui::Frame::new()
            .fill(look.surface)
            .stroke(egui::Stroke::new(1.0, look.edge))
            .corner_radius(egui::CornerRadius::same(measure::RADIUS_CONTROL))
            .inner_margin(egui::Margin::symmetric(9, 6));
        let response = ui
            .scope(|ui| {
                egui::ScrollArea::vertical()
                    .id_salt("lookup-scroll")
                    .max_height(132.0)
                    .min_scrolled_height(measure::CONTROL)
                    .auto_shrink([true, true])
                    .show(ui, |ui| {
                        ui.add(
                            egui::TextEdit::multiline(&mut self.text)
                                .id(id)
                                .frame(frame)
                                .font(egui::FontId::new(12.0, look::fonts::monospace()))
                                .hint_text(
                                    look::body(words.text("screens-lookup-hint"))
                                        .color(look.secondary),
                                )
                                .desired_rows(lines)
                                .desired_width(width)
                                .min_size(vec2(width, measure::CONTROL)),
                        )
                    })
                    .inner
            })
            .inner
            .accessible_name(words.text("screens-lookup-label"));
        if response.has_focus() {
            ui.painter().rect_stroke(
                response.rect,
                egui::CornerRadius::same(measure::RADIUS_CONTROL),
                egui::Stroke::new(measure::FOCUS_RING, look.accent.ink),
                egui::StrokeKind::Inside,
            );
        }
        if std::mem::take(&mut self.wants_focus) {
            response.request_focus();
        }
        self.understand();
        sent
    }
}

/// How wide a button with these words is, so that the field beside it takes exactly the rest.
fn button_width(ui: &Ui, words: &str) -> f32 {
    let font = egui::FontId::new(13.0, look::fonts::medium());
    let ink = look::of(ui).text;
    let galley = look::one_line(ui.painter(), words.to_owned(), font, ink);
    (galley.size().x + 26.0).ceil()
}

/// What a text was understood as: "12 identifiers, 1 not understood".
#[must_use]
pub fn understood(entries: &[LookupEntry], words: &Catalog) -> String {
    let bad = entries.iter().filter(|entry| entry.parsed.is_err()).count();
    let doubtful = entries
        .iter()
        .filter(|entry| entry.parsed.is_ok() && !entry.doubts.is_empty())
        .count();
    let count = |message: Message, count: usize| {
        let shown = say::number(count);
        words.say(&message.with("count", count).with("shown", shown))
    };
    let good = entries.len() - bad;
    let mut parts = vec![count(Message::new("screens-lookup-understood"), good)];
    if doubtful > 0 {
        parts.push(count(Message::new("screens-lookup-doubtful"), doubtful));
    }
    if bad > 0 {
        parts.push(count(Message::new("screens-lookup-not-understood"), bad));
    }
    parts.join(", ")
}

/// The entries of the given inputs: as they were asked for, since the head of their column may have said what they are, and
/// else read once more.
#[must_use]
pub fn entries_of(inputs: &BTreeSet<String>, asked: &[LookupEntry]) -> Vec<LookupEntry> {
    let mut entries: Vec<LookupEntry> = asked
        .iter()
        .filter(|entry| inputs.contains(&entry.input))
        .cloned()
        .collect();
    let known: BTreeSet<&String> = asked.iter().map(|entry| &entry.input).collect();
    let others: Vec<&str> = inputs
        .iter()
        .filter(|input| !known.contains(input))
        .map(String::as_str)
        .collect();
    entries.extend(parse_entries(&others.join("\n")));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_up_again_is_what_its_head_said() {
        let mut lookup = LookupBox::default();
        lookup.set_text("Kundenr;CVR\n10048;9143\u{200b}5136\n10049;92624161\n");
        let asked = lookup.entries();
        assert_eq!(asked.len(), 2);
        let inputs = BTreeSet::from(["92624161".to_owned(), "106790".to_owned()]);
        let again = entries_of(&inputs, asked);
        assert_eq!(again[0], asked[1]);
        assert_eq!(again[1].input, "106790");
        assert_eq!(again.len(), 2);
    }
}
