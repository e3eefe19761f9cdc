//! What a person saves beside the fleet: views, report definitions, policies.

use super::Room;
use crate::desk::{Command, Event};
use crate::domain::Problem;
use crate::domain::policy::{self, Policy};
use crate::domain::problem::ProblemKind;
use crate::report::{Definition, View};
use crate::store::DocumentKind;
use crate::text::Message;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Views and report definitions.
pub(super) fn saved(room: &Room, command: Command, now: i64) -> Result<Event, Problem> {
    match command {
        Command::SaveView(view) => save(room, DocumentKind::View, &view.name, &*view, now)?,
        Command::RemoveView(name) => remove(room, DocumentKind::View, &name)?,
        Command::SaveDefinition(definition) => {
            save(
                room,
                DocumentKind::Definition,
                &definition.name,
                &*definition,
                now,
            )?;
            return definitions(room);
        }
        Command::RemoveDefinition(name) => {
            remove(room, DocumentKind::Definition, &name)?;
            return definitions(room);
        }
        Command::ListDefinitions => return definitions(room),
        // Every other command has been done before this.
        _ => {}
    }
    all::<View>(room, DocumentKind::View).map(Event::Views)
}

fn definitions(room: &Room) -> Result<Event, Problem> {
    all::<Definition>(room, DocumentKind::Definition).map(Event::Definitions)
}

fn save(
    room: &Room,
    kind: DocumentKind,
    name: &str,
    value: &impl Serialize,
    now: i64,
) -> Result<(), Problem> {
    if name.trim().is_empty() {
        return Err(Problem::new(
            ProblemKind::Input,
            Message::new("desk-name-empty"),
        ));
    }
    let text = serde_json::to_string_pretty(value).map_err(|error| {
        Problem::new(ProblemKind::Local, Message::new("desk-broken-off"))
            .because(Message::new("desk-reason").with("reason", error.to_string()))
    })?;
    room.store
        .save_document(&room.fleet, kind, name, &text, None, now)
}

fn remove(room: &Room, kind: DocumentKind, name: &str) -> Result<(), Problem> {
    room.store.remove_document(&room.fleet, kind, name)
}

/// What is saved, by name. One that a later version wrote and this one cannot read is left where it is.
fn all<T: DeserializeOwned>(room: &Room, kind: DocumentKind) -> Result<Vec<T>, Problem> {
    let documents = room.store.documents(&room.fleet, kind)?;
    let read = |(name, text): (String, String)| {
        serde_json::from_str(&text)
            .inspect_err(|error| tracing::warn!(%name, %error, "a saved text cannot be read"))
            .ok()
    };
    Ok(documents.into_iter().filter_map(read).collect())
}

/// Lists and changes policies.
pub(super) fn policies(room: &Room, command: Command, now: i64) -> Result<Event, Problem> {
    match command {
        Command::SavePolicy {
            policy,
            former_name,
        } => {
            if policy.name.trim().is_empty() {
                return Err(Problem::new(
                    ProblemKind::Input,
                    Message::new("desk-name-empty"),
                ));
            }
            let text = policy::to_toml(&policy);
            let former = former_name.as_deref();
            room.store.save_document(
                &room.fleet,
                DocumentKind::Policy,
                &policy.name,
                &text,
                former,
                now,
            )?;
        }
        Command::RemovePolicy(name) => remove(room, DocumentKind::Policy, &name)?,
        _ => {}
    }
    all_policies(room).map(Event::Policies)
}

/// The built-in policies, each as it was saved last, and below them a person's own by name.
pub(super) fn all_policies(room: &Room) -> Result<Vec<Policy>, Problem> {
    let mut policies = policy::built_in();
    for (name, text) in room.store.documents(&room.fleet, DocumentKind::Policy)? {
        let read = match policy::from_toml(&text) {
            Ok(read) => read,
            Err(problem) => {
                tracing::warn!(%name, ?problem, "a saved policy cannot be read");
                continue;
            }
        };
        for policy in read {
            match policies.iter_mut().find(|known| known.name == policy.name) {
                Some(known) => *known = policy,
                None => policies.push(policy),
            }
        }
    }
    Ok(policies)
}
