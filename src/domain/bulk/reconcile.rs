//! Looking for orders that may exist in the vendor's list, which has neither dates nor keys nor names.

use crate::domain::BusinessId;
use crate::domain::order::{CreatedOrder, OrderOrigin, Product, TrackedOrder};
use std::collections::{HashMap, HashSet};

/// An order of which no usable answer came.
#[derive(Debug, Clone, PartialEq)]
pub struct Missing {
    /// Its row in the file.
    pub line: usize,
    /// Whose order it is.
    pub business_id: BusinessId,
    /// What is ordered.
    pub product: Product,
}

/// What the list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// It is this one: nothing else can have made it.
    Found(CreatedOrder),
    /// It is not there.
    Absent,
    /// So many orders of the list could be it; only the merchant's link tells them apart.
    Several(usize),
}

/// Looks for each missing order among the listed ones that were not `there` before: neither listed when the run began, nor
/// known to the ledger as another order. Without such a list (`None`) nothing can be told from orders that were always there.
#[must_use]
pub fn reconcile(
    missing: &[Missing],
    listed: &[TrackedOrder],
    there: Option<&HashSet<String>>,
) -> Vec<(usize, Listed)> {
    let mut wanted: HashMap<(&BusinessId, Product), usize> = HashMap::new();
    for one in missing {
        *wanted.entry((&one.business_id, one.product)).or_default() += 1;
    }
    let verdict = |one: &Missing| {
        let fits = |order: &&TrackedOrder| is_alike(one, order) && is_new(order, there);
        let mut fitting = listed.iter().filter(fits);
        let count = fitting.clone().count();
        let asked = wanted.get(&(&one.business_id, one.product)).copied();
        match (fitting.next(), count, asked) {
            (None, _, _) => Listed::Absent,
            (Some(order), 1, Some(1)) if there.is_some() => Listed::Found(CreatedOrder {
                id: order.id.clone(),
                link: order.link.clone(),
            }),
            _ => Listed::Several(count),
        }
    };
    missing.iter().map(|one| (one.line, verdict(one))).collect()
}

fn is_alike(one: &Missing, order: &TrackedOrder) -> bool {
    let product = order.product.as_deref();
    let product = product.and_then(|word| Product::from_text(word).ok());
    let by_us = matches!(
        order.origin,
        None | Some(OrderOrigin::Prefill | OrderOrigin::Other(_))
    );
    by_us && order.business_id.as_ref() == Some(&one.business_id) && product == Some(one.product)
}

fn is_new(order: &TrackedOrder, there: Option<&HashSet<String>>) -> bool {
    match (&order.id, there) {
        (Some(id), Some(there)) => !there.contains(id),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::order::OrderStatus;

    fn id(number: &str) -> BusinessId {
        BusinessId::from_api("business:NO:ORG", number)
    }

    fn listed(order: &str, merchant: &str, product: &str, origin: OrderOrigin) -> TrackedOrder {
        TrackedOrder {
            id: Some(order.to_owned()),
            status: OrderStatus::Received,
            business_id: Some(id(merchant)),
            origin: Some(origin),
            product: Some(product.to_owned()),
            link: Some(format!("https://example.com/{order}")),
            unit: None,
        }
    }

    #[track_caller]
    fn check(missing: &[(usize, &str, Product)], there: Option<&[&str]>, expect: &[Listed]) {
        let list = [
            listed("a", "1", "CASHIER", OrderOrigin::Prefill),
            listed("b", "1", "CASHIER", OrderOrigin::Prefill),
            listed("c", "2", "VIPPS_I_KASSA", OrderOrigin::Prefill),
            listed("d", "2", "LOGIN", OrderOrigin::Manual),
            listed("e", "3", "SOMETHING", OrderOrigin::Prefill),
        ];
        let missing: Vec<Missing> = missing
            .iter()
            .map(|(line, merchant, product)| Missing {
                line: *line,
                business_id: id(merchant),
                product: *product,
            })
            .collect();
        let there = there.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
        let told = reconcile(&missing, &list, there.as_ref());
        let lines: Vec<usize> = told.iter().map(|(line, _)| *line).collect();
        assert_eq!(
            lines,
            missing.iter().map(|one| one.line).collect::<Vec<_>>()
        );
        let told: Vec<Listed> = told.into_iter().map(|(_, listed)| listed).collect();
        assert_eq!(told, expect);
    }

    fn found(order: &str) -> Listed {
        Listed::Found(CreatedOrder {
            id: Some(order.to_owned()),
            link: Some(format!("https://example.com/{order}")),
        })
    }

    #[test]
    fn an_order_is_found_only_where_nothing_else_can_have_made_it() {
        let none: Option<&[&str]> = Some(&[]);
        check(&[(2, "2", Product::Cashier)], none, &[found("c")]);
        check(&[(2, "1", Product::Cashier)], Some(&["a"]), &[found("b")]);
        check(&[(2, "1", Product::Cashier)], none, &[Listed::Several(2)]);
        check(
            &[(2, "1", Product::Cashier)],
            Some(&["a", "b"]),
            &[Listed::Absent],
        );
        // Two that are missing, and two that fit: both are there, but which is which?
        let two = [(2, "1", Product::Cashier), (3, "1", Product::Cashier)];
        check(&two, none, &[Listed::Several(2), Listed::Several(2)]);
        check(
            &two,
            Some(&["a"]),
            &[Listed::Several(1), Listed::Several(1)],
        );
    }

    #[test]
    fn what_others_made_and_what_nobody_knows_is_not_it() {
        let none: Option<&[&str]> = Some(&[]);
        check(&[(2, "2", Product::Login)], none, &[Listed::Absent]);
        check(&[(2, "3", Product::Cashier)], none, &[Listed::Absent]);
        check(&[(2, "4", Product::Cashier)], none, &[Listed::Absent]);
        // Without knowing what was there before, one that fits may be an old one.
        check(&[(2, "2", Product::Cashier)], None, &[Listed::Several(1)]);
        check(&[(2, "4", Product::Cashier)], None, &[Listed::Absent]);
    }
}
