//! The register, and the sandbox's own doors.

use partner_desk::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

use super::plain::{Plain, small};

const API: &str = "/enhetsregisteret/api";

#[tokio::test]
async fn the_register_knows_four_states() {
    let plain = Plain::start(small(&[])).await;
    for (kind, field) in [
        ("bankrupt", "konkurs"),
        ("liquidation", "underAvvikling"),
        (
            "forced-dissolution",
            "underTvangsavviklingEllerTvangsopplosning",
        ),
    ] {
        let firm = plain
            .get(&format!("{API}/enheter/{}", plain.id(kind).await))
            .await;
        assert_eq!(
            (firm.status, &firm.json()[field]),
            (200, &json!(true)),
            "{kind}"
        );
    }
    let deleted = plain
        .get(&format!("{API}/enheter/{}", plain.id("deleted").await))
        .await;
    assert_eq!(deleted.status, 200);
    let deleted = deleted.json();
    assert!(deleted["slettedato"].is_string());
    assert!(
        deleted.get("forretningsadresse").is_none() && deleted.get("konkurs").is_none(),
        "{deleted}"
    );
    let removed = plain.id("removed").await;
    assert_eq!(
        plain.get(&format!("{API}/enheter/{removed}")).await.status,
        410
    );
    assert_eq!(
        plain
            .get(&format!("{API}/enheter/{removed}/roller"))
            .await
            .status,
        410
    );
    // Not in this world, and not Norwegian.
    assert_eq!(
        plain.get(&format!("{API}/enheter/918713867")).await.status,
        404
    );
    assert_eq!(
        plain
            .get(&format!("{API}/enheter/918713867/roller"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn firms_have_branches_and_people() {
    let plain = Plain::start(small(&[])).await;
    let id = plain.id("norwegian").await;
    let firm = plain.get(&format!("{API}/enheter/{id}")).await.json();
    let name = firm["navn"].as_str().unwrap();
    assert_eq!(name, name.to_uppercase());
    let branches = plain
        .get(&format!("{API}/underenheter?overordnetEnhet={id}"))
        .await
        .json();
    let branch = &branches["_embedded"]["underenheter"][0];
    assert_eq!(branch["overordnetEnhet"], json!(id));
    let number = branch["organisasjonsnummer"].as_str().unwrap();
    assert_eq!(
        plain.get(&format!("{API}/enheter/{number}")).await.status,
        404,
        "a branch is no firm"
    );
    assert_eq!(
        plain
            .get(&format!("{API}/underenheter/{number}"))
            .await
            .json(),
        *branch
    );
    let owner = plain.id("sole-trader").await;
    let roles = plain
        .get(&format!("{API}/enheter/{owner}/roller"))
        .await
        .json();
    assert_eq!(roles["rollegrupper"][0]["type"]["kode"], "INNH");
}

#[tokio::test]
async fn searches_come_in_pages() {
    let plain = Plain::start(small(&[])).await;
    let empty = plain
        .get(&format!("{API}/enheter?navn=finnesikke"))
        .await
        .json();
    assert_eq!(empty.get("_embedded"), None);
    assert_eq!(empty["page"]["totalElements"], json!(0));
    let first = plain
        .get(&format!("{API}/enheter?organisasjonsform=AS&size=3"))
        .await
        .json();
    let second = plain
        .get(&format!("{API}/enheter?organisasjonsform=AS&size=3&page=1"))
        .await
        .json();
    let list = |page: &Value| page["_embedded"]["enheter"].as_array().unwrap().clone();
    assert_eq!((list(&first).len(), list(&second).len()), (3, 3));
    assert_ne!(list(&first), list(&second));
    for (query, status) in [
        ("size=100&page=99", 200),
        ("size=100&page=100", 400),
        ("size=0", 400),
        ("page=-1", 400),
    ] {
        assert_eq!(
            plain.get(&format!("{API}/enheter?{query}")).await.status,
            status,
            "{query}"
        );
    }
    let long = "x".repeat(181);
    assert_eq!(
        plain
            .get(&format!("{API}/enheter?navn={long}"))
            .await
            .status,
        400
    );
}

#[tokio::test]
async fn the_world_shows_examples_of_every_kind() {
    let plain = Plain::start(SandboxOptions::default()).await;
    let world = plain.get("/__sandbox/world?limit=2").await.json();
    for (kind, examples) in world.as_object().unwrap() {
        assert!(!examples.as_array().unwrap().is_empty(), "no {kind}");
    }
    assert_eq!(
        plain.get("/__sandbox/world?kind=nonsense").await.status,
        400
    );
    let chain = plain
        .get("/__sandbox/world?kind=chain&limit=1")
        .await
        .json();
    assert!(
        chain["chain"][0]["units"].as_u64().unwrap() >= 100,
        "{chain}"
    );
}

#[tokio::test]
async fn own_doors_check_what_they_are_told() {
    let plain = Plain::start(small(&[])).await;
    for (path, body) in [
        ("/__sandbox/advance?days=-1", json!({})),
        ("/__sandbox/advance?days=x", json!({})),
        ("/__sandbox/advance?days=99999", json!({})),
        ("/__sandbox/faults", json!({"faults": ["nonsense"]})),
        ("/__sandbox/faults", json!({"fault": []})),
        ("/__sandbox/faults", json!([])),
    ] {
        let answer = plain
            .client
            .post(plain.url(path))
            .json(&body)
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), 400, "{path} {body}");
    }
}

#[tokio::test]
async fn names_of_other_machines_are_turned_away() {
    let plain = Plain::start(small(&[])).await;
    for (host, status) in [
        ("127.0.0.1:1", 200),
        ("localhost", 200),
        ("evil.example", 421),
        ("127.0.0.1.evil.example:80", 421),
        ("127.0.0.1:80, evil.example", 421),
    ] {
        let request = plain
            .client
            .get(plain.url("/__sandbox/stats"))
            .header("Host", host);
        assert_eq!(request.send().await.unwrap().status(), status, "{host}");
    }
}

/// Sends a request with these headers, as a browser would for a page, and gives the status.
async fn as_browser(plain: &Plain, line: &str, headers: &[(&str, &str)], body: &str) -> u16 {
    let (method, path) = line.split_once(' ').unwrap();
    let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
    let mut request = plain.client.request(method, plain.url(path));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if !body.is_empty() {
        request = request.body(body.to_owned());
    }
    request.send().await.unwrap().status().as_u16()
}

#[tokio::test]
async fn pages_of_others_get_nothing_done() {
    let plain = Plain::start(small(&[])).await;
    let own = plain.sandbox.base_url.clone();
    let faults = r#"{"faults":["server-error"]}"#;
    let kind = ("Content-Type", "application/json");
    for origin in [
        "https://evil.example",
        "http://evil.example:80",
        "http://127.0.0.1:1",
        "http://localhost",
        "https://127.0.0.1",
        "null",
        "",
    ] {
        for (line, body) in [
            ("POST /__sandbox/faults", faults),
            ("POST /__sandbox/advance?days=1", ""),
            ("GET /__sandbox/stats", ""),
            ("POST /accesstoken/get", ""),
            ("POST /register/prefilled/x/submit", ""),
        ] {
            let headers = [("Origin", origin), kind];
            assert_eq!(
                as_browser(&plain, line, &headers, body).await,
                403,
                "{origin} {line}"
            );
        }
    }
    for site in ["cross-site", "same-site"] {
        let headers = [("Sec-Fetch-Site", site), kind];
        let line = "POST /__sandbox/advance?days=1";
        assert_eq!(as_browser(&plain, line, &headers, "").await, 403, "{site}");
        // A picture of a page elsewhere must not count as the merchant's visit; a link that is followed does.
        for (dest, status) in [("image", 403), ("document", 404)] {
            let headers = [("Sec-Fetch-Site", site), ("Sec-Fetch-Dest", dest)];
            let line = "GET /register/prefilled/x";
            assert_eq!(
                as_browser(&plain, line, &headers, "").await,
                status,
                "{site} {dest}"
            );
        }
    }
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "text/plain; application/json",
    ] {
        let headers = [("Content-Type", kind)];
        for (line, body) in [
            ("POST /__sandbox/faults", faults),
            ("POST /__sandbox/advance?days=1", ""),
            ("POST /__sandbox/units/1", "{}"),
        ] {
            assert_eq!(
                as_browser(&plain, line, &headers, body).await,
                415,
                "{kind} {line}"
            );
        }
    }
    assert_eq!(
        as_browser(&plain, "POST /__sandbox/faults", &[], faults).await,
        415
    );
    assert_eq!(
        plain.stats().await["faults_played"],
        json!({}),
        "nothing was switched on"
    );
    let headers = [
        ("Origin", own.as_str()),
        ("Content-Type", "application/json; charset=utf-8"),
    ];
    assert_eq!(
        as_browser(
            &plain,
            "POST /__sandbox/faults",
            &headers,
            r#"{"faults":[]}"#
        )
        .await,
        200
    );
}

#[tokio::test]
async fn dropping_it_stops_it_and_a_taken_port_is_an_error() {
    let plain = Plain::start(small(&[])).await;
    let port = plain.sandbox.address.port();
    let options = SandboxOptions { port, ..small(&[]) };
    assert!(Sandbox::start(options.clone()).await.is_err());
    let Plain {
        sandbox, client, ..
    } = plain;
    let url = format!("{}/__sandbox/stats", sandbox.base_url);
    assert!(client.get(&url).send().await.is_ok());
    drop(sandbox);
    // The listener goes a moment later, in a task of its own.
    let again = async {
        loop {
            match Sandbox::start(options.clone()).await {
                Ok(sandbox) => break sandbox,
                Err(_) => tokio::task::yield_now().await,
            }
        }
    };
    let again = tokio::time::timeout(std::time::Duration::from_secs(60), again).await;
    assert_eq!(
        again.unwrap().address.port(),
        port,
        "the port is free again"
    );
}

#[tokio::test]
async fn debug_output_holds_no_keys() {
    let plain = Plain::start(small(&[])).await;
    let text = format!("{:?} {:#?}", plain.sandbox, plain.sandbox);
    assert!(!text.contains(&plain.sandbox.client_secret));
    assert!(!text.contains(&plain.sandbox.subscription_key));
}

#[tokio::test]
async fn a_unit_is_changed_taken_away_and_given_back() {
    let plain = Plain::start(small(&[])).await;
    let msn = plain.example("login-only").await["msn"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/management/v1/sales-units/{msn}");
    let before = plain.get(&path).await.json();
    for wrong in [
        json!({"name": "Kiosk", "captureType": "Soon"}),
        json!({"visible": 1}),
        json!({"colour": true}),
        json!([]),
    ] {
        assert_eq!(plain.change(&msn, &wrong).await.status, 400, "{wrong}");
    }
    assert_eq!(
        plain.get(&path).await.json(),
        before,
        "nothing is changed by half"
    );
    assert_eq!(plain.change("1", &json!({})).await.status, 404);
    let changed = json!({"name": "Kiosk Ærlig", "captureType": "DirectCapture", "recurringAllowed": true, "skipLandingPageAllowed": null});
    assert_eq!(plain.change(&msn, &changed).await.status, 200);
    let after = plain.get(&path).await.json();
    assert_eq!(after["name"], "Kiosk Ærlig");
    let settings = &after["configuration"];
    assert_eq!(
        (&settings["captureType"], &settings["recurringAllowed"]),
        (&json!("DirectCapture"), &json!(true))
    );
    assert!(settings.get("skipLandingPageAllowed").is_none(), "{after}");
    let listed = async || {
        let fleet = plain.get("/management/v1/sales-units").await.json();
        fleet.to_string().contains(&msn)
    };
    for (visible, status) in [(false, 404), (true, 200)] {
        plain.change(&msn, &json!({"visible": visible})).await;
        assert_eq!(
            (plain.get(&path).await.status, listed().await),
            (status, visible)
        );
    }
}
