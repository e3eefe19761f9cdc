//! A plain HTTP client on a fresh sandbox: it knows nothing of ours, so it cannot hide a mistake of the sandbox.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a helper of tests, each of which uses a part of it"
)]

use partner_desk::sandbox::{Fault, Sandbox, SandboxOptions};
use reqwest::{Client, RequestBuilder, Response, StatusCode};
use serde_json::{Value, json};

/// A sandbox and somebody who talks to it.
pub struct Plain {
    pub sandbox: Sandbox,
    pub client: Client,
    /// A token of the standard flow; empty when the faults let none through.
    pub token: String,
}

/// An answer, read to its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Got {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

impl Got {
    pub async fn read(answer: Response) -> Self {
        let content_type = answer.headers().get("content-type");
        Self {
            status: answer.status().as_u16(),
            content_type: content_type
                .map(|kind| kind.to_str().unwrap().to_owned())
                .unwrap_or_default(),
            body: answer.bytes().await.unwrap().to_vec(),
        }
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|_| panic!("no JSON: {}", String::from_utf8_lossy(&self.body)))
    }
}

/// Options of a small world with some faults.
pub fn small(faults: &[Fault]) -> SandboxOptions {
    SandboxOptions {
        units: 120,
        faults: faults.to_vec(),
        ..SandboxOptions::default()
    }
}

impl Plain {
    pub async fn start(options: SandboxOptions) -> Self {
        let client = partner_desk::api::http_client()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        let mut plain = Self {
            sandbox: Sandbox::start(options).await.unwrap(),
            client,
            token: String::new(),
        };
        plain.token = plain.new_token().await.unwrap_or_default();
        plain
    }

    /// Asks for a token of the standard flow.
    pub async fn new_token(&self) -> Option<String> {
        let answer = self.token_request().send().await.ok()?;
        let body: Value = answer.json().await.ok()?;
        Some(body["access_token"].as_str()?.to_owned())
    }

    /// A proper token request of the standard flow.
    pub fn token_request(&self) -> RequestBuilder {
        self.client
            .post(self.url("/accesstoken/get"))
            .header("client_id", &self.sandbox.client_id)
            .header("client_secret", &self.sandbox.client_secret)
            .header("Ocp-Apim-Subscription-Key", &self.sandbox.subscription_key)
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.base_url)
    }

    /// A proper request with the standard flow's headers.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = reqwest::Method::from_bytes(method.as_bytes()).unwrap();
        let mut request = self
            .client
            .request(method, self.url(path))
            .bearer_auth(&self.token)
            .header("Ocp-Apim-Subscription-Key", &self.sandbox.subscription_key);
        for name in ["Name", "Version", "Plugin-Name", "Plugin-Version"] {
            request = request.header(format!("Vipps-System-{name}"), "plain-test");
        }
        request
    }

    pub async fn get(&self, path: &str) -> Got {
        Got::read(self.request("GET", path).send().await.unwrap()).await
    }

    pub async fn post(&self, path: &str, key: &str, body: &Value) -> Got {
        let request = self
            .request("POST", path)
            .header("Idempotency-Key", key)
            .json(body);
        Got::read(request.send().await.unwrap()).await
    }

    pub async fn delete(&self, path: &str) -> Got {
        Got::read(self.request("DELETE", path).send().await.unwrap()).await
    }

    pub async fn stats(&self) -> Value {
        self.get("/__sandbox/stats").await.json()
    }

    /// Moves the sandbox's clock.
    pub async fn advance(&self, query: &str) {
        let answer = self
            .client
            .post(self.url(&format!("/__sandbox/advance?{query}")))
            .send()
            .await;
        assert_eq!(answer.unwrap().status(), StatusCode::OK);
    }

    /// Replaces the faults.
    pub async fn faults(&self, body: &Value) {
        let answer = self
            .client
            .post(self.url("/__sandbox/faults"))
            .json(body)
            .send()
            .await;
        assert_eq!(answer.unwrap().status(), StatusCode::OK);
    }

    /// Changes a unit as somebody at the vendor would; gives what the sandbox says to that.
    pub async fn change(&self, msn: &str, body: &Value) -> Got {
        let url = self.url(&format!("/__sandbox/units/{msn}"));
        Got::read(self.client.post(url).json(body).send().await.unwrap()).await
    }

    /// The first example of a kind.
    pub async fn example(&self, kind: &str) -> Value {
        let world = self
            .get(&format!("/__sandbox/world?limit=1&kind={kind}"))
            .await
            .json();
        let found = world[kind][0].clone();
        assert!(found.is_object(), "no {kind} in {world}");
        found
    }

    /// The business identifier of a kind's first example.
    pub async fn id(&self, kind: &str) -> String {
        self.example(kind).await["id"].as_str().unwrap().to_owned()
    }
}

/// An order of a till for a Norwegian firm.
pub fn order(id: &str) -> Value {
    json!({
        "businessIdentifier": {"scheme": "business:NO:ORG", "id": id},
        "productType": "CASHIER",
        "salesUnitName": "Fjordkafé Brygga",
        "settlementBankAccount": {"scheme": "BBAN:NO", "id": "12345678903"},
        "productUseCase": "Unknown",
        "annualTurnover": 1_500_000,
        "annualTurnoverPercentage": "30",
        "intendedPurpose": "POS integration in physical store: coffee and pastry.",
        "hasRecurring": false,
        "merchantCategoryCode": "5814",
    })
}

/// An order through the Partner API.
pub fn partner_order(id: &str) -> Value {
    json!({
        "orgno": id,
        "productType": "VIPPS_I_KASSA",
        "salesUnitName": "Fjordkafé Brygga",
        "settlementAccountNumber": "12345678903",
        "annualTurnover": 1_500_000,
        "website": {"url": "https://example.com", "termsUrl": "https://example.com/terms"},
        "complianceData": {"donation": {"acceptsDonation": false}},
    })
}
