//! The figures the program is held to, as ratios measured in one run on one machine: `cargo bench` prints them as a table,
//! `cargo bench -- store sync` those of these parts. Nothing here fails by the clock: machines are shared and noisy, so the
//! table says what it saw and a person judges.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

mod line;
mod omnibar;
mod orders;
#[cfg(unix)]
#[path = "../../tests/support/postgres.rs"]
mod postgres;
mod report;
mod start;
mod store;
mod sync;
mod table;
#[cfg(unix)]
mod team;

use line::Line;
use peak_alloc::PeakAlloc;

/// Counts what is allocated, so that memory is measured to the byte and not in pages that somebody else freed.
#[global_allocator]
pub static HEAP: PeakAlloc = PeakAlloc;

/// A part of the table: its name on the command line, and what measures it.
type Part = (&'static str, fn() -> Vec<Line>);

const PARTS: &[Part] = &[
    ("store", store::upsert),
    ("report", report::report),
    ("orders", orders::orders),
    ("start", start::start),
    ("table", table::table),
    ("omnibar", omnibar::omnibar),
    ("sync", sync::sync),
    #[cfg(unix)]
    ("team", team::team),
];

fn main() {
    if let Some(kind) = std::env::var_os(start::WINDOW) {
        start::be_a_window(&kind);
        return;
    }
    if std::env::var_os(orders::SANDBOX).is_some() {
        orders::be_a_sandbox();
        return;
    }
    // Cargo hands `--bench` over; what is left names parts.
    let chosen: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    let unknown = chosen
        .iter()
        .find(|name| PARTS.iter().all(|(part, _)| part != name));
    if let Some(name) = unknown {
        let known: Vec<&str> = PARTS.iter().map(|(part, _)| *part).collect();
        println!("no part {name}; there are: {}", known.join(", "));
        std::process::exit(2);
    }
    println!("{}", line::HEAD);
    for (name, measure) in PARTS {
        if chosen.is_empty() || chosen.iter().any(|part| part == name) {
            for line in measure() {
                println!("{line}");
            }
        }
    }
}
