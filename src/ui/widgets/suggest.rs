//! What may be meant by what is typed into a field: a list under it, of which the keyboard picks a line while the focus stays in the field.

use super::choice::suggested_line;
use egui::{Key, Modifiers, Response, Ui};

/// What is remembered of a list from one pass to the next.
#[derive(Debug, Clone, Copy, Default)]
struct Open {
    /// The line that Enter picks.
    chosen: Option<usize>,
    /// Escape has put it away, until something else is typed.
    is_away: bool,
}

/// Draws the list of a field of one line that was just drawn; each line has words, and something small at its right end. Down and Up
/// choose, Enter picks what is chosen, Escape puts the list away. Gives the line that was picked.
pub fn suggestions(
    ui: &mut Ui,
    field: &Response,
    lines: &[(String, Option<String>)],
) -> Option<usize> {
    let id = field.id.with("suggestions");
    let mut open = ui.data(|data| data.get_temp::<Open>(id).unwrap_or_default());
    if field.changed() {
        open = Open::default();
    }
    let last = lines.len().checked_sub(1);
    // The list may have fewer lines than in the last pass.
    open.chosen = open.chosen.zip(last).map(|(chosen, last)| chosen.min(last));
    let mut picked = None;
    if let Some(last) = last.filter(|_| !open.is_away) {
        // A field of one line lets the focus go with Enter and with Escape.
        let (enter, escape) = ui.input(|input| {
            let enter = input.modifiers.is_none() && input.key_pressed(Key::Enter);
            (enter, input.key_pressed(Key::Escape))
        });
        if field.has_focus() {
            let (down, up) = ui.input_mut(|input| {
                let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
                (down, input.consume_key(Modifiers::NONE, Key::ArrowUp))
            });
            open.chosen = match (down, up, open.chosen) {
                (true, _, chosen) => Some(chosen.map_or(0, |chosen| (chosen + 1).min(last))),
                // Above the first line is the field itself.
                (_, true, Some(chosen)) => chosen.checked_sub(1),
                (_, _, chosen) => chosen,
            };
        } else if field.lost_focus() && enter && open.chosen.is_some() {
            picked = open.chosen;
            field.request_focus();
        } else if field.lost_focus() && escape && open.chosen.is_some() {
            // The first Escape is for the list, and the dialog stays.
            ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
            open = Open {
                is_away: true,
                ..Open::default()
            };
            field.request_focus();
        }
        if !open.is_away {
            for (place, (words, right)) in lines.iter().enumerate() {
                let is_chosen = open.chosen == Some(place);
                if suggested_line(ui, words, right.as_deref(), is_chosen).clicked() {
                    picked = Some(place);
                    field.request_focus();
                }
            }
        }
    }
    if picked.is_some() {
        open = Open::default();
    }
    ui.data_mut(|data| data.insert_temp(id, open));
    picked
}
