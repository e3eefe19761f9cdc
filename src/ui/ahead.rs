//! The app before its window. What it will show is read while the system makes the window, which takes longer than reading a
//! fleet from the disk: so the first frame shows the fleet, and not a page that asks for patience.

use super::app::{App, Start};
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// An app that works on a thread of its own until its window takes it over.
pub struct Ahead {
    ctx: egui::Context,
    window: CancellationToken,
    app: Receiver<Result<Box<App>, Problem>>,
    thread: Option<JoinHandle<()>>,
}

impl Ahead {
    /// How long a window that is there waits for the rest of its first page, before it comes up without it. A page that
    /// changes as soon as it is seen is worse than one that comes this much later.
    pub const PATIENCE: Duration = Duration::from_millis(100);

    /// Opens the app's desk and begins with what the window will show.
    ///
    /// # Errors
    /// When there is no thread for it.
    pub fn begin(start: Start) -> Result<Self, Problem> {
        let (ctx, window) = (context(), CancellationToken::new());
        let (to_draw_on, has_come) = (ctx.clone(), window.clone());
        let (ready, app) = sync_channel(1);
        let thread = std::thread::Builder::new()
            .name("ahead of the window".to_owned())
            .spawn(move || work(&to_draw_on, start, &has_come, &ready))
            .map_err(|error| no_thread(&error))?;
        Ok(Self {
            ctx,
            window,
            app,
            thread: Some(thread),
        })
    }

    /// What the window must be drawn on.
    #[must_use]
    pub fn context(&self) -> egui::Context {
        self.ctx.clone()
    }

    /// The app, for the window that is there now: as soon as it has all of its first page, or `patience` is over.
    ///
    /// # Errors
    /// When the data directory cannot be used.
    pub fn app(mut self, patience: Duration) -> Result<Box<App>, Problem> {
        let app = match self.app.recv_timeout(patience) {
            Err(RecvTimeoutError::Timeout) => {
                // What works ahead may be dropped wherever it waits, so the app comes right after.
                self.window.cancel();
                self.app.recv().ok()
            }
            app => app.ok(),
        };
        let ended = self.thread.take().map(JoinHandle::join);
        match (app, ended) {
            (Some(app), _) => app,
            // It would have broken a window off as well, and was noted like everything that does.
            (None, Some(Err(panic))) => std::panic::resume_unwind(panic),
            (None, _) => Err(no_thread(&io::Error::from(io::ErrorKind::NotFound))),
        }
    }
}

impl Drop for Ahead {
    /// Where no window came the desk is closed as it would have been with one.
    fn drop(&mut self) {
        self.window.cancel();
        if let Some(thread) = self.thread.take() {
            // A panic was noted by its hook.
            let _ = thread.join();
        }
    }
}

fn work(
    ctx: &egui::Context,
    start: Start,
    window: &CancellationToken,
    ready: &SyncSender<Result<Box<App>, Problem>>,
) {
    // Boxed: the app is large, and the first thread of a program on Windows has a stack of one megabyte.
    let opened = App::open(ctx, start).map(Box::new).and_then(|mut app| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(|error| no_thread(&error))?;
        runtime.block_on(window.run_until_cancelled(app.work_ahead()));
        Ok(app)
    });
    // Where nobody takes it the window never came.
    let _ = ready.send(opened);
}

/// A context as eframe makes one for itself: windows of their own, and a second pass where a first one only measured.
fn context() -> egui::Context {
    let ctx = egui::Context::default();
    ctx.set_embed_viewports(false);
    ctx.options_mut(|options| options.max_passes = std::num::NonZeroUsize::MIN.saturating_add(1));
    ctx
}

fn no_thread(error: &io::Error) -> Problem {
    Problem::new(ProblemKind::Local, Message::new("desk-no-threads"))
        .because(Message::new("desk-reason").with("reason", error.to_string()))
}
