//! A row as the table keeps it: packed, because a fleet has a hundred thousand of them.
//!
//! What rows share (their merchant) is kept once, a row's own texts stand in one allocation together with the text a search
//! looks in, settings are bits, and what few rows have is boxed. [`Item::row`] gives the row back as it came.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{BuildHasher as _, BuildHasherDefault, DefaultHasher};
use std::sync::Arc;

use crate::domain::sales_unit::BankAccount;
use crate::domain::{
    BusinessId, CaptureType, Configuration, Kept, LookupRow, Msn, Problem, RowState, SalesUnit,
    UnitFlag,
};
use crate::report::collated;
use crate::report::{Column, UnitRow};

/// What rows of one merchant share.
#[derive(Debug, PartialEq, Eq)]
pub struct Party {
    /// Its place among all that came with its rows.
    pub number: u32,
    /// Whose they are, as far as known.
    pub business_id: Option<BusinessId>,
    /// The merchant's name, as far as known.
    pub name: Option<String>,
    /// What a search looks in, in small letters.
    pub search: String,
    /// What the name is sorted by; `None` comes last.
    pub key: Option<String>,
}

impl Party {
    fn new(number: u32, business_id: Option<BusinessId>, name: Option<String>) -> Self {
        let mut search = String::new();
        if let Some(name) = &name {
            search.push_str(name);
            search.push('\n');
        }
        if let Some(id) = &business_id {
            search.push_str(id.id());
            search.push('\n');
            search.push_str(&id.for_people());
        }
        Self {
            number,
            search: search.to_lowercase(),
            key: name.as_deref().map(collated),
            business_id,
            name,
        }
    }
}

/// Keeps every merchant once.
#[derive(Debug, Default)]
pub struct Parties {
    by_hash: HashMap<u64, Arc<Party>>,
    /// The last one that was asked for: rows of a merchant mostly come together.
    last: Option<Arc<Party>>,
}

impl Parties {
    fn of(&mut self, business_id: Option<&BusinessId>, name: Option<&str>) -> Arc<Party> {
        let is_it = |party: &Arc<Party>| {
            party.business_id.as_ref() == business_id && party.name.as_deref() == name
        };
        if let Some(last) = self.last.as_ref().filter(|last| is_it(last)) {
            return Arc::clone(last);
        }
        let party = self.find_or_add(business_id, name, is_it);
        self.last = Some(Arc::clone(&party));
        party
    }

    fn find_or_add(
        &mut self,
        business_id: Option<&BusinessId>,
        name: Option<&str>,
        is_it: impl Fn(&Arc<Party>) -> bool,
    ) -> Arc<Party> {
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        let mut hash = hasher.hash_one((business_id, name));
        // Two merchants of one hash stand side by side.
        while let Some(party) = self.by_hash.get(&hash) {
            if is_it(party) {
                return Arc::clone(party);
            }
            hash = hash.wrapping_add(1);
        }
        let number = u32::try_from(self.by_hash.len()).unwrap_or(u32::MAX);
        let party = Party::new(number, business_id.cloned(), name.map(str::to_owned));
        let party = Arc::new(party);
        self.by_hash.insert(hash, Arc::clone(&party));
        party
    }
}

/// Two bits for each setting, in the order of [`UnitFlag::ALL`].
type Flags = u32;

const _: () = assert!(2 * UnitFlag::ALL.len() <= Flags::BITS as usize);

/// A capture type without its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Capture {
    Unknown,
    Reserve,
    Direct,
    NotApplicable,
    Other,
}

/// What a person wrote; most units have none.
#[derive(Debug)]
struct Own {
    tags: Vec<String>,
    merchant_tags: Vec<String>,
    note: Option<String>,
}

/// What few rows have.
#[derive(Debug, Default)]
struct Rare {
    line: usize,
    input: String,
    problem: Option<Problem>,
    account: Option<BankAccount>,
    capture: Option<CaptureType>,
    /// A row whose unit says something else than the row itself, kept as it is.
    whole: Option<Box<LookupRow>>,
}

/// Stands for "no time".
const NEVER: i64 = i64::MIN;

/// A row of the table, packed.
#[derive(Debug)]
pub struct Item {
    /// The name, then the MSN, then a line for each further part of the search text.
    text: Box<str>,
    name_len: Option<std::num::NonZeroU32>,
    msn_len: Option<std::num::NonZeroU32>,
    party: Arc<Party>,
    flags: Flags,
    state: RowState,
    capture: Capture,
    has_unit: bool,
    has_kept: bool,
    fetched_at: i64,
    first_seen: i64,
    last_seen: i64,
    not_visible_since: i64,
    changed_at: i64,
    merchant_units: u32,
    own: Option<Box<Own>>,
    rare: Option<Box<Rare>>,
}

