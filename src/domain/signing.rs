//! Who can sign a merchant agreement: what the roles in the registry say, and what it tells of signature and prokura.
//!
//! The vendor checks one thing only: that whoever signs with BankID is registered as general manager or chair, or owns the
//! business (contract, section 8.3). A right to sign that the registry tells of otherwise is worth knowing, but not enough.

use super::registry::Role;
use super::tidy::same_name;
use crate::domain::closed_list;

closed_list! {
    /// In what capacity a person can sign.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum Capacity;
    /// The word in files and scripts.
    fn as_str;
    impl Tell;

    /// Daglig leder (`DAGL`).
    GeneralManager = "general_manager", "preflight-capacity-general-manager";
    /// Styrets leder (`LEDE`).
    Chair = "chair", "preflight-capacity-chair";
    /// Innehaver of a sole proprietorship (`INNH`).
    Owner = "owner", "preflight-capacity-owner";
    /// Partner of a DA, ANS, PRE or KS (`DTPR`, `DTSO`).
    Partner = "partner", "preflight-capacity-partner";
    /// Has the company's signature, alone or with others.
    Signature = "signature", "preflight-capacity-signature";
    /// Has prokura, alone or with others.
    Prokura = "prokura", "preflight-capacity-prokura";
}

/// A person who can sign.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Signer {
    /// The name as the registry writes it, which may be in capitals.
    pub name: String,
    /// The strongest capacity of several.
    pub capacity: Capacity,
}

/// What the registry tells of signature and prokura. `None` is *nothing registered* or *not told*, and never a no.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SigningRule {
    /// The right to sign for the company (`signatur`).
    pub signature: Option<Mandate>,
    /// The narrower right to act for it in daily business (`prokura`).
    pub prokura: Option<Mandate>,
}

/// One right to sign.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mandate {
    /// The rule in the registry's own words, in Norwegian: `Styrets leder alene.`
    pub text: Option<String>,
    /// The people who can sign by it: each entry is one person, or several who sign together.
    pub combinations: Vec<Vec<String>>,
}

/// Who can sign, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Signing {
    /// Those the vendor will recognise, each person once, in the strongest capacity.
    pub signers: Vec<Signer>,
    /// Those who have signature or prokura, but no role by which the vendor could recognise them.
    pub others: Vec<Signer>,
    /// The rule of signature in the registry's own words.
    pub rule: Option<String>,
    /// Whether the rule knows nobody who signs alone. `None` where it tells of no people.
    pub only_together: Option<bool>,
}

/// Who can sign for an organization of a form (`AS`, `ENK`), by its roles and, where the registry told them, its rules.
///
/// An empty answer means that the registry named nobody, not that nobody can sign.
#[must_use]
pub fn signers(form: Option<&str>, roles: &[Role], rule: Option<&SigningRule>) -> Signing {
    let mut found: Vec<Signer> = roles
        .iter()
        .filter(|role| role.can_sign)
        .filter_map(|role| {
            Some(Signer {
                name: role.holder.clone(),
                capacity: capacity(form, &role.code)?,
            })
        })
        .collect();
    // The strongest capacity first, since the first that is added of a person stays.
    found.sort_by_key(|signer| signer.capacity);
    let mut signing = Signing::default();
    for signer in found {
        add(&mut signing.signers, signer);
    }
    let Some(rule) = rule else { return signing };
    for (mandate, capacity) in [
        (&rule.signature, Capacity::Signature),
        (&rule.prokura, Capacity::Prokura),
    ] {
        let people = mandate.iter().flat_map(|mandate| &mandate.combinations);
        for name in people.flatten() {
            if !knows(&signing.signers, name) {
                let name = name.clone();
                add(&mut signing.others, Signer { name, capacity });
            }
        }
    }
    if let Some(signature) = &rule.signature {
        signing.rule.clone_from(&signature.text);
        let combinations = &signature.combinations;
        signing.only_together = (!combinations.is_empty())
            .then(|| combinations.iter().all(|together| together.len() > 1));
    }
    signing
}

/// The capacity of a role; where the form is not known, the role is believed.
fn capacity(form: Option<&str>, code: &str) -> Option<Capacity> {
    let is_form = |forms: &[&str]| form.is_none_or(|form| forms.contains(&form));
    match code {
        "DAGL" => Some(Capacity::GeneralManager),
        "LEDE" => Some(Capacity::Chair),
        // Only a sole proprietorship has an owner, and only these companies have partners who sign.
        "INNH" if is_form(&["ENK"]) => Some(Capacity::Owner),
        "DTPR" | "DTSO" if is_form(&["DA", "ANS", "PRE", "KS"]) => Some(Capacity::Partner),
        _ => None,
    }
}

fn add(signers: &mut Vec<Signer>, signer: Signer) {
    if !knows(signers, &signer.name) {
        signers.push(signer);
    }
}

