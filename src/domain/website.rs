//! What a look at a merchant's website found. The look itself is made by `api`, and only when a person asks for it.

mod brand;
mod references;

pub use brand::BrandLook;

use crate::text::Message;
use references::without_references;

/// What a look at a website found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SiteLook {
    /// The website; `None` when no address was given.
    pub page: Option<PageLook>,
    /// The page with the terms; `None` when no address was given.
    pub terms: Option<PageLook>,
    /// Whether the organization number stands on one of the pages as they were delivered. `None` when no page could be
    /// read, or no number was asked for.
    pub shows_number: Option<bool>,
    /// What stands there of the brand that changes. `None` when no page could be read.
    pub brand: Option<BrandLook>,
    /// When it was looked, seconds since 1970 (UTC).
    pub looked_at: i64,
}

/// What a look at one page found.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLook {
    /// The address that was looked at, as typed.
    pub address: String,
    /// What came of it.
    pub outcome: PageOutcome,
}

/// What came of looking at a page.
#[derive(Debug, Clone, PartialEq)]
pub enum PageOutcome {
    /// It answered; the address where its redirects ended.
    Reached {
        /// The address, which may be on another host.
        ended_at: String,
    },
    /// It answered with another status than a success.
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// It was not looked at, or did not answer, and why.
    Failed {
        /// Why.
        reason: Message,
    },
}

impl PageOutcome {
    /// Whether the page can be read by anybody.
    #[must_use]
    pub const fn is_reached(&self) -> bool {
        matches!(self, Self::Reached { .. })
    }
}

/// Whether a number of nine digits can be read on a page: in one piece or in groups, with a country or `MVA` beside it, and
/// not as a part of a longer number. What stands in scripts, styles and comments is not seen by anybody.
#[must_use]
pub fn shows_number(page: &str, number: &str) -> bool {
    let wanted: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    if wanted.is_empty() {
        return false;
    }
    let text: Vec<char> = visible(page).chars().collect();
    (0..text.len()).any(|start| {
        let is_inside = start > 0 && text[start - 1].is_ascii_digit();
        !is_inside && text[start].is_ascii_digit() && reads(&text[start..], &wanted)
    })
}

/// Whether a text begins with digits, between which at most two blanks, dots or hyphens stand, and goes on with no digit.
fn reads(text: &[char], wanted: &[char]) -> bool {
    let mut rest = text;
    for (index, digit) in wanted.iter().enumerate() {
        let gap = rest
            .iter()
            .take_while(|character| is_between(**character))
            .count();
        if index > 0 && gap > 2 {
            return false;
        }
        let from = if index > 0 { gap } else { 0 };
        match rest.get(from) {
            Some(found) if found == digit => rest = &rest[from + 1..],
            _ => return false,
        }
    }
    !rest.first().is_some_and(char::is_ascii_digit)
}

const fn is_between(character: char) -> bool {
    matches!(
        character,
        ' ' | '.' | '-' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2011}'
    )
}

/// What a person would read of a page: no tags, comments, scripts or styles, and blanks as blanks.
fn visible(page: &str) -> String {
    let mut text = String::with_capacity(page.len() / 2);
    let mut rest = page;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        rest = &rest[open..];
        let end =
            hidden_end(rest).unwrap_or_else(|| rest.find('>').map_or(rest.len(), |at| at + 1));
        rest = rest.get(end..).unwrap_or_default();
    }
    text.push_str(rest);
    // What pages put between the groups of a number, and where a browser may break it.
    for (entity, character) in [("&nbsp;", " "), ("&thinsp;", " "), ("&shy;", "")] {
        text = text.replace(entity, character);
    }
    let mut text = without_references(&text);
    // Characters that take no room stand where a browser may break a number.
    text.retain(|character| !matches!(character, '\u{ad}' | '\u{200b}' | '\u{2060}'));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a comment, script or style that begins here ends; `None` where another tag begins.
fn hidden_end(rest: &str) -> Option<usize> {
    if rest.starts_with("<!--") {
        return Some(rest.find("-->").map_or(rest.len(), |at| at + 3));
    }
    for name in ["script", "style", "template"] {
        let head = rest.get(1..=name.len())?;
        let follows = rest.get(name.len() + 1..)?.chars().next();
        let is_tag = head.eq_ignore_ascii_case(name)
            && follows.is_some_and(|next| next == '>' || next.is_whitespace());
        if is_tag {
            // Only the end tag of the same name ends it: a script may have other tags in its texts.
            return Some(closing(rest, name));
        }
    }
    None
}

/// The end of `</name>`, or of the text where it is never closed.
fn closing(rest: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = rest[from..].find("</") {
        let start = from + at + 2;
        let is_it = rest
            .get(start..start + name.len())
            .is_some_and(|word| word.eq_ignore_ascii_case(name));
        if is_it {
            return rest[start..]
                .find('>')
                .map_or(rest.len(), |at| start + at + 1);
        }
        from = start;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(page: &str, expect: bool) {
        assert_eq!(shows_number(page, "918713867"), expect, "{page}");
    }

    #[test]
    fn a_number_is_read_as_people_write_it() {
        check("Org.nr. 918713867", true);
        check("<p>Org.nr.: 918 713 867 MVA</p>", true);
        check("NO918713867MVA", true);
        check("918&nbsp;713&nbsp;867", true);
        check("918&#xA0;713&#8239;867", true);
        check("918&#x2009;713&#xAD;867", true);
        check("&#57;18&#0160;713&#x200B;867", true);
        check("&# 918 713 867 &#x; &#99999999999; &#xD800; &#", true);
        check("918.713.867", true);
        check("<b>918</b> <b>713</b>\n   <b>867</b>", true);
        check("918\u{a0}713\u{a0}867.", true);
        check("9187138671", false);
        check("1918713867", false);
        check("918 713 8670", false);
        check("918   -- 713 867", false);
        check("918713868", false);
        check("", false);
    }

    #[test]
    fn what_nobody_sees_does_not_count() {
        check("<script>var n = 918713867;</script>", false);
        check("<SCRIPT type='x'>918713867</script >918 713 867", true);
        check("<!-- 918713867 -->", false);
        check("<style>.a{}918713867</style>", false);
        check("<meta content='918713867'>", false);
        check("<scripted>918713867</scripted>", true);
        check("<script>918713867", false);
        check("<", false);
        check("918713867 <", true);
    }

    #[test]
    fn no_number_is_never_shown() {
        assert!(!shows_number("anything", ""));
    }

    proptest! {
        #[test]
        fn any_page_can_be_read(page in "\\PC{0,80}|(<|</|script|style|>|<!--|-->|æ|9|1| ){0,40}") {
            let _ = shows_number(&page, "918713867");
        }

        #[test]
        fn a_number_in_plain_text_is_found(before in "[a-z ]{0,20}", after in "[a-z ]{0,20}") {
            let page = format!("<p>{before} 918 713 867 {after}</p>");
            prop_assert!(shows_number(&page, "918713867"));
        }
    }
}
