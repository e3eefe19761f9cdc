//! Keeps the house in order: reads the sources and holds them to the layers and invariants of `ARCHITECTURE.md`.
//!
//! Every finding says file, line and reason. The checker itself is tested on small sources that break each rule.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "house/circles.rs"]
mod circles;
#[path = "house/reading.rs"]
mod reading;

use circles::{CIRCLES, Part, circles};
use reading::{blank, test_files_of, test_modules};
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// The modules and their layers. A module imports modules on lower layers only.
const MODULES: [(&str, u8); 14] = [
    ("files", 0),
    ("text", 0),
    ("domain", 1),
    ("api", 2),
    ("store", 2),
    ("credentials", 2),
    ("machine", 2),
    ("sandbox", 2),
    ("team", 2),
    ("jobs", 3),
    ("report", 3),
    ("desk", 4),
    ("ui", 5),
    ("cli", 5),
];

/// Crates that only certain modules may know, and why. `main` is `src/main.rs`.
const CRATES: [(&[&str], &[&str], &str); 11] = [
    (&["reqwest"], &["api"], "only `api` speaks HTTP as a client"),
    (
        &["axum", "hyper", "tower"],
        &["sandbox"],
        "only `sandbox` serves HTTP",
    ),
    (&["rusqlite"], &["store"], "only `store` knows SQL"),
    (
        &["tokio_postgres", "rustls_platform_verifier"],
        &["team"],
        "only `team` speaks to PostgreSQL",
    ),
    (
        &["tokio_rustls"],
        &["api", "team"],
        "only those who speak over a network know TLS",
    ),
    (
        &["windows_registry"],
        &["machine"],
        "only `machine` reads the registry",
    ),
    (
        &["minisign_verify"],
        &["api"],
        "only `api` believes what comes over the network",
    ),
    (
        &["egui", "eframe", "rfd", "image"],
        &["ui"],
        "only `ui` draws",
    ),
    (
        &["secmem_proc"],
        &["hardening"],
        "only `hardening` closes the process to others",
    ),
    (
        &["comfy_table", "indicatif", "rpassword"],
        &["cli"],
        "only `cli` talks to a terminal",
    ),
    (
        &[
            "keyring_core",
            "windows_native_keyring_store",
            "apple_native_keyring_store",
            "zbus_secret_service_keyring_store",
        ],
        &["credentials"],
        "only `credentials` knows the keyring",
    ),
];

const MAX_LINES: usize = 800;

// ---------------------------------------------------------------------------------------------------------------- findings

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    file: String,
    line: usize,
    reason: String,
}

/// A source, without its comments and literals, and which of its lines are test code.
struct Source {
    file: String,
    module: String,
    /// How many modules deep the file is: `src/api/mod.rs` is 1, `src/api/token.rs` 2.
    depth: usize,
    /// The text with comments, strings and characters blanked; same lines and columns as the file.
    code: String,
    raw: String,
    /// Byte ranges of `code` that are test code.
    tests: Vec<std::ops::Range<usize>>,
}

impl Source {
    fn new(file: &str, raw: &str, is_test_file: bool) -> Self {
        let code = blank(raw);
        let inside = file.strip_prefix("src/").unwrap_or(file);
        let parts: Vec<&str> = inside.trim_end_matches(".rs").split('/').collect();
        let depth = parts.len() - usize::from(parts.last() == Some(&"mod"));
        let tests = if is_test_file {
            std::iter::once(0..code.len()).collect()
        } else {
            test_modules(&code)
        };
        Self {
            file: file.to_owned(),
            module: parts[0].to_owned(),
            depth,
            code,
            raw: raw.to_owned(),
            tests,
        }
    }

    fn layer(&self) -> u8 {
        // The programs and the library's root stand above every module.
        layer_of(&self.module).unwrap_or(u8::MAX)
    }

    fn in_tests(&self, at: usize) -> bool {
        self.tests.iter().any(|range| range.contains(&at))
    }

    fn finding(&self, at: usize, reason: impl Into<String>) -> Finding {
        Finding {
            file: self.file.clone(),
            line: self.code[..at].matches('\n').count() + 1,
            reason: reason.into(),
        }
    }

    /// Findings for every match outside test code.
    fn matches(&self, pattern: &str, reason: &str) -> Vec<Finding> {
        regex(pattern)
            .find_iter(&self.code)
            .filter(|found| !self.in_tests(found.start()))
            .map(|found| self.finding(found.start(), reason))
            .collect()
    }
}

