//! MobilePay becomes Vipps: the merchants it concerns, as a list, and a letter to each. Nothing is asked of the service.

use super::kept;
use super::message::{LetterOf, Writer};
use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::KeptFleet;
use crate::domain::brand::{self, Brand};
use crate::domain::merchant_message::{BrandChange, ChangeUnit, LetterKind, address_in};
use crate::domain::{BusinessId, KeptMerchant, LookupRow, Market, Msn, Problem, RowState};
use crate::report::{Cell, Column, in_usual_order};
use crate::text::Message;
use chrono::{NaiveDate, NaiveTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct MerchantsArgs {
    #[arg(long, value_name = "NO,DK,FI", value_delimiter = ',')]
    #[arg(help = "vendor-arg-market")]
    market: Vec<String>,
    #[arg(long, value_name = "DAY", help = "vendor-arg-merchants-on")]
    on: Option<String>,
}

/// The kept fleet, merchant by merchant.
struct Merchants<'a> {
    units: Vec<ChangeUnit>,
    kept: BTreeMap<&'a BusinessId, &'a KeptMerchant>,
}

impl<'a> Merchants<'a> {
    /// Those of units that the service still shows.
    fn of(fleet: &'a KeptFleet) -> Self {
        let shown = |row: &&LookupRow| row.state != RowState::NotConnected;
        let mut rows: Vec<LookupRow> = fleet.rows.iter().filter(shown).cloned().collect();
        in_usual_order(&mut rows);
        let merchants = fleet.merchants.iter();
        Self {
            units: rows.iter().filter_map(ChangeUnit::of_row).collect(),
            kept: merchants
                .map(|merchant| (&merchant.business_id, merchant))
                .collect(),
        }
    }

    /// Where a merchant reads mail, as far as a person's note says so.
    fn recipient(&self, id: Option<&BusinessId>) -> Option<String> {
        let note = self.kept.get(id?)?.note.as_deref()?;
        address_in(note).map(str::to_owned)
    }
}

/// The moment that a day given by a person stands for, seconds since 1970 (UTC). Without one, now.
pub(super) fn moment(day: Option<&str>) -> Result<i64, Problem> {
    let Some(day) = day else {
        return Ok(Utc::now().timestamp());
    };
    // At noon in UTC it is that day in every country here.
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    match day.trim().parse::<NaiveDate>() {
        Ok(day) => Ok(day.and_time(noon).and_utc().timestamp()),
        Err(_) => Err(wrong(Message::new("pdesk-date-wrong").with("text", day))
            .because(Message::new("vendor-day-rule"))),
    }
}

/// `pdesk merchants`: the merchants of the kept fleet, by country.
pub(super) async fn list(console: &Console, args: &MerchantsArgs) -> Result<Exit, Problem> {
    let markets = markets(&args.market)?;
    let at = moment(args.on.as_deref())?;
    let (mut session, _) = Session::open(console).await?;
    let fleet = kept::read_some(&mut session).await?;
    let merchants = Merchants::of(&fleet);
    let mut concerned = by_merchant(&merchants.units);
    concerned.retain(|id, _| {
        let market = id.scheme().market();
        markets.is_empty() || market.is_some_and(|market| markets.contains(&market))
    });
    let (shown, units) = (concerned.len(), merchants.units.len());
    let hosts = |id: &BusinessId| id.scheme().market().and_then(brand::landing_hosts);
    let brand = |market: Market| Cell::Text(Brand::of(market, at).name().to_owned());
    let sheet = table! {
        (id, units) in concerned;
        "business_id", Column::BusinessId.head() => Cell::Digits(id.id().to_owned());
        "merchant", Column::Merchant.head() => Cell::text(units.iter().find_map(|unit| unit.merchant.clone()));
        "market", Column::Market.head() => text_or_nothing(id.scheme().market().map(Market::code));
        "units", Message::new("pdesk-head-units") => Cell::count(units.len());
        "msns", Message::new("vendor-head-msns") => Cell::Digits(msns(&units));
        "brand", Message::new("vendor-head-brand") => id.scheme().market().map_or(Cell::Unknown, brand);
        "old_host", Message::new("vendor-head-old-host") => text_or_nothing(hosts(id).map(|(old, _)| old));
        "new_host", Message::new("vendor-head-new-host") => text_or_nothing(hosts(id).map(|(_, new)| new));
        "recipient", Message::new("letters-column-recipient") => text_or_nothing(merchants.recipient(Some(id)));
    };
    console.deliver_sheet(&sheet)?;
    let message = Message::new("vendor-merchants-summary").with("count", shown);
    console.say(&message.with("units", units));
    Ok(Exit::Done)
}

