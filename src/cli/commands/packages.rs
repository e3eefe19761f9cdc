//! `pdesk price-packages`.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::Session;
use crate::desk::ListPricePackages;
use crate::domain::{Capability, PricePackage, Problem};
use crate::report::{Cell, Sheet};
use crate::text::Message;

pub(super) async fn run(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::ListPricePackages).await?;
    let packages = session.answer(ListPricePackages).await?;
    console.deliver_sheet(&sheet(packages))?;
    Ok(Exit::Done)
}

fn sheet(packages: Vec<PricePackage>) -> Sheet {
    let mut sheet = Sheet::new([
        ("id", Message::new("cli-head-package-id")),
        ("name", Message::new("cli-head-name")),
        ("description", Message::new("cli-head-price")),
        ("product_type", Message::new("cli-head-product")),
        ("market", Message::new("cli-head-market")),
        ("commission", Message::new("cli-head-commission")),
        ("visible_in_signup_form", Message::new("cli-head-visible")),
    ]);
    for package in packages {
        sheet.rows.push(vec![
            Cell::Digits(package.id),
            Cell::text(package.name),
            Cell::text(package.description),
            Cell::text(package.product_type),
            Cell::text(package.market),
            // A package without a commission has none; the vendor sends null then.
            package.commission.map_or(Cell::Empty, Cell::Text),
            Cell::flag(package.visible_in_signup_form),
        ]);
    }
    sheet
}
