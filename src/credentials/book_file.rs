//! The shape of `profiles.toml`: types of its own, so that the file does not change when the domain does.

use super::KeyPlace;
use super::book::{BookEntry, ProfileId};
use crate::domain::{ApiKind, Environment, KeyType, Msn, MsnRule, Profile, TokenFlow};
use serde::{Deserialize, Serialize};

/// The version this program writes. A file of a later version is refused, never rewritten.
pub(super) const VERSION: i64 = 1;

/// Stands at the head of the file.
pub(super) const HEAD: &str = "\
# Partner Desk: profiles. Keys are never in here; they are in the operating system's keyring.
# Close Partner Desk before you change this file by hand.

";

/// The whole file. What this version does not know is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct BookFile {
    pub(super) version: i64,
    #[serde(flatten)]
    pub(super) rest: toml::Table,
    #[serde(default, rename = "profile")]
    pub(super) profiles: Vec<ProfileRecord>,
}

/// The version alone, which is read first.
#[derive(Debug, Deserialize)]
pub(super) struct VersionOnly {
    pub(super) version: i64,
}

/// One profile. What this version does not know is kept.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ProfileRecord {
    pub(super) id: ProfileId,
    pub(super) name: String,
    environment: EnvironmentWord,
    api: ApiWord,
    flow: FlowWord,
    key_type: KeyTypeWord,
    keys: PlaceWord,
    msn_rule: MsnRuleWord,
    system_name: String,
    system_version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    msn: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    specialized_token_path: Option<String>,
    #[serde(flatten)]
    rest: toml::Table,
}

/// Declares the words of a domain type in the file, and both conversions.
macro_rules! words {
    ($name:ident for $domain:ty { $($variant:ident),* $(,)? }) => {
        #[derive(Debug, Clone, Copy, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        enum $name { $($variant),* }
        impl From<$domain> for $name {
            fn from(value: $domain) -> Self {
                match value { $(<$domain>::$variant => Self::$variant),* }
            }
        }
        impl From<$name> for $domain {
            fn from(word: $name) -> Self {
                match word { $($name::$variant => Self::$variant),* }
            }
        }
    };
}
words!(EnvironmentWord for Environment { Production, Test, Sandbox });
words!(ApiWord for ApiKind { Management, Partner });
words!(FlowWord for TokenFlow { Standard, Specialized });
words!(KeyTypeWord for KeyType { Partner, Management, Accounting, SalesUnit });
words!(MsnRuleWord for MsnRule { WhenKnown, Always, Never });
words!(PlaceWord for KeyPlace { Keyring, ThisRunOnly });

impl BookFile {
    /// A file without profiles.
    pub(super) fn empty() -> Self {
        Self {
            version: VERSION,
            rest: toml::Table::new(),
            profiles: Vec::new(),
        }
    }
}

impl ProfileRecord {
    pub(super) fn set_place(&mut self, place: KeyPlace) {
        self.keys = place.into();
    }

    /// A record of a profile; `former` is what the file held of it, for the fields this version does not know.
    pub(super) fn new(entry: &BookEntry, former: Option<Self>) -> Self {
        let profile = &entry.profile;
        Self {
            id: entry.id,
            name: profile.name.clone(),
            environment: profile.environment.into(),
            api: profile.api.into(),
            flow: profile.flow.into(),
            key_type: profile.key_type.into(),
            keys: entry.keys.into(),
            msn_rule: profile.msn_rule.into(),
            system_name: profile.system_name.clone(),
            system_version: profile.system_version.clone(),
            base_url: profile.base_url.clone(),
            msn: profile.msn.as_ref().map(|msn| msn.as_str().to_owned()),
            specialized_token_path: profile.specialized_token_path.clone(),
            // What a later version wrote of this profile stays.
            rest: former.map(|record| record.rest).unwrap_or_default(),
        }
    }

    pub(super) fn to_entry(&self) -> BookEntry {
        BookEntry {
            id: self.id,
            keys: self.keys.into(),
            profile: Profile {
                name: self.name.clone(),
                environment: self.environment.into(),
                api: self.api.into(),
                flow: self.flow.into(),
                key_type: self.key_type.into(),
                base_url: self.base_url.clone(),
                // Not checked anew: a profile that an earlier version took must still open.
                msn: self.msn.as_deref().map(Msn::from_api),
                msn_rule: self.msn_rule.into(),
                system_name: self.system_name.clone(),
                system_version: self.system_version.clone(),
                specialized_token_path: self.specialized_token_path.clone(),
            },
        }
    }
}
