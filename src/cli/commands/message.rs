//! `pdesk order message` and `pdesk order template`: letters to merchants and the vendor. Nothing is sent from here.

use super::order_bulk::words_of;
use super::{brand, wrong};
use crate::cli::args::{Format, one_of};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::{self, Session};
use crate::desk::{
    ExportList, ExportTarget, ReadFacts, ReadTemplates, ReadUnits, ResetTemplate, SaveTemplate, Saw,
};
use crate::domain::fleet::{FieldValue, UnitField};
use crate::domain::merchant_message::{
    ChangeUnit, Draft, Letter, LetterKind, MAILTO_LIMIT, MerchantMessage, MessageLanguage,
    OrderFacts, PartnerChange, Template, Templates, blocking,
};
use crate::domain::policy::{SettingWish, settings_request};
use crate::domain::{CaptureType, LookupRow, Msn, Problem, UnitFlag, read_flag};
use crate::report::{Source, letters_sheet, read_text};
use crate::store::{Contacts, Settings};
use crate::text::Message;
use clap::{ArgAction, ArgGroup};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Debug, clap::Args)]
#[command(group(ArgGroup::new("whom").required(true)
    .args(["ids", "all", "partner_change", "settings_change", "brand_change"])))]
pub(in crate::cli) struct MessageArgs {
    #[arg(value_name = "ID", help = "letters-arg-message-ids")]
    ids: Vec<String>,
    #[arg(long, help = "letters-arg-message-all")]
    all: bool,
    #[arg(long, value_name = "KIND", value_parser = one_of(&LetterKind::ALL, LetterKind::as_str), help = "letters-arg-message-kind")]
    kind: Option<LetterKind>,
    #[arg(
        long,
        value_name = "nb|nn|da|fi|sv|en",
        help = "letters-arg-message-language"
    )]
    #[arg(value_parser = one_of(&MessageLanguage::ALL, MessageLanguage::tag))]
    language: Option<MessageLanguage>,
    #[arg(long, value_name = "FILE", conflicts_with = "settings_change")]
    #[arg(help = "letters-arg-message-template")]
    template: Option<PathBuf>,
    #[arg(long, value_name = "OUT", conflicts_with_all = ["draft", "settings_change"], help = "letters-arg-message-mail-merge")]
    mail_merge: Option<PathBuf>,
    #[arg(long, help = "letters-arg-message-draft")]
    draft: bool,
    #[arg(long, value_name = "ADDRESS", help = "letters-arg-message-recipient")]
    recipient: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append, help = "letters-arg-message-partner-change")]
    partner_change: Vec<String>,
    #[arg(long, value_name = "NAME", requires = "partner_change")]
    #[arg(help = "letters-arg-message-new-partner")]
    new_partner: Option<String>,
    #[arg(long, value_name = "NAME", requires = "partner_change")]
    #[arg(help = "letters-arg-message-old-partner")]
    old_partner: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "partner_change")]
    #[arg(help = "letters-arg-message-when")]
    when: Option<String>,
    #[arg(long, value_name = "URL", requires = "partner_change")]
    #[arg(help = "letters-arg-message-test-page")]
    test_page: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "partner_change")]
    #[arg(help = "letters-arg-message-price")]
    price: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 1.., action = ArgAction::Append, requires = "wish", help = "letters-arg-message-settings-change")]
    settings_change: Vec<String>,
    #[arg(long, value_name = "SETTING=VALUE", requires = "settings_change")]
    #[arg(help = "letters-arg-message-wish")]
    wish: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "settings_change")]
    #[arg(help = "letters-arg-message-ground")]
    ground: Option<String>,
    #[arg(long, value_name = "MSN", num_args = 0.., help = "vendor-arg-brand-change")]
    brand_change: Option<Vec<String>>,
    #[arg(long, value_name = "DAY", conflicts_with_all = ["partner_change", "settings_change"], help = "vendor-arg-on")]
    pub(super) on: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct TemplateArgs {
    #[arg(value_name = "KIND", value_parser = one_of(&LetterKind::ALL, LetterKind::as_str), help = "letters-arg-template-kind")]
    kind: LetterKind,
    #[arg(
        long,
        value_name = "nb|nn|da|fi|sv|en",
        help = "letters-arg-template-language"
    )]
    #[arg(value_parser = one_of(&MessageLanguage::ALL, MessageLanguage::tag))]
    language: MessageLanguage,
    #[arg(long, value_name = "FILE|-", conflicts_with = "reset")]
    #[arg(help = "letters-arg-template-set")]
    set: Option<PathBuf>,
    #[arg(long, help = "letters-arg-template-reset")]
    reset: bool,
}

