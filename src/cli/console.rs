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
use std::path::{Path, PathBuf};

/// What every command needs to speak.
pub(super) struct Console {
    pub(super) catalog: Catalog,
    pub(super) format: Format,
    pub(super) shared: Option<Shared>,
    out: Option<PathBuf>,
    dialect: Dialect,
    formula_guard: bool,
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
            out: shared.out.clone(),
            dialect,
            formula_guard: !shared.no_formula_guard,
            shared: Some(shared),
        })
    }

    /// A console that only says what is wrong.
    pub(super) const fn bare(catalog: Catalog) -> Self {
        Self {
            catalog,
            format: Format::Table,
            shared: None,
            out: None,
            dialect: Dialect::ExcelNb,
            formula_guard: true,
        }
    }

    /// The CSV dialect of this run.
    pub(super) const fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub(super) const fn formula_guard(&self) -> bool {
        self.formula_guard
    }

    /// Says something beside the results.
    pub(super) fn note(&self, text: &str) {
        note(text);
    }

    /// Says a message beside the results.
    pub(super) fn say(&self, message: &Message) {
        self.note(&self.catalog.say(message));
    }

    /// Says what a run waits for whose results go to a pipe.
    pub(super) fn tell_pipe(&self) {
        if let Some(path) = self.out.as_deref().filter(|path| files::is_pipe(path)) {
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
        self.tell_problem(problem);
        Exit::of(problem.kind)
    }

    /// Says a problem: what, why, what next, trace id, each on a line of its own.
    pub(super) fn tell_problem(&self, problem: &Problem) {
        let mut text = format!(": {}", self.catalog.say(&problem.what));
        for part in problem.why.iter().chain(&problem.next) {
            text.push_str("\n  ");
            text.push_str(&self.catalog.say(part));
        }
        if let Some(id) = &problem.trace_id {
            let trace = Message::new("domain-trace-id").with("id", id);
            text.push_str("\n  ");
            text.push_str(&self.catalog.say(&trace));
        }
        let mark = self.catalog.text("cli-error");
        let text = visible(&text);
        if has_colour() {
            put_out(&format!("\u{1b}[31m{mark}\u{1b}[0m{text}"));
        } else {
            put_out(&format!("{mark}{text}"));
        }
    }

    /// What becomes of characters that steer: text for people shows them, JSON escapes them, and CSV is data unless a
    /// terminal shows it.
    fn passage(&self) -> Passage {
        match self.format {
            Format::Table => Passage::Shown,
            Format::Json => Passage::Json,
            Format::Csv if self.out.is_none() && io::stdout().is_terminal() => Passage::Shown,
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
                let style = CsvStyle::new(self.dialect, Words::Keys).guarded(self.formula_guard);
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
        if let Some(path) = &self.out {
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

    /// Writes a table of any kind in the chosen format.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub(super) fn deliver_sheet(&self, sheet: &Sheet) -> Result<(), Problem> {
        match self.style() {
            Some(style) => {
                self.deliver(|writer| report::write_sheet(writer, sheet, &style, &self.catalog))
            }
            None => {
                let table = Table::of_sheet(sheet, &self.catalog);
                self.deliver_table(&table)
            }
        }
    }

    /// Writes a table for people, as wide as the terminal.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub(super) fn deliver_table(&self, table: &Table) -> Result<(), Problem> {
        self.deliver(|writer| {
            writer.write_all(table.render(self.width()).as_bytes())?;
            Ok(table.len())
        })
    }

    /// How wide a table may be; `None` is as wide as it likes.
    pub(super) fn width(&self) -> Option<usize> {
        match self.out {
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
    (columns >= 20).then_some(columns)
}

fn has_colour() -> bool {
    io::stderr().is_terminal()
        && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
        && system::shows_colours()
}
