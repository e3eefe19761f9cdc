//! Following product orders: the board, reading the vendor's list now or again and again, and issuing orders again.

use super::core::{Nature, Opened, Request, Task, Teller, Telling, on_disk, stopped};
use super::database;
use super::orders::{self, OrderStep, SendOrder};
use crate::domain::board::{Board, BoardInput, BoardOrder, BoardRules, Stage, board};
use crate::domain::order::{OrderDraft, Severity, check};
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Capability, Msn, Problem};
use crate::jobs::{self, BoardTask, FollowStep, Follower, ReadingFailed};
use crate::store::{KeptDraft, Ledger, OrderKey};
use crate::text::{Message, Tell as _};
use chrono::Utc;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

/// The shortest pause between two readings that were not asked for one by one.
pub const SHORTEST_PAUSE: Duration = Duration::from_secs(5 * 60);

/// The board from what is kept on this computer. Nothing is asked of the service.
#[derive(Debug)]
pub struct ShowBoard;

/// What was ordered, by the order's name on the board, and whether a password has to be typed again. Its answer is `None` for an order
/// that was not made here, or before its data were kept.
#[derive(Debug)]
pub struct ReadOrderDraft(pub String);

/// Put orders away from the board, or back on it. Its answer is the board then.
#[derive(Debug)]
pub struct PutAway {
    /// Which, by their names on the board.
    pub keys: Vec<String>,
    /// Whether they go away; else they come back.
    pub away: bool,
}

/// What moved is seen. Its answer is the board then.
#[derive(Debug)]
pub struct MarkLooked;

/// Read the vendor's list, and look at the units of orders that were completed since. What was kept is told even where it fails.
#[derive(Debug)]
pub struct RefreshBoard;

/// Do that again and again, until it is cancelled or the keys are refused.
#[derive(Debug)]
pub struct FollowBoard {
    /// The pause between two readings; five minutes are the least.
    pub every: Duration,
}

/// Look at the unit of an order, by its name on the board, whatever is known of it.
#[derive(Debug)]
pub struct CheckOrder(pub String);

/// Issue an order again, with a new key and the old data. For one order that happens once only. Its answer is the board then. `Debug`
/// prints the password as `****`.
pub struct ReissueRequest {
    /// The order's name on the board.
    pub key: String,
    /// The password of the test site, where the order had one; it is kept nowhere.
    pub test_password: Option<String>,
    /// Whether the old order is deleted once the new one is there, where the vendor still allows it.
    pub delete_old: bool,
}

/// What is told of the board while the vendor's list, or a unit, is looked at.
#[derive(Debug, Clone)]
pub enum BoardStep {
    /// What the board is made from.
    Data(Arc<BoardData>),
    /// Units that came of orders, and are in the kept fleet now.
    Joined(Vec<Msn>),
    /// When the list is read next, seconds since 1970 (UTC).
    NextAt(i64),
    /// A reading that was not asked for one by one failed, and is tried again later.
    Late(Box<Problem>),
}

/// What the board is made from. The days on it are counted anew whenever it is drawn.
#[derive(Debug, Clone, Default)]
pub struct BoardData {
    /// What is remembered of orders.
    pub input: BoardInput,
    /// The names of their merchants, as far as known.
    pub names: HashMap<BusinessId, String>,
}

impl BoardData {
    /// The board at a moment.
    #[must_use]
    pub fn board(&self, rules: &BoardRules, now: i64) -> Board {
        let name = |id: &BusinessId| self.names.get(id).cloned();
        board(self.input.clone(), name, rules, now)
    }
}

impl std::fmt::Debug for ReissueRequest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A fixed text, which tells not even the length.
        let password = self.test_password.as_ref().map(|_| "****");
        formatter
            .debug_struct("ReissueRequest")
            .field("key", &self.key)
            .field("test_password", &password)
            .field("delete_old", &self.delete_old)
            .finish()
    }
}

impl Request for ShowBoard {
    type Output = Arc<BoardData>;
    const NATURE: Nature = Nature::reads("board-job-show").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<BoardData>, Problem> {
        changed(task, |_, _| Ok(())).await
    }
}

impl Request for ReadOrderDraft {
    type Output = Option<Box<KeptDraft>>;
    const NATURE: Nature = Nature::reads("board-job-show").here().quiet();

