//! The window as a whole: what it holds, and what happens in a frame.

mod acting;
mod answering;
mod ending;
mod laid_down;
mod session;
mod shell;
mod waiting;

use super::action::Action;
use super::answer::AnswerDialog;
use super::audit::Audit;
use super::bars::{rail, status, top};
use super::changes::Changes;
use super::cx::{Outbox, Screen};
use super::damage::Damage;
use super::files::{AskId, FileAsk, FileDialogs};
use super::fleet::Fleet;
use super::keys_sheet::KeysSheet;
use super::lock::Lock;
use super::look;
use super::omnibar::Omnibar;
use super::onboarding::{self, Onboarding};
use super::preferences::{Preferences, ThemeChoice};
use super::profiles::Profiles;
use super::reading;
use super::reports::Reports;
use super::session::Session;
use super::setting_aside::AsideKeeper;
use super::settings::SettingsScreen;
use super::team::TeamNews;
use super::today::{Later, Today, Unmet};
use super::undo::Undo;
use super::widgets::{self, Toast, Toasts, regions};
use super::{Activity, ActivityScreen, Section, welcome};
pub(super) use shell::Shell;

use crate::desk::{
    DatabaseState, Desk, DeskOptions, KeyringChoice, Notice, SetMaxInFlight, Surroundings,
};
use crate::domain::Problem;
use crate::sandbox::SandboxOptions;
use crate::text::{Language, Message};
use egui::Color32;
use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc as files_channel;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::{Notify, mpsc};

/// How a window is opened.
pub struct Start {
    /// Where profiles, settings and the ledger are.
    pub data_dir: PathBuf,
    /// Which keyring.
    pub keyring: KeyringChoice,
    /// What the person chose, as read from the settings, in the language of this run.
    pub preferences: Preferences,
    /// The language that was chosen in the settings, which need not be that of this run.
    pub chosen_language: Option<Language>,
    /// The requests in flight that were chosen in the settings.
    pub chosen_in_flight: Option<usize>,
    /// Where the rules of this computer are, and where it is told of new versions.
    pub surroundings: Surroundings,
    /// Whether to open the sandbox and load its fleet at once.
    pub sandbox: Option<SandboxOptions>,
    /// What asks a person for files: the system's dialogs, or a test that answers itself.
    pub files: Box<dyn FileDialogs>,
    /// The page that is shown first.
    pub first_section: Section,
    /// What went wrong while the settings were read.
    pub trouble: Option<Problem>,
}

/// The answer to a question for a file.
type FileAnswer = (AskId, Option<PathBuf>);

/// The window.
pub struct App {
    pub(super) shell: Shell,
    pub(super) section: Section,
    pub(super) fleet: Fleet,
    pub(super) onboarding: Onboarding,
    pub(super) changes: Changes,
    pub(super) audit: Audit,
    pub(super) reports: Reports,
    pub(super) activity_screen: ActivityScreen,
    pub(super) settings: SettingsScreen,
    pub(super) profiles: Profiles,
    lock: Lock,
    pub(super) omnibar: Omnibar,
    pub(super) answer: AnswerDialog,
    keys: KeysSheet,
    undo: Undo,
    asides: AsideKeeper,
    today: Today,
    later: Later,
    damage: Damage,
    toasts: Toasts,
    /// Why the keys of the open profile were refused, until it is told.
    refused: Option<Box<Problem>>,
    /// What somebody asked to have read aloud: [`Action::WhereAmI`] or [`Action::ReadRow`].
    asked_aloud: Option<Action>,
    /// A page was opened by its key, and is not drawn yet.
    arrives: bool,
    notices: mpsc::Receiver<Notice>,
    /// Rung whenever something is heard of a job, or from the desk.
    bell: Arc<Notify>,
    files: Box<dyn FileDialogs>,
    answers: (
        files_channel::Sender<FileAnswer>,
        files_channel::Receiver<FileAnswer>,
    ),
    ctx: egui::Context,
    applied: Option<Preferences>,
    load_fleet_next: bool,
    window_size: Option<(u32, u32)>,
    /// Whether its first page was drawn.
    is_drawn: bool,
    /// The count that the title of the window tells.
    told_count: usize,
    /// The colour of the window before this frame, where it was cleared.
    cleared: Cell<Option<Color32>>,
}

