use super::*;
use proptest::prelude::*;

fn told(entry: &LookupEntry) -> String {
    let what = match &entry.parsed {
        Ok(Identifier::Msn(msn)) => format!("msn {msn}"),
        Ok(Identifier::Business(id)) => {
            format!(
                "{} {}",
                id.scheme().as_str().replace("business:", ""),
                id.id()
            )
        }
        Err(reason) => reason.id().replace("domain-", "! "),
    };
    let doubt = if entry.doubts.is_empty() { "" } else { " ?" };
    format!("{what}{doubt}")
}

/// One text per entry: its line, what it is (`!` and the reason when nothing), and `?` for a doubt.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let entries: Vec<String> = parse_entries(text)
        .iter()
        .map(|entry| format!("{} {}", entry.line, told(entry)))
        .collect();
    assert_eq!(entries, expect, "{text:?}");
}

#[track_caller]
fn check_inputs(text: &str, expect: &[&str]) {
    let inputs: Vec<String> = parse_entries(text)
        .into_iter()
        .map(|entry| entry.input)
        .collect();
    assert_eq!(inputs, expect, "{text:?}");
}

#[test]
fn one_number_on_a_line_is_one_entry() {
    check("314455665", &["1 NO:ORG 314455665"]);
    check("314 455 665", &["1 NO:ORG 314455665"]);
    check("314\u{a0}455\u{a0}665", &["1 NO:ORG 314455665"]);
    check("314.455.665", &["1 NO:ORG 314455665"]);
    check("NO 314 455 665 MVA", &["1 NO:ORG 314455665"]);
    check("NO314455665MVA", &["1 NO:ORG 314455665"]);
    check("314 455 665MVA", &["1 NO:ORG 314455665"]);
    check("NO 314 455 665MVA", &["1 NO:ORG 314455665"]);
    check("Org.nr: 314 455 665", &["1 NO:ORG 314455665"]);
    check("Org. nr. 314455665", &["1 NO:ORG 314455665"]);
    check("DK-10150817", &["1 DK:CVR 10150817"]);
    check("CVR 10 15 08 17", &["1 DK:CVR 10150817"]);
    check("DK10 15 08 17", &["1 DK:CVR 10150817"]);
    check("FI20774740", &["1 FI:Y-tunnus 2077474-0"]);
    check("FI 2077474-0", &["1 FI:Y-tunnus 2077474-0"]);
    check("2077474-0", &["1 FI:Y-tunnus 2077474-0"]);
    check("business:NO:ORG/311122339", &["1 NO:ORG 311122339"]);
    check("business:NO:ORG:311122339", &["1 NO:ORG 311122339"]);
    check("business:NO:ORG 311 122 339", &["1 NO:ORG 311122339"]);
    check("business:NO:ORG/311 122 339", &["1 NO:ORG 311122339"]);
    check(
        "business:FI:Y-tunnus/2077474-0",
        &["1 FI:Y-tunnus 2077474-0"],
    );
    check("business:SE:ORGNR/556703-7485", &["1 SE:ORGNR 556703-7485"]);
}

#[test]
fn bare_digits_are_told_apart_by_their_number() {
    check("1234", &["1 msn 1234"]);
    check("123456", &["1 msn 123456"]);
    check("10150817", &["1 msn 10150817"]);
    check("1234567890", &["1 msn 1234567890"]);
    check("123", &["1 ! digit-count"]);
    check("12345678901", &["1 ! digit-count"]);
    check("123 456", &["1 msn 123456"]);
    check("1 234 567", &["1 msn 1234567"]);
    check("123.456", &["1 msn 123456"]);
    check("123456.0", &["1 msn 123456"]);
    check("001234", &["1 msn 001234"]);
}

#[test]
fn labels_of_an_msn() {
    for text in [
        "MSN 123456",
        "msn:123456",
        "MSN: 123 456",
        "MSN#123456",
        "Merchant Serial Number: 123456",
    ] {
        check(text, &["1 msn 123456"]);
    }
    check("MSN 123456789", &["1 msn 123456789"]);
    check("MSN 12", &["1 ! digit-count"]);
}

