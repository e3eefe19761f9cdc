//! What is known of the merchant in the form: gathered from this computer by itself, from others when the person asks.

use super::model::OrderForm;
use crate::desk::{Ask, Ending, Gather, Job};
use crate::domain::order::preflight::{Facts, merchant_of};
use crate::domain::{BusinessId, Problem};
use crate::ui::Cx;

/// The questions that are on their way.
#[derive(Debug, Default)]
pub struct Gathered {
    asked: Vec<(Job<Box<Facts>>, Ask)>,
    about: Option<BusinessId>,
    problem: Option<Problem>,
}

impl Gathered {
    /// Gathers what this computer knows, when another merchant stands in the form than before. Nobody is asked.
    pub fn follow(&mut self, form: &OrderForm, cx: &mut Cx<'_>) {
        let about = merchant_of(&form.draft);
        if about == self.about {
            return;
        }
        self.about = about;
        self.problem = None;
        if self.about.is_some() {
            self.ask(form, Ask::default(), cx);
        }
    }

    /// Asks, because the person wants it.
    pub fn ask(&mut self, form: &OrderForm, ask: Ask, cx: &mut Cx<'_>) {
        self.problem = None;
        let draft = Box::new(without_secrets(form));
        let job = cx.start(Gather { draft, ask });
        // Several at once: what this computer knows is there before others have answered.
        self.asked.push((job, ask));
    }

    /// Whether a question of a kind is on its way.
    #[must_use]
    pub fn is_asking(&self, kind: impl Fn(&Ask) -> bool) -> bool {
        self.asked.iter().any(|(_, ask)| kind(ask))
    }

    /// Why the last question could not be asked at all.
    #[must_use]
    pub const fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    /// Takes in what came of the questions; tells whether anything was learned.
    pub fn poll(&mut self, mut form: Option<&mut OrderForm>) -> bool {
        let mut has_learned = false;
        self.asked.retain_mut(|(job, _)| {
            match job.poll() {
                None => return true,
                Some(Ending::Done(facts)) => {
                    if let Some(form) = &mut form {
                        form.learn(*facts);
                        has_learned = true;
                    }
                }
                Some(Ending::Failed(problem)) => self.problem = Some(*problem),
                Some(Ending::Cancelled) => {}
            }
            false
        });
        has_learned
    }
}

/// Whoever gathers needs neither the password nor the picture.
fn without_secrets(form: &OrderForm) -> crate::domain::order::OrderDraft {
    let mut draft = form.visible_draft();
    draft.website.test_password.clear();
    draft.sales_unit_logo.clear();
    draft
}
