//! What was found wrong with the database, kept beside it until a person says that they have read it.
//!
//! A notice that is told once is told to whoever happens to look, and the next run of a script sends everything again. So it is a file: as
//! long as it is there nothing is sent, by no program.

use super::fleet::{problem_from_text, problem_to_text};
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::files;
use crate::text::Message;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

pub(super) fn path_in(data_dir: &Path) -> PathBuf {
    data_dir.join("desk.damage")
}

/// What was found and not acknowledged, the first first.
pub(super) fn read(data_dir: &Path) -> io::Result<Vec<Problem>> {
    let bytes = match std::fs::read(path_in(data_dir)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    // What cannot be read is a notice all the same, and never an error that would hide the others.
    let text = String::from_utf8_lossy(&bytes);
    let mut found: Vec<Problem> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Problem {
            // Found on this computer, whatever a damaged line says.
            kind: ProblemKind::Local,
            ..problem_from_text(line)
        })
        .collect();
    if found.is_empty() {
        // A notice of which nothing is left is a notice all the same.
        found.push(Problem::local(Message::new("ledger-damage-unreadable")));
    }
    Ok(found)
}

/// Keeps what was found, durably. What was found before stays; the same is kept once.
pub(super) fn add(data_dir: &Path, problem: &Problem) -> io::Result<()> {
    let mut found = read(data_dir)?;
    if found.contains(problem) {
        return Ok(());
    }
    found.push(problem.clone());
    let lines: Vec<String> = found.iter().map(problem_to_text).collect();
    files::replace(&path_in(data_dir), (lines.join("\n") + "\n").as_bytes())
}

/// Takes the notice away, if there is one.
pub(super) fn clear(data_dir: &Path) -> io::Result<()> {
    match std::fs::remove_file(path_in(data_dir)) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        // Otherwise the notice could come back with a loss of power.
        _ => files::sync_folder(data_dir),
    }
}

/// What whoever wants to send is told of it.
pub(super) fn refusal(found: &Problem) -> Problem {
    Problem {
        kind: ProblemKind::Local,
        next: Some(Message::new("ledger-acknowledge-next")),
        ..found.clone()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_was_found_stays_until_it_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path();
        let problem = |path: &str| Problem::local(Message::new("store-damaged").with("path", path));
        assert_eq!(read(dir).unwrap(), []);
        for one in ["a", "b", "a"] {
            add(dir, &problem(one)).unwrap();
        }
        assert_eq!(read(dir).unwrap(), [problem("a"), problem("b")]);
        for unreadable in ["", "\n", "\u{0}\u{0}", "{"] {
            std::fs::write(path_in(dir), unreadable).unwrap();
            assert!(!read(dir).unwrap().is_empty(), "{unreadable:?}");
        }
        clear(dir).unwrap();
        clear(dir).unwrap();
        assert_eq!(read(dir).unwrap(), []);
    }
}
