//! Finds units and merchants of the kept fleet by what a person types, with misspellings forgiven. No egui here.
//!
//! A search looks in the packed rows of the table, so that nothing is kept twice but the words that occur in them: a word of the
//! search that occurs nowhere is taken for the nearest ones that do. Large fleets are searched on a thread.

use super::near::{allowed, distance};
use crate::domain::{KeptMerchant, LookupRow};
use crate::report::UnitRow as _;
use crate::ui::fleet::arrange::Items;
use crate::ui::fleet::item::Item;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};

/// The most units and merchants that are listed.
const MOST_UNITS: usize = 6;
const MOST_MERCHANTS: usize = 3;
/// From this many rows on a search leaves the thread that draws.
const LARGE: usize = 2_000;
/// The most words that a misspelt one is taken for.
const MOST_NEAR: usize = 8;

/// Where a search looks.
#[derive(Debug, Clone, Default)]
pub(super) struct SearchScope {
    /// The rows of the kept fleet.
    pub items: Items,
    /// Its merchants, by their identifiers.
    pub merchants: Arc<Vec<KeptMerchant>>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Found {
    /// The best units.
    pub units: Vec<LookupRow>,
    /// How many units fit in all.
    pub unit_count: usize,
    /// The best merchants.
    pub merchants: Vec<KeptMerchant>,
}

/// The words that occur in a fleet, in small letters, each once.
#[derive(Debug, Default)]
struct Vocabulary(Vec<Box<str>>);

/// Finds, one search at a time: a new one ends the one that is under way.
#[derive(Debug, Default)]
pub(super) struct Finder {
    place: SearchScope,
    vocabulary: Option<Arc<Vocabulary>>,
    asked: String,
    found: Found,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    answer: mpsc::Receiver<(Arc<Vocabulary>, Found)>,
    stop: Arc<AtomicBool>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Finder {
    /// What fits a text, as far as that is known by now; `wake` is called when more is.
    pub fn find(
        &mut self,
        text: &str,
        place: &SearchScope,
        wake: impl FnOnce() + Send + 'static,
    ) -> &Found {
        let is_same_place = Arc::ptr_eq(&self.place.items, &place.items)
            && Arc::ptr_eq(&self.place.merchants, &place.merchants);
        if !is_same_place {
            self.place = place.clone();
            self.vocabulary = None;
        }
        if !is_same_place || self.asked != text {
            text.clone_into(&mut self.asked);
            self.start(wake);
        }
        let answer = self
            .running
            .as_ref()
            .map(|running| running.answer.try_recv());
        match answer {
            Some(Ok((vocabulary, found))) => {
                self.vocabulary = Some(vocabulary);
                self.found = found;
                self.running = None;
            }
            Some(Err(mpsc::TryRecvError::Disconnected)) => self.running = None,
            Some(Err(mpsc::TryRecvError::Empty)) | None => {}
        }
        &self.found
    }

    fn start(&mut self, wake: impl FnOnce() + Send + 'static) {
        self.running = None;
        let words = words_of(&self.asked);
        if words.is_empty() {
            self.found = Found::default();
            return;
        }
        let place = self.place.clone();
        let known = self.vocabulary.clone();
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let (sender, answer) = mpsc::channel();
        let work = move || {
            let vocabulary = known.unwrap_or_else(|| Arc::new(Vocabulary::of(&place)));
            if let Some(found) = search(&place, &vocabulary, &words, &stopped) {
                // Whoever asked may have typed on.
                let _ = sender.send((vocabulary, found));
                wake();
            }
        };
        if self.place.items.len() < LARGE {
            work();
        } else {
            let thread = std::thread::Builder::new().name("find".to_owned());
            if let Err(error) = thread.spawn(work) {
                tracing::error!(%error, "the thread that finds rows could not start");
                return;
            }
        }
        self.running = Some(Running { answer, stop });
    }
}

impl Vocabulary {
    fn of(place: &SearchScope) -> Self {
        let mut words: BTreeSet<Box<str>> = BTreeSet::new();
        let mut add = |text: &str| {
            for word in text.split(|letter: char| !letter.is_alphanumeric()) {
                // Numbers are never taken for others.
                if !word.is_empty() && !word.starts_with(|letter: char| letter.is_ascii_digit()) {
                    words.insert(word.to_lowercase().into());
                }
            }
        };
        for item in place.items.iter() {
            item.name().into_iter().for_each(&mut add);
            let (own, of_merchant) = item.tags();
            own.iter().chain(of_merchant).for_each(|tag| add(tag));
        }
        for merchant in place.merchants.iter() {
            merchant.name.as_deref().into_iter().for_each(&mut add);
            merchant.tags.iter().for_each(|tag| add(tag));
        }
        Self(words.into_iter().collect())
    }

