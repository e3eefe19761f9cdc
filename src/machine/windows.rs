//! The registry of Windows: group policies, and the mark of an installation for the whole computer.

use crate::domain::machine::{
    Protection, RuleSource, RuleValue, damaged_source, read_machine_values,
};
use crate::machine::{REGISTRY_KEY, REGISTRY_MARKER};
use crate::text::Message;
use windows_registry::{Key, LOCAL_MACHINE, Type, Value};

/// What Windows answers where there is no such key or value (`HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)`).
const NOT_FOUND: u32 = 0x8007_0002;

/// The source that the registry's policies are; `None` where there are none.
pub(super) fn source() -> Option<RuleSource> {
    let rules = match read() {
        Ok(None) => return None,
        Ok(Some((lock, preset))) => read_machine_values(&lock, &preset),
        Err(error) => {
            Err(Message::new("machine-file-unreadable").with("detail", error.to_string()))
        }
    };
    Some(RuleSource {
        name: REGISTRY_KEY.to_owned(),
        protection: Protection::Administrators,
        rules: rules.map_err(|why| damaged_source(REGISTRY_KEY, why)),
    })
}

type Values = Vec<(String, RuleValue)>;

fn read() -> windows_registry::Result<Option<(Values, Values)>> {
    let Some(key) = open(LOCAL_MACHINE, below(REGISTRY_KEY))? else {
        return Ok(None);
    };
    let lock = open(&key, "Lock")?.map_or(Ok(Values::new()), |key| values(&key))?;
    let preset = open(&key, "Preset")?.map_or(Ok(Values::new()), |key| values(&key))?;
    Ok(Some((lock, preset)))
}

fn values(key: &Key) -> windows_registry::Result<Values> {
    // The value without a name, which many keys have and nobody set, is no rule.
    let named = key.values()?.filter(|(name, _)| !name.is_empty());
    Ok(named.map(|(name, value)| (name, rule(value))).collect())
}

fn rule(value: Value) -> RuleValue {
    match value.ty() {
        Type::U32 | Type::U64 => u64::try_from(value)
            .ok()
            .and_then(|number| i64::try_from(number).ok())
            .map_or(RuleValue::Other, RuleValue::Number),
        Type::MultiString => {
            Vec::<String>::try_from(value).map_or(RuleValue::Other, RuleValue::List)
        }
        Type::String | Type::ExpandString => {
            String::try_from(value).map_or(RuleValue::Other, RuleValue::Text)
        }
        _ => RuleValue::Other,
    }
}

/// The mark that an installation for the whole computer leaves, if it is there.
pub(super) fn installed_by_department() -> Option<String> {
    // A mark that cannot be read is none: it locks nothing, and only tells who brings new versions.
    let key = open(LOCAL_MACHINE, below(REGISTRY_MARKER)).ok()??;
    let by = key.get_string("InstalledBy").ok()?;
    by.eq_ignore_ascii_case("msi")
        .then(|| REGISTRY_MARKER.to_owned())
}

fn open(key: &Key, path: &str) -> windows_registry::Result<Option<Key>> {
    match key.open(path) {
        Ok(key) => Ok(Some(key)),
        Err(error) if error.code().0.cast_unsigned() == NOT_FOUND => Ok(None),
        Err(error) => Err(error),
    }
}

/// The path within the hive.
fn below(name: &str) -> &str {
    name.trim_start_matches(r"HKLM\")
}
