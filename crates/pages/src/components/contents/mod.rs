//! What stands on a page, for pages with enough of it.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// Fewer headings need no table.
const FEWEST: usize = 4;

/// The table; nothing on a short page.
pub(crate) fn contents(title: &str, headings: &[(String, String)]) -> Markup {
    html! {
        @if headings.len() >= FEWEST {
            nav.contents aria-label=(title) {
                details { summary { (title) } ol role="list" { @for (anchor, words) in headings { li { a href={ "#" (anchor) } { (words) } } } } }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let headings: Vec<_> = edition.own.pages.values().take(FEWEST).map(|page| ("part-contents".to_owned(), page.title.clone())).collect();
    vec![Example::new("table", contents(&edition.words.reading.contents, &headings))]
}
