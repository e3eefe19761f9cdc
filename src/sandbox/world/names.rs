//! Words the world's names are made of. Places are real towns with their real post and municipality numbers; firms and people
//! are made up.

use crate::text::WordList;

/// A town: name, post code, municipality, municipality number (Norway only).
pub(super) struct Town {
    pub(super) name: &'static str,
    pub(super) post_code: &'static str,
    pub(super) municipality: &'static str,
    pub(super) municipality_number: &'static str,
}

const fn town(
    name: &'static str,
    post_code: &'static str,
    municipality: &'static str,
    municipality_number: &'static str,
) -> Town {
    Town {
        name,
        post_code,
        municipality,
        municipality_number,
    }
}

pub(super) const NORWAY: &[Town] = &[
    town("Oslo", "0150", "OSLO", "0301"),
    town("Bergen", "5003", "BERGEN", "4601"),
    town("Trondheim", "7010", "TRONDHEIM", "5001"),
    town("Stavanger", "4006", "STAVANGER", "1103"),
    town("Tromsø", "9008", "TROMSØ", "5501"),
    town("Bodø", "8006", "BODØ", "1804"),
    town("Ålesund", "6002", "ÅLESUND", "1508"),
    town("Kristiansand", "4610", "KRISTIANSAND", "4204"),
    town("Drammen", "3015", "DRAMMEN", "3301"),
    town("Fredrikstad", "1606", "FREDRIKSTAD", "3107"),
    town("Hamar", "2317", "HAMAR", "3403"),
    town("Lillehammer", "2609", "LILLEHAMMER", "3405"),
    town("Gjøvik", "2815", "GJØVIK", "3407"),
    town("Tønsberg", "3110", "TØNSBERG", "3905"),
    town("Skien", "3724", "SKIEN", "4003"),
    town("Arendal", "4836", "ARENDAL", "4203"),
    town("Haugesund", "5527", "HAUGESUND", "1106"),
    town("Molde", "6413", "MOLDE", "1506"),
    town("Steinkjer", "7713", "STEINKJER", "5006"),
    town("Harstad", "9405", "HARSTAD", "5503"),
    town("Alta", "9510", "ALTA", "5601"),
    town("Hammerfest", "9600", "HAMMERFEST", "5603"),
    town("Kirkenes", "9900", "SØR-VARANGER", "5605"),
    town("Svolvær", "8300", "VÅGAN", "1865"),
    town("Røros", "7374", "RØROS", "5025"),
    town("Voss", "5700", "VOSS", "4621"),
    town("Førde", "6800", "SUNNFJORD", "4647"),
    town("Florø", "6900", "KINN", "4602"),
    town("Halden", "1767", "HALDEN", "3101"),
    town("Moss", "1531", "MOSS", "3103"),
    town("Sandefjord", "3210", "SANDEFJORD", "3907"),
    town("Larvik", "3256", "LARVIK", "3909"),
    town("Kongsberg", "3611", "KONGSBERG", "3303"),
    town("Hønefoss", "3510", "RINGERIKE", "3305"),
    town("Narvik", "8514", "NARVIK", "1806"),
    town("Mo i Rana", "8622", "RANA", "1833"),
    town("Namsos", "7800", "NAMSOS", "5007"),
    town("Levanger", "7600", "LEVANGER", "5037"),
    town("Mandal", "4515", "LINDESNES", "4205"),
    town("Egersund", "4370", "EIGERSUND", "1101"),
];

pub(super) const DENMARK: &[Town] = &[
    town("København", "1050", "", ""),
    town("Aarhus", "8000", "", ""),
    town("Odense", "5000", "", ""),
    town("Aalborg", "9000", "", ""),
    town("Esbjerg", "6700", "", ""),
    town("Randers", "8900", "", ""),
    town("Helsingør", "3000", "", ""),
    town("Køge", "4600", "", ""),
    town("Næstved", "4700", "", ""),
    town("Sønderborg", "6400", "", ""),
    town("Ærøskøbing", "5970", "", ""),
];

pub(super) const FINLAND: &[Town] = &[
    town("Helsinki", "00100", "", ""),
    town("Espoo", "02100", "", ""),
    town("Tampere", "33100", "", ""),
    town("Turku", "20100", "", ""),
    town("Oulu", "90100", "", ""),
    town("Jyväskylä", "40100", "", ""),
    town("Hämeenlinna", "13100", "", ""),
    town("Rovaniemi", "96100", "", ""),
    town("Kuopio", "70100", "", ""),
    town("Seinäjoki", "60100", "", ""),
];

/// A line of business: what it is called in the three countries, the industry code, and where it sells.
pub(crate) struct Trade {
    pub(super) norwegian: &'static str,
    pub(super) danish: &'static str,
    pub(super) finnish: &'static str,
    pub(crate) industry_code: &'static str,
    pub(crate) industry: &'static str,
    pub(super) sells: Sells,
}

/// Where a business sells, which decides what its units look like.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sells {
    /// At a till: most units may skip the landing page.
    Shop,
    /// On the web: hardly any unit may skip the landing page.
    Web,
    /// By subscription: most units may take recurring payments.
    Subscription,
}

macro_rules! trades {
    ($($norwegian:literal, $danish:literal, $finnish:literal, $code:literal, $industry:literal, $sells:ident;)*) => {
        pub(super) const TRADES: &[Trade] = &[$(Trade {
            norwegian: $norwegian,
            danish: $danish,
            finnish: $finnish,
            industry_code: $code,
            industry: $industry,
            sells: Sells::$sells,
        }),*];
    };
}

