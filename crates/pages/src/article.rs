//! A page of running text: privacy, about.

use maud::{PreEscaped, html};
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
