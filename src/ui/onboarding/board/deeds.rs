//! What can be done with an order of the board, as cards, the panel and menus offer it.

use crate::domain::Capability;
use crate::domain::board::{BoardOrder, Stage};
use crate::ui::cx::Cx;
use crate::ui::widgets::{Button, Icon};

/// Something that can be done with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Show its details, or close them where they are shown.
    Show,
    /// Write to the merchant.
    Write,
    /// Issue it again.
    Reissue,
    /// Delete it.
    Delete,
    /// Put it away.
    PutAway,
    /// Put it back on the board.
    PutBack,
    /// Look at its unit.
    Check,
    /// Ask the vendor to set its unit right.
    Fix,
    /// Begin another order for its merchant.
    OrderAnew,
    /// Show its unit in the fleet.
    OpenUnit,
    /// Open what was ordered in the form.
    OpenForm,
}

/// The one thing that is most useful for an order now, and what it is called: what a card offers.
pub fn first(order: &BoardOrder) -> Option<(Deed, &'static str)> {
    match order.stage {
        Stage::Opened | Stage::Submitted if order.stuck_days.is_some() => {
            Some((Deed::Write, "board-ask"))
        }
        // The link runs out.
        Stage::LinkSent | Stage::Opened if order.is_expiring => Some((Deed::Write, "board-remind")),
        Stage::Live if order.deviates() => Some((Deed::Fix, "board-fix")),
        _ if order.can_be_reissued() => Some((Deed::Reissue, "board-reissue")),
        // It was made elsewhere, and cannot be issued again.
        Stage::Expired if !order.is_own() && order.marks.put_away_at.is_none() => {
            let merchant = order.business_id.as_ref();
            merchant.map(|_| (Deed::OrderAnew, "board-order-anew"))
        }
        _ => None,
    }
}

/// Whether there is a letter for its state: what never was, or is gone, nobody writes about.
pub const fn can_be_written_about(order: &BoardOrder) -> bool {
    !matches!(
        order.stage,
        Stage::Unconfirmed | Stage::Gone | Stage::Deleted | Stage::Expired | Stage::Other(_)
    )
}

/// What can be done with an order, for its menu: all that its panel offers, but for what the person may not do.
pub fn offers(cx: &Cx<'_>, order: &BoardOrder) -> Vec<(Icon, String, Deed)> {
    // A menu has no room for reasons: the panel says them.
    let may_order = cx.why_no_orders().is_none();
    let first = first(order).map(|(deed, _)| deed);
    let reissues = order.can_be_reissued();
    let is_anew = !reissues && first == Some(Deed::OrderAnew);
    let is_open = order.stage == Stage::Unconfirmed;
    let is_away = order.marks.put_away_at.is_some();
    let deletes = order.can_be_deleted() && cx.can(Capability::DeleteOrder);
    let has_letter = can_be_written_about(order);
    let has_unit = order.unit.is_some();
    let hides = order.can_be_put_away();
    let fixes = first == Some(Deed::Fix);
    let anew = "board-order-anew-merchant";
    let all = [
        (has_letter, Icon::Pencil, "board-message", Deed::Write),
        (fixes, Icon::Warning, "board-fix", Deed::Fix),
        (
            reissues && may_order,
            Icon::Refresh,
            "board-reissue",
            Deed::Reissue,
        ),
        (is_anew && may_order, Icon::Plus, anew, Deed::OrderAnew),
        (is_open, Icon::Onboarding, "board-open-form", Deed::OpenForm),
        (has_unit, Icon::Fleet, "changes-open-unit", Deed::OpenUnit),
        (hides, Icon::EyeOff, "board-hide", Deed::PutAway),
        (is_away, Icon::Eye, "board-put-back", Deed::PutBack),
        (
            deletes && may_order,
            Icon::Trash,
            "screens-orders-delete",
            Deed::Delete,
        ),
    ];
    let offered = all.into_iter().filter(|(is_offered, ..)| *is_offered);
    offered
        .map(|(_, icon, id, deed)| (icon, cx.words.text(id), deed))
        .collect()
}

/// The same as buttons at the foot of the panel, which say why something may not be done.
pub fn buttons(cx: &Cx<'_>, order: &BoardOrder) -> Vec<(Button, Deed)> {
    let text = |id: &'static str| cx.words.text(id);
    let mut buttons = Vec::new();
    let first = first(order);
    if can_be_written_about(order) {
        let named = first.filter(|(deed, _)| *deed == Deed::Write);
        let name = named.map_or("board-message", |(_, name)| name);
        buttons.push((Button::secondary(text(name)), Deed::Write));
    }
    let first = first.map(|(deed, _)| deed);
    if first == Some(Deed::Fix) {
        buttons.push((Button::primary(text("board-fix")), Deed::Fix));
    }
    if order.can_be_reissued() {
        let reissue = Button::primary(text("board-reissue")).why_not(cx.why_no_orders());
        buttons.push((reissue, Deed::Reissue));
    } else if first == Some(Deed::OrderAnew) {
        let anew = Button::primary(text("board-order-anew-merchant"));
        buttons.push((anew.why_not(cx.why_no_orders()), Deed::OrderAnew));
    } else if order.stage == Stage::Unconfirmed {
        buttons.push((Button::primary(text("board-open-form")), Deed::OpenForm));
    }
    if order.can_be_deleted() {
        let lacks = cx.session.and_then(|it| it.lacks(Capability::DeleteOrder));
        let why_not = lacks.map(|reason| cx.words.say(&reason));
        let why_not = why_not.or_else(|| cx.why_orders_are_locked());
        let delete = Button::danger(text("screens-orders-delete")).why_not(why_not);
        buttons.push((delete, Deed::Delete));
    }
    if order.can_be_put_away() {
        buttons.push((Button::secondary(text("board-hide")), Deed::PutAway));
    }
    if order.marks.put_away_at.is_some() {
        buttons.push((Button::secondary(text("board-put-back")), Deed::PutBack));
    }
    buttons
}
