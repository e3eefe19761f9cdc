//! The dialog of one profile: the connection test, saving and removing; `fields` has what is typed.

use super::form::Form;
use super::test_run::TestRun;
use crate::desk::{
    Ended, KeyPlace, RemoveProfile, Requested, SaveProfile, StoredProfile, TestConnection,
};
use crate::domain::machine::MachinePolicy;
use crate::domain::problem::ProblemKind;
use crate::domain::{Environment, Problem};
use crate::text::{Catalog, Message};
use crate::ui::cx::Cx;
use crate::ui::widgets::{
    Button, Dialog, Press as _, Tone, from_left, link, notice, problem_notice, seek_error,
    take_pasted,
};
use egui::{Align, Ui};

/// The dialog of one profile.
pub(super) struct ProfileDialog {
    pub(super) form: Form,
    pub(super) former: Option<String>,
    /// Whether the keys that were stored cannot be read, so that new ones must be typed.
    lost: bool,
    pub(super) advanced: bool,
    /// How many keys the text had that was pasted last.
    pub(super) recognised: usize,
    test: Option<TestRun>,
    /// Whether the profile is saved once the test that runs has passed.
    saves_next: bool,
    /// Whether what is saved was tested first, so that the first sync follows.
    pub(super) is_tested: bool,
    change: Option<Change>,
    confirm_remove: bool,
    problem: Option<Problem>,
    /// It was not drawn yet: it is brought into view once, then the person may scroll away.
    tells_problem: bool,
    /// What was filled in does not do: the first field that is wrong is gone to.
    seeks_error: bool,
}

/// What is done with the profile on the disk.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Save,
    Remove,
}

/// The profiles as they are once a change is done.
type Changing = Requested<Vec<StoredProfile>>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pressed {
    TestAndSave,
    Save,
    /// To save it with its keys for this run only.
    UseThisRun,
    Test,
    Cancel,
    Remove,
    ReallyRemove,
    Keep,
}

impl ProfileDialog {
    /// For a new profile.
    pub fn new(machine: &MachinePolicy) -> Self {
        let mut form = Form::new();
        let mut allowed = Environment::ALL.iter().copied();
        // Production is the first, and what nearly everybody wants.
        let allowed = allowed.find(|one| machine.forbids_environment(*one).is_none());
        form.profile.environment = allowed.unwrap_or(form.profile.environment);
        form.profile.api = machine.new_api();
        Self::on(form, None)
    }

    /// For a stored one.
    pub fn edit(stored: &StoredProfile) -> Self {
        let form = Form::of(stored.profile.clone(), stored.keys);
        Self::on(form, Some(stored.profile.name.clone()))
    }

    /// For a stored one whose keys cannot be read: to type them for this run.
    pub fn for_this_run(stored: &StoredProfile) -> Self {
        let form = Form::of(stored.profile.clone(), KeyPlace::ThisRunOnly);
        Self {
            lost: true,
            ..Self::on(form, Some(stored.profile.name.clone()))
        }
    }

    fn on(form: Form, former: Option<String>) -> Self {
        Self {
            form,
            former,
            lost: false,
            advanced: false,
            recognised: 0,
            test: None,
            saves_next: false,
            is_tested: false,
            change: None,
            confirm_remove: false,
            problem: None,
            tells_problem: false,
            seeks_error: false,
        }
    }

    /// Takes in what came of a test.
    pub fn poll(&mut self) {
        if let Some(test) = &mut self.test {
            test.poll();
        }
    }

    /// Saves, where the test that had to pass first just did.
    pub fn go_on(&mut self, changing: &mut Changing, cx: &mut Cx<'_>) {
        let is_running = self.test.as_ref().is_some_and(TestRun::is_running);
        if is_running || !std::mem::take(&mut self.saves_next) {
            return;
        }
        if self.test.as_ref().is_some_and(TestRun::has_passed) {
            self.is_tested = true;
            self.save(changing, cx);
        }
    }

    /// A change has ended. Gives which, with the name of the profile, where it went well.
    pub fn on_changed(
        &mut self,
        how: Ended,
        problem: Option<&Problem>,
    ) -> Option<(Change, String)> {
        let change = self.change.take()?;
        match (how, change) {
            (Ended::Done, Change::Save) => Some((change, self.form.profile().name)),
            (Ended::Done, Change::Remove) => Some((change, self.former.clone()?)),
            (Ended::Failed, _) => {
                // Where it is a removal that failed, the person is asked no more.
                self.confirm_remove &= change != Change::Remove;
                self.problem = problem.cloned();
                self.tells_problem = true;
                None
            }
            (Ended::Cancelled, _) => None,
        }
    }

    /// Draws it; gives `true` when it is to be closed.
    pub fn show(&mut self, ctx: &egui::Context, changing: &mut Changing, cx: &mut Cx<'_>) -> bool {
        let words = cx.words;
        let is_free = !self.is_busy();
        take_pasted(ctx, |text| {
            // Keys that come while others are tested or written would not be those that were tested.
            if !is_free {
                return false;
            }
            let count = self.form.take_keys(text);
            if count > 0 {
                self.recognised = count;
            }
            count > 0
        });
        let title = match &self.former {
            Some(name) => words.say(&Message::new("ui-edit-profile").with("name", name)),
            None => words.text("ui-add-profile"),
        };
        let (mut above, mut below) = (None, None);
        let (editing, removing) = (self.former.is_some(), self.confirm_remove);
        let busy = self.is_busy();
        let closed = Dialog::new("profile", title, words).width(600.0).show(
            ctx,
            |ui| above = self.body(ui, cx),
            |ui| below = foot(ui, words, editing, removing, busy),
        );
        let pressed = below.or(above);
        if let Some(pressed) = pressed {
            self.obey(pressed, changing, cx);
        }
        if std::mem::take(&mut self.seeks_error) {
            seek_error(ctx);
        }
        let leave = closed || pressed == Some(Pressed::Cancel);
        if leave && let Some(test) = self.test.as_ref().filter(|test| test.is_running()) {
            test.cancel();
        }
        leave
    }

