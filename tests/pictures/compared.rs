//! Compares what was drawn with what is kept: a screen that changed fails, with both pictures and what differs between them at hand.

#![allow(clippy::print_stderr, reason = "a test says that it was skipped")]

use image::{Rgba, RgbaImage};
use std::fs;
use std::path::{Path, PathBuf};

/// So much may a channel of a pixel be otherwise: a palette of 256 colours is nowhere farther from what was drawn.
const CHANNEL: u8 = 40;

/// One pixel in so many may be otherwise: of a window of 1280 × 800 that is a word, as a time of day or a short number is.
const ONE_IN: usize = 1000;

/// The status bar tells how long a sync took, of which the machine decides: one of its pixels in so many may be otherwise.
const ONE_IN_OF_STATUS_BAR: usize = 20;
/// Its height, in points.
const STATUS_BAR: u32 = 28;

/// Pictures that tell what no two runs have in common, ids of orders or links that the sandbox makes up: one pixel in so many may be otherwise.
const ONE_IN_WHERE_IDS_ARE: usize = 20;
const WITH_IDS: [&str; 10] = [
    "bulk",
    "changes",
    "changes-from-to",
    "checklist-new",
    "checklists",
    "letter",
    "order-link",
    "orders",
    "profile-wrong-key",
    "template",
];

/// Pictures of work that goes on while they are drawn: how far it is, depends on the machine.
const MOVING: [&str; 3] = ["fleet-loading", "sync-waits", "syncing"];

/// Where pictures are drawn to, to be compared.
pub fn drawn() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("pictures")
}

/// Where pictures are kept.
pub fn kept() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screenshots")
}

/// Draws a picture to be compared later.
pub fn draw(name: &str, picture: &RgbaImage) {
    fs::create_dir_all(drawn()).unwrap();
    picture.save(drawn().join(name)).unwrap();
}

/// What is wrong with the pictures in one folder, which ought to be those in another. What differs lies beside those that were drawn.
pub fn faults(drawn: &Path, kept: &Path) -> Vec<String> {
    let (here, there) = (names(drawn), names(kept));
    let gone = there.iter().filter(|name| !here.contains(name));
    let mut faults: Vec<String> = gone
        .map(|name| format!("{name}: kept, and not drawn"))
        .collect();
    for name in &here {
        if !there.contains(name) {
            faults.push(format!("{name}: drawn, and not kept"));
        } else if let Some(fault) = fault(&drawn.join(name), &kept.join(name)) {
            faults.push(format!("{name}: {fault}"));
        }
    }
    faults
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".png"))
        .collect();
    names.sort();
    names
}

/// How the names of pictures end.
const SHAPES: [&str; 4] = ["-light", "-dark", "-narrow-nb", "-200-percent"];

fn fault(drawn: &Path, kept: &Path) -> Option<String> {
    let open = |path: &Path| image::open(path).unwrap().into_rgba8();
    let (of_drawn, of_kept) = (open(drawn), open(kept));
    if of_drawn.dimensions() != of_kept.dimensions() {
        return Some(format!(
            "{:?} pixels, where {:?} are kept",
            of_drawn.dimensions(),
            of_kept.dimensions()
        ));
    }
    let mut shown = of_kept.clone();
    let (mut others, mut in_status_bar) = (0, 0);
    let name = drawn.file_stem().unwrap().to_str().unwrap();
    let is_of = |names: &[&str]| {
        let mut of = names.iter().filter_map(|of| name.strip_prefix(of));
        of.any(|shape| SHAPES.contains(&shape))
    };
    if is_of(&MOVING) {
        return None;
    }
    let one_in = if is_of(&WITH_IDS) {
        ONE_IN_WHERE_IDS_ARE
    } else {
        ONE_IN
    };
    let scale = if name.ends_with("-200-percent") { 2 } else { 1 };
    let status_bar = STATUS_BAR * scale;
    let page = of_drawn.height().saturating_sub(status_bar);
    let allowed = of_drawn.pixels().len() / one_in;
    let allowed_in_status_bar = (of_drawn.width() * status_bar) as usize / ONE_IN_OF_STATUS_BAR;
    for ((_, row, pixel), (one, other)) in shown
        .enumerate_pixels_mut()
        .zip(of_drawn.pixels().zip(of_kept.pixels()))
    {
        let differs = (0..3).any(|at| one.0[at].abs_diff(other.0[at]) > CHANNEL);
        if row < page {
            others += usize::from(differs);
        } else {
            in_status_bar += usize::from(differs);
        }
        *pixel = match differs {
            true => Rgba([255, 0, 200, 255]),
            // Paler, so that what differs stands out.
            false => Rgba(pixel.0.map(|channel| 160 + channel / 3)),
        };
    }
    let is_otherwise = others > allowed || in_status_bar > allowed_in_status_bar;
    is_otherwise.then(|| {
        let folder = drawn.with_extension("");
        fs::create_dir_all(&folder).unwrap();
        shown.save(folder.join("differs.png")).unwrap();
        fs::copy(kept, folder.join("kept.png")).unwrap();
        fs::copy(drawn, folder.join("drawn.png")).unwrap();
        format!(
            "{others} pixels of the page and {in_status_bar} of the status bar are otherwise; both, and where they differ, are in {}",
            folder.display()
        )
    })
}

