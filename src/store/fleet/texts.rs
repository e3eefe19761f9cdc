//! Which saved texts this program changes, told from inside of the transaction of each change: read before and after it, what stood there
//! could be what another program wrote in between.

use super::{DocumentKind, FleetStore, lock};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::sync::{Arc, Mutex, Weak};

/// One text in place of another, as it was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextChange {
    /// The fleet that the text is of.
    pub fleet: String,
    /// The word for its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What stood there; `None` where nothing did.
    pub was: Option<String>,
    /// What stands there; `None` where nothing does.
    pub becomes: Option<String>,
}

/// What one of those who watch was told, in the order it was done.
type Told = Mutex<Vec<TextChange>>;

/// What this program changes for as long as somebody has it.
#[derive(Debug)]
pub struct TextWatch(Arc<Told>);

/// Those who watch.
#[derive(Debug, Clone, Default)]
pub(super) struct TextWatches(Arc<Mutex<Vec<Weak<Told>>>>);

/// What is told, from which row, of what stood there and of what stands there.
const TRIGGERS: [(&str, &str, &str, &str); 3] = [
    ("INSERT", "NEW", "NULL", "NEW.text"),
    ("UPDATE", "NEW", "OLD.text", "NEW.text"),
    ("DELETE", "OLD", "OLD.text", "NULL"),
];

impl TextWatches {
    /// Has a connection tell what it changes.
    pub(super) fn tell_on(connection: &Connection) -> rusqlite::Result<Self> {
        let watches = Self::default();
        let told = watches.clone();
        let flags = FunctionFlags::SQLITE_UTF8;
        connection.create_scalar_function("tell_text", 5, flags, move |given| {
            let change = TextChange {
                fleet: given.get(0)?,
                kind: given.get(1)?,
                name: given.get(2)?,
                was: given.get(3)?,
                becomes: given.get(4)?,
            };
            // Those that are let go are gone with this.
            lock(&told.0).retain(|watch| {
                let watch = watch.upgrade();
                if let Some(watch) = &watch {
                    lock(watch).push(change.clone());
                }
                watch.is_some()
            });
            Ok(true)
        })?;
        // What a team takes in is no change of a person here.
        for (what, row, was, becomes) in TRIGGERS {
            connection.execute_batch(&format!(
                "CREATE TEMP TRIGGER text_{what} AFTER {what} ON main.documents
                 WHEN NOT EXISTS (SELECT 1 FROM main.team_pulling)
                 BEGIN
                     SELECT tell_text((SELECT key FROM main.fleets WHERE id = {row}.fleet), {row}.kind, {row}.name, {was}, {becomes});
                 END;"
            ))?;
        }
        Ok(watches)
    }
}

impl FleetStore {
    /// Tells from now on which texts are changed by way of this store, also by changes that fail in the end.
    #[must_use]
    pub fn watch_texts(&self) -> TextWatch {
        let watch = Arc::default();
        lock(&self.text_watches.0).push(Arc::downgrade(&watch));
        TextWatch(watch)
    }
}

impl TextWatch {
    /// What stood under a name before the changes so far, and what stands there after them; `None` where nothing is otherwise. What
    /// somebody else wrote between two of them counts as what stood there.
    #[must_use]
    pub fn change_of(&self, fleet: &str, kind: DocumentKind, name: &str) -> Option<TextChange> {
        let told = lock(&self.0);
        let changes = told
            .iter()
            .filter(|one| one.fleet == fleet && one.kind == kind.as_str() && one.name == name);
        let change = changes.cloned().reduce(|before, next| {
            let was = if next.was == before.becomes {
                before.was
            } else {
                next.was
            };
            TextChange { was, ..next }
        });
        change.filter(|change| change.was != change.becomes)
    }
}
