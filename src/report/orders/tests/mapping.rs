//! What columns are for: by their heads, by what a person says, and by what was said before.

use super::*;
use crate::domain::order::OrderColumn;
use crate::text::Language;

fn uses(heads: &str, reading: &Reading) -> Result<Vec<HeadUse>, &'static str> {
    let heads: Vec<String> = heads.split(';').map(str::to_owned).collect();
    head_uses(&heads, &reading.columns).map_err(|reason| reason.id())
}

fn picks(texts: &[&str]) -> Reading {
    Reading {
        columns: texts
            .iter()
            .map(|text| parse_mapping(text).unwrap())
            .collect(),
        ..Reading::default()
    }
}

#[test]
fn heads_are_known_and_what_is_not_clear_is_told() {
    use HeadUse::{LeftOut, Twice, Unclear, Unused, Used};
    use OrderColumn::{BusinessId, Product, SalesUnitName, SettlementAccount};
    let none = Reading::default();
    assert_eq!(
        uses("Org.nr;Produkt;Telefon", &none),
        Ok(vec![Used(BusinessId), Used(Product), Unused])
    );
    // A general name gives way to a plain one; two plain ones do not.
    assert_eq!(
        uses("orgnr;Navn;Salgssted", &none),
        Ok(vec![Used(BusinessId), Unused, Used(SalesUnitName)])
    );
    assert_eq!(
        uses("orgnr;Salgsstedsnavn;Salgssted", &none),
        Ok(vec![
            Used(BusinessId),
            Twice(SalesUnitName, 2),
            Twice(SalesUnitName, 1)
        ])
    );
    let unclear = uses("orgnr;turnoverShare", &none).unwrap();
    assert!(matches!(&unclear[1], Unclear(columns) if columns.len() == 8));
    // What a person says counts.
    assert_eq!(
        uses(
            "orgnr;Salgsstedsnavn;Salgssted",
            &picks(&["salgssted=sales_unit_name"])
        ),
        Ok(vec![Used(BusinessId), Unused, Used(SalesUnitName)])
    );
    assert_eq!(
        uses("orgnr;Salgsstedsnavn;Salgssted", &picks(&["C=-"])),
        Ok(vec![Used(BusinessId), Used(SalesUnitName), LeftOut])
    );
    assert_eq!(
        uses("orgnr;A;x", &picks(&["3=product", "A=settlement_account"])),
        Ok(vec![
            Used(BusinessId),
            Used(SettlementAccount),
            Used(Product)
        ])
    );
    assert_eq!(
        uses("orgnr;x", &picks(&["D=product"])),
        Err("orderfile-no-column")
    );
    assert_eq!(
        uses("orgnr;x;y", &picks(&["x=product", "y=product"])),
        Err("orderfile-picked-twice")
    );
    assert_eq!(
        uses("orgnr;x", &picks(&["x=product", "x=use_case"])),
        Ok(vec![Used(BusinessId), Used(OrderColumn::UseCase)])
    );
}

#[test]
fn a_line_cannot_be_ordered_while_two_columns_claim_one_field() {
    let text = "orgnr;produkt;Butikknavn;Salgssted\n311584901;kasse;A;B\n311584901;kasse;;\n";
    let sheet = sheet(text.as_bytes());
    assert_eq!(
        blocks(&sheet),
        [
            (2, Some(3), "orderfile-two-heads"),
            (2, Some(4), "orderfile-two-heads")
        ]
    );
    assert_eq!(good(&sheet), [3]);
    assert!(ids(&sheet.how).contains(&"orderfile-two-heads"));
    // One of two that are called the same can be chosen by its letter only.
    let told = |heads: &str| {
        let text = format!("orgnr;produkt;{heads}\n311584901;kasse;A;B\n");
        let sheet = self::sheet(text.as_bytes());
        let told = sheet
            .how
            .iter()
            .find(|how| how.id() == "orderfile-two-heads");
        Catalog::new(Language::ENGLISH).say(told.unwrap())
    };
    assert!(told("Navn;navn").starts_with("“Navn (C)” and “navn (D)” both"));
    assert!(told("Butikknavn;Salgssted").starts_with("“Butikknavn” and “Salgssted” both"));
}

