//! The words people put before a number: `Org.nr:`, `NO`, `CVR-nr.`, `Y-tunnus`, `MSN`.

use super::tidy::letters;

/// What a label says of the number after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A Norwegian organization number.
    Norway,
    /// A Danish CVR number.
    Denmark,
    /// A Finnish business id.
    Finland,
    Msn,
    /// A number of some kind: `nr.`, `ID`, or nothing at all.
    Number,
}

/// The pieces labels are made of, the longer before the shorter ones they begin with.
const PIECES: &[(Label, &str)] = &[
    (
        Label::Norway,
        "organisasjonsnummer organisasjonsnr organisasjons organisasjon organization
         organisation org foretaks",
    ),
    (Label::Denmark, "cvr dk"),
    (Label::Finland, "ytunnus fi"),
    (Label::Msn, "msn merchant serial"),
    (Label::Number, "nummer number nr business vat mva id"),
];

impl Label {
    /// The label of the text before a number; `None` when it is no label that we know. Punctuation and letter case do
    /// not matter: `CVR-nr. DK` and `cvrnrdk` are the same.
    pub(super) fn read(text: &str) -> Option<Self> {
        let letters = letters(text);
        let mut rest = letters.as_str();
        let mut label = Self::Number;
        while !rest.is_empty() {
            // `no` is a country only where a label begins; after another word it is the English "number".
            if let Some(after) = rest.strip_prefix("no") {
                let first = rest.len() == letters.len();
                label = label.and(if first { Self::Norway } else { Self::Number })?;
                rest = after;
                continue;
            }
            let (piece, meaning) = piece_of(rest)?;
            label = label.and(meaning)?;
            rest = &rest[piece.len()..];
        }
        Some(label)
    }

    /// What two labels say together; `None` when they contradict each other.
    pub(super) fn and(self, other: Self) -> Option<Self> {
        match (self, other) {
            (Self::Number, label) | (label, Self::Number) => Some(label),
            (one, other) if one == other => Some(one),
            _ => None,
        }
    }
}

/// The piece that a text begins with.
fn piece_of(text: &str) -> Option<(&'static str, Label)> {
    PIECES.iter().find_map(|(label, pieces)| {
        let piece = pieces
            .split_whitespace()
            .find(|piece| text.starts_with(piece))?;
        Some((piece, *label))
    })
}

/// Whether a text is what people write after a Norwegian organization number: `MVA`, `Foretaksregisteret`.
pub(super) fn is_suffix(text: &str) -> bool {
    matches!(
        letters(text).as_str(),
        "mva" | "foretaksregisteret" | "foretaksregisteretmva" | "mvaforetaksregisteret"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: Option<Label>) {
        assert_eq!(Label::read(text), expect, "{text:?}");
    }

    #[test]
    fn labels_are_read_in_the_ways_people_write_them() {
        for text in [
            "NO",
            "no-",
            "Org.nr:",
            "org no.",
            "Organisasjonsnummer: NO",
            "ORGNR",
        ] {
            check(text, Some(Label::Norway));
        }
        for text in ["CVR", "CVR-nr. DK", "dk-", "cvr no "] {
            check(text, Some(Label::Denmark));
        }
        for text in ["FI", "Y-tunnus: FI", "y-tunnus"] {
            check(text, Some(Label::Finland));
        }
        for text in ["MSN", "msn:", "Merchant Serial Number: ", "MSN-nr."] {
            check(text, Some(Label::Msn));
        }
        for text in ["", "nr. ", "VAT no", "Business ID"] {
            check(text, Some(Label::Number));
        }
        for text in ["Kaffe", "CVR MSN", "orgx"] {
            check(text, None);
        }
    }
}
