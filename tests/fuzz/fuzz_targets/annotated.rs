//! Whatever the text, the names of annotated sentences lie within them.
#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| depeche_fuzz::annotated(text));
