//! The answer to a text that somebody sent: one sales unit or merchant at a glance, and the finished reply to copy.
//!
//! What is kept of it is shown at once; what the service says follows, and takes its place. `card` draws it.

mod card;

use crate::desk::{
    AskAbout, Compared, Ended, EnquiryRows, ReadKept, Requested, compare, local_time,
};
use crate::domain::answer::{Asked, Enquiry, Reply};
use crate::domain::merchant_message::MessageLanguage;
use crate::domain::{BusinessId, LookupRow, Market};
use crate::text::Message;
use crate::ui::Cx;
use crate::ui::widgets::Toast;
use egui::Context;

/// The answer on screen, if there is one.
#[derive(Debug, Default)]
pub(super) struct AnswerDialog {
    open: Option<Open>,
}

/// A text that was asked, and what is known by now.
#[derive(Debug)]
struct Open {
    text: String,
    enquiry: Enquiry,
    kept: Requested<Vec<LookupRow>>,
    fresh: Requested<EnquiryRows>,
    /// The language that the person chose in place of that of the text.
    chosen: Option<MessageLanguage>,
    is_copied: bool,
    shows_unused: bool,
    includes_doubtful: bool,
}

impl AnswerDialog {
    /// Answers a text that names one unit or merchant. `false` where it names none, or several: those are for the table.
    pub fn ask(&mut self, text: &str, cx: &mut Cx<'_>) -> bool {
        let enquiry = Enquiry::read(text);
        if !matches!(enquiry.asked(), Asked::Unit(..) | Asked::Merchant(_)) {
            return false;
        }
        let mut open = Open {
            text: text.to_owned(),
            kept: Requested::default(),
            fresh: Requested::default(),
            chosen: None,
            is_copied: false,
            shows_unused: false,
            includes_doubtful: false,
            enquiry,
        };
        // Both at once: what is kept is on screen until the service has answered.
        open.kept
            .follow(cx.start(ReadKept(open.enquiry.to_look_up())));
        open.ask_service(cx);
        self.open = Some(open);
        true
    }

    /// Takes it away, as another profile is opened.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        open.kept.poll();
        if open.fresh.poll() == Some(Ended::Done)
            && let Some(told) = open.fresh.answer()
        {
            // What was fetched for the answer is newer than what the table shows.
            cx.keep_rows(told.kept.clone());
        }
    }

    /// Draws it.
    pub fn show(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        if card::show(ctx, cx, open) {
            self.open = None;
        }
    }
}

impl Open {
    fn ask_service(&mut self, cx: &mut Cx<'_>) {
        let asked = AskAbout {
            entries: self.enquiry.to_look_up(),
            include_doubtful: self.includes_doubtful,
        };
        self.fresh.follow(cx.start(asked));
    }

    /// The rows to show: those of now, once the service said something, else those that are kept.
    fn rows(&self) -> &[LookupRow] {
        let told = self.fresh.answer().map(|told| &told.rows);
        told.or_else(|| self.kept.answer())
            .map_or(&[][..], Vec::as_slice)
    }

    /// How what the service said compares with what was kept; `None` until it said something.
    fn compared(&self) -> Option<Compared> {
        let told = self.fresh.answer()?;
        let kept = self.kept.answer()?;
        let mut all = Some(Compared::Unchanged);
        for row in &told.rows {
            let before = kept.iter().find(|kept| kept.msn == row.msn);
            match compare(before, row)? {
                Compared::Unchanged => {}
                other => all = Some(other),
            }
        }
        all
    }

    /// When what is kept was fetched, seconds since 1970 (UTC).
    fn kept_at(&self) -> Option<i64> {
        let kept = self.kept.answer()?;
        // Of several rows the oldest says how far all of them can be trusted.
        kept.iter().filter_map(|row| row.fetched_at).min()
    }

    fn language(&self, cx: &Cx<'_>) -> MessageLanguage {
        self.chosen
            .unwrap_or_else(|| self.enquiry.language(self.market(), cx.words.language()))
    }

    fn market(&self) -> Option<Market> {
        let mut ids = self
            .rows()
            .iter()
            .filter_map(|row| row.business_id.as_ref());
        ids.find_map(|id| id.scheme().market())
    }

    /// The finished reply; `None` while there is nothing to say.
    fn reply(&self, cx: &Cx<'_>) -> Option<String> {
        let reply = Reply {
            rows: self.rows(),
            language: self.language(cx),
            clock: local_time,
        };
        reply.text()
    }

    fn copy(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        if let Some(reply) = self.reply(cx) {
            ctx.copy_text(reply);
            self.is_copied = true;
            cx.toast(Toast::ok(cx.words.text("answer-copied")));
        }
    }

    /// The merchant that it is about, as far as known.
    fn merchant(&self) -> Option<BusinessId> {
        let of_rows = self.rows().iter().find_map(|row| row.business_id.clone());
        of_rows.or_else(|| match self.enquiry.asked() {
            Asked::Merchant(id) => Some(id),
            _ => None,
        })
    }

    /// What it is called: the unit, the merchant, or the number that was asked about.
    fn title(&self, cx: &Cx<'_>) -> String {
        let words = cx.words;
        let rows = self.rows();
        let name = |text: Option<&String>| text.filter(|text| !text.trim().is_empty()).cloned();
        let found = match (&self.enquiry.asked(), rows) {
            (_, [row]) => row
                .unit
                .as_ref()
                .and_then(|unit| name(unit.name.as_ref()))
                .or_else(|| name(row.merchant_name.as_ref())),
            (_, [first, ..]) => name(first.merchant_name.as_ref()),
            _ => None,
        };
        found.unwrap_or_else(|| match self.enquiry.asked() {
            Asked::Unit(msn, _) => format!("MSN {msn}"),
            Asked::Merchant(id) => id.for_people(),
            Asked::Nothing | Asked::Several(_) => words.say(&Message::new("answer-title")),
        })
    }
}
