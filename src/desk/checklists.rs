//! Go-live checklists: a person's marks and notes, and what this computer and the service know.

use super::core::{ExportTarget, Exported, FleetHandle, Nature, Opened, Request, Task, on_disk};
use super::documents::{ChangesDocuments, DocumentName, Saved};
use super::fleet::of_merchant;
use crate::api::Client;
use crate::domain::agreements::CheckedMapping;
use crate::domain::board::SeenOrder;
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, MerchantFacts, OrderSeen, Step};
use crate::domain::fleet::FleetUnit;
use crate::domain::order::TrackedOrder;
use crate::domain::{BusinessId, Capability, LookupRow, Msn, Problem, RowState, Scheme};
use crate::report::{
    JoinedList, Source, checklists_sheet, checklists_text, read_joined, read_mapping, write_joined,
};
use crate::store::{DocumentKind, FleetStore, LedgerEntry, LedgerState};
use crate::text::Message;
use chrono::Utc;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

/// All checklists, compared with what this computer knows, the one that was touched last first. Nothing is asked of anybody.
#[derive(Debug)]
pub struct ReadChecklists;

/// Change a checklist. Its answer is all there are then.
#[derive(Debug, Clone)]
pub struct ChangeChecklist {
    /// Whose.
    pub merchant: BusinessId,
    /// Which checklist.
    pub kind: ChecklistKind,
    /// What becomes of it.
    pub change: ChecklistChange,
}

/// What becomes of a checklist.
#[derive(Debug, Clone)]
pub enum ChecklistChange {
    /// It begins. One that is there already stays as it is.
    Start {
        /// The only unit that counts.
        unit: Option<Msn>,
    },
    /// Something is said of a step; `mark` set to `None` takes a mark back.
    Mark {
        /// The step.
        step: Step,
        /// What is said; `None` takes back what was said before.
        mark: Option<Mark>,
        /// A note that goes with it; without one the note stays as it is.
        note: Option<String>,
    },
    /// A note is written on a step; a blank one takes it away.
    Note {
        /// The step.
        step: Step,
        /// The words.
        text: String,
        /// What the person saw there when they began to write, empty where it was nothing; `None` writes over whatever stands.
        seen: Option<String>,
    },
    /// One unit counts, or any.
    ChooseUnit {
        /// The unit.
        unit: Option<Msn>,
    },
    /// It goes, with its marks and notes.
    Remove,
}

/// Ask the service and the registry about the merchants of all checklists, or of one.
#[derive(Debug)]
pub struct AskAboutChecklists(pub Option<BusinessId>);

/// What came of asking about checklists.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedChecklists {
    /// All checklists, the one that was touched last first.
    pub checklists: Arc<Vec<Checklist>>,
    /// Checklists that were looked at.
    pub looked_at: usize,
    /// Steps that count differently now.
    pub changed: usize,
    /// What could not be asked, and why.
    pub problems: Vec<(BusinessId, Problem)>,
}

/// The units of a merchant that may be chosen.
#[derive(Debug)]
pub struct ReadMerchantUnits(pub BusinessId);

/// Check the vendor's file of old and new agreement ids, and join a list of a person's own to it, if one is given. Nothing is asked of
/// anybody, and nothing is kept.
#[derive(Debug)]
pub struct CheckAgreements {
    /// The vendor's file of old and new agreement ids.
    pub mapping: PathBuf,
    /// A list with the old ids.
    pub list: Option<PathBuf>,
}

/// Write the list of what was checked to a file.
#[derive(Debug)]
pub struct SaveJoined(pub Arc<CheckedAgreements>, pub ExportTarget);

/// Write checklists to a file, in the order they are given; one whose name ends in `.txt` gets text.
#[derive(Debug)]
pub struct ExportChecklists(pub Vec<Checklist>, pub ExportTarget);

/// A file of agreement ids that was checked, and the list that was joined to it.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedAgreements {
    /// The vendor's file, with every line of it that is not plainly right.
    pub mapping: CheckedMapping,
    /// The list, if one was given.
    pub list: Option<JoinedList>,
}

