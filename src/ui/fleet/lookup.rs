//! What is looked up once more.

use std::collections::BTreeSet;

use crate::domain::LookupEntry;
use crate::domain::lookup::parse_entries;

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
