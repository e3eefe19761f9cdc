//! What still has to be asked for, such as the units of a sync, and whose turn it is.

use std::collections::{HashSet, VecDeque};
use std::hash::Hash;

/// Things in the order they were planned in, unless some are wanted before.
#[derive(Debug)]
pub(super) struct Queue<T> {
    planned: VecDeque<T>,
    first: VecDeque<T>,
    /// Those that were not taken yet: both rows above may name one that was.
    waiting: HashSet<T>,
}

impl<T: Clone + Eq + Hash> Queue<T> {
    /// The plan; what is in it twice is asked for once.
    pub(super) fn new(planned: impl IntoIterator<Item = T>) -> Self {
        let planned: VecDeque<T> = planned.into_iter().collect();
        Self {
            waiting: planned.iter().cloned().collect(),
            planned,
            first: VecDeque::new(),
        }
    }

    /// From now on these come before all others, and no longer those that were named before. What is not planned is left out.
    pub(super) fn put_first(&mut self, wanted: &[T]) {
        let wanted = wanted.iter().filter(|one| self.waiting.contains(one));
        self.first = wanted.cloned().collect();
    }

    /// The next one; `None` once all were taken.
    pub(super) fn take(&mut self) -> Option<T> {
        loop {
            let next = self.first.pop_front();
            let next = next.or_else(|| self.planned.pop_front())?;
            // What was wanted first is in both rows, and comes up a second time.
            if self.waiting.remove(&next) {
                return Some(next);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Msn;
    use proptest::prelude::*;

    fn msns(numbers: &[u32]) -> Vec<Msn> {
        let msn = |number: &u32| Msn::from_api(number.to_string());
        numbers.iter().map(msn).collect()
    }

    #[test]
    fn what_is_on_screen_comes_first_and_only_while_it_is() {
        let mut queue = Queue::new(msns(&[1, 2, 3, 4, 5, 6]));
        queue.put_first(&msns(&[5, 9, 4]));
        assert_eq!(queue.take(), msns(&[5]).pop());
        queue.put_first(&msns(&[6, 5]));
        let rest: Vec<Msn> = std::iter::from_fn(|| queue.take()).collect();
        assert_eq!(rest, msns(&[6, 1, 2, 3, 4]));
        assert!(queue.waiting.is_empty());
    }

    proptest! {
        #[test]
        fn every_unit_is_taken_once(
            planned in prop::collection::vec(0_u32..30, 0..40),
            wishes in prop::collection::vec((0_usize..40, prop::collection::vec(0_u32..40, 0..8)), 0..6),
        ) {
            let mut queue = Queue::new(msns(&planned));
            let mut taken = Vec::new();
            for step in 0.. {
                for (_, wish) in wishes.iter().filter(|(when, _)| *when == step) {
                    queue.put_first(&msns(wish));
                    let next = msns(wish).into_iter().find(|unit| queue.waiting.contains(unit));
                    if let Some(next) = next {
                        prop_assert_eq!(queue.take(), Some(next.clone()));
                        taken.push(next);
                    }
                }
                match queue.take() {
                    Some(next) => taken.push(next),
                    None => break,
                }
            }
            prop_assert!(queue.waiting.is_empty());
            let mut expect = msns(&planned);
            expect.sort();
            expect.dedup();
            taken.sort();
            prop_assert_eq!(taken, expect);
        }
    }
}
