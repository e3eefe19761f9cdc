//! The one-page summary: one file without scripts and without anything from elsewhere, for screen and paper, light and dark.
//! Each chart is a drawing with a title and a description, and has its numbers in a table beside it.

mod charts;

use super::cell::local_time;
use super::tally::{Groups, environment};
use super::{Bar, Figures, ReportContext};
use crate::domain::Environment;
use crate::domain::policy::Severity;
use crate::text::{Catalog, Language, Message};
use std::fmt::Write;

const STYLE: &str = include_str!("html/page.css");
/// Days that the table beside a chart lists: the newest ones.
const LISTED_DAYS: usize = 10;

/// The whole page.
pub(super) fn page(
    name: &str,
    context: &ReportContext<'_>,
    figures: &Figures,
    groups: Option<&Groups>,
    catalog: &Catalog,
) -> String {
    let mut page = Page {
        out: String::with_capacity(32 * 1024),
        catalog: *catalog,
        charts: 0,
    };
    let language = catalog.language().tag();
    let title = escape(name);
    page.raw(&format!(
        "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n"
    ));
    page.head(name, context, figures);
    page.raw("<div class=\"three\">\n");
    page.bars("files-chart-capture", &figures.capture_types, figures.units);
    page.bars(
        "files-chart-skip",
        &figures.skip_landing_page,
        figures.units,
    );
    page.bars("files-chart-market", &figures.markets, figures.units);
    page.raw("</div>\n");
    if figures.days.len() > 1 {
        page.raw("<div class=\"two\">\n");
        page.growth(figures);
        page.changes(figures);
        page.raw("</div>\n");
    }
    let has_groups = groups.is_some();
    if has_groups {
        page.raw("<div class=\"two\">\n");
    }
    page.findings(figures);
    if let Some(groups) = groups {
        page.groups(groups);
        page.raw("</div>\n");
    }
    page.raw("</main>\n</body>\n</html>\n");
    page.out
}

/// A page being written.
struct Page {
    out: String,
    catalog: Catalog,
    /// Charts so far; each has its own ids.
    charts: usize,
}

impl Page {
    fn raw(&mut self, html: &str) {
        self.out.push_str(html);
    }

    fn say(&self, message: &Message) -> String {
        escape(&self.catalog.say(message))
    }

    fn text(&self, id: &'static str) -> String {
        self.say(&Message::new(id))
    }

    fn number(&self, number: usize) -> String {
        grouped(number, self.catalog.language())
    }

    fn head(&mut self, name: &str, context: &ReportContext<'_>, figures: &Figures) {
        let badge = match context.environment {
            Environment::Production => "production",
            Environment::Test => "test",
            Environment::Sandbox => "sandbox",
        };
        let environment = self.say(&environment(context.environment));
        let written = self.moment(context.written_at);
        let written = self.say(&Message::new("files-page-written").with("time", written));
        let fetched = match figures.fetched {
            Some((from, to)) => Message::new("files-page-fetched")
                .with("profile", context.profile)
                .with("from", self.moment(from))
                .with("to", self.moment(to)),
            None => Message::new("files-page-not-fetched").with("profile", context.profile),
        };
        let fetched = self.say(&fetched);
        let (title, profile) = (escape(name), escape(context.profile));
        self.raw(&format!(
            "<header>\n<h1>{title}</h1>\n<p class=\"meta\"><span class=\"badge {badge}\">{environment}</span> \
             <span>{profile}</span> <span>{written}</span></p>\n<p class=\"hint\">{fetched}</p>\n</header>\n<dl class=\"facts\">\n"
        ));
        let mut facts = vec![
            ("files-page-units", figures.units, ""),
            ("files-page-merchants", figures.merchants, ""),
        ];
        if let Some(findings) = figures.findings {
            facts.push(("files-page-errors", findings.errors, "bad"));
            facts.push(("files-page-warnings", findings.warnings, "warn"));
        }
        for (id, count, class) in facts {
            let class = if count > 0 { class } else { "" };
            let (label, count) = (self.text(id), self.number(count));
            self.raw(&format!(
                "<div class=\"{class}\"><dt>{label}</dt><dd>{count}</dd></div>\n"
            ));
        }
        self.raw("</dl>\n");
    }

    fn moment(&self, at: i64) -> String {
        super::Cell::Time(at).for_people(&self.catalog)
    }

    fn day(&self, end: i64) -> String {
        let pattern = self.catalog.language().locale().day_pattern;
        // Days are those of UTC, whatever this computer's clock says.
        chrono::DateTime::from_timestamp(end - 1, 0).map_or_else(
            || local_time(end, pattern),
            |day| day.format(pattern).to_string(),
        )
    }

