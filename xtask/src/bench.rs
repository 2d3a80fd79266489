//! `cargo xtask bench`: builds the program and the benchmark in release and runs the benchmark.

use anyhow::Result;

use crate::step::Step;
use crate::tool;

const STEPS: [Step; 2] = [
    Step {
        name: "the program to measure",
        line: &["cargo", "build", "--release", "--package", "mbc-voice"],
        folder: "",
        again: "cargo build --release --package mbc-voice",
    },
    Step {
        name: "benchmark",
        line: &["cargo", "run", "--release", "--package", "benches"],
        folder: "",
        again: "cargo run --release --package benches",
    },
];

/// Runs it.
///
/// # Errors
/// When a tool is missing, or something does not build or run.
pub(crate) fn run() -> Result<()> {
    tool::ensure(&[&tool::CHROMIUM, &tool::PDFINFO])?;
    STEPS.iter().try_for_each(Step::run)
}
