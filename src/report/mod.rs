//! Layer 3 · report: rows to files, files to rows.
//!
//! The columns of a sales-unit report are declared here once ([`Column`]), and serve the table in the window, CSV, JSON and
//! the command line. A [`Cell`] is a value that nobody has formatted yet; a [`Style`] says how a file words and writes it.
//! [`write_rows`] and [`write_sheet`] stream to any writer, [`save()`] puts a file in place whole or not at all, and
//! [`read_text`] reads what people hand in, in whichever encoding their program wrote it.
//!
//! May import: layers 0 to 2. Deliberately absent: which rows there are, the network, anything that draws.

mod agreements;
mod cell;
mod cell_ref;
mod column;
mod csv_rows;
mod dialect;
mod entries;
mod external_sort;
mod figures;
mod file;
mod grid;
mod guard;
mod html;
mod input;
mod json;
mod letters;
mod list;
mod odd;
mod orders;
mod query;
mod records;
mod said;
mod save;
mod shorthand;
mod style;
mod table;
mod tally;
mod xlsx;

pub use agreements::{
    JoinedList, MOST_FAULTS, mapping_faults_sheet, read_joined, read_mapping, unjoined_sheet,
    write_joined,
};
pub use cell::Cell;
pub use column::{Column, ColumnKind, UnitRow};
pub use dialect::Dialect;
pub use entries::{ReadEntries, read_entries};
pub use figures::{Bar, Day, Figures, figures};
pub use file::{ReportContext, Written, file_name, save_report};
pub use guard::{guard, is_formula, unguard};
pub use input::{MAX_INPUT_BYTES, Source, Text, decode, read_text};
pub use letters::{checklists_sheet, checklists_text, letters_sheet};
pub use list::{BadLine, Imported, ListLine, read_list};
pub use odd::meant_by;
pub use orders::{
    ColumnChoice, HeadUse, ResultColumn, ResultFormat, ResultRow, ResultStyle, TemplateFormat,
    head_uses, mapping_columns, mapping_name, mapping_text, order_to_mend, order_word,
    parse_constant, parse_mapping, read_orders, save_results, save_template, write_results,
    write_template,
};
pub use query::{
    Choice, Condition, Definition, FileFormat, Query, Sort, SortKey, View, collated,
    in_usual_order, search_text,
};
pub use records::{all_findings_sheet, changes_sheet, findings_sheet, remarks_sheet};
pub use save::save;
pub use shorthand::{read_range, read_shorthand};
pub use style::{CsvStyle, Style, Words};
pub use table::{Sheet, write_rows, write_sheet};

#[cfg(test)]
mod tests;
