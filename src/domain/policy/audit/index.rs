//! The fleet as an audit sees it: units that can be looked at, and indexes.

use crate::domain::fleet::{FieldValue, KeptMerchant, Subject, UnitField};
use crate::domain::policy::fold::folded;
use crate::domain::policy::names::{Looks, looks};
use crate::domain::policy::{Demand, Finding, Policy, Rule, Which, pattern};
use crate::domain::{
    BusinessId, CaptureType, LookupRow, Market, Msn, RowState, SalesUnit, UnitFlag,
};
use crate::text::Message;
use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

/// A fleet with what rules look up in it, each by hash.
pub(super) struct AuditIndex<'a> {
    /// The units that the service shows, in the order of the rows.
    pub(super) units: Vec<VisibleUnit<'a>>,
    /// Units that are remembered, but no longer shown.
    pub(super) gone: HashMap<&'a Msn, &'a LookupRow>,
    /// What is remembered of merchants.
    pub(super) merchants: &'a [KeptMerchant],
    by_msn: HashMap<&'a Msn, usize>,
    names: HashMap<&'a BusinessId, &'a str>,
    direct: Expecting<'a>,
}

/// A unit that the service shows.
pub(super) struct VisibleUnit<'a> {
    pub(super) row: &'a LookupRow,
    /// What is known of it.
    pub(super) unit: &'a SalesUnit,
    /// Whether its details were ever fetched; if not, nothing is known of its settings.
    pub(super) is_fetched: bool,
    // Several rules ask for these, and some only of few units.
    folded: OnceCell<Option<String>>,
    looks: OnceCell<Looks>,
}

/// Where a policy of the house asks for direct capture.
struct Expecting<'a> {
    which: Vec<Chosen<'a>>,
    listed: HashSet<&'a Msn>,
}

impl<'a> AuditIndex<'a> {
    pub(super) fn new(
        rows: &'a [LookupRow],
        merchants: &'a [KeptMerchant],
        policies: &'a [Policy],
    ) -> Self {
        let mut units = Vec::with_capacity(rows.len());
        let mut gone = HashMap::new();
        for row in rows {
            // What was looked up tells it by its state, what is kept by the day since when.
            let is_gone = row.state == RowState::NotConnected
                || row
                    .kept
                    .as_ref()
                    .is_some_and(|kept| kept.not_visible_since.is_some());
            match (&row.unit, &row.msn) {
                (Some(unit), _) if !is_gone => units.push(VisibleUnit::new(row, unit)),
                (_, Some(msn)) if is_gone => {
                    gone.insert(msn, row);
                }
                _ => {}
            }
        }
        let by_msn = units.iter().enumerate();
        let by_msn = by_msn.map(|(at, seen)| (&seen.unit.msn, at)).collect();
        let names = merchants
            .iter()
            .filter_map(|merchant| Some((&merchant.business_id, merchant.name.as_deref()?)));
        Self {
            units,
            gone,
            merchants,
            by_msn,
            names: names.collect(),
            direct: Expecting::new(policies),
        }
    }

    /// The visible unit of a number.
    pub(super) fn unit(&self, msn: &Msn) -> Option<&VisibleUnit<'a>> {
        self.by_msn.get(msn).map(|at| &self.units[*at])
    }

    /// Whether a policy of the house wants direct capture here.
    pub(super) fn is_direct_capture_expected(&self, seen: &VisibleUnit) -> bool {
        self.direct.listed.contains(&seen.unit.msn)
            || self.direct.which.iter().any(|which| which.fits(seen))
    }

    /// A finding on a unit.
    pub(super) fn on_unit(&self, policy: &Policy, row: &LookupRow, says: Says) -> Finding {
        let unit = row.unit.as_ref();
        let business_id = row.business_id.as_ref();
        let name = business_id.and_then(|id| self.names.get(id).copied());
        let msn = row
            .msn
            .clone()
            .or_else(|| unit.map(|unit| unit.msn.clone()));
        let subject = match (&msn, business_id) {
            (Some(msn), _) => Subject::Unit(msn.clone()),
            (None, Some(id)) => Subject::Merchant(id.clone()),
            // Rows that are looked at have a unit or a number, so that this is never told.
            (None, None) => Subject::Unit(Msn::from_api("")),
        };
        Finding {
            msn,
            unit_name: unit.and_then(|unit| unit.name.clone()),
            business_id: business_id.cloned(),
            merchant_name: row
                .merchant_name
                .clone()
                .or_else(|| name.map(str::to_owned)),
            ..says.into_finding(policy, subject)
        }
    }
}

impl<'a> VisibleUnit<'a> {
    fn new(row: &'a LookupRow, unit: &'a SalesUnit) -> Self {
        Self {
            row,
            unit,
            is_fetched: row.fetched_at.is_some(),
            folded: OnceCell::new(),
            looks: OnceCell::new(),
        }
    }

    /// The country of its merchant.
    pub(super) fn market(&self) -> Option<Market> {
        self.row.business_id.as_ref()?.market()
    }

    /// Its name as names are compared; `None` when it is not known.
    pub(super) fn folded_name(&self) -> Option<&str> {
        let name = self
            .folded
            .get_or_init(|| self.unit.name.as_deref().map(folded));
        name.as_deref().filter(|name| !name.is_empty())
    }

