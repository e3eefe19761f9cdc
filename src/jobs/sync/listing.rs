//! Which units there are: by the service's list, or merchant by merchant where it has none.

use crate::domain::{BusinessId, LookupRow, Msn, Problem, UnitRef};
use crate::jobs::circuit_breaker::CircuitBreaker;
use crate::jobs::engine::{broken_off, failed_merchant};
use crate::jobs::{Failure, KeyedTasks, Service};
use crate::store::ListedUnit;
use crate::text::Message;
use std::collections::HashMap;

/// Lists that are asked for at once; the limiter decides how many of them are requests.
const WINDOW: usize = 64;

/// The units a sync knows of before it fetches any.
#[derive(Debug, Default)]
pub(super) struct Listing {
    units: HashMap<Msn, (Option<String>, Option<BusinessId>)>,
    /// A row for every merchant whose list could not be had. Its units that are kept are synced all the same.
    pub(super) failed: Vec<LookupRow>,
}

impl Listing {
    /// Asks the service.
    ///
    /// # Errors
    /// When there is no list at all.
    pub(super) async fn fetch<S: Service>(
        service: &S,
        watched: Option<Vec<BusinessId>>,
    ) -> Result<Self, Problem> {
        let Some(merchants) = watched else {
            let mut listing = Self::default();
            let units = service.all_units().await;
            listing.add(units.map_err(|failure| failure.problem)?, None);
            return Ok(listing);
        };
        if merchants.is_empty() {
            let what = Message::new("sync-nothing-watched");
            return Err(Problem::input(what).next(Message::new("sync-nothing-watched-next")));
        }
        Self::of_merchants(service, merchants).await
    }

    async fn of_merchants<S: Service>(
        service: &S,
        merchants: Vec<BusinessId>,
    ) -> Result<Self, Problem> {
        let mut listing = Self::default();
        let mut breaker = CircuitBreaker::default();
        let mut running = KeyedTasks::new("the list of a merchant's units");
        let mut left = merchants.into_iter();
        loop {
            while running.len() < WINDOW
                && let Some(id) = left.next()
            {
                let (service, of) = (service.clone(), id.clone());
                running.spawn(id, async move { service.merchant_units(&of).await });
            }
            let Some((id, units)) = running.join_next().await else {
                return Ok(listing);
            };
            // What breaks off here says nothing of the service.
            if let Some(units) = &units
                && let Some(problem) = breaker.stops(units.as_ref().err())
            {
                return Err(problem);
            }
            let units = units.unwrap_or_else(|| Err(Failure::of_ours(broken_off())));
            listing.add_merchant(id, units);
        }
    }

    fn add_merchant(&mut self, id: BusinessId, units: Result<Vec<UnitRef>, Failure>) {
        match units {
            Ok(units) => self.add(units, Some(&id)),
            // No unit of it is visible: those that are kept will say so themselves, each by its own answer.
            Err(failure) if failure.is_not_visible => {}
            Err(failure) => self.failed.push(failed_merchant(&id, &failure)),
        }
    }

    fn add(&mut self, units: Vec<UnitRef>, merchant: Option<&BusinessId>) {
        for unit in units {
            self.units.insert(unit.msn, (unit.name, merchant.cloned()));
        }
    }

    /// The units, for the store.
    pub(super) fn to_keep(&self) -> Vec<ListedUnit> {
        let unit =
            |(msn, (name, merchant)): (&Msn, &(Option<String>, Option<BusinessId>))| ListedUnit {
                msn: msn.clone(),
                name: name.clone(),
                business_id: merchant.clone(),
            };
        self.units.iter().map(unit).collect()
    }

    /// The name and the merchant the list told, for answers that leave them out.
    pub(super) fn take(&mut self, msn: &Msn) -> (Option<String>, Option<BusinessId>) {
        self.units.remove(msn).unwrap_or_default()
    }
}
