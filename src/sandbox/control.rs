//! The sandbox's own endpoints, for tests and demonstrations. They are not part of anything the vendor has.

mod change;

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chrono::SecondsFormat;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::{JSON, SandboxAnswer};
use super::call::Call;
use super::fault::{Fault, Switches};
use super::state::{App, Request, lock};
use super::world::{Config, Market, Merchant, Partner, Registered, UNKNOWN_CAPTURE, Unit, World};

/// Plays an own endpoint; `None` when the call is none.
pub(super) fn play(app: &App, call: &Call, request: &Request) -> Option<SandboxAnswer> {
    Some(match call {
        Call::Stats => stats(app),
        Call::Asked => SandboxAnswer::json(200, JSON, &*lock(&app.counters.asked)),
        Call::World => world(app, request),
        Call::Advance => advance(app, request),
        Call::Faults => faults(app, request),
        Call::ChangeUnit(msn) => change::unit(app, msn, request),
        Call::Elsewhere => elsewhere(app, request),
        _ => return None,
    })
}

/// `GET /__sandbox/stats`: what was asked so far, and how the orders stand now.
fn stats(app: &App) -> SandboxAnswer {
    let counters = &app.counters;
    let inner = app.inner();
    let mut statuses: BTreeMap<&str, u64> = BTreeMap::new();
    let now = app.clock.now();
    for order in &inner.orders.list {
        *statuses.entry(order.life.status(now).word()).or_default() += 1;
    }
    SandboxAnswer::json(
        200,
        JSON,
        &json!({
            "requests": *lock(&counters.requests),
            "orders_created": inner.orders.created,
            "duplicate_orders": inner.orders.duplicates,
            "orders_by_status": statuses,
            "idempotent_replays": counters.replays.load(Ordering::SeqCst),
            "in_flight": counters.in_flight.load(Ordering::SeqCst),
            "max_in_flight": counters.max_in_flight.load(Ordering::SeqCst),
            "tokens_issued": counters.tokens_issued.load(Ordering::SeqCst),
            "without_system_headers": counters.without_system_headers.load(Ordering::SeqCst),
            "redirects_followed": counters.redirects_followed.load(Ordering::SeqCst),
            "secrets_redirected": counters.secrets_redirected.load(Ordering::SeqCst),
            "faults_played": *lock(&counters.faults_played),
            "units": inner.world.fleet().count(),
            "seed": app.options.seed,
            "now": now.to_rfc3339_opts(SecondsFormat::Secs, true),
        }),
    )
}

