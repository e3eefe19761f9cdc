//! Refusals of both APIs: every word of them, and no key.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::api::fuzzing::read_refusal;

fuzz_target!(|bytes: &[u8]| read_refusal(bytes));
