//! Opening the window: which renderer, and what when there is no display.

use super::Section;
use super::ahead::Ahead;
use super::app::Start;
use super::files::SystemDialogs;
use super::preferences::{Preferences, RendererChoice};
use super::single::{Claim, FirstWindow, claim};
use super::spoken::{Tone, say};
use super::system;
use crate::crash::{note_crashes, take_untold_of};
use crate::desk::{KeyringChoice, Surroundings};
use crate::domain::Problem;
use crate::domain::machine::MachinePolicy;
use crate::domain::problem::ProblemKind;
use crate::sandbox::SandboxOptions;
use crate::store::{FleetStore, Settings};
use crate::text::{Catalog, Language, Message};
use eframe::{NativeOptions, Renderer};
use egui::{ViewportBuilder, ViewportCommand, ViewportId};
use std::path::PathBuf;
use std::sync::Arc;

/// What was asked for on the command line.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Where profiles, settings and the ledger are.
    pub data_dir: PathBuf,
    /// Whether to open the sandbox and load its fleet at once.
    pub sandbox: bool,
    /// The language, if one was named.
    pub language: Option<Language>,
    /// The renderer, if one was named.
    pub renderer: Option<RendererChoice>,
}

const ICON: &[u8] = include_bytes!("../../assets/icons/partner-desk-256.png");

/// The most characters of a renderer's reason that a person is told.
const LONGEST_REASON: usize = 160;

/// The name of the window to the system: groups its windows, and finds its icon on Linux.
const APP_ID: &str = "partner-desk";

/// The language to speak: the one that the rules of the computer lock, else the one named, else the one chosen in the settings, else the
/// one that the rules begin with, else the operating system's.
#[must_use]
pub fn language(named: Option<Language>, settings: &Settings, machine: &MachinePolicy) -> Language {
    machine
        .language()
        .over(named.or(settings.language))
        .or_else(|| {
            sys_locale::get_locale()
                .as_deref()
                .and_then(Language::from_tag)
        })
        .unwrap_or_default()
}

/// Opens the window and returns when it is closed. `trouble` is what went wrong while the settings were read. Where a window
/// has the data directory open already, that one is brought to the front instead, and the message says so.
///
/// # Errors
/// When there is no display, no renderer works, or the window that has the data directory does not answer; the problem says
/// what to do instead.
pub fn run(
    wishes: &Wishes,
    settings: &Settings,
    trouble: Option<&Problem>,
) -> Result<Option<Message>, Problem> {
    let surroundings = Surroundings::of_this_program();
    let language = language(wishes.language, settings, &surroundings.machine.read());
    // Before anything of the folder is opened: a second window only calls the first.
    let first = match claim(&wishes.data_dir)? {
        Claim::First(first) => first,
        Claim::Shown(message) => return Ok(Some(message)),
    };
    let data_dir = wishes.data_dir.clone();
    let before =
        take_untold_of(&wishes.data_dir).map(|told| Problem::new(ProblemKind::Local, told));
    note_crashes(
        move || Some(data_dir.clone()),
        Catalog::new(language),
        |said| say(said, Tone::Trouble),
    );
    if !has_display(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        return Err(no_display());
    }
    let mut preferences = Preferences::from_settings(settings, language);
    // What the settings chose comes first in there; a language that was named or is locked stands above it.
    preferences.language = language;
    let choice = wishes.renderer.unwrap_or(preferences.renderer);
    let start = || Start {
        data_dir: wishes.data_dir.clone(),
        keyring: KeyringChoice::Native,
        preferences: preferences.clone(),
        chosen_language: settings.language,
        chosen_in_flight: settings.max_in_flight,
        surroundings: surroundings.clone(),
        sandbox: wishes.sandbox.then(SandboxOptions::default),
        files: Box::new(SystemDialogs::default()),
        // Who has nothing kept yet has nothing to do either.
        first_section: if !wishes.sandbox && FleetStore::is_there(&wishes.data_dir) {
            Section::Today
        } else {
            Section::Fleet
        },
        trouble: trouble.cloned().or_else(|| before.clone()),
    };
    let mut ahead = None;
    let mut failures = Vec::new();
    for renderer in renderers(choice) {
        // A renderer that failed before it made a window left the app as it was; the window that was made took it.
        if ahead.is_none() {
            ahead = Some(Ahead::begin(start())?);
        }
        match open(renderer, settings, &mut ahead, &first) {
            Ok(()) => return Ok(None),
            Err(Failure::Desk(problem)) => return Err(*problem),
            // A display was named, but nothing answers there: no renderer changes that.
            Err(Failure::Display(detail)) => {
                tracing::warn!(detail, "the display cannot be used");
                return Err(no_display());
            }
            Err(Failure::Window(detail)) => {
                tracing::warn!(?renderer, detail, "a renderer failed");
                failures.push((renderer, detail));
            }
        }
    }
    Err(no_window(failures))
}

