//! The settings: language, theme, zoom, requests in flight, CSV files, renderer, and where files live.

mod database;
mod help;
mod keeper;
mod machine;
mod team;

use super::cx::Cx;
use super::files::AskId;
use super::look::{self, measure};
use super::preferences::{Preferences, RendererChoice, ThemeChoice, zoom_percent};
use super::widgets::{
    Chooser, Field, caption, card, check_line, copyable, halves, is_entered, page_head,
};
use crate::desk::{ReadMachine, Requested};
use crate::domain::Problem;
use crate::domain::machine::MachinePolicy;
use crate::store::{Contacts, CsvDialect, Settings};
use crate::text::{Catalog, Language, Message};
use database::DatabaseCard;
use egui::Ui;
use help::HelpCard;
use keeper::{Keeper, lock};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use team::TeamCard;

/// The settings screen.
pub(super) struct SettingsScreen {
    keeper: Arc<Keeper>,
    /// What this run began with, and what was chosen in the settings then.
    language: (Language, Option<Language>),
    in_flight: (usize, Option<usize>),
    database: DatabaseCard,
    help: HelpCard,
    team: TeamCard,
    rules: Requested<Arc<MachinePolicy>>,
    /// The frame in which it was last drawn.
    drawn: Option<u64>,
    /// The label of a field that is to have the focus.
    wanted: Option<&'static str>,
}

impl SettingsScreen {
    /// The settings of a run that begins with `begun`, of which a person had chosen `chosen`.
    pub fn new(
        data_dir: PathBuf,
        begun: &Preferences,
        chosen: (Option<Language>, Option<usize>),
    ) -> Self {
        Self {
            keeper: Arc::new(Keeper::new(data_dir)),
            language: (begun.language, chosen.0),
            in_flight: (begun.max_in_flight, chosen.1),
            database: DatabaseCard::default(),
            help: HelpCard::default(),
            team: TeamCard::default(),
            rules: Requested::default(),
            drawn: None,
            wanted: None,
        }
    }

    /// The rules of the computer changed what a person sees, which is nobody's choice.
    pub fn laid_down(&mut self, before: &Preferences, now: &Preferences) {
        if before.language != now.language {
            self.language = (now.language, chosen(before.language, self.language));
        }
        if before.max_in_flight != now.max_in_flight {
            self.in_flight = (
                now.max_in_flight,
                chosen(before.max_in_flight, self.in_flight),
            );
        }
    }

    /// Has a field of the settings focused, by its label, as soon as it is drawn.
    pub fn focus(&mut self, field: &'static str) {
        self.wanted = Some(field);
    }

    /// Looks for a newer version.
    pub fn check_updates(&mut self, cx: &mut Cx<'_>) {
        self.help.check(cx);
    }

    /// Writes the settings to disk, on a thread of its own. Calls `wake` when that failed.
    pub fn save(&self, preferences: &Preferences, wake: impl FnOnce() + Send + 'static) {
        self.keeper.want(self.settings(preferences));
        let keeper = Arc::clone(&self.keeper);
        let work = move || {
            if !keeper.write(None) {
                wake();
            }
        };
        let thread = std::thread::Builder::new().name("settings".to_owned());
        if let Err(error) = thread.spawn(work) {
            tracing::warn!(%error, "the thread that saves the settings could not start");
        }
    }

    /// Writes the settings with the size of the window, and waits for it: the program ends.
    pub fn save_at_end(&self, preferences: &Preferences, size: Option<(u32, u32)>) {
        self.keeper.want(self.settings(preferences));
        self.keeper.write(size);
    }

    /// Why the settings could not be written, once.
    pub fn take_trouble(&self) -> Option<Problem> {
        lock(&self.keeper.trouble).take()
    }

