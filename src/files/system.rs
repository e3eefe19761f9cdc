//! What differs between systems about files and folders: who may read them, what holds them, what their names may be.

use std::fs::{DirBuilder, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::path::Path;

/// How often a rename is tried: on Windows a virus scanner or an indexer may hold either file for a moment.
pub(super) const RENAME_TRIES: u32 = if cfg!(windows) { 6 } else { 1 };

/// What Windows says when another program holds a file: access denied, which is what a rename over an open file gets, sharing
/// violation, lock violation.
const HELD_ON_WINDOWS: [i32; 3] = [5, 32, 33];

/// Whether the system's own number of an error says that another program holds the file.
pub(super) fn says_held(error: &io::Error) -> bool {
    cfg!(windows)
        && error
            .raw_os_error()
            .is_some_and(|number| HELD_ON_WINDOWS.contains(&number))
}

/// Whether the system refuses names that [`super::name_fault`] finds fault with; elsewhere they are names like others.
pub(super) const REFUSES_NAMES: bool = cfg!(windows);

/// A builder of folders for their owner only. On Windows a folder inherits its rights from the one above it.
pub(super) fn private_folders() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "Unix alone has a mode to set"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder
}

/// Options to write to a file, which make it for its owner only where it is not there. On Windows a file inherits its rights from its
/// folder.
pub(super) fn private_file() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options
}

/// Whether it is a pipe. Windows keeps its pipes in a place of their own, where no path of a person leads.
#[cfg(unix)]
pub(super) fn is_pipe(metadata: &Metadata) -> bool {
    use std::os::unix::fs::FileTypeExt;
    metadata.file_type().is_fifo()
}

/// Whether it is a pipe. Windows keeps its pipes in a place of their own, where no path of a person leads.
#[cfg(not(unix))]
pub(super) const fn is_pipe(_metadata: &Metadata) -> bool {
    false
}

/// The permissions for a file that takes the place of `target`: as open as that one was. On Unix a group that is not the target's
/// gets nothing.
///
/// # Errors
/// When the file cannot be looked at.
#[cfg(unix)]
pub fn permissions_like(file: &File, target: &Metadata) -> io::Result<Permissions> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    // A new file may be of another group than the target, and that one's rights were not meant for it.
    let is_same_group = file.metadata()?.gid() == target.gid();
    let mask = if is_same_group { 0o777 } else { 0o707 };
    Ok(Permissions::from_mode(target.permissions().mode() & mask))
}

/// The permissions for a file that takes the place of `target`: as open as that one was. On Unix a group that is not the target's
/// gets nothing.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn permissions_like(_file: &File, target: &Metadata) -> io::Result<Permissions> {
    Ok(target.permissions())
}

/// Makes a rename outlive a power cut. Windows has no such call, and does not need it.
///
/// # Errors
/// When the folder cannot be opened or synced.
#[cfg(unix)]
pub fn sync_folder(folder: &Path) -> io::Result<()> {
    // The name is a part of the folder, not of the file.
    File::open(folder)?.sync_all()
}

/// Makes a rename outlive a power cut. Windows has no such call, and does not need it.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// What tells the file at a path from another one that takes its place: device and number.
///
/// # Errors
/// When there is no such file, or it cannot be looked at.
#[cfg(unix)]
pub fn number_of(path: &Path) -> io::Result<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    // The file is not opened: closing any handle of it gives up all locks that the process has on it, and with them those
    // of SQLite.
    let metadata = std::fs::metadata(path)?;
    Ok((metadata.dev(), metadata.ino()))
}

/// What tells the file at a path from another one that takes its place: volume and number.
///
/// # Errors
/// When there is no such file, or it cannot be looked at.
#[cfg(windows)]
pub fn number_of(path: &Path) -> io::Result<(u64, u64)> {
    use std::os::windows::fs::OpenOptionsExt;
    // Windows tells both of an open file only. Opened without any right it is in nobody's way. The time it was made would
    // not do: a file that takes the place of another within 15 seconds is given the time of that one.
    let file = OpenOptions::new().access_mode(0).open(path)?;
    let information = winapi_util::file::information(&file)?;
    Ok((information.volume_serial_number(), information.file_index()))
}

/// Whether others on this computer may put files into a folder.
///
/// # Errors
/// When the folder cannot be looked at.
#[cfg(unix)]
pub fn is_open_to_others(folder: &Path) -> io::Result<bool> {
    use std::os::unix::fs::PermissionsExt;
    let mode = std::fs::metadata(folder)?.permissions().mode();
    // The rights to write of the group and of all others. The sticky bit does not count: it keeps others from taking away what
    // is not theirs, but not from putting what is not there yet, such as a file of profiles.
    Ok(mode & 0o022 != 0)
}

/// Whether others on this computer may put files into a folder. Windows keeps a list of rights with each folder, which the standard
/// library does not read; a folder in a person's profile is theirs.
///
/// # Errors
/// None here.
#[cfg(not(unix))]
pub fn is_open_to_others(_folder: &Path) -> io::Result<bool> {
    Ok(false)
}

/// Whether a path can name another computer: `\\server\share`.
pub const PATHS_NAME_SERVERS: bool = cfg!(windows);

/// What the system says of the file system that a folder is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileSystem {
    /// Linux tells everything that is mounted, as the text of `/proc/self/mountinfo`.
    AmongMounts(String),
    /// macOS names the kind, and says whether it is on this computer.
    Named {
        /// The kind, as `mount` names it.
        kind: String,
        /// Whether it is on this computer.
        is_local: bool,
    },
    /// Windows says it by the path alone, other systems not at all.
    Unknown,
}

/// The file system of a folder, whose path is whole.
#[cfg(target_os = "linux")]
#[must_use]
pub fn file_system_of(_whole: &Path) -> FileSystem {
    std::fs::read_to_string("/proc/self/mountinfo")
        .map_or(FileSystem::Unknown, FileSystem::AmongMounts)
}

/// The file system of a folder, whose path is whole.
#[cfg(target_os = "macos")]
#[must_use]
pub fn file_system_of(whole: &Path) -> FileSystem {
    nix::sys::statfs::statfs(whole).map_or(FileSystem::Unknown, |found| FileSystem::Named {
        kind: found.filesystem_type_name().to_owned(),
        is_local: found.flags().contains(nix::mount::MntFlags::MNT_LOCAL),
    })
}

/// The file system of a folder, whose path is whole.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
#[must_use]
pub const fn file_system_of(_whole: &Path) -> FileSystem {
    FileSystem::Unknown
}
