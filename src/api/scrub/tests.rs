use super::*;
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use proptest::prelude::*;

const ID: &str = "1b2c3d4e-2f3a-4c5d-8e6f-7a8b9c0d1e2f";
const SECRET: &str = "canary+secret/value=with_signs";
const KEY: &str = "0123456789abcdef0123456789abcdef";
const TOKEN: &str = "opaque.token-of_ours/0123+4567";
const PASSWORD: &str = "Pæss \"word\" & <hemmelig>+1";

fn scrubber() -> Scrubber {
    let scrubber = Scrubber::new(&KeySet {
        client_id: Secret::new(ID),
        client_secret: Secret::new(SECRET),
        subscription_key: Some(Secret::new(KEY)),
    });
    scrubber.learn(&Secret::new(TOKEN));
    scrubber.with(&[Secret::new(PASSWORD)])
}

#[test]
fn a_token_is_known_for_as_long_as_a_call_has_it_and_the_latest_besides() {
    let token = |number: usize| format!("{number:04}.{}", "opaque/token-".repeat(2));
    let scrubber = Scrubber::default();
    let of_all_calls = scrubber.learn(&Secret::new(token(0)));
    let in_flight: Vec<Learned> = (1..=70)
        .map(|number| scrubber.learn(&Secret::new(token(number))))
        .collect();
    for number in 71..80 {
        scrubber.learn(&Secret::new(token(number)));
    }
    let is_known = |number: usize| {
        let text = token(number);
        !scrubber.clean(&text[..12]).contains(&text[..4])
    };
    let known: Vec<usize> = (0..80).filter(|number| is_known(*number)).collect();
    let mut expect: Vec<usize> = (0..=70).collect();
    expect.extend(80 - UNUSED_TOKENS - 1..80);
    assert_eq!(known, expect);
    // Where nobody has them any more, they go as others come.
    drop((of_all_calls, in_flight));
    scrubber.learn(&Secret::new(token(80)));
    assert!(!is_known(0) && is_known(79) && is_known(80));
}

/// A scrubber that knows a password only.
fn knowing(password: &str) -> Scrubber {
    Scrubber::default().with(&[Secret::new(password)])
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(scrubber().clean(text), expect);
}

#[test]
fn secrets_leave_no_trace() {
    check(&format!("key {SECRET} is wrong"), "key **** is wrong");
    check("a=canary%2Bsecret%2Fvalue%3Dwith_signs", "a=****");
    check(&format!("sub {KEY}."), "sub ****.");
    let login = STANDARD.encode(format!("{ID}:{SECRET}"));
    check(&format!("Basic {login}"), "Basic ****");
    check(
        "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdef",
        "Bearer ****",
    );
    check(
        "nothing to\r\n\thide\u{0}here\u{202e}",
        "nothing to hidehere",
    );
    check(
        "Trace 0aa7c9ea-0000-4000-8000-000000000002, 100 % & done",
        "Trace 0aa7c9ea-0000-4000-8000-000000000002, 100 % & done",
    );
}

#[test]
fn long_texts_are_cut_between_characters() {
    let cleaned = scrubber().clean(&"ø".repeat(1000));
    assert_eq!(cleaned.chars().count(), LONGEST_SHOWN + 1);
}

#[test]
fn an_answer_without_end_is_looked_through_in_part() {
    let text = format!("{SECRET} {}", "x%41 &amp; ".repeat(1 << 20));
    let cleaned = scrubber().clean(&text);
    assert!(cleaned.starts_with("**** x%41") && cleaned.ends_with('…'));
    // A secret that stands where the reading ends, behind what nobody sees.
    let hidden = "\u{200b}".repeat(LONGEST_READ - 20);
    let cleaned = scrubber().clean(&format!("{hidden}{SECRET}"));
    assert_eq!(cleaned, BLANK);
}

#[test]
fn a_success_without_secrets_is_known_without_being_taken_apart() {
    let scrubber = scrubber();
    let needles = [&*scrubber.keys, &*scrubber.own];
    for (text, holds) in [
        (
            r#"{"name":"Kafé Ærlig & Sønn, 100 % ull"}"#.to_owned(),
            false,
        ),
        (format!("{{\"name\":\"{SECRET}\"}}"), true),
        (format!("a {} b", between(SECRET, " ")), true),
        (between(ID, "\u{200b}").to_uppercase(), true),
    ] {
        assert!(!stream::has_escapes(&text), "{text}");
        assert_eq!(needles::is_long_piece_in(&text, &needles), holds, "{text}");
        assert_eq!(!scrubber.find(&text, false).is_empty(), holds, "{text}");
    }
    for text in ["%41", "&amp;", "&#65;", r"\u0041", "%\u{200b}41", "&\0amp;"] {
        assert!(stream::has_escapes(text), "{text:?}");
    }
    assert!(!stream::has_escapes("100 % & more &, 5 %."));
}

