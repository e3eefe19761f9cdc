#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::order::{OrderStatus, WebsiteDraft};
use crate::domain::problem::ProblemKind;
use crate::domain::registry::{Company, RegistryAnswer, Role};
use crate::domain::signing::{Mandate, SigningRule};
use crate::domain::website::{BrandLook, PageLook, PageOutcome, SiteLook};
use crate::domain::{Address, PricePackage, Problem};
use ApiKind::Management;
use proptest::prelude::*;

const NUMBER: &str = "918713867";

/// An order in which nothing is found.
fn sound() -> OrderDraft {
    OrderDraft {
        business_id: NUMBER.into(),
        product: "cashier".into(),
        use_case: "unknown".into(),
        sales_unit_name: "Fjordkafé Brygga".into(),
        intended_purpose: "POS integration in physical store: coffee and pastry.".into(),
        ..OrderDraft::default()
    }
}

fn company() -> Company {
    Company {
        org_number: NUMBER.into(),
        name: "FJORDKAFE AS".into(),
        form: Some(("AS".into(), "Aksjeselskap".into())),
        bankrupt: Some(false),
        address: Some(Address {
            lines: Vec::new(),
            post_code: None,
            city: Some("OSLO".into()),
            country_code: None,
        }),
        ..Company::default()
    }
}

fn manager() -> Role {
    Role {
        group: "DAGL".into(),
        code: "DAGL".into(),
        description: "Daglig leder".into(),
        holder: "Kari Eksempel".into(),
        can_sign: true,
    }
}

fn registry(answer: RegistryAnswer, roles: Option<Vec<Role>>) -> Fact<RegistryFacts> {
    Fact::Known(RegistryFacts {
        answer,
        roles,
        rule: None,
    })
}

fn active(change: impl FnOnce(&mut Company)) -> Fact<RegistryFacts> {
    let mut company = company();
    change(&mut company);
    registry(
        RegistryAnswer::Active(Box::new(company)),
        Some(vec![manager()]),
    )
}

/// Facts in which everything was asked and is as it should be.
fn calm() -> Facts {
    Facts {
        about: merchant_of(&sound()),
        registry: active(|_| ()),
        orders: Fact::Known(Vec::new()),
        packages: Fact::Known(Vec::new()),
        ..Facts::default()
    }
}

fn told(remarks: &[Remark]) -> Vec<String> {
    remarks
        .iter()
        .map(|remark| {
            let field = remark.field.map_or("", Field::as_str);
            let id = remark.reason.id().replace("preflight-", "");
            let suggestion = remark.suggestion.as_deref();
            let suggestion = suggestion
                .map(|text| format!(" -> {text}"))
                .unwrap_or_default();
            format!("{} {field} {id}{suggestion}", remark.grade.as_str())
        })
        .collect()
}

/// What is said besides what is said of the sound order in calm facts.
#[track_caller]
fn check_with(
    change: impl FnOnce(&mut OrderDraft),
    learn: impl FnOnce(&mut Facts),
    expect: &[&str],
) {
    let (mut draft, mut facts) = (sound(), calm());
    change(&mut draft);
    learn(&mut facts);
    let fine = told(&preflight(&sound(), Management, &calm()));
    let said = preflight(&draft, Management, &facts);
    for remark in &said {
        let acts = matches!(remark.grade, Grade::Error | Grade::Warning);
        let is_said = remark.fix.is_some() || remark.suggestion.is_some() || is_imperative(remark);
        assert!(!acts || is_said, "nothing to do about {remark:?}");
    }
    let mut said = told(&said);
    said.retain(|line| !fine.contains(line));
    assert_eq!(said, expect);
}

/// Findings of the form's own check say in one sentence what is wrong and what to fill in.
fn is_imperative(remark: &Remark) -> bool {
    remark.reason.id().starts_with("order-") || remark.reason.id().starts_with("domain-")
}

#[test]
fn nothing_stands_in_the_way_of_a_sound_order() {
    let said = told(&preflight(&sound(), Management, &calm()));
    let expect = [
        "ok business_id registry-sound",
        "ok product open-none",
        "ok  signers",
    ];
    assert_eq!(said, expect);
}

