//! Names, shares and shapes of faults.

use serde_json::{Value, json};

use crate::sandbox::answer::{JSON, SandboxAnswer};
use crate::sandbox::call::Call;
use crate::sandbox::fault::{Fault, Switches};
use crate::sandbox::shape;

#[test]
fn every_fault_is_found_by_its_name() {
    for fault in Fault::ALL {
        assert_eq!(Fault::from_name(fault.name()), Some(fault));
        let kebab = |byte: u8| byte.is_ascii_lowercase() || byte == b'-';
        assert!(fault.name().bytes().all(kebab), "{}", fault.name());
    }
    assert_eq!(Fault::from_name("Server-Error"), None);
}

#[track_caller]
fn check_share(every: Option<u32>, expect: &[usize]) {
    let mut switches = Switches::new(vec![Fault::ServerError], every);
    let struck: Vec<_> = (1..=9)
        .filter(|_| switches.strikes(Fault::ServerError))
        .collect();
    assert_eq!(struck, expect);
    assert!(
        !switches.strikes(Fault::RateLimit),
        "a fault that is off never strikes"
    );
}

#[test]
fn faults_strike_their_share_and_leave_the_next_request_alone() {
    check_share(None, &[3, 6, 9]);
    check_share(Some(1), &[1, 2, 3, 4, 5, 6, 7, 8, 9]);
    check_share(Some(4), &[4, 8]);
    check_share(Some(0), &[3, 6, 9]);
}

#[track_caller]
fn check_shape(faults: &[Fault], call: &Call, body: &Value, expect: &Value) {
    let mut answer = SandboxAnswer::json(200, JSON, body);
    shape::bend(&mut answer, Some(call), |fault| faults.contains(&fault));
    assert_eq!(
        serde_json::from_slice::<Value>(&answer.body).unwrap(),
        *expect,
        "{faults:?}"
    );
}

#[test]
fn shapes_bend_lists_and_msns() {
    let list = json!([{"msn": "123456", "name": "A"}, {"msn": "654321", "name": "B"}]);
    let numbers = json!([{"msn": 123_456, "name": "A"}, {"msn": 654_321, "name": "B"}]);
    for (faults, expect) in [
        (vec![], list.clone()),
        (vec![Fault::NumericMsn], numbers.clone()),
        (vec![Fault::WrappedList], json!({"salesUnits": list})),
        (vec![Fault::MsnList], json!({"msn": ["123456", "654321"]})),
        (vec![Fault::BareList], json!(["123456", "654321"])),
        (
            vec![Fault::BareList, Fault::NumericMsn],
            json!([123_456, 654_321]),
        ),
        (
            vec![Fault::WrappedList, Fault::NumericMsn],
            json!({"salesUnits": numbers}),
        ),
    ] {
        check_shape(&faults, &Call::SalesUnits, &list, &expect);
    }
    let unit = Call::PartnerMerchant(String::new());
    check_shape(
        &[Fault::NumericMsn],
        &unit,
        &json!({"msn": ["12345"]}),
        &json!({"msn": [12345]}),
    );
    check_shape(
        &[Fault::WrappedList],
        &unit,
        &json!({"msn": ["12345"]}),
        &json!({"msn": ["12345"]}),
    );
}

#[test]
fn unknown_words_replace_known_ones_at_any_depth() {
    let call = Call::SalesUnit(String::new());
    let mut answer = SandboxAnswer::json(
        200,
        JSON,
        &json!({"configuration": {"captureType": "ReserveCapture"}}),
    );
    shape::bend(&mut answer, Some(&call), |fault| {
        fault == Fault::UnknownWords
    });
    let body: Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(body["configuration"]["captureType"], "InstantCapture");
    assert!(body["sandboxExtra"].is_object());
}

#[test]
fn bad_answers_keep_their_shape() {
    let mut answer = SandboxAnswer::gateway(401, "no");
    let before = answer.clone();
    shape::bend(&mut answer, None, |_| true);
    assert_eq!(answer, before);
}
