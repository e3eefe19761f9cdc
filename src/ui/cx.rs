//! What a screen may see and ask for while it is drawn or takes in what came of its jobs.

use super::action::Action;
use super::audit::Draft;
use super::files::{AskId, FileAsk};
use super::look::Tokens;
use super::news::News;
use super::preferences::{BoardPreferences, Preferences};
use super::session::Session;
use super::team::TeamNews;
use super::undo::{Back, TakenBack};
use super::widgets::Toast;
use super::{Activity, JobRecord, Section};
use crate::desk::{
    DatabaseState, Desk, ExportTarget, Job, JobId, JobWatch, OpenedProfile, Period, Prominence,
    Request, Telling,
};
use crate::domain::machine::MachinePolicy;
use crate::domain::merchant_message::Templates;
use crate::domain::order::OrderDraft;
use crate::domain::policy::{Finding, Severity};
use crate::domain::{Aside, Asides, BusinessId, Capability, LookupRow, Msn, Problem};
use crate::report::{Dialect, Query, View, Words};
use crate::store::Contacts;
use crate::text::{Catalog, Language, Message};
use std::path::Path;
use std::sync::Arc;

/// What becomes of things that can be set aside, by the name of each; `None` takes it back.
pub type AsideChanges = Vec<(String, Option<Aside>)>;

/// What a screen may see, and where it puts what it wants done.
pub struct Cx<'a> {
    /// The words, in the chosen language.
    pub words: Catalog,
    /// Colours and measures of the theme.
    pub look: &'static Tokens,
    /// The open profile.
    pub session: Option<&'a Session>,
    /// What the person chose in the settings.
    pub preferences: &'a Preferences,
    /// This run's jobs: which run, how far they are.
    pub activity: &'a Activity,
    /// What the policies found the last time they were asked, the worst first; `None` while that is not known.
    pub findings: Option<&'a Arc<Vec<Finding>>>,
    /// What is set aside: findings, and what is done or put off of today.
    pub asides: &'a Arc<Asides>,
    /// Seconds since 1970 (UTC).
    pub now: i64,
    /// The rules of this computer as they were last told.
    pub machine: &'a Arc<MachinePolicy>,
    /// A person's own templates of letters; `None` until somebody asked for them.
    pub templates: Option<&'a Arc<Templates>>,
    /// The saved views of the fleet's table, as far as they were read.
    pub views: &'a [View],
    /// How it is with the database, as it was told last.
    pub database: &'a DatabaseState,
    /// Whether anything is shown of looking for newer versions.
    pub offers_updates: bool,
    /// How it is with the team of the open profile.
    pub team: &'a TeamNews,
    pub(super) desk: &'a Desk,
    pub(super) outbox: &'a mut Outbox,
}

