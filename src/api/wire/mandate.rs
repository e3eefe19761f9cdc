//! Signature and prokura, as the registry's open service for mandates tells them. Dates of birth are in the answers; no type
//! here has a place for them, and the rule's own words are cleared of them.

use super::scalar::{Text, text};
use crate::domain::signing::Mandate;
use regex::Regex;
use serde::Deserialize;
use std::sync::LazyLock;

/// The answer to a question for signature or for prokura.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(in crate::api) struct MandateAnswer {
    signerings_grunnlag: Option<Basis>,
    signerings_kombinasjon: Option<Combinations>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Basis {
    signatur_prokura_roller: Option<Roles>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Roles {
    signatur_prokura_fritekst: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Combinations {
    kombinasjon: Option<Vec<Combination>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Combination {
    tekstforklaring: Option<Text>,
    person_rolle_kombinasjon: Option<Vec<Person>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Person {
    navn: Option<Text>,
}

/// A date, with the word for born before it, or an identity number.
// A pattern that cannot be compiled clears nothing, so `impersonal` gives no words at all then.
static PERSONAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)[\s,]*\(?\b(?:f(?:ødt|\.)?\s*)?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{11}|\d{6}\s\d{5})\b\)?",
    )
    .ok()
});

impl MandateAnswer {
    /// The mandate; `None` when the answer tells of none.
    pub(in crate::api) fn into_domain(self) -> Option<Mandate> {
        let roles = self.signerings_grunnlag.unwrap_or_default();
        let words = roles.signatur_prokura_roller.unwrap_or_default();
        let words = text(words.signatur_prokura_fritekst);
        let found = self.signerings_kombinasjon.unwrap_or_default().kombinasjon;
        let mut explained = None;
        let mut combinations: Vec<Vec<String>> = Vec::new();
        for combination in found.into_iter().flatten() {
            explained = explained.or(text(combination.tekstforklaring));
            let people = combination.person_rolle_kombinasjon.into_iter().flatten();
            let names: Vec<String> = people.filter_map(|person| text(person.navn)).collect();
            if !names.is_empty() && !combinations.contains(&names) {
                combinations.push(names);
            }
        }
        let mandate = Mandate {
            text: words.or(explained).and_then(|words| impersonal(&words)),
            combinations,
        };
        (mandate != Mandate::default()).then_some(mandate)
    }
}

/// The words without dates and identity numbers; `None` when they cannot be cleared, or nothing is left.
fn impersonal(words: &str) -> Option<String> {
    let cleared = PERSONAL.as_ref()?.replace_all(words, "");
    let cleared = cleared.split_whitespace().collect::<Vec<_>>().join(" ");
    (!cleared.is_empty()).then_some(cleared)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, expect: Option<&str>) {
        assert_eq!(impersonal(words).as_deref(), expect);
    }

    #[test]
    fn dates_and_identity_numbers_are_cleared_from_the_words() {
        check("Styrets leder alene.", Some("Styrets leder alene."));
        check(
            "Kari Eksempel, født 01.02.1970, alene.",
            Some("Kari Eksempel, alene."),
        );
        check(
            "Kari Eksempel (f. 1.2.70) alene",
            Some("Kari Eksempel alene"),
        );
        check("Ola 1970-02-01 og Kari", Some("Ola og Kari"));
        check("Ola 01027012345 alene", Some("Ola alene"));
        check("Ola 010270 12345 alene", Some("Ola alene"));
        check(
            "To styremedlemmer i fellesskap.",
            Some("To styremedlemmer i fellesskap."),
        );
        check("01.02.1970", None);
    }
}
