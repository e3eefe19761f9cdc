//! The settings of this computer's user, in `settings.toml`.

use super::trouble::{Moment, disk_problem};
use crate::domain::Problem;
use crate::domain::board::BoardRules;
use crate::domain::closed_list;
use crate::files;
use crate::text::{Language, Message};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// What a person set, or the defaults. Every value is one the program can work with.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The language; `None` is the operating system's.
    pub language: Option<Language>,
    /// Light or dark, or as the operating system.
    pub theme: Theme,
    /// Size of everything in the window, in per cent: 50 to 300.
    pub zoom_percent: u16,
    /// Most requests in flight at once: 1 to 64; `None` is as many as the program, or the rules of the computer, begin with.
    pub max_in_flight: Option<usize>,
    /// What draws the window.
    pub renderer: RendererChoice,
    /// How CSV files are written.
    pub csv_dialect: CsvDialect,
    /// Whether cells that a spreadsheet would run as a formula are guarded.
    pub formula_guard: bool,
    /// Width and height of the window when it was last closed, in points; `None` before that.
    pub window_size: Option<(u32, u32)>,
    /// Whether the rail of the window shows icons only.
    pub rail_folded: bool,
    /// The columns of the fleet's table with their widths, in the words of the window; `None` is the usual table.
    pub table: Option<String>,
    /// Who writes, and where the vendor reads.
    pub contacts: Contacts,
    /// Whether the vendor's list of orders is read again and again.
    pub board_follow: bool,
    /// After how many minutes it is read again: 5 to 1440.
    pub board_every_minutes: u16,
    /// After how many minutes without use the window locks: 1 to 480, and 0 for never.
    pub lock_after_minutes: u16,
    /// After how many days an order is stuck, and how many days before its end a link expires soon: 1 to 60, and to 13.
    pub board_rules: BoardRules,
}

/// Who writes letters, and where the vendor reads them. The program itself sends nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contacts {
    /// The partner's own name; empty where it was not set.
    pub name: String,
    /// The vendor's partner managers: changes of partner and of settings.
    pub partner: String,
    /// Where agreements that move are confirmed.
    pub agreement: String,
    /// Where the vendor checks integrations.
    pub integration: String,
}

impl Default for Contacts {
    /// The addresses the vendor tells last (contract, section 15.28). Older ones are around too, so a person can set others.
    fn default() -> Self {
        Self {
            name: String::new(),
            partner: "partner@vippsmobilepay.com".to_owned(),
            agreement: "avtale@vipps.no".to_owned(),
            integration: "developer@vippsmobilepay.com".to_owned(),
        }
    }
}

impl Contacts {
    /// Whether a text can be a mail address: something on both sides of one `@`, and nothing that breaks a line of a mail.
    #[must_use]
    pub fn is_address(text: &str) -> bool {
        let is_part = |part: &str| {
            !part.is_empty()
                && part.chars().all(|letter| {
                    !letter.is_whitespace() && !letter.is_control() && !"@,;<>".contains(letter)
                })
        };
        text.split_once('@')
            .is_some_and(|(name, host)| is_part(name) && is_part(host))
    }
}

closed_list! {
    /// Light or dark.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum Theme;
    /// The word in the file: `system`, `light` or `dark`.
    fn as_str;

    /// As the operating system.
    #[default]
    System = "system";
    /// Light.
    Light = "light";
    /// Dark.
    Dark = "dark";
}

closed_list! {
    /// What draws the window.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum RendererChoice;
    /// The word in the file and on the command line: `automatic`, `glow` or `wgpu`.
    fn as_str;

    /// The better one for this system, and the other one when that fails.
    #[default]
    Automatic = "automatic";
    /// OpenGL.
    Glow = "glow";
    /// Vulkan, Metal or DirectX.
    Wgpu = "wgpu";
}

closed_list! {
    /// How CSV files are written; `report` knows what each means.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
    pub enum CsvDialect;
    /// The word in the file: `system`, `excel-nb`, `excel-en`, `rfc4180` or `tsv`.
    fn as_str;

    /// `system`: as spreadsheets of this computer open it.
    #[default]
    System = "system";
    /// `excel-nb`.
    ExcelNb = "excel-nb";
    /// `excel-en`.
    ExcelEn = "excel-en";
    /// `rfc4180`.
    Rfc4180 = "rfc4180";
    /// `tsv`.
    Tsv = "tsv";
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            theme: Theme::default(),
            zoom_percent: 100,
            max_in_flight: None,
            renderer: RendererChoice::default(),
            csv_dialect: CsvDialect::default(),
            formula_guard: true,
            window_size: None,
            rail_folded: false,
            table: None,
            contacts: Contacts::default(),
            board_follow: false,
            board_every_minutes: 15,
            lock_after_minutes: 15,
            board_rules: BoardRules::default(),
        }
    }
}

