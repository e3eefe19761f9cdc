//! Whether a folder may hold the ledger: not on another computer, and not where others write.

use crate::files::{self, FileSystem};
use crate::text::WordList;
use std::io;
use std::path::Path;

/// Why a folder may not hold the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unfit {
    /// It is on another computer, by this kind of file system. SQLite's journal needs memory that all programs share, which a network
    /// drive does not give: <https://sqlite.org/wal.html>.
    Network(String),
    /// Others on this computer may write there: they could put another ledger in its place.
    Open,
}

/// Kinds of file systems whose files are on another computer, or on the one that this computer is a guest of, as `mount` names them on
/// Linux and macOS; what stands behind `fuse.` is looked up without it.
static REMOTE: WordList = WordList::new(
    "afs beegfs ceph cifs coda drvfs gfs2 glusterfs gpfs lustre ncpfs nfs nfs4 ocfs2 orangefs
     panfs prl_fs pvfs2 smb3 smbfs vboxsf vmhgfs
     ceph-fuse curlftpfs davfs davfs2 gcsfuse google-drive-ocamlfuse goofys grpcfuse gvfsd-fuse
     juicefs kio-fuse onedriver osxfs rclone s3fs s3ql seaweedfs smbnetfs sshfs vmhgfs-fuse wdfs
     acfs afpfs ftp ftpfs webdav webdavfs",
);

/// Looks at a folder that is there.
pub(super) fn unfit(path: &Path) -> io::Result<Option<Unfit>> {
    // A link or a mapped drive may lead anywhere.
    let whole = path.canonicalize()?;
    // On Windows the letter of a mapped drive becomes the name of its server by that.
    if files::PATHS_NAME_SERVERS && [path, &whole].iter().any(|path| is_on_server(path)) {
        return Ok(Some(Unfit::Network("SMB".to_owned())));
    }
    if let Some(mount) = mount_of(&whole).filter(Mount::is_remote) {
        return Ok(Some(Unfit::Network(mount.kind)));
    }
    Ok(files::is_open_to_others(&whole)?.then_some(Unfit::Open))
}

/// Whether a path of Windows names another computer, in any of the ways to write that: `\\server\share`, `\\?\UNC\server\share`,
/// `//server/share`. Paths of this computer that look alike: `\\?\C:\`, `\\.\C:\`, `\\?\Volume{…}\`.
fn is_on_server(path: &Path) -> bool {
    // Windows takes both kinds of strokes.
    let text = path.to_string_lossy().replace('/', "\\");
    let Some(rest) = text.strip_prefix("\\\\") else {
        return false;
    };
    let mut parts = rest.split('\\');
    match parts.next() {
        Some("?" | ".") => parts
            .next()
            .is_some_and(|part| part.eq_ignore_ascii_case("UNC")),
        Some(server) => !server.is_empty(),
        None => false,
    }
}

/// The file system that a folder is on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mount {
    /// Its kind, as `mount` names it.
    kind: String,
    /// How it was mounted, where that is known.
    options: String,
    /// Whether the system says that it is on this computer; `None` where it does not say.
    is_local: Option<bool>,
}

impl Mount {
    /// Whether its files are on another computer, or on the one that this one is a guest of.
    fn is_remote(&self) -> bool {
        let kind = self.kind.strip_prefix("fuse.").unwrap_or(&self.kind);
        let kind = kind.to_ascii_lowercase();
        match kind.as_str() {
            // Some containers have their own disk by it, over a pipe; else it is a network, or a drive of the host.
            "9p" => {
                let mut options = self.options.split([',', ';']);
                !options.clone().any(|option| option == "trans=fd")
                    || options.any(|option| option == "aname=drvfs")
            }
            kind => self.is_local == Some(false) || REMOTE.contains(&kind),
        }
    }
}

fn mount_of(whole: &Path) -> Option<Mount> {
    match files::file_system_of(whole) {
        FileSystem::AmongMounts(mounts) => mounted_as(whole, &mounts),
        FileSystem::Named { kind, is_local } => Some(Mount {
            kind,
            options: String::new(),
            is_local: Some(is_local),
        }),
        FileSystem::Unknown => None,
    }
}

/// The file system that a whole path is on, by the text of `/proc/self/mountinfo`: the longest mount point above it, and of equal ones
/// the last, which covers those before.
fn mounted_as(path: &Path, mounts: &str) -> Option<Mount> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        // Before it stand a varying number of fields, after it the kind, the source and the options.
        let Some((left, right)) = line.split_once(" - ") else {
            continue;
        };
        // The fifth field is where it is mounted.
        let Some(point) = left.split(' ').nth(4).map(unescaped) else {
            continue;
        };
        let length = Path::new(&point).components().count();
        if path.starts_with(&point) && best.is_none_or(|(longest, _)| length >= longest) {
            best = Some((length, right));
        }
    }
    let mut parts = best?.1.split(' ');
    let kind = parts.next()?.to_owned();
    Some(Mount {
        kind,
        options: parts.nth(1).unwrap_or_default().to_owned(),
        is_local: None,
    })
}

