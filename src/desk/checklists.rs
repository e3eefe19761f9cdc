//! Go-live checklists: a person's marks and notes, and what this computer and the service know.

use super::Event;
use super::core::{Opened, Shared, Task, on_disk};
use super::fleet::{Paper, Room};
use crate::api::Client;
use crate::domain::agreements::CheckedMapping;
use crate::domain::board::SeenOrder;
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, MerchantFacts, OrderSeen, Step};
use crate::domain::fleet::FleetUnit;
use crate::domain::order::TrackedOrder;
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Capability, LookupRow, Msn, Problem, RowState, Scheme};
use crate::report::{
    Dialect, JoinedList, Source, Words, checklists_sheet, checklists_text, read_joined,
    read_mapping, save,
};
use crate::store::{DocumentKind, LedgerEntry, LedgerState};
use crate::text::Message;
use chrono::Utc;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a person can do with checklists. Those without another answer give `Checklists`: every one there is.
#[derive(Debug, Clone)]
pub enum ChecklistCommand {
    /// Compare all with what this computer knows. Nothing is asked of anybody.
    Read,
    /// Begin one. One that is there already stays as it is.
    Start {
        /// Whose.
        merchant: BusinessId,
        /// What for.
        kind: ChecklistKind,
        /// The only unit that counts.
        unit: Option<Msn>,
    },
    /// Say something of a step; `mark` set to `None` takes a mark back.
    Mark {
        /// Whose.
        merchant: BusinessId,
        /// Which checklist.
        kind: ChecklistKind,
        /// The step.
        step: Step,
        /// What is said.
        mark: Option<Mark>,
        /// A note that goes with it; without one the note stays as it is.
        note: Option<String>,
    },
    /// Write a note on a step; a blank one takes it away.
    Note {
        /// Whose.
        merchant: BusinessId,
        /// Which checklist.
        kind: ChecklistKind,
        /// The step.
        step: Step,
        /// The words.
        text: String,
    },
    /// Let one unit count, or any.
    ChooseUnit {
        /// Whose.
        merchant: BusinessId,
        /// Which checklist.
        kind: ChecklistKind,
        /// The unit.
        unit: Option<Msn>,
    },
    /// Ask the service and the registry about the merchants of all checklists, or of one → also `Asked`.
    Ask(Option<BusinessId>),
    /// Remove one.
    Remove {
        /// Whose.
        merchant: BusinessId,
        /// Which checklist.
        kind: ChecklistKind,
    },
    /// The units of a merchant that may be chosen → `Units`.
    Units(BusinessId),
    /// Check the vendor's file of old and new agreement ids, and join a list of a person's own to it, if one is given
    /// → `Agreements`. Nothing is asked of anybody, and nothing is kept.
    CheckAgreements {
        /// The vendor's file.
        mapping: PathBuf,
        /// A list with the old ids.
        list: Option<PathBuf>,
    },
    /// Write a joined list to a file: JSON, XLSX or CSV, by the ending of its name → `Exported`.
    SaveJoined(Box<JoinedRequest>),
    /// Write checklists to a file: text, JSON, XLSX or CSV, by the ending of its name → `Exported`.
    Export(Box<ChecklistsRequest>),
}

/// What comes of it.
#[derive(Debug, Clone)]
pub enum ChecklistEvent {
    /// All checklists, the one that was touched last first.
    Checklists(Arc<Vec<Checklist>>),
    /// The service was asked.
    Asked {
        /// Checklists that were looked at.
        looked_at: usize,
        /// Steps that count differently now.
        changed: usize,
        /// What could not be asked, and why.
        problems: Vec<(BusinessId, Problem)>,
    },
    /// The units of a merchant.
    Units(BusinessId, Vec<LookupRow>),
    /// A file of agreement ids was checked.
    Agreements(Arc<CheckedAgreements>),
}

/// A file of agreement ids that was checked, and the list that was joined to it.
#[derive(Debug, Clone, PartialEq)]
pub struct CheckedAgreements {
    /// The vendor's file.
    pub mapping: CheckedMapping,
    /// The list, if one was given.
    pub list: Option<JoinedList>,
}

/// A joined list, and the file it is to become.
#[derive(Debug, Clone)]
pub struct JoinedRequest {
    /// What was checked; its list is what is written.
    pub checked: Arc<CheckedAgreements>,
    /// The CSV dialect, if it is CSV.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Whose words stand in the file.
    pub words: Words,
    /// Where it goes.
    pub path: PathBuf,
}

