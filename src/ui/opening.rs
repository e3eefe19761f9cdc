//! The one place where the window hands an address to the system. What it opens is made by us: a mail draft whose every part is
//! escaped, a file that was written from here, or its folder. A link of the service is shown and copied, and never opened from here.

use super::system;
use crate::domain::merchant_message::Draft;
use egui::{Context, OpenUrl};
use std::io;
use std::path::Path;

/// Opens a draft in the person's mail program.
pub fn mail(ctx: &Context, draft: &Draft) {
    let address = draft.address();
    if address.starts_with("mailto:") {
        ctx.open_url(OpenUrl::new_tab(address));
    }
}

/// Opens a file that was written from here.
///
/// # Errors
/// When the system has no program for that.
pub fn file(path: &Path) -> io::Result<()> {
    system::open_file(path)
}

/// Shows the folder of a file that was written from here.
///
/// # Errors
/// When the system has no program for that.
pub fn folder_of(path: &Path) -> io::Result<()> {
    system::show_in_folder(path)
}
