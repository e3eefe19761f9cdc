//! What came of a look-up, and what is looked up once more.

use std::collections::BTreeSet;

use super::Fleet;
use crate::desk::{Ending, Update};
use crate::domain::lookup::parse_entries;
use crate::domain::{LookupEntry, LookupRow};
use crate::ui::Cx;

impl Fleet {
    /// Takes in what came of the look-up.
    pub(super) fn poll_look_up(&mut self, cx: &mut Cx<'_>) {
        let Some(run) = &mut self.run else { return };
        for update in run.job.updates() {
            match update {
                Update::Progress(progress) => {
                    if let Some(run) = &mut self.run {
                        run.progress = progress;
                    }
                }
                Update::Step(rows) => self.take_looked_up(&rows, cx),
                Update::Ended(ending) => {
                    self.run = None;
                    match ending {
                        Ending::Done(()) => {}
                        Ending::Failed(problem) => self.failed = Some(*problem),
                        Ending::Cancelled => self.stopped = true,
                    }
                }
            }
        }
    }

    fn take_looked_up(&mut self, rows: &[LookupRow], cx: &mut Cx<'_>) {
        // A text may name a merchant and one of its units: that unit is shown once.
        let mut is_new = |row: &&LookupRow| {
            row.msn
                .as_ref()
                .is_none_or(|msn| self.looked_up.insert(msn.clone()))
        };
        let new: Vec<LookupRow> = rows.iter().filter(&mut is_new).cloned().collect();
        self.model.extend(&new);
        self.memory.take_rows(rows, cx);
    }
}

/// The entries of the given inputs: as they were asked for, since the head of their column may have said what they are, and
/// else read once more.
#[must_use]
pub fn entries_of(inputs: &BTreeSet<String>, asked: &[LookupEntry]) -> Vec<LookupEntry> {
    let mut entries: Vec<LookupEntry> = asked
        .iter()
        .filter(|entry| inputs.contains(&entry.input))
        .cloned()
        .collect();
    let known: BTreeSet<&String> = asked.iter().map(|entry| &entry.input).collect();
    let others: Vec<&str> = inputs
        .iter()
        .filter(|input| !known.contains(input))
        .map(String::as_str)
        .collect();
    entries.extend(parse_entries(&others.join("\n")));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_up_again_is_what_its_head_said() {
        let asked = parse_entries("Kundenr;CVR\n10048;9143\u{200b}5136\n10049;92624161\n");
        assert_eq!(asked.len(), 2);
        let inputs = BTreeSet::from(["92624161".to_owned(), "106790".to_owned()]);
        let again = entries_of(&inputs, &asked);
        assert_eq!(again[0], asked[1]);
        assert_eq!(again[1].input, "106790");
        assert_eq!(again.len(), 2);
    }
}
