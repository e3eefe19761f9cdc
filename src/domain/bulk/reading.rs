//! How a person wants an order file to be read.

use crate::domain::order::OrderColumn;

/// Which column of a file is which field, and what fills the fields that have none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The sheet of a workbook; `None` for the one whose heads are known.
    pub sheet: Option<String>,
    /// The name of a preset that fills what neither the file nor a constant does.
    pub preset: Option<String>,
    /// Columns by their heads, where a person says what they are; `None` for one that is not to be used. Others are known by
    /// their heads.
    pub columns: Vec<(String, Option<OrderColumn>)>,
    /// Values for fields that the file has no cell for, or an empty one.
    pub constants: Vec<(OrderColumn, String)>,
}

impl Reading {
    /// The same without what must not be written down: constants that are secret.
    #[must_use]
    pub fn without_secrets(&self) -> Self {
        // A test site's password is the only secret that an order has.
        let open = |(column, _): &&(OrderColumn, String)| *column != OrderColumn::TestPassword;
        Self {
            constants: self.constants.iter().filter(open).cloned().collect(),
            ..self.clone()
        }
    }

    /// The reading as text: it tells apart what must be told apart, and [`Self::from_text`] reads it again. Secrets are left
    /// out.
    #[must_use]
    pub fn to_text(&self) -> String {
        let open = self.without_secrets();
        let columns: Vec<_> = open
            .columns
            .iter()
            .map(|(head, column)| (head, column.map(OrderColumn::key)))
            .collect();
        let constants: Vec<_> = open
            .constants
            .iter()
            .map(|(column, text)| (column.key(), text))
            .collect();
        let mut text =
            serde_json::json!({"preset": open.preset, "columns": columns, "constants": constants});
        // Without a sheet it is the text that versions before sheets wrote, so that their runs are found.
        if let Some(sheet) = open.sheet {
            text["sheet"] = sheet.into();
        }
        text.to_string()
    }

    /// The reading of a text; `None` for one that another version wrote otherwise.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        type Parts = (
            Option<String>,
            Vec<(String, Option<String>)>,
            Vec<(String, String)>,
        );
        let json: serde_json::Value = serde_json::from_str(text).ok()?;
        let part = |name: &str| json.get(name).cloned().unwrap_or_default();
        let (preset, columns, constants): Parts = (
            serde_json::from_value(part("preset")).ok()?,
            serde_json::from_value(part("columns")).ok()?,
            serde_json::from_value(part("constants")).ok()?,
        );
        let column = |key: &str| {
            OrderColumn::ALL
                .iter()
                .copied()
                .find(|one| one.key() == key)
        };
        // A column that this version does not know fails the whole: read without it, the file would make other orders.
        let columns = columns.into_iter().map(|(head, key)| match key {
            None => Some((head, None)),
            Some(key) => column(&key).map(|found| (head, Some(found))),
        });
        let constants = constants
            .into_iter()
            .map(|(key, text)| column(&key).map(|found| (found, text)));
        Some(Self {
            sheet: serde_json::from_value(part("sheet")).ok()?,
            preset,
            columns: columns.collect::<Option<_>>()?,
            constants: constants.collect::<Option<_>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_comes_back_without_its_secrets() {
        let reading = Reading {
            sheet: Some("Kasser".to_owned()),
            preset: Some("Kasse".to_owned()),
            columns: vec![
                ("Butikk".to_owned(), Some(OrderColumn::SalesUnitName)),
                ("Merknad".to_owned(), None),
            ],
            constants: vec![
                (OrderColumn::Product, "cashier".to_owned()),
                (OrderColumn::TestPassword, "hunter2".to_owned()),
            ],
        };
        let text = reading.to_text();
        assert!(!text.contains("hunter2"), "{text}");
        assert_eq!(Reading::from_text(&text), Some(reading.without_secrets()));
        assert_eq!(Reading::from_text("{}"), None);
        assert_eq!(
            Reading::from_text(r#"{"columns":[["a","moon"]],"constants":[]}"#),
            None
        );
        assert_ne!(text, Reading::default().to_text());
    }
}
