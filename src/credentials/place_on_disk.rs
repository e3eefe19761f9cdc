//! Whether a folder may hold the ledger: not on another computer, and not where others write.

use std::io;
use std::path::{Component, Path, PathBuf, Prefix};

/// Why a folder may not hold the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is on another computer, by this kind of file system. SQLite's journal needs memory that all programs share, which a network
    /// drive does not give: <https://sqlite.org/wal.html>.
    Network(String),
    /// Others on this computer may write there: they could put another ledger in its place.
    Open,
    /// Others may write to this folder above it: they could put another folder in its place.
    Below(PathBuf),
    /// It belongs to somebody else, who may write there whatever its rights say.
    Foreign,
}

/// Kinds of Linux file systems whose files are on another computer, as `mount` names them.
const REMOTE: [&str; 21] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "afs",
    "ceph",
    "coda",
    "davfs",
    "davfs2",
    "gfs2",
    "glusterfs",
    "lustre",
    "ncpfs",
    "ocfs2",
    "beegfs",
    "sshfs",
    "rclone",
    "s3fs",
    "gcsfuse",
    "curlftpfs",
];

/// Looks at a folder that is there.
pub(super) fn unfit(path: &Path) -> io::Result<Option<Unfit>> {
    let whole = path.canonicalize()?;
    // On Windows a drive letter of a network drive becomes the name of the server by that.
    if is_on_server(&whole) {
        return Ok(Some(Unfit::Network("SMB".to_owned())));
    }
    if cfg!(target_os = "linux")
        && let Ok(mounts) = std::fs::read_to_string("/proc/self/mountinfo")
        && let Some(kind) = mounted_as(&whole, &mounts).filter(|kind| is_remote(kind))
    {
        return Ok(Some(Unfit::Network(kind.to_owned())));
    }
    if is_open(&whole)? {
        return Ok(Some(Unfit::Open));
    }
    if is_foreign(&whole)? {
        return Ok(Some(Unfit::Foreign));
    }
    let mut above = whole.ancestors().skip(1);
    // What cannot be looked at is nobody's to change from here.
    let open = above.find(|folder| lets_others_rename(folder).unwrap_or_default());
    Ok(open.map(|folder| Unfit::Below(folder.to_owned())))
}

fn is_on_server(path: &Path) -> bool {
    let Some(Component::Prefix(prefix)) = path.components().next() else {
        return false;
    };
    matches!(prefix.kind(), Prefix::UNC(..) | Prefix::VerbatimUNC(..))
}

/// The kind of the file system that a whole path is on, by the text of `/proc/self/mountinfo`: the longest mount point above it, and of
/// equal ones the last, which covers those before.
fn mounted_as<'a>(path: &Path, mounts: &'a str) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((left, right)) = line.split_once(" - ") else {
            continue;
        };
        let Some(point) = left.split(' ').nth(4).map(unescaped) else {
            continue;
        };
        let length = Path::new(&point).components().count();
        if path.starts_with(&point) && best.is_none_or(|(longest, _)| length >= longest) {
            best = right.split(' ').next().map(|kind| (length, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Blanks and backslashes stand as octal numbers there.
fn unescaped(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\134", "\\")
}

fn is_remote(kind: &str) -> bool {
    let kind = kind.strip_prefix("fuse.").unwrap_or(kind);
    REMOTE.contains(&kind)
}

/// Whether others may put files there. The sticky bit keeps them from taking away what is not theirs, but not from putting what is not
/// there yet, such as a file of profiles.
#[cfg(unix)]
fn is_open(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path)?.permissions().mode();
    Ok(mode & 0o022 != 0)
}

/// Whether everybody may rename what is in a folder. A group may on systems on which every person has one of their own, so that it
/// says nothing; the sticky bit keeps others from it.
#[cfg(unix)]
fn lets_others_rename(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(path)?.permissions().mode();
    Ok(mode & 0o002 != 0 && mode & 0o1000 == 0)
}

/// Whether a folder belongs to somebody else. Whose this program is, a file of its own tells.
#[cfg(unix)]
fn is_foreign(path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let owner = std::fs::metadata(path)?.uid();
    let own = tempfile::tempfile().and_then(|file| file.metadata());
    // The administrator may write everywhere anyway. Without a place for temporary files nothing is known.
    Ok(own.is_ok_and(|own| owner != own.uid() && owner != 0))
}

/// Windows keeps a list of rights with each folder, which the standard library does not read; a folder in a person's profile is theirs.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn is_open(_path: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn lets_others_rename(_path: &Path) -> io::Result<bool> {
    Ok(false)
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "the same signature as on Unix")]
fn is_foreign(_path: &Path) -> io::Result<bool> {
    Ok(false)
}

/// What becomes of the folder of former versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Former {
    /// There is nothing to move, or the new place is in use already.
    Stays,
    /// What is in it is moved to the new place, once.
    Moves,
}

