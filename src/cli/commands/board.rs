//! `pdesk order board` and `pdesk order reissue`.

use super::order::{say_foreign_link, sent_fields};
use super::unsupported;
use crate::cli::args::{BoardArgs, Format, ReissueArgs};
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record;
use crate::cli::session::{Session, data_dir, interrupted};
use crate::desk::{BoardData, BoardStep, OrderStep, RefreshBoard, ReissueRequest, ShowBoard};
use crate::domain::board::{
    Board, BoardOrder, Deviation, Grouping, Selection, TimeLeft, UnitCheck, group,
};
use crate::domain::{BusinessId, Capability, Problem};
use crate::report::{Cell, Column, Sheet};
use crate::store::Settings;
use crate::text::{Message, Tell as _};
use chrono::Utc;
use std::io::{self, Read as _};
use std::sync::Arc;

pub(super) async fn show(console: &Console, args: &BoardArgs) -> Result<Exit, Problem> {
    let (mut session, profile) = Session::open(console).await?;
    if args.refresh
        && let Some(reason) = profile.api.lacks(Capability::TrackOrders)
    {
        return Err(unsupported(reason));
    }
    let data = read(&mut session, args.refresh).await?;
    let (settings, _) = Settings::load(&data_dir(console.shared.as_ref())?);
    let board = data.board(&settings.board_rules, Utc::now().timestamp());
    let selection = Selection {
        only_own: args.mine,
        only_stuck: args.stuck,
        expiring_within: args.expiring,
        only_news: args.moved,
        with_put_away: args.all,
        text: args.search.clone().unwrap_or_default(),
    };
    let orders = selection.of(&board);
    let by = match args.group.as_deref() {
        Some("merchant") => Grouping::Merchant,
        _ => Grouping::Status,
    };
    let groups = group(&orders, by);
    let in_order = groups.iter().flat_map(|group| group.orders.iter().copied());
    console.deliver_sheet(&sheet(console, in_order))?;
    tell_counts(console, &board, orders.len());
    Ok(Exit::Done)
}

async fn read(session: &mut Session, refresh: bool) -> Result<Arc<BoardData>, Problem> {
    if !refresh {
        return session.answer(ShowBoard).await;
    }
    let mut read = None;
    let take = |step| {
        if let BoardStep::Data(data) = step {
            read = Some(data);
        }
    };
    session.run(RefreshBoard, |_| {}, take).await?;
    read.ok_or_else(interrupted)
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
    let is_file = console.style().is_some();
    let is_shown = |key: &str| {
        if is_file {
            key != "to_know"
        } else {
            SHOWN.contains(&key)
        }
    };
    let heads = HEADS.iter().filter(|(key, _)| is_shown(key));
    let mut sheet = Sheet::new(heads.map(|(key, id)| (*key, head(key, id))));
    for order in orders {
        let cells = HEADS.iter().filter(|(key, _)| is_shown(key));
        sheet
            .rows
            .push(cells.map(|(key, _)| cell(order, key)).collect());
    }
    sheet
}

/// The columns: the key of scripts, and the head people read.
const HEADS: [(&str, &str); 20] = [
    ("status", "board-column-stage"),
    ("merchant", "board-column-merchant"),
    ("scheme", ""),
    ("business_id", "board-column-number"),
    ("product", "board-column-product"),
    ("name", "board-column-name"),
    ("since", "board-column-since"),
    ("days_left", "board-cli-days-left"),
    ("days_left_is_most", "board-cli-days-left-is-most"),
    ("stuck_days", "board-cli-stuck-days"),
    ("to_know", "board-column-note"),
    ("check", "board-cli-check"),
    ("msn", "board-column-msn"),
    ("made_by", "board-column-made-by"),
    ("sent_at", "board-cli-sent-at"),
    ("moved", "board-cli-moved"),
    ("vendor_status", "board-vendor-status"),
    ("reissued", "board-reissued"),
    ("id", "board-column-id"),
    ("link", "board-link"),
];

fn head(key: &str, id: &'static str) -> Message {
    if key == "scheme" {
        return Column::Scheme.head();
    }
    Message::new(id)
}

fn cell(order: &BoardOrder, key: &str) -> Cell {
    let business = order.business_id.as_ref();
    let unknown = |text: Option<&str>| Cell::text(text.map(str::to_owned));
    match key {
        "status" => Cell::word(order.stage.as_str(), order.stage.tell()),
        "merchant" => unknown(order.merchant.as_deref()),
        "scheme" => unknown(business.map(|id| id.scheme().as_str())),
        "business_id" => Cell::digits(business.map(|id: &BusinessId| id.id())),
        "product" => unknown(order.product.as_deref()),
        "name" => unknown(order.name.as_deref()),
        "since" => order.since().map_or(Cell::Unknown, Cell::Time),
        "days_left" => days(order.time_left.days()),
        "days_left_is_most" => match order.time_left {
            TimeLeft::NotCounted => Cell::Empty,
            left => Cell::Flag(matches!(left, TimeLeft::AtMost(_))),
        },
        "stuck_days" => days(order.stuck_days),
        "to_know" => to_know(order),
        "check" => order.check.as_ref().map_or(Cell::Empty, checked),
        "msn" => order
            .unit
            .as_ref()
            .map_or(Cell::Empty, |unit| Cell::Digits(unit.msn.to_string())),
        "made_by" => made_by(order),
        "sent_at" => order.sent_at.map_or(Cell::Empty, Cell::Time),
        "moved" => Cell::Flag(order.is_news),
        "vendor_status" => {
            let status = order.status.as_ref().map(|status| status.as_str());
            unknown(status.filter(|status| !status.is_empty()))
        }
        "reissued" => Cell::Flag(order.reissued_as.is_some()),
        "id" => Cell::digits(Some(order.key.as_str())),
        _ => order.link.clone().map_or(Cell::Empty, Cell::Text),
    }
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
    let password = args.test_password_stdin.then(password).transpose()?;
    let (mut session, _) = Session::open(console).await?;
    let request = ReissueRequest {
        key: args.id,
        test_password: password,
        delete_old: !args.keep_old,
    };
    let mut sent = None;
    let take = |step| {
        if let OrderStep::Sent(order) = step {
            sent = Some(*order);
        }
    };
    let ended = session.run(request, |_| {}, take).await;
    let Some(sent) = sent else {
        ended?;
        return Ok(console.interrupted());
    };
    if sent.already_sent && console.format == Format::Table {
        console.say(&Message::new("board-reissue-already"));
    }
    record::deliver(console, &sent_fields(&sent))?;
    say_foreign_link(console, sent.created.link.as_deref());
    // The order is there; what failed after it is told beside its link.
    ended?;
    Ok(Exit::Done)
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
