//! The page behind a prefilled link: what the merchant would see. It stays on this machine on purpose; a sandbox link must
//! never lead anybody to the vendor's portal. Opening it counts as the merchant's viewing, its button as the submission.

use super::answer::{HTML, SandboxAnswer};
use super::call::Call;
use super::order::{Order, Status};
use super::state::App;

/// Plays the page; `None` when the call is none of its.
pub(super) fn play(app: &App, call: &Call) -> Option<SandboxAnswer> {
    match call {
        Call::LinkPage(id) => Some(open(app, id)),
        Call::LinkSubmit(id) => Some(submit(app, id)),
        _ => None,
    }
}

fn open(app: &App, id: &str) -> SandboxAnswer {
    let now = app.clock.now();
    let mut inner = app.inner();
    let Some(order) = inner.orders.get_mut(id).filter(|order| order.life.has_link) else {
        return html(404, "Not found", "<p>This link leads nowhere.</p>");
    };
    let status = order.life.status(now);
    // The first look counts: later ones must not move its time.
    if status == Status::Received {
        order.life.opened_by_hand = Some(now);
    }
    if status == Status::Expired {
        return html(
            410,
            "The link has expired",
            "<p>Ask your partner for a new one.</p>",
        );
    }
    // Asked anew, since this look may have changed it.
    html(200, "Product order", &form(order, order.life.status(now)))
}

fn submit(app: &App, id: &str) -> SandboxAnswer {
    let now = app.clock.now();
    let mut inner = app.inner();
    let Some(order) = inner.orders.get_mut(id).filter(|order| order.life.has_link) else {
        return html(404, "Not found", "<p>This link leads nowhere.</p>");
    };
    if matches!(order.life.status(now), Status::Received | Status::Viewed) {
        order.life.submitted_by_hand = Some(now);
    }
    // A redirect, so that a reload of what follows submits nothing.
    SandboxAnswer::empty(303).with_header("location", format!("/register/prefilled/{}", order.id))
}

fn form(order: &Order, status: Status) -> String {
    let wish = &order.wish;
    let body = serde_json::to_string_pretty(&wish.body).unwrap_or_default();
    let mut text = format!(
        "<p>Organization <b>{}</b> &middot; {} &middot; <b>{}</b></p><pre>{}</pre>",
        // Orders hold text of anybody, which must not become a part of the page.
        escape(&wish.id),
        wish.product,
        status.word(),
        escape(&body),
    );
    if matches!(status, Status::Received | Status::Viewed) {
        let action = format!("/register/prefilled/{}/submit", order.id);
        text.push_str(&format!(
            "<form method=post action='{action}'><button>Submit the order</button></form>"
        ));
    }
    text
}

fn html(status: u16, title: &str, body: &str) -> SandboxAnswer {
    let page = format!(
        "<!DOCTYPE html><html lang=en><meta charset=utf-8><title>{title}</title><style>body{{font:16px/1.5 system-ui;max-width:\
         40rem;margin:3rem auto;padding:0 1rem}}pre{{background:#f3f1ec;padding:1rem;border-radius:8px;overflow:auto}}button\
         {{font:inherit;padding:.6rem 1.2rem}}small{{color:#666}}</style><h1>{title}</h1>{body}<small>Sandbox: what the \
         merchant would see, without the vendor.</small></html>"
    );
    SandboxAnswer::text(status, HTML, page)
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}
