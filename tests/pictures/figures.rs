//! The figures that the charts are drawn with.

use partner_desk::domain::policy::FindingCounts;
use partner_desk::report::{Bar, Choice, Column, Day, Figures};
use partner_desk::text::Message;

/// The figures of a fleet of some thousand units that grew for two months.
pub fn grown() -> Figures {
    let bar = |id, count| Bar {
        label: Message::new(id),
        count,
        holds: (Column::CaptureType, Choice::Unknown),
    };
    const DAY: i64 = 86_400;
    // 1 November 2026, at its end.
    let last = 1_793_577_600;
    let mut units = 2_196;
    let day = |back: i64| {
        let place = usize::try_from(60 - back).unwrap();
        let (added, gone) = (place * 7 % 9, place * 5 % 4);
        units = units + added - gone;
        Day {
            at: last - back * DAY,
            units,
            added,
            gone,
            changed: place * 11 % 6,
        }
    };
    let days: Vec<Day> = (0..=60).rev().map(day).collect();
    Figures {
        units: 2_418,
        hidden: 0,
        merchants: 1_106,
        capture_types: vec![
            bar("report-capture-reserve", 1_702),
            bar("report-capture-direct", 604),
            bar("report-capture-not-applicable", 81),
            bar("report-unknown", 31),
        ],
        skip_landing_page: vec![
            bar("report-allowed", 655),
            bar("report-not-allowed", 1_719),
            bar("report-unknown", 44),
        ],
        markets: vec![
            bar("pages-market-norway", 2_011),
            bar("pages-market-denmark", 288),
            bar("pages-market-finland", 119),
        ],
        days,
        findings: Some(FindingCounts {
            errors: 3,
            warnings: 11,
            infos: 46,
        }),
        fetched: None,
    }
}