    /// What a word of a search stands for: itself where it occurs, also within others, else the words nearest to it.
    fn meant_by(&self, word: &str) -> Vec<String> {
        let is_number = word.chars().any(|letter| letter.is_ascii_digit());
        // A number that is nearly right is another unit.
        if is_number || self.0.iter().any(|known| known.contains(word)) {
            return vec![word.to_owned()];
        }
        let allowed = allowed(word.chars().count());
        let mut near: Vec<(usize, &str)> = self
            .0
            .iter()
            .map(|known| (distance(word, known), &**known))
            .filter(|(distance, _)| *distance <= allowed)
            .collect();
        near.sort_unstable();
        let best = near.first().map(|(distance, _)| *distance);
        let near = near
            .into_iter()
            .take_while(|(distance, _)| Some(*distance) == best);
        let near: Vec<String> = near
            .take(MOST_NEAR)
            .map(|(_, known)| known.to_owned())
            .collect();
        if near.is_empty() {
            vec![word.to_owned()]
        } else {
            near
        }
    }
}

/// The words of a text, in small letters.
fn words_of(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_lowercase).collect()
}

/// What fits every word; `None` where it was stopped.
fn search(
    place: &SearchScope,
    vocabulary: &Vocabulary,
    words: &[String],
    stop: &AtomicBool,
) -> Option<Found> {
    let meant: Vec<Vec<String>> = words.iter().map(|word| vocabulary.meant_by(word)).collect();
    let fits = |holds: &dyn Fn(&str) -> bool| {
        meant
            .iter()
            .all(|words| words.iter().any(|word| holds(word)))
    };
    let mut units: Vec<(u8, &Arc<Item>)> = Vec::new();
    let mut unit_count = 0;
    for (at, item) in place.items.iter().enumerate() {
        if at % 4_096 == 0 && stop.load(Ordering::Relaxed) {
            return None;
        }
        if item.msn().is_none() || !fits(&|word| item.holds(word)) {
            continue;
        }
        unit_count += 1;
        let name = item.name().unwrap_or_default().to_lowercase();
        let rank = rank(&name, item.msn().unwrap_or_default(), &meant);
        // Only the best are kept while searching; the last of them is the worst.
        let worst = units.last().map(|(rank, _)| *rank);
        if units.len() < MOST_UNITS || worst.is_some_and(|worst| rank < worst) {
            let after = units.partition_point(|(other, _)| *other <= rank);
            units.insert(after, (rank, item));
            units.truncate(MOST_UNITS);
        }
    }
    let mut merchants: Vec<(u8, &KeptMerchant)> = place
        .merchants
        .iter()
        .filter_map(|merchant| {
            let name = merchant.name.as_deref().unwrap_or_default().to_lowercase();
            let id = merchant.business_id.id();
            let holds = |word: &str| name.contains(word) || id.contains(word);
            fits(&holds).then(|| (rank(&name, id, &meant), merchant))
        })
        .collect();
    merchants.sort_by_key(|(rank, _)| *rank);
    Some(Found {
        units: units.into_iter().map(|(_, item)| item.row()).collect(),
        unit_count,
        merchants: merchants
            .into_iter()
            .take(MOST_MERCHANTS)
            .map(|(_, merchant)| merchant.clone())
            .collect(),
    })
}

/// How well something fits: 0 is best.
fn rank(name: &str, number: &str, meant: &[Vec<String>]) -> u8 {
    let begins = |text: &str| {
        let first = meant.first().map_or(&[][..], Vec::as_slice);
        first.iter().any(|word| text.starts_with(word.as_str()))
    };
    if begins(number) || begins(name) {
        return 0;
    }
    let mut words = name.split(|letter: char| !letter.is_alphanumeric());
    u8::from(!words.any(begins)) + 1
}

#[cfg(test)]
mod tests;
