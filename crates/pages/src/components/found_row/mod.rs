//! One marker and what a report says of it: found, not found, not sure.

use care::Finding;
use content::messages::BuilderWords;
use guide::{MarkerEntry, fill};
use maud::{Markup, html};

/// What is sent for each finding.
pub(crate) const FINDINGS: [(Finding, &str); 3] = [(Finding::Found, "found"), (Finding::NotFound, "not-found"), (Finding::NotSure, "not-sure")];

/// The row. Nothing said is "not sure", and shown so.
pub(crate) fn found_row(words: &BuilderWords, field: &str, entry: &MarkerEntry, finding: Finding) -> Markup {
    let label = |finding| match finding {
        Finding::Found => &words.found,
        Finding::NotFound => &words.not_found,
        Finding::NotSure => &words.not_sure,
    };
    html! {
        fieldset.marker id=(field) {
            legend { b { (entry.name) } }
            p.note { (entry.hint) }
            details {
                summary { span aria-hidden="true" { "?" } span.hidden { (fill(&words.about_marker, &[("name", &entry.short)])) } }
                p { (entry.means) " " (entry.place) }
            }
            div.seg {
                @for (each, value) in FINDINGS {
                    label class=(value) {
                        input type="radio" name=(field) value=(value) checked[each == finding];
                        span { (label(each)) }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
pub(super) fn examples() -> Vec<(&'static str, Markup)> {
    Vec::new()
}
