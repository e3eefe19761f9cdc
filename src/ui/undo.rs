//! Taking back what was done last: by Ctrl+Z, or by the button of the news about it.

use super::cx::Cx;
use super::widgets::Toast;
use crate::desk::{
    BoardData, DocumentChange, Ended, PutAway, PutBack, ReadTemplates, Requested, Rewrite,
    Rewritten, RowChange, Watch,
};
use crate::domain::merchant_message::Templates;
use crate::domain::order::OrderDraft;
use crate::domain::problem::ProblemKind;
use crate::domain::{BusinessId, Problem, Subject};
use crate::store::DocumentKind;
use egui::{Context, Key, Modifiers};
use std::sync::Arc;

/// What takes back something that was done.
#[derive(Debug, Clone)]
pub enum Back {
    /// Tags and notes as they were.
    Rows(Vec<RowChange>),
    /// Saved texts as they were: views, presets, policies and their like.
    Documents(Vec<DocumentChange>),
    /// Orders on the board, or away from it.
    Orders {
        /// The keys of the orders on the board.
        keys: Vec<String>,
        /// Whether they are to be away.
        away: bool,
    },
    /// What stood in the form of an order.
    Order(Box<OrderDraft>),
    /// Merchants that are to be synced again.
    Watched(Vec<BusinessId>),
}

impl Back {
    /// What stands in the form of an order, without the password of a test site.
    #[must_use]
    pub fn order(draft: &OrderDraft) -> Self {
        let mut draft = draft.clone();
        draft.website.test_password.clear();
        Self::Order(Box::new(draft))
    }

    /// Whether there is nothing to take back.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Rows(changes) => changes.is_empty(),
            Self::Documents(documents) => documents.is_empty(),
            Self::Orders { keys, .. } => keys.is_empty(),
            Self::Order(_) => false,
            Self::Watched(merchants) => merchants.is_empty(),
        }
    }
}

impl From<Vec<RowChange>> for Back {
    fn from(changes: Vec<RowChange>) -> Self {
        Self::Rows(changes)
    }
}

impl From<Vec<DocumentChange>> for Back {
    fn from(documents: Vec<DocumentChange>) -> Self {
        Self::Documents(documents)
    }
}

/// What was taken back, for the screens that show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// Saved texts of this kind are other ones now.
    Documents(DocumentKind),
    /// Orders are on the board again, or away from it.
    Orders,
    /// Merchants are synced again.
    Watched,
}

/// What can be taken back, and the taking back that is under way.
#[derive(Debug, Default)]
pub(super) struct Undo {
    back: Option<Back>,
    rows: Requested<Rewritten>,
    documents: Requested<Vec<DocumentChange>>,
    orders: Requested<Arc<BoardData>>,
    watched: Requested<Vec<BusinessId>>,
    templates: Requested<Arc<Templates>>,
    /// Rows do not bear the notes of their merchants.
    reads_fleet: bool,
    /// What is being taken back: it can be tried again where that fails.
    doing: Option<Back>,
}

impl Undo {
    /// This can be taken back from now on, and what was done before it no more.
    pub fn offer(&mut self, back: Back) {
        self.back = Some(back).filter(|back| !back.is_empty());
    }

