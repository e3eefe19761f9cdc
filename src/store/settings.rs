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
    /// Light or dark.
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
    /// Where integrations are checked.
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
        let _lock = files::Lock::wait(&data_dir.join("settings.lock")).map_err(failed)?;
        let mut table = crate::files::read(&path)
            .ok()
            .and_then(|bytes| parse(&bytes).ok())
            .unwrap_or_default();
        self.put_into(&mut table);
        files::replace(&path, format!("{HEAD}{table}").as_bytes()).map_err(failed)
    }

    fn from_table(table: &Table, path: &Path) -> (Self, Option<Problem>) {
        let mut reader = Reader {
            table,
            misread: Vec::new(),
        };
        let mut settings = Self {
            language: reader.take("language", |value| {
                value.as_str().and_then(Language::from_tag)
            }),
            max_in_flight: reader.number("max_in_flight", 1..=64),
            window_size: reader
                .number("window_width", 200..=20_000)
                .zip(reader.number("window_height", 200..=20_000)),
            table: reader.take("table", |value| value.as_str().map(str::to_owned)),
            ..Self::default()
        };
        reader.word("theme", &Theme::ALL, Theme::as_str, &mut settings.theme);
        reader.word(
            "renderer",
            &RendererChoice::ALL,
            RendererChoice::as_str,
            &mut settings.renderer,
        );
        reader.word(
            "csv_dialect",
            &CsvDialect::ALL,
            CsvDialect::as_str,
            &mut settings.csv_dialect,
        );
        for (name, flag) in [
            ("formula_guard", &mut settings.formula_guard),
            ("rail_folded", &mut settings.rail_folded),
            ("board_follow", &mut settings.board_follow),
        ] {
            put(flag, reader.take(name, Value::as_bool));
        }
        put(
            &mut settings.zoom_percent,
            reader.number("zoom_percent", 50..=300),
        );
        let every = reader.number("board_every_minutes", 5..=1440);
        put(&mut settings.board_every_minutes, every);
        put(
            &mut settings.lock_after_minutes,
            reader.number("lock_after_minutes", 0..=480),
        );
        let rules = &mut settings.board_rules;
        put(
            &mut rules.opened_days,
            reader.number("board_opened_days", 1..=60),
        );
        put(
            &mut rules.submitted_days,
            reader.number("board_submitted_days", 1..=60),
        );
        put(
            &mut rules.expiring_days,
            reader.number("board_expiring_days", 1..=13),
        );
        let text = |value: &Value| value.as_str().map(|text| text.trim().to_owned());
        let address = |value: &Value| text(value).filter(|text| Contacts::is_address(text));
        let contacts = &mut settings.contacts;
        put(&mut contacts.name, reader.take("partner_name", text));
        put(
            &mut contacts.partner,
            reader.take("partner_address", address),
        );
        put(
            &mut contacts.agreement,
            reader.take("agreement_address", address),
        );
        put(
            &mut contacts.integration,
            reader.take("integration_address", address),
        );
        let problem = (!reader.misread.is_empty()).then(|| misread(path, &reader.misread));
        (settings, problem)
    }

    fn put_into(&self, table: &mut Table) {
        let mut set = |name: &str, value: Option<Value>| match value {
            Some(value) => drop(table.insert(name.to_owned(), value)),
            None => drop(table.remove(name)),
        };
        let number = |number: u32| Value::from(i64::from(number));
        set(
            "language",
            self.language.map(|language| language.tag().into()),
        );
        set("theme", Some(self.theme.as_str().into()));
        set("zoom_percent", Some(number(self.zoom_percent.into())));
        let in_flight = self
            .max_in_flight
            .map(|most| i64::try_from(most).unwrap_or(i64::MAX));
        set("max_in_flight", in_flight.map(Value::Integer));
        set("renderer", Some(self.renderer.as_str().into()));
        set("csv_dialect", Some(self.csv_dialect.as_str().into()));
        set("formula_guard", Some(self.formula_guard.into()));
        let (width, height) = self.window_size.unzip();
        set("window_width", width.map(number));
        set("window_height", height.map(number));
        set("rail_folded", Some(self.rail_folded.into()));
        set("table", self.table.clone().map(Value::String));
        let contacts = &self.contacts;
        let name = contacts.name.trim();
        set("partner_name", (!name.is_empty()).then(|| name.into()));
        for (key, address) in [
            ("partner_address", &contacts.partner),
            ("agreement_address", &contacts.agreement),
            ("integration_address", &contacts.integration),
        ] {
            // What is no address yet is still being typed.
            let address = address.trim();
            if Contacts::is_address(address) {
                set(key, Some(address.into()));
            }
        }
        set("board_follow", Some(self.board_follow.into()));
        for (name, count) in [
            ("board_every_minutes", self.board_every_minutes.into()),
            ("lock_after_minutes", self.lock_after_minutes.into()),
            ("board_opened_days", self.board_rules.opened_days),
            ("board_submitted_days", self.board_rules.submitted_days),
            ("board_expiring_days", self.board_rules.expiring_days),
        ] {
            set(name, Some(number(count)));
        }
    }
}

/// Reads fields one by one, so that one that is wrong does not cost the others.
struct Reader<'a> {
    table: &'a Table,
    misread: Vec<&'static str>,
}

impl Reader<'_> {
    fn take<T>(&mut self, name: &'static str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.table.get(name)?;
        let read = read(value);
        if read.is_none() {
            self.misread.push(name);
        }
        read
    }

    fn number<T: TryFrom<i64>>(
        &mut self,
        name: &'static str,
        range: RangeInclusive<i64>,
    ) -> Option<T> {
        self.take(name, |value| {
            let number = value.as_integer().filter(|number| range.contains(number))?;
            T::try_from(number).ok()
        })
    }

    fn word<T: Copy>(
        &mut self,
        name: &'static str,
        values: &[T],
        as_str: impl Fn(T) -> &'static str,
        setting: &mut T,
    ) {
        let read = self.take(name, |found| {
            let found = found.as_str()?;
            values.iter().copied().find(|value| as_str(*value) == found)
        });
        put(setting, read);
    }
}

/// Sets a setting where something was read for it.
fn put<T>(setting: &mut T, read: Option<T>) {
    if let Some(read) = read {
        *setting = read;
    }
}

fn file(data_dir: &Path) -> PathBuf {
    data_dir.join("settings.toml")
}

fn parse(bytes: &[u8]) -> Result<Table, Message> {
    let text = std::str::from_utf8(bytes).map_err(|_| Message::new("store-not-utf8"))?;
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
