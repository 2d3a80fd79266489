//! What has to be put right on a page, first on it and first to be read, each with the way to its field.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The summary: heading, then a link to each field.
pub(crate) fn error_summary<'a>(title: &str, faults: impl IntoIterator<Item = (&'a str, &'a str)>) -> Markup {
    html! {
        div.summary role="alert" tabindex="-1" autofocus aria-labelledby="summary-title" {
            h2 id="summary-title" { (title) }
            ul role="list" {
                @for (field, text) in faults { li { a href={ "#" (field) } { (text) } } }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.faults;
    vec![Example::new("faults", error_summary(&words.title, [("part-text_field", words.date_unreal.as_str())]))]
}
