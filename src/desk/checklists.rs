//! Go-live checklists: a person's marks and notes, and what this computer and the service know.

use super::core::{
    ExportTarget, Exported, FleetHandle, Nature, Opened, Request, Shared, Task, on_disk,
};
use super::documents::{ChangesDocuments, DocumentName};
use crate::api::Client;
use crate::domain::agreements::CheckedMapping;
use crate::domain::board::SeenOrder;
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, MerchantFacts, OrderSeen, Step};
use crate::domain::fleet::FleetUnit;
use crate::domain::order::TrackedOrder;
use crate::domain::{BusinessId, Capability, LookupRow, Msn, Problem, RowState, Scheme};
use crate::report::{
    JoinedList, Source, checklists_sheet, checklists_text, read_joined, read_mapping, save,
    write_joined,
};
use crate::store::{DocumentKind, LedgerEntry, LedgerState};
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
        /// What is said.
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
    /// It goes.
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
    /// The vendor's file.
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
    /// The vendor's file.
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
        look_again(task, |_, _| Ok(())).await
    }
}

impl Request for ChangeChecklist {
    type Output = Arc<Vec<Checklist>>;
    const NATURE: Nature = Nature::changes_here("letters-job-checklists").here();

    async fn run(self, task: &Task) -> Result<Arc<Vec<Checklist>>, Problem> {
        look_again(task, move |fleet, now| change(fleet, self, now)).await
    }
}

impl ChangesDocuments for ChangeChecklist {
    fn papers(&self) -> Vec<DocumentName> {
        let name = Checklist::paper_name(&self.merchant, self.kind);
        vec![DocumentName::own(DocumentKind::Checklist, name)]
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
        task.on_fleet(move |fleet| units_of(fleet, &self.0)).await
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
            let rows = match &checked.list {
                Some(list) => save(&target.path, |writer| {
                    write_joined(writer, list, &target.style(), &target.catalog())
                })?,
                None => 0,
            };
            let path = target.path;
            Ok(Exported { path, rows })
        })
        .await
    }
}

impl Request for ExportChecklists {
    type Output = Exported;
    const NATURE: Nature = Nature::changes_here("letters-job-checklists-export").here();

    async fn run(self, _task: &Task) -> Result<Exported, Problem> {
        let Self(checklists, target) = self;
        on_disk(move || export(&checklists, target)).await
    }
}

/// Changes checklists, compares all with what this computer knows, and gives them.
async fn look_again(
    task: &Task,
    change: impl FnOnce(&FleetHandle, i64) -> Result<(), Problem> + Send + 'static,
) -> Result<Arc<Vec<Checklist>>, Problem> {
    let lookup = MerchantLookup::of(task).await?;
    let now = Utc::now().timestamp();
    on_disk(move || {
        change(&lookup.fleet, now)?;
        look(&lookup.fleet, &lookup.known()?, now, false)?;
        all(&lookup.fleet).map(Arc::new)
    })
    .await
}

/// What is needed to look at merchants.
struct MerchantLookup {
    fleet: FleetHandle,
    sent: Vec<LedgerEntry>,
    /// The vendor's orders, as they were last listed.
    seen: Vec<SeenOrder>,
}

impl MerchantLookup {
    async fn of(task: &Task) -> Result<Self, Problem> {
        let opened = task.opened().await?;
        let ledger = task.shared.ledger().await?;
        let (sent, seen) = on_disk(move || {
            let sent = ledger.recent(opened.partner.as_str(), usize::MAX)?;
            Ok((sent, ledger.tracked(opened.partner.as_str())?.seen))
        })
        .await?;
        let fleet = task.fleet().await?;
        Ok(Self { fleet, sent, seen })
    }

