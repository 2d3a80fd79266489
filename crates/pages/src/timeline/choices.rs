//! The answers one can choose on the timeline, as the page and its style rules name them: a letter for each result and the place
//! of the answer within it, such as `b2`. The last answer to each result is "not sure". Holds no word and no rule.

use care::{Finding, Her2, HormoneReceptor, Marker, Report, ResultId};

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2S: [Her2; 6] = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
const FINDINGS: [Finding; 3] = [Finding::Found, Finding::NotFound, Finding::NotSure];

/// What can be said of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    HormoneReceptor(HormoneReceptor),
    Her2(Her2),
    Finding(Marker, Finding),
}

/// Everything that can be said of a result, "not sure" last.
pub(super) fn answers(result: ResultId) -> Vec<Said> {
    match result {
        ResultId::HormoneReceptor => HORMONE_RECEPTORS.map(Said::HormoneReceptor).to_vec(),
        ResultId::Her2 => HER2S.map(Said::Her2).to_vec(),
        ResultId::Marker(marker) => FINDINGS.map(|finding| Said::Finding(marker, finding)).to_vec(),
    }
}

/// The report that says this besides.
pub(super) fn say(report: Report, said: Said) -> Report {
    match said {
        Said::HormoneReceptor(status) => report.with_receptors(status, report.her2),
        Said::Her2(status) => report.with_receptors(report.hormone_receptor, status),
        Said::Finding(marker, finding) => report.with(marker, finding),
    }
}

/// The letter of a result, in ids and classes.
pub(super) fn letter(result: ResultId) -> char {
    ResultId::all().zip('a'..='z').find(|(each, _)| *each == result).map_or('z', |(_, letter)| letter)
}

/// Id of the field of an answer.
pub(super) fn field_id(result: ResultId, place: usize) -> String {
    format!("{}{place}", letter(result))
}

/// Id of the field that says "not sure".
pub(super) fn not_sure_id(result: ResultId) -> String {
    field_id(result, answers(result).len() - 1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_answer_has_an_id_of_its_own_and_not_sure_is_the_last() {
        let mut ids = BTreeSet::new();
        for result in ResultId::all() {
            let all = answers(result);
            assert!(all.iter().enumerate().all(|(place, _)| ids.insert(field_id(result, place))));
            assert_eq!(say(Report::default(), all[all.len() - 1]), Report::default());
        }
        assert_eq!(ids.len(), 3 + 6 + 12 * 3);
    }
}
