//! The gallery: each part that pages are made of, in each of its states, made from the parts' own examples. For the people who care
//! for the looks, and for the tests; readers are not led there.

use maud::{Markup, PreEscaped, html};

use crate::components::layout::{Page, Style, page};
use crate::components::{PARTS, Part};
use crate::{Edition, Html};
use guide::fill;

/// A part in one of its states, in the words of the content.
pub(crate) struct Example {
    /// The state, as an id.
    pub(crate) state: &'static str,
    /// What a page would hold.
    pub(crate) markup: Markup,
}

impl Example {
    pub(crate) fn new(state: &'static str, markup: Markup) -> Self {
        Self { state, markup }
    }

    /// From HTML that is made already.
    pub(crate) fn of(state: &'static str, html: &str) -> Self {
        Self { state, markup: PreEscaped(html.to_owned()) }
    }
}

/// The ids of the shelves: one for each style that pages have.
pub fn shelves() -> impl Iterator<Item = &'static str> {
    SHELVES.iter().map(|(id, _)| *id)
}

const SHELVES: [(&str, Style); 6] = [
    ("home", Style::Home),
    ("guide", Style::Guide),
    ("reading", Style::Reading),
    ("treatment", Style::Treatment),
    ("list", Style::List),
    ("words", Style::Words),
];

/// The page that leads to every part.
#[must_use]
pub fn gallery(edition: &Edition) -> Html {
    let words = &edition.words.gallery;
    let main = html! {
        div.wrap.text {
            h1 { (words.title) }
            p.lead { (words.lead) }
            @for (id, style) in SHELVES {
                h2 { code { (id) } }
                ul.plain { @for part in parts(style) { li { a href={ (edition.gallery_path(Some(id))) "#part-" (part.name) } { code { (part.name) } } } } }
            }
        }
    };
    let frame =
        Page { title: &words.title, path: Some(edition.gallery_path(None)), style: Style::List, is_unlisted: true, ..Page::default() };
    page(edition, &frame, &main)
}

/// The parts that need one style.
#[must_use]
pub fn gallery_shelf(edition: &Edition, id: &str) -> Html {
    let words = &edition.words.gallery;
    let style = SHELVES.iter().find(|(shelf, _)| *shelf == id).map(|(_, style)| *style).unwrap_or_default();
    let title = fill(&words.shelf, &[("name", id)]);
    let main = html! {
        div.wrap.text {
            p { a href=(edition.gallery_path(None)) { (words.back) } }
            h1 { (title) }
            @for part in parts(style) {
                section.exhibit id={ "part-" (part.name) } {
                    h2 { code { (part.name) } }
                    @for example in (part.examples)(edition) {
                        p.hint { code { (example.state) } }
                        div.example { (example.markup) }
                    }
                }
            }
        }
    };
    let frame = Page { title: &title, path: Some(edition.gallery_path(Some(id))), style, is_unlisted: true, ..Page::default() };
    page(edition, &frame, &main)
}

fn parts(style: Style) -> impl Iterator<Item = &'static Part> {
    PARTS.iter().filter(move |part| part.style == style)
}
