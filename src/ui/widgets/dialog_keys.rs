//! A dialog by keyboard: its first field has the focus when it opens, Enter and Ctrl+Enter press its main button, and what had the
//! focus before has it again when the dialog is gone.

use egui::{Context, Id, Key, LayerId, Modifiers, Response, Ui};
use std::sync::Arc;

/// What is remembered of a dialog from one pass to the next.
#[derive(Debug, Clone)]
struct Open {
    dialog: Id,
    /// The last pass that drew it.
    pass: u64,
    /// What had the focus before it opened.
    before: Option<Id>,
    /// What had it in the last pass: where that went with the dialog, nobody else asked for the focus.
    inside: Option<Id>,
    awaits_focus: bool,
    /// The fields of its body that this pass drew, and whether each is one line of text.
    fields: Vec<(Id, bool)>,
    is_in_body: bool,
    /// The main button is to be pressed when it is drawn.
    submits: bool,
    /// The main button, where it can be pressed.
    main: Option<Id>,
    /// The first field that is wrong gets the focus as soon as it is drawn.
    seeks_error: bool,
}

/// The open dialogs, the innermost last.
#[derive(Debug, Clone, Default)]
struct Dialogs(Vec<Open>);

fn with<R>(ctx: &Context, change: impl FnOnce(&mut Vec<Open>) -> R) -> R {
    ctx.data_mut(|data| change(&mut data.get_temp_mut_or_default::<Dialogs>(Id::NULL).0))
}

fn of(open: &mut [Open], dialog: Id) -> Option<&mut Open> {
    open.iter_mut().rfind(|open| open.dialog == dialog)
}

/// Once for a window: who had the focus gets it back at the end of the first pass without the dialog, however it was closed.
pub fn install(ctx: &Context) {
    ctx.on_end_pass("dialogs", Arc::new(|ui| give_back_focus(ui.ctx())));
}

fn give_back_focus(ctx: &Context) {
    let pass = ctx.cumulative_pass_nr();
    let focused = ctx.memory(|memory| memory.focused());
    let before = with(ctx, |open| {
        let gone = open.iter().position(|open| open.pass != pass)?;
        // Those within it are gone as well.
        let closed = open.split_off(gone);
        let inside = closed.last()?.inside;
        let nobody_asks = focused.is_none() || focused == inside;
        closed.first()?.before.filter(|_| nobody_asks)
    });
    if let Some(before) = before {
        ctx.memory_mut(|memory| memory.request_focus(before));
        ctx.request_repaint();
    }
}

/// A field of the body was drawn. `is_line`: it takes one line of text, so that Enter has no other meaning in it.
pub(super) fn field(response: &Response, is_line: bool) {
    if response.enabled() {
        with(&response.ctx, |open| {
            if let Some(open) = open.last_mut().filter(|open| open.is_in_body) {
                open.fields.push((response.id, is_line));
            }
        });
    }
}

/// What was filled in does not do: the first field of the innermost dialog that is wrong gets the focus, and comes into view.
pub fn seek_error(ctx: &Context) {
    with(ctx, |open| {
        if let Some(open) = open.last_mut() {
            open.seeks_error = true;
        }
    });
    ctx.request_repaint();
}

