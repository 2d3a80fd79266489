//! WeasyPrint in one warm Python process, which times itself, so that talking to it costs it nothing.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, ensure};

/// The process, and the file it writes.
pub(crate) struct WeasyPrint {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    pub(crate) pdf: PathBuf,
}

/// Fails with the command that installs it where it is missing.
pub(crate) fn ensure_installed() -> Result<()> {
    let probe = Command::new("python3").args(["-c", "import weasyprint"]).stderr(Stdio::null()).status();
    ensure!(
        probe.is_ok_and(|status| status.success()),
        "the peer WeasyPrint is missing; to install it, type\n    python3 -m pip install weasyprint\n(on Debian it also needs: apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0)"
    );
    Ok(())
}

impl WeasyPrint {
    /// Starts it on a page and waits until it has made that page once.
    pub(crate) fn start(page: &Path, pdf: &Path) -> Result<Self> {
        let mut process = Command::new("python3")
            .args(["-c", include_str!("weasyprint.py")])
            .args([page, pdf])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("cannot start python3")?;
        let to = process.stdin.take().context("python3 has no input")?;
        let from = BufReader::new(process.stdout.take().context("python3 has no output")?);
        let mut weasyprint = Self { process, to, from, pdf: pdf.to_owned() };
        weasyprint.answer()?;
        Ok(weasyprint)
    }

    /// Makes the PDF once more; the milliseconds it took.
    pub(crate) fn make(&mut self) -> Result<f64> {
        self.to.write_all(b"again\n").context("WeasyPrint has ended")?;
        self.answer()
    }

    fn answer(&mut self) -> Result<f64> {
        let mut line = String::new();
        self.from.read_line(&mut line).context("WeasyPrint says nothing")?;
        line.trim().parse().with_context(|| format!("WeasyPrint says {line:?} instead of a time"))
    }
}

impl Drop for WeasyPrint {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
