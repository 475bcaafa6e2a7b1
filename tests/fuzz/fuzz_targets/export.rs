//! Whatever an enriched corpus holds, it is rendered or refused.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| depeche_fuzz::export(bytes));
