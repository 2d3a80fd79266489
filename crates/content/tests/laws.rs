//! The laws of fit, over every answer there can be and over the shipped rules.
//!
//! A kind's fit is a function of the results its rules mention. So each law is tried on every combination of what can be said
//! of those results, which is every one of the 9,565,938 reports as that kind sees them; the last test walks all of those
//! reports one by one, to show that what a kind's rules do not mention never matters.

mod shipped;

use care::{
    Approval, Finding, Fit, Her2, HormoneReceptor, Kind, Marker, Medicine, Report, ResultId, Standing, decided_by, kind_because, kind_fit,
    medicine_fit,
};

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2: [Her2; 6] = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
const FINDINGS: [Finding; 3] = [Finding::Found, Finding::NotFound, Finding::NotSure];

fn kinds() -> Vec<Kind> {
    let (library, faults) = content::load(&shipped::files(), shipped::TODAY);
    let library = library.unwrap_or_else(|| panic!("the content has faults: {faults:?}"));
    let kinds: Vec<Kind> = library.languages[0].book.kinds.iter().map(|entry| entry.kind.clone()).collect();
    assert_eq!(kinds.len(), 16);
    kinds
}

fn mentioned(kind: &Kind) -> Vec<ResultId> {
    let mut results: Vec<ResultId> =
        kind.medicines.iter().flat_map(|medicine| &medicine.approvals).flat_map(|approval| approval.rule.results()).collect();
    results.sort_unstable();
    results.dedup();
    results
}

/// Every report as far as these results go, the others not sure.
fn reports(results: &[ResultId]) -> Vec<Report> {
    results
        .iter()
        .fold(vec![Report::default()], |reports, result| reports.iter().flat_map(|report| all_answers(*report, *result)).collect())
}

fn all_answers(report: Report, result: ResultId) -> Vec<Report> {
    match result {
        ResultId::HormoneReceptor => {
            HORMONE_RECEPTORS.map(|hormone_receptor| report.with_receptors(hormone_receptor, report.her2)).to_vec()
        }
        ResultId::Her2 => HER2.map(|her2| report.with_receptors(report.hormone_receptor, her2)).to_vec(),
        ResultId::Marker(marker) => FINDINGS.map(|finding| report.with(marker, finding)).to_vec(),
    }
}

/// The reports that say more about this result and change nothing that is known.
fn told_more(report: Report, result: ResultId) -> Vec<Report> {
    let says_more = |answer: &Report| match result {
        ResultId::HormoneReceptor => {
            report.hormone_receptor == HormoneReceptor::NotSure && answer.hormone_receptor != HormoneReceptor::NotSure
        }
        ResultId::Her2 => match report.her2 {
            Her2::NotSure => answer.her2 != Her2::NotSure,
            Her2::Negative => matches!(answer.her2, Her2::Low | Her2::Ultralow | Her2::Zero),
            _ => false,
        },
        ResultId::Marker(marker) => report.marker(marker) == Finding::NotSure && answer.marker(marker) != Finding::NotSure,
    };
    all_answers(report, result).into_iter().filter(says_more).collect()
}

/// The reports in which everything the kind asks about is known, and which agree with this one.
fn truths(report: Report, results: &[ResultId]) -> Vec<Report> {
    results.iter().fold(vec![report], |reports, result| {
        reports
            .iter()
            .flat_map(|report| match settled(*report, *result) {
                answers if answers.is_empty() => vec![*report],
                answers => answers,
            })
            .collect()
    })
}

fn settled(report: Report, result: ResultId) -> Vec<Report> {
    told_more(report, result).into_iter().filter(|answer| answer.her2 != Her2::Negative || result != ResultId::Her2).collect()
}

/// What a rule says when everything is known, worked out apart from the program's own way of telling.
fn plainly_fits(medicine: &Medicine, truth: &Report) -> bool {
    medicine.approvals.iter().any(|approval| approval.standing != Standing::Withdrawn && approval.rule.surely_holds(truth))
}

