//! Files of rules: which are believed.

#![allow(clippy::unwrap_used)]

use super::*;
#[cfg(unix)]
use crate::domain::machine::Protection;
use tempfile::TempDir;

fn folder_with(text: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(POLICY_FILE);
    std::fs::write(&path, text).unwrap();
    (folder, path)
}

/// Why the only source of a place is of no use.
#[track_caller]
fn reason(places: &PolicyPlaces) -> &'static str {
    let policy = places.read();
    let problem = policy.damage().unwrap_or_else(|| panic!("{policy:?}"));
    problem.why.as_ref().unwrap().id()
}

#[test]
fn no_file_is_no_rules_and_the_file_is_read_anew_each_time() {
    let (_folder, path) = folder_with("");
    let places = PolicyPlaces::file(&path);
    std::fs::remove_file(&path).unwrap();
    assert_eq!(places.read(), MachinePolicy::default());
    std::fs::write(&path, "\u{feff}[lock]\norders = false\n").unwrap();
    assert_eq!(places.read().forbids_orders(), path.to_str());
    std::fs::write(&path, "[lock]\norder = false\n").unwrap();
    assert_eq!(reason(&places), "machine-file-at");
    std::fs::write(&path, b"[lock]\nproxy = \"\xff\"").unwrap();
    assert_eq!(reason(&places), "machine-file-not-utf8");
    std::fs::write(&path, "#".repeat(300 * 1024)).unwrap();
    assert_eq!(reason(&places), "machine-file-too-large");
}

#[test]
fn what_stands_in_the_place_of_the_file_and_is_none_unlocks_nothing() {
    let (folder, path) = folder_with("");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_eq!(
        reason(&PolicyPlaces::file(&path)),
        "machine-file-unreadable"
    );
    std::fs::remove_dir(&path).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("nowhere"), &path).unwrap();
        assert_eq!(
            reason(&PolicyPlaces::file(&path)),
            "machine-file-unreadable"
        );
    }
    drop(folder);
}

#[cfg(unix)]
#[test]
fn a_file_that_others_can_write_is_not_believed() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let (folder, path) = folder_with("[lock]\norders = false\n");
    let rights = |path: &std::path::Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let places = PolicyPlaces::file(&path);
    rights(&path, 0o644);
    rights(folder.path(), 0o755);
    let policy = places.read();
    assert_eq!(policy.damage(), None);
    let is_roots = std::fs::metadata(&path).unwrap().uid() == 0;
    let expect = if is_roots {
        Protection::Administrators
    } else {
        Protection::Installer
    };
    assert_eq!(policy.sources()[0].protection, expect);
    rights(&path, 0o646);
    assert_eq!(reason(&places), "machine-file-open");
    rights(&path, 0o644);
    rights(folder.path(), 0o757);
    assert_eq!(reason(&places), "machine-file-open");
    // In a folder with the sticky bit nobody exchanges what is not theirs.
    rights(folder.path(), 0o1777);
    assert_eq!(places.read().damage(), None);
    rights(folder.path(), 0o755);
    let group = std::fs::metadata(&path).unwrap().gid();
    rights(&path, 0o664);
    assert_eq!(places.read().damage().is_some(), group != 0, "{group}");
}

#[cfg(unix)]
#[test]
fn the_systems_file_belongs_to_the_administrator() {
    use std::os::unix::fs::MetadataExt as _;
    let (_folder, path) = folder_with("[lock]\norders = false\n");
    let places = PolicyPlaces::none().with_system(&path);
    if std::fs::metadata(&path).unwrap().uid() == 0 {
        assert_eq!(places.read().forbids_orders(), path.to_str());
        std::os::unix::fs::chown(&path, Some(12_345), None).unwrap();
    }
    assert_eq!(reason(&places), "machine-file-not-roots");
}

#[test]
fn the_system_stands_over_the_program_and_both_restrict() {
    let (_one, system) = folder_with("[preset]\nlanguage = \"nb\"\n[lock]\nmax_in_flight = 9\n");
    let (_two, program) = folder_with("[preset]\nlanguage = \"en\"\n[lock]\nmax_in_flight = 3\n");
    let places = PolicyPlaces::file(&program).with_system(&system);
    assert_eq!(
        places.names(),
        [system.to_str().unwrap(), program.to_str().unwrap()]
    );
    let policy = places.read();
    assert_eq!(policy.sources().len(), 2);
    assert_eq!(policy.max_in_flight(Some(64), 8), 3);
    // Read as the system's, only the administrator's file counts; what is not believed forbids.
    if policy.damage().is_none() {
        assert_eq!(
            policy.language().over(None),
            Some(crate::text::Language::BOKMAL)
        );
    }
}

#[test]
fn this_computers_places_are_told() {
    let names = PolicyPlaces::of_this_computer().names();
    assert!(
        names.iter().any(|name| name.ends_with(POLICY_FILE)),
        "{names:?}"
    );
    if let Some(system) = SYSTEM_FILE {
        assert_eq!(names[0], system);
    }
}
