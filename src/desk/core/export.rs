//! Files that a person saves: where, of which kind, and who reads them.

use crate::domain::Problem;
pub use crate::report::Written as Exported;
use crate::report::{self, CsvStyle, Dialect, Sheet, Style, Words};
use crate::text::{Catalog, Language};
use std::io::{self, Write};
use std::path::PathBuf;

/// A file that something is to become. The ending of its name says whether it is JSON, XLSX or CSV.
#[derive(Debug, Clone)]
pub struct ExportTarget {
    /// Where it goes; a file that stands there is replaced whole, or not at all.
    pub path: PathBuf,
    /// The CSV dialect, if it is CSV.
    pub dialect: Dialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Whose words stand in it.
    pub words: Words,
}

impl ExportTarget {
    /// The ending of its name, in small letters.
    pub(in crate::desk) fn ending(&self) -> String {
        let ending = self.path.extension().unwrap_or_default();
        ending.to_string_lossy().to_ascii_lowercase()
    }

    pub(in crate::desk) fn style(&self) -> Style {
        match self.ending().as_str() {
            "json" => Style::Json,
            "xlsx" => Style::Xlsx(self.words),
            _ => Style::Csv(CsvStyle::new(self.dialect, self.words).guarded(self.formula_guard)),
        }
    }

    pub(in crate::desk) fn catalog(&self) -> Catalog {
        self.words.catalog(&Catalog::new(Language::ENGLISH))
    }

    pub(in crate::desk) fn write(self, sheet: &Sheet) -> Result<Exported, Problem> {
        let (style, catalog) = (self.style(), self.catalog());
        self.save(|writer| report::write_sheet(writer, sheet, &style, &catalog))
    }

    /// Puts it in place, whole or not at all; `write` gives how many rows it has.
    pub(in crate::desk) fn save(
        self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<usize>,
    ) -> Result<Exported, Problem> {
        let rows = report::save(&self.path, write)?;
        Ok(Exported {
            path: self.path,
            rows,
        })
    }
}
