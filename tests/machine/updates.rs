//! Looking for a newer version: what is believed, and what is told where nothing can be.

use super::{Face, Rules};
use chrono::Utc;
use minisign::KeyPair;
use partner_desk::api::ReleaseSource;
use partner_desk::desk::{
    CheckForUpdates, CheckedVersion, ListProfiles, PolicyPlaces, ReadMachine, Surroundings,
    UpdateAnswer,
};
use partner_desk::domain::Problem;
use partner_desk::domain::problem::ProblemKind;
use partner_desk::domain::release::Standing;
use partner_desk::text::{Catalog, Language};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A maker with a key, and the server where it tells of its versions.
struct Maker {
    runtime: Runtime,
    server: MockServer,
    key: KeyPair,
    data: TempDir,
}

fn news(version: &str, issued: &str) -> Value {
    let system = format!("{}-{}", std::env::consts::OS, std::env::consts::ARCH);
    json!({
        "product": "partner-desk",
        "version": version,
        "issued": issued,
        "notes": {"en": "Faster", "nb": "Raskere"},
        "page": "https://example.no/partner-desk",
        "downloads": [{
            "system": system,
            "url": "https://example.no/partner-desk.zip",
            "sha256": "0123456789ABCDEF".repeat(4),
        }],
        "later": "fields of later versions are no reason to refuse",
    })
}

fn now() -> String {
    Utc::now().to_rfc3339()
}

impl Maker {
    fn new() -> Self {
        let runtime = Runtime::new().unwrap();
        let server = runtime.block_on(MockServer::start());
        Self {
            runtime,
            server,
            key: KeyPair::generate_unencrypted_keypair().unwrap(),
            data: TempDir::new().unwrap(),
        }
    }

    fn sign(key: &KeyPair, bytes: &[u8]) -> String {
        let signed = minisign::sign(Some(&key.pk), &key.sk, bytes, None, None);
        signed.unwrap().to_string()
    }

    fn answer(&self, at: &str, answer: ResponseTemplate) {
        let mock = Mock::given(path(at)).respond_with(answer);
        self.runtime.block_on(mock.mount(&self.server));
    }

    fn serve(&self, told: &[u8], signature: &str) {
        self.runtime.block_on(self.server.reset());
        self.answer(
            "/newest.json",
            ResponseTemplate::new(200).set_body_bytes(told),
        );
        let signature = ResponseTemplate::new(200).set_body_string(signature);
        self.answer("/newest.json.minisig", signature);
    }

    fn tell(&self, news: &Value) {
        let told = serde_json::to_vec(news).unwrap();
        self.serve(&told, &Self::sign(&self.key, &told));
    }

    fn surroundings(&self) -> Surroundings {
        let address = format!("{}/newest.json", self.server.uri());
        Surroundings {
            machine: PolicyPlaces::none(),
            release: Some(ReleaseSource::new(address, self.key.pk.to_base64())),
        }
    }

    fn told(&self, surroundings: Surroundings) -> Result<UpdateAnswer, Problem> {
        Face::open(self.data.path(), surroundings).answer(CheckForUpdates)
    }

    #[track_caller]
    fn checked(&self) -> CheckedVersion {
        match self.told(self.surroundings()) {
            Ok(UpdateAnswer::Checked(checked)) => *checked,
            other => panic!("{other:?}"),
        }
    }

    #[track_caller]
    fn refused(&self) -> Problem {
        refused(self.told(self.surroundings()))
    }

    fn requests(&self) -> usize {
        let requests = self.runtime.block_on(self.server.received_requests());
        requests.unwrap().len()
    }
}

/// The problem, which is told whole in every language.
#[track_caller]
fn refused(answer: Result<UpdateAnswer, Problem>) -> Problem {
    let problem = answer.unwrap_err();
    for language in Language::ALL {
        let said = problem.one_line(&Catalog::new(language));
        assert!(!said.contains("update-") && !said.contains('{'), "{said}");
    }
    problem
}

#[track_caller]
fn why(problem: &Problem) -> &'static str {
    problem.why.as_ref().unwrap().id()
}

#[test]
fn newer_equal_and_older_versions_are_told_apart() {
    #[track_caller]
    fn check(version: &str, expect: Standing) {
        let maker = Maker::new();
        maker.tell(&news(version, &now()));
        let checked = maker.checked();
        assert_eq!(checked.standing, expect);
        assert_eq!(checked.running, env!("CARGO_PKG_VERSION"));
        assert_eq!(checked.release.version.to_string(), version);
        assert_eq!(checked.release.notes(Language::BOKMAL), Some("Raskere"));
        let download = checked.download.unwrap();
        assert_eq!(download.sha256, "0123456789abcdef".repeat(4));
    }
    check("99.0.0", Standing::Newer);
    check(env!("CARGO_PKG_VERSION"), Standing::Same);
    check("0.0.1", Standing::Older);
}