impl Request for ReadChecklists {
    type Output = Arc<Vec<Checklist>>;
    // What is seen now is kept.
    const NATURE: Nature = Nature::changes_here("letters-job-checklists")
        .here()
        .quiet();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Checklist>>, Problem> {
        look_again(task, |_, _, _| Ok(())).await
    }
}

impl Request for ChangeChecklist {
    type Output = Arc<Vec<Checklist>>;
    const NATURE: Nature = Nature::changes_here("letters-job-checklists").here();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Checklist>>, Problem> {
        look_again(task, move |store, fleet, now| {
            change(store, fleet, self, now)
        })
        .await
    }
}

impl ChangesDocuments for ChangeChecklist {
    fn documents(&self) -> Vec<DocumentName> {
        let name = Checklist::document_name(&self.merchant, self.kind);
        vec![DocumentName::of::<Checklist>(name)]
    }
}

impl Request for AskAboutChecklists {
    type Output = AskedChecklists;
    const NATURE: Nature = Nature::changes_here("letters-job-refresh");

    async fn run(self, task: &Task) -> Result<AskedChecklists, Problem> {
        ask(task, self.0).await
    }
}

impl Request for ReadMerchantUnits {
    type Output = Vec<LookupRow>;
    const NATURE: Nature = Nature::reads("letters-job-checklists").here().quiet();

    async fn run(self, task: &Task) -> Result<Vec<LookupRow>, Problem> {
        task.on_fleet(move |store, fleet| of_merchant(store, fleet, &self.0))
            .await
    }
}

impl Request for CheckAgreements {
    type Output = Arc<CheckedAgreements>;
    const NATURE: Nature = Nature::reads("agreements-job").here();

    async fn run(self, _task: &Task) -> Result<Arc<CheckedAgreements>, Problem> {
        on_disk(move || {
            let mapping = read_mapping(Source::File(&self.mapping))?;
            let list = self.list.as_deref();
            let list = list
                .map(|list| read_joined(Source::File(list), &mapping, None))
                .transpose()?;
            Ok(Arc::new(CheckedAgreements { mapping, list }))
        })
        .await
    }
}

impl Request for SaveJoined {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("agreements-job").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(checked, target) = self;
        on_disk(move || {
            let Some(list) = &checked.list else {
                let (path, rows) = (target.path, 0);
                return Ok(Exported { path, rows });
            };
            let (style, catalog) = (target.style(), target.catalog());
            target.save(|writer| write_joined(writer, list, &style, &catalog))
        })
        .await
    }
}

impl Request for ExportChecklists {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("letters-job-checklists-export").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(checklists, target) = self;
        on_disk(move || {
            let catalog = target.catalog();
            if target.ending() != "txt" {
                return target.write(&checklists_sheet(&checklists, &catalog));
            }
            let text = checklists_text(&checklists, &catalog);
            target.save(|writer| writer.write_all(text.as_bytes()).map(|()| checklists.len()))
        })
        .await
    }
}

/// Changes checklists, compares all with what this computer knows, and gives them.
async fn look_again(
    task: &Task,
    change: impl FnOnce(&FleetStore, &str, i64) -> Result<(), Problem> + Send + 'static,
) -> Result<Arc<Vec<Checklist>>, Problem> {
    let lookup = MerchantLookup::of(task).await?;
    let now = Utc::now().timestamp();
    task.on_fleet(move |store, fleet| {
        change(store, fleet, now)?;
        look(store, fleet, &lookup.known(store, fleet)?, now, false)?;
        Checklist::all(store, fleet).map(Arc::new)
    })
    .await
}

/// What is needed to look at merchants.
struct MerchantLookup {
    sent: Vec<LedgerEntry>,
    /// The vendor's orders, as they were last listed.
    seen: Vec<SeenOrder>,
}

impl MerchantLookup {
    async fn of(task: &Task) -> Result<Self, Problem> {
        task.on_ledger(|ledger, partner| {
            let sent = ledger.recent(partner, usize::MAX)?;
            let seen = ledger.tracked(partner)?.seen;
            Ok(Self { sent, seen })
        })
        .await
    }

