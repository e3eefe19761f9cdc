//! Profiles: which there are, which is being opened, and the dialogs that add, change, test and remove them.

mod dialog;
mod fields;
mod form;
mod manage;
mod test_run;

use super::action::Action;
use super::cx::Cx;
use super::look;
use super::widgets::{Button, Dialog, Icon, Toast, muted, problem_notice};
use crate::desk::{
    AnswerPartner, Ended, Ending, Job, JobId, ListProfiles, OpenProfile, OpenSandbox,
    OpenedProfile, Requested, StoredProfile,
};
use crate::domain::machine::MachinePolicy;
use crate::domain::problem::ProblemKind;
use crate::domain::{PartnerId, Problem};
use crate::sandbox::SandboxOptions;
use crate::text::{Catalog, Message};
use dialog::{Change, ProfileDialog};

/// What the window knows of profiles.
#[derive(Default)]
pub(super) struct Profiles {
    stored: Vec<StoredProfile>,
    listing: Requested<Vec<StoredProfile>>,
    /// Saving or removing one. It is not the dialog's, which may be closed before it has ended.
    changing: Requested<Vec<StoredProfile>>,
    /// The profiles that are being opened, with their names where they are stored; the last one is meant.
    opening: Vec<(Job<OpenedProfile>, Option<String>)>,
    problem: Option<(Problem, Option<String>)>,
    dialog: Option<ProfileDialog>,
    managing: bool,
    /// The profile whose keys were tested and saved: it is synced as soon as it is open.
    synced_next: Option<String>,
    question: Option<PartnerQuestion>,
    /// The height of the page at the door when it was last drawn.
    pub door_height: f32,
}

impl Profiles {
    /// The stored profiles; empty until they are read.
    pub fn stored(&self) -> &[StoredProfile] {
        &self.stored
    }

    /// Whether a profile is being opened.
    pub const fn is_opening(&self) -> bool {
        !self.opening.is_empty()
    }

    /// Whether a job opens a profile or changes one on the disk, so that what it tells is not of the keys of the open one.
    pub fn is_of_profiles(&self, job: JobId) -> bool {
        let is_opening = self.opening.iter().any(|(opening, _)| opening.id() == job);
        is_opening || self.is_dialog_open()
    }

    /// Whether profiles are being listed or one is being opened.
    pub const fn is_busy(&self) -> bool {
        self.listing.is_running() || !self.opening.is_empty()
    }

    /// Whether a dialog is open, so that keys belong to it.
    pub const fn is_dialog_open(&self) -> bool {
        self.dialog.is_some() || self.managing || self.question.is_some()
    }

    /// Why the last profile could not be opened.
    pub fn door_problem(&self) -> Option<&Problem> {
        self.problem.as_ref().map(|(problem, _)| problem)
    }

    /// Whether typing the keys again for this run helps against the problem at the door.
    pub fn problem_wants_keys(&self) -> bool {
        self.problem.as_ref().is_some_and(|(problem, name)| {
            name.is_some() && problem.kind == ProblemKind::Credentials
        })
    }

    /// Opens the dialog on the profile that could not be opened, to type its keys for this run.
    pub fn type_keys_again(&mut self) {
        let name = self.problem.as_ref().and_then(|(_, name)| name.clone());
        let mut stored = self.stored.iter();
        if let Some(stored) = stored.find(|stored| Some(&stored.profile.name) == name.as_ref()) {
            self.dialog = Some(ProfileDialog::for_this_run(stored));
        }
    }

    /// Asks for the profiles.
    pub fn list(&mut self, cx: &mut Cx<'_>) {
        self.listing.follow(cx.start(ListProfiles));
    }

    /// Opens a stored profile.
    pub fn open(&mut self, name: String, cx: &mut Cx<'_>) {
        self.problem = None;
        let job = cx.start(OpenProfile { name: name.clone() });
        self.opening.push((job, Some(name)));
    }

