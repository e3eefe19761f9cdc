//! Tables for people.

use crate::report::{Cell, Sheet};
use crate::text::{Catalog, visible_line};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The narrowest a column of running text may get before it is of no use.
const NARROWEST: usize = 8;

/// Blanks between two columns.
const GAP: usize = 2;

/// A table of texts, each on one line.
pub(super) struct Table {
    heads: Vec<String>,
    /// Columns of numbers and short words, which are useless when they are cut.
    firm: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table of cells as a person reads them.
    pub(super) fn new(
        heads: Vec<String>,
        rows: impl IntoIterator<Item = Vec<Cell>>,
        catalog: &Catalog,
    ) -> Self {
        let mut firm = vec![true; heads.len()];
        let mut texts = Vec::new();
        for row in rows {
            for (firm, cell) in firm.iter_mut().zip(&row) {
                *firm &= !matches!(cell, Cell::Text(_));
            }
            let row = row.iter().map(|cell| one_line(&cell.for_people(catalog)));
            texts.push(row.collect());
        }
        Self {
            heads,
            firm,
            rows: texts,
        }
    }

    pub(super) fn of_sheet(sheet: &Sheet, catalog: &Catalog) -> Self {
        let heads = sheet.heads.iter().map(|(_, title)| catalog.say(title));
        Self::new(heads.collect(), sheet.rows.iter().cloned(), catalog)
    }

    /// The number of rows, without the heads.
    pub(super) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// The table as text. With a width, heads are broken and running text is cut with `…` until a line fits; without,
    /// nothing is.
    pub(super) fn render(&self, width: Option<usize>) -> String {
        let widths = self.widths(width);
        let heads: Vec<Vec<String>> = self
            .heads
            .iter()
            .zip(&widths)
            .map(|(head, width)| broken(head, *width))
            .collect();
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or_default();
        let mut text = String::new();
        for line in 0..head_lines {
            let cells = heads.iter().map(|head| head.get(line));
            let cells = cells.map(|part| part.map_or("", String::as_str));
            push_line(&mut text, cells, &widths);
        }
        let rules: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        push_line(&mut text, rules.iter().map(String::as_str), &widths);
        for row in &self.rows {
            push_line(&mut text, row.iter().map(String::as_str), &widths);
        }
        text
    }

    fn widths(&self, most: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = self.heads.iter().map(|head| head.width()).collect();
        let mut cells: Vec<usize> = vec![0; widths.len()];
        for row in &self.rows {
            for (widest, cell) in cells.iter_mut().zip(row) {
                *widest = (*widest).max(cell.width());
            }
        }
        if let Some(most) = most {
            for ((width, cell), head) in widths.iter_mut().zip(&cells).zip(&self.heads) {
                // A head breaks between its words before anything is cut.
                let longest_word = head.split(' ').map(UnicodeWidthStr::width).max();
                *width = longest_word.unwrap_or_default().max(*cell);
            }
            self.shrink(&mut widths, most);
            return widths;
        }
        widths
            .into_iter()
            .zip(cells)
            .map(|(head, cell)| head.max(cell))
            .collect()
    }

    /// Takes from the widest column of running text, one by one, until the line fits or nothing is left to take.
    fn shrink(&self, widths: &mut [usize], most: usize) {
        let gaps = GAP * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > most {
            let soft = widths
                .iter_mut()
                .zip(&self.firm)
                .filter(|(_, firm)| !**firm);
            let widest = soft.map(|(width, _)| width).max();
            match widest {
                Some(width) if *width > NARROWEST => *width -= 1,
                _ => return,
            }
        }
    }
}

fn push_line<'a>(text: &mut String, cells: impl Iterator<Item = &'a str>, widths: &[usize]) {
    let start = text.len();
    for (index, (cell, width)) in cells.zip(widths).enumerate() {
        if index > 0 {
            text.extend(std::iter::repeat_n(' ', GAP));
        }
        let cell = cut(cell, *width);
        text.push_str(&cell);
        text.extend(std::iter::repeat_n(' ', width.saturating_sub(cell.width())));
    }
    text.truncate(start + text[start..].trim_end().len());
    text.push('\n');
}

/// A text that is at most so wide on a terminal, with `…` for what is missing.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for character in text.chars() {
        used += character.width().unwrap_or_default();
        // One column stays free for the ellipsis.
        if used >= width {
            break;
        }
        kept.push(character);
    }
    // A blank before the ellipsis would look like the end of the text.
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// A head in lines of at most this width, broken between words.
fn broken(head: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in head.split(' ') {
        match lines.last_mut() {
            Some(line) if line.width() + 1 + word.width() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A text on one line: names from a service may hold line breaks, and characters that a terminal would obey.
pub(super) fn one_line(text: &str) -> String {
    visible_line(text).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Table, cut, one_line};
    use crate::report::Cell;
    use crate::text::{Catalog, Language};
    use unicode_width::UnicodeWidthStr;

    fn table() -> Table {
        let text = |text: &str| Cell::Text(text.to_owned());
        let row =
            |msn: &str, name| vec![Cell::Digits(msn.to_owned()), text(name), Cell::Flag(true)];
        Table::new(
            vec![
                "MSN".to_owned(),
                "Sales unit".to_owned(),
                "Skip landing page".to_owned(),
            ],
            [
                row("123456", "Fjordkafé Brygga på Bryggen i Bergen"),
                row("7654321", "Æ\u{1b}[31\u{202e}"),
            ],
            &Catalog::new(Language::ENGLISH),
        )
    }

    #[test]
    fn a_wide_table_shows_everything() {
        let expect = "\
MSN      Sales unit                            Skip landing page
───────  ────────────────────────────────────  ─────────────────
123456   Fjordkafé Brygga på Bryggen i Bergen  Yes
7654321  Æ<U+001B>[31<U+202E>                  Yes
";
        assert_eq!(table().render(None), expect);
    }

    #[test]
    fn a_narrow_table_breaks_heads_and_cuts_text_but_never_numbers() {
        let expect = "\
MSN      Sales unit       Skip
                          landing
                          page
───────  ───────────────  ───────
123456   Fjordkafé Bryg…  Yes
7654321  Æ<U+001B>[31<U…  Yes
";
        assert_eq!(table().render(Some(33)), expect);
    }

    #[test]
    fn a_cut_text_is_never_too_wide() {
        for (text, width) in [
            ("日本語のテキスト", 7),
            ("abcdef", 6),
            ("abcdef", 1),
            ("a b c d", 3),
        ] {
            assert!(cut(text, width).width() <= width, "{text}");
        }
        assert_eq!(one_line("a\nb\tc\u{7}"), "a b c<U+0007>");
    }
}
