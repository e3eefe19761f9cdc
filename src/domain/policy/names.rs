//! What a unit's name says of the place it belongs to, in Norwegian, Danish, Swedish, Finnish and English.
//!
//! Whole words only, since Norwegian builds words: a "sparekasse" is a bank and a "postkasse" a letter box. Compounds are
//! taken only where their last part cannot mislead ("gatekiosk", "hjørnebutikk", "brusautomat") and when nothing in the
//! name says that the shop is on the web. Words that mean something else in a neighbouring language are left out: "till" is
//! Swedish for *to* and "store" Norwegian for *large*.

use super::fold::words;
use crate::text::WordList;

/// What a name says of its unit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Looks {
    /// The word that tells a point of sale: a till, a terminal, a kiosk, a shop with a door.
    pub(super) point_of_sale: Option<String>,
    /// The word that tells a shop of any kind, on the web too.
    pub(super) shop: Option<String>,
}

/// Reads a folded name.
pub(super) fn looks(folded: &str) -> Looks {
    let words = words(folded);
    let find = |is: fn(&str) -> bool| {
        let found = words.iter().find(|word| is(word));
        found.map(|word| (*word).to_owned())
    };
    let at_a_till = find(is_point_of_sale);
    let on_the_web = find(is_web_shop);
    let says_web =
        on_the_web.is_some() || words.iter().any(|word| WEB.contains(word)) || has_domain(folded);
    let says_login = words.iter().any(|word| LOGIN.contains(word)) || has_login_phrase(&words);
    let shop = at_a_till.clone().or(on_the_web).or_else(|| find(is_shop));
    Looks {
        // A shop on the web has a page for the payer, whatever words of a till its name has.
        point_of_sale: at_a_till.filter(|_| !says_web),
        // Where the name itself says login, nobody takes the unit for one that takes payments.
        shop: shop.filter(|_| !says_login),
    }
}

fn is_point_of_sale(word: &str) -> bool {
    POINT_OF_SALE.contains(&word) || compound(word, &COMPOUNDS).is_some_and(|head| !is_web(head))
}

fn is_web_shop(word: &str) -> bool {
    WEB_SHOPS.contains(&word) || compound(word, &COMPOUNDS).is_some_and(is_web)
}

fn is_shop(word: &str) -> bool {
    SHOPS.contains(&word)
}

/// The first part of a compound that ends in one of these words, with any ending of the definite or the plural.
fn compound<'a>(word: &'a str, lasts: &[&str]) -> Option<&'a str> {
    lasts.iter().find_map(|last| word.strip_suffix(last))
}

fn is_web(head: &str) -> bool {
    WEB_HEADS.iter().any(|web| head.ends_with(web))
}

/// Whether an address of the web stands in the name, such as `butikk.no`.
fn has_domain(folded: &str) -> bool {
    folded.split([' ', '/', ',']).any(|part| {
        part.rsplit_once('.')
            .is_some_and(|(name, end)| !name.is_empty() && DOMAINS.contains(&end))
    })
}

fn has_login_phrase(words: &[&str]) -> bool {
    let phrases = [
        ["logg", "inn"],
        ["log", "in"],
        ["log", "ind"],
        ["logga", "in"],
        ["sign", "in"],
    ];
    words
        .windows(2)
        .any(|pair| phrases.iter().any(|phrase| pair == phrase.as_slice()))
}

/// Tills, terminals, kiosks, vending machines and shops with a door, with their endings: Norwegian and Danish, Swedish, Finnish, English.
static POINT_OF_SALE: WordList = WordList::new(
    "kasse kassen kasser kassene kassa kasseapparat kasseapparatet kassepunkt selvkasse
     selvbetjeningskasse hovedkasse hovedkassen billettkasse billetkasse barkasse butikkasse
     butikkkasse ekspresskasse ekspeditionskasse utsalg utsalget utsalgssted salgsbod salgsbu
     butikk butikken butikker butikkene butik butikkerne terminal terminalen terminaler
     betalingsterminal betalingsterminalen betalterminal betalterminalen kortterminal
     kortterminalen bankterminal bankterminalen kiosk kiosken kiosker kioskene automat automaten
     automater
     kassan kassor kassaapparat butiken butiker butikerna betalningsterminal varuautomat
     snabbkassa självkassa huvudkassa
     kassalla kassapiste kassapääte kassat itsepalvelukassa pikakassa kioski kioskin kioskit
     terminaali maksupääte korttipääte myymälä myymälän tehtaanmyymälä myyntiautomaatti automaatti
     pos",
);

/// Last parts that tell a point of sale in any compound.
static COMPOUNDS: WordList = WordList::new(
    "butikk butikken butikker butik butiken butiker kiosk kiosken kiosker kioski automat automaten
     automater automaatti myymälä puoti",
);

