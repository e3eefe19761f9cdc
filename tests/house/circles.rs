//! Finds files of one module that import each other in a circle, so that none of them can be read or moved alone.
//!
//! What a file imports is read from its `use` lines and from paths that begin with `crate` or `super`, through what modules hand on with
//! `pub use`. A file may use what stands in its parents: a parent and what is inside it are one.

use super::regex;
use std::collections::{BTreeMap, BTreeSet};

/// The files that import each other, and why they may. Whoever mends one takes it out.
pub const CIRCLES: &[(&[&str], &str)] = &[
    (
        &["cli::commands::audit", "cli::commands::audit_aside"],
        "Accepting and snoozing are verbs of `pdesk audit`, and read findings as it does.",
    ),
    (
        &["cli::commands::brand", "cli::commands::message"],
        "The letter on the change of brand is one of those that `order message` writes, and is printed as they are.",
    ),
    (
        &["credentials::book", "credentials::book_file"],
        "The file is the form that the list of profiles has on the disk.",
    ),
    (
        &["domain::fleet", "domain::lookup"],
        "A row of a look-up tells what is kept, and what is kept becomes rows.",
    ),
    (
        &["domain::lookup::entries", "domain::lookup::table"],
        "The cells of a table are entries, and a line that is no table is read as one.",
    ),
    (
        &["domain::sales_unit", "domain::unit_flag"],
        "The yes/no settings are fields of a unit, and are read from one.",
    ),
    (
        &["jobs::bulk::run", "jobs::bulk::team"],
        "A run asks the team before it writes, and tells it what was written.",
    ),
    (
        &["machine::file", "machine::system"],
        "Who may change a file is asked of the system, which answers in the file's words.",
    ),
    (
        &["report::file", "report::html", "report::tally"],
        "Names, counts and layouts of a file follow from its context.",
    ),
    (
        &[
            "sandbox::control",
            "sandbox::control::change",
            "sandbox::gate",
            "sandbox::page",
            "sandbox::registry",
            "sandbox::state",
            "sandbox::stream",
            "sandbox::vendor",
            "sandbox::vendor::auth",
            "sandbox::vendor::check",
            "sandbox::vendor::idempotency",
            "sandbox::vendor::management",
            "sandbox::vendor::partner",
            "sandbox::vendor::product_order",
            "sandbox::vendor::token",
        ],
        "Every answer reads or changes the one state of the world, whose gate counts answers.",
    ),
    (
        &["sandbox::world::config", "sandbox::world::model"],
        "Settings of a unit follow from its market, and a unit has settings.",
    ),
    (
        &[
            "store::backup",
            "store::check",
            "store::damage",
            "store::database",
            "store::fleet",
            "store::fleet::merchants",
        ],
        "A database that is opened is looked over and copied, for which it is opened.",
    ),
    (
        &[
            "store::team::board",
            "store::team::fleet",
            "store::team::runs",
            "store::team::things",
        ],
        "A thing is written as its kind says, and all kinds read fields alike.",
    ),
    (
        &[
            "ui::app",
            "ui::bars::rail",
            "ui::bars::status",
            "ui::bars::top",
            "ui::omnibar",
        ],
        "The bars are drawn by the window, and press what the window does.",
    ),
    (
        &["ui::audit::policies", "ui::audit::policy_rows"],
        "The page of policies lists rows, which say what is to be done with a policy.",
    ),
    (
        &["ui::changes", "ui::later", "ui::today"],
        "Today tells how many changes are new, and what was put off leads back to them.",
    ),
    (
        &["ui::cx", "ui::team", "ui::team::log", "ui::undo"],
        "What can be taken back is asked of the window, which every screen is given.",
    ),
    (
        &[
            "ui::fleet::model",
            "ui::fleet::model::selection",
            "ui::fleet::rows",
        ],
        "The model keeps rows packed, and how they are packed depends on how many there are.",
    ),
    (
        &["ui::omnibar::line", "ui::omnibar::things"],
        "A thing that was found is a line of the list, and a line draws the thing.",
    ),
    (
        &[
            "ui::onboarding::bulk::changing",
            "ui::onboarding::bulk::deeds",
            "ui::onboarding::bulk::edit",
            "ui::onboarding::bulk::grid",
            "ui::onboarding::bulk::grid_menu",
            "ui::onboarding::bulk::moving",
            "ui::onboarding::bulk::rows",
            "ui::onboarding::bulk::setup",
            "ui::onboarding::bulk::sheet",
            "ui::onboarding::bulk::writing",
        ],
        "The parts of the sheet of orders draw one state, which is the sheet's.",
    ),
];