/// What screens asked for; the shell carries it out after the frame.
#[derive(Default)]
pub struct Outbox {
    pub(super) started: Vec<(JobWatch, JobRecord)>,
    /// What concerns other parts of the window.
    pub(super) news: Vec<News>,
    /// A profile that was opened just now.
    pub(super) opened: Option<OpenedProfile>,
    /// The kept fleet may be another one by now.
    pub(super) reads_fleet: bool,
    pub(super) toasts: Vec<Toast>,
    pub(super) asks: Vec<(AskId, FileAsk)>,
    pub(super) actions: Vec<Action>,
    pub(super) section: Option<Section>,
    pub(super) prefill: Option<BusinessId>,
    /// A product order to be gone on with.
    pub(super) order: Option<Box<OrderDraft>>,
    /// How the board is looked at from now on.
    pub(super) board: Option<BoardPreferences>,
    /// Who writes letters, and where the vendor reads them, from now on.
    pub(super) contacts: Option<Contacts>,
    /// A unit to be shown in the fleet.
    pub(super) unit: Option<Msn>,
    /// The units that are to be shown in the fleet.
    pub(super) units: Option<Query>,
    /// The findings that are to be shown, by how bad they are.
    pub(super) severity: Option<Severity>,
    /// What is to be compared on the page of changes.
    pub(super) compared: Option<Period>,
    /// A policy to be written on the page for that.
    pub(super) policy: Option<Draft>,
    /// Identifiers to be looked up in the fleet, one a line.
    pub(super) look_up: Option<String>,
    /// How the fleet's table is laid out from now on.
    pub(super) table: Option<String>,
    /// The name of a profile that is no more.
    pub(super) removed: Option<String>,
    /// The rules of this computer, as they were just read.
    pub(super) machine: Option<Arc<MachinePolicy>>,
    /// The language from now on.
    pub(super) language: Option<Language>,
    /// What takes back what was done last.
    pub(super) undo: Option<Back>,
    /// What was taken back just now.
    pub(super) taken_back: Vec<TakenBack>,
    /// What is to be set aside or taken back, and the news about it.
    pub(super) to_set_aside: Vec<(AsideChanges, String)>,
    /// What is set aside.
    pub(super) asides: Option<Arc<Asides>>,
    /// What is set aside may be something else by now.
    pub(super) reads_asides: bool,
    /// Rows of the kept fleet as they are now.
    pub(super) rows: Vec<LookupRow>,
    /// What the policies found.
    pub(super) findings: Option<Arc<Vec<Finding>>>,
    /// A person's own templates of letters.
    pub(super) templates: Option<Arc<Templates>>,
    /// The saved views of the fleet's table.
    pub(super) views: Option<Vec<View>>,
    /// How it is with the database.
    pub(super) database: Option<DatabaseState>,
    /// How it is with the team.
    pub(super) team: Option<TeamNews>,
    /// Somebody wants to know whether the team's server lets orders be sent now.
    pub(super) asks_team: bool,
    /// Whatever is shown is of a database that is not there any more.
    pub(super) is_stale: bool,
    next_ask: u64,
}

