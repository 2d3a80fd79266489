//! The content: the built-in one, or a folder.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use content::{Files, Library};
use diagnostics::{Diagnostic, Severity};

use crate::{clock, report};

static BUILT_IN: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

/// The files of the folder, or the built-in ones.
pub(crate) fn files(folder: Option<&Path>) -> anyhow::Result<Files> {
    match folder {
        None => Ok(Files::from_embedded(BUILT_IN)),
        Some(folder) => Files::from_folder(folder).with_context(|| format!("cannot read the content folder {}", folder.display())),
    }
}

/// The library, or the exit code after its errors have been told. Warnings are for `check` and stay silent here.
pub(crate) fn check(files: &Files) -> Result<Library, ExitCode> {
    let (library, found) = content::load(files, &guide::iso_date(clock::today()));
    library.ok_or_else(|| {
        let errors: Vec<Diagnostic> = found.into_iter().filter(|diagnostic| diagnostic.severity == Severity::Error).collect();
        report(&diagnostics::render(&errors, &|file| files.text(file), false));
        report(&format!("error: the content has {} faults; nothing was changed\n", errors.len()));
        ExitCode::FAILURE
    })
}
