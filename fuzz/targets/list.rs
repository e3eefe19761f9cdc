//! Lists of units and merchants, in any dialect.

#![no_main]

#[path = "../file.rs"]
mod file;

use file::file_with;
use libfuzzer_sys::fuzz_target;
use partner_desk::report::{Source, read_list};

fuzz_target!(|bytes: &[u8]| {
    let path = file_with(bytes, "csv");
    let _ = read_list(Source::from_argument(&path), None);
});
