//! A finished reply, in the language of whoever asked.

use crate::domain::merchant_message::{AnswerTexts, MerchantMessage, MessageLanguage};
use crate::domain::tidy::filled;
use crate::domain::{BusinessId, CaptureType, LookupRow, RowState, SalesUnit, Scheme, UnitFlag};
use chrono::NaiveDateTime;

/// The most units that a reply lists one by one.
const MOST_LISTED: usize = 60;

/// What a reply is made of.
#[derive(Debug, Clone, Copy)]
pub struct Reply<'a> {
    /// What is known of that which was asked about: one row, or the rows of several units.
    pub rows: &'a [LookupRow],
    /// The language.
    pub language: MessageLanguage,
    /// The clock of the person who replies: the local time of a moment, seconds since 1970 (UTC).
    pub clock: fn(i64) -> Option<NaiveDateTime>,
}

impl Reply<'_> {
    /// The text. `None` while nothing is known that could be told: no row, or none that the service answered.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        let told: Vec<&LookupRow> = self.rows.iter().filter(|row| is_told(row)).collect();
        let texts = self.language.answer();
        let mut lines = vec![texts.greeting.clone(), String::new()];
        match told[..] {
            [] => return None,
            // Where others were asked as well, the reply must say how many gave no answer, which a list does.
            [row] if self.rows.len() == 1 => self.one(texts, row, &mut lines),
            _ => self.several(texts, &told, &mut lines),
        }
        lines.extend(self.checked(texts, &told));
        // Names come from services: a line break within one must not become a line of the reply.
        let lines: Vec<String> = lines
            .iter()
            .map(|line| crate::text::visible_line(line).into_owned())
            .collect();
        // By way of a letter, which lets nothing steer the mail program that this is pasted into.
        Some(MerchantMessage::new("", &lines.join("\n")).body)
    }

    fn one(&self, texts: &AnswerTexts, row: &LookupRow, lines: &mut Vec<String>) {
        let Some(unit) = row.unit.as_ref().filter(|_| is_visible(row)) else {
            lines.push(not_seen(texts, row));
            return;
        };
        lines.push(format!("{}:", self.named(texts, row, unit)));
        let capture = match unit.configuration.capture_type.as_ref() {
            Some(CaptureType::Reserve) => texts.reserve.clone(),
            Some(CaptureType::Direct) => texts.direct.clone(),
            Some(CaptureType::NotApplicable) => texts.no_payments.clone(),
            Some(CaptureType::Other(word)) => texts.capture_other.replace("{type}", word),
            None => texts.capture_unknown.clone(),
        };
        let skip = match unit.configuration.get(UnitFlag::SkipLandingPage) {
            Some(true) => &texts.skip_yes,
            Some(false) => &texts.skip_no,
            None => &texts.skip_unknown,
        };
        lines.push(format!("• {capture}"));
        lines.push(format!("• {skip}"));
    }

    fn several(&self, texts: &AnswerTexts, told: &[&LookupRow], lines: &mut Vec<String>) {
        if let Some((name, id)) = same_merchant(told) {
            let merchant = match name {
                Some(name) => format!("{name} ({})", number(texts, id)),
                None => number(texts, id),
            };
            let head = match told.len() {
                1 => texts.merchant_one.clone(),
                count => texts.merchant_many.replace("{n}", &count.to_string()),
            };
            lines.push(head.replace("{merchant}", &merchant));
        }
        for row in told.iter().take(MOST_LISTED) {
            let line = match row.unit.as_ref().filter(|_| is_visible(row)) {
                Some(unit) => self.line(texts, row, unit),
                None => not_seen(texts, row),
            };
            lines.push(format!("• {line}"));
        }
        if told.len() > MOST_LISTED {
            lines.push(self.language.more_units(told.len() - MOST_LISTED));
        }
        let silent = self.rows.len() - told.len();
        if silent > 0 {
            lines.push(texts.not_answered.replace("{n}", &silent.to_string()));
        }
    }

    /// A unit on one line: its name, number and both settings.
    fn line(&self, texts: &AnswerTexts, row: &LookupRow, unit: &SalesUnit) -> String {
        let capture = match unit.configuration.capture_type.as_ref() {
            Some(CaptureType::Reserve) => "Reserve",
            Some(CaptureType::Direct) => "Direct",
            Some(CaptureType::NotApplicable) => &texts.no_payments_short,
            Some(CaptureType::Other(word)) => word,
            None => &texts.capture_unknown_short,
        };
        let skip = match unit.configuration.get(UnitFlag::SkipLandingPage) {
            Some(true) => &texts.skip_yes_short,
            Some(false) => &texts.skip_no_short,
            None => &texts.skip_unknown_short,
        };
        let msn = row.msn.as_ref().unwrap_or(&unit.msn);
        match unit.name.as_deref().and_then(filled) {
            Some(name) => format!("{name} (MSN {msn}): {capture}, {skip}"),
            None => format!("MSN {msn}: {capture}, {skip}"),
        }
    }

    /// A unit as the beginning of a sentence, with its merchant.
    fn named(&self, texts: &AnswerTexts, row: &LookupRow, unit: &SalesUnit) -> String {
        let id = row.business_id.as_ref().or(unit.business_id.as_ref());
        let mut marks = vec![format!("MSN {}", row.msn.as_ref().unwrap_or(&unit.msn))];
        let name = unit.name.as_deref().and_then(filled);
        let merchant = row.merchant_name.as_deref().and_then(filled);
        // A merchant of one shop often has the shop's name.
        marks.extend(
            merchant
                .filter(|merchant| Some(*merchant) != name)
                .map(str::to_owned),
        );
        marks.extend(id.map(|id| number(texts, id)));
        match name {
            Some(name) => texts
                .unit
                .replace("{unit}", name)
                .replace("{marks}", &marks.join(", ")),
            None => texts.unit_unnamed.replace("{marks}", &marks.join(", ")),
        }
    }

    /// When the oldest of it was checked.
    fn checked(&self, texts: &AnswerTexts, told: &[&LookupRow]) -> Option<String> {
        let oldest = told.iter().filter_map(|row| row.fetched_at).min()?;
        let at = (self.clock)(oldest)?;
        let day = self.language.day(&at.format("%Y-%m-%d").to_string());
        let time = at.format(&texts.clock).to_string();
        let text = texts.checked.replace("{day}", &day);
        Some(text.replace("{time}", &time))
    }
}

