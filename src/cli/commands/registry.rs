//! `pdesk registry`: what the Norwegian business registry says.

use super::merchant::address;
use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, field};
use crate::cli::session::Session;
use crate::desk::{AskRegistry, RegistryTold};
use crate::domain::registry::{Company, RegistryAnswer, Role};
use crate::domain::{BusinessId, Problem, Scheme};
use crate::report::{Cell, Sheet};
use crate::text::Message;

pub(super) async fn run(console: &Console, org_number: &str) -> Result<Exit, Problem> {
    let parsed = BusinessId::parse(org_number, Some(&Scheme::NoOrg)).map_err(|why| {
        wrong(Message::new("cli-not-an-org-number").with("id", org_number)).because(why)
    })?;
    parsed.doubts.iter().for_each(|doubt| console.say(doubt));
    let number = parsed.value.id().to_owned();
    let (mut session, _) = Session::open(console).await?;
    let RegistryTold {
        answer,
        roles,
        untold,
    } = session.answer(AskRegistry(number.clone())).await?;
    let is_asked = matches!(answer, RegistryAnswer::Active(_));
    let is_untold = is_asked && roles.is_none();
    let roles = record::Part {
        key: "roles",
        head: Message::new("cli-head-roles"),
        is_known: roles.is_some(),
        table: sheet(roles.unwrap_or_default()),
        below: None,
    };
    record::deliver_with_table(console, &fields(&number, &answer), &roles)?;
    warn(console, &answer);
    if let Some(problem) = untold {
        console.say(&Message::new("cli-registry-roles-unknown"));
        console.note(&format!("  {}", problem.one_line(&console.catalog)));
    } else if is_untold {
        console.say(&Message::new("cli-registry-roles-untold"));
    }
    Ok(Exit::Done)
}

/// Tells what a person should look into before an order.
fn warn(console: &Console, answer: &RegistryAnswer) {
    let RegistryAnswer::Active(company) = answer else {
        return;
    };
    if company.has_warning() {
        console.say(&Message::new("cli-registry-look").with("name", &company.name));
    } else if company.bankrupt.is_none() && !company.is_sub_unit {
        console.say(&Message::new("cli-registry-bankrupt-untold").with("name", &company.name));
    }
}

fn fields(number: &str, answer: &RegistryAnswer) -> Vec<Field> {
    let (key, said, company) = match answer {
        RegistryAnswer::Active(company) => {
            let said = match company.has_warning() {
                true => Message::new("cli-registry-active-but"),
                false => Message::new("cli-registry-active"),
            };
            ("active", said, Some(company))
        }
        RegistryAnswer::Deleted(company) => (
            "deleted",
            Message::new("cli-registry-deleted"),
            Some(company),
        ),
        RegistryAnswer::Removed { .. } => ("removed", Message::new("cli-registry-removed"), None),
        RegistryAnswer::Unknown => ("unknown", Message::new("cli-registry-unknown"), None),
    };
    let number = Cell::Digits(number.to_owned());
    let mut fields = vec![
        field("org_number", "cli-head-org-number", number),
        field("state", "cli-head-status", Cell::word(key, said)),
    ];
    if let RegistryAnswer::Removed { deleted_on } = answer {
        let cell = Cell::text(deleted_on.clone());
        fields.push(field("deleted_on", "cli-head-deleted-on", cell));
    }
    if let Some(company) = company {
        fields.extend(company_fields(company));
    }
    fields
}

fn company_fields(company: &Company) -> Vec<Field> {
    let coded = |pair: &Option<(String, String)>| match pair {
        Some((code, description)) => Cell::Text(format!("{code} · {description}")),
        None => Cell::Unknown,
    };
    let deleted_on = company.deleted_on.clone().map_or(Cell::Empty, Cell::Text);
    let parent = company.parent.clone().map_or(Cell::Empty, Cell::Digits);
    let employees = company
        .employees
        .map(f64::from)
        .map_or(Cell::Unknown, Cell::Number);
    let forced = Cell::flag(company.forced_dissolution);
    vec![
        field("name", "cli-head-name", told(&company.name)),
        field("form", "cli-head-form", coded(&company.form)),
        field("deleted_on", "cli-head-deleted-on", deleted_on),
        field(
            "bankrupt",
            "cli-head-bankrupt",
            Cell::flag(company.bankrupt),
        ),
        field(
            "winding_up",
            "cli-head-winding-up",
            Cell::flag(company.winding_up),
        ),
        field("forced_dissolution", "cli-head-forced-dissolution", forced),
        field(
            "reconstruction",
            "cli-head-reconstruction",
            only_if_so(company.reconstruction),
        ),
        field(
            "reconstruction_since",
            "cli-head-reconstruction-since",
            day(&company.reconstruction_since),
        ),
        field(
            "foreign_insolvency",
            "cli-head-foreign-insolvency",
            only_if_so(company.foreign_insolvency),
        ),
        field(
            "foreign_insolvency_since",
            "cli-head-foreign-insolvency-since",
            day(&company.foreign_insolvency_since),
        ),
        field("remarks", "cli-head-registry-remarks", remarks(company)),
        field(
            "vat_registered",
            "cli-head-vat",
            Cell::flag(company.vat_registered),
        ),
        field(
            "is_sub_unit",
            "cli-head-sub-unit",
            Cell::Flag(company.is_sub_unit),
        ),
        field("parent", "cli-head-parent", parent),
        field("industry", "cli-head-industry", coded(&company.industry)),
        field("employees", "cli-head-employees", employees),
        field(
            "address",
            "cli-head-address",
            address(company.address.as_ref()),
        ),
        field(
            "home_page",
            "cli-head-home-page",
            Cell::text(company.home_page.clone()),
        ),
    ]
}

fn sheet(roles: Vec<Role>) -> Sheet {
    let mut sheet = Sheet::new([
        ("holder", Message::new("cli-head-holder")),
        ("role", Message::new("cli-head-role")),
        ("code", Message::new("cli-head-code")),
        ("can_sign", Message::new("cli-head-can-sign")),
    ]);
    for role in roles {
        sheet.rows.push(vec![
            told(&role.holder),
            told(&role.description),
            Cell::text(Some(role.code).filter(|code| !code.is_empty())),
            Cell::Flag(role.can_sign),
        ]);
    }
    sheet
}

/// What was told; an empty text was not.
fn told(text: &str) -> Cell {
    Cell::text(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// What the registry says only of those of whom it is so: of others there is nothing to say.
pub(super) fn only_if_so(flag: Option<bool>) -> Cell {
    flag.map_or(Cell::Empty, Cell::Flag)
}

fn day(day: &Option<String>) -> Cell {
    day.clone().map_or(Cell::Empty, Cell::Digits)
}

/// The registry's remarks, each with the day it was entered.
pub(super) fn remarks(company: &Company) -> Cell {
    let remarks = company.remarks.iter().flatten();
    let said = remarks.map(|remark| match &remark.entered_on {
        Some(day) => format!("{} ({day})", remark.text),
        None => remark.text.clone(),
    });
    let said: Vec<String> = said.collect();
    match said.is_empty() {
        true => Cell::Empty,
        false => Cell::Text(said.join(" ")),
    }
}
