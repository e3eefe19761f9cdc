#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::website::PageOutcome;
use std::sync::Mutex;
use wiremock::matchers::{any, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// When the tests look.
const AT: i64 = 1_799_000_000;

/// Names that lead to a server of the test, or to an address that must not be asked. Everything else is unknown.
struct Lane {
    server: SocketAddr,
    /// Whether `rebound.example` still leads to the server: a name server that changes its mind after that.
    rebound: Mutex<Vec<bool>>,
}

impl Lane {
    fn to(server: &MockServer) -> Self {
        Self {
            server: *server.address(),
            rebound: Mutex::default(),
        }
    }
}

impl Network for Lane {
    async fn resolve(&self, host: &str, port: u16) -> io::Result<Vec<SocketAddr>> {
        let private = |text: &str| SocketAddr::new(text.parse().unwrap(), port);
        match host {
            "shop.example" | "www.shop.example" => Ok(vec![self.server]),
            "inside.example" => Ok(vec![private("10.0.0.7")]),
            "half.example" => Ok(vec![self.server, private("192.168.1.1")]),
            "rebound.example" => {
                let is_first = self.rebound.lock().unwrap().pop().is_some();
                let inside = private("192.168.0.9");
                Ok(vec![if is_first { self.server } else { inside }])
            }
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    }

    /// The server of the test counts as public, and nothing else that the real network would refuse.
    fn allows(&self, address: IpAddr) -> bool {
        address == self.server.ip() || Internet.allows(address)
    }

    fn speaks(&self, scheme: &str) -> bool {
        matches!(scheme, "http" | "https")
    }
}

async fn serve(server: &MockServer, at: &str, answer: ResponseTemplate) {
    let mock = Mock::given(method("GET")).and(path(at));
    mock.respond_with(answer).mount(server).await;
}

fn page(text: &str) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_raw(text.as_bytes().to_vec(), "text/html")
}

fn to(target: &str) -> ResponseTemplate {
    ResponseTemplate::new(302).insert_header("location", target)
}

fn request(url: &str, terms_url: &str) -> SiteRequest {
    SiteRequest {
        url: url.to_owned(),
        terms_url: terms_url.to_owned(),
        number: "918713867".to_owned(),
    }
}

fn at(server: &MockServer, name: &str, path: &str) -> String {
    format!("http://{name}:{}{path}", server.address().port())
}

/// What came of a page, in a word: `reached`, a status, or the id of the reason.
fn word(look: Option<&PageLook>) -> String {
    match look.map(|look| &look.outcome) {
        None => "none".to_owned(),
        Some(PageOutcome::Reached { .. }) => "reached".to_owned(),
        Some(PageOutcome::Refused { status }) => status.to_string(),
        Some(PageOutcome::Failed { reason }) => reason.id().replace("preflight-site-", ""),
    }
}

#[tokio::test]
async fn a_shop_with_its_number_and_its_terms() {
    let server = MockServer::start().await;
    serve(&server, "/", page("<p>Fjordkafé</p>")).await;
    serve(&server, "/vilkaar", page("Org.nr. 918 713 867 MVA")).await;
    let lane = Lane::to(&server);
    let url = at(&server, "shop.example", "/");
    let terms = at(&server, "www.shop.example", "/vilkaar");
    let look = look_by(&lane, &request(&url, &terms), AT).await;
    assert_eq!(word(look.page.as_ref()), "reached");
    assert_eq!(word(look.terms.as_ref()), "reached");
    assert_eq!(look.shows_number, Some(true));
    let look = look_by(&lane, &request(&url, ""), AT).await;
    assert_eq!((look.shows_number, look.terms), (Some(false), None));
    let nothing = look_by(&lane, &request("", ""), AT).await;
    let empty = SiteLook {
        looked_at: AT,
        ..SiteLook::default()
    };
    assert_eq!(nothing, empty);
}

#[tokio::test]
async fn nothing_of_ours_goes_along() {
    let server = MockServer::start().await;
    serve(&server, "/", page("").insert_header("set-cookie", "a=b")).await;
    let url = at(&server, "shop.example", "/");
    look_by(&Lane::to(&server), &request(&url, &url), AT).await;
    let requests = server.received_requests().await.unwrap();
    assert_eq!(requests.len(), 2);
    let known = ["accept", "accept-encoding", "host", "user-agent"];
    for request in requests {
        for (name, _) in &request.headers {
            assert!(known.contains(&name.as_str()), "{name} was sent");
        }
    }
}

#[tokio::test]
async fn redirects_are_followed_and_every_hop_is_judged() {
    let server = MockServer::start().await;
    let www = at(&server, "www.shop.example", "/b");
    serve(&server, "/a", to(&www)).await;
    serve(&server, "/b", to("c?x=1")).await;
    serve(&server, "/c", page("918713867")).await;
    serve(&server, "/inside", to(&at(&server, "inside.example", "/"))).await;
    serve(&server, "/metadata", to("http://169.254.169.254/latest")).await;
    serve(&server, "/mapped", to("http://[::ffff:10.0.0.1]/")).await;
    serve(&server, "/file", to("file:///etc/passwd")).await;
    serve(
        &server,
        "/login",
        to(&at(&server, "a:b@shop.example", "/c")),
    )
    .await;
    serve(&server, "/nowhere", ResponseTemplate::new(302)).await;
    serve(&server, "/loop", to("/loop")).await;
    for (path, expect) in [
        ("/a", "reached"),
        ("/inside", "not-public"),
        ("/metadata", "not-public"),
        ("/mapped", "not-public"),
        ("/file", "https"),
        ("/login", "login"),
        ("/nowhere", "redirect-nowhere"),
        ("/loop", "redirects"),
        ("/absent", "404"),
    ] {
        let url = at(&server, "shop.example", path);
        let look = look_by(&Lane::to(&server), &request(&url, ""), AT).await;
        assert_eq!(word(look.page.as_ref()), expect, "{path}");
    }
    let loops = server.received_requests().await.unwrap();
    let loops = loops.iter().filter(|request| request.url.path() == "/loop");
    assert_eq!(loops.count(), fetch::MOST_HOPS + 1);
}

#[tokio::test]
async fn a_name_is_refused_when_any_of_its_addresses_is_inside() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(page(""))
        .expect(0)
        .mount(&server)
        .await;
    for (url, expect) in [
        (at(&server, "inside.example", "/"), "not-public"),
        (at(&server, "half.example", "/"), "not-public"),
        (at(&server, "unknown.example", "/"), "unknown-host"),
        ("http://10.0.0.1/".to_owned(), "not-public"),
        ("not an address".to_owned(), "no-address"),
        ("ftp://shop.example/".to_owned(), "https"),
    ] {
        let look = look_by(&Lane::to(&server), &request(&url, ""), AT).await;
        assert_eq!(word(look.page.as_ref()), expect, "{url}");
    }
}

