use super::*;
use crate::domain::fleet::Subject;
use crate::domain::{BusinessId, Msn};
use crate::text::{Language, Message};
use crate::ui::table::Step;
use proptest::prelude::*;

fn finding(number: usize, severity: Severity, policy: &str, name: &str) -> Finding {
    let msn = Msn::parse(&format!("{}", 100_000 + number)).unwrap_or_else(|_| unreachable!());
    Finding {
        policy: policy.to_owned(),
        title: Message::new("audit-title-own").with("name", policy),
        severity,
        subject: Subject::Unit(msn.clone()),
        msn: Some(msn),
        unit_name: Some(name.to_owned()),
        business_id: None,
        merchant_name: None,
        field: None,
        found: None,
        expected: None,
        reason: Message::new("report-unknown"),
        advice: Message::new("report-unknown"),
        needs_partner_manager: false,
    }
}

fn list(findings: Vec<Finding>) -> FindingList {
    let mut list = FindingList::default();
    list.set(Arc::new(findings), &Catalog::new(Language::ENGLISH));
    list
}

fn any_finding() -> impl Strategy<Value = Finding> {
    let severity = prop::sample::select(Severity::ALL.to_vec());
    (0_usize..50, severity, "[ab]", "[æøåABC ]{0,6}")
        .prop_map(|(number, severity, policy, name)| finding(number, severity, &policy, &name))
}

proptest! {
    #[test]
    fn what_is_shown_is_what_fits_in_its_order(
        findings in prop::collection::vec(any_finding(), 0..30),
        search in "[æa ]{0,2}",
        severity in prop::option::of(prop::sample::select(Severity::ALL.to_vec())),
    ) {
        let mut shown = list(findings.clone());
        shown.set_filter(Filter { search: search.clone(), severity, policies: BTreeSet::from(["a".to_owned()]) });
        let words = Catalog::new(Language::ENGLISH);
        // A policy that found nothing is no condition.
        let has_a = findings.iter().any(|finding| finding.policy == "a");
        let naive: Vec<&Finding> = findings.iter().filter(|finding| {
            let text = super::text(finding, &words);
            severity.is_none_or(|one| one == finding.severity)
                && (finding.policy == "a")
                && search.split_whitespace().all(|word| text.contains(word))
        }).collect();
        prop_assert!(has_a || naive.is_empty());
        let got = shown.shown_findings();
        prop_assert_eq!(got.iter().collect::<Vec<_>>(), naive.clone());
        // Every one stands on a line of its own, below the head of its policy.
        let lines = (0..shown.lines()).filter_map(|line| shown.line(line));
        let on_lines = lines.filter(|line| matches!(line, Shown::Finding(_))).count();
        prop_assert_eq!(on_lines, naive.len());
    }

    #[test]
    fn whatever_keys_are_pressed_the_selection_is_of_what_is_shown(
        count in 0_usize..12,
        steps in prop::collection::vec((-3_isize..4, any::<bool>()), 0..20),
    ) {
        let mut list = list((0..count).map(|n| finding(n, Severity::Info, "a", "x")).collect());
        for (by, extend) in steps {
            let place = list.act(RowsAction::Move {
                step: Step::By(by),
                how: if extend { Choosing::UpTo } else { Choosing::Only },
            });
            prop_assert_eq!(place.is_some(), count > 0);
            if let Some(place) = place {
                prop_assert!(place < list.lines());
                prop_assert!(extend || list.is_selected(place));
            }
            prop_assert!(list.selected().len() <= count);
        }
    }
}

#[test]
fn a_range_and_single_ones_are_selected() {
    let mut list = list(
        (0..5)
            .map(|n| finding(n, Severity::Info, "a", "x"))
            .collect(),
    );
    let click = |place, how| RowsAction::Select { place, how };
    // The first line is the head of the policy, which stands for all of it.
    list.act(click(0, Choosing::Only));
    assert_eq!(list.selected().len(), 5);
    list.act(click(2, Choosing::Only));
    list.act(click(4, Choosing::UpTo));
    assert_eq!(list.selected().len(), 3);
    list.act(click(3, Choosing::Toggle));
    assert_eq!(list.selected().len(), 2);
    list.act(click(0, Choosing::Toggle));
    assert_eq!(
        list.selected().len(),
        5,
        "a head adds what is missing of it"
    );
    list.act(click(0, Choosing::Toggle));
    assert_eq!(list.selected().len(), 0);
    list.act(RowsAction::All);
    assert_eq!(list.selected().len(), 5);
    list.act(RowsAction::Close);
    assert!(list.selected().is_empty());
}

