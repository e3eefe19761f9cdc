//! A partner that is shared with a team: joining, carrying changes, what colleagues wrote otherwise, leaving.

mod authors;
mod orders;
mod place;

pub use authors::{ReadAuthors, ThingAuthors};
pub(super) use orders::{TeamOrders, begin};

use super::core::{FleetHandle, Nature, Request, Shared, Task};
use super::fleet::concerned;
use crate::domain::problem::ProblemKind;
use crate::domain::team::{Ordered, OtherVersion};
use crate::domain::{LookupRow, Msn, Problem, Secret};
use crate::jobs::{self, Carried};
use crate::store::{FleetStore, Membership, TeamCounts};
use crate::team::{self as server, Checked, LogQuery, Member, TeamAddress};
use crate::text::Message;
use chrono::Utc;
use place::{TeamPlace, carry, now};
use std::time::Duration;

/// Make a team's tables on a server, or bring them up to date.
#[derive(Debug)]
pub struct InitTeam {
    /// Where the server is, and which team.
    pub address: String,
    /// The password of the role that owns the tables.
    pub password: Secret,
}

/// Share what is kept of the open profile's partner with a team.
#[derive(Debug)]
pub struct JoinTeam {
    /// Where the server is, and which team.
    pub address: String,
    /// This person's password; `None` for the one that is kept, or none at all.
    pub password: Option<Secret>,
}

/// Send what waits, and take in what the team has.
#[derive(Debug)]
pub struct SyncTeam;

/// How it is with the team. Without the server it says what is here.
#[derive(Debug)]
pub struct ReadTeam;

/// Carry changes as soon as there are any, here or at the team; after a minute in any case.
#[derive(Debug)]
pub struct WaitForTeam {
    /// The last time failed: wait a while before the server is asked again.
    pub has_failed: bool,
}

/// Look at the server: version, rights, poolers, clock.
#[derive(Debug)]
pub struct CheckTeam;

/// Whether orders of the open profile can be sent as far as its team is concerned; the answer is why not.
#[derive(Debug)]
pub struct MayTeamSend;

/// A person's answer to what a colleague wrote otherwise.
#[derive(Debug)]
pub struct SettleVersion {
    /// The id of the other version, as [`TeamState::versions`] has it.
    pub id: String,
    /// Whether it stands from now on.
    pub stands: bool,
}

/// Share nothing any more. What is here stays.
#[derive(Debug)]
pub struct LeaveTeam {
    /// Also where changes wait that the team was not sent.
    pub anyway: bool,
}

/// What the team changed, the newest first.
#[derive(Debug, Clone, Default)]
pub struct ReadTeamLog(pub LogQuery);

/// Let the team share the fleet from now on, or no longer. It is so for all of its members.
#[derive(Debug)]
pub struct ShareFleet(pub bool);

/// What was exchanged with a team.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exchanged {
    /// What was carried, what was not shown before included.
    pub carried: Carried,
    /// The units whose words may be others than before, as they are now.
    pub rows: Vec<LookupRow>,
    /// So much of the fleet is otherwise that it is to be read anew.
    pub is_fleet_new: bool,
}

/// How it is with a team.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamState {
    /// That the partner is shared, and with whom.
    pub membership: Membership,
    /// How much waits, and how much lost.
    pub counts: TeamCounts,
    /// What colleagues wrote otherwise, and nobody has settled.
    pub versions: Vec<OtherVersion>,
    /// Whether the fleet is shared, too.
    pub shares_fleet: bool,
    /// The members, or why the server does not tell them.
    pub members: Result<Vec<Member>, Problem>,
}

impl Request for InitTeam {
    type Output = ();
    const NATURE: Nature = Nature::changes_here("team-job-init");

    async fn run(self, _: &Task) -> Result<(), Problem> {
        let address = TeamAddress::parse(&self.address)?;
        let connection = server::connect(&address, &self.password).await?;
        server::init(&connection).await
    }
}

