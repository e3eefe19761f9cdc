//! The console: where results and messages of a run go, and in which language.

use super::args::{Format, Shared};
use super::door::{Door, Passage};
use super::exit::Exit;
use super::options;
use super::system;
use super::table::Table;
use crate::domain::Problem;
use crate::files;
use crate::report::{self, CsvStyle, Dialect, Sheet, Style, Words};
use crate::text::{Catalog, Message, visible};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;

/// What every command needs to speak.
pub(super) struct Console {
    pub(super) catalog: Catalog,
    pub(super) format: Format,
    pub(super) shared: Shared,
    /// The CSV dialect of this run.
    pub(super) dialect: Dialect,
}

impl Console {
    /// The console of a command line.
    ///
    /// # Errors
    /// When its options contradict each other.
    pub(super) fn new(catalog: Catalog, shared: Shared) -> Result<Self, Problem> {
        let (format, dialect) = options::format_and_dialect(&shared)?;
        Ok(Self {
            catalog,
            format,
            dialect,
            shared,
        })
    }

    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub(super) const fn formula_guard(&self) -> bool {
        !self.shared.no_formula_guard
    }

    /// Says something beside the results, on the standard error.
    pub(super) fn note(&self, text: &str) {
        note(text);
    }

    /// Says a message beside the results.
    pub(super) fn say(&self, message: &Message) {
        self.note(&self.catalog.say(message));
    }

    /// Says what a run waits for whose results go to a pipe.
    pub(super) fn tell_pipe(&self) {
        if let Some(path) = self
            .shared
            .out
            .as_deref()
            .filter(|path| files::is_pipe(path))
        {
            let path = path.display().to_string();
            self.say(&Message::new("report-save-waits-for-reader").with("path", path));
        }
    }

    /// Says that a person stopped it, and gives how that ends the run.
    pub(super) fn interrupted(&self) -> Exit {
        self.say(&Message::new("cli-interrupted"));
        Exit::Cancelled
    }

    /// Says a problem and gives the code it ends the run with.
    pub(super) fn refuse(&self, problem: &Problem) -> Exit {
        refuse(self.catalog, problem)
    }

    /// Says a problem that does not end the run.
    pub(super) fn tell_problem(&self, problem: &Problem) {
        tell_problem(self.catalog, problem);
    }

    /// What becomes of characters that steer: text for people shows them, JSON escapes them, and CSV is data unless a
    /// terminal shows it.
    fn passage(&self) -> Passage {
        match self.format {
            Format::Table => Passage::Shown,
            Format::Json => Passage::Json,
            Format::Csv if self.shared.out.is_none() && io::stdout().is_terminal() => {
                Passage::Shown
            }
            Format::Csv | Format::Xlsx => Passage::AsItIs,
        }
    }

    /// How files are written, or `None` for a table for people.
    pub(super) fn style(&self) -> Option<Style> {
        match self.format {
            Format::Table => None,
            Format::Json => Some(Style::Json),
            // A workbook is for people.
            Format::Xlsx => Some(Style::Xlsx(Words::Language(self.catalog.language()))),
            Format::Csv => {
                // What a command writes may be read by a program, whichever language the person has.
                let style = CsvStyle::new(self.dialect, Words::Keys).guarded(self.formula_guard());
                Some(Style::Csv(style))
            }
        }
    }

