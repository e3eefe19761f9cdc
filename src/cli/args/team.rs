//! What can be typed after `pdesk team`.

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum TeamVerb {
    #[command(about = "team-about-init", after_help = "team-examples-init")]
    Init {
        #[arg(long, value_name = "NAME", help = "team-arg-name")]
        team: Option<String>,
        #[arg(long, value_name = "URL", help = "team-arg-run")]
        run: Option<String>,
        #[arg(long, requires = "run", help = "team-arg-password-stdin")]
        password_stdin: bool,
    },
    #[command(about = "team-about-join", after_help = "team-examples-join")]
    Join {
        #[arg(value_name = "URL", help = "team-arg-address")]
        address: Option<String>,
        #[arg(long, help = "team-arg-password-stdin")]
        password_stdin: bool,
    },
    #[command(about = "team-about-sync")]
    Sync,
    #[command(about = "team-about-status")]
    Status,
    #[command(about = "team-about-check")]
    Check,
    #[command(about = "team-about-fleet", after_help = "team-examples-fleet")]
    Fleet {
        #[arg(value_name = "on|off", value_parser = ["on", "off"], help = "team-arg-fleet")]
        switch: String,
    },
    #[command(about = "team-about-log", after_help = "team-examples-log")]
    Log {
        #[arg(long, value_name = "WHEN", help = "team-arg-log-since")]
        since: Option<String>,
        #[arg(long, value_name = "NAME", help = "team-arg-log-who")]
        who: Option<String>,
        #[arg(long, value_name = "KIND", help = "team-arg-log-kind")]
        kind: Option<String>,
        #[arg(
            long,
            value_name = "COUNT",
            default_value_t = 200,
            help = "team-arg-log-most"
        )]
        most: u32,
    },
    #[command(about = "team-about-settle", after_help = "team-examples-settle")]
    Settle {
        #[arg(value_name = "VERSION", help = "team-arg-version")]
        id: String,
        #[arg(
            long,
            conflicts_with = "drop",
            required_unless_present = "drop",
            help = "team-arg-take"
        )]
        take: bool,
        #[arg(long, help = "team-arg-drop")]
        drop: bool,
    },
    #[command(about = "team-about-leave")]
    Leave {
        #[arg(long, help = "team-arg-anyway")]
        anyway: bool,
    },
}
