//! `pdesk order message` and `pdesk order template`: letters to merchants and the vendor. Nothing is sent from here.

use super::{brand, wrong};
use crate::cli::args::{Format, MessageArgs, TemplateArgs};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::{self, Session};
use crate::desk::{
    ExportList, ExportTarget, ReadFacts, ReadTemplates, ReadUnits, ResetTemplate, SaveTemplate, Saw,
};
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::merchant_message::{
    ChangeUnit, Draft, Letter, LetterKind, MerchantMessage, MessageLanguage, OrderFacts,
    PartnerChange, Template, Templates, blocking,
};
use crate::domain::policy::{SettingWish, settings_request};
use crate::domain::{CaptureType, LookupRow, Msn, Problem, UnitFlag, read_flag};
use crate::report::{Source, Words, letters_sheet, read_text};
use crate::store::{Contacts, Settings};
use crate::text::Message;
use std::path::Path;
use std::sync::Arc;

pub(super) async fn run(console: &Console, args: MessageArgs) -> Result<Exit, Problem> {
    let contacts = Settings::load(&session::data_dir(console.shared.as_ref())?)
        .0
        .contacts;
    let own = args.template.as_deref().map(read_template).transpose()?;
    let (mut session, _) = Session::open(console).await?;
    if !args.settings_change.is_empty() {
        return request(console, &mut session, &args, &contacts).await;
    }
    let templates = session.answer(ReadTemplates::new()).await?;
    let mut letters = if let Some(msns) = &args.brand_change {
        let mine = (contacts.name.as_str(), own.as_deref());
        brand::letters(console, &mut session, &args, msns, &templates, mine).await?
    } else if args.partner_change.is_empty() {
        of_orders(
            console,
            &mut session,
            &args,
            &contacts,
            &templates,
            own.as_deref(),
        )
        .await?
    } else {
        of_change(
            console,
            &mut session,
            &args,
            &contacts,
            &templates,
            own.as_deref(),
        )
        .await?
    };
    if letters.is_empty() {
        console.say(&Message::new("letters-nothing-to-write"));
        return Ok(Exit::Done);
    }
    if let Some(address) = &args.recipient {
        for (letter, _) in &mut letters {
            letter.recipient = Some(address.clone());
        }
    }
    deliver(console, &mut session, &args, &letters).await?;
    let lacking = letters
        .iter()
        .filter(|(letter, _)| !letter.missing.is_empty());
    let mut exit = Exit::Done;
    for (letter, facts) in lacking {
        exit = Exit::SomeFailed;
        let gaps = letter.missing.iter();
        let what: Vec<String> = gaps
            .map(|gap| console.catalog.say(&gap.meaning()))
            .collect();
        let whose = facts.merchant_name().or_else(|| facts.order_id.clone());
        let message = Message::new("letters-said-lacking")
            .with("whose", whose.unwrap_or_default())
            .with("what", what.join(", "));
        console.say(&message);
    }
    say_old_brand(console, &letters);
    Ok(exit)
}

/// Says how many letters still name MobilePay in words of a person's own template, to merchants who have Vipps by now.
fn say_old_brand(console: &Console, letters: &[(Letter, OrderFacts)]) {
    let count = letters
        .iter()
        .filter(|(letter, _)| letter.names_old_brand)
        .count();
    if count > 0 {
        console.say(&Message::new("letters-old-brand").with("count", count));
    }
}

fn read_template(path: &Path) -> Result<String, Problem> {
    Ok(read_text(Source::from_argument(path))?.text)
}

/// The templates with the one that is to be used this once; one that cannot be used is told with its places.
pub(super) fn with_own(
    templates: &Templates,
    own: Option<&str>,
    kind: LetterKind,
    language: MessageLanguage,
) -> Result<Templates, Problem> {
    let mut templates = templates.clone();
    if let Some(text) = own {
        if let Some(why) = blocking(&Template::flaws(text, kind)) {
            return Err(wrong(Message::new("letters-template-flawed")).because(why));
        }
        templates.put(kind, language, text);
    }
    Ok(templates)
}