    /// Nothing can be taken back: another profile is open.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    const fn is_running(&self) -> bool {
        self.rows.is_running()
            || self.documents.is_running()
            || self.orders.is_running()
            || self.watched.is_running()
    }

    /// Takes back what was done last, unless something is being taken back.
    pub fn take_back(&mut self, cx: &mut Cx<'_>) {
        if self.is_running() {
            return;
        }
        let Some(back) = self.back.take() else { return };
        self.doing = Some(back.clone());
        match back {
            Back::Rows(changes) => {
                self.reads_fleet = changes.iter().any(is_of_merchant);
                self.rows.follow(cx.start(Rewrite(changes)));
            }
            Back::Documents(documents) => self.documents.follow(cx.start(PutBack(documents))),
            Back::Orders { keys, away } => {
                self.orders.follow(cx.start(PutAway { keys, away }));
            }
            Back::Order(draft) => {
                cx.new_order(*draft);
                self.ended(Ended::Done, None, None, cx);
            }
            Back::Watched(add) => {
                let remove = Vec::new();
                self.watched.follow(cx.start(Watch { add, remove }));
            }
        }
    }

    /// Tells how it ended. From then on what was done meanwhile can be taken back; where nothing was, `redo` brings it there again, and what
    /// failed can be tried once more, unless it was changed by somebody else, which no second try mends.
    fn ended(&mut self, how: Ended, problem: Option<Problem>, redo: Option<Back>, cx: &mut Cx<'_>) {
        let doing = self.doing.take();
        let next = match how {
            Ended::Done => {
                cx.toast(Toast::info(cx.words.text("keys-undo-done")));
                redo
            }
            Ended::Failed | Ended::Cancelled => {
                cx.tell_problem(problem.as_ref());
                doing.filter(|_| problem.is_none_or(|problem| problem.kind != ProblemKind::Input))
            }
        };
        if let Some(next) = next.filter(|_| self.back.is_none()) {
            self.offer(next);
        }
    }

    /// Takes in what came of it.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        if let Some(how) = self.rows.poll() {
            let written = self.rows.take().unwrap_or_default();
            cx.keep_rows(written.rows);
            if let Some(asides) = written.asides {
                cx.keep_asides(asides);
            }
            if self.reads_fleet && how == Ended::Done {
                cx.read_fleet();
            }
            let problem = self.rows.problem().cloned();
            self.ended(how, problem, Some(Back::Rows(written.back)), cx);
        }
        if let Some(how) = self.documents.poll() {
            let documents = self.documents.take().unwrap_or_default();
            let mut kinds: Vec<DocumentKind> = documents.iter().map(DocumentChange::kind).collect();
            kinds.dedup();
            // Every letter is written by the templates that the shell has.
            if kinds.contains(&DocumentKind::Template) {
                self.templates.follow(cx.start(ReadTemplates::new()));
            }
            let kinds = kinds.into_iter().map(TakenBack::Documents);
            cx.outbox.taken_back.extend(kinds);
            let problem = self.documents.problem().cloned();
            self.ended(how, problem, Some(Back::Documents(documents)), cx);
        }
        if let Some(how) = self.watched.poll() {
            let problem = self.watched.problem().cloned();
            self.ended(how, problem, None, cx);
            cx.outbox.taken_back.push(TakenBack::Watched);
        }
        if let Some(templates) = self.templates.done() {
            cx.keep_templates(templates);
        }
        if let Some(how) = self.orders.poll() {
            // The answer is the whole board; which orders were put away is known from what was asked.
            let again = match &self.doing {
                Some(Back::Orders { keys, away }) => Some(Back::Orders {
                    keys: keys.clone(),
                    away: !away,
                }),
                _ => None,
            };
            let problem = self.orders.problem().cloned();
            self.ended(how, problem, again, cx);
            if how == Ended::Done {
                cx.outbox.taken_back.push(TakenBack::Orders);
            }
        }
    }

    /// Ctrl+Z, where no field and no dialog takes it.
    pub fn keys(&mut self, ctx: &Context, cx: &mut Cx<'_>) {
        // In a field Ctrl+Z takes back what was typed there.
        let is_free = !ctx.text_edit_focused()
            && ctx.memory(|memory| memory.top_modal_layer()).is_none()
            && self.back.is_some();
        if is_free && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Z)) {
            self.take_back(cx);
        }
    }
}

/// Whether it changes the note of a merchant.
fn is_of_merchant(change: &RowChange) -> bool {
    match change {
        RowChange::Tag(_) | RowChange::Aside(_) | RowChange::AsideBack(_) => false,
        RowChange::Note(note) => {
            let mut whose = note.notes.iter().map(|new| &new.subject);
            whose.any(|whose| matches!(whose, Subject::Merchant(_)))
        }
    }
}
