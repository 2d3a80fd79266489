//! The programs that the tests call and that a fresh machine may lack: looked for, fetched where that is allowed, else asked for.
//! A missing tool is never a reason to skip a test.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program from outside the project.
pub(crate) struct Tool {
    name: &'static str,
    probe: &'static [&'static str],
    from: Source,
}

/// Where a tool comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Debian(&'static str),
    Cargo(&'static str),
}

pub(crate) const NEXTEST: Tool =
    Tool { name: "cargo-nextest", probe: &["cargo", "nextest", "--version"], from: Source::Cargo("cargo-nextest") };
pub(crate) const PDFINFO: Tool = Tool { name: "pdfinfo", probe: &["pdfinfo", "-v"], from: Source::Debian("poppler-utils") };
pub(crate) const PDFTOPPM: Tool = Tool { name: "pdftoppm", probe: &["pdftoppm", "-v"], from: Source::Debian("poppler-utils") };
pub(crate) const QPDF: Tool = Tool { name: "qpdf", probe: &["qpdf", "--version"], from: Source::Debian("qpdf") };
/// The browser; `CHROMIUM` in the environment names another one than the system's, as it does for the browser tests.
pub(crate) const CHROMIUM: Tool =
    Tool { name: "chromium", probe: &["sh", "-c", "exec \"${CHROMIUM:-chromium}\" --version"], from: Source::Debian("chromium") };
/// What playwright-core asks for is Node 20 or later; Debian 13 has it, Debian 12 an older one.
pub(crate) const NODE: Tool = Tool {
    name: "node 20 or later",
    probe: &["node", "--eval", "process.exit(parseInt(process.versions.node) >= 20 ? 0 : 1)"],
    from: Source::Debian("nodejs"),
};
/// The web server that the export of the site is tried behind. Debian keeps it where only root looks.
pub(crate) const NGINX: Tool =
    Tool { name: "nginx", probe: &["sh", "-c", "PATH=\"$PATH:/usr/sbin\" nginx -v"], from: Source::Debian("nginx-light") };
pub(crate) const NPM: Tool = Tool { name: "npm", probe: &["npm", "--version"], from: Source::Debian("npm") };

/// Sees to it that all of these are there. As root on Debian, what is missing is installed; elsewhere it is asked for.
///
/// # Errors
/// When a tool is missing and cannot be installed; the message is the command to type.
pub(crate) fn ensure(tools: &[&Tool]) -> Result<()> {
    let mut missing: Vec<&Tool> = tools.iter().copied().filter(|tool| !tool.works()).collect();
    missing.sort_by_key(|tool| tool.name);
    missing.dedup_by_key(|tool| tool.name);
    if missing.is_empty() {
        return Ok(());
    }
    let names = names(&missing);
    let lines = install_lines(&missing);
    if !may_install() {
        bail!("these tools are missing: {names}; to install them, type{}", as_typed(&lines));
    }
    for line in &lines {
        eprintln!("==> installing what is missing ({names}): {}", line.join(" "));
        let (program, arguments) = line.split_first().context("an install line names a program")?;
        let status = Command::new(program).args(arguments).env("DEBIAN_FRONTEND", "noninteractive").status();
        if !status.is_ok_and(|status| status.success()) {
            bail!("`{}` failed; mend that and type it again", line.join(" "));
        }
    }
    match missing.iter().find(|tool| !tool.works()) {
        Some(tool) => bail!("{} was installed but `{}` still fails", tool.name, tool.probe.join(" ")),
        None => Ok(()),
    }
}

impl Tool {
    fn works(&self) -> bool {
        succeeds(self.probe)
    }
}

/// The commands that install these tools, each as its words.
fn install_lines(missing: &[&Tool]) -> Vec<Vec<&'static str>> {
    let mut packages: Vec<&str> =
        missing.iter().filter_map(|tool| if let Source::Debian(name) = tool.from { Some(name) } else { None }).collect();
    packages.sort_unstable();
    packages.dedup();
    let mut lines = Vec::new();
    if !packages.is_empty() {
        lines.push(vec!["apt-get", "update"]);
        lines.push([vec!["apt-get", "install", "-y", "--no-install-recommends"], packages].concat());
    }
    let crates = missing.iter().filter_map(|tool| if let Source::Cargo(name) = tool.from { Some(name) } else { None });
    lines.extend(crates.map(|name| vec!["cargo", "install", name, "--locked"]));
    lines
}

fn may_install() -> bool {
    succeeds(&["apt-get", "--version"]) && is_root()
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

fn succeeds(line: &[&str]) -> bool {
    let Some((program, arguments)) = line.split_first() else { return false };
    let quiet = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status();
    quiet.is_ok_and(|status| status.success())
}

fn names(tools: &[&Tool]) -> String {
    tools.iter().map(|tool| tool.name).collect::<Vec<_>>().join(", ")
}

/// The lines as a person types them who is not root.
fn as_typed(lines: &[Vec<&str>]) -> String {
    let sudo = |line: &[&str]| if line.first() == Some(&"apt-get") { "sudo " } else { "" };
    lines.iter().map(|line| format!("\n    {}{}", sudo(line), line.join(" "))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_tools_of_one_package_are_installed_once() {
        let lines = install_lines(&[&PDFTOPPM, &NEXTEST, &PDFINFO]);
        assert_eq!(
            as_typed(&lines),
            "\n    sudo apt-get update\n    sudo apt-get install -y --no-install-recommends poppler-utils\n    cargo install cargo-nextest --locked"
        );
    }

    #[test]
    fn a_program_that_is_not_there_does_not_work() {
        let tool = Tool { name: "nothing", probe: &["no-such-program-anywhere"], from: Source::Debian("nothing") };
        assert!(!tool.works());
    }
}
