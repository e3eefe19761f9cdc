//! The command line as a program: the real binary against a sandbox in this process.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests, each of which uses a part of it"
)]

use partner_desk::sandbox::{Sandbox, SandboxOptions};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Stdio};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// A sandbox, and a data directory of its own.
pub struct World {
    pub sandbox: Sandbox,
    pub data: TempDir,
    pub variables: BTreeMap<&'static str, String>,
    runtime: Runtime,
}

pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl World {
    pub fn new(options: SandboxOptions) -> Self {
        let runtime = Runtime::new().unwrap();
        let sandbox = runtime.block_on(Sandbox::start(options)).unwrap();
        let variables = BTreeMap::from([
            ("PDESK_BASE_URL", sandbox.base_url.clone()),
            ("PDESK_CLIENT_ID", sandbox.client_id.clone()),
            ("PDESK_CLIENT_SECRET", sandbox.client_secret.clone()),
            ("PDESK_SUBSCRIPTION_KEY", sandbox.subscription_key.clone()),
        ]);
        Self {
            sandbox,
            data: TempDir::new().unwrap(),
            variables,
            runtime,
        }
    }

    pub fn small() -> Self {
        Self::new(SandboxOptions {
            units: 40,
            ..SandboxOptions::default()
        })
    }

    pub fn with(mut self, name: &'static str, value: &str) -> Self {
        self.variables.insert(name, value.to_owned());
        self
    }

    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_pdesk"));
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("PDESK_") {
                command.env_remove(name);
            }
        }
        command
            .args(arguments)
            .env_remove("COLUMNS")
            .env("PDESK_DATA_DIR", self.data.path())
            .env("PDESK_KEYRING", "none")
            .env("PDESK_LANG", "en")
            .envs(&self.variables);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Ended {
        self.run_with(arguments, "")
    }

    pub fn run_with(&self, arguments: &[&str], stdin: &str) -> Ended {
        let mut child = self
            .command(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut pipe = child.stdin.take().unwrap();
        // A program that does not read its input has closed it; that is no failure of the test.
        let _ = pipe.write_all(stdin.as_bytes());
        drop(pipe);
        let output = child.wait_with_output().unwrap();
        Ended {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Writes a file into the data directory and gives its path.
    pub fn file(&self, name: &str, content: &str) -> String {
        let path = self.data.path().join(name);
        std::fs::write(&path, content).unwrap();
        path.to_str().unwrap().to_owned()
    }

    /// Changes a unit as somebody at the vendor would.
    pub fn change(&self, msn: &str, body: &Value) {
        let url = format!("{}/__sandbox/units/{msn}", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let sent = self.runtime.block_on(client.post(url).json(body).send());
        assert_eq!(sent.unwrap().status(), 200, "{msn} {body}");
    }

    /// Lets days pass in the sandbox.
    pub fn advance(&self, days: u32) {
        let url = format!("{}/__sandbox/advance?days={days}", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let sent = self.runtime.block_on(client.post(url).send());
        assert_eq!(sent.unwrap().status(), 200);
    }

    /// What the sandbox counted so far.
    pub fn stats(&self) -> Value {
        let url = format!("{}/__sandbox/stats", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let asked = async { client.get(url).send().await.unwrap().json().await };
        self.runtime.block_on(asked).unwrap()
    }

    /// The number of one merchant of a kind in the sandbox's world.
    pub fn merchant(&self, kind: &str) -> String {
        let url = format!("{}/__sandbox/world?kind={kind}", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let asked = async { client.get(url).send().await.unwrap().json::<Value>().await };
        let world = self.runtime.block_on(asked).unwrap();
        let id = world[kind][0]["id"].as_str();
        id.unwrap_or_else(|| panic!("no {kind}: {world}"))
            .to_owned()
    }

    /// The sandbox plays other faults from now on.
    pub fn faults(&self, names: &[&str]) {
        let url = format!("{}/__sandbox/faults", self.sandbox.base_url);
        let client = partner_desk::api::http_client().no_proxy().build().unwrap();
        let body = serde_json::json!({"faults": names, "every": 1});
        let sent = self.runtime.block_on(client.post(url).json(&body).send());
        assert_eq!(sent.unwrap().status(), 200);
    }

    /// Stops the sandbox: nobody answers at its address any more.
    pub fn stop(&mut self) {
        let other = Sandbox::start(SandboxOptions {
            units: 1,
            ..SandboxOptions::default()
        });
        self.sandbox = self.runtime.block_on(other).unwrap();
    }

    /// The fleet as it is kept, chosen as the arguments say.
    pub fn kept(&self, arguments: &[&str]) -> Vec<Value> {
        let all = ["fleet", "--kept", "--format", "json"];
        array(&self.run(&[&all, arguments].concat()))
    }

    /// The live fleet.
    pub fn fleet(&self) -> Vec<Value> {
        array(&self.run(&["fleet", "--format", "json"]))
    }
}

#[track_caller]
pub fn json(ended: &Ended) -> Value {
    serde_json::from_str(&ended.out)
        .unwrap_or_else(|_| panic!("no JSON: {}{}", ended.out, ended.err))
}

#[track_caller]
pub fn array(ended: &Ended) -> Vec<Value> {
    json(ended).as_array().expect("an array").clone()
}

pub fn texts(rows: &[Value], key: &str) -> Vec<String> {
    let text = |row: &Value| row[key].as_str().unwrap_or_default().to_owned();
    rows.iter().map(text).collect()
}

pub fn count(rows: &[Value], state: &str) -> usize {
    texts(rows, "state")
        .iter()
        .filter(|one| *one == state)
        .count()
}

#[track_caller]
pub fn check(world: &World, arguments: &[&str], code: i32, says: &str) -> Ended {
    let ended = world.run(arguments);
    let all = format!("{}{}", ended.out, ended.err);
    assert_eq!(ended.code, code, "{arguments:?}: {all}");
    assert!(
        all.contains(says),
        "{arguments:?} does not say {says:?}: {all}"
    );
    ended
}
