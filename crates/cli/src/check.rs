//! `mbc-voice check`: every fault of the content, and exit code 1 when one of them is an error.

use std::io::{IsTerminal as _, Write as _};
use std::process::ExitCode;

use content::{Ease, Library, Measure};
use diagnostics::Severity;

use crate::{CheckArguments, CheckFormat, clock, library};

pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<ExitCode> {
    let files = library::files(arguments.content.as_deref())?;
    let today = guide::iso_date(clock::today());
    let (library, found) = content::load(&files, &today);
    let count = |severity| found.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    let mut out = std::io::stdout().lock();
    match arguments.format {
        CheckFormat::Json => writeln!(out, "{}", diagnostics::to_json(&found, &|file| files.text(file)))?,
        CheckFormat::Text => {
            out.write_all(diagnostics::render(&found, &|file| files.text(file), std::io::stdout().is_terminal()).as_bytes())?;
            if let Some(library) = &library {
                out.write_all(numbers(library, &today).as_bytes())?;
                out.write_all(spanish_numbers(&content::eases(library)).as_bytes())?;
            }
            writeln!(out, "{} files checked: {errors} errors, {warnings} warnings", files.paths().count())?;
        }
    }
    Ok(if errors == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The numbers of every page: words, school grades, and how the good points weigh against the hard ones; then the medians, and the
/// grades of terms and guides.
fn numbers(library: &Library, today: &str) -> String {
    let pages = content::measures(library);
    let mut table =
        format!("{:<40}{:>6}{:>16}{:>14}{:>6}{:>7}{:>11}\n", "page", "words", "Flesch-Kincaid", "Coleman-Liau", "ARI", "SMOG", "good/hard");
    pages.iter().for_each(|measure| table.push_str(&row(measure)));
    for (name, measures) in
        [("pages", pages), ("terms", content::term_measures(library)), ("guides", content::guide_measures(library, today))]
    {
        table.push_str(&summary(name, &measures));
    }
    table.push('\n');
    table
}

fn row(measure: &Measure) -> String {
    let smog = measure.smog.map(|smog| format!("{smog:.1}")).unwrap_or_default();
    let ratio = measure.good_hard_ratio.map(|ratio| format!("{ratio:.2}")).unwrap_or_default();
    let (grade, letters, automated) = (measure.flesch_kincaid, measure.coleman_liau, measure.automated);
    let row = format!("{:<40}{:>6}{grade:>16.1}{letters:>14.1}{automated:>6.1}{smog:>7}{ratio:>11}", measure.name, measure.words);
    format!("{}\n", row.trim_end())
}

/// The median and the highest grade of many texts, in two rows.
fn summary(name: &str, measures: &[Measure]) -> String {
    let grades = |of: fn(&Measure) -> Option<f64>| measures.iter().filter_map(of).collect::<Vec<f64>>();
    let columns = [
        grades(|measure| Some(measure.flesch_kincaid)),
        grades(|measure| Some(measure.coleman_liau)),
        grades(|measure| Some(measure.automated)),
        grades(|measure| measure.smog),
    ];
    let show = |what: &str, of: fn(Vec<f64>) -> f64| {
        let [grade, letters, automated, smog] =
            columns.clone().map(|grades| if grades.is_empty() { String::new() } else { format!("{:.1}", of(grades)) });
        let row = format!("{:<46}{grade:>16}{letters:>14}{automated:>6}{smog:>7}", format!("{what} of {} {name}", measures.len()));
        format!("{}\n", row.trim_end())
    };
    show("median", content::median) + &show("highest", |grades| grades.into_iter().fold(f64::MIN, f64::max))
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
