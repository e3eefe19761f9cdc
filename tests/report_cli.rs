//! `pdesk report`: the real binary on a kept fleet, its files read back.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use pdesk::{World, array, check};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

fn synced() -> World {
    let world = World::small();
    check(&world, &["sync"], 0, "40");
    world
}

fn folder(world: &World) -> PathBuf {
    let folder = world.data.path().join("out");
    fs::create_dir(&folder).unwrap();
    folder
}

/// The only file of a folder: the end of its name, and what stands in it.
#[track_caller]
fn taken(folder: &Path) -> (String, String) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), 1, "{files:?}");
    let file = files.remove(0);
    let text = fs::read(&file).unwrap();
    fs::remove_file(&file).unwrap();
    let name = file.file_name().unwrap().to_str().unwrap();
    // The name begins with that of the report and the day.
    let ending = name.split_once('.').unwrap().1;
    (
        ending.to_owned(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

#[test]
fn what_is_typed_beside_a_saved_report_stands_over_what_is_saved() {
    let world = synced();
    let folder = folder(&world);
    let out = folder.to_str().unwrap();
    let msn = pdesk::texts(&world.kept(&[]), "msn").remove(0);
    check(&world, &["note", &msn, "=1+1"], 0, "");
    let save = |name: &str, options: &[&str]| {
        let all = ["report", "--save", name, "--columns", "msn,name,note"];
        check(&world, &[&all, options].concat(), 0, name);
    };
    save("book", &[]);
    save("english", &["--dialect", "excel-en"]);
    save("tabs", &["--dialect", "tsv"]);
    let run = |name: &str, options: &[&str]| {
        let all = ["report", name, "--where"];
        let only = format!("msn={msn}");
        check(
            &world,
            &[&all[..], &[only.as_str()], options].concat(),
            0,
            "(1 r",
        );
        taken(&folder)
    };
    // Into a folder the file has a name of its own, with the one ending of its kind.
    let into = |name: &str, options: &[&str]| run(name, &[&["--out", out], options].concat());
    for (name, options, ending, holds, lacks) in [
        ("book", &[] as &[&str], "xlsx", "PK", ""),
        ("book", &["--format", "json"], "json", "\"msn\"", ""),
        (
            "book",
            &["--dialect", "rfc4180"],
            "csv",
            "MSN,Sales unit,Note",
            "",
        ),
        ("english", &[], "csv", ",'=1+1,", ";"),
        ("english", &["--no-formula-guard"], "csv", ",=1+1,", "'=1+1"),
        (
            "english",
            &["--lang", "nb"],
            "csv",
            "Salgssted,Notat",
            "name",
        ),
        (
            "english",
            &["--dialect", "excel-nb"],
            "csv",
            "msn;name;note",
            "",
        ),
        ("tabs", &[], "tsv", "msn\tname\tnote", ""),
    ] {
        let (found, text) = into(name, options);
        assert_eq!(found, ending, "{name} {options:?}");
        assert!(text.contains(holds), "{name} {options:?}: {text}");
        assert!(
            lacks.is_empty() || !text.contains(lacks),
            "{name} {options:?}: {text}"
        );
    }
    // A file with a name has the saved dialect where its ending is that of the dialect.
    let named = |name: &str, file: &str| run(name, &["--out", folder.join(file).to_str().unwrap()]);
    assert!(named("english", "a.csv").1.contains("msn,name,note"));
    assert!(named("tabs", "a.csv").1.contains("msn;name;note"));
    assert!(named("english", "a.tsv").1.contains("msn\tname\tnote"));
}

#[test]
fn what_contradicts_itself_is_refused() {
    let world = synced();
    let path = world.data.path().join("a.csv");
    let out = path.to_str().unwrap();
    for (options, says) in [
        (
            &["--out", out, "--format", "json"] as &[&str],
            "--format json",
        ),
        (&["--out", "a.xlsx", "--dialect", "tsv"], "--dialect"),
        (&["--out", out, "--format", "table"], "--format table"),
        (&["--list", "--where", "market=NO"], "--where"),
        (&["--list", "--sort", "msn"], "--sort"),
        (&["--list", "--columns", "msn"], "--columns"),
    ] {
        check(&world, &[&["report"], options].concat(), 2, says);
    }
    assert!(!path.exists());
    let both = ["--out", out, "--format", "csv"];
    check(&world, &[&["report"], &both[..]].concat(), 0, "40 rows");
}

/// A number of a summary, by what it counts.
#[track_caller]
fn fact(page: &str, label: &str) -> usize {
    let after = page.split_once(&format!("<dt>{label}</dt><dd>"));
    let number = after.unwrap().1.split_once('<').unwrap().0;
    number.parse().unwrap()
}

#[test]
fn a_summary_of_some_units_counts_what_was_found_about_them() {
    let world = synced();
    let found = array(&world.run(&["audit", "--format", "json"]));
    let is = |finding: &Value, key: &str, value: &Value| finding[key] == *value;
    let about_a_unit = |finding: &&Value| !finding["msn"].is_null();
    let msn = &found.iter().find(about_a_unit).expect("findings")["msn"];
    let unit = world.kept(&["--where", &format!("msn={}", msn.as_str().unwrap())]);
    let merchant = &unit[0]["business_id"];
    let count = |severity: &str| {
        let about = |finding: &&Value| {
            is(finding, "msn", msn)
                || (finding["msn"].is_null() && is(finding, "business_id", merchant))
        };
        let about = found.iter().filter(about);
        about
            .filter(|finding| finding["severity"] == severity)
            .count()
    };
    let path = world.data.path().join("a.html");
    let out = path.to_str().unwrap();
    let only = format!("msn={}", msn.as_str().unwrap());
    check(
        &world,
        &["report", "--where", &only, "--out", out],
        0,
        "1 row",
    );
    let page = fs::read_to_string(&path).unwrap();
    assert_eq!(fact(&page, "Sales units"), 1);
    assert_eq!(fact(&page, "Errors"), count("error"));
    assert_eq!(fact(&page, "Warnings"), count("warning"));
    assert!(found.len() > count("error") + count("warning") + count("info"));
}