    /// Opens the sandbox.
    pub fn open_sandbox(&mut self, options: SandboxOptions, cx: &mut Cx<'_>) {
        self.problem = None;
        self.opening.push((cx.start(OpenSandbox { options }), None));
    }

    /// Opens the dialog for a new profile.
    pub fn add(&mut self, machine: &MachinePolicy) {
        self.managing = false;
        self.dialog = Some(ProfileDialog::new(machine));
    }

    /// Opens the list of profiles.
    pub fn manage(&mut self) {
        self.managing = true;
    }

    /// A profile is open from now on.
    pub fn on_opened(&mut self, opened: &OpenedProfile) {
        self.problem = None;
        self.question = opened.asks.clone().map(|former| PartnerQuestion {
            name: opened.profile.name.clone(),
            former,
        });
    }

    /// Whether the profile that is open now is to be synced, since its keys were tested and saved; once.
    pub fn takes_sync(&mut self, name: &str) -> bool {
        self.synced_next.take_if(|next| next == name).is_some()
    }

    /// Opens the dialog on the open profile, for other keys.
    pub fn change_keys(&mut self, name: &str) {
        let mut stored = self.stored.iter();
        match stored.find(|stored| stored.profile.name == name) {
            Some(stored) => self.dialog = Some(ProfileDialog::edit(stored)),
            // The embedded sandbox is no stored profile: there is nothing to edit, so the list is shown.
            None => self.managing = true,
        }
    }

    /// Takes in what came of its jobs.
    pub fn poll(&mut self, cx: &mut Cx<'_>) {
        self.poll_list(cx);
        self.poll_opening(cx);
        if let Some(dialog) = &mut self.dialog {
            let names = self.stored.iter().map(|stored| &stored.profile.name);
            let others = names.filter(|name| Some(*name) != dialog.former.as_ref());
            // In every frame: the list may come while the dialog is open.
            dialog.form.taken = others.cloned().collect();
            dialog.poll();
            dialog.go_on(&mut self.changing, cx);
        }
        let changed = self.changing.poll();
        if let Some(stored) = self.changing.take() {
            self.stored = stored;
        }
        if let (Some(dialog), Some(how)) = (&mut self.dialog, changed) {
            let is_tested = dialog.is_tested;
            let Some((change, name)) = dialog.on_changed(how, self.changing.problem()) else {
                return;
            };
            self.dialog = None;
            let told = match change {
                Change::Save => Message::new("ui-profile-saved"),
                Change::Remove => Message::new("ui-profile-removed"),
            };
            cx.toast(Toast::ok(cx.words.say(&told.with("name", &name))));
            match change {
                Change::Save => {
                    self.synced_next = is_tested.then(|| name.clone());
                    self.open(name, cx);
                }
                Change::Remove => cx.outbox.removed = Some(name),
            }
        }
    }

    fn poll_list(&mut self, cx: &mut Cx<'_>) {
        match self.listing.poll() {
            Some(Ended::Failed) => {
                let problem = self.listing.problem().cloned();
                self.problem = problem.map(|problem| (problem, None));
            }
            Some(Ended::Done) => {
                self.stored = self.listing.take().unwrap_or_default();
                // One profile is the usual case: nobody should have to choose among one.
                if let [only] = self.stored.as_slice()
                    && self.opening.is_empty()
                    && cx.session.is_none()
                {
                    self.open(only.profile.name.clone(), cx);
                }
            }
            Some(Ended::Cancelled) | None => {}
        }
    }

    fn poll_opening(&mut self, cx: &mut Cx<'_>) {
        let mut place = 0;
        while let Some((job, _)) = self.opening.get_mut(place) {
            let Some(ending) = job.poll() else {
                place += 1;
                continue;
            };
            let (_, name) = self.opening.remove(place);
            match ending {
                Ending::Done(opened) => {
                    // One that was to be opened before it goes on, and is not meant any more.
                    self.opening.drain(..place);
                    place = 0;
                    cx.opened(opened);
                }
                Ending::Failed(problem) => {
                    // Without an open profile the door shows it.
                    if cx.session.is_some() {
                        cx.tell_problem(Some(&problem));
                    }
                    self.problem = Some((*problem, name));
                }
                Ending::Cancelled => {}
            }
        }
    }

