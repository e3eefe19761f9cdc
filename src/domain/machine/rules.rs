//! The rules that one source can hold.

use crate::domain::closed_list;
use crate::domain::{ApiKind, Environment};
use crate::text::{Language, Message};

/// What one source says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MachineRules {
    /// What a person cannot change.
    pub lock: Locks,
    /// What a person begins with.
    pub preset: Presets,
}

/// What a person cannot change. `None` is not locked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Locks {
    /// The environments that profiles may be of.
    pub environments: Option<Vec<Environment>>,
    /// The APIs that profiles may use.
    pub api: Option<Vec<ApiKind>>,
    /// Most requests in flight; a person may choose fewer.
    pub max_in_flight: Option<usize>,
    /// The data folder, as it is written: with `~` and `%VARIABLES%`.
    pub data_folder: Option<String>,
    /// The language of the program.
    pub language: Option<Language>,
    /// Which way requests leave the computer.
    pub proxy: Option<ProxyChoice>,
    /// Whether the sandbox is offered.
    pub sandbox: Option<bool>,
    /// Whether orders are sent, issued again and deleted.
    pub orders: Option<bool>,
    /// Whether a person may look for a newer version.
    pub updates: Option<UpdateRule>,
}

/// What a person begins with. `None` is as the program was made.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Presets {
    /// The API of a new profile.
    pub api: Option<ApiKind>,
    /// Most requests in flight, 1 to 64.
    pub max_in_flight: Option<usize>,
    /// The data folder, as it is written.
    pub data_folder: Option<String>,
    /// The language of the program.
    pub language: Option<Language>,
    /// Which way requests leave the computer.
    pub proxy: Option<ProxyChoice>,
    /// The address of the team's server.
    pub team_server: Option<String>,
}

/// Which way requests leave the computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum ProxyChoice {
    /// As the operating system and its environment variables say.
    #[default]
    System,
    /// Without a proxy.
    Direct,
    /// Through the proxy at this address.
    Address(String),
}

closed_list! {
    /// Whether a person may look for a newer version.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub enum UpdateRule;
    /// As a source writes it: `offered`, `it` or `hidden`.
    fn as_str;

    /// A person may look.
    #[default]
    Offered = "offered";
    /// The IT department brings new versions, and the program says so.
    ByDepartment = "it";
    /// Nothing is shown of it.
    Hidden = "hidden";
}

impl ProxyChoice {
    /// Reads `system`, `none` or an address such as `http://proxy.example.no:8080`.
    ///
    /// # Errors
    /// What is wrong with it: no address, a path, or a name and a password, which a file that everybody reads must not hold.
    pub fn from_text(text: &str) -> Result<Self, Message> {
        match text.trim() {
            "system" => return Ok(Self::System),
            "none" => return Ok(Self::Direct),
            _ => {}
        }
        let wrong = || Message::new("machine-value-proxy");
        let url = url::Url::parse(text.trim()).map_err(|_| wrong())?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Message::new("machine-value-proxy-login"));
        }
        let is_plain = matches!(url.scheme(), "http" | "https")
            && url.has_host()
            && matches!(url.path(), "" | "/")
            && url.query().is_none()
            && url.fragment().is_none();
        if !is_plain {
            return Err(wrong());
        }
        let text = text.trim().trim_end_matches('/');
        Ok(Self::Address(text.to_owned()))
    }

    /// As a source writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::System => "system",
            Self::Direct => "none",
            Self::Address(address) => address,
        }
    }
}
