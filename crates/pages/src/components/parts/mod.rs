//! Every part of the site, each with a line on what is found there.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The list.
pub(crate) fn parts(edition: &Edition) -> Markup {
    html! {
        ul.parts role="list" {
            @for part in &edition.words.home.parts { li { a href=(edition.path_to(&part.to)) { (part.name) } p { (part.text) } } }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    vec![Example::new("parts", parts(edition))]
}
