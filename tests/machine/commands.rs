//! The real `pdesk` with a file of rules beside it.

use super::pdesk::{Ended, World, json};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A copy of the program in a folder of its own, with rules beside it.
struct Installed {
    folder: TempDir,
    world: World,
}

impl Installed {
    fn new(rules: &str) -> Self {
        let folder = tempfile::Builder::new()
            .prefix("installed-")
            .tempdir_in(env!("CARGO_TARGET_TMPDIR"))
            .unwrap();
        let installed = Self {
            folder,
            world: World::small(),
        };
        std::fs::hard_link(env!("CARGO_BIN_EXE_pdesk"), installed.program()).unwrap();
        installed.rules(rules);
        installed
    }

    fn program(&self) -> PathBuf {
        let name = format!("pdesk{}", std::env::consts::EXE_SUFFIX);
        self.folder.path().join(name)
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("policy.toml")
    }

    fn rules(&self, text: &str) {
        std::fs::write(self.file(), text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let as_usual = self.world.command(arguments);
        let mut command = Command::new(self.program());
        command.args(arguments);
        for (name, value) in as_usual.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments))
    }

    /// Runs it with its own default for a variable that tests set.
    fn run_without(&self, variable: &str, arguments: &[&str]) -> Ended {
        let mut command = self.command(arguments);
        command.env_remove(variable);
        ended(command)
    }

    #[track_caller]
    fn refuses(&self, arguments: &[&str], code: i32, says: &str) {
        let ended = self.run(arguments);
        assert_eq!(
            ended.code, code,
            "{arguments:?}: {}{}",
            ended.out, ended.err
        );
        assert!(ended.err.contains(says), "{arguments:?}: {}", ended.err);
        let file = self.file();
        assert!(ended.err.contains(file.to_str().unwrap()), "{}", ended.err);
    }
}

