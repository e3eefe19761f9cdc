//! `pdesk order submit`, `list`, `show` and `delete`.

use super::{order_check, wrong};
use crate::cli::args::Format;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, field};
use crate::cli::session::Session;
use crate::desk::{
    Ask, DeleteOrder, ListOrders, OrderRequest, OrderStep, PreviewOrder, SendOrder, SentOrder,
    ShowOrder,
};
use crate::domain::order::preflight::{Remark, Waits, preflight, tally};
use crate::domain::order::{
    IdempotencyKey, OrderStatus, TrackedOrder, check, foreign_link, own_link,
};
use crate::domain::{Capability, Problem};
use crate::report::{Cell, Column, Sheet};
use crate::text::{Message, Tell};
use std::path::Path;

/// What a person wants of an order besides what stands in it.
pub(super) struct Wishes {
    /// The key to send it with.
    pub(super) key: Option<String>,
    /// A second order beside an equal one.
    pub(super) order_again: bool,
    /// It is sent although a check digit says that a number in it is wrong.
    pub(super) accept_doubtful: bool,
    /// The registry and the service are asked about the merchant first.
    pub(super) online: bool,
}

pub(super) async fn submit(
    console: &Console,
    file: &Path,
    wishes: Wishes,
) -> Result<Exit, Problem> {
    let key = wishes.key.as_deref().map(idempotency_key).transpose()?;
    // The file first: a mistake in it should not need a keyring to be found.
    let draft = order_check::read(file)?;
    let (mut session, profile) = Session::open(console).await?;
    // What this computer knows is looked at too; nobody is asked without the person's wish.
    let ask = if wishes.online {
        Ask::ONLINE
    } else {
        Ask::default()
    };
    let facts = order_check::gather(&mut session, &draft, ask).await?;
    let remarks = preflight(&draft, profile.api, &facts);
    order_check::tell(console, &remarks);
    let order = check(&draft, profile.api).order;
    let Some(order) = order.filter(|_| tally(&remarks).errors == 0) else {
        console.say(&Message::new("cli-order-not-sent"));
        return Ok(Exit::SomeFailed);
    };
    if holds(console, &remarks, &wishes) {
        return Ok(Exit::SomeFailed);
    }
    let order = Box::new(order);
    if console.format == Format::Table {
        preview(console, &mut session, PreviewOrder(order.clone())).await?;
    }
    let send = SendOrder {
        order,
        key,
        order_again: wishes.order_again,
    };
    let mut sent = None;
    let take = |step| {
        if let OrderStep::Sent(order) = step {
            sent = Some(*order);
        }
    };
    let ended = session.run(send, |_| {}, take).await;
    let Some(sent) = sent else {
        ended?;
        return Ok(console.interrupted());
    };
    if sent.has_expired {
        let id = sent.created.id.clone().unwrap_or_default();
        console.say(&Message::new("cli-order-expired").with("id", id));
    } else if sent.already_sent {
        console.say(&Message::new("cli-order-already"));
    }
    record::deliver(console, &sent_fields(&sent))?;
    say_foreign_link(console, sent.created.link.as_deref());
    // The order is there; what failed after it, such as noting it down, is told beside its link.
    ended?;
    Ok(if sent.has_expired {
        Exit::SomeFailed
    } else {
        Exit::Done
    })
}

/// Whether something waits for a person's word before the order is sent; tells what, and how the word is given.
fn holds(console: &Console, remarks: &[Remark], wishes: &Wishes) -> bool {
    let waits = |remark: &Remark| match &remark.waits {
        Some(Waits::DoubtfulNumber) if !wishes.accept_doubtful => {
            Some(Message::new("cli-order-doubtful"))
        }
        Some(Waits::NotRegistered) if !wishes.accept_doubtful => {
            Some(Message::new("cli-order-not-registered"))
        }
        Some(Waits::OpenOrder(earlier)) if !wishes.order_again && wishes.key.is_none() => Some(
            Message::new("cli-order-open")
                .with("id", earlier.id.clone().unwrap_or_default())
                .with("link", earlier.link.clone().unwrap_or_default()),
        ),
        _ => None,
    };
    let mut said: Vec<Message> = remarks.iter().filter_map(waits).collect();
    said.dedup();
    said.iter().for_each(|message| console.say(message));
    !said.is_empty()
}

async fn preview(
    console: &Console,
    session: &mut Session,
    order: PreviewOrder,
) -> Result<(), Problem> {
    let OrderRequest { target, body } = session.answer(order).await?;
    console.note(&format!("{target}\n{body}\n"));
    Ok(())
}

