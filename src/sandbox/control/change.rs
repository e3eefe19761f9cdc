//! `POST /__sandbox/units/{msn}`: what somebody at the vendor changes about a unit between two looks at it.

use serde_json::{Map, Value, json};

use crate::sandbox::answer::{JSON, SandboxAnswer};
use crate::sandbox::state::{App, Request};
use crate::sandbox::world::Unit;

/// Takes an object with the unit's `name`, its settings by the Management API's words (`null` is left out of answers from
/// then on) and `visible`, which takes the unit from the partner or gives it back. Nothing is changed when any of it is wrong.
pub(super) fn unit(app: &App, msn: &str, request: &Request) -> SandboxAnswer {
    let wanted: Map<String, Value> = match serde_json::from_slice(&request.body) {
        Ok(wanted) => wanted,
        Err(error) => return super::refused(&error.to_string()),
    };
    let mut inner = app.inner();
    let Some(unit) = inner.world.unit_mut(msn) else {
        return SandboxAnswer::json(
            404,
            JSON,
            &json!({"error": format!("there is no unit {msn}")}),
        );
    };
    // Kept, since fields are put one by one and the last may be the wrong one.
    let (name, config, is_hidden) = (unit.name.clone(), unit.config.clone(), unit.is_hidden);
    for (key, value) in &wanted {
        if put(unit, key, value).is_none() {
            (unit.name, unit.config, unit.is_hidden) = (name, config, is_hidden);
            return super::refused(&format!("{key} cannot be {value}"));
        }
    }
    SandboxAnswer::json(
        200,
        JSON,
        &json!({"msn": msn, "name": unit.name, "visible": !unit.is_hidden, "configuration": unit.config}),
    )
}

fn put(unit: &mut Unit, key: &str, value: &Value) -> Option<()> {
    match key {
        "name" => value.as_str()?.clone_into(&mut unit.name),
        "visible" => unit.is_hidden = !value.as_bool()?,
        setting => unit.config.put(setting, value)?,
    }
    Some(())
}
