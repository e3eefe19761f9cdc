//! The parts every screen is made of. They look the same everywhere, carry accessible names, and know nothing of screens.

mod button;
mod chart;
mod choice;
mod dialog;
mod dialog_keys;
mod field;
mod icon;
mod menu;
mod notice;
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
pub use choice::{Chip, Chooser, check_line, menu_item, menu_line};
pub use dialog::{Dialog, ask_first};
pub use dialog_keys::{install, seek_error};
pub use field::{Field, search_field};
pub use icon::Icon;
pub use menu::{Menu, has_menu, is_menu_key, open_at};
pub use notice::{
    copy_button, copyable, icon_of, notice, notice_row, notice_with, problem_notice, trace_line,
};
pub use secret_field::{SecretInput, secret_field, take_pasted};
pub use suggest::suggestions;
pub use surface::{card, card_with, empty_state, hairline, key_value, page_head, well};
pub use tabs::tabs;
pub use tag::{
    Tone, count, dot, environment_badge, environment_name, environment_pair, progress,
    removable_tag, tag,
};
pub use toast::{Toast, ToastDeed, ToastWords, Toasts};
