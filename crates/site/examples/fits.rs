//! Prints, as JSON, what `care` says of each kind of treatment for every answer to the results its approvals mention. The browser
//! tests compare the timeline with it: `cargo run --package site --example fits`.

use std::path::Path;
use std::process::ExitCode;

use care::{Finding, Her2, HormoneReceptor, Kind, Medicine, Report, ResultId, decided_by, kind_fit};
use content::Files;
use serde_json::{Value, json};

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2S: [Her2; 6] = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
const FINDINGS: [Finding; 3] = [Finding::Found, Finding::NotFound, Finding::NotSure];

#[expect(clippy::print_stdout, clippy::print_stderr, reason = "an example prints what it made, or what is wrong")]
fn main() -> ExitCode {
    let files = Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap_or_default();
    let (library, faults) = content::load(&files, "2026-11-25");
    let Some(language) = library.as_ref().and_then(|library| library.languages.first()) else {
        eprintln!("the content has {} faults; see them with: cargo run -- check", faults.len());
        return ExitCode::FAILURE;
    };
    let kinds: Vec<Value> = language.book.kinds.iter().map(|entry| of_kind(&entry.kind)).collect();
    println!("{}", json!(kinds));
    ExitCode::SUCCESS
}

/// A kind with a line for each combination of answers: what is said, the fit, and the results that decide.
fn of_kind(kind: &Kind) -> Value {
    let rules = || kind.medicines.iter().flat_map(Medicine::rules);
    let results: Vec<ResultId> = ResultId::all().filter(|result| rules().any(|rule| rule.results().contains(result))).collect();
    let start = vec![(Vec::new(), Report::default())];
    let all = results.iter().fold(start, |all, result| {
        let more = |(said, report): &(Vec<Value>, Report)| {
            let add = |(answer, report): (Value, Report)| (said.iter().cloned().chain([answer]).collect(), report);
            told(*report, *result).into_iter().map(add).collect::<Vec<_>>()
        };
        all.iter().flat_map(more).collect()
    });
    let line = |(said, report): &(Vec<Value>, Report)| {
        let names: Vec<&str> = decided_by(kind, report).iter().map(|result| result.id()).collect();
        json!({ "said": said, "fit": kind_fit(kind, report).id(), "decided_by": names })
    };
    json!({ "id": kind.id, "results": results.iter().map(|result| result.id()).collect::<Vec<_>>(), "cases": all.iter().map(line).collect::<Vec<_>>() })
}

/// Each answer to a result, and the report with it.
fn told(report: Report, result: ResultId) -> Vec<(Value, Report)> {
    match result {
        ResultId::HormoneReceptor => HORMONE_RECEPTORS.map(|status| (json!(status), report.with_receptors(status, report.her2))).to_vec(),
        ResultId::Her2 => HER2S.map(|status| (json!(status), report.with_receptors(report.hormone_receptor, status))).to_vec(),
        ResultId::Marker(marker) => FINDINGS.map(|finding| (json!(finding), report.with(marker, finding))).to_vec(),
    }
}
