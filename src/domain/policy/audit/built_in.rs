//! The built-in rules that look at units. Section numbers are those of the contract this project wrote down from the
//! vendor's documentation.

use super::scene::{Says, Scene, Seen};
use super::settings;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::policy::{BuiltIn, Finding, Policy};
use crate::domain::{BusinessId, CaptureType, Msn, UnitFlag};
use crate::text::Message;
use std::collections::HashMap;

/// How many other units a finding names before it only counts the rest.
const NAMED: usize = 4;

/// The findings of a rule that looks at units.
pub(super) fn of_units(scene: &Scene, policy: &Policy, rule: BuiltIn) -> Vec<Finding> {
    let each = |look: &dyn Fn(&Seen) -> Option<Says>| {
        let found = |seen: &Seen| Some(scene.on_unit(policy, seen.row, look(seen)?));
        scene.units.iter().filter_map(found).collect()
    };
    match rule {
        BuiltIn::DirectCapture => each(&|seen| direct_capture(scene, seen)),
        BuiltIn::PointOfSaleLandingPage => each(&point_of_sale),
        BuiltIn::LoginNamedShop => each(&login_named_shop),
        BuiltIn::DuplicateName => duplicate_names(scene, policy),
        BuiltIn::UnknownSetting => {
            let sort = settings::sort_of_fleet(&scene.units);
            each(&|seen| settings::unknown(seen, sort))
        }
        BuiltIn::MerchantGone => Vec::new(),
    }
}

/// Section 12: reserve capture is the default and the only one that ePayment supports, as did Checkout before it was sold in
/// June 2026; direct capture is for points of sale and the like, set by the vendor after checks. A unit that may skip the landing page is a point of sale
/// by the vendor's own word.
fn direct_capture(scene: &Scene, seen: &Seen) -> Option<Says> {
    let configuration = &seen.unit.configuration;
    if configuration.capture_type != Some(CaptureType::Direct)
        || configuration.skip_landing_page == Some(true)
        || seen.looks().point_of_sale.is_some()
        || scene.is_direct_capture_expected(seen)
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

/// Section 12: skipLandingPage is allowed unit by unit, for devices that have no display for the payer. A unit that takes
/// no payments needs none, and what was never fetched is not judged.
fn point_of_sale(seen: &Seen) -> Option<Says> {
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
fn login_named_shop(seen: &Seen) -> Option<Says> {
    let field = seen.login_only()?;
    let word = seen.looks().shop.as_ref()?;
    let says = Says::new(
        Message::new("audit-login-named-shop").with("word", word),
        Message::new("audit-advice-payments"),
    );
    Some(says.of(field, field.of(seen.unit)))
}

/// Section 1: a unit is known to people by its name, so two of a merchant should not share one.
fn duplicate_names(scene: &Scene, policy: &Policy) -> Vec<Finding> {
    let mut by_name: HashMap<(&BusinessId, &str), Vec<&Seen>> = HashMap::new();
    for seen in &scene.units {
        if let (Some(id), Some(name)) = (&seen.row.business_id, seen.folded_name()) {
            by_name.entry((id, name)).or_default().push(seen);
        }
    }
    let mut findings = Vec::new();
    for mut same in by_name.into_values().filter(|same| same.len() > 1) {
        same.sort_by_key(|seen| (seen.unit.msn.as_str().len(), &seen.unit.msn));
        for seen in &same {
            let says = Says::new(duplicate(seen, &same), Message::new("audit-advice-name"));
            let field = UnitField::Name;
            let says = says.of(field, field.of(seen.unit));
            findings.push(scene.on_unit(policy, seen.row, says));
        }
    }
    findings
}

fn duplicate(seen: &Seen, same: &[&Seen]) -> Message {
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
