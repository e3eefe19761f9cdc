//! Canaries: secrets that are planted, and looked for in everything the program leaves behind.
//!
//! [`Canary::plant`] makes keys that nobody else has, or [`Canary::watch`] takes some that a sandbox accepts. Drive the program with
//! them, give what it said to [`Canary::hear`], then [`Canary::assert_unseen`] looks for every secret, in every spelling it
//! travels in, in what was heard, in all that was logged at the finest level (by us and by every library), and in every file
//! of the folders given.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests, each of which uses a part of it"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use keyring_core::api::{CredentialApi, CredentialStoreApi};
use keyring_core::{Credential, CredentialStore, Entry, Error};
use partner_desk::domain::{KeySet, Problem, Secret};
use partner_desk::text::{Catalog, Language};
use std::any::Any;
use std::collections::HashMap;
use std::fmt::Debug;
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};
use uuid::Uuid;

/// Secrets that are watched, and what was heard of the program so far.
pub struct Canary {
    keys: KeySet,
    /// Each secret in one spelling, with a name that may be told.
    wanted: Vec<(String, String)>,
    /// The length of the log when these secrets came into the world.
    born_at: usize,
    heard: Mutex<Vec<(String, Vec<u8>)>>,
}

impl Canary {
    /// New keys, unlike any other. From now on everything that is logged in this process is kept.
    pub fn plant() -> Self {
        let marker = || format!("canary{}", Uuid::new_v4().simple());
        Self::watch(&KeySet {
            client_id: Secret::new(marker()),
            // With the signs that base64 has and that other spellings change.
            client_secret: Secret::new(format!("{}+/=", marker())),
            subscription_key: Some(Secret::new(marker())),
        })
    }

    /// Keys that exist already.
    pub fn watch(keys: &KeySet) -> Self {
        let born_at = log().lock().unwrap().len();
        let mut canary = Self {
            keys: keys.clone(),
            wanted: Vec::new(),
            born_at,
            heard: Mutex::default(),
        };
        let (id, secret) = (keys.client_id.expose(), keys.client_secret.expose());
        canary.look_for("client_id", id);
        canary.look_for("client_secret", secret);
        canary.look_for("basic login", &format!("{id}:{secret}"));
        if let Some(key) = &keys.subscription_key {
            canary.look_for("subscription_key", key.expose());
        }
        // Every access token begins with the Base64 of one of these.
        for head in [r#"{"alg":"#, r#"{"typ":"#] {
            let token = STANDARD.encode(head).trim_end_matches('=').to_owned();
            canary
                .wanted
                .push(("access token".to_owned(), token[..9].into()));
        }
        canary
    }

    /// The keys.
    pub fn keys(&self) -> KeySet {
        self.keys.clone()
    }

    /// Looks for one more secret text too.
    pub fn look_for(&mut self, name: &str, secret: &str) {
        assert!(
            secret.len() >= 8 && secret.is_ascii(),
            "long enough to be told from other text"
        );
        let mut add = |spelling: &str, text: String| {
            self.wanted.push((format!("{name} ({spelling})"), text));
        };
        add("plain", secret.into());
        add("percent-encoded", percent_encoded(secret));
        add("Debug", format!("{secret:?}").trim_matches('"').into());
        let utf16: String = secret.chars().flat_map(|letter| [letter, '\0']).collect();
        add("UTF-16", utf16);
        let decimal: Vec<String> = secret.bytes().map(|byte| byte.to_string()).collect();
        add("list of bytes", decimal.join(", "));
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        add("hexadecimal", hex);
        // Base64 looks different at each of three places in a group; what depends on the neighbours is left away.
        for skipped in 0..3 {
            let whole = &secret.as_bytes()[skipped..];
            let whole = &whole[..whole.len() / 3 * 3];
            add("base64", STANDARD.encode(whole));
        }
    }

    /// Keeps something the program said: an output, an error, a panic, a title.
    pub fn hear(&self, from: &str, said: impl Into<Vec<u8>>) {
        let said = (from.to_owned(), said.into());
        self.heard.lock().unwrap().push(said);
    }

    /// Keeps how a value prints for developers, plain and over many lines.
    pub fn hear_debug(&self, from: &str, value: &impl Debug) {
        self.hear(&format!("Debug of {from}"), format!("{value:?} {value:#?}"));
    }

    /// Keeps a problem as people are told it, in every language, and as it prints.
    pub fn hear_problem(&self, from: &str, problem: &Problem) {
        self.hear_debug(from, problem);
        for language in Language::ALL {
            self.hear(from, problem.one_line(&Catalog::new(language)));
        }
    }

    /// Keeps what a panic says that shows a value.
    pub fn hear_panic(&self, from: &str, value: &(impl Debug + Sync)) {
        let panic = std::thread::scope(|scope| {
            let doomed = scope.spawn(|| std::panic::panic_any(format!("broke off with {value:?}")));
            doomed.join().unwrap_err()
        });
        let said = panic.downcast_ref::<String>().expect("the panic's text");
        self.hear(&format!("panic with {from}"), said.as_str());
    }

