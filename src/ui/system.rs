//! What differs between systems about the window: what draws it, whether there is a display, and who hears the program where no
//! window is open.

use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Whether OpenGL is tried first. It is deprecated on macOS and often missing on Windows over a remote connection; elsewhere it
/// starts faster and takes less memory.
pub(super) const OPENGL_FIRST: bool = !cfg!(any(target_os = "macos", windows));

/// Whether there is a display without a variable that names it.
pub(super) const ALWAYS_A_DISPLAY: bool = cfg!(any(target_os = "macos", windows));

/// Where a program without a window speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stream {
    Output,
    Error,
}

/// Whether nobody reads this stream. A program with a window that Windows starts from its menu has no streams at all.
#[cfg(windows)]
pub(super) fn is_unheard(stream: Stream) -> bool {
    use std::os::windows::io::AsRawHandle;
    let handle = match stream {
        Stream::Output => io::stdout().as_raw_handle(),
        Stream::Error => io::stderr().as_raw_handle(),
    };
    // Windows says "none" by null, and "not to be had" by -1.
    handle.is_null() || handle.addr() == usize::MAX
}

/// Whether nobody reads this stream. On macOS a program that the Finder starts has `/dev/null` for its streams.
#[cfg(target_os = "macos")]
pub(super) fn is_unheard(stream: Stream) -> bool {
    use std::os::fd::AsFd;
    use std::os::unix::fs::MetadataExt;
    let copy = match stream {
        Stream::Output => io::stdout().as_fd().try_clone_to_owned(),
        Stream::Error => io::stderr().as_fd().try_clone_to_owned(),
    };
    let Ok(stream) = copy
        .map(std::fs::File::from)
        .and_then(|file| file.metadata())
    else {
        return true;
    };
    std::fs::metadata("/dev/null").is_ok_and(|nowhere| nowhere.rdev() == stream.rdev())
}

/// Whether nobody reads this stream. What a desktop of Linux starts has its streams read by the session's journal.
#[cfg(not(any(windows, target_os = "macos")))]
pub(super) const fn is_unheard(_stream: Stream) -> bool {
    false
}

/// Does what shows a box of the system, and waits for it. On Windows that is a thread of its own, since the box takes in messages
/// that the window of the calling thread would be given in the middle of its work; macOS shows boxes on the main thread only.
pub(super) fn show_apart(show: impl FnOnce() + Send + 'static) -> io::Result<()> {
    if !cfg!(windows) {
        show();
        return Ok(());
    }
    let thread = std::thread::Builder::new().name("message".to_owned());
    // A panic in there has been noted.
    let _ = thread.spawn(show)?.join();
    Ok(())
}

/// The region that the system is set up for, as a language tag: `nb-NO`. It is asked once.
pub(super) fn region() -> Option<&'static str> {
    static REGION: OnceLock<Option<String>> = OnceLock::new();
    REGION.get_or_init(sys_locale::get_locale).as_deref()
}

/// Has the system open a file, in the program that it has for such files.
///
/// # Errors
/// When that program cannot be started.
pub(super) fn open_file(file: &Path) -> io::Result<()> {
    let (program, before): (&str, &[&str]) = if cfg!(windows) {
        // Not by `cmd`, which would take signs in the name of a file for commands.
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let arguments = before.iter().map(OsString::from);
    start(program, arguments.chain([file.as_os_str().to_owned()]))
}

/// Has the system show the folder of a file, with the file selected where it can do that.
///
/// # Errors
/// When the program for that cannot be started.
pub(super) fn show_in_folder(file: &Path) -> io::Result<()> {
    if cfg!(windows) {
        // Explorer takes the path only in the same argument.
        let mut select = OsString::from("/select,");
        select.push(file);
        return start("explorer", [select]);
    }
    if cfg!(target_os = "macos") {
        return start("open", ["-R".into(), file.as_os_str().to_owned()]);
    }
    let folder = file.parent().unwrap_or(file);
    start("xdg-open", [folder.as_os_str().to_owned()])
}

/// Starts a program of the system, and does not wait for it.
fn start(program: &str, arguments: impl IntoIterator<Item = OsString>) -> io::Result<()> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Whoever started it has to take note of its end.
    let thread = std::thread::Builder::new().name("opened".to_owned());
    thread.spawn(move || drop(child.wait())).map(drop)
}