fn msns(units: &[&ChangeUnit]) -> String {
    let msns: Vec<&str> = units.iter().map(|unit| unit.msn.as_str()).collect();
    msns.join(" ")
}

/// Units by merchant, in the order of the merchants' numbers; those without a known merchant are left out.
fn by_merchant(units: &[ChangeUnit]) -> BTreeMap<&BusinessId, Vec<&ChangeUnit>> {
    let mut groups: BTreeMap<&BusinessId, Vec<&ChangeUnit>> = BTreeMap::new();
    for unit in units {
        if let Some(id) = &unit.business_id {
            groups.entry(id).or_default().push(unit);
        }
    }
    groups
}

fn markets(words: &[String]) -> Result<Vec<Market>, Problem> {
    let all = [Market::Norway, Market::Denmark, Market::Finland];
    let market = |word: &String| {
        let word = word.trim();
        let market = all
            .into_iter()
            .find(|one| one.code().eq_ignore_ascii_case(word));
        market.ok_or_else(|| wrong(Message::new("vendor-market-unknown").with("market", word)))
    };
    words.iter().map(market).collect()
}

/// The letters about the change of brand: one for each merchant it concerns, of these units or of the whole kept fleet.
pub(super) async fn letters(
    writer: &Writer<'_>,
    session: &mut Session,
    msns: &[String],
) -> Result<Vec<LetterOf>, Problem> {
    let wanted = writer.kind(LetterKind::is_of_brand_change)?;
    let at = moment(writer.args.on.as_deref())?;
    let fleet = kept::read(session).await?;
    let mut merchants = Merchants::of(&fleet);
    if !msns.is_empty() {
        merchants.units = chosen(&fleet, msns)?;
    }
    let changes = BrandChange::of_units(&merchants.units);
    if !msns.is_empty() {
        say_left_out(writer.console, &merchants.units, &changes);
    }
    let letter = |change: &BrandChange| {
        let mut facts = change.facts();
        facts.recipient = merchants.recipient(facts.business_id.as_ref());
        let kind = wanted.unwrap_or_else(|| change.kind(at));
        let (language, templates) = writer.writes(kind, &facts)?;
        let (partner, recipient) = (&writer.contacts.name, facts.recipient.clone());
        let letter = change.letter(kind, language, &templates, partner, recipient);
        Ok((letter, facts))
    };
    changes.iter().map(letter).collect()
}

/// The units of these numbers, in their order.
fn chosen(fleet: &KeptFleet, msns: &[String]) -> Result<Vec<ChangeUnit>, Problem> {
    let rows: BTreeMap<&Msn, &LookupRow> = fleet
        .rows
        .iter()
        .filter_map(|row| Some((row.msn.as_ref()?, row)))
        .collect();
    // A number that was typed twice must not give its merchant the unit twice.
    let mut seen = BTreeSet::new();
    let mut units = Vec::new();
    for text in msns {
        let msn = Msn::parse(text).map_err(wrong)?;
        let unit = rows.get(&msn).and_then(|row| ChangeUnit::of_row(row));
        let unit = unit.ok_or_else(|| {
            wrong(Message::new("letters-unit-not-here").with("msn", msn.as_str()))
                .next(Message::new("letters-unit-not-here-next"))
        })?;
        if seen.insert(msn) {
            units.push(unit);
        }
    }
    Ok(units)
}

/// Says how many of the chosen units are in a country where nothing changes.
fn say_left_out(console: &Console, units: &[ChangeUnit], changes: &[BrandChange]) {
    let concerned: usize = changes.iter().map(|change| change.units.len()).sum();
    let left_out = units.len() - concerned;
    if left_out > 0 {
        console.say(&Message::new("vendor-brand-left-out").with("count", left_out));
    }
}
