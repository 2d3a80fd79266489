//! One row of a list that leads to a page, as wide as a thumb can miss.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The row. `before` stands beside its name, such as a year.
pub(crate) fn row(to: &str, before: Option<&Markup>, name: &str, text: &str) -> Markup {
    html! { a.row href=(to) { @if let Some(before) = before { (before) } h2 { (name) } p { (text) } } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.treatments;
    let link = row(&edition.treatments_path(), None, &words.title, &words.description);
    vec![Example::new("row", html! { div.prose { ol.rows role="list" { li { (link) } } } })]
}
