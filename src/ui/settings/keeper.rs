//! Writes the settings to disk, one after the other, so that the last one chosen is the one that stays.

use crate::domain::Problem;
use crate::store::Settings;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is wanted on disk, and the turn to write it.
pub(super) struct Keeper {
    pub data_dir: PathBuf,
    pub trouble: Mutex<Option<Problem>>,
    wanted: Mutex<Settings>,
    turn: Mutex<()>,
}

impl Keeper {
    pub fn new(data_dir: PathBuf) -> Self {
        Self {
            data_dir,
            trouble: Mutex::new(None),
            wanted: Mutex::new(Settings::default()),
            turn: Mutex::new(()),
        }
    }

    /// Says what is to be written.
    pub fn want(&self, settings: Settings) {
        *lock(&self.wanted) = settings;
    }

    /// Writes what was wanted last, with the size of the window or the one that is on disk. Gives whether it went well;
    /// else the trouble is kept. Blocks on the disk.
    pub fn write(&self, window_size: Option<(u32, u32)>) -> bool {
        let _turn = lock(&self.turn);
        // Read only now: whoever has the turn writes what was chosen last, whichever thread was started first.
        let settings = lock(&self.wanted).clone();
        let (old, _) = Settings::load(&self.data_dir);
        let settings = Settings {
            // The size is known at the end only, and must not be lost before.
            window_size: window_size.or(old.window_size),
            ..settings
        };
        let saved = settings.save(&self.data_dir);
        let well = saved.is_ok();
        if let Err(problem) = saved {
            tracing::warn!(?problem, "the settings could not be saved");
            *lock(&self.trouble) = Some(problem);
        }
        well
    }
}

/// A panic elsewhere leaves what is kept as it was: every change is a single assignment.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use std::sync::Arc;

    #[test]
    fn of_many_that_write_at_once_the_last_wish_stays() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Arc::new(Keeper::new(folder.path().to_owned()));
        keeper.want(Settings::default());
        assert!(keeper.write(Some((900, 700))));
        let threads: Vec<_> = (0..16)
            .map(|step: u16| {
                keeper.want(Settings {
                    zoom_percent: 100 + step,
                    ..Settings::default()
                });
                let keeper = Arc::clone(&keeper);
                let thread = std::thread::Builder::new().name(format!("writer {step}"));
                thread.spawn(move || assert!(keeper.write(None))).unwrap()
            })
            .collect();
        threads
            .into_iter()
            .for_each(|thread| thread.join().unwrap());
        let (settings, problem) = Settings::load(folder.path());
        assert_eq!(problem, None);
        assert_eq!(settings.zoom_percent, 115);
        assert_eq!(settings.window_size, Some((900, 700)));
    }

    #[test]
    fn settings_that_cannot_be_written_are_kept_as_trouble() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("settings.toml")).unwrap();
        let keeper = Keeper::new(folder.path().to_owned());
        assert!(!keeper.write(None));
        assert!(lock(&keeper.trouble).is_some());
    }
}
