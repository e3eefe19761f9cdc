//! `pdesk` and services that answer what nobody would expect: answers are read right or refused with words, secrets never come
//! back out of one, and waiting is told.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test")]

#[path = "support/pdesk.rs"]
mod pdesk;
#[path = "support/played.rs"]
mod played;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE};
use partner_desk::sandbox::SandboxOptions;
use pdesk::{Ended, World, json};
use played::{Played, case};
use serde_json::{Value, json as made};
use std::path::Path;
use wiremock::{Request, Respond, ResponseTemplate};

const ID: &str = "3f0c9a52-6d1b-4e8f-9a7c-2b5d8e1f4a60";
const SECRET: &str = "kQ8~canary/secret+value=Zw";
const KEY: &str = "b7e1d94c20f85a3692ce4d7f018b6a35";

/// `pdesk` with a service of its own.
fn desk(service: &Played) -> World {
    let options = SandboxOptions {
        units: 1,
        ..SandboxOptions::default()
    };
    World::new(options)
        .with("PDESK_BASE_URL", &service.url)
        .with("PDESK_CLIENT_ID", ID)
        .with("PDESK_CLIENT_SECRET", SECRET)
        .with("PDESK_SUBSCRIPTION_KEY", KEY)
}

#[track_caller]
fn says(ended: &Ended, parts: &[&str]) {
    for part in parts {
        assert!(ended.err.contains(part), "{part:?} in {}", ended.err);
    }
}

// -------------------------------------------------------------------------------------------------------------- answers

#[test]
fn roles_that_the_registry_did_not_tell_are_unknown() {
    let service = Played::case("routes-registry-roles-500.json");
    let desk = desk(&service);
    let asked = ["registry", "311122339", "--timeout", "1", "--format"];
    let ended = desk.run(&[&asked[..], &["json"]].concat());
    assert_eq!(json(&ended)["roles"], Value::Null, "{}", ended.out);
    assert_eq!(json(&ended)["name"], "EKSEMPEL ENTREPRENØR AS");
    says(&ended, &["Who holds which role is not known", "500"]);
    let table = desk.run(&[&asked[..], &["table"]].concat());
    let line = table.out.lines().find(|line| line.starts_with("Roles"));
    assert!(
        line.is_some_and(|line| line.ends_with("Unknown")),
        "{}",
        table.out
    );
    let csv = desk.run(&[&asked[..], &["csv"]].concat());
    assert_eq!(
        csv.out.lines().nth(1),
        Some("unknown;unknown;unknown;unknown")
    );
}

#[test]
fn reconstruction_and_remarks_of_the_registry_warn() {
    let service = Played::case("routes-registry-reconstruction.json");
    let ended = desk(&service).run(&["registry", "311122339", "--format", "json"]);
    let said = json(&ended);
    assert_eq!((ended.code, &said["state"]), (0, &made!("active")));
    assert_eq!(said["reconstruction"], true);
    assert_eq!(said["reconstruction_since"], "2026-08-14");
    assert_eq!(
        said["foreign_insolvency"],
        Value::Null,
        "nothing is said of it"
    );
    assert_eq!(said["remarks"], "Daglig leder mangler. (2026-09-01)");
    assert_eq!(
        said["roles"],
        made!([]),
        "asked and answered: there are none"
    );
    says(&ended, &["before you order"]);
}

