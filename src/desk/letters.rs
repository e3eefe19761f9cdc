//! Letters: a person's own templates, what is known of orders, and tables for mail merge. Nothing is sent from here.

use super::core::{Shared, Task, on_disk};
use super::fleet::{Paper, Room};
use super::{Event, orders};
use crate::domain::fleet::FleetUnit;
use crate::domain::merchant_message::{
    Letter, LetterKind, MessageLanguage, OrderFacts, Template, Templates, address_in, blocking,
};
use crate::domain::order::{OrderStatus, TrackedOrder, own_link};
use crate::domain::problem::ProblemKind;
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, KeptMerchant, LookupRow, Msn, Problem};
use crate::report::{Dialect, Words, letters_sheet};
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore, LedgerEntry};
use crate::text::Message;
use chrono::{Local, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// What a person can do with letters.
#[derive(Debug, Clone)]
pub enum LettersCommand {
    /// A person's own templates, of all profiles → `Templates`.
    ReadTemplates,
    /// Save a template in place of the built-in one → `Templates`.
    SaveTemplate {
        /// What it is about.
        kind: LetterKind,
        /// Its language.
        language: MessageLanguage,
        /// The text.
        text: String,
    },
    /// Go back to the built-in template → `Templates`.
    ResetTemplate {
        /// What it is about.
        kind: LetterKind,
        /// Its language.
        language: MessageLanguage,
    },
    /// Ask the service for these orders, or for all that are not final and can be written about → `Facts`, with all that
    /// this computer knows.
    ReadFacts(Vec<String>),
    /// Add what this computer knows to facts: names, last days, addresses → `Facts`. Nothing is asked of anybody.
    Complete(Vec<OrderFacts>),
    /// Units of the kept fleet → `Units`, in the order they are asked for.
    ReadUnits(Vec<Msn>),
    /// Write a table for mail merge: JSON, XLSX or CSV, by the ending of its name → `Exported`.
    Merge(Box<MergeRequest>),
}

/// What comes of it.
#[derive(Debug, Clone)]
pub enum LettersEvent {
    /// The templates as they are now.
    Templates(Arc<Templates>),
    /// What is known of orders.
    Facts(Vec<OrderFacts>),
    /// Units.
    Units(Vec<LookupRow>),
}

/// Letters, and the file they are to become.
#[derive(Debug, Clone)]
pub struct MergeRequest {
    /// The letters with what they are about, one line each.
    pub letters: Vec<(Letter, OrderFacts)>,
    /// The CSV dialect, if it is CSV.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Whose words stand in the file.
    pub words: Words,
    /// Where it goes.
    pub path: PathBuf,
}

/// Does a command and gives the event that ends it.
pub(super) async fn perform(
    shared: &Shared,
    task: &Task,
    command: LettersCommand,
) -> Result<Event, Problem> {
    let event = match command {
        LettersCommand::ReadTemplates => templates(shared, None).await?,
        LettersCommand::SaveTemplate {
            kind,
            language,
            text,
        } => {
            if let Some(why) = blocking(&Template::flaws(&text, kind)) {
                let what = Message::new("letters-template-flawed");
                return Err(Problem::new(ProblemKind::Input, what).because(why));
            }
            templates(shared, Some((kind, language, Some(text)))).await?
        }
        LettersCommand::ResetTemplate { kind, language } => {
            templates(shared, Some((kind, language, None))).await?
        }
        LettersCommand::Merge(request) => on_disk(move || merge(*request)).await?,
        asking => tokio::select! {
            biased;
            () = task.cancel.cancelled() => return Ok(Event::Cancelled),
            event = ask(shared, task, asking) => event?,
        },
    };
    shared.tell(task.job, event).await;
    Ok(Event::Done)
}

async fn ask(shared: &Shared, task: &Task, command: LettersCommand) -> Result<Event, Problem> {
    let event = match command {
        LettersCommand::ReadFacts(ids) => {
            let client = task.opened().await?.client;
            let orders = client.orders(!ids.is_empty()).await;
            let orders = chosen(orders.map_err(|error| error.problem())?, &ids)?;
            let facts = orders.iter().map(OrderFacts::of_tracked).collect();
            LettersEvent::Facts(complete(shared, task, facts).await?)
        }
        LettersCommand::Complete(facts) => {
            LettersEvent::Facts(complete(shared, task, facts).await?)
        }
        LettersCommand::ReadUnits(units) => {
            let room = Room::of(shared, task).await?;
            LettersEvent::Units(room.do_work(move |room| rows(room, &units)).await?)
        }
        // Every other command has been done before this.
        _ => LettersEvent::Facts(Vec::new()),
    };
    Ok(Event::Letters(event))
}

/// The orders of these ids, in their order; without ids those that are not final and can be written about.
fn chosen(orders: Vec<TrackedOrder>, ids: &[String]) -> Result<Vec<TrackedOrder>, Problem> {
    if ids.is_empty() {
        // About an order that was made elsewhere, and of which there is no link, nothing can be written yet.
        let tells = |order: &TrackedOrder| {
            order.link.as_deref().and_then(own_link).is_some()
                || order.status == OrderStatus::OrderSubmitted
        };
        let open = |order: &TrackedOrder| !order.status.is_final() && tells(order);
        return Ok(orders.into_iter().filter(open).collect());
    }
    let of_id = |id: &String| {
        let order = orders.iter().find(|order| order.id.as_ref() == Some(id));
        order.cloned().ok_or_else(|| {
            let what = Message::new("letters-order-not-here").with("id", id);
            Problem::new(ProblemKind::Input, what).next(Message::new("letters-order-not-here-next"))
        })
    };
    ids.iter().map(of_id).collect()
}

/// Changes a template, if one is to be changed, and reads all.
async fn templates(
    shared: &Shared,
    change: Option<(LetterKind, MessageLanguage, Option<String>)>,
) -> Result<Event, Problem> {
    let store = shared.fleets().await?;
    on_disk(move || {
        if let Some((kind, language, text)) = change {
            let name = Templates::name(kind, language);
            let document = DocumentKind::Template;
            match text {
                Some(text) => store.save_document(
                    EVERY_PROFILE,
                    document,
                    &name,
                    &text,
                    None,
                    Utc::now().timestamp(),
                )?,
                None => store.remove_document(EVERY_PROFILE, document, &name)?,
            }
        }
        let templates = LettersEvent::Templates(Arc::new(own(&store)?));
        Ok(Event::Letters(templates))
    })
    .await
}

/// A person's own templates. One of a later version that this one cannot name is left where it is.
fn own(store: &FleetStore) -> Result<Templates, Problem> {
    let mut templates = Templates::default();
    for (name, text) in store.documents(EVERY_PROFILE, DocumentKind::Template)? {
        match Templates::parse_name(&name) {
            Some((kind, language)) => templates.put(kind, language, text),
            None => tracing::warn!(%name, "a template of an unknown kind"),
        }
    }
    Ok(templates)
}

/// Adds what the ledger and the kept fleet know.
async fn complete(
    shared: &Shared,
    task: &Task,
    mut facts: Vec<OrderFacts>,
) -> Result<Vec<OrderFacts>, Problem> {
    let opened = task.opened().await?;
    let ledger = shared.ledger().await?;
    let partner = opened.partner.clone();
    let sent = on_disk(move || ledger.recent(partner.as_str(), usize::MAX)).await?;
    let room = Room::of(shared, task).await?;
    let merchants = room
        .do_work(|room| room.store.merchants(&room.fleet))
        .await?;
    let merchants: BTreeMap<&BusinessId, &KeptMerchant> = merchants
        .iter()
        .map(|merchant| (&merchant.business_id, merchant))
        .collect();
    let sent: BTreeMap<&str, &LedgerEntry> = sent
        .iter()
        .filter_map(|entry| Some((entry.created.id.as_deref()?, entry)))
        .collect();
    let today = Local::now().date_naive();
    for one in &mut facts {
        let merchant = one.business_id.as_ref().and_then(|id| merchants.get(id));
        if let Some(merchant) = merchant {
            know_merchant(one, merchant);
        }
        let entry = one.order_id.as_deref().and_then(|id| sent.get(id));
        if let Some(entry) = entry {
            know_order(one, entry);
        }
        if let (None, Some(day)) = (one.days_left, &one.last_day) {
            one.days_left = days_left(day, today);
        }
    }
    Ok(facts)
}

fn know_merchant(facts: &mut OrderFacts, merchant: &KeptMerchant) {
    let registered = || match &merchant.registry {
        Some((RegistryAnswer::Active(company), _)) => Some(company.name.clone()),
        _ => None,
    };
    if facts.merchant.is_none() {
        facts.merchant = merchant.name.clone().or_else(registered);
    }
    if facts.recipient.is_none() {
        let note = merchant.note.as_deref();
        facts.recipient = note.and_then(address_in).map(str::to_owned);
    }
}

fn know_order(facts: &mut OrderFacts, entry: &LedgerEntry) {
    if facts.unit.is_none() {
        facts.unit.clone_from(&entry.name);
    }
    if facts.own_link().is_none() {
        facts.link.clone_from(&entry.created.link);
    }
    if facts.last_day.is_none() {
        let sent_at = entry.sent_at.unwrap_or(entry.created_at);
        facts.last_day = Some(orders::last_day_of(sent_at));
    }
}

/// How many days are left until a day; none where it is over, or is no day.
fn days_left(day: &str, today: NaiveDate) -> Option<u16> {
    let day: NaiveDate = day.parse().ok()?;
    u16::try_from(day.signed_duration_since(today).num_days()).ok()
}

/// The rows of units of the kept fleet.
fn rows(room: &Room, units: &[Msn]) -> Result<Vec<LookupRow>, Problem> {
    let row = |msn: &Msn| {
        let unit = room.store.unit(&room.fleet, msn)?;
        unit.map(FleetUnit::into_row).ok_or_else(|| {
            let what = Message::new("letters-unit-not-here").with("msn", msn.as_str());
            Problem::new(ProblemKind::Input, what).next(Message::new("letters-unit-not-here-next"))
        })
    };
    units.iter().map(row).collect()
}

fn merge(request: MergeRequest) -> Result<Event, Problem> {
    let MergeRequest {
        letters,
        dialect,
        formula_guard,
        words,
        path,
    } = request;
    let file = Paper::of(&path, dialect, formula_guard, words);
    let sheet = letters_sheet(&letters, &file.catalog);
    file.write(path, &sheet)
}

#[cfg(test)]
mod tests {
    use super::days_left;
    use chrono::NaiveDate;

    #[test]
    fn days_are_counted_to_the_last_one() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        for (day, expect) in [
            ("2026-12-05", Some(11)),
            ("2026-11-25", Some(1)),
            ("2026-11-24", Some(0)),
            ("2026-11-23", None),
            ("soon", None),
        ] {
            assert_eq!(days_left(day, today), expect, "{day}");
        }
    }
}
