//! Whatever the bytes, a ledger opens, and what is appended is read back.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| depeche_fuzz::ledger(bytes));
