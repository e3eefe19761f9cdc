//! What is left behind when the program, or a piece of its work, breaks off: a note in the data directory, without secrets.

use super::spoken::{Tone, say};
use crate::text::{Catalog, Message};
use std::backtrace::Backtrace;
use std::io::Write as _;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};

/// Leaves a note in the data directory when a thread breaks off, and says where.
pub(super) fn note_crashes(data_dir: &Path, words: Catalog) {
    let data_dir = data_dir.to_owned();
    std::panic::set_hook(Box::new(move |panic| {
        let said = note(&data_dir, panic, words);
        if is_window() {
            say(&said, Tone::Trouble);
        } else {
            // The window stands, and tells of the work that broke off by itself. Nobody is left to tell when even this fails.
            let _ = writeln!(std::io::stderr(), "{said}");
        }
    }));
}

/// Writes the note, and gives what is to be said. The message of the fault is left out of both: it may quote what was typed.
fn note(data_dir: &Path, panic: &PanicHookInfo<'_>, words: Catalog) -> String {
    let place = panic
        .location()
        .map_or_else(String::new, ToString::to_string);
    let text = note_text(&place, &Backtrace::force_capture().to_string());
    let path = write_note(data_dir, &text).ok();
    let path = path.map(|path| path.display().to_string());
    match (is_window(), path) {
        (true, Some(path)) => words.say(&Message::new("ui-crashed").with("path", path)),
        (true, None) => words.text("ui-crashed-no-note"),
        (false, Some(path)) => words.say(&Message::new("ui-job-crashed").with("path", path)),
        (false, None) => words.text("ui-job-crashed-no-note"),
    }
}

/// Whether this thread is the window's, which is the main one. Others break off a job and leave the window standing.
fn is_window() -> bool {
    std::thread::current().name() == Some("main")
}

fn write_note(data_dir: &Path, text: &str) -> std::io::Result<PathBuf> {
    let name = format!(
        "crash-{}.txt",
        chrono::Utc::now().format("%Y%m%d-%H%M%S%.6f")
    );
    let path = data_dir.join(name);
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
                let said = note(&data_dir, panic, Catalog::new(Language::ENGLISH));
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
        assert!(said.contains("The rest goes on"), "{said}");
        let text = std::fs::read_to_string(note).unwrap();
        assert!(text.contains(file!()), "{text}");
        assert!(text.contains(env!("CARGO_PKG_VERSION")));
        assert!(!text.contains(MARKER) && !said.contains(MARKER));
        let missing = folder.path().join("missing");
        let said = break_off(&missing);
        assert!(said.contains("The rest goes on"), "{said}");
        assert!(!said.contains("note") && !said.contains(MARKER), "{said}");
    }
}
