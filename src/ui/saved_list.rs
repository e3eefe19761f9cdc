//! Saved texts of one kind on the page that lists and writes them: what was read, what a form is open on, and what takes back what was
//! done.

use super::cx::Cx;
use super::look::measure;
use super::team::is_changed_meanwhile;
use super::widgets::{Icon, empty_state, problem_notices};
use crate::desk::{DocumentChange, Ended, Request, Requested, Saw};
use crate::domain::Problem;
use crate::text::Message;
use egui::Ui;

/// How many lines of a list a page is.
pub(super) const PAGE: usize = 8;

/// Policies or reports, as far as they are read, and what is done with them.
#[derive(Debug)]
pub(super) struct SavedList<T> {
    read: Option<Vec<T>>,
    listing: Requested<Vec<T>>,
    saving: Requested<(Vec<T>, Vec<DocumentChange>)>,
    /// What takes back what was saved or removed since it was told last.
    back: Vec<DocumentChange>,
    /// What is told once that which is being removed is gone.
    goes: Option<Message>,
    /// What is in the form as it was when it was opened.
    opened: Option<Box<T>>,
    /// A person wants what they wrote in the place of whatever stands.
    insists: bool,
    /// Which form is open, or was last: each one that is opened has the next number.
    form: u64,
    /// From which form the person saves, or saved last.
    form_of_change: u64,
    /// As of which news of the team they were read.
    came: u64,
    /// The row the keyboard is at.
    pub(super) at: Option<usize>,
}

impl<T> Default for SavedList<T> {
    fn default() -> Self {
        Self {
            read: None,
            listing: Requested::default(),
            saving: Requested::default(),
            back: Vec::new(),
            goes: None,
            opened: None,
            insists: false,
            form: 0,
            form_of_change: 0,
            came: 0,
            at: None,
        }
    }
}

