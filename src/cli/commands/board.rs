//! `pdesk order board` and `pdesk order reissue`.

use super::order::deliver_sent;
use crate::cli::args::{Format, one_of};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, table, text_or_nothing};
use crate::cli::session::{Session, data_dir, interrupted};
use crate::desk::{BoardData, BoardStep, RefreshBoard, ReissueRequest, SentOrder, ShowBoard};
use crate::domain::board::{
    Board, BoardOrder, Deviation, Grouping, Selection, TimeLeft, UnitCheck, group,
};
use crate::domain::problem::ProblemKind;
use crate::domain::{Capability, Problem};
use crate::report::{Cell, Column, Sheet};
use crate::store::Settings;
use crate::text::{Message, Tell as _};
use chrono::Utc;
use std::io::{self, Read as _};
use std::sync::Arc;

/// What of the board, in which order.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct BoardArgs {
    #[arg(long, value_name = "status|merchant", help = "board-arg-group")]
    #[arg(value_parser = one_of(&[Grouping::Status, Grouping::Merchant], word))]
    group: Option<Grouping>,
    #[arg(long, help = "board-arg-stuck")]
    stuck: bool,
    #[arg(long, value_name = "DAYS", value_parser = clap::value_parser!(u32).range(0..=14), help = "board-arg-expiring")]
    expiring: Option<u32>,
    #[arg(long, help = "board-arg-mine")]
    mine: bool,
    #[arg(long, help = "board-arg-moved")]
    moved: bool,
    #[arg(long, help = "board-arg-all")]
    all: bool,
    #[arg(long, value_name = "TEXT", help = "board-arg-search")]
    search: Option<String>,
    #[arg(long, help = "board-arg-refresh")]
    refresh: bool,
}

const fn word(grouping: Grouping) -> &'static str {
    match grouping {
        Grouping::Status => "status",
        Grouping::Merchant => "merchant",
    }
}

/// Which order is to be issued again.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct ReissueArgs {
    #[arg(value_name = "ID", help = "board-arg-reissue-id")]
    id: String,
    #[arg(long, help = "board-arg-keep-old")]
    keep_old: bool,
    #[arg(long, help = "board-arg-password-stdin")]
    test_password_stdin: bool,
}

pub(super) async fn show(console: &Console, args: BoardArgs) -> Result<Exit, Problem> {
    let (mut session, profile) = Session::open(console).await?;
    // Without `--refresh` no API need list orders: the board is what this computer has seen.
    if args.refresh
        && let Some(reason) = profile.api.lacks(Capability::TrackOrders)
    {
        return Err(Problem::new(ProblemKind::Unsupported, reason));
    }
    let (data, is_whole) = read(&mut session, args.refresh).await?;
    // Opening the session told already where the settings are damaged.
    let (settings, _) = Settings::load(&data_dir(&console.shared)?);
    let board = data.board(&settings.board_rules, Utc::now().timestamp());
    let selection = Selection {
        only_own: args.mine,
        only_stuck: args.stuck,
        expiring_within: args.expiring,
        only_news: args.moved,
        with_put_away: args.all,
        text: args.search.unwrap_or_default(),
    };
    let orders = selection.of(&board);
    let groups = group(&orders, args.group.unwrap_or_default());
    let in_order = groups.iter().flat_map(|group| group.orders.iter().copied());
    console.deliver_sheet(&sheet(console, in_order))?;
    tell_counts(console, &board, orders.len());
    Ok(match is_whole {
        true => Exit::Done,
        false => console.interrupted(),
    })
}

/// What the board is made from, and whether it was read to its end.
async fn read(session: &mut Session, refresh: bool) -> Result<(Arc<BoardData>, bool), Problem> {
    if !refresh {
        return Ok((session.answer(ShowBoard).await?, true));
    }
    let mut read = None;
    let take = |step| {
        if let BoardStep::Data(data) = step {
            read = Some(data);
        }
    };
    let ended = session.run(RefreshBoard, take).await?;
    let read = read.ok_or_else(interrupted)?;
    Ok((read, ended.is_some()))
}

fn tell_counts(console: &Console, board: &Board, shown: usize) {
    if board.read_at.is_none() {
        console.say(&Message::new("board-cli-unread"));
    }
    let counts = board.counts;
    let message = Message::new("board-cli-counts")
        .with("shown", shown)
        .with("open", counts.open)
        .with("expiring", counts.expiring)
        .with("stuck", counts.stuck)
        .with("expired", counts.expired)
        .with("deviating", counts.deviating)
        .with("moved", counts.news);
    console.say(&message);
}

/// What a table for people shows; files have everything, but for what sums up other columns.
const SHOWN: [&str; 8] = [
    "status",
    "merchant",
    "business_id",
    "product",
    "name",
    "since",
    "days_left",
    "to_know",
];