/// A module of the crate: its path in it (`api`, `transport`), and its code without comments, literals and tests.
#[derive(Debug, Clone)]
pub struct Part {
    pub path: Vec<String>,
    pub code: String,
}

/// The circles, each with its modules in order, as `api::transport`.
pub fn circles(parts: &[Part]) -> Vec<Vec<String>> {
    let tree = Tree::of(parts);
    let edges: BTreeMap<&[String], BTreeSet<&[String]>> = parts
        .iter()
        .map(|part| (part.path.as_slice(), tree.used_by(part)))
        .collect();
    let reach: BTreeMap<&[String], BTreeSet<&[String]>> = edges
        .keys()
        .map(|start| (*start, reached(start, &edges)))
        .collect();
    let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
    for (start, forth) in &reach {
        // Whoever is reached and reaches back is in one circle with it.
        let circle: Vec<String> = forth
            .iter()
            .filter(|path| reach[*path].contains(start))
            .map(|path| path.join("::"))
            .collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

/// What can be reached from a module in one step or more.
fn reached<'a>(
    start: &[String],
    edges: &BTreeMap<&'a [String], BTreeSet<&'a [String]>>,
) -> BTreeSet<&'a [String]> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&[String]> = edges[start].iter().copied().collect();
    while let Some(path) = waiting.pop() {
        if found.insert(path) {
            waiting.extend(&edges[path]);
        }
    }
    found
}

struct Tree<'a> {
    modules: BTreeSet<&'a [String]>,
    /// By module, what it hands on: the name, and the path it has there.
    handed_on: BTreeMap<&'a [String], BTreeMap<String, Vec<String>>>,
}

impl<'a> Tree<'a> {
    fn of(parts: &'a [Part]) -> Self {
        let handed_on = parts.iter().map(|part| {
            let names = uses(&part.code)
                .into_iter()
                .filter(|(is_public, _)| *is_public)
                .filter_map(|(_, path)| Some((path.last()?.clone(), path)));
            (part.path.as_slice(), names.collect())
        });
        Self {
            modules: parts.iter().map(|part| part.path.as_slice()).collect(),
            handed_on: handed_on.collect(),
        }
    }

    /// The modules that a module uses, without its parents, itself and what is handed on by it.
    fn used_by(&self, part: &Part) -> BTreeSet<&'a [String]> {
        let imported = uses(&part.code)
            .into_iter()
            .filter(|(is_public, _)| !is_public)
            .map(|(_, path)| path);
        let written = regex(r"(?-u)\b(?:crate|super)(?:::\w+)+");
        let inline = written
            .find_iter(&part.code)
            .map(|found| found.as_str().split("::").map(str::to_owned).collect());
        let first = regex(r"(?-u)\b([a-z_]\w*)::\w+");
        let children = first.captures_iter(&part.code).filter_map(|found| {
            let path = [part.path.as_slice(), &[found[1].to_owned()]].concat();
            self.modules.get(path.as_slice()).copied()
        });
        imported
            .chain(inline)
            .filter_map(|path: Vec<String>| self.module_of(&part.path, &path, 0))
            .chain(children)
            .filter(|used| used.first() == part.path.first() && !part.path.starts_with(used))
            .collect()
    }

    /// The module in which a path ends that is written in another.
    fn module_of(&self, at: &[String], path: &[String], depth: usize) -> Option<&'a [String]> {
        // Modules that hand each other on would go on for ever.
        if depth > 8 {
            return None;
        }
        let mut here = at.to_vec();
        let mut rest = path;
        match rest.first()?.as_str() {
            "crate" => {
                here.clear();
                rest = &rest[1..];
            }
            "self" => rest = &rest[1..],
            "super" => {
                while rest.first().is_some_and(|name| name == "super") {
                    here.pop()?;
                    rest = &rest[1..];
                }
            }
            name => {
                here.push(name.to_owned());
                if !self.modules.contains(here.as_slice()) {
                    return None;
                }
                rest = &rest[1..];
            }
        }
        while let Some(name) = rest.first() {
            here.push(name.clone());
            if !self.modules.contains(here.as_slice()) {
                here.pop();
                break;
            }
            rest = &rest[1..];
        }
        if let Some(name) = rest.first()
            && let Some(path) = self
                .handed_on
                .get(here.as_slice())
                .and_then(|names| names.get(name))
        {
            return self.module_of(&here, path, depth + 1);
        }
        self.modules.get(here.as_slice()).copied()
    }
}

