//! What people paste to be looked up.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::domain::lookup;

fuzz_target!(|text: &str| {
    for entry in lookup::parse_entries(text) {
        assert!(entry.line > 0);
    }
});