#[test]
fn new_findings_keep_the_filter_and_let_the_selection_go() {
    let words = Catalog::new(Language::ENGLISH);
    let mut list = list(vec![finding(1, Severity::Error, "a", "x")]);
    list.set_filter(Filter {
        severity: Some(Severity::Error),
        policies: BTreeSet::from(["a".to_owned()]),
        ..Filter::default()
    });
    list.act(RowsAction::All);
    let next = vec![
        finding(1, Severity::Error, "b", "x"),
        finding(2, Severity::Info, "b", "x"),
    ];
    list.set(Arc::new(next), &words);
    assert!(list.selected().is_empty());
    assert_eq!(list.shown_len(), 1, "a policy that is gone filters no more");
    assert_eq!(list.policies(), [("b", "b", 2)]);
}

/// The lines of a list: `a (3)` for the head of a policy, `  a/1 (2)` for that of a merchant, `.` for a finding.
fn lines(list: &FindingList) -> Vec<String> {
    let line = |line| match list.line(line).unwrap_or_else(|| unreachable!()) {
        Shown::Group(group) => match group.merchant() {
            None => format!("{} ({})", group.policy(), group.range.len()),
            Some(id) => format!("  {} ({})", id.id(), group.range.len()),
        },
        Shown::Finding(_) => ".".to_owned(),
    };
    (0..list.lines()).map(line).collect()
}

fn of_merchant(number: usize, policy: &str, merchant: &str) -> Finding {
    Finding {
        business_id: Some(BusinessId::from_api("business:NO:ORG", merchant)),
        ..finding(number, Severity::Warning, policy, "x")
    }
}

#[test]
fn findings_stand_by_policy_and_by_merchant_and_fold_by_keys() {
    let mut list = list(vec![
        of_merchant(1, "a", "1"),
        of_merchant(2, "b", "1"),
        of_merchant(3, "a", "2"),
        of_merchant(4, "a", "2"),
        of_merchant(5, "b", "3"),
    ]);
    let open = ["a (3)", "  2 (2)", ".", ".", ".", "b (2)", ".", "."];
    assert_eq!(lines(&list), open);
    let go = |list: &mut FindingList, by| {
        list.act(RowsAction::Move {
            step: Step::By(by),
            how: Choosing::Only,
        });
    };
    // To the second finding of merchant 2: left goes to its head, and folds it from there.
    go(&mut list, 0);
    go(&mut list, 3);
    assert_eq!(list.act(RowsAction::Fold), Some(1));
    assert_eq!(list.selected().len(), 2);
    list.act(RowsAction::Fold);
    assert_eq!(lines(&list), ["a (3)", "  2 (2)", ".", "b (2)", ".", "."]);
    list.act(RowsAction::Open);
    assert_eq!(lines(&list), open);
    list.act(RowsAction::Fold);
    assert_eq!(
        list.act(RowsAction::Fold),
        Some(0),
        "from a merchant to its policy"
    );
    list.act(RowsAction::Toggle(0));
    assert_eq!(lines(&list), ["a (3)", "b (2)", ".", "."]);
    // A range over a folded head has all of it.
    list.act(RowsAction::Select {
        place: 0,
        how: Choosing::Only,
    });
    list.act(RowsAction::Select {
        place: 2,
        how: Choosing::UpTo,
    });
    assert_eq!(list.selected().len(), 4);
    // What a search finds is shown, folded or not, and afterwards all is as it was.
    list.set_filter(Filter {
        search: "100004".to_owned(),
        ..Filter::default()
    });
    assert_eq!(lines(&list), ["a (1)", "."]);
    list.set_filter(Filter::default());
    assert_eq!(lines(&list), ["a (3)", "b (2)", ".", "."]);
    list.fold_all(false);
    assert_eq!(lines(&list), open);
    assert!(!list.has_folded());
}

#[test]
fn a_long_list_shows_the_heads_of_its_merchants() {
    let many = (0..60).map(|number| of_merchant(number, "a", &format!("{}", number / 20)));
    let list = list(many.collect());
    assert_eq!(lines(&list), ["a (60)", "  0 (20)", "  1 (20)", "  2 (20)"]);
}