#[test]
fn an_option_fits_in_every_truth_still_possible_and_an_other_in_none() {
    for kind in kinds() {
        let results = mentioned(&kind);
        for report in reports(&results) {
            for medicine in &kind.medicines {
                let fits: Vec<bool> = truths(report, &results).iter().map(|truth| plainly_fits(medicine, truth)).collect();
                let expected = match (fits.contains(&true), fits.contains(&false)) {
                    (true, false) => Fit::Option,
                    (true, true) => Fit::Ask,
                    (false, _) => Fit::Other,
                };
                assert_eq!(medicine_fit(medicine, &report), expected, "{} for {report:?}", medicine.id);
            }
            let best = kind.medicines.iter().map(|medicine| medicine_fit(medicine, &report)).max();
            let expected = if kind.open_to_all { Fit::Option } else { best.unwrap_or(Fit::Other) };
            assert_eq!(kind_fit(&kind, &report), expected, "{} for {report:?}", kind.id);
        }
    }
}

#[test]
fn more_knowledge_never_takes_back_an_option_or_an_other() {
    for kind in kinds() {
        let results = mentioned(&kind);
        for report in reports(&results) {
            let fit = kind_fit(&kind, &report);
            for more in results.iter().flat_map(|result| told_more(report, *result)) {
                let then = kind_fit(&kind, &more);
                assert!(fit == Fit::Ask || then == fit, "{}: {fit:?} for {report:?}, {then:?} for {more:?}", kind.id);
            }
        }
    }
}

#[test]
fn unknown_never_acts_as_no() {
    for kind in kinds() {
        let results = mentioned(&kind);
        for report in reports(&results).into_iter().filter(|report| kind_fit(&kind, report) == Fit::Other) {
            for truth in truths(report, &results) {
                assert_eq!(kind_fit(&kind, &truth), Fit::Other, "{}: ruled out for {report:?}, yet open for {truth:?}", kind.id);
            }
        }
    }
}

#[test]
fn every_ask_names_a_result_that_decides_and_none_that_does_not_matter() {
    for kind in kinds() {
        for report in reports(&mentioned(&kind)) {
            let names = decided_by(&kind, &report);
            if kind_fit(&kind, &report) != Fit::Ask {
                assert!(names.is_empty(), "{} for {report:?} names {names:?}", kind.id);
                continue;
            }
            let decides = |result: &ResultId| settled(report, *result).iter().any(|told| kind_fit(&kind, told) != Fit::Ask);
            assert!(names.first().is_some_and(decides), "{} for {report:?} names {names:?}, and the first does not decide", kind.id);
            for result in &names {
                let others: Vec<ResultId> = mentioned(&kind).into_iter().filter(|other| other != result).collect();
                let matters = truths(report, &others).iter().any(|truth| {
                    kind.medicines.iter().any(|medicine| {
                        let fits: Vec<bool> = settled(*truth, *result).iter().map(|told| plainly_fits(medicine, told)).collect();
                        fits.contains(&true) && fits.contains(&false)
                    })
                });
                assert!(matters, "{} for {report:?} names {result:?}, which never matters", kind.id);
            }
        }
    }
}

#[test]
fn an_option_hides_no_unknown_result_that_another_use_asks_for() {
    for kind in kinds() {
        for report in reports(&mentioned(&kind)) {
            let open = care::open_results(&kind, &report);
            assert!(decided_by(&kind, &report).iter().all(|result| open.contains(result)), "{} for {report:?}: {open:?}", kind.id);
            for approval in kind.medicines.iter().flat_map(|medicine| &medicine.approvals).filter(|approval| approval.in_force()) {
                let is_open = approval.rule.may_hold(&report) && !approval.rule.surely_holds(&report);
                let is_named = approval.rule.results().iter().any(|result| open.contains(result));
                assert!(!is_open || is_named, "{} for {report:?}: {} is open, and nothing it asks for is named", kind.id, approval.id);
            }
        }
    }
}

