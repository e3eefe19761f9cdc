//! The vendor's OpenAPI documents as JSON Schemas, for tests of requests and of answers.
//!
//! The documents are not ours to ship. They are looked for in the folder that `PARTNER_DESK_OPENAPI` names, else in
//! `../shared/contract/openapi`; where neither exists the tests say so and pass, unless the variable was set.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stderr,
    reason = "a helper of tests, each of which uses a part of it"
)]

use serde_json::{Map, Value, json};
use std::path::PathBuf;

/// One OpenAPI document.
pub struct Specification {
    document: Value,
}

/// The folder of the documents; `None`, said aloud, when there is none and none was insisted on.
pub fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("PARTNER_DESK_OPENAPI") {
        let named = PathBuf::from(named);
        assert!(
            named.is_dir(),
            "PARTNER_DESK_OPENAPI is not a folder: {}",
            named.display()
        );
        return Some(named);
    }
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/contract/openapi");
    if beside.is_dir() {
        return Some(beside);
    }
    eprintln!("no OpenAPI documents here (set PARTNER_DESK_OPENAPI): not compared with them");
    None
}

impl Specification {
    /// The Management API 2.0.9, where the documents are found.
    pub fn management() -> Option<Self> {
        Self::load("management-2.0.9.yaml")
    }

    /// The Partner API 2.0.0, where the documents are found.
    pub fn partner() -> Option<Self> {
        Self::load("partner-2.0.0.yaml")
    }

    fn load(name: &str) -> Option<Self> {
        let text = std::fs::read_to_string(folder()?.join(name)).expect("the document can be read");
        let mut document: Value = serde_yaml_ng::from_str(&text).expect("the document is YAML");
        translate(&mut document);
        Some(Self { document })
    }

