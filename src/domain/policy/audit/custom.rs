//! Policies of the house.

use super::index::{AuditIndex, Chosen, Says, VisibleUnit};
use crate::domain::fleet::{FieldValue, Subject, UnitField};
use crate::domain::policy::advice::{advice, needs_partner_manager};
use crate::domain::policy::{Demand, Expectation, Finding, Policy, Which};
use crate::text::Message;

/// One finding for each value of a chosen unit that differs or is unknown.
pub(super) fn must(
    index: &AuditIndex,
    policy: &Policy,
    which: &Which,
    have: &[Demand],
) -> Vec<Finding> {
    let chosen = Chosen::new(which);
    let units = index.units.iter().filter(|seen| chosen.fits(seen));
    let says = units.flat_map(|seen| broken(seen, have).into_iter().map(move |says| (seen, says)));
    says.map(|(seen, says)| index.on_unit(policy, seen.row, says))
        .collect()
}

/// The same for listed units, which must be in the fleet besides.
pub(super) fn expected(index: &AuditIndex, policy: &Policy, units: &[Expectation]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for unit in units {
        if let Some(seen) = index.unit(&unit.msn) {
            let says = broken(seen, &unit.have).into_iter();
            findings.extend(says.map(|says| index.on_unit(policy, seen.row, says)));
        } else if let Some(row) = index.gone.get(&unit.msn) {
            let reason = Message::new("audit-listed-gone");
            let gone = Says::new(reason, Message::new("audit-advice-gone"));
            findings.push(index.on_unit(policy, row, gone));
        } else {
            findings.push(absent(policy, unit));
        }
    }
    findings
}

/// What a unit lacks of what is demanded.
fn broken(seen: &VisibleUnit, have: &[Demand]) -> Vec<Says> {
    let mut says = Vec::new();
    let mut is_unfetched = false;
    for Demand { field, value } in have {
        match field.of(seen.unit) {
            Some(found) if found == *value => {}
            Some(found) => says.push(differs(seen, *field, found, value)),
            None if seen.is_fetched => {
                let reason = Message::new("audit-unknown").with("field", field.name());
                let unknown = Says::new(reason, Message::new("audit-advice-look-up"));
                says.push(unknown.of(*field, None).wanted(value.clone()));
            }
            None => is_unfetched = true,
        }
    }
    // Of a unit that was never fetched nothing is known, which is said once and not for each demand.
    if is_unfetched {
        let reason = Message::new("audit-not-fetched");
        says.push(Says::new(reason, Message::new("audit-advice-sync")));
    }
    says
}

fn differs(seen: &VisibleUnit, field: UnitField, found: FieldValue, wanted: &FieldValue) -> Says {
    let reason = Message::new("audit-differs")
        .with("field", field.name())
        .with("found", found.say(field))
        .with("wanted", wanted.say(field));
    let market = seen.market();
    Says::new(reason, advice(field, wanted, market))
        .of(field, Some(found))
        .wanted(wanted.clone())
        .ask_partner_manager(needs_partner_manager(field, wanted))
}

fn absent(policy: &Policy, unit: &Expectation) -> Finding {
    let reason = Message::new("audit-listed-absent");
    let says = Says::new(reason, Message::new("audit-advice-absent"));
    let subject = Subject::Unit(unit.msn.clone());
    let mut finding = says.into_finding(policy, subject);
    finding.msn = Some(unit.msn.clone());
    finding
}
