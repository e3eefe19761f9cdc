//! The table of the fleet: what a pass of the window costs, what its rows weigh, and how soon a search is answered.

use crate::HEAP;
use crate::line::Line;
use eframe::egui;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use partner_desk::desk::{KeptFleet, KeyringChoice};
use partner_desk::domain::{
    BusinessId, CaptureType, Configuration, FleetUnit, Kept, LookupRow, Msn, SalesUnit,
};
use partner_desk::report::Query;
use partner_desk::sandbox::SandboxOptions;
use partner_desk::ui::fleet::model::FleetModel;
use partner_desk::ui::{App, FileAsk, FileDialogs, Preferences, Reply, Section, Start};
use std::sync::Arc;
use std::time::{Duration, Instant};

const FEW: usize = 1_000;
const MANY: usize = 1_000_000;
const FLEET: usize = 100_000;

/// Passes of one measurement; the median counts.
const PASSES: usize = 300;

/// What is typed into the search, a letter at a time.
const TYPED: [&str; 10] = ["k", "a", "f", "f", "e", " ", "1", "2", "3", "4"];

/// Measures all of it.
pub fn table() -> Vec<Line> {
    let mut window = Window::open();
    let (few, few_most) = window.passes(FEW);
    let (many, many_most) = window.passes(MANY);
    let memory = window.memory();
    let search = window.search();
    let sort = window.sort();
    let per_pass = format!(
        "{many:.2} ms ÷ {few:.2} ms of CPU time, {PASSES} passes of scrolling, accessibility on"
    );
    vec![
        Line::at_most(
            "one UI pass, 1,000,000 rows ÷ 1,000 rows",
            many / few,
            "",
            1.2,
        )
        .note(per_pass),
        Line::at_most("CPU time of a pass, 1,000,000 rows", many, "ms", 2.0).note("median"),
        Line::at_most("the longest of them", many_most, "ms", 16.0)
            .note(format!("{few_most:.2} ms with 1,000 rows")),
        Line::at_most(
            "memory added by 100,000 units on screen",
            memory,
            "MB",
            100.0,
        )
        .note("heap after the rows are on screen, less before they came"),
        Line::at_most(
            "search keystroke → new rows, 100,000 units",
            search.slowest,
            "ms",
            50.0,
        )
        .note(format!(
            "slowest of {} keystrokes; median {:.1} ms",
            TYPED.len(),
            search.median
        )),
        Line::at_most(
            "UI thread blocked by a keystroke",
            search.blocked,
            "ms",
            4.0,
        )
        .note("CPU time of the longest pass between a keystroke and its rows"),
        Line::at_most("UI thread blocked by a new order", sort, "ms", 4.0)
            .note("CPU time of the longest pass between a click on a head and the sorted rows"),
    ]
}

struct Search {
    slowest: f64,
    median: f64,
    blocked: f64,
}

/// Never asked.
struct NoFiles;

impl FileDialogs for NoFiles {
    fn ask(&self, _ask: FileAsk, reply: Reply) {
        reply(None);
    }
}

/// A window without a screen.
pub struct Window {
    /// Draws it.
    pub harness: Harness<'static, App>,
    _data_dir: tempfile::TempDir,
}

impl Window {
    /// A window on a small sandbox, whose rows give way to those of the measurement.
    pub fn open() -> Self {
        let data_dir = tempfile::tempdir().unwrap();
        let start = Start {
            data_dir: data_dir.path().to_owned(),
            keyring: KeyringChoice::None,
            preferences: Preferences::default(),
            chosen_language: None,
            chosen_in_flight: None,
            surroundings: partner_desk::desk::Surroundings::default(),
            sandbox: Some(SandboxOptions {
                units: 6,
                ..SandboxOptions::default()
            }),
            files: Box::new(NoFiles),
            first_section: Section::Fleet,
            trouble: None,
        };
        let harness = Harness::builder()
            .with_size(egui::vec2(1600.0, 900.0))
            .build_eframe(|creation| App::open(&creation.egui_ctx, start).unwrap());
        let mut window = Self {
            harness,
            _data_dir: data_dir,
        };
        let came = |window: &mut Self| {
            window
                .harness
                .state_mut()
                .wait_for_event(Duration::from_secs(2))
        };
        while came(&mut window) {
            window.harness.step();
        }
        window
    }

    fn model(&mut self) -> &mut FleetModel {
        self.harness.state_mut().fleet_mut().model_mut()
    }

    /// Draws until nothing is being sorted, and gives the CPU time of the longest pass.
    pub fn settle(&mut self) -> f64 {
        let mut longest = self.step();
        while self.model().is_arranging() {
            longest = longest.max(self.step());
            std::thread::yield_now();
        }
        longest.max(self.step())
    }

    /// One pass, in milliseconds of this thread's CPU time.
    fn step(&mut self) -> f64 {
        let before = cpu_time();
        self.harness.step();
        (cpu_time() - before).as_secs_f64() * 1000.0
    }

    pub fn show(&mut self, units: usize) {
        // As in the program, the rows are read on another thread than the one that draws, and so are freed in its memory.
        let thread = std::thread::Builder::new().name("read rows".to_owned());
        let rows = thread
            .spawn(move || (0..units).map(unit).collect())
            .unwrap();
        let fleet = Arc::new(KeptFleet {
            rows: rows.join().unwrap(),
            ..KeptFleet::default()
        });
        self.model().set_query(Query::default());
        self.model().set_kept(&fleet);
        drop(fleet);
        self.settle();
    }