    /// What this computer knows of the merchants of all checklists.
    fn known(
        &self,
        store: &FleetStore,
        fleet: &str,
    ) -> Result<BTreeMap<BusinessId, MerchantFacts>, Problem> {
        let mut known: BTreeMap<BusinessId, MerchantFacts> = Checklist::all(store, fleet)?
            .into_iter()
            .map(|list| (list.merchant, MerchantFacts::default()))
            .collect();
        if known.is_empty() {
            return Ok(known);
        }
        let runs = store.sync_runs(fleet)?;
        // A sync that fetched nothing says nothing: the service may not have answered at all.
        let answered = runs.iter().find(|run| run.summary.fetched > 0);
        let answered_at = answered.map(|run| run.ended_at.unwrap_or(run.started_at));
        for facts in known.values_mut() {
            facts.answered_at = answered_at;
        }
        for merchant in store.merchants(fleet)? {
            if let Some(facts) = known.get_mut(&merchant.business_id) {
                facts.name = merchant.name;
                facts.registry = merchant.registry;
            }
        }
        for entry in &self.sent {
            // Only a confirmed order is evidence; one that may exist is not known to.
            if entry.state == LedgerState::Confirmed
                && let Some(facts) = known.get_mut(&entry.business_id)
            {
                facts.orders.push(OrderSeen {
                    id: entry.created.id.clone(),
                    status: None,
                    at: entry.sent_at.unwrap_or(entry.created_at),
                    msn: None,
                });
            }
        }
        // After the ledger, since what the vendor lists stands in place of the note that it was sent.
        for seen in &self.seen {
            let of = seen.order.business_id.as_ref();
            if let Some(facts) = of.and_then(|id| known.get_mut(id)) {
                take_order(facts, seen.order.clone(), seen.last_seen);
            }
        }
        store.for_each_unit(fleet, &mut |unit: FleetUnit| {
            let of = unit.unit.business_id.as_ref();
            if let Some(facts) = of.and_then(|id| known.get_mut(id)) {
                facts.units.push(unit.into_row());
            }
            Ok(())
        })?;
        Ok(known)
    }
}

impl Saved for Checklist {
    const KIND: DocumentKind = DocumentKind::Checklist;
    const LABEL: &'static str = "letters-job-checklists";
    type All = Vec<Self>;

    /// Every checklist, the one that was touched last first.
    fn all(store: &FleetStore, fleet: &str) -> Result<Vec<Self>, Problem> {
        let texts = store.documents(fleet, Self::KIND)?;
        let read = texts.iter().filter_map(|(_, text)| Self::from_json(text));
        let mut lists: Vec<Self> = read.collect();
        lists.sort_by_key(|list| std::cmp::Reverse(list.touched_at()));
        Ok(lists)
    }
}

/// Changes a checklist; one that is not there is made where `makes` says so. `change` names the fields that somebody else changed
/// since the person saw them, each with what stands there. Gives how many steps count differently.
fn edit(
    store: &FleetStore,
    fleet: &str,
    (merchant, kind): (&BusinessId, ChecklistKind),
    now: i64,
    makes: bool,
    change: impl FnOnce(&mut Checklist, &mut Vec<(String, String)>),
) -> Result<usize, Problem> {
    let name = Checklist::document_name(merchant, kind);
    let mut is_there = true;
    let mut changed = 0;
    let document = DocumentKind::Checklist;
    // Read and saved in one transaction: of two programs neither loses what the other one wrote.
    store.change_document_over(fleet, document, &name, now, |text, overtaken| {
        let before = text.and_then(Checklist::from_json);
        // A text of a later version is not written over.
        if before.is_none() && (text.is_some() || !makes) {
            is_there = false;
            return None;
        }
        let new = || Checklist::new(merchant.clone(), kind, now);
        let mut list = before.clone().unwrap_or_else(new);
        change(&mut list, overtaken);
        // Nothing is written then, and the team hears of no change.
        if before.as_ref() == Some(&list) {
            return None;
        }
        changed = before.map_or(0, |before| differences(&before, &list));
        list.to_json().ok()
    })?;
    if is_there {
        return Ok(changed);
    }
    let what = Message::new("letters-checklist-not-here").with("merchant", merchant.for_people());
    let next = Message::new("letters-checklist-not-here-next")
        .with("merchant", merchant.id())
        .with("kind", kind.as_str());
    Err(Problem::input(what).next(next))
}

