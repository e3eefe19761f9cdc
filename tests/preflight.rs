//! Looking an order over before it is sent, presets and drafts: the desk and the command line against a sandbox.

#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/pdesk.rs"]
mod pdesk;

use partner_desk::api::Limits;
use partner_desk::desk::{
    Ask, Desk, DeskOptions, Ending, Gather, KeyringChoice, ListDrafts, ListPresets, OpenUnsaved,
    PresetList, ReadFleet, RemoveDraft, RemovePreset, Request, SaveDraft, SavePreset, Saw,
    SendOrder, SyncFleet,
};
use partner_desk::domain::order::preflight::{Fact, Facts, Grade, preflight, tally};
use partner_desk::domain::order::preset::{BuiltIn, Keep, Preset, find};
use partner_desk::domain::order::{OrderDraft, WebsiteDraft, check};
use partner_desk::domain::registry::RegistryAnswer;
use partner_desk::domain::website::PageOutcome;
use partner_desk::domain::{ApiKind, Environment, KeySet, Profile, Secret};
use pdesk::{World, array, check as check_run, json};
use std::sync::Arc;

/// A desk as a face has it, with the sandbox's profile open.
struct Face {
    desk: Desk,
}

impl Face {
    fn open(world: &World) -> Self {
        let (desk, _) = Desk::open(DeskOptions {
            data_dir: world.data.path().to_owned(),
            keyring: KeyringChoice::None,
            limits: Limits::default(),
            wake: Arc::new(|| {}),
        })
        .unwrap();
        let mut face = Self { desk };
        let mut profile = Profile::new("Lek", Environment::Sandbox, ApiKind::Management);
        profile.base_url = Some(world.sandbox.base_url.clone());
        let keys = KeySet {
            client_id: Secret::new(world.sandbox.client_id.clone()),
            client_secret: Secret::new(world.sandbox.client_secret.clone()),
            subscription_key: Some(Secret::new(world.sandbox.subscription_key.clone())),
        };
        let profile = Box::new(profile);
        face.answer(OpenUnsaved { profile, keys });
        face
    }

    fn answer<R: Request>(&mut self, request: R) -> R::Output {
        match self.desk.start(request).wait() {
            Ending::Done(answer) => answer,
            Ending::Failed(problem) => panic!("{problem:?}"),
            Ending::Cancelled => panic!("cancelled"),
        }
    }

    fn presets(&mut self, request: impl Request<Output = PresetList>) -> Vec<Preset> {
        self.answer(request).presets.to_vec()
    }

    fn facts(&mut self, draft: &OrderDraft, ask: Ask) -> Facts {
        let draft = Box::new(draft.clone());
        *self.answer(Gather { draft, ask })
    }
}

fn order(business_id: &str) -> OrderDraft {
    OrderDraft {
        business_id: business_id.to_owned(),
        product: "cashier".into(),
        use_case: "unknown".into(),
        sales_unit_name: "Fjordkafé Brygga".into(),
        intended_purpose: "POS integration in physical store: coffee and pastry.".into(),
        ..OrderDraft::default()
    }
}

#[test]
fn presets_are_saved_found_again_and_put_back() {
    let world = World::small();
    let mut face = Face::open(&world);
    let built_in = face.presets(ListPresets::new());
    assert_eq!(built_in.len(), BuiltIn::ALL.len());
    let mut draft = BuiltIn::PointOfSale.draft();
    draft.annual_turnover = "1 500 000".into();
    draft.website.test_password = "never-kept".into();
    for name in ["Bakerier", "point-of-sale"] {
        face.presets(SavePreset {
            name: name.to_owned(),
            draft: Box::new(draft.clone()),
            keep: Keep::default(),
            saw: Saw::Whatever,
        });
    }
    // Another desk on the same data directory, as `pdesk` is one beside the window.
    drop(face);
    let mut face = Face::open(&world);
    let presets = face.presets(ListPresets::new());
    let own = find(&presets, "bakerier").unwrap();
    assert_eq!(own.draft.annual_turnover, "1 500 000");
    assert_eq!(own.draft.website, WebsiteDraft::default());
    assert!(find(&presets, "point-of-sale").unwrap().is_edited);
    let presets = face.presets(RemovePreset::new("point-of-sale".to_owned()));
    assert_eq!(
        find(&presets, "point-of-sale"),
        Some(&Preset::built_in(BuiltIn::PointOfSale))
    );
    let presets = face.presets(RemovePreset::new("Bakerier".to_owned()));
    assert_eq!(presets, built_in);
}