/// Every screen of a window, as a list; the borrow checker allows no function that lends out fields of its own.
macro_rules! screens {
    ($app:ident) => {
        [
            &mut $app.fleet as &mut dyn Screen,
            &mut $app.onboarding,
            &mut $app.changes,
            &mut $app.audit,
            &mut $app.reports,
        ]
    };
}
use screens;

impl App {
    /// Opens the window's desk and gives its context fonts and themes.
    ///
    /// # Errors
    /// When the data directory cannot be used.
    pub fn open(ctx: &egui::Context, start: Start) -> Result<Self, Problem> {
        look::install(ctx);
        widgets::install(ctx);
        // Zooming is an action like all others: its keys change the preference, which is kept for the next start.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let bell = Arc::new(Notify::new());
        let (rings, wake) = (Arc::clone(&bell), ctx.clone());
        let machine = Arc::new(start.surroundings.machine.read());
        let preferences = laid_down::begun(&start, &machine);
        let has_release = start.surroundings.release.is_some();
        let options = DeskOptions {
            data_dir: start.data_dir.clone(),
            keyring: start.keyring,
            limits: laid_down::limits(&preferences),
            wake: Arc::new(move || {
                rings.notify_one();
                wake.request_repaint();
            }),
        };
        let (desk, notices) = Desk::open_in(options, start.surroundings)?;
        let chosen = (start.chosen_language, start.chosen_in_flight);
        let settings = SettingsScreen::new(start.data_dir, &preferences, chosen);
        let mut app = Self {
            shell: Shell {
                desk,
                preferences,
                session: None,
                activity: Activity::default(),
                findings: None,
                asides: Arc::default(),
                unmet: Vec::new(),
                outbox: Outbox::default(),
                dark: false,
                machine,
                templates: None,
                views: Vec::new(),
                database: DatabaseState::default(),
                team: TeamNews::default(),
                has_release,
            },
            section: start.first_section,
            fleet: Fleet::default(),
            onboarding: Onboarding::default(),
            changes: Changes::default(),
            audit: Audit::default(),
            reports: Reports::default(),
            activity_screen: ActivityScreen::default(),
            settings,
            profiles: Profiles::default(),
            lock: Lock::default(),
            omnibar: Omnibar::default(),
            answer: AnswerDialog::default(),
            keys: KeysSheet::default(),
            undo: Undo::default(),
            asides: AsideKeeper::default(),
            today: Today::default(),
            later: Later::default(),
            damage: Damage::default(),
            toasts: Toasts::default(),
            refused: None,
            asked_aloud: None,
            arrives: false,
            notices,
            bell,
            files: start.files,
            answers: files_channel::channel(),
            ctx: ctx.clone(),
            applied: None,
            // The embedded sandbox begins with nothing kept, so its fleet is fetched as soon as it is open.
            load_fleet_next: start.sandbox.is_some(),
            window_size: None,
            is_drawn: false,
            told_count: 0,
            cleared: Cell::new(None),
        };
        app.first_requests(start.sandbox, start.trouble);
        Ok(app)
    }

    fn first_requests(&mut self, sandbox: Option<SandboxOptions>, trouble: Option<Problem>) {
        let words = self.shell.words();
        if let Some(problem) = trouble {
            self.toasts.push(Toast::bad(problem.one_line(&words)));
        }
        let mut cx = self.shell.cx();
        self.profiles.list(&mut cx);
        if let Some(options) = sandbox {
            self.profiles.open_sandbox(options, &mut cx);
        }
        self.carry_out();
    }

    /// Takes in what the desk tells, and goes on with it, until the first page has all it shows. May be dropped wherever it
    /// waits: nothing is lost.
    pub(super) async fn work_ahead(&mut self) {
        self.shell.desk.first_page_first();
        loop {
            let (rings, ctx) = (Arc::clone(&self.bell), self.ctx.clone());
            self.fleet.take_up(move || {
                rings.notify_one();
                ctx.request_repaint();
            });
            if !self.profiles.is_busy() && !self.fleet.is_reading() {
                return;
            }
            self.bell.notified().await;
            self.drain();
            self.carry_out();
        }
    }

    /// Waits until something is heard from the desk, at most as long as `limit`; the next frame takes it in. For tests: while the window
    /// is open, it never waits.
    pub fn wait_for_event(&self, limit: Duration) -> bool {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
        else {
            return false;
        };
        let bell = &self.bell;
        let heard = runtime.block_on(async { tokio::time::timeout(limit, bell.notified()).await });
        heard.is_ok()
    }