/// Checklists, and the file they are to become.
#[derive(Debug, Clone)]
pub struct ChecklistsRequest {
    /// The checklists, in the order they are written.
    pub checklists: Vec<Checklist>,
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
    command: ChecklistCommand,
) -> Result<Event, Problem> {
    match command {
        ChecklistCommand::Export(request) => {
            let event = on_disk(move || export(*request)).await?;
            shared.tell(task.job, event).await;
        }
        ChecklistCommand::CheckAgreements { mapping, list } => {
            let event = on_disk(move || check_agreements(&mapping, list.as_deref())).await?;
            shared.tell(task.job, event).await;
        }
        ChecklistCommand::SaveJoined(request) => {
            let event = on_disk(move || save_joined(*request)).await?;
            shared.tell(task.job, event).await;
        }
        ChecklistCommand::Units(merchant) => {
            let room = Room::of(shared, task).await?;
            let of = merchant.clone();
            let units = room.do_work(move |room| units_of(room, &of)).await?;
            let event = ChecklistEvent::Units(merchant, units);
            shared.tell(task.job, Event::Checklist(event)).await;
        }
        ChecklistCommand::Ask(only) => return ask(shared, task, only).await,
        command => {
            let scene = Scene::of(shared, task).await?;
            let now = Utc::now().timestamp();
            let event = on_disk(move || {
                change(&scene.room, command, now)?;
                look(&scene.room, &scene.known()?, now, false)?;
                all(&scene.room)
            });
            let event = ChecklistEvent::Checklists(Arc::new(event.await?));
            shared.tell(task.job, Event::Checklist(event)).await;
        }
    }
    Ok(Event::Done)
}

fn check_agreements(mapping: &Path, list: Option<&Path>) -> Result<Event, Problem> {
    let mapping = read_mapping(Source::File(mapping))?;
    let list = list
        .map(|list| read_joined(Source::File(list), &mapping, None))
        .transpose()?;
    let checked = Arc::new(CheckedAgreements { mapping, list });
    Ok(Event::Checklist(ChecklistEvent::Agreements(checked)))
}

fn save_joined(request: JoinedRequest) -> Result<Event, Problem> {
    let path = request.path;
    let file = Paper::of(&path, request.dialect, request.formula_guard, request.words);
    let rows = match &request.checked.list {
        Some(list) => file.write_joined(&path, list)?,
        None => 0,
    };
    Ok(Event::Exported { path, rows })
}

/// What is needed to look at merchants.
struct Scene {
    room: Room,
    sent: Vec<LedgerEntry>,
    /// The vendor's orders, as they were last listed.
    seen: Vec<SeenOrder>,
}

impl Scene {
    async fn of(shared: &Shared, task: &Task) -> Result<Self, Problem> {
        let opened = task.opened().await?;
        let ledger = shared.ledger().await?;
        let (sent, seen) = on_disk(move || {
            let sent = ledger.recent(opened.partner.as_str(), usize::MAX)?;
            Ok((sent, ledger.tracked(opened.partner.as_str())?.seen))
        })
        .await?;
        let room = Room::of(shared, task).await?;
        Ok(Self { room, sent, seen })
    }

