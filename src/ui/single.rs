//! One window for a data directory: a second one brings the first to the front and ends.
//!
//! The first window holds a lock for its life, which the operating system takes back however it ends. Beside the lock lies a
//! file with the address on which it listens, on this computer only, and a word that shows who may call: whoever can read
//! the file is the same person. What a crash leaves behind does no harm, since only the lock counts.

use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::files;
use crate::text::Message;
use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long the second window tries to reach the first, which may be about to open.
const PATIENCE: Duration = Duration::from_secs(3);

/// How long one call may take; both sides answer at once.
const ONE_CALL: Duration = Duration::from_secs(1);

/// What the first window answers when it was called with the right word.
const ANSWER: &[u8] = b"shown\n";

/// Whether this is the first window of a data directory.
#[derive(Debug)]
pub enum Claim {
    /// It is, for as long as this lives.
    First(FirstWindow),
    /// Another one is, and it was brought to the front; the message says so.
    Shown(Message),
}

/// The first window's hold on its data directory.
pub struct FirstWindow {
    /// `None` where the file system has no locks: then nobody can tell that there is a window, and none is refused.
    _lock: Option<files::Lock>,
    line: Option<CallListener>,
    bell: Arc<Bell>,
}

/// Where the first window listens.
struct CallListener {
    address: SocketAddr,
    note: PathBuf,
    is_ending: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

/// What a call sets off; one that comes before there is a window is answered when there is.
#[derive(Default)]
struct Bell {
    has_rung: AtomicBool,
    answer: Mutex<Option<Box<dyn Fn() + Send>>>,
}

/// How to reach the first window, as it wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Note {
    port: u16,
    process: u32,
    word: String,
}

/// Claims a data directory for a window.
///
/// # Errors
/// When another window has it and does not answer; the problem says which.
pub fn claim(data_dir: &Path) -> Result<Claim, Problem> {
    claim_within(data_dir, PATIENCE)
}

fn claim_within(data_dir: &Path, patience: Duration) -> Result<Claim, Problem> {
    let lock = data_dir.join("window.lock");
    let note = data_dir.join("window.address");
    let start = Instant::now();
    let mut former = None;
    loop {
        // At the first start there is no folder yet that a lock could lie in.
        let made = files::make_private_folder(data_dir);
        match made.and_then(|()| files::Lock::try_now(&lock)) {
            Ok(Some(lock)) => return Ok(Claim::First(FirstWindow::new(Some(lock), note))),
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(%error, "cannot tell whether another window is open");
                return Ok(Claim::First(FirstWindow::new(None, note)));
            }
        }
        // The note may be one of an earlier window while the new one has not written its own yet.
        former = Note::read(&note).or(former);
        if former.as_ref().is_some_and(|note| call(note).is_ok()) {
            let folder = data_dir.display().to_string();
            return Ok(Claim::Shown(
                Message::new("ui-shown-already").with("folder", folder),
            ));
        }
        if start.elapsed() >= patience {
            return Err(open_elsewhere(data_dir, former.as_ref()));
        }
        // There is no window yet that would be held up.
        std::thread::sleep(Duration::from_millis(50));
    }
}

fn open_elsewhere(data_dir: &Path, note: Option<&Note>) -> Problem {
    let folder = data_dir.display().to_string();
    let what = Message::new("ui-open-elsewhere").with("folder", folder);
    let problem =
        Problem::new(ProblemKind::Local, what).next(Message::new("ui-open-elsewhere-next"));
    match note {
        Some(note) => problem.because(
            Message::new("ui-open-elsewhere-process").with("process", note.process.to_string()),
        ),
        None => problem,
    }
}

/// Asks the window of a note to come to the front.
fn call(note: &Note) -> io::Result<()> {
    let mut stream = TcpStream::connect_timeout(&here(note.port), ONE_CALL)?;
    stream.set_read_timeout(Some(ONE_CALL))?;
    stream.set_write_timeout(Some(ONE_CALL))?;
    stream.write_all(format!("{}\n", note.word).as_bytes())?;
    let mut answer = [0; ANSWER.len()];
    stream.read_exact(&mut answer)?;
    if answer == ANSWER {
        return Ok(());
    }
    Err(io::ErrorKind::InvalidData.into())
}

