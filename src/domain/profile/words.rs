//! The words of a profile in files and on the command line, and their names for people.

use super::{ApiKind, Environment, KeyType, MsnRule, TokenFlow};
use crate::text::{Message, Tell};

/// Makes `ALL`, `as_str`, `from_text` and what a person reads for an enum of fixed words.
macro_rules! words {
    ($kind:ident, $what:literal: $($variant:ident = $word:literal, $said:literal;)*) => {
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

        impl Tell for $kind {
            fn tell(&self) -> Message {
                match self { $(Self::$variant => Message::new($said),)* }
            }
        }
    };
}

words! {
    Environment, "domain-environment":
    Production = "production", "domain-environment-production";
    Test = "test", "domain-environment-test";
    Sandbox = "sandbox", "domain-environment-sandbox";
}

words! {
    ApiKind, "domain-api":
    Management = "management", "domain-api-management";
    Partner = "partner", "domain-api-partner";
}

words! {
    TokenFlow, "domain-flow":
    Standard = "standard", "domain-flow-standard";
    Specialized = "specialized", "domain-flow-specialized";
}

words! {
    KeyType, "domain-key-type":
    Partner = "partner", "domain-key-type-partner";
    Management = "management", "domain-key-type-management";
    Accounting = "accounting", "domain-key-type-accounting";
    SalesUnit = "sales_unit", "domain-key-type-sales-unit";
}

words! {
    MsnRule, "domain-msn-rule":
    WhenKnown = "when_known", "domain-msn-rule-when-known";
    Always = "always", "domain-msn-rule-always";
    Never = "never", "domain-msn-rule-never";
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
