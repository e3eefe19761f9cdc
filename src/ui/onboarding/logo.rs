//! The logo of a sales unit: read from a file, looked at, and made to fit, on threads of its own.

use egui::{ColorImage, TextureHandle, TextureOptions, Ui};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

use super::inputs::Inputs;
use super::picture::{self, Seen, Shape};
use crate::domain::Problem;
use crate::domain::order::Field;
use crate::domain::problem::ProblemKind;
use crate::text::Message;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{Button, Press as _, caption, link, problem_notices, spaced, spaced_top};
use crate::ui::{AskId, Cx, FileAsk};

/// A logo is a few hundred kilobytes; more is some other file.
const MAX_BYTES: u64 = 8 * 1024 * 1024;
/// The side of the preview on screen.
const PREVIEW: f32 = 72.0;

/// What a thread of a logo comes back with.
enum LogoWork {
    /// A file was read: its name, and its bytes.
    File(String, std::io::Result<Vec<u8>>),
    /// A picture was looked at.
    Seen(Vec<u8>, Result<Seen, String>),
    /// A picture was made to fit.
    Made(Result<Vec<u8>, String>),
}

/// The file that a logo comes from, and what is seen of it.
#[derive(Default)]
pub struct Logo {
    ask: Option<AskId>,
    working: Option<mpsc::Receiver<LogoWork>>,
    problem: Option<Problem>,
    ctx: Option<egui::Context>,
    /// The bytes that were looked at, and what they are; the reason where they are no picture.
    seen: Option<(Vec<u8>, Result<Seen, String>)>,
    preview: Option<TextureHandle>,
}

