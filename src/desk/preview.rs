//! What an order looks like before it is sent.

use super::core::{Nature, Request, Task};
use crate::domain::Problem;
use crate::domain::order::ProductOrder;

/// Exactly what would be sent for an order.
#[derive(Debug)]
pub struct PreviewOrder(pub Box<ProductOrder>);

/// What would be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRequest {
    /// Method and path, such as `POST /management/v1/product-orders`.
    pub target: String,
    /// The JSON body, indented for reading. A test-site password is shown as `****`.
    pub body: String,
}

/// Texts longer than this, such as a picture, are shown by their beginning and their length.
const LONGEST_TEXT: usize = 1000;
const SHOWN_OF_LONG_TEXT: usize = 60;

impl Request for PreviewOrder {
    type Output = OrderRequest;
    const NATURE: Nature = Nature::reads("ui-job-preview-order").here();

    async fn run(self, task: &Task) -> Result<OrderRequest, Problem> {
        let Self(mut order) = self;
        if let Some(website) = &mut order.website
            // Without one nothing is put in: the body shows whether there is a password.
            && website.test_password.is_some()
        {
            website.test_password = Some("****".to_owned());
        }
        let (target, body) = task.opened().await?.client.order_request(&order)?;
        let body = indented(&body);
        Ok(OrderRequest { target, body })
    }
}

/// JSON text, indented.
fn indented(json: &str) -> String {
    let mut out = String::with_capacity(json.len() * 2);
    let mut depth = 0_usize;
    let mut rest = json;
    // On the text and not on values, so that order and numbers stay as they are sent.
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '"' => rest.split_at(text_end(rest)),
            _ => rest.split_at(first.len_utf8()),
        };
        rest = after;
        match first {
            '{' | '[' => {
                let is_empty = rest.trim_start().starts_with(['}', ']']);
                depth += 1;
                out.push(first);
                if !is_empty {
                    new_line(&mut out, depth);
                }
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                if !out.ends_with(['{', '[']) {
                    new_line(&mut out, depth);
                }
                out.push(first);
            }
            ',' => {
                out.push(',');
                new_line(&mut out, depth);
            }
            ':' => out.push_str(": "),
            '"' => push_text(&mut out, token),
            blank if blank.is_whitespace() => {}
            other => out.push(other),
        }
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", depth));
}

/// Where the JSON text that begins here ends, in bytes.
fn text_end(json: &str) -> usize {
    let mut is_escaped = false;
    for (index, character) in json.char_indices().skip(1) {
        match character {
            // Before the others: what is escaped neither ends the text nor escapes the next one.
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    json.len()
}

fn push_text(out: &mut String, token: &str) {
    if token.len() <= LONGEST_TEXT {
        out.push_str(token);
        return;
    }
    out.extend(token.chars().take(SHOWN_OF_LONG_TEXT));
    out.push_str(&format!(
        "… ({})\"",
        // Without its two quotes.
        token.chars().count().saturating_sub(2)
    ));
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[track_caller]
    fn check(json: &str, expect: &str) {
        assert_eq!(indented(json), expect);
    }

    #[test]
    fn json_is_indented_without_changing_it() {
        check(
            r#"{"b":[1,2.50],"a":{},"t":"x, {\"y\"}: [ø]"}"#,
            "{\n  \"b\": [\n    1,\n    2.50\n  ],\n  \"a\": {},\n  \"t\": \"x, {\\\"y\\\"}: [ø]\"\n}",
        );
        check("[ ]", "[]");
    }

    #[test]
    fn a_long_text_is_shown_by_its_beginning() {
        let shown = indented(&format!("[\"{}\"]", "ø".repeat(2000)));
        assert!(shown.contains("ø… (2000)\"\n]"), "{shown}");
    }
}