    fn obey(&mut self, pressed: Pressed, changing: &mut Changing, cx: &mut Cx<'_>) {
        match pressed {
            Pressed::Test | Pressed::TestAndSave => {
                self.start_test(cx);
                // No test began where something is missing, and nothing is saved then.
                self.saves_next = pressed == Pressed::TestAndSave && self.test.is_some();
            }
            Pressed::UseThisRun => {
                self.form.place = KeyPlace::ThisRunOnly;
                self.save(changing, cx);
            }
            Pressed::Save => {
                self.is_tested = false;
                self.save(changing, cx);
            }
            Pressed::Remove => self.confirm_remove = true,
            Pressed::Keep => self.confirm_remove = false,
            Pressed::ReallyRemove => {
                if let Some(name) = self.former.clone() {
                    self.change = Some(Change::Remove);
                    changing.follow(cx.start(RemoveProfile { name }));
                }
            }
            Pressed::Cancel => {}
        }
    }

    fn is_busy(&self) -> bool {
        self.change.is_some() || self.test.as_ref().is_some_and(TestRun::is_running)
    }

    pub(super) fn has_stored_keys(&self) -> bool {
        self.former.is_some() && !self.lost && self.form.place == KeyPlace::Keyring
    }

    /// Whether what is filled in does; where it does not, that is shown from now on.
    fn is_sound(&mut self) -> bool {
        self.form.strict = true;
        self.problem = None;
        let is_sound = self.form.is_sound(self.has_stored_keys());
        self.seeks_error |= !is_sound;
        is_sound
    }

    fn start_test(&mut self, cx: &mut Cx<'_>) {
        if !self.is_sound() {
            self.test = None;
            return;
        }
        let job = cx.start_telling(TestConnection {
            profile: Box::new(self.form.profile()),
            keys: self.form.keys(),
        });
        self.test = Some(TestRun::new(job));
    }

    fn save(&mut self, changing: &mut Changing, cx: &mut Cx<'_>) {
        if !self.is_sound() {
            return;
        }
        let profile = self.form.profile();
        let renamed = self.former.clone().filter(|former| *former != profile.name);
        self.change = Some(Change::Save);
        changing.follow(cx.start(SaveProfile {
            profile: Box::new(profile),
            former_name: renamed,
            keys: self.form.keys(),
            place: self.form.place,
        }));
    }

    fn body(&mut self, ui: &mut Ui, cx: &Cx<'_>) -> Option<Pressed> {
        let words = cx.words;
        let mut pressed = None;
        if self.confirm_remove {
            let name = self.former.clone().unwrap_or_default();
            let head = words.say(&Message::new("ui-remove-really").with("name", name));
            notice(ui, Tone::Warn, &head, Some(&words.text("ui-remove-lead")));
        }
        if let Some(problem) = &self.problem {
            if std::mem::take(&mut self.tells_problem) {
                ui.scroll_to_cursor(Some(Align::TOP));
            }
            problem_notice(ui, words, problem);
            let keyring = problem.kind == ProblemKind::Credentials;
            // Where the keyring takes nothing, this run can do without it.
            if keyring && self.form.place == KeyPlace::Keyring && self.form.keys().is_some() {
                let this_run = Button::secondary(words.text("ui-use-this-run"));
                this_run.show(ui).sets(&mut pressed, Pressed::UseThisRun);
            }
        }
        // What is tested or written must be what stands there when it is done.
        let is_free = !self.is_busy();
        ui.add_enabled_ui(is_free, |ui| {
            self.identity(ui, cx);
            self.keys(ui, words);
            self.more(ui, words);
        });
        if let Some(test) = &mut self.test {
            test.show(ui, words);
        }
        pressed
    }
}

/// The buttons at the foot.
fn foot(ui: &mut Ui, words: Catalog, editing: bool, removing: bool, busy: bool) -> Option<Pressed> {
    let mut pressed = None;
    let mut show = |ui: &mut Ui, button: Button, means| button.show(ui).sets(&mut pressed, means);
    if removing {
        let remove = Button::danger(words.text("ui-remove")).enabled(!busy);
        show(ui, remove, Pressed::ReallyRemove);
        let keep = Button::secondary(words.text("ui-keep"));
        show(ui, keep, Pressed::Keep);
        return pressed;
    }
    let test_and_save = Button::primary(words.text("keys-test-and-save")).enabled(!busy);
    show(ui, test_and_save, Pressed::TestAndSave);
    let save = Button::secondary(words.text("ui-save")).enabled(!busy);
    show(ui, save, Pressed::Save);
    let cancel = Button::secondary(words.text("ui-cancel"));
    show(ui, cancel, Pressed::Cancel);
    let removes = from_left(ui, |ui| {
        let test = Button::quiet(words.text("ui-test-connection")).enabled(!busy);
        show(ui, test, Pressed::Test);
        editing && link(ui, words.text("ui-remove-profile")).clicked()
    });
    if removes.inner {
        pressed = Some(Pressed::Remove);
    }
    pressed
}