/// Whether the service said something about it: a unit, or that it shows none.
fn is_told(row: &LookupRow) -> bool {
    row.state == RowState::NotConnected || row.unit.is_some() && row.state == RowState::Found
}

/// Whether the service shows the unit now.
fn is_visible(row: &LookupRow) -> bool {
    let gone = row.kept.as_ref().and_then(|kept| kept.not_visible_since);
    row.state == RowState::Found && gone.is_none()
}

fn not_seen(texts: &AnswerTexts, row: &LookupRow) -> String {
    let number = match (&row.msn, &row.business_id) {
        (Some(msn), _) => format!("MSN {msn}"),
        (None, Some(id)) => number(texts, id),
        (None, None) => row.input.clone(),
    };
    texts.not_connected.replace("{number}", &number)
}

/// The merchant that all rows belong to.
fn same_merchant<'a>(rows: &[&'a LookupRow]) -> Option<(Option<&'a str>, &'a BusinessId)> {
    let (first, rest) = rows.split_first()?;
    let id = first.business_id.as_ref()?;
    let is_it = |row: &&LookupRow| row.business_id.as_ref() == Some(id) && row.unit.is_some();
    let all = is_it(first) && rest.iter().all(is_it);
    all.then_some((first.merchant_name.as_deref().and_then(filled), id))
}

/// A merchant's number, with what the register's numbers are called.
fn number(texts: &AnswerTexts, id: &BusinessId) -> String {
    let shown = id.for_people();
    match id.scheme() {
        Scheme::NoOrg => format!("{} {shown}", texts.org_no),
        Scheme::FiYtunnus => format!("{} {shown}", texts.org_fi),
        // Its own text says that it is a CVR number.
        _ => shown,
    }
}
