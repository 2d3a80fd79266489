//! `mbc-voice check`: every fault of the content, and exit code 1 when one of them is an error.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use diagnostics::Severity;

use crate::{CheckArguments, CheckFormat, clock, library};

pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let files = library::files(arguments.content.as_deref())?;
    let (_, found) = content::load(&files, &guide::iso_date(clock::today()));
    let count = |severity| found.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut out = std::io::stdout().lock();
    match arguments.format {
        CheckFormat::Json => writeln!(out, "{}", diagnostics::to_json(&found, &|file| files.text(file)))?,
        CheckFormat::Text => {
            out.write_all(diagnostics::render(&found, &|file| files.text(file), std::io::stdout().is_terminal()).as_bytes())?;
            writeln!(out, "{} files checked: {errors} errors, {warnings} warnings", files.paths().count())?;
        }
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
