//! `cargo xtask test`: the suites, the tools each needs, and the commands each is made of. The first failure stops.

use anyhow::Result;
use clap::ValueEnum;

use crate::step::Step;
use crate::tool::{self, Tool};

/// A part of the tests that can be run by itself.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Suite {
    /// The tests of every crate
    Unit,
    /// The examples in the documentation
    Doc,
    /// The built program, through a browser
    E2e,
}

/// Runs one suite, or all.
///
/// # Errors
/// When a tool is missing or a test fails; the message is what to type next.
pub(crate) fn run(only: Option<Suite>) -> Result<()> {
    let suites: Vec<Suite> = Suite::value_variants().iter().copied().filter(|suite| only.is_none_or(|only| only == *suite)).collect();
    let tools: Vec<&Tool> = suites.iter().flat_map(|suite| suite.tools()).copied().collect();
    tool::ensure(&tools)?;
    suites.iter().flat_map(|suite| suite.steps()).try_for_each(Step::run)?;
    eprintln!("==> all passed");
    Ok(())
}

impl Suite {
    const fn tools(self) -> &'static [&'static Tool] {
        match self {
            Self::Unit => &[&tool::NEXTEST, &tool::PDFINFO, &tool::PDFTOPPM, &tool::QPDF],
            Self::Doc => &[],
            Self::E2e => &[&tool::CHROMIUM, &tool::NGINX, &tool::NODE, &tool::NPM, &tool::PDFINFO, &tool::QPDF],
        }
    }

    const fn steps(self) -> &'static [Step] {
        match self {
            Self::Unit => &[
                Step {
                    name: "tests of every crate",
                    line: &["cargo", "nextest", "run", "--workspace", "--filterset", "not (binary(site) | binary(http))"],
                    folder: "",
                    again: "cargo xtask test --only unit",
                },
                // One process for all of them: each looks at the whole site, which takes longer to make than to look at.
                Step {
                    name: "tests of the whole site",
                    line: &["cargo", "test", "--quiet", "--workspace", "--test", "site", "--test", "http"],
                    folder: "",
                    again: "cargo test --workspace --test site --test http",
                },
            ],
            Self::Doc => &[Step {
                name: "examples in the documentation",
                line: &["cargo", "test", "--doc", "--workspace"],
                folder: "",
                again: "cargo xtask test --only doc",
            }],
            Self::E2e => &[
                // With every test of the workspace, as the other suites build it: another choice of packages builds its libraries anew.
                Step {
                    name: "the program for the browser tests",
                    line: &["cargo", "test", "--quiet", "--workspace", "--no-run"],
                    folder: "",
                    again: "cargo test --workspace --no-run",
                },
                Step {
                    name: "packages of the browser tests",
                    line: &["npm", "ci", "--no-audit", "--no-fund"],
                    folder: "e2e",
                    again: "(cd e2e && npm ci)",
                },
                Step { name: "browser tests", line: &["npm", "test", "--silent"], folder: "e2e", again: "(cd e2e && npm test)" },
            ],
        }
    }
}
