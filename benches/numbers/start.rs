//! How fast the window is there with a kept fleet, and how still it is when nobody touches it.

use crate::line::Line;
use eframe::egui;
use egui_kittest::Harness;
use keyring_core::api::CredentialStoreApi as _;
use keyring_core::{Entry, mock};
use partner_desk::api::Limits;
use partner_desk::desk::{Desk, DeskOptions, KeyPlace, KeyringChoice, SaveProfile};
use partner_desk::domain::fleet::SyncSummary;
use partner_desk::domain::{
    ApiKind, BusinessId, CaptureType, Configuration, Environment, KeySet, KeyType, Msn, MsnRule,
    Profile, SalesUnit, Secret, TokenFlow,
};
use partner_desk::store::{FetchedUnit, FleetStore, ListedUnit, Outcome};
use partner_desk::ui::{
    Ahead, App, FileAsk, FileDialogs, Preferences, Reply, Section, Start, look,
};
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

/// Units of the kept fleet.
const UNITS: u32 = 10_000;

/// How often each side is started; the median counts. Single starts differ by a third.
const TIMES: usize = 41;

/// How long nobody touches the window.
const IDLE: Duration = Duration::from_secs(10);

/// Set in the environment of a process of our own that is to be a window, to which one.
pub const WINDOW: &str = "PARTNER_DESK_BENCH_WINDOW";

/// The window of the program, with a kept fleet.
const KEPT: &str = "kept";

/// A window with nothing in it.
const EMPTY: &str = "empty";

/// Tells such a process where the fleet is kept, and what its keyring holds: made-up keys.
const FOLDER: &str = "PARTNER_DESK_BENCH_FOLDER";
const KEYS: &str = "PARTNER_DESK_BENCH_KEYS";

/// What such a process says when its frame is on screen.
const SHOWN: &str = "shown";

/// Measures both.
pub fn start() -> Vec<Line> {
    let computer = Computer::new();
    let idle = Line::at_most("repaints in 10 s of idling", computer.idle(), "", 0.0)
        .note(format!("{UNITS} units on screen"));
    let what = "start to first frame, kept fleet ÷ empty window";
    let line = match windows(&computer) {
        Some([empty, kept]) => Line::at_most(what, kept / empty, "", 1.3).note(format!(
            "{kept:.1} ms ÷ {empty:.1} ms from the start of the process until the frame with {UNITS} units is on screen, real windows of the same renderer, medians of {TIMES}"
        )),
        _ => Line::told(what, f64::NAN, "").note("not measured: there is no display to open a window on"),
    };
    vec![line, idle]
}

/// Starts both windows some times, by turns, so that what else the machine does meets both alike; each in a process of its own. Gives the
/// medians of the milliseconds from the start of the process to its first whole frame on screen: of the empty one, and of the
/// kept one.
fn windows(computer: &Computer) -> Option<[f64; 2]> {
    // The first of each warms what both sides share: fonts and libraries in memory.
    let pairs: Option<Vec<[f64; 2]>> = (0..=TIMES)
        .map(|_| Some([time(EMPTY, computer)?, time(KEPT, computer)?]))
        .collect();
    let pairs = pairs?;
    let side = |at: usize| median(pairs.iter().skip(1).map(|pair| pair[at]));
    Some([side(0), side(1)])
}

fn time(kind: &str, computer: &Computer) -> Option<f64> {
    let began = Instant::now();
    let mut window = std::process::Command::new(std::env::current_exe().unwrap())
        .env(WINDOW, kind)
        .env(FOLDER, computer.data_dir.path())
        .env(KEYS, &computer.keys)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = String::new();
    let mut output = BufReader::new(window.stdout.take().unwrap());
    output.read_line(&mut told).unwrap();
    let time = milliseconds(began);
    window.wait().unwrap();
    (told.trim() == SHOWN).then_some(time)
}

