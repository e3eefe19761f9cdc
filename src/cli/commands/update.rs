//! `pdesk update check`: whether there is a newer version. It is shown where that is to be had, and nothing is fetched.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, field};
use crate::cli::session::Session;
use crate::desk::{CheckForUpdates, CheckedVersion, UpdateAnswer};
use crate::domain::Problem;
use crate::domain::release::Standing;
use crate::report::Cell;
use crate::text::Message;

pub(super) async fn check(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let answer = session.answer(CheckForUpdates).await?;
    match answer {
        UpdateAnswer::ByDepartment { by } => {
            console.say(&Message::new("update-by-department").with("source", by));
        }
        UpdateAnswer::Checked(checked) => {
            record::deliver(console, &fields(console, &checked))?;
            console.say(&checked.message());
        }
    }
    Ok(Exit::Done)
}

fn fields(console: &Console, checked: &CheckedVersion) -> Vec<Field> {
    let release = &checked.release;
    let standing = match checked.standing {
        Standing::Newer => Cell::word("newer", Message::new("update-standing-newer")),
        Standing::Same => Cell::word("same", Message::new("update-standing-same")),
        Standing::Older => Cell::word("older", Message::new("update-standing-older")),
    };
    let text = |text: Option<&str>| text.map_or(Cell::Empty, |text| Cell::Text(text.to_owned()));
    let download = checked.download.as_ref();
    vec![
        field(
            "running",
            "update-head-running",
            Cell::Digits(checked.running.clone()),
        ),
        field(
            "newest",
            "update-head-newest",
            Cell::Digits(release.version.to_string()),
        ),
        field("standing", "update-head-standing", standing),
        field(
            "told_on",
            "update-head-told-on",
            Cell::Text(checked.told_on()),
        ),
        field(
            "notes",
            "update-head-notes",
            text(release.notes(console.catalog.language())),
        ),
        field("page", "update-head-page", text(Some(&release.page))),
        field(
            "download",
            "update-head-download",
            text(download.map(|download| download.address.as_str())),
        ),
        field(
            "sha256",
            "update-head-sha256",
            text(download.map(|download| download.sha256.as_str())),
        ),
    ]
}
