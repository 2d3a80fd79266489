//! Names and what is known of them, one row each.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The rows.
pub(crate) fn facts(rows: &[(&str, Markup)]) -> Markup {
    html! { dl.facts { @for (name, value) in rows { div { dt { (name) } dd { (value) } } } } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.about;
    let open = || html! { (words.not_said) };
    vec![Example::new("facts", facts(&[(&words.run_by, open()), (&words.funding, open())]))]
}