/// Blanks and backslashes stand as octal numbers there.
fn unescaped(text: &str) -> String {
    text.replace("\\040", " ")
        .replace("\\011", "\t")
        .replace("\\134", "\\")
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
        files::make_private_folder(above)?;
    }
    // Refused where the new place is on another drive; whatever else is wrong, the copy tells.
    if std::fs::rename(from, to).is_ok() {
        return Ok(());
    }
    let half = to.with_extension("moving");
    // Left by an attempt that broke off.
    if half.exists() {
        std::fs::remove_dir_all(&half)?;
    }
    copy_folder(from, &half)?;
    std::fs::rename(&half, to)?;
    // Kept, but where no program looks: it was only copied.
    std::fs::rename(from, files::free_name(from, "moved")?)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    files::make_private_folder(to)?;
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
37 22 0:45 / /mnt/c rw - 9p C:\\134 rw,dirsync,aname=drvfs;path=C:\\;uid=0,trans=fd,rfd=4
38 22 0:46 / /mnt/host rw - 9p share rw,trans=virtio,version=9p2000.L
39 22 0:47 / /container rw - 9p none rw,trans=fd,rfdno=4,wfdno=4
40 22 0:48 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
41 22 0:49 / /encrypted rw - fuse.gocryptfs kari rw
";

    #[test]
    fn a_folder_on_another_computer_is_known_by_its_mount() {
        #[track_caller]
        fn check(path: &str, expect: &str, is_far: bool) {
            let mount = mounted_as(Path::new(path), MOUNTS).unwrap();
            let told = (mount.kind.as_str(), mount.is_remote());
            assert_eq!(told, (expect, is_far), "{path}");
        }
        check("/var/lib/desk", "ext4", false);
        check("/srv/kari/.local/share/partner-desk", "nfs4", true);
        check("/srv/kari/local/desk", "ext4", false);
        check("/srvwork", "ext4", false);
        check("/mnt/team drive/desk", "cifs", true);
        check("/mnt/far/desk", "fuse.sshfs", true);
        check("/mnt/usb/desk", "fuseblk", false);
        check("/over/desk", "tmpfs", false);
        check("/mnt/c/kari/desk", "9p", true);
        check("/mnt/host/desk", "9p", true);
        check("/container/desk", "9p", false);
        check("/run/user/1000/gvfs/desk", "fuse.gvfsd-fuse", true);
        check("/encrypted/desk", "fuse.gocryptfs", false);
        assert_eq!(mounted_as(Path::new("/x"), "no such text\n"), None);
    }

    #[test]
    fn a_file_system_is_remote_by_its_kind_or_by_the_word_of_the_system() {
        #[track_caller]
        fn check(kind: &str, is_local: Option<bool>, is_far: bool) {
            let mount = Mount {
                kind: kind.to_owned(),
                options: String::new(),
                is_local,
            };
            assert_eq!(mount.is_remote(), is_far, "{kind} {is_local:?}");
        }
        // Of macOS: the flag counts, and a kind that is known as a network's counts without it, too.
        check("apfs", Some(true), false);
        check("hfs", Some(true), false);
        check("exfat", Some(true), false);
        check("macfuse", Some(true), false);
        for kind in ["smbfs", "nfs", "afpfs", "webdav", "ftp", "macfuse"] {
            check(kind, Some(false), true);
        }
        for kind in ["smbfs", "SMBFS", "afpfs", "webdav"] {
            check(kind, Some(true), true);
        }
        // Of Linux: only the kind is told.
        for kind in [
            "ext4", "btrfs", "xfs", "zfs", "tmpfs", "overlay", "fuseblk", "vfat", "f2fs",
        ] {
            check(kind, None, false);
        }
        for kind in [
            "nfs",
            "nfs4",
            "cifs",
            "smb3",
            "fuse.sshfs",
            "fuse.rclone",
            "vboxsf",
            "9p",
            "drvfs",
        ] {
            check(kind, None, true);
        }
    }

    #[test]
    fn a_path_of_windows_says_whether_it_is_on_a_server() {
        #[track_caller]
        fn check(path: &str, expect: bool) {
            assert_eq!(is_on_server(Path::new(path)), expect, "{path}");
        }
        check(r"\\server\share\desk", true);
        check(r"\\server@SSL\DavWWWRoot\desk", true);
        check(r"\\wsl.localhost\Ubuntu\home\kari", true);
        check("//server/share/desk", true);
        check(r"\\?\UNC\server\share\desk", true);
        check(r"\\?\unc\server\share", true);
        check(r"\\.\UNC\server\share", true);
        check(r"C:\desk", false);
        check(r"\\?\C:\desk", false);
        check(r"\\.\C:\desk", false);
        check(
            r"\\?\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\desk",
            false,
        );
        check(r"\desk", false);
        check(r"desk\\server", false);
        check("", false);
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
            assert_eq!(
                files::is_open_to_others(folder.path()).unwrap(),
                expect,
                "{mode:o}"
            );
        }
        check(0o700, false);
        check(0o755, false);
        check(0o775, true);
        check(0o777, true);
        check(0o1777, true);
    }
}
