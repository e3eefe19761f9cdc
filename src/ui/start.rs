//! Opening the window: which renderer, what when there is no display, and what is written when the program breaks off.

use super::app::{App, Start};
use super::files::SystemDialogs;
use super::preferences::{Preferences, RendererChoice};
use crate::desk::KeyringChoice;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::sandbox::SandboxOptions;
use crate::store::Settings;
use crate::text::{Catalog, Language, Message};
use eframe::{NativeOptions, Renderer};
use egui::ViewportBuilder;
use std::path::{Path, PathBuf};
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

/// The name of the window to the system: groups its windows, and finds its icon on Linux.
const APP_ID: &str = "partner-desk";

/// The language to speak: the one named, else the one chosen in the settings, else the operating system's.
#[must_use]
pub fn language(named: Option<Language>, settings: &Settings) -> Language {
    named
        .or(settings.language)
        .or_else(|| {
            sys_locale::get_locale()
                .as_deref()
                .and_then(Language::from_tag)
        })
        .unwrap_or_default()
}

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When there is no display, or no renderer works; the problem says what to do instead.
pub fn run(wishes: &Wishes) -> Result<(), Problem> {
    let (settings, trouble) = Settings::load(&wishes.data_dir);
    let language = language(wishes.language, &settings);
    note_crashes(&wishes.data_dir, Catalog::new(language));
    if !has_display(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())) {
        return Err(no_display());
    }
    let mut preferences = Preferences::from_settings(&settings, language);
    preferences.language = language;
    let choice = wishes.renderer.unwrap_or(preferences.renderer);
    let mut failures = Vec::new();
    for renderer in renderers(choice) {
        let start = Start {
            data_dir: wishes.data_dir.clone(),
            keyring: KeyringChoice::Native,
            preferences: preferences.clone(),
            sandbox: wishes.sandbox.then(SandboxOptions::default),
            files: Box::new(SystemDialogs),
            trouble: trouble.clone(),
        };
        match open(renderer, &settings, start) {
            Ok(()) => return Ok(()),
            Err(Failure::Desk(problem)) => return Err(*problem),
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
    Window(String),
}

fn open(renderer: Renderer, settings: &Settings, start: Start) -> Result<(), Failure> {
    let [width, height] = match settings.window_size {
        Some((width, height)) => [points(width), points(height)],
        None => [1280.0, 800.0],
    };
    let mut viewport = ViewportBuilder::default()
        .with_title("Partner Desk")
        .with_app_id(APP_ID)
        .with_inner_size([width, height])
        .with_min_inner_size([760.0, 520.0]);
    if let Ok(icon) = eframe::icon_data::from_png_bytes(ICON) {
        viewport = viewport.with_icon(Arc::new(icon));
    }
    let options = NativeOptions {
        viewport,
        renderer,
        ..NativeOptions::default()
    };
    let mut broken = None;
    let told = &mut broken;
    let result = eframe::run_native(
        APP_ID,
        options,
        Box::new(move |creation| match App::open(&creation.egui_ctx, start) {
            Ok(app) => Ok(Box::new(app)),
            Err(problem) => {
                let error = problem.what.id();
                *told = Some(problem);
                Err(error.into())
            }
        }),
    );
    match (result, broken) {
        (_, Some(problem)) => Err(Failure::Desk(Box::new(problem))),
        (Err(error), None) => Err(Failure::Window(error.to_string())),
        (Ok(()), None) => Ok(()),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a window is a few thousand points wide"
)]
fn points(size: u32) -> f32 {
    size as f32
}

/// The renderers in the order they are tried. OpenGL is deprecated on macOS and often missing on Windows over a remote
/// connection; on Linux it starts faster and takes less memory.
fn renderers(choice: RendererChoice) -> [Renderer; 2] {
    let glow_first = match choice {
        RendererChoice::Glow => true,
        RendererChoice::Wgpu => false,
        RendererChoice::Automatic => !cfg!(any(target_os = "macos", windows)),
    };
    if glow_first {
        [Renderer::Glow, Renderer::Wgpu]
    } else {
        [Renderer::Wgpu, Renderer::Glow]
    }
}

/// Whether there is a display. Windows and macOS always have one; elsewhere a variable names it.
fn has_display(is_set: impl Fn(&str) -> bool) -> bool {
    cfg!(any(target_os = "macos", windows))
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

/// Leaves a note in the data directory when the program breaks off, and says where. The message of the fault is left out:
/// it may quote what was typed.
fn note_crashes(data_dir: &Path, words: Catalog) {
    let data_dir = data_dir.to_owned();
    std::panic::set_hook(Box::new(move |panic| {
        let place = panic
            .location()
            .map_or_else(String::new, ToString::to_string);
        let note = crash_note(
            &place,
            &std::backtrace::Backtrace::force_capture().to_string(),
        );
        let name = format!("crash-{}.txt", chrono::Utc::now().format("%Y%m%d-%H%M%S"));
        let path = data_dir.join(name);
        let said = match std::fs::write(&path, note) {
            Ok(()) => {
                words.say(&Message::new("ui-crashed").with("path", path.display().to_string()))
            }
            Err(_) => words.text("ui-crashed-no-note"),
        };
        use std::io::Write as _;
        // Nobody is left to tell when even this fails.
        let _ = writeln!(std::io::stderr(), "{said}");
    }));
}

fn crash_note(place: &str, backtrace: &str) -> String {
    format!(
        "Partner Desk {}\n{} {}\n{place}\n\n{backtrace}\n",
        env!("CARGO_PKG_VERSION"),
        std::env::consts::OS,
        std::env::consts::ARCH,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_named_by_a_variable() {
        let always = cfg!(any(target_os = "macos", windows));
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
    fn the_embedded_icon_is_a_picture() {
        assert!(eframe::icon_data::from_png_bytes(ICON).is_ok());
    }

    #[test]
    fn a_language_named_wins_over_the_chosen_one() {
        let settings = Settings {
            language: Some(Language::English),
            ..Settings::default()
        };
        assert_eq!(
            language(Some(Language::Bokmal), &settings),
            Language::Bokmal
        );
        assert_eq!(language(None, &settings), Language::English);
    }
}
