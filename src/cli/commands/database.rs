//! `pdesk database check`: reads the whole database and every index of it.

use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::record;
use crate::cli::session::Session;
use crate::desk::{Command, Event};
use crate::domain::Problem;
use crate::report::Cell;
use crate::text::Message;

pub(super) async fn check(face: &Face) -> Result<Exit, Problem> {
    let mut session = Session::start(face)?;
    let trouble = session
        .ask(Command::CheckDatabase, |event| match event {
            Event::DatabaseChecked(trouble) => Some(trouble),
            _ => None,
        })
        .await?;
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
        (
            "is_whole",
            Message::new("line-head-whole"),
            Cell::Flag(is_whole),
        ),
        ("trouble", Message::new("line-head-trouble"), said),
    ];
    record::deliver(face, &fields)?;
    if !is_whole {
        face.say(&Message::new("line-database-damaged-next"));
    }
    Ok(exit)
}
