//! What there is already: open orders, units with the name, and the partner's price packages.

use super::{Fact, Field, Grade, OpenOrder, Said, Waits};
use crate::domain::bulk::{Earlier, Since, same_name};
use crate::domain::order::{Product, bare, check};
use crate::domain::{Market, PricePackage};
use crate::text::{Message, Tell, Value};

impl Said<'_> {
    fn is_about(&self) -> bool {
        self.id.is_some() && self.facts.about == self.id
    }

    /// An order for the same merchant and product that is not finished.
    pub(super) fn orders(&mut self) {
        if !self.is_about() {
            return;
        }
        let facts = self.facts;
        if let Fact::Failed(problem) = &facts.orders {
            self.unread("preflight-orders-failed", problem);
        }
        let Some(product) = self.product() else {
            return;
        };
        let same = |order: &&OpenOrder| Product::from_text(&order.product) == Ok(product);
        let vendors = facts.orders.known().into_iter().flatten();
        let mut found: Vec<OpenOrder> = vendors.filter(same).cloned().collect();
        for sent in facts.sent.iter().filter(same) {
            let known = found
                .iter_mut()
                .find(|order| order.id.is_some() && order.id == sent.id);
            match known {
                // The vendor knows how far it is, and this computer when it was sent, and for what.
                Some(order) => {
                    order.sent_on.clone_from(&sent.sent_on);
                    order.name = order.name.take().or_else(|| sent.name.clone());
                }
                // A list that was read and does not have it says that it is not open any more.
                None if sent.id.is_some() && facts.orders.known().is_some() => {}
                None => found.push(sent.clone()),
            }
        }
        let nothing = found.is_empty() && facts.orders.known().is_some();
        let waits = self.made_elsewhere(&found);
        let is_unsure = found.iter().any(|order| order.is_unsure);
        let reason = match found.as_slice() {
            [] => None,
            [order] => Some(open(order)),
            several => Some(several_open(several)),
        };
        if let Some(reason) = reason {
            let fix = match (&waits, is_unsure) {
                (Some(_), _) => Message::new("preflight-open-elsewhere-fix"),
                (None, true) => Message::new("preflight-open-unsure-fix"),
                (None, false) => Message::new("preflight-open-fix"),
            };
            self.advise(Grade::Warning, Some(Field::Product), reason, fix)
                .waits = waits;
        }
        if nothing {
            let reason = Message::new("preflight-open-none").with("product", product.tell());
            self.add(Grade::Fine, Some(Field::Product), reason);
        }
    }

    /// Of the open orders of the same merchant and product one that was not made here and may be for the same unit: the list has no names
    /// of units that do not exist yet.
    fn made_elsewhere(&self, open: &[OpenOrder]) -> Option<Waits> {
        let wanted = same_name(&self.draft.sales_unit_name);
        let may_be_same = |order: &&OpenOrder| {
            let name = order.name.as_deref().map(same_name);
            order.is_foreign && name.is_none_or(|name| name == wanted)
        };
        let without_answer = open
            .iter()
            .filter(|order| order.is_unsure && order.id.is_none())
            .count();
        // As many of them as this computer sent and has no answer of may be its own.
        let order = open.iter().filter(may_be_same).nth(without_answer)?;
        Some(Waits::OpenOrder(Earlier {
            key: None,
            id: order.id.clone(),
            since: order.first_seen.map_or(Since::Unknown, Since::Seen),
            link: order.link.clone(),
        }))
    }

    /// A unit of the same merchant that customers could not tell from the new one.
    pub(super) fn units(&mut self) {
        if !self.is_about() {
            return;
        }
        let wanted = bare(&self.draft.sales_unit_name);
        if wanted.is_empty() {
            return;
        }
        let mut units = self.facts.units.iter();
        let Some(twin) = units.find(|unit| bare(&unit.name) == wanted) else {
            return;
        };
        let suggestion = self.other_name();
        let reason = Message::new("preflight-unit-twin")
            .with("name", &twin.name)
            .with("msn", &twin.msn);
        let fix = Message::new("preflight-unit-twin-fix");
        let remark = self.advise(Grade::Warning, Some(Field::SalesUnitName), reason, fix);
        remark.suggestion = suggestion;
    }

    /// The name with the merchant's town, or with a number, whichever no unit has and the vendor takes.
    fn other_name(&self) -> Option<String> {
        let name = self.draft.sales_unit_name.trim();
        let company = self
            .facts
            .registry
            .known()
            .and_then(super::RegistryFacts::company);
        let city = company
            .and_then(|company| company.address.as_ref())
            .and_then(|address| address.city.as_deref())
            .map(|city| {
                // The registry writes towns in capitals.
                let mut letters = city.chars();
                let first = letters.next().into_iter().flat_map(char::to_uppercase);
                first
                    .chain(letters.flat_map(char::to_lowercase))
                    .collect::<String>()
            });
        let numbers = (2..=9).map(|number| number.to_string());
        city.into_iter().chain(numbers).find_map(|end| {
            let other = format!("{name} {end}");
            let is_taken = self
                .facts
                .units
                .iter()
                .any(|unit| bare(&unit.name) == bare(&other));
            let is_safe = check::safe_name(&other, self.api, self.market()) == other;
            (!is_taken && is_safe).then_some(other)
        })
    }

    /// A price package that is not the partner's, or is for another market or product.
    pub(super) fn packages(&mut self) {
        let facts = self.facts;
        if let Fact::Failed(problem) = &facts.packages {
            self.unread("preflight-packages-failed", problem);
        }
        let Some(packages) = facts.packages.known() else {
            return;
        };
        let chosen = self.draft.price_package_id.trim();
        if chosen.is_empty() {
            return;
        }
        let package = packages
            .iter()
            .find(|package| package.id.eq_ignore_ascii_case(chosen));
        let market = self.market().map(Market::code);
        let reason = match package {
            None => Message::new("preflight-package-unknown"),
            Some(package) if !of_market(package, market) => {
                Message::new("preflight-package-market")
                    .with("market", package.market.clone().unwrap_or_default())
            }
            Some(package) if !of_product(package, self.product()) => {
                Message::new("preflight-package-product")
                    .with("product", package.product_type.clone().unwrap_or_default())
            }
            Some(_) => return,
        };
        let fix = Message::new("preflight-package-fix");
        self.advise(Grade::Warning, Some(Field::PricePackageId), reason, fix);
    }
}

