//! Answers of both APIs, and tokens.

#![no_main]

use libfuzzer_sys::fuzz_target;
use partner_desk::api::fuzzing::read_answers;

fuzz_target!(|bytes: &[u8]| read_answers(bytes));
