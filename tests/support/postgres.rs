//! A PostgreSQL that a test starts itself, in a folder that is gone afterwards. Where none is installed, or nobody asked for it, the test
//! says so in one line and does nothing.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a helper of tests, each of which uses a part of it"
)]

use std::net::TcpListener;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio_postgres::NoTls;

/// Where the programs of PostgreSQL are; set by `packaging/ci/with-postgres`.
const PROGRAMS: &str = "PARTNER_DESK_POSTGRES";
/// As whom they run, where it is not as this test.
const RUN_AS: &str = "PARTNER_DESK_POSTGRES_AS";
/// The passwords of everybody: of no importance, and looked for in what is kept.
pub const OWNER_PASSWORD: &str = "owner-password-4711";
pub const MEMBER_PASSWORD: &str = "member-password-0815";

pub struct Postgres {
    programs: PathBuf,
    folder: TempDir,
    pub port: u16,
    server: Option<Child>,
    /// What it is told besides, as options of its program.
    pub options: Vec<String>,
}

impl Postgres {
    /// A server, if this machine is to have one.
    pub async fn start() -> Option<Self> {
        let Some(programs) = std::env::var_os(PROGRAMS) else {
            eprintln!(
                "skipped: run it by packaging/ci/with-postgres, which needs the package postgresql"
            );
            return None;
        };
        Some(Self::start_with(PathBuf::from(programs)).await)
    }

    /// A server, if one is installed, whoever asks.
    pub async fn start_installed() -> Option<Self> {
        let named = std::env::var_os(PROGRAMS).map(PathBuf::from);
        let programs = named.or_else(installed)?;
        Some(Self::start_with(programs).await)
    }