#[test]
fn words_of_the_command_line_are_read() {
    let pick = |text: &str| parse_mapping(text).map_err(|reason| reason.id());
    let field = |text: &str| pick(text).unwrap().1;
    assert_eq!(
        field("Butikk=sales_unit_name"),
        Some(OrderColumn::SalesUnitName)
    );
    assert_eq!(
        pick("a=b=orgno"),
        Ok(("a=b".to_owned(), Some(OrderColumn::BusinessId)))
    );
    assert_eq!(field("Butikk="), None);
    assert_eq!(pick("Butikk"), Err("orderfile-map-shape"));
    assert_eq!(pick("=product"), Err("orderfile-map-shape"));
    assert_eq!(pick("Butikk=farge"), Err("orderfile-no-field"));
    let constant = |text: &str| parse_constant(text).map_err(|reason| reason.id());
    assert_eq!(
        constant("product= kasse "),
        Ok((OrderColumn::Product, "kasse".to_owned()))
    );
    assert_eq!(
        constant("website.url=https://a.no/?b=c").unwrap().1,
        "https://a.no/?b=c"
    );
    assert_eq!(constant("product=fiskebil"), Err("orderfile-bad-constant"));
    assert_eq!(
        constant("website.test_password=x"),
        Err("orderfile-set-secret")
    );
    assert_eq!(constant("farge=blå"), Err("orderfile-no-field"));
    assert_eq!(constant("product"), Err("orderfile-set-shape"));
}

#[test]
fn a_cell_counts_more_than_a_constant_and_that_more_than_the_preset() {
    let preset = OrderDraft {
        product: "login".to_owned(),
        app_name: "Appen".to_owned(),
        intended_purpose: "Bøker".to_owned(),
        ..OrderDraft::default()
    };
    let reading = Reading {
        constants: vec![
            (OrderColumn::Product, "kasse".to_owned()),
            (OrderColumn::AppName, "Min app".to_owned()),
        ],
        ..Reading::default()
    };
    let place = Place::new();
    let path = place.path("orders");
    fs::write(
        &path,
        "orgnr;produkt;Appnavn\n311584901;checkout;\n311584901; ;En app\n",
    )
    .unwrap();
    let (lines, _) = read_orders(&path, &reading, &preset).unwrap();
    let drafts: Vec<(&str, &str, &str)> = lines
        .lines
        .iter()
        .map(|line| line.order.as_ref().unwrap())
        .map(|draft| {
            (
                draft.product.as_str(),
                draft.app_name.as_str(),
                draft.intended_purpose.as_str(),
            )
        })
        .collect();
    assert_eq!(
        drafts,
        [
            ("checkout", "Min app", "Bøker"),
            ("cashier", "En app", "Bøker")
        ]
    );
    let bad = Reading {
        constants: vec![(OrderColumn::HasRecurring, "x?".to_owned())],
        ..Reading::default()
    };
    let problem = read_orders(&path, &bad, &preset).unwrap_err();
    assert_eq!(problem.why.unwrap().id(), "orderfile-bad-constant");
}

#[test]
fn heads_are_found_below_titles_and_files_without_one_are_read_by_letters() {
    let titled =
        sheet("Nye butikker i november;;\n;;\norgnr;produkt;navn\n311584901;kasse;A\n".as_bytes());
    assert_eq!(titled.heads, ["orgnr", "produkt", "navn"]);
    assert_eq!(good(&titled), [4]);
    assert!(ids(&titled.how).contains(&"orderfile-above-head"));
    let bare = sheet_with(
        "311584901;kasse\n311584901;kasse\n".as_bytes(),
        &picks(&["A=business_id", "B=product"]),
    );
    assert_eq!(bare.heads, ["A", "B"]);
    assert_eq!(good(&bare), [1, 2]);
    assert!(ids(&bare.how).contains(&"orderfile-no-head"));
    // A head that nobody knows is one where a person chose what its columns are.
    let chosen = sheet_with(
        "x;y\n311584901;kasse\n".as_bytes(),
        &picks(&["x=business_id", "y=product"]),
    );
    assert_eq!(chosen.heads, ["x", "y"]);
    assert_eq!(good(&chosen), [2]);
}

