//! `pdesk order submit`, `list`, `show` and `delete`.

use super::{order_check, wrong};
use crate::cli::args::Format;
use crate::cli::console::Console;
use crate::cli::exit::Exit;
use crate::cli::record::{self, Field, text_or_nothing};
use crate::cli::session::Session;
use crate::desk::{
    Ask, DeleteOrder, ListOrders, OrderRequest, OrderStep, PreviewOrder, SendOrder, SentOrder,
    ShowOrder, Telling,
};
use crate::domain::order::preflight::{Remark, Waits, preflight, tally};
use crate::domain::order::{
    IdempotencyKey, OrderStatus, TrackedOrder, check, foreign_link, own_link,
};
use crate::domain::{Capability, Problem};
use crate::report::{Cell, Column};
use crate::text::{Message, Tell};
use std::path::PathBuf;

/// Which order, and what a person wants of it besides what stands in it.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct SubmitArgs {
    #[arg(value_name = "FILE", help = "cli-arg-order-submit-file")]
    file: PathBuf,
    #[arg(long, value_name = "KEY")]
    #[arg(help = "cli-arg-order-submit-idempotency-key")]
    idempotency_key: Option<String>,
    #[arg(long, help = "cli-arg-order-submit-order-again")]
    order_again: bool,
    #[arg(long, help = "cli-arg-order-accept-doubtful")]
    accept_doubtful: bool,
    #[arg(long, help = "cli-arg-order-submit-online")]
    online: bool,
}

pub(super) async fn submit(console: &Console, args: &SubmitArgs) -> Result<Exit, Problem> {
    let key = args.idempotency_key.as_deref();
    let key = key.map(idempotency_key).transpose()?;
    // The file first: a mistake in it should not need a keyring to be found.
    let draft = order_check::read(&args.file)?;
    let (mut session, profile) = Session::open(console).await?;
    // What this computer knows is looked at too; nobody is asked without the person's wish.
    let ask = if args.online {
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
    if holds(console, &remarks, args) {
        return Ok(Exit::SomeFailed);
    }
    let order = Box::new(order);
    if console.format == Format::Table {
        preview(console, &mut session, PreviewOrder(order.clone())).await?;
    }
    let send = SendOrder {
        order,
        key,
        order_again: args.order_again,
    };
    let say = |sent: &SentOrder| {
        if sent.has_expired {
            let id = sent.created.id.clone().unwrap_or_default();
            console.say(&Message::new("cli-order-expired").with("id", id));
        } else if sent.already_sent {
            console.say(&Message::new("cli-order-already"));
        }
        Exit::of_success(!sent.has_expired)
    };
    deliver_sent(console, &mut session, send, say).await
}

/// Does a request that sends an order, and writes what was sent, after `say` has said what there is to know of it and how that ends the run.
pub(super) async fn deliver_sent(
    console: &Console,
    session: &mut Session,
    request: impl Telling<Step = OrderStep>,
    say: impl FnOnce(&SentOrder) -> Exit,
) -> Result<Exit, Problem> {
    let mut sent = None;
    let take = |step| {
        if let OrderStep::Sent(order) = step {
            sent = Some(*order);
        }
    };
    let ended = session.run(request, take).await;
    let Some(sent) = sent else {
        ended?;
        // Nothing was sent and no problem says why: a person stopped it.
        return Ok(console.interrupted());
    };
    let exit = say(&sent);
    record::deliver(console, &sent_fields(&sent))?;
    say_foreign_link(console, sent.created.link.as_deref());
    // The order is there; what failed after it, such as noting it down, is told beside its link.
    ended?;
    Ok(exit)
}

/// Whether something waits for a person's word before the order is sent; tells what, and how the word is given.
fn holds(console: &Console, remarks: &[Remark], args: &SubmitArgs) -> bool {
    let waits = |remark: &Remark| match &remark.waits {
        Some(Waits::DoubtfulNumber) if !args.accept_doubtful => {
            Some(Message::new("cli-order-doubtful"))
        }
        Some(Waits::NotRegistered) if !args.accept_doubtful => {
            Some(Message::new("cli-order-not-registered"))
        }
        // Whoever gives a key of their own says which order is meant.
        Some(Waits::OpenOrder(earlier)) if !args.order_again && args.idempotency_key.is_none() => {
            Some(
                Message::new("cli-order-open")
                    .with("id", earlier.id.clone().unwrap_or_default())
                    .with("link", earlier.link.clone().unwrap_or_default()),
            )
        }
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

fn sent_fields(sent: &SentOrder) -> Vec<Field> {
    let created = &sent.created;
    record::fields! {
        "link", Message::new("cli-head-link") => Cell::text(created.link.clone());
        "last_day", Message::new("cli-head-last-day") => Cell::Digits(sent.last_day.clone());
        "id", Message::new("cli-head-order-id") => Cell::digits(created.id.clone());
        "sent_at", Message::new("cli-head-sent-at") => Cell::Time(sent.sent_at);
        "idempotency_key", Message::new("cli-head-key") => Cell::Digits(sent.key.as_str().to_owned());
        "already_sent", Message::new("cli-head-already-sent") => Cell::Flag(sent.already_sent);
    }
}

pub(super) async fn list(console: &Console, include_expired: bool) -> Result<Exit, Problem> {
    let mut session = Session::open_for(console, Capability::TrackOrders).await?;
    let orders = session.answer(ListOrders { include_expired }).await?;
    let sheet = record::sheet(order_fields(&NO_ORDER), orders.iter().map(order_fields));
    let is_file = console.style().is_some();
    let sheet = record::only(sheet, |key| is_file || LISTED.contains(&key));
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
        let fields = record::fields! {
            "id", Message::new("cli-head-order-id") => Cell::Digits(id);
            "deleted", Message::new("cli-head-deleted") => Cell::Flag(true);
        };
        record::deliver(console, &fields)?;
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
    let status = match order.status.as_str() {
        "" => Cell::Unknown,
        word => Cell::word(word, order.status.tell()),
    };
    let origin = order.origin.as_ref();
    let origin = origin.map_or(Cell::Unknown, |one| Cell::word(one.as_str(), one.tell()));
    let unit = order.unit.as_ref();
    record::fields! {
        "id", Message::new("cli-head-order-id") => Cell::digits(order.id.clone());
        "status", Message::new("cli-head-status") => status;
        "scheme", Column::Scheme.head() => Cell::text(business.map(|id| id.scheme().as_str()));
        "business_id", Column::BusinessId.head() => Cell::digits(business.map(|id| id.id()));
        "origin", Message::new("cli-head-origin") => origin;
        "product", Message::new("cli-head-product") => Cell::text(order.product.clone());
        "msn", Column::Msn.head() => unit.map_or(Cell::Empty, |unit| Cell::Digits(unit.msn.to_string()));
        "name", Column::Name.head() => text_or_nothing(unit.and_then(|unit| unit.name.clone()));
        "link", Message::new("cli-head-link") => text_or_nothing(order.link.clone());
    }
}