impl Item {
    /// Packs a row; its merchant is shared with the rows that have the same one.
    #[must_use]
    pub fn new(row: &LookupRow, parties: &mut Parties) -> Self {
        let party = parties.of(row.business_id.as_ref(), row.merchant_name.as_deref());
        let unit = row.unit.as_ref();
        let name = unit.and_then(|unit| unit.name.as_deref());
        let msn = row.msn.as_ref().map(Msn::as_str);
        let configuration = unit.map(|unit| &unit.configuration);
        let kept = row.kept.as_deref();
        let time = |time: Option<i64>| time.unwrap_or(NEVER);
        Self {
            text: text_of(row),
            name_len: name.map(length),
            msn_len: msn.map(length),
            party,
            flags: configuration.map_or(0, pack_flags),
            state: row.state,
            capture: capture_of(configuration),
            has_unit: unit.is_some(),
            has_kept: kept.is_some(),
            fetched_at: time(row.fetched_at),
            first_seen: time(kept.map(|kept| kept.first_seen)),
            last_seen: time(kept.map(|kept| kept.last_seen)),
            not_visible_since: time(kept.and_then(|kept| kept.not_visible_since)),
            changed_at: time(kept.and_then(|kept| kept.changed_at)),
            merchant_units: kept.map_or(0, |kept| kept.merchant_units),
            own: kept.and_then(own_of),
            rare: rare_of(row),
        }
    }

    /// The row, as it came.
    #[must_use]
    pub fn row(&self) -> LookupRow {
        let rare = self.rare.as_deref();
        if let Some(whole) = rare.and_then(|rare| rare.whole.as_deref()) {
            return whole.clone();
        }
        let msn = self.msn().map(Msn::from_api);
        LookupRow {
            line: self.line(),
            input: self.input().to_owned(),
            state: self.state,
            business_id: self.party.business_id.clone(),
            merchant_name: self.party.name.clone(),
            unit: msn.clone().filter(|_| self.has_unit).map(|msn| SalesUnit {
                msn,
                name: self.name().map(str::to_owned),
                business_id: self.party.business_id.clone(),
                configuration: self.configuration(),
                settlement_account: rare.and_then(|rare| rare.account.clone()),
            }),
            msn,
            problem: rare.and_then(|rare| rare.problem.clone()),
            fetched_at: self.fetched_at(),
            kept: self.has_kept.then(|| Box::new(self.kept())),
        }
    }

    fn kept(&self) -> Kept {
        let own = self.own.as_deref();
        Kept {
            first_seen: self.first_seen,
            last_seen: self.last_seen,
            not_visible_since: some(self.not_visible_since),
            tags: own.map(|own| own.tags.clone()).unwrap_or_default(),
            merchant_tags: own.map(|own| own.merchant_tags.clone()).unwrap_or_default(),
            note: own.and_then(|own| own.note.clone()),
            changed_at: some(self.changed_at),
            merchant_units: self.merchant_units,
        }
    }

    /// When it changed, and how many units its merchant has, as far as known.
    #[must_use]
    pub const fn known_with_others(&self) -> (Option<i64>, u32) {
        (some(self.changed_at), self.merchant_units)
    }

    fn configuration(&self) -> Configuration {
        let mut configuration = Configuration {
            capture_type: self.capture_type().cloned(),
            ..Configuration::default()
        };
        for flag in UnitFlag::ALL {
            configuration.set(flag, unpack_flag(self.flags, flag));
        }
        configuration
    }

    fn lengths(&self) -> (usize, usize) {
        let length = |length: Option<std::num::NonZeroU32>| {
            length.map_or(0, |length| length.get() as usize - 1)
        };
        (length(self.name_len), length(self.msn_len))
    }

    /// Whether a word in small letters is found in the row.
    #[must_use]
    pub fn holds(&self, word: &str) -> bool {
        // After the name as it is written: it stands there once more in small letters.
        let own = self.text.get(self.lengths().0..).unwrap_or_default();
        own.contains(word) || self.party.search.contains(word)
    }

    /// Its merchant.
    #[must_use]
    pub const fn party(&self) -> &Arc<Party> {
        &self.party
    }

