//! The list of the pages that explain.

use content::Page;
use maud::html;

use crate::components::layout::Style;
use crate::components::row::row;
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
                    li { (row(&edition.article_path(&page.id), None, &page.title, &page.description)) }
                }
                @let (treatments, glossary) = (&edition.words.treatments, &edition.words.glossary);
                li { (row(&edition.treatments_path(), None, &treatments.title, &treatments.description)) }
                li { (row(&edition.glossary_path(), None, &glossary.title, &glossary.description)) }
            }
        }
    })
}
