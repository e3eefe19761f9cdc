//! The marker beside the database: that orders were kept here, in which ledger, and how often it had changed.
//!
//! A database that is missing, empty, exchanged, or older than what was written (its journal was lost, an old copy was put in its place)
//! looks whole from inside. The marker is written after each change of the ledger and before anything leaves on the strength of it, so a
//! ledger that knows less than its marker has lost something. It is not synced to the disk each time: what the loss of power takes from
//! it makes it know less than the ledger, never more.

use super::digests::{Stamp, sha256_of};
use crate::files;
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What the marker of a data directory says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Marker {
    /// There is no file.
    Absent,
    /// There is one that cannot be read any more.
    Unreadable,
    /// The ledger that was kept here.
    Of(Stamp),
}

/// What a database has lost, by its marker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// There was a database, and there is none.
    All,
    /// The ledger that is there is another one.
    Exchanged,
    /// It is an older state of the same one.
    Newest,
}

pub(super) fn path_in(data_dir: &Path) -> PathBuf {
    data_dir.join("desk.kept")
}

impl Marker {
    pub(super) fn read(data_dir: &Path) -> io::Result<Self> {
        match std::fs::read(path_in(data_dir)) {
            Ok(bytes) => Ok(Self::from_bytes(&bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Self::Absent),
            Err(error) => Err(error),
        }
    }

    fn from_bytes(bytes: &[u8]) -> Self {
        let read = || {
            let text = std::str::from_utf8(bytes).ok()?;
            let mut words = text.split_ascii_whitespace();
            let stamp = Stamp {
                id: words.next()?.to_owned(),
                changes: words.next()?.parse().ok()?,
            };
            // Written anew and compared: a flipped bit anywhere, in blanks and the check digits, too, makes it unreadable.
            (to_text(&stamp) == text).then_some(stamp)
        };
        read().map_or(Self::Unreadable, Self::Of)
    }

    /// What the ledger that is there now lacks of the one that was kept. A ledger in which nothing was ever written is no loss.
    pub(super) fn lost(&self, was_there: bool, now: &Stamp) -> Option<Lost> {
        match self {
            Self::Absent => None,
            // A loss of power may leave half a marker, which is no evidence against a database that is there.
            Self::Unreadable => (!was_there).then_some(Lost::All),
            Self::Of(kept) if kept.changes == 0 => None,
            Self::Of(_) if !was_there => Some(Lost::All),
            Self::Of(kept) if kept.id != now.id => Some(Lost::Exchanged),
            // A marker that knows less is no loss: what was noted last may have gone with the power.
            Self::Of(kept) => (kept.changes > now.changes).then_some(Lost::Newest),
        }
    }
}

/// Makes the marker that of a ledger, durably.
pub(super) fn put(data_dir: &Path, stamp: &Stamp) -> io::Result<()> {
    files::replace(&path_in(data_dir), to_text(stamp).as_bytes())
}

/// Notes a change, without waiting for the disk.
pub(super) fn note(data_dir: &Path, stamp: &Stamp) -> io::Result<()> {
    // Two programs that write at once must not take back what the other one noted.
    if let Marker::Of(kept) = Marker::read(data_dir)?
        && kept.id == stamp.id
        && kept.changes >= stamp.changes
    {
        return Ok(());
    }
    let opened = std::fs::OpenOptions::new()
        .write(true)
        .open(path_in(data_dir));
    match opened {
        Ok(mut file) => {
            // One write of as many bytes as there are, so that a program that dies leaves the former or the new text.
            file.seek(SeekFrom::Start(0))?;
            file.write_all(to_text(stamp).as_bytes())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => put(data_dir, stamp),
        Err(error) => Err(error),
    }
}

fn to_text(stamp: &Stamp) -> String {
    // As many digits as the largest number has, so that every text of a ledger has the same length.
    let text = format!("{} {:020}", stamp.id, stamp.changes);
    let check = &sha256_of(text.as_bytes())[..16];
    format!("{text} {check}\n")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn stamp(id: &str, changes: i64) -> Stamp {
        Stamp {
            id: id.to_owned(),
            changes,
        }
    }

    #[test]
    fn what_is_noted_is_read_again_and_never_goes_back() {
        let folder = tempfile::tempdir().unwrap();
        let read = || Marker::read(folder.path()).unwrap();
        assert_eq!(read(), Marker::Absent);
        for (noted, expect) in [(1, 1), (7, 7), (3, 7), (1_000_000, 1_000_000)] {
            note(folder.path(), &stamp("a", noted)).unwrap();
            assert_eq!(read(), Marker::Of(stamp("a", expect)));
        }
        note(folder.path(), &stamp("b", 2)).unwrap();
        assert_eq!(read(), Marker::Of(stamp("b", 2)));
    }

    #[test]
    fn a_flipped_bit_is_noticed_wherever_it_is() {
        let text = to_text(&stamp("6f1c", 41)).into_bytes();
        for place in 0..text.len() * 8 {
            let mut flipped = text.clone();
            flipped[place / 8] ^= 1 << (place % 8);
            assert_eq!(Marker::from_bytes(&flipped), Marker::Unreadable, "{place}");
        }
        assert_eq!(Marker::from_bytes(b""), Marker::Unreadable);
    }

    #[test]
    fn a_ledger_that_knows_less_than_its_marker_has_lost_something() {
        #[track_caller]
        fn check(marker: &Marker, was_there: bool, expect: Option<Lost>) {
            assert_eq!(marker.lost(was_there, &stamp("a", 5)), expect);
        }
        check(&Marker::Absent, true, None);
        check(&Marker::Absent, false, None);
        check(&Marker::Unreadable, true, None);
        check(&Marker::Unreadable, false, Some(Lost::All));
        check(&Marker::Of(stamp("a", 5)), true, None);
        check(&Marker::Of(stamp("a", 4)), true, None);
        check(&Marker::Of(stamp("a", 6)), true, Some(Lost::Newest));
        check(&Marker::Of(stamp("b", 1)), true, Some(Lost::Exchanged));
        check(&Marker::Of(stamp("b", 1)), false, Some(Lost::All));
        check(&Marker::Of(stamp("b", 0)), false, None);
    }
}
