//! The template of an order file: its heads, two examples that cannot be ordered, and what may stand where.

mod help;
mod workbook;

pub use help::said as order_word;

use crate::domain::order::OrderColumn;
use crate::domain::{ApiKind, Problem};
use crate::report::cell_ref::CellRef;
use crate::report::save::save;
use crate::report::style::ending_of;
use crate::report::table::{TableWriter, heads_beside};
use crate::report::{CsvStyle, Dialect, Style, Words};
use crate::text::{Catalog, Message, Tell as _};
use std::io::{self, Write};
use std::path::Path;

/// The format of a template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TemplateFormat {
    /// Comma-separated values: heads and examples.
    Csv(Dialect),
    /// An Excel workbook: columns of text, lists to choose from, and a sheet that explains every field.
    Xlsx,
}

impl TemplateFormat {
    /// The format of a file's name: `.xlsx`, `.tsv`, and else CSV in the dialect given.
    #[must_use]
    pub fn of_name(path: &Path, dialect: Dialect) -> Self {
        match ending_of(path).as_str() {
            "xlsx" => Self::Xlsx,
            "tsv" => Self::Csv(Dialect::Tsv),
            _ => Self::Csv(dialect),
        }
    }
}

/// Puts a template in place, whole or not at all, and gives the number of its lines.
///
/// # Errors
/// See [`save`](crate::report::save()).
pub fn save_template(
    path: &Path,
    api: ApiKind,
    format: TemplateFormat,
    words: Words,
    catalog: &Catalog,
) -> Result<usize, Problem> {
    save(path, |writer| {
        write_template(writer, api, format, words, catalog)
    })?;
    Ok(help::EXAMPLES.len())
}

/// Writes a template for the orders of an API. The catalogue explains where the words are keys.
///
/// # Errors
/// When the writer fails.
pub fn write_template(
    writer: impl Write,
    api: ApiKind,
    format: TemplateFormat,
    words: Words,
    catalog: &Catalog,
) -> io::Result<()> {
    let catalog = words.catalog(catalog);
    let template = Template {
        columns: columns_of(api),
        words,
        catalog,
    };
    match format {
        TemplateFormat::Csv(dialect) => template.write_csv(writer, dialect),
        TemplateFormat::Xlsx => template.write_workbook(writer),
    }
}

/// The columns that an API has a place for, in the order of the form.
fn columns_of(api: ApiKind) -> Vec<OrderColumn> {
    let all = OrderColumn::ALL.iter().copied();
    all.filter(|column| column.is_taken_by(api)).collect()
}

struct Template {
    columns: Vec<OrderColumn>,
    words: Words,
    catalog: Catalog,
}

impl Template {
    fn head(&self, column: OrderColumn) -> String {
        match self.words {
            Words::Keys => column.key().to_owned(),
            Words::Language(_) => self.catalog.say(&column.tell()),
        }
    }

    fn write_csv(&self, writer: impl Write, dialect: Dialect) -> io::Result<()> {
        let language = self.catalog.language();
        let style = Style::Csv(CsvStyle::new(dialect, Words::Language(language)));
        let heads: Vec<String> = self
            .columns
            .iter()
            .map(|column| self.head(*column))
            .collect();
        let heads = heads_beside(&heads, [], false);
        let mut table = TableWriter::begin(writer, &style, &heads, &self.catalog)?;
        for example in help::EXAMPLES {
            for column in &self.columns {
                table.cell(CellRef::Text(self.example(*column, example).into()))?;
            }
            table.end_row()?;
        }
        table.end().map(drop)
    }

    /// What an example has in a column.
    fn example(&self, column: OrderColumn, example: help::Example) -> String {
        let text = example(column);
        match column {
            // The word for an example stands before it, which makes it no number: the reader knows such lines, and no other
            // program could order them either.
            OrderColumn::BusinessId => self
                .catalog
                .say(&Message::new("orderfile-example-number").with("number", text)),
            _ => self.said(column, text),
        }
    }

    /// A word of a closed list as the template words it.
    fn said(&self, column: OrderColumn, word: &str) -> String {
        match self.words {
            Words::Keys => word.to_owned(),
            Words::Language(_) => help::said(column, word)
                .map_or_else(|| word.to_owned(), |message| self.catalog.say(&message)),
        }
    }
}
