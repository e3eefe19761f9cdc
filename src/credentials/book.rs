//! The profile book: profiles on disk, without secrets.

use super::book_file::{BookFile, HEAD, ProfileRecord, VERSION, VersionOnly};
use super::check::unsafe_address;
use super::check_profile;
use crate::domain::{Problem, Profile};
use crate::files;
use crate::text::Message;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Where the keys of a profile are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyPlace {
    /// In the operating system's keyring.
    Keyring,
    /// In memory, until the program ends.
    ThisRunOnly,
}

/// Names a profile for as long as it exists, whatever it is called. The keyring entry is found by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProfileId(Uuid);

/// A profile on disk, and where its keys are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookEntry {
    /// Stays the same when the profile is renamed.
    pub id: ProfileId,
    /// The profile, in which no keys are.
    pub profile: Profile,
    /// Where its keys were put. Keys of `ThisRunOnly` are gone when that run has ended.
    pub keys: KeyPlace,
}

/// The profiles of one data directory, in `profiles.toml`.
///
/// Every call blocks on the disk. Every change reads the file again under a lock between processes, so that two programs
/// do not undo each other's work. A file that cannot be understood is told with line and column, and never written over.
#[derive(Debug, Clone)]
pub struct ProfileBook {
    path: PathBuf,
    lock: PathBuf,
}

impl ProfileBook {
    /// The book of a data directory. Reads nothing yet.
    #[must_use]
    pub fn at(data_dir: &Path) -> Self {
        Self {
            path: data_dir.join("profiles.toml"),
            lock: data_dir.join("profiles.lock"),
        }
    }

    /// The path of `profiles.toml`.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Every profile, in the order they were added. No file is no profiles.
    ///
    /// # Errors
    /// When the file cannot be read, or is damaged, or a later version of the program wrote it.
    pub fn list(&self) -> Result<Vec<BookEntry>, Problem> {
        let file = self.read()?;
        Ok(file.profiles.iter().map(ProfileRecord::to_entry).collect())
    }

    /// A profile by its name, if there is one.
    ///
    /// # Errors
    /// As [`Self::list`].
    pub fn find(&self, name: &str) -> Result<Option<BookEntry>, Problem> {
        let entries = self.list()?;
        Ok(entries.into_iter().find(|entry| entry.profile.name == name))
    }

    /// A profile by its name.
    ///
    /// # Errors
    /// As [`Self::list`]; also when there is none of that name, with the names there are.
    pub fn get(&self, name: &str) -> Result<BookEntry, Problem> {
        let entries = self.list()?;
        match entries.iter().find(|entry| entry.profile.name == name) {
            Some(entry) => Ok(entry.clone()),
            None => {
                let names = entries.iter().map(|entry| entry.profile.name.as_str());
                Err(unknown_name(name, names))
            }
        }
    }

    /// Writes a profile: a new one, or in place of the one that has its name, or in place of `former_name`. The id and
    /// what this version does not know of the file stay.
    ///
    /// # Errors
    /// As [`Self::list`]; also when the profile breaks a rule, when `former_name` is not there, when another profile has
    /// the new name, or when the file cannot be written.
    pub fn put(
        &self,
        profile: &Profile,
        former_name: Option<&str>,
        keys: KeyPlace,
    ) -> Result<BookEntry, Problem> {
        self.put_with_id(profile, former_name, keys, ProfileId::new())
    }

    /// As [`Self::put`], with the id that a new profile gets.
    pub(super) fn put_with_id(
        &self,
        profile: &Profile,
        former_name: Option<&str>,
        keys: KeyPlace,
        id_if_new: ProfileId,
    ) -> Result<BookEntry, Problem> {
        check_profile(profile)?;
        self.change(|file| {
            let place = place_for(file, &profile.name, former_name)?;
            // Taken out for what this version does not know of it, which the new record keeps.
            let former = place.map(|index| file.profiles.remove(index));
            let entry = BookEntry {
                id: former.as_ref().map_or(id_if_new, |record| record.id),
                profile: profile.clone(),
                keys,
            };
            // In its place again, since profiles are listed in the order they were added.
            let index = place.unwrap_or(file.profiles.len());
            file.profiles
                .insert(index, ProfileRecord::new(&entry, former));
            Ok(entry)
        })
    }

