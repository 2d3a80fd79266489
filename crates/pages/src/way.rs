//! A way from the home page: a short path of three pages, each with a sentence on why.

use content::messages::Way;
use maud::html;

use crate::components::layout::Style;
use crate::components::row::row;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// The page of a way.
#[must_use]
pub fn way(edition: &Edition, way: &Way) -> Html {
    let first = way.steps.first().map(|step| (edition.path_to(&step.to), step.name.clone()));
    let frame = Reading {
        title: &way.name,
        description: &way.text,
        path: edition.way_path(&way.id),
        parent: Some((edition.home_path(), &edition.words.home.today)),
        lead: None,
        summary: std::slice::from_ref(&way.lead),
        reviewed: None,
        evidence: None,
        next: first.unwrap_or_else(|| (edition.guide_path(), edition.words.home.make.clone())),
        style: Style::List,
        script: None,
    };
    reading(edition, &frame, |_| {
        html! {
            ol.path role="list" {
                @for step in &way.steps {
                    li { (row(&edition.path_to(&step.to), None, &step.name, &step.text)) }
                }
            }
        }
    })
}
