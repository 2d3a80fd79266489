//! case-disagrees: the rules give what the worked cases say.

use care::{Fit, ResultId};

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::kinds;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let approvals = kinds::approvals(draft);
    for (id, treatment) in &draft.treatments {
        let facts = treatment.facts.as_ref().map(|sheet| &sheet.value);
        let Some(kind) = facts.and_then(|facts| kinds::kind(id, facts, &approvals)) else { continue };
        for case in &treatment.cases {
            let fit = care::kind_fit(&kind, &case.report);
            let mut decided_by = care::decided_by(&kind, &case.report);
            decided_by.sort_unstable();
            if (fit, &decided_by) != (case.fit, &case.decided_by) {
                let message = format!("this case says {}, and the rules give {}", say(case.fit, &case.decided_by), say(fit, &decided_by));
                faults.error(
                    "case-disagrees",
                    Place::at(case.file, case.span.clone()),
                    message,
                    "mend the case, or the rules in facts.toml beside it",
                );
            }
        }
    }
}

fn say(fit: Fit, decided_by: &[ResultId]) -> String {
    let results: Vec<&str> = decided_by.iter().map(|result| result.id()).collect();
    match results.as_slice() {
        [] => format!("`{}`", fit.id()),
        results => format!("`{}` decided by {}", fit.id(), results.join(", ")),
    }
}
