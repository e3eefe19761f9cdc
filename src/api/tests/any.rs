//! Whatever arrives is read or refused, and never takes the program down.

use super::support::keys;
use crate::api::Cause;
use crate::api::fuzzing::{read_answers, read_refusal, read_registry};
use crate::api::scrub::Scrubber;
use crate::api::wire::decode::decode;
use crate::api::wire::listing::Listing;
use crate::api::wire::unit::ListedUnit;
use crate::domain::UnitRef;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Names that mean something to one reader or another.
const NAMES: [&str; 26] = [
    "msn",
    "name",
    "salesUnits",
    "items",
    "businessIdentifier",
    "scheme",
    "id",
    "configuration",
    "captureType",
    "paymentAllowed",
    "additionalDetails",
    "error",
    "error_codes",
    "statusCode",
    "message",
    "errorCode",
    "title",
    "status",
    "extraDetails",
    "key",
    "value",
    "instance",
    "rollegrupper",
    "roller",
    "navn",
    "access_token",
];

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        let name = prop_oneof![
            proptest::sample::select(&NAMES[..]).prop_map(str::to_owned),
            "\\PC{0,6}"
        ];
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((name, inner), 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Reads bytes as everything there is; only panics would fail.
fn read_as_everything(bytes: &[u8]) {
    read_answers(bytes);
    read_registry(bytes);
    read_refusal(bytes);
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(value in any_json()) {
        read_as_everything(value.to_string().as_bytes());
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        read_as_everything(&bytes);
    }

    /// A list of units comes back whole and in order, in whatever shape it was sent.
    #[test]
    fn no_unit_of_a_list_is_lost(msns in proptest::collection::vec(1000_u64..9_999_999_999, 0..40), shape in 0..6_usize) {
        let objects: Vec<Value> = msns.iter().map(|msn| json!({"msn": msn.to_string(), "name": "Å"})).collect();
        let body = match shape {
            0 => json!(objects),
            1 => json!({"salesUnits": objects}),
            2 => json!({"next": null, "items": objects}),
            3 => json!({"msn": msns}),
            4 => json!(msns),
            _ => json!(msns.iter().map(u64::to_string).collect::<Vec<_>>()),
        };
        let read: Listing<ListedUnit> = decode(body.to_string().as_bytes()).unwrap();
        let read: Vec<String> = read.0.into_iter().map(|unit| UnitRef::from(unit).msn.to_string()).collect();
        prop_assert_eq!(read, msns.iter().map(u64::to_string).collect::<Vec<_>>());
    }

    /// JSON that is cut anywhere is refused with a place inside it, and never half read.
    #[test]
    fn json_that_is_cut_is_never_half_read(cut in 1_usize..140) {
        let whole = json!([{"msn": "123456", "name": "Kafé"}, {"msn": "654321", "name": "Brygga"}, {"msn": "111111", "name": "Åsen"}]).to_string();
        let part = &whole.as_bytes()[..cut.min(whole.len() - 1)];
        let refused = decode::<Listing<ListedUnit>>(part);
        let placed = matches!(refused, Err(Cause::Unreadable { line: 1, .. }));
        prop_assert!(placed);
    }

    /// No text with a secret in it leaves the scrubber with the secret.
    #[test]
    fn no_secret_survives_in_any_surroundings(before in "\\PC{0,30}", after in "\\PC{0,30}") {
        let keys = keys();
        let scrubber = Scrubber::new(&keys);
        for secret in [keys.client_secret.expose(), keys.client_id.expose()] {
            let cleaned = scrubber.clean(&format!("{before}{secret}{after}"));
            prop_assert!(!cleaned.contains(secret));
        }
    }
}
