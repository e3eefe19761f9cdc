//! The words of a profile in files and on the command line, and their names for people.

use super::{ApiKind, Environment, KeyType, MsnRule, TokenFlow};
use crate::text::{Message, Tell};

/// Makes `ALL`, `as_str` and `from_text` for an enum of fixed words.
macro_rules! words {
    ($kind:ident, $what:literal: $($variant:ident = $word:literal),* $(,)?) => {
        impl $kind {
            /// Every one, in the order a chooser shows them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word in files and on the command line.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// Reads the word; letter case, blanks around it, and `-` for `_` do not matter.
            ///
            /// # Errors
            ///
            /// A message with the words to choose from.
            pub fn from_text(text: &str) -> Result<Self, Message> {
                let word = text.trim().to_ascii_lowercase().replace('-', "_");
                Self::ALL
                    .iter()
                    .copied()
                    .find(|one| one.as_str() == word)
                    .ok_or_else(|| {
                        Message::new("domain-unknown-word")
                            .with("what", Message::new($what))
                            .with("word", text.trim())
                            .with("choices", [$($word),*].join(", "))
                    })
            }
        }
    };
}

words!(Environment, "domain-environment": Production = "production", Test = "test", Sandbox = "sandbox");
words!(ApiKind, "domain-api": Management = "management", Partner = "partner");
words!(TokenFlow, "domain-flow": Standard = "standard", Specialized = "specialized");
words!(
    KeyType, "domain-key-type":
    Partner = "partner", Management = "management", Accounting = "accounting", SalesUnit = "sales_unit",
);
words!(MsnRule, "domain-msn-rule": WhenKnown = "when_known", Always = "always", Never = "never");

impl Tell for Environment {
    fn tell(&self) -> Message {
        match self {
            Self::Production => Message::new("domain-environment-production"),
            Self::Test => Message::new("domain-environment-test"),
            Self::Sandbox => Message::new("domain-environment-sandbox"),
        }
    }
}

impl Tell for ApiKind {
    fn tell(&self) -> Message {
        match self {
            Self::Management => Message::new("domain-api-management"),
            Self::Partner => Message::new("domain-api-partner"),
        }
    }
}

impl Tell for TokenFlow {
    fn tell(&self) -> Message {
        match self {
            Self::Standard => Message::new("domain-flow-standard"),
            Self::Specialized => Message::new("domain-flow-specialized"),
        }
    }
}

impl Tell for KeyType {
    fn tell(&self) -> Message {
        match self {
            Self::Partner => Message::new("domain-key-type-partner"),
            Self::Management => Message::new("domain-key-type-management"),
            Self::Accounting => Message::new("domain-key-type-accounting"),
            Self::SalesUnit => Message::new("domain-key-type-sales-unit"),
        }
    }
}

impl Tell for MsnRule {
    fn tell(&self) -> Message {
        match self {
            Self::WhenKnown => Message::new("domain-msn-rule-when-known"),
            Self::Always => Message::new("domain-msn-rule-always"),
            Self::Never => Message::new("domain-msn-rule-never"),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::Value;

    #[test]
    fn every_word_reads_back() {
        for one in Environment::ALL {
            assert_eq!(Environment::from_text(one.as_str()).as_ref(), Ok(one));
        }
        for one in ApiKind::ALL {
            assert_eq!(
                ApiKind::from_text(&one.as_str().to_uppercase()).as_ref(),
                Ok(one)
            );
        }
        for one in TokenFlow::ALL {
            assert_eq!(TokenFlow::from_text(one.as_str()).as_ref(), Ok(one));
        }
        for one in KeyType::ALL {
            assert_eq!(
                KeyType::from_text(&one.as_str().replace('_', "-")).as_ref(),
                Ok(one)
            );
        }
        for one in MsnRule::ALL {
            assert_eq!(
                MsnRule::from_text(&format!(" {} ", one.as_str())).as_ref(),
                Ok(one)
            );
        }
    }

    #[test]
    fn an_unknown_word_is_answered_with_the_choices() {
        let message = Environment::from_text("prod").unwrap_err();
        let choices = message
            .arguments()
            .iter()
            .find(|(name, _)| *name == "choices")
            .unwrap();
        assert_eq!(
            choices.1,
            Value::Text("production, test, sandbox".to_owned())
        );
    }
}