const HEAD: &str = "# Partner Desk: settings.\n\n";

impl Settings {
    /// Most requests in flight at once where nobody chose.
    pub const USUAL_IN_FLIGHT: usize = 8;

    /// Reads the settings of a data directory. Never fails: what cannot be used is the default, and told. A file that is not TOML
    /// is kept beside as `settings.toml.damaged`. Blocks on the disk.
    #[must_use]
    pub fn load(data_dir: &Path) -> (Self, Option<Problem>) {
        let path = file(data_dir);
        match crate::files::read(&path) {
            Ok(bytes) => match parse(&bytes) {
                Ok(table) => Self::from_table(&table, &path),
                Err(why) => (Self::default(), Some(damaged(&path, why))),
            },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => (Self::default(), None),
            Err(error) => {
                let problem = disk_problem(&path, Moment::Reading, &error)
                    .next(Message::new("store-settings-defaults"));
                (Self::default(), Some(problem))
            }
        }
    }

    /// Writes the settings of a data directory, whole or not at all. Fields that this version does not know stay. Blocks on
    /// the disk.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, data_dir: &Path) -> Result<(), Problem> {
        let path = file(data_dir);
        let failed = |error: std::io::Error| {
            let mut problem = disk_problem(&path, Moment::Reading, &error);
            problem.what =
                Message::new("store-settings-unwritable").with("path", path.display().to_string());
            problem.next(Message::new("store-settings-not-saved"))
        };
        files::make_private_folder(data_dir).map_err(failed)?;
        // What another program saves between the reading and the writing would be lost.
        let _lock = files::Lock::wait(&data_dir.join("settings.lock")).map_err(failed)?;
        let mut table = match crate::files::read(&path).map(|bytes| parse(&bytes)) {
            Ok(Ok(table)) => table,
            // Somebody edited it since it was loaded: what they wrote is not written over.
            Ok(Err(why)) => {
                let aside = files::set_aside(&path).map_err(failed)?;
                tracing::warn!(aside = %aside.display(), why = why.id(), "damaged settings were kept beside");
                Table::new()
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Table::new(),
            Err(error) => return Err(failed(error)),
        };
        // A pass may change the settings, which only reading does.
        self.clone().pass(&mut Pass::Write(&mut table));
        files::replace(&path, format!("{HEAD}{table}").as_bytes()).map_err(failed)
    }

    fn from_table(table: &Table, path: &Path) -> (Self, Option<Problem>) {
        let mut settings = Self::default();
        let mut misread = Vec::new();
        settings.pass(&mut Pass::Read(table, &mut misread));
        let problem = (!misread.is_empty()).then(|| self::misread(path, &misread));
        (settings, problem)
    }

    /// Every field of the file, in the order in which those that cannot be used are told.
    fn pass(&mut self, pass: &mut Pass<'_>) {
        pass.field(
            "language",
            &mut self.language,
            |value| value.as_str().and_then(Language::from_tag).map(Some),
            |language| language.map(|language| language.tag().into()),
        );
        pass.maybe("max_in_flight", &mut self.max_in_flight, 1..=64);
        let (mut width, mut height) = self.window_size.unzip();
        pass.maybe("window_width", &mut width, 200..=20_000);
        pass.maybe("window_height", &mut height, 200..=20_000);
        // Half a size is none.
        self.window_size = width.zip(height);
        pass.field(
            "table",
            &mut self.table,
            |value| value.as_str().map(|table| Some(table.to_owned())),
            |table| table.clone().map(Value::String),
        );
        pass.word("theme", &mut self.theme, &Theme::ALL, Theme::as_str);
        let (renderers, word) = (&RendererChoice::ALL, RendererChoice::as_str);
        pass.word("renderer", &mut self.renderer, renderers, word);
        let (dialects, word) = (&CsvDialect::ALL, CsvDialect::as_str);
        pass.word("csv_dialect", &mut self.csv_dialect, dialects, word);
        pass.flag("formula_guard", &mut self.formula_guard);
        pass.flag("rail_folded", &mut self.rail_folded);
        pass.flag("board_follow", &mut self.board_follow);
        pass.number("zoom_percent", &mut self.zoom_percent, 50..=300);
        let every = &mut self.board_every_minutes;
        // At least five minutes, so that the vendor is not asked all the time; at most a day.
        pass.number("board_every_minutes", every, 5..=1440);
        pass.number("lock_after_minutes", &mut self.lock_after_minutes, 0..=480);
        let rules = &mut self.board_rules;
        pass.number("board_opened_days", &mut rules.opened_days, 1..=60);
        pass.number("board_submitted_days", &mut rules.submitted_days, 1..=60);
        // A link works for 14 days (contract), so with 14 every order would expire soon.
        pass.number("board_expiring_days", &mut rules.expiring_days, 1..=13);
        let contacts = &mut self.contacts;
        let is_name = |name: &str| (!name.is_empty()).then(|| name.into());
        // An empty name has no field, as one that was never set.
        pass.field("partner_name", &mut contacts.name, trimmed, |name| {
            is_name(name.trim())
        });
        pass.address("partner_address", &mut contacts.partner);
        pass.address("agreement_address", &mut contacts.agreement);
        pass.address("integration_address", &mut contacts.integration);
    }
}