#[test]
fn what_was_not_asked_is_not_known_and_said_to_be() {
    let unasked = Facts {
        about: merchant_of(&sound()),
        ..Facts::default()
    };
    let said = told(&preflight(&sound(), Management, &unasked));
    assert_eq!(said, ["info business_id registry-not-asked"]);
    // Without anything gathered only the order itself is looked at.
    assert_eq!(
        told(&preflight(&sound(), Management, &Facts::default())),
        [""; 0]
    );
    // Facts about somebody else say nothing of this merchant.
    let others = Facts {
        about: merchant_of(&OrderDraft {
            business_id: "923609016".into(),
            ..sound()
        }),
        ..calm()
    };
    let said = told(&preflight(&sound(), Management, &others));
    assert_eq!(said, ["info business_id registry-not-asked"]);
}

#[test]
fn the_vendors_patterns_with_what_to_write_instead() {
    check_with(
        |draft| draft.sales_unit_name = "Kaffe & Kake".into(),
        |_| (),
        &["error sales_unit_name order-name-character-replace -> Kaffe og Kake"],
    );
    check_with(
        |draft| {
            draft.website.url = "http://example.com".into();
            draft.website.terms_url = "https://example.com/vilkaar".into();
        },
        |_| (),
        &["error website.url order-url-https -> https://example.com"],
    );
    check_with(
        |draft| draft.website.url = "https://example.com".into(),
        |_| (),
        &["error website.terms_url order-terms-url-missing"],
    );
}

#[test]
fn an_account_is_checked_by_its_digits_and_belongs_to_the_merchant() {
    check_with(
        |draft| draft.settlement_account = "8601 11 17947".into(),
        |_| (),
        &["info settlement_account account-belongs"],
    );
    check_with(
        |draft| draft.settlement_account = "12345678901".into(),
        |_| (),
        &[
            "warning settlement_account domain-check-digit",
            "info settlement_account account-belongs",
        ],
    );
}

#[test]
fn purposes() {
    let purpose =
        |text: &'static str| move |draft: &mut OrderDraft| draft.intended_purpose = text.into();
    let thin = "warning intended_purpose purpose-thin";
    check_with(
        purpose("POS integration in physical store"),
        |_| (),
        &[thin],
    );
    check_with(
        purpose(""),
        |_| (),
        &[
            "warning intended_purpose order-purpose-missing",
            "info intended_purpose order-purpose-till -> POS integration in physical store",
        ],
    );
    check_with(
        purpose("POS integration: en markedsplass for kunst og crowdfunding"),
        |_| (),
        &[
            "warning intended_purpose purpose-marketplace",
            "warning intended_purpose purpose-crowdfunding",
        ],
    );
    // Nothing is sold by a login.
    check_with(
        |draft| {
            draft.product = "login".into();
            draft.intended_purpose = "Innlogging".into();
        },
        |_| (),
        &[],
    );
}

#[test]
fn the_state_of_the_merchant_in_the_registry() {
    let state = |registry: Fact<RegistryFacts>| move |facts: &mut Facts| facts.registry = registry;
    let gone = RegistryAnswer::Deleted(Box::new(Company {
        deleted_on: Some("2023-06-30".into()),
        ..company()
    }));
    check_with(
        |_| (),
        state(registry(gone, None)),
        &["error business_id registry-deleted-on"],
    );
    let removed = RegistryAnswer::Removed { deleted_on: None };
    check_with(
        |_| (),
        state(registry(removed, None)),
        &["error business_id registry-removed"],
    );
    check_with(
        |_| (),
        state(registry(RegistryAnswer::Unknown, None)),
        &["warning business_id registry-unknown"],
    );
    check_with(
        |_| (),
        state(active(|company| company.bankrupt = Some(true))),
        &["error business_id registry-bankrupt"],
    );
    check_with(
        |_| (),
        state(active(|company| company.forced_dissolution = Some(true))),
        &["warning business_id registry-forced"],
    );
    check_with(
        |_| (),
        state(active(|company| company.winding_up = Some(true))),
        &["warning business_id registry-winding-up"],
    );
    // What the record does not say is not taken for "no".
    check_with(
        |_| (),
        state(active(|company| company.bankrupt = None)),
        &["info business_id registry-there"],
    );
    let branch = active(|company| {
        (company.is_sub_unit, company.parent) = (true, Some("923609016".into()));
    });
    check_with(
        |_| (),
        state(branch),
        &["warning business_id registry-sub-unit -> 923609016"],
    );
    let failed = Problem::new(
        ProblemKind::Unreachable,
        Message::new("preflight-site-slow"),
    );
    check_with(
        |_| (),
        state(Fact::Failed(Box::new(failed))),
        &["info  registry-failed"],
    );
    check_with(
        |draft| draft.business_id = "DK-10150817".into(),
        |_| (),
        &["info business_id registry-norway-only"],
    );
}

