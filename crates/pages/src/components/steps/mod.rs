//! How the guide works, in three steps, with the guide in small where the opening has no room for it.

use maud::{Markup, html};

use crate::Edition;
use crate::components::button::{Weight, link};
use crate::components::progress::bars;
use crate::gallery::Example;

/// The steps, and below them the guide for those who would rather not answer.
pub(crate) fn steps(edition: &Edition, sheet: &Markup) -> Markup {
    let words = &edition.words.home;
    html! {
        ol.steps role="list" { @for (place, step) in words.steps.iter().enumerate() { li { (bars(place + 1, words.steps.len())) h3 { (step.name) } p.hint { (step.text) } } } }
        div.acts { (link(&edition.ready_path(), &words.ready, Weight::Side)) }
        (sheet)
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    vec![Example::new("steps", steps(edition, &html! {}))]
}
