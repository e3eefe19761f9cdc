//! What the reports say of counts, formats and files.

use crate::domain::Environment;
use crate::report::{Definition, Dialect, FileFormat, ReportContext};
use crate::text::Catalog;
use crate::ui::Cx;
use crate::ui::exporting::dialect_name;

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
        FileFormat::Xlsx => words.text("pages-kind-xlsx"),
        FileFormat::Json => words.text("pages-kind-json"),
        FileFormat::Html => words.text("pages-kind-html"),
        FileFormat::Csv(name) => match Dialect::from_name(name) {
            Some(dialect) => dialect_name(dialect, words),
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
        FileFormat::Csv(name) => Dialect::from_name(name).unwrap_or_default().extension(),
    }
}

/// The name of a definition's file, as it would be written now.
#[must_use]
pub fn file_name(definition: &Definition, cx: &Cx<'_>) -> String {
    let profile = cx.session.map(|session| &session.profile);
    let context = ReportContext {
        profile: profile.map_or("", |profile| profile.name.as_str()),
        environment: profile.map_or(Environment::Sandbox, |profile| profile.environment),
        written_at: cx.now,
        catalog: cx.words,
        changes: &[],
        findings: None,
    };
    crate::report::file_name(definition, &context)
}