impl Logo {
    /// Draws the field.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, inputs: &mut Inputs<'_>) {
        self.ctx.get_or_insert_with(|| ui.ctx().clone());
        self.collect(inputs);
        self.look(inputs);
        let words = cx.words;
        let look = cx.look;
        let (error, warning, _) = inputs.findings(Field::SalesUnitLogo);
        let empty = inputs.form.draft.sales_unit_logo.is_empty();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            ui.label(look::label(words.text("screens-field-logo")).color(look.secondary));
            spaced(ui, measure::SPACE_2, |ui| {
                let text = if empty {
                    words.text("screens-logo-choose")
                } else {
                    words.text("screens-logo-replace")
                };
                let choose = Button::secondary(text).show(ui);
                inputs.seek(Field::SalesUnitLogo, &choose);
                if choose.clicked() {
                    let kind = "PNG, JPEG, WebP, GIF, BMP".to_owned();
                    self.ask = Some(cx.ask_file(FileAsk {
                        extensions: vec!["png", "jpg", "jpeg", "webp", "gif", "bmp"],
                        ..FileAsk::table(words.text("screens-field-logo"), kind)
                    }));
                }
                if !empty
                    && Button::quiet(words.text("screens-logo-remove"))
                        .show(ui)
                        .clicked()
                {
                    inputs.form.draft.sales_unit_logo.clear();
                    inputs.form.logo_name = None;
                }
            });
            if empty && error.is_none() && warning.is_none() {
                caption(ui, words.text("screens-logo-none"));
            }
            if !empty {
                self.chosen(ui, cx, inputs);
            }
            let line = match (error, warning) {
                (Some(error), _) => Some((error, look.bad.ink)),
                (None, Some(warning)) => Some((warning, look.warn.ink)),
                (None, None) => None,
            };
            if let Some((text, ink)) = line {
                ui.label(look::caption(text).color(ink));
            }
            problem_notices(ui, words, &self.problem);
        });
    }

    /// The preview, what the picture is, and what can be made of it.
    fn chosen(&mut self, ui: &mut Ui, cx: &Cx<'_>, inputs: &Inputs<'_>) {
        let words = cx.words;
        ui.add_space(measure::SPACE_1);
        spaced_top(ui, measure::SPACE_3, |ui| {
            if let Some(preview) = &self.preview {
                let size = preview.size_vec2();
                // The longer side fills the place, and the shape stays as it is.
                let scale = PREVIEW / size.x.max(size.y).max(1.0);
                let picture =
                    egui::Image::new(egui::load::SizedTexture::new(preview, size * scale))
                        .corner_radius(6)
                        .bg_fill(cx.look.sunken)
                        .alt_text(words.text("preflight-logo-preview"));
                ui.add(picture);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let size = inputs.form.draft.sales_unit_logo.len().div_ceil(1024);
                let name = inputs.form.logo_name.clone().unwrap_or_default();
                let message = Message::new("screens-logo-chosen").with("name", name);
                let chosen = look::body(words.say(&message.with("size", size)));
                ui.add(egui::Label::new(chosen).truncate());
                if self.working.is_some() {
                    caption(ui, words.text("preflight-logo-working"));
                    return;
                }
                let Some((_, Ok(seen))) = &self.seen else {
                    return;
                };
                let facts = Message::new("preflight-logo-facts")
                    .with("format", seen.format.as_str())
                    .with("width", seen.width.to_string())
                    .with("height", seen.height.to_string());
                caption(ui, words.say(&facts));
                let mut shape = None;
                if !seen.fits && link(ui, words.text("preflight-logo-convert")).clicked() {
                    shape = Some(Shape::Own);
                }
                if seen.width != seen.height {
                    caption(ui, words.text("preflight-logo-square"));
                    link(ui, words.text("preflight-logo-make-square"))
                        .sets(&mut shape, Shape::Square);
                }
                if let Some(shape) = shape {
                    let bytes = inputs.form.draft.sales_unit_logo.clone();
                    self.work(move || LogoWork::Made(picture::convert(&bytes, shape)));
                }
            });
        });
    }

    /// Looks at the picture in the form, when it is another one than before.
    fn look(&mut self, inputs: &Inputs<'_>) {
        let bytes = &inputs.form.draft.sales_unit_logo;
        if bytes.is_empty() {
            self.seen = None;
            self.preview = None;
            return;
        }
        // By its bytes, wherever they come from: a file, a draft or a preset.
        let is_known = self.seen.as_ref().is_some_and(|(known, _)| known == bytes);
        if !is_known && self.working.is_none() {
            let bytes = bytes.clone();
            self.work(move || {
                let seen = picture::look_at(&bytes);
                LogoWork::Seen(bytes, seen)
            });
        }
    }

    /// The person chose a file, or none.
    pub fn on_file(&mut self, ask: AskId, path: Option<&Path>) {
        let is_own = self.ask.take_if(|asked| *asked == ask).is_some();
        let Some(path) = path.filter(|_| is_own).map(PathBuf::from) else {
            return;
        };
        self.work(move || {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            LogoWork::File(name.into_owned(), read(&path))
        });
    }

    /// Does something with a picture beside the window.
    fn work(&mut self, work: impl FnOnce() -> LogoWork + Send + 'static) {
        let (sender, receiver) = mpsc::channel();
        self.problem = None;
        self.working = Some(receiver);
        let ctx = self.ctx.clone();
        let work = move || {
            // Nobody listens any more when the form is gone.
            let _ = sender.send(work());
            if let Some(ctx) = ctx {
                ctx.request_repaint();
            }
        };
        let thread = std::thread::Builder::new().name("logo".to_owned());
        if let Err(error) = thread.spawn(work) {
            self.working = None;
            self.problem = Some(unreadable("", &error));
        }
    }

    fn collect(&mut self, inputs: &mut Inputs<'_>) {
        let Some(receiver) = &self.working else {
            return;
        };
        let answer = match receiver.try_recv() {
            Ok(answer) => answer,
            Err(mpsc::TryRecvError::Empty) => return,
            Err(mpsc::TryRecvError::Disconnected) => {
                self.working = None;
                return;
            }
        };
        self.working = None;
        match answer {
            LogoWork::File(name, Ok(bytes)) => {
                inputs.form.draft.sales_unit_logo = bytes;
                inputs.form.logo_name = Some(name);
                inputs.form.touch(Field::SalesUnitLogo);
            }
            LogoWork::File(name, Err(error)) => self.problem = Some(unreadable(&name, &error)),
            LogoWork::Made(Ok(bytes)) => {
                inputs.form.draft.sales_unit_logo = bytes;
                inputs.form.logo_name = inputs.form.logo_name.take().map(as_png);
                inputs.form.touch(Field::SalesUnitLogo);
            }
            LogoWork::Made(Err(reason)) => self.problem = Some(unusable(&reason)),
            LogoWork::Seen(bytes, seen) => {
                self.preview = match (&seen, &self.ctx) {
                    (Ok(seen), Some(ctx)) => Some(texture(ctx, seen)),
                    _ => None,
                };
                self.seen = Some((bytes, seen));
            }
        }
    }
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Logo")
            .field("working", &self.working.is_some())
            .finish_non_exhaustive()
    }
}

fn texture(ctx: &egui::Context, seen: &Seen) -> TextureHandle {
    let (width, height, bytes) = &seen.preview;
    let image = ColorImage::from_rgba_unmultiplied([*width, *height], bytes);
    ctx.load_texture("logo", image, TextureOptions::LINEAR)
}

/// The name of a picture that was made a PNG of.
fn as_png(name: String) -> String {
    let path = Path::new(&name).with_extension("png");
    path.to_string_lossy().into_owned()
}

fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    crate::files::open_to_read(path)?
        .take(MAX_BYTES)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn unusable(reason: &str) -> Problem {
    let what = Message::new("preflight-logo-unusable").with("reason", reason);
    Problem::new(ProblemKind::Input, what)
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    let what = Message::new("screens-logo-unreadable").with("name", name);
    let why = Message::new("screens-logo-unreadable-why").with("reason", error.to_string());
    Problem::new(ProblemKind::Local, what).because(why)
}