#[tokio::test]
async fn a_name_that_changes_its_mind_is_judged_anew_at_each_hop() {
    let server = MockServer::start().await;
    serve(&server, "/", to("/again")).await;
    Mock::given(path("/again"))
        .respond_with(page(""))
        .expect(0)
        .mount(&server)
        .await;
    let lane = Lane::to(&server);
    // The first question is answered with the server, every later one with an address inside.
    lane.rebound.lock().unwrap().push(true);
    let url = at(&server, "rebound.example", "/");
    let look = look_by(&lane, &request(&url, ""), AT).await;
    assert_eq!(word(look.page.as_ref()), "not-public");
}

#[tokio::test]
async fn no_more_of_a_page_is_read_than_is_looked_at() {
    let server = MockServer::start().await;
    let filler = "x ".repeat(fetch::MOST_BYTES / 2);
    serve(&server, "/early", page(&format!("918713867 {filler}"))).await;
    serve(&server, "/late", page(&format!("{filler} 918713867"))).await;
    for (path, expect) in [("/early", Some(true)), ("/late", Some(false))] {
        let url = at(&server, "shop.example", path);
        let look = look_by(&Lane::to(&server), &request(&url, ""), AT).await;
        assert_eq!(look.shows_number, expect, "{path}");
    }
}

#[tokio::test]
async fn the_real_way_looks_at_nothing_on_this_computer_or_near_it() {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(page(""))
        .expect(0)
        .mount(&server)
        .await;
    let port = server.address().port();
    for (url, expect) in [
        (format!("https://127.0.0.1:{port}/"), "not-public"),
        (format!("https://localhost:{port}/"), "not-public"),
        (format!("https://[::1]:{port}/"), "not-public"),
        (format!("https://[::ffff:127.0.0.1]:{port}/"), "not-public"),
        (format!("https://2130706433:{port}/"), "not-public"),
        (format!("https://0x7f.1:{port}/"), "not-public"),
        (format!("http://127.0.0.1:{port}/"), "https"),
        ("https://10.1.2.3/".to_owned(), "not-public"),
        ("https://[fd00::1]/".to_owned(), "not-public"),
        ("https://[fe80::1]/".to_owned(), "not-public"),
    ] {
        let look = look(&request(&url, ""), AT).await;
        assert_eq!(word(look.page.as_ref()), expect, "{url}");
    }
}

#[tokio::test]
async fn mobilepay_is_found_on_the_page_and_in_its_policy() {
    let server = MockServer::start().await;
    let policy = "form-action pay.mobilepay.fi pay.vipps.fi";
    let answer = page("<a href='https://pay.mobilepay.dk/1'>Betal med MobilePay</a>");
    let answer = answer.insert_header("content-security-policy", policy);
    serve(&server, "/", answer).await;
    let url = format!("http://shop.example:{}/", server.address().port());
    let look = look_by(&Lane::to(&server), &request(&url, ""), AT).await;
    let brand = look.brand.unwrap();
    assert_eq!(look.looked_at, AT);
    assert_eq!(brand.moving.len(), 2, "{brand:?}");
    assert_eq!(brand.moved.len(), 1, "{brand:?}");
    assert!(brand.names_brand);
    // What could not be read says nothing.
    let look = look_by(
        &Lane::to(&server),
        &request("http://nobody.example/", ""),
        AT,
    )
    .await;
    assert_eq!(look.brand, None);
}
