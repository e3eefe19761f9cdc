//! The parts every screen is made of. They look the same everywhere, carry accessible names, and know nothing of screens.

mod button;
mod chart;
mod choice;
mod detail_panel;
mod dialog;
mod dialog_keys;
mod field;
mod icon;
mod line;
mod menu;
mod notice;
mod press;
pub mod regions;
mod secret_field;
mod suggest;
mod surface;
mod tabs;
mod tag;
mod toast;

pub(crate) use button::focus_ring;
pub use button::{Button, icon_button, link, small_icon_button};
pub use chart::{ChartBar, ChartDay, DayChart, bar_chart, day_chart};
pub use choice::{Chip, Chooser, check_line, menu_item, menu_line, with_chosen};
pub use detail_panel::{DetailPanel, PanelPart, detail_head};
pub use dialog::{Dialog, ask_first};
pub use dialog_keys::{has_keys, install, seek_error, take_key};
pub use field::{Field, search_field};
pub use icon::Icon;
pub use line::{
    caption, caption_wrapped, column, from_left, from_right, halves, icon_mark, line_from_right,
    muted, muted_wrapped, spaced, spaced_top, spaced_wrapped, stack,
};
pub use menu::{Menu, has_menu, is_menu_key, open_at};
pub use notice::{
    copy_button, copyable, icon_of, notice, notice_row, notice_with, problem_lines, problem_notice,
    problem_notices, trace_line,
};
pub use press::Press;
pub use secret_field::{SecretInput, secret_field, take_pasted};
pub use suggest::suggestions;
pub use surface::{
    card, card_with, empty_state, hairline, is_entered, key_text, key_value, list_card, page,
    page_head, page_to_edge, well,
};
pub use tabs::tabs;
pub use tag::{
    Tone, count, dot, environment_badge, environment_name, environment_pair, progress,
    removable_tag, tag,
};
pub use toast::{Toast, ToastDeed, Toasts};
