//! The binary is a door: what it does lives in the library, how it is spoken to in `cli`.

mod cli;

fn main() -> std::process::ExitCode {
    cli::main()
}
