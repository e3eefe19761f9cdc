//! What the IT department laid down for this computer, and which file says so.

use super::group;
use crate::domain::machine::{Begun, MachinePolicy, MachineSetting};
use crate::text::{Catalog, Language, Message};
use crate::ui::look;
use crate::ui::widgets::{caption_wrapped, muted, problem_notices};
use egui::Ui;

/// Draws what is laid down; nothing where nothing is.
pub(super) fn show(ui: &mut Ui, rules: &MachinePolicy, words: Catalog) {
    problem_notices(ui, words, rules.damage());
    let all = MachineSetting::ALL.into_iter();
    let laid_down: Vec<_> = all
        .filter_map(|setting| rules.ruling(setting).map(|ruling| (setting, ruling)))
        .collect();
    if laid_down.is_empty() {
        return;
    }
    group(ui, words, "machine-group", |ui| {
        muted(ui, words.text("machine-group-lead"));
        for (setting, ruling) in laid_down {
            ui.spacing_mut().item_spacing.y = 2.0;
            let line = Message::new("machine-line")
                .with("setting", setting.text())
                .with("value", setting.value_text(&ruling.value, &words));
            ui.label(look::body_strong(words.say(&line)));
            let by = if ruling.is_locked {
                Message::new("machine-line-locked")
            } else {
                Message::new("machine-line-preset")
            };
            caption_wrapped(ui, words.say(&by.with("source", ruling.by.join(", "))));
        }
    });
}

/// The languages to choose from, and who locks that there is one only.
pub(super) fn languages(
    rules: &MachinePolicy,
    words: Catalog,
) -> (Vec<(Language, String)>, Option<String>) {
    let named = |language: Language| (language, language.own_name().to_owned());
    match rules.language() {
        Begun::Locked(ruled) => (vec![named(ruled.value)], Some(locked(words, ruled.by))),
        Begun::Preset(_) | Begun::Free => (Language::ALL.map(named).to_vec(), None),
    }
}

/// Leaves out of numbers of requests in flight those that are not allowed, and says who does not allow them.
pub(super) fn keep_to_ceiling(
    counts: &mut Vec<(usize, String)>,
    rules: &MachinePolicy,
    words: Catalog,
) -> Option<String> {
    let ceiling = rules.ceiling()?;
    counts.retain(|(count, _)| *count <= ceiling.value);
    // The most that is allowed can be chosen, also where it is none of the usual numbers.
    if counts.iter().all(|(count, _)| *count < ceiling.value) {
        counts.push((ceiling.value, ceiling.value.to_string()));
    }
    let hint = Message::new("machine-hint-ceiling").with("most", ceiling.value);
    Some(words.say(&hint.with("source", ceiling.by)))
}

fn locked(words: Catalog, by: &str) -> String {
    words.say(&Message::new("machine-hint-locked").with("source", by))
}
