//! What is known of a merchant, and what that says about steps.

use super::{Evidence, Probe, Sight, Verdict};
use crate::domain::order::OrderStatus;
use crate::domain::registry::{Company, RegistryAnswer};
use crate::domain::{CaptureType, LookupRow, MerchantStatus, Msn, RowState};

/// An order of a merchant, as far as this computer or the service knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderSeen {
    /// The vendor's id; `None` for one of which no answer came.
    pub id: Option<String>,
    /// Where it stands; `None` when only this computer knows it.
    pub status: Option<OrderStatus>,
    /// When that was known, or when it was sent; seconds since 1970 (UTC).
    pub at: i64,
    /// The finished unit; `None` before the order is completed.
    pub msn: Option<Msn>,
}

/// Everything that is known of a merchant. What is not known is absent, and says nothing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MerchantFacts {
    /// Its name, as far as known.
    pub name: Option<String>,
    /// When this profile's keys were last answered, seconds since 1970 (UTC).
    pub answered_at: Option<i64>,
    /// What the registry said, and when.
    pub registry: Option<(RegistryAnswer, i64)>,
    /// What the service says of the merchant, and when.
    pub merchant: Option<(MerchantStatus, i64)>,
    /// Its orders, the newest first.
    pub orders: Vec<OrderSeen>,
    /// Its sales units, as kept.
    pub units: Vec<LookupRow>,
}

impl MerchantFacts {
    /// What is known of the merchants in whose checklists one unit was chosen: only that unit counts, and the orders it does
    /// not come from say nothing.
    #[must_use]
    pub fn of_unit(&self, msn: &Msn) -> Self {
        let orders = self.orders.iter();
        let units = self.units.iter();
        Self {
            orders: orders
                .filter(|order| order.msn.as_ref() == Some(msn))
                .cloned()
                .collect(),
            units: units
                .filter(|row| row.msn.as_ref() == Some(msn))
                .cloned()
                .collect(),
            ..self.clone()
        }
    }

    /// What the facts say about a step.
    #[must_use]
    pub fn verdict(&self, probe: Probe) -> Verdict {
        match probe {
            Probe::KeysAnswered => holds(evidence(Sight::KeysAnswered, None, self.answered_at)),
            Probe::Agreement => self.agreement(),
            Probe::Registry => self.in_registry(),
            Probe::OrderSent => self.order_sent(),
            Probe::OrderSubmitted => {
                let order = self.submitted();
                holds(order.map(|order| order.evidence(Sight::OrderSubmitted)))
            }
            Probe::UnitExists => self.unit_exists(),
            Probe::UnitAnswers => self.unit_answers(),
            Probe::SkipLandingPage => self.by_setting(
                |row| row.unit.as_ref()?.configuration.skip_landing_page,
                [Sight::SkipAllowed, Sight::SkipNotAllowed],
            ),
            Probe::Reserves => self.by_setting(
                |row| match row.unit.as_ref()?.configuration.capture_type.as_ref()? {
                    CaptureType::Reserve => Some(true),
                    CaptureType::Direct => Some(false),
                    CaptureType::NotApplicable | CaptureType::Other(_) => None,
                },
                [Sight::Reserves, Sight::Direct],
            ),
            Probe::Recurring => self.by_setting(
                |row| row.unit.as_ref()?.configuration.recurring,
                [Sight::RecurringAllowed, Sight::RecurringNotAllowed],
            ),
            Probe::NoRecurring => self.no_recurring(),
        }
    }

    /// Whether an order is under way or finished.
    fn order_sent(&self) -> Verdict {
        // What ran out or was rejected has to be sent anew.
        let is_over = |order: &OrderSeen| {
            matches!(
                order.status,
                Some(OrderStatus::Expired | OrderStatus::Rejected)
            )
        };
        // Any order that is still alive counts, also where a newer one was rejected.
        let alive = self.orders.iter().find(|order| !is_over(order));
        match (alive, self.orders.first()) {
            (Some(order), _) => Verdict::Holds(order.evidence(Sight::OrderSent)),
            (None, Some(order)) => Verdict::Against(order.evidence(Sight::OrderOver)),
            (None, None) => Verdict::Unknown,
        }
    }

    fn submitted(&self) -> Option<&OrderSeen> {
        self.orders.iter().find(|order| {
            matches!(
                order.status,
                Some(OrderStatus::OrderSubmitted | OrderStatus::Completed)
            )
        })
    }

    /// An order can be submitted only once there is an agreement (contract, section 8.3), and a unit exists only with one.
    fn agreement(&self) -> Verdict {
        match (&self.merchant, self.submitted()) {
            // Before its orders: an order of long ago was submitted by a merchant that had an agreement then.
            (Some((MerchantStatus::Deactivated, at)), _) => {
                against(evidence(Sight::MerchantDeactivated, None, Some(*at)))
            }
            (_, Some(order)) => Verdict::Holds(order.evidence(Sight::OrderSubmitted)),
            (Some((MerchantStatus::Active, at)), None) => {
                holds(evidence(Sight::MerchantActive, None, Some(*at)))
            }
            // Nothing that is known of units is against it.
            _ => self.unit_exists(),
        }
    }