    /// The line of the input it answers; 0 where nothing was asked for by name.
    #[must_use]
    pub fn line(&self) -> usize {
        self.rare.as_ref().map_or(0, |rare| rare.line)
    }

    /// When its answer came, seconds since 1970 (UTC); `None` where none came.
    #[must_use]
    pub const fn fetched_at(&self) -> Option<i64> {
        some(self.fetched_at)
    }

    /// Whether it is a unit that is kept here.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.has_kept
    }

    /// A time column's moment, where there is one; `None` for columns that hold no times.
    #[must_use]
    pub const fn time(&self, column: Column) -> Option<Option<i64>> {
        Some(some(match column {
            Column::FetchedAt => self.fetched_at,
            Column::FirstSeen => self.first_seen,
            Column::LastSeen => self.last_seen,
            Column::NotVisibleSince => self.not_visible_since,
            Column::ChangedAt => self.changed_at,
            _ => return None,
        }))
    }

    /// A number column's number, where it is known; the outer `None` stands for all other columns.
    #[must_use]
    pub fn number(&self, column: Column) -> Option<Option<i64>> {
        let units = (self.has_kept && self.merchant_units > 0).then_some(self.merchant_units);
        (column == Column::MerchantUnits).then(|| units.map(i64::from))
    }

    /// A text column's text as a person reads it, where there is one; the outer `None` stands for all other columns.
    #[must_use]
    pub fn words(&self, column: Column) -> Option<Option<Cow<'_, str>>> {
        let joined = |tags: &[String]| (!tags.is_empty()).then(|| Cow::Owned(tags.join(", ")));
        Some(match column {
            Column::Name => self.name().map(Cow::Borrowed),
            Column::Msn => self.msn().map(Cow::Borrowed),
            Column::Merchant => self.party.name.as_deref().map(Cow::Borrowed),
            Column::BusinessId => self
                .party
                .business_id
                .as_ref()
                .map(|id| Cow::Borrowed(id.id())),
            Column::Input => Some(self.input())
                .filter(|input| !input.is_empty())
                .map(Cow::Borrowed),
            Column::Tags => joined(self.tags().0),
            Column::MerchantTags => joined(self.tags().1),
            Column::Note => self.note().map(Cow::Borrowed),
            _ => return None,
        })
    }
}

impl UnitRow for Item {
    fn input(&self) -> &str {
        self.rare.as_ref().map_or("", |rare| rare.input.as_str())
    }

    fn state(&self) -> RowState {
        self.state
    }

    fn business_id(&self) -> Option<&BusinessId> {
        self.party.business_id.as_ref()
    }

    fn merchant_name(&self) -> Option<&str> {
        self.party.name.as_deref()
    }

    fn msn(&self) -> Option<&str> {
        self.msn_len?;
        let (name, msn) = self.lengths();
        self.text.get(name..name + msn)
    }

    fn has_unit(&self) -> bool {
        self.has_unit
    }

    fn name(&self) -> Option<&str> {
        self.name_len?;
        self.text.get(..self.lengths().0)
    }

    fn capture_type(&self) -> Option<&CaptureType> {
        match self.capture {
            Capture::Unknown => None,
            Capture::Reserve => Some(const { &CaptureType::Reserve }),
            Capture::Direct => Some(const { &CaptureType::Direct }),
            Capture::NotApplicable => Some(const { &CaptureType::NotApplicable }),
            Capture::Other => self.rare.as_ref()?.capture.as_ref(),
        }
    }

    fn flag(&self, flag: UnitFlag) -> Option<bool> {
        unpack_flag(self.flags, flag)
    }

    fn problem(&self) -> Option<&Problem> {
        self.rare.as_ref()?.problem.as_ref()
    }

    fn moment(&self, column: Column) -> Option<i64> {
        self.time(column).flatten()
    }

    fn tags(&self) -> (&[String], &[String]) {
        match self.own.as_deref() {
            Some(own) => (&own.tags, &own.merchant_tags),
            None => (&[], &[]),
        }
    }

    fn note(&self) -> Option<&str> {
        self.own.as_ref()?.note.as_deref()
    }

    fn merchant_units(&self) -> Option<u32> {
        self.has_kept.then_some(self.merchant_units)
    }
}

const fn some(time: i64) -> Option<i64> {
    if time == NEVER { None } else { Some(time) }
}

/// A length plus one, so that "no text" needs no room of its own.
fn length(text: &str) -> std::num::NonZeroU32 {
    let length = u32::try_from(text.len()).unwrap_or(u32::MAX - 1);
    std::num::NonZeroU32::MIN.saturating_add(length)
}

