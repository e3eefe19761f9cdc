use super::*;
use crate::domain::Msn;
use crate::domain::fleet::Subject;
use crate::text::{Language, Message};
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
        let got: Vec<&Finding> = (0..shown.shown_len()).filter_map(|place| shown.shown(place)).collect();
        prop_assert_eq!(got, naive);
    }

    #[test]
    fn whatever_keys_are_pressed_the_selection_is_of_what_is_shown(
        count in 0_usize..12,
        steps in prop::collection::vec((-3_isize..4, any::<bool>()), 0..20),
    ) {
        let mut list = list((0..count).map(|n| finding(n, Severity::Info, "a", "x")).collect());
        for (by, extend) in steps {
            let place = list.act(ListAction::Move { step: Step::By(by), extend });
            prop_assert_eq!(place.is_some(), count > 0);
            if let Some(place) = place {
                prop_assert!(list.is_selected(place) && place < count);
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
    let click = |place, toggle, extend| ListAction::Select {
        place,
        toggle,
        extend,
    };
    list.act(click(1, false, false));
    list.act(click(3, false, true));
    assert_eq!(list.selected().len(), 3);
    list.act(click(2, true, false));
    assert_eq!(list.selected().len(), 2);
    list.act(ListAction::All);
    assert_eq!(list.selected().len(), 5);
    list.act(ListAction::Close);
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
    list.act(ListAction::All);
    let next = vec![
        finding(1, Severity::Error, "b", "x"),
        finding(2, Severity::Info, "b", "x"),
    ];
    list.set(Arc::new(next), &words);
    assert!(list.selected().is_empty());
    assert_eq!(list.shown_len(), 1, "a policy that is gone filters no more");
    assert_eq!((list.found_by("b"), list.found_by("a")), (2, 0));
}