/// Opens a window, tells when its first whole frame is on screen, and closes it.
pub fn be_a_window(kind: &OsStr) {
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 800.0]),
        ..Default::default()
    };
    let name = "partner-desk-bench";
    let result = if kind == KEPT {
        let folder = std::env::var_os(FOLDER).unwrap();
        let keyring = mock::Store::new().unwrap();
        let keys = std::env::var(KEYS).unwrap();
        entry(&keyring, Path::new(&folder))
            .set_password(&keys)
            .unwrap();
        // As the program itself does.
        let ahead = Ahead::begin(start_with(Path::new(&folder), keyring)).unwrap();
        let ctx = ahead.context();
        let open = |_: &eframe::CreationContext<'_>| {
            let app = ahead.app(Ahead::PATIENCE).unwrap();
            let shown = Shown::default();
            Ok(Box::new(Kept { app, shown }) as Box<dyn eframe::App>)
        };
        eframe::run_native_ext(name, options, Some(ctx), Box::new(open))
    } else {
        let open = |creation: &eframe::CreationContext<'_>| {
            look::install(&creation.egui_ctx);
            Ok(Box::new(Empty::default()) as Box<dyn eframe::App>)
        };
        eframe::run_native(name, options, Box::new(open))
    };
    if let Err(error) = result {
        println!("no window: {error}");
    }
}

/// Whether the frame that counts was drawn. It is on screen when the next one begins.
#[derive(Default)]
struct Shown(bool);

impl Shown {
    /// Says that this frame is the one that counts.
    fn now(&mut self, ui: &egui::Ui) {
        if !self.0 {
            ui.ctx().request_repaint();
        }
        self.0 = true;
    }

    /// Called at the beginning of every frame.
    fn tell(&self, ui: &egui::Ui) {
        if self.0 {
            println!("{SHOWN}");
            ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
        }
    }
}

/// The real thing, until its fleet is on screen.
struct Kept {
    app: Box<App>,
    shown: Shown,
}

impl eframe::App for Kept {
    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        self.app.clear_color(visuals)
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.shown.tell(ui);
        self.app.ui(ui, frame);
        if self.app.fleet_mut().model().shown_len() == UNITS as usize {
            self.shown.now(ui);
        }
    }
}

/// A window with our look and nothing in it.
#[derive(Default)]
struct Empty(Shown);

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.0.tell(ui);
        egui::CentralPanel::default().show(ui, |ui| ui.label("Partner Desk"));
        self.0.now(ui);
    }
}

