//! The columns an order file may have: one for every field of an order that a person can fill in.
//!
//! A column is known by its key (`website.terms_url`), by the vendor's word for it in either API (`termsUrl`), and by what
//! people call it in Norwegian and English. Heads are compared by their letters and digits alone, so `Org.nr.`, `ORGNR` and
//! `org nr` are the same.

mod values;

use super::{Field, MembershipValidity, OrderDraft, Product, UseCase, bare};
use crate::text::{Catalog, Language, Message, Tell};
use std::collections::HashMap;
use std::sync::OnceLock;
use values::{flag, flag_word, logo, logo_text, number};

/// How the text of a cell becomes the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text, as it stands there.
    Text,
    /// A number or an identifier that a spreadsheet may have given a fraction of nought.
    Number,
    /// A word of a closed list.
    Word,
    /// Yes or no.
    Flag,
    /// The bytes of a PNG file: in base64, or the path of one.
    Logo,
}

/// Names every column once: key, label, field of the form, kind, where it is kept in a draft, and other heads it is known by.
macro_rules! columns {
    ($($(#[$doc:meta])* $variant:ident = $key:literal, $label:literal, $field:ident, $kind:ident, $($place:ident).+, [$($alias:literal),* $(,)?];)*) => {
        /// A column of an order file.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum OrderColumn {
            $(#[doc = concat!("`", $key, "`")] $(#[$doc])* $variant,)*
        }

        impl OrderColumn {
            /// Every column, in the order of the form.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The key in mappings, constants and templates: `website.url`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// The field of the form it belongs to.
            #[must_use]
            pub const fn field(self) -> Field {
                match self { $(Self::$variant => Field::$field),* }
            }

            /// How the text of its cells is understood.
            #[must_use]
            pub const fn kind(self) -> ColumnKind {
                match self { $(Self::$variant => ColumnKind::$kind),* }
            }

            /// Other heads it is known by, beside its key, as people and the vendor write them.
            #[must_use]
            pub const fn aliases(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$($alias),*]),* }
            }

            /// Puts the text of a cell into a draft. Blanks around it are left out; an empty text empties the field.
            ///
            /// # Errors
            /// Tells what may stand there; the draft is as it was.
            pub fn set(self, draft: &mut OrderDraft, text: &str) -> Result<(), Message> {
                match self {
                    $(Self::$variant => columns!(@set $kind, self, draft.$($place).+, text),)*
                }
            }

            /// Puts a text into a draft as it was typed, whether or not it can be used there: for a person to mend. Fields that
            /// hold no text stay as they are.
            pub fn set_as_typed(self, draft: &mut OrderDraft, text: &str) {
                match self {
                    $(Self::$variant => columns!(@type $kind, draft.$($place).+, text),)*
                }
            }

            /// The text that [`set`](Self::set) would make the same field of; empty where nothing is filled in.
            #[must_use]
            pub fn get(self, draft: &OrderDraft) -> String {
                match self {
                    $(Self::$variant => columns!(@get $kind, draft.$($place).+),)*
                }
            }

            fn label(self) -> &'static str {
                match self { $(Self::$variant => $label),* }
            }
        }
    };
    (@set Text, $self:ident, $place:expr, $text:ident) => {{ $text.trim().clone_into(&mut $place); Ok(()) }};
    (@set Number, $self:ident, $place:expr, $text:ident) => {{ $place = number($self, $text)?; Ok(()) }};
    (@set Word, $self:ident, $place:expr, $text:ident) => {{ $place = $self.word($text)?; Ok(()) }};
    (@set Flag, $self:ident, $place:expr, $text:ident) => {{ $place = flag($text)?; Ok(()) }};
    (@set Logo, $self:ident, $place:expr, $text:ident) => {{ $place = logo($text)?; Ok(()) }};
    (@type Flag, $place:expr, $text:ident) => { () };
    (@type Logo, $place:expr, $text:ident) => { () };
    (@type $kind:ident, $place:expr, $text:ident) => { $text.trim().clone_into(&mut $place) };
    (@get Flag, $place:expr) => { flag_word($place).to_owned() };
    (@get Logo, $place:expr) => { logo_text(&$place) };
    (@get $kind:ident, $place:expr) => { $place.clone() };
}