    /// Every trace of a secret: what it is and where it was seen.
    pub fn traces(&self, folders: &[&Path]) -> Vec<String> {
        let mut traces = Vec::new();
        for (from, said) in self.heard.lock().unwrap().iter() {
            self.search(from, said, &mut traces);
        }
        let logged = log().lock().unwrap()[self.born_at..].to_vec();
        self.search("the log", &logged, &mut traces);
        for folder in folders {
            self.search_folder(folder, &mut traces);
        }
        traces
    }

    /// Fails where a secret was seen, telling where.
    #[track_caller]
    pub fn assert_unseen(&self, folders: &[&Path]) {
        let traces = self.traces(folders);
        assert!(
            traces.is_empty(),
            "secrets were seen:\n{}",
            traces.join("\n")
        );
    }

    fn search_folder(&self, folder: &Path, traces: &mut Vec<String>) {
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.display().to_string();
            self.search(&name, name.as_bytes(), traces);
            if path.is_dir() {
                self.search_folder(&path, traces);
            } else {
                self.search(&name, &std::fs::read(&path).unwrap(), traces);
            }
        }
    }

    fn search(&self, place: &str, bytes: &[u8], traces: &mut Vec<String>) {
        // The standard library's own search is quick even in an unoptimised build, and logs are long.
        let text = String::from_utf8_lossy(bytes);
        for (name, secret) in &self.wanted {
            if let Some(at) = text.find(secret.as_str()) {
                let before: String = text[..at].chars().rev().take(200).collect();
                let before: String = before.chars().rev().collect();
                traces.push(format!("{name} in {place}, after: {before}"));
            }
        }
    }
}

fn percent_encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// Everything that this process logged, at the finest level, since it was first asked for.
pub fn log() -> &'static Arc<Mutex<Vec<u8>>> {
    static LOG: OnceLock<Arc<Mutex<Vec<u8>>>> = OnceLock::new();
    LOG.get_or_init(|| {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let writer = Arc::clone(&kept);
        // This also takes what libraries log through the `log` crate.
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(move || Pen(Arc::clone(&writer)))
            .init();
        kept
    })
}

struct Pen(Arc<Mutex<Vec<u8>>>);

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A keyring in memory that can be told to fail. (The library's own mock prints what it keeps into the log.)
#[derive(Default)]
pub struct TestKeyring {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    secrets: HashMap<String, Vec<u8>>,
    failures: Vec<Error>,
}

impl TestKeyring {
    /// The next call fails with this error.
    pub fn fail_next(&self, error: Error) {
        self.state.lock().unwrap().failures.push(error);
    }

    /// What is kept, for whoever wants to see that it is kept at all.
    pub fn kept(&self) -> Vec<Vec<u8>> {
        self.state
            .lock()
            .unwrap()
            .secrets
            .values()
            .cloned()
            .collect()
    }

    /// The keyring as the program takes it.
    pub fn store(self: &Arc<Self>) -> Arc<CredentialStore> {
        self.clone()
    }
}

impl CredentialStoreApi for TestKeyring {
    fn vendor(&self) -> String {
        "test".to_owned()
    }

    fn id(&self) -> String {
        "test".to_owned()
    }

    fn build(
        &self,
        service: &str,
        user: &str,
        _: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        let credential = TestCredential {
            name: format!("{service}/{user}"),
            state: Arc::clone(&self.state),
        };
        Ok(Entry::new_with_credential(Arc::new(credential)))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn debug_fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("TestKeyring")
    }
}

struct TestCredential {
    name: String,
    state: Arc<Mutex<State>>,
}

impl TestCredential {
    fn with<T>(
        &self,
        work: impl FnOnce(&mut State) -> keyring_core::Result<T>,
    ) -> keyring_core::Result<T> {
        let mut state = self.state.lock().unwrap();
        match state.failures.pop() {
            Some(error) => Err(error),
            None => work(&mut state),
        }
    }
}

impl CredentialApi for TestCredential {
    fn set_secret(&self, secret: &[u8]) -> keyring_core::Result<()> {
        self.with(|state| {
            state.secrets.insert(self.name.clone(), secret.to_vec());
            Ok(())
        })
    }

    fn get_secret(&self) -> keyring_core::Result<Vec<u8>> {
        self.with(|state| state.secrets.get(&self.name).cloned().ok_or(Error::NoEntry))
    }

    fn delete_credential(&self) -> keyring_core::Result<()> {
        self.with(|state| {
            state
                .secrets
                .remove(&self.name)
                .map(drop)
                .ok_or(Error::NoEntry)
        })
    }

    fn get_credential(&self) -> keyring_core::Result<Option<Arc<Credential>>> {
        Ok(None)
    }

    fn get_specifiers(&self) -> Option<(String, String)> {
        None
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn debug_fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.name)
    }
}
