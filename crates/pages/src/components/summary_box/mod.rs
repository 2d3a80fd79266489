//! A page in short, first on it: what remains if nothing else is read.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The box; nothing where there is nothing to say.
pub(crate) fn summary_box(title: &str, sentences: &[Markup]) -> Markup {
    html! {
        @if !sentences.is_empty() {
            div.in-short {
                p.label {
                    svg width="26" height="20" viewBox="0 0 34 26" aria-hidden="true" { path d="M3 12.5v1M10 9v8M17 3v20M24 7v12M31 11v4" {} }
                    (title)
                }
                ul role="list" { @for sentence in sentences { li { (sentence) } } }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let sentences: Vec<Markup> = edition.words.treatments.summary.iter().map(|sentence| html! { (sentence) }).collect();
    vec![Example::new("summary", summary_box(&edition.words.reading.summary, &sentences))]
}
