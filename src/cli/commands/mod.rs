//! The commands. Each is named in one place, with what can be typed after it and what runs it; both stand in its file.

/// Declares commands: the names of their texts, what can be typed after each, and what runs it on a console.
macro_rules! verbs {
    (
        enum $name:ident, $console:ident;
        $(
            $(#[$meta:meta])*
            $verb:ident $(($args:ident: $type:ty))? $({ $($(#[$arg:meta])* $field:ident: $kind:ty,)* })? => $run:expr;
        )*
    ) => {
        #[derive(Debug, clap::Subcommand)]
        pub(in crate::cli) enum $name {
            $($(#[$meta])* $verb $(($type))? $({ $($(#[$arg])* $field: $kind,)* })?,)*
        }

        impl $name {
            /// Does a command.
            ///
            /// # Errors
            /// With the problem that ends the run.
            pub(super) async fn run(self, $console: &Console) -> Result<Exit, Problem> {
                match self { $(Self::$verb $(($args))? $({ $($field,)* })? => $run,)* }
            }
        }
    };
}

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

use super::args::Shared;
use super::console::Console;
use super::exit::Exit;
use super::options;
use crate::domain::Problem;
use crate::text::Message;
use clap::Parser;
use std::path::PathBuf;

/// A whole command line.
#[derive(Debug, Parser)]
#[command(
    about = "cli-about",
    after_help = "cli-examples",
    name = "pdesk",
    // Else help would name the file that was started: `pdesk.exe`, or whatever somebody called it.
    bin_name = "pdesk",
    version,
    disable_help_flag = true,
    disable_version_flag = true
)]
#[command(disable_help_subcommand = true, subcommand_required = true)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) shared: Shared,
    #[command(subcommand)]
    pub(super) verb: Verb,
}

verbs! {
    enum Verb, console;
    #[command(about = "cli-about-lookup", after_help = "cli-examples-lookup")]
    Lookup(args: fleet::LookupArgs) => fleet::look_up(console, args).await;
    #[command(about = "answer-about", after_help = "answer-examples")]
    Answer(args: answer::AnswerArgs) => answer::run(console, &args).await;
    #[command(about = "cli-about-fleet", after_help = "cli-examples-fleet")]
    Fleet(args: fleet::FleetArgs) => fleet::run(console, &args).await;
    #[command(about = "pdesk-about-sync", after_help = "pdesk-examples-sync")]
    Sync(args: sync::SyncArgs) => sync::run(console, args).await;
    #[command(about = "pdesk-about-changes", after_help = "pdesk-examples-changes")]
    Changes(args: changes::ChangesArgs) => changes::run(console, &args).await;
    #[command(about = "pdesk-about-history", after_help = "pdesk-examples-history")]
    History {
        #[arg(value_name = "MSN", help = "pdesk-arg-history-msn")]
        msn: String,
    } => changes::history(console, &msn).await;
    #[command(about = "pdesk-about-syncs", after_help = "pdesk-examples-syncs")]
    Syncs => sync::list(console).await;
    #[command(about = "pdesk-about-audit", after_help = "pdesk-examples-audit")]
    Audit(args: audit::AuditArgs) => audit::run(console, args).await;
    #[command(about = "pdesk-about-report", after_help = "pdesk-examples-report")]
    Report(args: report::ReportArgs) => report::run(console, &args).await;
    #[command(about = "pdesk-about-tag", after_help = "pdesk-examples-tag")]
    Tag(args: tags::TagArgs) => tags::tag(console, args).await;
    #[command(about = "pdesk-about-note", after_help = "pdesk-examples-note")]
    Note(args: tags::NoteArgs) => tags::note(console, args).await;
    #[command(about = "pdesk-about-import", after_help = "pdesk-examples-import")]
    Import(args: import::ImportArgs) => import::run(console, args).await;
    #[command(about = "pdesk-about-watch", after_help = "pdesk-examples-watch")]
    Watch(args: watch::WatchArgs) => watch::run(console, &args).await;
    #[command(about = "vendor-about-merchants", after_help = "vendor-examples-merchants")]
    Merchants(args: brand::MerchantsArgs) => brand::list(console, &args).await;
    #[command(about = "cli-about-merchant", after_help = "cli-examples-merchant")]
    Merchant {
        #[arg(value_name = "ID", help = "cli-arg-merchant-id")]
        id: String,
    } => merchant::run(console, &id).await;
    #[command(about = "cli-about-registry", after_help = "cli-examples-registry")]
    Registry {
        #[arg(value_name = "ORGNO", required_unless_present = "all", help = "cli-arg-registry-org-number")]
        org_number: Option<String>,
        #[arg(long, conflicts_with = "org_number", help = "pdesk-arg-registry-all")]
        all: bool,
    } => match org_number {
        Some(org_number) if !all => registry::run(console, &org_number).await,
        _ => registry_all::run(console).await,
    };
    #[command(subcommand, about = "cli-about-order", after_help = "cli-examples-order")]
    Order(verb: OrderVerb) => verb.run(console).await;
    #[command(subcommand, about = "agreements-about", after_help = "agreements-examples")]
    Agreements(verb: agreements::AgreementsVerb) => verb.run(console).await;
    #[command(subcommand, about = "letters-about-checklist", after_help = "letters-examples-checklist")]
    Checklist(verb: checklist::ChecklistVerb) => verb.run(console).await;
    #[command(subcommand, about = "preflight-about-preset", after_help = "preflight-examples-preset")]
    Preset(verb: preset::PresetVerb) => verb.run(console).await;
    #[command(about = "cli-about-price-packages", after_help = "cli-examples-price-packages")]
    PricePackages => packages::run(console).await;
    #[command(subcommand, about = "cli-about-profile", after_help = "cli-examples-profile")]
    Profile(verb: ProfileVerb) => verb.run(console).await;
    #[command(subcommand, about = "pdesk-about-database")]
    Database(verb: database::DatabaseVerb) => verb.run(console).await;
    #[command(subcommand, about = "team-about")]
    Team(verb: team::TeamVerb) => verb.run(console).await;
    #[command(about = "cli-about-sandbox", after_help = "cli-examples-sandbox")]
    Sandbox(args: sandbox::SandboxArgs) => sandbox::run(console, args).await;
    #[command(about = "machine-about", after_help = "machine-examples")]
    Machine {
        #[arg(long, value_name = "FILE", help = "machine-arg-check")]
        check: Option<PathBuf>,
    } => machine::run(console, check.as_deref());
    #[command(subcommand, about = "update-about")]
    Update(verb: update::UpdateVerb) => verb.run(console).await;
}

verbs! {
    enum OrderVerb, console;
    #[command(about = "cli-about-order-check", after_help = "cli-examples-order-check")]
    Check(args: order_check::CheckArgs) => order_check::run(console, &args).await;
    #[command(about = "cli-about-order-submit", after_help = "cli-examples-order-submit")]
    Submit(args: order::SubmitArgs) => order::submit(console, &args).await;
    #[command(about = "bulk-about", after_help = "bulk-examples")]
    Bulk(args: order_bulk::BulkArgs) => order_bulk::run(console, &args).await;
    #[command(about = "cli-about-order-list", after_help = "cli-examples-order-list")]
    List {
        #[arg(long, help = "cli-arg-order-list-include-expired")]
        include_expired: bool,
    } => order::list(console, include_expired).await;
    #[command(about = "board-about-order-board", after_help = "board-examples-order-board")]
    Board(args: board::BoardArgs) => board::show(console, args).await;
    #[command(about = "board-about-order-reissue", after_help = "board-examples-order-reissue")]
    Reissue(args: board::ReissueArgs) => board::reissue(console, args).await;
    #[command(about = "cli-about-order-show")]
    Show {
        #[arg(value_name = "ID", help = "cli-arg-order-show-id")]
        id: String,
    } => order::show(console, id).await;
    #[command(about = "cli-about-order-delete")]
    Delete {
        #[arg(value_name = "ID", help = "cli-arg-order-delete-id")]
        id: String,
    } => order::delete(console, id).await;
    #[command(about = "letters-about-order-message", after_help = "letters-examples-order-message")]
    Message(args: Box<message::MessageArgs>) => message::run(console, *args).await;
    #[command(about = "letters-about-order-template", after_help = "letters-examples-order-template")]
    Template(args: message::TemplateArgs) => message::template(console, &args).await;
}

verbs! {
    enum ProfileVerb, console;
    #[command(about = "cli-about-profile-add", after_help = "cli-examples-profile-add")]
    Add(args: profile_add::ProfileArgs) => profile_add::run(console, args).await;
    #[command(about = "cli-about-profile-list")]
    List => profile::list(console);
    #[command(about = "cli-about-profile-show")]
    Show {
        #[arg(value_name = "NAME", help = "cli-arg-profile-name-or-open")]
        name: Option<String>,
    } => profile::show(console, name.as_deref());
    #[command(about = "cli-about-profile-test", after_help = "cli-examples-profile-test")]
    Test {
        #[arg(value_name = "NAME", help = "cli-arg-profile-name-or-open")]
        name: Option<String>,
    } => profile::test(console, name.as_deref()).await;
    #[command(about = "cli-about-profile-remove")]
    Remove {
        #[arg(value_name = "NAME", help = "cli-arg-profile-remove-name")]
        name: String,
    } => profile::remove(console, name).await;
    #[command(about = "cli-about-profile-keys")]
    Keys(args: profile_add::KeysArgs) => profile_add::keys(console, &args).await;
    #[command(about = "cli-about-profile-partner")]
    Partner(args: profile::PartnerArgs) => profile::partner(console, args).await;
}

/// Does a command, where its options go with it.
///
/// # Errors
/// With the problem that ends the run.
pub(super) async fn run(console: &Console, verb: Verb) -> Result<Exit, Problem> {
    // To clap `--columns` is an option of every command; where there are none it must not be ignored without a word.
    let has_columns = matches!(
        verb,
        Verb::Lookup(_) | Verb::Fleet(_) | Verb::Report(_) | Verb::Tag(_) | Verb::Note(_)
    );
    if !has_columns {
        options::no_columns_here(&console.shared)?;
    }
    verb.run(console).await
}

/// The problem of an argument or input that cannot be used.
fn wrong(what: Message) -> Problem {
    Problem::input(what)
}