impl<T: Clone + PartialEq + Send + 'static> SavedList<T> {
    /// Reads them, unless they are being read.
    pub(super) fn list(&mut self, request: impl Request<Output = Vec<T>>, cx: &mut Cx<'_>) {
        if !self.listing.is_running() {
            self.listing.follow(cx.start(request));
        }
    }

    /// Those that were read; `None` before.
    pub(super) fn all(&self) -> Option<&[T]> {
        self.read.as_deref()
    }

    /// Those that were read, where there is a page to be drawn of them; else what stands in its place is drawn.
    pub(super) fn page(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        reading: (Icon, &'static str),
    ) -> Option<&[T]> {
        let problems = [self.listing.problem(), self.saving.problem()];
        problem_notices(ui, cx.words, problems);
        if self.read.is_none() && self.listing.is_running() {
            let (icon, title) = reading;
            empty_state(ui, icon, &cx.words.text(title), "", None);
        }
        self.all()
    }

    /// Whether one is being saved or removed.
    pub(super) const fn is_saving(&self) -> bool {
        self.saving.is_running()
    }

    /// Why one could not be saved.
    pub(super) const fn problem(&self) -> Option<&Problem> {
        self.saving.problem()
    }

    /// A form is opened on one that is there already, or on a new one.
    pub(super) fn open(&mut self, one: Option<T>) {
        self.opened = one.map(Box::new);
        self.begin_form();
    }

    /// Another form is opened than that from which something may still be saved.
    pub(super) const fn begin_form(&mut self) {
        self.insists = false;
        self.form += 1;
    }

    /// Whether what is being saved, or was saved last, is of the form that is open: how it ends says nothing of another one.
    pub(super) const fn is_of_form(&self) -> bool {
        self.form_of_change == self.form
    }

    /// What is in the form, as the person saw it when they opened it.
    pub(super) fn opened(&self) -> Option<&T> {
        self.opened.as_deref()
    }

    /// What the person saw of one when they began to change it: `seen`, unless they were told that it changed meanwhile.
    pub(super) fn saw(&self, seen: Option<T>) -> Saw<Box<T>> {
        if self.insists {
            return Saw::Whatever;
        }
        Saw::of(seen.map(Box::new))
    }

    /// Saves or removes one.
    pub(super) fn change<R>(&mut self, request: R, cx: &mut Cx<'_>)
    where
        R: Request<Output = (Vec<T>, Vec<DocumentChange>)>,
    {
        self.form_of_change = self.form;
        self.go_on(request, cx);
    }

    /// The next step of the change that the person asked for last.
    pub(super) fn go_on<R>(&mut self, request: R, cx: &mut Cx<'_>)
    where
        R: Request<Output = (Vec<T>, Vec<DocumentChange>)>,
    {
        self.saving.follow(cx.start(request));
    }

    /// Removes one where nothing is being saved, and tells this when it is gone.
    pub(super) fn remove<R>(&mut self, request: R, told: Message, cx: &mut Cx<'_>)
    where
        R: Request<Output = (Vec<T>, Vec<DocumentChange>)>,
    {
        if !self.is_saving() {
            self.goes = Some(told);
            self.change(request, cx);
        }
    }

    /// Whether one is removed, and not only saved.
    pub(super) const fn is_removed(&self) -> bool {
        self.goes.is_some()
    }

    /// Whether colleagues changed something since they were read; once.
    pub(super) fn is_old(&mut self, cx: &Cx<'_>) -> bool {
        std::mem::replace(&mut self.came, cx.team.came) != cx.team.came && self.read.is_some()
    }

    /// Takes in what came of it; tells how saving or removing one ended.
    pub(super) fn poll(&mut self) -> Option<Ended> {
        if let Some(read) = self.listing.done() {
            self.read = Some(read);
        }
        let how = self.saving.poll()?;
        if let Some((all, back)) = self.saving.take() {
            self.read = Some(all);
            // What was done last is taken back first.
            self.back.splice(0..0, back);
            self.insists &= !self.is_of_form();
        }
        if how == Ended::Failed {
            // A person who saves again after being told that it changed means what they wrote.
            self.insists = self.is_of_form() && is_changed_meanwhile(self.saving.problem());
            self.back.clear();
        }
        if how != Ended::Done {
            // Nothing went, so that the next thing that is saved must not be told as gone.
            self.goes = None;
        }
        Some(how)
    }

    /// Tells that one is gone, or else that what was in the form is saved. Gives what takes it back where neither is told.
    pub(super) fn tell_done(
        &mut self,
        saved: Option<&'static str>,
        cx: &mut Cx<'_>,
    ) -> Option<Vec<DocumentChange>> {
        let back = std::mem::take(&mut self.back);
        let told = self.goes.take().or_else(|| saved.map(Message::new));
        let Some(told) = told else {
            return Some(back);
        };
        cx.tell_done(cx.words.say(&told), back);
        None
    }
}

/// How wide a list of them is.
pub(super) fn list_width(ui: &Ui) -> f32 {
    (measure::FORM + 256.0).min(ui.available_width())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::desk::{KeyringChoice, ListSaved, Nature, Surroundings, Task};
    use crate::report::View;
    use crate::ui::files::{FileAsk, FileDialogs, Reply};
    use crate::ui::{App, Preferences, Section, Start};
    use std::marker::PhantomData;
    use std::time::Duration;

    /// Never answers.
    struct Nobody;

    impl FileDialogs for Nobody {
        fn ask(&self, _ask: FileAsk, _reply: Reply) {}
    }

    /// A change of saved texts that leaves none.
    pub(in crate::ui) struct Change<T> {
        is_endless: bool,
        of: PhantomData<fn() -> T>,
    }

    impl<T> Change<T> {
        /// One that goes on until it is cancelled.
        pub(in crate::ui) const ENDLESS: Self = Self {
            is_endless: true,
            of: PhantomData,
        };

        /// One that is done at once.
        pub(in crate::ui) const AT_ONCE: Self = Self {
            is_endless: false,
            ..Self::ENDLESS
        };
    }

    impl<T: Send + 'static> Request for Change<T> {
        type Output = (Vec<T>, Vec<DocumentChange>);
        const NATURE: Nature = <ListSaved<View> as Request>::NATURE;

        async fn run(self, _task: &Task) -> Result<Self::Output, Problem> {
            if self.is_endless {
                std::future::pending::<()>().await;
            }
            Ok((Vec::new(), Vec::new()))
        }
    }

    /// A window that is never drawn, with the folder of its files.
    pub(in crate::ui) fn app() -> (App, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let start = Start {
            data_dir: folder.path().to_owned(),
            keyring: KeyringChoice::None,
            preferences: Preferences::default(),
            chosen_language: None,
            chosen_in_flight: None,
            surroundings: Surroundings::default(),
            sandbox: None,
            files: Box::new(Nobody),
            first_section: Section::Reports,
            trouble: None,
        };
        let app = App::open(&egui::Context::default(), start).unwrap();
        (app, folder)
    }

    /// Cancels what was started last, and waits until something that is polled for has come of it.
    pub(in crate::ui) fn cancelled<R>(
        app: &mut App,
        poll: impl FnMut(&mut Cx<'_>) -> Option<R>,
    ) -> R {
        let job = app
            .shell
            .outbox
            .started
            .last()
            .map(|(_, record)| record.job);
        app.shell.cx().cancel(job.unwrap());
        waited_for(app, poll)
    }

    /// Waits until something that is polled for has come.
    pub(in crate::ui) fn waited_for<R>(
        app: &mut App,
        mut poll: impl FnMut(&mut Cx<'_>) -> Option<R>,
    ) -> R {
        loop {
            if let Some(how) = poll(&mut app.shell.cx()) {
                return how;
            }
            assert!(app.wait_for_event(Duration::from_secs(60)));
        }
    }

    #[test]
    fn what_is_saved_after_a_cancelled_removal_is_not_told_as_gone() {
        let (mut app, _folder) = app();
        let mut saved = SavedList::<String>::default();
        let told = Message::new("keys-undo-deleted").with("name", "Weekly");
        saved.remove(Change::ENDLESS, told, &mut app.shell.cx());
        assert!(saved.is_removed());
        let how = cancelled(&mut app, |_| saved.poll());
        assert_eq!((how, saved.is_removed()), (Ended::Cancelled, false));
    }
}
