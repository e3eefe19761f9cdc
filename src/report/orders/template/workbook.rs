//! The template as a workbook.

use super::{Template, help};
use crate::domain::order::OrderColumn;
use crate::report::grid::letters;
use crate::report::xlsx::{failed, write_book};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, FormatAlign, Formula, IgnoreError, Workbook,
    Worksheet, XlsxError,
};
use std::io::{self, Write};

/// Rows that are columns of text and offer lists; more than anybody orders at once.
const LAST_ROW: u32 = 5000;

impl Template {
    pub(super) fn write_workbook(&self, writer: impl Write) -> io::Result<()> {
        let mut book = Workbook::new();
        // Needed before its sheet is made: the lists of the first sheet refer to it.
        let words = self.name("orderfile-sheet-words");
        book.push_worksheet(self.orders(&words).map_err(failed)?);
        book.push_worksheet(self.help().map_err(failed)?);
        book.push_worksheet(self.lists(&words).map_err(failed)?);
        write_book(&mut book, writer)
    }

    fn name(&self, id: &'static str) -> String {
        self.catalog.text(id)
    }

    /// The sheet to fill in.
    fn orders(&self, words: &str) -> Result<Worksheet, XlsxError> {
        // Text, or Excel would drop leading noughts and shorten long numbers while a person types.
        let text = Format::new().set_num_format("@");
        let example = text.clone().set_italic().set_font_color(0x0056_6072);
        let head = Format::new().set_bold().set_align(FormatAlign::Top);
        let needed = head.clone().set_background_color(0x00FD_F0DC);
        let mut sheet = Worksheet::new();
        sheet.set_name(self.name("orderfile-sheet-orders"))?;
        for (at, column) in (0_u16..).zip(&self.columns) {
            let title = self.head(*column);
            sheet.set_column_format(at, &text)?;
            sheet.set_column_width(at, width(&title))?;
            let format = if help::is_required(*column) {
                &needed
            } else {
                &head
            };
            sheet.write_string_with_format(0, at, &title, format)?;
            for (row, one) in (1_u32..).zip(help::EXAMPLES) {
                let said = self.example(*column, one);
                sheet.write_string_with_format(row, at, said, &example)?;
            }
            if !column.choices().is_empty() {
                let list = self.choice(*column, words);
                sheet.add_data_validation(1, at, LAST_ROW, at, &list)?;
            }
        }
        let last = u16::try_from(self.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
        sheet.ignore_error_range(0, 0, LAST_ROW, last, IgnoreError::NumberStoredAsText)?;
        sheet.set_freeze_panes(1, 0)?;
        Ok(sheet)
    }

    /// A list to choose from.
    fn choice(&self, column: OrderColumn, words: &str) -> DataValidation {
        let at = lists_of(&self.columns)
            .iter()
            .position(|one| *one == column);
        let letter = letters(at.unwrap_or(0));
        let last = column.choices().len() + 1;
        let range = format!("='{words}'!${letter}$2:${letter}${last}");
        DataValidation::new()
            // By its place: Excel takes no more than 255 characters of a list in the rule itself.
            .allow_list_formula(Formula::new(range))
            // It warns and does not refuse: the reader knows other words as well.
            .set_error_style(DataValidationErrorStyle::Warning)
    }

    /// The sheet that explains each column: its key, whether it is needed, its words and an example.
    fn help(&self) -> Result<Worksheet, XlsxError> {
        let bold = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let mut sheet = Worksheet::new();
        sheet.set_name(self.name("orderfile-sheet-help"))?;
        let about = [
            "orderfile-help-about",
            "orderfile-help-about-examples",
            "orderfile-help-about-heads",
        ];
        for (row, id) in (0_u32..).zip(about) {
            sheet.write_string(row, 0, self.name(id))?;
        }
        let top = u32::try_from(about.len()).unwrap_or(0) + 1;
        let heads = [
            ("orderfile-help-head-column", 38),
            ("orderfile-help-head-key", 44),
            ("orderfile-help-head-needed", 11),
            ("orderfile-help-head-text", 90),
            ("orderfile-help-head-words", 50),
            ("orderfile-help-head-example", 38),
        ];
        for (at, (id, width)) in (0_u16..).zip(heads) {
            sheet.set_column_width(at, width)?;
            sheet.write_string_with_format(top, at, self.name(id), &bold)?;
        }
        for (row, column) in (top + 1..).zip(&self.columns) {
            let words: Vec<String> = column
                .choices()
                .into_iter()
                .map(|word| self.both(*column, word))
                .collect();
            let needed = if help::is_required(*column) {
                "orderfile-yes"
            } else {
                "orderfile-no"
            };
            let examples = help::EXAMPLES.map(|one| self.said(*column, one(*column)));
            let example = examples.into_iter().find(|text| !text.is_empty());
            let cells = [
                self.head(*column),
                column.key().to_owned(),
                self.name(needed),
                self.catalog.say(&column.help()),
                words.join("\n"),
                example.unwrap_or_default(),
            ];
            for (at, cell) in (0_u16..).zip(cells) {
                sheet.write_string_with_format(row, at, cell, &wrapped)?;
            }
        }
        let last = top + u32::try_from(self.columns.len()).unwrap_or(0);
        sheet.ignore_error_range(0, 0, last, 5, IgnoreError::NumberStoredAsText)?;
        sheet.set_freeze_panes(top + 1, 1)?;
        Ok(sheet)
    }

    /// A word of a closed list, and what people call it.
    fn both(&self, column: OrderColumn, word: &str) -> String {
        match help::said(column, word) {
            Some(said) => format!("{word} · {}", self.catalog.say(&said)),
            None => word.to_owned(),
        }
    }

    /// The sheet with the words of the lists.
    fn lists(&self, name: &str) -> Result<Worksheet, XlsxError> {
        let bold = Format::new().set_bold();
        let mut sheet = Worksheet::new();
        sheet.set_name(name)?;
        for (at, column) in (0_u16..).zip(lists_of(&self.columns)) {
            let title = self.head(column);
            sheet.set_column_width(at, width(&title))?;
            sheet.write_string_with_format(0, at, title, &bold)?;
            for (row, word) in (1_u32..).zip(column.choices()) {
                sheet.write_string(row, at, self.said(column, word))?;
            }
        }
        Ok(sheet)
    }
}

/// The columns with lists to choose from.
fn lists_of(columns: &[OrderColumn]) -> Vec<OrderColumn> {
    let has = |column: &OrderColumn| !column.choices().is_empty();
    columns.iter().copied().filter(has).collect()
}

/// A column as wide as its head, and wide enough for a usual text.
fn width(title: &str) -> u16 {
    let title = u16::try_from(title.chars().count() + 3).unwrap_or(u16::MAX);
    title.clamp(16, 48)
}