#[test]
fn several_numbers_on_a_line() {
    check("123456 654321", &["1 msn 123456", "1 msn 654321"]);
    check(
        "314 455 665 123456",
        &["1 NO:ORG 314455665", "1 msn 123456"],
    );
    check(
        "123456 314 455 665",
        &["1 msn 123456", "1 NO:ORG 314455665"],
    );
    check(
        "100482\t314 455 665",
        &["1 msn 100482", "1 NO:ORG 314455665"],
    );
    check(
        "314 455 665 311 122 339",
        &["1 NO:ORG 314455665", "1 NO:ORG 311122339"],
    );
    check(
        "314455665,123456;654321|10048",
        &[
            "1 NO:ORG 314455665",
            "1 msn 123456",
            "1 msn 654321",
            "1 msn 10048",
        ],
    );
    check(
        "314455665, 123456 , ",
        &["1 NO:ORG 314455665", "1 msn 123456"],
    );
    check(
        "NO 314 455 665 MVA NO 311 122 339 MVA",
        &["1 NO:ORG 314455665", "1 NO:ORG 311122339"],
    );
    check(
        "MSN 123456 Org.nr 314 455 665",
        &["1 msn 123456", "1 NO:ORG 314455665"],
    );
    check("MSN 123456 654321", &["1 msn 123456", "1 msn 654321"]);
    check(
        "CVR 10 15 08 17 123456",
        &["1 DK:CVR 10150817", "1 msn 123456"],
    );
}

#[test]
fn a_run_of_groups_is_never_guessed_at() {
    check("10 15 08 17", &["1 ! unclear-groups"]);
    check("123 456 314 455 665", &["1 ! unclear-groups"]);
    check("12 34 56", &["1 ! unclear-groups"]);
}

#[test]
fn quoted_cells_and_headings() {
    check(
        "\"314 455 665\";\"123456\"",
        &["1 NO:ORG 314455665", "1 msn 123456"],
    );
    check(
        "=\"314455665\";=\"123456\"",
        &["1 NO:ORG 314455665", "1 msn 123456"],
    );
    check("'314455665", &["1 NO:ORG 314455665"]);
    check("MSN;orgnr\n123456;314455665", &["2 msn 123456"]);
    check(
        "314455665;\"Kaffe; & \"\"Kake\"\" AS\";Oslo",
        &["1 NO:ORG 314455665", "1 ! no-digits", "1 ! no-digits"],
    );
    check("CVR;10150817", &["1 DK:CVR 10150817"]);
    check("Org.nr:\t314 455 665", &["1 NO:ORG 314455665"]);
    check("\"314455665", &["1 NO:ORG 314455665"]);
}

#[test]
fn words_beside_numbers() {
    check(
        "Kaffe AS 314 455 665",
        &["1 ! no-digits", "1 NO:ORG 314455665"],
    );
    check(
        "314455665 Kaffe AS",
        &["1 NO:ORG 314455665", "1 ! no-digits"],
    );
    check("Kaffe AS 123456", &["1 ! no-digits", "1 msn 123456"]);
    check(
        "314455665;0150 Oslo",
        &["1 NO:ORG 314455665", "1 ! number-among-words"],
    );
    check("Storgata 12 B", &["1 ! number-among-words"]);
    check("9.87654E+08", &["1 ! scientific"]);
    check("31445566O", &["1 ! number-among-words"]);
    check("hello", &["1 ! no-digits"]);
    check("+4722334455", &["1 ! number-among-words"]);
    check("https://example.com/123456", &["1 ! number-among-words"]);
}

#[test]
fn a_wrong_number_is_invalid_with_its_reason_and_a_doubt_is_kept_apart() {
    check("NO 31445566", &["1 ! org-length"]);
    check("CVR 1015081", &["1 ! cvr-length"]);
    check("FI 2077474", &["1 ! y-tunnus-shape"]);
    check("123456-7", &["1 ! scheme-unclear"]);
    check("987654321", &["1 NO:ORG 987654321 ?"]);
    check("987 654 321", &["1 NO:ORG 987654321 ?"]);
    check("DK12345678", &["1 DK:CVR 12345678 ?"]);
    check("1234567-8", &["1 FI:Y-tunnus 1234567-8 ?"]);
}

#[test]
fn lines_are_counted_from_one_whatever_ends_them() {
    check(
        "314455665\n\n123456",
        &["1 NO:ORG 314455665", "3 msn 123456"],
    );
    check(
        "314455665\r\n123456\r\n",
        &["1 NO:ORG 314455665", "2 msn 123456"],
    );
    check("314455665\r123456", &["1 NO:ORG 314455665", "2 msn 123456"]);
    check(
        "\u{feff}314455665\n \t \n;;;\n-\n123456",
        &["1 NO:ORG 314455665", "5 msn 123456"],
    );
    check("", &[]);
}