/// What the registry answers, in dresses that nobody expects: the fields that `pdesk registry` tells, and what it says beside.
#[test]
fn whatever_the_registry_does_not_say_is_unknown_and_what_it_says_warns() {
    const UNIT: &str = "GET /enhetsregisteret/api/enheter/311122339";
    const LOOK: &str = "before you order";
    let company = |more: Value| {
        let mut company = made!({"organisasjonsnummer": "311122339", "navn": "EKS AS", "konkurs": false,
            "underAvvikling": false, "underTvangsavviklingEllerTvangsopplosning": false});
        for (key, value) in more.as_object().unwrap() {
            company[key] = value.clone();
        }
        company
    };
    let none = made!([200, {}, {"rollegrupper": []}]);
    let chair = made!({"type": {"kode": "LEDE", "beskrivelse": "Styrets leder"}, "person": {"fodselsdato": "1970-01-01"}});
    for (more, roles, expect, says) in [
        (
            made!({"konkurs": true}),
            &none,
            made!({"bankrupt": true}),
            LOOK,
        ),
        (
            made!({"konkurs": null}),
            &none,
            made!({"bankrupt": null}),
            "does not say whether EKS AS is bankrupt",
        ),
        (
            made!({"konkursdato": "2026-01-01"}),
            &none,
            made!({"bankrupt": true}),
            LOOK,
        ),
        (
            made!({"underAvviklingDato": "2026-01-01"}),
            &none,
            made!({"winding_up": true}),
            LOOK,
        ),
        (
            made!({"tvangsopplostPgaManglendeDagligLederDato": "2026-01-01"}),
            &none,
            made!({"forced_dissolution": true}),
            LOOK,
        ),
        (
            made!({"underRekonstruksjonsforhandling": true}),
            &none,
            made!({"reconstruction": true}),
            LOOK,
        ),
        (
            made!({"underUtenlandskInsolvensbehandlingDato": "2026-01-01"}),
            &none,
            made!({"foreign_insolvency": true}),
            LOOK,
        ),
        (
            made!({"underKonkursbehandling": true}),
            &none,
            made!({"remarks": "underKonkursbehandling"}),
            LOOK,
        ),
        (
            made!({"gjeldsforhandlingDato": "2026-01-01"}),
            &none,
            made!({"remarks": "gjeldsforhandlingDato (2026-01-01)"}),
            LOOK,
        ),
        (
            made!({"underNoeAnnet": false}),
            &none,
            made!({"remarks": null, "roles": []}),
            "",
        ),
        (
            made!({}),
            &made!([404, {}, ""]),
            made!({"roles": null}),
            "the registry does not say",
        ),
        (
            made!({}),
            &made!([200, {}, {}]),
            made!({"roles": null}),
            "the registry does not say",
        ),
        (
            made!({}),
            &made!([200, {}, {"rollegrupper": null}]),
            made!({"roles": null}),
            "the registry does not say",
        ),
        (
            made!({}),
            &made!([200, {}, "null"]),
            made!({"roles": null}),
            "cannot be used",
        ),
        (
            made!({}),
            &made!([200, {}, {"rollegrupper": [null, {"type": {"kode": "STYR"}, "roller": [null, chair, {}]}]}]),
            made!({"roles": [{"holder": null, "role": "Styrets leder", "code": "LEDE", "can_sign": true}]}),
            "",
        ),
    ] {
        let routes = made!({UNIT: [200, {}, company(more)], format!("{UNIT}/roller"): roles});
        let service = Played::routes(routes.clone());
        let desk = desk(&service);
        let asked = ["registry", "311122339", "--timeout", "1", "--format"];
        let ended = desk.run(&[&asked[..], &["json"]].concat());
        let told = json(&ended);
        for (key, value) in expect.as_object().unwrap() {
            assert_eq!(&told[key], value, "{key} of {routes}");
        }
        assert!(
            ended.err.contains(says),
            "{says:?} in {:?} of {routes}",
            ended.err
        );
        assert_eq!(
            ended.err.is_empty(),
            says.is_empty(),
            "{:?} of {routes}",
            ended.err
        );
        if told["roles"].is_null() {
            let csv = desk.run(&[&asked[..], &["csv"]].concat());
            assert_eq!(
                csv.out.lines().nth(1),
                Some("unknown;unknown;unknown;unknown")
            );
        }
    }
}

