//! One marker and what a report says of it: found, not found, not sure.

use care::Finding;
use content::messages::BuilderWords;
use guide::{MarkerEntry, fill};
use maud::{Markup, html};

use super::text_field::said_wrong;
use crate::Edition;
use crate::gallery::Example;

/// What is sent for each finding.
pub(crate) const FINDINGS: [(Finding, &str); 3] =
    [(Finding::Found, "found"), (Finding::NotFound, "not-found"), (Finding::NotSure, "not-sure")];

/// The row. Nothing said is "not sure", and shown so.
pub(crate) fn found_row(words: &BuilderWords, field: &str, entry: &MarkerEntry, finding: Finding, fault: Option<&str>) -> Markup {
    let label = |finding| match finding {
        Finding::Found => &words.found,
        Finding::NotFound => &words.not_found,
        Finding::NotSure => &words.not_sure,
    };
    html! {
        fieldset.marker.wrong[fault.is_some()] {
            legend { b { (entry.name) } }
            p.note { (entry.hint) }
            @if let Some(fault) = fault { (said_wrong(&format!("{field}-fault"), fault)) }
            details {
                summary { span aria-hidden="true" { "?" } span.hidden { (fill(&words.about_marker, &[("name", &entry.short)])) } }
                p { (entry.means) " " (entry.place) }
            }
            div.seg {
                @for (place, (each, value)) in FINDINGS.into_iter().enumerate() {
                    label class=(value) {
                        input type="radio" id=[(place == 0).then_some(field)] name=(field) value=(value) checked[each == finding];
                        span { (label(each)) }
                    }
                }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let states = [("not-sure", Finding::NotSure), ("found", Finding::Found), ("not-found", Finding::NotFound)];
    let rows = states.into_iter().zip(&edition.book.markers);
    let row = |state, entry, finding| found_row(&edition.words.builder, state, entry, finding, None);
    rows.map(|((state, finding), entry)| Example::new(state, row(state, entry, finding))).collect()
}