fn median(times: impl Iterator<Item = f64>) -> f64 {
    let mut times: Vec<f64> = times.collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Never asked.
struct NoFiles;

impl FileDialogs for NoFiles {
    fn ask(&self, _ask: FileAsk, reply: Reply) {
        reply(None);
    }
}

/// A data directory with a profile and its kept fleet, and the keyring that goes with it.
struct Computer {
    data_dir: tempfile::TempDir,
    keyring: Arc<mock::Store>,
    /// What the keyring holds.
    keys: String,
}

impl Computer {
    fn new() -> Self {
        let (data_dir, keyring) = (tempfile::tempdir().unwrap(), mock::Store::new().unwrap());
        let folder = data_dir.path();
        save_profile(folder, &keyring);
        fill(folder, &profile_id(folder));
        let keys = entry(&keyring, folder).get_password().unwrap();
        Self {
            data_dir,
            keyring,
            keys,
        }
    }

    fn start(&self) -> Start {
        start_with(self.data_dir.path(), Arc::clone(&self.keyring))
    }

    /// Draws, without a display, until the fleet is on screen.
    fn window(&self) -> Harness<'static, App> {
        let start = self.start();
        let mut window = Harness::builder()
            .with_size(egui::vec2(1280.0, 800.0))
            .build_eframe(|creation| App::open(&creation.egui_ctx, start).unwrap());
        window.step();
        while window.state_mut().fleet_mut().model().shown_len() < UNITS as usize {
            window.state_mut().wait_for_event(Duration::from_secs(30));
            window.step();
        }
        window
    }

    /// How often the window asks to be drawn while nobody touches it.
    fn idle(&self) -> f64 {
        let mut window = self.window();
        // What still comes of the start, such as findings, is drawn first.
        while window.state_mut().wait_for_event(Duration::from_secs(2)) {
            window.run_ok();
        }
        window.run_ok();
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        window.ctx.set_request_repaint_callback(move |_| {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        let delay = window
            .output()
            .viewport_output
            .values()
            .map(|viewport| viewport.repaint_delay)
            .min();
        let began = Instant::now();
        let mut drawn = 0;
        while began.elapsed() < IDLE {
            if window
                .state_mut()
                .wait_for_event(Duration::from_millis(500))
            {
                drawn += 1;
                window.step();
            }
        }
        let planned = usize::from(delay.is_some_and(|delay| delay < IDLE));
        let all = drawn + planned + asked.load(Ordering::Relaxed);
        u32::try_from(all).map_or(f64::MAX, f64::from)
    }
}

fn save_profile(folder: &Path, keyring: &Arc<mock::Store>) {
    let (desk, _events) = Desk::open(DeskOptions {
        data_dir: folder.to_owned(),
        keyring: KeyringChoice::Store(Arc::clone(keyring) as _),
        limits: Limits::default(),
        wake: Arc::new(|| {}),
    })
    .unwrap();
    let secret = || Secret::new("made-up".to_owned());
    let saved = desk.start(SaveProfile {
        profile: Box::new(profile()),
        former_name: None,
        keys: Some(KeySet {
            client_id: secret(),
            client_secret: secret(),
            subscription_key: Some(secret()),
        }),
        place: KeyPlace::Keyring,
    });
    assert!(saved.wait().done().is_some());
}

/// What names the profile in the database.
fn profile_id(folder: &Path) -> String {
    let book = std::fs::read_to_string(folder.join("profiles.toml")).unwrap();
    let line = book.lines().find(|line| line.starts_with("id")).unwrap();
    line.split('"').nth(1).unwrap().to_owned()
}

/// Where the keyring has the profile's keys.
fn entry(keyring: &mock::Store, folder: &Path) -> Entry {
    let user = format!("profile-{}", profile_id(folder));
    keyring.build("partner-desk", &user, None).unwrap()
}

/// How a window is opened there.
fn start_with(folder: &Path, keyring: Arc<mock::Store>) -> Start {
    Start {
        data_dir: folder.to_owned(),
        keyring: KeyringChoice::Store(keyring as _),
        preferences: Preferences::default(),
        chosen_language: None,
        chosen_in_flight: None,
        surroundings: partner_desk::desk::Surroundings::default(),
        sandbox: None,
        files: Box::new(NoFiles),
        first_section: Section::Fleet,
        trouble: None,
    }
}

fn profile() -> Profile {
    Profile {
        name: "Nordkasse AS".to_owned(),
        environment: Environment::Production,
        api: ApiKind::Management,
        flow: TokenFlow::Standard,
        key_type: KeyType::Partner,
        base_url: None,
        msn: None,
        msn_rule: MsnRule::WhenKnown,
        system_name: "partner-desk".to_owned(),
        system_version: "0".to_owned(),
        specialized_token_path: None,
    }
}

/// Puts a fleet into the database, as a sync leaves it.
fn fill(data_dir: &Path, fleet: &str) {
    let store = FleetStore::open(data_dir).unwrap().store;
    let at = 1_790_000_000;
    let run = store.begin_sync(fleet, at).unwrap();
    let units: Vec<SalesUnit> = (0..UNITS).map(unit).collect();
    let listed: Vec<ListedUnit> = units
        .iter()
        .map(|unit| ListedUnit {
            msn: unit.msn.clone(),
            name: unit.name.clone(),
            business_id: unit.business_id.clone(),
        })
        .collect();
    store.note_listed(fleet, &listed, at).unwrap();
    let outcomes: Vec<FetchedUnit> = units
        .into_iter()
        .map(|unit| FetchedUnit {
            msn: unit.msn.clone(),
            at,
            outcome: Outcome::Found {
                unit,
                merchant_name: Some("Fjordkafé Drift AS".to_owned()),
            },
        })
        .collect();
    store.record(fleet, Some(run), outcomes).unwrap();
    let count = UNITS as usize;
    let summary = SyncSummary {
        total: count,
        fetched: count,
        changed: count,
        ..SyncSummary::default()
    };
    store.end_sync(fleet, run, at + 60, true, &summary).unwrap();
}

fn unit(number: u32) -> SalesUnit {
    SalesUnit {
        msn: Msn::from_api((100_000 + number).to_string()),
        name: Some(format!("Fjordkafé Brygga {number}")),
        business_id: Some(BusinessId::from_api(
            "business:NO:ORG",
            &format!("{}", 310_000_000 + number / 4),
        )),
        configuration: Configuration {
            capture_type: Some(CaptureType::Reserve),
            skip_landing_page: Some(number.is_multiple_of(3)),
            recurring: Some(false),
            ..Configuration::default()
        },
        settlement_account: None,
    }
}
