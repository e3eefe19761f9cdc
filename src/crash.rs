//! What is left behind when the program, or a piece of its work, breaks off: a note in the data directory, without secrets.
//!
//! Stands beside the layers, like `hardening`. The message of a fault goes nowhere, neither into the note nor to the standard error
//! nor into a log: it may quote whatever was in hand, and no list of secrets is known where it breaks off.

use crate::text::{Catalog, Message, visible};
use std::backtrace::Backtrace;
use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::task::JoinError;

/// Leaves a note in the data directory when a thread breaks off, and says where: by `say_end` where the whole program ends, else on
/// the standard error. `data_dir` is asked only then; where it gives none there is no note.
pub fn note_crashes(
    data_dir: impl Fn() -> Option<PathBuf> + Send + Sync + 'static,
    words: Catalog,
    say_end: impl Fn(&str) + Send + Sync + 'static,
) {
    std::panic::set_hook(Box::new(move |panic| {
        let told = note(data_dir().as_deref(), panic);
        let said = words.say(&told);
        if is_whole() {
            say_end(&said);
        } else {
            to_standard_error(&said);
            // For a window, whose standard error nobody reads.
            untold().push(told);
        }
    }));
}

/// Says something on the standard error. Nobody is left to tell when even that fails.
pub fn to_standard_error(said: &str) {
    // What is said names paths, and the name of a folder may hold characters that steer a terminal.
    let _ = writeln!(std::io::stderr(), "{}", visible(said));
}

/// Why a task ended without an answer, for the log. How it prints itself quotes the message of its fault.
#[must_use]
pub fn cause_of(task: &JoinError) -> &'static str {
    if task.is_cancelled() {
        "being cancelled"
    } else {
        "a fault"
    }
}

/// Writes the note, and gives what is to be said. The message of the fault is left out of both: it may quote what was typed.
fn note(data_dir: Option<&Path>, panic: &PanicHookInfo<'_>) -> Message {
    let place = panic
        .location()
        .map_or_else(String::new, ToString::to_string);
    // An ordinary capture is empty unless a variable of the environment asks for it.
    let text = note_text(&place, &Backtrace::force_capture().to_string());
    let path = data_dir.and_then(|data_dir| write_note(data_dir, &text).ok());
    if let (true, Some(path), Some(data_dir)) = (is_whole(), &path, data_dir) {
        // A window has no standard error that anybody reads: the next one tells. That it cannot is no second fault.
        let name = path.file_name().unwrap_or_default();
        let _ = crate::files::replace(&data_dir.join(UNTOLD), name.as_encoded_bytes());
    }
    let path = path.map(|path| path.display().to_string());
    match (is_whole(), path) {
        (true, Some(path)) => Message::new("ui-crashed").with("path", path),
        (true, None) => Message::new("ui-crashed-no-note"),
        (false, Some(path)) => Message::new("ui-job-crashed").with("path", path),
        (false, None) => Message::new("ui-job-crashed-no-note"),
    }
}

/// Whether the whole program breaks off, and not a job alone.
fn is_whole() -> bool {
    // A window runs on the first thread, and so does a command; Rust gives it this name in every program. Other threads
    // break off a job and leave the rest standing.
    std::thread::current().name() == Some("main")
}

/// What broke off since it was last asked, for a window to tell.
#[must_use]
pub fn take_untold() -> Vec<Message> {
    std::mem::take(&mut untold())
}

/// What the window before this one could not tell, because it broke off itself; told once.
#[must_use]
pub fn take_untold_of(data_dir: &Path) -> Option<Message> {
    let untold = data_dir.join(UNTOLD);
    let name = String::from_utf8(crate::files::read(&untold).ok()?).ok()?;
    if let Err(error) = std::fs::remove_file(&untold) {
        tracing::warn!(%error, "a fault is told again at the next start");
    }
    // The file may hold anything by now: only a name that `write_note` gives leads a person to a file.
    let is_note = name.starts_with("crash-") && !name.contains(['/', '\\']);
    let path = data_dir.join(name);
    let path = path.display().to_string();
    is_note.then(|| Message::new("ui-crashed-before").with("path", path))
}

