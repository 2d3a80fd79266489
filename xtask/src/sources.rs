//! What the browser module is made from, as a list with a hash for each part, so that a stale module is found by a test that
//! builds nothing. Line ends do not count, and the list is sorted.

#![expect(clippy::disallowed_methods, reason = "a chore reads and writes files of the project")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::step::top;

/// The crates that are in the module whole. Of `pages` and `content` only the builder is.
const CRATES: [&str; 5] = ["browser", "care", "guide", "pdf", "prose"];
const BUILDER: &str = "crates/pages/src/builder";
const COMPONENTS: &str = "crates/pages/src/components";
const WORDS: [&str; 2] = ["crates/content/src/messages/builder.rs", "crates/content/src/messages/device.rs"];
const FONTS: &str = "assets/fonts";
/// Where the profile of the module stands.
const PROFILE: &str = "[profile.browser]";
/// Hexadecimal digits of a hash that are written down.
const DIGITS: usize = 16;

/// The list: a line for each file, for the profile, and for each crate of others with its version and features.
///
/// # Errors
/// When a file cannot be read, or cargo cannot tell what the module leans on.
pub(crate) fn list() -> Result<String> {
    let mut lines = BTreeSet::new();
    for path in files()? {
        let bytes = fs::read(top().join(&path)).with_context(|| path.clone())?;
        lines.insert(format!("{path} {}", hash(&bytes)));
    }
    lines.insert(format!("Cargo.toml {PROFILE} {}", hash(profile()?.as_bytes())));
    lines.extend(others()?);
    Ok(lines.into_iter().map(|line| line + "\n").collect())
}

/// Paths from the top, with `/` between their parts.
fn files() -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    for name in CRATES {
        found.insert(format!("crates/{name}/Cargo.toml"));
        collect(&format!("crates/{name}/src"), &["rs", "css"], &mut found)?;
    }
    collect(BUILDER, &["rs"], &mut found)?;
    collect(FONTS, &["ttf"], &mut found)?;
    found.extend(WORDS.map(str::to_owned));
    let mut open: Vec<String> = found.iter().filter(|path| path.starts_with(BUILDER)).cloned().collect();
    while let Some(path) = open.pop() {
        let text = fs::read_to_string(top().join(&path)).with_context(|| path.clone())?;
        for component in components(&text) {
            let path = format!("{COMPONENTS}/{component}/mod.rs");
            if component != "layout" && top().join(&path).exists() && found.insert(path.clone()) {
                open.push(path);
            }
        }
    }
    Ok(found)
}

/// The components that a file names. The frame of a page stays on the server.
fn components(text: &str) -> impl Iterator<Item = &str> {
    let named = text.split("components::").skip(1).chain(text.split("use super::").skip(1));
    named.filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_lowercase() && sign != '_').next()).filter(|name| !name.is_empty())
}

fn collect(folder: &str, extensions: &[&str], found: &mut BTreeSet<String>) -> Result<()> {
    for entry in fs::read_dir(top().join(folder)).with_context(|| folder.to_owned())? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        let extension = Path::new(&path).extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if entry.path().is_dir() {
            collect(&path, extensions, found)?;
        } else if extensions.contains(&extension) {
            found.insert(path);
        }
    }
    Ok(())
}

fn profile() -> Result<String> {
    let text = fs::read_to_string(top().join("Cargo.toml"))?;
    let rest = text.split_once(PROFILE).with_context(|| format!("Cargo.toml has no {PROFILE}"))?.1;
    Ok(rest.split("\n[").next().unwrap_or_default().trim().to_owned())
}

/// The crates of others that are in the module, as the lock file has them.
fn others() -> Result<BTreeSet<String>> {
    let line =
        ["tree", "--locked", "--offline", "--package", "browser", "--target", crate::wasm::TARGET, "--edges", "normal", "--prefix", "none"];
    let output =
        Command::new("cargo").args(line).args(["--format", "{p} {f}"]).current_dir(top()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("cargo {} failed: {}", line.join(" "), String::from_utf8_lossy(&output.stderr));
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let is_other = |line: &&str| !line.is_empty() && !line.contains("(/") && !line.contains(":\\");
    Ok(text.lines().map(|line| line.trim_end_matches(" (*)").trim()).filter(is_other).map(|line| format!("lock {line}")).collect())
}

fn hash(bytes: &[u8]) -> String {
    let text =
        bytes.iter().zip(bytes.iter().skip(1).map(Some).chain([None])).filter(|(byte, next)| !(**byte == b'\r' && *next == Some(&b'\n')));
    let digest = Sha256::digest(text.map(|(byte, _)| *byte).collect::<Vec<u8>>());
    digest.iter().map(|byte| format!("{byte:02x}")).collect::<String>()[..DIGITS].to_owned()
}

/// The list that stands beside the module.
pub(crate) fn written() -> PathBuf {
    top().join("assets/browser/sources.txt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_module_is_made_from_the_sources_as_they_are() {
        let written = fs::read_to_string(written()).unwrap_or_default().replace("\r\n", "\n");
        let differences = differences(&written, &list().unwrap());
        assert!(differences.is_empty(), "assets/browser/guide.wasm is stale; type: cargo xtask wasm\n{differences}");
    }

    #[test]
    fn line_ends_do_not_count_and_every_other_sign_does() {
        assert_eq!(hash(b"a\r\nb\r\n"), hash(b"a\nb\n"));
        assert_ne!(hash(b"a\rb\n"), hash(b"ab\n"));
    }

    #[test]
    fn a_component_of_the_builder_is_found_with_what_it_leans_on() {
        let files = files().unwrap();
        for path in ["button", "found_row", "text_field"].map(|name| format!("{COMPONENTS}/{name}/mod.rs")) {
            assert!(files.contains(&path), "{path}");
        }
        assert!(!files.contains(&format!("{COMPONENTS}/layout/mod.rs")));
    }

    /// The lines of one list that the other lacks, as a person reads them.
    fn differences(written: &str, now: &str) -> String {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
        let (written, now) = (lines(written), lines(now));
        let gone = written.difference(&now).map(|line| format!("- {line}\n"));
        gone.chain(now.difference(&written).map(|line| format!("+ {line}\n"))).collect()
    }
}