    /// The jobs of this run: those that run, and the latest of those that ended.
    #[must_use]
    pub const fn activity(&self) -> &Activity {
        &self.shell.activity
    }

    /// The open profile.
    #[must_use]
    pub const fn session(&self) -> Option<&Session> {
        self.shell.session.as_ref()
    }

    /// The fleet screen, to be looked at by a test or filled by a picture.
    pub const fn fleet_mut(&mut self) -> &mut Fleet {
        &mut self.fleet
    }

    /// The onboarding screen, to be looked at by a test or filled by a picture.
    pub const fn onboarding_mut(&mut self) -> &mut Onboarding {
        &mut self.onboarding
    }

    /// The changes screen, to be looked at by a test or filled by a picture.
    pub const fn changes_mut(&mut self) -> &mut Changes {
        &mut self.changes
    }

    /// The audit screen, to be looked at by a test or filled by a picture.
    pub const fn audit_mut(&mut self) -> &mut Audit {
        &mut self.audit
    }

    /// The reports screen, to be looked at by a test or filled by a picture.
    pub const fn reports_mut(&mut self) -> &mut Reports {
        &mut self.reports
    }

    /// The section that is shown.
    #[must_use]
    pub const fn section(&self) -> Section {
        self.section
    }

    /// What the person chose in the settings.
    #[must_use]
    pub const fn preferences(&self) -> &Preferences {
        &self.shell.preferences
    }

    fn drain(&mut self) {
        while let Ok(notice) = self.notices.try_recv() {
            match notice {
                Notice::Says(message) => {
                    let words = self.shell.words();
                    self.toasts.push(Toast::info(words.say(&message)));
                }
                Notice::Rules(policy) => self.keep_to(&policy),
            }
        }
        let words = self.shell.words();
        if let Some(problem) = self.settings.take_trouble() {
            self.toasts.push(Toast::bad(problem.one_line(&words)));
        }
        // A thread that broke off tells nobody by itself: its note waits for a frame.
        for told in crate::crash::take_untold() {
            self.toasts.push(Toast::bad(words.say(&told)));
        }
        self.poll();
        while let Ok((ask, path)) = self.answers.1.try_recv() {
            let mut cx = self.shell.cx();
            for screen in screens!(self) {
                screen.on_file(ask, path.as_deref(), &mut cx);
            }
            self.settings.on_file(ask, path.as_deref(), &mut cx);
        }
    }

    /// Lets every part of the window take in what came of its jobs.
    fn poll(&mut self) {
        // A job may have ended before the log knew of it, and one that it does not know is not polled.
        self.shell.note_started();
        for (job, problem) in self.shell.activity.poll(now()) {
            self.damage.on_failed(job, &problem);
            self.note_refused(job, &problem);
        }
        self.poll_opening();
        let mut cx = self.shell.cx();
        self.damage.poll(&mut cx);
        self.settings.poll(&mut cx);
        self.answer.poll(&mut cx);
        self.omnibar.poll();
        self.undo.poll(&mut cx);
        self.asides.poll(&mut cx);
        for screen in screens!(self) {
            screen.poll(&mut cx);
        }
        self.spread_news();
    }

    /// Takes in a profile that was opened, before anything that is heard of what was asked since.
    fn poll_opening(&mut self) {
        let mut cx = self.shell.cx();
        self.lock.poll(&mut cx);
        self.profiles.poll(&mut cx);
        let Some(opened) = self.shell.outbox.opened.take() else {
            return;
        };
        self.profiles.on_opened(&opened);
        let session = Session {
            profile: *opened.profile,
            keys: opened.keys,
        };
        // A profile that was opened only to unlock the window is the one on screen: what is shown of it stays.
        if !self.lock.unlocks(&session.profile) || self.shell.session.as_ref() != Some(&session) {
            self.opened(session);
        }
    }

    /// Tells every screen what one of them learned.
    fn spread_news(&mut self) {
        for news in std::mem::take(&mut self.shell.outbox.news) {
            let mut cx = self.shell.cx();
            for screen in screens!(self) {
                screen.on_news(&news, &mut cx);
            }
        }
    }

    /// Lets others ask for files from now on: those that know the window, once there is one.
    pub fn ask_files_by(&mut self, files: Box<dyn FileDialogs>) {
        self.files = files;
    }

