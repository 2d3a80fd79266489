//! When to call, and whom: calm, and not to be missed.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The box: a heading with the sign of a telephone, and what to call about.
pub(crate) fn call_box(heading: Markup, text: Markup) -> Markup {
    html! {
        section.call {
            div.head {
                svg.sign viewBox="0 0 24 24" width="30" height="30" aria-hidden="true" {
                    path d="M6.5 3h3l1.5 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 1.5v3a3 3 0 0 1-3.3 3A16 16 0 0 1 3.5 6.3 3 3 0 0 1 6.5 3z" {}
                }
                (heading)
            }
            (text)
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.organisations;
    vec![Example::new("call", call_box(html! { h3 { (words.crisis) } }, html! { p { (words.crisis_text) } }))]
}