/// A field that is wrong was drawn.
pub(super) fn wrong_field(response: &Response) {
    let is_sought = with(&response.ctx, |open| {
        let open = open.last_mut().filter(|open| open.is_in_body)?;
        Some(std::mem::take(&mut open.seeks_error))
    });
    if is_sought == Some(true) {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
}

/// The main button was drawn, and can be pressed.
pub(super) fn main(response: &Response) {
    with(&response.ctx, |open| {
        if let Some(open) = open.last_mut() {
            open.main = Some(response.id);
        }
    });
}

/// Whether a key presses the main button that is drawn now.
pub(super) fn is_submitted(ctx: &Context) -> bool {
    with(ctx, |open| {
        open.last_mut()
            .is_some_and(|open| std::mem::take(&mut open.submits))
    })
}

/// Whether keys are for what is drawn here, and not for a dialog above it. Whatever takes keys without having the focus asks this: the
/// form, table or page behind a dialog must do nothing by a key that is pressed in it.
pub fn has_keys(ui: &Ui) -> bool {
    let layer = ui.layer_id();
    ui.memory(|memory| memory.is_above_modal_layer(layer))
}

/// Takes a key out where keys are for what is drawn here, and not for a menu that is open; see [`has_keys`].
pub fn take_key(ui: &Ui, modifiers: Modifiers, key: Key) -> bool {
    has_keys(ui)
        && !egui::Popup::is_any_open(ui.ctx())
        && ui.input_mut(|input| input.consume_key(modifiers, key))
}

/// The keys of one dialog in one pass.
pub(super) struct Keys {
    dialog: Id,
    layer: LayerId,
    focused: Option<Id>,
    is_commanded: bool,
}

impl Keys {
    /// Before the body is drawn.
    pub(super) fn begin(ui: &Ui, dialog: Id) -> Self {
        let ctx = ui.ctx();
        let focused = ctx.memory(|memory| memory.focused());
        let pass = ctx.cumulative_pass_nr();
        with(ctx, |all| {
            if let Some(open) = of(all, dialog) {
                open.pass = pass;
                open.main = None;
                open.fields.clear();
                open.is_in_body = true;
                return;
            }
            all.push(Open {
                dialog,
                pass,
                before: focused,
                inside: None,
                awaits_focus: true,
                fields: Vec::new(),
                is_in_body: true,
                submits: false,
                main: None,
                seeks_error: false,
            });
        });
        let layer = ui.layer_id();
        // Keys are for the innermost dialog alone.
        let is_top = ctx.memory(|memory| memory.top_modal_layer()) == Some(layer);
        let is_commanded = is_top
            && !egui::Popup::is_any_open(ctx)
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        Self {
            dialog,
            layer,
            focused,
            is_commanded,
        }
    }

    /// Between the body and the foot.
    pub(super) fn between(&self, ui: &Ui) {
        let ctx = ui.ctx();
        // A field of one line lets the focus go with Enter, unless it takes Enter for something else and asks for the focus again.
        let is_let_go = ctx.memory(|memory| memory.focused()).is_none()
            && ui.input(|input| input.modifiers.is_none() && input.key_pressed(Key::Enter));
        with(ctx, |all| {
            let Some(open) = of(all, self.dialog) else {
                return;
            };
            open.is_in_body = false;
            let mut lines = open.fields.iter().filter(|(_, is_line)| *is_line);
            let only_line = lines.next().filter(|_| lines.next().is_none());
            let is_entered =
                is_let_go && only_line.is_some_and(|(line, _)| Some(*line) == self.focused);
            open.submits = self.is_commanded || is_entered;
        });
    }

    /// After the foot: a dialog that has just opened gets the focus into its first field. One without fields gets it on the second
    /// button of its foot, which does not do what was asked about: a key that is held down must not answer.
    /// With `main_first` it is the main button that gets it, as soon as it can be pressed; until then nothing has it.
    pub(super) fn end(self, ui: &Ui, before_foot: usize, main_first: bool) {
        let ctx = ui.ctx();
        let focused = ctx.memory(|memory| memory.focused());
        let first_field = with(ctx, |all| {
            let open = of(all, self.dialog)?;
            // A key counts for the pass in which it was pressed, whether a main button was there or not.
            open.submits = false;
            open.inside = focused;
            // The first pass of a dialog only measures it, and nothing in it can have the focus.
            let is_ready = ui.is_enabled() && (!main_first || open.main.is_some());
            let awaits = is_ready && std::mem::take(&mut open.awaits_focus);
            // The body may have asked for the focus by itself; what is behind the dialog loses it.
            let nobody_asks = focused.is_none() || focused == open.before;
            let first = if main_first {
                open.main
            } else {
                open.fields.first().map(|(field, _)| *field)
            };
            (awaits && nobody_asks).then_some(first)
        });
        let Some(first_field) = first_field else {
            return;
        };
        let first = first_field.or_else(|| {
            let foot = focusable(ctx, self.layer).split_off(before_foot);
            foot.get(1).or_else(|| foot.first()).copied()
        });
        if let Some(first) = first {
            ctx.memory_mut(|memory| memory.request_focus(first));
            with(ctx, |all| {
                if let Some(open) = of(all, self.dialog) {
                    open.inside = Some(first);
                }
            });
            ctx.request_repaint();
        } else {
            // What it is about is still being read: there was nothing that could have it.
            with(ctx, |all| {
                if let Some(open) = of(all, self.dialog) {
                    open.awaits_focus = true;
                }
            });
        }
    }

    /// How many of what can have the focus was drawn so far.
    pub(super) fn drawn(&self, ui: &Ui) -> usize {
        focusable(ui.ctx(), self.layer).len()
    }
}

/// What this pass drew in a layer that can have the focus, in the order of drawing.
fn focusable(ctx: &Context, layer: LayerId) -> Vec<Id> {
    ctx.viewport(|viewport| {
        let drawn = viewport.this_pass.widgets.get_layer(layer);
        drawn
            .filter(|widget| widget.enabled && widget.sense.is_focusable())
            .map(|widget| widget.id)
            .collect()
    })
}
