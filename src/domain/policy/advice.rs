//! Who can change a setting, and how. Nothing in the APIs changes a unit that exists (section 8.1 of the contract), so every
//! advice names a person or an order.

use crate::domain::Market;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::text::Message;

/// What to do so that a field holds what is wanted.
pub(super) fn advice(field: UnitField, wanted: &FieldValue, market: Option<Market>) -> Message {
    let is_on = *wanted == FieldValue::Flag(true);
    Message::new(match field {
        UnitField::Name => "audit-advice-name",
        UnitField::Merchant => "audit-advice-merchant",
        UnitField::CaptureType => "audit-advice-capture-type",
        UnitField::SkipLandingPage if is_on => "audit-advice-landing-page",
        UnitField::Recurring if is_on => "audit-advice-recurring",
        UnitField::PaymentAllowed if is_on => "audit-advice-payments",
        UnitField::PureLogin if !is_on => "audit-advice-payments",
        UnitField::PartialCaptureAllowed | UnitField::LateCaptureAllowed
            if market == Some(Market::Norway) =>
        {
            "audit-advice-capture-norway"
        }
        UnitField::SettlementAccount => "audit-advice-account",
        _ => "audit-advice-vendor",
    })
}

/// Whether that way leads through the vendor's partner manager.
pub(super) fn needs_partner_manager(field: UnitField, wanted: &FieldValue) -> bool {
    let is_on = *wanted == FieldValue::Flag(true);
    match field {
        UnitField::Name | UnitField::Merchant | UnitField::SettlementAccount => false,
        UnitField::Recurring | UnitField::PaymentAllowed => !is_on,
        UnitField::PureLogin => is_on,
        _ => true,
    }
}