    async fn run(self, task: &Task) -> Result<Option<Box<KeptDraft>>, Problem> {
        let board = BoardHandle::of(task).await?;
        let (_, draft) = board.own(self.0, false).await?;
        Ok(draft.map(Box::new))
    }
}

impl Request for PutAway {
    type Output = Arc<BoardData>;
    const NATURE: Nature = Nature::changes_here("board-job-hide").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<BoardData>, Problem> {
        let Self { keys, away } = self;
        // No time means that it is not put away.
        let at = away.then(|| Utc::now().timestamp());
        changed(task, move |ledger, partner| {
            ledger.put_away(partner, &keys, at)
        })
        .await
    }
}

impl Request for MarkLooked {
    type Output = Arc<BoardData>;
    const NATURE: Nature = Nature::changes_here("board-job-looked").here().quiet();

    async fn run(self, task: &Task) -> Result<Arc<BoardData>, Problem> {
        let at = Utc::now().timestamp();
        changed(task, move |ledger, partner| ledger.mark_looked(partner, at)).await
    }
}

impl Telling for RefreshBoard {
    type Output = ();
    type Step = BoardStep;
    const NATURE: Nature = Nature::changes_here("board-job-refresh").going_on();

    async fn run_telling(self, task: &Task, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        BoardHandle::of(task).await?.refresh(teller).await
    }
}

impl Telling for FollowBoard {
    type Output = ();
    type Step = BoardStep;
    const NATURE: Nature = Nature::changes_here("board-job-auto-refresh").quiet();

    async fn run_telling(self, task: &Task, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        BoardHandle::of(task)
            .await?
            .follow(self.every, teller)
            .await
    }
}

impl Telling for CheckOrder {
    type Output = ();
    type Step = BoardStep;
    const NATURE: Nature = Nature::changes_here("board-job-check").going_on();

    async fn run_telling(self, task: &Task, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        BoardHandle::of(task).await?.check(&self.0, teller).await
    }
}

impl Telling for ReissueRequest {
    type Output = Arc<BoardData>;
    type Step = OrderStep;
    const NATURE: Nature = Nature::changes_at_vendor("board-job-reissue");

    async fn run_telling(
        self,
        task: &Task,
        teller: &Teller<OrderStep>,
    ) -> Result<Arc<BoardData>, Problem> {
        let issued = match BoardHandle::of(task).await {
            Ok(board) => board.reissue(self, teller).await,
            Err(problem) => Err(problem),
        };
        database::look_after(&task.shared).await;
        issued
    }
}

/// Changes what is remembered of orders, and gives the board then.
async fn changed(
    task: &Task,
    change: impl FnOnce(&Ledger, &str) -> Result<(), Problem> + Send + 'static,
) -> Result<Arc<BoardData>, Problem> {
    let board = BoardHandle::of(task).await?;
    task.on_ledger(change).await?;
    board.data().await.map(Arc::new)
}

/// A profile's orders, and where they are kept.
struct BoardHandle<'a> {
    task: &'a Task,
    opened: Opened,
    kept: BoardTask,
}

impl<'a> BoardHandle<'a> {
    async fn of(task: &'a Task) -> Result<Self, Problem> {
        let opened = task.opened().await?;
        let kept = BoardTask {
            ledger: task.shared.ledger().await?,
            profile: opened.partner.as_str().to_owned(),
            fleets: task.shared.fleets().await?,
            fleet: opened.fleet.clone(),
        };
        Ok(Self { task, opened, kept })
    }

    async fn data(&self) -> Result<BoardData, Problem> {
        let kept = self.kept.clone();
        on_disk(move || {
            let input = kept.ledger.tracked(&kept.profile)?;
            // A merchant with many orders is asked for once.
            let ids: HashSet<BusinessId> = merchants(&input).cloned().collect();
            let ids: Vec<BusinessId> = ids.into_iter().collect();
            let names = kept.fleets.merchant_names(&kept.fleet, &ids)?;
            Ok(BoardData { input, names })
        })
        .await
    }

    async fn tell_data(&self, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        let data = self.data().await?;
        teller.tell(BoardStep::Data(Arc::new(data))).await;
        Ok(())
    }

    fn can_track(&self) -> Result<(), Problem> {
        match self.opened.profile.api.lacks(Capability::TrackOrders) {
            Some(reason) => Err(Problem::new(ProblemKind::Unsupported, reason)),
            None => Ok(()),
        }
    }

