//! Keeps the words in order: every language has the same entries with the same gaps, every entry is said somewhere, and
//! every entry that the sources name exists.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use partner_desk::domain::merchant_message::MessageLanguage;
use partner_desk::report::{Cell, Dialect};
use partner_desk::text::{Catalog, Language, Locale, Message};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

// ------------------------------------------------------------------------------------------------------------ catalogues

/// One entry of a catalogue file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Entry {
    file: String,
    line: usize,
    gaps: BTreeSet<String>,
}

type Entries = BTreeMap<String, Entry>;

/// The entries of one file, and what is wrong with how they are written.
fn entries_of(file: &str, source: &str) -> (Entries, Vec<String>) {
    let head = Regex::new(r"^([a-zA-Z][a-zA-Z0-9_-]*) *=").unwrap();
    let gap = Regex::new(r"\$([a-zA-Z][a-zA-Z0-9_-]*)").unwrap();
    let mut entries = Entries::new();
    let mut faults = Vec::new();
    let mut current: Option<String> = None;
    for (at, line) in source.lines().enumerate() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if let Some(found) = head.captures(line) {
            let id = found[1].to_owned();
            let entry = Entry {
                file: file.to_owned(),
                line: at + 1,
                gaps: BTreeSet::new(),
            };
            if entries.insert(id.clone(), entry).is_some() {
                faults.push(format!("{file}:{}: {id} is there twice", at + 1));
            }
            current = Some(id);
        }
        match current.as_ref().and_then(|id| entries.get_mut(id)) {
            Some(entry) => entry
                .gaps
                .extend(gap.captures_iter(line).map(|found| found[1].to_owned())),
            None => faults.push(format!("{file}:{}: not an entry", at + 1)),
        }
    }
    (entries, faults)
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn catalogue_files(language: Language) -> Vec<(String, String)> {
    let folder = root().join("assets/locales").join(language.tag());
    let mut files: Vec<(String, String)> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .map(|path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Every entry of a language, and what is wrong with the files.
fn catalogue(language: Language) -> (Entries, Vec<String>) {
    let mut all = Entries::new();
    let mut faults = Vec::new();
    for (name, source) in catalogue_files(language) {
        let (entries, wrong) = entries_of(&name, &source);
        faults.extend(
            wrong
                .into_iter()
                .map(|fault| format!("{}/{fault}", language.tag())),
        );
        for (id, entry) in entries {
            if !id.starts_with(&format!("{name}-")) {
                faults.push(format!(
                    "{}/{name}: {id} does not begin with the file's name",
                    language.tag()
                ));
            }
            if all.insert(id.clone(), entry).is_some() {
                faults.push(format!("{}/{name}: {id} is in two files", language.tag()));
            }
        }
    }
    (all, faults)
}

/// What differs between two languages.
fn differences(one: &Entries, other: &Entries) -> Vec<String> {
    let mut found = Vec::new();
    for (id, entry) in one {
        match other.get(id) {
            None => found.push(format!("{id} ({}) is missing", entry.file)),
            Some(same) if same.gaps != entry.gaps => {
                found.push(format!("{id}: gaps {:?} and {:?}", entry.gaps, same.gaps));
            }
            Some(same) if same.file != entry.file => {
                found.push(format!("{id} is in {} and in {}", entry.file, same.file));
            }
            Some(_) => {}
        }
    }
    found
}

// ------------------------------------------------------------------------------------------------------- a made-up language

/// English with accents and longer words: `Every unit` becomes `Èvèrÿÿ ùnìtt`. Ids, gaps and the names of variants stay.
fn made_up(source: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_usize;
    for line in source.lines() {
        let text_from = if line.starts_with('#') {
            line.len()
        } else if depth > 0 && line.trim_start().starts_with(['[', '*']) {
            line.find(']').map_or(line.len(), |at| at + 1)
        } else if depth == 0 && !line.starts_with(' ') {
            line.find('=').map_or(line.len(), |at| at + 1)
        } else if depth > 0 {
            line.len()
        } else {
            0
        };
        out.push_str(&line[..text_from]);
        // The braces of a choice are told by the whole line; a text after `[one]` is outside of gaps again.
        let mut gap = 0_usize;
        let mut word = String::new();
        for letter in line[text_from..].chars() {
            match letter {
                '{' => gap += 1,
                '}' => gap = gap.saturating_sub(1),
                _ => {}
            }
            if gap == 0 && letter.is_alphabetic() {
                word.push(accented(letter));
                continue;
            }
            finish(&mut word, &mut out);
            out.push(letter);
        }
        finish(&mut word, &mut out);
        out.push('\n');
        depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
    }
    out
}

fn finish(word: &mut String, out: &mut String) {
    out.push_str(word);
    if let Some(last) = word.chars().last().filter(|_| word.chars().count() > 2) {
        out.push(last);
    }
    word.clear();
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "aeiouyAEIOUY";
    const ACCENTED: &str = "àèìòùÿÀÈÌÒÙŸ";
    let at = PLAIN.chars().position(|plain| plain == letter);
    at.and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}

/// The made-up language as a value, as a real one would have it.
fn made_up_language(without: Option<&str>) -> Language {
    let files: Vec<(&str, &str)> = catalogue_files(Language::ENGLISH)
        .into_iter()
        .map(|(name, source)| {
            let mut source = made_up(&source);
            if let Some(id) = without {
                source = source.replace(&format!("\n{id} ="), &format!("\n{id}-not ="));
            }
            let (name, source): (&'static str, &'static str) = (name.leak(), source.leak());
            (name, source)
        })
        .collect();
    let locale = Locale {
        tag: if without.is_some() { "qx" } else { "qq" },
        also_for: &[],
        own_name: "Mààdèè-ùpp",
        short_name: "QQ",
        files: files.leak(),
        day_in_words: "{year}, {month} {day}",
        months: [
            "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
        ],
        day_pattern: "%Y/%m/%d",
        decimal_mark: '·',
        thousands_mark: '’',
        csv_dialect: "tsv",
        letters: "fi",
        reads_norwegian: false,
    };
    Language::new(Box::leak(Box::new(locale)))
}

// --------------------------------------------------------------------------------------------------------------- sources

/// What the sources say of messages, test code left out.
#[derive(Debug, Default)]
struct Said {
    /// Ids of `Message::new("…")` and `.text("…")`, and where.
    named: BTreeMap<String, String>,
    /// Every literal that could be an id.
    literals: BTreeSet<String>,
    /// Names of arguments in `.with("…", …)`.
    arguments: BTreeSet<String>,
}

impl Said {
    fn read(&mut self, file: &str, source: &str) {
        let source = without_comments(without_tests(source));
        let named =
            Regex::new(r#"(?:Message::new|Nature::[a-z_]+|\.text)\(\s*"([^"]*)"\s*,?\s*\)"#)
                .unwrap();
        let head = Regex::new(r#"\bfield\(\s*"[^"]*",\s*"([^"]*)""#).unwrap();
        let literal = Regex::new(r#""([a-z][a-z0-9]*(?:-[a-zA-Z0-9]+)+)""#).unwrap();
        let argument = Regex::new(r#"\.with\(\s*"([^"]+)""#).unwrap();
        // A line of a table of words, such as that of `closed_list!`, names entries after its first word.
        let row = Regex::new(
            r#"(?m)^ *\w+(?: \{[^}]*\})? = (?:"[^"]*"|\w+)(?:, [A-Z]\w*)?, "([^"]*)"(?:, "([^"]*)")?(?:, [A-Z]\w*)?;$"#,
        )
        .unwrap();
        // So does a line of a declaration, such as that of the fields of an order or of the settings of a unit.
        let member =
            Regex::new(r#"(?m)^ *(?:name|about|label|form|help): "([a-z]+-[a-z0-9-]+)","#).unwrap();
        // And a column of a table that `sheet!` declares.
        let column = Regex::new(r#"(?m)^ *"[a-z_]+", "([^"]*)" => "#).unwrap();
        for pattern in [named, head, row, member, column] {
            for found in pattern.captures_iter(&source) {
                for id in found.iter().skip(1).flatten() {
                    self.named
                        .entry(id.as_str().to_owned())
                        .or_insert_with(|| file.to_owned());
                }
            }
        }
        self.literals.extend(
            literal
                .captures_iter(&source)
                .map(|found| found[1].to_owned()),
        );
        self.arguments.extend(
            argument
                .captures_iter(&source)
                .map(|found| found[1].to_owned()),
        );
    }
}

/// A source up to the module of its tests, which stands last.
fn without_tests(source: &str) -> &str {
    let module = Regex::new(r"#\[cfg\(test\)\]\s*(?:#\[[^\n]*\]\s*)*mod [a-z_]+ \{").unwrap();
    module
        .find(source)
        .map_or(source, |found| &source[..found.start()])
}

fn without_comments(source: &str) -> String {
    let is_comment = |line: &&str| !line.trim_start().starts_with("//");
    source
        .lines()
        .filter(is_comment)
        .collect::<Vec<_>>()
        .join("\n")
}

/// Modules that a source declares for its tests only.
fn test_modules(source: &str) -> Vec<String> {
    let module = Regex::new(r"#\[cfg\((?:test|all\(test[^\]]*)\)\]\s*(?:#\[[^\n]*\]\s*)*(?:pub(?:\([a-z]+\))? )?mod ([a-z_]+);").unwrap();
    module
        .captures_iter(source)
        .map(|found| found[1].to_owned())
        .collect()
}

fn sources_below(folder: &Path, skip: &BTreeSet<PathBuf>, found: &mut Vec<(PathBuf, String)>) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    paths.sort();
    let mut skip = skip.clone();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
    {
        let source = fs::read_to_string(path).unwrap();
        let stem = path.file_stem().unwrap();
        let children = if stem == "mod" || stem == "lib" || stem == "main" {
            folder.to_owned()
        } else {
            folder.join(stem)
        };
        for module in test_modules(&source) {
            skip.insert(children.join(&module));
        }
        found.push((path.clone(), source));
    }
    for path in paths.iter().filter(|path| path.is_dir()) {
        sources_below(path, &skip, found);
    }
    found.retain(|(path, _)| {
        !skip
            .iter()
            .any(|tests| path.with_extension("") == *tests || path.starts_with(tests))
    });
}

fn said() -> Said {
    let mut sources = Vec::new();
    sources_below(&root().join("src"), &BTreeSet::new(), &mut sources);
    let mut said = Said::default();
    for (path, source) in sources {
        let file = path.strip_prefix(root()).unwrap().display().to_string();
        said.read(&file, &source);
    }
    said
}

// ----------------------------------------------------------------------------------------------------------------- tests

#[track_caller]
fn nothing_in(found: Vec<String>) {
    assert!(
        found.is_empty(),
        "{} findings:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn catalogue_files_are_well_written() {
    for language in Language::ALL {
        let (_, faults) = catalogue(language);
        nothing_in(faults);
        for (name, source) in catalogue_files(language) {
            if let Err((_, errors)) = FluentResource::try_new(source) {
                panic!("{}/{name}: {errors:?}", language.tag());
            }
        }
    }
}

#[test]
fn every_language_has_the_same_entries_with_the_same_gaps() {
    let (english, _) = catalogue(Language::ENGLISH);
    for language in Language::ALL {
        let (other, _) = catalogue(language);
        let mut found = differences(&english, &other);
        found.extend(differences(&other, &english));
        nothing_in(found);
    }
}

#[test]
fn every_entry_that_the_sources_name_exists() {
    let (english, _) = catalogue(Language::ENGLISH);
    let missing = said()
        .named
        .into_iter()
        .filter(|(id, _)| !english.contains_key(id))
        .map(|(id, file)| format!("{file}: no entry {id:?}"))
        .collect();
    nothing_in(missing);
}

#[test]
fn every_entry_is_said_somewhere() {
    let (english, _) = catalogue(Language::ENGLISH);
    let literals = said().literals;
    let unused = english
        .into_iter()
        .filter(|(id, _)| !literals.contains(id))
        .map(|(id, entry)| format!("{}:{}: nothing says {id}", entry.file, entry.line))
        .collect();
    nothing_in(unused);
}

#[test]
fn every_gap_is_filled_by_some_argument() {
    let (english, _) = catalogue(Language::ENGLISH);
    let arguments = said().arguments;
    let mut open = Vec::new();
    for (id, entry) in english {
        let gaps = entry.gaps.iter().filter(|gap| !arguments.contains(*gap));
        open.extend(
            gaps.map(|gap| format!("{}:{}: {id} has a gap ${gap}", entry.file, entry.line)),
        );
    }
    nothing_in(open);
}

#[test]
fn every_entry_can_be_filled_in_with_texts_and_with_numbers() {
    for language in Language::ALL {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        for (_, source) in catalogue_files(language) {
            bundle
                .add_resource(FluentResource::try_new(source).unwrap())
                .unwrap();
        }
        for (id, entry) in catalogue(language).0 {
            for value in [
                FluentValue::from("x"),
                FluentValue::from(1),
                FluentValue::from(5),
            ] {
                let mut arguments = FluentArgs::new();
                for gap in &entry.gaps {
                    arguments.set(gap.clone(), value.clone());
                }
                let pattern = bundle.get_message(&id).unwrap().value().unwrap();
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
                assert!(errors.is_empty(), "{}/{id}: {errors:?}", language.tag());
                assert!(
                    !text.trim().is_empty(),
                    "{}/{id} says nothing",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn every_file_is_in_the_program() {
    for language in Language::ALL {
        let catalog = Catalog::new(language);
        for (name, source) in catalogue_files(language) {
            for id in entries_of(&name, &source).0.into_keys() {
                let id: &'static str = Box::leak(id.into_boxed_str());
                assert_ne!(
                    catalog.say(&Message::new(id)),
                    id,
                    "{}/{name} is not embedded",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn a_language_is_its_files_and_one_value() {
    let language = made_up_language(None);
    let catalog = Catalog::new(language);
    let entries = |language: Language| {
        let mut all = Entries::new();
        for (name, source) in language.locale().files {
            all.extend(entries_of(name, source).0);
        }
        all
    };
    let (english, made_up) = (entries(Language::ENGLISH), entries(language));
    nothing_in(differences(&english, &made_up));
    let mut same = 0;
    for id in english.into_keys() {
        let id: &'static str = id.leak();
        let (said, in_english) = (
            catalog.say(&Message::new(id)),
            Catalog::new(Language::ENGLISH).say(&Message::new(id)),
        );
        assert_ne!(said, id);
        same += usize::from(said == in_english);
    }
    assert!(same < 100, "{same} entries are said in English");

    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    assert_eq!(language.day(day), "2026, xi 28");
    assert_eq!(Cell::Number(1.5).for_people(&catalog), "1·5");
    assert!(
        Cell::Time(1_764_288_000)
            .for_people(&catalog)
            .starts_with("2025/11/2")
    );
    assert_eq!(Dialect::of(language), Dialect::Tsv);
    assert_eq!(MessageLanguage::of(language), MessageLanguage::Finnish);
}

#[test]
fn a_word_that_a_language_lacks_is_named_and_said_in_english() {
    let language = made_up_language(Some("report-unknown"));
    let mut entries = Entries::new();
    for (name, source) in language.locale().files {
        entries.extend(entries_of(name, source).0);
    }
    let (english, _) = catalogue(Language::ENGLISH);
    assert_eq!(
        differences(&english, &entries),
        ["report-unknown (report) is missing"]
    );
    let unknown = Message::new("report-unknown");
    assert_eq!(
        Catalog::new(language).say(&unknown),
        Catalog::new(Language::ENGLISH).say(&unknown)
    );
}

#[test]
fn texts_are_made_longer_and_accented() {
    #[track_caller]
    fn check(source: &str, expect: &str) {
        assert_eq!(made_up(source), expect);
    }
    check(
        "a-b = Every unit\n",
        "a-b = Èvèryy ùnìtt\n".replace("ryy", "rÿÿ").as_str(),
    );
    check(
        "a-b = { $count } units of { $name }\n",
        "a-b = { $count } ùnìtss òf { $name }\n",
    );
    check(
        "a-b = { $n ->\n    [one] one unit\n   *[other] { $n } units\n}\n",
        "a-b = { $n ->\n    [one] ònèè ùnìtt\n   *[other] { $n } ùnìtss\n}\n",
    );
    check("# a comment\n", "# a comment\n");
}

#[test]
fn each_language_has_its_own_quotation_marks() {
    let mut found = Vec::new();
    for (language, foreign) in [
        (Language::ENGLISH, ['«', '»']),
        (Language::BOKMAL, ['“', '”']),
        (Language::DANISH, ['“', '”']),
    ] {
        for (name, source) in catalogue_files(language) {
            let lines = source
                .lines()
                .enumerate()
                .filter(|(_, line)| line.contains(foreign));
            found.extend(
                lines.map(|(at, line)| format!("{}/{name}:{}: {line}", language.tag(), at + 1)),
            );
        }
    }
    nothing_in(found);
}

// ------------------------------------------------------------------------------------------------ the checkers themselves

#[test]
fn entries_and_their_gaps_are_found() {
    let source = "# About\nui-a = One\nui-b = { $name } and\n    { $count ->\n   *[other] x\n}\n";
    let (entries, faults) = entries_of("ui", source);
    assert!(faults.is_empty());
    assert!(entries["ui-a"].gaps.is_empty());
    assert_eq!(
        entries["ui-b"].gaps,
        BTreeSet::from(["count".to_owned(), "name".to_owned()])
    );
    assert_eq!(entries_of("ui", "ui-a = One\nui-a = Two\n").1.len(), 1);
    assert_eq!(entries_of("ui", "stray\nui-a = One\n").1.len(), 1);
}

#[test]
fn differences_are_found() {
    let entries = |source: &str| entries_of("ui", source).0;
    let one = entries("ui-a = { $x }\nui-b = b\n");
    assert!(differences(&one, &one).is_empty());
    assert_eq!(
        differences(&one, &entries("ui-a = { $y }\nui-b = b\n")).len(),
        1
    );
    assert_eq!(differences(&one, &entries("ui-a = { $x }\n")).len(), 1);
}

#[test]
fn what_the_sources_say_is_found_and_test_code_is_not() {
    let mut said = Said::default();
    said.read(
        "a.rs",
        "Message::new(\n    \"ui-a\",\n).with(\n \"name\", x); words.text(\"ui-b\"); // Message::new(\"ui-c\")\n\
         // Message::new(\"ui-d\")\nlabel!(\"ui-e\");\n#[cfg(test)]\n#[allow(x)]\nmod tests { Message::new(\"ui-f\") }",
    );
    let named: Vec<&str> = said.named.keys().map(String::as_str).collect();
    assert_eq!(named, ["ui-a", "ui-b", "ui-c"]);
    assert!(said.literals.contains("ui-e") && !said.literals.contains("ui-f"));
    assert!(said.arguments.contains("name"));
    assert_eq!(
        test_modules("#[cfg(test)]\nmod tests;\nmod other;\n#[cfg(test)]\npub(super) mod more;"),
        ["tests", "more"]
    );
}

// --------------------------------------------------------------------------------------------------------- plain words

/// Words that nobody in the field says, by language, and what is said instead. A word is found where it begins: `story` is not
/// in `history`, and `flåte` is in `flåten`.
const NOT_SAID: [(&str, &str, &str); 62] = [
    ("en", "parted by", "Separate … with"),
    ("en", "came about", "Could not connect"),
    ("en", "heads and", "Column headers"),
    ("en", "with heads", "with headers"),
    ("en", "of just now", "Last sync"),
    ("en", "file so", "Apply"),
    ("en", "put away", "Hide"),
    ("en", "story", "History"),
    ("en", "vendor’s word", "Vendor status"),
    ("en", "to know", "Note"),
    ("en", "as the vendor tells", "at the vendor"),
    ("en", "read orders", "Refresh"),
    ("en", "read the list of orders", "Refresh"),
    ("en", "sent by { $day", "Sent … or earlier"),
    ("en", "at most { $days", "≤ … days left"),
    ("en", "follow orders", "Auto-refresh"),
    ("en", "cashier (", "Point of sale"),
    ("en", "drawing", "Graphics"),
    ("en", "in flight", "parallel requests"),
    ("en", "read a list", "Import list…"),
    ("en", "issue it again", "Reissue"),
    ("en", "issued again", "Reissued"),
    ("en", "anew", "again"),
    ("en", "blank", "space"),
    ("en", "nought", "zero"),
    ("nb", "flåte", "salgssteder"),
    ("nb", "ukjent alder", "Ikke hentet ennå"),
    ("nb", "innen i dag", "i dag eller før"),
    ("nb", "innen { $day }", "… eller før"),
    ("nb", "nå nettopp", "nettopp"),
    ("nb", "høyst { $days", "≤ … dager igjen"),
    ("nb", "legg bort", "Skjul"),
    ("nb", "å vite", "Merknad"),
    ("nb", "historie", "Historikk"),
    ("nb", "leverandørens ord", "Status hos leverandøren"),
    ("nb", "følg bestilling", "Oppdater automatisk"),
    ("nb", "les bestilling", "Oppdater"),
    ("nb", "les en liste", "Importer liste…"),
    ("nb", "les prispakker", "Hent prispakker"),
    (
        "nb",
        "står fast etter dager",
        "regnes som stående fast etter (dager)",
    ),
    ("nb", "tegning", "Grafikk"),
    ("nb", "tilstand", "Status"),
    ("nb", "alvorsgrad", "Alvorlighet"),
    ("nb", "orgnr", "Org.nr."),
    ("nb", "organisasjonsnr", "Org.nr."),
    ("nb", "org.numre", "Org.nr."),
    ("nb", "forvalg", "forhåndsvalg"),
    ("nb", "merkelapp", "etikett"),
    ("nb", "synkroniser", "oppdater"),
    ("nb", "ordrebok", "bestillingsbok"),
    ("nb", "utsted bestilling", "bestill på nytt"),
    ("nb", "utsalgssted", "kasse"),
    ("nb", "datamaskin", "maskin"),
    ("da", "flåde", "betalingssteder"),
    ("da", "senest { $day }", "… eller før"),
    ("da", "højst { $days", "≤ … dage tilbage"),
    ("da", "læg bestillinger væk", "Skjul"),
    ("da", "værd at vide", "Bemærkning"),
    ("da", "leverandørens ord", "Status hos leverandøren"),
    ("da", "følg bestilling", "Opdater automatisk"),
    ("da", "læs bestilling", "Opdater"),
    ("da", "udsted bestilling", "bestil igen"),
];

/// Whether a text in small letters has a word, or one that begins with it.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        !before.is_some_and(char::is_alphabetic)
    })
}

#[test]
fn a_word_is_found_where_it_begins() {
    for (text, word, expect) in [
        ("the history of a unit", "story", false),
        ("a story", "story", true),
        ("“story”", "story", true),
        ("alle i flåten", "flåte", true),
        ("forhåndsvalg", "forvalg", false),
        ("sent by { $day }", "sent by { $day", true),
        ("", "story", false),
    ] {
        assert_eq!(has_word(text, word), expect, "{word} in {text:?}");
    }
}

#[test]
fn the_list_of_terms_has_the_words_that_nobody_says() {
    let page = fs::read_to_string(root().join("docs/terms.md")).unwrap();
    let table = page.split("| language | not | but |").nth(1).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| ---"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let expect: Vec<Vec<&str>> = NOT_SAID
        .iter()
        .map(|(language, word, instead)| vec![*language, *word, *instead])
        .collect();
    assert_eq!(rows, expect);
}

#[test]
fn nobody_reads_a_word_that_the_field_does_not_use() {
    let mut found = Vec::new();
    for (tag, word, instead) in NOT_SAID {
        let language = Language::from_tag(tag).unwrap();
        for (file, source) in catalogue_files(language) {
            for (at, line) in source.lines().enumerate() {
                let said = line.split_once('=').map_or(line, |(_, said)| said);
                if !line.starts_with('#') && has_word(&said.to_lowercase(), word) {
                    found.push(format!(
                        "{tag}/{file}.ftl:{}: {word}; say {instead}",
                        at + 1
                    ));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
