//! A page of running text: privacy, about.

use content::Team;
use guide::{fill, parse_date};
use maud::{Markup, PreEscaped, html};
use prose::blocks_html;

use crate::components::button::{Weight, link};
use crate::components::layout::{Page, page};
use crate::{Article, Edition, Html};

/// The page. It ends with the one thing to do next.
#[must_use]
pub fn article(edition: &Edition, article: &Article) -> Html {
    let words = edition.words;
    let main = html! {
        div.wrap.text {
            div.column.prose {
                h1 { (article.title) }
                (PreEscaped(blocks_html(article.body, 0)))
                @if let Some(team) = article.team { (behind(edition, team)) }
                p.hint { (checked_on(edition, article)) }
            }
            div.acts {
                (link(&edition.guide_path(), &words.home.make, Weight::Main))
                (link(&edition.ready_path(), &words.home.ready, Weight::Side))
            }
        }
    };
    let path = Some(edition.article_path(article.id));
    page(edition, &Page { title: article.title, description: Some(article.description), path, has_faults: false }, &main)
}

fn behind(edition: &Edition, team: &Team) -> Markup {
    let words = &edition.words.about;
    let said = [
        (&words.run_by, &team.run_by),
        (&words.contact, &team.contact),
        (&words.funding, &team.funding),
        (&words.reviewer, &team.reviewer),
    ];
    html! {
        h2 { (words.title) }
        dl.facts { @for (name, value) in said { div { dt { (name) } dd { (value.as_ref().unwrap_or(&words.not_said)) } } } }
    }
}

fn checked_on(edition: &Edition, article: &Article) -> String {
    let reviewed = article.reviewed.to_string();
    let date = parse_date(&reviewed).map_or(reviewed, |date| edition.book.words.date(date));
    fill(&edition.words.about.checked, &[("date", &date)])
}
