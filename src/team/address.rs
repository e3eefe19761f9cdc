//! Where a team's server is, as a person writes it: `postgres://kari@db.bakeri.no/desk?team=bakeri`.

use crate::domain::Problem;
use crate::text::Message;
use std::fmt;
use std::net::IpAddr;
use url::{Host, Url};

/// The team where an address names none.
pub const DEFAULT_TEAM: &str = "desk";

/// What a name of a team may be at most, in letters: it is a part of names in PostgreSQL, which cuts them off at 63.
const LONGEST_TEAM: usize = 40;

/// The address of a team's server. It never holds a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamAddress {
    /// The person, as PostgreSQL knows them.
    pub user: String,
    /// The name or the number of the computer.
    pub host: String,
    /// The port; 5432 where the address names none.
    pub port: u16,
    /// The database that holds the team's schema.
    pub database: String,
    /// The team: one database can have several, which do not see each other.
    pub team: String,
}

impl TeamAddress {
    /// Reads an address.
    ///
    /// # Errors
    /// When it is none, when it has a password in it, or when something in it is not known.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        Self::parse_for(text, None)
    }

    /// Reads an address; one that names nobody is that of this person.
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn parse_for(text: &str, person: Option<&str>) -> Result<Self, Problem> {
        let url = Url::parse(text.trim()).map_err(|error| {
            wrong(Message::new("team-address-none").with("reason", error.to_string()))
        })?;
        if !matches!(url.scheme(), "postgres" | "postgresql") {
            let reason = format!("{}:", url.scheme());
            return Err(wrong(
                Message::new("team-address-none").with("reason", reason),
            ));
        }
        // It would be kept and shown with the address; the keyring is its place.
        if url.password().is_some() {
            return Err(wrong(Message::new("team-address-password"))
                .next(Message::new("team-address-password-next")));
        }
        let host = match url.host() {
            // Of an address that is not of the web the library leaves the host as it was written, escapes included.
            Some(Host::Domain(name)) => unescaped(name)?,
            Some(Host::Ipv4(number)) => number.to_string(),
            Some(Host::Ipv6(number)) => number.to_string(),
            None => return Err(lacks("host")),
        };
        let mut user = unescaped(url.username())?;
        if user.is_empty() {
            user = person.unwrap_or_default().to_owned();
        }
        if user.is_empty() {
            return Err(lacks("user"));
        }
        let database = unescaped(url.path().trim_start_matches('/'))?;
        if database.is_empty() {
            return Err(lacks("database"));
        }
        let mut team = DEFAULT_TEAM.to_owned();
        for (name, value) in url.query_pairs() {
            // An option that is passed over, such as `sslmode`, would let a person believe that it counts.
            if name != "team" {
                return Err(wrong(
                    Message::new("team-address-odd").with("name", name.into_owned()),
                ));
            }
            team = value.into_owned();
        }
        check_team(&team)?;
        Ok(Self {
            user,
            host,
            // PostgreSQL's own port.
            port: url.port().unwrap_or(5432),
            database,
            team,
        })
    }

    /// Whether the server is on this computer, which alone may be spoken to in plain text.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let is_loopback = |number: IpAddr| number.is_loopback();
        // By the name or the number alone: what another name leads to, only a look-up could tell.
        self.host == "localhost" || self.host.parse().is_ok_and(is_loopback)
    }

    /// The schema of the team, and the role of its members.
    #[must_use]
    pub fn schema(&self) -> String {
        format!("pdesk_{}", self.team)
    }
}

/// Checks the name of a team: small letters, digits and `_`, with a letter first, at most [`LONGEST_TEAM`].
///
/// # Errors
/// When it is none.
pub(super) fn check_team(team: &str) -> Result<(), Problem> {
    // The name stands unquoted in statements, as a part of a schema and of a role.
    let is_letter =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    let is_name = team.starts_with(|letter: char| letter.is_ascii_lowercase())
        && team.chars().all(is_letter)
        && team.len() <= LONGEST_TEAM;
    if is_name {
        return Ok(());
    }
    Err(wrong(
        Message::new("team-name-odd")
            .with("name", team)
            .with("most", LONGEST_TEAM),
    ))
}