fn differences(one: &Checklist, other: &Checklist) -> usize {
    let pairs = one.states().zip(other.states());
    pairs
        .filter(|((_, one), (_, other))| one.status() != other.status())
        .count()
}

fn change(
    store: &FleetStore,
    fleet: &str,
    request: ChangeChecklist,
    now: i64,
) -> Result<(), Problem> {
    let ChangeChecklist {
        merchant,
        kind,
        change,
    } = request;
    if matches!(change, ChecklistChange::Remove) {
        let name = Checklist::document_name(&merchant, kind);
        return store.remove_document(fleet, DocumentKind::Checklist, &name);
    }
    let makes = matches!(change, ChecklistChange::Start { .. });
    let of = (&merchant, kind);
    let edited = edit(
        store,
        fleet,
        of,
        now,
        makes,
        |list, overtaken| match change {
            ChecklistChange::Start { unit: None } | ChecklistChange::Remove => {}
            ChecklistChange::Start { unit } | ChecklistChange::ChooseUnit { unit } => {
                list.choose_unit(unit);
            }
            ChecklistChange::Mark { step, mark, note } => {
                list.mark(step, mark, now);
                if let Some(note) = &note {
                    list.note(step, note, now);
                }
            }
            ChecklistChange::Note { step, text, seen } => {
                let stands = list.state(step).note.map(|note| note.text);
                let stands = stands.unwrap_or_default();
                let is_seen = seen.is_none_or(|seen| seen == stands) || stands == text.trim();
                if !is_seen {
                    overtaken.push((format!("steps.{}.note", step.key()), stands));
                }
                list.note(step, &text, now);
            }
        },
    );
    edited.map(|_| ())
}

/// Looks at the merchants that something is known of; `is_asked` says that the service was asked just now. Gives how many
/// checklists there were, and how many steps count differently.
fn look(
    store: &FleetStore,
    fleet: &str,
    known: &BTreeMap<BusinessId, MerchantFacts>,
    now: i64,
    is_asked: bool,
) -> Result<(usize, usize), Problem> {
    let (mut looked_at, mut changed) = (0, 0);
    for list in Checklist::all(store, fleet)? {
        let Some(facts) = known.get(&list.merchant) else {
            continue;
        };
        looked_at += 1;
        // Nothing is written where nothing is new: the window looks often.
        let of = (&list.merchant, list.kind);
        changed += edit(store, fleet, of, now, false, |list, _| {
            list.look(facts, now);
            if is_asked {
                list.asked_at = Some(now);
            }
        })?;
    }
    Ok((looked_at, changed))
}

/// Asks the service and the registry, and looks again.
async fn ask(task: &Task, only: Option<BusinessId>) -> Result<AskedChecklists, Problem> {
    let opened = task.opened().await?;
    let lookup = MerchantLookup::of(task).await?;
    let fleet = task.fleet().await?;
    let known = fleet.with(move |store, fleet| lookup.known(store, fleet));
    let mut known = known.await?;
    if let Some(only) = &only {
        // Here, before anybody is asked; the answer has all checklists none the less.
        known.retain(|id, _| id == only);
    }
    let asking = ask_about(task, &opened, &fleet, &mut known);
    let problems = task.unless_cancelled(asking).await??;
    let now = Utc::now().timestamp();
    let looked = fleet.with(move |store, fleet| {
        let (looked_at, changed) = look(store, fleet, &known, now, true)?;
        Ok(AskedChecklists {
            checklists: Arc::new(Checklist::all(store, fleet)?),
            looked_at,
            changed,
            problems,
        })
    });
    looked.await
}