/// Runs after the others drew with `PARTNER_DESK_PICTURES=draw`; `packaging/ci/pictures-check` asks for both.
#[test]
fn what_was_drawn_is_what_is_kept() {
    if super::asked().as_deref() != Some("compare") {
        eprintln!("skipped: run it by packaging/ci/pictures-check, which draws first");
        return;
    }
    let faults = faults(&drawn(), &kept());
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_picture_that_changed_is_told_with_what_differs() {
    let check = |name: &str, change: fn(&mut RgbaImage), expect: Option<&str>| {
        let folder = tempfile::tempdir().unwrap();
        let (drawn, kept) = (folder.path().join("drawn"), folder.path().join("kept"));
        for place in [&drawn, &kept] {
            fs::create_dir(place).unwrap();
        }
        let mut picture = RgbaImage::from_pixel(60, 68, Rgba([250, 250, 250, 255]));
        super::paletted::keep(&kept.join("page-light.png"), &picture);
        change(&mut picture);
        picture.save(drawn.join("page-light.png")).unwrap();
        let found = faults(&drawn, &kept);
        assert_eq!(found.len(), usize::from(expect.is_some()), "{name}");
        let tells = |told: &&str| found[0].contains(*told);
        assert!(expect.as_ref().is_none_or(tells), "{name}: {found:?}");
        let differs = drawn.join("page-light/differs.png").is_file();
        assert_eq!(
            differs,
            expect.is_some_and(|told| told.contains("otherwise"))
        );
    };
    check("the same", |_| {}, None);
    let nearly = |picture: &mut RgbaImage| picture.pixels_mut().for_each(|one| one.0[1] -= 30);
    check("another shade, as of a palette", nearly, None);
    let letter = |picture: &mut RgbaImage| {
        for at in 0..30 {
            picture.put_pixel(10 + at % 5, 10 + at / 5, Rgba([20, 20, 20, 255]));
        }
    };
    let dot = |picture: &mut RgbaImage| picture.put_pixel(9, 9, Rgba([20, 20, 20, 255]));
    check("a dot", dot, None);
    let told = "30 pixels of the page and 0 of the status bar are otherwise";
    check("a letter", letter, Some(told));
    let number = |picture: &mut RgbaImage| {
        (0..80)
            .for_each(|at| picture.put_pixel(10 + at % 10, 45 + at / 10, Rgba([20, 20, 20, 255])));
    };
    check("a number in the status bar", number, None);
    let sentence = |picture: &mut RgbaImage| {
        (0..90)
            .for_each(|at| picture.put_pixel(10 + at % 45, 45 + at / 45, Rgba([20, 20, 20, 255])));
    };
    let told = "0 pixels of the page and 90 of the status bar are otherwise";
    check("a sentence in the status bar", sentence, Some(told));
    let smaller = |picture: &mut RgbaImage| *picture = RgbaImage::new(60, 67);
    check("a size", smaller, Some("(60, 67) pixels, where (60, 68)"));
}

#[test]
fn a_picture_that_is_gone_or_new_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (drawn, kept) = (folder.path().join("drawn"), folder.path().join("kept"));
    for (place, name) in [(&drawn, "new.png"), (&kept, "gone.png")] {
        fs::create_dir(place).unwrap();
        RgbaImage::new(2, 2).save(place.join(name)).unwrap();
    }
    assert_eq!(
        faults(&drawn, &kept),
        [
            "gone.png: kept, and not drawn",
            "new.png: drawn, and not kept"
        ]
    );
}
