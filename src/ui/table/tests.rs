//! Widths, selections and letters of a table, without a window.

use super::keys::found;
use super::widths::share_out;
use super::*;

struct Names(Vec<&'static str>, Selection);

impl TableRows for Names {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn cells(&self, place: usize) -> Vec<Drawn> {
        let number = Drawn::Mono(String::new());
        vec![number, Drawn::Name(self.0[place].to_owned())]
    }

    fn is_selected(&self, place: usize) -> bool {
        self.1.has(place)
    }

    fn cursor(&self) -> Option<usize> {
        self.1.cursor()
    }
}

/// The one row at a place is selected.
fn one(place: usize) -> Selection {
    let mut selection = Selection::default();
    let select = RowsAction::Select {
        place,
        how: Choosing::Only,
    };
    selection.act(select, place + 1);
    selection
}

#[test]
fn a_row_is_found_by_the_letters_its_name_begins_with() {
    let names = vec!["Alta Bakeri", "Bergen", "Bodø", "Åsen"];
    for (at, typed, expect) in [
        (None, "b", Some(1)),
        (Some(1), "b", Some(2)),
        (Some(2), "b", Some(1)),
        (Some(1), "be", Some(1)),
        (Some(1), "bo", Some(2)),
        (Some(3), "å", Some(3)),
        (Some(0), "alta b", Some(0)),
        (None, "x", None),
    ] {
        let selection = at.map_or_else(Selection::default, one);
        let rows = Names(names.clone(), selection);
        assert_eq!(found(typed, &rows), expect, "{at:?} {typed:?}");
    }
}

#[test]
fn rows_are_selected_alone_one_more_and_from_to() {
    let click = |place, how| RowsAction::Select { place, how };
    let go = |by, how| RowsAction::Move {
        step: Step::By(by),
        how,
    };
    use Choosing::{Only, Toggle, UpTo};
    for (actions, expect, cursor) in [
        (vec![click(2, Only)], vec![2], Some(2)),
        (vec![click(1, Only), click(3, Toggle)], vec![1, 3], Some(3)),
        (vec![click(1, Only), click(1, Toggle)], vec![], Some(1)),
        (vec![click(3, Only), click(1, UpTo)], vec![1, 2, 3], Some(1)),
        (
            vec![go(1, Only), go(1, UpTo), go(1, UpTo)],
            vec![0, 1, 2],
            Some(2),
        ),
        (vec![go(1, Only), go(99, Only)], vec![4], Some(4)),
        (
            vec![click(2, Only), RowsAction::All],
            vec![0, 1, 2, 3, 4],
            Some(2),
        ),
        (vec![click(2, Only), RowsAction::Close], vec![], None),
    ] {
        let mut selection = Selection::default();
        for action in &actions {
            selection.act(*action, 5);
        }
        let places: Vec<usize> = (0..9).filter(|place| selection.has(*place)).collect();
        assert_eq!(
            (places, selection.cursor()),
            (expect, cursor),
            "{actions:?}"
        );
    }
    assert_eq!(Selection::default().act(go(1, Only), 0), None);
}

#[test]
fn selected_rows_are_copied_with_the_heads_of_their_columns() {
    let heads = [
        TableHead::new("MSN", 60.0, 0.0),
        TableHead::new("Name", 60.0, 1.0),
    ];
    let mut rows = Names(vec!["A\tB", "C"], one(0));
    assert_eq!(as_text(&heads, &rows), "MSN\tName\n\tA B");
    rows.1.clear();
    assert_eq!(as_text(&heads, &rows), "MSN\tName\n\tA B\n\tC");
}

#[test]
fn columns_are_as_wide_as_what_stands_in_them_before_any_grows() {
    let heads = [
        TableHead::new("Name", 100.0, 1.0),
        TableHead::new("Number", 80.0, 0.0),
        TableHead::new("Text", 100.0, 1.0),
    ];
    for (room, wanted, expect) in [
        // Enough for all: what is left goes to those that grow.
        (700.0, [200.0, 120.0, 180.0], [300.0, 120.0, 280.0]),
        // Not enough: all lack the same share of what they want.
        (380.0, [200.0, 80.0, 200.0], [150.0, 80.0, 150.0]),
        // Less than the least: the table is scrolled across.
        (100.0, [200.0, 120.0, 180.0], [100.0, 80.0, 100.0]),
        (280.0, [0.0, 0.0, 0.0], [100.0, 80.0, 100.0]),
    ] {
        assert_eq!(share_out(room, &heads, &wanted), expect, "{room}");
    }
}