fn percent(text: &str, which: impl Fn(usize, u8) -> bool, upper: bool) -> String {
    let mut made = String::new();
    for (nth, byte) in text.bytes().enumerate() {
        match (which(nth, byte) || !byte.is_ascii(), upper) {
            (true, true) => made.push_str(&format!("%{byte:02X}")),
            (true, false) => made.push_str(&format!("%{byte:02x}")),
            (false, _) => made.push(char::from(byte)),
        }
    }
    made
}

fn between(text: &str, what: &str) -> String {
    text.chars()
        .map(|letter| format!("{letter}{what}"))
        .collect()
}

fn units(text: &str, write: impl Fn(u32) -> String) -> String {
    text.chars()
        .map(|letter| write(u32::from(letter)))
        .collect()
}

fn quoted_printable(text: &str, which: impl Fn(usize, u8) -> bool) -> String {
    percent(text, which, true).replace('%', "=")
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('+', "&plus;")
        .replace('/', "&sol;")
}

/// A secret as a server may write it.
fn dresses(secret: &str) -> Vec<(&'static str, String)> {
    let is_sign = |_: usize, byte: u8| !byte.is_ascii_alphanumeric();
    let json = serde_json::to_string(secret).unwrap();
    let json = &json[1..json.len() - 1];
    let u16s: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex = |between: &str| {
        let bytes: Vec<String> = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        bytes.join(between)
    };
    let numbers: Vec<String> = secret.bytes().map(|byte| byte.to_string()).collect();
    let wrapped: Vec<String> = STANDARD
        .encode(secret.repeat(4))
        .as_bytes()
        .chunks(19)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    vec![
        ("plain", secret.to_owned()),
        ("percent", percent(secret, is_sign, true)),
        ("percent, lower case", percent(secret, is_sign, false)),
        ("percent, every byte", percent(secret, |_, _| true, true)),
        (
            "percent, every other byte",
            percent(secret, |nth, _| nth % 2 == 0, false),
        ),
        (
            "percent, twice",
            percent(&percent(secret, is_sign, true), is_sign, true),
        ),
        (
            "form",
            url::form_urlencoded::byte_serialize(secret.as_bytes()).collect(),
        ),
        ("json", json.to_owned()),
        ("json, slashes", json.replace('/', "\\/")),
        ("json in json", serde_json::to_string(json).unwrap()),
        (
            "every letter as \\u",
            secret
                .encode_utf16()
                .map(|unit| format!("\\u{unit:04X}"))
                .collect(),
        ),
        (
            "first letter as \\u",
            format!(
                "\\u{:04x}{}",
                u32::from(secret.chars().next().unwrap()),
                &secret[1..]
            ),
        ),
        (
            "\\x",
            secret
                .bytes()
                .map(|byte| format!("\\x{byte:02x}"))
                .collect(),
        ),
        ("braced", units(secret, |code| format!("\\u{{{code:x}}}"))),
        (
            "octal",
            secret.bytes().map(|byte| format!("\\{byte:03o}")).collect(),
        ),
        ("html", html(secret)),
        ("html, twice", html(&html(secret))),
        ("html, decimal", units(secret, |code| format!("&#{code};"))),
        (
            "html, hexadecimal",
            units(secret, |code| format!("&#x{code:X};")),
        ),
        (
            "html, leading zeros",
            units(secret, |code| format!("&#0{code};")),
        ),
        ("upper case", secret.to_uppercase()),
        ("lower case", secret.to_lowercase()),
        ("zero widths", between(secret, "\u{200b}")),
        ("NUL", between(secret, "\0")),
        ("soft hyphens", between(secret, "\u{ad}")),
        ("tags", between(secret, "\u{e0041}")),
        ("accents", between(secret, "\u{336}")),
        ("blanks", between(secret, " ")),
        ("line breaks", between(secret, "\r\n")),
        ("NUL, escaped", between(secret, "\\u0000")),
        ("zero widths, escaped", between(secret, "&#8203;")),
        (
            "fullwidth",
            secret
                .chars()
                .map(|letter| match letter {
                    '!'..='~' => char::from_u32(u32::from(letter) + 0xfee0).unwrap(),
                    other => other,
                })
                .collect(),
        ),
        ("base64", STANDARD.encode(secret)),
        (
            "base64, second place",
            STANDARD.encode(format!("x{secret}y")),
        ),
        (
            "base64, third place",
            STANDARD.encode(format!("xy{secret}z")),
        ),
        (
            "base64 for addresses",
            URL_SAFE_NO_PAD.encode(format!("{secret}??>>")),
        ),
        ("base64, lower case", STANDARD.encode(secret).to_lowercase()),
        ("base64 in lines", wrapped.join("\r\n")),
        (
            "base64, percent",
            percent(&STANDARD.encode(secret), is_sign, true),
        ),
        (
            "base64 of base64",
            STANDARD.encode(format!("a{}", STANDARD.encode(secret))),
        ),
        ("base64 of json", STANDARD.encode(json.replace('/', "\\/"))),
        ("base64 of UTF-16", STANDARD.encode(&u16s)),
        ("hexadecimal", hex("")),
        ("hexadecimal with colons", hex(":")),
        ("list of numbers", format!("[{}]", numbers.join(", "))),
        ("within words", format!("abc{secret}def")),
        ("quoted-printable", quoted_printable(secret, is_sign)),
        (
            "quoted-printable, every byte",
            quoted_printable(secret, |_, _| true),
        ),
        (
            "quoted-printable, soft line breaks",
            quoted_printable(secret, is_sign)
                .as_bytes()
                .chunks(9)
                .map(|line| String::from_utf8_lossy(line).into_owned())
                .collect::<Vec<_>>()
                .join("=\r\n"),
        ),
        ("percent, three times", {
            let twice = percent(&percent(secret, is_sign, true), is_sign, false);
            percent(&twice, is_sign, true)
        }),
        ("percent of html", percent(&html(secret), is_sign, true)),
        ("html of percent", html(&percent(secret, is_sign, true))),
        ("json of html", html(secret).replace('&', "\\u0026")),
        ("json, three times", {
            let twice = serde_json::to_string(json).unwrap();
            serde_json::to_string(&twice).unwrap()
        }),
        (
            "swapped case",
            secret
                .chars()
                .flat_map(|letter| match letter.is_lowercase() {
                    true => letter.to_uppercase().collect::<Vec<_>>(),
                    false => letter.to_lowercase().collect(),
                })
                .collect(),
        ),
        (
            "base64 of percent",
            STANDARD.encode(percent(secret, |_, _| true, true)),
        ),
        (
            "base64, three times",
            STANDARD.encode(STANDARD.encode(STANDARD.encode(secret))),
        ),
        ("base64 of hexadecimal", STANDARD.encode(hex(""))),
        (
            "hexadecimal of base64",
            hex_of(STANDARD.encode(secret).as_bytes()),
        ),
        ("hexadecimal of UTF-16", hex_of(&u16s)),
        (
            "hexadecimal of percent",
            hex_of(percent(secret, |_, _| true, true).as_bytes()),
        ),
        ("hexadecimal with 0x", format!("[0x{}]", hex(", 0x"))),
        ("hexadecimal, upper case", hex("").to_uppercase()),
        (
            "html without semicolons",
            units(secret, |code| format!("&#{code} ")),
        ),
        ("letters in a list", {
            let letters: Vec<String> = secret.chars().map(|letter| format!("{letter:?}")).collect();
            format!("[{}]", letters.join(", "))
        }),
        ("half of it", secret.chars().skip(2).take(14).collect()),
    ]
}

