//! The Norwegian business register (Enhetsregisteret) with the firms of the world.

use serde_json::{Map, Value, json};

use super::answer::SandboxAnswer;
use super::call::Call;
use super::state::{App, Request};
use super::world::{Market, Merchant, Person, Registered, StreetAddress, Unit, World};

/// Plain JSON, whichever version of the register's own media types is asked for.
const MEDIA: &str = "application/json";
/// `(page + 1) * size` may not be more than this.
const MAX_RESULTS: usize = 10_000;

/// Plays a call of the register; `None` when it is none.
pub(super) fn play(app: &App, call: &Call, request: &Request) -> Option<SandboxAnswer> {
    if let Call::Firm(id) | Call::Branch(id) | Call::Roles(id) | Call::Mandate(id, _) = call
        && !is_number(id)
    {
        return Some(bad_input("organisasjonsnummer"));
    }
    Some(match call {
        Call::Firm(id) => of_firm(app, id, entity),
        Call::Roles(id) => of_firm(app, id, |firm| json!({"rollegrupper": role_groups(firm)})),
        Call::Branch(id) => branch(app, id),
        Call::Mandate(id, kind) => mandate(app, id, kind),
        Call::Firms => firms(app, request),
        Call::Branches => branches(app, request),
        _ => return None,
    })
}

fn norwegian<'a>(world: &'a World, id: &str) -> Option<&'a Merchant> {
    world.merchant(Market::Norway.scheme(), id)
}

/// What the register tells of a firm that it has.
fn of_firm(app: &App, id: &str, body: impl Fn(&Merchant) -> Value) -> SandboxAnswer {
    let inner = app.inner();
    match norwegian(&inner.world, id) {
        None => SandboxAnswer::empty(404),
        Some(merchant) if merchant.registered == Registered::Removed => removed(id),
        Some(merchant) => SandboxAnswer::json(200, MEDIA, &body(merchant)),
    }
}

fn removed(id: &str) -> SandboxAnswer {
    SandboxAnswer::json(
        410,
        MEDIA,
        &json!({"organisasjonsnummer": id, "status": 410, "feilmelding": "Enheten er fjernet"}),
    )
}

fn entity(merchant: &Merchant) -> Value {
    let mut body = json!({
        "organisasjonsnummer": merchant.id,
        // The register writes names in capitals.
        "navn": merchant.name.to_uppercase(),
        "organisasjonsform": {"kode": merchant.form, "beskrivelse": form_name(merchant.form)},
        "_links": {"self": {"href": format!("/enhetsregisteret/api/enheter/{}", merchant.id)}},
    });
    // A deleted firm keeps its name and number only.
    if merchant.registered == Registered::Deleted {
        body["slettedato"] = json!(end_date(merchant, 2025));
        return body;
    }
    let extra = json!({
        "forretningsadresse": address(&merchant.place),
        "naeringskode1": {"kode": merchant.trade.industry_code, "beskrivelse": merchant.trade.industry},
        "harRegistrertAntallAnsatte": merchant.units.len() > 2,
        "registrertIMvaregisteret": merchant.form != "SA",
        "registrertIForetaksregisteret": merchant.form != "ENK",
        "stiftelsesdato": merchant.created_at.get(..10),
        "konkurs": merchant.registered == Registered::Bankrupt,
        "underAvvikling": merchant.registered == Registered::Liquidation,
        "underTvangsavviklingEllerTvangsopplosning": merchant.registered == Registered::ForcedDissolution,
        "maalform": "Bokmål",
    });
    merge(&mut body, extra);
    match merchant.registered {
        Registered::Bankrupt => body["konkursdato"] = json!(end_date(merchant, 2026)),
        Registered::Liquidation => body["underAvviklingDato"] = json!(end_date(merchant, 2026)),
        Registered::ForcedDissolution => {
            body["tvangsopplostPgaManglendeRegnskapDato"] = json!(end_date(merchant, 2026))
        }
        _ => {}
    }
    // The register never tells one to four employees, and addresses of websites mostly without a scheme (contract section 13).
    if merchant.units.len() > 2 {
        body["antallAnsatte"] = json!(merchant.units.len() * 4);
        body["hjemmeside"] = json!("www.example.com");
    }
    body
}

/// The day trouble began: any day in the first half of a year, the same for a firm every time.
fn end_date(merchant: &Merchant, year: u32) -> String {
    let number = merchant.id.parse::<u32>().unwrap_or_default();
    format!("{year}-{:02}-{:02}", number % 6 + 1, number / 6 % 28 + 1)
}

fn merge(body: &mut Value, extra: Value) {
    if let (Some(body), Value::Object(extra)) = (body.as_object_mut(), extra) {
        body.extend(extra);
    }
}

