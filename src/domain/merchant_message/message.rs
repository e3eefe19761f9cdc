//! A letter that is ready, and how it reaches a mail program.

use super::{Gap, LetterKind, MessageLanguage};
use crate::text::{visible, visible_line};

/// The longest address that every Windows program takes; what is longer is cut or refused by some. Internet Explorer's limit
/// of 2,083 characters lives on in how Windows opens addresses.
pub const MAILTO_LIMIT: usize = 2000;

/// A message, ready to be copied or opened as a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantMessage {
    /// The subject, one line.
    pub subject: String,
    /// The text, with `\n` between its lines.
    pub body: String,
}

/// A message to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is about.
    pub kind: LetterKind,
    /// Its language.
    pub language: MessageLanguage,
    /// Where it goes, as far as known.
    pub recipient: Option<String>,
    /// The message.
    pub message: MerchantMessage,
    /// Gaps that nothing was known for: they are left open.
    pub missing: Vec<Gap>,
    /// Whether a template of a person's own still says MobilePay to a merchant whose customers know Vipps by now.
    pub names_old_brand: bool,
}

/// How a message is opened in the person's mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Draft {
    /// An address with subject and text.
    Whole(String),
    /// It is too long for an address: the draft has no text, which is to be pasted.
    WithoutText(String),
}

impl Draft {
    /// The address that opens it.
    #[must_use]
    pub fn address(&self) -> &str {
        let (Self::Whole(address) | Self::WithoutText(address)) = self;
        address
    }
}

impl Letter {
    /// How it is opened in the person's mail program.
    #[must_use]
    pub fn draft(&self) -> Draft {
        self.message.draft(self.recipient.as_deref())
    }
}

impl MerchantMessage {
    /// A message of a subject on one line and a text. What would steer a mail program, a terminal or the reader's line is
    /// shown instead: names come from services and from files.
    #[must_use]
    pub fn new(subject: &str, body: &str) -> Self {
        Self {
            subject: visible_line(subject).into_owned(),
            body: visible(body).into_owned(),
        }
    }

    /// Subject and text, as they are copied.
    #[must_use]
    pub fn as_text(&self) -> String {
        // Once more, since both fields are public and may have been edited.
        let Self { subject, body } = Self::new(&self.subject, &self.body);
        format!("{subject}\n\n{body}")
    }

    /// An address that opens it as a draft in the person's mail program.
    #[must_use]
    pub fn as_draft(&self, recipient: Option<&str>) -> String {
        // RFC 6068 wants a line break as `%0D%0A`.
        let body = visible(&self.body).replace('\n', "\r\n");
        let head = self.head(recipient);
        format!("{head}&body={}", escaped(&body))
    }

    /// The same, or one without the text where that would be too long for an address.
    #[must_use]
    pub fn draft(&self, recipient: Option<&str>) -> Draft {
        let whole = self.as_draft(recipient);
        if whole.len() <= MAILTO_LIMIT {
            Draft::Whole(whole)
        } else {
            Draft::WithoutText(self.head(recipient))
        }
    }

    fn head(&self, recipient: Option<&str>) -> String {
        let recipient = recipient.unwrap_or_default().trim();
        // The sign between name and host is not escaped: some programs show it as it stands.
        let to: Vec<String> = recipient.split('@').map(escaped).collect();
        format!(
            "mailto:{}?subject={}",
            to.join("@"),
            escaped(&visible_line(&self.subject))
        )
    }
}

/// A text in the query of an address (RFC 6068): everything but letters, digits and four marks is escaped.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // A blank, too: a plus sign would be shown as one.
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