/// `POST /__sandbox/advance?days=N` (and `hours=N`; fractions are fine).
fn advance(app: &App, request: &Request) -> SandboxAnswer {
    let number = |name: &str| request.query(name).map(str::parse::<f64>);
    let (days, hours) = (
        number("days").unwrap_or(Ok(0.0)),
        number("hours").unwrap_or(Ok(0.0)),
    );
    let (Ok(days), Ok(hours)) = (days, hours) else {
        return refused("days and hours are numbers");
    };
    match Duration::try_from_secs_f64(days * 86_400.0 + hours * 3_600.0) {
        // What is negative or no number is no `Duration`, and so refused as well.
        Ok(span) if span <= Duration::from_secs(3650 * 86_400) => app.clock.advance(span),
        _ => return refused("the clock goes forward only, by ten years at most"),
    }
    let now = app.clock.now().to_rfc3339_opts(SecondsFormat::Secs, true);
    SandboxAnswer::json(200, JSON, &json!({"now": now}))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NewFaults {
    faults: Vec<String>,
    every: Option<u32>,
}

/// `POST /__sandbox/faults` with `{"faults": ["server-error"], "every": 1}`: replaces the faults; counters start again.
fn faults(app: &App, request: &Request) -> SandboxAnswer {
    let new: NewFaults = match serde_json::from_slice(&request.body) {
        Ok(new) => new,
        Err(error) => return refused(&error.to_string()),
    };
    let mut on = Vec::new();
    for name in &new.faults {
        match Fault::from_name(name) {
            Some(fault) => on.push(fault),
            None => return refused(&format!("no fault is named {name}")),
        }
    }
    // Only once all names are known: a request that is wrong in one changes nothing.
    let mut switches = lock(&app.switches);
    *switches = Switches::new(on, new.every);
    SandboxAnswer::json(
        200,
        JSON,
        &json!({"faults": switches.names(), "every": new.every}),
    )
}

/// Where redirects lead: counts who came, and whether secrets came along.
fn elsewhere(app: &App, request: &Request) -> SandboxAnswer {
    app.counters
        .redirects_followed
        .fetch_add(1, Ordering::SeqCst);
    let secrets = [
        "authorization",
        "client_secret",
        "ocp-apim-subscription-key",
    ];
    if secrets
        .into_iter()
        .any(|name| request.headers.contains_key(name))
    {
        app.counters
            .secrets_redirected
            .fetch_add(1, Ordering::SeqCst);
    }
    SandboxAnswer::json(200, JSON, &json!({"message": "This is another host."}))
}

fn refused(text: &str) -> SandboxAnswer {
    SandboxAnswer::json(400, JSON, &json!({"error": text}))
}

/// A name, and the test of what belongs to it.
type Kind<T> = (&'static str, fn(&T) -> bool);

/// The kinds `/__sandbox/world` can show, as tests on merchants.
const MERCHANT_KINDS: &[Kind<Merchant>] = &[
    ("norwegian", |it| {
        customer(it) && it.market == Market::Norway
    }),
    ("danish", |it| customer(it) && it.market == Market::Denmark),
    ("finnish", |it| customer(it) && it.market == Market::Finland),
    ("chain", |it| customer(it) && it.units.len() >= 100),
    ("sole-trader", |it| customer(it) && it.form == "ENK"),
    ("bankrupt", |it| {
        customer(it) && it.registered == Registered::Bankrupt
    }),
    ("liquidation", |it| {
        customer(it) && it.registered == Registered::Liquidation
    }),
    ("forced-dissolution", |it| {
        customer(it) && it.registered == Registered::ForcedDissolution
    }),
    ("deleted", |it| {
        customer(it) && it.registered == Registered::Deleted
    }),
    ("removed", |it| {
        customer(it) && it.registered == Registered::Removed
    }),
    ("deactivated", |it| !it.active),
    ("other-partner", |it| {
        it.partner == Partner::Other && !it.units.is_empty()
    }),
    ("prospect", |it| {
        it.partner == Partner::Other && it.units.is_empty() && it.registered == Registered::Active
    }),
];

/// … and as tests on units the partner can see.
const UNIT_KINDS: &[Kind<Unit>] = &[
    ("empty-configuration", |it| it.config == Config::default()),
    ("missing-fields", |it| {
        it.config.payment_allowed.is_some() && it.config.capture_type.is_none()
    }),
    ("unknown-capture-type", |it| {
        it.config.capture_type == Some(UNKNOWN_CAPTURE)
    }),
    ("login-only", |it| it.config.payment_allowed == Some(false)),
    ("direct-capture", |it| {
        it.config.capture_type == Some("DirectCapture")
    }),
    ("long-name", |it| it.name.chars().count() == 50),
];

fn customer(merchant: &Merchant) -> bool {
    merchant.partner == Partner::Ours && merchant.active && !merchant.units.is_empty()
}

/// `GET /__sandbox/world?limit=N&kind=K`: a few examples of everything, or of one kind.
fn world(app: &App, request: &Request) -> SandboxAnswer {
    let limit = request.query("limit").map_or(Ok(3), str::parse::<usize>);
    let Ok(limit) = limit else {
        return refused("limit is a number");
    };
    let wanted = |kind: &str| request.query("kind").is_none_or(|only| only == kind);
    let inner = app.inner();
    let world = &inner.world;
    let mut kinds: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (kind, test) in MERCHANT_KINDS.iter().filter(|(kind, _)| wanted(kind)) {
        let found = world.merchants.iter().filter(|merchant| test(merchant));
        kinds.insert(
            kind,
            found
                .take(limit)
                .map(|merchant| merchant_example(world, merchant))
                .collect(),
        );
    }
    for (kind, test) in UNIT_KINDS.iter().filter(|(kind, _)| wanted(kind)) {
        let found = world.fleet().filter(|unit| test(unit));
        kinds.insert(
            kind,
            found
                .take(limit)
                .map(|unit| unit_example(world, unit))
                .collect(),
        );
    }
    // Only a kind that does not exist leaves none: one without examples has an empty list.
    if kinds.is_empty() {
        let names = MERCHANT_KINDS.iter().map(|(kind, _)| *kind);
        let names: Vec<_> = names
            .chain(UNIT_KINDS.iter().map(|(kind, _)| *kind))
            .collect();
        return refused(&format!("kind is one of {}", names.join(", ")));
    }
    SandboxAnswer::json(200, JSON, &kinds)
}

fn merchant_example(world: &World, merchant: &Merchant) -> Value {
    let msns: Vec<_> = world
        .units_of(merchant)
        .take(3)
        .map(|unit| unit.msn.to_string())
        .collect();
    json!({
        "scheme": merchant.market.scheme(),
        "id": merchant.id,
        "name": merchant.name,
        "units": merchant.units.len(),
        "msns": msns,
    })
}

fn unit_example(world: &World, unit: &Unit) -> Value {
    let owner = world.owner(unit);
    json!({
        "msn": unit.msn.to_string(),
        "name": unit.name,
        "scheme": owner.market.scheme(),
        "id": owner.id,
    })
}
