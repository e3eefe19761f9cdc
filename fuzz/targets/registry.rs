//! Answers of the business registry.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::api::fuzzing::read_registry;

fuzz_target!(|bytes: &[u8]| read_registry(bytes));
