//! The real `pdesk` of two members, from making the team to leaving it.

use super::pdesk::{Ended, World, check, json};
use super::postgres::{MEMBER_PASSWORD, OWNER_PASSWORD, Postgres};
use partner_desk::sandbox::SandboxOptions;
use serde_json::Value;
use std::process::Stdio;
use tempfile::TempDir;
use tokio::runtime::Runtime;

const PURPOSE: &str = "POS integration in physical store: kaffe og bakst";
const TEST_PASSWORD: &str = "a-site-password-of-the-shop";

fn order(name: &str) -> String {
    serde_json::json!({
        "business_id": "918713867", "product": "payment_integration", "sales_unit_name": name,
        "settlement_account": "12345678903", "use_case": "website_with_test", "intended_purpose": PURPOSE,
        "website": {
            "url": "https://kaffe.example", "terms_url": "https://kaffe.example/terms",
            "test_url": "https://test.kaffe.example", "test_username": "vipps", "test_password": TEST_PASSWORD,
        },
    })
    .to_string()
}

/// Orders that the vendor has made, and how many of them wanted what another one wanted already.
fn made(world: &World) -> (u64, u64) {
    let stats = world.stats();
    let count = |key: &str| stats[key].as_u64().unwrap_or_else(|| panic!("{stats}"));
    (count("orders_created"), count("duplicate_orders"))
}

struct Member<'w> {
    world: &'w World,
    folder: TempDir,
}

impl Member<'_> {
    fn with<'a>(&'a self, arguments: &[&'a str]) -> Vec<&'a str> {
        let data = self.folder.path().to_str().unwrap();
        [arguments, &["--data-dir", data]].concat()
    }

    #[track_caller]
    fn check(&self, arguments: &[&str], code: i32, says: &str) -> Ended {
        check(self.world, &self.with(arguments), code, says)
    }

    /// The note of a unit as it is kept.
    fn note(&self, msn: &str) -> Option<String> {
        let kept = self.check(
            &[
                "fleet",
                "--kept",
                "--format",
                "json",
                "--columns",
                "msn,note",
            ],
            0,
            "",
        );
        let rows = json(&kept);
        let row = rows
            .as_array()
            .unwrap()
            .iter()
            .find(|row| row["msn"] == *msn);
        row.unwrap()["note"].as_str().map(str::to_owned)
    }
}

