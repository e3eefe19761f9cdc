//! The fields of an order, each declared once. What a person types ([`OrderDraft`]), the form ([`Field`]), the columns of files, presets
//! and order files ([`OrderColumn`]) follow from it. What the vendor takes is `api::wire`, and what of it was checked is
//! [`ProductOrder`](super::ProductOrder): those change for other reasons.
//!
//! An entry says: the name, the member of the draft and the [`ColumnKind`]; its path in an order file (`key`); what order files call it
//! (`label`), what the form calls it (`form`) and what a template explains (`help`), as ids of texts; where it stands in the form (`part`),
//! or of which kind of prepaid goods it is (`of`); the only API that has a place for it; and the heads of columns by which people and the
//! vendor know it beside its key and labels.

mod declare;

use crate::domain::ApiKind;
use crate::text::{Message, Tell};
use declare::{columns, draft, form, kind, order_fields};

/// How the text of a cell becomes the value of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Text, as it stands there.
    Text,
    /// Text that may have several lines.
    Lines,
    /// Text that is never stored or written.
    Secret,
    /// A number that a spreadsheet may have given a fraction of nought.
    Number,
    /// An identifier: read as a number is, and in an order file with its scheme beside or inside it.
    Identifier,
    /// A word of a closed list.
    Word,
    /// Yes or no.
    Flag,
    /// The bytes of a PNG file: in base64, or the path of one.
    Logo,
}

/// A value of a draft.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum FieldValue<'a> {
    /// A text; empty where nothing is filled in.
    Text(&'a str),
    /// Yes or no; `None` where nothing is said.
    Flag(Option<bool>),
    /// The bytes of a picture; empty for none.
    Logo(&'a [u8]),
}

/// A value of a draft, to be changed.
pub enum FieldValueMut<'a> {
    /// As [`FieldValue::Text`].
    Text(&'a mut String),
    /// As [`FieldValue::Flag`].
    Flag(&'a mut Option<bool>),
    /// As [`FieldValue::Logo`].
    Logo(&'a mut Vec<u8>),
}

/// A part of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FormPart {
    /// Who the order is for, and what is ordered.
    Merchant,
    /// The sales unit that comes of it.
    SalesUnit,
    /// What is sold, and how.
    Sold,
    /// What is prepaid; Partner API only.
    Compliance,
}

impl Field {
    /// The one column whose value it is; `None` where it is none or several.
    #[must_use]
    pub fn column(self) -> Option<OrderColumn> {
        let mut columns = self.columns();
        columns.next().filter(|_| columns.next().is_none())
    }

    /// The columns whose values it has.
    pub fn columns(self) -> impl Iterator<Item = OrderColumn> {
        let all = OrderColumn::ALL.iter().copied();
        all.filter(move |column| column.field() == self)
    }

    /// Its text, where it has one value and that is a text.
    pub fn text_mut(self, draft: &mut OrderDraft) -> Option<&mut String> {
        match self.column()?.value_mut(draft) {
            FieldValueMut::Text(text) => Some(text),
            FieldValueMut::Flag(_) | FieldValueMut::Logo(_) => None,
        }
    }

    /// Whether an API has a place for it.
    #[must_use]
    pub fn is_taken_by(self, api: ApiKind) -> bool {
        self.only_api().is_none_or(|only| only == api)
    }
}

impl OrderColumn {
    /// Whether its cells must never be stored or written.
    #[must_use]
    pub fn is_secret(self) -> bool {
        self.kind() == ColumnKind::Secret
    }

    /// Whether it is of the compliance data, which only the Partner API takes.
    #[must_use]
    pub fn is_compliance(self) -> bool {
        self.field().part() == FormPart::Compliance
    }

    /// Whether an API has a place for it.
    #[must_use]
    pub fn is_taken_by(self, api: ApiKind) -> bool {
        self.field().is_taken_by(api)
    }

    /// Makes its value in one draft the value of another.
    pub fn copy(self, from: &OrderDraft, to: &mut OrderDraft) {
        match (self.value(from), self.value_mut(to)) {
            (FieldValue::Text(from), FieldValueMut::Text(to)) => from.clone_into(to),
            (FieldValue::Flag(from), FieldValueMut::Flag(to)) => *to = from,
            (FieldValue::Logo(from), FieldValueMut::Logo(to)) => from.clone_into(to),
            // One column has one kind.
            _ => {}
        }
    }
}

impl FieldValue<'_> {
    /// Whether nothing is filled in.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::Flag(flag) => flag.is_none(),
            Self::Logo(bytes) => bytes.is_empty(),
        }
    }
}