impl Request for JoinTeam {
    type Output = (TeamState, Exchanged);
    const NATURE: Nature = Nature::changes_here("team-job-join").long();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let opened = task.opened().await?;
        // Whose the profile is must be settled: what is moved to its partner then would be shared, too.
        opened.may_order()?;
        // Only the embedded sandbox names its fleet otherwise, and its orders are forgotten with the run.
        if opened.fleet != opened.partner.as_str() {
            let what = Message::new("team-no-sandbox");
            return Err(Problem::new(ProblemKind::Unsupported, what)
                .next(Message::new("team-no-sandbox-next")));
        }
        let shared = &task.shared;
        let address = team_address(&self.address)?;
        let is_typed = self.password.is_some();
        let password = match self.password {
            Some(password) => password,
            None => shared.team_password(&address).await?,
        };
        let connection = server::connect(&address, &password).await?;
        let found = server::server_of(&connection).await?;
        let membership = Membership {
            fleet: opened.fleet.clone(),
            address: address.to_string(),
            server: found.id,
            member: found.member,
            joined_at: Utc::now().timestamp(),
            last: 0,
            pulled_at: None,
        };
        let kept = task.fleet().await?;
        let there = kept.with(FleetStore::team).await?;
        if let Some(there) = there.filter(|there| there.server != membership.server) {
            let what = Message::new("team-joined-other").with("server", there.address);
            return Err(Problem::input(what).next(Message::new("team-joined-other-next")));
        }
        // A password is kept only where the server believes it, and where nothing else speaks against joining. Without a
        // keyring it is used for this run.
        if is_typed && !password.is_empty() {
            let server = address.to_string();
            let saved = shared.credentials.save_team_password(&server, &password);
            saved.await?;
        }
        kept.with(move |store, _| store.join_team(&membership))
            .await?;
        // As the store has it now: who joined before goes on from the place that was reached then.
        let place = shared.team_of(&opened.fleet).await?.ok_or_else(no_team)?;
        let carried = jobs::carry(&place.kept.store, &connection, &place.membership, now).await?;
        let exchanged = exchanged(task, carried).await?;
        let members = members(&place).await;
        let state = state(&place.kept, place.membership, members).await?;
        Ok((state, exchanged))
    }
}

impl Request for SyncTeam {
    type Output = Exchanged;
    const NATURE: Nature = Nature::changes_here("team-job-sync").quiet();

    async fn run(self, task: &Task) -> Result<Exchanged, Problem> {
        let carried = carry(&place_of(task).await?).await?;
        exchanged(task, carried).await
    }
}

impl Request for WaitForTeam {
    type Output = Exchanged;
    const NATURE: Nature = Nature::reads("team-job-wait").quiet();

    async fn run(self, task: &Task) -> Result<Exchanged, Problem> {
        let place = place_of(task).await?;
        if self.has_failed {
            tokio::time::sleep(AFTER_FAILURE).await;
        }
        // Whatever comes from now on wakes, and what came before is taken in at once: nothing falls between.
        let waking = server::listen(&place.address, &place.password).await?;
        let mut carried = carry(&place).await?;
        // That the server is back is news, too.
        if carried == Carried::default() && !self.has_failed {
            tokio::select! {
                _ = waking.woken() => {}
                // Waking can fail silently, as by a pooler or a firewall that drops idle connections.
                () = tokio::time::sleep(LOOK_EVERY) => {}
                changed = something_waits(&task.shared, &place) => changed?,
            }
            // Taking in is one transaction of the store after the other, so it may be cancelled between two of them.
            carried = carry(&place).await?;
        }
        exchanged(task, carried).await
    }
}

/// How often the server is asked at the least: waking may fail without anybody knowing.
const LOOK_EVERY: Duration = Duration::from_secs(60);
/// How long a server that failed is left alone.
const AFTER_FAILURE: Duration = Duration::from_secs(15);
/// How often it is looked whether something was changed here.
const LOOK_HERE_EVERY: Duration = Duration::from_secs(2);

