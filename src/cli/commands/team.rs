//! `pdesk team`: sharing a partner with colleagues. Passwords come from a prompt, the standard input, the environment or the keyring,
//! never from arguments.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, table, text_or_nothing};
use crate::cli::session::Session;
use crate::cli::when::{End, moment};
use crate::credentials::TEAM_PASSWORD_VARIABLE;
use crate::desk::{
    self, CheckTeam, InitTeam, JoinTeam, LeaveTeam, PolicyPlaces, ReadTeam, ReadTeamLog,
    SettleVersion, ShareFleet, SyncTeam, TeamState,
};
use crate::domain::team::OtherVersion;
use crate::domain::{Problem, Secret};
use crate::jobs::Carried;
use crate::report::Cell;
use crate::team::{DEFAULT_TEAM, LogQuery, TeamAddress, sql_of};
use crate::text::Message;
use chrono::{DateTime, Local};
use std::io::{self, IsTerminal, Read};
use zeroize::Zeroizing;

/// More than any password has, in bytes.
const MOST_PASSWORD: u64 = 4096;

verbs! {
    enum TeamVerb, console;
    #[command(about = "team-about-init", after_help = "team-examples-init")]
    Init {
        #[arg(long, value_name = "NAME", help = "team-arg-name")]
        team: Option<String>,
        #[arg(long, value_name = "URL", help = "team-arg-run")]
        run: Option<String>,
        #[arg(long, requires = "run", help = "team-arg-password-stdin")]
        password_stdin: bool,
    } => init(console, team, run, password_stdin).await;
    #[command(about = "team-about-join", after_help = "team-examples-join")]
    Join {
        #[arg(value_name = "URL", help = "team-arg-address")]
        address: Option<String>,
        #[arg(long, help = "team-arg-password-stdin")]
        password_stdin: bool,
    } => join(console, address, password_stdin).await;
    #[command(about = "team-about-sync")]
    Sync => {
        let (mut session, _) = Session::open(console).await?;
        let exchanged = session.answer(SyncTeam).await?;
        say_carried(console, &exchanged.carried);
        Ok(Exit::Done)
    };
    #[command(about = "team-about-status")]
    Status => status(console).await;
    #[command(about = "team-about-check")]
    Check => check(console).await;
    #[command(about = "team-about-fleet", after_help = "team-examples-fleet")]
    Fleet {
        #[arg(value_name = "on|off", value_parser = ["on", "off"], help = "team-arg-fleet")]
        switch: String,
    } => share_fleet(console, switch == "on").await;
    #[command(about = "team-about-log", after_help = "team-examples-log")]
    Log {
        #[arg(long, value_name = "WHEN", help = "team-arg-log-since")]
        since: Option<String>,
        #[arg(long, value_name = "NAME", help = "team-arg-log-who")]
        who: Option<String>,
        #[arg(long, value_name = "KIND", help = "team-arg-log-kind")]
        kind: Option<String>,
        #[arg(long, value_name = "COUNT", default_value_t = 200, help = "team-arg-log-most")]
        most: u32,
    } => {
        let since = since.map(|text| moment(&text, End::From, Local::now()));
        let since = since.transpose()?;
        log(console, LogQuery { since, who, kind, before: None, most }).await
    };
    #[command(about = "team-about-settle", after_help = "team-examples-settle")]
    Settle {
        #[arg(value_name = "VERSION", help = "team-arg-version")]
        id: String,
        #[arg(long, conflicts_with = "drop", required_unless_present = "drop", help = "team-arg-take")]
        take: bool,
        #[arg(long, help = "team-arg-drop")]
        drop: bool,
    } => settle(console, id, take && !drop).await;
    #[command(about = "team-about-leave")]
    Leave {
        #[arg(long, help = "team-arg-anyway")]
        anyway: bool,
    } => {
        let (mut session, _) = Session::open(console).await?;
        let left = session.answer(LeaveTeam { anyway }).await?;
        console.say(&Message::new("team-left").with("server", left.address));
        Ok(Exit::Done)
    };
}

