#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::*;
use std::sync::mpsc;

#[track_caller]
fn first(data_dir: &Path) -> FirstWindow {
    match claim(data_dir).unwrap() {
        Claim::First(first) => first,
        Claim::Shown(message) => panic!("there is another window: {message:?}"),
    }
}

fn note_of(data_dir: &Path) -> PathBuf {
    data_dir.join("window.address")
}

#[test]
fn the_second_window_brings_the_first_to_the_front() {
    let folder = tempfile::tempdir().unwrap();
    let data_dir = folder.path().join("data");
    let window = first(&data_dir);
    // Called before it is drawn, and then twice more.
    let Claim::Shown(message) = claim(&data_dir).unwrap() else {
        panic!("two first windows");
    };
    assert_eq!(message.id(), "ui-shown-already");
    let (rung, bell) = mpsc::channel();
    window.when_called(move || rung.send(()).unwrap());
    bell.recv_timeout(ONE_CALL).unwrap();
    for _ in 0..2 {
        assert!(matches!(claim(&data_dir).unwrap(), Claim::Shown(_)));
        bell.recv_timeout(ONE_CALL).unwrap();
    }
    let elsewhere = folder.path().join("another");
    drop(first(&elsewhere));
    drop(window);
    assert!(!note_of(&data_dir).exists());
    drop(first(&data_dir));
}

#[test]
fn a_window_that_does_not_answer_is_told_by_folder_and_process() {
    #[track_caller]
    fn check(note: Option<String>, process: Option<&str>) {
        let folder = tempfile::tempdir().unwrap();
        let _held = files::Lock::try_now(&folder.path().join("window.lock"))
            .unwrap()
            .unwrap();
        if let Some(note) = note {
            std::fs::write(note_of(folder.path()), note).unwrap();
        }
        let problem = claim_within(folder.path(), Duration::ZERO).unwrap_err();
        let catalog = crate::text::Catalog::new(crate::text::Language::ENGLISH);
        let told = problem.one_line(&catalog);
        assert_eq!(problem.what.id(), "ui-open-elsewhere");
        assert!(
            told.contains(&folder.path().display().to_string()),
            "{told}"
        );
        assert_eq!(problem.why.is_some(), process.is_some());
        assert!(told.contains(process.unwrap_or_default()), "{told}");
    }
    // Nobody listens there any more, or somebody else does.
    let free = TcpListener::bind(here(0))
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    check(Some(format!("{free} 4711 word\n")), Some("4711"));
    let stranger = TcpListener::bind(here(0)).unwrap();
    let port = stranger.local_addr().unwrap().port();
    let answers = std::thread::Builder::new()
        .name("stranger".to_owned())
        .spawn(move || {
            let (mut stream, _) = stranger.accept().unwrap();
            stream
                .write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                .unwrap();
        })
        .unwrap();
    check(Some(format!("{port} 4712 word\n")), Some("4712"));
    answers.join().unwrap();
    check(Some("no note".to_owned()), None);
    check(None, None);
}

#[test]
fn what_a_crash_left_behind_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("window.lock"), "").unwrap();
    std::fs::write(note_of(folder.path()), "1 2 three\n").unwrap();
    let window = first(folder.path());
    assert!(matches!(claim(folder.path()).unwrap(), Claim::Shown(_)));
    drop(window);
}

#[test]
fn only_who_knows_the_word_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let window = first(folder.path());
    let (rung, bell) = mpsc::channel();
    window.when_called(move || rung.send(()).unwrap());
    let note = Note::read(&note_of(folder.path())).unwrap();
    assert_eq!(note.process, std::process::id());
    let stranger = Note {
        word: "x".repeat(note.word.len()),
        ..note.clone()
    };
    call(&stranger).unwrap_err();
    let short = Note {
        word: String::new(),
        ..note.clone()
    };
    call(&short).unwrap_err();
    assert!(bell.try_recv().is_err());
    call(&note).unwrap();
    bell.recv_timeout(ONE_CALL).unwrap();
}

#[cfg(unix)]
#[test]
fn the_word_is_for_the_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let _window = first(folder.path());
    let mode = std::fs::metadata(note_of(folder.path()))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}