#[test]
fn low_ultralow_and_zero_all_count_as_negative_where_a_rule_says_negative() {
    // Where two of the three differ, an approval must name a score: only the HER2-directed conjugates do.
    for kind in kinds() {
        for report in reports(&mentioned(&kind)) {
            let fit = |her2| kind_fit(&kind, &report.with_receptors(report.hormone_receptor, her2));
            let fits = [Her2::Low, Her2::Ultralow, Her2::Zero].map(fit);
            if kind.id == "her2-antibody-drug-conjugates" {
                continue;
            }
            assert!(fits.iter().all(|fit| *fit == fits[0]), "{}: {fits:?} for {report:?}", kind.id);
            assert_eq!(fit(Her2::Negative), fits[0], "{}: a negative without a score differs for {report:?}", kind.id);
        }
    }
}

#[test]
fn every_fit_but_an_open_one_gives_a_reason_that_carries_it() {
    for kind in kinds().into_iter().filter(|kind| !kind.open_to_all) {
        for report in reports(&mentioned(&kind)) {
            let because = kind_because(&kind, &report);
            if kind_fit(&kind, &report) == Fit::Ask {
                continue;
            }
            assert!(!because.is_empty(), "{} for {report:?} has no reason", kind.id);
            let mut only_the_reason = Report::default();
            for fact in &because {
                match *fact {
                    care::Because::HormoneReceptor(status) => only_the_reason.hormone_receptor = status,
                    care::Because::Her2(status) => only_the_reason.her2 = status,
                    care::Because::Her2Negative => only_the_reason.her2 = Her2::Negative,
                    care::Because::Marker(marker, finding) => only_the_reason.set_marker(marker, finding),
                }
            }
            let fit = kind_fit(&kind, &report);
            assert_eq!(kind_fit(&kind, &only_the_reason), fit, "{}: {because:?} alone does not carry {fit:?} for {report:?}", kind.id);
        }
    }
}

#[test]
fn a_withdrawn_approval_makes_nothing_an_option() {
    let withdrawn = |approval: &Approval| approval.standing == Standing::Withdrawn;
    let mut seen = 0;
    for kind in kinds() {
        for medicine in &kind.medicines {
            if !medicine.approvals.is_empty() && medicine.approvals.iter().all(withdrawn) {
                seen += 1;
                assert!(reports(&mentioned(&kind)).iter().all(|report| medicine_fit(medicine, report) == Fit::Other), "{}", medicine.id);
            }
        }
    }
    assert!(seen > 0, "atezolizumab was withdrawn in 2021 and stays in the list");
}

#[test]
fn results_that_no_rule_of_a_kind_mentions_never_change_its_fit() {
    // All 3 x 6 x 3^12 reports. A kind's fit is looked up among the reports that say only what its rules mention.
    let kinds: Vec<(Kind, Vec<Marker>)> = kinds()
        .into_iter()
        .map(|kind| {
            let markers =
                mentioned(&kind).into_iter().filter_map(|result| if let ResultId::Marker(marker) = result { Some(marker) } else { None });
            let markers = markers.collect();
            (kind, markers)
        })
        .collect();
    let mut count = 0_u32;
    for (hormone_receptor, her2) in HORMONE_RECEPTORS.into_iter().flat_map(|status| HER2.map(|her2| (status, her2))) {
        let tables: Vec<Vec<Fit>> = kinds
            .iter()
            .map(|(kind, markers)| {
                let results: Vec<ResultId> = markers.iter().map(|marker| ResultId::Marker(*marker)).collect();
                reports(&results).iter().map(|report| kind_fit(kind, &report.with_receptors(hormone_receptor, her2))).collect()
            })
            .collect();
        for code in 0..3_u32.pow(12) {
            let mut report = Report::new(hormone_receptor, her2);
            let mut rest = code;
            for marker in Marker::ALL {
                report.set_marker(marker, FINDINGS[(rest % 3) as usize]);
                rest /= 3;
            }
            // Each report is tried on one kind in turn, so that the walk stays short; each kind meets 1 in 16 of them.
            let (kind, markers) = &kinds[code as usize % kinds.len()];
            let place = markers.iter().fold(0, |place, marker| place * 3 + report.marker(*marker) as usize);
            assert_eq!(kind_fit(kind, &report), tables[code as usize % kinds.len()][place], "{} for {report:?}", kind.id);
            count += 1;
        }
    }
    assert_eq!(count, 9_565_938);
}