    fn in_registry(&self) -> Verdict {
        let Some((answer, at)) = &self.registry else {
            return Verdict::Unknown;
        };
        let sight = match answer {
            RegistryAnswer::Active(company) => match ending(company) {
                None => return holds(evidence(Sight::Registered, Some(&company.name), Some(*at))),
                Some(sight) => sight,
            },
            RegistryAnswer::Deleted(_) => Sight::Deleted,
            RegistryAnswer::Removed { .. } => Sight::Removed,
            RegistryAnswer::Unknown => Sight::NotInRegistry,
        };
        against(evidence(sight, None, Some(*at)))
    }

    fn unit_exists(&self) -> Verdict {
        let row = self.units.iter().find(|row| row.state == RowState::Found);
        let seen = row.and_then(|row| of_row(Sight::UnitExists, row, row.fetched_at));
        let order = || {
            let order = self.orders.iter().find(|order| order.msn.is_some())?;
            let msn = order.msn.as_ref().map(Msn::as_str);
            evidence(Sight::UnitExists, msn, Some(order.at))
        };
        holds(seen.or_else(order))
    }

    /// A unit whose details came with this profile's keys. One that is no longer shown is against it.
    fn unit_answers(&self) -> Verdict {
        let answers = |row: &&LookupRow| row.state == RowState::Found && row.fetched_at.is_some();
        if let Some(row) = self.units.iter().find(answers) {
            return holds(of_row(Sight::UnitAnswers, row, row.fetched_at));
        }
        // A unit that only failed to be fetched is not gone, and says nothing.
        let gone = |row: &LookupRow| {
            let since = row.kept.as_ref()?.not_visible_since?;
            of_row(Sight::UnitNotShown, row, Some(since))
        };
        against(self.units.iter().find_map(gone))
    }

    /// A setting that one of the units must have: the first that has it is the evidence, else the first that has not.
    fn by_setting(
        &self,
        of: impl Fn(&LookupRow) -> Option<bool>,
        [yes, no]: [Sight; 2],
    ) -> Verdict {
        let found = |wanted: bool| {
            let shown = self.units.iter().filter(|row| row.state == RowState::Found);
            let mut rows = shown.filter(|row| of(row) == Some(wanted));
            let row = rows.next()?;
            of_row(if wanted { yes } else { no }, row, row.fetched_at)
        };
        match (found(true), found(false)) {
            (Some(evidence), _) => Verdict::Holds(evidence),
            (None, Some(evidence)) => Verdict::Against(evidence),
            (None, None) => Verdict::Unknown,
        }
    }

    /// Only when every unit that the service still shows is known not to use them.
    fn no_recurring(&self) -> Verdict {
        let uses = |row: &LookupRow| row.unit.as_ref()?.configuration.recurring;
        // One that only failed to be fetched is still there.
        let is_there = |row: &&LookupRow| row.state != RowState::NotConnected;
        let units: Vec<&LookupRow> = self.units.iter().filter(is_there).collect();
        let all = !units.is_empty() && units.iter().all(|row| uses(row) == Some(false));
        // What is said of all units is as old as the oldest reading of one.
        let oldest = units.iter().filter_map(|row| row.fetched_at).min();
        holds(evidence(Sight::NoRecurring, None, oldest.filter(|_| all)))
    }
}

impl OrderSeen {
    fn evidence(&self, sight: Sight) -> Evidence {
        Evidence {
            sight,
            of: self.id.clone(),
            at: self.at,
        }
    }
}

/// A company that is on its way out.
fn ending(company: &Company) -> Option<Sight> {
    if company.bankrupt == Some(true) {
        Some(Sight::Bankrupt)
    } else if company.winding_up == Some(true) || company.forced_dissolution == Some(true) {
        Some(Sight::WindingUp)
    } else {
        None
    }
}

/// What was seen, where the time is known at which it was.
fn evidence(sight: Sight, of: Option<&str>, at: Option<i64>) -> Option<Evidence> {
    Some(Evidence {
        sight,
        of: of.map(str::to_owned),
        at: at?,
    })
}

/// What was seen of a unit.
fn of_row(sight: Sight, row: &LookupRow, at: Option<i64>) -> Option<Evidence> {
    evidence(sight, row.msn.as_ref().map(Msn::as_str), at)
}

fn holds(evidence: Option<Evidence>) -> Verdict {
    evidence.map_or(Verdict::Unknown, Verdict::Holds)
}

fn against(evidence: Option<Evidence>) -> Verdict {
    evidence.map_or(Verdict::Unknown, Verdict::Against)
}
