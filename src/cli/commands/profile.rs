//! `pdesk profile list`, `show`, `test`, `remove` and `partner`.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, table, text_or_nothing};
use crate::cli::session::{self, Chosen, Session};
use crate::credentials::{BookEntry, KeyPlace, ProfileBook};
use crate::desk::{
    AnswerPartner, ConnectionStep, OpenProfile, RemoveProfile, StepKind, TestConnection,
};
use crate::domain::{ApiKind, Environment, Problem, Profile};
use crate::report::{Cell, Sheet};
use crate::text::{Message, Tell};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct PartnerArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-partner-name")]
    name: String,
    #[arg(long, required_unless_present = "other", conflicts_with = "other")]
    #[arg(help = "cli-arg-profile-partner-same")]
    same: bool,
    #[arg(long, help = "cli-arg-profile-partner-other")]
    other: bool,
}

/// The fields that a list shows; the rest is in `show`.
const LISTED: [&str; 6] = ["name", "environment", "api", "flow", "key_type", "keys"];

pub(super) fn list(console: &Console) -> Result<Exit, Problem> {
    let entries = session::stored(&console.shared)?;
    // Only its heads are needed, also where there is no profile.
    let any = Profile::new("", Environment::Sandbox, ApiKind::Management);
    let of = |entry: &BookEntry| fields(&entry.profile, entry.keys);
    let sheet = record::sheet(fields(&any, KeyPlace::Keyring), entries.iter().map(of));
    let sheet = record::only(sheet, |key| LISTED.contains(&key));
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
        None => match session::choose(&console.shared)? {
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
        None => match session::choose(&console.shared)? {
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
    let ended = session.run(test, |step| steps.push(step)).await?;
    console.deliver_sheet(&told(console, &steps))?;
    // A test ends with the first step that fails, so the last one tells how it went.
    match steps.pop().map(|step| step.outcome) {
        Some(Err(problem)) => Ok(console.refuse(&problem)),
        _ => Ok(ended.map_or_else(|| console.interrupted(), |_| Exit::Done)),
    }
}

fn told(console: &Console, steps: &[ConnectionStep]) -> Sheet {
    let mark = |is_good: bool| match console.style() {
        Some(_) => Cell::Flag(is_good),
        // As digits, so that the column is as wide as its mark and never cut.
        None => Cell::Digits(if is_good { "✓" } else { "✗" }.to_owned()),
    };
    let result = |step: &ConnectionStep| match &step.outcome {
        Ok(message) => console.catalog.say(message),
        Err(problem) => console.catalog.say(&problem.what),
    };
    table! {
        step in steps;
        "ok", Message::new("cli-head-ok") => mark(step.outcome.is_ok());
        "step", Message::new("cli-head-step") => match step.kind {
            StepKind::Plausible => Cell::word("plausible", Message::new("cli-step-plausible")),
            StepKind::Reach => Cell::word("reach", Message::new("cli-step-reach")),
            StepKind::Token => Cell::word("token", Message::new("cli-step-token")),
            StepKind::Api => Cell::word("api", Message::new("cli-step-api")),
        };
        "result", Message::new("cli-head-result") => Cell::Text(result(step));
    }
}

fn from_book(console: &Console, name: &str) -> Result<(Profile, KeyPlace), Problem> {
    let book = ProfileBook::at(&session::data_dir(&console.shared)?);
    let BookEntry { profile, keys, .. } = book.get(name)?;
    Ok((profile, keys))
}

/// What a profile is. Never its keys, only where they are.
fn fields(profile: &Profile, keys: KeyPlace) -> Vec<Field> {
    let place = match keys {
        KeyPlace::Keyring => Cell::word("keyring", Message::new("cli-keys-keyring")),
        KeyPlace::ThisRunOnly => Cell::word("this_run_only", Message::new("cli-keys-this-run")),
    };
    let msn = profile.msn.as_ref();
    record::fields! {
        "name", Message::new("cli-head-profile") => Cell::Text(profile.name.clone());
        "environment", Message::new("cli-head-environment") => Cell::word(profile.environment.as_str(), profile.environment.tell());
        "api", Message::new("cli-head-api") => Cell::word(profile.api.as_str(), profile.api.tell());
        "flow", Message::new("cli-head-flow") => Cell::word(profile.flow.as_str(), profile.flow.tell());
        "key_type", Message::new("cli-head-key-type") => Cell::word(profile.key_type.as_str(), profile.key_type.tell());
        "keys", Message::new("cli-head-keys") => place;
        "base_url", Message::new("cli-head-base-url") => text_or_nothing(profile.base_url.clone());
        "msn", Message::new("cli-head-profile-msn") => msn.map_or(Cell::Empty, |msn| Cell::Digits(msn.to_string()));
        "msn_rule", Message::new("cli-head-msn-rule") => Cell::word(profile.msn_rule.as_str(), profile.msn_rule.tell());
        "system_name", Message::new("cli-head-system") => Cell::Text(profile.system_name.clone());
        "system_version", Message::new("cli-head-system-version") => Cell::Text(profile.system_version.clone());
    }
}

/// Takes a person's answer to whether the client that the profile had before is the same partner.
pub(super) async fn partner(console: &Console, args: PartnerArgs) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let name = args.name.clone();
    let opened = session.answer(OpenProfile { name }).await?;
    let Some(former) = opened.asks else {
        console.say(&Message::new("cli-partner-nothing").with("name", args.name));
        return Ok(Exit::Done);
    };
    let is_same = args.same;
    session.answer(AnswerPartner { is_same }).await?;
    let said = match args.same {
        true => Message::new("cli-partner-same"),
        false => Message::new("cli-partner-other"),
    };
    let said = said.with("name", args.name);
    console.say(&said.with("former", former.short()));
    Ok(Exit::Done)
}
