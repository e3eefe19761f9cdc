//! What is told of the newest version: fetched from one address, and believed only with its maker's signature.
//!
//! It is asked for when a person asks, and never else. Nothing is fetched but these few lines and their signature, and nothing goes
//! along that names this computer, its person or its version.

mod fetch;
mod wire;

use crate::domain::Problem;
use crate::domain::machine::ProxyChoice;
use crate::domain::problem::ProblemKind;
use crate::domain::release::Release;
use crate::text::Message;
use minisign_verify::{Error, PublicKey, Signature};
use url::Url;

/// More than what is told of a version ever has, in bytes.
const MOST_METADATA: usize = 256 * 1024;
/// More than a signature has, in bytes.
const MOST_SIGNATURE: usize = 4 * 1024;
/// How far in the future it may be written, in seconds: clocks differ.
const MOST_AHEAD: i64 = 24 * 60 * 60;

/// Where it is told of the newest version, and whose signature it must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseSource {
    address: String,
    key: String,
}

impl ReleaseSource {
    /// A source at an address, with the maker's public key as `minisign` writes it (one line of Base64).
    #[must_use]
    pub fn new(address: impl Into<String>, key: impl Into<String>) -> Self {
        Self {
            address: address.into(),
            key: key.into(),
        }
    }

    /// The source that this program was built with: `PARTNER_DESK_RELEASE_URL` and `PARTNER_DESK_RELEASE_KEY` at build time.
    /// `None` where either was not set; then there is nothing to ask.
    #[must_use]
    pub fn of_this_build() -> Option<Self> {
        let address = option_env!("PARTNER_DESK_RELEASE_URL")?;
        let key = option_env!("PARTNER_DESK_RELEASE_KEY")?;
        let is_set = !address.trim().is_empty() && !key.trim().is_empty();
        is_set.then(|| Self::new(address.trim(), key.trim()))
    }

    /// Names the key, to tell one maker's words from another's.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Asks for the newest version. `now` is the time of day, seconds since 1970 (UTC).
    ///
    /// # Errors
    /// When nobody answers, when what is told has no good signature, and when it cannot be read.
    pub async fn ask(&self, proxy: &ProxyChoice, now: i64) -> Result<Release, Problem> {
        let key = PublicKey::from_base64(&self.key)
            .map_err(|_| broken(Message::new("update-bad-key")))?;
        let address = Url::parse(&self.address).map_err(|_| self.bad_address())?;
        if !fetch::may_be_asked(&address, &address) {
            return Err(self.bad_address());
        }
        let mut beside = address.clone();
        beside.set_path(&format!("{}.minisig", address.path()));
        let client = fetch::client(&address, proxy)?;
        let told = fetch::bytes(&client, &address, MOST_METADATA).await?;
        let signature = fetch::bytes(&client, &beside, MOST_SIGNATURE).await?;
        let signature = std::str::from_utf8(&signature).ok();
        let signature = signature.and_then(|text| Signature::decode(text).ok());
        let Some(signature) = signature else {
            let host = address.host_str().unwrap_or_default();
            return Err(unsigned(
                Message::new("update-no-signature").with("host", host),
            ));
        };
        // `false`: only signatures over a hash of the whole, as `minisign` makes them today.
        key.verify(&told, &signature, false)
            .map_err(|error| unsigned(reason(&error)))?;
        // Read only now: no parser sees a byte that the maker did not sign.
        let release = wire::read(&told).map_err(broken)?;
        // What is older than the newest that was seen is not believed: a time far ahead would shut out every later version.
        if release.issued > now.saturating_add(MOST_AHEAD) {
            return Err(unsigned(Message::new("update-from-the-future")));
        }
        Ok(release)
    }

    fn bad_address(&self) -> Problem {
        broken(Message::new("update-bad-address").with("address", &self.address))
    }
}

/// Why a signature is no good.
const fn reason(error: &Error) -> Message {
    match error {
        Error::UnexpectedKeyId => Message::new("update-other-key"),
        _ => Message::new("update-wrong-signature"),
    }
}

/// What is told is not believed.
fn unsigned(why: Message) -> Problem {
    Problem::new(ProblemKind::Refused, Message::new("update-not-believed"))
        .because(why)
        .next(Message::new("update-not-believed-next"))
}

/// What is told, or how the program was built, is of no use.
fn broken(why: Message) -> Problem {
    Problem::new(ProblemKind::Refused, Message::new("update-no-use"))
        .because(why)
        .next(Message::new("update-no-use-next"))
}
