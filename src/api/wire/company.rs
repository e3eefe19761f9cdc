//! Units and sub-units of the business registry.

use super::scalar::{Flag, Text, text};
use crate::domain::Address;
use crate::domain::registry::{Company, RegistryRemark};
use crate::text::WordList;
use serde::Deserialize;
use serde_json::{Map, Value};

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
    forretningsadresse: Option<WireAddress>,
    beliggenhetsadresse: Option<WireAddress>,
    naeringskode1: Option<Code>,
    konkurs: Flag,
    under_avvikling: Flag,
    under_tvangsavvikling_eller_tvangsopplosning: Flag,
    konkursdato: Option<Text>,
    under_avvikling_dato: Option<Text>,
    tvangsavviklet_pga_manglende_sletting_dato: Option<Text>,
    tvangsopplost_pga_mangelfullt_styre_dato: Option<Text>,
    tvangsopplost_pga_manglende_daglig_leder_dato: Option<Text>,
    tvangsopplost_pga_manglende_regnskap_dato: Option<Text>,
    tvangsopplost_pga_manglende_revisor_dato: Option<Text>,
    under_rekonstruksjonsforhandling: Flag,
    under_rekonstruksjonsforhandling_dato: Option<Text>,
    under_utenlandsk_insolvensbehandling: Flag,
    under_utenlandsk_insolvensbehandling_dato: Option<Text>,
    paategninger: Option<Vec<Option<Remark>>>,
    #[serde(rename = "registrertIMvaregisteret")]
    registrert_i_mvaregisteret: Flag,
    slettedato: Option<Text>,
    nedleggelsesdato: Option<Text>,
    antall_ansatte: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Remark {
    infotype: Option<Text>,
    tekst: Option<Text>,
    innfoert_dato: Option<Text>,
}

impl Remark {
    fn into_domain(self) -> Option<RegistryRemark> {
        let about = text(self.infotype);
        Some(RegistryRemark {
            text: text(self.tekst).or_else(|| about.clone())?,
            about,
            entered_on: text(self.innfoert_dato),
        })
    }
}

/// A code of one of the registry's lists, and what it means.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Code {
    pub(super) kode: Option<Text>,
    pub(super) beskrivelse: Option<Text>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct WireAddress {
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

impl WireAddress {
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
    /// Whether it is about an organization at all: an object of anything else has no member that is read.
    pub(in crate::api) fn names_somebody(&self) -> bool {
        [
            &self.organisasjonsnummer,
            &self.navn,
            &self.slettedato,
            &self.nedleggelsesdato,
        ]
        .into_iter()
        .any(|member| text(member.clone()).is_some())
    }

    /// When it was deleted, if it was.
    pub(in crate::api) fn deleted_on(&self) -> Option<String> {
        let date = self.slettedato.clone();
        text(date).or_else(|| text(self.nedleggelsesdato.clone()))
    }

    /// The company; `asked` stands in where the answer left out the number.
    pub(in crate::api) fn into_domain(self, asked: &str, is_sub_unit: bool) -> Company {
        let deleted_on = self.deleted_on();
        let forced = [
            self.tvangsavviklet_pga_manglende_sletting_dato,
            self.tvangsopplost_pga_mangelfullt_styre_dato,
            self.tvangsopplost_pga_manglende_daglig_leder_dato,
            self.tvangsopplost_pga_manglende_regnskap_dato,
            self.tvangsopplost_pga_manglende_revisor_dato,
        ];
        let forced = forced.into_iter().find_map(text);
        let reconstruction_since = text(self.under_rekonstruksjonsforhandling_dato);
        let foreign_insolvency_since = text(self.under_utenlandsk_insolvensbehandling_dato);
        // A unit has the first, a sub-unit the second.
        let place = self.forretningsadresse.or(self.beliggenhetsadresse);
        Company {
            org_number: text(self.organisasjonsnummer).unwrap_or_else(|| asked.to_owned()),
            name: text(self.navn).unwrap_or_default(),
            form: self.organisasjonsform.and_then(Code::pair),
            parent: text(self.overordnet_enhet),
            is_sub_unit,
            home_page: text(self.hjemmeside),
            address: place.map(WireAddress::into_domain),
            industry: self.naeringskode1.and_then(Code::pair),
            // The date may be an empty text, which `text` takes for none (contract section 13).
            bankrupt: since(self.konkurs, &text(self.konkursdato)),
            winding_up: since(self.under_avvikling, &text(self.under_avvikling_dato)),
            forced_dissolution: since(self.under_tvangsavvikling_eller_tvangsopplosning, &forced),
            reconstruction: since(self.under_rekonstruksjonsforhandling, &reconstruction_since),
            reconstruction_since,
            foreign_insolvency: since(
                self.under_utenlandsk_insolvensbehandling,
                &foreign_insolvency_since,
            ),
            foreign_insolvency_since,
            remarks: self.paategninger.map(|remarks| {
                let remarks = remarks.into_iter().flatten();
                remarks.filter_map(Remark::into_domain).collect()
            }),
            vat_registered: self.registrert_i_mvaregisteret.0,
            deleted_on,
            // Absent is not zero: the register never tells one to four.
            employees: text(self.antall_ansatte).and_then(|count| count.parse().ok()),
        }
    }
}

/// What a flag says. The day since when something is so says that it is, whatever the flag says: whoever looks into it loses a
/// minute, and whoever does not may lose an order.
fn since(flag: Flag, day: &Option<String>) -> Option<bool> {
    day.as_ref().map(|_| true).or(flag.0)
}

/// What the registry says of an organization's troubles in members that we do not know, as remarks under their names.
pub(in crate::api) fn other_troubles(members: &Map<String, Value>) -> Vec<RegistryRemark> {
    static BEGINNINGS: WordList =
        WordList::new("under konkurs tvangs insolvens rekonstruksjon gjeldsforhandling akkord");
    // What `CompanyAnswer` reads by name: it is told by fields of its own, and not twice.
    static KNOWN: WordList = WordList::new(
        "konkurs konkursdato underAvvikling underAvviklingDato
         underTvangsavviklingEllerTvangsopplosning tvangsavvikletPgaManglendeSlettingDato
         tvangsopplostPgaMangelfulltStyreDato tvangsopplostPgaManglendeDagligLederDato
         tvangsopplostPgaManglendeRegnskapDato tvangsopplostPgaManglendeRevisorDato
         underRekonstruksjonsforhandling underRekonstruksjonsforhandlingDato
         underUtenlandskInsolvensbehandling underUtenlandskInsolvensbehandlingDato",
    );
    let unknown = members.iter().filter(|(name, _)| {
        let lower = name.to_lowercase();
        let is_trouble = BEGINNINGS
            .iter()
            .any(|beginning| lower.starts_with(beginning));
        is_trouble && !KNOWN.contains(&name.as_str())
    });
    unknown
        .filter_map(|(name, value)| {
            // Only `true` and a date say that it is so.
            let entered_on = match value {
                Value::Bool(true) => None,
                Value::String(day) if day.starts_with(|c: char| c.is_ascii_digit()) => {
                    Some(day.clone())
                }
                _ => return None,
            };
            Some(RegistryRemark {
                about: None,
                text: name.clone(),
                entered_on,
            })
        })
        .collect()
}