#[test]
fn who_can_sign() {
    let roles = |roles: Option<Vec<Role>>, rule: Option<SigningRule>| {
        move |facts: &mut Facts| {
            facts.registry = Fact::Known(RegistryFacts {
                answer: RegistryAnswer::Active(Box::new(company())),
                roles,
                rule,
            });
        }
    };
    check_with(|_| (), roles(None, None), &["info  signers-unread"]);
    check_with(
        |_| (),
        roles(Some(Vec::new()), None),
        &["warning  signers-none"],
    );
    let rule = SigningRule {
        signature: Some(Mandate {
            text: Some("Per Eksempel alene.".into()),
            combinations: vec![vec!["Per Eksempel".into()]],
        }),
        prokura: None,
    };
    check_with(
        |_| (),
        roles(Some(Vec::new()), Some(rule)),
        &["warning  signers-others"],
    );
    let both = preflight(&sound(), Management, &calm());
    let signers = both
        .iter()
        .find(|remark| remark.reason.id() == "preflight-signers");
    assert_eq!(
        signers.unwrap().reason,
        Message::new("preflight-signers").with("names", "Kari Eksempel")
    );
}

fn order(id: &str, product: &str) -> OpenOrder {
    OpenOrder {
        id: Some(id.into()),
        product: product.into(),
        name: Some("Fjordkafé".into()),
        status: None,
        sent_on: None,
        is_unsure: false,
        link: None,
        first_seen: None,
        is_foreign: false,
    }
}

#[test]
fn an_open_order_for_the_same_merchant_and_product() {
    let viewed = || OpenOrder {
        status: Some(OrderStatus::MerchantViewed),
        ..order("1", "CASHIER")
    };
    let sent = || OpenOrder {
        sent_on: Some("2025-11-10".into()),
        ..order("1", "cashier")
    };
    check_with(
        |_| (),
        |facts| facts.orders = Fact::Known(vec![viewed(), order("2", "LOGIN")]),
        &["warning product open-status"],
    );
    // One order that both know is one remark.
    check_with(
        |_| (),
        |facts| {
            facts.orders = Fact::Known(vec![viewed()]);
            facts.sent = vec![sent()];
        },
        &["warning product open-both"],
    );
    // Nobody asked the vendor: what this computer sent counts.
    check_with(
        |_| (),
        |facts| {
            facts.orders = Fact::NotAsked;
            facts.sent = vec![sent()];
        },
        &["warning product open-sent"],
    );
    // The vendor was asked and has it no more.
    check_with(|_| (), |facts| facts.sent = vec![sent()], &[]);
    // One whose outcome is not known may be there all the same.
    let unsure = OpenOrder {
        id: None,
        is_unsure: true,
        ..sent()
    };
    check_with(
        |_| (),
        |facts| facts.sent = vec![unsure],
        &["warning product open-unsure"],
    );
    let failed = Problem::new(
        ProblemKind::Unreachable,
        Message::new("preflight-site-slow"),
    );
    check_with(
        |_| (),
        |facts| facts.orders = Fact::Failed(Box::new(failed)),
        &["info  orders-failed"],
    );
}

#[test]
fn a_unit_with_the_same_name() {
    let unit = |name: &str| UnitName {
        msn: "123456".into(),
        name: name.into(),
    };
    check_with(
        |_| (),
        |facts| facts.units = vec![unit("FJORDKAFÉ  brygga"), unit("Fjordkafé")],
        &["warning sales_unit_name unit-twin -> Fjordkafé Brygga Oslo"],
    );
    check_with(
        |_| (),
        |facts| facts.units = vec![unit("Fjordkafé Brygga"), unit("Fjordkafé Brygga Oslo")],
        &["warning sales_unit_name unit-twin -> Fjordkafé Brygga 2"],
    );
    check_with(
        |draft| draft.sales_unit_name.clear(),
        |facts| facts.units = vec![unit("")],
        &[],
    );
}

