//! Letters: a person's own templates, what is known of orders, and tables for mail merge. Nothing is sent from here.

use super::core::{ExportTarget, Exported, FleetHandle, Nature, Request, Shared, Task, on_disk};
use super::documents::{ChangesDocuments, DocumentName};
use super::orders;
use super::saw::Saw;
use crate::domain::fleet::FleetUnit;
use crate::domain::merchant_message::{
    Letter, LetterKind, MessageLanguage, OrderFacts, Template, Templates, address_in, blocking,
};
use crate::domain::order::{OrderStatus, TrackedOrder, own_link};
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, KeptMerchant, LookupRow, Msn, Problem};
use crate::report::letters_sheet;
use crate::store::{DocumentKind, EVERY_PROFILE, FleetStore, LedgerEntry};
use crate::text::Message;
use chrono::{Local, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A person's own templates, of all profiles.
#[derive(Debug)]
pub struct ReadTemplates;

/// Save a template in place of the built-in one. Its answer is all there are then, as it is of going back to a built-in one.
#[derive(Debug)]
pub struct SaveTemplate {
    /// What it is about.
    pub kind: LetterKind,
    /// Its language.
    pub language: MessageLanguage,
    /// The text.
    pub text: String,
    /// What the person saw of it when they began: the built-in one where there is no other.
    pub saw: Saw<String>,
}

/// Go back to the built-in template.
#[derive(Debug)]
pub struct ResetTemplate {
    /// What it is about.
    pub kind: LetterKind,
    /// Its language.
    pub language: MessageLanguage,
}

/// Ask the service for these orders, or for all that are not final and can be written about. Its answer has all that this computer
/// knows, too.
#[derive(Debug)]
pub struct ReadFacts(pub Vec<String>);

/// Add what this computer knows to facts: names, last days, addresses. Nothing is asked of anybody.
#[derive(Debug)]
pub struct CompleteFacts(pub Vec<OrderFacts>);

/// Units of the kept fleet, in the order they are asked for.
#[derive(Debug)]
pub struct ReadUnits(pub Vec<Msn>);

/// Write letters, with what they are about, to a table for mail merge, one line each.
#[derive(Debug)]
pub struct MergeLetters(pub Vec<(Letter, OrderFacts)>, pub ExportTarget);

impl Request for ReadTemplates {
    type Output = Arc<Templates>;
    const NATURE: Nature = Nature::reads("letters-job-letters").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<Templates>, Problem> {
        change_template(&task.shared, |_| Ok(())).await
    }
}

impl Request for SaveTemplate {
    type Output = Arc<Templates>;
    const NATURE: Nature = Nature::changes_here("letters-job-letters").here();

    async fn run(self, task: &Task) -> Result<Arc<Templates>, Problem> {
        let Self {
            kind,
            language,
            text,
            saw,
        } = self;
        if let Some(why) = blocking(&Template::flaws(&text, kind)) {
            let what = Message::new("letters-template-flawed");
            return Err(Problem::input(what).because(why));
        }
        change_template(&task.shared, move |store| {
            let (name, now) = (Templates::name(kind, language), Utc::now().timestamp());
            store.save_document_over(
                EVERY_PROFILE,
                DocumentKind::Template,
                (&name, &text, None),
                now,
                &|kept| {
                    let built_in = || Templates::default().text(kind, language);
                    saw.is(Some(&kept.map_or_else(built_in, str::to_owned)))
                },
            )
        })
        .await
    }
}

impl Request for ResetTemplate {
    type Output = Arc<Templates>;
    const NATURE: Nature = Nature::changes_here("letters-job-letters").here();

    async fn run(self, task: &Task) -> Result<Arc<Templates>, Problem> {
        change_template(&task.shared, move |store| {
            let name = Templates::name(self.kind, self.language);
            store.remove_document(EVERY_PROFILE, DocumentKind::Template, &name)
        })
        .await
    }
}

impl ChangesDocuments for SaveTemplate {
    fn papers(&self) -> Vec<DocumentName> {
        let name = Templates::name(self.kind, self.language);
        vec![DocumentName::of_all(DocumentKind::Template, name)]
    }
}

impl ChangesDocuments for ResetTemplate {
    fn papers(&self) -> Vec<DocumentName> {
        let name = Templates::name(self.kind, self.language);
        vec![DocumentName::of_all(DocumentKind::Template, name)]
    }
}

impl Request for ReadFacts {
    type Output = Vec<OrderFacts>;
    const NATURE: Nature = Nature::reads("letters-job-letters");

    async fn run(self, task: &Task) -> Result<Vec<OrderFacts>, Problem> {
        let Self(ids) = self;
        let client = task.opened().await?.client;
        let orders = client.orders(!ids.is_empty()).await;
        let orders = chosen(orders.map_err(|error| error.problem())?, &ids)?;
        let facts = orders.iter().map(OrderFacts::of_tracked).collect();
        complete(task, facts).await
    }
}

impl Request for CompleteFacts {
    type Output = Vec<OrderFacts>;
    const NATURE: Nature = Nature::reads("letters-job-letters").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<OrderFacts>, Problem> {
        complete(task, self.0).await
    }
}

impl Request for ReadUnits {
    type Output = Vec<LookupRow>;
    const NATURE: Nature = Nature::reads("letters-job-letters").here();

    async fn run(self, task: &Task) -> Result<Vec<LookupRow>, Problem> {
        task.on_fleet(move |fleet| rows(fleet, &self.0)).await
    }
}

impl Request for MergeLetters {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("letters-job-merge").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(letters, target) = self;
        on_disk(move || {
            let sheet = letters_sheet(&letters, &target.catalog());
            target.write(&sheet)
        })
        .await
    }
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
            Problem::input(what).next(Message::new("letters-order-not-here-next"))
        })
    };
    ids.iter().map(of_id).collect()
}

/// Changes a template, and reads all.
async fn change_template(
    shared: &Shared,
    change: impl FnOnce(&FleetStore) -> Result<(), Problem> + Send + 'static,
) -> Result<Arc<Templates>, Problem> {
    let store = shared.fleets().await?;
    on_disk(move || {
        change(&store)?;
        own(&store).map(Arc::new)
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
async fn complete(task: &Task, mut facts: Vec<OrderFacts>) -> Result<Vec<OrderFacts>, Problem> {
    let opened = task.opened().await?;
    let ledger = task.shared.ledger().await?;
    let partner = opened.partner.clone();
    let sent = on_disk(move || ledger.recent(partner.as_str(), usize::MAX)).await?;
    let merchants = task
        .on_fleet(|fleet| fleet.store.merchants(&fleet.fleet))
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
fn rows(fleet: &FleetHandle, units: &[Msn]) -> Result<Vec<LookupRow>, Problem> {
    let row = |msn: &Msn| {
        let unit = fleet.store.unit(&fleet.fleet, msn)?;
        unit.map(FleetUnit::into_row).ok_or_else(|| {
            let what = Message::new("letters-unit-not-here").with("msn", msn.as_str());
            Problem::input(what).next(Message::new("letters-unit-not-here-next"))
        })
    };
    units.iter().map(row).collect()
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
