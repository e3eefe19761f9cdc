//! Letters and checklists in files: what was written is read back by something that is not our writer.

use super::super::*;
use super::english;
use crate::domain::checklist::{Checklist, ChecklistKind, Mark, MerchantFacts, Step};
use crate::domain::merchant_message::{
    Gap, Letter, LetterKind, MerchantMessage, MessageLanguage, OrderFacts,
};
use crate::domain::order::OrderStatus;
use crate::domain::{BusinessId, Msn};
use proptest::prelude::*;

fn any_text() -> impl Strategy<Value = String> {
    let hard = prop::sample::select(vec![
        "=", "@", "-", "\"", ";", ",", "\n", "\r\n", "\t", "æøå", "{unit}", "0012", " ",
    ]);
    let piece = prop_oneof![hard.prop_map(str::to_owned), "[a-zA-Z ]{1,6}"];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn letter() -> impl Strategy<Value = (Letter, OrderFacts)> {
    let kind = prop::sample::select(LetterKind::ALL.to_vec());
    let language = prop::sample::select(MessageLanguage::ALL.to_vec());
    let texts = prop::collection::vec(any_text(), 5);
    let known = (prop::option::of(0_u16..15), prop::option::of("[0-9]{4,9}"));
    (kind, language, texts, known).prop_map(|(kind, language, texts, (days_left, msn))| {
        let letter = Letter {
            kind,
            language,
            recipient: Some(texts[0].clone()),
            message: MerchantMessage {
                subject: texts[1].clone(),
                body: texts[2].clone(),
            },
            missing: vec![Gap::Link],
            names_old_brand: false,
        };
        let facts = OrderFacts {
            order_id: Some("id-1".to_owned()),
            status: Some(OrderStatus::Received),
            business_id: Some(BusinessId::from_api("business:NO:ORG", "011122339")),
            merchant: Some(texts[3].clone()),
            unit: Some(texts[4].clone()),
            days_left,
            msn: msn.map(Msn::from_api),
            ..OrderFacts::default()
        };
        (letter, facts)
    })
}

/// The records of a file with their heads, unguarded.
fn read_back(bytes: &[u8], dialect: Dialect) -> Vec<std::collections::BTreeMap<String, String>> {
    let bytes = bytes.strip_prefix(dialect.byte_order_mark()).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(dialect.delimiter())
        .from_reader(bytes);
    let heads = reader.headers().unwrap().clone();
    let record = |record: csv::Result<csv::StringRecord>| {
        let record = record.unwrap();
        let cells = record.iter().map(|cell| unguard(cell).to_owned());
        heads.iter().map(str::to_owned).zip(cells).collect()
    };
    reader.into_records().map(record).collect()
}

proptest! {
    #[test]
    fn a_mail_merge_comes_back_line_for_line(
        letters in prop::collection::vec(letter(), 0..6),
        dialect in prop::sample::select(Dialect::ALL.to_vec()),
    ) {
        let sheet = letters_sheet(&letters, &english());
        let style = Style::Csv(CsvStyle::new(dialect, Words::Keys).guarded(true));
        let mut bytes = Vec::new();
        let rows = write_sheet(&mut bytes, &sheet, &style, &english()).unwrap();
        prop_assert_eq!(rows, letters.len());
        let back = read_back(&bytes, dialect);
        prop_assert_eq!(back.len(), letters.len());
        for (row, (letter, facts)) in back.iter().zip(&letters) {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            prop_assert_eq!(&row["recipient"], &text(&letter.recipient));
            prop_assert_eq!(&row["subject"], &letter.message.subject);
            prop_assert_eq!(&row["body"], &letter.message.body);
            prop_assert_eq!(&row["merchant"], &text(&facts.merchant));
            prop_assert_eq!(&row["unit"], &text(&facts.unit));
            prop_assert_eq!(row["kind"].as_str(), letter.kind.as_str());
            prop_assert_eq!(row["language"].as_str(), letter.language.tag());
            prop_assert_eq!(row["business_id"].as_str(), "011122339");
            prop_assert_eq!(row["status"].as_str(), "RECEIVED");
            let days = facts.days_left.map(|days| days.to_string());
            prop_assert_eq!(&row["days_left"], &days.unwrap_or_default());
            let msn = facts.msn.as_ref().map(|msn| msn.as_str().to_owned());
            prop_assert_eq!(&row["msn"], &msn.unwrap_or_default());
            prop_assert_eq!(row["missing"].as_str(), "the merchant's link");
        }
    }
}

fn checklist() -> Checklist {
    let merchant = BusinessId::from_api("business:NO:ORG", "311122339");
    let mut list = Checklist::new(merchant, ChecklistKind::PointOfSale, 1_700_000_000);
    let facts = MerchantFacts {
        name: Some("Fjordkafé AS".to_owned()),
        answered_at: Some(1_700_000_100),
        ..MerchantFacts::default()
    };
    list.look(&facts, 1_700_000_200);
    list.mark(Step::PosConfigure, Some(Mark::Done), 1_700_000_300);
    list.note(Step::PosConfigure, "Till 1\nTill 2", 1_700_000_300);
    list.mark(Step::PosLive, Some(Mark::NotNeeded), 1_700_000_400);
    list
}

#[test]
fn a_checklist_is_a_row_for_each_step() {
    let sheet = checklists_sheet(&[checklist()], &english());
    let style = Style::Csv(CsvStyle::new(Dialect::Rfc4180, Words::Keys));
    let mut bytes = Vec::new();
    write_sheet(&mut bytes, &sheet, &style, &english()).unwrap();
    let rows = read_back(&bytes, Dialect::Rfc4180);
    assert_eq!(rows.len(), 7);
    let states: Vec<&str> = rows.iter().map(|row| row["state"].as_str()).collect();
    assert_eq!(
        states,
        ["seen", "open", "open", "open", "open", "done", "not_needed"]
    );
    assert_eq!(rows[0]["seen"], "The service answered this profile's keys.");
    assert_eq!(rows[0]["done_at"], "2023-11-14T22:16:40Z");
    assert_eq!(rows[5]["note"], "Till 1\nTill 2");
    assert_eq!(rows[5]["step_key"], "pos-configure");
    assert_eq!(rows[6]["merchant"], "Fjordkafé AS");
}

#[test]
fn a_checklist_can_be_printed() {
    let text = checklists_text(&[checklist()], &english());
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "Point of sale: Fjordkafé AS, 311 122 339");
    assert!(lines[1].starts_with("3 of 7 done, as of "), "{text}");
    assert_eq!(lines[3], "[x] 1. The partner agreement and the keys work");
    assert!(
        lines.contains(&"[ ] 2. Integrate and go through the vendor's checklist"),
        "{text}"
    );
    assert!(
        lines.contains(&"[x] 6. Configure the point of sale"),
        "{text}"
    );
    assert!(
        text.contains(": Till 1\n       Till 2\n"),
        "a note stays below its step: {text}"
    );
    assert!(
        lines.contains(&"[-] 7. Live: a payment and a refund went well"),
        "{text}"
    );
}