async fn of_orders(
    console: &Console,
    session: &mut Session,
    args: &MessageArgs,
    contacts: &Contacts,
    templates: &Templates,
    own: Option<&str>,
) -> Result<Vec<(Letter, OrderFacts)>, Problem> {
    let at = brand::moment(args.on.as_deref())?;
    if let Some(kind) = args.kind.filter(|kind| !kind.is_of_order()) {
        let what = Message::new("letters-kind-unknown").with("kind", kind.as_str());
        return Err(wrong(what));
    }
    let ids = args.ids.clone();
    let facts = session.answer(ReadFacts(ids)).await?;
    let letter = |facts: OrderFacts| {
        let kind = args.kind.unwrap_or_else(|| facts.kind());
        let usual = facts.language(console.catalog.language());
        let language = args.language.unwrap_or(usual);
        let templates = with_own(templates, own, kind, language)?;
        Ok((
            facts.letter(kind, language, &templates, &contacts.name, at),
            facts,
        ))
    };
    facts.into_iter().map(letter).collect()
}

async fn units(session: &mut Session, msns: &[String]) -> Result<Vec<LookupRow>, Problem> {
    let parsed = msns.iter().map(|text| Msn::parse(text));
    let parsed: Result<Vec<_>, Message> = parsed.collect();
    session.answer(ReadUnits(parsed.map_err(wrong)?)).await
}

async fn of_change(
    console: &Console,
    session: &mut Session,
    args: &MessageArgs,
    contacts: &Contacts,
    templates: &Templates,
    own: Option<&str>,
) -> Result<Vec<(Letter, OrderFacts)>, Problem> {
    let kind = args.kind.unwrap_or(LetterKind::PartnerOrder);
    if !kind.is_of_partner_change() {
        let what = Message::new("letters-kind-unknown").with("kind", kind.as_str());
        return Err(wrong(what));
    }
    let rows = units(session, &args.partner_change).await?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let change = PartnerChange {
        units: rows.iter().filter_map(ChangeUnit::of_row).collect(),
        new_partner: args
            .new_partner
            .clone()
            .unwrap_or_else(|| contacts.name.clone()),
        old_partner: text(&args.old_partner),
        wanted_at: text(&args.when),
        test_page: text(&args.test_page),
        price: text(&args.price),
    };
    let mut letters = Vec::new();
    for group in change.by_merchant() {
        let facts = OrderFacts {
            business_id: group.units.iter().find_map(|unit| unit.business_id.clone()),
            merchant: group.units.iter().find_map(|unit| unit.merchant.clone()),
            ..OrderFacts::default()
        };
        let usual = facts.language(console.catalog.language());
        let language = args.language.unwrap_or(usual);
        let templates = with_own(templates, own, kind, language)?;
        let made = group.letters(
            kind,
            language,
            &templates,
            &contacts.name,
            &contacts.partner,
        );
        letters.extend(made.into_iter().map(|letter| (letter, facts.clone())));
    }
    Ok(letters)
}

/// The request to the partner manager for other settings.
async fn request(
    console: &Console,
    session: &mut Session,
    args: &MessageArgs,
    contacts: &Contacts,
) -> Result<Exit, Problem> {
    let (field, wanted) = setting(args.wish.as_deref().unwrap_or_default())?;
    let rows = units(session, &args.settings_change).await?;
    let wishes: Vec<SettingWish> = rows
        .iter()
        .filter_map(|row| SettingWish::of_row(row, field, &wanted))
        .collect();
    if wishes.is_empty() {
        console.say(&Message::new("letters-settings-none"));
        return Ok(Exit::Done);
    }
    let left_out = rows.len() - wishes.len();
    if left_out > 0 {
        let message = Message::new("letters-settings-left-out").with("count", left_out);
        console.say(&message.with("shown", left_out.to_string()));
    }
    let (subject, body) = settings_request(&wishes, args.ground.as_deref(), &console.catalog);
    let address = args.recipient.as_ref().unwrap_or(&contacts.partner);
    let letter = Letter {
        kind: LetterKind::PartnerOrder,
        language: MessageLanguage::of(console.catalog.language()),
        recipient: Some(address.clone()),
        message: MerchantMessage { subject, body },
        missing: Vec::new(),
        names_old_brand: false,
    };
    deliver(console, session, args, &[(letter, OrderFacts::default())]).await?;
    Ok(Exit::Done)
}

