//! The name of a report's file, which every system must accept.

use super::cell::local_time;
use super::{Definition, Dialect, FileFormat, ReportContext};
use crate::files::accepted_stem;

/// The name of a report's file without its folder: the definition's pattern with `{date}`, `{time}`, `{profile}` and
/// `{name}` filled in by this computer's clock, without what Windows does not take, and with the ending of the format.
#[must_use]
pub fn file_name(definition: &Definition, context: &ReportContext<'_>) -> String {
    let ending = ending(&definition.format);
    let pattern = match definition.file_name.trim() {
        "" => "{name} {date}",
        pattern => pattern,
    };
    let pattern = match pattern.len().checked_sub(ending.len() + 1) {
        Some(at)
            if pattern.is_char_boundary(at)
                && pattern[at..].eq_ignore_ascii_case(&format!(".{ending}")) =>
        {
            &pattern[..at]
        }
        _ => pattern,
    };
    let stem = filled(pattern, |gap| match gap {
        "date" => Some(local_time(context.written_at, "%Y-%m-%d")),
        "time" => Some(local_time(context.written_at, "%H%M")),
        "profile" => Some(context.profile.to_owned()),
        "name" => Some(definition.name.clone()),
        _ => None,
    });
    format!("{}.{ending}", accepted_stem(&stem, "report"))
}

fn ending(format: &FileFormat) -> &'static str {
    match format {
        FileFormat::Csv(dialect) => Dialect::from_name(dialect).unwrap_or_default().extension(),
        FileFormat::Xlsx => "xlsx",
        FileFormat::Json => "json",
        FileFormat::Html => "html",
    }
}

/// The pattern with its gaps filled; what stands in braces and is no gap stays. Each gap is filled once, so that a name
/// with braces in it is a name.
fn filled(pattern: &str, fill: impl Fn(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(pattern.len() + 32);
    let mut rest = pattern;
    while let Some(start) = rest.find('{') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find('}');
        match end.and_then(|end| fill(&rest[1..end]).map(|text| (end, text))) {
            Some((end, text)) => {
                out.push_str(&text);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('{');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}
