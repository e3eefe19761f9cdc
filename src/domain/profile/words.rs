//! Reading the words of a profile, in files and on the command line.

use super::{ApiKind, Environment, KeyType, MsnRule, TokenFlow};
use crate::domain::named;
use crate::text::Message;

/// Makes `from_text` for a list of words, which are words for something.
macro_rules! read {
    ($($kind:ident is $what:literal;)*) => {$(
        impl $kind {
            /// Reads the word; letter case, blanks around it, and `-` for `_` do not matter.
            ///
            /// # Errors
            ///
            /// A message with the words to choose from.
            pub fn from_text(text: &str) -> Result<Self, Message> {
                named(&Self::ALL, Self::as_str, text).ok_or_else(|| {
                    Message::new("domain-unknown-word")
                        .with("what", Message::new($what))
                        .with("word", text.trim())
                        .with("choices", Self::ALL.map(Self::as_str).join(", "))
                })
            }
        }
    )*};
}

read! {
    Environment is "domain-environment";
    ApiKind is "domain-api";
    TokenFlow is "domain-flow";
    KeyType is "domain-key-type";
    MsnRule is "domain-msn-rule";
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::text::Value;

    #[test]
    fn every_word_reads_back() {
        for one in Environment::ALL {
            assert_eq!(Environment::from_text(one.as_str()), Ok(one));
        }
        for one in ApiKind::ALL {
            assert_eq!(ApiKind::from_text(&one.as_str().to_uppercase()), Ok(one));
        }
        for one in TokenFlow::ALL {
            assert_eq!(TokenFlow::from_text(one.as_str()), Ok(one));
        }
        for one in KeyType::ALL {
            assert_eq!(KeyType::from_text(&one.as_str().replace('_', "-")), Ok(one));
        }
        for one in MsnRule::ALL {
            assert_eq!(MsnRule::from_text(&format!(" {} ", one.as_str())), Ok(one));
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
