//! One guide as a PDF: ours warm in process, WeasyPrint warm in its own process, Chromium started anew, turn by turn.
//!
//! Ours is timed from the answers to the bytes. The peers are given our finished HTML, so that choosing and wording what the guide
//! says costs them nothing.

use std::hint::black_box;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use guide::{Answers, Guide, GuideBook};
use pdf::{Paper, Typesetter};

use crate::chromium::Chromium;
use crate::clock;
use crate::people::{PEOPLE, Person};
use crate::table::table;
use crate::weasyprint::WeasyPrint;

const WARM_UPS: usize = 50;
const RUNS: usize = 300;
const WEASYPRINT_RUNS: usize = 7;
const CHROMIUM_RUNS: usize = 5;

/// Measures every person; the tables as text.
pub(crate) fn measure(book: &GuideBook) -> Result<String> {
    let typesetter = Typesetter::new()?.keeping(guide::fixed_texts(book));
    let tables = PEOPLE.iter().zip(1..).map(|(person, number)| measure_person(book, &typesetter, person, &format!("guide-{number}")));
    Ok(tables.collect::<Result<Vec<_>>>()?.join("\n"))
}

fn measure_person(book: &GuideBook, typesetter: &Typesetter, person: &Person, file: &str) -> Result<String> {
    let answers = Answers::from_json(person.answers.as_bytes(), &book.goal_ids())?;
    let made_on = clock::today_date();
    let page = crate::scratch()?.join(format!("{file}.html"));
    write(&page, Guide::new(book, answers.clone(), made_on).html().as_bytes())?;
    let make = || typesetter.pdf(&Guide::new(book, black_box(&answers).clone(), made_on).document(), Paper::Letter);

    let mut weasyprint = WeasyPrint::start(&page, &page.with_extension("weasyprint.pdf"))?;
    let chromium = Chromium { page: page.clone(), pdf: page.with_extension("chromium.pdf") };
    chromium.make()?;
    for _ in 0..WARM_UPS {
        make()?;
    }
    let (mut ours, mut weasyprints, mut chromiums) = (Vec::new(), Vec::new(), Vec::new());
    for run in 0..RUNS {
        let (time, file) = clock::timed(make);
        black_box(file?);
        ours.push(time);
        if is_due(run, WEASYPRINT_RUNS) {
            weasyprints.push(weasyprint.make()?);
        }
        if is_due(run, CHROMIUM_RUNS) {
            let (time, made) = clock::timed(|| chromium.make());
            made?;
            chromiums.push(time);
        }
    }
    let our_file = page.with_extension("pdf");
    write(&our_file, &make()?)?;
    let ours = clock::median(&ours);
    let rows = [
        row("ours, answers to PDF/UA-1, warm", ours, &our_file, ours)?,
        row("WeasyPrint, HTML to PDF/UA-1, warm process", clock::median(&weasyprints), &weasyprint.pdf, ours)?,
        row("Chromium headless, HTML to PDF, new process", clock::median(&chromiums), &chromium.pdf, ours)?,
    ];
    let heading = format!("Guide as PDF: {} (medians of {RUNS}, {WEASYPRINT_RUNS} and {CHROMIUM_RUNS})", person.name);
    Ok(table(&heading, &["", "median ms", "bytes", "pages", "times ours"], &rows))
}

/// Whether a peer with this many runs takes its turn now: `runs` turns, spread evenly over ours.
const fn is_due(run: usize, runs: usize) -> bool {
    run * runs % RUNS < runs
}

fn row(name: &str, time: f64, file: &Path, ours: f64) -> Result<Vec<String>> {
    let bytes = std::fs::metadata(file).with_context(|| format!("{name} left no file"))?.len();
    Ok(vec![name.to_owned(), format!("{time:.1}"), bytes.to_string(), pages(file)?, format!("{:.1}", time / ours)])
}

fn pages(file: &Path) -> Result<String> {
    let output = Command::new("pdfinfo").arg(file).output().context("cannot start pdfinfo; cargo xtask bench installs it")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find_map(|line| line.strip_prefix("Pages:"));
    Ok(line.with_context(|| format!("pdfinfo finds no pages in {}", file.display()))?.trim().to_owned())
}

#[expect(clippy::disallowed_methods, reason = "the peers read a file, and the results are kept to be looked at")]
fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_peer_takes_as_many_turns_as_it_has_runs() {
        for runs in [WEASYPRINT_RUNS, CHROMIUM_RUNS] {
            assert_eq!((0..RUNS).filter(|run| is_due(*run, runs)).count(), runs);
        }
    }
}
