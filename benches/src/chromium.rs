//! Chromium without a window, started anew with a profile of its own for every PDF, as a server without a resident browser does it.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

/// Quiet, and without a connection of its own to anywhere.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
];

/// The page it reads and the file it writes.
pub(crate) struct Chromium {
    pub(crate) page: PathBuf,
    pub(crate) pdf: PathBuf,
}

impl Chromium {
    /// Makes the PDF once.
    pub(crate) fn make(&self) -> Result<()> {
        let profile = self.pdf.with_extension("profile");
        let _ = std::fs::remove_dir_all(&profile);
        let browser = env::var_os("CHROMIUM").unwrap_or_else(|| OsString::from("chromium"));
        let status = Command::new(browser)
            .args(FLAGS)
            .arg(format!("--user-data-dir={}", profile.display()))
            .arg(format!("--print-to-pdf={}", self.pdf.display()))
            .arg(&self.page)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .context("cannot start chromium; cargo xtask bench installs it")?;
        let _ = std::fs::remove_dir_all(&profile);
        ensure!(status.success(), "chromium failed ({status})");
        Ok(())
    }
}
