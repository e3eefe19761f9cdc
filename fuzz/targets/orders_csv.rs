//! Files of orders as CSV or text, in any encoding.

#![no_main]

#[path = "../file.rs"]
mod file;

use file::file_with;
use libfuzzer_sys::fuzz_target;
use partner_desk::domain::bulk::Reading;
use partner_desk::domain::order::OrderDraft;
use partner_desk::report::read_orders;

fuzz_target!(|bytes: &[u8]| {
    let path = file_with(bytes, "csv");
    let _ = read_orders(&path, &Reading::default(), &OrderDraft::default());
});
