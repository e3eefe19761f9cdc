//! Names as they are compared: a person does not see whether a blank is double or an accent is missing.

use crate::domain::tidy::is_invisible;

/// A name in small letters, with single plain blanks and plain hyphens, and without accents. The letters æ, ø, å, ä and ö
/// are letters and no accents: "Bø" is not "Bo".
pub(super) fn folded(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        match character {
            hidden if is_invisible(hidden) => {}
            blank if blank.is_whitespace() || blank.is_control() => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            mark @ '\u{300}'..='\u{36f}' => put_mark(&mut folded, mark),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => folded.push('-'),
            letter => folded.push(without_accent(letter)),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// A mark that is written as a character of its own: some systems send `a` and a ring for `å`.
fn put_mark(text: &mut String, mark: char) {
    let composed = match (text.chars().next_back(), mark) {
        (Some('a'), '\u{30a}') => 'å',
        (Some('a'), '\u{308}') => 'ä',
        (Some('o'), '\u{308}') => 'ö',
        // Any other mark is an accent.
        _ => return,
    };
    text.pop();
    text.push(composed);
}

const fn without_accent(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => 'c',
        'ď' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => 'e',
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => 'i',
        'ķ' => 'k',
        'ĺ' | 'ļ' | 'ľ' | 'ł' => 'l',
        'ñ' | 'ń' | 'ņ' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' | 'ő' => 'o',
        'ŕ' | 'ŗ' | 'ř' => 'r',
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => 's',
        'ţ' | 'ť' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        other => other,
    }
}

/// The words of a folded name. Digits are words of their own, so that "Kasse1" has the word "kasse".
pub(super) fn words(folded: &str) -> Vec<&str> {
    let mut words = Vec::with_capacity(4);
    let mut start = None;
    let mut was_digit = false;
    for (at, character) in folded.char_indices() {
        let is_digit = character.is_ascii_digit();
        let begins = start.is_none() || was_digit != is_digit;
        if !character.is_alphanumeric() || begins {
            if let Some(start) = start.take() {
                words.push(&folded[start..at]);
            }
            start = character.is_alphanumeric().then_some(at);
        }
        was_digit = is_digit;
    }
    if let Some(start) = start {
        words.push(&folded[start..]);
    }
    words
}

/// A company's name without its form of organization and without punctuation: the registry writes `FJORDKAFÉ DRIFT AS`
/// where the service has "Fjordkafe Drift".
pub(super) fn company_key(name: &str) -> String {
    // One word for whoever writes a name, in the registry or at the service.
    let name = folded(name).replace('&', " og ");
    let words: Vec<&str> = name
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_form = |word: &&&str| FORMS.contains(word);
    let tail = words.iter().rev().take_while(is_form).count();
    let kept = match words.len() - tail {
        // A company may be called by a form alone.
        0 => &words[..],
        end => {
            let head = words[..end].iter().take_while(is_form).count();
            &words[if head < end { head } else { 0 }..end]
        }
    };
    kept.concat()
}

/// Forms of organization that stand before or after a company's name.
const FORMS: [&str; 14] = [
    "as", "asa", "ans", "da", "sa", "ba", "enk", "nuf", "ks", "aps", "oy", "oyj", "ab", "hf",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expect: &str) {
        assert_eq!(folded(name), expect, "{name:?}");
    }

    #[test]
    fn case_blanks_and_accents_are_folded_and_letters_are_not() {
        check("Kafé  Brygga ", "kafe brygga");
        check("\u{a0}KASSE\t1\u{200b}", "kasse 1");
        check("Bø", "bø");
        check("A\u{30a}s", "ås");
        check("Cafe\u{301}", "cafe");
        check("Mo\u{308}lnlycke", "mölnlycke");
        check("Kasse – 1", "kasse - 1");
        check("", "");
    }

    #[test]
    fn words_end_at_punctuation_and_between_letters_and_digits() {
        let check = |name: &str, expect: &[&str]| assert_eq!(words(name), expect, "{name:?}");
        check("kasse1", &["kasse", "1"]);
        check("r-kioski, oulu", &["r", "kioski", "oulu"]);
        check("pos2/3", &["pos", "2", "3"]);
        check("  ", &[]);
        check("å", &["å"]);
        check("butikk.no", &["butikk", "no"]);
    }

    #[test]
    fn a_company_is_known_by_its_name_without_its_form() {
        let same = |one: &str, other: &str| {
            assert_eq!(company_key(one), company_key(other), "{one:?} {other:?}");
        };
        same("FJORDKAFÉ DRIFT AS", "Fjordkafe Drift");
        same("Kaffe & Kake AS", "Kaffe og Kake");
        same("AS Oslo Bakeri", "Oslo Bakeri AS");
        same("H. Dahl ANS", "H Dahl");
        assert_ne!(company_key("Kaffe AS"), company_key("Kake AS"));
        assert_eq!(company_key("AS"), "as");
        assert_eq!(company_key("DA AS"), "daas");
    }
}
