//! Order files; what is read and written again is the same.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::domain::order::{read_json, write_json};

fuzz_target!(|text: &str| {
    if let Ok(draft) = read_json(text) {
        let again = read_json(&write_json(&draft)).expect("what was written can be read");
        assert_eq!(again, draft);
    }
});