#[test]
fn nobody_is_asked_before_a_person_asks_and_nothing_goes_along() {
    let maker = Maker::new();
    maker.tell(&news("99.0.0", &now()));
    let mut face = Face::open(maker.data.path(), maker.surroundings());
    face.answer(ListProfiles).unwrap();
    face.answer(ReadMachine).unwrap();
    assert_eq!(maker.requests(), 0);
    face.answer(CheckForUpdates).unwrap();
    let requests = maker.runtime.block_on(maker.server.received_requests());
    let requests = requests.unwrap();
    assert_eq!(requests.len(), 2);
    for request in requests {
        let told = format!("{:?} {:?}", request.url, request.headers);
        assert!(!told.contains(env!("CARGO_PKG_VERSION")), "{told}");
        assert!(request.headers.get("cookie").is_none(), "{told}");
        assert_eq!(request.headers["user-agent"], "partner-desk");
    }
}

#[test]
fn what_has_no_good_signature_is_not_believed() {
    let maker = Maker::new();
    let told = serde_json::to_vec(&news("99.0.0", &now())).unwrap();
    let signature = Maker::sign(&maker.key, &told);
    let changed = String::from_utf8(told.clone()).unwrap().replace("99", "98");
    maker.serve(changed.as_bytes(), &signature);
    assert_eq!(why(&maker.refused()), "update-wrong-signature");
    let other = KeyPair::generate_unencrypted_keypair().unwrap();
    maker.serve(&told, &Maker::sign(&other, &told));
    assert_eq!(why(&maker.refused()), "update-other-key");
    // A key that takes the number of the right one.
    let forged = signature.lines().enumerate().map(|(at, line)| match at {
        2 => "trusted comment: timestamp:1",
        _ => line,
    });
    maker.serve(&told, &forged.collect::<Vec<_>>().join("\n"));
    assert_eq!(why(&maker.refused()), "update-wrong-signature");
    for nothing in [
        "",
        "no signature",
        "\n\n\n\n",
        "untrusted comment: æ\nAAAA\ntrusted comment: \nAAAA",
    ] {
        maker.serve(&told, nothing);
        assert_eq!(why(&maker.refused()), "update-no-signature", "{nothing:?}");
    }
    maker.serve(&told, &signature);
    assert_eq!(maker.checked().standing, Standing::Newer);
}