/// What can be read of a secret in a text once every dress is off, by means of its own: no code of the scrubber.
fn traces(text: &str, secret: &str) -> Vec<String> {
    let bare = |text: &str| -> Vec<char> {
        let lower = text.to_lowercase();
        lower
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect()
    };
    let mut forms = vec![
        secret.to_owned(),
        STANDARD.encode(secret),
        STANDARD.encode(format!("x{secret}")),
        STANDARD.encode(format!("xy{secret}")),
    ];
    forms.push(secret.bytes().map(|byte| format!("{byte:02x}")).collect());
    forms.push(units(secret, |code| format!("u{code:04x}")));
    forms.push(percent(secret, |_, _| true, true));
    let text: String = bare(text).into_iter().collect();
    let mut traces = Vec::new();
    for form in forms {
        for piece in bare(&form).windows(14).skip(4) {
            let piece: String = piece.iter().collect();
            if text.contains(&piece) {
                traces.push(piece);
            }
        }
    }
    traces
}

#[test]
fn no_dress_hides_a_secret() {
    let scrubber = scrubber();
    for secret in [ID, SECRET, KEY, TOKEN, PASSWORD] {
        let dresses = dresses(secret);
        assert!(dresses.len() >= 30);
        for (dress, dressed) in dresses {
            for surrounded in [
                dressed.clone(),
                format!("the value '{dressed}' of client_secret is refused"),
                format!("{{\"field\":\"{dressed}\"}}"),
                format!("<p>Wrong: {dressed}</p>"),
                format!("https://host/path?key={dressed}&x=1"),
            ] {
                let cleaned = scrubber.clean(&surrounded);
                assert_eq!(
                    traces(&cleaned, secret),
                    [""; 0],
                    "{dress}: {surrounded} -> {cleaned}"
                );
                assert!(
                    cleaned.contains(BLANK),
                    "{dress}: {surrounded} -> {cleaned}"
                );
            }
        }
    }
}