    /// Writes results where they go, and confirms a file on the standard error. A reader that has gone away, as in
    /// `pdesk fleet | head`, ends the writing quietly.
    ///
    /// # Errors
    /// When the file or the standard output cannot be written.
    pub(super) fn deliver(
        &self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<usize>,
    ) -> Result<(), Problem> {
        let passage = self.passage();
        if let Some(path) = &self.shared.out {
            let rows = report::save(path, |writer| through(writer, passage, write))?;
            self.confirm(path, rows);
            return Ok(());
        }
        let mut writer = BufWriter::new(io::stdout().lock());
        match through(&mut writer, passage, write) {
            Ok(_) => Ok(()),
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                // What is still in the buffer has nobody to read it.
                let _ = writer.into_parts();
                Ok(())
            }
            Err(error) => Err(Problem::local(Message::new("cli-no-output"))
                .because(Message::new("cli-reason").with("reason", error.to_string()))),
        }
    }

    /// Writes a text that is the same in every format, and counts for so many rows.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub(super) fn deliver_text(&self, text: &str, rows: usize) -> Result<(), Problem> {
        self.deliver(|writer| writer.write_all(text.as_bytes()).map(|()| rows))
    }

    /// Writes a table of any kind in the chosen format.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub(super) fn deliver_sheet(&self, sheet: &Sheet) -> Result<(), Problem> {
        match self.style() {
            Some(style) => {
                self.deliver(|writer| report::write_sheet(writer, sheet, &style, &self.catalog))
            }
            None => self.deliver_table(&Table::of_sheet(sheet, &self.catalog)),
        }
    }

    /// Writes a table for people, as wide as the terminal.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub(super) fn deliver_table(&self, table: &Table) -> Result<(), Problem> {
        self.deliver_text(&table.render(self.width()), table.len())
    }

    /// How wide a table may be; `None` is as wide as it likes.
    pub(super) fn width(&self) -> Option<usize> {
        match self.shared.out {
            // A file is read elsewhere, on a screen of another width.
            Some(_) => None,
            None => terminal_width(),
        }
    }

    /// Says that a file is saved.
    pub(super) fn confirm(&self, path: &Path, rows: usize) {
        let message = Message::new("cli-saved")
            .with("path", path.display().to_string())
            .with("rows", rows);
        self.say(&message);
    }
}

/// Says something beside the results: through the door, so that no text steers the terminal.
pub(super) fn note(text: &str) {
    put_out(&visible(text));
}

/// Says a problem and gives the code it ends the run with, also where a command line leads to no console.
pub(super) fn refuse(catalog: Catalog, problem: &Problem) -> Exit {
    tell_problem(catalog, problem);
    Exit::of(problem.kind)
}

/// Says a problem: what, why, what next, trace id, each on a line of its own.
fn tell_problem(catalog: Catalog, problem: &Problem) {
    let mut text = format!(": {}", catalog.say(&problem.what));
    let trace = problem.trace_id.as_ref();
    let trace = trace.map(|id| Message::new("domain-trace-id").with("id", id));
    for part in problem.why.iter().chain(&problem.next).chain(&trace) {
        text.push_str("\n  ");
        text.push_str(&catalog.say(part));
    }
    let mark = catalog.text("cli-error");
    // Before the colour is added, which steers the terminal as nothing in the text may.
    let text = visible(&text);
    if has_colour() {
        put_out(&format!("\u{1b}[31m{mark}\u{1b}[0m{text}"));
    } else {
        put_out(&format!("{mark}{text}"));
    }
}

/// Puts a text on the standard error. It has been through the door.
fn put_out(text: &str) {
    // Nobody can be told that the standard error is gone.
    let _ = writeln!(io::stderr(), "{text}");
}

/// Lets results through the door.
fn through<T>(
    writer: &mut dyn Write,
    passage: Passage,
    write: impl FnOnce(&mut dyn Write) -> io::Result<T>,
) -> io::Result<T> {
    let mut door = Door::new(writer, passage);
    let value = write(&mut door)?;
    door.finish()?;
    Ok(value)
}

/// The width of the terminal that reads the standard output; else what `COLUMNS` says; else none, and nothing is cut.
fn terminal_width() -> Option<usize> {
    if io::stdout().is_terminal()
        && let Some(width) = comfy_table::Table::new().width()
    {
        return Some(usize::from(width));
    }
    let columns = std::env::var("COLUMNS").ok()?.parse::<usize>().ok()?;
    // In less no table can be read, cut or not.
    (columns >= 20).then_some(columns)
}

fn has_colour() -> bool {
    io::stderr().is_terminal()
        // An empty `NO_COLOR` counts as none: https://no-color.org.
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && system::shows_colours()
}