#[test]
fn older_news_than_was_seen_before_is_not_believed() {
    let maker = Maker::new();
    let (older, newer) = ("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
    maker.tell(&news("99.0.0", newer));
    assert_eq!(maker.checked().standing, Standing::Newer);
    // Signed by the maker all the same, some time ago.
    maker.tell(&news("98.0.0", older));
    let problem = maker.refused();
    assert_eq!(
        (why(&problem), problem.kind),
        ("update-replayed", ProblemKind::Refused)
    );
    maker.tell(&news("99.0.0", newer));
    assert_eq!(maker.checked().standing, Standing::Newer);
    maker.tell(&news("99.0.1", "2099-01-01T00:00:00Z"));
    assert_eq!(why(&maker.refused()), "update-from-the-future");
    // What was not believed does not count as seen.
    maker.tell(&news("99.0.0", newer));
    assert_eq!(maker.checked().standing, Standing::Newer);
}

#[test]
fn signed_news_of_no_use_is_told_with_its_place() {
    let maker = Maker::new();
    let with = |field: &str, value: Value| {
        let mut news = news("99.0.0", &now());
        news[field] = value;
        news
    };
    for (field, value, expect) in [
        ("product", json!("other-program"), "update-other-product"),
        ("version", json!("new"), "update-field"),
        ("issued", json!("today"), "update-field"),
        ("page", json!("http://example.no/"), "update-field"),
        ("page", json!("https://me@example.no/"), "update-field"),
        (
            "downloads",
            json!([{"system": "x", "url": "ftp://x", "sha256": "0"}]),
            "update-field",
        ),
        ("notes", json!(7), "update-json"),
    ] {
        maker.tell(&with(field, value));
        assert_eq!(why(&maker.refused()), expect, "{field}");
    }
    let told = b"<html>";
    maker.serve(told, &Maker::sign(&maker.key, told));
    assert_eq!(why(&maker.refused()), "update-json");
}

#[test]
fn a_server_that_is_not_there_or_says_something_else_is_told() {
    let maker = Maker::new();
    assert_eq!(why(&maker.refused()), "update-status");
    let large = vec![b' '; 300 * 1024];
    maker.serve(&large, "");
    assert_eq!(why(&maker.refused()), "update-too-large");
    let told = serde_json::to_vec(&news("99.0.0", &now())).unwrap();
    maker.serve(&told, &"x".repeat(5000));
    assert_eq!(why(&maker.refused()), "update-too-large");
    // An address of this computer where nobody listens.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/newest.json", listener.local_addr().unwrap());
    drop(listener);
    let nobody = Surroundings {
        release: Some(ReleaseSource::new(address, maker.key.pk.to_base64())),
        ..Surroundings::default()
    };
    let problem = refused(maker.told(nobody));
    assert_eq!(problem.kind, ProblemKind::Unreachable);
}

#[test]
fn redirects_are_followed_as_long_as_they_stay_on_https() {
    let maker = Maker::new();
    let to = |address: &str| ResponseTemplate::new(302).insert_header("location", address);
    let told = serde_json::to_vec(&news("99.0.0", &now())).unwrap();
    let signature = Maker::sign(&maker.key, &told);
    // On this computer plain http may be asked, and sent on to.
    maker.answer("/newest.json", to("/there.json"));
    maker.answer(
        "/there.json",
        ResponseTemplate::new(200).set_body_bytes(told.clone()),
    );
    let signed = ResponseTemplate::new(200).set_body_string(signature);
    maker.answer("/newest.json.minisig", signed);
    assert_eq!(maker.checked().standing, Standing::Newer);
    for (location, expect) in [
        ("http://example.no/newest.json", "update-redirect"),
        ("ftp://127.0.0.1/newest.json", "update-redirect"),
        ("/newest.json", "update-redirects"),
        ("http://", "update-redirect-nowhere"),
    ] {
        maker.runtime.block_on(maker.server.reset());
        maker.answer("/newest.json", to(location));
        assert_eq!(why(&maker.refused()), expect, "{location}");
    }
    maker.runtime.block_on(maker.server.reset());
    maker.answer("/newest.json", ResponseTemplate::new(302));
    assert_eq!(why(&maker.refused()), "update-redirect-nowhere");
}

#[test]
fn a_program_that_was_built_wrongly_or_without_an_address_says_so() {
    let maker = Maker::new();
    let problem = refused(maker.told(Surroundings::default()));
    assert_eq!(problem.what.id(), "update-not-built-in");
    let with = |address: &str, key: &str| Surroundings {
        release: Some(ReleaseSource::new(address, key)),
        ..Surroundings::default()
    };
    let key = maker.key.pk.to_base64();
    for address in [
        "http://example.no/newest.json",
        "newest.json",
        "file:///newest.json",
    ] {
        let problem = refused(maker.told(with(address, &key)));
        assert_eq!(why(&problem), "update-bad-address", "{address}");
    }
    let problem = refused(maker.told(with("https://example.no/newest.json", "no key")));
    assert_eq!(why(&problem), "update-bad-key");
    assert_eq!(
        ReleaseSource::of_this_build(),
        None,
        "tests are built without"
    );
}

#[test]
fn where_the_department_brings_new_versions_nobody_is_asked() {
    let maker = Maker::new();
    maker.tell(&news("99.0.0", &now()));
    let rules = Rules::new("[lock]\nupdates = \"it\"\n");
    let ruled = || Surroundings {
        machine: PolicyPlaces::file(&rules.path),
        ..maker.surroundings()
    };
    let by = rules.path.to_str().unwrap().to_owned();
    assert_eq!(maker.told(ruled()), Ok(UpdateAnswer::ByDepartment { by }));
    rules.write("[lock]\nupdates = \"hidden\"\n");
    assert_eq!(maker.told(ruled()).unwrap_err().what.id(), "update-hidden");
    rules.write("[lock]\nupdate = \"hidden\"\n");
    assert_eq!(
        maker.told(ruled()).unwrap_err().what.id(),
        "machine-damaged"
    );
    assert_eq!(maker.requests(), 0);
    rules.write("[lock]\nupdates = \"offered\"\n");
    let answer = maker.told(ruled());
    assert!(matches!(answer, Ok(UpdateAnswer::Checked(_))), "{answer:?}");
}