/// The paths of all `use` lines, and whether each hands on what it names.
fn uses(code: &str) -> Vec<(bool, Vec<String>)> {
    let line = regex(r"(?m)^\s*(pub(?:\([^)]*\))?\s+)?use\s+([^;]+);");
    let mut all = Vec::new();
    for found in line.captures_iter(code) {
        let is_public = found.get(1).is_some();
        let paths = spread(&found[2]);
        all.extend(paths.into_iter().map(|path| (is_public, path)));
    }
    all
}

/// `a::{b, c::d}` as `a::b` and `a::c::d`.
fn spread(tree: &str) -> Vec<Vec<String>> {
    let tree = tree.trim();
    let names = |path: &str| -> Vec<String> {
        let path = path.split(" as ").next().unwrap_or_default();
        let names = path.split("::").map(str::trim);
        names
            .filter(|name| !name.is_empty() && *name != "*")
            .map(str::to_owned)
            .collect()
    };
    let Some((before, inside)) = tree.split_once('{') else {
        return vec![names(tree)];
    };
    let before = names(before);
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let mut depth = 0_usize;
    let split = inside.split(|sign| {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        sign == ',' && depth == 0
    });
    split
        .filter(|part| !part.trim().is_empty())
        .flat_map(spread)
        .map(|path| [before.clone(), path].concat())
        .collect()
}

#[test]
fn files_that_import_each_other_are_found() {
    let check = |parts: &[(&str, &str)], expect: &[&[&str]]| {
        let parts: Vec<Part> = parts
            .iter()
            .map(|(path, code)| Part {
                path: path.split("::").map(str::to_owned).collect(),
                code: (*code).to_owned(),
            })
            .collect();
        assert_eq!(circles(&parts), expect, "{parts:?}");
    };
    let (call, line) = ("use super::line::{Bytes, Line};", "use super::call::Flag;");
    check(&[("api", ""), ("api::call", call), ("api::line", "")], &[]);
    check(
        &[("api", ""), ("api::call", call), ("api::line", line)],
        &[&["api::call", "api::line"]],
    );
    // Through what their parent hands on, and by a path within the code.
    check(
        &[
            ("api", "pub use call::Flag;\npub(super) use line::Line;"),
            ("api::call", "fn of(line: &crate::api::Line) {}"),
            ("api::line", "use crate::api::{Flag, other};"),
        ],
        &[&["api::call", "api::line"]],
    );
    // A parent is one with what is inside it.
    check(
        &[
            ("api", "mod call;\nuse call::Flag;"),
            ("api::call", "use super::Api;"),
        ],
        &[],
    );
    // Three in a row that end where they began.
    check(
        &[
            ("ui", ""),
            ("ui::a", "use super::b::B;"),
            ("ui::b", "use super::c::{self, C};"),
            ("ui::c", "use crate::{domain::D, ui::a::A};"),
            ("domain", ""),
        ],
        &[&["ui::a", "ui::b", "ui::c"]],
    );
}
