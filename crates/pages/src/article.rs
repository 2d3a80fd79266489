//! A page of running text.

use care::PartialDate;
use content::{Evidence, Team};
use maud::{Markup, html};
use prose::Block;

use crate::components::facts::facts;
use crate::components::layout::Style;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// A page of running text.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// Id, the last part of its address.
    pub id: &'a str,
    /// Its heading.
    pub title: &'a str,
    /// One sentence for search engines.
    pub description: &'a str,
    /// The page in a few sentences.
    pub summary: &'a [String],
    /// Its text, with headings from level 2 on.
    pub body: &'a [Block],
    /// Whether it is one of the pages that explain.
    pub explains: bool,
    /// What it rests on.
    pub evidence: Option<&'a Evidence>,
    /// The day somebody last compared it with its sources.
    pub reviewed: PartialDate,
    /// The next step: where to, and its words.
    pub next: Option<(&'a str, &'a str)>,
    /// Who stands behind the site, on the page that says so.
    pub team: Option<&'a Team>,
}

/// The page.
#[must_use]
pub fn article(edition: &Edition, article: &Article) -> Html {
    let next = article.next.map(|(to, words)| (edition.address(to), words.to_owned()));
    let frame = Reading {
        title: article.title,
        description: article.description,
        path: edition.article_path(article.id),
        parent: article.explains.then(|| (edition.learn_path(), edition.words.nav_learn.as_str())),
        lead: None,
        summary: article.summary,
        reviewed: Some(article.reviewed),
        evidence: article.evidence,
        next: next.unwrap_or_else(|| (edition.guide_path(), edition.words.home.make.clone())),
        style: Style::Reading,
        script: None,
    };
    reading(edition, &frame, |text| {
        html! {
            (text.blocks(article.body))
            @if let Some(team) = article.team { (behind(edition, team)) }
        }
    })
}

fn behind(edition: &Edition, team: &Team) -> Markup {
    let words = &edition.words.about;
    let said = |value: &Option<String>| html! { (value.as_ref().unwrap_or(&words.not_said)) };
    let rows: [(&str, Markup); 4] = [
        (&words.run_by, said(&team.run_by)),
        (&words.contact, said(&team.contact)),
        (&words.funding, said(&team.funding)),
        (&words.reviewer, said(&team.reviewer)),
    ];
    html! { h2 { (words.title) } (facts(&rows)) }
}
