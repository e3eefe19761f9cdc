//! `pdesk database`: reads the whole of it, acknowledges what was found wrong, copies it and puts a copy back.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, field};
use crate::cli::session::Session;
use crate::desk::{AcknowledgeDamage, BackUpDatabase, CheckDatabase, RestoreDatabase};
use crate::domain::Problem;
use crate::report::Cell;
use crate::text::Message;
use std::path::PathBuf;

pub(super) async fn check(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let trouble = session.answer(CheckDatabase).await?;
    let exit = if trouble.is_none() {
        Exit::Done
    } else {
        Exit::Local
    };
    let (is_whole, said) = match trouble {
        None => (true, Cell::Empty),
        Some(trouble) => (false, Cell::Text(trouble)),
    };
    let fields = [
        field("is_whole", "pdesk-head-whole", Cell::Flag(is_whole)),
        field("trouble", "pdesk-head-trouble", said),
    ];
    record::deliver(console, &fields)?;
    if !is_whole {
        console.say(&Message::new("pdesk-database-damaged-next"));
    }
    Ok(exit)
}

/// `pdesk database acknowledge`: a person has read what was found wrong.
pub(super) async fn acknowledge(console: &Console) -> Result<Exit, Problem> {
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

/// `pdesk database backup FILE`
pub(super) async fn back_up(console: &Console, file: PathBuf) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let made = session.answer(BackUpDatabase(file)).await?;
    let path = made.copy.display().to_string();
    console.say(&Message::new("ledger-backed-up").with("path", path));
    Ok(Exit::Done)
}

/// `pdesk database restore FILE`
pub(super) async fn restore(console: &Console, file: PathBuf) -> Result<Exit, Problem> {
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