    /// What this computer knows of the merchants of all checklists.
    fn known(&self) -> Result<BTreeMap<BusinessId, MerchantFacts>, Problem> {
        let fleet = &self.fleet;
        let wanted: BTreeSet<BusinessId> =
            all(fleet)?.into_iter().map(|list| list.merchant).collect();
        if wanted.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut known: BTreeMap<BusinessId, MerchantFacts> = wanted
            .into_iter()
            .map(|id| (id, MerchantFacts::default()))
            .collect();
        let runs = fleet.store.sync_runs(&fleet.fleet)?;
        let answered = runs.iter().find(|run| run.summary.fetched > 0);
        let answered_at = answered.map(|run| run.ended_at.unwrap_or(run.started_at));
        for facts in known.values_mut() {
            facts.answered_at = answered_at;
        }
        for merchant in fleet.store.merchants(&fleet.fleet)? {
            if let Some(facts) = known.get_mut(&merchant.business_id) {
                facts.name = merchant.name;
                facts.registry = merchant.registry;
            }
        }
        for entry in &self.sent {
            let sent = (entry.state == LedgerState::Confirmed).then_some(entry);
            if let Some((entry, facts)) =
                sent.and_then(|entry| Some((entry, known.get_mut(&entry.business_id)?)))
            {
                facts.orders.push(OrderSeen {
                    id: entry.created.id.clone(),
                    status: None,
                    at: entry.sent_at.unwrap_or(entry.created_at),
                    msn: None,
                });
            }
        }
        for seen in &self.seen {
            let of = seen.order.business_id.as_ref();
            if let Some(facts) = of.and_then(|id| known.get_mut(id)) {
                take_order(facts, seen.order.clone(), seen.last_seen);
            }
        }
        fleet
            .store
            .for_each_unit(&fleet.fleet, &mut |unit: FleetUnit| {
                let of = unit.unit.business_id.as_ref();
                if let Some(facts) = of.and_then(|id| known.get_mut(id)) {
                    facts.units.push(unit.into_row());
                }
                Ok(())
            })?;
        Ok(known)
    }
}

/// Every checklist, the one that was touched last first. One that cannot be read is left where it is.
pub(in crate::desk) fn all(fleet: &FleetHandle) -> Result<Vec<Checklist>, Problem> {
    let texts = fleet
        .store
        .documents(&fleet.fleet, DocumentKind::Checklist)?;
    let mut lists: Vec<Checklist> = texts
        .iter()
        .filter_map(|(_, text)| Checklist::from_json(text))
        .collect();
    lists.sort_by_key(|list| std::cmp::Reverse(list.touched_at()));
    Ok(lists)
}

/// Changes a checklist in one transaction, so that of two programs neither loses what the other one wrote. Gives how many
/// steps count differently.
fn edit(
    fleet: &FleetHandle,
    merchant: &BusinessId,
    kind: ChecklistKind,
    now: i64,
    make: bool,
    change: impl FnOnce(&mut Checklist),
) -> Result<usize, Problem> {
    edit_over(fleet, merchant, kind, now, make, |list, _| change(list))
}

