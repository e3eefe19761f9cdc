//! The built-in rules, each declared once, and the judgement of those that look at units. Section numbers are those of the contract this project wrote down from the
//! vendor's documentation.

use super::index::{AuditIndex, Says, VisibleUnit};
use super::settings;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{Finding, Policy, Severity};
use crate::domain::{BusinessId, CaptureType, Msn, UnitFlag, closed_list};
use crate::text::Message;
use std::collections::HashMap;

/// How many other units a finding names before it only counts the rest.
const NAMED: usize = 4;

closed_list! {
    /// The rules that come with the program, each from a fact of the service's documentation.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub enum BuiltIn;
    /// The key that files and scripts use, and the policy's name.
    fn key;
    /// Its name as a person reads it.
    fn title;
    /// Why it exists, from the vendor's documentation.
    fn why;
    /// Direct capture, which needs a reason and a special approval.
    DirectCapture = "direct-capture", "audit-title-direct-capture", "audit-why-direct-capture";
    /// A point-of-sale unit (told by its name) without skipLandingPage.
    PointOfSaleLandingPage = "point-of-sale-landing-page", "audit-title-landing-page", "audit-why-landing-page";
    /// A unit that takes no payments although it is named like a shop.
    LoginNamedShop = "login-named-shop", "audit-title-login-named-shop", "audit-why-login-named-shop";
    /// Two units of a merchant with the same name.
    DuplicateName = "duplicate-name", "audit-title-duplicate-name", "audit-why-duplicate-name";
    /// A merchant that is deleted, bankrupt or being wound up in the registry, unknown to it, or registered by another name.
    MerchantGone = "merchant-gone", "audit-title-merchant-gone", "audit-why-merchant-gone";
    /// A setting that the service left out.
    UnknownSetting = "unknown-setting", "audit-title-unknown-setting", "audit-why-unknown-setting";
}

impl BuiltIn {
    /// What stops payments is an error, what is likely wrong a warning.
    pub(in crate::domain::policy) const fn severity(self) -> Severity {
        match self {
            Self::MerchantGone => Severity::Error,
            Self::DirectCapture | Self::PointOfSaleLandingPage | Self::LoginNamedShop => {
                Severity::Warning
            }
            Self::DuplicateName | Self::UnknownSetting => Severity::Info,
        }
    }

    /// The rule of a key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.key() == key)
    }
}

/// The findings of a rule that looks at units.
pub(super) fn of_units(index: &AuditIndex, policy: &Policy, rule: BuiltIn) -> Vec<Finding> {
    let each = |look: &dyn Fn(&VisibleUnit) -> Option<Says>| {
        let found = |seen: &VisibleUnit| Some(index.on_unit(policy, seen.row, look(seen)?));
        index.units.iter().filter_map(found).collect()
    };
    match rule {
        BuiltIn::DirectCapture => each(&|seen| direct_capture(index, seen)),
        BuiltIn::PointOfSaleLandingPage => each(&point_of_sale),
        BuiltIn::LoginNamedShop => each(&login_named_shop),
        BuiltIn::DuplicateName => duplicate_names(index, policy),
        BuiltIn::UnknownSetting => {
            let sort = settings::sort_of_fleet(&index.units);
            each(&|seen| settings::unknown(seen, sort))
        }
        BuiltIn::MerchantGone => Vec::new(),
    }
}

/// Section 12: reserve capture is the default and the only one that ePayment supports, as did Checkout before it was sold in
/// June 2026; direct capture is for points of sale and the like, set by the vendor after checks.
fn direct_capture(index: &AuditIndex, seen: &VisibleUnit) -> Option<Says> {
    let configuration = &seen.unit.configuration;
    if configuration.capture_type != Some(CaptureType::Direct)
        // A unit that may skip the landing page is a point of sale by the vendor's own word.
        || configuration.skip_landing_page == Some(true)
        || seen.looks().point_of_sale.is_some()
        || index.is_direct_capture_expected(seen)
    {
        return None;
    }
    let field = UnitField::CaptureType;
    let says = Says::new(
        Message::new("audit-direct-capture"),
        Message::new("audit-advice-direct-capture"),
    );
    let reserve = FieldValue::Text(CaptureType::Reserve.as_str().to_owned());
    Some(
        says.of(field, field.of(seen.unit))
            .wanted(reserve)
            .ask_partner_manager(true),
    )
}

/// Section 12: skipLandingPage is allowed unit by unit, for devices that have no display for the payer.
fn point_of_sale(seen: &VisibleUnit) -> Option<Says> {
    // What was never fetched is not judged, and a unit that takes no payments needs none.
    if !seen.is_fetched || seen.login_only().is_some() {
        return None;
    }
    let field = UnitField::Flag(UnitFlag::SkipLandingPage);
    let word = seen.looks().point_of_sale.as_ref()?;
    let says = match seen.unit.configuration.skip_landing_page {
        Some(true) => return None,
        Some(false) => Says::new(
            Message::new("audit-landing-page").with("word", word),
            Message::new("audit-advice-landing-page"),
        )
        .ask_partner_manager(true),
        None => Says::new(
            Message::new("audit-landing-page-unknown").with("word", word),
            Message::new("audit-advice-look-up"),
        )
        .mild(),
    };
    Some(
        says.of(field, field.of(seen.unit))
            .wanted(FieldValue::Flag(true)),
    )
}

/// Sections 8.2, 10.2 and 12: a unit for login alone refuses payments (403, code 97). Named like a shop, it is soon used
/// like one.
fn login_named_shop(seen: &VisibleUnit) -> Option<Says> {
    let field = seen.login_only()?;
    let word = seen.looks().shop.as_ref()?;
    let says = Says::new(
        Message::new("audit-login-named-shop").with("word", word),
        Message::new("audit-advice-payments"),
    );
    Some(says.of(field, field.of(seen.unit)))
}

/// Section 1: a unit is known to people by its name, so two of a merchant should not share one.
fn duplicate_names(index: &AuditIndex, policy: &Policy) -> Vec<Finding> {
    let mut by_name: HashMap<(&BusinessId, &str), Vec<&VisibleUnit>> = HashMap::new();
    for seen in &index.units {
        if let (Some(id), Some(name)) = (&seen.row.business_id, seen.folded_name()) {
            by_name.entry((id, name)).or_default().push(seen);
        }
    }
    // The map tells names in any order; the audit sorts all findings at its end.
    let mut findings = Vec::new();
    for mut same in by_name.into_values().filter(|same| same.len() > 1) {
        // By length first, which sorts digits kept as text by their value.
        same.sort_by_key(|seen| (seen.unit.msn.as_str().len(), &seen.unit.msn));
        for seen in &same {
            let says = Says::new(duplicate(seen, &same), Message::new("audit-advice-name"));
            let field = UnitField::Name;
            let says = says.of(field, field.of(seen.unit));
            findings.push(index.on_unit(policy, seen.row, says));
        }
    }
    findings
}

fn duplicate(seen: &VisibleUnit, same: &[&VisibleUnit]) -> Message {
    let others = same.iter().map(|other| &other.unit.msn);
    let others: Vec<&str> = others
        .filter(|msn| **msn != seen.unit.msn)
        .take(NAMED)
        .map(Msn::as_str)
        .collect();
    let more = same.len().saturating_sub(1 + others.len());
    Message::new("audit-duplicate-name")
        .with("count", same.len())
        .with("others", others.join(", "))
        .with("more", more)
}