#[test]
fn two_members_share_a_partner() {
    let runtime = Runtime::new().unwrap();
    let Some(mut server) = runtime.block_on(Postgres::start()) else {
        return;
    };
    runtime.block_on(server.teams(&[]));
    let world = World::new(SandboxOptions {
        units: 12,
        ..SandboxOptions::default()
    });
    let printed = check(
        &world,
        &["team", "init", "--team", "cli"],
        0,
        "CREATE SCHEMA IF NOT EXISTS pdesk_cli",
    );
    assert!(printed.out.starts_with("-- The tables of the team \"cli\""));
    let owner = server.address("owner", "cli");
    let run = ["team", "init", "--run", &owner, "--password-stdin"];
    for _ in 0..2 {
        let ended = world.run_with(&run, &format!("{OWNER_PASSWORD}\n"));
        assert_eq!(ended.code, 0, "{}", ended.err);
    }
    for name in ["anne", "bo"] {
        let sql = format!(
            "CREATE ROLE {name} LOGIN PASSWORD '{MEMBER_PASSWORD}'; GRANT pdesk_cli TO {name}"
        );
        runtime.block_on(async { server.owner().await.batch_execute(&sql).await.unwrap() });
    }
    check(
        &world,
        &["team", "join", "postgres://anne:secret@db/desk"],
        2,
        "There is a password in the address.",
    );
    let world = world.with("PDESK_TEAM_PASSWORD", MEMBER_PASSWORD);
    let [anne, bo] = [(); 2].map(|()| Member {
        world: &world,
        folder: TempDir::new().unwrap(),
    });
    anne.check(&["team", "status"], 0, "shared with no team");
    anne.check(&["sync"], 0, "");
    bo.check(&["sync"], 0, "");
    let kept = anne.check(&["fleet", "--kept", "--format", "json"], 0, "");
    let msn = json(&kept)[0]["msn"].as_str().unwrap().to_owned();
    anne.check(&["note", &msn, "before the team"], 0, "");
    let address = |name: &str| server.address(name, "cli");
    anne.check(&["team", "join", &address("anne")], 0, "as “anne”");
    bo.check(&["team", "join", &address("bo")], 0, "as “bo”");
    assert_eq!(bo.note(&msn).as_deref(), Some("before the team"));
    // Both change it at once: the second one is kept beside, and Bo lets it stand after all.
    anne.check(&["note", &msn, "by Anne"], 0, "");
    bo.check(&["note", &msn, "by Bo"], 0, "");
    anne.check(&["team", "sync"], 0, "1 sent");
    bo.check(&["team", "sync"], 0, "1 kept as other versions");
    assert_eq!(bo.note(&msn).as_deref(), Some("by Anne"));
    let status = bo.check(&["team", "status", "--format", "json"], 0, "by Bo");
    let told = json(&status);
    assert_eq!(
        (&told["versions"], &told["waiting"]),
        (&Value::from(1), &Value::from(0))
    );
    assert_eq!(told["members"], "bo, anne");
    let id = status
        .err
        .rsplit('(')
        .next()
        .unwrap()
        .split(')')
        .next()
        .unwrap()
        .to_owned();
    bo.check(&["team", "settle", &id, "--take"], 0, "counts now");
    bo.check(&["team", "sync"], 0, "2 sent");
    anne.check(&["team", "sync"], 0, "");
    assert_eq!(anne.note(&msn).as_deref(), Some("by Bo"));
    bo.check(&["team", "settle", &id, "--drop"], 1, "no such version");
    orders(&world, &anne, &bo);
    log_and_fleet(&anne, &bo, &msn);
    without_server(&runtime, &mut server, &anne);
    let everything = runtime.block_on(server.everything());
    let secrets = [
        world.sandbox.client_id.as_str(),
        world.sandbox.client_secret.as_str(),
        world.sandbox.subscription_key.as_str(),
        MEMBER_PASSWORD,
        OWNER_PASSWORD,
        TEST_PASSWORD,
    ];
    for secret in secrets {
        assert!(!everything.contains(secret), "a secret is on the server");
    }
    assert!(everything.contains("Kaffe og Kake"));
    anne.check(&["team", "check"], 0, "is a member of pdesk_cli");
    anne.check(&["team", "leave"], 0, "You have left the team");
    anne.check(&["team", "status"], 0, "shared with no team");
    assert_eq!(
        anne.note(&msn).as_deref(),
        Some("while the server was away")
    );
}

/// Who changed what can be read; a note is not written over one that nobody saw; and by choice one syncs for both.
fn log_and_fleet(anne: &Member<'_>, bo: &Member<'_>, msn: &str) {
    let log = [
        "team", "log", "--kind", "note", "--who", "bo", "--format", "json",
    ];
    let told = json(&anne.check(&log, 0, ""));
    let last = &told.as_array().unwrap()[0];
    assert_eq!(
        (&last["who"], &last["to"]),
        (&Value::from("bo"), &Value::from("by Bo"))
    );
    assert_eq!(last["thing"], format!("Sales unit {msn}"));
    anne.check(&["team", "log", "--since", "2999-01-01"], 0, "");
    let seen = anne.note(msn).unwrap();
    anne.check(
        &["note", msn, "by Anne, who saw it", "--over", &seen],
        0,
        "What was there before: “by Bo”",
    );
    anne.check(&["team", "sync"], 0, "1 sent");
    // Bo has seen something else than what stands once Anne's note is there.
    bo.check(&["team", "sync"], 0, "1 received");
    bo.check(&["note", msn, "by Bo, who did not", "--over", &seen], 0, "");
    bo.check(&["team", "sync"], 0, "1 kept as other versions");
    assert_eq!(bo.note(msn).as_deref(), Some("by Anne, who saw it"));
    let fresh = Member {
        world: bo.world,
        folder: TempDir::new().unwrap(),
    };
    let status = bo.check(&["team", "status", "--format", "json"], 0, "");
    let told = json(&status);
    assert_eq!(told["fleet_shared"], false);
    anne.check(&["team", "fleet", "on"], 0, "The team shares the fleet");
    // Whoever joins has the fleet without a sync of their own.
    let server = told["server"].as_str().unwrap();
    fresh.check(&["team", "join", server], 0, "");
    let count = |member: &Member<'_>| {
        let kept = ["fleet", "--kept", "--format", "json", "--columns", "msn"];
        json(&member.check(&kept, 0, "")).as_array().unwrap().len()
    };
    assert!(count(anne) > 3);
    assert_eq!(count(&fresh), count(anne));
}