/// First parts that make such a compound one on the web.
static WEB_HEADS: WordList =
    WordList::new("nett net web webb nät verkko netti online internett e-");

/// Words that say: on the web.
static WEB: WordList = WordList::new(
    "nett nettet nettside nettsiden nettsted nettkasse nettsalg nettbestilling web webb website
     webside websiden online internett internet netthandel nethandel näthandel nätet ehandel ecom
     ecommerce verkko verkossa netti netissä app appen mobilapp appi sovellus checkout www
     hjemmeside hjemmesiden",
);

/// Shops on the web by a word of their own.
static WEB_SHOPS: WordList = WordList::new(
    "nettbutikk nettbutikken nettbutikker nettshop webbutikk webshop webbshop webbutik webbutiken
     webshoppen netbutik netbutikken netshop nätbutik nätbutiken eshop onlineshop onlinebutikk
     verkkokauppa nettikauppa",
);

/// Further words of a shop, which do not tell where it is.
static SHOPS: WordList = WordList::new(
    "shop shoppen shops kauppa kaupan puoti forretning forretningen handel bokhandel boghandel
     bokhandeln utsalgssted salgssted varehus varuhus",
);

/// Words of a unit that is meant for login.
static LOGIN: WordList = WordList::new(
    "login logginn innlogging innloggingen innlogget pålogging inloggning inloggad indlogging
     kirjaudu kirjautuminen signin signup identitet identitetskontroll autentisering legitimering
     tunnistautuminen",
);

/// Ends of names on the web.
static DOMAINS: WordList = WordList::new("no se dk fi com net org eu shop store");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::fold::folded;

    #[track_caller]
    fn check(name: &str, point_of_sale: Option<&str>, shop: Option<&str>) {
        let looks = looks(&folded(name));
        assert_eq!(looks.point_of_sale.as_deref(), point_of_sale, "{name:?}");
        assert_eq!(looks.shop.as_deref(), shop, "{name:?}");
    }

    #[test]
    fn points_of_sale_are_told_by_whole_words() {
        for (name, word) in [
            ("Kasse 1", "kasse"),
            ("KASSE2 Storgata", "kasse"),
            ("Fjordkafe POS", "pos"),
            ("POS-3", "pos"),
            ("Kiosken på torget", "kiosken"),
            ("Gatekiosk Bergen", "gatekiosk"),
            ("Brusautomat 12", "brusautomat"),
            ("Betalingsterminal Hamar", "betalingsterminal"),
            ("Hjørnebutikken", "hjørnebutikken"),
            ("Butikken i Køge", "butikken"),
            ("Butiken i Malmö", "butiken"),
            ("R-kioski Oulu", "kioski"),
            ("Kassapiste 4", "kassapiste"),
            ("Maksupääte", "maksupääte"),
            ("Självkassa", "självkassa"),
            ("Terminal", "terminal"),
        ] {
            check(name, Some(word), Some(word));
        }
    }

    #[test]
    fn words_that_only_look_like_a_till_are_none() {
        for name in [
            "Sparekassen",
            "Postkassevakten",
            "Lånekassen",
            "Pensjonskasse",
            "Position AS",
            "Postkontoret",
            "Bussterminalen Kafé",
            "Automation Norge",
            "Automatisk",
            "Til salgs",
            "Från till",
            "Store Norske",
            "Kassel Reiser",
            "Kaupunki",
            "",
        ] {
            check(name, None, None);
        }
    }

    #[test]
    fn shops_on_the_web_are_shops_but_no_points_of_sale() {
        for (name, word) in [
            ("Nettbutikk", "nettbutikk"),
            ("Klesnettbutikken", "klesnettbutikken"),
            ("Verkkokauppa", "verkkokauppa"),
            ("Butikk på nett", "butikk"),
            ("Butikk.no", "butikk"),
            ("Webshop", "webshop"),
            ("Kasse i nettbutikk", "kasse"),
            ("Netbutikken", "netbutikken"),
            ("Shop", "shop"),
        ] {
            check(name, None, Some(word));
        }
    }

    #[test]
    fn a_name_that_says_login_is_no_shop() {
        check("Butikk innlogging", Some("butikk"), None);
        check("Logg inn Nettbutikk", None, None);
        check("Webshop login", None, None);
    }

    #[test]
    fn no_word_stands_twice_in_a_list() {
        for list in [&WEB[..], &WEB_SHOPS, &SHOPS, &LOGIN, &DOMAINS, &WEB_HEADS] {
            let unique: std::collections::HashSet<_> = list.iter().collect();
            assert_eq!(unique.len(), list.len(), "{list:?}");
        }
    }
}