#[test]
fn a_token_endpoint_tells_its_reasons_and_no_token() {
    #[track_caller]
    fn check(name: &str, text: &str, expect: &str) {
        let wary = Scrubber::default().wary();
        assert_eq!(wary.clean_field(name, text), expect);
        // Elsewhere a long word is an id that somebody may ask for.
        assert_eq!(Scrubber::default().clean_field(name, text), text);
    }
    for said in [
        "AADSTS7000215: Invalid client secret provided. Trace ID: 0aa7c9ea-0000-4000-8000-000000000002.",
        "unsupported_grant_type",
        "See https://login.example.com/error/7000215 for more, at 2026-01-02 03:04:05Z.",
    ] {
        check("error_description", said, said);
    }
    check("", "opaque.token-of_ours/0123+4567", "****");
    check("error", "got 0123456789abcdef0123456789abcdef", "got ****");
    check("access_token", "short", "****");
    check("data.refresh_token", "abc.def", "****");
    check("refresh_token", "has expired", "has expired");
}

#[test]
fn what_stands_beside_a_secret_stays() {
    #[track_caller]
    fn check(password: &str, text: &str, expect: &str) {
        assert_eq!(knowing(password).clean(text), expect, "{password}");
    }
    let text = "testWebsitePassword 'x1' is a bad password for x1.example";
    check(
        "x1",
        text,
        "testWebsitePassword '****' is a bad password for x1.example",
    );
    check("a", "This is a value: a", "This is a value: ****");
    check("a", "a", "****");
    check("a", "password=a&user=b", "password=****&user=b");
    check(
        "a",
        r#"{"password":"a","name":"Bar a Vin"}"#,
        r#"{"password":"****","name":"Bar a Vin"}"#,
    );
    check(
        "12",
        "must be at least 12 characters",
        "must be at least 12 characters",
    );
    check(
        "hunt",
        "The password hunt is too short; hunting",
        "The password **** is too short; hunting",
    );
    check(
        "hunt",
        "%68unt, aHVudA==, h\u{200b}unt, HUNT",
        "****, ****==, ****, ****",
    );
    check("hunt", "test-hunt and hunt_test", "test-hunt and hunt_test");
    check("hunter2", "xhunter2x hunter", "x****x hunter");
    check("", "nothing is looked for", "nothing is looked for");
    check("\u{200b}", "nothing is looked for", "nothing is looked for");
}

/// A sign that begins escapes stands right before a piece, whose first letters look like the rest of one.
#[test]
fn a_stray_sign_hides_no_piece() {
    #[track_caller]
    fn check(secret: &str, before: &str) {
        let scrubber = Scrubber::default().with(&[Secret::new(secret)]);
        for (name, dressed) in dresses(secret) {
            let cleaned = scrubber.clean(&format!("got {before}{dressed}"));
            let is_left = name != "half of it" && cleaned.contains(&dressed);
            assert!(
                !is_left && !cleaned.contains(secret),
                "{name}: {before}{dressed} -> {cleaned}"
            );
        }
    }
    for secret in [
        "aA0AA0a'<A0A",
        "00417<+q/9:x",
        "gt;41a<b2c+d",
        "41;4'1a<41=4",
    ] {
        for before in [
            "%", "%u", "\\", "\\u", "\\x", "\\U0000", "&", "&#", "&#x", "=", "%41%", "a=&", "%%",
        ] {
            check(secret, before);
        }
    }
}

