//! What the rules come to, one setting after the other: for whoever wants to see them.

use super::locked::{Begun, Ruled};
use super::{MachinePolicy, ProxyChoice};
use crate::domain::closed_list;
use crate::domain::{ApiKind, Environment};
use crate::text::{Catalog, Language, Message, Tell as _};

closed_list! {
    /// What a source can lay down.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    pub enum MachineSetting;
    /// Its name in a source.
    fn key;
    /// Its name for people.
    fn text;

    /// The environments that profiles may be of.
    Environments = "environments", "machine-setting-environments";
    /// The APIs that profiles may use, and that of a new profile.
    Api = "api", "machine-setting-api";
    /// Most requests in flight: a ceiling, or what a person begins with.
    MaxInFlight = "max_in_flight", "machine-setting-parallel";
    /// Where everything is kept, as a source writes it.
    DataFolder = "data_folder", "machine-setting-data-folder";
    /// The language of the program, by its tag.
    Language = "language", "machine-setting-language";
    /// Which way requests leave: `system`, `none` or an address.
    Proxy = "proxy", "machine-setting-proxy";
    /// The address of the team's server.
    TeamServer = "team_server", "machine-setting-team-server";
    /// Whether the sandbox is offered.
    Sandbox = "sandbox", "machine-setting-sandbox";
    /// Whether orders are sent.
    Orders = "orders", "machine-setting-orders";
    /// Whether a person may look for a newer version.
    Updates = "updates", "machine-setting-updates";
}

/// What is laid down for a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruling {
    /// The value, in the words of a source.
    pub value: String,
    /// Whether a person cannot change it.
    pub is_locked: bool,
    /// The sources it comes from.
    pub by: Vec<String>,
}

impl MachineSetting {
    /// A value of a source in a person's words.
    #[must_use]
    pub fn value_text(self, value: &str, catalog: &Catalog) -> String {
        let each = |name: &dyn Fn(&str) -> Option<Message>| {
            // As `restricted` puts them together.
            let words = value.split(", ");
            let words =
                words.map(|word| name(word).map_or_else(|| word.to_owned(), |it| catalog.say(&it)));
            words.collect::<Vec<String>>().join(", ")
        };
        match self {
            Self::Environments => each(&|word| Some(Environment::from_text(word).ok()?.tell())),
            Self::Api => each(&|word| Some(ApiKind::from_text(word).ok()?.tell())),
            Self::Language => Language::from_tag(value).map_or_else(
                || value.to_owned(),
                |language| language.own_name().to_owned(),
            ),
            Self::Proxy | Self::Sandbox | Self::Orders | Self::Updates => each(&|word| {
                Some(Message::new(match word {
                    "system" => "machine-value-word-system",
                    "none" => "machine-value-word-none",
                    "false" | "hidden" => "machine-value-word-off",
                    "offered" => "machine-value-word-offered",
                    "it" => "machine-value-word-it",
                    _ => return None,
                }))
            }),
            Self::MaxInFlight | Self::DataFolder | Self::TeamServer => value.to_owned(),
        }
    }
}

impl MachinePolicy {
    /// What is laid down for a setting; `None` where no source says anything.
    #[must_use]
    pub fn ruling(&self, setting: MachineSetting) -> Option<Ruling> {
        match setting {
            MachineSetting::Environments => {
                restricted(&Environment::ALL, Environment::as_str, |one| {
                    self.forbids_environment(one)
                })
            }
            MachineSetting::Api => {
                let by = |one| self.forbids_api(one);
                restricted(&ApiKind::ALL, ApiKind::as_str, by).or_else(|| {
                    let preset = self.begun(|_| None, |presets| presets.api);
                    begun(preset, |api: ApiKind| api.as_str().to_owned())
                })
            }
            MachineSetting::MaxInFlight => match self.ceiling() {
                Some(ceiling) => Some(locked(ceiling.value.to_string(), ceiling.by)),
                None => {
                    let preset = self.begun(|_| None, |presets| presets.max_in_flight);
                    begun(preset, |number| number.to_string())
                }
            },
            MachineSetting::DataFolder => begun(self.data_folder(), str::to_owned),
            MachineSetting::Language => {
                begun(self.language(), |language: Language| language.tag().into())
            }
            MachineSetting::Proxy => {
                begun(self.proxy(), |proxy: ProxyChoice| proxy.as_str().to_owned())
            }
            MachineSetting::TeamServer => self
                .team_server()
                .and_then(|ruled| begun(Begun::Preset(ruled), str::to_owned)),
            MachineSetting::Sandbox => {
                let by = self.forbids_environment(Environment::Sandbox);
                by.map(|by| locked("false".to_owned(), by))
            }
            MachineSetting::Orders => self
                .forbids_orders()
                .map(|by| locked("false".to_owned(), by)),
            MachineSetting::Updates => {
                let rule = self.updates();
                rule.map(|rule| locked(rule.value.as_str().to_owned(), rule.by))
            }
        }
    }
}

fn locked(value: String, by: &str) -> Ruling {
    Ruling {
        value,
        is_locked: true,
        by: vec![by.to_owned()],
    }
}

fn begun<T>(begun: Begun<'_, T>, word: impl Fn(T) -> String) -> Option<Ruling> {
    let (Ruled { value, by }, is_locked) = match begun {
        Begun::Locked(ruled) => (ruled, true),
        Begun::Preset(ruled) => (ruled, false),
        Begun::Free => return None,
    };
    Some(Ruling {
        value: word(value),
        is_locked,
        by: vec![by.to_owned()],
    })
}

/// A list of which sources took something away; `None` where none did.
fn restricted<'a, T: Copy>(
    all: &[T],
    word_of: fn(T) -> &'static str,
    forbidden_by: impl Fn(T) -> Option<&'a str>,
) -> Option<Ruling> {
    let (mut kept, mut by) = (Vec::new(), Vec::new());
    for one in all {
        match forbidden_by(*one).map(str::to_owned) {
            None => kept.push(word_of(*one)),
            Some(source) if by.contains(&source) => {}
            Some(source) => by.push(source),
        }
    }
    let value = match &kept[..] {
        [] => "none".to_owned(),
        kept => kept.join(", "),
    };
    let is_locked = true;
    (!by.is_empty()).then_some(Ruling {
        value,
        is_locked,
        by,
    })
}