async fn share_fleet(console: &Console, is_on: bool) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let state = session.answer(ShareFleet(is_on)).await?;
    let exchanged = session.answer(SyncTeam).await?;
    console.say(&match state.shares_fleet {
        true => Message::new("team-fleet-shared"),
        false => Message::new("team-fleet-not-shared"),
    });
    say_carried(console, &exchanged.carried);
    Ok(Exit::Done)
}

async fn init(
    console: &Console,
    team: Option<String>,
    run: Option<String>,
    password_stdin: bool,
) -> Result<Exit, Problem> {
    let Some(run) = run else {
        let sql = sql_of(team.as_deref().unwrap_or(DEFAULT_TEAM))?;
        // Without a server the SQL is given out for an administrator to run.
        console.deliver_text(&sql, 1)?;
        return Ok(Exit::Done);
    };
    let mut address = TeamAddress::parse(&run)?;
    if let Some(team) = team {
        address.team = team;
    }
    let typed = password(console, &address, password_stdin)?;
    // There is no profile yet whose entry of the keyring could be asked.
    let password = typed.or_else(given_in_environment).unwrap_or_default();
    let mut session = Session::start(console)?;
    let init = InitTeam {
        address: address.to_string(),
        password,
    };
    session.answer(init).await?;
    console.say(&Message::new("team-made").with("team", &address.team));
    Ok(Exit::Done)
}

async fn join(
    console: &Console,
    address: Option<String>,
    password_stdin: bool,
) -> Result<Exit, Problem> {
    let address = match address {
        Some(address) => address,
        None => preset_server()?,
    };
    let address = desk::team_address(&address)?;
    let password = password(console, &address, password_stdin)?;
    let (mut session, _) = Session::open(console).await?;
    let join = JoinTeam {
        address: address.to_string(),
        password,
    };
    let (state, exchanged) = session.answer(join).await?;
    console.say(&Message::new("team-joined").with("member", &state.membership.member));
    say_carried(console, &exchanged.carried);
    Ok(Exit::Done)
}

/// The server that the rules of the computer begin with.
fn preset_server() -> Result<String, Problem> {
    let policy = PolicyPlaces::of_this_computer().read();
    let preset = policy.team_server().map(|ruled| ruled.value.to_owned());
    preset.ok_or_else(|| wrong(Message::new("team-which")).next(Message::new("team-address-next")))
}

/// The password that was typed or piped; `None` where the environment or the keyring may have it.
fn password(
    console: &Console,
    address: &TeamAddress,
    from_stdin: bool,
) -> Result<Option<Secret>, Problem> {
    let unreadable = |error: io::Error| {
        let why = Message::new("cli-reason").with("reason", error.to_string());
        wrong(Message::new("cli-no-secrets")).because(why)
    };
    if from_stdin {
        let mut text = Zeroizing::new(String::new());
        let mut stdin = io::stdin().lock().take(MOST_PASSWORD);
        stdin.read_to_string(&mut text).map_err(unreadable)?;
        // Only the end of the line goes: blanks may belong to the password.
        return Ok(Some(Secret::new(text.trim_end_matches(['\r', '\n']))));
    }
    let is_given = std::env::var_os(TEAM_PASSWORD_VARIABLE).is_some_and(|text| !text.is_empty());
    // Neither a scheduled run nor one whose password is in the environment must wait at a prompt.
    if is_given || !io::stdin().is_terminal() {
        return Ok(None);
    }
    let prompt = Message::new("team-password-prompt").with("server", address.to_string());
    let prompt = format!("{} ", console.catalog.say(&prompt));
    let typed = rpassword::prompt_password(prompt).map_err(unreadable)?;
    Ok(Some(Secret::new(typed)))
}

fn given_in_environment() -> Option<Secret> {
    let text = std::env::var(TEAM_PASSWORD_VARIABLE).ok()?;
    let secret = Secret::new(text);
    (!secret.is_empty()).then_some(secret)
}

fn say_carried(console: &Console, carried: &Carried) {
    console.say(
        &Message::new("team-carried")
            .with("sent", carried.sent)
            .with("received", carried.of_others)
            .with("versions", carried.kept_beside),
    );
}