trades! {
    "Kafé", "Café", "Kahvila", "56.110", "Restaurantvirksomhet", Shop;
    "Bakeri", "Bageri", "Leipomo", "10.710", "Produksjon av brød og ferske konditorvarer", Shop;
    "Blomster", "Blomster", "Kukat", "47.760", "Butikkhandel med blomster og planter", Shop;
    "Sykkelverksted", "Cykelværksted", "Pyöräpaja", "95.290", "Reparasjon av husholdningsvarer", Shop;
    "Frisør", "Frisør", "Parturi", "96.210", "Frisering", Shop;
    "Bokhandel", "Boghandel", "Kirjakauppa", "47.610", "Butikkhandel med bøker", Shop;
    "Sport", "Sport", "Urheilu", "47.630", "Butikkhandel med sportsutstyr", Shop;
    "Fiskebutikk", "Fiskehandel", "Kalakauppa", "47.230", "Butikkhandel med fisk", Shop;
    "Pizzeria", "Pizzeria", "Pizzeria", "56.110", "Restaurantvirksomhet", Shop;
    "Gjestgiveri", "Kro", "Majatalo", "55.100", "Hotellvirksomhet", Shop;
    "Garnbutikk", "Garnbutik", "Lankakauppa", "47.510", "Butikkhandel med tekstiler", Shop;
    "Gårdsbutikk", "Gårdbutik", "Maatilapuoti", "47.270", "Butikkhandel med matvarer", Shop;
    "Nettbutikk", "Netbutik", "Verkkokauppa", "47.910", "Netthandel", Web;
    "Interiør", "Interiør", "Sisustus", "47.550", "Butikkhandel med møbler", Web;
    "Design", "Design", "Design", "74.100", "Spesialisert designvirksomhet", Web;
    "Treningssenter", "Fitness", "Kuntosali", "93.130", "Treningssentre", Subscription;
    "Avis", "Avis", "Lehti", "58.120", "Utgivelse av aviser", Subscription;
}

/// First parts of made-up trade names.
pub(super) static FIRST: WordList = WordList::new(
    "Fjord Brygge Torg Skog Fjell Strand Nord Sjø Havne Elve Lyng Måke Furu Bjørke Sol Vår Høst
     Tårn Ørne Ærfugl Dal Øy Kråke Rogne",
);

/// Second parts of made-up trade names.
pub(super) static SECOND: WordList = WordList::new(
    "hjørnet huset kroken stua bua loftet kjelleren gården verket boden terrassen benken",
);

/// First parts of made-up Danish trade names.
pub(super) static FIRST_DANISH: WordList =
    WordList::new("Havne Torve Skov Strand Sol Å Bøge Klit Mølle Færge Sø Nørre");

/// Second parts of made-up Danish trade names.
pub(super) static SECOND_DANISH: WordList =
    WordList::new("hjørnet huset kroen boden loftet gården kælderen stuen");

/// Adjectives a small business likes to call itself; in -ig, because those fit any gender.
pub(super) static PRAISE: WordList =
    WordList::new("Ærlig Hyggelig Trivelig Koselig Nydelig Vennlig Herlig Ordentlig Rolig Livlig");

/// Spots in a Norwegian town, which tell the units of a merchant apart.
pub(super) const SPOTS: &[&str] = &[
    "Brygga",
    "Torget",
    "Stasjonen",
    "Storgata",
    "Sentrum",
    "Havnegata",
    "Kirkegata",
    "Glasshuset",
    "Fjordsenteret",
    "Øvre Gate",
    "Nedre Gate",
    "Kaia",
    "Åsen",
    "Vågen",
    "Elvebredden",
    "Nordre",
    "Søndre",
    "Østsiden",
    "Vestsiden",
    "Lufthavnen",
];

/// Spots in a Danish town.
pub(super) static SPOTS_DENMARK: WordList = WordList::new(
    "Torvet Havnen Banegården Åboulevarden Nørregade Østergade Søndergade Vestergade",
);

/// Spots in a Finnish town.
pub(super) static SPOTS_FINLAND: WordList =
    WordList::new("Kauppatori Satama Asema Keskusta Mäkikatu Järvikatu Itäkatu");

pub(super) const STREETS: &[&str] = &[
    "Storgata",
    "Kirkegata",
    "Havnegata",
    "Strandveien",
    "Skogveien",
    "Ærfuglveien",
    "Øvre gate",
    "Åsveien",
    "Bryggegata",
];

pub(super) static GIVEN: WordList = WordList::new(
    "Ingrid Kari Åse Sølvi Marit Ragnhild Bjørg Hilde Nora Emma Ola Bjørn Øyvind Håkon Lars Kåre
     Geir Sverre Jonas Elias Tønnes Ærin Maja Solveig",
);

pub(super) static FAMILY: WordList = WordList::new(
    "Dahl Nygård Bråten Sæther Bjørnstad Ødegård Hauge Lien Moen Haugen Strand Berge Tangen
     Solbakken Myhre Åsheim Rønning Sjøli Vågen Kvåle Fløtten Nesse",
);

pub(super) static GIVEN_DANISH: WordList =
    WordList::new("Søren Mette Jørgen Bodil Asger Freja Rasmus Kirsten");

pub(super) static GIVEN_FINNISH: WordList =
    WordList::new("Päivi Jyrki Aino Väinö Eero Tuuli Sirkka Mika");

pub(super) static FAMILY_DANISH: WordList =
    WordList::new("Kjær Nørgaard Søgaard Østergaard Bæk Højlund Skov Ravn");

pub(super) static FAMILY_FINNISH: WordList =
    WordList::new("Mäkinen Järvinen Lehtonen Hämäläinen Koski Törmänen Ylönen");