/// An order of one is the other's, too; and a file that both send at once makes its orders once.
fn orders(world: &World, anne: &Member<'_>, bo: &Member<'_>) {
    let file = world.file("order.json", &order("Kaffe og Kake"));
    let submit = [
        "order",
        "submit",
        &file,
        "--format",
        "json",
        "--accept-doubtful",
    ];
    let first = json(&anne.check(&submit, 0, ""))["link"].clone();
    let second = json(&bo.check(&submit, 0, ""))["link"].clone();
    assert_eq!(first, second);
    assert_eq!(made(world), (1, 0));
    let shops: String = (0..40)
        .map(|nth| format!("918713867;Kiosk {nth};12345678903;{PURPOSE}\n"))
        .collect();
    let file = world.file("shops.csv", &format!("Org.nr;Navn;Konto;Formål\n{shops}"));
    let send = |member: &Member<'_>, out: &str| {
        let out = member.folder.path().join(out).to_str().unwrap().to_owned();
        let arguments = [
            "order",
            "bulk",
            &file,
            "--results",
            &out,
            "--send",
            "--offline",
            "--set",
            "product=cashier",
            "--set",
            "use_case=unknown",
        ];
        let mut command = world.command(&member.with(&arguments));
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let both = [send(anne, "one.csv"), send(bo, "one.csv")];
    for child in both {
        let ended = child.wait_with_output().unwrap();
        let code = ended.status.code().unwrap();
        assert!(
            code == 0 || code == 1,
            "{}",
            String::from_utf8_lossy(&ended.stderr)
        );
    }
    assert_eq!(made(world), (41, 0));
    // Once more, now that everybody knows: nothing is left to send.
    for member in [anne, bo] {
        let ended = send(member, "two.csv").wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(0), "{told}");
        let results = std::fs::read_to_string(member.folder.path().join("two.csv")).unwrap();
        assert_eq!(results.matches("http").count(), 40, "{results}");
    }
    assert_eq!(made(world), (41, 0));
}

/// Without the server no order leaves, a person is told before they have typed one, and everything else goes on.
fn without_server(runtime: &Runtime, server: &mut Postgres, anne: &Member<'_>) {
    let world = anne.world;
    server.kill();
    let file = world.file("later.json", &order("Sent later"));
    anne.check(
        &["order", "check", &file, "--online"],
        0,
        "No orders can be sent now",
    );
    anne.check(
        &["order", "submit", &file, "--accept-doubtful"],
        4,
        "the team's server is needed",
    );
    assert_eq!(made(world), (41, 0));
    let kept = anne.check(&["fleet", "--kept", "--format", "json"], 0, "");
    let msn = json(&kept)[0]["msn"].as_str().unwrap().to_owned();
    anne.check(&["note", &msn, "while the server was away"], 0, "");
    anne.check(&["team", "leave"], 1, "One change waits");
    anne.check(&["team", "status"], 4, "cannot be reached");
    runtime.block_on(server.go());
    anne.check(&["order", "submit", &file, "--accept-doubtful"], 0, "");
    assert_eq!(made(world), (42, 0));
}
