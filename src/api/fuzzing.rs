//! Reads bytes as every answer there is. Only for tests and for the programs in `fuzz/`: wire types stay in this module.

use super::body::ErrorBody;
use super::explain::{Effect, Purpose, explain};
use super::retry::asked_wait;
use super::scrub::Scrubber;
use super::wire::company::CompanyAnswer;
use super::wire::decode::decode;
use super::wire::listing::Listing;
use super::wire::mandate::MandateAnswer;
use super::wire::merchant::MerchantAnswer;
use super::wire::order::{Created, Tracked};
use super::wire::price_package::PricePackageAnswer;
use super::wire::roles::RolesAnswer;
use super::wire::scalar::Object;
use super::wire::token;
use super::wire::unit::{ListedUnit, Unit};
use crate::domain::{BusinessId, Environment, KeySet, Msn, Secret, TokenFlow};
use reqwest::header::HeaderMap;
use std::time::SystemTime;

/// Reads bytes as the answers of both APIs that are no errors, and as tokens.
pub fn read_answers(bytes: &[u8]) {
    let _ = decode::<Object<Unit>>(bytes).map(|unit| unit.0.into_domain(&Msn::from_api("1")));
    let _ = decode::<Listing<ListedUnit>>(bytes);
    let id = BusinessId::from_api("business:NO:ORG", "987654325");
    let _ = decode::<Object<MerchantAnswer>>(bytes).map(|merchant| merchant.0.into_domain(&id));
    let _ = decode::<Object<Created>>(bytes)
        .map(|created| created.0.into_domain(Environment::Production));
    let _ = decode::<Listing<Object<Tracked>>>(bytes);
    let _ = decode::<Listing<Object<PricePackageAnswer>>>(bytes);
    let _ = token::read(bytes);
}

/// Reads bytes as the answers of the registry.
pub fn read_registry(bytes: &[u8]) {
    let _ = decode::<Object<CompanyAnswer>>(bytes).map(|company| {
        let company = company.0.into_domain("987654325", false);
        company.has_warning()
    });
    let _ = decode::<Object<RolesAnswer>>(bytes).map(|roles| roles.0.into_domain());
    let _ = decode::<Object<MandateAnswer>>(bytes).map(|mandate| mandate.0.into_domain());
}

/// Reads bytes as a refusal, gives its cause and its words, which hold nothing of these keys.
///
/// # Panics
/// When a key is in the words.
pub fn read_refusal(bytes: &[u8]) {
    const SECRET: &str = "canary+secret/value=";
    let scrubber = Scrubber::new(&KeySet {
        client_id: Secret::new("11111111-2222-4333-8444-555555555555"),
        client_secret: Secret::new(SECRET),
        subscription_key: None,
    });
    let told = ErrorBody::read(&HeaderMap::new(), bytes, &scrubber);
    for purpose in [
        Purpose::Token(TokenFlow::Standard),
        Purpose::Registry,
        Purpose::Api {
            msn_sent: true,
            flow: TokenFlow::Standard,
            effect: Effect::Creates,
        },
    ] {
        let cause = explain(400, &told, purpose, SystemTime::UNIX_EPOCH);
        let _ = (cause.why(), cause.next());
    }
    let _ = asked_wait(&HeaderMap::new(), bytes, SystemTime::UNIX_EPOCH);
    let said = told.beside_fields().in_one_line().unwrap_or_default();
    assert!(!said.contains(SECRET), "a key is in the words");
    let body = scrubber.clean_body(bytes.to_vec());
    assert!(!String::from_utf8_lossy(&body).contains(SECRET));
}