    /// A language that only this run was started in is not a choice, and neither is what the rules of the computer say.
    fn settings(&self, preferences: &Preferences) -> Settings {
        Settings {
            language: chosen(preferences.language, self.language),
            max_in_flight: chosen(preferences.max_in_flight, self.in_flight),
            ..preferences.to_settings()
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>, cx: &mut Cx<'_>) {
        self.database.on_file(ask, path, cx);
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.database.poll(cx);
        self.help.poll();
        self.team.poll(cx);
        if let Some(rules) = self.rules.done() {
            cx.outbox.machine = Some(rules);
        }
    }

    /// Draws it; gives what is chosen now.
    pub fn ui(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) -> Preferences {
        let words = cx.words;
        // Changed on a copy: the shell compares both to see that something was chosen.
        let mut now = cx.preferences.clone();
        // Whoever comes here wants to see what is laid down now.
        if is_entered(&mut self.drawn, ui) {
            self.rules.follow(cx.start(ReadMachine));
        }
        if let Some(field) = self.wanted.take() {
            ui.data_mut(|data| data.insert_temp(wanted_id(), field));
        }
        page_head(ui, &words.text("ui-section-settings"), None, |_| {});
        egui::ScrollArea::vertical()
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(measure::FORM.min(ui.available_width() - 8.0));
                ui.spacing_mut().item_spacing.y = measure::SPACE_3;
                machine::show(ui, cx.machine, words);
                group(ui, words, "ui-settings-look", |ui| {
                    appearance(ui, &mut now, cx.machine, words)
                });
                group(ui, words, "ui-settings-service", |ui| {
                    service(ui, &mut now, cx.machine, words)
                });
                group(ui, words, "board-settings", |ui| board(ui, &mut now, words));
                group(ui, words, "ui-settings-files", |ui| {
                    files(ui, &mut now, words)
                });
                group(ui, words, "letters-setting-group", |ui| {
                    letters(ui, &mut now.contacts, words)
                });
                group(ui, words, "ui-settings-places", |ui| self.places(ui, words));
                if cx.session.is_some() {
                    group(ui, words, "team-group", |ui| self.team.ui(ui, cx));
                    group(ui, words, "changes-database", |ui| self.database.ui(ui, cx));
                }
                if cx.offers_updates {
                    group(ui, words, "update-group", |ui| self.help.ui(ui, cx));
                }
                ui.add_space(measure::SPACE_5);
            });
        now
    }

    fn places(&self, ui: &mut Ui, words: Catalog) {
        let folder = &self.keeper.data_dir;
        let places = [
            ("ui-place-settings", folder.join("settings.toml")),
            ("ui-place-profiles", folder.join("profiles.toml")),
            ("ui-place-ledger", folder.clone()),
        ];
        for (name, path) in places {
            let name = words.text(name);
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.label(look::label(name.as_str()).color(look::of(ui).secondary));
            let copy = Message::new("ui-copy-path").with("what", name);
            copyable(ui, words, &path.display().to_string(), &words.say(&copy));
            ui.add_space(measure::SPACE_1);
        }
        caption(ui, words.text("ui-place-keys"));
    }
}

/// The labels of all fields that can be found by name.
pub(super) const FIELDS: [&str; 13] = [
    "ui-setting-language",
    "ui-setting-theme",
    "ui-setting-zoom",
    "ui-setting-renderer",
    "ui-setting-parallel",
    "guard-lock-after",
    "board-settings-auto-refresh",
    "board-settings-every",
    "board-settings-expiring",
    "board-settings-opened",
    "board-settings-submitted",
    "ui-setting-dialect",
    "ui-setting-guard",
];

/// What a person chose: what a run began with is no choice of its own.
fn chosen<T: PartialEq>(now: T, (begun, chosen): (T, Option<T>)) -> Option<T> {
    // A language that was named for this run alone must not become the one of the settings.
    if now == begun { chosen } else { Some(now) }
}

fn wanted_id() -> egui::Id {
    egui::Id::unique("field of the settings that is wanted")
}

