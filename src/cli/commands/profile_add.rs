//! `pdesk profile add` and `keys`: a profile and its keys, which come from a prompt or the standard input, never from arguments.

use super::wrong;
use crate::cli::args::one_of;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::session::{self, Session};
use crate::credentials::{KeyPlace, ProfileBook, Secrets, check_profile, read_secrets};
use crate::desk::{OpenProfile, PolicyPlaces, SaveProfile};
use crate::domain::{
    ApiKind, Environment, KeySet, KeyType, Msn, Problem, Profile, Secret, TokenFlow,
};
use crate::text::Message;
use std::io::{self, IsTerminal, Read};
use zeroize::Zeroizing;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ProfileArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-add-name")]
    name: String,
    #[arg(
        long,
        value_name = "production|test|sandbox",
        help = "cli-arg-profile-add-environment"
    )]
    #[arg(value_parser = one_of(&Environment::ALL, Environment::as_str))]
    environment: Environment,
    #[arg(
        long,
        value_name = "management|partner",
        help = "cli-arg-profile-add-api"
    )]
    #[arg(value_parser = one_of(&ApiKind::ALL, ApiKind::as_str))]
    api: Option<ApiKind>,
    #[arg(
        long,
        value_name = "standard|specialized",
        help = "cli-arg-profile-add-flow"
    )]
    #[arg(default_value = "standard", value_parser = one_of(&TokenFlow::ALL, TokenFlow::as_str))]
    flow: TokenFlow,
    #[arg(long, value_name = "partner|management|accounting|sales-unit")]
    #[arg(value_parser = one_of(&KeyType::ALL, key_word), help = "cli-arg-profile-add-key-type")]
    key_type: Option<KeyType>,
    #[arg(long, value_name = "URL", help = "cli-arg-profile-add-base-url")]
    base_url: Option<String>,
    #[arg(long, value_name = "MSN", help = "cli-arg-profile-add-msn")]
    msn: Option<String>,
    #[arg(long, help = "cli-arg-profile-add-secrets-stdin")]
    secrets_stdin: bool,
}

/// A kind of keys as it is typed.
const fn key_word(kind: KeyType) -> &'static str {
    match kind {
        KeyType::SalesUnit => "sales-unit",
        other => other.as_str(),
    }
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct KeysArgs {
    #[arg(value_name = "NAME", help = "cli-arg-profile-partner-name")]
    name: String,
    #[arg(long, help = "cli-arg-profile-add-secrets-stdin")]
    secrets_stdin: bool,
}

/// More than any set of keys has, in bytes.
const MOST_SECRETS: u64 = 64 * 1024;

pub(super) async fn run(console: &Console, args: ProfileArgs) -> Result<Exit, Problem> {
    let from_stdin = args.secrets_stdin;
    let mut profile = profile(args)?;
    let entries = session::stored(&console.shared)?;
    if entries
        .iter()
        .any(|entry| entry.profile.name == profile.name)
    {
        let what = Message::new("cli-profile-exists").with("name", &profile.name);
        let next = Message::new("cli-profile-exists-next").with("name", &profile.name);
        return Err(wrong(what).next(next));
    }
    let keys = if from_stdin {
        let secrets = read_stdin()?;
        if profile.environment == Environment::Sandbox && profile.base_url.is_none() {
            // The line that `pdesk sandbox` prints has the address beside the keys.
            profile.base_url = secrets.base_url;
        }
        secrets.keys
    } else {
        // Before keys are asked for: nobody should type them for a profile that cannot be.
        check_profile(&profile)?;
        from_prompt(console, profile.flow)?
    };
    // Once more, since the address may have come with the keys.
    check_profile(&profile)?;
    let odd = profile.check().into_iter().map(|finding| finding.message);
    let odd: Vec<Message> = odd.chain(keys.doubts()).collect();
    let said = Message::new("cli-profile-added").with("name", &profile.name);
    save(console, profile, keys, &said, &odd).await
}

