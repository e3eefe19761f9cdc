//! The merchant's website and its addresses.

use super::{Checker, Field, filled};
use crate::domain::ApiKind;
use crate::domain::order::{Product, UseCase, Website};
use crate::text::Message;
use regex::Regex;
use std::sync::LazyLock;
use url::{Host, Url};

/// The Partner API's pattern for addresses. It asks for a lower-case ASCII host, a top domain of two to five letters, and
/// a slash before a query.
static PARTNER_PATTERN: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(https://)[a-z0-9]+([\-\.]{1}[a-z0-9]+)*\.[a-z]{2,5}(:[0-9]{1,5})?(/.*)?$").ok()
});

impl Checker<'_> {
    pub(super) fn website(&mut self, product: Option<Product>) -> Option<Website> {
        let typed = &self.draft.website;
        let use_case = UseCase::from_text(&self.draft.use_case).ok();
        let is_filled = [
            &typed.url,
            &typed.terms_url,
            &typed.test_url,
            &typed.test_username,
            &typed.test_password,
        ]
        .iter()
        .any(|text| filled(text).is_some());
        if !is_filled {
            self.without_website(product, use_case);
            return None;
        }
        let url = self.required_address(
            Field::WebsiteUrl,
            &typed.url,
            Message::new("order-website-url-missing"),
        );
        let terms_url = self.required_address(
            Field::TermsUrl,
            &typed.terms_url,
            Message::new("order-terms-url-missing"),
        );
        let test_url = match filled(&typed.test_url) {
            Some(text) => self.address(Field::TestUrl, text),
            None => {
                self.without_test_site(use_case);
                None
            }
        };
        // Both addresses were read by now, so that what is wrong with either is told.
        Some(Website {
            url: url?,
            terms_url: terms_url?,
            test_url,
            test_username: filled(&typed.test_username).map(str::to_owned),
            // A password may begin or end with a blank.
            test_password: filled(&typed.test_password).map(|_| typed.test_password.clone()),
        })
    }

    fn without_website(&mut self, product: Option<Product>, use_case: Option<UseCase>) {
        if use_case == Some(UseCase::WebsiteWithTest) {
            self.error(Field::TestUrl, Message::new("order-test-url-missing"));
        }
        if product == Some(Product::PaymentIntegration) && use_case != Some(UseCase::App) {
            self.warn(Field::WebsiteUrl, Message::new("order-website-expected"));
        } else if matches!(use_case, Some(UseCase::Website | UseCase::WebsiteWithTest)) {
            self.warn(Field::WebsiteUrl, Message::new("order-website-use-case"));
        }
    }

    fn without_test_site(&mut self, use_case: Option<UseCase>) {
        let typed = &self.draft.website;
        if use_case == Some(UseCase::WebsiteWithTest) {
            self.error(Field::TestUrl, Message::new("order-test-url-missing"));
        } else if filled(&typed.test_username)
            .or(filled(&typed.test_password))
            .is_some()
        {
            self.warn(Field::TestUrl, Message::new("order-test-login-without-url"));
        }
    }

    fn required_address(&mut self, field: Field, text: &str, missing: Message) -> Option<String> {
        if let Some(text) = filled(text) {
            return self.address(field, text);
        }
        self.error(field, missing);
        None
    }

    /// An https address.
    fn address(&mut self, field: Field, text: &str) -> Option<String> {
        let (message, suggestion) = match refused(text, self.api) {
            None => {
                self.reachable(field, text);
                // As it was typed and not as it was parsed, since the merchant will read it.
                return Some(text.to_owned());
            }
            Some(refusal) => refusal,
        };
        self.error(field, message);
        // A suggestion that would be refused as well leads nowhere.
        if let Some(suggestion) = suggestion.filter(|better| refused(better, self.api).is_none()) {
            self.suggest(suggestion);
        }
        None
    }

    /// An address that nobody else can open delays the order.
    fn reachable(&mut self, field: Field, text: &str) {
        let host = Url::parse(text).ok();
        let is_public = host.as_ref().and_then(Url::host).is_some_and(
            |host| matches!(host, Host::Domain(name) if name.contains('.') && !name.ends_with(".local")),
        );
        if !is_public {
            self.warn(field, Message::new("order-url-not-public"));
        }
    }
}

/// Why an address is refused, and perhaps a better one.
fn refused(text: &str, api: ApiKind) -> Option<(Message, Option<String>)> {
    let Some((scheme, rest)) = text.split_once("://") else {
        return Some((
            Message::new("order-url-scheme"),
            Some(format!("https://{text}")),
        ));
    };
    if !scheme.eq_ignore_ascii_case("https") {
        let is_http = scheme.eq_ignore_ascii_case("http");
        let suggestion = is_http.then(|| format!("https://{rest}"));
        return Some((Message::new("order-url-https"), suggestion));
    }
    // Before the parser, which drops tabs and line breaks within an address without a word.
    if text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        let joined: String = text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control())
            .collect();
        return Some((Message::new("order-url-blank"), Some(joined)));
    }
    let Ok(url) = Url::parse(text) else {
        return Some((Message::new("order-url-shape"), None));
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Some((Message::new("order-url-login"), None));
    }
    let is_accepted = api == ApiKind::Management
        || PARTNER_PATTERN
            .as_ref()
            .is_some_and(|pattern| pattern.is_match(text));
    (!is_accepted).then(|| {
        (
            Message::new("order-url-partner"),
            Some(partner_spelling(rest)),
        )
    })
}

/// An address in the Partner API's spelling: a lower-case host, and a slash before a query.
fn partner_spelling(rest: &str) -> String {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at(end);
    let slash = if path.starts_with(['?', '#']) {
        "/"
    } else {
        ""
    };
    format!("https://{}{slash}{path}", host.to_ascii_lowercase())
}
