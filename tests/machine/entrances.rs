//! The desk holds every request that reaches out to the rules, read anew each time.

use super::support::World;
use super::{Face, Rules};
use partner_desk::api::{Client, Limits};
use partner_desk::desk::{
    self, Ask, AskAboutChecklists, AskRegistry, BulkRequest, CheckBulk, CheckMerchants, CheckOrder,
    DeleteOrder, FollowBoard, Gather, KeyPlace, ListOrders, ListPricePackages, ListProfiles,
    LoadFleet, LookUp, Notice, OpenProfile, OpenSandbox, OpenUnsaved, PolicyPlaces, PreviewOrder,
    ReadFacts, ReadFleet, ReadMachine, ReadMerchant, RefreshBoard, ReissueRequest, Request,
    SaveProfile, SendBulk, SendOrder, SetMaxInFlight, ShowBoard, ShowOrder, SyncFleet,
    TestConnection,
};
use partner_desk::domain::fleet::SyncOptions;
use partner_desk::domain::lookup::parse_entries;
use partner_desk::domain::machine::ProxyChoice;
use partner_desk::domain::order::{self, ProductOrder};
use partner_desk::domain::{ApiKind, BusinessId, Environment, KeySet, Profile, Secret};
use partner_desk::sandbox::SandboxOptions;
use std::ffi::OsString;
use std::fmt::Debug;
use std::time::Duration;
use tempfile::TempDir;
use tokio::runtime::Runtime;

fn world() -> World {
    World::with(SandboxOptions {
        units: 20,
        ..SandboxOptions::default()
    })
}

impl World {
    fn save(&self) -> SaveProfile {
        SaveProfile {
            profile: Box::new(self.profile.clone()),
            former_name: None,
            keys: Some(self.keys.clone()),
            place: KeyPlace::ThisRunOnly,
        }
    }

    fn test(&self) -> TestConnection {
        TestConnection {
            profile: Box::new(self.profile.clone()),
            keys: Some(self.keys.clone()),
        }
    }

    /// How many requests of all kinds the service has had.
    fn requests(&self) -> u64 {
        let stats: serde_json::Value = self.told("stats");
        let requests = stats["requests"].as_object().unwrap();
        requests.values().map(|count| count.as_u64().unwrap()).sum()
    }
}

fn order() -> Box<ProductOrder> {
    let json = include_str!("../../assets/examples/order.json");
    let draft = order::read_json(json).unwrap();
    let checked = order::check(&draft, ApiKind::Management);
    Box::new(
        checked
            .order
            .unwrap_or_else(|| panic!("{:?}", checked.findings)),
    )
}

/// A way to the service: its name, and how to try it.
type Entrance = (
    String,
    Box<dyn FnOnce(&mut Face) -> Result<(), &'static str>>,
);

fn of<R: Request + Debug>(request: R) -> Entrance {
    let name = format!("{request:?}");
    (name, Box::new(move |face| face.tries(request)))
}

/// Everything that makes or deletes orders.
fn orders() -> Vec<Entrance> {
    let send = |order_again| SendOrder {
        order: order(),
        key: None,
        order_again,
    };
    vec![
        of(send(false)),
        of(send(true)),
        of(SendBulk(Box::<BulkRequest>::default())),
        of(ReissueRequest {
            key: "one".to_owned(),
            test_password: None,
            delete_old: false,
        }),
        of(DeleteOrder("one".to_owned())),
    ]
}

/// Questions to the service, one of each kind.
fn questions() -> Vec<Entrance> {
    let include_expired = true;
    let file = BulkRequest {
        ask: Ask::ONLINE,
        ..BulkRequest::default()
    };
    vec![
        of(LookUp {
            entries: parse_entries("123456"),
            include_doubtful: false,
        }),
        of(LoadFleet),
        of(SyncFleet(SyncOptions::default())),
        of(CheckMerchants),
        of(RefreshBoard),
        of(FollowBoard {
            every: Duration::from_secs(300),
        }),
        of(CheckOrder("one".to_owned())),
        of(CheckBulk(Box::new(file))),
        of(ListPricePackages),
        of(ListOrders { include_expired }),
        of(ShowOrder("one".to_owned())),
        of(AskRegistry("918713867".to_owned())),
        of(ReadMerchant(BusinessId::from_api(
            "business:NO:ORG",
            "918713867",
        ))),
        of(ReadFacts(Vec::new())),
        of(AskAboutChecklists(None)),
    ]
}

#[test]
fn an_environment_that_is_left_out_is_closed_at_every_entrance() {
    let world = world();
    let rules = Rules::new("[lock]\nenvironments = [\"production\"]\n");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    let saved = face.answer(world.save()).unwrap_err();
    let opened = face.answer(world.open()).unwrap_err();
    let tested = face.answer(world.test()).unwrap_err();
    for problem in [opened, tested, saved] {
        assert_eq!(problem.what.id(), "machine-no-environment");
        let by = format!("{:?}", problem.why);
        assert!(by.contains(rules.path.to_str().unwrap()), "{by}");
    }
    let sandbox = OpenSandbox {
        options: SandboxOptions::default(),
    };
    assert_eq!(face.tries(sandbox), Err("machine-no-sandbox"));
    assert_eq!(world.requests(), 0);
    // The profile was not written either.
    assert_eq!(face.answer(ListProfiles), Ok(Vec::new()));
}

