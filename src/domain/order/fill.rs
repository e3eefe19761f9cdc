//! What the registry knows of a merchant, as suggestions for the fields of an order.

use super::industry::Industry;
use super::{Field, OrderDraft, Product, check, purpose};
use crate::domain::registry::Company;
use crate::domain::{Address, ApiKind, Market};
use crate::text::Language;

/// A text the registry suggests for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// A field that has one text.
    pub field: Field,
    /// The text, as it can be put there.
    pub text: String,
}

/// What the registry suggests for a draft: a name in the vendor's characters, the website where one is needed, a merchant category
/// and what is sold. A field that already has the text is left out, and so is one the API has no place for.
///
/// The purpose is in the given language, and for a point of sale begins with the words the vendor looks for.
#[must_use]
pub fn from_registry(
    company: &Company,
    draft: &OrderDraft,
    api: ApiKind,
    language: Language,
) -> Vec<Fill> {
    let industry = company
        .industry
        .as_ref()
        .and_then(|(code, description)| Industry::of(code, description));
    let category = industry
        .filter(|_| api == ApiKind::Management)
        .map(|industry| industry.merchant_category_code.clone());
    let name = name_of(company, api);
    // A till needs no website, and a website asks for more that the registry does not know: what is not chosen yet may be one.
    let has_website = Product::from_text(&draft.product).is_ok_and(|one| one != Product::Cashier);
    let website = company.home_page.as_deref().filter(|_| has_website);
    let website = website.and_then(website_of);
    [
        (Field::SalesUnitName, name, &draft.sales_unit_name),
        (Field::WebsiteUrl, website, &draft.website.url),
        (
            Field::MerchantCategoryCode,
            category,
            &draft.merchant_category_code,
        ),
        (
            Field::IntendedPurpose,
            industry.map(|industry| purpose_of(industry, company, draft, language)),
            &draft.intended_purpose,
        ),
    ]
    .into_iter()
    .filter_map(|(field, text, typed)| {
        let text = text.filter(|text| text.as_str() != typed.trim())?;
        Some(Fill { field, text })
    })
    .collect()
}

/// Puts suggestions into the fields that are empty, and tells which those were. What a point-of-sale preset began counts as
/// empty, since it says nothing of what is sold.
pub fn fill_empty(draft: &mut OrderDraft, fills: &[Fill]) -> Vec<Field> {
    let mut filled = Vec::new();
    for fill in fills {
        let Some(text) = fill.field.text_mut(draft) else {
            continue;
        };
        let says_nothing = fill.field == Field::IntendedPurpose
            && text.starts_with(purpose::POINT_OF_SALE)
            && purpose::is_thin(text);
        if text.trim().is_empty() || says_nothing {
            text.clone_from(&fill.text);
            filled.push(fill.field);
        }
    }
    filled
}

/// Forms of organization that stand at the end of a name and mean nothing to customers.
const FORMS: [&str; 12] = [
    "AS", "ASA", "ANS", "DA", "ENK", "SA", "BA", "NUF", "KS", "STI", "AB", "APS",
];

/// Words that stay small inside a name.
const SMALL: [&str; 14] = [
    "og", "i", "på", "av", "for", "til", "ved", "med", "hos", "fra", "de", "den", "og/eller", "the",
];

/// The registered name as customers would know it: without the form, not in capitals, and in the vendor's characters.
fn name_of(company: &Company, api: ApiKind) -> Option<String> {
    let mut words: Vec<&str> = company.name.split_whitespace().collect();
    // A name that is nothing but a form stays.
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    let name = words.join(" ");
    // The registry writes most names in capitals.
    let is_shouted = !name.chars().any(char::is_lowercase);
    let name = if is_shouted { mixed_case(&words) } else { name };
    let name = check::safe_name(&name, api, Some(Market::Norway));
    (!name.is_empty()).then_some(name)
}