/// A compiled pattern; each is compiled once, since that is the slow part in an unoptimised build.
fn regex(pattern: &str) -> Regex {
    static KNOWN: Mutex<BTreeMap<String, Regex>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap();
    known
        .entry(pattern.to_owned())
        .or_insert_with(|| Regex::new(pattern).unwrap())
        .clone()
}

fn layer_of(module: &str) -> Option<u8> {
    MODULES
        .iter()
        .find(|(name, _)| *name == module)
        .map(|(_, layer)| *layer)
}

// ------------------------------------------------------------------------------------------------------------------- rules

/// Every rule on one source.
fn findings(source: &Source) -> Vec<Finding> {
    let mut all = layers(source);
    all.extend(crates(source));
    all.extend(secrets(source));
    all.extend(terminal(source));
    all.extend(purity(source));
    all.extend(habits(source));
    all.extend(openings(source));
    all.extend(systems(source));
    all.extend(layouts(source));
    all.sort();
    all.dedup();
    all
}

fn layers(source: &Source) -> Vec<Finding> {
    let own = source.layer();
    if own == u8::MAX {
        return Vec::new();
    }
    imports(source)
        .into_iter()
        .filter(|(at, module)| *module != source.module && !source.in_tests(*at))
        .filter_map(|(at, module)| {
            let layer = layer_of(&module)?;
            (layer >= own).then(|| {
                let reason = format!(
                    "`{}` (layer {own}) imports `{module}` (layer {layer}): only lower layers may be imported",
                    source.module
                );
                source.finding(at, reason)
            })
        })
        .collect()
}

/// Every module that a source names by a path from the root: `crate::api`, `crate::{api, text}`, `super::super::api`.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let rooted = regex(r"\b(?:crate|partner_desk)\s*::\s*(\w+|\{)");
    for capture in rooted.captures_iter(&source.code) {
        let start = capture.get(1).unwrap();
        if start.as_str() == "{" {
            found.extend(group(&source.code, start.start()));
        } else {
            found.push((start.start(), start.as_str().to_owned()));
        }
    }
    let climbing = regex(r"\b((?:super\s*::\s*)+)(\w+)");
    for capture in climbing.captures_iter(&source.code) {
        if capture[1].matches("super").count() >= source.depth {
            let name = capture.get(2).unwrap();
            found.push((name.start(), name.as_str().to_owned()));
        }
    }
    found
}

