//! What brings the reader here: a few situations, each with a way into the site.

use content::messages::Way;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The ways.
pub(crate) fn ways(edition: &Edition) -> Markup {
    html! {
        ul.ways role="list" {
            @for way in &edition.words.ways {
                li {
                    a href=(to(edition, way)) {
                        span { b { (way.name) } " " (way.text) }
                        svg.on viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" { path d="M4 12h15M13 6l6 6-6 6" {} }
                    }
                }
            }
        }
    }
}

fn to(edition: &Edition, way: &Way) -> String {
    way.to.as_ref().map_or_else(|| edition.way_path(&way.id), |target| edition.path_to(target))
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    vec![Example::new("ways", ways(edition))]
}