fn mixed_case(words: &[&str]) -> String {
    let mixed: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(index, word)| {
            let lower = word.to_lowercase();
            if index > 0 && SMALL.contains(&lower.as_str()) {
                lower
            } else {
                capitalized(&lower)
            }
        })
        .collect();
    mixed.join(" ")
}

/// Each part of a word with a capital: `Fjord-Kafé`, `Bø/Lie`.
fn capitalized(word: &str) -> String {
    let mut begins = true;
    word.chars()
        .flat_map(|character| {
            let upper: Vec<char> = if begins {
                character.to_uppercase().collect()
            } else {
                vec![character]
            };
            begins = matches!(character, '-' | '/' | '(' | '.');
            upper
        })
        .collect()
}

/// The home page as an https address. The registry has it mostly without a scheme, and with capitals at times.
fn website_of(home_page: &str) -> Option<String> {
    let page = home_page.trim();
    let rest = page.split_once("://").map_or(page, |(_, rest)| rest);
    let url = url::Url::parse(&format!("https://{rest}")).ok()?;
    let host = url.host_str()?;
    if !host.contains('.') || !url.username().is_empty() {
        return None;
    }
    let text = url.to_string();
    let is_bare = url.path() == "/" && url.query().is_none();
    Some(if is_bare {
        text.trim_end_matches('/').to_owned()
    } else {
        text
    })
}

fn purpose_of(
    industry: &Industry,
    company: &Company,
    draft: &OrderDraft,
    language: Language,
) -> String {
    let sold = industry.purpose(language);
    if Product::from_text(&draft.product) != Ok(Product::Cashier) {
        return format!("{sold}.");
    }
    let begins = match company.address.as_ref().and_then(address_line) {
        Some(address) => format!("{}, {address}", purpose::POINT_OF_SALE),
        None => purpose::POINT_OF_SALE.to_owned(),
    };
    // The words around it are English in every language, since the vendor looks for them.
    format!("{begins}: {sold}. skipLandingPage is needed.")
}

