//! The fields of the profile dialog, from top to bottom.

use super::dialog::ProfileDialog;
use crate::desk::KeyPlace;
use crate::domain::profile::ProfileField;
use crate::domain::{ApiKind, Environment, KeyType, MsnRule, TokenFlow};
use crate::text::{Catalog, Message, Tell};
use crate::ui::cx::Cx;
use crate::ui::look::{self, measure};
use crate::ui::widgets::{
    Button, Chooser, Field, Icon, SecretInput, Tone, caption, halves, notice, secret_field,
};
use egui::Ui;

impl ProfileDialog {
    pub(super) fn identity(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let locked = |by: &str| words.say(&Message::new("machine-hint-locked").with("source", by));
        let form = &mut self.form;
        let found = form.error(words, ProfileField::Name);
        let chosen = form.profile.environment;
        let (mut environments, mut by) = (Environment::ALL.to_vec(), None);
        environments.retain(|one| {
            let forbids = cx.machine.forbids_environment(*one);
            by = by.or(forbids);
            // What a profile has already stays in sight, also where the rules forbid it now.
            forbids.is_none() || *one == chosen
        });
        let hint = by.map_or_else(|| environment_hint(words, chosen), locked);
        halves(ui, |ui, width| {
            Field::new(words.text("ui-field-name"))
                .hint(words.text("ui-field-name-hint"))
                .error(found)
                .char_limit(80)
                .width(width)
                .show(ui, &mut form.profile.name);
            let environments = options(words, &environments);
            Chooser::new(words.text("ui-field-environment"))
                .width(width)
                .hint(hint)
                .show(ui, &mut form.profile.environment, &environments);
        });
        self.product(ui, cx);
    }

    /// Which API, with which keys, and where the sandbox is.
    fn product(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let words = cx.words;
        let form = &mut self.form;
        let api = form.error(words, ProfileField::Api);
        let keys = form.error(words, ProfileField::KeyType);
        let chosen = form.profile.api;
        let mut apis = ApiKind::ALL.to_vec();
        apis.retain(|one| cx.machine.forbids_api(*one).is_none() || *one == chosen);
        let key_types = options(words, &KeyType::ALL);
        halves(ui, |ui, width| {
            Chooser::new(words.text("ui-field-api"))
                .width(width)
                .error(api)
                .show(ui, &mut form.profile.api, &options(words, &apis));
            Chooser::new(words.text("ui-field-key-type"))
                .width(width)
                .error(keys)
                .show(ui, &mut form.profile.key_type, &key_types);
        });
        if form.profile.environment == Environment::Sandbox {
            Field::new(words.text("ui-field-base-url"))
                .hint(words.text("ui-field-base-url-hint"))
                .placeholder("http://127.0.0.1:8080")
                .error(form.error(words, ProfileField::BaseUrl))
                .mono()
                .show(ui, &mut form.base_url);
        }
    }

    pub(super) fn keys(&mut self, ui: &mut Ui, words: Catalog) {
        ui.add_space(measure::SPACE_1);
        ui.label(look::section(words.text("ui-keys")));
        let stored = self.has_stored_keys();
        let lead = if stored {
            words.text("ui-keys-stored")
        } else {
            words.text("ui-keys-lead")
        };
        ui.add_space(-measure::SPACE_2);
        caption(ui, lead);
        if self.recognised > 0 {
            let count = Message::new("keys-recognised").with("count", self.recognised);
            notice(ui, Tone::Ok, &words.say(&count), None);
        }
        let form = &mut self.form;
        let [id_doubt, secret_doubt, subscription_doubt] = form.key_doubts(words);
        let eye = |name: &'static str, input: &SecretInput| {
            let is_shown = input.is_revealed();
            let message = Message::new(if is_shown { "keys-hide" } else { "keys-show" });
            words.say(&message.with("key", name))
        };
        let field = Field::new("client_id")
            .mono()
            .warning(id_doubt)
            .error(form.missing(words, stored, &form.client_id));
        secret_field(ui, field, &mut form.client_id);
        let missing = form.missing(words, stored, &form.client_secret);
        secret_field(
            ui,
            Field::new("client_secret")
                .eye(eye("client_secret", &form.client_secret))
                .warning(secret_doubt)
                .error(missing),
            &mut form.client_secret,
        );
        if form.profile.flow == TokenFlow::Standard {
            let field = Field::new("Ocp-Apim-Subscription-Key")
                .eye(eye("Ocp-Apim-Subscription-Key", &form.subscription_key))
                .warning(subscription_doubt)
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

    pub(super) fn more(&mut self, ui: &mut Ui, words: Catalog) {
        let shown = [
            ProfileField::Msn,
            ProfileField::SystemName,
            ProfileField::SystemVersion,
        ];
        let is_wrong = |field| self.form.error(words, field).is_some();
        let open = self.advanced || shown.into_iter().any(is_wrong);
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
            self.flow(ui, words);
            self.headers(ui, words);
        }
    }

    /// How an access token is had.
    fn flow(&mut self, ui: &mut Ui, words: Catalog) {
        let form = &mut self.form;
        let flow = form.warning(words, ProfileField::Flow);
        Chooser::new(words.text("ui-field-flow"))
            .hint(flow.unwrap_or_else(|| words.text("ui-field-flow-hint")))
            .show(ui, &mut form.profile.flow, &options(words, &TokenFlow::ALL));
        if form.profile.flow == TokenFlow::Specialized {
            Field::new(words.text("ui-field-token-path"))
                .hint(words.text("ui-field-token-path-hint"))
                .placeholder("/miami/v1/token")
                .error(form.error(words, ProfileField::SpecializedTokenPath))
                .mono()
                .show(ui, &mut form.token_path);
        }
    }

    /// What every request tells of the sales unit and of the system that sends it.
    fn headers(&mut self, ui: &mut Ui, words: Catalog) {
        let form = &mut self.form;
        let msn = form.error(words, ProfileField::Msn);
        halves(ui, |ui, width| {
            Field::new(words.text("ui-field-msn"))
                .hint(words.text("ui-field-msn-hint"))
                .error(msn)
                .mono()
                .width(width)
                .show(ui, &mut form.msn);
            let rules = options(words, &MsnRule::ALL);
            let rule = Chooser::new(words.text("ui-field-msn-rule")).width(width);
            rule.show(ui, &mut form.profile.msn_rule, &rules);
        });
        let name = form.error(words, ProfileField::SystemName);
        let version = form.error(words, ProfileField::SystemVersion);
        halves(ui, |ui, width| {
            Field::new("Vipps-System-Name")
                .hint(words.text("ui-field-system-hint"))
                .error(name)
                .width(width)
                .show(ui, &mut form.profile.system_name);
            Field::new("Vipps-System-Version")
                .error(version)
                .width(width)
                .show(ui, &mut form.profile.system_version);
        });
    }
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
