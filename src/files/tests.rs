#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;

#[test]
fn replaces_the_whole_content_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("profiles.toml");
    replace(&path, b"a long first version").unwrap();
    replace(&path, b"short").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"short");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_target_that_cannot_be_replaced_keeps_what_it_held() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("taken");
    fs::create_dir(&path).unwrap();
    fs::write(path.join("inside"), b"kept").unwrap();
    replace(&path, b"new").unwrap_err();
    assert_eq!(fs::read(path.join("inside")).unwrap(), b"kept");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "the temporary file is gone"
    );
}

#[cfg(unix)]
#[test]
fn files_and_folders_made_here_are_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("one").join("two");
    make_private_folder(&made).unwrap();
    let file = made.join("profiles.toml");
    replace(&file, b"x").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder.path().join("one")), 0o700);
    assert_eq!(mode(&made), 0o700);
    assert_eq!(mode(&file), 0o600);
}

#[test]
fn a_file_set_aside_never_covers_an_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.toml");
    for (content, expected) in [
        ("first", "settings.toml.damaged"),
        ("second", "settings.toml.damaged-2"),
        ("third", "settings.toml.damaged-3"),
    ] {
        fs::write(&path, content).unwrap();
        let aside = set_aside(&path).unwrap();
        assert_eq!(aside, folder.path().join(expected));
        assert_eq!(fs::read_to_string(aside).unwrap(), content);
        assert!(!path.exists());
    }
}

#[test]
fn line_and_column_count_characters_from_one() {
    #[track_caller]
    fn check(text: &str, offset: usize, expected: (usize, usize)) {
        assert_eq!(line_and_column(text, offset), expected);
    }
    check("", 0, (1, 1));
    check("abc", 2, (1, 3));
    check("a\nbc", 3, (2, 2));
    check("æø\nå=1", "æø\nå".len(), (2, 2));
    check("æ", 1, (1, 1));
    check("ab", 99, (1, 3));
}

#[test]
fn a_lock_is_held_by_one_at_a_time() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.lock");
    let held = Lock::try_now(&path).unwrap();
    assert!(held.is_some());
    assert!(Lock::try_now(&path).unwrap().is_none());
    drop(held);
    assert!(Lock::try_now(&path).unwrap().is_some());
    Lock::try_now(&folder.path().join("missing").join("window.lock")).unwrap_err();
}

#[test]
fn a_wait_for_a_lock_is_told_once_and_ends() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("desk.lock");
    let short = Waits {
        patience: 5 * LOOK_EVERY,
        tell_after: Duration::ZERO,
    };
    let told = std::cell::RefCell::new(Vec::new());
    let tell = |path: &Path| told.borrow_mut().push(path.to_owned());
    let alone = || Lock::try_now(&path);
    let shared = || Lock::try_share(&path);
    let held = alone().unwrap().unwrap();
    for result in [
        short.until(&path, &tell, alone),
        short.until(&path, &tell, shared),
    ] {
        assert_eq!(result.unwrap_err().kind(), ErrorKind::TimedOut);
    }
    assert_eq!(*told.borrow(), [path.clone(), path.clone()]);
    drop(held);
    // Shares do not hold each other up; one who wants it alone waits for all of them.
    let shares = [shared().unwrap(), shared().unwrap()];
    assert!(shares.iter().all(Option::is_some));
    assert!(alone().unwrap().is_none());
    drop(shares);
    short.until(&path, &tell, alone).unwrap();
    assert_eq!(told.borrow().len(), 2, "who does not wait is told nothing");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_waited_for_only_so_long() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    assert!(is_pipe(&pipe) && !is_pipe(folder.path()));
    let refused = open_within(&pipe, Duration::from_millis(50)).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::TimedOut);
    // The thread that was left waiting, and whoever opens it now.
    let reader = File::open(&pipe).unwrap();
    open_pipe_or_device(&pipe).unwrap();
    drop(reader);
    let held = Lock::try_now(&pipe).unwrap_err();
    assert_eq!(held.kind(), ErrorKind::InvalidInput);
}
