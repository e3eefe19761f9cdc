//! `pdesk sandbox`: serves a sandbox until it is interrupted.

use crate::cli::args::one_of;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::system;
use crate::desk::PolicyPlaces;
use crate::domain::Problem;
use crate::sandbox::{Fault, Sandbox, SandboxOptions};
use crate::text::Message;
use clap::ArgAction;
use clap::builder::TypedValueParser;
use std::time::Duration;

/// The most units a sandbox makes: a world of more does not fit in memory comfortably.
const MOST_UNITS: u64 = 200_000;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SandboxArgs {
    #[arg(long, value_name = "N", default_value_t = 0)]
    #[arg(help = "cli-arg-sandbox-port")]
    port: u16,
    #[arg(long, value_name = "N", default_value_t = 2400)]
    #[arg(value_parser = units(), help = "cli-arg-sandbox-units")]
    units: usize,
    #[arg(long, value_name = "N", default_value_t = 1)]
    #[arg(help = "cli-arg-sandbox-seed")]
    seed: u64,
    #[arg(long, value_name = "MS", default_value_t = 0)]
    #[arg(help = "cli-arg-sandbox-latency-ms")]
    latency_ms: u64,
    #[arg(long, value_name = "RPS", value_parser = positive, help = "cli-arg-sandbox-rate-limit")]
    rate_limit: Option<f64>,
    #[arg(long, value_name = "NAME", value_parser = one_of(&Fault::ALL, Fault::name), action = ArgAction::Append, help = "cli-arg-sandbox-fault")]
    fault: Vec<Fault>,
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = positive, help = "cli-arg-sandbox-speed")]
    speed: f64,
}

fn units() -> impl TypedValueParser<Value = usize> {
    let count = clap::value_parser!(u64).range(0..=MOST_UNITS);
    count.map(|count| usize::try_from(count).unwrap_or(usize::MAX))
}

fn positive(text: &str) -> Result<f64, String> {
    // A comma before decimals, as in Norwegian, is read, too.
    match text.trim().replace(',', ".").parse::<f64>() {
        Ok(number) if number.is_finite() && number > 0.0 => Ok(number),
        _ => Err("> 0".to_owned()),
    }
}

pub(super) async fn run(console: &Console, args: SandboxArgs) -> Result<Exit, Problem> {
    PolicyPlaces::of_this_computer().read().check_sandbox()?;
    let options = SandboxOptions {
        port: args.port,
        units: args.units,
        seed: args.seed,
        latency: Duration::from_millis(args.latency_ms),
        rate_limit: args.rate_limit,
        faults: args.fault,
        speed: args.speed,
        ..SandboxOptions::default()
    };
    let sandbox = Sandbox::start(options).await.map_err(|error| {
        let what = Message::new("cli-sandbox-failed").with("port", args.port.to_string());
        Problem::local(what)
            .because(Message::new("cli-reason").with("reason", error.to_string()))
            .next(Message::new("desk-sandbox-failed-next"))
    })?;
    let line = serde_json::json!({
        "base_url": sandbox.base_url,
        "client_id": sandbox.client_id,
        "client_secret": sandbox.client_secret,
        "subscription_key": sandbox.subscription_key,
    });
    // One line, so that whoever started it knows from the first one where it listens.
    console.deliver_text(&format!("{line}\n"), 1)?;
    hint(console, &sandbox);
    system::interrupted().await;
    console.say(&Message::new("cli-sandbox-ended"));
    Ok(Exit::Done)
}

/// Says what to type in another terminal. The keys open nothing but this sandbox.
fn hint(console: &Console, sandbox: &Sandbox) {
    console.say(&Message::new("cli-sandbox-hint").with("url", &sandbox.base_url));
    for (name, value) in [
        ("PDESK_BASE_URL", &sandbox.base_url),
        ("PDESK_CLIENT_ID", &sandbox.client_id),
        ("PDESK_CLIENT_SECRET", &sandbox.client_secret),
        ("PDESK_SUBSCRIPTION_KEY", &sandbox.subscription_key),
    ] {
        console.note(&format!("  {}", system::set_variable(name, value)));
    }
}
