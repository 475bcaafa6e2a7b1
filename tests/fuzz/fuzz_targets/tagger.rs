//! Whatever the bytes, they are refused as a model of the tagger, or it tags with them.
#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| depeche_fuzz::tagger(bytes));