/// A wish such as `skip_landing_page=true` or `capture_type=DirectCapture`.
fn setting(wish: &str) -> Result<(UnitField, FieldValue), Problem> {
    let unknown = || {
        wrong(Message::new("letters-setting-unknown").with("wish", wish))
            .next(Message::new("letters-setting-unknown-next"))
    };
    let (name, value) = wish.split_once('=').ok_or_else(unknown)?;
    let value = value.trim();
    match UnitField::from_key(name.trim()) {
        Some(UnitField::Flag(UnitFlag::SkipLandingPage)) => {
            let flag = read_flag(value).ok_or_else(unknown)?;
            Ok((
                UnitField::Flag(UnitFlag::SkipLandingPage),
                FieldValue::Flag(flag),
            ))
        }
        Some(UnitField::CaptureType) => match CaptureType::from_text(value) {
            capture @ (CaptureType::Reserve | CaptureType::Direct) => {
                Ok((UnitField::CaptureType, FieldValue::capture_type(&capture)))
            }
            CaptureType::NotApplicable | CaptureType::Other(_) => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

async fn deliver(
    console: &Console,
    session: &mut Session,
    args: &MessageArgs,
    letters: &[(Letter, OrderFacts)],
) -> Result<(), Problem> {
    if let Some(path) = &args.mail_merge {
        let ending = path.extension().unwrap_or_default();
        let target = ExportTarget {
            dialect: console.dialect(),
            formula_guard: console.formula_guard(),
            // A workbook is for people.
            words: if ending.eq_ignore_ascii_case("xlsx") {
                Words::Language(console.catalog.language())
            } else {
                Words::Keys
            },
            path: path.clone(),
        };
        let merge = ExportList(Arc::new(letters.to_vec()), target);
        let written = session.answer(merge).await?;
        console.confirm(&written.path, written.rows);
        return Ok(());
    }
    if args.draft {
        return console.deliver(|writer| {
            for (letter, _) in letters {
                writeln!(writer, "{}", letter.draft().address())?;
            }
            Ok(letters.len())
        });
    }
    if console.format != Format::Table {
        return console.deliver_sheet(&letters_sheet(letters, &console.catalog));
    }
    if letters
        .iter()
        .any(|(letter, _)| matches!(letter.draft(), Draft::WithoutText(_)))
    {
        let limit = crate::domain::merchant_message::MAILTO_LIMIT;
        console.say(&Message::new("letters-draft-too-long").with("limit", limit));
    }
    console.deliver(|writer| {
        for (at, (letter, _)) in letters.iter().enumerate() {
            if at > 0 {
                writeln!(writer, "\n{}\n", "-".repeat(72))?;
            }
            if let Some(recipient) = &letter.recipient {
                let label = console.catalog.text("letters-recipient");
                writeln!(writer, "{label}: {recipient}")?;
            }
            let label = console.catalog.text("letters-subject");
            let MerchantMessage { subject, body } = &letter.message;
            writeln!(writer, "{label}: {subject}\n\n{}", body.trim_end())?;
        }
        Ok(letters.len())
    })
}

pub(super) async fn template(console: &Console, args: &TemplateArgs) -> Result<Exit, Problem> {
    let (kind, language) = (args.kind, args.language);
    // A file that cannot be read is told before anything is opened.
    let text = args.set.as_deref().map(read_template).transpose()?;
    let mut session = Session::start(console)?;
    let templates = match (text, args.reset) {
        (Some(text), _) => {
            session
                .answer(SaveTemplate {
                    kind,
                    language,
                    text,
                    saw: Saw::Whatever,
                })
                .await?
        }
        (None, true) => {
            let name = Templates::name(kind, language);
            session.answer(ResetTemplate::new(name)).await?
        }
        (None, false) => session.answer(ReadTemplates::new()).await?,
    };
    let text = templates.text(kind, language);
    let name = Templates::name(kind, language);
    if args.set.is_some() {
        console.say(&Message::new("letters-said-template-saved").with("name", &name));
        for flaw in Template::flaws(&text, kind) {
            console.say(&flaw.tell());
        }
    } else if args.reset {
        console.say(&Message::new("letters-said-template-reset").with("name", &name));
    } else {
        console.deliver(|writer| {
            writer.write_all(text.as_bytes())?;
            Ok(1)
        })?;
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_read_and_others_refused() {
        let direct = FieldValue::capture_type(&CaptureType::Direct);
        for (wish, expect) in [
            (
                "skip_landing_page=true",
                Some((
                    UnitField::Flag(UnitFlag::SkipLandingPage),
                    FieldValue::Flag(true),
                )),
            ),
            (
                "skip_landing_page=ikke tillatt",
                Some((
                    UnitField::Flag(UnitFlag::SkipLandingPage),
                    FieldValue::Flag(false),
                )),
            ),
            (
                " capture_type = DirectCapture ",
                Some((UnitField::CaptureType, direct)),
            ),
            ("capture_type=Sometimes", None),
            ("skip_landing_page=maybe", None),
            ("recurring=true", None),
            ("skip_landing_page", None),
        ] {
            assert_eq!(setting(wish).ok(), expect, "{wish:?}");
        }
    }
}