    async fn refresh(&self, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        self.can_track()?;
        let client = self.opened.client.patient();
        let read = jobs::read_board(&client, &self.kept, &self.task.cancel).await;
        // What was kept before it failed is told all the same.
        self.tell_data(teller).await?;
        let reading = read.map_err(|failed| failed.problem)?;
        tell_joined(reading.joined, teller).await;
        // Only now: what was read before the cancel is told.
        if reading.is_cancelled {
            return Err(stopped());
        }
        Ok(())
    }

    async fn follow(&self, every: Duration, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        self.can_track()?;
        let every = every.max(SHORTEST_PAUSE);
        let read_at = self.data().await?.input.read_at;
        let first = first_pause(every, read_at, Utc::now().timestamp());
        let tell = |step: FollowStep| self.tell_step(step, teller);
        jobs::follow_board(
            // Not patient: who follows steps aside for a pause of the service instead of waiting in a call.
            &self.opened.client,
            &self.kept,
            Follower::new(every),
            first,
            &self.task.cancel,
            tell,
        )
        .await?;
        // Following ends without a problem only where it was cancelled.
        Err(stopped())
    }

    async fn tell_step(&self, step: FollowStep, teller: &Teller<BoardStep>) {
        match step {
            FollowStep::Due => {
                // It may go on for days, in which the rules of the computer change.
                if let Err(problem) = self.task.shared.may_go_on(&self.opened).await {
                    teller.tell(BoardStep::Late(Box::new(problem))).await;
                    self.task.cancel.cancel();
                }
            }
            FollowStep::Waits(pause) => {
                let secs = i64::try_from(pause.as_secs()).unwrap_or(i64::MAX);
                let at = Utc::now().timestamp().saturating_add(secs);
                teller.tell(BoardStep::NextAt(at)).await;
            }
            FollowStep::Read(joined) => {
                // A disk that cannot be read now may be readable the next time.
                if let Err(problem) = self.tell_data(teller).await {
                    teller.tell(BoardStep::Late(Box::new(problem))).await;
                }
                tell_joined(joined, teller).await;
            }
            FollowStep::Failed(problem) => teller.tell(BoardStep::Late(problem)).await,
        }
    }

    async fn check(&self, key: &str, teller: &Teller<BoardStep>) -> Result<(), Problem> {
        let looked = jobs::check_order(&self.opened.client, &self.kept, key);
        let looked = self.task.unless_cancelled(looked).await?;
        let joined = looked.map_err(|failed: ReadingFailed| failed.problem)?;
        self.tell_data(teller).await?;
        tell_joined(joined.into_iter().collect(), teller).await;
        Ok(())
    }

    /// An order that was sent from here: its id at the vendor, and what was ordered.
    async fn own(
        &self,
        key: String,
        wants_reissue: bool,
    ) -> Result<(Option<String>, Option<KeptDraft>), Problem> {
        let own = self.task.on_ledger(move |ledger, profile| {
            let input = ledger.tracked(profile)?;
            let now = Utc::now().timestamp();
            // Names and rules change nothing about which order it is and what may be done with it.
            let board = board(input, |_| None, &BoardRules::default(), now);
            let Some(order) = board.order(&key) else {
                return Err(no_such_order(&key));
            };
            let draft = match &order.own {
                Some(own) => ledger.draft_of(profile, own)?,
                None => None,
            };
            // Judged here, by how the order stands now and not as a screen showed it.
            if wants_reissue && !may_be_reissued(order) {
                return Err(not_due(&key, order));
            }
            let deletable = order.vendor_id.clone().filter(|_| order.can_be_deleted());
            Ok((deletable, draft))
        });
        own.await
    }