#[test]
fn a_stored_profile_is_closed_before_its_keys_are_read() {
    let world = world();
    let rules = Rules::new("");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.save()), Ok(()));
    let open = || OpenProfile {
        name: "Lek".to_owned(),
    };
    assert_eq!(face.tries(open()), Ok(()));
    rules.write("[lock]\nsandbox = false\n");
    assert_eq!(face.tries(open()), Err("machine-no-environment"));
    rules.write("[lock]\napi = \"partner\"\n");
    assert_eq!(face.tries(open()), Err("machine-no-api"));
    rules.write("[lock]\napi = [\"partner\", \"management\"]\n");
    assert_eq!(face.tries(open()), Ok(()));
}

#[test]
fn a_profile_that_is_open_when_the_rules_change_asks_nothing_more() {
    let world = world();
    let rules = Rules::new("");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.open()), Ok(()));
    assert_eq!(face.tries(LoadFleet), Ok(()));
    let before = world.requests();
    assert!(before > 0);
    rules.write("[lock]\nenvironments = [\"production\", \"test\"]\n");
    for (name, try_it) in questions().into_iter().chain(orders()) {
        assert_eq!(try_it(&mut face), Err("machine-no-environment"), "{name}");
    }
    assert_eq!(world.requests(), before);
    // What is kept here stays readable.
    assert_eq!(face.tries(ReadFleet), Ok(()));
    rules.write("");
    assert_eq!(face.tries(LoadFleet), Ok(()));
}

#[test]
fn where_orders_are_locked_nothing_is_made_or_deleted_and_all_else_goes_on() {
    let world = world();
    let rules = Rules::new("[lock]\norders = false\n");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.open()), Ok(()));
    for (name, try_it) in orders() {
        assert_eq!(try_it(&mut face), Err("machine-no-orders"), "{name}");
    }
    let include_expired = true;
    assert_eq!(face.tries(ListOrders { include_expired }), Ok(()));
    assert_eq!(face.tries(PreviewOrder(order())), Ok(()));
    assert_eq!(face.tries(ShowBoard), Ok(()));
    rules.write("");
    let (_, send) = orders().remove(0);
    assert_eq!(send(&mut face), Ok(()));
}

#[test]
fn rules_that_are_damaged_while_the_program_runs_forbid_all_that_reaches_out() {
    let world = world();
    let rules = Rules::new("[lock]\norders = false\n");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.open()), Ok(()));
    let before = world.requests();
    rules.write("[lock]\norder = true\n");
    let sandbox = OpenSandbox {
        options: SandboxOptions::default(),
    };
    let entrances = [
        of(world.open()),
        of(world.test()),
        of(sandbox),
        of(world.save()),
    ];
    let entrances = entrances.into_iter().chain(questions());
    for (name, try_it) in entrances.chain(orders()) {
        assert_eq!(try_it(&mut face), Err("machine-damaged"), "{name}");
    }
    assert_eq!(world.requests(), before);
    assert_eq!(face.tries(ReadFleet), Ok(()));
}

#[test]
fn a_face_is_told_the_rules_when_they_change_and_when_it_asks() {
    let world = world();
    let rules = Rules::new("");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.open()), Ok(()));
    rules.write("[lock]\norders = false\n");
    assert_eq!(face.tries(ListPricePackages), Ok(()));
    let told = face.notices.try_recv();
    assert!(
        matches!(&told, Ok(Notice::Rules(policy)) if policy.forbids_orders().is_some()),
        "{told:?}"
    );
    assert_eq!(face.tries(ListPricePackages), Ok(()));
    assert!(face.notices.try_recv().is_err(), "told twice");
    let rules = face.answer(ReadMachine).unwrap();
    assert!(rules.forbids_orders().is_some());
}

#[test]
fn no_more_requests_are_in_flight_than_the_ceiling_allows() {
    let world = world();
    let rules = Rules::new("[lock]\nmax_in_flight = 1\n");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.answer(SetMaxInFlight(64)), Ok(()));
    assert_eq!(face.tries(world.open()), Ok(()));
    assert_eq!(face.answer(SetMaxInFlight(64)), Ok(()));
    assert_eq!(face.tries(LoadFleet), Ok(()));
    let url = format!("{}/__sandbox/stats", world.sandbox.base_url);
    let client = partner_desk::api::http_client().no_proxy().build().unwrap();
    let asked = async { client.get(url).send().await.unwrap().json().await };
    let stats: serde_json::Value = world.runtime.block_on(asked).unwrap();
    assert_eq!(stats["max_in_flight"], 1, "{stats}");
}