#[test]
fn a_refused_order_names_the_field_by_our_name_and_the_reason() {
    let service = Played::case("routes-order-errors-dictionary.json");
    let desk = desk(&service);
    let order = desk.file("order.json", &case("order.json"));
    let ended = desk.run(&["order", "submit", &order]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    says(
        &ended,
        &[
            "settlement_account: The account number is not valid",
            "00-bbafef19",
        ],
    );
}

#[test]
fn an_expired_secret_is_called_one() {
    let service = Played::case("routes-token-secret-expired.json");
    let ended = desk(&service).run(&["price-packages"]);
    assert_eq!(ended.code, 3, "{}", ended.err);
    says(
        &ended,
        &["has expired", "Get a new client_secret", "3427eb4d"],
    );
}

// -------------------------------------------------------------------------------------------------------------- secrets

/// Repeats what it was sent, in every dress, in every place where somebody reads.
struct Echo {
    status: u16,
}

fn dresses(secret: &str) -> String {
    let percent: String = secret.bytes().map(|byte| format!("%{byte:02x}")).collect();
    let unicode: String = secret
        .chars()
        .map(|letter| format!("\\u{:04x}", u32::from(letter)))
        .collect();
    let split: String = secret
        .chars()
        .map(|letter| format!("{letter}\u{200b}"))
        .collect();
    let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    [
        secret.to_owned(),
        STANDARD.encode(secret),
        URL_SAFE.encode(format!("x{secret}>>??")),
        STANDARD.encode(format!("xy{secret}")),
        percent,
        unicode,
        split,
        hex,
        secret.to_uppercase(),
        secret.replace('/', "\\/").replace('&', "&amp;"),
        secret[..14].to_owned(),
    ]
    .join(" | ")
}

impl Respond for Echo {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        if request.url.path().ends_with("/accesstoken/get") {
            return ResponseTemplate::new(200)
                .set_body_json(made!({"access_token": TOKEN, "expires_in": 3600}));
        }
        let mut said = [ID, SECRET, KEY, TOKEN, PASSWORD].map(dresses).join(" || ");
        said.push_str(&String::from_utf8_lossy(&request.body));
        if request.method == "GET" {
            // Of a success as well: what it names is what it names, but no secret of ours.
            let unit = made!({"msn": "123456", "name": dresses(SECRET), "status": "RECEIVED", "productOrderId": "o-1"});
            return ResponseTemplate::new(200).set_body_json(made!([unit]));
        }
        let said_in_header = format!("{SECRET} {} {PASSWORD}", STANDARD.encode(SECRET));
        ResponseTemplate::new(self.status)
            .insert_header("x-request-id", said_in_header.as_str())
            .set_body_json(made!({"title": said, "detail": said, "traceId": said, "errors": {"settlementBankAccount": [said], SECRET: ["x"]}}))
    }
}

const TOKEN: &str = "opaque-token-9f8e7d6c5b4a.of/ours+x";
const PASSWORD: &str = "Sommer&Sol/2026+hemmelig";

/// Every piece of a secret, and of its Base64 and hexadecimal, that may not be seen.
fn pieces() -> Vec<String> {
    let mut pieces = Vec::new();
    for secret in [ID, SECRET, KEY, TOKEN, PASSWORD] {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        for form in [
            secret.to_owned(),
            STANDARD.encode(secret),
            STANDARD.encode(&secret[1..]),
            STANDARD.encode(&secret[2..]),
            hex,
        ] {
            let form = form.to_lowercase();
            // Base64 of a part of a secret is that of the whole from its second group on.
            let windows = form.as_bytes().windows(12);
            pieces.extend(windows.map(|piece| String::from_utf8_lossy(piece).into_owned()));
        }
    }
    pieces
}

#[track_caller]
fn unseen(place: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    let plain: String = text
        .chars()
        .filter(|letter| *letter != '\u{200b}')
        .collect();
    for piece in pieces() {
        assert!(!plain.contains(&piece), "{piece} in {place}");
    }
}

#[track_caller]
fn unseen_in_folder(folder: &Path, except: &[&str]) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            unseen_in_folder(&path, except);
        } else if !except.contains(&name.as_str()) {
            unseen(&path.display().to_string(), &std::fs::read(&path).unwrap());
        }
    }
}

fn order_with_password() -> String {
    let mut order: Value = serde_json::from_str(&case("order.json")).unwrap();
    order["product"] = made!("payment_integration");
    order["use_case"] = made!("website_with_test");
    order["website"] = made!({"url": "https://kafe.example", "terms_url": "https://kafe.example/vilkar",
        "test_url": "https://test.kafe.example", "test_username": "tester", "test_password": PASSWORD});
    order.to_string()
}

#[test]
fn a_service_that_repeats_every_secret_gets_none_of_them_anywhere() {
    for status in [400, 409, 500] {
        let service = Played::by(Echo { status });
        let desk = desk(&service);
        let order = desk.file("order.json", &order_with_password());
        let file = desk.file(
            "orders.csv",
            &format!("Org.nr;Navn;Konto;Formål;Nettsted;Vilkår;Testside;Brukernavn;Passord\n918713867;Kafe;12345678903;Kaffe og kaker på nett;https://kafe.example;https://kafe.example/vilkar;https://test.kafe.example;tester;{PASSWORD}\n"),
        );
        let results = desk.data.path().join("results.csv");
        let results = results.to_str().unwrap();
        for arguments in [
            &["order", "submit", &order, "--timeout", "1"] as &[&str],
            &[
                "order",
                "submit",
                &order,
                "--timeout",
                "1",
                "--format",
                "json",
                "-vvv",
            ],
            &[
                "order",
                "bulk",
                &file,
                "--results",
                results,
                "--set",
                "product=payment_integration",
                "--set",
                "use_case=website_with_test",
                "--send",
                "--timeout",
                "1",
                "-vvv",
            ],
            &["order", "list", "--format", "json"],
            &["board", "--format", "json"],
            &["fleet", "--format", "json", "-vvv"],
            &["profile", "test"],
        ] {
            let ended = desk.run(arguments);
            unseen(&format!("{arguments:?} said"), ended.out.as_bytes());
            unseen(&format!("{arguments:?} told"), ended.err.as_bytes());
            assert!(!ended.err.contains("panicked"), "{}", ended.err);
        }
        assert!(service.requests() > 5);
        let result = std::fs::read_to_string(results).unwrap();
        assert!(
            result.contains("****"),
            "what was repeated is told in part: {result}"
        );
        unseen_in_folder(desk.data.path(), &["order.json", "orders.csv"]);
    }
}