    /// Median and longest CPU time of a pass in which the table is scrolled.
    fn passes(&mut self, units: usize) -> (f64, f64) {
        self.show(units);
        // Freeing the rows that these came from takes memory's time from whatever runs beside it; a pass is measured without.
        wait_for_freed();
        let table = self
            .harness
            .get_by_role_and_label(egui::accesskit::Role::Table, "Sales units");
        let middle = table.rect().center();
        self.harness.hover_at(middle);
        self.settle();
        let times = (0..PASSES).map(|_| self.scroll(-470.0));
        sorted(times.collect())
    }

    /// Scrolls what is under the pointer, and gives the CPU time of the pass in milliseconds.
    pub fn scroll(&mut self, by: f32) -> f64 {
        self.harness.event(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, by),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
            modifiers: egui::Modifiers::NONE,
        });
        self.step()
    }

    /// Presses a key with Ctrl.
    pub fn press(&mut self, key: egui::Key) {
        self.harness
            .key_press_modifiers(egui::Modifiers::COMMAND, key);
        self.settle();
    }

    /// Takes in what the desk tells, without waiting long for it.
    pub fn take_event(&mut self) {
        self.harness
            .state_mut()
            .wait_for_event(Duration::from_millis(5));
    }

    /// The number of the first unit of the sandbox's own fleet.
    pub fn first_msn(&mut self) -> String {
        let row = self.model().shown_row(0);
        let msn = row.and_then(|row| row.msn.clone());
        msn.unwrap().to_string()
    }

    fn memory(&mut self) -> f64 {
        self.show(0);
        wait_for_freed();
        let before = HEAP.current_usage_as_mb();
        self.show(FLEET);
        wait_for_freed();
        f64::from(HEAP.current_usage_as_mb() - before)
    }

    fn search(&mut self) -> Search {
        self.show(FLEET);
        let field = egui::accesskit::Role::TextInput;
        let name = "Search in the results";
        self.harness.get_by_role_and_label(field, name).focus();
        self.settle();
        let mut blocked: f64 = 0.0;
        let times = TYPED.map(|letter| {
            let serial = self.model().shown_serial();
            self.harness.event(egui::Event::Text(letter.to_owned()));
            let began = Instant::now();
            blocked = blocked.max(self.step());
            // A blank adds no word, and so no other rows.
            while letter != " " && self.model().shown_serial() == serial {
                blocked = blocked.max(self.step());
            }
            let took = began.elapsed().as_secs_f64() * 1000.0;
            self.settle();
            took
        });
        let (median, slowest) = sorted(times.to_vec());
        Search {
            slowest,
            median,
            blocked,
        }
    }

    fn sort(&mut self) -> f64 {
        self.show(FLEET);
        let head = egui::accesskit::Role::ColumnHeader;
        self.harness
            .get_by_role_and_label(head, "Sales unit")
            .click();
        self.settle()
    }
}

/// Waits until no other thread frees rows any more: the heap keeps its size for half a second.
fn wait_for_freed() {
    let mut before = HEAP.current_usage_as_mb();
    let mut quiet = 0;
    while quiet < 10 {
        std::thread::sleep(Duration::from_millis(50));
        let now = HEAP.current_usage_as_mb();
        quiet = if (now - before).abs() < 0.1 {
            quiet + 1
        } else {
            0
        };
        before = now;
    }
}

/// The median and the greatest.
pub fn sorted(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

/// The CPU time of this thread. What the kernel writes into files of its own about it is as coarse as its clock's tick.
fn cpu_time() -> Duration {
    cpu_time::ThreadTime::now().as_duration()
}

/// A unit of a made-up fleet: three units a merchant, whose names come in no order.
fn unit(number: usize) -> LookupRow {
    let mixed = number * 7919 % 1_000_003;
    let merchant = number / 3;
    let id = (900_000_000 + merchant).to_string();
    FleetUnit {
        unit: SalesUnit {
            msn: Msn::from_api((100_000 + number).to_string()),
            name: Some(format!(
                "{} {mixed}",
                [
                    "Kaffe og Kake",
                    "Ærlig Sykkelverksted",
                    "Butikk",
                    "Øl og Mat"
                ][mixed % 4]
            )),
            business_id: Some(BusinessId::from_api("business:NO:ORG", &id)),
            configuration: Configuration {
                capture_type: Some(if number.is_multiple_of(5) {
                    CaptureType::Direct
                } else {
                    CaptureType::Reserve
                }),
                skip_landing_page: [Some(true), Some(false), None][number % 3],
                recurring: Some(number.is_multiple_of(2)),
                payment_allowed: Some(true),
                ..Configuration::default()
            },
            settlement_account: None,
        },
        merchant_name: Some(format!("Firma {merchant} Drift AS")),
        fetched_at: Some(1_790_000_000),
        failure: None,
        kept: Kept {
            first_seen: 1_780_000_000,
            last_seen: 1_790_000_000,
            ..Kept::default()
        },
    }
    .into_row()
}
