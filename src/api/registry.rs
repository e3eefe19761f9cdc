//! The Norwegian business registry: open data, asked without any key and never more than five times a second.

use super::cause::Cause;
use super::clock::Clock;
use super::error::ApiError;
use super::explain::Purpose;
use super::host::{Hosts, with_segments};
use super::limits::Limits;
use super::scrub::Scrubber;
use super::sent_flag::SentFlag;
use super::transport::{Answered, PreparedRequest, Transport, Trial};
use super::wire::company::{CompanyAnswer, other_troubles};
use super::wire::decode::decode;
use super::wire::mandate::MandateAnswer;
use super::wire::roles::RolesAnswer;
use super::wire::scalar::Object;
use crate::domain::registry::{RegistryAnswer, Role};
use crate::domain::signing::{Mandate, SigningRule};
use reqwest::Method;
use reqwest::header::{ACCEPT, HeaderMap, HeaderValue};
use serde_json::{Map, Value};
use std::sync::Arc;
use std::time::Duration;
use url::Url;

/// No limit is published; five a second is what the contract found considerate.
const INTERVAL: Duration = Duration::from_millis(200);

/// The line to the registry. It has its own connections, so that no header of the vendor's can get there.
pub(super) struct Registry {
    base: Url,
    /// Signature and prokura: another service of the same host, and so on the same line.
    mandates: Url,
    pub(super) line: Transport,
}

/// What became of a question.
enum Found {
    Yes(Box<Answered>),
    /// 404: this register does not have the number.
    No,
    /// 410, with what the body said of the date.
    Removed(Option<String>),
}

impl Registry {
    /// A line to the registry of a profile. The registry never gets a key; the scrubber is for a computer that plays both hosts.
    pub(super) fn new(
        hosts: &Hosts,
        limits: &Limits,
        clock: Arc<dyn Clock>,
        scrubber: Scrubber,
    ) -> Self {
        let line = Transport::new(&hosts.registry, limits, clock, scrubber, INTERVAL);
        Self {
            base: hosts.registry.clone(),
            mandates: hosts.mandates.clone(),
            line,
        }
    }

    /// Unit, else sub-unit; a number does not reveal which of the two it is.
    pub(super) async fn company(
        &self,
        org_number: &str,
        is_patient: bool,
    ) -> Result<RegistryAnswer, ApiError> {
        // One trial for both registers, and so one deadline: to the caller they are one question.
        let mut trial = Trial::until(self.line.deadline(is_patient));
        for (register, accept, is_sub_unit) in [
            (
                "enheter",
                "application/vnd.brreg.enhetsregisteret.enhet.v2+json;charset=UTF-8",
                false,
            ),
            (
                "underenheter",
                "application/vnd.brreg.enhetsregisteret.underenhet.v2+json;charset=UTF-8",
                true,
            ),
        ] {
            match self
                .ask(&self.base, &[register, org_number], accept, &mut trial)
                .await?
            {
                Found::No => {}
                Found::Removed(deleted_on) => return Ok(RegistryAnswer::Removed { deleted_on }),
                Found::Yes(found) => {
                    let Object(company): Object<CompanyAnswer> = self.line.decode(&found)?;
                    // No member is required, so any object at all is read as a company.
                    if !company.names_somebody() {
                        let cause = Cause::Unreadable {
                            line: 1,
                            column: 1,
                            path: ".".to_owned(),
                            reason: "missing field `organisasjonsnummer`".to_owned(),
                        };
                        return Err(self.line.unreadable(&found, cause));
                    }
                    let deleted = company.deleted_on().is_some();
                    let mut company = Box::new(company.into_domain(org_number, is_sub_unit));
                    // Read a second time: troubles that the register may add one day have no place in `CompanyAnswer`.
                    let Object(members): Object<Map<String, Value>> = self.line.decode(&found)?;
                    let others = other_troubles(&members);
                    if !others.is_empty() {
                        company.remarks.get_or_insert_default().extend(others);
                    }
                    return Ok(match deleted {
                        true => RegistryAnswer::Deleted(company),
                        false => RegistryAnswer::Active(company),
                    });
                }
            }
        }
        Ok(RegistryAnswer::Unknown)
    }

    /// Roles; `None` where the registry says nothing of them, or does not have the number: that nobody is told is not that nobody
    /// holds one.
    pub(super) async fn roles(
        &self,
        org_number: &str,
        is_patient: bool,
    ) -> Result<Option<Vec<Role>>, ApiError> {
        let accept = "application/vnd.brreg.enhetsregisteret.rolle.v1+json;charset=UTF-8";
        let segments = ["enheter", org_number, "roller"];
        let mut trial = Trial::until(self.line.deadline(is_patient));
        match self.ask(&self.base, &segments, accept, &mut trial).await? {
            Found::Yes(found) => {
                let Object(roles): Object<RolesAnswer> = self.line.decode(&found)?;
                Ok(roles.into_domain())
            }
            Found::No | Found::Removed(_) => Ok(None),
        }
    }

    /// Signature and prokura. What the service does not have (404) stays `None`: absence is no "no".
    pub(super) async fn signing(
        &self,
        org_number: &str,
        is_patient: bool,
    ) -> Result<SigningRule, ApiError> {
        let mut trial = Trial::until(self.line.deadline(is_patient));
        Ok(SigningRule {
            signature: self.mandate(org_number, "signatur", &mut trial).await?,
            prokura: self.mandate(org_number, "prokura", &mut trial).await?,
        })
    }

    async fn mandate(
        &self,
        org_number: &str,
        kind: &str,
        trial: &mut Trial,
    ) -> Result<Option<Mandate>, ApiError> {
        let segments = ["enheter", org_number, kind];
        match self
            .ask(&self.mandates, &segments, "application/json", trial)
            .await?
        {
            Found::Yes(found) => {
                let Object(answer): Object<MandateAnswer> = self.line.decode(&found)?;
                Ok(answer.into_domain())
            }
            Found::No | Found::Removed(_) => Ok(None),
        }
    }

    async fn ask(
        &self,
        base: &Url,
        segments: &[&str],
        accept: &'static str,
        trial: &mut Trial,
    ) -> Result<Found, ApiError> {
        let Some(url) = with_segments(base, segments) else {
            let id = segments.get(1).copied().unwrap_or_default().to_owned();
            let host = self.base.host_str().unwrap_or_default();
            return Err(ApiError::new(
                "GET /enheter",
                host,
                Cause::IdUnusable { id },
            ));
        };
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, HeaderValue::from_static(accept));
        let prepared = PreparedRequest {
            method: Method::GET,
            url,
            headers,
            body: None,
            purpose: Purpose::Registry,
            sent_flag: SentFlag::default(),
            secrets: Vec::new(),
        };
        match self.line.carry(&prepared, trial).await? {
            // `Purpose::Registry` takes both statuses for answers, so they come here and not as errors.
            answer if answer.status == 404 => Ok(Found::No),
            answer if answer.status == 410 => Ok(Found::Removed(removed_on(&answer.body))),
            answer => Ok(Found::Yes(Box::new(Answered { prepared, answer }))),
        }
    }
}

/// The date in the body of a 410, which is seldom there, and then all of the body that may be kept.
fn removed_on(body: &[u8]) -> Option<String> {
    decode::<Object<CompanyAnswer>>(body).ok()?.0.deleted_on()
}