#[test]
fn price_packages() {
    let id = "5d2f7d0a-6f0b-4b5f-8a3f-0c9d8e7f6a5b";
    let package = |market: &str, product: &str| PricePackage {
        id: id.into(),
        name: None,
        description: None,
        visible_in_signup_form: None,
        product_type: Some(product.into()),
        market: Some(market.into()),
        commission: None,
    };
    let chosen = move |draft: &mut OrderDraft| draft.price_package_id = id.into();
    let packages = |packages: Vec<PricePackage>| {
        move |facts: &mut Facts| facts.packages = Fact::Known(packages)
    };
    check_with(chosen, packages(vec![package("NO", "CASHIER")]), &[]);
    check_with(
        chosen,
        packages(Vec::new()),
        &["warning price_package_id package-unknown"],
    );
    check_with(
        chosen,
        packages(vec![package("DK", "CASHIER")]),
        &["warning price_package_id package-market"],
    );
    check_with(
        chosen,
        packages(vec![package("NO", "CHECKOUT")]),
        &["warning price_package_id package-product"],
    );
    // A product type of the older API means nothing to us, and so nothing against it.
    check_with(chosen, packages(vec![package("NO", "ePayment")]), &[]);
}

#[test]
fn a_look_at_the_website() {
    let site = |draft: &mut OrderDraft| {
        draft.website = WebsiteDraft {
            url: "https://example.com".into(),
            terms_url: "https://example.com/terms".into(),
            ..WebsiteDraft::default()
        };
    };
    let look = |address: &str, outcome: PageOutcome| {
        Some(PageLook {
            address: address.into(),
            outcome,
        })
    };
    let reached = || PageOutcome::Reached {
        ended_at: "https://example.com/".into(),
    };
    let saw = |look: SiteLook| move |facts: &mut Facts| facts.site = Some(look);
    check_with(
        site,
        saw(SiteLook {
            page: look("https://example.com", reached()),
            terms: look("https://example.com/terms", reached()),
            shows_number: Some(true),
            ..SiteLook::default()
        }),
        &[
            "ok website.url site-reached",
            "ok website.url site-number",
            "ok website.terms_url site-terms-reached",
        ],
    );
    let failed = PageOutcome::Failed {
        reason: Message::new("preflight-site-slow"),
    };
    check_with(
        site,
        saw(SiteLook {
            page: look("https://example.com", failed),
            terms: look(
                "https://example.com/terms",
                PageOutcome::Refused { status: 404 },
            ),
            shows_number: None,
            ..SiteLook::default()
        }),
        &[
            "warning website.url site-failed",
            "warning website.terms_url site-terms-status",
        ],
    );
    check_with(
        site,
        saw(SiteLook {
            page: look("https://example.com", reached()),
            terms: None,
            shows_number: Some(false),
            ..SiteLook::default()
        }),
        &[
            "warning website.url site-no-number",
            "ok website.url site-reached",
        ],
    );
    // A look at another address says nothing of the one that stands there now.
    check_with(
        site,
        saw(SiteLook {
            page: look("https://other.example", reached()),
            terms: None,
            shows_number: Some(false),
            ..SiteLook::default()
        }),
        &[],
    );
}

#[test]
fn newer_facts_keep_what_only_older_ones_know() {
    let site = SiteLook {
        shows_number: Some(true),
        ..SiteLook::default()
    };
    let older = Facts {
        site: Some(site.clone()),
        ..calm()
    };
    let newer = Facts {
        about: calm().about,
        units: vec![UnitName {
            msn: "1".into(),
            name: "A".into(),
        }],
        ..Facts::default()
    };
    let joined = newer.clone().joined(older.clone());
    assert_eq!(
        (&joined.registry, &joined.orders),
        (&older.registry, &older.orders)
    );
    assert_eq!((joined.units.len(), joined.site), (1, Some(site)));
    let other = Facts {
        about: None,
        ..newer
    };
    let joined = other.joined(older.clone());
    assert_eq!(
        (joined.registry, joined.orders),
        (Fact::NotAsked, Fact::NotAsked)
    );
    assert_eq!(joined.packages, older.packages);
}

proptest! {
    /// Errors of the form's check are errors here, and remarks come worst first, whatever is typed.
    #[test]
    fn the_forms_own_errors_stay_and_the_worst_come_first(
        id in "(918713867|[0-9]{0,10}|\\PC{0,8})", name in "\\PC{0,50}", purpose in "\\PC{0,60}", product in "(cashier|login||x)",
    ) {
        let draft = OrderDraft {
            business_id: id,
            sales_unit_name: name,
            intended_purpose: purpose,
            product,
            ..OrderDraft::default()
        };
        let remarks = preflight(&draft, Management, &Facts::default());
        prop_assert!(remarks.is_sorted_by_key(|remark| remark.grade));
        let errors = check(&draft, Management).count(Severity::Error);
        prop_assert_eq!(tally(&remarks).errors, errors);
    }
}

