//! A set of small numbers: which rows are selected. A million of them need 125 kB.

/// A set of small numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RowSet {
    words: Vec<u64>,
    ones: usize,
}

impl RowSet {
    /// Whether a number is in it.
    #[must_use]
    pub fn has(&self, number: u32) -> bool {
        let word = self.words.get(number as usize / 64);
        word.is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Puts a number in, or takes it out.
    pub fn set(&mut self, number: u32, on: bool) {
        if self.has(number) == on {
            return;
        }
        let at = number as usize / 64;
        if self.words.len() <= at {
            self.words.resize(at + 1, 0);
        }
        if let Some(word) = self.words.get_mut(at) {
            *word ^= 1 << (number % 64);
        }
        if on {
            self.ones += 1;
        } else {
            self.ones -= 1;
        }
    }

    /// Takes out all.
    pub fn clear(&mut self) {
        self.words.clear();
        self.ones = 0;
    }

    /// How many are in it.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.ones
    }

    /// Those that are in it, the smallest first.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let words = self.words.iter().zip(0_u32..);
        words.flat_map(|(word, at)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                (left != 0).then(|| {
                    let bit = left.trailing_zeros();
                    left &= left - 1;
                    at * 64 + bit
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn it_holds_what_a_plain_set_holds(steps in prop::collection::vec((0_u32..300, any::<bool>()), 0..80)) {
            let (mut bits, mut plain) = (RowSet::default(), BTreeSet::new());
            for (number, on) in steps {
                bits.set(number, on);
                if on { plain.insert(number); } else { plain.remove(&number); }
            }
            prop_assert_eq!(bits.count(), plain.len());
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), plain.iter().copied().collect::<Vec<_>>());
            prop_assert!((0..310).all(|number| bits.has(number) == plain.contains(&number)));
        }
    }
}
