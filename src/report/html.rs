//! The one-page summary: one file without scripts and without anything from elsewhere, for screen and paper, light and dark.
//! Each chart is a drawing with a title and a description, and has its numbers in a table beside it.

mod charts;

use super::cell::local_time;
use super::tally::Groups;
use super::{Bar, Day, Figures, ReportContext};
use crate::domain::policy::Severity;
use crate::text::{Catalog, Language, Message, Tell as _};

const STYLE: &str = include_str!("html/page.css");
/// Days that the table beside a chart lists: the newest ones.
const LISTED_DAYS: usize = 10;

/// The whole page, every text in it escaped.
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
    // A single day is no course of time.
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
        // The words of scripts are the classes of the style, too.
        let badge = context.environment.as_str();
        let environment = self.say(&context.environment.tell());
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
            // No errors are no reason for the colour of errors.
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

    /// A table whose first column is words, and whose others are numbers.
    fn table(
        &mut self,
        caption: &str,
        heads: &[&'static str],
        lines: impl IntoIterator<Item = (String, Vec<String>)>,
    ) {
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
        for (label, numbers) in lines {
            let label = escape(&label);
            self.raw(&format!("<tr><th scope=\"row\">{label}</th>"));
            for number in numbers {
                self.raw(&format!("<td class=\"number\">{number}</td>"));
            }
            self.raw("</tr>\n");
        }
        self.raw("</tbody>\n</table>\n");
    }

    /// The lines of a table of counts, each with its share of all of them.
    fn shares<'a>(
        &self,
        counts: impl IntoIterator<Item = (&'a str, usize)>,
        all: usize,
    ) -> Vec<(String, Vec<String>)> {
        let line = |(label, count): (&str, usize)| {
            let numbers = vec![self.number(count), share(count, all)];
            (label.to_owned(), numbers)
        };
        counts.into_iter().map(line).collect()
    }

    fn bars(&mut self, title: &'static str, bars: &[Bar], units: usize) {
        let title = self.catalog.text(title);
        let bars: Vec<(String, usize, &str)> = bars
            .iter()
            .map(|bar| {
                // What is not known must not look like one of the values.
                let is_unknown = bar.label.id() == "report-unknown";
                let class = if is_unknown { "unknown" } else { "accent" };
                (self.catalog.say(&bar.label), bar.count, class)
            })
            .collect();
        self.bar_chart(&title, &bars);
        let heads = [
            "files-table-value",
            "files-table-units",
            "files-table-share",
        ];
        let counts = bars
            .iter()
            .map(|(label, count, _)| (label.as_str(), *count));
        let lines = self.shares(counts, units);
        self.table(&title, &heads, lines);
        self.raw("</section>\n");
    }

    fn bar_chart(&mut self, title: &str, bars: &[(String, usize, &str)]) {
        // What a drawing shows is also said in words, for those who hear the page.
        let parts: Vec<String> = bars
            .iter()
            .map(|(label, count, _)| format!("{label} {}", self.number(*count)))
            .collect();
        let description = Message::new("files-chart-bars").with("parts", parts.join(", "));
        let description = self.catalog.say(&description);
        let height = charts::bars_height(bars.len());
        self.begin_chart(title, &description, charts::WIDTH, height);
        let labelled = bars.iter().map(|(label, count, class)| {
            // Shortened first: a cut within `&amp;` would show as such.
            let label = escape(&shortened(label));
            (label, *count, self.number(*count), *class)
        });
        let labelled: Vec<(String, usize, String, &str)> = labelled.collect();
        charts::bars(&mut self.out, &labelled);
        self.raw("</svg>\n");
    }

    /// How many units there were, day by day.
    fn growth(&mut self, figures: &Figures) {
        let days = &figures.days;
        let (Some(first), Some(last)) = (days.first(), days.last()) else {
            return;
        };
        let told = Message::new("files-chart-growth-told")
            .with("first", self.number(first.units))
            .with("last", self.number(last.units));
        let points: Vec<(i64, usize)> = days.iter().map(|day| (day.at, day.units)).collect();
        let highest = points.iter().map(|(_, units)| *units).max().unwrap_or(0);
        let heads = ["files-table-day", "files-table-units"];
        let title = self.catalog.text("files-chart-growth");
        self.over_time(&title, told, days, |page| {
            charts::growth(&mut page.out, &points);
            highest
        });
        self.days_table(&title, days, &heads, |day| vec![day.units]);
    }

    /// What came, went and changed, day by day.
    fn changes(&mut self, figures: &Figures) {
        let days = &figures.days;
        let sum = |of: fn(&Day) -> usize| self.number(days.iter().map(of).sum::<usize>());
        let told = Message::new("files-chart-changes-told")
            .with("added", sum(|day| day.added))
            .with("gone", sum(|day| day.gone))
            .with("changed", sum(|day| day.changed));
        let counts = |day: &Day| [day.added, day.changed, day.gone];
        let bars: Vec<(i64, [usize; 3])> = days.iter().map(|day| (day.at, counts(day))).collect();
        let title = self.catalog.text("files-chart-changes");
        self.over_time(&title, told, days, |page| {
            charts::changes(&mut page.out, &bars)
        });
        self.raw("<p class=\"legend\">");
        let heads = [
            "files-table-day",
            "files-table-added",
            "files-table-changed",
            "files-table-gone",
        ];
        for (class, id) in ["ok", "info", "bad"].into_iter().zip(&heads[1..]) {
            let label = self.text(id);
            self.raw(&format!("<span><i class=\"{class}\"></i>{label}</span> "));
        }
        self.raw("</p>\n");
        self.days_table(&title, days, &heads, |day| counts(day).to_vec());
    }

    /// A drawing over time; `draw` gives the highest value of it.
    fn over_time(
        &mut self,
        title: &str,
        told: Message,
        days: &[Day],
        draw: impl FnOnce(&mut Self) -> usize,
    ) {
        let (from, to) = (days.first(), days.last());
        let [from, to] = [from, to].map(|day| day.map_or_else(String::new, |day| self.day(day.at)));
        let description = self.catalog.say(&told.with("from", &from).with("to", &to));
        self.begin_chart(title, &description, charts::WIDE, charts::TALL);
        let highest = draw(self);
        let highest = self.number(highest);
        charts::axis(&mut self.out, &escape(&from), &escape(&to), &highest);
        self.raw("</svg>\n");
    }

    /// The newest days below a drawing over time.
    fn days_table(
        &mut self,
        title: &str,
        days: &[Day],
        heads: &[&'static str],
        counts: impl Fn(&Day) -> Vec<usize>,
    ) {
        let line = |day: &Day| {
            let numbers = counts(day).into_iter().map(|count| self.number(count));
            (self.day(day.at), numbers.collect())
        };
        let lines: Vec<_> = days.iter().rev().take(LISTED_DAYS).map(line).collect();
        self.table(title, heads, lines);
        if days.len() > LISTED_DAYS {
            let note = Message::new("files-page-newest-days").with("count", LISTED_DAYS);
            let note = self.say(&note);
            self.raw(&format!("<p class=\"hint\">{note}</p>\n"));
        }
        self.raw("</section>\n");
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
        let line = |(label, count, _): (String, usize, &str)| (label, vec![self.number(count)]);
        let lines: Vec<_> = bars.into_iter().map(line).collect();
        let heads = ["files-table-severity", "files-table-findings"];
        self.table(&title, &heads, lines);
        self.raw("</section>\n");
    }

    fn groups(&mut self, groups: &Groups) {
        let title = Message::new("files-page-groups").with("column", &groups.title);
        let title = self.catalog.say(&title);
        let heading = escape(&title);
        self.raw(&format!("<section>\n<h2>{heading}</h2>\n"));
        let heads = ["files-table-value", "files-table-rows", "files-table-share"];
        let total = groups.groups.iter().map(|(_, rows)| rows).sum();
        let counts = groups
            .groups
            .iter()
            .map(|(label, rows)| (label.as_str(), *rows));
        let lines = self.shares(counts, total);
        self.table(&title, &heads, lines);
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
    // Whole numbers, rounded half up.
    match (count * 200 + of) / (of * 2) {
        0 if count > 0 => "&lt;\u{a0}1\u{a0}%".to_owned(),
        100 if count < of => "&gt;\u{a0}99\u{a0}%".to_owned(),
        percent => format!("{percent}\u{a0}%"),
    }
}
