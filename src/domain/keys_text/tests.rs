//! Texts with keys in them, and texts without.

use super::*;
use proptest::prelude::*;

const ID: &str = "5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b";
const SECRET: &str = "Zm9v+YmFy/YmF6Zm9vYmFy==";
const KEY: &str = "0123456789abcdef0123456789abcdef";

fn found(text: &str) -> Vec<(KeyName, String)> {
    let mut all = Vec::new();
    let count = find_keys(text, |name, key| all.push((name, key.to_owned())));
    assert_eq!(count, all.len());
    all.sort_by_key(|(name, _)| *name as u8);
    all
}

#[track_caller]
fn check(text: &str, expect: &[(KeyName, &str)]) {
    let expect: Vec<(KeyName, String)> = expect
        .iter()
        .map(|(name, key)| (*name, (*key).to_owned()))
        .collect();
    assert_eq!(found(text), expect, "{text}");
}

const ALL: [(KeyName, &str); 3] = [
    (KeyName::ClientId, ID),
    (KeyName::ClientSecret, SECRET),
    (KeyName::SubscriptionKey, KEY),
];

#[test]
fn all_keys_are_found_however_they_are_written() {
    for text in [
        // JSON, of every spelling, with what is no key.
        format!(r#"{{"client_id":"{ID}","client_secret":"{SECRET}","subscription_key":"{KEY}"}}"#),
        format!(
            r#"{{"merchantSerialNumber": "123456", "keys": {{"clientId": "{ID}", "clientSecret": "{SECRET}", "ocpApimSubscriptionKey": "{KEY}"}}}}"#
        ),
        format!(
            "{{\n  \"Ocp-Apim-Subscription-Key\" : \"{KEY}\",\n  \"client-id\" : \"{ID}\",\n  \"client-secret\" : \"{}\"\n}}",
            SECRET.replace('/', "\\/")
        ),
        format!(
            r#"{{"client_id":"{ID}","client_secret":"{}","subscriptionKey":"{KEY}"}}"#,
            SECRET.replace('+', "\\u002b")
        ),
        // .env and shell.
        format!(
            "VIPPS_CLIENT_ID={ID}\nVIPPS_CLIENT_SECRET=\"{SECRET}\"\nVIPPS_SUBSCRIPTION_KEY={KEY}\nVIPPS_MSN=123456\n"
        ),
        format!(
            "export CLIENT_ID_TEST='{ID}'\r\nexport CLIENT_SECRET_TEST='{SECRET}'\r\nexport OCP_APIM_SUBSCRIPTION_KEY_TEST='{KEY}'\r\n"
        ),
        // The head of a request.
        format!(
            "curl -H 'client_id: {ID}' -H \"client_secret: {SECRET}\" -H 'Ocp-Apim-Subscription-Key: {KEY}' https://api.vipps.no"
        ),
        // A mail.
        format!(
            "Hi,\n\nHere are your keys.\nClient ID: {ID}\nClient Secret: {SECRET}\nOcp-Apim-Subscription-Key: {KEY}\nMSN: 123456\n\nBest regards"
        ),
        format!(
            "Hei!\n\nKlient-ID: {ID}\nKlienthemmelighet: {SECRET}\nAbonnementsnøkkel (primær): {KEY}\n\nVennlig hilsen"
        ),
        format!("Klient-ID:\n{ID}\n\nKlienthemmelighed:\n{SECRET}\n\nAbonnementsnøgle:\n{KEY}\n"),
        format!(
            "**Client ID:** {ID}\n**Client secret:** `{SECRET}`\n**Subscription key (primary):** {KEY}."
        ),
        format!("client_id\t{ID}\nclient_secret\t{SECRET}\nsubscription key\t{KEY}"),
        format!(
            "| client_id | {ID} |\n| client_secret | {SECRET} |\n| Ocp-Apim-Subscription-Key | {KEY} |"
        ),
        // Copied from a table, without names.
        format!("{ID}\n{SECRET}\n{KEY}\n"),
        format!("{KEY} {ID}\t{SECRET}"),
        // Of two of a name the first counts.
        format!(
            "client_id={ID}\nclient_secret={SECRET}\nsubscription_key={KEY}\nsubscription_key_secondary={}",
            KEY.replace('0', "f")
        ),
    ] {
        check(&text, &ALL);
    }
}

#[test]
fn what_is_there_is_found_and_the_rest_is_not_made_up() {
    check("", &[]);
    check(ID, &[]);
    check(SECRET, &[]);
    check("client_id", &[]);
    check("client_id: ", &[]);
    check("client_id=\"", &[]);
    check("Your client_id and client_secret are attached.", &[]);
    check("client id: see the attachment", &[]);
    check("Client ID:\nClient secret:\n", &[]);
    check(
        &format!("CLIENT_ID=\nCLIENT_SECRET={SECRET}\nSUBSCRIPTION_KEY={KEY}\n"),
        &[
            (KeyName::ClientSecret, SECRET),
            (KeyName::SubscriptionKey, KEY),
        ],
    );
    check(
        &format!("| client_id | |\n| client_secret | {SECRET} |\n"),
        &[(KeyName::ClientSecret, SECRET)],
    );
    check("patientid: 12345678", &[]);
    check("merchantSerialNumber=123456", &[]);
    check(&format!("CLIENT_ID={ID}"), &[(KeyName::ClientId, ID)]);
    check("client_secret=abc", &[(KeyName::ClientSecret, "abc")]);
    check(
        &format!(r#"{{"client_id":null,"client_secret":"{SECRET}"}}"#),
        &[(KeyName::ClientSecret, SECRET)],
    );
    // Three words, but not of three shapes.
    check(&format!("{ID} {ID} {KEY}"), &[]);
    check("914782007 123456 Kaffe", &[]);
}

fn a_key() -> impl Strategy<Value = String> {
    "[A-Za-z0-9+/]{16,60}={0,2}".prop_map(|key| format!("{key}7"))
}

fn a_spelling(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let style = 0..5usize;
    style.prop_map(move |style| match style {
        0 => words.join("_"),
        1 => words.join("-"),
        2 => words.join("_").to_uppercase(),
        3 => words.join(" "),
        _ => {
            let capital = |word: &&str| word[..1].to_uppercase() + &word[1..];
            words[0].to_owned() + &words[1..].iter().map(capital).collect::<String>()
        }
    })
}

proptest! {
    #[test]
    fn whatever_is_written_with_a_name_is_read_again(
        id in a_key(), secret in a_key(), key in a_key(),
        id_name in a_spelling(&["client", "id"]),
        secret_name in a_spelling(&["client", "secret"]),
        key_name in a_spelling(&["ocp", "apim", "subscription", "key"]),
        style in 0..4usize,
    ) {
        let line = |name: &str, key: &str| match style {
            0 => format!("{name}={key}\n"),
            1 => format!("  \"{name}\": \"{key}\",\n"),
            2 => format!("{name}: {key}\n"),
            _ => format!("{name}:\n{key}\n\n"),
        };
        let text = line(&key_name, &key) + &line(&id_name, &id) + &line(&secret_name, &secret);
        let expect = vec![
            (KeyName::ClientId, id),
            (KeyName::ClientSecret, secret),
            (KeyName::SubscriptionKey, key),
        ];
        prop_assert_eq!(found(&text), expect, "{}", text);
    }

    #[test]
    fn no_text_makes_it_fail_and_what_is_found_stands_in_it(text in ".{0,200}") {
        for (_, key) in found(&text) {
            prop_assert!(text.contains('\\') || text.contains(&key));
        }
    }

    #[test]
    fn names_among_anything_do_not_make_it_fail(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("client_id".to_owned()), Just("\"clientSecret\"".to_owned()),
                Just(":".to_owned()), Just("=".to_owned()), Just("\"".to_owned()),
                Just("\\u00".to_owned()), Just("(".to_owned()), Just("\n".to_owned()), ".{0,6}",
            ],
            0..24,
        ),
    ) {
        found(&parts.concat());
    }
}