/// The first names of a `{a::b, c::{d, e}, f}` group that opens at `open`.
fn group(code: &str, open: usize) -> Vec<(usize, String)> {
    let (mut depth, mut expects, mut names) = (0, true, Vec::new());
    let word = regex(r"^\w+");
    for (index, character) in code[open..].char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 1 => expects = true,
            _ if depth == 1 && expects && !character.is_whitespace() => {
                expects = false;
                if let Some(name) = word.find(&code[open + index..]) {
                    names.push((open + index, name.as_str().to_owned()));
                }
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

fn crates(source: &Source) -> Vec<Finding> {
    let mut all = Vec::new();
    for (names, modules, reason) in CRATES {
        if modules.contains(&source.module.as_str()) {
            continue;
        }
        for name in names {
            let pattern = format!(r"(?:\buse\s+(?:::)?{name}\b|(?:^|[^\w:]){name}\s*::)");
            all.extend(source.matches(&pattern, &format!("`{name}`: {reason}")));
        }
    }
    all
}

fn secrets(source: &Source) -> Vec<Finding> {
    if ["api", "credentials", "team"].contains(&source.module.as_str()) {
        return Vec::new();
    }
    source.matches(
        r"\.\s*expose\s*\(|::expose\b",
        "only `api`, `credentials` and `team` may look at a secret",
    )
}

fn terminal(source: &Source) -> Vec<Finding> {
    let mut all = source.matches(
        r"\b(?:e?print(?:ln)?|dbg)!",
        "results go through a writer that `cli` owns",
    );
    if source.layer() < 5 {
        all.extend(source.matches(
            r"\b(?:stdout|stderr)\s*\(",
            "only `cli` writes to the terminal",
        ));
    }
    all
}

fn purity(source: &Source) -> Vec<Finding> {
    if !["text", "domain"].contains(&source.module.as_str()) {
        return Vec::new();
    }
    source.matches(
        r"\bstd::(?:fs|net|env|thread|process)\b|\btokio\b|\basync\b|\b(?:SystemTime|Instant|Utc|Local)::now\b",
        "`text` and `domain` are plain data: no input or output, no clock, no async",
    )
}

/// Addresses are handed to the system in one place, which knows what may be opened.
fn openings(source: &Source) -> Vec<Finding> {
    if source.file == "src/ui/opening.rs" {
        return Vec::new();
    }
    source.matches(
        r"\b(?:open_url|OpenUrl|hyperlink(?:_to)?|Hyperlink)\b\s*(?:\(|::)",
        "only `ui/opening.rs` hands an address to the system",
    )
}

/// What differs between systems stands in one file per module. The window's program alone must say at its top that it has no console.
fn systems(source: &Source) -> Vec<Finding> {
    let path = source.file.as_str();
    if path.ends_with("/system.rs") || path == "src/main.rs" {
        return Vec::new();
    }
    let asked =
        regex(r"\bcfg(?:_attr|!)?\s*\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)");
    let system = regex(r"\b(?:windows|unix|target_(?:os|family|env|vendor))\b");
    asked
        .find_iter(&source.code)
        .filter(|found| system.is_match(found.as_str()) && !source.in_tests(found.start()))
        .map(|found| {
            let reason = "what differs between systems is in the module's `system.rs`, which ARCHITECTURE.md lists";
            source.finding(found.start(), reason)
        })
        .collect()
}

/// Words are laid out in one place, which shows what nobody would see in them.
fn layouts(source: &Source) -> Vec<Finding> {
    if source.file.starts_with("src/ui/look/") {
        return Vec::new();
    }
    source.matches(
        r"\blayout_no_wrap\(|\bRichText::new\(",
        "only `ui/look` lays words out",
    )
}

fn habits(source: &Source) -> Vec<Finding> {
    let mut all = Vec::new();
    let lines = source.raw.lines().count();
    if lines > MAX_LINES {
        let reason = format!("{lines} lines; no file has more than {MAX_LINES}");
        all.push(source.finding(0, reason));
    }
    all.extend(source.matches(r"\.unwrap\(\)", "a panic waiting: tell a problem instead"));
    all.extend(source.matches(r"#!?\[allow\(", "use `#[expect(lint, reason = \"…\")]`"));
    all.extend(source.matches(
        r"\b(?:todo|unimplemented)!",
        "unfinished work does not stay in the house",
    ));
    for ignored in regex(r"#\[ignore\b").find_iter(&source.code) {
        all.push(source.finding(ignored.start(), "a test that is not run is no test"));
    }
    all.extend(host_paths(source));
    all
}

/// Paths of somebody's own computer, also in comments and strings.
fn host_paths(source: &Source) -> Vec<Finding> {
    regex(r"(?:/home/|/Users/|/roo[t]/|/tmp/\w|[A-Z]:\\\\?Users)")
        .find_iter(&source.raw)
        .map(|found| source.finding(found.start(), "a path of one computer"))
        .collect()
}

// --------------------------------------------------------------------------------------------------------- the house itself

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|end| end == "rs") {
            into.push(path);
        }
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["src", "tests", "benches", "packaging"] {
        rust_files(&root.join(folder), &mut paths);
    }
    paths.sort();
    let tests = test_paths(&paths);
    paths
        .iter()
        .map(|path| {
            let raw = fs::read_to_string(path).unwrap().replace("\r\n", "\n");
            let file = path.strip_prefix(root).unwrap().to_string_lossy();
            let file = file.replace('\\', "/");
            let is_test =
                !file.starts_with("src/") || tests.iter().any(|test| path.starts_with(test));
            Source::new(&file, &raw, is_test)
        })
        .collect()
}

/// Files and folders of modules that exist for tests only.
fn test_paths(paths: &[PathBuf]) -> BTreeSet<PathBuf> {
    let mut tests = BTreeSet::new();
    for path in paths {
        let stem = path.file_stem().unwrap().to_string_lossy();
        let beside = path.parent().unwrap().to_path_buf();
        let below = if ["mod", "lib", "main"].contains(&stem.as_ref()) {
            beside.clone()
        } else {
            path.with_extension("")
        };
        for name in test_files_of(&fs::read_to_string(path).unwrap()) {
            // A path given by hand counts from the file's own folder.
            let module = match name.strip_prefix("../") {
                Some(given) => beside.join(given),
                None => below.join(name),
            };
            tests.insert(module.with_extension("rs"));
            tests.insert(module);
        }
    }
    tests
}

