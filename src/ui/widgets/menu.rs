//! Menus by keyboard, as the system's own: Down, Alt+Down or the space bar opens one under its button, letters jump, arrows move,
//! Enter picks, closes and gives the focus back, and so does Escape. Every menu and chooser of the window is one of these.

use egui::{
    Context, EventFilter, Id, Key, Modifiers, Popup, PopupCloseBehavior, Pos2, Response,
    SetOpenCommand, Ui,
};

/// How long letters that are typed one after the other belong together, in seconds.
const TYPED_SECS: f64 = 1.0;

/// How many lines a page is.
const PAGE: usize = 8;

/// A menu of a button, or of whatever was pressed with the right button of the mouse.
#[must_use = "a menu is drawn by `show`"]
pub struct Menu<'a> {
    of: &'a Response,
    width: Option<f32>,
    least: f32,
    stays: bool,
    is_context: bool,
    letters_open: bool,
    opened: bool,
}

/// A line of the menu that is open.
#[derive(Debug, Clone)]
struct MenuLine {
    id: Id,
    words: String,
    chosen: bool,
}

/// What this pass drew of the menu that is being drawn.
#[derive(Debug, Clone, Default)]
struct Drawn {
    /// Lines may also stand outside of a menu.
    is_menu: bool,
    lines: Vec<MenuLine>,
    is_picked: bool,
}

/// What is remembered of a menu from one pass to the next.
#[derive(Debug, Clone, Default)]
struct Open {
    /// What had the focus before.
    before: Option<Id>,
    /// It is to be opened in the next pass, at this place.
    opens: bool,
    at: Option<Pos2>,
    /// It was opened by a key, so that a line of it gets the focus as soon as there is one.
    awaits_focus: bool,
    typed: String,
    typed_at: f64,
}

impl<'a> Menu<'a> {
    /// The menu under a button.
    pub const fn of(button: &'a Response) -> Self {
        Self {
            of: button,
            width: None,
            least: 0.0,
            stays: false,
            is_context: false,
            letters_open: false,
            opened: false,
        }
    }

    /// The menu of something that is pressed with the right button of the mouse. By keyboard it is opened by [`open_at`].
    pub const fn context(of: &'a Response) -> Self {
        Self {
            is_context: true,
            ..Self::of(of)
        }
    }

    /// As wide as this, in points.
    pub const fn width(mut self, width: f32) -> Self {
        self.width = Some(width);
        self
    }

    /// At least as wide as this.
    pub const fn least(mut self, width: f32) -> Self {
        self.least = width;
        self
    }

    /// It stays open while its lines are ticked.
    pub const fn stays(mut self) -> Self {
        self.stays = true;
        self
    }

    /// Whether it is opened now by something besides its button.
    pub const fn opened(mut self, opened: bool) -> Self {
        self.opened = opened;
        self
    }

    /// A letter that is typed on its button opens it at the line that begins so.
    pub(super) const fn letters_open(mut self) -> Self {
        self.letters_open = true;
        self
    }

    /// Draws it, where it is open.
    pub fn show<R>(self, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
        let (mut content, mut shown) = (Some(content), None);
        self.draw(&mut |ui| shown = content.take().map(|content| content(ui)));
        shown
    }