/// Whether a field is the one that is wanted; it is so once.
fn is_wanted(ui: &Ui, field: &'static str) -> bool {
    ui.data_mut(|data| {
        let is_wanted = data.get_temp::<&'static str>(wanted_id()) == Some(field);
        if is_wanted {
            data.remove::<&'static str>(wanted_id());
        }
        is_wanted
    })
}

/// A chooser of the settings, focused when it is wanted.
fn chooser(ui: &Ui, field: &'static str, words: Catalog) -> Chooser {
    Chooser::new(words.text(field)).focused(is_wanted(ui, field))
}

/// A tick of the settings, focused when it is wanted.
fn tick(ui: &mut Ui, on: &mut bool, field: &'static str, why: &str, words: Catalog) {
    let response = check_line(ui, on, &words.text(field), Some(why));
    if is_wanted(ui, field) {
        response.request_focus();
        response.scroll_to_me(Some(egui::Align::Center));
    }
}

fn group(ui: &mut Ui, words: Catalog, head: &'static str, content: impl FnOnce(&mut Ui)) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = measure::SPACE_3;
        ui.label(look::section(words.text(head)));
        content(ui);
    });
}

fn appearance(ui: &mut Ui, now: &mut Preferences, rules: &MachinePolicy, words: Catalog) {
    let (languages, locked) = machine::languages(rules, words);
    let themes = [
        (ThemeChoice::System, words.text("ui-theme-system")),
        (ThemeChoice::Light, words.text("ui-theme-light")),
        (ThemeChoice::Dark, words.text("ui-theme-dark")),
    ];
    halves(ui, |ui, width| {
        let mut language = chooser(ui, "ui-setting-language", words).width(width);
        if let Some(locked) = locked {
            language = language.hint(locked);
        }
        language.show(ui, &mut now.language, &languages);
        let theme = chooser(ui, "ui-setting-theme", words).width(width);
        theme.show(ui, &mut now.theme, &themes);
    });
    let mut percent = zoom_percent(now.zoom);
    let mut zooms = counts(&[80, 90, 100, 110, 125, 150, 175, 200], percent);
    for (_, name) in &mut zooms {
        name.push_str(" %");
    }
    let automatic = words.text("ui-renderer-automatic");
    let renderers = [
        (RendererChoice::Automatic, automatic),
        (RendererChoice::Glow, "OpenGL".to_owned()),
        (RendererChoice::Wgpu, words.text("ui-renderer-wgpu")),
    ];
    halves(ui, |ui, width| {
        let zoom = chooser(ui, "ui-setting-zoom", words).width(width);
        if zoom.show(ui, &mut percent, &zooms) {
            now.zoom = f32::from(percent) / 100.0;
        }
        chooser(ui, "ui-setting-renderer", words)
            .hint(words.text("ui-setting-renderer-hint"))
            .width(width)
            .show(ui, &mut now.renderer, &renderers);
    });
}

fn service(ui: &mut Ui, now: &mut Preferences, rules: &MachinePolicy, words: Catalog) {
    let usual = [1, 2, 4, 6, 8, 12, 16, 24, 32, 48, 64];
    let mut counts = counts(&usual, now.max_in_flight);
    let hint = machine::keep_to_ceiling(&mut counts, rules, words);
    let width = (ui.available_width() - measure::SPACE_4) / 2.0;
    chooser(ui, "ui-setting-parallel", words)
        .hint(hint.unwrap_or_else(|| words.text("ui-setting-parallel-hint")))
        .width(width)
        .show(ui, &mut now.max_in_flight, &counts);
    let minutes = counts_of_lock(now.lock_after_minutes, words);
    chooser(ui, "guard-lock-after", words)
        .hint(words.text("guard-lock-after-hint"))
        .width(width)
        .show(ui, &mut now.lock_after_minutes, &minutes);
}