/// Waits until something is to be sent, or came while orders were sent.
async fn something_waits(shared: &Shared, place: &TeamPlace) -> Result<(), Problem> {
    let mut look = tokio::time::interval(LOOK_HERE_EVERY);
    loop {
        look.tick().await;
        // What came while orders were sent is in the store, and nothing else would wake for it.
        if shared.has_untold(&place.membership.fleet) {
            return Ok(());
        }
        let waiting = place
            .kept
            // One is enough to know.
            .with(|store, fleet| store.changes_to_send(fleet, 1));
        let waiting = waiting.await?;
        if !waiting.is_empty() {
            return Ok(());
        }
    }
}

impl Request for ReadTeam {
    type Output = Option<TeamState>;
    const NATURE: Nature = Nature::reads("team-job-read").quiet();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        state_of(task).await
    }
}

impl Request for CheckTeam {
    type Output = Checked;
    const NATURE: Nature = Nature::reads("team-job-check");

    async fn run(self, task: &Task) -> Result<Checked, Problem> {
        let place = place_of(task).await?;
        let connection = place.connect().await?;
        server::check(&connection, &place.password, now()).await
    }
}

impl Request for MayTeamSend {
    type Output = Option<Problem>;
    const NATURE: Nature = Nature::reads("team-job-may-send").quiet();

    async fn run(self, task: &Task) -> Result<Self::Output, Problem> {
        let opened = task.opened().await?;
        let Some(place) = task.shared.team_of(&opened.fleet).await? else {
            return Ok(None);
        };
        Ok(orders::look(&place)
            .await
            .err()
            .map(orders::none_can_be_sent))
    }
}

impl Request for SettleVersion {
    type Output = bool;
    const NATURE: Nature = Nature::changes_here("team-job-settle").here();

    async fn run(self, task: &Task) -> Result<bool, Problem> {
        task.on_fleet(move |store, fleet| store.settle_version(fleet, &self.id, self.stands))
            .await
    }
}

impl Request for LeaveTeam {
    type Output = Membership;
    const NATURE: Nature = Nature::changes_here("team-job-leave");

    async fn run(self, task: &Task) -> Result<Membership, Problem> {
        let opened = task.opened().await?;
        let shared = &task.shared;
        let found = shared.membership_of(&opened.fleet).await?;
        let (kept, membership) = found.ok_or_else(no_team)?;
        // Its failure, and that the password cannot be read, are no reason to stay where nothing waits; else it says why
        // something does.
        let sent = match shared.team_of(&opened.fleet).await {
            Ok(Some(place)) => carry(&place).await.map(drop),
            Ok(None) => Ok(()),
            Err(problem) => Err(problem),
        };
        let counts = kept.with(FleetStore::team_counts).await?;
        if counts.waiting > 0 && !self.anyway {
            let what = Message::new("team-leave-waiting").with("count", counts.waiting);
            let problem = Problem::new(ProblemKind::Refused, what)
                .next(Message::new("team-leave-waiting-next"));
            return Err(match sent {
                Err(why) => problem.because(why.what),
                Ok(()) => problem,
            });
        }
        // Before the password goes: broken off in between, the team can still be reached.
        kept.with(FleetStore::leave_team).await?;
        let server = membership.address.clone();
        let at_server = server.clone();
        let is_needed = kept.with(move |store, _| store.shares_by_way_of(&at_server));
        // Another partner may be shared by way of the same server.
        if !is_needed.await? {
            let forgotten = shared.credentials.forget_team_password(&server).await;
            forgotten.map_err(|problem| Problem {
                // The team is left all the same, so trying again is of no use.
                what: Message::new("team-left-password").with("server", &server),
                next: Some(Message::new("team-left-password-next")),
                ..problem
            })?;
        }
        Ok(membership)
    }
}

impl Request for ReadTeamLog {
    type Output = Vec<Ordered>;
    const NATURE: Nature = Nature::reads("team-job-log").quiet();

    async fn run(self, task: &Task) -> Result<Vec<Ordered>, Problem> {
        let place = place_of(task).await?;
        let connection = place.connect().await?;
        // Refuses tables of another version, whose log could not be read.
        server::server_of(&connection).await?;
        server::log(&connection, &place.membership.fleet, &self.0).await
    }
}