    /// Issues an order again, once.
    async fn reissue(
        &self,
        request: ReissueRequest,
        teller: &Teller<OrderStep>,
    ) -> Result<Arc<BoardData>, Problem> {
        self.opened.may_order()?;
        // Proven before anything is decided: `reissue` below writes to it for good.
        self.task.shared.ledger_to_send().await?;
        let (deletable, kept) = self.own(request.key.clone(), true).await?;
        let Some(kept) = kept else {
            let what = Message::new("board-no-data").with("id", &request.key);
            return Err(Problem::input(what).next(Message::new("board-no-data-next")));
        };
        let draft = with_password(kept, request.test_password.as_deref())?;
        let checked = check(&draft, self.opened.profile.api);
        let Some(order) = checked.order else {
            return Err(faulty(&checked.findings));
        };
        let new = orders::new_order(&self.opened, &order, OrderKey::FIRST)?;
        let old = request.key.clone();
        let reissue = self
            .task
            .on_ledger(move |ledger, _| ledger.reissue(&old, &new));
        // That it is decided, and with which key, is on the disk from here on, before anything leaves: the same order cannot be
        // issued again twice.
        let reissue = reissue.await?;
        let order = SendOrder {
            order: Box::new(order),
            // The key that the ledger has fixed, and no other, whatever else is equal to this order.
            key: Some(reissue.new),
            order_again: false,
        };
        // The old order goes last, so that the merchant never has a time without a link.
        orders::send(self.task, teller, &order).await?;
        if request.delete_old
            && let Some(id) = deletable
        {
            orders::delete(self.task, teller, &id).await?;
        }
        self.data().await.map(Arc::new)
    }
}

async fn tell_joined(joined: Vec<Msn>, teller: &Teller<BoardStep>) {
    if !joined.is_empty() {
        teller.tell(BoardStep::Joined(joined)).await;
    }
}

fn merchants(input: &BoardInput) -> impl Iterator<Item = &BusinessId> {
    let own = input.own.iter().map(|order| &order.business_id);
    let seen = input.seen.iter();
    own.chain(seen.filter_map(|order| order.order.business_id.as_ref()))
}

/// When the first reading is due: once the pause since the last one is over, yet not in the very moment a profile is opened.
fn first_pause(every: Duration, read_at: Option<i64>, now: i64) -> Duration {
    // Five to ten seconds, by chance: desks that open at the same hour do not ask together.
    let soon = Duration::from_secs(5).mul_f64(1.0 + rand::random::<f64>());
    let Some(read_at) = read_at else { return soon };
    // A clock that was set back makes this negative, and the whole pause is kept.
    let since = u64::try_from(now.saturating_sub(read_at)).unwrap_or_default();
    every.saturating_sub(Duration::from_secs(since)).max(soon)
}

/// The draft with the password that was typed again.
fn with_password(kept: KeptDraft, password: Option<&str>) -> Result<OrderDraft, Problem> {
    let mut draft = kept.draft;
    match password {
        Some(password) => draft.website.test_password = password.to_owned(),
        // Without its password it would be another order.
        None if kept.lacks_password => {
            return Err(Problem::input(Message::new("board-password-needed"))
                .next(Message::new("board-password-needed-next")));
        }
        None => {}
    }
    Ok(draft)
}

/// What was fine when it was sent may not be fine any more: rules change.
fn faulty(findings: &[crate::domain::order::Finding]) -> Problem {
    let error = findings
        .iter()
        .find(|finding| finding.severity == Severity::Error);
    let problem =
        Problem::input(Message::new("board-faulty")).next(Message::new("board-faulty-next"));
    match error {
        Some(finding) => problem.because(finding.message.clone()),
        None => problem,
    }
}

/// Whether a new order can take the place of one: its link is dead or can still be taken back. One that was issued again
/// gives its new order once more.
const fn may_be_reissued(order: &BoardOrder) -> bool {
    matches!(
        order.stage,
        Stage::LinkSent | Stage::Opened | Stage::Expired | Stage::Gone | Stage::Deleted
    ) || order.reissued_as.is_some()
}

fn not_due(key: &str, order: &BoardOrder) -> Problem {
    let what = Message::new("board-not-due").with("id", key);
    Problem::input(what)
        .because(Message::new("board-not-due-why").with("stage", order.stage.tell()))
        .next(Message::new("board-not-due-next"))
}

fn no_such_order(key: &str) -> Problem {
    let what = Message::new("board-no-such-order").with("id", key);
    Problem::input(what).next(Message::new("board-no-such-order-next"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_reading_waits_for_the_rest_of_the_pause() {
        #[track_caller]
        fn check(read_ago: Option<i64>, least: u64, most: u64) {
            let every = Duration::from_secs(600);
            let pause = first_pause(every, read_ago.map(|ago| 10_000 - ago), 10_000);
            assert!((least..=most).contains(&pause.as_secs()), "{pause:?}");
        }
        check(None, 5, 10);
        check(Some(0), 600, 600);
        check(Some(400), 200, 200);
        check(Some(6000), 5, 10);
        // The clock was set back.
        check(Some(-6000), 600, 600);
    }
}
