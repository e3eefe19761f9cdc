//! What may stand in the cells of an order file.

use super::{OrderColumn, bare};
use crate::domain::order::{MembershipValidity, Product, UseCase};
use crate::text::{Catalog, Language, Message, Tell, WordList};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

static YES: WordList = WordList::new("yes ja true sann 1 x y j on på");
static NO: WordList = WordList::new("no nei nej false usann 0 n off av");

/// What people call the products, beside the words of order files, of both vendor APIs and of the screen; and what the program
/// called them before, which files still say.
const PRODUCTS: [(Product, &str); 5] = [
    (
        Product::PaymentIntegration,
        "paymentintegration betalingsintegrasjon betalingsintegration payment epayment
         webshop nettbutikk betaling vippspånett",
    ),
    (
        Product::Cashier,
        "pos till pointofsale kasse kassa utsalgssted cashierpointofsale kasseutsalgssted
         kassefysiskbutik vippsikasse",
    ),
    (Product::Checkout, "vippscheckout"),
    (Product::Login, "logginn vippslogin"),
    (Product::Donations, "donation donasjon gaver"),
];

const USE_CASES: [(UseCase, &str); 4] = [
    (UseCase::Website, "web nettside nettbutikk"),
    (
        UseCase::WebsiteWithTest,
        "nettsidemedtest nettstedmedtest nettstedmedtestside",
    ),
    (UseCase::App, "mobilapp"),
    (
        UseCase::Unknown,
        "ukjent ukendt ukjentogsåforutsalgssteder kasse pos",
    ),
];

const VALIDITIES: [(MembershipValidity, &str); 2] = [
    (
        MembershipValidity::CurrentCalendarYear,
        "calendaryear kalenderår",
    ),
    (MembershipValidity::OneYearFromPayment, "oneyear ettår"),
];

/// Whether a message says a bare text in some language.
pub(super) fn is_said_as(message: &Message, text: &str) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| bare(&Catalog::new(language).say(message)) == text)
}

pub(super) fn product(text: &str) -> Result<Product, Message> {
    Product::from_text(text).or_else(|refusal| in_words(&PRODUCTS, text).ok_or(refusal))
}

pub(super) fn use_case(text: &str) -> Result<UseCase, Message> {
    UseCase::from_text(text).or_else(|refusal| in_words(&USE_CASES, text).ok_or(refusal))
}

pub(super) fn validity(text: &str) -> Result<MembershipValidity, Message> {
    MembershipValidity::from_text(text)
        .or_else(|refusal| in_words(&VALIDITIES, text).ok_or(refusal))
}

/// The value that a text names: as the screen says it in some language, or by one of its words.
fn in_words<T: Copy + Tell>(known: &[(T, &str)], text: &str) -> Option<T> {
    let text = bare(text);
    let is_said = |(value, _): &&(T, &str)| is_said_as(&value.tell(), &text);
    let is_word = |(_, words): &&(T, &str)| words.split_whitespace().any(|word| word == text);
    let found = known.iter().find(is_said);
    let (value, _) = found.or_else(|| known.iter().find(is_word))?;
    Some(*value)
}

/// Yes, no, or nothing where nothing stands.
pub(super) fn flag(text: &str) -> Result<Option<bool>, Message> {
    // A spreadsheet may have made `1.0` of a 1.
    let word = whole(text.trim()).to_lowercase();
    if word.is_empty() {
        Ok(None)
    } else if YES.contains(&word.as_str()) {
        Ok(Some(true))
    } else if NO.contains(&word.as_str()) {
        Ok(Some(false))
    } else {
        Err(Message::new("orderfile-no-flag"))
    }
}

pub(super) const fn flag_word(flag: Option<bool>) -> &'static str {
    match flag {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    }
}

/// A number or an identifier, as a person would have typed it.
///
/// # Errors
/// When a spreadsheet shortened it, so that its last digits are lost.
pub(super) fn number(column: OrderColumn, text: &str) -> Result<String, Message> {
    let text = text.trim();
    if is_shortened(text) {
        return Err(Message::new("orderfile-shortened-number"));
    }
    let text = whole(text);
    if column == OrderColumn::AnnualTurnoverPercentage
        && let Some(share) = tenths(text).or_else(|| tens(text))
    {
        return Ok(share);
    }
    Ok(text.to_owned())
}

/// A number that a spreadsheet gave a fraction of nought, without it: `123456.0`, `123456,00`.
fn whole(text: &str) -> &str {
    match text.rsplit_once(['.', ',']) {
        // Three noughts may be thousands.
        Some((whole, fraction))
            if matches!(fraction, "0" | "00")
                && !whole.is_empty()
                && whole.bytes().all(|byte| byte.is_ascii_digit()) =>
        {
            whole
        }
        _ => text,
    }
}

/// `1,23457E+11`: what Excel makes of a long number.
fn is_shortened(text: &str) -> bool {
    let Some((digits, power)) = text.split_once(['E', 'e']) else {
        return false;
    };
    let power = power.trim_start_matches(['+', '-']);
    let is_number = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
    };
    !digits.is_empty()
        && digits.starts_with(|first: char| first.is_ascii_digit())
        && is_number(digits)
        && !power.is_empty()
        && power.bytes().all(|byte| byte.is_ascii_digit())
}

/// A share that a spreadsheet keeps as a fraction: `0.3` and `0,30` are 30 per cent.
fn tenths(text: &str) -> Option<String> {
    let fraction = text
        .strip_prefix("0.")
        .or_else(|| text.strip_prefix("0,"))?;
    let digit = fraction.trim_end_matches('0');
    let is_tenth = digit.len() == 1 && digit.bytes().all(|byte| byte.is_ascii_digit());
    is_tenth.then(|| format!("{digit}0"))
}

/// A share with its sign: `30 %` and `30%` are 30 per cent.
fn tens(text: &str) -> Option<String> {
    let number = text.strip_suffix('%')?.trim_end();
    let is_ten = number.len() > 1 && number.bytes().all(|byte| byte.is_ascii_digit());
    is_ten.then(|| number.to_owned())
}

/// The bytes of a logo in base64, perhaps broken into lines or as a data address.
pub(super) fn logo(text: &str) -> Result<Vec<u8>, Message> {
    let text = text.trim();
    let text = match text.strip_prefix("data:") {
        // A data address in another encoding becomes a text that is no base64, and is refused.
        Some(data) => data.split_once("base64,").map_or("-", |(_, base64)| base64),
        None => text,
    };
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD
        .decode(text)
        .map_err(|_| Message::new("orderfile-no-logo"))
}

pub(super) fn logo_text(logo: &[u8]) -> String {
    STANDARD.encode(logo)
}
