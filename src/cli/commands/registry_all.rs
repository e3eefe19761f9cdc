//! `pdesk registry --all`: what the registry says of every merchant of the kept fleet.

use super::kept;
use super::registry::{only_if_so, remarks};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::rows::Bar;
use crate::cli::session::{Ending, Session};
use crate::desk::CheckMerchants;
use crate::domain::Problem;
use crate::domain::fleet::KeptMerchant;
use crate::domain::registry::{Company, RegistryAnswer};
use crate::report::{Cell, Column, Sheet};
use crate::text::Message;

pub(super) async fn run(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    if kept::read(&mut session).await?.rows.is_empty() {
        return Err(kept::nothing_kept());
    }
    let bar = Bar::new(console.catalog);
    let mut fleet = None;
    let mut unanswered = Vec::new();
    let ended = session
        .run(
            CheckMerchants,
            |progress| bar.show(progress),
            |checked| {
                fleet = Some(checked.fleet);
                unanswered = checked.unanswered;
            },
        )
        .await;
    bar.clear();
    if fleet.is_none() {
        ended.clone()?;
        // Cancelled before it had anything to tell: what is known from before is told all the same.
        fleet = Some(kept::read(&mut session).await?);
    }
    let merchants = fleet.iter().flat_map(|fleet| fleet.merchants.iter());
    let checked: Vec<&KeptMerchant> = merchants
        .filter(|merchant| merchant.registry.is_some())
        .collect();
    let never = |merchant: &&KeptMerchant| {
        let id = &merchant.business_id;
        merchant.registry.is_none() && unanswered.iter().any(|(asked, _)| asked == id)
    };
    let merchants = fleet.iter().flat_map(|fleet| fleet.merchants.iter());
    let untold: Vec<&KeptMerchant> = merchants.filter(never).collect();
    deliver(console, &checked, &untold)?;
    let odd = checked.iter().filter(|merchant| is_odd(merchant)).count();
    let message = Message::new("pdesk-registry-summary")
        .with("checked", checked.len())
        .with("odd", odd);
    console.say(&message);
    for (id, problem) in &unanswered {
        let problem = problem.one_line(&console.catalog);
        console.note(&format!("  {}: {problem}", id.for_people()));
    }
    match ended? {
        Ending::Done if unanswered.is_empty() => Ok(Exit::Done),
        Ending::Done => Ok(Exit::SomeFailed),
        Ending::Cancelled => Ok(console.interrupted()),
    }
}

/// People see the merchants about which something is the matter, scripts see all.
fn deliver(
    console: &Console,
    merchants: &[&KeptMerchant],
    untold: &[&KeptMerchant],
) -> Result<(), Problem> {
    let mut sheet = Sheet::new([
        ("business_id", Column::BusinessId.head()),
        ("merchant", Column::Merchant.head()),
        ("state", Message::new("cli-head-status")),
        ("bankrupt", Message::new("cli-head-bankrupt")),
        ("winding_up", Message::new("cli-head-winding-up")),
        (
            "forced_dissolution",
            Message::new("cli-head-forced-dissolution"),
        ),
        ("reconstruction", Message::new("cli-head-reconstruction")),
        (
            "foreign_insolvency",
            Message::new("cli-head-foreign-insolvency"),
        ),
        ("remarks", Message::new("cli-head-registry-remarks")),
        ("deleted_on", Message::new("cli-head-deleted-on")),
        ("registry_name", Message::new("pdesk-head-registry-name")),
        ("form", Message::new("cli-head-form")),
        ("units", Message::new("pdesk-head-units")),
        ("checked_at", Message::new("pdesk-head-checked")),
    ]);
    let is_for_people = console.style().is_none();
    let shown = merchants
        .iter()
        .filter(|merchant| !is_for_people || is_odd(merchant));
    sheet.rows.extend(shown.map(|merchant| cells(merchant)));
    let width = sheet.heads.len();
    let unknown = untold.iter().map(|merchant| unknown(merchant, width));
    sheet.rows.extend(unknown);
    console.deliver_sheet(&sheet)
}

fn company(answer: &RegistryAnswer) -> Option<&Company> {
    match answer {
        RegistryAnswer::Active(company) | RegistryAnswer::Deleted(company) => Some(company),
        RegistryAnswer::Removed { .. } | RegistryAnswer::Unknown => None,
    }
}

/// Whether a person should look: anything but a registered organization that goes on.
fn is_odd(merchant: &KeptMerchant) -> bool {
    match &merchant.registry {
        None => false,
        Some((RegistryAnswer::Active(company), _)) => company.has_warning(),
        Some(_) => true,
    }
}

/// A merchant of whom the registry never answered.
fn unknown(merchant: &KeptMerchant, width: usize) -> Vec<Cell> {
    let mut cells = vec![
        Cell::Digits(merchant.business_id.id().to_owned()),
        Cell::text(merchant.name.clone()),
        Cell::word("not_told", Message::new("report-unknown")),
    ];
    cells.resize(width, Cell::Unknown);
    cells
}

fn cells(merchant: &KeptMerchant) -> Vec<Cell> {
    let Some((answer, checked_at)) = &merchant.registry else {
        return Vec::new();
    };
    let (key, said) = match answer {
        RegistryAnswer::Active(_) => ("active", Message::new("cli-registry-active")),
        RegistryAnswer::Deleted(_) => ("deleted", Message::new("cli-registry-deleted")),
        RegistryAnswer::Removed { .. } => ("removed", Message::new("cli-registry-removed")),
        RegistryAnswer::Unknown => ("unknown", Message::new("cli-registry-unknown")),
    };
    let company = company(answer);
    let flag = |of: fn(&Company) -> Option<bool>| {
        company.map_or(Cell::Empty, |company| Cell::flag(of(company)))
    };
    let deleted_on = match answer {
        RegistryAnswer::Removed { deleted_on } => deleted_on.clone(),
        _ => company.and_then(|company| company.deleted_on.clone()),
    };
    let form = company.and_then(|company| company.form.as_ref());
    vec![
        Cell::Digits(merchant.business_id.id().to_owned()),
        Cell::text(merchant.name.clone()),
        Cell::word(key, said),
        flag(|company| company.bankrupt),
        flag(|company| company.winding_up),
        flag(|company| company.forced_dissolution),
        company.map_or(Cell::Empty, |company| only_if_so(company.reconstruction)),
        company.map_or(Cell::Empty, |company| {
            only_if_so(company.foreign_insolvency)
        }),
        company.map_or(Cell::Empty, remarks),
        deleted_on.map_or(Cell::Empty, Cell::Digits),
        company.map_or(Cell::Empty, |company| Cell::Text(company.name.clone())),
        form.map_or(Cell::Empty, |(code, _)| Cell::Digits(code.clone())),
        Cell::count(merchant.units),
        Cell::Time(*checked_at),
    ]
}