    /// What this computer knows of the merchants of all checklists.
    fn known(&self) -> Result<BTreeMap<BusinessId, MerchantFacts>, Problem> {
        let room = &self.room;
        let wanted: BTreeSet<BusinessId> =
            all(room)?.into_iter().map(|list| list.merchant).collect();
        if wanted.is_empty() {
            return Ok(BTreeMap::new());
        }
        let mut known: BTreeMap<BusinessId, MerchantFacts> = wanted
            .into_iter()
            .map(|id| (id, MerchantFacts::default()))
            .collect();
        let runs = room.store.sync_runs(&room.fleet)?;
        let answered = runs.iter().find(|run| run.summary.fetched > 0);
        let answered_at = answered.map(|run| run.ended_at.unwrap_or(run.started_at));
        for facts in known.values_mut() {
            facts.answered_at = answered_at;
        }
        for merchant in room.store.merchants(&room.fleet)? {
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
        room.store
            .for_each_unit(&room.fleet, &mut |unit: FleetUnit| {
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
fn all(room: &Room) -> Result<Vec<Checklist>, Problem> {
    let texts = room.store.documents(&room.fleet, DocumentKind::Checklist)?;
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
    room: &Room,
    merchant: &BusinessId,
    kind: ChecklistKind,
    now: i64,
    make: bool,
    change: impl FnOnce(&mut Checklist),
) -> Result<usize, Problem> {
    let name = Checklist::paper_name(merchant, kind);
    let mut is_there = true;
    let mut changed = 0;
    let document = DocumentKind::Checklist;
    room.store
        .change_document(&room.fleet, document, &name, now, |text| {
            let former = text.and_then(Checklist::from_json);
            // A text of a later version is not written over.
            if former.is_none() && (text.is_some() || !make) {
                is_there = false;
                return None;
            }
            let before = former.clone();
            let mut list = former.unwrap_or_else(|| Checklist::new(merchant.clone(), kind, now));
            change(&mut list);
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
    Err(Problem::new(ProblemKind::Input, what).next(next))
}

fn differences(one: &Checklist, other: &Checklist) -> usize {
    let pairs = one.states().zip(other.states());
    pairs
        .filter(|((_, one), (_, other))| one.status() != other.status())
        .count()
}

fn change(room: &Room, command: ChecklistCommand, now: i64) -> Result<(), Problem> {
    match command {
        ChecklistCommand::Start {
            merchant,
            kind,
            unit,
        } => {
            edit(room, &merchant, kind, now, true, |list| {
                if unit.is_some() {
                    list.choose_unit(unit);
                }
            })?;
        }
        ChecklistCommand::Mark {
            merchant,
            kind,
            step,
            mark,
            note,
        } => {
            edit(room, &merchant, kind, now, false, |list| {
                list.mark(step, mark, now);
                if let Some(note) = note {
                    list.note(step, &note, now);
                }
            })?;
        }
        ChecklistCommand::Note {
            merchant,
            kind,
            step,
            text,
        } => {
            edit(room, &merchant, kind, now, false, |list| {
                list.note(step, &text, now);
            })?;
        }
        ChecklistCommand::ChooseUnit {
            merchant,
            kind,
            unit,
        } => {
            edit(room, &merchant, kind, now, false, |list| {
                list.choose_unit(unit);
            })?;
        }
        ChecklistCommand::Remove { merchant, kind } => {
            let name = Checklist::paper_name(&merchant, kind);
            room.store
                .remove_document(&room.fleet, DocumentKind::Checklist, &name)?;
        }
        _ => {}
    }
    Ok(())
}

/// Looks at the merchants that something is known of; `is_asked` says that the service was asked just now. Gives how many
/// checklists there were, and how many steps count differently.
fn look(
    room: &Room,
    known: &BTreeMap<BusinessId, MerchantFacts>,
    now: i64,
    is_asked: bool,
) -> Result<(usize, usize), Problem> {
    let (mut looked_at, mut changed) = (0, 0);
    for list in all(room)? {
        let Some(facts) = known.get(&list.merchant) else {
            continue;
        };
        looked_at += 1;
        // Nothing is written where nothing is new: the window looks often.
        changed += edit(room, &list.merchant, list.kind, now, false, |list| {
            list.look(facts, now);
            if is_asked {
                list.asked_at = Some(now);
            }
        })?;
    }
    Ok((looked_at, changed))
}

/// Asks the service and the registry, and looks again.
async fn ask(shared: &Shared, task: &Task, only: Option<BusinessId>) -> Result<Event, Problem> {
    let opened = task.opened().await?;
    let scene = Scene::of(shared, task).await?;
    let room = scene.room.clone();
    let mut known = on_disk(move || scene.known()).await?;
    if let Some(only) = &only {
        known.retain(|id, _| id == only);
    }
    let asked = tokio::select! {
        biased;
        () = task.cancel.cancelled() => return Ok(Event::Cancelled),
        asked = ask_about(shared, &opened, &room, &mut known) => asked,
    };
    let problems = asked?;
    let now = Utc::now().timestamp();
    let (looked_at, changed, lists) = room
        .do_work(move |room| {
            let (looked_at, changed) = look(room, &known, now, true)?;
            Ok((looked_at, changed, all(room)?))
        })
        .await?;
    let event = ChecklistEvent::Checklists(Arc::new(lists));
    shared.tell(task.job, Event::Checklist(event)).await;
    let event = ChecklistEvent::Asked {
        looked_at,
        changed,
        problems,
    };
    shared.tell(task.job, Event::Checklist(event)).await;
    Ok(Event::Done)
}

/// Adds what the service and the registry say. What cannot be asked stays unknown, and is told.
async fn ask_about(
    shared: &Shared,
    opened: &Opened,
    room: &Room,
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
                    room.do_work(move |room| room.store.note_registry(&room.fleet, &of, &said, at))
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

fn units_of(room: &Room, merchant: &BusinessId) -> Result<Vec<LookupRow>, Problem> {
    let mut rows = Vec::new();
    room.store
        .for_each_unit(&room.fleet, &mut |unit: FleetUnit| {
            if unit.unit.business_id.as_ref() == Some(merchant) {
                rows.push(unit.into_row());
            }
            Ok(())
        })?;
    Ok(rows)
}

fn export(request: ChecklistsRequest) -> Result<Event, Problem> {
    let ChecklistsRequest {
        checklists,
        dialect,
        formula_guard,
        words,
        path,
    } = request;
    let file = Paper::of(&path, dialect, formula_guard, words);
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    if ending.eq_ignore_ascii_case("txt") {
        let text = checklists_text(&checklists, &file.catalog);
        let rows = save(&path, |writer| {
            writer.write_all(text.as_bytes())?;
            Ok(checklists.len())
        })?;
        return Ok(Event::Exported { path, rows });
    }
    let sheet = checklists_sheet(&checklists, &file.catalog);
    file.write(path, &sheet)
}
