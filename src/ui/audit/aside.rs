//! The dialog in which findings are accepted, with a reason, or snoozed until a day.

use crate::desk::local_time;
use crate::domain::policy::Finding;
use crate::domain::{Aside, LONGEST_REASON};
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::later::Until;
use crate::ui::widgets::{Button, Dialog, Field, muted_wrapped};
use chrono::Local;

/// The dialog, while it is open.
#[derive(Debug, Default)]
pub struct AsideDialog {
    open: Option<Open>,
}

#[derive(Debug)]
struct Open {
    /// The names of the findings, and what they are like.
    findings: Vec<(String, String)>,
    /// `None` accepts them for good.
    until: Option<Until>,
    reason: String,
    /// Whether it was tried without the reason that is needed.
    is_tried: bool,
}

impl AsideDialog {
    /// Asks why these findings are accepted, or until when they are snoozed.
    pub fn ask(&mut self, findings: &[&Finding], until: Option<Until>) {
        let named = |finding: &&Finding| (finding.aside_key(), finding.as_seen());
        self.open = Some(Open {
            findings: findings.iter().map(named).collect(),
            until,
            reason: String::new(),
            is_tried: false,
        });
    }

    /// Draws it, and sets the findings aside when it was answered.
    pub fn show(&mut self, ctx: &egui::Context, cx: &mut Cx<'_>) {
        let Some(open) = &mut self.open else { return };
        let words = cx.words;
        // What stands on the main button, and whether it can be pressed.
        let (title, name, is_day) = match &open.until {
            None => ("aside-accept-title", "aside-accept-now", true),
            Some(until) => {
                let is_day = until.day(Local::now()).is_some();
                ("aside-snooze-title", "aside-snooze-now", is_day)
            }
        };
        let title = say::counted(title, open.findings.len(), &words);
        let dialog = Dialog::new("set-aside", title, words);
        let set_aside = Button::primary(words.text(name)).enabled(is_day);
        let dialog = dialog.width(480.0);
        let answer = dialog.ask(ctx, set_aside, |ui| open.body(ui, &words));
        // Without what is needed it stays open, and now says what that is.
        if answer.is_some_and(|yes| !yes || open.write(cx)) {
            self.open = None;
        }
    }
}

impl Open {
    fn body(&mut self, ui: &mut egui::Ui, words: &Catalog) {
        let is_needed = self.until.is_none();
        let (text, label) = if is_needed {
            ("aside-accept-text", "aside-reason")
        } else {
            ("aside-snooze-text", "aside-reason-optional")
        };
        muted_wrapped(ui, words.text(text));
        if let Some(until) = &mut self.until {
            until.show(ui, words);
        }
        let lacks = is_needed && self.is_tried && self.reason.trim().is_empty();
        let field = Field::new(words.text(label))
            .hint(words.text("aside-reason-hint"))
            .error(lacks.then(|| words.text("aside-reason-needed")))
            .char_limit(LONGEST_REASON);
        field.show(ui, &mut self.reason);
    }

    /// Sets the findings aside. Gives whether all that is needed is there.
    fn write(&mut self, cx: &mut Cx<'_>) -> bool {
        self.is_tried = true;
        let now = Local::now();
        let (until, message) = match &self.until {
            None if self.reason.trim().is_empty() => return false,
            None => (None, Message::new("aside-accepted-toast")),
            Some(until) => {
                let Some((day, moment)) = until.moment(now) else {
                    return false;
                };
                let message = Message::new("aside-snoozed-toast");
                let day = cx.words.language().day(day);
                (Some(moment), message.with("day", day))
            }
        };
        let said = say::with_count(message, self.findings.len());
        let said = cx.words.say(&said);
        let changes = self.findings.iter().map(|(key, as_seen)| {
            let aside = Aside {
                as_seen: as_seen.clone(),
                until,
                reason: self.reason.trim().to_owned(),
                person: None,
                // Who and when is filled in where it is written.
                at: 0,
            };
            (key.clone(), Some(aside))
        });
        cx.set_aside(changes.collect(), said);
        true
    }
}

/// What was said of a finding, in lines: accepted or until when, who and when, and why.
#[must_use]
pub fn told(aside: &Aside, words: &Catalog) -> Vec<String> {
    let what = match aside.until.and_then(local_time) {
        None => words.say(&aside.name()),
        Some(until) => {
            let message = Message::new("aside-until-day");
            words.say(&message.with("day", words.language().day(until.date())))
        }
    };
    let when = say::moment(aside.at, words);
    let by = match &aside.person {
        Some(person) => Message::new("aside-by").with("person", person),
        None => Message::new("aside-when"),
    };
    let mut lines = vec![what, words.say(&by.with("when", when))];
    if !aside.reason.is_empty() {
        lines.push(aside.reason.clone());
    }
    lines
}