/// What is said of the brand on a website of a merchant, at a moment.
#[track_caller]
fn check_brand(page: &str, scheme: &str, at: &str, expect: &[&str]) {
    let mut draft = sound();
    (draft.scheme, draft.business_id) = (scheme.into(), "10150817".into());
    if scheme == "business:NO:ORG" {
        draft.business_id = NUMBER.into();
    }
    draft.website.url = "https://example.com".into();
    let look = SiteLook {
        page: Some(PageLook {
            address: "https://example.com".into(),
            outcome: PageOutcome::Reached {
                ended_at: "https://example.com".into(),
            },
        }),
        brand: Some(BrandLook::of([page])),
        looked_at: chrono::DateTime::parse_from_rfc3339(at)
            .unwrap()
            .timestamp(),
        ..SiteLook::default()
    };
    let facts = Facts {
        site: Some(look),
        ..Facts::default()
    };
    let said = preflight(&draft, Management, &facts);
    let brand: Vec<Remark> = said
        .into_iter()
        .filter(|remark| remark.reason.id().starts_with("vendor-site"))
        .collect();
    assert_eq!(told(&brand), expect, "{page} {at}");
    let needs_fix = |remark: &&Remark| remark.grade != Grade::Fine && remark.fix.is_none();
    assert_eq!(brand.iter().find(needs_fix), None);
}

#[test]
fn a_website_says_what_to_change_before_and_after_the_change_of_brand() {
    const DK: &str = "business:DK:CVR";
    const NO: &str = "business:NO:ORG";
    let (before, after) = ("2027-01-11T12:00:00Z", "2027-01-12T12:00:00Z");
    let old = "<a href='https://pay.mobilepay.dk/'>x</a>";
    let both = "<a href='https://pay.mobilepay.dk/'></a> pay.vipps.dk";
    for scheme in [DK, NO] {
        check_brand(
            old,
            scheme,
            before,
            &["warning website.url vendor-site-host-moves"],
        );
        check_brand(
            old,
            scheme,
            after,
            &["warning website.url vendor-site-host-moved"],
        );
        check_brand(
            both,
            scheme,
            before,
            &["ok website.url vendor-site-host-ready"],
        );
        check_brand(
            both,
            scheme,
            after,
            &["info website.url vendor-site-host-left"],
        );
    }
    // Each country has its own midnight.
    let evening = "2027-01-11T22:30:00Z";
    check_brand(
        old,
        DK,
        evening,
        &["warning website.url vendor-site-host-moves"],
    );
    check_brand(
        "pay.mobilepay.fi",
        DK,
        evening,
        &["warning website.url vendor-site-host-moved"],
    );
    let names = "<p>Betal med MobilePay</p>";
    check_brand(names, DK, before, &["info website.url vendor-site-names"]);
    check_brand(names, DK, after, &["warning website.url vendor-site-names"]);
    check_brand(names, NO, after, &["info website.url vendor-site-names"]);
    check_brand(
        "<img src='mobilepay.svg'>",
        DK,
        after,
        &["warning website.url vendor-site-logo"],
    );
    check_brand(
        "mobilepay.dk",
        DK,
        before,
        &["info website.url vendor-site-other-hosts"],
    );
    check_brand("<p>Vipps MobilePay</p>", DK, after, &[]);
}

#[test]
fn a_purpose_that_mixes_kinds_of_sale_may_need_several_units() {
    check_with(
        |draft| {
            draft.intended_purpose = "POS integration in physical store: membership, tickets".into()
        },
        |_| (),
        &["info intended_purpose vendor-kinds-mixed"],
    );
    check_with(
        |draft| {
            draft.intended_purpose = "POS integration in physical store: tickets, concerts".into()
        },
        |_| (),
        &[],
    );
}

#[test]
fn checkout_is_sendable_with_a_warning_that_says_what_is_unknown() {
    let mut draft = sound();
    draft.product = "CHECKOUT".into();
    let remarks = preflight(&draft, Management, &calm());
    let sold = remarks
        .iter()
        .find(|remark| remark.reason.id() == "vendor-checkout-sold");
    let sold = sold.unwrap();
    assert_eq!(
        (sold.grade, sold.field),
        (Grade::Warning, Some(Field::Product))
    );
    assert!(sold.fix.is_some());
    assert!(check(&draft, Management).is_sendable());
}