/// Whether what stands in the folder of former versions is moved: on Windows that was in the roaming profile, which many companies keep on
/// a server. Where both places hold something, the new one counts.
pub(super) const fn former(is_same: bool, former_is_there: bool, now_is_there: bool) -> Former {
    if is_same || !former_is_there || now_is_there {
        Former::Stays
    } else {
        Former::Moves
    }
}

/// Moves a folder, also to another drive. Until all of it is there the new place does not exist, and the former stays as it was.
pub(super) fn move_folder(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(above) = to.parent() {
        crate::files::make_private_folder(above)?;
    }
    if std::fs::rename(from, to).is_ok() {
        return Ok(());
    }
    let half = to.with_extension("moving");
    if half.exists() {
        std::fs::remove_dir_all(&half)?;
    }
    copy_folder(from, &half)?;
    std::fs::rename(&half, to)?;
    std::fs::rename(from, crate::files::free_name(from, "moved")?)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    crate::files::make_private_folder(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const MOUNTS: &str = "\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:26 / /srv rw shared:2 - nfs4 server:/srv rw
31 30 8:2 / /srv/kari/local rw - ext4 /dev/sdb1 rw
32 22 0:40 / /mnt/team\\040drive rw - cifs //server/team rw
33 22 0:41 / /mnt/far rw - fuse.sshfs kari@server: rw
34 22 0:42 / /mnt/usb rw - fuseblk /dev/sdc1 rw
35 22 0:43 / /over rw - nfs server:/a rw
36 22 0:44 / /over rw - tmpfs tmpfs rw
";

    #[test]
    fn a_folder_on_another_computer_is_known_by_its_mount() {
        #[track_caller]
        fn check(path: &str, expect: &str, is_far: bool) {
            let kind = mounted_as(Path::new(path), MOUNTS).unwrap();
            assert_eq!((kind, is_remote(kind)), (expect, is_far), "{path}");
        }
        check("/var/lib/desk", "ext4", false);
        check("/srv/kari/.local/share/partner-desk", "nfs4", true);
        check("/srv/kari/local/desk", "ext4", false);
        check("/srvwork", "ext4", false);
        check("/mnt/team drive/desk", "cifs", true);
        check("/mnt/far/desk", "fuse.sshfs", true);
        check("/mnt/usb/desk", "fuseblk", false);
        check("/over/desk", "tmpfs", false);
        assert_eq!(mounted_as(Path::new("/x"), "no such text\n"), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_above_that_everybody_writes_to_is_told() {
        use std::os::unix::fs::PermissionsExt;
        let above = tempfile::tempdir().unwrap();
        let folder = above.path().join("one").join("desk");
        std::fs::create_dir_all(&folder).unwrap();
        for path in [folder.as_path(), folder.parent().unwrap()] {
            std::fs::set_permissions(path, PermissionsExt::from_mode(0o700)).unwrap();
        }
        let check = |mode: u32, is_told: bool| {
            std::fs::set_permissions(above.path(), PermissionsExt::from_mode(mode)).unwrap();
            let told = is_told.then(|| Unfit::Below(above.path().canonicalize().unwrap()));
            assert_eq!(unfit(&folder).unwrap(), told, "{mode:o}");
        };
        check(0o700, false);
        check(0o775, false);
        check(0o1777, false);
        check(0o777, true);
        check(0o702, true);
        assert!(!is_foreign(&folder).unwrap(), "it is our own");
    }

    #[test]
    fn what_stands_in_the_former_folder_is_moved_once() {
        assert_eq!(former(true, true, true), Former::Stays);
        assert_eq!(former(false, false, false), Former::Stays);
        assert_eq!(former(false, true, true), Former::Stays);
        assert_eq!(former(false, true, false), Former::Moves);
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("a"), folder.path().join("b/data"));
        std::fs::create_dir_all(from.join("backups")).unwrap();
        std::fs::write(from.join("backups/one"), "1").unwrap();
        let copied = folder.path().join("c");
        copy_folder(&from, &copied).unwrap();
        move_folder(&from, &to).unwrap();
        assert!(!from.exists());
        for place in [to, copied] {
            assert_eq!(std::fs::read(place.join("backups/one")).unwrap(), b"1");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_others_write_is_no_place_for_a_ledger() {
        use std::os::unix::fs::PermissionsExt;
        #[track_caller]
        fn check(mode: u32, expect: bool) {
            let folder = tempfile::tempdir().unwrap();
            let permissions = std::fs::Permissions::from_mode(mode);
            std::fs::set_permissions(folder.path(), permissions).unwrap();
            assert_eq!(is_open(folder.path()).unwrap(), expect, "{mode:o}");
        }
        check(0o700, false);
        check(0o755, false);
        check(0o775, true);
        check(0o777, true);
        check(0o1777, true);
    }
}
