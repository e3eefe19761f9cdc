//! What is told of a version, as it comes: JSON that was signed. Fields that this version does not know are for later ones.

use crate::domain::release::{Download, Release};
use crate::text::{Language, Message};
use chrono::DateTime;
use serde::Deserialize;
use std::collections::BTreeMap;

/// A signature for something else of the same maker must not count as news of a version.
const PRODUCT: &str = "partner-desk";

/// The longest notes that are shown, in characters.
const MOST_NOTES: usize = 20_000;

#[derive(Deserialize)]
struct WireRelease {
    product: String,
    version: String,
    issued: String,
    #[serde(default)]
    notes: BTreeMap<String, String>,
    page: String,
    #[serde(default)]
    downloads: Vec<WireDownload>,
}

#[derive(Deserialize)]
struct WireDownload {
    system: String,
    url: String,
    sha256: String,
}

/// The newest version, of bytes whose signature was good.
///
/// # Errors
/// Which field is of no use.
pub(super) fn read(bytes: &[u8]) -> Result<Release, Message> {
    let told: WireRelease = serde_json::from_slice(bytes).map_err(|error| {
        Message::new("update-json")
            .with("line", error.line())
            .with("column", error.column())
    })?;
    let wrong = |field: &str| Message::new("update-field").with("field", field);
    if told.product != PRODUCT {
        return Err(Message::new("update-other-product").with("product", told.product));
    }
    let issued = DateTime::parse_from_rfc3339(&told.issued).map_err(|_| wrong("issued"))?;
    let notes = Language::ALL.into_iter().filter_map(|language| {
        let text: String = told
            .notes
            .get(language.tag())?
            .chars()
            .take(MOST_NOTES)
            .collect();
        Some((language, text.trim().to_owned())).filter(|(_, text)| !text.is_empty())
    });
    Ok(Release {
        version: told.version.parse().map_err(|_| wrong("version"))?,
        issued: issued.timestamp(),
        notes: notes.collect(),
        page: https(told.page).ok_or_else(|| wrong("page"))?,
        downloads: told
            .downloads
            .into_iter()
            .map(|download| download.read().ok_or_else(|| wrong("downloads")))
            .collect::<Result<_, _>>()?,
    })
}

impl WireDownload {
    fn read(self) -> Option<Download> {
        let digest = self.sha256.to_ascii_lowercase();
        let is_digest = digest.len() == 64 && digest.bytes().all(|byte| byte.is_ascii_hexdigit());
        Some(Download {
            system: self.system,
            address: https(self.url)?,
            sha256: is_digest.then_some(digest)?,
        })
    }
}

/// The address, where it is one of https that names nobody.
fn https(text: String) -> Option<String> {
    let url = url::Url::parse(&text).ok()?;
    let is_plain = url.scheme() == "https" && url.has_host() && url.username().is_empty();
    (is_plain && url.password().is_none()).then(|| url.to_string())
}