columns! {
    Scheme = "scheme", "order-field-scheme", Scheme, Text, scheme,
        ["business identifier scheme", "business scheme", "register", "country", "land"];
    BusinessId = "business_id", "order-field-business-id", BusinessId, Number, business_id,
        ["orgno", "org nr", "org", "org number", "org nummer", "organization number", "organisation number", "organisasjonsnummer",
         "organisasjonsnr", "foretaksnummer", "foretaksnr", "business identifier", "business identifier id", "merchant id", "cvr", "cvr nr", "cvr nummer", "cvr number",
         "y-tunnus", "business number"];
    Product = "product", "order-field-product", Product, Word, product,
        ["product type", "produkttype", "produkt"];
    SalesUnitName = "sales_unit_name", "order-field-sales-unit-name", SalesUnitName, Text, sales_unit_name,
        ["sales unit", "unit name", "name", "navn", "salgssted", "salgsstedsnavn", "salgsstednavn", "navn på salgssted", "shop name",
         "shop", "store", "store name", "butikk", "butikknavn", "utsalgssted", "name of the sales unit"];
    SalesUnitLogo = "sales_unit_logo", "order-field-sales-unit-logo", SalesUnitLogo, Logo, sales_unit_logo,
        ["logo", "logo file", "logofil", "logo png"];
    AccountScheme = "account_scheme", "order-field-account-scheme", AccountScheme, Text, account_scheme,
        ["settlement bank account scheme", "settlement account scheme", "bank account scheme", "account type", "kontotype"];
    SettlementAccount = "settlement_account", "order-field-settlement-account", SettlementAccount, Number, settlement_account,
        ["settlement account number", "settlement bank account", "settlement bank account id", "account", "account number",
         "account no", "bank account", "bank account number", "konto", "kontonummer", "kontonr", "bankkonto", "bankkontonummer", "oppgjørskonto",
         "oppgjørskontonummer"];
    PricePackageId = "price_package_id", "order-field-price-package-id", PricePackageId, Text, price_package_id,
        ["price package", "package id", "prispakke", "prispakke id"];
    UseCase = "use_case", "order-field-use-case", UseCase, Word, use_case,
        ["product use case", "bruksområde", "brukstilfelle", "bruk", "usage"];
    AnnualTurnover = "annual_turnover", "order-field-annual-turnover", AnnualTurnover, Number, annual_turnover,
        ["turnover", "yearly turnover", "årsomsetning", "årlig omsetning", "omsetning", "aarsomsetning"];
    AnnualTurnoverPercentage = "annual_turnover_percentage", "order-field-annual-turnover-percentage", AnnualTurnoverPercentage, Number,
        annual_turnover_percentage,
        ["turnover percentage", "annual turnover percent", "percentage", "percent", "prosent", "omsetningsandel", "andel av omsetningen i prosent",
         "andel gjennom vipps", "vipps andel", "turnover share", "share of turnover", "andel av omsetning", "andel av omsetningen"];
    IntendedPurpose = "intended_purpose", "order-field-intended-purpose", IntendedPurpose, Text, intended_purpose,
        ["purpose", "formål", "description", "beskrivelse", "what is sold", "hva som selges"];
    AppName = "app_name", "order-field-app-name", AppName, Text, app_name,
        ["app app name", "app", "name of the app", "appnavn"];
    WebsiteUrl = "website.url", "order-field-website-url", WebsiteUrl, Text, website.url,
        ["website", "url", "web", "website address", "web address", "homepage", "nettside", "nettsted", "nettadresse", "hjemmeside", "nettbutikk"];
    TermsUrl = "website.terms_url", "order-field-terms-url", TermsUrl, Text, website.terms_url,
        ["terms url", "terms", "website terms", "terms and conditions", "terms of sale", "salgsvilkår", "vilkår", "salgsbetingelser", "url til vilkår",
         "vilkår url"];
    TestUrl = "website.test_url", "order-field-test-url", TestUrl, Text, website.test_url,
        ["test website url", "website test website url", "test url", "test site", "test website", "testside", "testnettsted", "testadresse"];
    TestUsername = "website.test_username", "order-field-test-username", TestUsername, Text, website.test_username,
        ["test website username", "website test website username", "test username", "test user", "testbruker", "brukernavn", "username"];
    /// A secret.
    TestPassword = "website.test_password", "order-field-test-password", TestPassword, Text, website.test_password,
        ["test website password", "website test website password", "test password", "password", "passord", "testpassord"];
    HasRecurring = "has_recurring", "order-field-has-recurring", HasRecurring, Flag, has_recurring,
        ["recurring", "recurring payments", "faste betalinger", "fast betaling"];
    MerchantCategoryCode = "merchant_category_code", "order-field-merchant-category-code", MerchantCategoryCode, Number, merchant_category_code,
        ["mcc", "mcc code", "mcc kode", "merchant category", "category code", "bransjekode", "bransje"];
    GiftCardLessThanTen = "compliance.gift_card.is_sales_percentage_less_than_ten", "orderfile-column-gift-card-less-than-ten", GiftCard, Flag,
        compliance.gift_card_less_than_ten,
        ["gift card less than ten", "gavekort under ti prosent", "gavekort under 10 prosent", "gavekort mindre enn ti prosent"];
    GiftCardValidity = "compliance.gift_card.validity_duration", "orderfile-column-gift-card-validity", GiftCard, Text,
        compliance.gift_card_validity_duration,
        ["gift card validity", "gavekort gyldighet", "gavekort varighet"];
    GiftCardShare = "compliance.gift_card.turnover_share", "orderfile-column-gift-card-share", GiftCard, Text, compliance.gift_card_turnover_share,
        ["gift card gift card turnover share", "gift card share", "gavekort andel", "gavekort andel av omsetningen", "turnover share", "share of turnover",
         "andel av omsetning", "andel av omsetningen"];
    MembershipShare = "compliance.membership.turnover_share", "orderfile-column-membership-share", Membership, Text,
        compliance.membership_turnover_share,
        ["membership share", "medlemskap andel", "medlemskap andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    MembershipPeriods = "compliance.membership.period_distribution", "orderfile-column-membership-periods", Membership, Text,
        compliance.membership_period_distribution,
        ["membership periods", "medlemskap perioder", "medlemskap periodefordeling", "period distribution", "periodefordeling"];
    MembershipValidity = "compliance.membership.validity", "orderfile-column-membership-validity", Membership, Word, compliance.membership_validity,
        ["membership membership validity", "medlemskap gyldighet"];
    SubscriptionShare = "compliance.subscription.turnover_share", "orderfile-column-subscription-share", Subscription, Text,
        compliance.subscription_turnover_share,
        ["subscription share", "abonnement andel", "abonnement andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    SubscriptionPeriods = "compliance.subscription.period_distribution", "orderfile-column-subscription-periods", Subscription, Text,
        compliance.subscription_period_distribution,
        ["subscription periods", "abonnement perioder", "abonnement periodefordeling", "period distribution", "periodefordeling"];
    CourseShare = "compliance.course.turnover_share", "orderfile-column-course-share", Course, Text, compliance.course_turnover_share,
        ["course share", "kurs andel", "kurs andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    CourseTimeBefore = "compliance.course.time_before_order", "orderfile-column-course-time-before", Course, Text, compliance.course_time_before_order,
        ["course time before", "kurs tid før bestilling", "time before order"];
    CoursePeriod = "compliance.course.period", "orderfile-column-course-period", Course, Text, compliance.course_period,
        ["kurs periode"];
    CourseOnline = "compliance.course.is_online_course_offered", "orderfile-column-course-online", Course, Flag, compliance.course_online_offered,
        ["course online", "online course", "nettkurs", "kurs på nett", "is online course offered"];
    CourseOnlineTime = "compliance.course.online_accessible_time", "orderfile-column-course-online-time", Course, Text,
        compliance.course_online_accessible_time,
        ["online accessible time", "nettkurs tilgjengelig", "kurs tilgjengelig på nett"];
    TicketShare = "compliance.ticket.turnover_share", "orderfile-column-ticket-share", Ticket, Text, compliance.ticket_turnover_share,
        ["ticket share", "billett andel", "billetter andel", "billetter andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    TicketPrepurchase = "compliance.ticket.prepurchase_time", "orderfile-column-ticket-prepurchase", Ticket, Text, compliance.ticket_prepurchase_time,
        ["billett tid før bruk", "billetter tid før bruk", "prepurchase time", "tid før bruk"];
    RentShare = "compliance.rent.turnover_share", "orderfile-column-rent-share", Rent, Text, compliance.rent_turnover_share,
        ["rent share", "utleie andel", "utleie andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    RentPrepurchase = "compliance.rent.prepurchase_time", "orderfile-column-rent-prepurchase", Rent, Text, compliance.rent_prepurchase_time,
        ["utleie tid før bruk", "prepurchase time", "tid før bruk"];
    RentDuration = "compliance.rent.average_rental_duration", "orderfile-column-rent-duration", Rent, Text, compliance.rent_average_duration,
        ["average rental duration", "rental duration", "utleie varighet", "leietid"];
    PrepaidShare = "compliance.prepaid_services.turnover_share", "orderfile-column-prepaid-share", PrepaidServices, Text,
        compliance.prepaid_turnover_share,
        ["prepaid share", "forhåndsbetalt andel", "forhåndsbetalte tjenester andel", "turnover share", "share of turnover", "andel av omsetning",
         "andel av omsetningen"];
    PrepaidPrepurchase = "compliance.prepaid_services.prepurchase_time", "orderfile-column-prepaid-prepurchase", PrepaidServices, Text,
        compliance.prepaid_prepurchase_time,
        ["prepaid prepurchase time", "forhåndsbetalte tjenester tid før bruk", "prepurchase time", "tid før bruk"];
    AcceptsDonation = "compliance.donation.accepts_donation", "orderfile-column-accepts-donation", Donation, Flag, compliance.accepts_donation,
        ["accepts donation", "accepts donations", "donations", "donasjoner", "tar imot donasjoner"];
}

impl OrderColumn {
    /// The column of a key, as mappings and constants name it. Letter case, blanks and underscores do not matter, and every
    /// head that means one column only is understood as well.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match Self::of_head(key).as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }

    /// The columns a head may mean: none, one, or several where it is a name that several parts share.
    #[must_use]
    pub fn of_head(head: &str) -> Vec<Self> {
        let head = bare(head);
        let table = heads();
        let found = table.get(part_of(&head)).or_else(|| table.get(&head));
        found.cloned().unwrap_or_default()
    }

    /// Whether its cells must never be stored or written.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        matches!(self, Self::TestPassword)
    }

    /// Whether it belongs to the compliance data, which only the Partner API takes.
    #[must_use]
    pub const fn is_compliance(self) -> bool {
        matches!(
            self.field(),
            Field::GiftCard
                | Field::Membership
                | Field::Subscription
                | Field::Course
                | Field::Ticket
                | Field::Rent
                | Field::PrepaidServices
                | Field::Donation
        )
    }

    /// The words its cells may hold, where there is a list of them.
    #[must_use]
    pub fn choices(self) -> Vec<&'static str> {
        match self {
            Self::Product => Product::ALL.map(Product::as_str).to_vec(),
            Self::UseCase => UseCase::ALL.map(UseCase::as_str).to_vec(),
            Self::MembershipValidity => MembershipValidity::ALL
                .map(MembershipValidity::as_str)
                .to_vec(),
            _ if self.kind() == ColumnKind::Flag => {
                vec![flag_word(Some(true)), flag_word(Some(false))]
            }
            _ => Vec::new(),
        }
    }

    /// The word of a closed list, in whichever language or API it is written; empty stays empty.
    fn word(self, text: &str) -> Result<String, Message> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(String::new());
        }
        match self {
            Self::Product => values::product(text).map(Product::as_str),
            Self::UseCase => values::use_case(text).map(UseCase::as_str),
            _ => values::validity(text).map(MembershipValidity::as_str),
        }
        .map(str::to_owned)
    }
}

impl Tell for OrderColumn {
    fn tell(&self) -> Message {
        Message::new(self.label())
    }
}

/// Every name of every column. A key or a label means its own column, whatever else is called so.
fn heads() -> &'static HashMap<String, Vec<OrderColumn>> {
    static HEADS: OnceLock<HashMap<String, Vec<OrderColumn>>> = OnceLock::new();
    HEADS.get_or_init(|| {
        let mut own: HashMap<String, Vec<OrderColumn>> = HashMap::new();
        for column in OrderColumn::ALL {
            own.insert(part_of(&bare(column.key())).to_owned(), vec![*column]);
        }
        for column in OrderColumn::ALL {
            for language in Language::ALL {
                let label = bare(&Catalog::new(language).say(&column.tell()));
                own.entry(label).or_insert_with(|| vec![*column]);
            }
        }
        let mut all = own.clone();
        for column in OrderColumn::ALL {
            for alias in column.aliases().iter().map(|alias| bare(alias)) {
                let columns = all.entry(alias.clone()).or_default();
                if !own.contains_key(&alias) && !columns.contains(column) {
                    columns.push(*column);
                }
            }
        }
        all
    })
}

/// A bare head without the name of the compliance part, which nobody but the vendor writes.
fn part_of(head: &str) -> &str {
    ["compliancedata", "compliance", "etterlevelse"]
        .iter()
        .find_map(|part| head.strip_prefix(part).filter(|rest| !rest.is_empty()))
        .unwrap_or(head)
}

#[cfg(test)]
mod tests;
