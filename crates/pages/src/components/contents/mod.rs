//! What stands on a page, for pages with enough of it.

use maud::{Markup, html};

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

#[cfg(test)]
pub(super) fn examples() -> Vec<(&'static str, Markup)> {
    let headings: Vec<_> = ["one", "two", "three", "four"].map(|word| (word.to_owned(), word.to_owned())).into();
    vec![("contents", contents("On this page", &headings)), ("too few", contents("On this page", &headings[..2]))]
}