fn sheet<'a>(console: &Console, orders: impl Iterator<Item = &'a BoardOrder>) -> Sheet {
    let sheet = table! {
        order in orders;
        "status", Message::new("board-column-stage") => Cell::word(order.stage.as_str(), order.stage.tell());
        "merchant", Message::new("board-column-merchant") => Cell::text(order.merchant.clone());
        "scheme", Column::Scheme.head() => Cell::text(order.business_id.as_ref().map(|id| id.scheme().as_str()));
        "business_id", Message::new("board-column-number") => Cell::digits(order.business_id.as_ref().map(|id| id.id()));
        "product", Message::new("board-column-product") => Cell::text(order.product.clone());
        "name", Message::new("board-column-name") => Cell::text(order.name.clone());
        "since", Message::new("board-column-since") => order.since().map_or(Cell::Unknown, Cell::Time);
        "days_left", Message::new("board-cli-days-left") => days(order.time_left.days());
        "days_left_is_most", Message::new("board-cli-days-left-is-most") => match order.time_left {
            TimeLeft::NotCounted => Cell::Empty,
            left => Cell::Flag(matches!(left, TimeLeft::AtMost(_))),
        };
        "stuck_days", Message::new("board-cli-stuck-days") => days(order.stuck_days);
        "to_know", Message::new("board-column-note") => to_know(order);
        "check", Message::new("board-cli-check") => order.check.as_ref().map_or(Cell::Empty, checked);
        "msn", Message::new("board-column-msn") => order.unit.as_ref().map_or(Cell::Empty, |unit| Cell::Digits(unit.msn.to_string()));
        "made_by", Message::new("board-column-made-by") => made_by(order);
        "sent_at", Message::new("board-cli-sent-at") => order.sent_at.map_or(Cell::Empty, Cell::Time);
        "moved", Message::new("board-cli-moved") => Cell::Flag(order.is_news);
        "vendor_status", Message::new("board-vendor-status") => Cell::text(vendor_status(order));
        "reissued", Message::new("board-reissued") => Cell::Flag(order.reissued_as.is_some());
        "id", Message::new("board-column-id") => Cell::digits(Some(order.key.as_str()));
        "link", Message::new("board-link") => text_or_nothing(order.link.clone());
    };
    record::only(sheet, |key| match console.style() {
        Some(_) => key != "to_know",
        None => SHOWN.contains(&key),
    })
}

fn vendor_status(order: &BoardOrder) -> Option<&str> {
    let status = order.status.as_ref()?.as_str();
    (!status.is_empty()).then_some(status)
}

fn days(days: Option<u32>) -> Cell {
    days.map_or(Cell::Empty, |days| Cell::Number(f64::from(days)))
}

fn made_by(order: &BoardOrder) -> Cell {
    let Some(said) = order.made_by() else {
        return Cell::Unknown;
    };
    let origin = order.origin.as_ref();
    let word = match origin {
        _ if order.is_own() => "here",
        Some(origin) => origin.as_str(),
        None => "",
    };
    Cell::word(word, said)
}

/// The one thing to know: what is wrong with the unit, that it is stuck, that the link runs out.
fn to_know(order: &BoardOrder) -> Cell {
    let said = match (&order.check, order.stuck_days) {
        (Some(check), _) => Some(check.short()),
        (None, Some(days)) => Some(Message::new("board-stuck").with("days", days)),
        (None, None) => order.time_left.tell(),
    };
    // No script sees this column, so the word has no key.
    said.map_or(Cell::Empty, |said| Cell::word("", said))
}

/// What is not as ordered, as words for scripts: `as_ordered`, or each deviation.
fn checked(check: &UnitCheck) -> Cell {
    let words: Vec<&str> = match &check.outcome {
        Err(_) => vec!["not_read"],
        Ok(found) if found.is_empty() => vec!["as_ordered"],
        Ok(found) => found.iter().map(Deviation::as_str).collect(),
    };
    Cell::word(words.join(" "), check.short())
}

/// A test site's password is not longer than this.
const MOST_PASSWORD: u64 = 4096;

pub(super) async fn reissue(console: &Console, args: ReissueArgs) -> Result<Exit, Problem> {
    // Read first: whatever is wrong with it is told before a profile is opened.
    let password = args.test_password_stdin.then(password).transpose()?;
    let (mut session, _) = Session::open(console).await?;
    let request = ReissueRequest {
        key: args.id,
        test_password: password,
        delete_old: !args.keep_old,
    };
    let say = |sent: &SentOrder| {
        if sent.already_sent && console.format == Format::Table {
            console.say(&Message::new("board-reissue-already"));
        }
        Exit::Done
    };
    deliver_sent(console, &mut session, request, say).await
}

/// The password from the standard input, up to the end of its first line: never an argument, which others can see.
fn password() -> Result<String, Problem> {
    let mut text = String::new();
    let mut input = io::stdin().lock().take(MOST_PASSWORD);
    input.read_to_string(&mut text).map_err(|error| {
        Problem::input(Message::new("board-password-unread"))
            .because(Message::new("desk-reason").with("reason", error.to_string()))
    })?;
    let line = text.lines().next().unwrap_or_default();
    if line.is_empty() {
        return Err(Problem::input(Message::new("board-password-empty")));
    }
    Ok(line.to_owned())
}