#[test]
fn the_body_of_a_success_stays_json() {
    #[track_caller]
    fn check(body: &str, expect: &str) {
        let cleaned = scrubber().clean_body(body.as_bytes().to_vec());
        assert_eq!(String::from_utf8(cleaned).unwrap(), expect);
        assert!(serde_json::from_str::<serde_json::Value>(expect).is_ok());
    }
    check(
        r#"{"name":"Kafé \u00c6rlig","msn":123456}"#,
        r#"{"name":"Kafé \u00c6rlig","msn":123456}"#,
    );
    check(&format!(r#"{{"name":"{SECRET}!"}}"#), r#"{"name":"****!"}"#);
    let escaped = SECRET.replace('/', "\\/").replace('c', "\\u0063");
    check(&format!(r#"{{"name":"{escaped}"}}"#), r#"{"name":"****"}"#);
    let login = STANDARD.encode(format!("{ID}:{SECRET}"));
    check(
        &format!(r#"{{"link":"https://host/?{login}"}}"#),
        r#"{"link":"https://host/?****=="}"#,
    );
    // A newline before a secret that begins with its letter.
    let nosy = Scrubber::default().with(&[Secret::new("nothing-to-see-here")]);
    let body = br#"{"name":"\nothing-to-see-here"}"#.to_vec();
    let cleaned = String::from_utf8(nosy.clean_body(body)).unwrap();
    assert_eq!(cleaned, r#"{"name":"****"}"#);
    // Bytes that are no text stand beside a secret, and stay where there is none.
    let broken = [b"\xff ", SECRET.as_bytes(), b" \xfe"].concat();
    let cleaned = scrubber().clean_body(broken);
    assert_eq!(String::from_utf8_lossy(&cleaned), "\u{fffd} **** \u{fffd}");
    assert_eq!(scrubber().clean_body(b"\xff".to_vec()), b"\xff");
    // Short passwords are words that answers are made of.
    let body = br#"{"link":"https://host/hunter2"}"#.to_vec();
    assert_eq!(knowing("hunter2").clean_body(body.clone()), body);
}

#[test]
fn a_megabyte_is_looked_through_once() {
    let piece = format!("{SECRET} %41 \\u0041 &amp; YWJjZGVm text ");
    let text = piece.repeat((1 << 20) / piece.len());
    let found = scrubber().find(&text, true);
    assert!(!found.is_empty());
    let text = "%25".repeat((1 << 20) / 3);
    assert!(scrubber().find(&text, true).is_empty());
}

proptest! {
    /// Whatever a secret is, and whatever stands around it, no piece of twelve characters is left of it.
    #[test]
    fn no_piece_survives(
        // Without the signs that begin escapes: between other escapes they would begin new ones.
        secret in "[!-$'-\\[\\]-~]{12,40}",
        before in "\\PC{0,20}",
        after in "\\PC{0,20}",
        from in 0_usize..40,
        dress in 0_usize..64,
    ) {
        let scrubber = Scrubber::default().with(&[Secret::new(secret.as_str())]);
        let from = from % (secret.len() - PIECE_LENGTH + 1);
        for part in [&secret[from..from + PIECE_LENGTH], &secret[..]] {
            let dresses = dresses(part);
            let (name, dressed) = &dresses[dress % dresses.len()];
            let text = format!("{before}{dressed}{after}");
            let cleaned = scrubber.clean(&text);
            for piece in secret.as_bytes().windows(PIECE_LENGTH) {
                let piece = std::str::from_utf8(piece).unwrap();
                prop_assert!(!cleaned.contains(piece), "{name}: {text} -> {cleaned}");
            }
            let is_whole = *name != "half of it";
            prop_assert!(!is_whole || !cleaned.contains(dressed.as_str()), "{name}: {text} -> {cleaned}");
        }
    }

    /// Nothing is found where nothing is, and the text stays as it was.
    #[test]
    fn texts_without_secrets_stay(text in "[a-zA-Z0-9 .,:'æøå]{0,80}") {
        let expect: Vec<&str> = text.split_whitespace().collect();
        prop_assert_eq!(scrubber().clean(&text), expect.join(" "));
    }
}

const PIECE_LENGTH: usize = needles::PIECE;
