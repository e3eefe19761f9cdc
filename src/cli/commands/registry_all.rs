//! `pdesk registry --all`: what the registry says of every merchant of the kept fleet.

use super::kept;
use super::registry::{digits_or_nothing, only_if_so, remarks};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::{CheckMerchants, MerchantsChecked};
use crate::domain::Problem;
use crate::domain::fleet::KeptMerchant;
use crate::domain::registry::{Company, RegistryAnswer};
use crate::report::{Cell, Column};
use crate::text::Message;

pub(super) async fn run(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    kept::read_some(&mut session).await?;
    let mut fleet = None;
    let mut unanswered = Vec::new();
    let take = |checked: MerchantsChecked| {
        fleet = Some(checked.fleet);
        unanswered = checked.unanswered;
    };
    let ended = session.run_with_bar(CheckMerchants, take).await;
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
    Ok(match ended? {
        Some(()) => Exit::of_success(unanswered.is_empty()),
        None => console.interrupted(),
    })
}

/// People see the merchants about which something is the matter, scripts see all.
fn deliver(
    console: &Console,
    merchants: &[&KeptMerchant],
    untold: &[&KeptMerchant],
) -> Result<(), Problem> {
    let is_for_people = console.style().is_none();
    let shown = merchants.iter().copied();
    let shown = shown.filter(|merchant| !is_for_people || is_odd(merchant));
    let shown = shown.filter_map(|merchant| Some((merchant, merchant.registry.as_ref()?)));
    let shown = shown.map(|(merchant, (answer, checked_at))| (merchant, answer, checked_at));
    let of = |answer: &RegistryAnswer, cell: fn(&Company) -> Cell| {
        answer.company().map_or(Cell::Empty, cell)
    };
    let mut sheet = table! {
        (merchant, answer, checked_at) in shown;
        "business_id", Column::BusinessId.head() => Cell::Digits(merchant.business_id.id().to_owned());
        "merchant", Column::Merchant.head() => Cell::text(merchant.name.clone());
        "state", Message::new("cli-head-status") => state(answer);
        "bankrupt", Message::new("cli-head-bankrupt") => of(answer, |company| Cell::flag(company.bankrupt));
        "winding_up", Message::new("cli-head-winding-up") => of(answer, |company| Cell::flag(company.winding_up));
        "forced_dissolution", Message::new("cli-head-forced-dissolution") => of(answer, |company| Cell::flag(company.forced_dissolution));
        "reconstruction", Message::new("cli-head-reconstruction") => of(answer, |company| only_if_so(company.reconstruction));
        "foreign_insolvency", Message::new("cli-head-foreign-insolvency") => of(answer, |company| only_if_so(company.foreign_insolvency));
        "remarks", Message::new("cli-head-registry-remarks") => of(answer, remarks);
        "deleted_on", Message::new("cli-head-deleted-on") => digits_or_nothing(deleted_on(answer));
        "registry_name", Message::new("pdesk-head-registry-name") => text_or_nothing(answer.company().map(|company| &company.name));
        "form", Message::new("cli-head-form") => digits_or_nothing(form(answer));
        "units", Message::new("pdesk-head-units") => Cell::count(merchant.units);
        "checked_at", Message::new("pdesk-head-checked") => Cell::Time(*checked_at);
    };
    let width = sheet.heads.len();
    let unknown = untold.iter().map(|merchant| unknown(merchant, width));
    sheet.rows.extend(unknown);
    console.deliver_sheet(&sheet)
}

fn state(answer: &RegistryAnswer) -> Cell {
    match answer {
        RegistryAnswer::Active(_) => Cell::word("active", Message::new("cli-registry-active")),
        RegistryAnswer::Deleted(_) => Cell::word("deleted", Message::new("cli-registry-deleted")),
        RegistryAnswer::Removed { .. } => {
            Cell::word("removed", Message::new("cli-registry-removed"))
        }
        RegistryAnswer::Unknown => Cell::word("unknown", Message::new("cli-registry-unknown")),
    }
}

fn deleted_on(answer: &RegistryAnswer) -> Option<&String> {
    match answer {
        RegistryAnswer::Removed { deleted_on } => deleted_on.as_ref(),
        _ => answer.company()?.deleted_on.as_ref(),
    }
}

fn form(answer: &RegistryAnswer) -> Option<&String> {
    answer.company()?.form.as_ref().map(|(code, _)| code)
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
        // Not `unknown`, which is the registry's own answer about a number that it does not have.
        Cell::word("not_told", Message::new("report-unknown")),
    ];
    cells.resize(width, Cell::Unknown);
    cells
}
