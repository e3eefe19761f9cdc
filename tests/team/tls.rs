//! The way to a server that is not on this computer: encrypted, believed, and a person known by a certificate. The certificates are
//! made here, by openssl.

use super::desk::Desk;
use super::postgres::{MEMBER_PASSWORD, Postgres};
use partner_desk::domain::Secret;
use partner_desk::team::{self, TeamAddress};
use std::net::UdpSocket;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

const ADDRESS: &str = "PARTNER_DESK_TEST_TLS_ADDRESS";
const PASSWORD: &str = "PARTNER_DESK_TEST_TLS_PASSWORD";
/// The certificates that a process believes, where it is not the system's own list.
const BELIEVED: &str = "SSL_CERT_FILE";

/// Not a test of its own: somebody who connects, in a process that believes other certificates. It does nothing unless it is told where.
#[tokio::test(flavor = "multi_thread")]
async fn connecting_child() {
    let variable = |name: &str| std::env::var(name).ok();
    let (Some(address), Some(password)) = (variable(ADDRESS), variable(PASSWORD)) else {
        return;
    };
    let address = TeamAddress::parse(&address).unwrap();
    match team::connect(&address, &Secret::new(password)).await {
        Ok(connection) => {
            let found = team::server_of(&connection).await.unwrap();
            eprintln!("told: in as {}", found.member);
        }
        Err(problem) => eprintln!("told: {} {:?}", problem.what.id(), problem.why),
    }
}

/// The number of this computer in its network; nothing where it is in none.
fn number() -> Option<String> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    // Nothing is sent: it only finds out which way would be taken.
    socket.connect("198.51.100.1:9").ok()?;
    let number = socket.local_addr().ok()?.ip();
    (!number.is_loopback() && !number.is_unspecified()).then(|| number.to_string())
}

/// An authority of a firm, and what it signed.
struct Authority {
    folder: TempDir,
}

impl Authority {
    fn new() -> Self {
        let authority = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        authority.openssl(&[
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=The firm",
            "-keyout",
            "ca.key",
            "-out",
            "ca.crt",
        ]);
        authority
    }

    fn openssl(&self, arguments: &[&str]) {
        let done = Command::new("openssl")
            .args(arguments)
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{said}");
    }

    /// A certificate and its key: `NAME.crt` and `NAME.key`.
    fn sign(&self, name: &str, subject: &str, extensions: &str) {
        std::fs::write(self.path("ext"), extensions).unwrap();
        let (key, request, certificate) = (
            format!("{name}.key"),
            format!("{name}.csr"),
            format!("{name}.crt"),
        );
        self.openssl(&[
            "req", "-newkey", "rsa:2048", "-nodes", "-subj", subject, "-keyout", &key, "-out",
            &request,
        ]);
        self.openssl(&[
            "x509",
            "-req",
            "-in",
            &request,
            "-CA",
            "ca.crt",
            "-CAkey",
            "ca.key",
            "-CAcreateserial",
            "-days",
            "2",
            "-extfile",
            "ext",
            "-out",
            &certificate,
        ]);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }
}

