//! The dialog of one profile: its fields, its keys, the connection test, saving and removing.

use super::form::Form;
use super::test_run::TestRun;
use crate::desk::{Command, Event, JobId, KeyPlace, StoredProfile};
use crate::domain::problem::ProblemKind;
use crate::domain::profile::ProfileField;
use crate::domain::{ApiKind, Environment, KeyType, MsnRule, Problem, TokenFlow};
use crate::text::{Catalog, Message, Tell};
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Chooser, Dialog, Field, Icon, Tone, link, notice, problem_notice, secret_field,
};
use egui::{Align, Layout, Ui};

/// The dialog of one profile.
pub(super) struct ProfileDialog {
    form: Form,
    former: Option<String>,
    /// Whether the keys that were stored cannot be read, so that new ones must be typed.
    lost: bool,
    advanced: bool,
    test: Option<TestRun>,
    saving: Option<JobId>,
    removing: Option<JobId>,
    confirm_remove: bool,
    problem: Option<Problem>,
    saved: Option<String>,
    removed: Option<String>,
}

/// What the buttons at the foot ask for.
#[derive(Default)]
struct Foot {
    save: bool,
    test: bool,
    cancel: bool,
    remove: bool,
    really_remove: bool,
    keep: bool,
}

impl ProfileDialog {
    /// For a new profile.
    pub fn new() -> Self {
        Self::on(Form::new(), None)
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
            test: None,
            saving: None,
            removing: None,
            confirm_remove: false,
            problem: None,
            saved: None,
            removed: None,
        }
    }

    /// The name of the profile that was saved, once.
    pub const fn take_saved(&mut self) -> Option<String> {
        self.saved.take()
    }

    /// The name of the profile that was removed, once.
    pub const fn take_removed(&mut self) -> Option<String> {
        self.removed.take()
    }

    pub fn on_event(&mut self, job: JobId, event: &Event) {
        if let Some(test) = &mut self.test
            && test.job == job
        {
            test.on_event(event);
        }
        if self.saving == Some(job) {
            self.on_saving(event);
        }
        if self.removing == Some(job) {
            self.on_removing(event);
        }
    }

    fn on_saving(&mut self, event: &Event) {
        match event {
            Event::Done => {
                self.saving = None;
                self.saved = Some(self.form.profile().name);
            }
            Event::Failed(problem) => {
                self.saving = None;
                self.problem = Some((**problem).clone());
            }
            _ => {}
        }
    }

    fn on_removing(&mut self, event: &Event) {
        match event {
            Event::Done => {
                self.removing = None;
                self.removed.clone_from(&self.former);
            }
            Event::Failed(problem) => {
                self.removing = None;
                self.confirm_remove = false;
                self.problem = Some((**problem).clone());
            }
            _ => {}
        }
    }

    /// Draws it; gives `true` when it is to be closed.
    pub fn show(&mut self, ctx: &egui::Context, names: &[String], cx: &mut Cx<'_>) -> bool {
        let words = cx.words;
        let title = match &self.former {
            Some(name) => words.say(&Message::new("ui-edit-profile").with("name", name)),
            None => words.text("ui-add-profile"),
        };
        let mut foot = Foot::default();
        let mut this_run = false;
        let (editing, removing) = (self.former.is_some(), self.confirm_remove);
        let busy = self.is_busy();
        let closed = Dialog::new("profile", title, words.text("ui-close"))
            .width(600.0)
            .show(
                ctx,
                |ui| this_run = self.body(ui, names, cx),
                |ui| foot.show(ui, words, editing, removing, busy),
            );
        self.obey(&foot, this_run, names, cx);
        let leave = closed || foot.cancel;
        if leave && let Some(test) = self.test.as_ref().filter(|test| test.is_running()) {
            cx.send(Command::Cancel(test.job));
        }
        leave
    }

    /// Does what was pressed.
    fn obey(&mut self, foot: &Foot, this_run: bool, names: &[String], cx: &mut Cx<'_>) {
        if foot.test {
            self.start_test(names, cx);
        }
        if this_run {
            self.form.place = KeyPlace::ThisRunOnly;
        }
        if foot.save || this_run {
            self.save(names, cx);
        }
        self.confirm_remove = (self.confirm_remove || foot.remove) && !foot.keep;
        if foot.really_remove
            && let Some(name) = self.former.clone()
        {
            self.removing = Some(cx.send(Command::RemoveProfile { name }));
        }
    }

    fn is_busy(&self) -> bool {
        self.saving.is_some()
            || self.removing.is_some()
            || self.test.as_ref().is_some_and(TestRun::is_running)
    }

    fn has_stored_keys(&self) -> bool {
        self.former.is_some() && !self.lost && self.form.place == KeyPlace::Keyring
    }

    fn start_test(&mut self, names: &[String], cx: &mut Cx<'_>) {
        self.form.strict = true;
        self.problem = None;
        if !self
            .form
            .is_sound(names, self.former.as_deref(), self.has_stored_keys())
        {
            self.test = None;
            return;
        }
        let job = cx.send(Command::TestConnection {
            profile: Box::new(self.form.profile()),
            keys: self.form.keys(),
        });
        self.test = Some(TestRun::new(job));
    }

    fn save(&mut self, names: &[String], cx: &mut Cx<'_>) {
        self.form.strict = true;
        self.problem = None;
        if !self
            .form
            .is_sound(names, self.former.as_deref(), self.has_stored_keys())
        {
            return;
        }
        let profile = self.form.profile();
        let renamed = self.former.clone().filter(|former| *former != profile.name);
        self.saving = Some(cx.send(Command::SaveProfile {
            profile: Box::new(profile),
            former_name: renamed,
            keys: self.form.keys(),
            place: self.form.place,
        }));
    }

    /// Gives `true` when the keys are to be used for this run only.
    fn body(&mut self, ui: &mut Ui, names: &[String], cx: &Cx<'_>) -> bool {
        let words = cx.words;
        let mut this_run = false;
        if self.confirm_remove {
            let name = self.former.clone().unwrap_or_default();
            let head = words.say(&Message::new("ui-remove-really").with("name", name));
            notice(ui, Tone::Warn, &head, Some(&words.text("ui-remove-lead")));
        }
        if let Some(problem) = &self.problem {
            problem_notice(ui, words, problem);
            let keyring = problem.kind == ProblemKind::Credentials;
            if keyring && self.form.place == KeyPlace::Keyring && self.form.keys().is_some() {
                this_run = Button::secondary(words.text("ui-use-this-run"))
                    .show(ui)
                    .clicked();
            }
        }
        self.identity(ui, names, words);
        self.keys(ui, words);
        self.more(ui, names, words);
        if let Some(test) = &mut self.test {
            test.show(ui, words);
        }
        this_run
    }

    fn identity(&mut self, ui: &mut Ui, names: &[String], words: Catalog) {
        let former = self.former.clone();
        let error = |form: &Form, field| form.error(words, names, former.as_deref(), field);
        let form = &mut self.form;
        let found = error(form, ProfileField::Name);
        two(
            ui,
            form,
            |ui, form, width| {
                Field::new(words.text("ui-field-name"))
                    .hint(words.text("ui-field-name-hint"))
                    .error(found)
                    .char_limit(80)
                    .width(width)
                    .show(ui, &mut form.profile.name);
            },
            |ui, form, width| {
                Chooser::new(words.text("ui-field-environment"))
                    .width(width)
                    .hint(environment_hint(words, form.profile.environment))
                    .show(
                        ui,
                        &mut form.profile.environment,
                        &options(words, Environment::ALL),
                    );
            },
        );
        self.product(ui, names, words);
    }

    /// Which API, with which keys, and where the sandbox is.
    fn product(&mut self, ui: &mut Ui, names: &[String], words: Catalog) {
        let former = self.former.clone();
        let error = |form: &Form, field| form.error(words, names, former.as_deref(), field);
        let form = &mut self.form;
        let (api, keys) = (
            error(form, ProfileField::Api),
            error(form, ProfileField::KeyType),
        );
        two(
            ui,
            form,
            |ui, form, width| {
                Chooser::new(words.text("ui-field-api"))
                    .width(width)
                    .error(api)
                    .show(ui, &mut form.profile.api, &options(words, ApiKind::ALL));
            },
            |ui, form, width| {
                Chooser::new(words.text("ui-field-key-type"))
                    .width(width)
                    .error(keys)
                    .show(
                        ui,
                        &mut form.profile.key_type,
                        &options(words, KeyType::ALL),
                    );
            },
        );
        if form.profile.environment == Environment::Sandbox {
            Field::new(words.text("ui-field-base-url"))
                .hint(words.text("ui-field-base-url-hint"))
                .placeholder("http://127.0.0.1:8080")
                .error(error(form, ProfileField::BaseUrl))
                .mono()
                .show(ui, &mut form.base_url);
        }
    }

    fn keys(&mut self, ui: &mut Ui, words: Catalog) {
        ui.add_space(measure::SPACE_1);
        ui.label(look::section(words.text("ui-keys")));
        let stored = self.has_stored_keys();
        let lead = if stored {
            words.text("ui-keys-stored")
        } else {
            words.text("ui-keys-lead")
        };
        ui.add_space(-measure::SPACE_2);
        ui.label(look::caption(lead).color(look::of(ui).secondary));
        let form = &mut self.form;
        let doubts = form.key_doubts(words);
        let field = Field::new("client_id")
            .warning(doubts.client_id)
            .error(form.missing(words, stored, &form.client_id));
        secret_field(ui, field, &mut form.client_id);
        let missing = form.missing(words, stored, &form.client_secret);
        secret_field(
            ui,
            Field::new("client_secret")
                .warning(doubts.client_secret)
                .error(missing),
            &mut form.client_secret,
        );
        if form.profile.flow == TokenFlow::Standard {
            let field = Field::new("Ocp-Apim-Subscription-Key")
                .warning(doubts.subscription_key)
                .error(form.missing(words, stored, &form.subscription_key));
            secret_field(ui, field, &mut form.subscription_key);
        }
        self.place(ui, words);
    }

    fn place(&mut self, ui: &mut Ui, words: Catalog) {
        let form = &mut self.form;
        let places = [
            (KeyPlace::Keyring, words.text("ui-place-keyring")),
            (KeyPlace::ThisRunOnly, words.text("ui-place-this-run")),
        ];
        let hint = match form.place {
            KeyPlace::Keyring => words.text("ui-place-keyring-hint"),
            KeyPlace::ThisRunOnly => words.text("ui-place-this-run-hint"),
        };
        Chooser::new(words.text("ui-place"))
            .hint(hint)
            .show(ui, &mut form.place, &places);
    }

    fn more(&mut self, ui: &mut Ui, names: &[String], words: Catalog) {
        let former = self.former.clone();
        let error = |form: &Form, field| form.error(words, names, former.as_deref(), field);
        let shown = [
            ProfileField::Msn,
            ProfileField::SystemName,
            ProfileField::SystemVersion,
        ];
        let hidden_error = shown
            .into_iter()
            .any(|field| error(&self.form, field).is_some());
        let open = self.advanced || hidden_error;
        let icon = if open {
            Icon::Chevron
        } else {
            Icon::ChevronRight
        };
        if Button::quiet(words.text("ui-advanced"))
            .icon(icon)
            .show(ui)
            .clicked()
        {
            self.advanced = !self.advanced;
        }
        if open {
            self.flow(ui, names, words);
            self.headers(ui, names, words);
        }
    }

    /// How an access token is had.
    fn flow(&mut self, ui: &mut Ui, names: &[String], words: Catalog) {
        let former = self.former.clone();
        let error = |form: &Form, field| form.error(words, names, former.as_deref(), field);
        let form = &mut self.form;
        let flow = form.warning(words, ProfileField::Flow);
        Chooser::new(words.text("ui-field-flow"))
            .hint(flow.unwrap_or_else(|| words.text("ui-field-flow-hint")))
            .show(ui, &mut form.profile.flow, &options(words, TokenFlow::ALL));
        if form.profile.flow == TokenFlow::Specialized {
            Field::new(words.text("ui-field-token-path"))
                .hint(words.text("ui-field-token-path-hint"))
                .placeholder("/miami/v1/token")
                .error(error(form, ProfileField::SpecializedTokenPath))
                .mono()
                .show(ui, &mut form.token_path);
        }
    }

    /// What every request tells of the sales unit and of the system that sends it.
    fn headers(&mut self, ui: &mut Ui, names: &[String], words: Catalog) {
        let former = self.former.clone();
        let error = |form: &Form, field| form.error(words, names, former.as_deref(), field);
        let form = &mut self.form;
        let msn = error(form, ProfileField::Msn);
        two(
            ui,
            form,
            |ui, form, width| {
                Field::new(words.text("ui-field-msn"))
                    .hint(words.text("ui-field-msn-hint"))
                    .error(msn)
                    .mono()
                    .width(width)
                    .show(ui, &mut form.msn);
            },
            |ui, form, width| {
                Chooser::new(words.text("ui-field-msn-rule"))
                    .width(width)
                    .show(
                        ui,
                        &mut form.profile.msn_rule,
                        &options(words, MsnRule::ALL),
                    );
            },
        );
        let (name, version) = (
            error(form, ProfileField::SystemName),
            error(form, ProfileField::SystemVersion),
        );
        two(
            ui,
            form,
            |ui, form, width| {
                Field::new("Vipps-System-Name")
                    .hint(words.text("ui-field-system-hint"))
                    .error(name)
                    .width(width)
                    .show(ui, &mut form.profile.system_name);
            },
            |ui, form, width| {
                Field::new("Vipps-System-Version")
                    .error(version)
                    .width(width)
                    .show(ui, &mut form.profile.system_version);
            },
        );
    }
}