/// New keys for a stored profile, which stays what it is. Where they are another client's, a person is told at once that it must be
/// said whose the profile is, since nothing is ordered before.
pub(super) async fn keys(console: &Console, args: &KeysArgs) -> Result<Exit, Problem> {
    let book = ProfileBook::at(&session::data_dir(&console.shared)?);
    let profile = book.get(&args.name)?.profile;
    let keys = if args.secrets_stdin {
        read_stdin()?.keys
    } else {
        from_prompt(console, profile.flow)?
    };
    let doubts: Vec<Message> = keys.doubts().into_iter().collect();
    let said = Message::new("cli-profile-keys-saved").with("name", &profile.name);
    save(console, profile, keys, &said, &doubts).await
}

/// Saves a profile and its keys, and says that and what is odd about them.
async fn save(
    console: &Console,
    profile: Profile,
    keys: KeySet,
    said: &Message,
    odd: &[Message],
) -> Result<Exit, Problem> {
    let name = profile.name.clone();
    let save = SaveProfile {
        profile: Box::new(profile),
        former_name: None,
        keys: Some(keys),
        place: KeyPlace::Keyring,
    };
    let mut session = Session::start(console)?;
    let saved = session.answer(save).await;
    saved.map_err(without_keyring)?;
    console.say(said);
    odd.iter().for_each(|message| console.say(message));
    say_what_is_open(console, &mut session, name).await?;
    Ok(Exit::Done)
}

/// Tells at once where a person must say whose a profile is: it, or one of its name that was removed, had keys of another client.
async fn say_what_is_open(
    console: &Console,
    session: &mut Session,
    name: String,
) -> Result<(), Problem> {
    let opened = session.answer(OpenProfile { name: name.clone() }).await?;
    if let Some(former) = opened.asks {
        console.say(&Message::new("desk-other-client-why").with("former", former.short()));
        console.say(&Message::new("desk-other-client-next").with("name", &name));
    }
    Ok(())
}

/// Keys for one run make no sense where every command is a run: environment variables do instead.
fn without_keyring(problem: Problem) -> Problem {
    if problem.what.id() == "credentials-cannot-save" {
        return problem.next(Message::new("cli-keyring-next"));
    }
    problem
}

fn profile(args: ProfileArgs) -> Result<Profile, Problem> {
    let by_rules = || PolicyPlaces::of_this_computer().read().new_api();
    let api = args.api.unwrap_or_else(by_rules);
    let mut profile = Profile::new(args.name.trim(), args.environment, api);
    profile.flow = args.flow;
    profile.key_type = args.key_type.unwrap_or(match args.environment {
        // The test environment knows no other keys.
        Environment::Test => KeyType::SalesUnit,
        _ => KeyType::default(),
    });
    profile.base_url = args.base_url;
    let msn = args.msn.as_deref().map(Msn::parse).transpose();
    profile.msn = msn.map_err(wrong)?;
    Ok(profile)
}

fn read_stdin() -> Result<Secrets, Problem> {
    let mut json = Zeroizing::new(Vec::new());
    let mut stdin = io::stdin().lock().take(MOST_SECRETS);
    stdin
        .read_to_end(&mut json)
        .map_err(|error| no_secrets(&error))?;
    read_secrets(&json)
}

fn no_secrets(error: &io::Error) -> Problem {
    let why = Message::new("cli-reason").with("reason", error.to_string());
    wrong(Message::new("cli-no-secrets")).because(why)
}

fn from_prompt(console: &Console, flow: TokenFlow) -> Result<KeySet, Problem> {
    // A prompt needs somebody who sees it; scripts have `--secrets-stdin`.
    if !io::stdin().is_terminal() {
        let next = Message::new("cli-no-terminal-next");
        return Err(wrong(Message::new("cli-no-terminal")).next(next));
    }
    console.say(&Message::new("cli-prompt-hidden"));
    Ok(KeySet {
        client_id: ask("client_id")?,
        client_secret: ask("client_secret")?,
        subscription_key: match flow {
            TokenFlow::Standard => Some(ask("Ocp-Apim-Subscription-Key")?),
            TokenFlow::Specialized => None,
        },
    })
}

fn ask(name: &str) -> Result<Secret, Problem> {
    let typed = rpassword::prompt_password(format!("{name}: "));
    let secret = typed.map(Secret::new).map_err(|error| no_secrets(&error))?;
    if secret.is_empty() {
        return Err(wrong(Message::new("cli-secret-empty").with("name", name)));
    }
    Ok(secret)
}