    fn ask_file(&self, id: AskId, ask: FileAsk) {
        let (sender, ctx) = (self.answers.0.clone(), self.ctx.clone());
        let reply = move |path| {
            if sender.send((id, path)).is_ok() {
                ctx.request_repaint();
            }
        };
        self.files.ask(ask, Box::new(reply));
    }

    /// Does what screens asked for. Doing one thing may ask for another, so it goes round until nothing is left.
    fn carry_out(&mut self) {
        // More rounds than any action needs: parts that ask each other without end must not hold up the frame.
        for _ in 0..8 {
            self.shell.note_started();
            let outbox = &mut self.shell.outbox;
            // Before the toasts of this round are shown: theirs is the undo that stays.
            if outbox.undo.is_some() {
                self.toasts.forget_undo();
            }
            for toast in std::mem::take(&mut outbox.toasts) {
                self.toasts.push(toast);
            }
            let asks = std::mem::take(&mut outbox.asks);
            let removed = outbox.removed.take();
            if let Some(findings) = outbox.findings.take() {
                self.shell.unmet = Unmet::of(&findings);
                self.shell.findings = Some(findings);
            }
            if let Some(templates) = outbox.templates.take() {
                self.shell.templates = Some(templates);
            }
            keep(&mut outbox.views, &mut self.shell.views);
            keep(&mut outbox.team, &mut self.shell.team);
            keep(&mut outbox.database, &mut self.shell.database);
            keep(&mut outbox.asides, &mut self.shell.asides);
            keep(&mut outbox.section, &mut self.section);
            let preferences = &mut self.shell.preferences;
            keep(&mut outbox.board, &mut preferences.board);
            keep(&mut outbox.contacts, &mut preferences.contacts);
            keep(&mut outbox.language, &mut preferences.language);
            let (machine, is_stale) = (outbox.machine.take(), std::mem::take(&mut outbox.is_stale));
            if let Some(table) = outbox.table.take() {
                preferences.table = Some(table);
            }
            if let Some(merchant) = outbox.prefill.take() {
                self.onboarding.prefill(&merchant);
            }
            if let Some(draft) = outbox.order.take() {
                self.onboarding.start_order(*draft);
            }
            if let Some(query) = outbox.units.take() {
                self.fleet.narrow(query);
            }
            if let Some(severity) = outbox.severity.take() {
                self.audit.show_severity(severity);
            }
            if let Some(msn) = outbox.unit.take() {
                self.fleet.show_unit(msn);
            }
            if let Some(back) = outbox.undo.take() {
                self.undo.offer(back);
            }
            let set_aside = std::mem::take(&mut outbox.to_set_aside);
            let reads_asides = std::mem::take(&mut outbox.reads_asides);
            let taken_back = std::mem::take(&mut outbox.taken_back);
            let rows = std::mem::take(&mut outbox.rows);
            let reads_fleet = std::mem::take(&mut outbox.reads_fleet);
            let (policy, look_up) = (outbox.policy.take(), outbox.look_up.take());
            if let Some(period) = outbox.compared.take() {
                self.changes.compare(period);
            }
            let actions = std::mem::take(&mut outbox.actions);
            if let Some(policy) = machine {
                self.keep_to(&policy);
            }
            let mut cx = self.shell.cx();
            self.asides.carry_out(set_aside, reads_asides, &mut cx);
            if !rows.is_empty() {
                self.fleet.take_rows(&rows, &mut self.shell.cx());
            }
            if reads_fleet {
                self.fleet.read_kept(&mut self.shell.cx());
            }
            self.show_taken_back(taken_back);
            // The database is another one: nothing done in the old one can be taken back, and every screen reads anew.
            if is_stale {
                self.undo.forget();
                self.toasts.forget_undo();
                self.shell.templates = None;
                self.omnibar.forget_session();
                let mut cx = self.shell.cx();
                for screen in screens!(self) {
                    screen.on_session(&mut cx);
                }
                cx.read_asides();
            }
            if let Some(draft) = policy {
                self.audit.write_policy(draft, &mut self.shell.cx());
            }
            if let Some(identifiers) = look_up {
                self.fleet.look_up(&identifiers, &mut self.shell.cx());
            }
            for (id, ask) in asks {
                self.ask_file(id, ask);
            }
            if let Some(name) = removed {
                self.close_session_of(&name);
            }
            if actions.is_empty() {
                break;
            }
            for action in actions {
                self.act(action);
            }
        }
    }