fn of_market(package: &PricePackage, market: Option<&str>) -> bool {
    match (&package.market, market) {
        (Some(theirs), Some(ours)) => theirs.eq_ignore_ascii_case(ours),
        // What a package does not say fits all.
        _ => true,
    }
}

fn of_product(package: &PricePackage, product: Option<Product>) -> bool {
    let theirs = package.product_type.as_deref().map(Product::from_text);
    match (theirs, product) {
        (Some(Ok(theirs)), Some(ours)) => theirs == ours,
        // Words of older versions, such as `ePayment`, are none of ours and say nothing here.
        _ => true,
    }
}

/// Most names that are told of several orders.
const NAMES: usize = 3;

fn several_open(orders: &[OpenOrder]) -> Message {
    let mut names: Vec<&str> = Vec::new();
    for name in orders.iter().filter_map(|order| order.name.as_deref()) {
        if names.len() < NAMES && !names.contains(&name) {
            names.push(name);
        }
    }
    let id = match (names.is_empty(), names.len() < orders.len()) {
        (true, _) => "preflight-open-several",
        (false, true) => "preflight-open-several-such-as",
        (false, false) => "preflight-open-several-named",
    };
    Message::new(id)
        .with("count", orders.len())
        .with("names", names.join(", "))
}

fn open(order: &OpenOrder) -> Message {
    let name: Value = match &order.name {
        Some(name) => name.into(),
        None => Message::new("preflight-open-nameless").into(),
    };
    let message = match (&order.status, &order.sent_on) {
        _ if order.is_unsure => Message::new("preflight-open-unsure"),
        (Some(_), Some(_)) => Message::new("preflight-open-both"),
        (Some(_), None) => Message::new("preflight-open-status"),
        (None, _) => Message::new("preflight-open-sent"),
    };
    let message = message.with("name", name);
    let message = match &order.status {
        Some(status) => message.with("status", status.tell()),
        None => message,
    };
    message.with("day", order.sent_on.clone().unwrap_or_default())
}