fn address(place: &StreetAddress) -> Value {
    json!({
        "land": "Norge",
        "landkode": "NO",
        "postnummer": place.post_code,
        "poststed": place.town.to_uppercase(),
        "adresse": [place.street],
        "kommune": place.municipality,
        "kommunenummer": place.municipality_number,
    })
}

fn branch(app: &App, id: &str) -> SandboxAnswer {
    let inner = app.inner();
    match inner.world.branch(id) {
        Some(unit) => SandboxAnswer::json(200, MEDIA, &branch_body(&inner.world, unit)),
        None => SandboxAnswer::empty(404),
    }
}

fn branch_body(world: &World, unit: &Unit) -> Value {
    let owner = world.owner(unit);
    json!({
        "organisasjonsnummer": unit.branch.map(|number| number.to_string()),
        "navn": unit.name.to_uppercase(),
        "organisasjonsform": {"kode": "BEDR", "beskrivelse": form_name("BEDR")},
        "overordnetEnhet": owner.id,
        "beliggenhetsadresse": address(&owner.place),
        "naeringskode1": {"kode": owner.trade.industry_code, "beskrivelse": owner.trade.industry},
        "oppstartsdato": owner.created_at.get(..10),
        "registrertIMvaregisteret": owner.form != "SA",
    })
}

fn role_groups(merchant: &Merchant) -> Vec<Value> {
    let (manager, chair) = (&merchant.manager, &merchant.chair);
    // A group of one role, which is named like it.
    let single = |code, name, person| group(code, name, vec![role(code, name, person, 0)]);
    if merchant.registered == Registered::Deleted {
        return Vec::new();
    }
    let board = vec![
        role("LEDE", "Styrets leder", chair, 0),
        role("MEDL", "Styremedlem", manager, 1),
    ];
    let mut groups = match merchant.form {
        "ENK" => vec![single("INNH", "Innehaver", manager)],
        _ => vec![
            single("DAGL", "Daglig leder", manager),
            group("STYR", "Styre", board),
        ],
    };
    if merchant.registered == Registered::Bankrupt {
        groups.push(single("BOBE", "Bostyrer", chair));
    }
    groups
}

/// `GET /fullmakt/enheter/{orgnr}/signatur` and `/prokura`: the open service that tells who signs. It has nothing for firms
/// that are gone, and does not do sole proprietorships.
fn mandate(app: &App, id: &str, kind: &str) -> SandboxAnswer {
    let inner = app.inner();
    let Some(merchant) = norwegian(&inner.world, id) else {
        return SandboxAnswer::empty(404);
    };
    let is_there = !matches!(
        merchant.registered,
        Registered::Deleted | Registered::Removed | Registered::Bankrupt
    );
    let number = merchant.id.parse::<u32>().unwrap_or_default();
    // One firm in three has prokura, the same ones every time.
    let has_any = kind == "signatur" || number.is_multiple_of(3);
    if !is_there || !has_any || merchant.form == "ENK" {
        return SandboxAnswer::empty(404);
    }
    let chair = ("LEDE", "Styrets leder", &merchant.chair);
    let manager = (
        "DAGL",
        "Daglig leder/administrerende direktør",
        &merchant.manager,
    );
    // Half of the boards let the chair sign alone, the others ask for two.
    let (words, together) = match (kind, number.is_multiple_of(2)) {
        ("prokura", _) => ("Daglig leder alene.", vec![vec![manager]]),
        (_, true) => ("Styrets leder alene.", vec![vec![chair]]),
        (_, false) => (
            "Styrets leder og daglig leder i fellesskap.",
            vec![vec![chair, manager]],
        ),
    };
    SandboxAnswer::json(200, MEDIA, &mandate_body(merchant, words, &together))
}

/// A person with the code and the name of the role.
type Signing<'a> = (&'a str, &'a str, &'a Person);

