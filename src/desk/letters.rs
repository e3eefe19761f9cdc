//! Letters: a person's own templates, what is known of orders, and tables for mail merge. Nothing is sent from here.

use super::core::{Nature, Request, Task};
use super::documents::{
    ChangesDocuments, DocumentName, ListSaved, RemoveSaved, Saved, Saw, change, save,
};
use super::exports::Listed;
use super::orders;
use crate::domain::fleet::FleetUnit;
use crate::domain::merchant_message::{
    Letter, LetterKind, MessageLanguage, OrderFacts, Template, Templates, address_in, blocking,
};
use crate::domain::order::{OrderStatus, TrackedOrder, own_link};
use crate::domain::registry::RegistryAnswer;
use crate::domain::{BusinessId, KeptMerchant, LookupRow, Msn, Problem};
use crate::report::{Sheet, letters_sheet};
use crate::store::{DocumentKind, FleetStore, LedgerEntry};
use crate::text::{Catalog, Message};
use chrono::{Local, NaiveDate};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A person's own templates, of all profiles.
pub type ReadTemplates = ListSaved<Templates>;

/// Save a template in place of the built-in one. Its answer is all there are then, as it is of going back to a built-in one.
#[derive(Debug)]
pub struct SaveTemplate {
    /// What it is about.
    pub kind: LetterKind,
    /// Its language.
    pub language: MessageLanguage,
    /// The text; one with a flaw that no letter could be written with is refused.
    pub text: String,
    /// What the person saw of it when they began: the built-in one where there is no other.
    pub saw: Saw<String>,
}

/// Go back to the built-in template, by its [`Templates::name`].
pub type ResetTemplate = RemoveSaved<Templates>;

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

impl Saved for Templates {
    const KIND: DocumentKind = DocumentKind::Template;
    const LABEL: &'static str = "letters-job-letters";
    const IS_OF_ALL: bool = true;
    type All = Arc<Self>;

    fn all(store: &FleetStore, fleet: &str) -> Result<Arc<Self>, Problem> {
        let mut templates = Self::default();
        for (name, text) in store.documents(fleet, Self::KIND)? {
            match Self::parse_name(&name) {
                Some((kind, language)) => templates.put(kind, language, text),
                // A later version wrote it: it is left where it is.
                None => tracing::warn!(%name, "a template of an unknown kind"),
            }
        }
        Ok(Arc::new(templates))
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
        change::<Templates>(task, move |store, fleet| {
            let name = Templates::name(kind, language);
            save::<Templates>(store, fleet, (&name, &text, None), |kept| {
                // Where nothing is kept a person saw the built-in text.
                let built_in = || Templates::default().text(kind, language);
                saw.is(Some(&kept.map_or_else(built_in, str::to_owned)))
            })
        })
        .await
    }
}

impl ChangesDocuments for SaveTemplate {
    fn documents(&self) -> Vec<DocumentName> {
        let name = Templates::name(self.kind, self.language);
        vec![DocumentName::of::<Templates>(name)]
    }
}

impl Request for ReadFacts {
    type Output = Vec<OrderFacts>;
    const NATURE: Nature = Nature::reads("letters-job-letters");

    async fn run(self, task: &Task) -> Result<Vec<OrderFacts>, Problem> {
        let Self(ids) = self;
        let client = task.opened().await?.client;
        // Ids that a person names may be of expired orders; without ids those are not wanted.
        let orders = chosen(client.orders(!ids.is_empty()).await?, &ids)?;
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
        task.on_fleet(move |store, fleet| rows(store, fleet, &self.0))
            .await
    }
}

/// Letters, with what they are about, become a table for mail merge, one line each.
impl Listed for (Letter, OrderFacts) {
    const LABEL: &'static str = "letters-job-merge";

    fn sheet(list: &[Self], words: &Catalog) -> Sheet {
        letters_sheet(list, words)
    }
}

/// The orders of these ids, in their order; without ids those that are not final and can be written about.
fn chosen(orders: Vec<TrackedOrder>, ids: &[String]) -> Result<Vec<TrackedOrder>, Problem> {
    if ids.is_empty() {
        // About an order that was made elsewhere, and of which there is no link, nothing can be written yet.
        let tells = |order: &TrackedOrder| {
            order.link.as_deref().and_then(own_link).is_some()
                // A submitted order is written about without a link: the merchant has done its part.
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

/// Adds what the ledger and the kept fleet know.
async fn complete(task: &Task, mut facts: Vec<OrderFacts>) -> Result<Vec<OrderFacts>, Problem> {
    let sent = task.on_ledger(|ledger, partner| ledger.recent(partner, usize::MAX));
    let sent = sent.await?;
    let merchants = task.on_fleet(FleetStore::merchants).await?;
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
    let name = || merchant.name.clone().or_else(registered);
    // What the caller knows already stands; the same goes for all below.
    facts.merchant = facts.merchant.take().or_else(name);
    let address = || Some(address_in(merchant.note.as_deref()?)?.to_owned());
    facts.recipient = facts.recipient.take().or_else(address);
}

fn know_order(facts: &mut OrderFacts, entry: &LedgerEntry) {
    if facts.unit.is_none() {
        facts.unit.clone_from(&entry.name);
    }
    // The ledger's link fills in for one of another host, too, which is never written to anybody.
    if facts.own_link().is_none() {
        facts.link.clone_from(&entry.created.link);
    }
    if facts.last_day.is_none() {
        // The list of the vendor has no times, so the day follows from when it left here.
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
fn rows(store: &FleetStore, fleet: &str, units: &[Msn]) -> Result<Vec<LookupRow>, Problem> {
    let row = |msn: &Msn| {
        let unit = store.unit(fleet, msn)?;
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