#[test]
fn drafts_are_kept_as_typed_and_never_with_a_password() {
    let world = World::small();
    let mut face = Face::open(&world);
    let mut draft = order("918 713 867");
    draft.sales_unit_logo = vec![137, 80, 78, 71];
    draft.website.test_username = "tester".into();
    draft.website.test_password = "pa55word-of-a-draft".into();
    for (key, name) in [("a", "Første"), ("b", "Andre"), ("a", "Første igjen")] {
        draft.sales_unit_name = name.to_owned();
        let saved_at = face.answer(SaveDraft {
            key: key.to_owned(),
            draft: Box::new(draft.clone()),
        });
        assert!(saved_at > 0);
    }
    drop(face);
    let mut face = Face::open(&world);
    let drafts = face.answer(ListDrafts::new());
    let mut names: Vec<&str> = drafts
        .iter()
        .map(|one| one.draft.sales_unit_name.as_str())
        .collect();
    names.sort_unstable();
    assert_eq!(names, ["Andre", "Første igjen"]);
    let kept = &drafts[0].draft;
    assert_eq!(kept.business_id, "918 713 867", "as it was typed");
    assert_eq!(kept.sales_unit_logo, draft.sales_unit_logo);
    assert_eq!(
        (
            kept.website.test_username.as_str(),
            kept.website.test_password.as_str()
        ),
        ("tester", "")
    );
    for file in std::fs::read_dir(world.data.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("pa55word-of-a-draft"));
    }
    face.answer(RemoveDraft::new("a".to_owned()));
    let drafts = face.answer(RemoveDraft::new("a".to_owned()));
    assert_eq!(drafts.len(), 1);
}

#[test]
fn facts_come_from_this_computer_always_and_from_others_when_asked() {
    let world = World::small();
    let mut face = Face::open(&world);
    let draft = order(&world.merchant("norwegian"));
    let before = world.stats()["requests"].clone();
    let facts = face.facts(&draft, Ask::default());
    assert_eq!(facts.registry, Fact::NotAsked);
    assert_eq!(world.stats()["requests"], before, "nobody was asked");

    let facts = face.facts(&draft, Ask::ONLINE);
    let registry = facts.registry.known().unwrap();
    assert!(matches!(registry.answer, RegistryAnswer::Active(_)));
    assert!(registry.signing().unwrap().is_known());
    assert!(registry.rule.is_some());
    assert!(!facts.packages.known().unwrap().is_empty());
    assert_eq!(
        facts.site, None,
        "the website is looked at only when that is wanted"
    );
    assert!(facts.sent.is_empty());
    let known = facts.orders.known().unwrap().len();

    let checked = check(&draft, ApiKind::Management).order.unwrap();
    face.answer(SendOrder {
        order: Box::new(checked),
        key: None,
        order_again: false,
    });
    let kept = face.facts(&draft, Ask::default());
    assert_eq!(kept.sent.len(), 1);
    let online = face.facts(&draft, Ask::ONLINE);
    assert_eq!(online.orders.known().unwrap().len(), known + 1);
    for (facts, id) in [
        (&kept, "preflight-open-sent"),
        (&online, "preflight-open-both"),
    ] {
        let remarks = preflight(&draft, ApiKind::Management, facts);
        let open: Vec<&str> = remarks
            .iter()
            .filter(|remark| remark.grade == Grade::Warning)
            .map(|remark| remark.reason.id())
            .collect();
        assert!(open.contains(&id), "{remarks:?}");
    }
    // The same merchant's order of another product is no reason to wait.
    let login = OrderDraft {
        product: "login".into(),
        use_case: "website".into(),
        ..draft
    };
    assert_eq!(
        tally(&preflight(&login, ApiKind::Management, &kept)).warnings,
        1,
        "only the website"
    );
}

#[test]
fn a_kept_unit_with_the_same_name_is_found() {
    let world = World::small();
    let mut face = Face::open(&world);
    face.answer(SyncFleet(
        partner_desk::domain::fleet::SyncOptions::default(),
    ));
    let fleet = face.answer(ReadFleet);
    let unit = fleet
        .rows
        .iter()
        .find(|row| {
            row.business_id
                .as_ref()
                .is_some_and(|id| id.scheme().as_str() == "business:NO:ORG")
        })
        .unwrap();
    let mut draft = order(unit.business_id.as_ref().unwrap().id());
    let name = unit.unit.as_ref().unwrap().name.clone().unwrap();
    draft.sales_unit_name = name.to_uppercase();
    let facts = face.facts(&draft, Ask::default());
    let remarks = preflight(&draft, ApiKind::Management, &facts);
    assert!(
        remarks
            .iter()
            .any(|remark| remark.reason.id() == "preflight-unit-twin"),
        "{remarks:?}"
    );
}

