//! `pdesk registry`: what the Norwegian business registry says.

use super::merchant::address;
use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, table, text_or_nothing};
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
    // Of an organization that is gone nobody asks for roles, so that their absence says nothing.
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
    let mut fields = record::fields! {
        "org_number", Message::new("cli-head-org-number") => Cell::Digits(number.to_owned());
        "state", Message::new("cli-head-status") => Cell::word(key, said);
    };
    if let RegistryAnswer::Removed { deleted_on } = answer {
        fields.extend(record::fields! {
            "deleted_on", Message::new("cli-head-deleted-on") => Cell::text(deleted_on.clone());
        });
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
    let employees = company.employees.map(f64::from);
    record::fields! {
        "name", Message::new("cli-head-name") => told(&company.name);
        "form", Message::new("cli-head-form") => coded(&company.form);
        "deleted_on", Message::new("cli-head-deleted-on") => text_or_nothing(company.deleted_on.clone());
        "bankrupt", Message::new("cli-head-bankrupt") => Cell::flag(company.bankrupt);
        "winding_up", Message::new("cli-head-winding-up") => Cell::flag(company.winding_up);
        "forced_dissolution", Message::new("cli-head-forced-dissolution") => Cell::flag(company.forced_dissolution);
        "reconstruction", Message::new("cli-head-reconstruction") => only_if_so(company.reconstruction);
        "reconstruction_since", Message::new("cli-head-reconstruction-since") => digits_or_nothing(company.reconstruction_since.as_ref());
        "foreign_insolvency", Message::new("cli-head-foreign-insolvency") => only_if_so(company.foreign_insolvency);
        "foreign_insolvency_since", Message::new("cli-head-foreign-insolvency-since") => digits_or_nothing(company.foreign_insolvency_since.as_ref());
        "remarks", Message::new("cli-head-registry-remarks") => remarks(company);
        "vat_registered", Message::new("cli-head-vat") => Cell::flag(company.vat_registered);
        "is_sub_unit", Message::new("cli-head-sub-unit") => Cell::Flag(company.is_sub_unit);
        "parent", Message::new("cli-head-parent") => digits_or_nothing(company.parent.as_ref());
        "industry", Message::new("cli-head-industry") => coded(&company.industry);
        "employees", Message::new("cli-head-employees") => employees.map_or(Cell::Unknown, Cell::Number);
        "address", Message::new("cli-head-address") => address(company.address.as_ref());
        "home_page", Message::new("cli-head-home-page") => Cell::text(company.home_page.clone());
    }
}

fn sheet(roles: Vec<Role>) -> Sheet {
    table! {
        role in roles;
        "holder", Message::new("cli-head-holder") => told(&role.holder);
        "role", Message::new("cli-head-role") => told(&role.description);
        "code", Message::new("cli-head-code") => told(&role.code);
        "can_sign", Message::new("cli-head-can-sign") => Cell::Flag(role.can_sign);
    }
}

/// What was told; an empty text was not.
fn told(text: &str) -> Cell {
    Cell::text(Some(text.to_owned()).filter(|text| !text.is_empty()))
}

/// What the registry says only of those of whom it is so: of others there is nothing to say.
pub(super) fn only_if_so(flag: Option<bool>) -> Cell {
    flag.map_or(Cell::Empty, Cell::Flag)
}

/// A number or a day, or nothing to say.
pub(super) fn digits_or_nothing(digits: Option<&String>) -> Cell {
    digits.cloned().map_or(Cell::Empty, Cell::Digits)
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