/// An address in one line: `Eksempelgata 1, 0150 OSLO`.
#[must_use]
pub fn address_line(address: &Address) -> Option<String> {
    let place = [address.post_code.as_deref(), address.city.as_deref()];
    let place: Vec<&str> = place.into_iter().flatten().collect();
    let mut parts: Vec<String> = address.lines.clone();
    if !place.is_empty() {
        parts.push(place.join(" "));
    }
    (!parts.is_empty()).then(|| parts.join(", "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn company() -> Company {
        Company {
            name: "FJORDKAFE & SØNN DRIFT AS".into(),
            home_page: Some("www.example.com".into()),
            industry: Some(("56.101".into(), "Drift av restauranter og kafeer".into())),
            address: Some(Address {
                lines: vec!["Eksempelgata 1".into()],
                post_code: Some("0150".into()),
                city: Some("OSLO".into()),
                country_code: None,
            }),
            ..Company::default()
        }
    }

    #[track_caller]
    fn check_name(registered: &str, api: ApiKind, expect: &str) {
        let company = Company {
            name: registered.into(),
            ..Company::default()
        };
        assert_eq!(
            name_of(&company, api).as_deref(),
            Some(expect),
            "{registered}"
        );
    }

    #[test]
    fn names_are_written_for_customers_in_the_vendors_characters() {
        use ApiKind::{Management, Partner};
        check_name(
            "FJORDKAFE & SØNN DRIFT AS",
            Management,
            "Fjordkafe og Sønn Drift",
        );
        check_name("Kafé Øst AS", Management, "Kafé Øst");
        check_name(
            "BLOMSTER OG BLADER I BØ ANS",
            Management,
            "Blomster og Blader i Bø",
        );
        check_name("ÅS-TRYKK AS", Management, "Ås-Trykk");
        check_name("AS", Management, "As");
        let long = "SØSTRENE ÅMODT SIN ALLER KOSELIGSTE LILLE HJØRNEBUTIKK AS";
        check_name(long, Management, "Søstrene Åmodt Sin Aller Koseligste");
        check_name(long, Partner, "Søstrene Åmodt Sin Aller");
    }

    #[track_caller]
    fn check_site(home_page: &str, expect: Option<&str>) {
        assert_eq!(website_of(home_page).as_deref(), expect, "{home_page}");
    }

    #[test]
    fn home_pages_become_https_addresses() {
        check_site("www.example.com", Some("https://www.example.com"));
        check_site("http://Example.com/", Some("https://example.com"));
        check_site(
            "example.com/butikk?a=1",
            Some("https://example.com/butikk?a=1"),
        );
        check_site("ingen", None);
        check_site("", None);
        check_site("post@example.com", None);
    }

    fn told(fills: &[Fill]) -> Vec<String> {
        fills
            .iter()
            .map(|fill| format!("{} {}", fill.field.as_str(), fill.text))
            .collect()
    }

    #[test]
    fn what_the_registry_suggests() {
        let draft = OrderDraft {
            product: "payment_integration".into(),
            ..OrderDraft::default()
        };
        let fills = from_registry(&company(), &draft, ApiKind::Management, Language::BOKMAL);
        assert_eq!(
            told(&fills),
            [
                "sales_unit_name Fjordkafe og Sønn Drift",
                "website.url https://www.example.com",
                "merchant_category_code 5812",
                "intended_purpose Restaurant og kafé: servering av mat og drikke.",
            ]
        );
        let partner = from_registry(&company(), &draft, ApiKind::Partner, Language::ENGLISH);
        assert_eq!(partner.len(), 3, "the Partner API has no merchant category");
        let nothing = Company::default();
        assert_eq!(
            from_registry(&nothing, &draft, ApiKind::Partner, Language::ENGLISH),
            []
        );
    }

    #[test]
    fn a_point_of_sale_says_where_it_is_and_what_it_needs() {
        let draft = OrderDraft {
            product: "cashier".into(),
            ..OrderDraft::default()
        };
        let fills = from_registry(&company(), &draft, ApiKind::Management, Language::ENGLISH);
        let purpose = fills.last().unwrap().text.clone();
        assert_eq!(
            purpose,
            "POS integration in physical store, Eksempelgata 1, 0150 OSLO: Restaurant and café: serving of food and \
             beverages. skipLandingPage is needed."
        );
        assert!(!purpose::is_thin(&purpose));
    }

    #[test]
    fn a_website_is_suggested_only_for_what_is_sold_on_one() {
        #[track_caller]
        fn check(product: &str, expect: bool) {
            let draft = OrderDraft {
                product: product.into(),
                ..OrderDraft::default()
            };
            let fills = from_registry(&company(), &draft, ApiKind::Management, Language::ENGLISH);
            let has = fills.iter().any(|fill| fill.field == Field::WebsiteUrl);
            assert_eq!(has, expect, "{product}");
        }
        check("payment_integration", true);
        check("donations", true);
        check("cashier", false);
        // What is not chosen yet may be a till.
        check("", false);
    }

    #[test]
    fn only_empty_fields_are_filled_and_twice_is_once() {
        let mut draft = OrderDraft {
            sales_unit_name: "Mitt navn".into(),
            product: "cashier".into(),
            intended_purpose: super::super::preset::BuiltIn::PointOfSale
                .draft()
                .intended_purpose,
            ..OrderDraft::default()
        };
        let fills = from_registry(&company(), &draft, ApiKind::Management, Language::BOKMAL);
        let filled = fill_empty(&mut draft, &fills);
        assert_eq!(
            filled,
            [Field::MerchantCategoryCode, Field::IntendedPurpose]
        );
        assert_eq!(draft.sales_unit_name, "Mitt navn");
        assert_eq!(fill_empty(&mut draft, &fills), []);
    }
}
