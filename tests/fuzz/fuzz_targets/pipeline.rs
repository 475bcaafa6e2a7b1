//! Whatever the text, every span of the enriched article slices back to its words.
#![no_main]
libfuzzer_sys::fuzz_target!(|text: &str| depeche_fuzz::pipeline(text));