/// What letters are written with.
pub(super) struct Writer<'a> {
    pub(super) console: &'a Console,
    pub(super) args: &'a MessageArgs,
    pub(super) contacts: &'a Contacts,
    templates: Arc<Templates>,
    /// The text of the template that is to be used this once.
    own: Option<String>,
}

/// A letter, and what is known of the merchant it is for.
pub(super) type LetterOf = (Letter, OrderFacts);

pub(super) async fn run(console: &Console, args: MessageArgs) -> Result<Exit, Problem> {
    let settings = Settings::load(&session::data_dir(&console.shared)?).0;
    let contacts = &settings.contacts;
    let own = args.template.as_deref().map(read_template).transpose()?;
    let (mut session, _) = Session::open(console).await?;
    // A request to the vendor has no template.
    if !args.settings_change.is_empty() {
        return request(console, &mut session, &args, contacts).await;
    }
    let writer = Writer {
        console,
        args: &args,
        contacts,
        templates: session.answer(ReadTemplates::new()).await?,
        own,
    };
    let mut letters = if let Some(msns) = &args.brand_change {
        brand::letters(&writer, &mut session, msns).await?
    } else if args.partner_change.is_empty() {
        writer.of_orders(&mut session).await?
    } else {
        writer.of_change(&mut session).await?
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
        // A letter with an open gap is written, but a script must not send it unseen.
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
fn say_old_brand(console: &Console, letters: &[LetterOf]) {
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

impl Writer<'_> {
    /// The language of a letter, and the templates with the one that is to be used this once; one that cannot be used is told with its
    /// places.
    pub(super) fn writes(
        &self,
        kind: LetterKind,
        facts: &OrderFacts,
    ) -> Result<(MessageLanguage, Templates), Problem> {
        let usual = facts.language(self.console.catalog.language());
        let language = self.args.language.unwrap_or(usual);
        // A copy, since a template that is used this once is not kept.
        let mut templates = (*self.templates).clone();
        if let Some(text) = &self.own {
            if let Some(why) = blocking(&Template::flaws(text, kind)) {
                return Err(wrong(Message::new("letters-template-flawed")).because(why));
            }
            templates.put(kind, language, text);
        }
        Ok((language, templates))
    }

    /// The kind of letter that a person asks for, where it is one of these.
    pub(super) fn kind(
        &self,
        is_right: fn(LetterKind) -> bool,
    ) -> Result<Option<LetterKind>, Problem> {
        match self.args.kind {
            Some(kind) if !is_right(kind) => {
                let what = Message::new("letters-kind-unknown").with("kind", kind.as_str());
                Err(wrong(what))
            }
            kind => Ok(kind),
        }
    }

    async fn of_orders(&self, session: &mut Session) -> Result<Vec<LetterOf>, Problem> {
        let at = brand::moment(self.args.on.as_deref())?;
        let wanted = self.kind(LetterKind::is_of_order)?;
        let facts = session.answer(ReadFacts(self.args.ids.clone())).await?;
        let letter = |facts: OrderFacts| {
            let kind = wanted.unwrap_or_else(|| facts.kind());
            let (language, templates) = self.writes(kind, &facts)?;
            let partner = &self.contacts.name;
            Ok((facts.letter(kind, language, &templates, partner, at), facts))
        };
        facts.into_iter().map(letter).collect()
    }

    async fn of_change(&self, session: &mut Session) -> Result<Vec<LetterOf>, Problem> {
        let (args, contacts) = (self.args, self.contacts);
        let wanted = self.kind(LetterKind::is_of_partner_change)?;
        let kind = wanted.unwrap_or(LetterKind::PartnerOrder);
        let rows = units(session, &args.partner_change).await?;
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let change = PartnerChange {
            units: rows.iter().filter_map(ChangeUnit::of_row).collect(),
            new_partner: args.new_partner.as_ref().unwrap_or(&contacts.name).clone(),
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
            let (language, templates) = self.writes(kind, &facts)?;
            let (name, partner) = (&contacts.name, &contacts.partner);
            let made = group.letters(kind, language, &templates, name, partner);
            letters.extend(made.into_iter().map(|letter| (letter, facts.clone())));
        }
        Ok(letters)
    }
}

async fn units(session: &mut Session, msns: &[String]) -> Result<Vec<LookupRow>, Problem> {
    let parsed = msns.iter().map(|text| Msn::parse(text));
    let parsed: Result<Vec<_>, Message> = parsed.collect();
    session.answer(ReadUnits(parsed.map_err(wrong)?)).await
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
            let field = UnitField::Flag(UnitFlag::SkipLandingPage);
            Ok((field, FieldValue::Flag(flag)))
        }
        Some(UnitField::CaptureType) => match CaptureType::from_text(value) {
            capture @ (CaptureType::Reserve | CaptureType::Direct) => {
                Ok((UnitField::CaptureType, FieldValue::capture_type(&capture)))
            }
            // Only the two can be wished for: one of these says that a unit takes no payments, and others nobody knows.
            CaptureType::NotApplicable | CaptureType::Other(_) => Err(unknown()),
        },
        _ => Err(unknown()),
    }
}