    async fn start_with(programs: PathBuf) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = free_port();
        let mut server = Self {
            programs,
            folder,
            port,
            server: None,
            options: Vec::new(),
        };
        server.make();
        server.go().await;
        server
    }

    /// Puts a file into the server's own folder, readable by the server alone.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        use std::os::unix::fs::PermissionsExt as _;
        let path = self.data().join(name);
        std::fs::write(&path, bytes).unwrap();
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
        if let Some((user, group)) = run_as() {
            std::os::unix::fs::chown(&path, Some(user), Some(group)).unwrap();
        }
        path
    }

    /// Gives a folder to whoever runs the server.
    pub fn give(&self, folder: &Path) {
        if let Some((user, group)) = run_as() {
            std::os::unix::fs::chown(folder, Some(user), Some(group)).unwrap();
        }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir("/").stdout(Stdio::null());
        if let Some((user, group)) = run_as() {
            command.uid(user).gid(group);
        }
        command
    }

    fn make(&self) {
        let password = self.folder.path().join("password");
        std::fs::write(&password, OWNER_PASSWORD).unwrap();
        if let Some((user, group)) = run_as() {
            for path in [self.folder.path(), &password] {
                std::os::unix::fs::chown(path, Some(user), Some(group)).unwrap();
            }
        }
        let made = self
            .program("initdb")
            .args([
                "--username=owner",
                "--auth=scram-sha-256",
                "--no-sync",
                "--encoding=UTF8",
                "--locale=C",
            ])
            .arg(format!("--pwfile={}", password.display()))
            .arg(self.data())
            .status()
            .unwrap();
        assert!(made.success(), "initdb");
    }

    /// Starts the server and waits until it lets somebody in.
    pub async fn go(&mut self) {
        let mut look = tokio::time::interval(Duration::from_millis(50));
        for attempt in 0_u32.. {
            let ended = self
                .server
                .as_mut()
                .is_none_or(|server| server.try_wait().unwrap().is_some());
            if ended {
                // A server that was killed leaves processes that still hold its memory for a moment.
                assert!(attempt < 400, "the server does not start: {}", self.log());
                self.server = Some(self.begin());
            }
            look.tick().await;
            if self.try_owner("postgres").await.is_ok() {
                return;
            }
        }
    }

    fn begin(&self) -> Child {
        let log = self.folder.path().join("log");
        let log = std::fs::OpenOptions::new()
            .create(true)
            .append(true)
            .open(log)
            .unwrap();
        self.program("postgres")
            .arg("-D")
            .arg(self.data())
            .args([
                "-p",
                &self.port.to_string(),
                "-c",
                "listen_addresses=127.0.0.1",
            ])
            .args([
                "-c",
                "max_connections=60",
                "-c",
                "shared_buffers=32MB",
                "-c",
                "fsync=off",
            ])
            .arg("-c")
            .arg(format!(
                "unix_socket_directories={}",
                self.folder.path().display()
            ))
            .args(&self.options)
            .stderr(log)
            .spawn()
            .unwrap()
    }

    /// Kills the server as a power cut would.
    pub fn kill(&mut self) {
        if let Some(mut server) = self.server.take() {
            server.kill().unwrap();
            server.wait().unwrap();
        }
    }

    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    async fn try_owner(
        &self,
        database: &str,
    ) -> Result<tokio_postgres::Client, tokio_postgres::Error> {
        self.client("owner", OWNER_PASSWORD, database).await
    }

    /// The owner, who may do everything.
    pub async fn owner(&self) -> tokio_postgres::Client {
        self.try_owner("desk").await.unwrap()
    }

    pub async fn client(
        &self,
        user: &str,
        password: &str,
        database: &str,
    ) -> Result<tokio_postgres::Client, tokio_postgres::Error> {
        let mut config = tokio_postgres::Config::new();
        config
            .host("127.0.0.1")
            .port(self.port)
            .user(user)
            .password(password)
            .dbname(database);
        let (client, connection) = config.connect(NoTls).await?;
        tokio::spawn(connection);
        Ok(client)
    }

    /// Makes the database, teams in it, and members of each: `(team, members)`.
    pub async fn teams(&self, teams: &[(&str, &[&str])]) {
        let owner = self.try_owner("postgres").await.unwrap();
        owner.batch_execute("CREATE DATABASE desk").await.unwrap();
        let owner = self.owner().await;
        for (team, members) in teams {
            let sql = partner_desk::team::sql_of(team).unwrap();
            owner.batch_execute(&sql).await.unwrap();
            for member in *members {
                let made = format!(
                    "CREATE ROLE {member} LOGIN PASSWORD '{MEMBER_PASSWORD}'; GRANT pdesk_{team} TO {member}"
                );
                owner.batch_execute(&made).await.unwrap();
            }
        }
    }

    /// Where a member finds a team.
    pub fn address(&self, member: &str, team: &str) -> String {
        format!(
            "postgres://{member}@127.0.0.1:{}/desk?team={team}",
            self.port
        )
    }

    /// A pgbouncer in front of the server, which logs in as one member; `None` where none is installed.
    pub async fn pooler(&self, member: &str, mode: &str) -> Option<Pooler> {
        let program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer"].map(Path::new);
        let program = program.into_iter().find(|path| path.is_file())?;
        let port = free_port();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pgbouncer.ini");
        let text = format!(
            "[databases]\ndesk = host=127.0.0.1 port={} dbname=desk user={member} password={MEMBER_PASSWORD}\n\
             [pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nauth_type = any\npool_mode = {mode}\n\
             default_pool_size = 5\nunix_socket_dir =\n",
            self.port
        );
        std::fs::write(&file, text).unwrap();
        let mut command = Command::new(program);
        if let Some((user, group)) = run_as() {
            command.uid(user).gid(group);
            for path in [folder.path(), &file] {
                std::os::unix::fs::chown(path, Some(user), Some(group)).unwrap();
            }
        }
        let process = command
            .arg(&file)
            .current_dir("/")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let pooler = Pooler {
            port,
            process,
            _folder: folder,
        };
        let mut look = tokio::time::interval(Duration::from_millis(50));
        for _ in 0..400 {
            look.tick().await;
            if tokio::net::TcpStream::connect(("127.0.0.1", port))
                .await
                .is_ok()
            {
                return Some(pooler);
            }
        }
        panic!("pgbouncer does not start");
    }

    /// Everything that is kept on the server, as text.
    pub async fn everything(&self) -> String {
        let owner = self.owner().await;
        let tables = owner
            .query("SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname LIKE 'pdesk%'", &[])
            .await
            .unwrap();
        let mut all = String::new();
        for table in tables {
            let table: String = table.get(0);
            let rows = owner
                .query(&format!("SELECT t::text FROM {table} t"), &[])
                .await
                .unwrap();
            for row in rows {
                all.push_str(row.get(0));
                all.push('\n');
            }
        }
        all
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A pooler that ends with the test.
pub struct Pooler {
    pub port: u16,
    process: Child,
    _folder: TempDir,
}

impl Drop for Pooler {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Where the programs of the newest PostgreSQL are that Debian's packages installed.
fn installed() -> Option<PathBuf> {
    let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
    let number = |path: &Path| path.file_name()?.to_str()?.parse::<u32>().ok();
    let newest = versions
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.join("bin/initdb").is_file())
        .max_by_key(|path| number(path));
    Some(newest?.join("bin"))
}

/// The numbers of the user that the server runs as. It refuses to run as root: then it is the one of Debian's packages.
fn run_as() -> Option<(u32, u32)> {
    let number = |arguments: &[&str]| -> Option<u32> {
        let told = Command::new("id").args(arguments).output().ok()?;
        String::from_utf8(told.stdout).ok()?.trim().parse().ok()
    };
    let name = match std::env::var(RUN_AS) {
        Ok(name) => name,
        Err(_) if number(&["-u"]) == Some(0) => "postgres".to_owned(),
        Err(_) => return None,
    };
    Some((number(&["-u", &name])?, number(&["-g", &name])?))
}