#[test]
fn a_token_that_is_no_object_is_not_told() {
    for body in [
        made!(TOKEN),
        made!(918_273_645_918_273_u64),
        made!([TOKEN]),
        made!({TOKEN: [1, {}]}),
        made!({"access_token": [TOKEN]}),
    ] {
        let service = Played::routes(made!({"POST /accesstoken/get": [200, {}, body.to_string()]}));
        let ended = desk(&service).run(&["price-packages", "-vvv"]);
        assert_ne!(ended.code, 0);
        unseen("told", ended.err.as_bytes());
        assert!(!ended.err.contains("918273645918273"), "{}", ended.err);
        says(&ended, &["cannot be read"]);
    }
    // Nor is one that comes with a refusal.
    for (status, body) in [
        (400, made!({"access_token": TOKEN}).to_string()),
        (401, made!(TOKEN).to_string()),
        (403, made!({"data": {"id_token": TOKEN}}).to_string()),
        (500, TOKEN.to_owned()),
        (500, format!("<html><p>token: {TOKEN}</p></html>")),
    ] {
        let service = Played::routes(made!({"POST /accesstoken/get": [status, {}, body]}));
        let ended = desk(&service).run(&["price-packages", "-vvv", "--timeout", "5"]);
        assert_ne!(ended.code, 0);
        unseen("told", ended.err.as_bytes());
    }
    let cut =
        Played::routes(made!({"POST /accesstoken/get": [200, {}, format!("{{\"{TOKEN}\": tru")]}));
    let ended = desk(&cut).run(&["price-packages"]);
    unseen("told", ended.err.as_bytes());
}

// -------------------------------------------------------------------------------------------------------------- waiting

#[test]
fn a_pause_that_is_too_long_is_told_at_once() {
    for (asked, told) in [("1e9", "11575 days"), ("300", "5 minutes")] {
        let routes = made!({"GET /management/v1/partners/price-packages": [429, {"Retry-After": asked}, {}]});
        let service = Played::routes(routes);
        let ended = desk(&service).run(&["price-packages"]);
        assert_eq!(ended.code, 4, "{}", ended.err);
        says(&ended, &[told]);
        assert_eq!(
            service.requests(),
            2,
            "one for the token, one for the question"
        );
    }
}

#[test]
fn a_pause_that_is_kept_is_told_without_a_terminal() {
    struct Once(std::sync::atomic::AtomicBool);
    impl Respond for Once {
        fn respond(&self, request: &Request) -> ResponseTemplate {
            if request.url.path().ends_with("/accesstoken/get") {
                let token = made!({"access_token": TOKEN, "expires_in": 3600});
                return ResponseTemplate::new(200).set_body_json(token);
            }
            if !self.0.swap(true, std::sync::atomic::Ordering::SeqCst) {
                return ResponseTemplate::new(429).insert_header("Retry-After", "4");
            }
            ResponseTemplate::new(200).set_body_json(made!([]))
        }
    }
    let service = Played::by(Once(false.into()));
    let ended = desk(&service).run(&["price-packages", "--format", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    says(&ended, &["The service asks for a pause of 4 seconds"]);
}

#[test]
fn a_silent_server_is_waited_for_as_long_as_a_call_may_take() {
    struct Silent;
    impl Respond for Silent {
        fn respond(&self, _: &Request) -> ResponseTemplate {
            ResponseTemplate::new(200).set_delay(std::time::Duration::from_secs(3600))
        }
    }
    let service = Played::by(Silent);
    let ended = desk(&service).run(&["price-packages", "--timeout", "1"]);
    assert_eq!(ended.code, 4, "{}", ended.err);
    says(&ended, &["within 1 second"]);
    let ended = desk(&service).run(&["price-packages", "--timeout", "0"]);
    assert_eq!(ended.code, 2, "{}", ended.err);
}
