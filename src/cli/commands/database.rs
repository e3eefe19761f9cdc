//! `pdesk database`: reads the whole of it, acknowledges what was found wrong, copies it and puts a copy back.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::{AcknowledgeDamage, BackUpDatabase, CheckDatabase, RestoreDatabase};
use crate::domain::Problem;
use crate::report::Cell;
use crate::text::Message;
use std::path::PathBuf;

verbs! {
    enum DatabaseVerb, console;
    #[command(about = "pdesk-about-database-check", after_help = "pdesk-examples-database-check")]
    Check => check(console).await;
    #[command(about = "ledger-about-acknowledge", after_help = "ledger-examples-acknowledge")]
    Acknowledge => acknowledge(console).await;
    #[command(about = "ledger-about-backup", after_help = "ledger-examples-backup")]
    Backup {
        #[arg(value_name = "FILE", help = "ledger-arg-backup-file")]
        file: PathBuf,
    } => {
        let made = Session::start(console)?.answer(BackUpDatabase(file)).await?;
        let path = made.copy.display().to_string();
        console.say(&Message::new("ledger-backed-up").with("path", path));
        Ok(Exit::Done)
    };
    #[command(about = "ledger-about-restore", after_help = "ledger-examples-restore")]
    Restore {
        #[arg(value_name = "FILE", help = "ledger-arg-restore-file")]
        file: PathBuf,
    } => restore(console, file).await;
}

async fn check(console: &Console) -> Result<Exit, Problem> {
    // The database is the data folder's, so no profile and no keyring is needed.
    let trouble = Session::start(console)?.answer(CheckDatabase).await?;
    let is_whole = trouble.is_none();
    let fields = record::fields! {
        "is_whole", Message::new("pdesk-head-whole") => Cell::Flag(is_whole);
        "trouble", Message::new("pdesk-head-trouble") => text_or_nothing(trouble);
    };
    record::deliver(console, &fields)?;
    if is_whole {
        return Ok(Exit::Done);
    }
    console.say(&Message::new("pdesk-database-damaged-next"));
    Ok(Exit::Local)
}

/// A person has read what was found wrong.
async fn acknowledge(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let found = session.answer(AcknowledgeDamage).await?.found;
    if found.is_empty() {
        console.say(&Message::new("ledger-nothing-to-acknowledge"));
        return Ok(Exit::Done);
    }
    for problem in &found {
        console.say(&problem.what);
        if let Some(why) = &problem.why {
            console.say(why);
        }
    }
    console.say(&Message::new("ledger-acknowledged"));
    Ok(Exit::Done)
}

async fn restore(console: &Console, file: PathBuf) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let restored = session.answer(RestoreDatabase(file)).await?;
    let path = restored.from.display().to_string();
    console.say(&Message::new("ledger-restored").with("path", path));
    if let Some(former) = restored.former {
        let path = former.display().to_string();
        console.say(&Message::new("ledger-restored-former").with("path", path));
    }
    console.say(&Message::new("ledger-restored-next"));
    Ok(Exit::Done)
}
