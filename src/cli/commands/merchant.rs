//! `pdesk merchant`: a merchant's own details and its units.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field};
use crate::cli::session::{Session, interrupted};
use crate::desk::{LookUp, ReadMerchant};
use crate::domain::{
    Address, BusinessId, Capability, Identifier, LookupEntry, LookupRow, Merchant, MerchantStatus,
    Problem, RowState, UnitFlag,
};
use crate::report::{Cell, Column, Sheet};
use crate::text::Message;

const UNITS: [Column; 6] = [
    Column::Msn,
    Column::Name,
    Column::CaptureType,
    Column::Flag(UnitFlag::SkipLandingPage),
    Column::Flag(UnitFlag::Recurring),
    Column::Flag(UnitFlag::PaymentAllowed),
];

pub(super) async fn run(console: &Console, id: &str) -> Result<Exit, Problem> {
    let parsed = BusinessId::parse(id, None)
        .map_err(|why| wrong(Message::new("cli-not-a-business-id").with("id", id)).because(why))?;
    parsed.doubts.iter().for_each(|doubt| console.say(doubt));
    let mut session = Session::open_for(console, Capability::ReadMerchant).await?;
    let merchant = session.answer(ReadMerchant(parsed.value.clone())).await?;
    let rows = units(&mut session, parsed.value, id).await?;
    let mut sheet = Sheet::new(UNITS.map(|column| (column.key(), column.head())));
    for row in rows.iter().filter(|row| row.msn.is_some()) {
        let cells = UNITS.map(|column| column.cell(row, &console.catalog));
        sheet.rows.push(cells.to_vec());
    }
    // A row that failed without a number is the list itself, which nobody could read.
    let is_known = rows
        .iter()
        .all(|row| row.msn.is_some() || row.state != RowState::Failed);
    let units = record::Part {
        key: "units",
        head: Message::new("cli-head-units"),
        is_known,
        table: sheet,
        below: None,
    };
    record::deliver_with_table(console, &fields(&merchant), &units)?;
    for row in &rows {
        let about = match (&row.msn, is_known) {
            (Some(msn), _) => msn.to_string(),
            // A merchant without units is an answer, which needs no words below it.
            (None, true) => continue,
            (None, false) => id.to_owned(),
        };
        if let Some(problem) = &row.problem {
            console.note(&format!("{about}: {}", problem.one_line(&console.catalog)));
        }
    }
    Ok(Exit::of_rows(&rows))
}

async fn units(
    session: &mut Session,
    id: BusinessId,
    input: &str,
) -> Result<Vec<LookupRow>, Problem> {
    let entry = LookupEntry {
        line: 1,
        input: input.to_owned(),
        parsed: Ok(Identifier::Business(id)),
        doubts: Vec::new(),
        otherwise: None,
    };
    let look_up = LookUp {
        entries: vec![entry],
        // The doubt was told above, and the merchant itself was asked for anyway.
        include_doubtful: true,
    };
    let mut rows = Vec::new();
    let ended = session.run(look_up, |more| rows.extend(more)).await?;
    // A part of the units would pass for all of them.
    ended.ok_or_else(interrupted)?;
    rows.sort_by(|left, right| left.msn.cmp(&right.msn));
    Ok(rows)
}

fn fields(merchant: &Merchant) -> Vec<Field> {
    let status = match &merchant.status {
        None => Cell::Unknown,
        Some(MerchantStatus::Active) => Cell::word("ACTIVE", Message::new("cli-merchant-active")),
        Some(MerchantStatus::Deactivated) => {
            Cell::word("DEACTIVATED", Message::new("cli-merchant-deactivated"))
        }
        Some(MerchantStatus::Other(word)) => Cell::Text(word.clone()),
    };
    let id = &merchant.business_id;
    record::fields! {
        "name", Message::new("cli-head-name") => Cell::text(merchant.name.clone());
        "status", Message::new("cli-head-status") => status;
        "scheme", Column::Scheme.head() => Cell::Text(id.scheme().as_str().to_owned());
        "business_id", Column::BusinessId.head() => Cell::Digits(id.id().to_owned());
        "country", Message::new("cli-head-country") => Cell::text(merchant.country_code.clone());
        "business_address", Message::new("cli-head-address") => address(merchant.business_address.as_ref());
        "post_address", Message::new("cli-head-post-address") => address(merchant.post_address.as_ref());
        "created_at", Message::new("cli-head-created") => Cell::text(merchant.created_at.clone());
        "updated_at", Message::new("cli-head-updated") => Cell::text(merchant.updated_at.clone());
    }
}

/// An address on one line; unknown where the service told none.
pub(super) fn address(address: Option<&Address>) -> Cell {
    let Some(address) = address else {
        return Cell::Unknown;
    };
    let place = [address.post_code.as_deref(), address.city.as_deref()];
    let place: Vec<&str> = place.into_iter().flatten().collect();
    let mut parts = address.lines.clone();
    parts.push(place.join(" "));
    parts.extend(address.country_code.clone());
    parts.retain(|part| !part.trim().is_empty());
    if parts.is_empty() {
        return Cell::Unknown;
    }
    Cell::Text(parts.join(", "))
}