    /// Closes whatever dialog is open; what was typed into it is wiped.
    pub fn close_dialogs(&mut self) {
        self.dialog = None;
        self.managing = false;
    }

    /// Draws the dialog that is open.
    pub fn dialogs(&mut self, ctx: &egui::Context, cx: &mut Cx<'_>) {
        if self.managing && self.dialog.is_none() {
            manage::show(ctx, self, cx);
        }
        if let Some(dialog) = &mut self.dialog {
            if dialog.show(ctx, &mut self.changing, cx) {
                self.dialog = None;
            }
            return;
        }
        let question = self.question.as_ref();
        let Some(answer) = question.and_then(|question| question.show(ctx, cx.words)) else {
            return;
        };
        let name = self.question.take().map(|question| question.name);
        if let Some(is_same) = answer {
            let job = cx.start(AnswerPartner { is_same });
            self.opening.push((job, name));
        }
    }
}

/// The question whose a profile is that has keys of another client than before, while it is open.
struct PartnerQuestion {
    /// The profile.
    name: String,
    /// The client it had before.
    former: PartnerId,
}

impl PartnerQuestion {
    /// Draws it; gives the answer once there is one: whether both are one partner, or `None` for later: nothing is ordered until it is said.
    fn show(&self, ctx: &egui::Context, words: Catalog) -> Option<Option<bool>> {
        let title = Message::new("ui-partner-title").with("name", &self.name);
        let dialog = Dialog::new("whose-profile", words.say(&title), words).width(520.0);
        let same = Button::primary(words.text("ui-partner-same"));
        let other = Button::secondary(words.text("ui-partner-other"));
        dialog.choose(
            ctx,
            None,
            [(same, Some(true)), (other, Some(false))],
            |ui| {
                let text = Message::new("ui-partner-text").with("former", self.former.short());
                ui.label(look::body(words.say(&text)));
                muted(ui, words.text("ui-partner-same-note"));
                muted(ui, words.text("ui-partner-other-note"));
            },
        )
    }
}

/// Whether other keys help against a problem of the open profile.
pub(super) fn is_about_keys(problem: &Problem) -> bool {
    problem.kind == ProblemKind::Credentials
}

/// In which frame a way to other keys was drawn last.
fn offered_at() -> egui::Id {
    egui::Id::unique("where other keys were offered")
}

/// Whether a way to other keys is drawn in this frame.
pub(super) fn are_keys_offered(ctx: &egui::Context) -> bool {
    let frame = ctx.cumulative_frame_nr();
    ctx.data(|data| data.get_temp::<u64>(offered_at()) == Some(frame))
}

/// Problems, each with what leads to other keys where it is about them.
pub(super) fn problems_with_keys<'a>(
    ui: &mut egui::Ui,
    cx: &mut Cx<'_>,
    problems: impl IntoIterator<Item = impl Into<Option<&'a Problem>>>,
) {
    for problem in problems.into_iter().filter_map(Into::into) {
        problem_notice(ui, cx.words, problem);
        offer_keys(ui, cx, problem);
    }
}

/// A button that leads to other keys, where a problem of the open profile is about them.
pub(super) fn offer_keys(ui: &mut egui::Ui, cx: &mut Cx<'_>, problem: &Problem) {
    if !is_about_keys(problem) || cx.session.is_none() {
        return;
    }
    let frame = ui.ctx().cumulative_frame_nr();
    ui.data_mut(|data| data.insert_temp(offered_at(), frame));
    let button = Button::secondary(cx.words.say(&Action::ChangeKeys.text())).icon(Icon::Key);
    if button.show(ui).clicked() {
        cx.trigger(Action::ChangeKeys);
    }
}
