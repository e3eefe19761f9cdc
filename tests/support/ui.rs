//! A window without a screen, found and pressed by accessible names.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used)]

use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use partner_desk::desk::{KeyringChoice, Surroundings};
use partner_desk::sandbox::{Sandbox, SandboxOptions};
use partner_desk::ui::{App, FileAsk, FileDialogs, Preferences, Reply, Start};
use std::path::PathBuf;
use std::time::Duration;

/// How long a test waits for something that must come: long enough for a slow machine, and never waited for in vain when
/// all is well.
const PATIENCE: Duration = Duration::from_secs(60);

/// Answers every question for a file with the same path.
pub struct Always(pub Option<PathBuf>);

impl FileDialogs for Always {
    fn ask(&self, _ask: FileAsk, reply: Reply) {
        reply(self.0.clone());
    }
}

/// A window, and the data directory that goes with it.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub data_dir: tempfile::TempDir,
}

/// How a window is opened for a test.
pub struct Setup {
    pub size: [f32; 2],
    pub pixels_per_point: f32,
    pub preferences: Preferences,
    pub sandbox: Option<SandboxOptions>,
    pub file: Option<PathBuf>,
    /// Who is asked for files, where that is not [`Always`] the one above.
    pub dialogs: Option<Box<dyn FileDialogs>>,
    pub pictures: bool,
    pub keyring: KeyringChoice,
    /// What an earlier run left; `None` is a first run.
    pub data_dir: Option<tempfile::TempDir>,
    /// A folder for the window's files whose name a picture may show.
    pub shown_dir: Option<PathBuf>,
    /// The rules of the computer, and where it is told of new versions.
    pub surroundings: Surroundings,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            size: [1280.0, 800.0],
            pixels_per_point: 1.0,
            preferences: Preferences::default(),
            sandbox: None,
            file: None,
            dialogs: None,
            pictures: false,
            keyring: KeyringChoice::None,
            shown_dir: None,
            surroundings: Surroundings::default(),
            data_dir: None,
        }
    }
}

/// A sandbox of its own, outside the window. Dropping it makes the service unreachable.
pub struct Outside {
    pub sandbox: Sandbox,
    _runtime: tokio::runtime::Runtime,
}

impl Outside {
    /// Asks the sandbox something that the vendor has not.
    pub fn ask(&self, method: reqwest::Method, path: &str) -> serde_json::Value {
        let url = format!("{}/__sandbox/{path}", self.sandbox.base_url);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let client = partner_desk::api::http_client().no_proxy().build().unwrap();
            let answer = client.request(method, url).send().await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
            serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap()
        })
    }

    /// Changes a unit as somebody at the vendor would.
    pub fn change(&self, msn: &str, body: &serde_json::Value) {
        let url = format!("{}/__sandbox/units/{msn}", self.sandbox.base_url);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(async {
            let client = partner_desk::api::http_client().no_proxy().build().unwrap();
            let answer = client.post(url).json(body).send().await.unwrap();
            assert!(answer.status().is_success(), "{}", answer.status());
        });
    }

    /// One of the numbers that the sandbox counts.
    pub fn stat(&self, name: &str) -> u64 {
        let stats = self.ask(reqwest::Method::GET, "stats");
        stats[name].as_u64().unwrap()
    }

    /// How many requests there were to what has a name.
    pub fn requests(&self, name: &str) -> u64 {
        let stats = self.ask(reqwest::Method::GET, "stats");
        let requests = stats["requests"].as_object().unwrap();
        let of_name = requests.iter().filter(|(path, _)| path.contains(name));
        of_name.map(|(_, count)| count.as_u64().unwrap()).sum()
    }
}

/// Starts a sandbox outside the window.
pub fn outside(units: usize) -> Outside {
    outside_with(small_sandbox(units))
}

/// Starts a sandbox of another kind outside the window.
pub fn outside_with(options: SandboxOptions) -> Outside {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
    Outside {
        sandbox,
        _runtime: runtime,
    }
}

/// A small sandbox.
pub fn small_sandbox(units: usize) -> SandboxOptions {
    SandboxOptions {
        units,
        ..SandboxOptions::default()
    }
}

/// An empty data directory.
pub fn new_data_dir() -> tempfile::TempDir {
    tempfile::Builder::new()
        .prefix("partner-desk-")
        .tempdir()
        .unwrap()
}

impl Setup {
    pub fn open(self) -> Window {
        let data_dir = self.data_dir.unwrap_or_else(new_data_dir);
        let file = self.file;
        let always = || Box::new(Always(file)) as Box<dyn FileDialogs>;
        let start = Start {
            data_dir: self.shown_dir.unwrap_or_else(|| data_dir.path().to_owned()),
            keyring: self.keyring,
            preferences: self.preferences,
            chosen_language: None,
            chosen_in_flight: None,
            surroundings: self.surroundings,
            sandbox: self.sandbox,
            files: self.dialogs.unwrap_or_else(always),
            first_section: partner_desk::ui::Section::Fleet,
            trouble: None,
        };
        let builder = Harness::builder()
            .with_size(egui::Vec2::from(self.size))
            .with_pixels_per_point(self.pixels_per_point)
            .with_max_steps(64);
        #[cfg(feature = "pictures")]
        let builder = if self.pictures {
            builder.wgpu()
        } else {
            builder
        };
        let harness =
            builder.build_eframe(|creation| App::open(&creation.egui_ctx, start).unwrap());
        let mut window = Window { harness, data_dir };
        window.harness.run_ok();
        window
    }
}