    /// Remembers that a profile's keys are elsewhere now.
    ///
    /// # Errors
    /// As [`Self::list`]; also when the profile is gone or the file cannot be written.
    pub fn remember_place(&self, id: ProfileId, keys: KeyPlace) -> Result<(), Problem> {
        self.change(|file| {
            let record = file.profiles.iter_mut().find(|record| record.id == id);
            match record {
                Some(record) => {
                    record.set_place(keys);
                    Ok(())
                }
                None => Err(Problem::input(Message::new("credentials-profile-gone"))),
            }
        })
    }

    /// Removes a profile, and gives what it was. Its keys are not touched; see [`super::Credentials::remove`].
    ///
    /// # Errors
    /// As [`Self::get`]; also when the file cannot be written.
    pub fn remove(&self, name: &str) -> Result<BookEntry, Problem> {
        self.change(|file| {
            let place = position(file, name)?;
            Ok(file.profiles.remove(place).to_entry())
        })
    }

    fn change<T>(
        &self,
        work: impl FnOnce(&mut BookFile) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        if let Some(folder) = self.path.parent() {
            files::make_private_folder(folder).map_err(|error| self.cannot_write(&error))?;
        }
        let _lock = files::Lock::wait(&self.lock).map_err(|error| self.cannot_write(&error))?;
        // Read under the lock: another program may have written since it was last looked at.
        let mut file = self.read()?;
        let result = work(&mut file)?;
        let body = toml::to_string_pretty(&file).map_err(|error| self.cannot_write(&error))?;
        files::replace(&self.path, format!("{HEAD}{body}").as_bytes())
            .map_err(|error| self.cannot_write(&error))?;
        Ok(result)
    }

    fn read(&self) -> Result<BookFile, Problem> {
        let bytes = match files::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(BookFile::empty());
            }
            Err(error) => return Err(self.cannot_read(&error)),
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            let valid = error.utf8_error().valid_up_to();
            // Only to count lines and columns up to the byte that is wrong.
            let text = String::from_utf8_lossy(error.as_bytes());
            self.damaged(
                files::line_and_column(&text, valid),
                Message::new("credentials-not-utf8"),
            )
        })?;
        // A file with a byte order mark is what some editors make of one without.
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        self.parse(text)
    }

    fn parse(&self, text: &str) -> Result<BookFile, Problem> {
        // The version alone first: the rest of a later file may have another shape.
        let found: VersionOnly =
            toml::from_str(text).map_err(|error| self.toml_problem(text, &error))?;
        if found.version > VERSION {
            return Err(self.too_new(found.version));
        }
        let file: BookFile =
            toml::from_str(text).map_err(|error| self.toml_problem(text, &error))?;
        self.check(text, &file)?;
        Ok(file)
    }

    /// What the types cannot say: names and ids are unique, and addresses are this computer's own.
    fn check(&self, text: &str, file: &BookFile) -> Result<(), Problem> {
        let (mut names, mut ids) = (HashSet::new(), HashSet::new());
        for (index, record) in file.profiles.iter().enumerate() {
            if !names.insert(&record.name) || !ids.insert(record.id) {
                let why = Message::new("credentials-profile-twice").with("name", &record.name);
                return Err(self.unusable(line_of(text, index, &["name"]), why));
            }
            // Of all rules this one alone: a file that somebody edited must not lead keys elsewhere.
            if let Some(rule) = unsafe_address(&record.to_entry().profile) {
                let why = Message::new("credentials-profile-breaks-rule")
                    .with("name", &record.name)
                    .with("rule", rule);
                let line = line_of(text, index, &["base_url", "environment"]);
                return Err(self.unusable(line, why));
            }
        }
        Ok(())
    }

    fn toml_problem(&self, text: &str, error: &toml::de::Error) -> Problem {
        let offset = error.span().map_or(0, |span| span.start);
        let why = Message::new("credentials-detail").with("detail", error.message());
        self.damaged(files::line_and_column(text, offset), why)
    }

    fn damaged(&self, (line, column): (usize, usize), why: Message) -> Problem {
        let what = Message::new("credentials-book-damaged")
            .with("line", line)
            .with("column", column);
        self.problem(what, why, Message::new("credentials-book-damaged-next"))
    }

    fn unusable(&self, line: Option<usize>, why: Message) -> Problem {
        let what = match line {
            Some(line) => Message::new("credentials-book-unusable-at").with("line", line),
            None => Message::new("credentials-book-unusable"),
        };
        self.problem(what, why, Message::new("credentials-book-damaged-next"))
    }

    fn too_new(&self, version: i64) -> Problem {
        let why = Message::new("credentials-book-versions")
            .with("found", version)
            .with("known", VERSION);
        let next = Message::new("credentials-book-too-new-next");
        self.problem(Message::new("credentials-book-too-new"), why, next)
    }

    fn cannot_read(&self, error: &std::io::Error) -> Problem {
        let why = Message::new("credentials-detail").with("detail", error.to_string());
        let next = Message::new("credentials-book-unreadable-next");
        self.problem(Message::new("credentials-book-unreadable"), why, next)
    }

    fn cannot_write(&self, error: &dyn std::error::Error) -> Problem {
        let why = Message::new("credentials-detail").with("detail", error.to_string());
        let next = Message::new("credentials-book-unwritable-next");
        self.problem(Message::new("credentials-book-unwritable"), why, next)
    }

    fn problem(&self, what: Message, why: Message, next: Message) -> Problem {
        let what = what.with("path", self.path.display().to_string());
        Problem::local(what).because(why).next(next)
    }
}

