//! `pdesk sandbox`: serves a sandbox until it is interrupted.

use crate::cli::args::SandboxArgs;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::system;
use crate::desk::PolicyPlaces;
use crate::domain::Problem;
use crate::sandbox::{Sandbox, SandboxOptions};
use crate::text::Message;
use std::time::Duration;

pub(super) async fn run(console: &Console, args: &SandboxArgs) -> Result<Exit, Problem> {
    PolicyPlaces::of_this_computer().read().check_sandbox()?;
    let options = SandboxOptions {
        port: args.port,
        units: args.units,
        seed: args.seed,
        latency: Duration::from_millis(args.latency_ms),
        rate_limit: args.rate_limit,
        faults: args.fault.clone(),
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
    console.deliver(|writer| writeln!(writer, "{line}").map(|()| 1))?;
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
