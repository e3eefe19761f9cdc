//! The sandbox over real HTTP, asked by a plain client that knows nothing of ours.

use partner_desk::sandbox::{Sandbox, SandboxOptions};
use serde_json::{Value, json};

struct World {
    sandbox: Sandbox,
    client: reqwest::Client,
}

impl World {
    async fn start(options: SandboxOptions) -> Self {
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .no_proxy()
            .build()
            .unwrap();
        Self {
            sandbox: Sandbox::start(options).await.unwrap(),
            client,
        }
    }

    async fn token(&self) -> String {
        let answer = self
            .client
            .post(format!("{}/accesstoken/get", self.sandbox.base_url))
            .header("client_id", &self.sandbox.client_id)
            .header("client_secret", &self.sandbox.client_secret)
            .header("Ocp-Apim-Subscription-Key", &self.sandbox.subscription_key)
            .send()
            .await
            .unwrap();
        let body: Value = answer.json().await.unwrap();
        body["access_token"].as_str().unwrap().to_owned()
    }

    async fn get(&self, token: &str, path: &str) -> (u16, Value) {
        let answer = self
            .client
            .get(format!("{}{path}", self.sandbox.base_url))
            .bearer_auth(token)
            .header("Ocp-Apim-Subscription-Key", &self.sandbox.subscription_key)
            .send()
            .await
            .unwrap();
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }
}

#[tokio::test]
async fn the_fleet_is_as_big_as_asked_and_every_unit_has_details() {
    let world = World::start(SandboxOptions {
        units: 60,
        ..SandboxOptions::default()
    })
    .await;
    let token = world.token().await;
    let (status, fleet) = world.get(&token, "/management/v1/sales-units").await;
    assert_eq!(status, 200);
    let fleet = fleet.as_array().unwrap();
    assert_eq!(fleet.len(), 60);
    for unit in fleet {
        let msn = unit["msn"].as_str().unwrap();
        let (status, details) = world
            .get(&token, &format!("/management/v1/sales-units/{msn}"))
            .await;
        assert_eq!(status, 200);
        assert_eq!(details["name"], unit["name"]);
    }
    let (_, stats) = world.get(&token, "/__sandbox/stats").await;
    assert_eq!(
        stats["requests"]["GET /management/v1/sales-units/{msn}"],
        json!(60)
    );
    assert_eq!(stats["tokens_issued"], json!(1));
}