/// What a person is told who connects in a process of its own.
fn told(
    address: &str,
    password: &str,
    believed: Option<&Path>,
    own: Option<(&Path, &Path)>,
) -> String {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child
        .args([
            "tls::connecting_child",
            "--exact",
            "--nocapture",
            "--test-threads=1",
        ])
        .env(ADDRESS, address)
        .env(PASSWORD, password)
        .env_remove("PGSSLCERT")
        .env_remove("PGSSLKEY");
    if let Some(believed) = believed {
        child.env(BELIEVED, believed);
    }
    if let Some((certificate, key)) = own {
        child.env("PGSSLCERT", certificate).env("PGSSLKEY", key);
    }
    let output = child.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let line = said.lines().find_map(|line| line.split_once("told: "));
    line.unwrap_or_else(|| panic!("{said}")).1.to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_elsewhere_is_believed_by_its_certificate_only() {
    let Some(mut server) = Postgres::start().await else {
        return;
    };
    let Some(number) = number() else {
        eprintln!("skipped: this computer is in no network");
        return;
    };
    server.teams(&[("one", &["anne", "bo"])]).await;
    let firm = Authority::new();
    let stranger = Authority::new();
    firm.sign("server", "/CN=team", &format!("subjectAltName=IP:{number}"));
    firm.sign("other", "/CN=team", "subjectAltName=DNS:db.another.example");
    firm.sign("anne", "/CN=anne", "extendedKeyUsage=clientAuth");
    stranger.sign("anne", "/CN=anne", "extendedKeyUsage=clientAuth");
    let rules = "hostssl all anne all cert\nhostssl all bo all scram-sha-256\nhost all owner 127.0.0.1/32 scram-sha-256\n";
    server.put("pg_hba.conf", rules.as_bytes());
    let ca = server.put("ca.crt", &firm.read("ca.crt"));
    let mut serve = async |name: &str| {
        let certificate = server.put("server.crt", &firm.read(&format!("{name}.crt")));
        let key = server.put("server.key", &firm.read(&format!("{name}.key")));
        let options = [
            "listen_addresses=*".to_owned(),
            "ssl=on".to_owned(),
            format!("ssl_cert_file={}", certificate.display()),
            format!("ssl_key_file={}", key.display()),
            format!("ssl_ca_file={}", ca.display()),
        ];
        server.options = options
            .into_iter()
            .flat_map(|option| ["-c".to_owned(), option])
            .collect();
        server.kill();
        server.go().await;
        server.port
    };
    let port = serve("server").await;
    let address = |member: &str| format!("postgres://{member}@{number}:{port}/desk?team=one");
    let believed = firm.path("ca.crt");
    let firm_anne = (firm.path("anne.crt"), firm.path("anne.key"));
    let other_anne = (stranger.path("anne.crt"), stranger.path("anne.key"));
    let check = |expect: &str, said: String| assert!(said.contains(expect), "{expect}: {said}");
    check(
        "in as bo",
        told(&address("bo"), MEMBER_PASSWORD, Some(&believed), None),
    );
    // An authority that the computer does not know.
    check(
        "team-not-believed",
        told(&address("bo"), MEMBER_PASSWORD, None, None),
    );
    let unknown = stranger.path("ca.crt");
    check(
        "team-not-believed",
        told(&address("bo"), MEMBER_PASSWORD, Some(&unknown), None),
    );
    check(
        "team-refused",
        told(&address("bo"), "wrong", Some(&believed), None),
    );
    // A person who is known by a certificate: with it, without, and with one of somebody else's authority.
    let own = Some((firm_anne.0.as_path(), firm_anne.1.as_path()));
    check(
        "in as anne",
        told(&address("anne"), "", Some(&believed), own),
    );
    check(
        "team-refused",
        told(&address("anne"), "", Some(&believed), None),
    );
    let foreign = Some((other_anne.0.as_path(), other_anne.1.as_path()));
    check(
        "team-refused",
        told(&address("anne"), "", Some(&believed), foreign),
    );
    // Nobody is who their certificate does not say they are.
    check(
        "team-refused",
        told(&address("bo"), "", Some(&believed), own),
    );
    let nothing = Some((
        Path::new("/nowhere/anne.crt"),
        Path::new("/nowhere/anne.key"),
    ));
    check(
        "/nowhere/anne.crt",
        told(&address("anne"), "", Some(&believed), nothing),
    );
    // A certificate of a computer of another name.
    serve("other").await;
    check(
        "team-not-believed",
        told(&address("bo"), MEMBER_PASSWORD, Some(&believed), None),
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_goes_in_plain_text_to_a_server_elsewhere() {
    let Some(number) = number() else {
        eprintln!("skipped: this computer is in no network");
        return;
    };
    let listener = TcpListener::bind((number.as_str(), 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    // Says that it cannot encrypt, and takes down whatever comes then.
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut asked = [0; 8];
        stream.read_exact(&mut asked).await.unwrap();
        stream.write_all(b"N").await.unwrap();
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest).await;
        (asked, rest)
    });
    let desk = Desk::new(&format!("postgres://bo@{number}:{port}/desk?team=one"));
    let problem = desk.connect().await.err().unwrap();
    assert_eq!(problem.what.id(), "team-unreachable");
    let (asked, rest) = server.await.unwrap();
    assert_eq!(asked, [0, 0, 0, 8, 4, 210, 22, 47], "the wish to encrypt");
    assert!(rest.is_empty(), "{rest:?}");
}
