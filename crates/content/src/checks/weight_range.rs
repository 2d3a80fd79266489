//! weight-range: the weight of a question is 100 at most.

use crate::draft::Draft;
use crate::faults::{Faults, Place};

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (_, entry, question) in draft.questions.facts.read() {
        let weight = *question.weight.get_ref();
        if weight > 100 {
            faults.error(
                "weight-range",
                Place::at(entry.file, question.weight.span()),
                format!("the weight {weight} is above 100"),
                "write a number from 0 to 100",
            );
        }
    }
}