/// As [`edit`]; `change` names the fields that somebody else changed since the person saw them, each with what stands there.
fn edit_over(
    fleet: &FleetHandle,
    merchant: &BusinessId,
    kind: ChecklistKind,
    now: i64,
    make: bool,
    change: impl FnOnce(&mut Checklist, &mut Vec<(String, String)>),
) -> Result<usize, Problem> {
    let name = Checklist::paper_name(merchant, kind);
    let mut is_there = true;
    let mut changed = 0;
    let document = DocumentKind::Checklist;
    fleet
        .store
        .change_document_over(&fleet.fleet, document, &name, now, |text, overtaken| {
            let former = text.and_then(Checklist::from_json);
            // A text of a later version is not written over.
            if former.is_none() && (text.is_some() || !make) {
                is_there = false;
                return None;
            }
            let before = former.clone();
            let mut list = former.unwrap_or_else(|| Checklist::new(merchant.clone(), kind, now));
            change(&mut list, overtaken);
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

fn change(fleet: &FleetHandle, request: ChangeChecklist, now: i64) -> Result<(), Problem> {
    let ChangeChecklist {
        merchant,
        kind,
        change,
    } = request;
    let makes = matches!(change, ChecklistChange::Start { .. });
    let edit = |change: &dyn Fn(&mut Checklist)| edit(fleet, &merchant, kind, now, makes, change);
    match change {
        ChecklistChange::Start { unit } => edit(&|list| {
            if unit.is_some() {
                list.choose_unit(unit.clone());
            }
        }),
        ChecklistChange::Mark { step, mark, note } => edit(&|list| {
            list.mark(step, mark, now);
            if let Some(note) = &note {
                list.note(step, note, now);
            }
        }),
        ChecklistChange::Note { step, text, seen } => {
            edit_over(fleet, &merchant, kind, now, makes, |list, overtaken| {
                let stands = list.state(step).note.map(|note| note.text);
                let stands = stands.unwrap_or_default();
                let is_seen = seen.is_none_or(|seen| seen == stands) || stands == text.trim();
                if !is_seen {
                    overtaken.push((format!("steps.{}.note", step.key()), stands));
                }
                list.note(step, &text, now);
            })
        }
        ChecklistChange::ChooseUnit { unit } => edit(&|list| {
            list.choose_unit(unit.clone());
        }),
        ChecklistChange::Remove => {
            let name = Checklist::paper_name(&merchant, kind);
            return fleet
                .store
                .remove_document(&fleet.fleet, DocumentKind::Checklist, &name);
        }
    }
    .map(|_| ())
}

/// Looks at the merchants that something is known of; `is_asked` says that the service was asked just now. Gives how many
/// checklists there were, and how many steps count differently.
fn look(
    fleet: &FleetHandle,
    known: &BTreeMap<BusinessId, MerchantFacts>,
    now: i64,
    is_asked: bool,
) -> Result<(usize, usize), Problem> {
    let (mut looked_at, mut changed) = (0, 0);
    for list in all(fleet)? {
        let Some(facts) = known.get(&list.merchant) else {
            continue;
        };
        looked_at += 1;
        // Nothing is written where nothing is new: the window looks often.
        changed += edit(fleet, &list.merchant, list.kind, now, false, |list| {
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
    let fleet = lookup.fleet.clone();
    let mut known = on_disk(move || lookup.known()).await?;
    if let Some(only) = &only {
        known.retain(|id, _| id == only);
    }
    let problems = task
        .unless_cancelled(ask_about(&task.shared, &opened, &fleet, &mut known))
        .await??;
    let now = Utc::now().timestamp();
    fleet
        .do_work(move |fleet| {
            let (looked_at, changed) = look(fleet, &known, now, true)?;
            Ok(AskedChecklists {
                checklists: Arc::new(all(fleet)?),
                looked_at,
                changed,
                problems,
            })
        })
        .await
}

/// Adds what the service and the registry say. What cannot be asked stays unknown, and is told.
async fn ask_about(
    shared: &Shared,
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
        let orders = client.orders(true).await.map_err(|error| error.problem())?;
        let at = Utc::now().timestamp();
        for facts in known.values_mut() {
            facts.answered_at = Some(at);
        }
        // The board learns of it too: it is the vendor's whole list.
        let (ledger, partner, listed) = (
            shared.ledger().await?,
            opened.partner.clone(),
            orders.clone(),
        );
        on_disk(move || ledger.keep_reading(partner.as_str(), &listed, at)).await?;
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
                    facts.name = facts.name.take().or(merchant.name);
                }
                // The service does not show a merchant that has nothing active with this partner.
                Err(error) if error.status() == Some(404) => {}
                Err(error) => problems.push((id.clone(), error.problem())),
            }
        }
        ask_units(client, facts).await;
        if *id.scheme() == Scheme::NoOrg {
            match client.registry(id.id()).await {
                Ok(answer) => {
                    let at = Utc::now().timestamp();
                    let (of, said) = (id.clone(), answer.clone());
                    facts.registry = Some((answer, at));
                    fleet
                        .do_work(move |fleet| {
                            fleet.store.note_registry(&fleet.fleet, &of, &said, at)
                        })
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
        .find(|former| former.id.is_some() && former.id == seen.id);
    match former {
        Some(former) => *former = seen,
        None => facts.orders.push(seen),
    }
}

/// Units that an order brought, and that are not in the kept fleet yet.
async fn ask_units(client: &Client, facts: &mut MerchantFacts) {
    let kept: BTreeSet<Msn> = facts
        .units
        .iter()
        .filter_map(|row| row.msn.clone())
        .collect();
    let new: BTreeSet<Msn> = facts
        .orders
        .iter()
        .filter_map(|order| order.msn.clone())
        .filter(|msn| !kept.contains(msn))
        .collect();
    for msn in new {
        // What is not answered stays unknown: the next sync tells of it.
        let Ok(unit) = client.unit(&msn).await else {
            continue;
        };
        facts.units.push(LookupRow {
            line: 0,
            input: String::new(),
            state: RowState::Found,
            business_id: unit.business_id.clone(),
            merchant_name: facts.name.clone(),
            msn: Some(msn),
            unit: Some(unit),
            problem: None,
            fetched_at: Some(Utc::now().timestamp()),
            kept: None,
        });
    }
}

fn units_of(fleet: &FleetHandle, merchant: &BusinessId) -> Result<Vec<LookupRow>, Problem> {
    let mut rows = Vec::new();
    fleet
        .store
        .for_each_unit(&fleet.fleet, &mut |unit: FleetUnit| {
            if unit.unit.business_id.as_ref() == Some(merchant) {
                rows.push(unit.into_row());
            }
            Ok(())
        })?;
    Ok(rows)
}

fn export(checklists: &[Checklist], target: ExportTarget) -> Result<Exported, Problem> {
    let catalog = target.catalog();
    if target.ending() != "txt" {
        return target.write(&checklists_sheet(checklists, &catalog));
    }
    let text = checklists_text(checklists, &catalog);
    let rows = save(&target.path, |writer| {
        writer.write_all(text.as_bytes())?;
        Ok(checklists.len())
    })?;
    let path = target.path;
    Ok(Exported { path, rows })
}
