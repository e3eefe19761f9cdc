//! The one place where the window hands an address to the system. What it opens is made by us: a mail draft whose every part is
//! escaped. A link of the service is shown and copied, and never opened from here.

use crate::domain::merchant_message::Draft;
use egui::{Context, OpenUrl};

/// Opens a draft in the person's mail program.
pub fn mail(ctx: &Context, draft: &Draft) {
    let address = draft.address();
    if address.starts_with("mailto:") {
        ctx.open_url(OpenUrl::new_tab(address));
    }
}
