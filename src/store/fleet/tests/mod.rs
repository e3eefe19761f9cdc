#![allow(clippy::unwrap_used, clippy::expect_used)]

mod files;
mod methods;
mod past;

use super::*;
use crate::domain::problem::ProblemKind;
use crate::domain::{BankAccount, BusinessId, CaptureType, Configuration, Msn, SalesUnit};
use crate::text::Message;

const FLEET: &str = "p";

fn open(folder: &tempfile::TempDir) -> FleetStore {
    let opened = FleetStore::open(folder.path()).unwrap();
    assert_eq!(opened.notice, None);
    opened.store
}

fn msn(number: usize) -> Msn {
    Msn::from_api(format!("{}", 100_000 + number))
}

fn merchant(number: usize) -> BusinessId {
    BusinessId::from_api("business:NO:ORG", &format!("{}", 987_000_000 + number))
}

fn unit(number: usize) -> SalesUnit {
    SalesUnit {
        msn: msn(number),
        name: Some(format!("Kaffe og Kake {number}")),
        business_id: Some(merchant(number / 5)),
        configuration: Configuration {
            capture_type: Some(CaptureType::Reserve),
            skip_landing_page: Some(false),
            recurring: None,
            payment_allowed: Some(true),
            ..Configuration::default()
        },
        settlement_account: number.is_multiple_of(2).then(|| BankAccount {
            scheme: "BBAN:NO".to_owned(),
            id: "86011117947".to_owned(),
        }),
    }
}

fn found(unit: SalesUnit, at: i64) -> FetchedUnit {
    FetchedUnit {
        msn: unit.msn.clone(),
        at,
        outcome: Outcome::Found {
            unit,
            merchant_name: Some("Kaffekjeden AS".to_owned()),
        },
    }
}

fn refused() -> Problem {
    let why = Message::new("store-why-other").with("detail", "æøå");
    Problem::new(ProblemKind::Refused, Message::new("store-cannot-read"))
        .because(why)
        .traced(Some("trace-7".to_owned()))
}

fn hidden() -> Problem {
    Problem::new(ProblemKind::NotVisible, Message::new("store-why-foreign"))
}

fn failed(msn: Msn, at: i64) -> FetchedUnit {
    FetchedUnit {
        msn,
        at,
        outcome: Outcome::Failed(refused()),
    }
}

fn not_visible(msn: Msn, at: i64) -> FetchedUnit {
    FetchedUnit {
        msn,
        at,
        outcome: Outcome::NotVisible(hidden()),
    }
}

fn listed(number: usize) -> ListedUnit {
    ListedUnit {
        msn: msn(number),
        name: Some(format!("List {number}")),
        business_id: Some(merchant(number / 5)),
    }
}

fn events(store: &FleetStore) -> i64 {
    store
        .read(|connection| {
            connection.query_row("SELECT count(*) FROM events", [], |row| row.get(0))
        })
        .unwrap()
}
