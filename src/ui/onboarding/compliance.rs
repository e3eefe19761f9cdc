//! What the Partner API wants to know of goods that are paid before they are delivered.

use egui::Ui;

use super::inputs::{Inputs, pair};
use super::words as said;
use crate::domain::ApiKind;
use crate::domain::order::{ComplianceDraft, Field, OrderDraft};
use crate::text::{Catalog, Message};
use crate::ui::look;

/// The kinds of goods, in the order of the form.
const KINDS: [Field; 8] = [
    Field::GiftCard,
    Field::Membership,
    Field::Subscription,
    Field::Course,
    Field::Ticket,
    Field::Rent,
    Field::PrepaidServices,
    Field::Donation,
];

/// A text of the compliance data, by its label.
type Part = (Message, fn(&mut ComplianceDraft) -> &mut String);

/// Draws the part, each kind of goods folded until it is wanted.
pub fn show(ui: &mut Ui, inputs: &mut Inputs<'_>) {
    let words = inputs.words;
    let look = look::of(ui);
    let note = words.text("screens-order-part-compliance-note");
    ui.label(look::body(note).color(look.secondary));
    for kind in KINDS {
        let title = said::field(kind, ApiKind::Partner, &words);
        let wanted = *inputs.focus == Some(kind);
        let (error, warning, _) = inputs.findings(kind);
        egui::CollapsingHeader::new(look::body_medium(title))
            .id_salt(("compliance", kind as usize))
            .open(wanted.then_some(true))
            .show(ui, |ui| {
                if let Some(text) = error.or(warning) {
                    ui.label(look::caption(text).color(look.bad.ink));
                }
                fields(ui, inputs, kind);
            });
    }
}

fn fields(ui: &mut Ui, inputs: &mut Inputs<'_>, kind: Field) {
    let words = inputs.words;
    match kind {
        Field::GiftCard => {
            let label = words.text("screens-comp-less-than-ten");
            inputs.yes_no(ui, kind, &label, None, |draft| {
                &mut draft.compliance.gift_card_less_than_ten
            });
        }
        Field::Course => {
            let label = words.text("screens-comp-online");
            inputs.yes_no(ui, kind, &label, None, |draft| {
                &mut draft.compliance.course_online_offered
            });
        }
        Field::Donation => {
            let label = words.text("screens-comp-accepts");
            inputs.yes_no(ui, kind, &label, None, |draft| {
                &mut draft.compliance.accepts_donation
            });
        }
        Field::Membership => validity(ui, inputs, &words),
        _ => {}
    }
    for two in parts(kind).chunks(2) {
        match two {
            [one, other] => {
                pair(
                    ui,
                    inputs,
                    |ui, inputs| part(ui, inputs, kind, one),
                    |ui, inputs| part(ui, inputs, kind, other),
                );
            }
            one => one.iter().for_each(|one| part(ui, inputs, kind, one)),
        }
    }
}

fn part(ui: &mut Ui, inputs: &mut Inputs<'_>, kind: Field, (label, text): &Part) {
    let label = inputs.words.say(label);
    inputs.part(ui, kind, &label, |draft: &mut OrderDraft| {
        text(&mut draft.compliance)
    });
}

fn validity(ui: &mut Ui, inputs: &mut Inputs<'_>, words: &Catalog) {
    let options = [
        (String::new(), words.text("screens-not-said")),
        (
            "current_calendar_year".to_owned(),
            words.text("screens-comp-calendar-year"),
        ),
        (
            "one_year_from_payment".to_owned(),
            words.text("screens-comp-one-year"),
        ),
    ];
    let chooser = crate::ui::widgets::Chooser::new(words.text("screens-comp-validity"));
    let value = &mut inputs.form.draft.compliance.membership_validity;
    if chooser.show(ui, value, &options) {
        inputs.form.touch(Field::Membership);
    }
}

fn parts(kind: Field) -> Vec<Part> {
    match kind {
        Field::GiftCard => vec![
            (Message::new("screens-comp-validity-duration"), |c| {
                &mut c.gift_card_validity_duration
            }),
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.gift_card_turnover_share
            }),
        ],
        Field::Membership => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.membership_turnover_share
            }),
            (Message::new("screens-comp-period"), |c| {
                &mut c.membership_period_distribution
            }),
        ],
        Field::Subscription => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.subscription_turnover_share
            }),
            (Message::new("screens-comp-period"), |c| {
                &mut c.subscription_period_distribution
            }),
        ],
        Field::Course => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.course_turnover_share
            }),
            (Message::new("screens-comp-time-before"), |c| {
                &mut c.course_time_before_order
            }),
            (Message::new("screens-comp-course-period"), |c| {
                &mut c.course_period
            }),
            (Message::new("screens-comp-online-time"), |c| {
                &mut c.course_online_accessible_time
            }),
        ],
        Field::Ticket => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.ticket_turnover_share
            }),
            (Message::new("screens-comp-prepurchase"), |c| {
                &mut c.ticket_prepurchase_time
            }),
        ],
        Field::Rent => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.rent_turnover_share
            }),
            (Message::new("screens-comp-prepurchase"), |c| {
                &mut c.rent_prepurchase_time
            }),
            (Message::new("screens-comp-rental"), |c| {
                &mut c.rent_average_duration
            }),
        ],
        Field::PrepaidServices => vec![
            (Message::new("screens-comp-turnover-share"), |c| {
                &mut c.prepaid_turnover_share
            }),
            (Message::new("screens-comp-prepurchase"), |c| {
                &mut c.prepaid_prepurchase_time
            }),
        ],
        _ => Vec::new(),
    }
}