impl Cx<'_> {
    /// Why orders are not sent from this computer; `None` where they are.
    #[must_use]
    pub fn why_no_orders(&self) -> Option<String> {
        let locked = self.why_orders_are_locked();
        let no_orders = || Some(self.team.no_orders.as_ref()?.one_line(&self.words));
        locked.or_else(no_orders)
    }

    /// Why nothing is done with orders on this computer, by its rules.
    #[must_use]
    pub fn why_orders_are_locked(&self) -> Option<String> {
        let problem = self.machine.check_orders().err()?;
        Some(problem.one_line(&self.words))
    }

    /// Whether a profile is open whose API can do something.
    #[must_use]
    pub fn can(&self, what: Capability) -> bool {
        self.session
            .is_some_and(|session| session.lacks(what).is_none())
    }

    /// Has it asked anew whether the team's server lets orders be sent.
    pub fn ask_the_team(&mut self) {
        self.outbox.asks_team = true;
    }

    /// Starts a request. What comes of it is in the job, for whoever holds it.
    pub fn start<R: Request>(&mut self, request: R) -> Job<R::Output> {
        let (name, prominence) = (request.label(), request.prominence());
        let job = self.desk.start(request);
        self.note_started(job.watch(), name, prominence);
        job
    }

    /// Starts a request as [`Self::start`] does; the job has what it tells on the way.
    pub fn start_telling<R: Telling>(&mut self, request: R) -> Job<R::Output, R::Step> {
        let (name, prominence) = (request.label(), request.prominence());
        let job = self.desk.start_telling(request);
        self.note_started(job.watch(), name, prominence);
        job
    }

    fn note_started(&mut self, watch: JobWatch, name: Message, prominence: Prominence) {
        let record = JobRecord::begun(watch.id(), name, prominence, self.now);
        self.outbox.started.push((watch, record));
    }

    /// Tells a person of a problem, where there is one.
    pub fn tell_problem(&mut self, problem: Option<&Problem>) {
        if let Some(problem) = problem {
            self.toast(Toast::bad(problem.one_line(&self.words)));
        }
    }

    /// Tells every screen of something.
    pub fn tell(&mut self, news: News) {
        self.outbox.news.push(news);
    }

    /// A profile is open from now on.
    pub fn opened(&mut self, opened: OpenedProfile) {
        self.outbox.opened = Some(opened);
    }

    /// Reads the kept fleet anew: something of it was changed.
    pub const fn read_fleet(&mut self) {
        self.outbox.reads_fleet = true;
    }

    /// Stops a job.
    pub fn cancel(&mut self, job: JobId) {
        self.desk.cancel(job);
    }

    /// A file that something is to become, written as the person chose in the settings.
    #[must_use]
    pub fn target(&self, path: &Path) -> ExportTarget {
        ExportTarget {
            path: path.to_owned(),
            dialect: self.preferences.dialect(),
            formula_guard: self.preferences.formula_guard,
            words: Words::Language(self.words.language()),
        }
    }

    /// The same, written as is usual where the window's language is spoken.
    #[must_use]
    pub fn usual_target(&self, path: &Path) -> ExportTarget {
        ExportTarget {
            dialect: Dialect::of(self.words.language()),
            formula_guard: true,
            ..self.target(path)
        }
    }

    /// Shows short news.
    pub fn toast(&mut self, toast: Toast) {
        self.outbox.toasts.push(toast);
    }

    /// Asks the person for a file. The answer arrives in `on_file` with this id.
    pub fn ask_file(&mut self, ask: FileAsk) -> AskId {
        self.outbox.next_ask += 1;
        let id = AskId(self.outbox.next_ask);
        self.outbox.asks.push((id, ask));
        id
    }

    /// Triggers an action, as if it were chosen in a menu.
    pub fn trigger(&mut self, action: Action) {
        self.outbox.actions.push(action);
    }

    /// Starts a product order for a merchant, on the page for that.
    pub fn prefill(&mut self, merchant: BusinessId) {
        self.outbox.prefill = Some(merchant);
        self.outbox.section = Some(Section::Onboarding);
    }

    /// Goes on with a product order of which much is known, on the page for that.
    pub fn new_order(&mut self, draft: OrderDraft) {
        self.outbox.order = Some(Box::new(draft));
        self.outbox.section = Some(Section::Onboarding);
    }

    /// Keeps how the board is looked at, for now and for the next start.
    pub fn keep_board(&mut self, board: BoardPreferences) {
        self.outbox.board = Some(board);
    }

    /// Keeps who writes letters, and where the vendor reads them.
    pub fn keep_contacts(&mut self, contacts: Contacts) {
        self.outbox.contacts = Some(contacts);
    }

    /// Shows a unit of the kept fleet, on the page for that.
    pub fn show_unit(&mut self, msn: Msn) {
        self.outbox.unit = Some(msn);
        self.outbox.section = Some(Section::Fleet);
    }

    /// Shows the units of the kept fleet that a query asks for, on the page for that.
    pub fn show_units(&mut self, query: Query) {
        self.outbox.units = Some(query);
        self.outbox.section = Some(Section::Fleet);
    }

    /// Shows the findings that are as bad as this, on the page for that.
    pub fn show_findings(&mut self, severity: Severity) {
        self.outbox.severity = Some(severity);
        self.outbox.section = Some(Section::Audit);
    }

    /// Shows what changed between two moments, on the page for that.
    pub fn show_changes(&mut self, period: Period) {
        self.outbox.compared = Some(period);
        self.outbox.section = Some(Section::Changes);
    }

    /// Opens the form of a policy, on the page for that.
    pub fn new_policy(&mut self, draft: Draft) {
        self.outbox.policy = Some(draft);
        self.outbox.section = Some(Section::Audit);
    }

    /// Looks up identifiers, one a line, on the page for that.
    pub fn look_up(&mut self, identifiers: String) {
        self.outbox.look_up = Some(identifiers);
        self.outbox.section = Some(Section::Fleet);
    }

    /// Keeps how the fleet's table is laid out, for the next start.
    pub fn keep_table(&mut self, layout: String) {
        self.outbox.table = Some(layout);
    }

    /// Speaks another language from now on.
    pub fn speak(&mut self, language: Language) {
        self.outbox.language = Some(language);
    }

    /// Something was done, and this takes it back. Where nothing was changed by it, what was done before can be taken back still.
    pub fn offer_undo(&mut self, back: impl Into<Back>) {
        let back = back.into();
        if !back.is_empty() {
            self.outbox.undo = Some(back);
        }
    }

    /// Tells of something that was done, with a button that takes it back where anything was changed by it.
    pub fn tell_done(&mut self, words: impl Into<String>, back: impl Into<Back>) {
        let back = back.into();
        let toast = Toast::ok(words);
        if back.is_empty() {
            return self.toast(toast);
        }
        self.offer_undo(back);
        self.toast(toast.with_undo());
    }

    /// Shows rows of the kept fleet as they are now, wherever they are shown.
    pub fn keep_rows(&mut self, rows: Vec<LookupRow>) {
        self.outbox.rows.extend(rows);
    }

    /// Sets things aside, or takes that back, and says so once it is on the disk; it can be undone then.
    pub fn set_aside(&mut self, changes: AsideChanges, said: String) {
        self.outbox.to_set_aside.push((changes, said));
    }

    /// Keeps what is set aside, for all who leave it out.
    pub fn keep_asides(&mut self, asides: Arc<Asides>) {
        self.outbox.asides = Some(asides);
    }

    /// Reads again what is set aside: somebody else may have changed it.
    pub const fn read_asides(&mut self) {
        self.outbox.reads_asides = true;
    }

    /// Keeps what the policies found, for all who show something of it.
    pub fn keep_findings(&mut self, findings: Arc<Vec<Finding>>) {
        self.outbox.findings = Some(findings);
    }

    /// Keeps a person's own templates of letters, for all who write some.
    pub fn keep_templates(&mut self, templates: Arc<Templates>) {
        self.outbox.templates = Some(templates);
    }

    /// Keeps the saved views of the fleet's table, for all who offer them.
    pub fn keep_views(&mut self, views: Vec<View>) {
        self.outbox.views = Some(views);
    }

    /// Keeps how it is with the database, for all who show something of it.
    pub fn keep_database(&mut self, state: DatabaseState) {
        self.outbox.database = Some(state);
    }

    /// Goes to a section.
    pub fn go(&mut self, section: Section) {
        self.outbox.section = Some(section);
    }
}