#[test]
fn a_website_on_this_computer_is_not_looked_at() {
    let world = World::small();
    let mut face = Face::open(&world);
    let mut draft = order("918713867");
    draft.website.url = world.sandbox.base_url.replace("http://", "https://");
    draft.website.terms_url = world.sandbox.base_url.clone();
    let before = world.stats()["requests"].clone();
    let ask = Ask {
        site: true,
        ..Ask::default()
    };
    let site = face.facts(&draft, ask).site.unwrap();
    for page in [site.page.unwrap(), site.terms.unwrap()] {
        assert!(
            matches!(page.outcome, PageOutcome::Failed { .. }),
            "{page:?}"
        );
    }
    assert_eq!(site.shows_number, None);
    assert_eq!(world.stats()["requests"], before);
}

fn order_file(world: &World, business_id: &str) -> String {
    let text = partner_desk::domain::order::write_json(&order(business_id));
    world.file("order.json", &text)
}

#[test]
fn the_command_line_looks_an_order_over() {
    let world = World::small();
    let good = order_file(&world, &world.merchant("norwegian"));
    check_run(
        &world,
        &["order", "check", &good],
        0,
        "--online asks the registry",
    );
    let ended = check_run(
        &world,
        &["order", "check", &good, "--online", "--format", "json"],
        0,
        "",
    );
    let remarks = array(&ended);
    let ok: Vec<&str> = remarks
        .iter()
        .filter(|remark| remark["severity"] == "ok")
        .map(|remark| remark["message"].as_str().unwrap())
        .collect();
    assert!(
        ok.iter()
            .any(|text| text.contains("active and not bankrupt")),
        "{ok:?}"
    );
    assert!(
        ok.iter().any(|text| text.contains("Can sign with BankID")),
        "{ok:?}"
    );
    for (kind, says) in [
        ("bankrupt", "is bankrupt"),
        ("deleted", "deleted from the business registry"),
    ] {
        let file = order_file(&world, &world.merchant(kind));
        check_run(&world, &["order", "check", &file, "--online"], 1, says);
    }
    let local = world.file(
        "local.json",
        r#"{"business_id": "918713867", "product": "payment_integration", "intended_purpose": "Kaffe og kaker",
            "website": {"url": "https://127.0.0.1/", "terms_url": "https://127.0.0.1/vilkaar"}}"#,
    );
    check_run(
        &world,
        &["order", "check", &local, "--website"],
        0,
        "private address",
    );
    let csv = check_run(
        &world,
        &["order", "check", &local, "--format", "csv"],
        0,
        "",
    );
    assert!(
        csv.out.lines().next().unwrap().contains("advice"),
        "{}",
        csv.out
    );
}

#[test]
fn the_command_line_keeps_presets() {
    let world = World::small();
    let listed = array(&world.run(&["preset", "list", "--format", "json"]));
    assert_eq!(listed.len(), BuiltIn::ALL.len());
    assert!(
        listed
            .iter()
            .all(|preset| preset["built_in"] == true && preset["edited"] == false)
    );
    let shown = json(&world.run(&["preset", "show", "Point of Sale"]));
    assert_eq!(shown["product"], "cashier");
    let file = order_file(&world, "918713867");
    check_run(&world, &["preset", "save", "Bakerier", &file], 0, "Saved");
    let shown = json(&world.run(&["preset", "show", "bakerier"]));
    assert!(
        shown.get("business_id").is_none() && shown["use_case"] == "unknown",
        "{shown}"
    );
    check_run(
        &world,
        &["preset", "save", "Point of sale", &file],
        0,
        "“point-of-sale”",
    );
    check_run(
        &world,
        &["preset", "remove", "point-of-sale"],
        0,
        "is reset",
    );
    check_run(
        &world,
        &["preset", "remove", "point-of-sale"],
        0,
        "was not edited",
    );
    check_run(&world, &["preset", "remove", "Bakerier"], 0, "Removed");
    check_run(&world, &["preset", "show", "Bakerier"], 2, "webshop, ");
    check_run(&world, &["preset", "save", " ", &file], 2, "name");
}
