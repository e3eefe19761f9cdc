//! The commands, one file each.

mod agreements;
mod answer;
mod audit;
mod audit_aside;
mod board;
mod brand;
mod changes;
mod checklist;
mod database;
mod fleet;
mod import;
mod kept;
mod machine;
mod merchant;
mod message;
mod order;
mod order_bulk;
mod order_check;
mod packages;
mod preset;
mod profile;
mod profile_add;
mod registry;
mod registry_all;
mod report;
mod sandbox;
mod sync;
mod tags;
mod team;
mod update;
mod watch;

use super::args::{DatabaseVerb, OrderVerb, ProfileVerb, UpdateVerb, Verb};
use super::console::Console;
use super::exit::Exit;
use super::options;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;

/// Does a command.
///
/// # Errors
/// With the problem that ends the run.
pub(super) async fn run(console: &Console, verb: Verb) -> Result<Exit, Problem> {
    let has_columns = matches!(
        verb,
        Verb::Lookup(_) | Verb::Fleet(_) | Verb::Report(_) | Verb::Tag(_) | Verb::Note { .. }
    );
    if let Some(shared) = console.shared.as_ref().filter(|_| !has_columns) {
        options::no_columns_here(shared)?;
    }
    match verb {
        Verb::Lookup(args) => fleet::look_up(console, args).await,
        Verb::Answer(args) => answer::run(console, &args).await,
        Verb::Fleet(args) if args.kept => kept::run(console, &args.query).await,
        Verb::Fleet(args) => fleet::load(console, &args.query).await,
        Verb::Sync(args) => sync::run(console, &args).await,
        Verb::Syncs => sync::list(console).await,
        Verb::Changes(args) => changes::run(console, &args).await,
        Verb::History { msn } => changes::history(console, &msn).await,
        Verb::Audit(args) => audit::run(console, &args).await,
        Verb::Report(args) => report::run(console, &args).await,
        Verb::Tag(args) => tags::tag(console, args).await,
        Verb::Note { id, text, over } => tags::note(console, &id, &text, over).await,
        Verb::Import {
            file,
            sheet,
            dry_run,
            expect,
        } => import::run(console, &file, sheet, dry_run, expect).await,
        Verb::Watch(args) => watch::run(console, &args).await,
        Verb::Database { verb } => match verb {
            DatabaseVerb::Check => database::check(console).await,
            DatabaseVerb::Acknowledge => database::acknowledge(console).await,
            DatabaseVerb::Backup { file } => database::back_up(console, file).await,
            DatabaseVerb::Restore { file } => database::restore(console, file).await,
        },
        Verb::Merchants(args) => brand::list(console, &args).await,
        Verb::Merchant { id } => merchant::run(console, &id).await,
        Verb::Registry { org_number, .. } => match org_number {
            Some(org_number) => registry::run(console, &org_number).await,
            None => registry_all::run(console).await,
        },
        Verb::Agreements { verb } => agreements::run(console, &verb),
        Verb::Checklist { verb } => checklist::run(console, verb).await,
        Verb::Preset { verb } => preset::run(console, verb).await,
        Verb::PricePackages => packages::run(console).await,
        Verb::Machine { check } => machine::run(console, check.as_deref()),
        Verb::Update { verb } => match verb {
            UpdateVerb::Check => update::check(console).await,
        },
        Verb::Team { verb } => team::run(console, verb).await,
        Verb::Sandbox(args) => sandbox::run(console, &args).await,
        Verb::Order { verb } => run_order(console, verb).await,
        Verb::Profile { verb } => run_profile(console, verb).await,
    }
}

async fn run_order(console: &Console, verb: OrderVerb) -> Result<Exit, Problem> {
    match verb {
        OrderVerb::Check(args) => order_check::run(console, &args).await,
        OrderVerb::Submit {
            file,
            idempotency_key,
            order_again,
            accept_doubtful,
            online,
        } => {
            let wishes = order::Wishes {
                key: idempotency_key,
                order_again,
                accept_doubtful,
                online,
            };
            order::submit(console, &file, wishes).await
        }
        OrderVerb::Bulk(args) => order_bulk::run(console, &args).await,
        OrderVerb::List { include_expired } => order::list(console, include_expired).await,
        OrderVerb::Board(args) => board::show(console, &args).await,
        OrderVerb::Reissue(args) => board::reissue(console, args).await,
        OrderVerb::Show { id } => order::show(console, id).await,
        OrderVerb::Delete { id } => order::delete(console, id).await,
        OrderVerb::Message(args) => message::run(console, *args).await,
        OrderVerb::Template(args) => message::template(console, &args).await,
    }
}

async fn run_profile(console: &Console, verb: ProfileVerb) -> Result<Exit, Problem> {
    match verb {
        ProfileVerb::Add(args) => profile_add::run(console, &args).await,
        ProfileVerb::Keys(args) => profile_add::keys(console, &args).await,
        ProfileVerb::List => profile::list(console),
        ProfileVerb::Show { name } => profile::show(console, name.as_deref()),
        ProfileVerb::Test { name } => profile::test(console, name.as_deref()).await,
        ProfileVerb::Remove { name } => profile::remove(console, name).await,
        ProfileVerb::Partner(args) => profile::partner(console, &args).await,
    }
}

/// The problem of a command that the profile's API cannot do; nothing was asked.
fn unsupported(reason: Message) -> Problem {
    Problem::new(ProblemKind::Unsupported, reason)
}

/// The problem of an argument or input that cannot be used.
fn wrong(what: Message) -> Problem {
    Problem::input(what)
}