/// The unit's name and number, and what else a search looks in, in small letters, a part per line. What the merchant adds
/// to it stands with the merchant.
fn text_of(row: &LookupRow) -> Box<str> {
    let name = row.unit.as_ref().and_then(|unit| unit.name.as_deref());
    let msn = row.msn.as_ref().map_or("", Msn::as_str);
    let name = name.unwrap_or_default();
    let mut text = String::with_capacity(2 * (name.len() + msn.len()) + 16);
    text.push_str(name);
    text.push_str(msn);
    let mut add = |part: &str| {
        if part.is_empty() {
            return;
        }
        text.push('\n');
        push_small(&mut text, part);
    };
    add(name);
    // Digits have no small form, and stand in the text already.
    if msn.bytes().any(|byte| !byte.is_ascii_digit()) {
        add(msn);
    }
    if row.input != msn {
        add(&row.input);
    }
    if let Some(kept) = &row.kept {
        kept.tags
            .iter()
            .chain(&kept.merchant_tags)
            .for_each(|tag| add(tag));
    }
    text.into_boxed_str()
}

/// Adds a text in small letters, as [`str::to_lowercase`] makes them.
fn push_small(text: &mut String, part: &str) {
    // The one letter whose small form depends on what stands around it.
    if part.contains('Σ') {
        text.push_str(&part.to_lowercase());
        return;
    }
    for letter in part.chars() {
        if letter.is_ascii() {
            text.push(letter.to_ascii_lowercase());
        } else {
            text.extend(letter.to_lowercase());
        }
    }
}

fn own_of(kept: &Kept) -> Option<Box<Own>> {
    let has_any = !kept.tags.is_empty() || !kept.merchant_tags.is_empty() || kept.note.is_some();
    has_any.then(|| {
        Box::new(Own {
            tags: kept.tags.clone(),
            merchant_tags: kept.merchant_tags.clone(),
            note: kept.note.clone(),
        })
    })
}

fn rare_of(row: &LookupRow) -> Option<Box<Rare>> {
    let agrees = row.unit.as_ref().is_none_or(|unit| {
        row.msn.as_ref() == Some(&unit.msn) && row.business_id == unit.business_id
    });
    // Times that stand for "never" here can come from nowhere but a broken clock.
    let kept = row.kept.as_ref();
    let is_never = row.fetched_at == Some(NEVER)
        || kept
            .is_some_and(|kept| [kept.not_visible_since, kept.changed_at].contains(&Some(NEVER)));
    let is_whole = !agrees || is_never;
    let unit = row.unit.as_ref();
    let account = unit.and_then(|unit| unit.settlement_account.clone());
    let capture = match unit.and_then(|unit| unit.configuration.capture_type.as_ref()) {
        Some(other @ CaptureType::Other(_)) => Some(other.clone()),
        _ => None,
    };
    let is_rare = is_whole
        || row.line != 0
        || !row.input.is_empty()
        || row.problem.is_some()
        || account.is_some()
        || capture.is_some();
    is_rare.then(|| {
        Box::new(Rare {
            line: row.line,
            input: row.input.clone(),
            problem: row.problem.clone(),
            account,
            capture,
            whole: is_whole.then(|| Box::new(row.clone())),
        })
    })
}

fn capture_of(configuration: Option<&Configuration>) -> Capture {
    match configuration.and_then(|configuration| configuration.capture_type.as_ref()) {
        None => Capture::Unknown,
        Some(CaptureType::Reserve) => Capture::Reserve,
        Some(CaptureType::Direct) => Capture::Direct,
        Some(CaptureType::NotApplicable) => Capture::NotApplicable,
        Some(CaptureType::Other(_)) => Capture::Other,
    }
}

fn pack_flags(configuration: &Configuration) -> Flags {
    let bits = |flag: UnitFlag| match configuration.get(flag) {
        None => 0,
        Some(false) => 1,
        Some(true) => 2,
    };
    UnitFlag::ALL
        .into_iter()
        .fold(0, |packed, flag| packed | bits(flag) << place(flag))
}

const fn unpack_flag(flags: Flags, flag: UnitFlag) -> Option<bool> {
    match flags >> place(flag) & 3 {
        1 => Some(false),
        2 => Some(true),
        _ => None,
    }
}

/// Where the bits of a setting begin.
const fn place(flag: UnitFlag) -> u32 {
    2 * flag as u32
}

#[cfg(test)]
mod tests;
