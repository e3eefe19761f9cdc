//! Files: saved whole or not at all, and read in any encoding.

use super::super::*;
use crate::domain::Problem;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::Path;

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The reason of a problem, by its message.
#[track_caller]
fn check_refused(result: Result<(), Problem>, why: &str, next: &str) {
    let problem = result.unwrap_err();
    assert_eq!(problem.why.unwrap().id(), why);
    assert_eq!(problem.next.unwrap().id(), next);
}

#[test]
fn a_file_is_made_and_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.csv");
    for text in ["first", "second"] {
        let rows = save(&path, |out| out.write_all(text.as_bytes()).map(|()| 7)).unwrap();
        assert_eq!(rows, 7);
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    assert_eq!(names_in(folder.path()), ["units.csv"]);
}

#[test]
fn a_writer_that_fails_halfway_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.csv");
    fs::write(&path, "old").unwrap();
    let fail = |kind: ErrorKind| {
        save(&path, move |out| {
            out.write_all(&[b'x'; 100_000])?;
            Err(Error::from(kind))
        })
    };
    check_refused(
        fail(ErrorKind::StorageFull),
        "report-save-full",
        "report-save-full-next",
    );
    check_refused(
        fail(ErrorKind::ResourceBusy),
        "report-save-held",
        "report-save-held-next",
    );
    check_refused(
        fail(ErrorKind::Other),
        "report-save-other",
        "report-save-other-next",
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names_in(folder.path()), ["units.csv"]);
}

#[test]
fn a_writer_that_panics_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("units.csv");
    fs::write(&path, "old").unwrap();
    let result =
        std::panic::catch_unwind(|| save(&path, |_| -> std::io::Result<()> { panic!("a bug") }));
    assert!(result.is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(names_in(folder.path()), ["units.csv"]);
}

#[test]
fn a_target_that_cannot_be_is_told_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let nothing = |path: &Path| save(path, |_| Ok(()));
    check_refused(
        nothing(&folder.path().join("missing/units.csv")),
        "report-save-no-folder",
        "report-save-no-folder-next",
    );
    check_refused(
        nothing(folder.path()),
        "report-save-is-folder",
        "report-save-is-folder-next",
    );
    let path = folder.path().join("protected.csv");
    fs::write(&path, "old").unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    check_refused(
        nothing(&path),
        "report-save-denied",
        "report-save-denied-next",
    );
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real.csv");
    let link = folder.path().join("link.csv");
    fs::write(&real, "old").unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink(&real, &link).unwrap();
    save(&link, |out| out.write_all(b"new")).unwrap();
    assert!(
        fs::symlink_metadata(&link)
            .unwrap()
            .file_type()
            .is_symlink()
    );
    assert_eq!(fs::read_to_string(&real).unwrap(), "new");
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o640
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_is_written_straight_and_a_full_one_says_so() {
    save(Path::new("/dev/null"), |out| out.write_all(b"x")).unwrap();
    let full = save(Path::new("/dev/full"), |out| {
        out.write_all(&[b'x'; 100_000])
    });
    check_refused(full, "report-save-full", "report-save-full-next");
}

#[track_caller]
fn check_text(bytes: &[u8], encoding: &str, text: &str) {
    let read = decode(bytes).unwrap();
    assert_eq!((read.encoding, read.text.as_str()), (encoding, text));
}

fn wide(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes_of).collect()
}

#[test]
fn text_is_read_in_the_encodings_people_have() {
    check_text("blåbær;1\r\n".as_bytes(), "UTF-8", "blåbær;1\r\n");
    check_text("\u{feff}blåbær".as_bytes(), "UTF-8", "blåbær");
    check_text(b"bl\xe5b\xe6r \x80", "windows-1252", "blåbær €");
    check_text(
        &wide("\u{feff}blåbær", u16::to_le_bytes),
        "UTF-16LE",
        "blåbær",
    );
    check_text(
        &wide("\u{feff}blåbær", u16::to_be_bytes),
        "UTF-16BE",
        "blåbær",
    );
    check_text(
        &wide("987654321\n", u16::to_le_bytes),
        "UTF-16LE",
        "987654321\n",
    );
    check_text(
        &wide("987654321\n", u16::to_be_bytes),
        "UTF-16BE",
        "987654321\n",
    );
    check_text(b"", "UTF-8", "");
}

#[test]
fn what_is_no_text_is_refused_with_a_way_out() {
    #[track_caller]
    fn check(bytes: &[u8], why: &str) {
        assert_eq!(decode(bytes).unwrap_err().why.unwrap().id(), why);
    }
    check(b"PK\x03\x04rest", "report-read-spreadsheet");
    check(b"\xD0\xCF\x11\xE0\xA1", "report-read-spreadsheet");
    check(b"\x7fELF\0\0\0", "report-read-binary");
    let large = vec![b'1'; usize::try_from(MAX_INPUT_BYTES).unwrap() + 1];
    check(&large, "report-read-too-large");
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    #[track_caller]
    fn check(path: &Path, why: &str) {
        let problem = read_text(Source::File(path)).unwrap_err();
        assert_eq!(problem.why.unwrap().id(), why);
    }
    let folder = tempfile::tempdir().unwrap();
    check(&folder.path().join("missing.txt"), "report-read-missing");
    #[cfg(unix)]
    check(folder.path(), "report-read-is-folder");
    let path = folder.path().join("ids.txt");
    fs::write(&path, "987 654 321\n").unwrap();
    assert_eq!(
        read_text(Source::File(&path)).unwrap().text,
        "987 654 321\n"
    );
    assert_eq!(Source::from_argument(Path::new("-")), Source::Stdin);
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_text_or_refused_but_never_a_panic(bytes: Vec<u8>) {
        let _ = decode(&bytes);
    }

    #[test]
    fn any_text_without_noughts_comes_back(text in "[^\\x00]{1,40}") {
        let decoded = decode(text.as_bytes()).unwrap();
        let expected = text.strip_prefix('\u{feff}').unwrap_or(&text);
        proptest::prop_assert_eq!(decoded.text, expected);
    }
}