    /// The same for every content, so that the code is there once.
    fn draw(self, content: &mut dyn FnMut(&mut Ui)) {
        let ctx = self.of.ctx.clone();
        let id = Popup::default_response_id(self.of);
        let was_open = Popup::is_id_open(&ctx, id);
        let mut opens = !was_open && (self.is_opened_by_key(&ctx) || self.opened);
        if !was_open && (opens || self.of.clicked() || self.of.secondary_clicked()) {
            // Before the lines can take it: the focus goes back there when the menu closes.
            let (by_pointer, typed_at) = ctx.input(|input| (input.pointer.any_click(), input.time));
            let open = Open {
                before: ctx.memory(|memory| memory.focused()),
                awaits_focus: !by_pointer,
                typed: if self.letters_open {
                    letters(&ctx).trim().to_lowercase()
                } else {
                    String::new()
                },
                typed_at,
                ..Open::default()
            };
            ctx.data_mut(|data| data.insert_temp(id, open));
        }
        let at = ctx.data_mut(|data| {
            let open = data.get_temp_mut_or_default::<Open>(id);
            opens |= std::mem::take(&mut open.opens);
            open.at
        });
        let mut popup = match (self.is_context, at) {
            // Opened by a key: egui's own context menu stands where the pointer is.
            (true, Some(at)) => Popup::menu(self.of).open_memory(None).at_position(at),
            (true, None) => Popup::context_menu(self.of),
            (false, _) => Popup::menu(self.of),
        };
        let stays = self.stays;
        popup = popup.close_behavior(if stays {
            PopupCloseBehavior::CloseOnClickOutside
        } else {
            PopupCloseBehavior::CloseOnClick
        });
        if let Some(width) = self.width {
            popup = popup.width(width);
        }
        if opens {
            popup = popup.open_memory(SetOpenCommand::Bool(true));
        }
        let mut goes = false;
        let shown = popup.show(|ui| {
            if self.least > 0.0 {
                ui.set_min_width(self.least);
            }
            with_drawn(ui.ctx(), |drawn| {
                *drawn = Drawn {
                    is_menu: true,
                    ..Drawn::default()
                };
            });
            content(ui);
            let drawn = with_drawn(ui.ctx(), std::mem::take);
            goes = drawn.is_picked && !stays;
            walk(ui, id, &drawn.lines);
        });
        // Nothing of it was drawn in this pass, so nothing can have closed it.
        if shown.is_none() {
            return;
        }
        let (tabs, by_pointer) = ctx.input(|input| {
            // In a menu that stays there may be fields, from one to the next of which the tab key goes.
            let tabs = !stays && input.key_pressed(Key::Tab);
            (tabs, input.pointer.any_click())
        });
        // Escape, or what was picked, has closed it by itself; a click beside it has the focus where it went.
        let is_closed = !Popup::is_id_open(&ctx, id) && !by_pointer;
        if goes || tabs {
            Popup::close_id(&ctx, id);
        }
        if goes || tabs || is_closed {
            self.give_back(&ctx, id);
        }
    }

    /// The focus goes where it was before, or to the button.
    fn give_back(&self, ctx: &Context, id: Id) {
        let open = ctx.data_mut(|data| data.remove_temp::<Open>(id));
        let before = open.and_then(|open| open.before);
        let by_pointer = ctx.input(|input| input.pointer.any_click());
        // Who picks with the mouse has the focus nowhere, but for a chooser, which keeps it.
        let is_button = !self.is_context && (!by_pointer || self.letters_open);
        if let Some(to) = before.or(is_button.then_some(self.of.id)) {
            ctx.memory_mut(|memory| memory.request_focus(to));
        }
        ctx.request_repaint();
    }

    fn is_opened_by_key(&self, ctx: &Context) -> bool {
        if self.is_context || !self.of.enabled() {
            return false;
        }
        // Arrows are for the menu, and do not move the focus.
        ctx.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(self.of.id, filter);
        });
        if !self.of.has_focus() {
            return false;
        }
        let is_typed = self.letters_open && !letters(ctx).trim().is_empty();
        ctx.input_mut(|input| {
            input.consume_key(Modifiers::NONE, Key::ArrowDown)
                || input.consume_key(Modifiers::ALT, Key::ArrowDown)
                || is_typed
        })
    }
}

/// Opens the context menu of something at a place, as the menu key does. It is drawn from the next pass on.
pub fn open_at(of: &Response, at: Pos2) {
    let id = Popup::default_response_id(of);
    let open = Open {
        before: of.ctx.memory(|memory| memory.focused()),
        opens: true,
        at: Some(at),
        awaits_focus: true,
        ..Open::default()
    };
    of.ctx.data_mut(|data| data.insert_temp(id, open));
    of.ctx.request_repaint();
}

/// Whether the context menu of something is open or about to be. Asked first, since a closed menu is not free.
#[must_use]
pub fn has_menu(of: &Response) -> bool {
    let id = Popup::default_response_id(of);
    let opens = || {
        of.ctx
            .data(|data| data.get_temp::<Open>(id).is_some_and(|open| open.opens))
    };
    of.secondary_clicked() || Popup::is_id_open(&of.ctx, id) || opens()
}

/// Whether a key asks for the context menu: the menu key, or Shift+F10.
#[must_use]
pub fn is_menu_key(key: Key, modifiers: Modifiers) -> bool {
    key == Key::Menu || key == Key::F10 && modifiers.shift_only()
}