impl FieldValueMut<'_> {
    /// Empties it.
    pub fn clear(self) {
        match self {
            Self::Text(text) => text.clear(),
            Self::Flag(flag) => *flag = None,
            Self::Logo(bytes) => bytes.clear(),
        }
    }
}

order_fields! {
    order {
        /// Scheme; empty means `business:NO:ORG`.
        Scheme: scheme as Text {
            key: "scheme",
            label: "order-field-scheme",
            form: "screens-field-scheme",
            help: "orderfile-help-scheme",
            part: Merchant,
            only: Management,
            heads: ["business identifier scheme", "business scheme", "register", "country", "land"],
        }
        /// Business id, in any of the ways people write one.
        BusinessId: business_id as Identifier {
            key: "business_id",
            label: "order-field-business-id",
            form: "screens-field-business-id",
            help: "orderfile-help-business-id",
            part: Merchant,
            heads: ["orgno", "org nr", "org", "org number", "org nummer", "organization number", "organisation number", "organisasjonsnummer",
                "organisasjonsnr", "foretaksnummer", "foretaksnr", "business identifier", "business identifier id", "merchant id", "cvr",
                "cvr nr", "cvr nummer", "cvr number", "y-tunnus", "business number"],
        }
        /// Word of the product; see `Product::as_str`. The vendor's own words are understood too.
        Product: product as Word {
            key: "product",
            label: "order-field-product",
            form: "screens-field-product",
            help: "orderfile-help-product",
            part: Merchant,
            heads: ["product type", "produkttype", "produkt"],
        }
        /// Name shown to customers.
        SalesUnitName: sales_unit_name as Text {
            key: "sales_unit_name",
            label: "order-field-sales-unit-name",
            form: "screens-field-name",
            help: "orderfile-help-sales-unit-name",
            part: SalesUnit,
            heads: ["sales unit", "unit name", "name", "navn", "salgssted", "salgsstedsnavn", "salgsstednavn", "navn på salgssted", "shop name",
                "shop", "store", "store name", "butikk", "butikknavn", "utsalgssted", "name of the sales unit"],
        }
        /// Logo: the bytes of a PNG file; empty for none.
        SalesUnitLogo: sales_unit_logo as Logo {
            key: "sales_unit_logo",
            label: "order-field-sales-unit-logo",
            form: "screens-field-logo",
            help: "orderfile-help-logo",
            part: SalesUnit,
            heads: ["logo", "logo file", "logofil", "logo png"],
        }
        /// Account scheme; empty means the market's own.
        AccountScheme: account_scheme as Text {
            key: "account_scheme",
            label: "order-field-account-scheme",
            form: "screens-field-account-scheme",
            help: "orderfile-help-account-scheme",
            part: SalesUnit,
            only: Management,
            heads: ["settlement bank account scheme", "settlement account scheme", "bank account scheme", "account type", "kontotype"],
        }
        /// Account number, in any of the ways people write one.
        SettlementAccount: settlement_account as Identifier {
            key: "settlement_account",
            label: "order-field-settlement-account",
            form: "screens-field-account",
            help: "orderfile-help-settlement-account",
            part: SalesUnit,
            heads: ["settlement account number", "settlement bank account", "settlement bank account id", "account", "account number",
                "account no", "bank account", "bank account number", "konto", "kontonummer", "kontonr", "bankkonto", "bankkontonummer",
                "oppgjørskonto", "oppgjørskontonummer"],
        }
        /// Id of a price package: a UUID, not the key of three digits.
        PricePackageId: price_package_id as Text {
            key: "price_package_id",
            label: "order-field-price-package-id",
            form: "screens-field-price",
            help: "orderfile-help-price-package",
            part: SalesUnit,
            heads: ["price package", "package id", "prispakke", "prispakke id"],
        }
        /// Word of the use case; see `UseCase::as_str`.
        UseCase: use_case as Word {
            key: "use_case",
            label: "order-field-use-case",
            form: "screens-field-use-case",
            help: "orderfile-help-use-case",
            part: Sold,
            heads: ["product use case", "bruksområde", "brukstilfelle", "bruk", "usage"],
        }
        /// Annual turnover, whole units; blanks between thousands are fine.
        AnnualTurnover: annual_turnover as Number {
            key: "annual_turnover",
            label: "order-field-annual-turnover",
            form: "screens-field-turnover",
            help: "orderfile-help-annual-turnover",
            part: Sold,
            heads: ["turnover", "yearly turnover", "årsomsetning", "årlig omsetning", "omsetning", "aarsomsetning"],
        }
        /// 10, 20, … 100, with or without a per cent sign.
        AnnualTurnoverPercentage: annual_turnover_percentage as Number {
            key: "annual_turnover_percentage",
            label: "order-field-annual-turnover-percentage",
            form: "screens-field-share",
            help: "orderfile-help-turnover-percentage",
            part: Sold,
            only: Management,
            heads: ["turnover percentage", "annual turnover percent", "percentage", "percent", "prosent", "omsetningsandel",
                "andel av omsetningen i prosent", "andel gjennom vipps", "vipps andel", "turnover share", "share of turnover",
                "andel av omsetning", "andel av omsetningen"],
        }
        /// What is sold and how.
        IntendedPurpose: intended_purpose as Lines {
            key: "intended_purpose",
            label: "order-field-intended-purpose",
            form: "screens-field-purpose",
            help: "orderfile-help-intended-purpose",
            part: Sold,
            heads: ["purpose", "formål", "description", "beskrivelse", "what is sold", "hva som selges"],
        }
        /// Name of the app, with the use case `app`.
        AppName: app_name as Text {
            key: "app_name",
            label: "order-field-app-name",
            form: "screens-field-app-name",
            help: "orderfile-help-app-name",
            part: Sold,
            only: Management,
            heads: ["app app name", "app", "name of the app", "appnavn"],
        }
    }
    website {
        /// https address of the website.
        WebsiteUrl: url as Text {
            key: "website.url",
            label: "order-field-website-url",
            form: "screens-field-website",
            help: "orderfile-help-website-url",
            part: Sold,
            heads: ["website", "url", "web", "website address", "web address", "homepage", "nettside", "nettsted", "nettadresse", "hjemmeside",
                "nettbutikk"],
        }
        /// https address of the terms of sale.
        TermsUrl: terms_url as Text {
            key: "website.terms_url",
            label: "order-field-terms-url",
            form: "screens-field-terms",
            help: "orderfile-help-terms-url",
            part: Sold,
            heads: ["terms url", "terms", "website terms", "terms and conditions", "terms of sale", "salgsvilkår", "vilkår", "salgsbetingelser",
                "url til vilkår", "vilkår url"],
        }
        /// https address of the test site, for a website that is not launched.
        TestUrl: test_url as Text {
            key: "website.test_url",
            label: "order-field-test-url",
            form: "screens-field-test-url",
            help: "orderfile-help-test-url",
            part: Sold,
            heads: ["test website url", "website test website url", "test url", "test site", "test website", "testside", "testnettsted",
                "testadresse"],
        }
        /// User name at the test site.
        TestUsername: test_username as Text {
            key: "website.test_username",
            label: "order-field-test-username",
            form: "screens-field-test-user",
            help: "orderfile-help-test-username",
            part: Sold,
            heads: ["test website username", "website test website username", "test username", "test user", "testbruker", "brukernavn", "username"],
        }
        /// Password at the test site.
        TestPassword: test_password as Secret {
            key: "website.test_password",
            label: "order-field-test-password",
            form: "screens-field-test-password",
            help: "orderfile-help-test-password",
            part: Sold,
            heads: ["test website password", "website test website password", "test password", "password", "passord", "testpassord"],
        }
    }
    order {
        /// Whether recurring payments are wanted; `None` is not said.
        HasRecurring: has_recurring as Flag {
            key: "has_recurring",
            label: "order-field-has-recurring",
            form: "screens-field-recurring",
            help: "orderfile-help-recurring",
            part: Sold,
            only: Management,
            heads: ["recurring", "recurring payments", "faste betalinger", "fast betaling"],
        }
        /// Merchant category code: four digits.
        MerchantCategoryCode: merchant_category_code as Number {
            key: "merchant_category_code",
            label: "order-field-merchant-category-code",
            form: "screens-field-mcc",
            help: "orderfile-help-mcc",
            part: SalesUnit,
            only: Management,
            heads: ["mcc", "mcc code", "mcc kode", "merchant category", "category code", "bransjekode", "bransje"],
        }
    }
    kinds_of_prepaid_goods {
        Compliance: "compliance" { label: "order-field-compliance", form: "screens-order-part-compliance" }
        GiftCard: "compliance.gift_card" { label: "order-field-gift-card", form: "screens-comp-gift-card" }
        Membership: "compliance.membership" { label: "order-field-membership", form: "screens-comp-membership" }
        Subscription: "compliance.subscription" { label: "order-field-subscription", form: "screens-comp-subscription" }
        Course: "compliance.course" { label: "order-field-course", form: "screens-comp-course" }
        Ticket: "compliance.ticket" { label: "order-field-ticket", form: "screens-comp-ticket" }
        Rent: "compliance.rent" { label: "order-field-rent", form: "screens-comp-rent" }
        PrepaidServices: "compliance.prepaid_services" { label: "order-field-prepaid-services", form: "screens-comp-prepaid" }
        Donation: "compliance.donation" { label: "order-field-donation", form: "screens-comp-donation" }
    }
    compliance {
        /// Gift cards are less than ten per cent of sales; `None` is not said.
        GiftCardLessThanTen: gift_card_less_than_ten as Flag {
            key: "compliance.gift_card.is_sales_percentage_less_than_ten",
            label: "orderfile-column-gift-card-less-than-ten",
            form: "screens-comp-less-than-ten",
            help: "orderfile-help-gift-card",
            of: GiftCard,
            heads: ["gift card less than ten", "gavekort under ti prosent", "gavekort under 10 prosent", "gavekort mindre enn ti prosent"],
        }
        /// How long gift cards are valid, in words.
        GiftCardValidity: gift_card_validity_duration as Text {
            key: "compliance.gift_card.validity_duration",
            label: "orderfile-column-gift-card-validity",
            form: "screens-comp-validity-duration",
            help: "orderfile-help-compliance",
            of: GiftCard,
            heads: ["gift card validity", "gavekort gyldighet", "gavekort varighet"],
        }
        /// Share of the turnover, in words.
        GiftCardShare: gift_card_turnover_share as Text {
            key: "compliance.gift_card.turnover_share",
            label: "orderfile-column-gift-card-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: GiftCard,
            heads: ["gift card gift card turnover share", "gift card share", "gavekort andel", "gavekort andel av omsetningen", "turnover share",
                "share of turnover", "andel av omsetning", "andel av omsetningen"],
        }
        /// Share of the turnover, in words.
        MembershipShare: membership_turnover_share as Text {
            key: "compliance.membership.turnover_share",
            label: "orderfile-column-membership-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: Membership,
            heads: ["membership share", "medlemskap andel", "medlemskap andel av omsetningen", "turnover share", "share of turnover",
                "andel av omsetning", "andel av omsetningen"],
        }
        /// How they are spread over periods, in words.
        MembershipPeriods: membership_period_distribution as Text {
            key: "compliance.membership.period_distribution",
            label: "orderfile-column-membership-periods",
            form: "screens-comp-period",
            help: "orderfile-help-compliance",
            of: Membership,
            heads: ["membership periods", "medlemskap perioder", "medlemskap periodefordeling", "period distribution", "periodefordeling"],
        }
        /// `current_calendar_year` or `one_year_from_payment`.
        MembershipValidity: membership_validity as Word {
            key: "compliance.membership.validity",
            label: "orderfile-column-membership-validity",
            form: "screens-comp-validity",
            help: "orderfile-help-membership-validity",
            of: Membership,
            heads: ["membership membership validity", "medlemskap gyldighet"],
        }
        /// Share of the turnover, in words.
        SubscriptionShare: subscription_turnover_share as Text {
            key: "compliance.subscription.turnover_share",
            label: "orderfile-column-subscription-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: Subscription,
            heads: ["subscription share", "abonnement andel", "abonnement andel av omsetningen", "turnover share", "share of turnover",
                "andel av omsetning", "andel av omsetningen"],
        }
        /// How they are spread over periods, in words.
        SubscriptionPeriods: subscription_period_distribution as Text {
            key: "compliance.subscription.period_distribution",
            label: "orderfile-column-subscription-periods",
            form: "screens-comp-period",
            help: "orderfile-help-compliance",
            of: Subscription,
            heads: ["subscription periods", "abonnement perioder", "abonnement periodefordeling", "period distribution", "periodefordeling"],
        }
        /// Share of the turnover, in words.
        CourseShare: course_turnover_share as Text {
            key: "compliance.course.turnover_share",
            label: "orderfile-column-course-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: Course,
            heads: ["course share", "kurs andel", "kurs andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
                "andel av omsetningen"],
        }
        /// How long before it a course is ordered, in words.
        CourseTimeBefore: course_time_before_order as Text {
            key: "compliance.course.time_before_order",
            label: "orderfile-column-course-time-before",
            form: "screens-comp-time-before",
            help: "orderfile-help-compliance",
            of: Course,
            heads: ["course time before", "kurs tid før bestilling", "time before order"],
        }
        /// How often a course is held, in words.
        CoursePeriod: course_period as Text {
            key: "compliance.course.period",
            label: "orderfile-column-course-period",
            form: "screens-comp-course-period",
            help: "orderfile-help-compliance",
            of: Course,
            heads: ["kurs periode"],
        }
        /// Whether it can be taken online; `None` is not said.
        CourseOnline: course_online_offered as Flag {
            key: "compliance.course.is_online_course_offered",
            label: "orderfile-column-course-online",
            form: "screens-comp-online",
            help: "orderfile-help-course-online",
            of: Course,
            heads: ["course online", "online course", "nettkurs", "kurs på nett", "is online course offered"],
        }
        /// How long a course is accessible online, in words.
        CourseOnlineTime: course_online_accessible_time as Text {
            key: "compliance.course.online_accessible_time",
            label: "orderfile-column-course-online-time",
            form: "screens-comp-online-time",
            help: "orderfile-help-compliance",
            of: Course,
            heads: ["online accessible time", "nettkurs tilgjengelig", "kurs tilgjengelig på nett"],
        }
        /// Share of the turnover, in words.
        TicketShare: ticket_turnover_share as Text {
            key: "compliance.ticket.turnover_share",
            label: "orderfile-column-ticket-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: Ticket,
            heads: ["ticket share", "billett andel", "billetter andel", "billetter andel av omsetningen", "turnover share", "share of turnover",
                "andel av omsetning", "andel av omsetningen"],
        }
        /// How long before use it is bought or paid, in words.
        TicketPrepurchase: ticket_prepurchase_time as Text {
            key: "compliance.ticket.prepurchase_time",
            label: "orderfile-column-ticket-prepurchase",
            form: "screens-comp-prepurchase",
            help: "orderfile-help-compliance",
            of: Ticket,
            heads: ["billett tid før bruk", "billetter tid før bruk", "prepurchase time", "tid før bruk"],
        }
        /// Share of the turnover, in words.
        RentShare: rent_turnover_share as Text {
            key: "compliance.rent.turnover_share",
            label: "orderfile-column-rent-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: Rent,
            heads: ["rent share", "utleie andel", "utleie andel av omsetningen", "turnover share", "share of turnover", "andel av omsetning",
                "andel av omsetningen"],
        }
        /// How long before use it is bought or paid, in words.
        RentPrepurchase: rent_prepurchase_time as Text {
            key: "compliance.rent.prepurchase_time",
            label: "orderfile-column-rent-prepurchase",
            form: "screens-comp-prepurchase",
            help: "orderfile-help-compliance",
            of: Rent,
            heads: ["utleie tid før bruk", "prepurchase time", "tid før bruk"],
        }
        /// How long things are rented on average, in words.
        RentDuration: rent_average_duration as Text {
            key: "compliance.rent.average_rental_duration",
            label: "orderfile-column-rent-duration",
            form: "screens-comp-rental",
            help: "orderfile-help-compliance",
            of: Rent,
            heads: ["average rental duration", "rental duration", "utleie varighet", "leietid"],
        }
        /// Share of the turnover, in words.
        PrepaidShare: prepaid_turnover_share as Text {
            key: "compliance.prepaid_services.turnover_share",
            label: "orderfile-column-prepaid-share",
            form: "screens-comp-turnover-share",
            help: "orderfile-help-compliance",
            of: PrepaidServices,
            heads: ["prepaid share", "forhåndsbetalt andel", "forhåndsbetalte tjenester andel", "turnover share", "share of turnover",
                "andel av omsetning", "andel av omsetningen"],
        }
        /// How long before use it is bought or paid, in words.
        PrepaidPrepurchase: prepaid_prepurchase_time as Text {
            key: "compliance.prepaid_services.prepurchase_time",
            label: "orderfile-column-prepaid-prepurchase",
            form: "screens-comp-prepurchase",
            help: "orderfile-help-compliance",
            of: PrepaidServices,
            heads: ["prepaid prepurchase time", "forhåndsbetalte tjenester tid før bruk", "prepurchase time", "tid før bruk"],
        }
        /// Whether donations are accepted; `None` is not said.
        AcceptsDonation: accepts_donation as Flag {
            key: "compliance.donation.accepts_donation",
            label: "orderfile-column-accepts-donation",
            form: "screens-comp-accepts",
            help: "orderfile-help-donation",
            of: Donation,
            heads: ["accepts donation", "accepts donations", "donations", "donasjoner", "tar imot donasjoner"],
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::{FieldValueMut, OrderColumn, OrderDraft};
    use proptest::prelude::*;

    /// Drafts with any of these texts, any yes or no, and any bytes in all of their fields.
    pub(in crate::domain::order) fn drafts(
        text: impl Strategy<Value = String>,
    ) -> impl Strategy<Value = OrderDraft> {
        let logo = prop::collection::vec(any::<u8>(), 0..20);
        let values = (text, any::<Option<bool>>(), logo);
        let size = OrderColumn::ALL.len();
        prop::collection::vec(values, size).prop_map(|values| {
            let mut draft = OrderDraft::default();
            for (column, (any_text, any_flag, any_logo)) in OrderColumn::ALL.iter().zip(values) {
                match column.value_mut(&mut draft) {
                    FieldValueMut::Text(text) => *text = any_text,
                    FieldValueMut::Flag(flag) => *flag = any_flag,
                    FieldValueMut::Logo(logo) => *logo = any_logo,
                }
            }
            draft
        })
    }

    #[test]
    fn a_secret_is_shown_to_nobody() {
        let mut draft = OrderDraft::default();
        draft.website.test_username = "kontroll".to_owned();
        draft.website.test_password = "hunter2".to_owned();
        let shown = format!("{draft:?}");
        assert!(
            shown.contains("kontroll") && shown.contains("****"),
            "{shown}"
        );
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