/// The name of the note that the next window tells of.
const UNTOLD: &str = "crash.untold";

fn untold() -> MutexGuard<'static, Vec<Message>> {
    static MESSAGES: Mutex<Vec<Message>> = Mutex::new(Vec::new());
    // Whoever broke off with the lock in hand has left the list whole: it is only added to, and taken.
    MESSAGES.lock().unwrap_or_else(PoisonError::into_inner)
}

fn write_note(data_dir: &Path, text: &str) -> std::io::Result<PathBuf> {
    // With microseconds, since two threads may break off in the same second.
    let name = format!(
        "crash-{}.txt",
        chrono::Utc::now().format("%Y%m%d-%H%M%S%.6f")
    );
    let path = data_dir.join(name);
    // For its owner only: a backtrace tells paths of this computer.
    crate::files::replace(&path, text.as_bytes())?;
    Ok(path)
}

fn note_text(place: &str, backtrace: &str) -> String {
    format!(
        "Partner Desk {}\n{} {}\n{place}\n\n{backtrace}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]

    use super::*;
    use crate::text::Language;
    use std::sync::mpsc;

    const MARKER: &str = "c0ffee-marker";
    const THREAD: &str = "breaks off on purpose";

    /// Breaks a thread off with a secret in its message, and gives what was said. Other tests' threads keep their own hook.
    fn break_off(data_dir: &Path) -> String {
        let (sender, said) = mpsc::channel();
        let sender = std::sync::Mutex::new(sender);
        let data_dir = data_dir.to_owned();
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().name() == Some(THREAD) {
                let said = Catalog::new(Language::ENGLISH).say(&note(Some(&data_dir), panic));
                sender.lock().unwrap().send(said).unwrap();
            } else {
                before(panic);
            }
        }));
        let thread = std::thread::Builder::new().name(THREAD.to_owned());
        let ended = thread.spawn(|| panic!("{MARKER}")).unwrap().join();
        assert!(ended.is_err());
        said.try_recv().unwrap()
    }

    #[test]
    fn a_thread_that_breaks_off_leaves_a_note_without_secrets_and_says_where() {
        let folder = tempfile::tempdir().unwrap();
        let said = break_off(folder.path());
        let files: Vec<PathBuf> = std::fs::read_dir(folder.path())
            .unwrap()
            .map(|file| file.unwrap().path())
            .collect();
        let [note] = files.as_slice() else {
            panic!("one note and no more: {files:?}");
        };
        assert!(said.contains(&note.display().to_string()), "{said}");
        assert!(said.contains("Everything else goes on"), "{said}");
        let text = std::fs::read_to_string(note).unwrap();
        assert!(text.contains(file!()), "{text}");
        assert!(text.contains(env!("CARGO_PKG_VERSION")));
        assert!(!text.contains(MARKER) && !said.contains(MARKER));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let mode = std::fs::metadata(note).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        let missing = folder.path().join("missing");
        let said = break_off(&missing);
        assert!(said.contains("Everything else goes on"), "{said}");
        assert!(!said.contains("note") && !said.contains(MARKER), "{said}");
    }

    #[test]
    fn a_window_that_broke_off_is_told_of_once() {
        let folder = tempfile::tempdir().unwrap();
        let told = |name: &str| {
            std::fs::write(folder.path().join(UNTOLD), name).unwrap();
            take_untold_of(folder.path())
        };
        assert_eq!(take_untold_of(folder.path()), None);
        let message = told("crash-1.txt").unwrap();
        let words = Catalog::new(Language::ENGLISH).say(&message);
        let note = folder.path().join("crash-1.txt").display().to_string();
        assert!(words.contains(&note), "{words}");
        assert_eq!(take_untold_of(folder.path()), None, "it is told once");
        for name in ["../crash-1.txt", "crash-/../../x", "profiles.toml", ""] {
            assert_eq!(told(name), None, "{name}");
        }
    }

    #[tokio::test]
    async fn a_task_that_was_cancelled_is_told_from_a_fault() {
        let pending = tokio::spawn(std::future::pending::<()>());
        pending.abort();
        let cancelled = pending.await.unwrap_err();
        assert_eq!(cause_of(&cancelled), "being cancelled");
    }
}