fn mandate_body(merchant: &Merchant, words: &str, together: &[Vec<Signing<'_>>]) -> Value {
    let person = |(code, role, person): &Signing<'_>| {
        json!({
            "navn": format!("{} {}", person.given, person.family),
            "fodselsdato": format!("01.01.{}", person.birth_year),
            "rolle": {"kode": code, "tekstforklaring": role},
        })
    };
    let combinations: Vec<Value> = together
        .iter()
        .enumerate()
        .map(|(index, people)| {
            json!({
                "kombinasjonsId": (index + 1).to_string(),
                "kode": if people.len() == 1 { "SIHV" } else { "SIFE" },
                "tekstforklaring": words,
                "personRolleKombinasjon": people.iter().map(person).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "status": {
            "rutineStatus": {"kode": "OK", "tekstforklaring": "Organisasjonsformen er dekket."},
            "regelStatus": {"kode": "RF", "tekstforklaring": "Regel funnet."},
            "kombinasjonStatus": {"kode": "KF", "tekstforklaring": "Kombinasjon finnes."},
        },
        "enhet": {
            "organisasjonsnummer": merchant.id,
            "navn": merchant.name.to_uppercase(),
            "organisasjonsform": {"kode": merchant.form, "beskrivelse": form_name(merchant.form)},
        },
        "signeringsGrunnlag": {
            "kode": "SF",
            "signaturProkuraRoller": {"signaturProkuraFritekst": words},
        },
        "signeringsKombinasjon": {"kombinasjon": combinations},
    })
}

fn group(code: &str, name: &str, roles: Vec<Value>) -> Value {
    json!({"type": {"kode": code, "beskrivelse": name}, "sistEndret": "2024-01-01", "roller": roles})
}

fn role(code: &str, name: &str, person: &Person, order: u32) -> Value {
    json!({
        "type": {"kode": code, "beskrivelse": name},
        "person": {
            "fodselsdato": format!("{}-01-01", person.birth_year),
            "navn": {"fornavn": person.given, "etternavn": person.family},
            "erDoed": false,
        },
        "fratraadt": false,
        "rekkefolge": order,
    })
}

/// `GET /enheter?navn=…`: deleted and removed firms are not found by a search.
fn firms(app: &App, request: &Request) -> SandboxAnswer {
    let name = request.query("navn").unwrap_or_default().to_uppercase();
    if name.chars().count() > 180 {
        return bad_input("navn");
    }
    let numbers: Option<Vec<&str>> = request
        .query("organisasjonsnummer")
        .map(|list| list.split(',').collect());
    let form = request.query("organisasjonsform");
    let bankrupt = request.query("konkurs").map(|text| text == "true");
    let place = request.query("kommunenummer");
    let inner = app.inner();
    let found = inner.world.merchants.iter().filter(|merchant| {
        merchant.market == Market::Norway
            && !matches!(
                merchant.registered,
                Registered::Deleted | Registered::Removed
            )
            && (name.is_empty() || merchant.name.to_uppercase().contains(&name))
            && numbers
                .as_ref()
                .is_none_or(|numbers| numbers.contains(&merchant.id.as_str()))
            && form.is_none_or(|form| merchant.form == form)
            && place.is_none_or(|place| merchant.place.municipality_number == place)
            && bankrupt.is_none_or(|wanted| wanted == (merchant.registered == Registered::Bankrupt))
    });
    paged(request, "enheter", found.map(entity))
}

/// `GET /underenheter?overordnetEnhet=…`: the branches of one firm, one for each of its units.
fn branches(app: &App, request: &Request) -> SandboxAnswer {
    let parent = request.query("overordnetEnhet").unwrap_or_default();
    let inner = app.inner();
    let world = &inner.world;
    let owner = norwegian(world, parent).into_iter();
    let units = owner
        .flat_map(|owner| world.units_of(owner))
        .filter(|unit| unit.branch.is_some());
    paged(
        request,
        "underenheter",
        units.map(|unit| branch_body(world, unit)),
    )
}

fn paged(request: &Request, name: &str, found: impl Iterator<Item = Value>) -> SandboxAnswer {
    let number = |name: &str, default: usize| request.query(name).map_or(Ok(default), str::parse);
    let (Ok(size), Ok(page)) = (number("size", 20), number("page", 0)) else {
        return bad_input("size, page");
    };
    // The page is whatever number somebody asks for: no sum of it may overflow.
    let end = page
        .checked_add(1)
        .and_then(|pages| pages.checked_mul(size));
    if size == 0 || end.is_none_or(|end| end > MAX_RESULTS) {
        return bad_input("size, page");
    }
    let mut total = 0_usize;
    let mut items = Vec::new();
    for item in found {
        if total / size == page {
            items.push(item);
        }
        total += 1;
    }
    let mut body = Map::new();
    // The register leaves the member out where nothing was found.
    if !items.is_empty() {
        body.insert("_embedded".to_owned(), json!({name: items}));
    }
    let pages = total.div_ceil(size);
    let page = json!({"size": size, "totalElements": total, "totalPages": pages, "number": page});
    body.insert("page".to_owned(), page);
    SandboxAnswer::json(200, MEDIA, &body)
}

fn is_number(id: &str) -> bool {
    id.len() == 9 && id.bytes().all(|byte| byte.is_ascii_digit())
}

fn bad_input(what: &str) -> SandboxAnswer {
    SandboxAnswer::json(
        400,
        MEDIA,
        &json!({
            "status": 400,
            "feilmelding": "Feilaktig forespørsel",
            "validationErrors": [{"errorMessage": "Ugyldig verdi", "parameters": [what]}],
        }),
    )
}

fn form_name(code: &str) -> &'static str {
    match code {
        "AS" => "Aksjeselskap",
        "ENK" => "Enkeltpersonforetak",
        "SA" => "Samvirkeforetak",
        "DA" => "Ansvarlig selskap med delt ansvar",
        "BEDR" => "Underenhet til næringsdrivende og offentlig forvaltning",
        _ => "Annen juridisk person",
    }
}
