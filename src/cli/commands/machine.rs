//! `pdesk machine`: what the IT department laid down for this computer, and who it was.

use super::wrong;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{table, text_or_nothing};
use crate::desk::PolicyPlaces;
use crate::domain::Problem;
use crate::domain::machine::{
    MachinePolicy, MachineSetting, Protection, RuleSource, Ruling, damaged_source,
    read_machine_rules,
};
use crate::files;
use crate::report::{Cell, Sheet};
use crate::text::Message;
use std::path::Path;

/// With a file, the rules of that file as if they held, and nothing of this computer's.
pub(super) fn run(console: &Console, check: Option<&Path>) -> Result<Exit, Problem> {
    let (policy, places) = match check {
        Some(path) => (drafted(path)?, Vec::new()),
        None => {
            let places = PolicyPlaces::of_this_computer();
            (places.read(), places.names())
        }
    };
    let mut exit = Exit::Done;
    for source in policy.sources() {
        match &source.rules {
            // Not the end yet: the other sources, and what holds, are told as well.
            Err(problem) => exit = console.refuse(problem),
            Ok(_) if check.is_none() => console.say(&kept_by(source)),
            Ok(_) => {}
        }
    }
    if policy.sources().is_empty() {
        console.say(&Message::new("machine-nothing").with("places", places.join(", ")));
    }
    console.deliver_sheet(&sheet(console, &policy))?;
    Ok(exit)
}

/// The rules of a file that is not in its place yet.
fn drafted(path: &Path) -> Result<MachinePolicy, Problem> {
    let name = path.display().to_string();
    let bytes = files::read(path).map_err(|error| {
        let why = Message::new("machine-file-unreadable").with("detail", error.to_string());
        wrong(Message::new("machine-check-unreadable").with("path", &name)).because(why)
    })?;
    let text = String::from_utf8(bytes)
        .map_err(|_| damaged_source(&name, Message::new("machine-file-not-utf8")))?;
    let rules = read_machine_rules(&text).map_err(|error| {
        let what = Message::new("machine-check-wrong").with("path", &name);
        Problem::input(what).because(error.message())
    })?;
    Ok(MachinePolicy::new(vec![RuleSource {
        name,
        protection: Protection::Installer,
        rules: Ok(rules),
    }]))
}

fn kept_by(source: &RuleSource) -> Message {
    let message = match source.protection {
        Protection::Administrators => Message::new("machine-source-administrators"),
        Protection::Installer => Message::new("machine-source-installer"),
    };
    message.with("source", &source.name)
}

/// In a table values are in a person's words, and in files in those of the source.
fn sheet(console: &Console, policy: &MachinePolicy) -> Sheet {
    let locked = || Cell::word("locked", Message::new("machine-state-locked"));
    let preset = || Cell::word("preset", Message::new("machine-state-preset"));
    let free = || Cell::word("free", Message::new("machine-state-free"));
    let state = |ruling: &Ruling| if ruling.is_locked { locked() } else { preset() };
    let value = |setting: MachineSetting, ruling: &Ruling| match console.style() {
        None => setting.value_text(&ruling.value, &console.catalog),
        Some(_) => ruling.value.clone(),
    };
    let ruled = |setting| (setting, policy.ruling(setting));
    table! {
        (setting, ruling) in MachineSetting::ALL.map(ruled);
        "setting", Message::new("machine-head-setting") => Cell::word(setting.key(), setting.text());
        "value", Message::new("machine-head-value") => text_or_nothing(ruling.as_ref().map(|ruling| value(setting, ruling)));
        "state", Message::new("machine-head-status") => ruling.as_ref().map_or_else(free, state);
        "source", Message::new("machine-head-source") => text_or_nothing(ruling.map(|ruling| ruling.by.join(", ")));
    }
}
