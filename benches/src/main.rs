//! `cargo xtask bench`: how long a guide, a check of the content and a start of the server take, with their peers in the same run.
//! Prints a table for each; judges nothing. Trust the ratios: the times are those of the machine it runs on.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a benchmark prints what it measured")]

mod check;
mod chromium;
mod clock;
mod guide_pdf;
mod http;
mod people;
mod server;
mod table;
mod weasyprint;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use content::{Files, Library};

fn main() -> ExitCode {
    // Without a backtrace: the last thing on the screen is what to type next.
    measure().map_or_else(
        |error| {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        },
        |()| ExitCode::SUCCESS,
    )
}

fn measure() -> Result<()> {
    weasyprint::ensure_installed()?;
    let library = library()?;
    let book = &library.language("en").context("the content has no English")?.book;
    println!("{}", guide_pdf::measure(book)?);
    println!("{}", check::measure()?);
    println!("{}", server::measure()?);
    Ok(())
}

fn library() -> Result<Library> {
    let files = Files::from_folder(&top().join("content")).context("cannot read content/")?;
    let (library, diagnostics) = content::load(&files, &clock::today());
    let library = library.with_context(|| format!("the content has {} faults; see them with: cargo run -- check", diagnostics.len()))?;
    ensure!(!library.languages.is_empty(), "the content has no language");
    Ok(library)
}

/// The top folder of the project.
fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder for the files that the peers read and write; kept, so that their PDFs can be looked at afterwards.
fn scratch() -> Result<PathBuf> {
    let folder = top().join("target/benches");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}