    /// What is wrong with a request; empty when nothing is. `headers` are looked up without regard to case.
    pub fn check_request(
        &self,
        method: &str,
        path: &str,
        query: &[(String, String)],
        header: &dyn Fn(&str) -> Option<String>,
        body: &[u8],
    ) -> Vec<String> {
        let Some((operation, captured)) = self.operation(method, path) else {
            return vec![format!("{method} {path} is not in the document")];
        };
        let mut wrong = Vec::new();
        let parameters = operation["parameters"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let mut known_queries = Vec::new();
        for parameter in parameters.iter().map(|parameter| self.resolve(parameter)) {
            let name = parameter["name"].as_str().unwrap();
            let value = match parameter["in"].as_str() {
                Some("path") => captured
                    .iter()
                    .find(|(known, _)| known == name)
                    .map(|(_, value)| value.clone()),
                Some("header") => header(name),
                Some("query") => {
                    known_queries.push(name.to_owned());
                    query
                        .iter()
                        .find(|(known, _)| known == name)
                        .map(|(_, value)| value.clone())
                }
                other => panic!("a parameter in {other:?}"),
            };
            match value {
                Some(value) => {
                    let value = typed(&parameter["schema"], value);
                    wrong.extend(self.check(&parameter["schema"], &value, name));
                }
                None if parameter["required"] == json!(true) => {
                    wrong.push(format!("{name} is missing"))
                }
                None => {}
            }
        }
        for (name, _) in query
            .iter()
            .filter(|(name, _)| !known_queries.contains(name))
        {
            wrong.push(format!("query {name} is not in the document"));
        }
        wrong.extend(self.check_body(&operation["requestBody"], body));
        wrong
    }

    /// What is wrong with an answer; empty when nothing is.
    pub fn check_answer(&self, method: &str, path: &str, status: u16, body: &[u8]) -> Vec<String> {
        let Some((operation, _)) = self.operation(method, path) else {
            return vec![format!("{method} {path} is not in the document")];
        };
        let answers = &operation["responses"];
        let answer = match answers.get(status.to_string()) {
            Some(answer) => answer,
            None => match answers.get("default") {
                Some(answer) => answer,
                None => {
                    return vec![format!(
                        "{status} of {method} {path} is not in the document"
                    )];
                }
            },
        };
        self.check_body(answer, body)
    }

    /// What is wrong with a value that should be of a named schema.
    pub fn check_named(&self, schema: &str, value: &Value) -> Vec<String> {
        let schema = json!({"$ref": format!("#/components/schemas/{schema}")});
        self.check(&schema, value, "value")
    }

    fn check_body(&self, holder: &Value, body: &[u8]) -> Vec<String> {
        let Some(content) = holder["content"].as_object() else {
            return match body.is_empty() {
                true => Vec::new(),
                false => vec!["there is a body where none belongs".to_owned()],
            };
        };
        let schema = &content.values().next().unwrap()["schema"];
        match serde_json::from_slice(body) {
            Ok(value) => self.check(schema, &value, "body"),
            Err(error) => vec![format!("the body is not JSON: {error}")],
        }
    }

    fn check(&self, schema: &Value, value: &Value, what: &str) -> Vec<String> {
        let mut root = Map::new();
        root.insert("allOf".to_owned(), json!([schema]));
        root.insert("components".to_owned(), self.document["components"].clone());
        let validator =
            jsonschema::validator_for(&Value::Object(root)).expect("the schema can be compiled");
        validator
            .iter_errors(value)
            .map(|error| format!("{what}{}: {error}", error.instance_path()))
            .collect()
    }

    /// The operation of a request, and the parts of the path that fill its gaps.
    fn operation(&self, method: &str, path: &str) -> Option<(&Value, Vec<(String, String)>)> {
        let paths = self.document["paths"].as_object().unwrap();
        let mut found = paths.iter().filter_map(|(template, item)| {
            let captured = captures(template, path)?;
            Some((item.get(method.to_ascii_lowercase())?, captured))
        });
        found.next()
    }

    fn resolve<'a>(&'a self, value: &'a Value) -> &'a Value {
        match value["$ref"].as_str() {
            Some(reference) => self
                .document
                .pointer(reference.trim_start_matches('#'))
                .unwrap(),
            None => value,
        }
    }
}

fn captures(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let (template, path): (Vec<_>, Vec<_>) =
        (template.split('/').collect(), path.split('/').collect());
    if template.len() != path.len() {
        return None;
    }
    let mut captured = Vec::new();
    for (expected, found) in template.into_iter().zip(path) {
        match expected
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'))
        {
            Some(name) if !found.is_empty() => captured.push((name.to_owned(), found.to_owned())),
            None if expected == found => {}
            _ => return None,
        }
    }
    Some(captured)
}

/// A parameter's text as the type its schema asks for.
fn typed(schema: &Value, text: String) -> Value {
    match schema["type"].as_str() {
        Some("boolean" | "integer" | "number") => {
            serde_json::from_str(&text).unwrap_or(Value::String(text))
        }
        _ => Value::String(text),
    }
}

/// From OpenAPI 3.0 to JSON Schema: `nullable`, and a required property that is defined nowhere (`online` of the Partner
/// API's courses, contract section 6).
fn translate(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(translate),
        Value::Object(object) => {
            object.values_mut().for_each(translate);
            if object.remove("nullable") == Some(json!(true)) {
                allow_null(object);
            }
            forget_undefined(object);
        }
        _ => {}
    }
}

fn allow_null(schema: &mut Map<String, Value>) {
    if let Some(kind) = schema.get("type").cloned() {
        schema.insert("type".to_owned(), json!([kind, "null"]));
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum") {
        words.push(Value::Null);
    }
}

fn forget_undefined(schema: &mut Map<String, Value>) {
    let Some(Value::Object(properties)) = schema.get("properties").cloned() else {
        return;
    };
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| {
            name.as_str()
                .is_some_and(|name| properties.contains_key(name))
        });
    }
}
