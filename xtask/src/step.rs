//! One command of a chore: announced in a line, run from a folder of the project, and loud when it fails.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// A command, the folder it runs in, and what to type to run it again by itself.
pub(crate) struct Step {
    /// What it does, in a few words.
    pub(crate) name: &'static str,
    /// The program and its arguments.
    pub(crate) line: &'static [&'static str],
    /// The folder, from the top of the project; empty for the top itself.
    pub(crate) folder: &'static str,
    /// What to type to run only this part again.
    pub(crate) again: &'static str,
}

impl Step {
    /// Runs it.
    ///
    /// # Errors
    /// When the program is not there or reports a failure.
    pub(crate) fn run(&self) -> Result<()> {
        eprintln!("==> {}: {self}", self.name);
        let (program, arguments) = self.line.split_first().context("a step names a program")?;
        let status = Command::new(program).args(arguments).current_dir(top().join(self.folder)).status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => bail!("{} failed ({status}); to run only this again, type\n    {}", self.name, self.again),
            Err(error) => bail!("{}: cannot start `{program}`: {error}; to run only this again, type\n    {}", self.name, self.again),
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.line.join(" "))?;
        if self.folder.is_empty() { Ok(()) } else { write!(out, "  (in {}/)", self.folder) }
    }
}

/// The top folder of the project.
pub(crate) fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}
