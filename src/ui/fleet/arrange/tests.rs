//! The table's order and its filters against a plain one, which makes a cell of everything.

use super::*;
use crate::domain::{LookupRow, Msn};
use crate::report::{Cell, in_usual_order};
use crate::ui::fleet::any;
use crate::ui::fleet::item::Parties;
use proptest::prelude::*;

fn packed(rows: &[LookupRow]) -> Items {
    let mut parties = Parties::default();
    let items = rows
        .iter()
        .map(|row| Arc::new(Item::new(row, &mut parties)));
    Arc::new(items.collect())
}

fn task(items: &Items, query: &Query, language: Language) -> Task {
    Task {
        items: Arc::clone(items),
        version: 1,
        query: query.clone(),
        by_merchant: false,
        language,
        known: Arrangement::default(),
    }
}

/// A cell as something to sort by; `None` is what comes last.
#[expect(
    clippy::cast_possible_truncation,
    reason = "no column of a fleet has fractions"
)]
fn plain_key(row: &LookupRow, column: Column) -> Option<(u8, i64, String)> {
    let catalog = Catalog::new(Language::ENGLISH);
    Some(match column.cell(row, &catalog) {
        Cell::Unknown | Cell::Empty => return None,
        Cell::Flag(flag) | Cell::Permission(flag) => (0, i64::from(flag), String::new()),
        Cell::Time(time) => (1, time, String::new()),
        Cell::Number(number) => (1, number as i64, String::new()),
        Cell::Digits(text) => (2, i64::try_from(text.len()).unwrap(), text),
        Cell::Word { said, .. } => (3, 0, collated(&catalog.say(&said))),
        Cell::Text(text) => (3, 0, collated(&text)),
    })
}

/// Numbers of the rows that fit, in their order.
fn plainly(rows: &[LookupRow], query: &Query, language: Language) -> Vec<u32> {
    let catalog = Catalog::new(language);
    let mut numbers: Vec<u32> = (0..u32::try_from(rows.len()).unwrap()).collect();
    numbers.retain(|index| query.admits(&rows[*index as usize], &catalog));
    numbers.sort_by_key(|index| {
        let row = &rows[*index as usize];
        let name = row.unit.as_ref().and_then(|unit| unit.name.as_deref());
        let msn = row.msn.as_ref().map_or("", Msn::as_str).to_owned();
        (
            row.line,
            last(row.merchant_name.as_deref().map(collated)),
            last(row.business_id.clone()),
            last(row.merchant_name.clone()),
            last(name.map(collated)),
            msn.len(),
            msn,
        )
    });
    for sort in query.sorts().collect::<Vec<_>>().into_iter().rev() {
        numbers.sort_by(|a, b| {
            let key = |index: &u32| plain_key(&rows[*index as usize], sort.column);
            match (key(a), key(b)) {
                (Some(a), Some(b)) if sort.descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => a.is_none().cmp(&b.is_none()),
            }
        });
    }
    numbers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(800))]

    #[test]
    fn the_table_shows_what_a_plain_one_would(
        rows in prop::collection::vec(any::row(), 0..24),
        query in any::query(),
        more in "[a-cøå 1-3]{0,2}",
        nb in any::<bool>(),
    ) {
        let language = if nb { Language::BOKMAL } else { Language::ENGLISH };
        let items = packed(&rows);
        let task = task(&items, &query, language);
        let shown = arrange(&task, &Stop::default()).unwrap();
        prop_assert_eq!(&*shown.visible, &plainly(&rows, &query, language));
        for (place, index) in shown.visible.iter().enumerate() {
            prop_assert_eq!(shown.place_of(*index), Some(place));
        }
        prop_assert_eq!((0..rows.len()).filter(|n| shown.place_of(u32::try_from(*n).unwrap()).is_some()).count(), shown.visible.len());

        // Whoever types on gets what a search from the beginning gives.
        let longer = Query { search: format!("{}{more}", query.search), ..query.clone() };
        let next = Task { query: longer.clone(), known: shown.clone(), ..task.clone() };
        let narrowed = arrange(&next, &Stop::default()).unwrap();
        prop_assert_eq!(&*narrowed.visible, &plainly(&rows, &longer, language));

        // Under their merchants stand the same rows, in the same order within each.
        let under = Task { by_merchant: true, known: shown.clone(), ..task };
        let grouped = arrange(&under, &Stop::default()).unwrap();
        let mut both = (grouped.visible.to_vec(), shown.visible.to_vec());
        let mut at = 0;
        for group in grouped.groups.iter() {
            prop_assert_eq!(group.start, at);
            at += group.len;
            let places: Vec<usize> = grouped.visible[group.start..at].iter().map(|index| shown.place_of(*index).unwrap()).collect();
            prop_assert!(places.is_sorted());
            for index in &grouped.visible[group.start..at] {
                let row = &rows[*index as usize];
                prop_assert_eq!(&row.business_id, &group.party.business_id);
                if row.business_id.is_none() { prop_assert_eq!(&row.merchant_name, &group.party.name); }
            }
        }
        prop_assert_eq!(at, grouped.visible.len());
        both.0.sort_unstable();
        both.1.sort_unstable();
        prop_assert_eq!(both.0, both.1);
    }
}

proptest! {
    #[test]
    fn rows_in_a_file_and_in_the_table_stand_in_the_same_order(mut rows in prop::collection::vec(any::row(), 0..24)) {
        let in_the_table: Vec<LookupRow> = plainly(&rows, &Query::default(), Language::ENGLISH)
            .into_iter()
            .map(|index| rows[index as usize].clone())
            .collect();
        in_usual_order(&mut rows);
        prop_assert_eq!(rows, in_the_table);
    }
}

#[test]
fn work_that_nobody_waits_for_gives_nothing() {
    let stop = Stop::default();
    stop.stop();
    let task = task(&Items::default(), &Query::default(), Language::ENGLISH);
    assert!(arrange(&task, &stop).is_none());
}
