//! The project's chores, as `cargo xtask <chore>`: what the tests and the benchmark need, and in which order they run.
//! Holds no test and no measurement itself.
#![expect(clippy::print_stderr, reason = "a chore tells the person at the terminal what it does")]

mod bench;
mod step;
mod test;
mod tool;

use std::process::ExitCode;

use clap::Parser;

/// The project's chores
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Chore {
    /// Run the tests, all of them or one suite; gets the tools they need or says how to
    Test {
        /// Run this suite alone
        #[arg(long, value_enum)]
        only: Option<test::Suite>,
    },
    /// Measure guide, check and server beside their peers, in release
    Bench,
}

fn main() -> ExitCode {
    let outcome = match Chore::parse() {
        Chore::Test { only } => test::run(only),
        Chore::Bench => bench::run(),
    };
    // Without a backtrace: the last thing on the screen is what to type next.
    outcome.map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_fit_together() {
        Chore::command().debug_assert();
    }
}
