//! Who can change a setting, and how. Nothing in the APIs changes a unit that exists (section 8.1 of the contract), so every
//! advice names a person or an order.

use crate::domain::Market;
use crate::domain::UnitFlag;
use crate::domain::fleet::{FieldValue, UnitField};
use crate::text::Message;

/// What to do so that a field holds what is wanted.
pub(super) fn advice(field: UnitField, wanted: &FieldValue, market: Option<Market>) -> Message {
    let is_on = *wanted == FieldValue::Flag(true);
    Message::new(match field {
        UnitField::Name => "audit-advice-name",
        UnitField::Merchant => "audit-advice-merchant",
        UnitField::CaptureType => "audit-advice-capture-type",
        UnitField::Flag(UnitFlag::SkipLandingPage) if is_on => "audit-advice-landing-page",
        UnitField::Flag(UnitFlag::Recurring) if is_on => "audit-advice-recurring",
        UnitField::Flag(UnitFlag::PaymentAllowed) if is_on => "audit-advice-payments",
        UnitField::Flag(UnitFlag::PureLogin) if !is_on => "audit-advice-payments",
        // Norwegian units can always capture in part, and for 180 days (contract, section 8.2).
        UnitField::Flag(UnitFlag::PartialCaptureAllowed)
        | UnitField::Flag(UnitFlag::LateCaptureAllowed)
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
        // A merchant's order switches these on; only to switch them off the vendor has to be asked.
        UnitField::Flag(UnitFlag::Recurring) | UnitField::Flag(UnitFlag::PaymentAllowed) => !is_on,
        UnitField::Flag(UnitFlag::PureLogin) => is_on,
        _ => true,
    }
}
