//! Drafts: what is typed is kept a moment later, is there again at the next start, and can be gone on with from a list.

use super::model::OrderForm;
use crate::desk::{Ending, Job, ListDrafts, RemoveDraft, Requested, SaveDraft, SavedDraft};
use crate::domain::order::OrderDraft;
use crate::text::{Catalog, Message};
use crate::ui::Cx;
use crate::ui::fleet::say;
use crate::ui::widgets::{Chip, Icon, Menu, Press as _, hairline, menu_line};
use egui::Ui;
use std::sync::Arc;
use std::time::Duration;

/// How long nothing is typed before what was typed is kept.
const PAUSE_SECS: f64 = 0.8;
/// A picture larger than this is not kept with every pause. No logo the vendor takes is larger.
const LARGEST_LOGO: usize = 2 * 1024 * 1024;
/// How long after a draft could not be kept it is tried again.
const AGAIN_SECS: f64 = 20.0;
/// How many drafts the menu shows; older ones come up as newer ones go.
const MOST_SHOWN: usize = 12;

/// The draft that is worked on, and those that wait.
#[derive(Debug, Default)]
pub struct Drafts {
    key: Option<String>,
    /// As it was kept last.
    kept: OrderDraft,
    saved_at: Option<i64>,
    /// As it was seen last, and since when it stands so, in seconds of the window's clock.
    seen: OrderDraft,
    seen_since: f64,
    saving: Option<Job<i64>>,
    /// When that was begun last, in seconds of the window's clock.
    tried_at: f64,
    /// Whether it could not be kept the last time.
    is_unsaved: bool,
    known: Arc<Vec<SavedDraft>>,
    /// Listing the drafts, or removing one.
    listing: Requested<Arc<Vec<SavedDraft>>>,
    /// Whether the newest draft is still to be put into the form, which happens once, at the start.
    restores: bool,
    /// What is asked for once a job has ended: drafts that were left or cleared away while they were being kept. The desk does
    /// what it is asked at the same time, so that the later command could be done first.
    then: Vec<Left>,
    /// Drafts that were left and could not be kept: they are in the memory alone until one can be kept again.
    unkept: Vec<SavedDraft>,
}

/// A draft that was left while it was being kept.
#[derive(Debug)]
struct Left {
    job: Job<i64>,
    /// As it is being kept; `None` where it is not needed any more.
    draft: Option<SavedDraft>,
    wish: Wish,
}

/// What is asked of the drafts on the disk.
#[derive(Debug)]
pub enum Wish {
    /// Which there are.
    List,
    /// To keep one.
    Save(SaveDraft),
    /// To remove one.
    Remove(String),
}

/// What is to stand in the form; what stands there waits among the drafts.
#[derive(Debug, Clone)]
pub enum Next {
    /// Another order, begun from what is known of it.
    Begin(Box<OrderDraft>),
    /// A draft that is gone on with.
    GoOn(Box<SavedDraft>),
}

impl Drafts {
    /// Drafts of the profile that was opened now.
    pub fn of_session(cx: &mut Cx<'_>) -> Self {
        let mut drafts = Self {
            restores: true,
            ..Self::default()
        };
        drafts.listing.follow(cx.start(ListDrafts::new()));
        drafts
    }

    /// Keeps what is typed once a pause was made.
    pub fn follow(&mut self, ui: &Ui, form: &OrderForm, cx: &mut Cx<'_>) {
        let draft = keepable(form);
        let now = ui.input(|input| input.time);
        if draft != self.seen {
            self.seen.clone_from(&draft);
            self.seen_since = now;
        }
        // One save at a time: two at once could end in the other order.
        if form.is_blank() || self.saving.is_some() {
            return;
        }
        let rest = if draft != self.kept {
            PAUSE_SECS - (now - self.seen_since)
        } else if self.is_unsaved {
            AGAIN_SECS - (now - self.tried_at)
        } else {
            return;
        };
        if rest > 0.0 {
            ui.ctx()
                .request_repaint_after(Duration::from_secs_f64(rest));
            return;
        }
        self.tried_at = now;
        let save = self.save(draft);
        self.saving = Some(cx.start(save));
    }

    /// Keeps what was typed since it was kept last.
    pub fn keep_now(&mut self, form: &OrderForm, cx: &mut Cx<'_>) {
        let draft = keepable(form);
        if draft != self.kept && !form.is_blank() && self.saving.is_none() {
            let save = self.save(draft);
            self.saving = Some(cx.start(save));
        }
    }

