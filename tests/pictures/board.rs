//! The board: a thousand orders, one in full, as a table, by merchant, with long names, and with nothing on it.

use super::support::Window;
use super::{DARK, LARGE, LIGHT, NARROW, Shape, name, open, take};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use partner_desk::desk::BoardData;
use partner_desk::domain::board::{BoardInput, Deviation, OwnOrder, SeenOrder, Step, UnitCheck};
use partner_desk::domain::order::{
    CreatedOrder, IdempotencyKey, OrderOrigin, OrderStatus, Product, TrackedOrder,
};
use partner_desk::domain::{BusinessId, Msn, UnitRef};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::SystemTime;

const DAY: i64 = 24 * 60 * 60;

const MERCHANTS: [&str; 12] = [
    "Blåbær og Øl AS",
    "Løken Gård DA",
    "Fjellstua Drift AS",
    "Sørlandsbåt AS",
    "Ærlig Sykkel",
    "Hjørnet Bok AS",
    "Nordlys Trening AS",
    "Kaffe og Kake AS",
    "Vestkyst Parkering AS",
    "Søstrene Dahl AS",
    "Pyörä Oy",
    "Aarhus Cykler ApS",
];

const LONG: [&str; 3] = [
    "Nordre Ålesund og Omegn Blomster-, Gave- og Interiørforretning Gudbrandsdøl & Sønner AS",
    "Den Norske Fjellfiskerstuens Venners Andelslag for Økologisk Røkt Ørret SA",
    "Borettslaget Sæterløkka Parkerings- og Ladetjenester Drift Øst AS",
];

fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    i64::try_from(since.unwrap().as_secs()).unwrap()
}

/// The statuses an order went through, the last one as long ago as its number says.
fn steps(number: usize, now: i64) -> Vec<Step> {
    use OrderStatus as S;
    let way: &[OrderStatus] = match number % 11 {
        0..4 => &[S::Received],
        4..6 => &[S::Received, S::MerchantViewed],
        6..8 => &[S::Received, S::MerchantViewed, S::OrderSubmitted],
        8 => &[S::Received, S::OrderSubmitted, S::Completed],
        9 => &[S::Received, S::OrderSubmitted, S::Rejected],
        _ => &[S::Received, S::Expired],
    };
    let age = i64::try_from(number * 7 % 13).unwrap();
    let last = now - age * DAY - 3600;
    let steps = way.iter().rev().enumerate().map(|(back, status)| Step {
        status: status.clone(),
        since: last - i64::try_from(back).unwrap() * DAY,
    });
    let mut steps: Vec<Step> = steps.collect();
    steps.reverse();
    steps
}

/// A made-up board; of every three orders two were sent from here.
pub(super) fn board(count: usize, names: &[&str]) -> Arc<BoardData> {
    let now = now();
    let mut input = BoardInput {
        read_at: Some(now - 130),
        looked_at: Some(now - DAY / 4),
        ..BoardInput::default()
    };
    let mut known = HashMap::new();
    for number in 0..count {
        let id = format!("{number:08x}-3e2f-4a1b-8c9d-0e1f2a3b4c5d");
        let business = BusinessId::from_api(
            "business:NO:ORG",
            &(910_000_000 + number % 400 * 37).to_string(),
        );
        let merchant = names[number % 400 % names.len()];
        known.insert(business.clone(), merchant.to_owned());
        let product = Product::ALL[number * 3 % 4];
        let steps = steps(number, now);
        let status = steps.last().unwrap().status.clone();
        let unit = (status == OrderStatus::Completed).then(|| UnitRef {
            msn: Msn::from_api((100_000 + number).to_string()),
            name: Some(format!("{merchant} kasse {}", number % 9 + 1)),
        });
        let link = format!("https://portal.vippsmobilepay.com/register/prefilled/{id}");
        let found = match number / 11 % 3 {
            0 => vec![Deviation::NoSkipLandingPage],
            _ => Vec::new(),
        };
        let first_seen = steps[0].since;
        if number % 3 != 0 {
            input.own.push(OwnOrder {
                key: IdempotencyKey::from_text(&format!("key-{number}")).unwrap(),
                is_confirmed: true,
                business_id: business.clone(),
                product,
                name: Some(format!("{merchant} kasse {}", number % 9 + 1)),
                sent_at: first_seen,
                created: CreatedOrder {
                    id: Some(id.clone()),
                    link: Some(link.clone()),
                },
                problem: None,
                trace_id: None,
            });
        }
        input.seen.push(SeenOrder {
            key: id.clone(),
            order: TrackedOrder {
                id: Some(id),
                status,
                business_id: Some(business),
                origin: Some(OrderOrigin::Prefill),
                product: Some(product.as_str().to_uppercase()),
                link: Some(link),
                unit: unit.clone(),
            },
            first_seen,
            last_seen: now - 130,
            gone_since: None,
            steps,
            check: unit.map(|_| UnitCheck {
                at: now - 3600,
                outcome: Ok(found),
                is_whole: true,
            }),
        });
    }
    Arc::new(BoardData {
        input,
        names: known,
    })
}

fn board_window(shape: Shape, data: Option<Arc<BoardData>>) -> Window {
    let mut window = open(shape, Some(12));
    window.command(Key::Num2);
    window.until_idle();
    if let Some(data) = data {
        let onboarding = window.harness.state_mut().onboarding_mut();
        onboarding.board_mut().set(data);
        window.harness.run_ok();
    }
    window
}

fn press_first_card(window: &mut Window, begins: &str) {
    let cards = window.harness.query_all_by(|node| {
        let is_button = node.role() == Role::Button;
        is_button && node.label().is_some_and(|label| label.starts_with(begins))
    });
    cards.into_iter().next().unwrap().click();
    window.harness.run_ok();
}

fn many(shape: Shape) {
    let mut window = board_window(shape, Some(board(1000, &MERCHANTS)));
    take(&mut window, "board", shape);
    let drawn = window
        .harness
        .query_all_by(|node| node.label().is_some_and(|label| label.contains(" AS, ")))
        .count();
    assert!((4..120).contains(&drawn), "{drawn} cards were drawn");
    press_first_card(&mut window, "Ærlig Sykkel");
    take(&mut window, "board-detail", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let table = name(&window, "Table", "Tabell");
    window.press(Role::Button, table);
    take(&mut window, "board-table", shape);
    window.command(Key::A);
    take(&mut window, "board-selected", shape);
    window.harness.key_press(Key::Escape);
    window.harness.run_ok();
    let merchants = name(&window, "By merchant", "Etter brukersted");
    window.press(Role::Button, merchants);
    take(&mut window, "board-merchants", shape);
}

fn few(shape: Shape) {
    let mut window = board_window(shape, None);
    take(&mut window, "board-empty", shape);
    let data = board(24, &LONG);
    window
        .harness
        .state_mut()
        .onboarding_mut()
        .board_mut()
        .set(data);
    window.harness.run_ok();
    take(&mut window, "board-long-names", shape);
}

#[test]
fn a_thousand_orders_in_light() {
    many(LIGHT);
}

#[test]
fn a_thousand_orders_in_dark() {
    many(DARK);
}

#[test]
fn a_thousand_orders_in_a_narrow_norwegian_window() {
    many(NARROW);
}

#[test]
fn a_thousand_orders_at_twice_the_size() {
    many(LARGE);
}

#[test]
fn long_names_and_nothing_yet_in_light() {
    few(LIGHT);
}

#[test]
fn long_names_and_nothing_yet_in_a_narrow_norwegian_window() {
    few(NARROW);
}
