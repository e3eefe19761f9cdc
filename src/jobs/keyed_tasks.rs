//! Tasks that are known by what they are about, also where they break off: of one that panicked nothing else comes back.

use crate::crash::cause_of;
use std::collections::HashMap;
use std::future::Future;
use tokio::task::{Id, JoinSet};

/// Tasks that run; each has a key, which several may share. They are aborted with this.
#[derive(Debug)]
pub struct KeyedTasks<K, T> {
    /// What each of them does, for the log.
    what: &'static str,
    running: JoinSet<T>,
    keys: HashMap<Id, K>,
}

impl<K, T: Send + 'static> KeyedTasks<K, T> {
    /// None yet. `what` says in English what each of them is.
    #[must_use]
    pub fn new(what: &'static str) -> Self {
        Self {
            what,
            running: JoinSet::new(),
            keys: HashMap::new(),
        }
    }

    /// Begins one.
    pub fn spawn(&mut self, key: K, work: impl Future<Output = T> + Send + 'static) {
        let handle = self.running.spawn(work);
        self.keys.insert(handle.id(), key);
    }

    /// How many there are whose end was not told yet.
    #[must_use]
    pub fn len(&self) -> usize {
        self.running.len()
    }

    /// Whether all ends were told.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.running.is_empty()
    }

    /// The next one that ends, with its result; without one where it panicked, which is logged. `None` where there is none. Nothing is
    /// lost when the wait is dropped.
    pub async fn join_next(&mut self) -> Option<(K, Option<T>)> {
        let (id, result) = match self.running.join_next_with_id().await? {
            Ok((id, result)) => (id, Some(result)),
            Err(error) => {
                tracing::error!(by = cause_of(&error), what = self.what, "a task broke off");
                (error.id(), None)
            }
        };
        Some((self.keys.remove(&id)?, result))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_task_that_panics_is_told_by_its_key() {
        let mut tasks = KeyedTasks::new("a test");
        tasks.spawn("good", async { 1 });
        tasks.spawn("bad", async { panic!("on purpose") });
        let mut ended = Vec::new();
        while let Some(end) = tasks.join_next().await {
            ended.push(end);
        }
        ended.sort_unstable();
        assert_eq!(ended, [("bad", None), ("good", Some(1))]);
        assert!(tasks.is_empty());
    }
}
