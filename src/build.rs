//! With the feature `rust-bert`, the binary finds the libtorch that it was linked with; without this the system's loader would
//! stop it before it could say what is missing.
#![allow(clippy::print_stdout)]

use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-env-changed=LIBTORCH");
    let linked = env::var_os("CARGO_FEATURE_RUST_BERT").is_some();
    let unix = env::var_os("CARGO_CFG_UNIX").is_some();
    let folder = env::var("LIBTORCH").ok().filter(|_| linked && unix);
    // Absolute, since the binary may be started from any folder.
    if let Some(folder) = folder.and_then(|folder| fs::canonicalize(folder).ok()) {
        println!("cargo::rustc-link-arg=-Wl,-rpath,{}/lib", folder.display());
    }
}