/// Adds what the service and the registry say. What cannot be asked stays unknown, and is told.
async fn ask_about(
    task: &Task,
    opened: &Opened,
    fleet: &FleetHandle,
    known: &mut BTreeMap<BusinessId, MerchantFacts>,
) -> Result<Vec<(BusinessId, Problem)>, Problem> {
    let client = &opened.client;
    let api = opened.profile.api;
    let mut problems = Vec::new();
    if known.is_empty() {
        return Ok(problems);
    }
    if api.lacks(Capability::TrackOrders).is_none() {
        // With expired ones, since `keep_reading` takes what the list lacks as gone.
        let orders = client.orders(true).await?;
        let at = Utc::now().timestamp();
        // A merchant that the list does not name has been answered about, too: it has no orders.
        for facts in known.values_mut() {
            facts.answered_at = Some(at);
        }
        // The board learns of it too: it is the vendor's whole list.
        let listed = orders.clone();
        task.on_ledger(move |ledger, partner| ledger.keep_reading(partner, &listed, at))
            .await?;
        for order in orders {
            let of = order.business_id.as_ref();
            if let Some(facts) = of.and_then(|id| known.get_mut(id)) {
                take_order(facts, order, at);
            }
        }
    }
    for (id, facts) in known.iter_mut() {
        if api.lacks(Capability::ReadMerchant).is_none() {
            match client.merchant(id).await {
                Ok(merchant) => {
                    let at = Utc::now().timestamp();
                    facts.merchant = merchant.status.map(|status| (status, at));
                    // A name that is kept stays, as every other page shows it.
                    facts.name = facts.name.take().or(merchant.name);
                }
                // The service does not show a merchant that has nothing active with this partner.
                Err(error) if error.status() == Some(404) => {}
                Err(error) => problems.push((id.clone(), error.problem())),
            }
        }
        // After the orders, which name the units that came of them.
        ask_units(client, facts).await;
        if *id.scheme() == Scheme::NoOrg {
            match client.registry(id.id()).await {
                Ok(answer) => {
                    let at = Utc::now().timestamp();
                    let (of, said) = (id.clone(), answer.clone());
                    facts.registry = Some((answer, at));
                    fleet
                        .with(move |store, fleet| store.note_registry(fleet, &of, &said, at))
                        .await?;
                }
                Err(error) => problems.push((id.clone(), error.problem())),
            }
        }
    }
    Ok(problems)
}

/// An order of the service says more than the ledger's note that it was sent.
fn take_order(facts: &mut MerchantFacts, order: TrackedOrder, at: i64) {
    let seen = OrderSeen {
        id: order.id,
        status: Some(order.status),
        at,
        msn: order.unit.map(|unit| unit.msn),
    };
    let former = facts
        .orders
        .iter_mut()
        // Two orders without an id are not the same one.
        .find(|former| former.id.is_some() && former.id == seen.id);
    match former {
        Some(former) => *former = seen,
        None => facts.orders.push(seen),
    }
}

/// Units that an order brought, and that are not in the kept fleet yet.
async fn ask_units(client: &Client, facts: &mut MerchantFacts) {
    let is_kept = |msn: &Msn| facts.units.iter().any(|row| row.msn.as_ref() == Some(msn));
    let ordered = facts.orders.iter().filter_map(|order| order.msn.clone());
    let new: BTreeSet<Msn> = ordered.filter(|msn| !is_kept(msn)).collect();
    for msn in new {
        // What is not answered stays unknown: the next sync tells of it.
        let Ok(unit) = client.unit(&msn).await else {
            continue;
        };
        facts.units.push(LookupRow {
            business_id: unit.business_id.clone(),
            merchant_name: facts.name.clone(),
            msn: Some(msn),
            unit: Some(unit),
            fetched_at: Some(Utc::now().timestamp()),
            ..LookupRow::of(0, String::new(), RowState::Found)
        });
    }
}