    /// What its name says of the place it belongs to.
    pub(super) fn looks(&self) -> &Looks {
        self.looks
            .get_or_init(|| self.folded_name().map(looks).unwrap_or_default())
    }

    /// The field that says that the unit takes no payments, if one does.
    pub(super) fn login_only(&self) -> Option<UnitField> {
        let configuration = &self.unit.configuration;
        if configuration.pure_login == Some(true) {
            Some(UnitField::Flag(UnitFlag::PureLogin))
        } else if configuration.payment_allowed == Some(false) {
            Some(UnitField::Flag(UnitFlag::PaymentAllowed))
        } else if configuration.capture_type == Some(CaptureType::NotApplicable) {
            Some(UnitField::CaptureType)
        } else {
            None
        }
    }
}

/// What a finding says, besides whom it is about.
pub(super) struct Says {
    pub(super) field: Option<UnitField>,
    pub(super) found: Option<FieldValue>,
    pub(super) expected: Option<FieldValue>,
    pub(super) reason: Message,
    pub(super) advice: Message,
    pub(super) needs_partner_manager: bool,
    /// Whether this is a case that counts a step less than its policy.
    pub(super) is_mild: bool,
}

impl Says {
    pub(super) const fn new(reason: Message, advice: Message) -> Self {
        Self {
            field: None,
            found: None,
            expected: None,
            reason,
            advice,
            needs_partner_manager: false,
            is_mild: false,
        }
    }

    pub(super) fn of(mut self, field: UnitField, found: Option<FieldValue>) -> Self {
        self.field = Some(field);
        self.found = found;
        self
    }

    pub(super) fn wanted(mut self, expected: FieldValue) -> Self {
        self.expected = Some(expected);
        self
    }

    pub(super) const fn ask_partner_manager(mut self, is_needed: bool) -> Self {
        self.needs_partner_manager = is_needed;
        self
    }

    pub(super) const fn mild(mut self) -> Self {
        self.is_mild = true;
        self
    }

    /// The finding, without what is known of the subject.
    pub(super) fn into_finding(self, policy: &Policy, subject: Subject) -> Finding {
        Finding {
            policy: policy.name.clone(),
            title: policy.title(),
            severity: match self.is_mild {
                true => policy.severity.milder(),
                false => policy.severity,
            },
            subject,
            msn: None,
            unit_name: None,
            business_id: None,
            merchant_name: None,
            field: self.field,
            found: self.found,
            expected: self.expected,
            reason: self.reason,
            advice: self.advice,
            needs_partner_manager: self.needs_partner_manager,
        }
    }
}

/// [`Which`], ready to be asked often.
pub(super) struct Chosen<'a> {
    tags: HashSet<String>,
    names: Vec<String>,
    merchants: HashSet<&'a BusinessId>,
    which: &'a Which,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(which: &'a Which) -> Self {
        Self {
            tags: which.tags.iter().map(|tag| tag.to_lowercase()).collect(),
            names: which.names.iter().map(|name| name.to_lowercase()).collect(),
            merchants: which.merchants.iter().collect(),
            which,
        }
    }

    /// Whether a unit is meant.
    pub(super) fn fits(&self, seen: &VisibleUnit) -> bool {
        self.fits_merchant(seen.row.business_id.as_ref())
            && (self.tags.is_empty() || self.fits_tags(seen))
            && (self.names.is_empty() || self.fits_name(seen))
    }

    fn fits_merchant(&self, id: Option<&BusinessId>) -> bool {
        let market = id.and_then(BusinessId::market);
        let is_one = self.merchants.is_empty() || id.is_some_and(|id| self.merchants.contains(id));
        let markets = &self.which.markets;
        is_one && (markets.is_empty() || market.is_some_and(|market| markets.contains(&market)))
    }

    fn fits_tags(&self, seen: &VisibleUnit) -> bool {
        seen.row.kept.as_ref().is_some_and(|kept| {
            let mut tags = kept.tags.iter().chain(&kept.merchant_tags);
            tags.any(|tag| self.tags.contains(&tag.to_lowercase()))
        })
    }

    fn fits_name(&self, seen: &VisibleUnit) -> bool {
        seen.unit.name.as_ref().is_some_and(|name| {
            let name = name.to_lowercase();
            self.names
                .iter()
                .any(|pattern| pattern::fits(pattern, &name))
        })
    }
}

impl<'a> Expecting<'a> {
    fn new(policies: &'a [Policy]) -> Self {
        let direct = FieldValue::capture_type(&CaptureType::Direct);
        let is_direct =
            |demand: &Demand| demand.field == UnitField::CaptureType && demand.value == direct;
        let mut expecting = Self {
            which: Vec::new(),
            listed: HashSet::new(),
        };
        // A policy that is switched off excuses nothing.
        for policy in policies.iter().filter(|policy| policy.enabled) {
            match &policy.rule {
                Rule::Must { which, have } if have.iter().any(is_direct) => {
                    expecting.which.push(Chosen::new(which));
                }
                Rule::Expected(units) => {
                    let direct = units.iter().filter(|unit| unit.have.iter().any(is_direct));
                    expecting.listed.extend(direct.map(|unit| &unit.msn));
                }
                Rule::Must { .. } | Rule::BuiltIn(_) => {}
            }
        }
        expecting
    }
}