fn here(port: u16) -> SocketAddr {
    SocketAddr::from((Ipv4Addr::LOCALHOST, port))
}

impl FirstWindow {
    fn new(lock: Option<files::Lock>, note: PathBuf) -> Self {
        let bell = Arc::new(Bell::default());
        let line = CallListener::open(note, Arc::clone(&bell))
            .inspect_err(|error| tracing::warn!(%error, "other windows cannot call this one"))
            .ok();
        Self {
            _lock: lock,
            line,
            bell,
        }
    }

    /// What to do when another window asks for this one, from now on. A call that came before is answered now.
    pub fn when_called(&self, answer: impl Fn() + Send + 'static) {
        // Under this lock a call finds either no answer and is counted, or the answer: none falls between.
        let mut place = self
            .bell
            .answer
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        if self.bell.has_rung.load(Ordering::SeqCst) {
            answer();
        }
        *place = Some(Box::new(answer));
    }
}

impl Bell {
    fn ring(&self) {
        let answer = self.answer.lock().unwrap_or_else(PoisonError::into_inner);
        self.has_rung.store(true, Ordering::SeqCst);
        if let Some(answer) = answer.as_ref() {
            answer();
        }
    }
}

impl CallListener {
    fn open(note: PathBuf, bell: Arc<Bell>) -> io::Result<Self> {
        // Port 0: the system picks a free one.
        let listener = TcpListener::bind(here(0))?;
        let address = listener.local_addr()?;
        let word = uuid::Uuid::new_v4().simple().to_string();
        let told = Note {
            port: address.port(),
            process: std::process::id(),
            word: word.clone(),
        };
        files::replace(&note, told.text().as_bytes())?;
        let is_ending = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&is_ending);
        let thread = std::thread::Builder::new()
            .name("second-window".to_owned())
            .spawn(move || listen(&listener, &word, &bell, &ends))?;
        Ok(Self {
            address,
            note,
            is_ending,
            thread: Some(thread),
        })
    }
}

fn listen(listener: &TcpListener, word: &str, bell: &Bell, is_ending: &AtomicBool) {
    for stream in listener.incoming() {
        // The last connection is our own, made to end this wait.
        if is_ending.load(Ordering::SeqCst) {
            return;
        }
        match stream.and_then(|stream| take_call(stream, word)) {
            Ok(mut stream) => {
                bell.ring();
                // The caller may be gone; the window came to the front all the same.
                let _ = stream.write_all(ANSWER);
            }
            Err(error) => tracing::debug!(%error, "a call that is none"),
        }
    }
}

/// The stream of a caller that knows the word.
fn take_call(mut stream: TcpStream, word: &str) -> io::Result<TcpStream> {
    stream.set_read_timeout(Some(ONE_CALL))?;
    stream.set_write_timeout(Some(ONE_CALL))?;
    let expected = format!("{word}\n");
    // No more is read than the word is long, whatever a stranger sends.
    let mut said = vec![0; expected.len()];
    stream.read_exact(&mut said)?;
    if said == expected.as_bytes() {
        return Ok(stream);
    }
    Err(io::ErrorKind::PermissionDenied.into())
}

impl Drop for CallListener {
    fn drop(&mut self) {
        self.is_ending.store(true, Ordering::SeqCst);
        // Nothing else ends the wait for the next call.
        let is_woken = TcpStream::connect_timeout(&self.address, ONE_CALL).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| is_woken) {
            // The thread has nothing to give back, and a panic in it was told.
            let _ = thread.join();
        }
        // Left behind it does no harm.
        let _ = std::fs::remove_file(&self.note);
    }
}

impl Note {
    fn text(&self) -> String {
        format!("{} {} {}\n", self.port, self.process, self.word)
    }

    fn read(path: &Path) -> Option<Self> {
        let text = std::fs::read_to_string(path).ok()?;
        let mut words = text.split_whitespace();
        Some(Self {
            port: words.next()?.parse().ok()?,
            process: words.next()?.parse().ok()?,
            word: words.next()?.to_owned(),
        })
    }
}

impl std::fmt::Debug for FirstWindow {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let address = self.line.as_ref().map(|line| line.address);
        formatter
            .debug_struct("FirstWindow")
            .field("address", &address)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
