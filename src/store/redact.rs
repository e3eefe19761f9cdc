//! The copy of an order's body that is kept: without passwords, and without pictures.

use serde_json::Value;

/// Longest text of a field that is kept, in bytes. A logo is longer, and nobody reads it.
const LONGEST_TEXT: usize = 2000;

/// A body without anything secret. What is not JSON is not kept at all, because nobody can say what is in it.
pub(super) fn redacted(body: &str) -> String {
    let Ok(mut value) = serde_json::from_str::<Value>(body) else {
        return String::new();
    };
    redact(&mut value);
    value.to_string()
}

fn redact(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                // That no password was given is no secret.
                if is_secret(name) && !field.is_null() {
                    *field = Value::from("****");
                } else {
                    redact(field);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(redact),
        Value::String(text) if text.len() > LONGEST_TEXT => {
            *text = format!("({} bytes)", text.len());
        }
        _ => {}
    }
}

fn is_secret(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    // The vendor calls it `testWebsitePassword`; any name alike is taken for a secret, too.
    name.contains("password") || name.contains("secret")
}

#[cfg(test)]
mod tests {
    use super::redacted;

    #[test]
    fn passwords_and_pictures_are_left_out() {
        #[track_caller]
        fn check(body: &str, expected: &str) {
            assert_eq!(redacted(body), expected);
        }
        check(
            r#"{"website":{"testWebsitePassword":"hunter2","url":"https://a.no"}}"#,
            r#"{"website":{"testWebsitePassword":"****","url":"https://a.no"}}"#,
        );
        check(
            r#"[{"a":[{"TESTWEBSITEPASSWORD":"x"}]}]"#,
            r#"[{"a":[{"TESTWEBSITEPASSWORD":"****"}]}]"#,
        );
        check(
            r#"{"website":{"testWebsitePassword":null}}"#,
            r#"{"website":{"testWebsitePassword":null}}"#,
        );
        check(r#"{"password":{"inner":"x"}}"#, r#"{"password":"****"}"#);
        check("hunter2", "");
        let logo = "A".repeat(5000);
        check(
            &format!(r#"{{"salesUnitLogo":"{logo}"}}"#),
            r#"{"salesUnitLogo":"(5000 bytes)"}"#,
        );
    }
}
