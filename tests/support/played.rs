//! A service that answers what a file of routes says: `{"METHOD /path": [status, {header: value}, body]}`. The token endpoint
//! answers by itself where no route is given, and all else is 404.

#![allow(dead_code, clippy::unwrap_used, reason = "a helper of tests")]

use serde_json::{Value, json};
use std::path::Path;
use tokio::runtime::Runtime;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// A service that plays routes.
pub struct Played {
    pub url: String,
    server: MockServer,
    runtime: Runtime,
}

struct Routes(Value);

impl Respond for Routes {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let route = format!("{} {}", request.method, request.url.path());
        let token = json!([200, {}, {"expires_in": "3600", "access_token": "aaa.bbb.ccc"}]);
        let answer = match self.0.get(&route) {
            Some(answer) => answer,
            None if route.ends_with("/accesstoken/get") => &token,
            None => return ResponseTemplate::new(404),
        };
        let status = u16::try_from(answer[0].as_u64().unwrap()).unwrap();
        let mut template = ResponseTemplate::new(status);
        for (name, value) in answer[1].as_object().unwrap() {
            template = template.insert_header(name.as_str(), value.as_str().unwrap());
        }
        match &answer[2] {
            Value::String(text) => template.set_body_string(text.clone()),
            body => template.set_body_json(body),
        }
    }
}

impl Played {
    /// Plays routes until it is dropped.
    pub fn routes(routes: Value) -> Self {
        Self::by(Routes(routes))
    }

    /// Plays a file of `tests/cases`.
    pub fn case(name: &str) -> Self {
        Self::routes(serde_json::from_str(&case(name)).unwrap())
    }

    /// Answers as it is told to.
    pub fn by(respond: impl Respond + 'static) -> Self {
        let runtime = Runtime::new().unwrap();
        let server = runtime.block_on(MockServer::start());
        let mock = Mock::given(wiremock::matchers::any()).respond_with(respond);
        runtime.block_on(mock.mount(&server));
        Self {
            url: server.uri(),
            server,
            runtime,
        }
    }

    /// How many requests arrived.
    pub fn requests(&self) -> usize {
        let received = self.server.received_requests();
        self.runtime.block_on(received).unwrap().len()
    }
}

/// The text of a file of `tests/cases`.
pub fn case(name: &str) -> String {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    std::fs::read_to_string(cases.join(name)).unwrap()
}
