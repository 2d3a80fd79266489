//! `mbc-voice check`: every fault of the content, and exit code 1 when one of them is an error.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use content::{Ease, Library, Measure};
use diagnostics::Severity;

use crate::{CheckArguments, CheckFormat, clock, library};

pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let files = library::files(arguments.content.as_deref())?;
    let (library, found) = content::load(&files, &guide::iso_date(clock::today()));
    let count = |severity| found.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut out = std::io::stdout().lock();
    match arguments.format {
        CheckFormat::Json => writeln!(out, "{}", diagnostics::to_json(&found, &|file| files.text(file)))?,
        CheckFormat::Text => {
            out.write_all(diagnostics::render(&found, &|file| files.text(file), std::io::stdout().is_terminal()).as_bytes())?;
            if let Some(library) = &library {
                out.write_all(numbers(library).as_bytes())?;
                out.write_all(spanish_numbers(&content::eases(library)).as_bytes())?;
            }
            writeln!(out, "{} files checked: {errors} errors, {warnings} warnings", files.paths().count())?;
        }
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The numbers of every page: words, school grades, and how the good points weigh against the hard ones.
fn numbers(library: &Library) -> String {
    let measures = content::measures(library);
    let mut table = format!("{:<40}{:>6}{:>16}{:>7}{:>11}\n", "page", "words", "Flesch-Kincaid", "SMOG", "good/hard");
    for measure in &measures {
        let ratio = measure.good_hard_ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let row = format!("{:<40}{:>6}{:>16.1}{:>7.1}{ratio:>11}", measure.name, measure.words, measure.flesch_kincaid, measure.smog);
        table.push_str(row.trim_end());
        table.push('\n');
    }
    let median = |grade: fn(&Measure) -> f64| {
        let mut grades: Vec<f64> = measures.iter().map(grade).collect();
        grades.sort_by(f64::total_cmp);
        grades.get(grades.len() / 2).copied().unwrap_or_default()
    };
    let (grade, smog) = (median(|measure| measure.flesch_kincaid), median(|measure| measure.smog));
    table.push_str(format!("{:<46}{grade:>16.1}{smog:>7.1}\n\n", "median").as_str());
    table
}

/// The numbers of every Spanish page: words, points of reading ease, and how the good points weigh against the hard ones.
fn spanish_numbers(eases: &[Ease]) -> String {
    if eases.is_empty() {
        return String::new();
    }
    let mut table = format!("{:<44}{:>6}{:>9}{:>11}\n", "page", "words", "INFLESZ", "good/hard");
    for ease in eases {
        let ratio = ease.good_hard_ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
        let row = format!("{:<44}{:>6}{:>9.1}{ratio:>11}", ease.name, ease.words, ease.inflesz);
        table.push_str(row.trim_end());
        table.push('\n');
    }
    let lowest = eases.iter().map(|ease| ease.inflesz).fold(f64::INFINITY, f64::min);
    table.push_str(format!("{:<50}{lowest:>9.1}\n\n", "lowest").as_str());
    table
}
