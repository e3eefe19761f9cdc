//! Units and sub-units of the business registry.

use super::scalar::{Flag, Text, text};
use crate::domain::Address;
use crate::domain::registry::Company;
use serde::Deserialize;

/// A unit or sub-unit, as much of it as we use.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
pub(in crate::api) struct CompanyAnswer {
    organisasjonsnummer: Option<Text>,
    navn: Option<Text>,
    organisasjonsform: Option<Code>,
    overordnet_enhet: Option<Text>,
    hjemmeside: Option<Text>,
    forretningsadresse: Option<Place>,
    beliggenhetsadresse: Option<Place>,
    naeringskode1: Option<Code>,
    konkurs: Flag,
    under_avvikling: Flag,
    under_tvangsavvikling_eller_tvangsopplosning: Flag,
    #[serde(rename = "registrertIMvaregisteret")]
    registrert_i_mvaregisteret: Flag,
    slettedato: Option<Text>,
    nedleggelsesdato: Option<Text>,
    antall_ansatte: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Code {
    kode: Option<Text>,
    beskrivelse: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Place {
    /// May hold `null` and empty lines.
    adresse: Option<Vec<Option<Text>>>,
    postnummer: Option<Text>,
    poststed: Option<Text>,
    landkode: Option<Text>,
}

impl Code {
    fn pair(self) -> Option<(String, String)> {
        Some((text(self.kode)?, text(self.beskrivelse).unwrap_or_default()))
    }
}

impl Place {
    fn into_domain(self) -> Address {
        Address {
            lines: self
                .adresse
                .into_iter()
                .flatten()
                .filter_map(text)
                .collect(),
            post_code: text(self.postnummer),
            city: text(self.poststed),
            country_code: text(self.landkode),
        }
    }
}

impl CompanyAnswer {
    /// When it was deleted, if it was.
    pub(in crate::api) fn deleted_on(&self) -> Option<String> {
        let date = self.slettedato.clone();
        text(date).or_else(|| text(self.nedleggelsesdato.clone()))
    }

    /// The company; `asked` stands in where the answer left out the number.
    pub(in crate::api) fn into_domain(self, asked: &str, is_sub_unit: bool) -> Company {
        let deleted_on = self.deleted_on();
        let place = self.forretningsadresse.or(self.beliggenhetsadresse);
        Company {
            org_number: text(self.organisasjonsnummer).unwrap_or_else(|| asked.to_owned()),
            name: text(self.navn).unwrap_or_default(),
            form: self.organisasjonsform.and_then(Code::pair),
            parent: text(self.overordnet_enhet),
            is_sub_unit,
            home_page: text(self.hjemmeside),
            address: place.map(Place::into_domain),
            industry: self.naeringskode1.and_then(Code::pair),
            bankrupt: self.konkurs.0,
            winding_up: self.under_avvikling.0,
            forced_dissolution: self.under_tvangsavvikling_eller_tvangsopplosning.0,
            vat_registered: self.registrert_i_mvaregisteret.0,
            deleted_on,
            employees: text(self.antall_ansatte).and_then(|count| count.parse().ok()),
        }
    }
}