fn told(findings: &[Finding]) -> String {
    let lines = findings
        .iter()
        .map(|finding| format!("{}:{}: {}", finding.file, finding.line, finding.reason));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_source_keeps_the_rules() {
    let sources = sources();
    assert!(sources.len() > 40, "the sources were not found");
    let this = "tests/house.rs";
    let all: Vec<Finding> = sources
        .iter()
        .filter(|source| source.file != this)
        .flat_map(findings)
        .collect();
    assert!(all.is_empty(), "\n{}\n", told(&all));
}

#[test]
fn files_of_a_module_import_each_other_in_no_circle() {
    let parts: Vec<Part> = sources()
        .iter()
        .filter(|source| source.file.starts_with("src/"))
        .filter_map(|source| {
            let inside = source.file.strip_prefix("src/")?.strip_suffix(".rs")?;
            let inside = inside.strip_suffix("/mod").unwrap_or(inside);
            let mut code = source.code.clone();
            for tests in source.tests.iter().rev() {
                code.replace_range(tests.clone(), "");
            }
            Some(Part {
                path: inside.split('/').map(str::to_owned).collect(),
                code,
            })
        })
        .collect();
    let found: BTreeSet<Vec<String>> = circles(&parts).into_iter().collect();
    let listed: BTreeSet<Vec<String>> = CIRCLES
        .iter()
        .map(|(files, _)| files.iter().map(|file| (*file).to_owned()).collect())
        .collect();
    let new: Vec<_> = found.difference(&listed).collect();
    assert!(new.is_empty(), "files that import each other: {new:#?}");
    let mended: Vec<_> = listed.difference(&found).collect();
    assert!(mended.is_empty(), "these are listed and none: {mended:#?}");
}

#[test]
fn both_programs_close_themselves_to_others_first_of_all() {
    for file in ["src/main.rs", "src/bin/pdesk.rs"] {
        let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        let first = regex(r"fn main\(\) -> ExitCode \{\s*partner_desk::hardening::harden\(\);");
        assert!(first.is_match(&text), "{file}: hardening comes first");
    }
}

#[test]
fn every_module_says_its_layer_first() {
    for (module, layer) in MODULES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/{module}/mod.rs"));
        let text = fs::read_to_string(path).unwrap();
        let expected = format!("//! Layer {layer} · {module}: ");
        assert!(
            text.starts_with(&expected),
            "src/{module}/mod.rs:1: should begin with {expected:?}"
        );
    }
}

#[test]
fn the_architecture_lists_every_file_of_what_differs_between_systems() {
    let told = fs::read_to_string("ARCHITECTURE.md").unwrap();
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    files.retain(|path| path.ends_with("system.rs"));
    assert!(!files.is_empty());
    for path in files {
        let path = path.to_str().unwrap().replace('\\', "/");
        assert!(
            told.contains(&format!("`{path}`")),
            "ARCHITECTURE.md lacks {path}"
        );
    }
}

#[test]
fn every_folder_of_the_sources_is_a_module() {
    let modules: BTreeSet<String> = MODULES
        .iter()
        .map(|(module, _)| (*module).to_owned())
        .collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for entry in fs::read_dir(root).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() && name != "bin" {
            assert!(
                modules.contains(&name),
                "src/{name} is no module with a layer"
            );
        }
    }
}

// ------------------------------------------------------------------------------------------------------ the checker's tests

/// Findings of a small source, as `line: reason`.
#[track_caller]
fn check(file: &str, source: &str, expected: &[(usize, &str)]) {
    let found: Vec<(usize, String)> = findings(&Source::new(file, source, false))
        .into_iter()
        .map(|finding| (finding.line, finding.reason))
        .collect();
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((line, reason), (expected_line, part)) in found.iter().zip(expected) {
        assert_eq!(line, expected_line, "{reason}");
        assert!(reason.contains(part), "{reason:?} lacks {part:?}");
    }
}

#[test]
fn an_upper_layer_is_found_however_it_is_named() {
    check(
        "src/api/x.rs",
        "use crate::desk::Desk;",
        &[(1, "`desk` (layer 4)")],
    );
    check(
        "src/api/x.rs",
        "\nfn f() { crate::jobs::run() }",
        &[(2, "`jobs`")],
    );
    check(
        "src/api/x.rs",
        "use crate::{\n  text::{a, b},\n  ui,\n};",
        &[(3, "`ui`")],
    );
    check("src/api/x.rs", "use super::super::cli;", &[(1, "`cli`")]);
    check(
        "src/api/mod.rs",
        "use super::report::Column;",
        &[(1, "`report`")],
    );
    check(
        "src/ui/x.rs",
        "use crate::cli::run;",
        &[(1, "`cli` (layer 5)")],
    );
    check(
        "src/sandbox/x.rs",
        "use crate::api::wire;",
        &[(1, "`api` (layer 2)")],
    );
}

#[test]
fn a_lower_layer_and_the_own_module_are_fine() {
    check(
        "src/desk/x.rs",
        "use crate::{api::Client, report, text::Message};",
        &[],
    );
    check(
        "src/api/management/x.rs",
        "use super::super::wire; use crate::api::error;",
        &[],
    );
    check("src/main.rs", "use partner_desk::{ui, cli};", &[]);
}