impl Request for ShareFleet {
    type Output = TeamState;
    const NATURE: Nature = Nature::changes_here("team-job-fleet");

    async fn run(self, task: &Task) -> Result<TeamState, Problem> {
        let Self(is_shared) = self;
        // Written here and told later, so neither the server nor the password is needed.
        let share = move |store: &FleetStore, fleet: &str| store.share_fleet(fleet, is_shared);
        task.on_fleet(share).await?;
        state_of(task).await?.ok_or_else(no_team)
    }
}

/// The team of the open profile.
async fn place_of(task: &Task) -> Result<TeamPlace, Problem> {
    let opened = task.opened().await?;
    task.shared
        .team_of(&opened.fleet)
        .await?
        .ok_or_else(no_team)
}

/// More units than this are not told one by one.
const MANY_UNITS: usize = 2000;

/// What was carried, and what was taken in before without being shown, with the units that it touched.
async fn exchanged(task: &Task, now: Carried) -> Result<Exchanged, Problem> {
    let fleet = task.opened().await?.fleet;
    let mut carried = task.shared.take_untold(&fleet);
    carried.add(now);
    let is_fleet_new = carried.is_synced || carried.units.len() > MANY_UNITS;
    let units: Vec<Msn> = match is_fleet_new {
        true => Vec::new(),
        false => carried.units.iter().cloned().collect(),
    };
    match task
        .on_fleet(move |store, fleet| concerned(store, fleet, &units))
        .await
    {
        Ok(rows) => Ok(Exchanged {
            carried,
            rows,
            is_fleet_new,
        }),
        Err(problem) => {
            // Nobody showed it, so it is told with the next exchange.
            task.shared.not_told_yet(&fleet, carried);
            Err(problem)
        }
    }
}

async fn members(place: &TeamPlace) -> Result<Vec<Member>, Problem> {
    let connection = place.connect().await?;
    server::note_seen(&connection).await?;
    server::members(&connection).await
}

/// How it is with the team of the open profile. Without the server it says what is here.
async fn state_of(task: &Task) -> Result<Option<TeamState>, Problem> {
    let opened = task.opened().await?;
    let Some((kept, membership)) = task.shared.membership_of(&opened.fleet).await? else {
        return Ok(None);
    };
    // That the password cannot be read is no reason to hide what is here.
    let members = match task.shared.team_of(&opened.fleet).await {
        Ok(Some(place)) => members(&place).await,
        Ok(None) => return Ok(None),
        Err(problem) => Err(problem),
    };
    state(&kept, membership, members).await.map(Some)
}

/// How it is with a team, by what is here and what its server told of the members.
async fn state(
    kept: &FleetHandle,
    known: Membership,
    members: Result<Vec<Member>, Problem>,
) -> Result<TeamState, Problem> {
    let state = kept.with(move |store, fleet| {
        Ok(TeamState {
            // Read again: carrying has moved the place that is reached.
            membership: store.team(fleet)?.unwrap_or(known),
            counts: store.team_counts(fleet)?,
            versions: store.other_versions(fleet)?,
            shares_fleet: store.shares_fleet(fleet)?,
            members,
        })
    });
    state.await
}

/// Reads an address of a team's server; one that names nobody is that of the person who uses this computer.
///
/// # Errors
/// When it is none, or has a password in it.
pub fn team_address(text: &str) -> Result<TeamAddress, Problem> {
    TeamAddress::parse_for(text, person().as_deref())
}

/// The name that a person has on this computer, which PostgreSQL's own programs take, too.
pub(in crate::desk) fn person() -> Option<String> {
    let named = ["USER", "USERNAME"].map(|name| std::env::var(name).ok());
    named.into_iter().flatten().find(|name| !name.is_empty())
}

fn no_team() -> Problem {
    Problem::input(Message::new("team-not-joined")).next(Message::new("team-not-joined-next"))
}
