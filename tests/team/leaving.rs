//! Leaving and joining where the keyring does not open, or the partner is shared already.

use super::one_entry::OneEntry;
use super::postgres::{MEMBER_PASSWORD, Postgres};
use super::world::{World, answer};
use keyring_core::{Error, Result};
use partner_desk::api::{Client, Limits};
use partner_desk::desk::{Desk, DeskOptions, JoinTeam, KeyringChoice, LeaveTeam, ShareFleet};
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::{Msn, Secret, Subject};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::{FleetStore, Membership};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::runtime::Runtime;

static SAVED: AtomicUsize = AtomicUsize::new(0);

fn locked<T>() -> Result<T> {
    Err(Error::NoStorageAccess("locked".into()))
}

fn saved(_: &[u8]) -> Result<()> {
    SAVED.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

fn desk(world: &World, keyring: OneEntry) -> Desk {
    let (desk, _notices) = Desk::open(DeskOptions {
        data_dir: world.data.path().to_owned(),
        keyring: KeyringChoice::Store(keyring.store()),
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    answer(&desk, world.open()).unwrap();
    desk
}

/// The name of the world's partner, shared by way of a server that is not there.
fn shared(world: &World) -> String {
    let client = Client::new(world.profile.clone(), world.keys.clone(), Limits::default());
    let fleet = client.unwrap().partner().as_str().to_owned();
    let store = FleetStore::open(world.data.path()).unwrap().store;
    let joined = Membership {
        fleet: fleet.clone(),
        address: "postgres://anne@127.0.0.1:9/desk?team=one".to_owned(),
        server: "another".to_owned(),
        member: "anne".to_owned(),
        joined_at: 1,
        last: 0,
        pulled_at: None,
    };
    store.join_team(&joined).unwrap();
    fleet
}

fn world() -> World {
    World::with(SandboxOptions {
        units: 2,
        ..SandboxOptions::default()
    })
}

#[test]
fn a_team_can_be_left_without_the_keyring() {
    let world = world();
    let fleet = shared(&world);
    let keyring = OneEntry {
        read: locked,
        write: |_| locked(),
    };
    let desk = desk(&world, keyring);
    let here = FleetStore::open(world.data.path()).unwrap().store;
    let unit = Subject::Unit(Msn::from_api("767085"));
    here.note(&fleet, &[(unit, "waits".to_owned())]).unwrap();
    let state = answer(&desk, ShareFleet(true)).unwrap();
    assert!(state.shares_fleet);
    let unread = state.members.unwrap_err();
    assert_eq!(unread.what.id(), "team-password-not-read");
    let refused = answer(&desk, LeaveTeam { anyway: false }).unwrap_err();
    assert_eq!(refused.what.id(), "team-leave-waiting");
    assert_eq!(refused.why.unwrap().id(), "team-password-not-read");
    assert!(here.team(&fleet).unwrap().is_some());
    let left = answer(&desk, LeaveTeam { anyway: true }).unwrap();
    assert_eq!(left.fleet, fleet);
    assert_eq!(here.team(&fleet).unwrap(), None);
}

#[test]
fn a_password_is_kept_only_where_the_team_is_joined() {
    let runtime = Runtime::new().unwrap();
    let Some(server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[("one", &["anne"])]));
    let world = world();
    let fleet = shared(&world);
    let keyring = OneEntry {
        read: || Err(Error::NoEntry),
        write: saved,
    };
    let desk = desk(&world, keyring);
    let join = || JoinTeam {
        address: server.address("anne", "one"),
        password: Some(Secret::new(MEMBER_PASSWORD)),
    };
    let refused = answer(&desk, join()).unwrap_err();
    assert_eq!(refused.what.id(), "team-joined-other");
    assert_eq!(refused.kind, ProblemKind::Input);
    assert_eq!(SAVED.load(Ordering::Relaxed), 0);
    let here = FleetStore::open(world.data.path()).unwrap().store;
    here.leave_team(&fleet).unwrap();
    answer(&desk, join()).unwrap();
    assert_eq!(SAVED.load(Ordering::Relaxed), 1);
    // It is kept as long as another partner is shared by way of the same server.
    let other = Membership {
        fleet: "partner:other".to_owned(),
        ..here.team(&fleet).unwrap().unwrap()
    };
    here.join_team(&other).unwrap();
    let leave = || answer(&desk, LeaveTeam { anyway: true });
    let without_password = || JoinTeam {
        password: None,
        ..join()
    };
    leave().unwrap();
    answer(&desk, without_password()).unwrap();
    here.leave_team("partner:other").unwrap();
    leave().unwrap();
    let refused = answer(&desk, without_password()).unwrap_err();
    assert_eq!(refused.what.id(), "team-refused");
}
