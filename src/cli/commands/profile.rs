//! `pdesk profile list`, `show`, `test`, `remove` and `partner`.

use crate::cli::args::PartnerArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, field};
use crate::cli::session::{self, Chosen, Session};
use crate::credentials::{BookEntry, KeyPlace, ProfileBook};
use crate::desk::{
    AnswerPartner, ConnectionStep, OpenProfile, RemoveProfile, StepKind, TestConnection,
};
use crate::domain::{ApiKind, Environment, Problem, Profile};
use crate::report::{Cell, Sheet};
use crate::text::{Message, Tell};

/// The fields that a list shows; the rest is in `show`.
const LISTED: usize = 6;

pub(super) fn list(console: &Console) -> Result<Exit, Problem> {
    let entries = session::stored(console.shared.as_ref())?;
    let any = Profile::new("", Environment::Sandbox, ApiKind::Management);
    let heads = fields(&any, KeyPlace::Keyring).into_iter().take(LISTED);
    let mut sheet = Sheet::new(heads.map(|(key, head, _)| (key, head)));
    for entry in &entries {
        let cells = fields(&entry.profile, entry.keys).into_iter().take(LISTED);
        sheet.rows.push(cells.map(|(_, _, cell)| cell).collect());
    }
    if entries.is_empty() {
        console.say(&Message::new("cli-no-profiles"));
    }
    if !entries.is_empty() || console.style().is_some() {
        console.deliver_sheet(&sheet)?;
    }
    Ok(Exit::Done)
}

pub(super) fn show(console: &Console, name: Option<&str>) -> Result<Exit, Problem> {
    let (profile, keys) = match name {
        Some(name) => from_book(console, name)?,
        None => match session::choose(console.shared.as_ref())? {
            Chosen::Stored(profile) => from_book(console, &profile.name)?,
            Chosen::Session(profile, _) => (*profile, KeyPlace::ThisRunOnly),
        },
    };
    record::deliver(console, &fields(&profile, keys))?;
    Ok(Exit::Done)
}

pub(super) async fn remove(console: &Console, name: String) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let done = Message::new("cli-profile-removed").with("name", &name);
    session.answer(RemoveProfile { name }).await?;
    console.say(&done);
    Ok(Exit::Done)
}

pub(super) async fn test(console: &Console, name: Option<&str>) -> Result<Exit, Problem> {
    let (profile, keys) = match name {
        Some(name) => (from_book(console, name)?.0, None),
        None => match session::choose(console.shared.as_ref())? {
            Chosen::Stored(profile) => (profile, None),
            Chosen::Session(profile, keys) => (*profile, Some(keys)),
        },
    };
    let mut session = Session::start(console)?;
    let test = TestConnection {
        profile: Box::new(profile),
        keys,
    };
    let mut steps: Vec<ConnectionStep> = Vec::new();
    session.run(test, |_| {}, |step| steps.push(step)).await?;
    console.deliver_sheet(&told(console, &steps))?;
    match steps.pop().map(|step| step.outcome) {
        Some(Err(problem)) => Ok(console.refuse(&problem)),
        _ => Ok(Exit::Done),
    }
}

fn told(console: &Console, steps: &[ConnectionStep]) -> Sheet {
    let mut sheet = Sheet::new([
        ("ok", Message::new("cli-head-ok")),
        ("step", Message::new("cli-head-step")),
        ("result", Message::new("cli-head-result")),
    ]);
    for step in steps {
        let (key, said) = match step.kind {
            StepKind::Plausible => ("plausible", Message::new("cli-step-plausible")),
            StepKind::Reach => ("reach", Message::new("cli-step-reach")),
            StepKind::Token => ("token", Message::new("cli-step-token")),
            StepKind::Api => ("api", Message::new("cli-step-api")),
        };
        let (is_good, result) = match &step.outcome {
            Ok(message) => (true, message),
            Err(problem) => (false, &problem.what),
        };
        let mark = match console.style() {
            Some(_) => Cell::Flag(is_good),
            None => Cell::Digits(if is_good { "✓" } else { "✗" }.to_owned()),
        };
        let result = Cell::Text(console.catalog.say(result));
        sheet.rows.push(vec![mark, Cell::word(key, said), result]);
    }
    sheet
}

fn from_book(console: &Console, name: &str) -> Result<(Profile, KeyPlace), Problem> {
    let book = ProfileBook::at(&session::data_dir(console.shared.as_ref())?);
    let BookEntry { profile, keys, .. } = book.get(name)?;
    Ok((profile, keys))
}

/// What a profile is. Never its keys, only where they are.
fn fields(profile: &Profile, keys: KeyPlace) -> Vec<Field> {
    let place = match keys {
        KeyPlace::Keyring => Cell::word("keyring", Message::new("cli-keys-keyring")),
        KeyPlace::ThisRunOnly => Cell::word("this_run_only", Message::new("cli-keys-this-run")),
    };
    let environment = Cell::word(profile.environment.as_str(), profile.environment.tell());
    let api = Cell::word(profile.api.as_str(), profile.api.tell());
    let flow = Cell::word(profile.flow.as_str(), profile.flow.tell());
    let key_type = Cell::word(profile.key_type.as_str(), profile.key_type.tell());
    let base_url = profile.base_url.clone().map_or(Cell::Empty, Cell::Text);
    let msn = profile.msn.as_ref();
    let msn = msn.map_or(Cell::Empty, |msn| Cell::Digits(msn.to_string()));
    let msn_rule = Cell::word(profile.msn_rule.as_str(), profile.msn_rule.tell());
    let version = Cell::Text(profile.system_version.clone());
    vec![
        field("name", "cli-head-profile", Cell::Text(profile.name.clone())),
        field("environment", "cli-head-environment", environment),
        field("api", "cli-head-api", api),
        field("flow", "cli-head-flow", flow),
        field("key_type", "cli-head-key-type", key_type),
        field("keys", "cli-head-keys", place),
        field("base_url", "cli-head-base-url", base_url),
        field("msn", "cli-head-profile-msn", msn),
        field("msn_rule", "cli-head-msn-rule", msn_rule),
        field(
            "system_name",
            "cli-head-system",
            Cell::Text(profile.system_name.clone()),
        ),
        field("system_version", "cli-head-system-version", version),
    ]
}

/// Takes a person's answer to whether the client that the profile had before is the same partner.
pub(super) async fn partner(console: &Console, args: &PartnerArgs) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let open = OpenProfile {
        name: args.name.clone(),
    };
    let opened = session.end(open).await?;
    let Some(former) = opened.and_then(|opened| opened.asks) else {
        console.say(&Message::new("cli-partner-nothing").with("name", &args.name));
        return Ok(Exit::Done);
    };
    session.end(AnswerPartner { is_same: args.same }).await?;
    let id = if args.same {
        "cli-partner-same"
    } else {
        "cli-partner-other"
    };
    let said = Message::new(id).with("name", &args.name);
    console.say(&said.with("former", former.short()));
    Ok(Exit::Done)
}