async fn deliver(
    console: &Console,
    session: &mut Session,
    args: &MessageArgs,
    letters: &[LetterOf],
) -> Result<(), Problem> {
    if let Some(path) = &args.mail_merge {
        let target = ExportTarget {
            dialect: console.dialect,
            formula_guard: console.formula_guard(),
            words: words_of(console, path),
            path: path.clone(),
        };
        let merge = ExportList(Arc::new(letters.to_vec()), target);
        let written = session.answer(merge).await?;
        console.confirm(&written.path, written.rows);
        return Ok(());
    }
    if args.draft {
        let is_too_long = |(letter, _): &&LetterOf| matches!(letter.draft(), Draft::WithoutText(_));
        let without_text = letters.iter().filter(is_too_long).count();
        if without_text > 0 {
            let message = Message::new("letters-drafts-without-text")
                .with("count", without_text)
                .with("limit", MAILTO_LIMIT);
            console.say(&message);
        }
        let drafts = letters.iter();
        let drafts = drafts.map(|(letter, _)| format!("{}\n", letter.draft().address()));
        return console.deliver_text(&drafts.collect::<String>(), letters.len());
    }
    if console.format != Format::Table {
        return console.deliver_sheet(&letters_sheet(letters, &console.catalog));
    }
    let to = console.catalog.text("letters-recipient");
    let about = console.catalog.text("letters-subject");
    let text = |(letter, _): &LetterOf| {
        let recipient = letter.recipient.iter();
        let recipient: String = recipient.map(|whom| format!("{to}: {whom}\n")).collect();
        let MerchantMessage { subject, body } = &letter.message;
        format!("{recipient}{about}: {subject}\n\n{}\n", body.trim_end())
    };
    let texts: Vec<String> = letters.iter().map(text).collect();
    let rule = format!("\n{}\n\n", "-".repeat(72));
    console.deliver_text(&texts.join(&rule), letters.len())
}

pub(super) async fn template(console: &Console, args: &TemplateArgs) -> Result<Exit, Problem> {
    let (kind, language) = (args.kind, args.language);
    // A file that cannot be read is told before anything is opened.
    let text = args.set.as_deref().map(read_template).transpose()?;
    let mut session = Session::start(console)?;
    let saw = Saw::Whatever;
    let templates = match (text, args.reset) {
        (Some(text), _) => {
            session
                .answer(SaveTemplate {
                    kind,
                    language,
                    text,
                    saw,
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
        console.deliver_text(&text, 1)?;
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
