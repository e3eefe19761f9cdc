//! Policies.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::domain::policy;

fuzz_target!(|text: &str| {
    let _ = policy::from_toml(text);
});