/// A screen: a plain struct that is drawn from what it holds, and changed by what comes of its jobs.
pub trait Screen {
    /// Draws it into the room between the bars.
    fn ui(&mut self, ui: &mut egui::Ui, cx: &mut Cx<'_>);

    /// Takes in what came of the jobs it holds. Called whenever something may have.
    fn poll(&mut self, _cx: &mut Cx<'_>) {}

    /// One of the screens, maybe this one, learned something that concerns others.
    fn on_news(&mut self, _news: &News, _cx: &mut Cx<'_>) {}

    /// Another profile was opened: what is held of the last one is to be dropped.
    fn on_session(&mut self, cx: &mut Cx<'_>);

    /// The person chose a file, or none.
    fn on_file(&mut self, _ask: AskId, _path: Option<&Path>, _cx: &mut Cx<'_>) {}

    /// Something was taken back by an undo: who shows it reads it anew.
    fn on_taken_back(&mut self, _what: TakenBack, _cx: &mut Cx<'_>) {}

    /// An action of this section was triggered; see [`Action::section`].
    fn on_action(&mut self, _action: Action, _cx: &mut Cx<'_>) {}

    /// The number beside its name in the rail.
    fn count(&self) -> Option<usize> {
        None
    }

    /// Called in every frame, whichever section is shown: for what goes on by itself.
    fn tend(&mut self, _cx: &mut Cx<'_>) {}

    /// What the right end of the status bar says of it, such as the age of what is on screen.
    fn status(&self, _cx: &Cx<'_>) -> Option<String> {
        None
    }
}
