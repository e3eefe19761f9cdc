#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use crate::domain::Msn;

#[test]
fn a_fleet_that_nothing_was_kept_of_is_empty() {
    let folder = tempfile::tempdir().unwrap();
    let opened = FleetStore::open(folder.path()).unwrap();
    assert_eq!(opened.notice, None);
    assert!(opened.store.units("p").unwrap().is_empty());
    assert_eq!(opened.store.unit("p", &Msn::from_api("1")).unwrap(), None);
}
