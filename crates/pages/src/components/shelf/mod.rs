//! A source as it stands on its shelf: who published it, when, when it was read, and what rests on it.

use content::Source;
use guide::fill;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The source, to stand in a list. `used` names what rests on it, each with its address.
pub(crate) fn shelf_mark(edition: &Edition, source: &Source, used: &[(&str, &str)]) -> Markup {
    let words = &edition.words.sources;
    html! {
        h2 { a href=(source.url) { (source.title) } }
        p {
            (source.publisher) ". "
            @if let Some(date) = source.date { (fill(&words.date, &[("date", &edition.date(date))])) " " }
            (fill(&words.read, &[("date", &edition.date(source.read))]))
        }
        @if !used.is_empty() {
            p.fine { (words.supports) " " @for (place, (path, name)) in used.iter().enumerate() { @if place > 0 { ", " } a href=(path) { (name) } } "." }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let home = edition.home_path();
    let used = [(home.as_str(), edition.name)];
    let shown = |source| html! { div.prose { ul.shelf role="list" { li { (shelf_mark(edition, source, &used)) } } } };
    edition.library.sources.values().take(1).map(|source| Example::new("source", shown(source))).collect()
}