impl Foot {
    fn show(&mut self, ui: &mut Ui, words: Catalog, editing: bool, removing: bool, busy: bool) {
        if removing {
            let words_of = |id: String| Button::danger(id).enabled(!busy);
            self.really_remove = words_of(words.text("ui-remove")).show(ui).clicked();
            self.keep = Button::secondary(words.text("ui-keep")).show(ui).clicked();
            return;
        }
        self.save = Button::primary(words.text("ui-save"))
            .enabled(!busy)
            .show(ui)
            .clicked();
        self.cancel = Button::secondary(words.text("ui-cancel"))
            .show(ui)
            .clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let test = Button::secondary(words.text("ui-test-connection")).enabled(!busy);
            self.test = test.show(ui).clicked();
            if editing {
                self.remove = link(ui, words.text("ui-remove-profile")).clicked();
            }
        });
    }
}

/// Two fields side by side.
fn two(
    ui: &mut Ui,
    form: &mut Form,
    left: impl FnOnce(&mut Ui, &mut Form, f32),
    right: impl FnOnce(&mut Ui, &mut Form, f32),
) {
    let width = (ui.available_width() - measure::SPACE_4) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = measure::SPACE_4;
        left(ui, form, width);
        right(ui, form, width);
    });
}

fn options<T: Tell + Copy>(words: Catalog, all: &[T]) -> Vec<(T, String)> {
    all.iter()
        .map(|one| (*one, words.say(&one.tell())))
        .collect()
}

fn environment_hint(words: Catalog, environment: Environment) -> String {
    match environment {
        Environment::Production => words.text("ui-hint-production"),
        Environment::Test => words.text("ui-hint-test"),
        Environment::Sandbox => words.text("ui-hint-sandbox"),
    }
}
