//! `pdesk profile add` and `keys`: a profile and its keys, which come from a prompt or the standard input, never from arguments.

use super::wrong;
use crate::cli::args::{KeysArgs, ProfileArgs};
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

/// More than any set of keys has, in bytes.
const MOST_SECRETS: u64 = 64 * 1024;

pub(super) async fn run(console: &Console, args: &ProfileArgs) -> Result<Exit, Problem> {
    let mut profile = profile(args)?;
    let entries = session::stored(console.shared.as_ref())?;
    if entries
        .iter()
        .any(|entry| entry.profile.name == profile.name)
    {
        let what = Message::new("cli-profile-exists").with("name", &profile.name);
        let next = Message::new("cli-profile-exists-next").with("name", &profile.name);
        return Err(wrong(what).next(next));
    }
    let keys = if args.secrets_stdin {
        let secrets = from_stdin()?;
        if profile.environment == Environment::Sandbox && profile.base_url.is_none() {
            // The line that `pdesk sandbox` prints has the address beside the keys.
            profile.base_url = secrets.base_url;
        }
        secrets.keys
    } else {
        check_profile(&profile)?;
        from_prompt(console, profile.flow)?
    };
    check_profile(&profile)?;
    let odd = profile.check().into_iter().map(|finding| finding.message);
    let odd: Vec<Message> = odd.chain(keys.doubts()).collect();
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
    console.say(&Message::new("cli-profile-added").with("name", &name));
    odd.iter().for_each(|message| console.say(message));
    say_what_is_open(console, &mut session, name).await?;
    Ok(Exit::Done)
}

/// New keys for a stored profile, which stays what it is. Where they are another client's, a person is told at once that it must be
/// said whose the profile is, since nothing is ordered before.
pub(super) async fn keys(console: &Console, args: &KeysArgs) -> Result<Exit, Problem> {
    let book = ProfileBook::at(&session::data_dir(console.shared.as_ref())?);
    let profile = book.get(&args.name)?.profile;
    let keys = if args.secrets_stdin {
        from_stdin()?.keys
    } else {
        from_prompt(console, profile.flow)?
    };
    let doubts: Vec<Message> = keys.doubts().into_iter().collect();
    let name = profile.name.clone();
    let mut session = Session::start(console)?;
    let save = SaveProfile {
        profile: Box::new(profile),
        former_name: None,
        keys: Some(keys),
        place: KeyPlace::Keyring,
    };
    let saved = session.answer(save).await;
    saved.map_err(without_keyring)?;
    console.say(&Message::new("cli-profile-keys-saved").with("name", &name));
    doubts.iter().for_each(|message| console.say(message));
    say_what_is_open(console, &mut session, name).await?;
    Ok(Exit::Done)
}

/// Tells at once where a person must say whose a profile is: it, or one of its name that was removed, had keys of another client.
async fn say_what_is_open(
    console: &Console,
    session: &mut Session,
    name: String,
) -> Result<(), Problem> {
    let opened = session.end(OpenProfile { name: name.clone() }).await?;
    if let Some(former) = opened.and_then(|opened| opened.asks) {
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

fn profile(args: &ProfileArgs) -> Result<Profile, Problem> {
    let environment = Environment::from_text(&args.environment).map_err(wrong)?;
    let api = match &args.api {
        Some(api) => ApiKind::from_text(api).map_err(wrong)?,
        None => PolicyPlaces::of_this_computer().read().new_api(),
    };
    let mut profile = Profile::new(args.name.trim(), environment, api);
    profile.flow = TokenFlow::from_text(&args.flow).map_err(wrong)?;
    profile.key_type = match &args.key_type {
        Some(word) => KeyType::from_text(word).map_err(wrong)?,
        // The test environment knows no other keys.
        None if environment == Environment::Test => KeyType::SalesUnit,
        None => KeyType::default(),
    };
    profile.base_url.clone_from(&args.base_url);
    let msn = args.msn.as_deref().map(Msn::parse).transpose();
    profile.msn = msn.map_err(wrong)?;
    Ok(profile)
}

fn from_stdin() -> Result<Secrets, Problem> {
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