fn ended(mut command: Command) -> Ended {
    let output = command.stdin(Stdio::null()).output().unwrap();
    Ended {
        code: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

const ORDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/order.json");

#[test]
fn an_environment_that_is_left_out_is_refused_to_keys_of_the_environment_and_to_profiles() {
    let installed = Installed::new("[lock]\nenvironments = [\"production\"]\n");
    let refused = "is not allowed on this computer";
    installed.refuses(&["fleet"], 2, refused);
    installed.refuses(&["lookup", "123456"], 2, refused);
    installed.refuses(&["order", "submit", ORDER], 2, refused);
    installed.refuses(&["profile", "test"], 2, refused);
    installed.refuses(&["sandbox"], 2, "sandbox is not offered");
    let secrets = serde_json::json!({
        "client_id": installed.world.sandbox.client_id,
        "client_secret": installed.world.sandbox.client_secret,
        "subscription_key": installed.world.sandbox.subscription_key,
        "base_url": installed.world.sandbox.base_url,
    });
    let add = [
        "profile",
        "add",
        "lek",
        "--environment",
        "sandbox",
        "--secrets-stdin",
    ];
    let mut command = installed.command(&add);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let pipe = child.stdin.take().unwrap();
    serde_json::to_writer(pipe, &secrets).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains(refused), "{said}");
    let requests = installed.world.stats()["requests"].clone();
    let asked = requests.as_object().unwrap().values();
    assert_eq!(
        asked.filter_map(serde_json::Value::as_u64).sum::<u64>(),
        0,
        "{requests}"
    );
    // Read anew: the same program works as soon as the rules allow it.
    installed.rules("");
    assert_eq!(installed.run(&["fleet"]).code, 0);
}

#[test]
fn where_orders_are_locked_they_are_prepared_and_not_sent() {
    let installed = Installed::new("[lock]\norders = false\n");
    let refused = "not sent, reissued or deleted";
    installed.refuses(&["order", "submit", ORDER], 2, refused);
    installed.refuses(&["order", "submit", ORDER, "--order-again"], 2, refused);
    installed.refuses(&["order", "delete", "one"], 2, refused);
    let list = installed.world.file(
        "orders.csv",
        "org.nr.;produkt;navn;konto;formål;nettsted;vilkår\n",
    );
    let results = installed.world.data.path().join("results.csv");
    let results = results.to_str().unwrap();
    let bulk = ["order", "bulk", &list, "--results", results, "--send"];
    installed.refuses(&bulk, 2, refused);
    assert_eq!(installed.run(&["order", "check", ORDER]).code, 0);
    assert_eq!(installed.run(&["order", "list"]).code, 0);
    installed.refuses(&["order", "reissue", "one"], 2, refused);
}

#[test]
fn a_damaged_file_unlocks_nothing_and_says_where_it_is_wrong() {
    let installed = Installed::new("[lock]\norders = false\nenviroments = [\"test\"]\n");
    let place = "Line 3, column 1";
    for arguments in [
        &["fleet"] as &[&str],
        &["fleet", "--kept"],
        &["order", "submit", ORDER],
        &["profile", "list"],
        &["sandbox"],
        &["database", "check"],
    ] {
        installed.refuses(arguments, 5, place);
    }
    installed.refuses(&["machine"], 5, place);
    let help = installed.run(&["--help"]);
    assert_eq!(help.code, 0, "{}", help.err);
}

#[test]
fn machine_shows_what_is_in_force_and_where_it_is_written() {
    let installed = Installed::new(
        "[lock]\nenvironments = [\"production\", \"test\"]\nmax_in_flight = 4\n[preset]\nlanguage = \"nb\"\n",
    );
    let file = installed.file().to_str().unwrap().to_owned();
    let shown = installed.run(&["machine", "--format", "json"]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    let rows = json(&shown);
    let row = |setting: &str| {
        let rows = rows.as_array().unwrap().iter();
        let mut rows = rows.filter(|row| row["setting"] == setting);
        rows.next().unwrap_or_else(|| panic!("{setting}")).clone()
    };
    let environments = row("environments");
    assert_eq!(environments["value"], "production, test");
    assert_eq!(environments["state"], "locked");
    assert_eq!(environments["source"], file.as_str());
    assert_eq!(row("max_in_flight")["value"], "4");
    assert_eq!(row("language")["state"], "preset");
    assert_eq!(row("orders")["state"], "free");
    assert_eq!(row("sandbox")["state"], "locked");
    let table = installed.run(&["machine", "--lang", "nb"]);
    assert!(
        table.out.contains("Låst") && table.out.contains("Miljøer"),
        "{}",
        table.out
    );
    assert!(table.err.contains(&file), "{}", table.err);
    std::fs::remove_file(installed.file()).unwrap();
    let nothing = installed.run(&["machine"]);
    assert!(nothing.err.contains("There are no rules") && nothing.err.contains(&file));
}

#[test]
fn a_file_is_looked_at_before_it_is_rolled_out() {
    let installed = Installed::new("");
    let good = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/examples/policy.toml");
    let shown = installed.run(&["machine", "--check", good]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(
        shown.out.contains("Locked") && shown.out.contains("Production"),
        "{}",
        shown.out
    );
    let bad = installed
        .world
        .file("bad.toml", "[lock]\norders = \"no\"\n");
    let shown = installed.run(&["machine", "--check", &bad]);
    assert_eq!(shown.code, 2, "{}", shown.err);
    assert!(shown.err.contains("Line 2, column 10"), "{}", shown.err);
    let shown = installed.run(&["machine", "--check", "nowhere.toml"]);
    assert_eq!(shown.code, 2, "{}", shown.err);
}

#[test]
fn locked_values_stand_over_the_command_line_and_presets_under_it() {
    let installed = Installed::new("[lock]\nlanguage = \"nb\"\nmax_in_flight = 2\n");
    let spoken = installed.run(&["machine", "--lang", "en"]);
    assert!(spoken.out.contains("Låst"), "{}", spoken.out);
    assert!(spoken.err.contains("--lang brukes ikke"), "{}", spoken.err);
    let fleet = installed.run(&["fleet", "--max-in-flight", "32"]);
    assert_eq!(fleet.code, 0, "{}", fleet.err);
    assert!(fleet.err.contains("Flere enn 2 samtidige"), "{}", fleet.err);
    let most = installed.world.stats()["max_in_flight"].as_u64();
    assert!(most <= Some(2), "{most:?}");
    installed.rules("[preset]\nlanguage = \"nb\"\n");
    let spoken = installed.run_without("PDESK_LANG", &["machine"]);
    assert!(spoken.out.contains("Forhåndsvalgt"), "{}", spoken.out);
    let spoken = installed.run(&["machine", "--lang", "en"]);
    assert!(spoken.out.contains("Preset"), "{}", spoken.out);
}

#[test]
fn the_locked_data_folder_is_used_and_another_is_refused() {
    let place = TempDir::new().unwrap();
    let locked = place.path().join("locked");
    let rule = format!("[lock]\ndata_folder = '{}'\n", locked.display());
    let installed = Installed::new(&rule);
    installed.refuses(&["fleet"], 2, locked.to_str().unwrap());
    let fleet = installed.run_without("PDESK_DATA_DIR", &["sync"]);
    assert_eq!(fleet.code, 0, "{}", fleet.err);
    assert!(locked.join("desk.sqlite3").is_file());
    let other = place.path().join("other");
    let elsewhere = ["fleet", "--kept", "--data-dir", other.to_str().unwrap()];
    installed.refuses(&elsewhere, 2, "The data folder is");
    assert!(!other.exists());
}

#[test]
fn a_new_profile_begins_with_the_preset_api() {
    let installed = Installed::new("[lock]\napi = \"partner\"\n");
    let management = ["fleet"];
    installed.refuses(&management, 2, "is not allowed on this computer");
    let mut command = installed.command(&["lookup", "123456"]);
    command.env("PDESK_API", "partner");
    let looked = ended(command);
    assert!(looked.code <= 1, "{}", looked.err);
}

#[test]
fn a_copy_without_an_address_says_that_there_is_nothing_to_ask() {
    let installed = Installed::new("");
    let asked = installed.run(&["update", "check"]);
    assert_eq!(asked.code, 2, "{}", asked.err);
    assert!(
        asked.err.contains("built without an address"),
        "{}",
        asked.err
    );
}
