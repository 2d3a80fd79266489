//! The list of the pages that explain.

use content::Page;
use maud::html;

use crate::components::layout::Style;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// The page. `pages` are those that explain, in their order.
#[must_use]
pub fn learn(edition: &Edition, pages: &[&Page]) -> Html {
    let words = &edition.words.learn;
    let first = pages.first().map(|page| (edition.article_path(&page.id), words.first.clone()));
    let frame = Reading {
        title: &words.title,
        description: &words.description,
        path: edition.learn_path(),
        parent: None,
        lead: Some(words.lead.clone()),
        summary: &words.summary,
        reviewed: pages.iter().map(|page| page.reviewed).min(),
        evidence: None,
        next: first.unwrap_or_else(|| (edition.guide_path(), edition.words.home.make.clone())),
        style: Style::List,
        script: None,
    };
    reading(edition, &frame, |_| {
        html! {
            ol.rows role="list" {
                @for page in pages {
                    li { a.row href=(edition.article_path(&page.id)) { h2 { (page.title) } p { (page.description) } } }
                }
                li { a.row href=(edition.treatments_path()) { h2 { (edition.words.treatments.title) } p { (edition.words.treatments.description) } } }
                li { a.row href=(edition.glossary_path()) { h2 { (edition.words.glossary.title) } p { (edition.words.glossary.description) } } }
            }
        }
    })
}