#[test]
fn comments_and_literals_do_not_count() {
    check(
        "src/api/x.rs",
        "// crate::desk\n/* /* crate::ui */ crate::ui */",
        &[],
    );
    check(
        "src/api/x.rs",
        "const A: &str = \"crate::desk \\\" crate::ui\";",
        &[],
    );
    check(
        "src/api/x.rs",
        "const A: &str = r#\"crate::desk \" \"#; const B: char = '\"';",
        &[],
    );
    check(
        "src/api/x.rs",
        "fn f<'a>(x: &'a str) { crate::ui::g('\\'') }",
        &[(1, "`ui`")],
    );
}

#[test]
fn test_code_may_do_more() {
    check(
        "src/api/x.rs",
        "#[cfg(test)]\nmod tests { use crate::desk; fn f() { g().unwrap() } }\nfn h() { g().unwrap() }",
        &[(3, "panic")],
    );
    let declared =
        "#[cfg(test)]\nmod tests;\nmod other;\n#[cfg(test)]\n#[path = \"x_tests.rs\"]\nmod more;";
    assert_eq!(test_files_of(declared), ["tests", "../x_tests"]);
}

#[test]
fn crates_stay_in_their_modules() {
    check(
        "src/jobs/x.rs",
        "use reqwest::Client;",
        &[(1, "HTTP as a client")],
    );
    check("src/api/x.rs", "use axum::Router;", &[(1, "serves HTTP")]);
    check(
        "src/desk/x.rs",
        "fn f() -> rusqlite::Result<()> {}",
        &[(1, "SQL")],
    );
    check("src/cli/x.rs", "use egui;", &[(1, "draws")]);
    check(
        "src/desk/x.rs",
        "use keyring_core::Entry;",
        &[(1, "keyring")],
    );
    check("src/store/x.rs", "use rusqlite::Connection;", &[]);
    check(
        "src/desk/x.rs",
        "fn f() { self::image::g(); crate::text::image::h(); }",
        &[],
    );
}

#[test]
fn secrets_terminal_purity_and_habits() {
    check(
        "src/jobs/x.rs",
        "fn f(s: &Secret) { s.expose(); }",
        &[(1, "secret")],
    );
    check("src/api/x.rs", "fn f(s: &Secret) { s.expose(); }", &[]);
    check("src/cli/x.rs", "fn f() { println!(); }", &[(1, "writer")]);
    check(
        "src/desk/x.rs",
        "fn f() { std::io::stderr(); }",
        &[(1, "terminal")],
    );
    check(
        "src/domain/x.rs",
        "use std::fs;\nfn f() { Utc::now(); }",
        &[(1, "plain data"), (2, "plain data")],
    );
    check(
        "src/ui/x.rs",
        "#[allow(dead_code)]\nfn f() { todo!() }",
        &[(1, "expect"), (2, "unfinished")],
    );
    check(
        "src/ui/x.rs",
        "#[cfg(test)] mod t { #[ignore]\n fn f() {} }",
        &[(1, "not run")],
    );
    check(
        "src/ui/x.rs",
        "// see /home/kari/notes",
        &[(1, "one computer")],
    );
    check(
        "src/ui/x.rs",
        "fn f(ui: &mut Ui) { ui.ctx().open_url(x); ui.hyperlink(y); look.hyperlink_color = z; }",
        &[(1, "an address")],
    );
    for system in [
        "#[cfg(unix)]\nfn f() {}",
        "#[cfg(not(windows))]\nfn f() {}",
        "fn f() -> bool { cfg!(target_os = \"macos\") }",
        "#[cfg_attr(any(test, windows), expect(unused))]\nfn f() {}",
        "#[cfg(all(feature = \"window\", not(target_os = \"linux\")))]\nfn f() {}",
    ] {
        check("src/store/x.rs", system, &[(1, "`system.rs`")]);
        check("src/store/system.rs", system, &[]);
    }
    check(
        "src/store/x.rs",
        "#[cfg(feature = \"window\")]\nfn f(windows: u8) { g(windows) }\n#[cfg(test)]\nmod tests { #[cfg(unix)] fn f() {} }",
        &[],
    );
    check(
        "src/ui/x.rs",
        "fn f(p: &Painter) { p.layout_no_wrap(x);\nRichText::new(x); }",
        &[(1, "lays words out"), (2, "lays words out")],
    );
    check("src/ui/x.rs", &"\n".repeat(801), &[(1, "801 lines")]);
    check("src/ui/x.rs", &"\n".repeat(800), &[]);
}
