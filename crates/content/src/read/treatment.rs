//! The folders of the kinds of treatment: facts, words, and the worked cases that prove the rules.

use std::collections::BTreeMap;
use std::ops::Range;

use care::{Finding, Fit, Her2, HormoneReceptor, Marker, Report, ResultId};

use super::markdown_text::read_texts;
use super::toml_text::Blank;
use super::{missing_file, needed_sheet, text_of};
use crate::draft::{Case, Treatment};
use crate::faults::{Faults, Place};
use crate::files::Files;

/// Every folder in treatments/.
pub(super) fn read_treatments<'a>(files: &'a Files, languages: &[String], faults: &mut Faults) -> BTreeMap<&'a str, Treatment<'a>> {
    let folders: Vec<&str> = files.folders_in("treatments").collect();
    if folders.is_empty() {
        missing_file("treatments", faults);
    }
    let read = |id: &'a str| {
        let folder = format!("treatments/{id}");
        let facts = needed_sheet(files, &format!("{folder}/facts.toml"), Blank::Refused, faults);
        let words = read_texts(files, &folder, languages, faults);
        (id, Treatment { facts, words, cases: read_cases(files, &format!("{folder}/cases.md"), faults) })
    };
    folders.into_iter().map(read).collect()
}

const COLUMNS: [&str; 5] = ["hormone receptors", "her2", "markers", "fit", "decided by"];

fn read_cases<'a>(files: &'a Files, path: &str, faults: &mut Faults) -> Vec<Case<'a>> {
    if files.get(path).is_none() {
        missing_file(path, faults);
    }
    let Some((file, text)) = text_of(files, path, faults) else { return Vec::new() };
    let mut rows = rows(text);
    let header = rows.next().map(|row| (row.cells.iter().map(|cell| cell.to_lowercase()).collect::<Vec<_>>(), row.span));
    match header {
        Some((names, _)) if names == COLUMNS => {}
        header => {
            let place = Place { file, span: header.map(|(_, span)| span) };
            let help = "begin it with `| hormone receptors | HER2 | markers | fit | decided by |` and `| --- | --- | --- | --- | --- |`";
            faults.error("case-form", place, "the table of cases does not begin as it should", help);
            return Vec::new();
        }
    }
    let is_dashes = |row: &Row<'_>| row.cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|sign| matches!(sign, '-' | ':')));
    let mut cases = Vec::new();
    for row in rows.filter(|row| !is_dashes(row)) {
        match read_case(file, &row) {
            Ok(case) => cases.push(case),
            Err((message, help)) => faults.error("case-form", Place::at(file, row.span), message, help),
        }
    }
    cases
}

struct Row<'t> {
    cells: Vec<&'t str>,
    span: Range<usize>,
}

/// The lines that begin with `|`.
fn rows(text: &str) -> impl Iterator<Item = Row<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let span = start..start + line.trim_end().len();
        start += line.len();
        let cells = line.trim().strip_prefix('|')?;
        let cells = cells.strip_suffix('|').unwrap_or(cells);
        Some(Row { cells: cells.split('|').map(str::trim).collect(), span })
    })
}

type Problem = (String, String);

fn read_case<'a>(file: &'a str, row: &Row<'_>) -> Result<Case<'a>, Problem> {
    let [hormone, her2, markers, fit, decided_by] = row.cells[..] else {
        return Err((format!("a case has 5 cells, and this row has {}", row.cells.len()), "leave a cell empty rather than out".into()));
    };
    let mut report = Report::new(
        word(
            hormone,
            &[("positive", HormoneReceptor::Positive), ("negative", HormoneReceptor::Negative), ("not sure", HormoneReceptor::NotSure)],
        )?,
        word(her2, &HER2_WORDS)?,
    );
    for said in listed(markers) {
        let (marker, finding) = read_finding(said)?;
        if report.marker(marker) != Finding::NotSure {
            return Err((format!("`{}` is named twice", marker.id()), "name each marker once".into()));
        }
        report.set_marker(marker, finding);
    }
    let fit = word(fit, &[("option", Fit::Option), ("ask", Fit::Ask), ("other", Fit::Other)])?;
    let mut results = listed(decided_by).map(read_result).collect::<Result<Vec<_>, _>>()?;
    results.sort_unstable();
    results.dedup();
    if !results.is_empty() && fit != Fit::Ask {
        return Err(("`decided by` is only for the fit `ask`".into(), "empty the last cell".into()));
    }
    Ok(Case { file, span: row.span.clone(), report, fit, decided_by: results })
}

const HER2_WORDS: [(&str, Her2); 6] = [
    ("positive", Her2::Positive),
    ("low", Her2::Low),
    ("ultralow", Her2::Ultralow),
    ("zero", Her2::Zero),
    ("negative", Her2::Negative),
    ("not sure", Her2::NotSure),
];

fn word<T: Copy>(cell: &str, words: &[(&str, T)]) -> Result<T, Problem> {
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
    found.map(|(_, value)| *value).ok_or_else(|| {
        let names = words.iter().map(|(word, _)| *word);
        (format!("`{cell}` is not a word for this cell"), format!("write {}", crate::faults::listed(names, "or")))
    })
}

fn listed(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(',').map(str::trim).filter(|part| !part.is_empty())
}

fn read_finding(said: &str) -> Result<(Marker, Finding), Problem> {
    let lower = said.to_lowercase();
    let (name, finding) = match lower.strip_suffix(" not found") {
        Some(name) => (name, Finding::NotFound),
        None => (lower.strip_suffix(" found").unwrap_or_default(), Finding::Found),
    };
    let marker = Marker::from_id(name.trim()).ok_or_else(|| {
        let markers: Vec<&str> = Marker::ALL.into_iter().map(Marker::id).collect();
        (format!("`{said}` is not a finding"), format!("write a marker and `found` or `not found`; the markers are {}", markers.join(", ")))
    })?;
    Ok((marker, finding))
}

fn read_result(said: &str) -> Result<ResultId, Problem> {
    ResultId::from_id(&said.to_lowercase()).ok_or_else(|| {
        let results: Vec<&str> = ResultId::all().map(ResultId::id).collect();
        (format!("`{said}` is not a result"), format!("the results are {}", results.join(", ")))
    })
}
