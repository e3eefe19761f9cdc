//! The password with which a person is known to their team's server: in the keyring, together with the server that it is for.

use super::keyring_problem::{KeyringTask, no_answer};
use super::vault::{ANSWER_LIMIT, forgotten};
use super::{Credentials, blocking};
use crate::domain::{Problem, Secret};
use crate::text::Message;
use keyring_core::{Entry, Error};
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::sync::Arc;
use zeroize::Zeroizing;

/// The variable with which automation gives the password where there is no keyring.
pub const TEAM_PASSWORD_VARIABLE: &str = "PDESK_TEAM_PASSWORD";

impl Credentials {
    /// The password for a server: that of the environment, else that of the keyring. `None` where neither has one.
    ///
    /// # Errors
    /// When the keyring is locked or refuses.
    pub async fn team_password(
        &self,
        server: &str,
        lookup: impl Fn(&str) -> Option<OsString>,
    ) -> Result<Option<Secret>, Problem> {
        let given = lookup(TEAM_PASSWORD_VARIABLE).and_then(|text| text.into_string().ok());
        // An empty variable is as good as none.
        if let Some(given) = given.map(Secret::new).filter(|given| !given.is_empty()) {
            return Ok(Some(given));
        }
        if let Some(kept) = self.vault().team().get(server).cloned() {
            return Ok(Some(kept));
        }
        self.in_keyring(KeyringTask::Load, server, |item| match item.get_secret() {
            Ok(bytes) => {
                let text = String::from_utf8(bytes)
                    .map_err(|error| Error::BadEncoding(error.into_bytes()))?;
                Ok(Some(Secret::new(text)))
            }
            // Where there is no keyring there is no password in it: the server may know the person otherwise.
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
        .await
        .or_else(without_keyring)
    }

    /// Keeps the password for a server: in the keyring, or for this run where there is none.
    ///
    /// # Errors
    /// When the keyring is locked or refuses.
    pub async fn save_team_password(&self, server: &str, password: &Secret) -> Result<(), Problem> {
        let bytes = Zeroizing::new(password.expose().as_bytes().to_vec());
        let saved = self
            .in_keyring(KeyringTask::Save, server, move |item| {
                item.set_secret(&bytes)
            })
            .await;
        // Where there is no keyring, what is kept below for this run is all.
        saved.or_else(without_keyring)?;
        self.vault()
            .team()
            .insert(server.to_owned(), password.clone());
        Ok(())
    }

    /// Forgets the password for a server. That there was none is fine.
    ///
    /// # Errors
    /// When the keyring is locked or refuses: the password may still be in it.
    pub async fn forget_team_password(&self, server: &str) -> Result<(), Problem> {
        // Whatever the keyring says, this run uses it no longer.
        self.vault().team().remove(server);
        self.in_keyring(KeyringTask::Remove, server, forgotten)
            .await
            .or_else(without_keyring)
    }

    async fn in_keyring<T: Send + 'static>(
        &self,
        task: KeyringTask,
        server: &str,
        work: impl FnOnce(&Entry) -> keyring_core::Result<T> + Send + 'static,
    ) -> Result<T, Problem> {
        let (vault, name) = (Arc::clone(self.vault()), server.to_owned());
        let user = entry_of(server);
        let answer = blocking::run(ANSWER_LIMIT, move || {
            vault.with_item(&user, &name, task, work)
        });
        let answer = answer
            .await
            .unwrap_or_else(|| Err(no_answer(task, server, ANSWER_LIMIT.as_secs())));
        // The keyring's words speak of a profile's keys.
        answer.map_err(|mut problem| {
            let what = match task {
                KeyringTask::Save => "team-password-not-saved",
                KeyringTask::Load => "team-password-not-read",
                KeyringTask::Remove => "team-password-not-removed",
            };
            problem.what = Message::new(what).with("server", server);
            problem.next = Some(Message::new("team-password-next"));
            problem
        })
    }
}

/// Where there is no keyring at all there is nothing in it.
fn without_keyring<T: Default>(problem: Problem) -> Result<T, Problem> {
    match problem.why.as_ref().map(Message::id) {
        Some("credentials-why-none") => Ok(T::default()),
        _ => Err(problem),
    }
}

/// The entry of a server: a password that was saved for one is never found for another.
fn entry_of(server: &str) -> String {
    let digest = Sha256::digest(server.as_bytes());
    let digits: String = digest[..12]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("team-{digits}")
}