#[test]
fn numbering_and_bullets_stay_with_their_entry() {
    check(
        "1. 123456\n2) 314 455 665\n- 654321\n• 10048",
        &[
            "1 msn 123456",
            "2 NO:ORG 314455665",
            "3 msn 654321",
            "4 msn 10048",
        ],
    );
    check("12. 314 455 665", &["1 NO:ORG 314455665"]);
    check("314. 455. 665", &["1 NO:ORG 314455665"]);
    check_inputs(
        "1. 123456\n2) 314 455 665\n- 654321",
        &["1. 123456", "2) 314 455 665", "654321"],
    );
}

#[test]
fn the_input_is_the_text_as_given() {
    check_inputs(
        "  NO 314 455 665 MVA ; msn:123456",
        &["NO 314 455 665 MVA", "msn:123456"],
    );
    check_inputs(
        "\"314 455 665\";Kaffe & Kake AS",
        &["314 455 665", "Kaffe & Kake AS"],
    );
    check_inputs("CVR;10150817", &["CVR;10150817"]);
    check_inputs("Kaffe AS 123456 Oslo", &["Kaffe AS", "123456", "Oslo"]);
}

#[test]
fn five_hundred_lines_with_three_bad_ones() {
    let text: String = (0..500)
        .map(|n| match n {
            17 => "98765432\n".replace('8', "x"),
            200 => "Kaffe & Kake\n".to_owned(),
            499 => "987654321\n".to_owned(),
            _ => format!("{}\n", 100_000 + n),
        })
        .collect();
    let entries = parse_entries(&text);
    assert_eq!(entries.len(), 500);
    let bad: Vec<usize> = entries
        .iter()
        .filter(|entry| entry.parsed.is_err() || !entry.doubts.is_empty())
        .map(|entry| entry.line)
        .collect();
    assert_eq!(bad, [18, 201, 500]);
}

/// Pieces of pasted text, sane and otherwise.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,12}",
        "[0-9]{3} [0-9]{3} [0-9]{3}",
        "(NO|CVR|DK|FI|MSN|Org.nr:|msn:|business:NO:ORG/|business:XX|Kaffe|MVA|1\\.|E\\+08)",
        "[ \t;,|\"'=\n\r\u{a0}\u{200b}-]{1,3}",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_letter_or_digit_is_lost_and_lines_are_right(text in pieces()) {
        // Columns of a table that are not looked up are left out, and so is its head.
        prop_assume!(table::of_text(&crate::domain::tidy::seen(&text)).is_none());
        let entries = parse_entries(&text);
        let lines: Vec<&str> = lines_by_hand(&text);
        let visible = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
        for (at, line) in lines.iter().enumerate() {
            let said: String =
                entries.iter().filter(|entry| entry.line == at + 1).map(|entry| visible(&entry.input)).collect();
            // Letters that nobody sees, such as Hangul's filler, are dropped before anything is read.
            let seen = crate::domain::tidy::seen(line);
            prop_assert_eq!(said, visible(&seen), "line {} of {:?}", at + 1, text);
        }
        prop_assert!(entries.iter().all(|entry| (1..=lines.len()).contains(&entry.line)));
        prop_assert!(entries.iter().all(|entry| entry.input.trim() == entry.input && !entry.input.is_empty()));
        prop_assert!(entries.windows(2).all(|pair| pair[0].line <= pair[1].line));
        prop_assert!(entries.iter().all(|entry| entry.parsed.is_ok() || entry.doubts.is_empty()));
    }

    #[test]
    fn any_list_of_numbers_comes_back_whatever_separates_them(
        numbers in prop::collection::vec("[1-9][0-9]{4,7}", 1..20),
        separator in prop_oneof![Just(" "), Just(";"), Just(", "), Just("\t"), Just("\r\n"), Just("\u{a0}"), Just(" | ")],
    ) {
        let found: Vec<Identifier> =
            parse_entries(&numbers.join(separator)).into_iter().filter_map(|entry| entry.parsed.ok()).collect();
        let expect: Vec<Identifier> =
            numbers.iter().map(|number| Identifier::Msn(Msn::from_api(number.clone()))).collect();
        prop_assert_eq!(found, expect);
    }
}

/// The lines of a text, counted differently from how the reader does it.
fn lines_by_hand(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        if ends {
            lines.push(&text[start..at]);
            start = at + 1;
        }
    }
    lines.push(&text[start..]);
    lines
}
