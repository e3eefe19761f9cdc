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
    /// The vendor said that its key was used with other bytes: another version of the program wrote the same order otherwise, so it may
    /// have been there before the run began.
    pub is_key_taken: bool,
}

/// What the list says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed {
    /// It is this one: nothing else can have made it.
    Found(CreatedOrder),
    /// No order of the list could be it.
    Absent,
    /// So many orders of the list could be it; only the merchant's link tells them apart.
    Several(usize),
}

/// What was there before an order left, by the vendor's ids.
#[derive(Debug, Clone, Default)]
pub struct There {
    /// Orders that the ledger knows as others.
    pub known: HashSet<String>,
    /// Orders that were listed when the run began; `None` where nobody could list them.
    pub listed: Option<HashSet<String>>,
}

/// Looks for each missing order among the listed ones that were not there before: neither listed when the run began, nor
/// known to the ledger as another order. Without such a list nothing can be told from orders that were always there.
#[must_use]
pub fn reconcile(
    missing: &[Missing],
    listed: &[TrackedOrder],
    there: &There,
) -> Vec<(usize, Listed)> {
    let mut wanted: HashMap<(&BusinessId, Product), usize> = HashMap::new();
    for one in missing {
        *wanted.entry((&one.business_id, one.product)).or_default() += 1;
    }
    let verdict = |one: &Missing| {
        let fits = |order: &&TrackedOrder| is_alike(one, order) && is_new(one, order, there);
        let mut fitting = listed.iter().filter(fits);
        let count = fitting.clone().count();
        let asked = wanted.get(&(&one.business_id, one.product)).copied();
        match (fitting.next(), count, asked) {
            (None, _, _) => Listed::Absent,
            // One on either side: of two that are alike nobody can tell which request made which order.
            (Some(order), 1, Some(1)) if one.is_key_taken || there.listed.is_some() => {
                Listed::Found(CreatedOrder {
                    id: order.id.clone(),
                    link: order.link.clone(),
                })
            }
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
        // What is not told, or told by a word that we do not know, may be one of ours all the same.
        None | Some(OrderOrigin::Prefill | OrderOrigin::Other(_))
    );
    by_us && order.business_id.as_ref() == Some(&one.business_id) && product == Some(one.product)
}

fn is_new(one: &Missing, order: &TrackedOrder, there: &There) -> bool {
    let Some(id) = &order.id else {
        // It cannot be told from what was there before. Counted as absent, the order might be sent once more.
        return true;
    };
    let was_listed = there
        .listed
        .as_ref()
        .is_some_and(|listed| listed.contains(id));
    !there.known.contains(id) && (one.is_key_taken || !was_listed)
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
                is_key_taken: false,
            })
            .collect();
        let listed = there.map(|ids| ids.iter().map(|id| (*id).to_owned()).collect());
        let there = There {
            listed,
            ..There::default()
        };
        let told = reconcile(&missing, &list, &there);
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
    fn an_order_whose_key_was_taken_may_have_been_there_before() {
        let list = [listed("a", "1", "CASHIER", OrderOrigin::Prefill)];
        let one = |is_key_taken| Missing {
            line: 2,
            business_id: id("1"),
            product: Product::Cashier,
            is_key_taken,
        };
        let ids = HashSet::from(["a".to_owned()]);
        let before = There {
            listed: Some(ids.clone()),
            ..There::default()
        };
        let told = |one: Missing, there: &There| reconcile(&[one], &list, there)[0].1.clone();
        assert_eq!(told(one(true), &before), found("a"));
        assert_eq!(told(one(true), &There::default()), found("a"));
        assert_eq!(told(one(false), &before), Listed::Absent);
        let known = There {
            known: ids,
            listed: None,
        };
        assert_eq!(told(one(true), &known), Listed::Absent);
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