/// After how many minutes the window locks, and never.
fn counts_of_lock(chosen: u16, words: Catalog) -> Vec<(u16, String)> {
    let mut minutes = counts(&[5, 10, 15, 30, 60, 120, 0], chosen);
    // Never is the last choice, not the shortest time.
    minutes.sort_by_key(|(minutes, _)| minutes.wrapping_sub(1));
    for (minutes, name) in &mut minutes {
        *name = match *minutes {
            0 => words.text("guard-lock-never"),
            minutes => {
                words.say(&Message::new("guard-lock-minutes").with("minutes", u32::from(minutes)))
            }
        };
    }
    minutes
}

fn board(ui: &mut Ui, now: &mut Preferences, words: Catalog) {
    let board = &mut now.board;
    let why = words.text("board-settings-auto-refresh-hint");
    tick(
        ui,
        &mut board.follow,
        "board-settings-auto-refresh",
        &why,
        words,
    );
    halves(ui, |ui, half| {
        let minutes = counts(
            &[5, 10, 15, 30, 60, 120, 240, 720, 1440],
            board.every_minutes,
        );
        chooser(ui, "board-settings-every", words).width(half).show(
            ui,
            &mut board.every_minutes,
            &minutes,
        );
        let days = counts(&[1, 2, 3, 4, 5, 7], board.rules.expiring_days);
        chooser(ui, "board-settings-expiring", words)
            .width(half)
            .show(ui, &mut board.rules.expiring_days, &days);
    });
    halves(ui, |ui, half| {
        let days = counts(&[1, 2, 3, 4, 5, 7, 10, 14], board.rules.opened_days);
        chooser(ui, "board-settings-opened", words)
            .width(half)
            .show(ui, &mut board.rules.opened_days, &days);
        let days = counts(&[1, 2, 3, 5, 7, 10, 14, 21, 30], board.rules.submitted_days);
        chooser(ui, "board-settings-submitted", words)
            .width(half)
            .show(ui, &mut board.rules.submitted_days, &days);
    });
}

/// Numbers to choose from, and the one that is chosen, which a file may have set to any other.
fn counts<T: Copy + Ord + ToString>(usual: &[T], chosen: T) -> Vec<(T, String)> {
    let mut numbers = usual.to_vec();
    if !numbers.contains(&chosen) {
        numbers.push(chosen);
        numbers.sort_unstable();
    }
    let named = numbers.into_iter();
    named.map(|number| (number, number.to_string())).collect()
}

fn files(ui: &mut Ui, now: &mut Preferences, words: Catalog) {
    let dialects = [
        (CsvDialect::System, words.text("ui-dialect-system")),
        (CsvDialect::ExcelNb, words.text("ui-dialect-excel-nb")),
        (CsvDialect::ExcelEn, words.text("ui-dialect-excel-en")),
        (CsvDialect::Rfc4180, words.text("ui-dialect-rfc4180")),
        (CsvDialect::Tsv, words.text("ui-dialect-tsv")),
    ];
    chooser(ui, "ui-setting-dialect", words).show(ui, &mut now.chosen_dialect, &dialects);
    let why = words.text("ui-setting-guard-hint");
    tick(ui, &mut now.formula_guard, "ui-setting-guard", &why, words);
}

/// Who writes letters, and where the vendor reads them.
fn letters(ui: &mut Ui, contacts: &mut Contacts, words: Catalog) {
    let address = |ui: &mut Ui, name: &'static str, text: &mut String, width: f32| {
        let wrong = !Contacts::is_address(text.trim());
        let error = wrong.then(|| words.text("letters-setting-wrong"));
        let field = Field::new(words.text(name)).width(width).error(error);
        field.show(ui, text);
    };
    halves(ui, |ui, width| {
        Field::new(words.text("letters-setting-name"))
            .hint(words.text("letters-setting-name-hint"))
            .width(width)
            .show(ui, &mut contacts.name);
        address(ui, "letters-setting-partner", &mut contacts.partner, width);
    });
    halves(ui, |ui, width| {
        let (agreement, integration) = (&mut contacts.agreement, &mut contacts.integration);
        address(ui, "letters-setting-agreement", agreement, width);
        address(ui, "letters-setting-integration", integration, width);
    });
}
