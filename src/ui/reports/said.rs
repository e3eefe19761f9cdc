//! What the reports say of counts, formats and files.

use crate::report::{Definition, Dialect, FileFormat};
use crate::text::{Catalog, Message};
use crate::ui::fleet::say;
use chrono::{DateTime, Local, Utc};

/// A message with a count, and the count as people write it.
#[must_use]
pub fn counted(message: Message, count: usize, words: &Catalog) -> String {
    words.say(
        &message
            .with("count", count)
            .with("shown", say::number(count)),
    )
}

/// The formats a chooser offers.
#[must_use]
pub fn formats() -> Vec<FileFormat> {
    let csv = Dialect::ALL.map(|dialect| FileFormat::Csv(dialect.name().to_owned()));
    let mut formats = vec![FileFormat::Xlsx];
    formats.extend(csv);
    formats.extend([FileFormat::Json, FileFormat::Html]);
    formats
}

/// A format's name.
#[must_use]
pub fn format(format: &FileFormat, words: &Catalog) -> String {
    match format {
        FileFormat::Xlsx => words.text("rooms-kind-xlsx"),
        FileFormat::Json => words.text("rooms-kind-json"),
        FileFormat::Html => words.text("rooms-kind-html"),
        FileFormat::Csv(name) => match Dialect::from_name(name) {
            Some(Dialect::ExcelNb) => words.text("screens-dialect-excel-nb"),
            Some(Dialect::ExcelEn) => words.text("screens-dialect-excel-en"),
            Some(Dialect::Rfc4180) => words.text("screens-dialect-rfc4180"),
            Some(Dialect::Tsv) => words.text("screens-dialect-tsv"),
            None => name.clone(),
        },
    }
}

/// The ending of a format's files.
#[must_use]
pub fn extension(format: &FileFormat) -> &'static str {
    match format {
        FileFormat::Xlsx => "xlsx",
        FileFormat::Json => "json",
        FileFormat::Html => "html",
        FileFormat::Csv(name) => {
            let dialect = Dialect::from_name(name).unwrap_or_default();
            dialect.extension()
        }
    }
}

/// The name of a definition's file, with its ending. `now` is seconds since 1970 (UTC).
#[must_use]
pub fn file_name(definition: &Definition, profile: &str, now: i64) -> String {
    let time = DateTime::<Utc>::from_timestamp(now, 0).unwrap_or_default();
    let time = time.with_timezone(&Local);
    let name = definition
        .file_name
        .replace("{date}", &time.format("%Y-%m-%d").to_string())
        .replace("{time}", &time.format("%H%M").to_string())
        .replace("{profile}", profile)
        .replace("{name}", &definition.name);
    let safe = |letter: char| {
        let is_bad = letter.is_control() || "<>:\"/\\|?*".contains(letter);
        if is_bad { '-' } else { letter }
    };
    let name: String = name.trim().chars().map(safe).collect();
    let extension = extension(&definition.format);
    let ending = format!(".{extension}");
    if name.to_lowercase().ends_with(&ending) {
        name
    } else {
        format!("{name}{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Column, Query};

    #[track_caller]
    fn check(pattern: &str, format: FileFormat, expect: &str) {
        let definition = Definition {
            name: "Direct: Oslo/Bergen".to_owned(),
            query: Query::default(),
            columns: vec![Column::Msn],
            group_by: None,
            format,
            words: "en".to_owned(),
            formula_guard: true,
            file_name: pattern.to_owned(),
        };
        // Noon, so that it is the same day everywhere from Alaska to Japan.
        assert_eq!(
            file_name(&definition, "Nordkasse AS", 1_795_262_400),
            expect
        );
    }

    #[test]
    fn gaps_are_filled_and_every_system_takes_the_name() {
        check("{name}", FileFormat::Xlsx, "Direct- Oslo-Bergen.xlsx");
        check(
            "{profile} {date}.csv",
            FileFormat::Csv("excel-nb".to_owned()),
            "Nordkasse AS 2026-11-21.csv",
        );
        check("fleet", FileFormat::Csv("tsv".to_owned()), "fleet.tsv");
        check("a.HTML", FileFormat::Html, "a.HTML");
    }
}