/// One pass over the fields of the file: they become the settings, or the settings become them.
enum Pass<'a> {
    /// Reads fields one by one, so that one that is wrong does not cost the others, and names those.
    Read(&'a Table, &'a mut Vec<&'static str>),
    Write(&'a mut Table),
}

impl Pass<'_> {
    /// A setting of which nothing is to be written has no field.
    fn field<T>(
        &mut self,
        name: &'static str,
        setting: &mut T,
        read: impl FnOnce(&Value) -> Option<T>,
        write: impl FnOnce(&T) -> Option<Value>,
    ) {
        match self {
            Self::Read(table, misread) => match table.get(name).map(read) {
                Some(Some(read)) => *setting = read,
                Some(None) => misread.push(name),
                None => {}
            },
            Self::Write(table) => match write(setting) {
                Some(value) => drop(table.insert(name.to_owned(), value)),
                None => drop(table.remove(name)),
            },
        }
    }

    fn flag(&mut self, name: &'static str, setting: &mut bool) {
        self.field(name, setting, Value::as_bool, |is_on| Some((*is_on).into()));
    }

    fn maybe<T: TryFrom<i64> + TryInto<i64> + Copy>(
        &mut self,
        name: &'static str,
        setting: &mut Option<T>,
        range: RangeInclusive<i64>,
    ) {
        let read = |value: &Value| {
            let number = value.as_integer().filter(|number| range.contains(number))?;
            T::try_from(number).ok().map(Some)
        };
        self.field(name, setting, read, |number| {
            number.and_then(|number| number.try_into().ok().map(Value::Integer))
        });
    }

    fn number<T: TryFrom<i64> + TryInto<i64> + Copy>(
        &mut self,
        name: &'static str,
        setting: &mut T,
        range: RangeInclusive<i64>,
    ) {
        let mut number = Some(*setting);
        self.maybe(name, &mut number, range);
        // A pass that reads may leave it as it is, and none takes it away.
        *setting = number.unwrap_or(*setting);
    }

    fn word<T: Copy>(
        &mut self,
        name: &'static str,
        setting: &mut T,
        all: &[T],
        as_str: fn(T) -> &'static str,
    ) {
        let read = |value: &Value| {
            let word = value.as_str()?;
            all.iter().copied().find(|one| as_str(*one) == word)
        };
        self.field(name, setting, read, |one| Some(as_str(*one).into()));
    }

    fn address(&mut self, name: &'static str, setting: &mut String) {
        let address = |text: String| Some(text).filter(|text| Contacts::is_address(text));
        // What is no address yet is still being typed, and the one before it stays.
        if matches!(self, Self::Write(_)) && address(setting.trim().to_owned()).is_none() {
            return;
        }
        let read = |value: &Value| trimmed(value).and_then(address);
        self.field(name, setting, read, |text| Some(text.trim().into()));
    }
}

fn trimmed(value: &Value) -> Option<String> {
    value.as_str().map(|text| text.trim().to_owned())
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("settings.toml")
}

fn parse(bytes: &[u8]) -> Result<Table, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("store-not-utf8"))?;
    // Some editors put a byte order mark before a text that they save.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.parse().map_err(|error: toml::de::Error| {
        let offset = error.span().map_or(0, |span| span.start);
        let (line, column) = files::line_and_column(text, offset);
        Message::new("store-settings-where")
            .with("line", line)
            .with("column", column)
            .with("detail", error.message())
    })
}

fn damaged(path: &Path, why: Message) -> Problem {
    let what = Message::new("store-settings-damaged").with("path", path.display().to_string());
    let next = match files::set_aside(path) {
        Ok(aside) => {
            Message::new("store-settings-aside").with("aside", aside.display().to_string())
        }
        Err(error) => Message::new("store-settings-still-there").with("detail", error.to_string()),
    };
    Problem::local(what).because(why).next(next)
}

fn misread(path: &Path, names: &[&str]) -> Problem {
    let what = Message::new("store-settings-misread")
        .with("path", path.display().to_string())
        .with("names", names.join(", "));
    Problem::local(what).next(Message::new("store-settings-misread-next"))
}

#[cfg(test)]
mod tests;