/// Names come in capitals from one service and in mixed case from the other.
fn knows(signers: &[Signer], name: &str) -> bool {
    let name = same_name(name);
    let mut signers = signers.iter();
    signers.any(|signer| same_name(&signer.name) == name)
}

impl Signing {
    /// Whether the registry named anybody the vendor will recognise.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        !self.signers.is_empty()
    }

    /// The names of those the vendor will recognise, in one line: `Kari Eksempel, Ola Eksempel`.
    #[must_use]
    pub fn names(&self) -> String {
        let names: Vec<&str> = self
            .signers
            .iter()
            .map(|signer| signer.name.as_str())
            .collect();
        names.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(code: &str, holder: &str, can_sign: bool) -> Role {
        Role {
            group: code.to_owned(),
            code: code.to_owned(),
            description: String::new(),
            holder: holder.to_owned(),
            can_sign,
        }
    }

    fn mandate(text: &str, combinations: &[&[&str]]) -> Option<Mandate> {
        let names = |names: &&[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Some(Mandate {
            text: Some(text.to_owned()),
            combinations: combinations.iter().map(names).collect(),
        })
    }

    fn told(signers: &[Signer]) -> Vec<String> {
        let one = |signer: &Signer| format!("{} {}", signer.name, signer.capacity.as_str());
        signers.iter().map(one).collect()
    }

    #[track_caller]
    fn check(form: Option<&str>, roles: &[Role], expect: &[&str]) {
        assert_eq!(told(&signers(form, roles, None).signers), expect);
    }

    #[test]
    fn the_roles_that_sign_by_the_form_of_organization() {
        let manager = role("DAGL", "Kari Eksempel", true);
        let chair = role("LEDE", "Ola Eksempel", true);
        let member = role("MEDL", "Per Eksempel", false);
        check(
            Some("AS"),
            &[chair.clone(), member.clone(), manager.clone()],
            &["Kari Eksempel general_manager", "Ola Eksempel chair"],
        );
        check(Some("AS"), &[member], &[]);
        let owner = role("INNH", "Eva Eier", true);
        check(
            Some("ENK"),
            std::slice::from_ref(&owner),
            &["Eva Eier owner"],
        );
        check(None, std::slice::from_ref(&owner), &["Eva Eier owner"]);
        check(Some("AS"), &[owner], &[]);
        let partner = role("DTPR", "Nils Deltaker", true);
        check(
            Some("DA"),
            std::slice::from_ref(&partner),
            &["Nils Deltaker partner"],
        );
        check(
            Some("ANS"),
            std::slice::from_ref(&partner),
            &["Nils Deltaker partner"],
        );
        check(Some("SA"), &[partner], &[]);
        // A dead person, or an organization, holds the role but has no BankID.
        check(Some("AS"), &[role("DAGL", "Drift AS", false)], &[]);
    }

    #[test]
    fn a_person_with_two_roles_is_told_once() {
        let both = [
            role("LEDE", "Kari  EKSEMPEL", true),
            role("DAGL", "Kari Eksempel", true),
        ];
        check(Some("AS"), &both, &["Kari Eksempel general_manager"]);
    }

    #[test]
    fn the_rules_of_the_registry_are_added_to_the_roles() {
        let roles = [role("LEDE", "Ola Eksempel", true)];
        let rule = SigningRule {
            signature: mandate(
                "Styrets leder alene.",
                &[&["OLA EKSEMPEL"], &["PER EKSEMPEL", "EVA EKSEMPEL"]],
            ),
            prokura: mandate(
                "Prokura hver for seg.",
                &[&["Eva Eksempel"], &["Pål Prokura"]],
            ),
        };
        let signing = signers(Some("AS"), &roles, Some(&rule));
        assert_eq!(told(&signing.signers), ["Ola Eksempel chair"]);
        assert_eq!(
            told(&signing.others),
            [
                "PER EKSEMPEL signature",
                "EVA EKSEMPEL signature",
                "Pål Prokura prokura"
            ]
        );
        assert_eq!(signing.rule.as_deref(), Some("Styrets leder alene."));
        assert_eq!(signing.only_together, Some(false));
        assert_eq!(signing.names(), "Ola Eksempel");
    }

    #[test]
    fn what_the_registry_does_not_tell_is_no_no() {
        let roles = [role("DAGL", "Kari Eksempel", true)];
        let nothing = signers(Some("AS"), &roles, Some(&SigningRule::default()));
        assert!(nothing.is_known() && nothing.others.is_empty());
        assert_eq!((nothing.rule, nothing.only_together), (None, None));
        let together = SigningRule {
            signature: mandate("To i fellesskap.", &[&["A B", "C D"]]),
            prokura: None,
        };
        let signing = signers(Some("AS"), &[], Some(&together));
        assert!(!signing.is_known());
        assert_eq!(signing.only_together, Some(true));
    }
}