enum Failure {
    Desk(Box<Problem>),
    Display(String),
    Window(String),
}

fn open(
    renderer: Renderer,
    settings: &Settings,
    ahead: &mut Option<Ahead>,
    first: &FirstWindow,
) -> Result<(), Failure> {
    let options = NativeOptions {
        viewport: viewport(settings),
        renderer,
        ..NativeOptions::default()
    };
    let mut broken = None;
    let told = &mut broken;
    let ctx = ahead.as_ref().map(Ahead::context);
    let result = eframe::run_native_ext(
        APP_ID,
        options,
        ctx,
        Box::new(
            move |creation| match ahead.take().map(|ahead| ahead.app(Ahead::PATIENCE)) {
                Some(Ok(mut app)) => {
                    app.ask_files_by(Box::new(SystemDialogs::over(creation)));
                    let ctx = creation.egui_ctx.clone();
                    first.when_called(move || bring_to_front(&ctx));
                    Ok(app)
                }
                Some(Err(problem)) => {
                    let error = problem.what.id();
                    *told = Some(problem);
                    Err(error.into())
                }
                None => Err("a window is made once".into()),
            },
        ),
    );
    match (result, broken) {
        // What the app said itself counts: eframe gives back its id only.
        (_, Some(problem)) => Err(Failure::Desk(Box::new(problem))),
        (Err(error @ eframe::Error::WinitEventLoop(_)), None) => {
            Err(Failure::Display(error.to_string()))
        }
        (Err(error), None) => {
            tracing::warn!(%error, "a window could not be opened");
            Err(Failure::Window(in_short(&error)))
        }
        (Ok(()), None) => Ok(()),
    }
}

/// What a renderer said, without the settings it was asked for: those are for the log.
fn in_short(error: &eframe::Error) -> String {
    let whole = match error {
        eframe::Error::NoGlutinConfigs(_, reason) => reason.to_string(),
        other => other.to_string(),
    };
    let line = whole.lines().next().unwrap_or_default();
    line.chars().take(LONGEST_REASON).collect()
}

/// What another program that was to open the same data directory asks for.
fn bring_to_front(ctx: &egui::Context) {
    // In this order: a minimised window takes no focus.
    for command in [ViewportCommand::Minimized(false), ViewportCommand::Focus] {
        ctx.send_viewport_cmd_to(ViewportId::ROOT, command);
    }
    ctx.request_repaint();
}

/// The window as it is opened: as large as it was when it was last closed.
fn viewport(settings: &Settings) -> ViewportBuilder {
    let [width, height] = match settings.window_size {
        Some((width, height)) => [points(width), points(height)],
        None => [1280.0, 800.0],
    };
    let viewport = ViewportBuilder::default()
        .with_title("Partner Desk")
        .with_app_id(APP_ID)
        .with_inner_size([width, height])
        .with_min_inner_size([760.0, 520.0]);
    match eframe::icon_data::from_png_bytes(ICON) {
        Ok(icon) => viewport.with_icon(Arc::new(icon)),
        // A window without its icon is still a window.
        Err(_) => viewport,
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a window is a few thousand points wide"
)]
fn points(size: u32) -> f32 {
    size as f32
}