impl ProfileId {
    /// A new id, unlike any other.
    #[must_use]
    pub fn new() -> Self {
        Self(Uuid::new_v4())
    }
}

impl Default for ProfileId {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Display for ProfileId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(formatter)
    }
}

/// The index of the profile that is written over; `None` for a new one.
fn place_for(
    file: &BookFile,
    name: &str,
    former_name: Option<&str>,
) -> Result<Option<usize>, Problem> {
    let by_name = position(file, name).ok();
    let Some(former_name) = former_name else {
        return Ok(by_name);
    };
    let former = position(file, former_name)?;
    // A profile may keep its name, but not take that of another.
    if by_name.is_some_and(|index| index != former) {
        return Err(
            Problem::input(Message::new("credentials-name-taken").with("name", name))
                .next(Message::new("credentials-name-taken-next")),
        );
    }
    Ok(Some(former))
}

/// The index of a profile in the file, from 0.
fn position(file: &BookFile, name: &str) -> Result<usize, Problem> {
    let place = file.profiles.iter().position(|record| record.name == name);
    let names = || file.profiles.iter().map(|record| record.name.as_str());
    place.ok_or_else(|| unknown_name(name, names()))
}

/// The line of the first of these keys that a profile has.
fn line_of(text: &str, index: usize, keys: &[&str]) -> Option<usize> {
    let table = toml::de::DeTable::parse(text).ok()?;
    let profile = table.get_ref().get("profile")?.get_ref().get(index)?;
    let entries = profile.get_ref().as_table()?;
    let mut found = keys.iter().filter_map(|key| entries.get_key_value(*key));
    let (key, _) = found.next()?;
    Some(files::line_and_column(text, key.span().start).0)
}

fn unknown_name<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Problem {
    let known: Vec<&str> = known.collect();
    let problem = Problem::input(Message::new("credentials-profile-unknown").with("name", name));
    if known.is_empty() {
        return problem.next(Message::new("credentials-profile-none"));
    }
    problem.next(Message::new("credentials-profile-known").with("names", known.join(", ")))
}

#[cfg(test)]
mod tests;