    fn apply_preferences(&mut self, ctx: &egui::Context) {
        let preferences = &self.shell.preferences;
        if self.applied.as_ref() != Some(preferences) {
            ctx.set_theme(match preferences.theme {
                ThemeChoice::System => egui::ThemePreference::System,
                ThemeChoice::Light => egui::ThemePreference::Light,
                ThemeChoice::Dark => egui::ThemePreference::Dark,
            });
            ctx.set_zoom_factor(preferences.zoom);
            // In the first frame nothing was changed by a person, so there is nothing to save.
            let before = self.applied.replace(preferences.clone());
            if let Some(before) = before {
                if before.max_in_flight != preferences.max_in_flight {
                    let limit = preferences.max_in_flight;
                    self.shell.cx().start(SetMaxInFlight(limit)).detach();
                }
                let wake = ctx.clone();
                self.settings
                    .save(&self.shell.preferences, move || wake.request_repaint());
            }
        }
        self.shell.dark = ctx.theme() == egui::Theme::Dark;
    }

    /// The title of the window tells how many orders a person should look at, so that it is seen on the desktop.
    fn tell_count(&mut self, ctx: &egui::Context) {
        let count = self.orders_left();
        // A command to the window asks for another frame, so one in every frame would never let it rest.
        if std::mem::replace(&mut self.told_count, count) != count {
            let title = self.shell.words().say(&title(count));
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(title));
        }
        let words = self.shell.words();
        // egui builds the tree for screen readers anew in every pass, the node of the window included.
        ctx.accesskit_node_builder(egui::accesskit_root_id(), |node| {
            node.set_label(words.say(&title(count)));
        });
    }

    /// A file that is dropped on the window is a file of orders, whichever section is shown.
    fn take_dropped(&mut self, ctx: &egui::Context) {
        // A page that comes in place of the one behind a dialog would take with it what the dialog is about.
        let has_dialog = ctx.memory(|memory| memory.top_modal_layer()).is_some();
        if self.shell.session.is_none() || has_dialog {
            return;
        }
        onboarding::drop_hint(ctx, self.shell.words());
        if let Some(path) = onboarding::dropped_file(ctx) {
            self.section = Section::Onboarding;
            self.onboarding.open_orders(path, &mut self.shell.cx());
        }
    }

    fn draw(&mut self, ui: &mut egui::Ui) {
        // A panel at the top takes its room before the others do.
        self.damage.show(ui, &mut self.shell.cx());
        let at_door = self.shell.session.is_none()
            && !matches!(self.section, Section::Activity | Section::Settings);
        if at_door {
            egui::CentralPanel::default()
                .frame(egui::Frame::new().fill(look::of(ui).canvas))
                .show(ui, |ui| {
                    welcome::show(ui, &mut self.profiles, &mut self.shell.cx())
                });
        } else {
            top::show(ui, self);
            status::show(ui, self);
            rail::show(ui, self);
            self.draw_section(ui);
        }
    }

    /// The page of a locked window, in place of everything else.
    fn draw_locked(&mut self, ui: &mut egui::Ui) {
        let frame = egui::Frame::new().fill(look::of(ui).canvas);
        let shown = egui::CentralPanel::default().frame(frame);
        let mut cx = self.shell.cx();
        let left = shown.show(ui, |ui| self.lock.show(ui, &mut cx)).inner;
        self.cleared.take();
        if let Some(name) = left {
            self.close_session_of(&name);
        }
        self.shell.note_started();
    }

    fn draw_section(&mut self, ui: &mut egui::Ui) {
        let section = self.section;
        // All others have panels of their own, which reach to the edges.
        let margin = if !matches!(section, Section::Activity | Section::Settings) {
            egui::Margin::ZERO
        } else {
            egui::Margin {
                bottom: 0,
                ..egui::Margin::same(20)
            }
        };
        // The one ground of every section: what a section puts over all of it again would be painted twice.
        let frame = egui::Frame::new()
            .fill(look::of(ui).canvas)
            .inner_margin(margin);
        let waiting = if section == Section::Today {
            self.waiting()
        } else {
            Vec::new()
        };
        let mut pressed_today = None;
        egui::CentralPanel::default().frame(frame).show(ui, |ui| {
            let mut cx = self.shell.cx();
            match section {
                Section::Today => pressed_today = self.today.show(ui, &cx, &waiting),
                Section::Fleet => self.fleet.ui(ui, &mut cx),
                Section::Onboarding => self.onboarding.ui(ui, &mut cx),
                Section::Changes => self.changes.ui(ui, &mut cx),
                Section::Audit => self.audit.ui(ui, &mut cx),
                Section::Reports => {
                    self.reports.offer(self.fleet.as_view());
                    self.reports.ui(ui, &mut cx);
                }
                Section::Activity => self.activity_screen.ui(ui, &mut cx),
                Section::Settings => {
                    let chosen = self.settings.ui(ui, &mut cx);
                    self.shell.preferences = chosen;
                }
            }
        });
        if let Some((pressed, waiting)) = pressed_today {
            self.carry_out_today(pressed, waiting);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let is_first = !std::mem::replace(&mut self.is_drawn, true);
        // The first frame is on screen now: what the desk held back for its sake may run.
        if !is_first {
            self.shell.desk.go_on();
        }
        self.window_size = size(&ctx);
        self.apply_preferences(&ctx);
        self.drain();
        let (shell, onboarding) = (&mut self.shell, &mut self.onboarding);
        self.lock.tend(&ctx, shell, onboarding, &mut self.profiles);
        // Nothing below is reached: no shortcut, paste or dropped file gets into a locked window.
        if self.lock.is_locked() {
            return self.draw_locked(ui);
        }
        self.onboarding.tend(&mut self.shell.cx());
        self.damage.tend(&mut self.shell.cx());
        self.tell_count(&ctx);
        self.shortcuts(&ctx);
        // Before the page is drawn, so that a key shows its page in this frame.
        self.carry_out();
        self.take_dropped(&ctx);
        let asked_aloud = self.asked_aloud.take();
        if asked_aloud.is_some() {
            // Tables answer while they are drawn.
            reading::ask(&ctx);
        }
        self.draw(ui);
        if std::mem::take(&mut self.arrives) {
            regions::go_to_table(&ctx);
        }
        if let Some(asked) = asked_aloud {
            self.say_aloud(asked, reading::take(&ctx));
        }
        if let Some(cleared) = self.cleared.take() {
            look::paint_once(&ctx, cleared);
        }
        self.profiles.dialogs(&ctx, &mut self.shell.cx());
        self.answer.show(&ctx, &mut self.shell.cx());
        self.keys.show(&ctx, self.shell.words());
        self.later.show(&ctx, &mut self.shell.cx());
        // After all drawing: fields and the sheet of orders take what is pasted into them first.
        self.take_pasted(&ctx);
        self.undo.keys(&ctx, &mut self.shell.cx());
        regions::keys(&ctx);
        self.carry_out();
        self.news(&ctx);
        // What was pressed may have changed what is already drawn: it is drawn once more.
        let pressed = ctx.input(|input| {
            input.pointer.any_click()
                || input
                    .events
                    .iter()
                    .any(|event| matches!(event, egui::Event::Key { .. }))
        });
        // The desk goes on in the second frame, which nothing else may ask for.
        let goes_on = is_first && self.shell.desk.is_holding();
        if pressed || goes_on || self.applied.as_ref() != Some(&self.shell.preferences) {
            ctx.request_repaint();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.flush_drafts_on_exit();
        self.settings
            .save_at_end(&self.shell.preferences, self.window_size);
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        // Most of a window is of this colour: bars, cards and tables.
        self.cleared.set(Some(visuals.window_fill));
        visuals.window_fill.to_normalized_gamma_f32()
    }

    fn persist_egui_memory(&self) -> bool {
        false
    }
}

/// Puts what a screen asked to keep in the place of what was kept.
fn keep<T>(asked: &mut Option<T>, kept: &mut T) {
    if let Some(asked) = asked.take() {
        *kept = asked;
    }
}

/// The title of the window.
fn title(count: usize) -> Message {
    if count == 0 {
        return Message::new("board-window-title");
    }
    Message::new("board-window-title-count").with("count", count)
}

/// The size of the window in the system's points, which do not know our zoom.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a window is a few thousand points wide"
)]
fn size(ctx: &egui::Context) -> Option<(u32, u32)> {
    let size = ctx.content_rect().size() * ctx.zoom_factor();
    // A window cannot be drawn as small as that; one that is minimised says that it is.
    (size.x >= 200.0 && size.y >= 200.0).then_some((size.x as u32, size.y as u32))
}

/// Seconds since 1970 (UTC).
fn now() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}
