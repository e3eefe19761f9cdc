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
use super::exit::Exit;
use super::face::Face;
use super::options;
use crate::domain::Problem;
use crate::domain::problem::ProblemKind;
use crate::text::Message;

/// Does a command.
///
/// # Errors
/// With the problem that ends the run.
pub(super) async fn run(face: &Face, verb: Verb) -> Result<Exit, Problem> {
    let has_columns = matches!(
        verb,
        Verb::Lookup(_) | Verb::Fleet(_) | Verb::Report(_) | Verb::Tag(_) | Verb::Note { .. }
    );
    if let Some(shared) = face.shared.as_ref().filter(|_| !has_columns) {
        options::no_columns_here(shared)?;
    }
    match verb {
        Verb::Lookup(args) => fleet::look_up(face, args).await,
        Verb::Answer(args) => answer::run(face, &args).await,
        Verb::Fleet(args) if args.kept => kept::run(face, &args.query).await,
        Verb::Fleet(args) => fleet::load(face, &args.query).await,
        Verb::Sync(args) => sync::run(face, &args).await,
        Verb::Syncs => sync::list(face).await,
        Verb::Changes(args) => changes::run(face, &args).await,
        Verb::History { msn } => changes::history(face, &msn).await,
        Verb::Audit(args) => audit::run(face, &args).await,
        Verb::Report(args) => report::run(face, &args).await,
        Verb::Tag(args) => tags::tag(face, args).await,
        Verb::Note { id, text, over } => tags::note(face, &id, &text, over).await,
        Verb::Import {
            file,
            sheet,
            dry_run,
            expect,
        } => import::run(face, &file, sheet, dry_run, expect).await,
        Verb::Watch(args) => watch::run(face, &args).await,
        Verb::Database { verb } => match verb {
            DatabaseVerb::Check => database::check(face).await,
            DatabaseVerb::Acknowledge => database::acknowledge(face).await,
            DatabaseVerb::Backup { file } => database::back_up(face, file).await,
            DatabaseVerb::Restore { file } => database::restore(face, file).await,
        },
        Verb::Merchants(args) => brand::list(face, &args).await,
        Verb::Merchant { id } => merchant::run(face, &id).await,
        Verb::Registry { org_number, .. } => match org_number {
            Some(org_number) => registry::run(face, &org_number).await,
            None => registry_all::run(face).await,
        },
        Verb::Agreements { verb } => agreements::run(face, &verb),
        Verb::Checklist { verb } => checklist::run(face, verb).await,
        Verb::Preset { verb } => preset::run(face, verb).await,
        Verb::PricePackages => packages::run(face).await,
        Verb::Machine { check } => machine::run(face, check.as_deref()),
        Verb::Update { verb } => match verb {
            UpdateVerb::Check => update::check(face).await,
        },
        Verb::Team { verb } => team::run(face, verb).await,
        Verb::Sandbox(args) => sandbox::run(face, &args).await,
        Verb::Order { verb } => run_order(face, verb).await,
        Verb::Profile { verb } => run_profile(face, verb).await,
    }
}

async fn run_order(face: &Face, verb: OrderVerb) -> Result<Exit, Problem> {
    match verb {
        OrderVerb::Check(args) => order_check::run(face, &args).await,
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
            order::submit(face, &file, wishes).await
        }
        OrderVerb::Bulk(args) => order_bulk::run(face, &args).await,
        OrderVerb::List { include_expired } => order::list(face, include_expired).await,
        OrderVerb::Board(args) => board::show(face, &args).await,
        OrderVerb::Reissue(args) => board::reissue(face, args).await,
        OrderVerb::Show { id } => order::show(face, id).await,
        OrderVerb::Delete { id } => order::delete(face, id).await,
        OrderVerb::Message(args) => message::run(face, *args).await,
        OrderVerb::Template(args) => message::template(face, &args).await,
    }
}

async fn run_profile(face: &Face, verb: ProfileVerb) -> Result<Exit, Problem> {
    match verb {
        ProfileVerb::Add(args) => profile_add::run(face, &args).await,
        ProfileVerb::Keys(args) => profile_add::keys(face, &args).await,
        ProfileVerb::List => profile::list(face),
        ProfileVerb::Show { name } => profile::show(face, name.as_deref()),
        ProfileVerb::Test { name } => profile::test(face, name.as_deref()).await,
        ProfileVerb::Remove { name } => profile::remove(face, name).await,
        ProfileVerb::Partner(args) => profile::partner(face, &args).await,
    }
}

/// The problem of a command that the profile's API cannot do; nothing was asked.
fn unsupported(reason: Message) -> Problem {
    Problem::new(ProblemKind::Unsupported, reason)
}

/// The problem of an argument or input that cannot be used.
fn wrong(what: Message) -> Problem {
    Problem::new(ProblemKind::Input, what)
}
