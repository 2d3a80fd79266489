//! The sources of a page, numbered as the text cites them.

use content::Source;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;
use crate::letters::plain_letter;

/// The list, folded; on paper it stands open. Nothing on a page without sources.
pub(crate) fn sources(edition: &Edition, ids: &[&str], has_copies: bool) -> Markup {
    let words = &edition.words.reading;
    let known = ids.iter().filter_map(|id| Some((*id, edition.library.sources.get(*id)?)));
    html! {
        @if !ids.is_empty() {
            details.sources id="sources" {
                summary { (words.sources) " (" (ids.len()) ")" }
                @if has_copies { p { (words.some_copies) } }
                ol.list {
                    @for (place, (id, source)) in known.enumerate() {
                        li id={ "source-" (place + 1) } {
                            a href=(address(edition, id, source)) { (source.title) } ". " (source.publisher)
                            @if let Some(date) = source.date { ", " (edition.date(date)) }
                        }
                    }
                }
                p { a href=(edition.sources_path()) { (words.all_sources) } }
            }
        }
    }
}

fn address(edition: &Edition, id: &str, source: &Source) -> String {
    if edition.is_brief { format!("{}#{id}", edition.letter_path(plain_letter(&source.publisher))) } else { source.url.clone() }
}

/// The numbers of sources as links to the list below.
pub(crate) fn citation(edition: &Edition, numbers: &[usize]) -> Markup {
    html! {
        (edition.words.treatments.cites)
        @for number in numbers { " " a.cite href={ "#source-" (number) } { (number) } }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let ids: Vec<&str> = edition.library.sources.keys().take(2).map(String::as_str).collect();
    vec![Example::new("list", sources(edition, &ids, true)), Example::new("numbers", html! { p.fine { (citation(edition, &[1, 2])) } })]
}