#[test]
fn a_mapping_is_remembered_for_the_same_heads_in_any_order() {
    let heads = |text: &str| -> Vec<String> { text.split(';').map(str::to_owned).collect() };
    let first = heads("orgnr;Nr;Sted;produkt");
    let chosen = picks(&["Sted=sales_unit_name", "orgnr=-", "Nr=business_id"]);
    let used = head_uses(&first, &chosen.columns).unwrap();
    let kept = mapping_text(&first, &used);
    let again = heads("Sted;produkt;orgnr;Nr");
    assert_eq!(mapping_name(&again), mapping_name(&first));
    assert_ne!(mapping_name(&again[1..]), mapping_name(&first));
    let columns = mapping_columns(&kept);
    assert_eq!(
        head_uses(&again, &columns).unwrap(),
        [
            HeadUse::Used(OrderColumn::SalesUnitName),
            HeadUse::Used(OrderColumn::Product),
            HeadUse::LeftOut,
            HeadUse::Used(OrderColumn::BusinessId),
        ]
    );
    assert_eq!(mapping_columns("{not json"), []);
    assert_eq!(
        mapping_columns(r#"[["a","moon"],["b",null]]"#),
        [("b".to_owned(), None)]
    );
}

#[test]
fn a_password_is_kept_and_told_nowhere_whatever_becomes_of_its_column() {
    let place = Place::new();
    let check = |heads: &str, columns: Vec<ColumnChoice>, secret: &[usize]| {
        let text = format!("orgnr;produkt;{heads}\n31158490;kassa;hemmelig;hemmelig\n");
        let reading = Reading {
            columns,
            ..Reading::default()
        };
        let lines = place.read(text.as_bytes(), &reading).unwrap();
        assert_eq!(lines.secret_columns, secret, "{heads}");
        let cells = lines.open_cells(&lines.lines[0]);
        for column in secret {
            assert_eq!(cells[*column], "", "{heads}");
        }
        let told = format!("{:?}", lines.lines[0].order);
        assert!(!told.contains("hemmelig"), "{heads}: {told}");
    };
    let choice = |head: &str, field| vec![(head.to_owned(), field)];
    check("test_password;test_password", Vec::new(), &[2, 3]);
    check("test_password;note", choice("test_password", None), &[2]);
    let note = choice("note", Some(OrderColumn::TestPassword));
    check("test_password;note", note, &[2, 3]);
    check("note;remark", Vec::new(), &[]);
}

#[test]
fn a_line_that_cannot_be_ordered_is_mended_from_what_it_says() {
    let place = Place::new();
    let png = b"\x89PNG\r\n\x1a\nrest";
    fs::write(place.path("a.png"), png).unwrap();
    let text =
        "orgnr;produkt;hasRecurring;test_password;logo\n31158490;fiskebil;kanskje;hemmelig;a.png\n";
    let reading = Reading {
        constants: vec![(OrderColumn::AppName, "A".to_owned())],
        ..Reading::default()
    };
    let preset = OrderDraft {
        intended_purpose: "Bøker".to_owned(),
        ..OrderDraft::default()
    };
    let lines = place.read(text.as_bytes(), &reading).unwrap();
    assert_eq!(lines.secret_columns, [3]);
    assert_eq!(lines.open_cells(&lines.lines[0])[3], "");
    assert_eq!(
        blocks(&lines),
        [
            (2, Some(2), "order-unknown-word"),
            (2, Some(3), "orderfile-no-flag")
        ]
    );
    let draft = order_to_mend(
        &place.path("orders"),
        &lines,
        &lines.lines[0],
        &reading,
        &preset,
    );
    let expected = OrderDraft {
        business_id: "31158490".to_owned(),
        product: "fiskebil".to_owned(),
        app_name: "A".to_owned(),
        intended_purpose: "Bøker".to_owned(),
        sales_unit_logo: png.to_vec(),
        website: crate::domain::order::WebsiteDraft {
            test_password: "hemmelig".to_owned(),
            ..crate::domain::order::WebsiteDraft::default()
        },
        ..OrderDraft::default()
    };
    assert_eq!(draft, expected);
}