impl fmt::Display for TeamAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Only numbers of IPv6 have colons, and in an address they stand in brackets.
        let host = if self.host.contains(':') {
            format!("[{}]", self.host)
        } else {
            self.host.clone()
        };
        // Escaped by the same rules by which they are read.
        let mut url = match Url::parse(&format!("postgres://{host}:{}", self.port)) {
            Ok(url) => url,
            Err(_) => return formatter.write_str(&host),
        };
        let _ = url.set_username(&self.user);
        url.set_path(&format!("/{}", self.database));
        url.query_pairs_mut().append_pair("team", &self.team);
        formatter.write_str(url.as_str())
    }
}

fn unescaped(text: &str) -> Result<String, Problem> {
    // Only forms mean a blank by `+`.
    let text = text.replace('+', "%2B");
    let mut pairs = url::form_urlencoded::parse(text.as_bytes());
    // One that holds `=` or `&` is cut into several.
    let whole = pairs.next().filter(|(_, value)| value.is_empty());
    match (whole, pairs.next()) {
        (Some((text, _)), None) if !text.contains('\0') => Ok(text.into_owned()),
        (None, None) if text.is_empty() => Ok(String::new()),
        _ => Err(wrong(Message::new("team-address-odd").with("name", text))),
    }
}

fn lacks(part: &'static str) -> Problem {
    wrong(Message::new("team-address-lacks").with("part", part))
}

fn wrong(what: Message) -> Problem {
    Problem::input(what).next(Message::new("team-address-next"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::TeamAddress;

    #[track_caller]
    fn check(text: &str, expect: Result<&str, &str>) {
        let read = TeamAddress::parse(text);
        let told = read.as_ref().map(TeamAddress::to_string);
        match (&told, expect) {
            (Ok(told), Ok(expect)) => assert_eq!(told, expect),
            (Err(problem), Err(id)) => assert_eq!(problem.what.id(), id, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
        if let Ok(read) = read {
            assert_eq!(TeamAddress::parse(&read.to_string()).unwrap(), read);
        }
    }

    #[test]
    fn an_address_is_read_or_refused() {
        check(
            "postgres://kari@db.bakeri.no/desk",
            Ok("postgres://kari@db.bakeri.no:5432/desk?team=desk"),
        );
        check(
            " postgresql://kari%40bakeri@[::1]:6000/d%C3%B8r?team=oslo_2 ",
            Ok("postgres://kari%40bakeri@[::1]:6000/d%C3%B8r?team=oslo_2"),
        );
        check(
            "postgres://kari:secret@db/desk",
            Err("team-address-password"),
        );
        check("postgres://db/desk", Err("team-address-lacks"));
        check("postgres://kari@db", Err("team-address-lacks"));
        check(
            "postgres://kari@db/desk?sslmode=disable",
            Err("team-address-odd"),
        );
        check("postgres://kari@db/desk?team=Oslo", Err("team-name-odd"));
        check(
            "postgres://kari@db/desk?team=x%22;drop",
            Err("team-name-odd"),
        );
        check("https://db/desk", Err("team-address-none"));
        check("db", Err("team-address-none"));
    }

    #[test]
    fn an_address_that_names_nobody_is_of_the_person_who_asks() {
        let address = TeamAddress::parse_for("postgres://db/desk", Some("kari")).unwrap();
        assert_eq!(address.user, "kari");
        let address = TeamAddress::parse_for("postgres://ola@db/desk", Some("kari")).unwrap();
        assert_eq!(address.user, "ola");
    }

    #[test]
    fn only_this_computer_is_loopback() {
        #[track_caller]
        fn check(host: &str, expect: bool) {
            let address = TeamAddress::parse(&format!("postgres://a@{host}/d")).unwrap();
            assert_eq!(address.is_loopback(), expect, "{host}");
        }
        check("localhost", true);
        check("127.0.0.1", true);
        check("[::1]", true);
        check("127.0.0.1.bakeri.no", false);
        check("10.0.0.1", false);
        check("localhost.bakeri.no", false);
    }
}