    /// What is to be kept before the window closes, if anything.
    pub fn unsaved(&mut self, form: &OrderForm) -> Option<Wish> {
        self.unsaved_draft(form).map(Wish::Save).or_else(|| {
            let is_left = |left: &Left| !matches!(left.wish, Wish::List);
            let Some(place) = self.then.iter().position(is_left) else {
                return self.unkept.pop().map(saving_again);
            };
            let left = self.then.swap_remove(place);
            // Dropped, it would be cancelled; what it keeps must still reach the disk.
            left.job.detach();
            Some(left.wish)
        })
    }

    fn unsaved_draft(&mut self, form: &OrderForm) -> Option<SaveDraft> {
        let draft = keepable(form);
        let is_kept = draft == self.kept && !self.is_unsaved;
        (!is_kept && !form.is_blank()).then(|| self.save(draft))
    }

    fn save(&mut self, draft: OrderDraft) -> SaveDraft {
        let key = self
            .key
            // Made on this computer, so that a draft can be told apart before it is on the disk; the newest sorts last.
            .get_or_insert_with(|| uuid::Uuid::now_v7().to_string())
            .clone();
        self.kept.clone_from(&draft);
        let draft = Box::new(draft);
        SaveDraft { key, draft }
    }

    /// Another order is begun; what was typed so far waits.
    pub fn begin_another(&mut self, form: &OrderForm, cx: &mut Cx<'_>) {
        let unsaved = self.unsaved_draft(form);
        let (saving, kept) = (self.saving.take(), self.kept_as(cx.now));
        self.leave();
        self.after(saving, kept, unsaved.map_or(Wish::List, Wish::Save), cx);
    }

    /// The draft is not needed any more: it was sent, or cleared away.
    pub fn discard(&mut self, cx: &mut Cx<'_>) {
        let (key, saving) = (self.key.clone(), self.saving.take());
        self.leave();
        self.after(saving, None, key.map_or(Wish::List, Wish::Remove), cx);
    }

    /// The draft that is worked on, as it is kept.
    fn kept_as(&self, now: i64) -> Option<SavedDraft> {
        Some(SavedDraft {
            key: self.key.clone()?,
            draft: self.kept.clone(),
            saved_at: now,
        })
    }

    /// What stands in the form was sent: it is no draft until it is changed.
    pub fn settle(&mut self, form: &OrderForm) {
        self.kept = keepable(form);
        self.is_unsaved = false;
    }

    fn leave(&mut self) {
        *self = Self {
            known: Arc::clone(&self.known),
            then: std::mem::take(&mut self.then),
            unkept: std::mem::take(&mut self.unkept),
            ..Self::default()
        };
    }

    /// Asks for something, after a job that runs and keeps this draft. What was kept is listed anew after that.
    fn after(
        &mut self,
        job: Option<Job<i64>>,
        draft: Option<SavedDraft>,
        wish: Wish,
        cx: &mut Cx<'_>,
    ) {
        match (job, wish) {
            (Some(job), wish) => {
                // Where more is to be kept under the same key, or it is to go, nobody needs what was kept before.
                let draft = draft.filter(|_| matches!(wish, Wish::List));
                self.then.push(Left { job, draft, wish });
            }
            (None, Wish::Save(save)) => {
                let draft = SavedDraft {
                    key: save.key.clone(),
                    draft: (*save.draft).clone(),
                    saved_at: cx.now,
                };
                self.then.push(Left {
                    job: cx.start(save),
                    draft: Some(draft),
                    wish: Wish::List,
                });
            }
            (None, Wish::List) => self.listing.follow(cx.start(ListDrafts::new())),
            (None, Wish::Remove(key)) => self.listing.follow(cx.start(RemoveDraft::new(key))),
        }
    }

    /// A draft could be kept: those that could not are tried again.
    fn keep_again(&mut self, cx: &mut Cx<'_>) {
        for left in std::mem::take(&mut self.unkept) {
            self.after(None, None, saving_again(left), cx);
        }
    }

    /// Whether a draft is about to be removed.
    fn is_going(&self, draft: &SavedDraft) -> bool {
        let removes = |wish: &Wish| matches!(wish, Wish::Remove(key) if *key == draft.key);
        self.then.iter().any(|left| removes(&left.wish))
    }

    /// A draft was put into the form.
    pub fn opened(&mut self, draft: &SavedDraft) {
        let unkept = self.unkept.extract_if(.., |left| left.key == draft.key);
        self.is_unsaved = unkept.count() > 0;
        self.key = Some(draft.key.clone());
        self.kept = draft.draft.clone();
        self.saved_at = Some(draft.saved_at);
    }