#[test]
fn the_data_folder_is_the_locked_one_and_no_other() {
    let place = TempDir::new().unwrap();
    let (locked, other) = (place.path().join("kari"), place.path().join("other"));
    let written = place.path().join("%PERSON%");
    let rule = |table: &str| format!("[{table}]\ndata_folder = '{}'\n", written.display());
    let rules = Rules::new(&rule("lock"));
    let lookup = |name: &str| (name == "PERSON").then(|| OsString::from("kari"));
    let found = |given: Option<&std::path::Path>| {
        let policy = PolicyPlaces::file(&rules.path).read();
        desk::data_dir(&policy, given, lookup).map_err(|problem| problem.what.id())
    };
    assert_eq!(found(None), Ok(locked.clone()));
    assert_eq!(found(Some(&locked)), Ok(locked.clone()));
    assert_eq!(found(Some(&other)), Err("machine-other-folder"));
    assert!(!other.exists());
    rules.write(&rule("preset"));
    assert_eq!(found(None), Ok(locked.clone()));
    assert_eq!(found(Some(&other)), Ok(other.clone()));
    rules.write("[lock]\ndata_folder = \"data\"\n");
    assert_eq!(found(None), Err("machine-folder"));
    rules.write("[lock]\ndata = \"data\"\n");
    assert_eq!(found(Some(&other)), Err("machine-damaged"));
    // A folder that is locked while the program runs in another one.
    let world = world();
    rules.write("");
    let mut face = Face::open(world.data.path(), rules.surroundings());
    assert_eq!(face.tries(world.open()), Ok(()));
    rules.write(&format!("[lock]\ndata_folder = '{}'\n", locked.display()));
    assert_eq!(face.tries(LoadFleet), Err("machine-other-folder"));
    assert_eq!(face.tries(ReadFleet), Ok(()));
}

#[test]
fn a_proxy_that_is_named_gets_what_is_asked_of_the_vendor() {
    let runtime = Runtime::new().unwrap();
    let asked = runtime.block_on(async {
        use tokio::io::AsyncReadExt as _;
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let profile = Profile::new("Bakeri", Environment::Production, ApiKind::Management);
        let limits = Limits {
            max_attempts: 1,
            proxy: ProxyChoice::Address(address),
            ..Limits::default()
        };
        let keys = KeySet {
            client_id: Secret::new("id".to_owned()),
            client_secret: Secret::new("secret".to_owned()),
            subscription_key: Some(Secret::new("key".to_owned())),
        };
        let client = Client::new(profile, keys, limits).unwrap();
        let proxy = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut bytes = vec![0; 256];
            let read = stream.read(&mut bytes).await.unwrap();
            String::from_utf8_lossy(&bytes[..read]).into_owned()
        };
        let (asked, answer) = tokio::join!(proxy, client.reach_host());
        assert!(answer.is_err(), "the proxy only listens");
        asked
    });
    assert!(asked.starts_with("CONNECT api.vipps.no:443 "), "{asked}");
}

#[test]
fn a_profile_is_opened_again_after_the_proxy_changed() {
    let data = TempDir::new().unwrap();
    let rules = Rules::new("[lock]\nproxy = \"http://127.0.0.1:9\"\n");
    let mut face = Face::open(data.path(), rules.surroundings());
    let keys = || KeySet {
        client_id: Secret::new("id".to_owned()),
        client_secret: Secret::new("secret".to_owned()),
        subscription_key: Some(Secret::new("key".to_owned())),
    };
    let open = || OpenUnsaved {
        profile: Box::new(Profile::new(
            "Bakeri",
            Environment::Production,
            ApiKind::Management,
        )),
        keys: keys(),
    };
    assert_eq!(face.tries(open()), Ok(()));
    rules.write("[lock]\nproxy = \"http://127.0.0.1:10\"\n");
    let refused = face.tries(ListPricePackages);
    assert_eq!(refused, Err("machine-proxy-changed"));
    assert_eq!(face.tries(open()), Ok(()));
}

#[test]
fn a_website_is_not_looked_at_past_a_proxy_that_is_named() {
    use partner_desk::domain::website::PageOutcome;
    let data = TempDir::new().unwrap();
    let rules = Rules::new("[lock]\nproxy = \"http://127.0.0.1:9\"\n");
    let mut face = Face::open(data.path(), rules.surroundings());
    let mut draft = order::OrderDraft::default();
    draft.website.url = "https://www.example.com/".to_owned();
    let ask = Ask {
        site: true,
        ..Ask::default()
    };
    let draft = Box::new(draft);
    let facts = face.answer(Gather { draft, ask }).unwrap();
    let site = facts.site.as_ref().unwrap();
    let outcome = &site.page.as_ref().unwrap().outcome;
    let reason = match outcome {
        PageOutcome::Failed { reason } => reason.id(),
        other => panic!("{other:?}"),
    };
    assert_eq!(reason, "machine-no-direct-way");
}