impl Window {
    /// Closes the window as the system does, and gives what it leaves on disk.
    pub fn close(mut self) -> tempfile::TempDir {
        eframe::App::on_exit(self.harness.state_mut(), None);
        self.data_dir
    }

    /// Draws, and takes in what the desk tells, until something holds.
    #[track_caller]
    pub fn until(&mut self, what: &str, holds: impl Fn(&App) -> bool) {
        self.harness.run_ok();
        while !holds(self.harness.state()) {
            let came = self.harness.state_mut().wait_for_event(PATIENCE);
            assert!(came, "waited in vain: {what}");
            self.harness.run_ok();
        }
        self.harness.run_ok();
    }

    /// Draws, and takes in what the desk tells, until a text is on screen.
    #[track_caller]
    pub fn until_shown(&mut self, text: &str) {
        self.harness.run_ok();
        while !self.shows(text) {
            let came = self.harness.state_mut().wait_for_event(PATIENCE);
            assert!(came, "waited in vain for {text:?}");
            self.harness.run_ok();
        }
    }

    /// Waits until no job runs.
    #[track_caller]
    pub fn until_idle(&mut self) {
        self.until("the end of all jobs", |app| {
            app.activity()
                .jobs()
                .iter()
                .all(|job| job.state != partner_desk::ui::JobState::Running)
        });
    }

    /// Waits for the end of all jobs, and of those that begin at it, and draws what came.
    #[track_caller]
    pub fn settle(&mut self) {
        for _ in 0..3 {
            self.until_idle();
            self.harness.run_ok();
        }
    }

    /// The text that comes to the clipboard in one of the passes to come.
    #[track_caller]
    pub fn copied(&mut self) -> String {
        for _ in 0..10_000 {
            self.harness.step();
            let commands = &self.harness.output().platform_output.commands;
            let text = commands.iter().find_map(|command| match command {
                egui::OutputCommand::CopyText(text) => Some(text.clone()),
                _ => None,
            });
            if let Some(text) = text {
                return text;
            }
            std::thread::park_timeout(Duration::from_millis(1));
        }
        panic!("nothing was copied")
    }

    /// Whether a text is on screen, as the text or the name of anything.
    pub fn shows(&self, text: &str) -> bool {
        self.harness
            .query_all_by(|node| {
                node.label().is_some_and(|label| label.contains(text))
                    || node.value().is_some_and(|value| value.contains(text))
            })
            .next()
            .is_some()
    }

    /// Presses a button, a line of a menu, or an entry of the rail.
    #[track_caller]
    pub fn press(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
        self.harness.run_ok();
    }

    /// Presses the one whose name begins so.
    #[track_caller]
    pub fn press_that_begins(&mut self, role: Role, begins: &str) {
        let is_it = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == role && node.label().is_some_and(|name| name.starts_with(begins))
        };
        self.harness.get_by(is_it).click();
        self.harness.run_ok();
    }

    /// Presses as [`Self::press`] does, and leaves the drawing to the caller.
    #[track_caller]
    pub fn press_soon(&mut self, role: Role, name: &str) {
        self.harness.get_by_role_and_label(role, name).click();
    }

    /// Types into the field of a label.
    #[track_caller]
    pub fn type_into(&mut self, role: Role, name: &str, text: &str) {
        self.harness.get_by_role_and_label(role, name).focus();
        self.harness.run_ok();
        self.harness
            .get_by_role_and_label(role, name)
            .type_text(text);
        self.harness.run_ok();
    }

    /// Chooses a value in a chooser.
    #[track_caller]
    pub fn choose(&mut self, chooser: &str, value: &str) {
        self.press(Role::ComboBox, chooser);
        self.press(Role::MenuItem, value);
    }

    /// Presses a key with Ctrl, or ⌘ on a Mac.
    pub fn command(&mut self, key: egui::Key) {
        self.harness
            .key_press_modifiers(egui::Modifiers::COMMAND, key);
        self.harness.run_ok();
    }

    /// Fills in the English dialog of a profile for a sandbox that runs outside the window.
    #[track_caller]
    pub fn fill_in_profile(&mut self, outside: &Outside, client_secret: &str) {
        let sandbox = &outside.sandbox;
        self.press(Role::Button, "Add keys…");
        self.type_into(Role::TextInput, "Name", "Nordkasse AS");
        self.choose("Environment", "Sandbox");
        self.type_into(Role::TextInput, "Address of the sandbox", &sandbox.base_url);
        self.type_into(Role::TextInput, "client_id", &sandbox.client_id);
        self.type_into(Role::PasswordInput, "client_secret", client_secret);
        let field = "Ocp-Apim-Subscription-Key";
        self.type_into(Role::PasswordInput, field, &sandbox.subscription_key);
        self.choose("Keep the keys", "For this run only");
    }

    /// Adds a profile for a sandbox outside the window, with the API of that name, and opens it.
    #[track_caller]
    pub fn open_profile(&mut self, outside: &Outside, api: &str) {
        self.fill_in_profile(outside, &outside.sandbox.client_secret);
        self.choose("API", api);
        self.press(Role::Button, "Save");
        self.until("the profile", |app| app.session().is_some());
        self.until_idle();
    }

    /// Everything the accessibility tree tells, as one text.
    pub fn accessible_text(&self) -> String {
        self.harness
            .query_all_by(|_| true)
            .map(|node| {
                let node = node.accesskit_node();
                format!("{:?} {:?}\n", node.label(), node.value())
            })
            .collect()
    }
}
