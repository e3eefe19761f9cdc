//! `pdesk update check`: whether there is a newer version. It is shown where that is to be had, and nothing is fetched.

use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::{CheckForUpdates, CheckedVersion, UpdateAnswer};
use crate::domain::Problem;
use crate::domain::release::Standing;
use crate::report::Cell;
use crate::text::Message;

verbs! {
    enum UpdateVerb, console;
    #[command(about = "update-about-check")]
    Check => check(console).await;
}

async fn check(console: &Console) -> Result<Exit, Problem> {
    let mut session = Session::start(console)?;
    let answer = session.answer(CheckForUpdates).await?;
    match answer {
        // Nobody was asked: whoever looks after the computer brings new versions.
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
    let download = checked.download.as_ref();
    let notes = release.notes(console.catalog.language());
    record::fields! {
        "running", Message::new("update-head-running") => Cell::Digits(checked.running.clone());
        "newest", Message::new("update-head-newest") => Cell::Digits(release.version.to_string());
        "standing", Message::new("update-head-standing") => standing;
        "told_on", Message::new("update-head-told-on") => Cell::Text(checked.told_on());
        "notes", Message::new("update-head-notes") => text_or_nothing(notes);
        "page", Message::new("update-head-page") => Cell::Text(release.page.clone());
        "download", Message::new("update-head-download") => text_or_nothing(download.map(|download| &download.address));
        "sha256", Message::new("update-head-sha256") => text_or_nothing(download.map(|download| &download.sha256));
    }
}
