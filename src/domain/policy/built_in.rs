//! The policies that come with the program.

use super::{Policy, Rule, Severity};
use crate::text::Message;

/// Declares every rule: its key, how bad it is as it is made, its name and why it exists, from the vendor's documentation.
macro_rules! built_in_rules {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $severity:ident, $title:literal, $why:literal;)*) => {
        /// The rules that come with the program, each from a fact of the service's documentation.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum BuiltIn {
            $($(#[$doc])* $variant,)*
        }

        impl BuiltIn {
            /// Every one, in the order of a list.
            pub const ALL: [Self; [$($key),*].len()] = [$(Self::$variant),*];

            /// The key that files and scripts use, and the policy's name.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            const fn severity(self) -> Severity {
                match self { $(Self::$variant => Severity::$severity,)* }
            }

            /// Its name as a person reads it.
            #[must_use]
            pub const fn title(self) -> Message {
                match self { $(Self::$variant => Message::new($title),)* }
            }

            /// Why it exists, from the vendor's documentation.
            #[must_use]
            pub const fn why(self) -> Message {
                match self { $(Self::$variant => Message::new($why),)* }
            }
        }
    };
}

// What stops payments is an error, what is likely wrong a warning.
built_in_rules! {
    /// Direct capture, which needs a reason and a special approval.
    DirectCapture = "direct-capture", Warning, "audit-title-direct-capture", "audit-why-direct-capture";
    /// A point-of-sale unit (told by its name) without skipLandingPage.
    PointOfSaleLandingPage = "point-of-sale-landing-page", Warning, "audit-title-landing-page", "audit-why-landing-page";
    /// A unit that takes no payments although it is named like a shop.
    LoginNamedShop = "login-named-shop", Warning, "audit-title-login-named-shop", "audit-why-login-named-shop";
    /// Two units of a merchant with the same name.
    DuplicateName = "duplicate-name", Info, "audit-title-duplicate-name", "audit-why-duplicate-name";
    /// A merchant that is deleted, bankrupt or being wound up in the registry, unknown to it, or registered by another name.
    MerchantGone = "merchant-gone", Error, "audit-title-merchant-gone", "audit-why-merchant-gone";
    /// A setting that the service left out.
    UnknownSetting = "unknown-setting", Info, "audit-title-unknown-setting", "audit-why-unknown-setting";
}

/// The built-in policies as they are made. A person may change how bad one is and switch it off.
#[must_use]
pub fn built_in() -> Vec<Policy> {
    BuiltIn::ALL.into_iter().map(BuiltIn::policy).collect()
}

impl BuiltIn {
    /// The policy as it is made.
    #[must_use]
    pub fn policy(self) -> Policy {
        Policy {
            name: self.key().to_owned(),
            why: String::new(),
            severity: self.severity(),
            enabled: true,
            rule: Rule::BuiltIn(self),
        }
    }

    /// The rule of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }
}

impl Policy {
    /// Its name as a person reads it.
    #[must_use]
    pub fn title(&self) -> Message {
        match self.rule {
            Rule::BuiltIn(rule) => rule.title(),
            _ => Message::new("audit-title-own").with("name", &self.name),
        }
    }

    /// Why it exists: a person's own words, else what is known of a built-in one.
    #[must_use]
    pub fn reason(&self) -> Option<Message> {
        match self.rule {
            _ if !self.why.trim().is_empty() => {
                Some(Message::new("audit-why-own").with("why", &self.why))
            }
            Rule::BuiltIn(rule) => Some(rule.why()),
            _ => None,
        }
    }

    /// Why it could not be kept or looked at, to be asked before it is saved.
    #[must_use]
    pub fn fault(&self) -> Option<Message> {
        match &self.rule {
            Rule::BuiltIn(_) => None,
            _ if self.name.trim().is_empty() => Some(Message::new("audit-file-no-name")),
            _ if BuiltIn::from_key(&self.name).is_some() => {
                Some(Message::new("audit-file-name-of-built-in").with("name", &self.name))
            }
            Rule::Must { have, .. } if have.is_empty() => {
                Some(Message::new("audit-file-must-empty"))
            }
            _ => None,
        }
    }
}
