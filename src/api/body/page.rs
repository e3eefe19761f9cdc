//! Words of a page.

/// The title of a page; `None` where there is none, or an empty one.
pub(super) fn title(text: &str) -> Option<String> {
    // ASCII keeps its length, so a place in it is the same place in the text.
    let lower = text.to_ascii_lowercase();
    let start = lower.find("<title")?;
    let start = start + lower[start..].find('>')? + 1;
    let end = start + lower[start..].find("</title")?;
    let title = text[start..end].trim();
    (!title.is_empty()).then(|| title.to_owned())
}

/// The words of a text or a page, without what stands in angle brackets, and without scripts and styles. `None` where nothing is
/// left.
pub(super) fn words(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    if !is_page(&lower) {
        return Some(text.to_owned()).filter(|text| !text.trim().is_empty());
    }
    let mut words = String::new();
    let mut at = 0;
    while let Some(length) = text[at..].find('<') {
        words.push_str(&text[at..at + length]);
        words.push(' ');
        let tag = at + length;
        let unread = ["script", "style"]
            .into_iter()
            .find(|name| lower[tag + 1..].starts_with(name));
        let end = match unread {
            // A place within the closing tag, so that the next `>` ends it and nothing of the script is left.
            Some(name) => lower[tag..]
                .find(&format!("</{name}"))
                .map(|end| tag + end + 2),
            None => Some(tag),
        };
        let end = end.and_then(|end| text[end..].find('>').map(|close| end + close + 1));
        // A tag or script that does not end hides the rest of the page.
        at = end.unwrap_or(text.len());
    }
    words.push_str(&text[at..]);
    Some(words).filter(|words| !words.trim().is_empty())
}

/// Whether a text is a page or other mark-up; one that merely has an angle bracket in it is not.
fn is_page(lower: &str) -> bool {
    let text =
        lower.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '\u{feff}');
    let mut letters = text.chars();
    letters.next() == Some('<')
        && letters
            .next()
            .is_some_and(|letter| letter.is_ascii_alphabetic() || matches!(letter, '!' | '?'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, title_is: Option<&str>, words_are: &str) {
        assert_eq!(title(text).as_deref(), title_is, "{text}");
        let words = words(text).unwrap_or_default();
        let words: Vec<&str> = words.split_whitespace().collect();
        assert_eq!(words.join(" "), words_are, "{text}");
    }

    #[test]
    fn a_page_has_a_title_or_words() {
        check(
            "<html><title>Bad gateway</title><h1>x",
            Some("Bad gateway"),
            "Bad gateway x",
        );
        check(
            "<html><head><title> </title><script>a < b</script></head><p>Out of <b>order</b></p>",
            None,
            "Out of order",
        );
        check(
            "<?xml version=\"1.0\"?><Error><Code>E7</Code><Message>No</Message></Error>",
            None,
            "E7 No",
        );
        check("must be < 100", None, "must be < 100");
        check("{\"cut\": \"off", None, "{\"cut\": \"off");
        check("<style>p{}", None, "");
        check("", None, "");
        check("<TITLE lang=nb>Å</TITLE>", Some("Å"), "Å");
    }
}