fn idempotency_key(text: &str) -> Result<IdempotencyKey, Problem> {
    let key = IdempotencyKey::from_text(text);
    key.ok_or_else(|| wrong(Message::new("cli-key-wrong").with("key", text)))
}

/// Says that a link is not the service's own, if it is not.
pub(super) fn say_foreign_link(console: &Console, link: Option<&str>) {
    if let Some(link) = link.filter(|link| own_link(link).is_none()) {
        console.say(&foreign_link(link));
    }
}

pub(super) fn sent_fields(sent: &SentOrder) -> Vec<Field> {
    let created = &sent.created;
    let key = Cell::Digits(sent.key.as_str().to_owned());
    let last_day = Cell::Digits(sent.last_day.clone());
    vec![
        field("link", "cli-head-link", Cell::text(created.link.clone())),
        field("last_day", "cli-head-last-day", last_day),
        field("id", "cli-head-order-id", Cell::digits(created.id.clone())),
        field("sent_at", "cli-head-sent-at", Cell::Time(sent.sent_at)),
        field("idempotency_key", "cli-head-key", key),
        field(
            "already_sent",
            "cli-head-already-sent",
            Cell::Flag(sent.already_sent),
        ),
    ]
}

pub(super) async fn list(console: &Console, include_expired: bool) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::TrackOrders).await?;
    let orders = session.answer(ListOrders { include_expired }).await?;
    let is_shown = |key: &str| console.style().is_some() || LISTED.contains(&key);
    let listed = |order: &TrackedOrder| {
        let fields = order_fields(order).into_iter();
        fields
            .filter(|(key, _, _)| is_shown(key))
            .collect::<Vec<_>>()
    };
    let heads = listed(&NO_ORDER).into_iter();
    let mut sheet = Sheet::new(heads.map(|(key, head, _)| (key, head)));
    for order in &orders {
        let cells = listed(order).into_iter().map(|(_, _, cell)| cell);
        sheet.rows.push(cells.collect());
    }
    console.deliver_sheet(&sheet)?;
    Ok(Exit::Done)
}

pub(super) async fn show(console: &Console, id: String) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::TrackOrders).await?;
    let order = session.answer(ShowOrder(id)).await?;
    record::deliver(console, &order_fields(&order))?;
    say_foreign_link(console, order.link.as_deref());
    Ok(Exit::Done)
}

pub(super) async fn delete(console: &Console, id: String) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::DeleteOrder).await?;
    session.answer(DeleteOrder(id.clone())).await?;
    console.say(&Message::new("cli-order-deleted").with("id", &id));
    if console.format != Format::Table {
        let deleted = field("deleted", "cli-head-deleted", Cell::Flag(true));
        let id = field("id", "cli-head-order-id", Cell::Digits(id));
        record::deliver(console, &[id, deleted])?;
    }
    Ok(Exit::Done)
}

/// What a list for people shows; files and `show` have everything.
const LISTED: [&str; 6] = ["status", "business_id", "product", "msn", "name", "id"];

/// Stands for any order where only the heads are needed.
const NO_ORDER: TrackedOrder = TrackedOrder {
    id: None,
    status: OrderStatus::Received,
    business_id: None,
    origin: None,
    product: None,
    link: None,
    unit: None,
};

fn order_fields(order: &TrackedOrder) -> Vec<Field> {
    let business = order.business_id.as_ref();
    let scheme = Cell::text(business.map(|id| id.scheme().as_str()));
    let business_id = Cell::digits(business.map(|id| id.id()));
    let status = match order.status.as_str() {
        "" => Cell::Unknown,
        word => Cell::word(word, order.status.tell()),
    };
    let origin = order.origin.as_ref();
    let origin = origin.map_or(Cell::Unknown, |one| Cell::word(one.as_str(), one.tell()));
    let unit = order.unit.as_ref();
    let msn = unit.map_or(Cell::Empty, |unit| Cell::Digits(unit.msn.to_string()));
    let name = unit.and_then(|unit| unit.name.clone());
    let link = order.link.clone().map_or(Cell::Empty, Cell::Text);
    vec![
        field("id", "cli-head-order-id", Cell::digits(order.id.clone())),
        field("status", "cli-head-status", status),
        ("scheme", Column::Scheme.head(), scheme),
        ("business_id", Column::BusinessId.head(), business_id),
        field("origin", "cli-head-origin", origin),
        field(
            "product",
            "cli-head-product",
            Cell::text(order.product.clone()),
        ),
        ("msn", Column::Msn.head(), msn),
        (
            "name",
            Column::Name.head(),
            name.map_or(Cell::Empty, Cell::Text),
        ),
        field("link", "cli-head-link", link),
    ]
}