/// The renderers in the order they are tried.
fn renderers(choice: RendererChoice) -> [Renderer; 2] {
    let glow_first = match choice {
        RendererChoice::Glow => true,
        RendererChoice::Wgpu => false,
        RendererChoice::Automatic => system::OPENGL_FIRST,
    };
    if glow_first {
        [Renderer::Glow, Renderer::Wgpu]
    } else {
        [Renderer::Wgpu, Renderer::Glow]
    }
}

/// Whether there is a display. Windows and macOS always have one; elsewhere a variable names it.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    system::ALWAYS_A_DISPLAY
        || ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
            .into_iter()
            .any(is_set)
}

fn no_display() -> Problem {
    Problem::new(ProblemKind::Local, Message::new("ui-no-display"))
        .next(Message::new("ui-no-display-next"))
}

fn no_window(failures: Vec<(Renderer, String)>) -> Problem {
    let problem = Problem::new(ProblemKind::Local, Message::new("ui-no-window"))
        .next(Message::new("ui-no-window-next"));
    let details: Vec<String> = failures
        .into_iter()
        .map(|(renderer, detail)| format!("{renderer}: {detail}"))
        .collect();
    if details.is_empty() {
        return problem;
    }
    problem.because(Message::new("ui-no-window-detail").with("detail", details.join("; ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_named_by_a_variable() {
        let always = system::ALWAYS_A_DISPLAY;
        assert_eq!(has_display(|_| false), always);
        assert!(has_display(|name| name == "DISPLAY"));
        assert!(has_display(|name| name == "WAYLAND_DISPLAY"));
    }

    #[test]
    fn both_renderers_are_tried_and_the_named_one_first() {
        assert_eq!(
            renderers(RendererChoice::Glow),
            [Renderer::Glow, Renderer::Wgpu]
        );
        assert_eq!(
            renderers(RendererChoice::Wgpu),
            [Renderer::Wgpu, Renderer::Glow]
        );
        assert_ne!(
            renderers(RendererChoice::Automatic)[0],
            renderers(RendererChoice::Automatic)[1]
        );
    }

    #[test]
    fn a_person_is_told_no_more_than_the_first_line_of_a_renderer() {
        let long = format!("{}\nConfigTemplate {{ .. }}", "no driver ".repeat(40));
        let told = in_short(&eframe::Error::AppCreation(long.into()));
        assert!(told.contains("no driver no driver"), "{told}");
        assert!(
            told.chars().count() <= LONGEST_REASON && !told.contains("ConfigTemplate"),
            "{told}"
        );
    }

    #[test]
    fn the_window_opens_as_large_as_it_was_closed() {
        #[track_caller]
        fn check(window_size: Option<(u32, u32)>, expect: [f32; 2]) {
            let settings = Settings {
                window_size,
                ..Settings::default()
            };
            let viewport = viewport(&settings);
            assert_eq!(viewport.inner_size, Some(expect.into()));
            assert!(viewport.icon.is_some());
        }
        check(None, [1280.0, 800.0]);
        check(Some((1180, 740)), [1180.0, 740.0]);
    }

    #[test]
    fn the_embedded_icon_is_a_picture() {
        assert!(eframe::icon_data::from_png_bytes(ICON).is_ok());
    }

    #[test]
    fn a_window_that_is_called_comes_up_and_to_the_front() {
        let ctx = egui::Context::default();
        bring_to_front(&ctx);
        let mut output = ctx.run_ui(egui::RawInput::default(), |_| {});
        // Nothing is drawn here, so nobody takes the textures.
        output.textures_delta.clear();
        let commands = &output.viewport_output[&ViewportId::ROOT].commands;
        assert!(commands.contains(&ViewportCommand::Focus), "{commands:?}");
        assert!(
            commands.contains(&ViewportCommand::Minimized(false)),
            "{commands:?}"
        );
    }

    #[test]
    fn a_language_named_wins_over_the_chosen_one() {
        let free = MachinePolicy::default();
        let settings = Settings {
            language: Some(Language::ENGLISH),
            ..Settings::default()
        };
        assert_eq!(
            language(Some(Language::BOKMAL), &settings, &free),
            Language::BOKMAL
        );
        assert_eq!(language(None, &settings, &free), Language::ENGLISH);
    }
}
