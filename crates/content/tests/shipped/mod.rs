//! The content that is shipped, in memory, for tests that plant a fault in it.

use std::path::Path;

use content::Files;
use diagnostics::Diagnostic;

/// The day of the content's last review, so that no test ages.
pub(crate) const TODAY: &str = "2026-11-23";

/// The files of the content folder beside the program.
pub(crate) fn files() -> Files {
    Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap()
}

/// The faults as a person sees them.
pub(crate) fn print(files: &Files, faults: &[Diagnostic]) -> String {
    diagnostics::render(faults, &|file| files.text(file), false)
}