/// A line of a menu was drawn.
pub(super) fn line(response: &Response, words: &str, chosen: bool) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    let (is_enabled, is_clicked) = (response.enabled(), response.clicked());
    let line = MenuLine {
        id: response.id,
        words: words.to_lowercase(),
        chosen,
    };
    with_drawn(&response.ctx, |drawn| {
        if drawn.is_menu && is_enabled {
            drawn.is_picked |= is_clicked;
            drawn.lines.push(line);
        }
    });
}

fn with_drawn<R>(ctx: &Context, change: impl FnOnce(&mut Drawn) -> R) -> R {
    ctx.data_mut(|data| change(data.get_temp_mut_or_default(Id::NULL)))
}

/// The letters that are typed now.
fn letters(ctx: &Context) -> String {
    ctx.input(|input| {
        let texts = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        texts.collect()
    })
}

/// Moves the focus among the lines. Up and down are egui's own.
fn walk(ui: &Ui, id: Id, lines: &[MenuLine]) {
    let ctx = ui.ctx();
    if ui.is_sizing_pass() || lines.is_empty() {
        return;
    }
    let mut open = ctx.data(|data| data.get_temp::<Open>(id).unwrap_or_default());
    let focused = ctx.memory(|memory| memory.focused());
    let at = lines.iter().position(|line| Some(line.id) == focused);
    let last = lines.len() - 1;
    let mut to = None;
    if std::mem::take(&mut open.awaits_focus) {
        // The letter that opened it counts, and no other key of this pass.
        let chosen = lines.iter().position(|line| line.chosen);
        let typed = begins(lines, None, &open.typed);
        to = Some(typed.or(chosen).unwrap_or(0));
    } else if !ctx.text_edit_focused() {
        let text = letters(ctx);
        let (keys, now) = ctx.input(|input| {
            let keys = [Key::Home, Key::End, Key::PageUp, Key::PageDown]
                .into_iter()
                .find(|key| input.key_pressed(*key));
            (keys, input.time)
        });
        to = match keys {
            Some(Key::Home) => Some(0),
            Some(Key::End) => Some(last),
            Some(Key::PageUp) => Some(at.unwrap_or(0).saturating_sub(PAGE)),
            Some(_) => Some((at.unwrap_or(0) + PAGE).min(last)),
            None => to,
        };
        let is_new = now - open.typed_at > TYPED_SECS;
        if is_new {
            open.typed.clear();
        }
        // A space presses the line, unless it belongs to what is being typed.
        if !text.trim().is_empty() || !text.is_empty() && !open.typed.is_empty() {
            open.typed.push_str(&text.to_lowercase());
            open.typed_at = now;
            to = begins(lines, at, &open.typed).or(to);
        }
    }
    ctx.data_mut(|data| data.insert_temp(id, open));
    if let Some(line) = to.and_then(|place| lines.get(place)) {
        ctx.memory_mut(|memory| memory.request_focus(line.id));
        ctx.request_repaint();
    }
}

/// The line that begins with what was typed: the one that has the focus where it does so still, else the next. The same letter again and
/// again goes through all that begin with it.
fn begins(lines: &[MenuLine], at: Option<usize>, typed: &str) -> Option<usize> {
    let mut letters = typed.chars();
    let first = letters.next()?;
    let is_one = letters.all(|letter| letter == first);
    let wanted = if is_one {
        &typed[..first.len_utf8()]
    } else {
        typed
    };
    let from = match at {
        Some(at) if is_one => at + 1,
        at => at.unwrap_or(0),
    };
    let places = (from..lines.len()).chain(0..from.min(lines.len()));
    let mut places = places.filter(|place| lines[*place].words.starts_with(wanted));
    places.next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_jump_to_the_line_that_begins_with_them() {
        let lines: Vec<MenuLine> = ["danmark", "finland", "færøyene", "norge", "nederland"]
            .into_iter()
            .enumerate()
            .map(|(place, words)| MenuLine {
                id: Id::unique(place),
                words: words.to_owned(),
                chosen: false,
            })
            .collect();
        for (at, typed, expect) in [
            (None, "n", Some(3)),
            (Some(3), "nn", Some(4)),
            (Some(4), "nnn", Some(3)),
            (Some(3), "ne", Some(4)),
            (None, "fæ", Some(2)),
            (Some(1), "f", Some(2)),
            (Some(2), "ff", Some(1)),
            (Some(1), "fi", Some(1)),
            (None, "x", None),
            (None, "", None),
        ] {
            assert_eq!(begins(&lines, at, typed), expect, "{at:?} {typed:?}");
        }
    }
}
