//! Whatever the bytes, reading a `.md` file ends with events.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| depeche_fuzz::ingest("md", bytes));
