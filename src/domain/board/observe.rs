//! Taking a reading of the vendor's list into what was seen before.

use super::{SeenOrder, Step};
use crate::domain::order::TrackedOrder;
use std::collections::HashMap;

/// What is remembered after a reading of the whole list at a moment. Every order that was ever seen is in it, once; one that is
/// listed twice is as it was listed last.
#[must_use]
pub fn observe(seen: Vec<SeenOrder>, listed: &[TrackedOrder], at: i64) -> Vec<SeenOrder> {
    let mut orders = seen;
    let mut places: HashMap<String, usize> = HashMap::with_capacity(orders.len());
    for (place, order) in orders.iter_mut().enumerate() {
        places.insert(order.key.clone(), place);
        // All count as missing until the list shows them; what is missing already keeps its day.
        order.gone_since.get_or_insert(at);
    }
    let mut namesakes = HashMap::new();
    for order in listed {
        let key = name_of(order, &mut namesakes);
        match places.get(&key).and_then(|place| orders.get_mut(*place)) {
            Some(known) => known.see(order, at),
            None => {
                places.insert(key.clone(), orders.len());
                orders.push(SeenOrder::new(key, order, at));
            }
        }
    }
    orders
}

/// The vendor's id. Where the list gives none, the link names an order as well; where it gives neither, what else is known of it
/// and its number among those of which the same is known.
fn name_of(order: &TrackedOrder, namesakes: &mut HashMap<String, usize>) -> String {
    if let Some(id) = &order.id {
        return id.clone();
    }
    if let Some(link) = &order.link {
        return format!("link:{link}");
    }
    let business = order.business_id.as_ref();
    let name = format!(
        "nameless:{}:{}:{}",
        business.map_or_else(String::new, |id| format!(
            "{}:{}",
            id.scheme().as_str(),
            id.id()
        )),
        order.product.as_deref().unwrap_or_default(),
        order.origin.as_ref().map_or("", |origin| origin.as_str()),
    );
    let number = namesakes.entry(name.clone()).or_insert(0);
    *number += 1;
    format!("{name}:{number}")
}

impl SeenOrder {
    fn new(key: String, order: &TrackedOrder, at: i64) -> Self {
        Self {
            key,
            order: order.clone(),
            first_seen: at,
            last_seen: at,
            gone_since: None,
            steps: vec![Step {
                status: order.status.clone(),
                since: at,
            }],
            check: None,
        }
    }

    fn see(&mut self, order: &TrackedOrder, at: i64) {
        let before = std::mem::replace(&mut self.order, order.clone());
        // An answer that leaves out what was told once does not take it back.
        let now = &mut self.order;
        now.link = now.link.take().or(before.link);
        now.business_id = now.business_id.take().or(before.business_id);
        now.product = now.product.take().or(before.product);
        now.origin = now.origin.take().or(before.origin);
        now.unit = now.unit.take().or(before.unit);
        self.gone_since = None;
        // The clock may have been set back since.
        self.last_seen = self.last_seen.max(at);
        let last = self.steps.last();
        if last.is_none_or(|last| last.status != order.status) {
            // A clock that was set back must not turn the story round.
            let since = last.map_or(at, |last| last.since.max(at));
            self.steps.push(Step {
                status: order.status.clone(),
                since,
            });
        }
    }
}