    /// The line that says when the draft was kept, if it was.
    #[must_use]
    pub fn line(&self, words: &Catalog) -> Option<String> {
        if self.is_unsaved {
            return Some(words.text("preflight-draft-unsaved"));
        }
        let when = say::moment(self.saved_at?, words);
        Some(words.say(&Message::new("preflight-draft-saved").with("when", when)))
    }

    /// Draws the chip of drafts and its menu.
    pub fn chip(&self, ui: &mut Ui, words: &Catalog) -> Option<Next> {
        let is_unkept = |draft: &SavedDraft| self.unkept.iter().any(|left| left.key == draft.key);
        let known = self.known.iter().filter(|draft| !is_unkept(draft));
        let all = self.unkept.iter().chain(known);
        let others: Vec<&SavedDraft> = all
            .filter(|draft| self.key.as_ref() != Some(&draft.key) && !self.is_going(draft))
            .collect();
        if others.is_empty() && self.key.is_none() {
            return None;
        }
        let label = Message::new("preflight-drafts").with("count", others.len());
        let mut action = None;
        let response = Chip::new(words.say(&label)).chevron().show(ui);
        Menu::of(&response).width(420.0).show(|ui| {
            for draft in others.iter().take(MOST_SHOWN) {
                let when = say::moment(draft.saved_at, words);
                let name = title(draft, words);
                if menu_line(ui, None, &name, Some(&when), false).clicked() {
                    action = Some(Next::GoOn(Box::new((*draft).clone())));
                }
            }
            if !others.is_empty() {
                hairline(ui);
            }
            let another = words.text("preflight-draft-another");
            menu_line(ui, Some(Icon::Plus), &another, None, false)
                .sets(&mut action, Next::Begin(Box::default()));
        });
        action
    }

    /// Takes in what came of keeping and listing; gives the draft to go on with at the start.
    pub fn poll(&mut self, cx: &mut Cx<'_>) -> Option<SavedDraft> {
        let mut endings = Vec::new();
        let is_over = |left: &mut Left| {
            let ending = left.job.poll();
            let is_over = ending.is_some();
            endings.extend(ending);
            is_over
        };
        let ended: Vec<Left> = self.then.extract_if(.., is_over).collect();
        for (left, ending) in ended.into_iter().zip(endings) {
            self.after(None, None, left.wish, cx);
            match (ending, left.draft) {
                (Ending::Done(_), _) => self.keep_again(cx),
                (ending, Some(draft)) => {
                    self.unkept.push(draft);
                    tell_failed(&ending, cx);
                }
                (Ending::Failed(_) | Ending::Cancelled, None) => {}
            }
        }
        if let Some(ending) = self.saving.as_mut().and_then(Job::poll) {
            self.saving = None;
            if let Ending::Done(saved_at) = ending {
                self.is_unsaved = false;
                self.saved_at = Some(saved_at);
                self.keep_again(cx);
            } else if !std::mem::replace(&mut self.is_unsaved, true) {
                // It is tried again and again, and told once.
                tell_failed(&ending, cx);
            }
        }
        if let Some(drafts) = self.listing.done() {
            self.known = Arc::clone(&drafts);
            if std::mem::take(&mut self.restores) {
                // The newest stands first.
                return drafts.first().cloned();
            }
        }
        None
    }
}

fn tell_failed(ending: &Ending<i64>, cx: &mut Cx<'_>) {
    if let Ending::Failed(problem) = ending {
        cx.tell_problem(Some(problem));
    }
}

/// What keeps a draft that could not be kept.
fn saving_again(left: SavedDraft) -> Wish {
    Wish::Save(SaveDraft {
        key: left.key,
        draft: Box::new(left.draft),
    })
}

/// What is kept of the form: everything but the password.
fn keepable(form: &OrderForm) -> OrderDraft {
    let mut draft = form.draft.clone();
    draft.website.test_password.clear();
    if draft.sales_unit_logo.len() > LARGEST_LOGO {
        draft.sales_unit_logo.clear();
    }
    draft
}

/// What a draft is called in the menu: its name, else its merchant's number.
fn title(draft: &SavedDraft, words: &Catalog) -> String {
    let draft = &draft.draft;
    let parts: Vec<&str> = [draft.sales_unit_name.trim(), draft.business_id.trim()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    if parts.is_empty() {
        words.text("preflight-draft-nameless")
    } else {
        parts.join(" · ")
    }
}
