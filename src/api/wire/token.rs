//! Access tokens of both flows.

use super::decode::decode;
use super::scalar::{Object, Text, text};
use crate::api::cause::Cause;
use crate::api::token::SHORTEST_LIFE_SECS;
use crate::domain::Secret;
use serde::Deserialize;

/// Only the token is needed; `expires_in` is a text in answers and a number in examples.
#[derive(Deserialize)]
struct TokenAnswer {
    access_token: Secretive,
    expires_in: Option<Text>,
}

/// A token on its way into a [`Secret`]; nothing prints it.
struct Secretive(Secret);

impl<'de> Deserialize<'de> for Secretive {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(Secret::new(text)))
    }
}

/// The token and the seconds it lives.
pub(in crate::api) fn read(body: &[u8]) -> Result<(Secret, u64), Cause> {
    let Object(answer): Object<TokenAnswer> = decode(body).map_err(without_names)?;
    let life = text(answer.expires_in).and_then(|text| text.trim().parse::<f64>().ok());
    let life = life.filter(|seconds| *seconds >= 0.0);
    // A float beyond u64 saturates, which is as good as for ever.
    let life = life.map_or(SHORTEST_LIFE_SECS, |seconds| seconds as u64);
    Ok((answer.access_token.0, life))
}

/// The place of what could not be read, without names that are not ours: a token may stand where a name belongs.
fn without_names(cause: Cause) -> Cause {
    match cause {
        Cause::Unreadable {
            line,
            column,
            path,
            reason,
        } if !matches!(path.as_str(), "access_token" | "expires_in") => Cause::Unreadable {
            line,
            column,
            path: ".".to_owned(),
            reason,
        },
        other => other,
    }
}