    /// Begins a chart's card and its drawing.
    fn begin_chart(&mut self, title: &str, description: &str, width: u32, height: u32) {
        self.charts += 1;
        let number = self.charts;
        let (title, description) = (escape(title), escape(description));
        self.raw(&format!(
            "<section>\n<h2>{title}</h2>\n<svg role=\"img\" aria-labelledby=\"t{number} d{number}\" \
             viewBox=\"0 0 {width} {height}\">\n<title id=\"t{number}\">{title}</title>\n<desc id=\"d{number}\">{description}</desc>\n"
        ));
    }

    fn begin_table(&mut self, caption: &str, heads: &[&'static str]) {
        let caption = escape(caption);
        self.raw(&format!(
            "<table>\n<caption>{caption}</caption>\n<thead><tr>"
        ));
        for (index, head) in heads.iter().enumerate() {
            let class = if index == 0 { "" } else { " class=\"number\"" };
            let head = self.text(head);
            self.raw(&format!("<th scope=\"col\"{class}>{head}</th>"));
        }
        self.raw("</tr></thead>\n<tbody>\n");
    }

    fn line(&mut self, label: &str, numbers: &[String]) {
        let label = escape(label);
        self.raw(&format!("<tr><th scope=\"row\">{label}</th>"));
        for number in numbers {
            self.raw(&format!("<td class=\"number\">{number}</td>"));
        }
        self.raw("</tr>\n");
    }

    fn end_table(&mut self) {
        self.raw("</tbody>\n</table>\n");
    }

    fn bars(&mut self, title: &'static str, bars: &[Bar], units: usize) {
        let title = self.catalog.text(title);
        let bars: Vec<(String, usize, &str)> = bars
            .iter()
            .map(|bar| {
                let is_unknown = bar.label.id() == "report-unknown";
                let class = if is_unknown { "unknown" } else { "accent" };
                (self.catalog.say(&bar.label), bar.count, class)
            })
            .collect();
        self.bar_chart(&title, &bars);
        self.begin_table(
            &title,
            &[
                "files-table-value",
                "files-table-units",
                "files-table-share",
            ],
        );
        for (label, count, _) in &bars {
            let numbers = [self.number(*count), share(*count, units)];
            self.line(label, &numbers);
        }
        self.end_table();
        self.raw("</section>\n");
    }

    fn bar_chart(&mut self, title: &str, bars: &[(String, usize, &str)]) {
        let parts: Vec<String> = bars
            .iter()
            .map(|(label, count, _)| format!("{label} {}", self.number(*count)))
            .collect();
        let description = Message::new("files-chart-bars").with("parts", parts.join(", "));
        let description = self.catalog.say(&description);
        let height = charts::bars_height(bars.len());
        self.begin_chart(title, &description, charts::WIDTH, height);
        let labelled: Vec<(String, usize, String, &str)> = bars
            .iter()
            .map(|(label, count, class)| {
                (
                    escape(&shortened(label)),
                    *count,
                    self.number(*count),
                    *class,
                )
            })
            .collect();
        charts::bars(&mut self.out, &labelled);
        self.raw("</svg>\n");
    }

    fn growth(&mut self, figures: &Figures) {
        let title = self.catalog.text("files-chart-growth");
        let (Some(first), Some(last)) = (figures.days.first(), figures.days.last()) else {
            return;
        };
        let (from, to) = (self.day(first.at), self.day(last.at));
        let description = Message::new("files-chart-growth-told")
            .with("from", &from)
            .with("to", &to)
            .with("first", self.number(first.units))
            .with("last", self.number(last.units));
        let description = self.catalog.say(&description);
        self.begin_chart(&title, &description, charts::WIDE, charts::TALL);
        let points: Vec<(i64, usize)> =
            figures.days.iter().map(|day| (day.at, day.units)).collect();
        let highest = points.iter().map(|(_, units)| *units).max().unwrap_or(0);
        let highest = self.number(highest);
        charts::growth(&mut self.out, &points);
        charts::axis(&mut self.out, &escape(&from), &escape(&to), &highest);
        self.raw("</svg>\n");
        self.days_table(
            &title,
            figures,
            &["files-table-day", "files-table-units"],
            |page, day| vec![page.number(day.units)],
        );
        self.raw("</section>\n");
    }

    fn changes(&mut self, figures: &Figures) {
        let title = self.catalog.text("files-chart-changes");
        let (Some(first), Some(last)) = (figures.days.first(), figures.days.last()) else {
            return;
        };
        let (from, to) = (self.day(first.at), self.day(last.at));
        let sum = |of: fn(&super::Day) -> usize| figures.days.iter().map(of).sum::<usize>();
        let description = Message::new("files-chart-changes-told")
            .with("from", &from)
            .with("to", &to)
            .with("added", self.number(sum(|day| day.added)))
            .with("gone", self.number(sum(|day| day.gone)))
            .with("changed", self.number(sum(|day| day.changed)));
        let description = self.catalog.say(&description);
        self.begin_chart(&title, &description, charts::WIDE, charts::TALL);
        let days: Vec<(i64, [usize; 3])> = figures
            .days
            .iter()
            .map(|day| (day.at, [day.added, day.changed, day.gone]))
            .collect();
        let highest = charts::changes(&mut self.out, &days);
        let highest = self.number(highest);
        charts::axis(&mut self.out, &escape(&from), &escape(&to), &highest);
        self.raw("</svg>\n<p class=\"legend\">");
        for (class, id) in [
            ("ok", "files-table-added"),
            ("info", "files-table-changed"),
            ("bad", "files-table-gone"),
        ] {
            let label = self.text(id);
            self.raw(&format!("<span><i class=\"{class}\"></i>{label}</span> "));
        }
        self.raw("</p>\n");
        let heads = [
            "files-table-day",
            "files-table-added",
            "files-table-changed",
            "files-table-gone",
        ];
        self.days_table(&title, figures, &heads, |page, day| {
            [day.added, day.changed, day.gone]
                .map(|count| page.number(count))
                .to_vec()
        });
        self.raw("</section>\n");
    }

    fn days_table(
        &mut self,
        title: &str,
        figures: &Figures,
        heads: &[&'static str],
        numbers: impl Fn(&Self, &super::Day) -> Vec<String>,
    ) {
        self.begin_table(title, heads);
        for day in figures.days.iter().rev().take(LISTED_DAYS) {
            let (label, numbers) = (self.day(day.at), numbers(self, day));
            self.line(&label, &numbers);
        }
        self.end_table();
        if figures.days.len() > LISTED_DAYS {
            let note = Message::new("files-page-newest-days").with("count", LISTED_DAYS);
            let note = self.say(&note);
            self.raw(&format!("<p class=\"hint\">{note}</p>\n"));
        }
    }

    fn findings(&mut self, figures: &Figures) {
        let title = self.catalog.text("files-chart-findings");
        let Some(findings) = figures.findings else {
            let (title, nobody) = (escape(&title), self.text("files-page-no-audit"));
            self.raw(&format!(
                "<section>\n<h2>{title}</h2>\n<p class=\"hint\">{nobody}</p>\n</section>\n"
            ));
            return;
        };
        let bars: Vec<(String, usize, &str)> = Severity::ALL
            .into_iter()
            .map(|severity| {
                let (count, class) = match severity {
                    Severity::Error => (findings.errors, "bad"),
                    Severity::Warning => (findings.warnings, "warn"),
                    Severity::Info => (findings.infos, "info"),
                };
                (self.catalog.say(&severity.name()), count, class)
            })
            .collect();
        self.bar_chart(&title, &bars);
        self.begin_table(&title, &["files-table-severity", "files-table-findings"]);
        for (label, count, _) in &bars {
            let numbers = [self.number(*count)];
            self.line(label, &numbers);
        }
        self.end_table();
        self.raw("</section>\n");
    }

    fn groups(&mut self, groups: &Groups) {
        let title = Message::new("files-page-groups").with("column", &groups.title);
        let title = self.catalog.say(&title);
        let heading = escape(&title);
        self.raw(&format!("<section>\n<h2>{heading}</h2>\n"));
        self.begin_table(
            &title,
            &["files-table-value", "files-table-rows", "files-table-share"],
        );
        let total = groups.groups.iter().map(|(_, rows)| rows).sum();
        for (label, rows) in &groups.groups {
            let numbers = [self.number(*rows), share(*rows, total)];
            self.line(label, &numbers);
        }
        self.end_table();
        self.raw("</section>\n");
    }
}

/// A text that may stand anywhere in the page: between tags and in quoted attributes.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            control if control.is_control() => out.push('\u{fffd}'),
            other => out.push(other),
        }
    }
    out
}

/// A label that fits beside a bar.
fn shortened(label: &str) -> String {
    const LONGEST: usize = 18;
    if label.chars().count() <= LONGEST {
        return label.to_owned();
    }
    let mut short: String = label.chars().take(LONGEST - 1).collect();
    short.push('…');
    short
}

/// A number with its thousands apart, as the language writes them.
fn grouped(number: usize, language: Language) -> String {
    let separator = language.locale().thousands_mark;
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A share in whole percent; small ones are not told as none, nor large ones as all.
fn share(count: usize, of: usize) -> String {
    if of == 0 {
        return String::from("–");
    }
    let percent = (count * 200 + of) / (of * 2);
    let mut out = String::new();
    let written = match percent {
        0 if count > 0 => write!(out, "&lt;\u{a0}1\u{a0}%"),
        100 if count < of => write!(out, "&gt;\u{a0}99\u{a0}%"),
        percent => write!(out, "{percent}\u{a0}%"),
    };
    // Writing to memory does not fail.
    debug_assert!(written.is_ok());
    out
}