async fn status(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let Some(state) = session.answer(ReadTeam).await? else {
        console.say(&Message::new("team-not-joined"));
        console.say(&Message::new("team-not-joined-next"));
        return Ok(Exit::Done);
    };
    record::deliver(console, &fields(&state))?;
    for version in &state.versions {
        console.say(&line(version));
    }
    match state.members {
        Ok(_) => Ok(Exit::Done),
        Err(problem) => Ok(console.refuse(&problem)),
    }
}

fn fields(state: &TeamState) -> Vec<Field> {
    let membership = &state.membership;
    let names = |only_online: bool| match &state.members {
        Ok(members) => {
            let named = members.iter().filter(|one| one.is_online || !only_online);
            let names: Vec<&str> = named.map(|one| one.name.as_str()).collect();
            Cell::Text(names.join(", "))
        }
        Err(_) => Cell::Unknown,
    };
    record::fields! {
        "server", Message::new("team-head-server") => Cell::Text(membership.address.clone());
        "member", Message::new("team-head-member") => Cell::Text(membership.member.clone());
        "joined_at", Message::new("team-head-joined") => Cell::Time(membership.joined_at);
        "last", Message::new("team-head-last") => Cell::Digits(membership.last.to_string());
        "waiting", Message::new("team-head-waiting") => Cell::count(state.counts.waiting);
        "versions", Message::new("team-head-versions") => Cell::count(state.counts.versions);
        "fleet_shared", Message::new("team-head-fleet") => Cell::Flag(state.shares_fleet);
        "online", Message::new("team-head-online") => names(true);
        "members", Message::new("team-head-members") => names(false);
    }
}

/// Another version, as a person settles it.
fn line(version: &OtherVersion) -> Message {
    let at = DateTime::from_timestamp(version.at, 0).map(|at| at.with_timezone(&Local));
    let at = at.map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M").to_string());
    Message::new("team-version-line")
        .with("member", &version.author)
        .with("at", at)
        .with("thing", version.thing())
        .with("text", version.written())
        .with("id", &version.id)
}

async fn log(console: &Console, query: LogQuery) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let changes = session.answer(ReadTeamLog(query)).await?;
    let text = |message: &Message| Cell::Text(console.catalog.say(message));
    let or_nothing = |text: String| text_or_nothing(Some(text).filter(|text| !text.is_empty()));
    let sheet = table! {
        (one, told) in changes.iter().map(|one| (one, one.told()));
        "at", Message::new("team-head-at") => Cell::Time(one.at);
        "who", Message::new("team-head-who") => Cell::Text(one.author.clone());
        "thing", Message::new("team-head-thing") => text(&told.thing);
        "part", Message::new("team-head-part") => text(&told.part);
        "from", Message::new("team-head-from") => or_nothing(told.from);
        "to", Message::new("team-head-to") => or_nothing(told.to);
    };
    console.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}

async fn check(console: &Console) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let checked = session.answer(CheckTeam).await?;
    let sheet = table! {
        finding in &checked.findings;
        "well", Message::new("team-head-well") => Cell::Flag(finding.is_well);
        "found", Message::new("team-head-found") => Cell::Text(console.catalog.say(&finding.message));
    };
    console.deliver_sheet(&sheet)?;
    let bad = checked.findings.iter();
    let bad = bad.filter(|finding| !finding.is_well).count();
    if bad == 0 {
        return Ok(Exit::Done);
    }
    console.say(&Message::new("team-check-bad").with("count", bad));
    Ok(Exit::SomeFailed)
}

async fn settle(console: &Console, id: String, stands: bool) -> Result<Exit, Problem> {
    let (mut session, _) = Session::open(console).await?;
    let was_there = session.answer(SettleVersion { id, stands }).await?;
    console.say(&match (was_there, stands) {
        (false, _) => Message::new("team-settled-gone"),
        (true, true) => Message::new("team-settled-take"),
        (true, false) => Message::new("team-settled-drop"),
    });
    Ok(Exit::of_success(was_there))
}
