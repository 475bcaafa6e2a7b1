//! Whatever the text, a configuration is read or refused.
#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| depeche_fuzz::config(text));
