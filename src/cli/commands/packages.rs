//! `pdesk price-packages`.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::ListPricePackages;
use crate::domain::{Capability, Problem};
use crate::report::Cell;
use crate::text::Message;

pub(super) async fn run(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::ListPricePackages).await?;
    let packages = session.answer(ListPricePackages).await?;
    let sheet = table! {
        package in packages;
        "id", Message::new("cli-head-package-id") => Cell::Digits(package.id);
        "name", Message::new("cli-head-name") => Cell::text(package.name);
        "description", Message::new("cli-head-price") => Cell::text(package.description);
        "product_type", Message::new("cli-head-product") => Cell::text(package.product_type);
        "market", Message::new("cli-head-market") => Cell::text(package.market);
        // A package without a commission has none; the vendor sends null then.
        "commission", Message::new("cli-head-commission") => text_or_nothing(package.commission);
        "visible_in_signup_form", Message::new("cli-head-visible") => Cell::flag(package.visible_in_signup_form);
    };
    console.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}
