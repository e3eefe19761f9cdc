//! What a colleague did and this computer took in while it began to send orders.

use super::bulk::order;
use super::desk::Desk as Colleague;
use super::postgres::{MEMBER_PASSWORD, Postgres};
use super::world::{World, answer};
use keyring_core::mock;
use partner_desk::api::Limits;
use partner_desk::desk::{
    Desk, DeskOptions, JoinTeam, KeyringChoice, SendOrder, SyncFleet, WaitForTeam,
};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::{Secret, Subject};
use partner_desk::sandbox::SandboxOptions;
use partner_desk::store::FleetStore;
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Runtime;

#[test]
fn what_came_while_orders_were_sent_is_told_to_whoever_waits_for_the_team() {
    let runtime = Runtime::new().unwrap();
    let Some(server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[("one", &["anne", "bo"])]));
    let world = World::with(SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    });
    let (desk, _notices) = Desk::open(DeskOptions {
        data_dir: world.data.path().to_owned(),
        keyring: KeyringChoice::Store(mock::Store::new().unwrap()),
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    let opened = desk.start(world.open());
    answer(&desk, SyncFleet(SyncOptions::default())).unwrap();
    let join = JoinTeam {
        address: server.address("anne", "one"),
        password: Some(Secret::new(MEMBER_PASSWORD)),
    };
    let (state, _) = answer(&desk, join).unwrap();
    let fleet = state.membership.fleet;
    let bo = Colleague::new(&server.address("bo", "one"));
    runtime.block_on(bo.join(&fleet)).unwrap();
    let here = FleetStore::open(world.data.path()).unwrap().store;
    let units = here.units(&fleet).unwrap();
    let unit = units[0].unit.msn.clone();
    let note = [(Subject::Unit(unit.clone()), "Ring Bo first".to_owned())];
    bo.store.note(&fleet, &note).unwrap();
    runtime.block_on(bo.carry(&fleet)).unwrap();
    // Sending takes in Bo's note, and shows orders only.
    let send = SendOrder {
        order: Box::new(order("Kiosk")),
        key: None,
        order_again: false,
    };
    answer(&desk, send).unwrap();
    let waiting = desk.start(WaitForTeam { has_failed: false });
    let exchanged = waiting
        .wait_for(Duration::from_secs(30))
        .unwrap()
        .done()
        .unwrap();
    let row = exchanged
        .rows
        .iter()
        .find(|row| row.msn.as_ref() == Some(&unit));
    let kept = row.unwrap().kept.as_ref().unwrap();
    assert_eq!(kept.note.as_deref(), Some("Ring Bo first"));
    drop(opened);
}
