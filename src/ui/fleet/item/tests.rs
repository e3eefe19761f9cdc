//! Packing loses nothing.

use super::*;
use crate::report::Cell;
use crate::text::{Catalog, Language};
use crate::ui::fleet::any;
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_row_comes_out_as_it_went_in(row in any::row(), other in any::row()) {
        let mut parties = Parties::default();
        let (first, second) = (Item::new(&row, &mut parties), Item::new(&other, &mut parties));
        prop_assert_eq!(first.row(), row);
        prop_assert_eq!(second.row(), other);
    }

    #[test]
    fn small_letters_are_those_of_the_standard_library(text in "(\\PC|Σ|ΟΔΟΣ |İ|ẞ|Æ){0,12}") {
        let mut small = String::new();
        push_small(&mut small, &text);
        prop_assert_eq!(small, text.to_lowercase());
    }

    #[test]
    fn what_is_read_without_unpacking_is_what_the_report_says(row in any::row(), column in any::column()) {
        let item = Item::new(&row, &mut Parties::default());
        for language in Language::ALL {
            let catalog = Catalog::new(language);
            let cell = column.cell(&row, &catalog);
            prop_assert_eq!(column.cell(&item, &catalog), cell.clone());
            if let Some(words) = item.words(column) {
                match words {
                    Some(words) => prop_assert_eq!(words.into_owned(), cell.for_people(&catalog)),
                    None => prop_assert!(matches!(cell, Cell::Unknown | Cell::Empty)),
                }
            }
            if let Some(time) = item.time(column) {
                prop_assert_eq!(time.map_or(Cell::Empty, Cell::Time), cell);
            }
        }
    }
}

#[test]
fn a_plain_unit_is_small() {
    assert!(size_of::<Item>() <= 104, "{} bytes", size_of::<Item>());
}
