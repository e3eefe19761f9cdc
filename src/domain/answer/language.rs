//! In which language a text is written, told by the small words that everybody uses.

use crate::domain::merchant_message::MessageLanguage;
use std::collections::HashSet;

/// Words that tell a language from its neighbours, and those that support people write most. A word of several languages counts for
/// each of them, and the less the more languages have it.
const WORDS: [(MessageLanguage, &str); 6] = [
    (
        MessageLanguage::Bokmal,
        "hei jeg ikke har hva hvordan hvilken hvilket hvorfor gjelder salgssted salgsstedet salgssteder brukersted \
         brukerstedet er og på vi oss dere deres med vennlig hilsen takk tusen kan skal vår vårt våre noe fra til av dette \
         kassen butikken nettbutikk beløpet betaling trekkes reservert mvh vh dagen bra hjelp lurer",
    ),
    (
        MessageLanguage::Nynorsk,
        "hei eg ikkje har kva korleis kvifor gjeld salsstad salsstaden er og på vi oss dykk dykkar med venleg helsing takk \
         tusen kan skal vår vårt våre noko frå til av dette butikken nettbutikk beløpet betaling vert mvh hjelp lurer",
    ),
    (
        MessageLanguage::Danish,
        "hej jeg ikke har hvad hvordan hvilken hvilket hvorfor gælder vedrører betalingssted betalingsstedet salgssted \
         forretningen er og på vi os jer jeres med venlig hilsen tak mange kan skal vores noget fra til af dette kassen \
         butikken webshop beløbet betaling hæves reserveret mvh hjælp slået nogle",
    ),
    (
        MessageLanguage::Swedish,
        "hej jag inte har vad hur vilken vilket varför gäller försäljningsställe butiken är och på vi oss ni er med vänlig \
         vänliga hälsning hälsningar tack kan ska vår vårt våra något från till av detta kassan betalning beloppet mvh hjälp \
         undrar",
    ),
    (
        MessageLanguage::Finnish,
        "hei moi terve minä ei en mikä mitä miten miksi koskee myyntipiste myyntipisteen myyntipaikka on ja me meille te teidän \
         ystävällisin terveisin kiitos voiko voi onko meidän tämä tästä kassa maksu maksun summa verkkokauppa apua kysyisin",
    ),
    (
        MessageLanguage::English,
        "hi hello i not have has what how which why is are the and on we us you your with kind best regards thanks thank can \
         shall our something from to of this shop store till payment amount please help merchant unit dear",
    ),
];

/// The languages that a text may be written in, in the order of [`MessageLanguage::ALL`]: one where its words are clear, several that
/// its words fit equally well, none where no word tells.
pub(super) fn spoken_in(text: &str) -> Vec<MessageLanguage> {
    let lower = text.to_lowercase();
    // Each word once: a mail that repeats a word says no more by that.
    let words: HashSet<&str> = lower
        .split(|character: char| !character.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let has = |known: &str, word: &str| known.split_whitespace().any(|one| one == word);
    // Sixtieths, which all counts of languages divide.
    let weight = |word: &&str| {
        let languages = WORDS.iter().filter(|(_, known)| has(known, word));
        60 / languages.count().max(1)
    };
    let scores = WORDS.map(|(language, known)| {
        let found = words.iter().filter(|word| has(known, word));
        (language, found.map(weight).sum::<usize>())
    });
    let best = scores.iter().map(|(_, score)| *score).max().unwrap_or(0);
    let is_best = |(_, score): &(MessageLanguage, usize)| best > 0 && *score == best;
    let mut best: Vec<MessageLanguage> = scores
        .into_iter()
        .filter(is_best)
        .map(|(language, _)| language)
        .collect();
    best.sort_unstable();
    best
}
