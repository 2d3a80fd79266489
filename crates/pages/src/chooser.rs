//! The top of a site: the choice of a language, for a reader whose browser does not say which one.

use maud::{DOCTYPE, Markup, html};

use crate::components::button::{Weight, link};
use crate::{Edition, Html};

/// The page. It has no language of its own: each link speaks the one it leads to. With one language it leads there by itself.
#[must_use]
pub fn chooser(editions: &[Edition]) -> Html {
    let Some(main) = editions.first() else { return Html::new() };
    let markup = html! {
        (DOCTYPE)
        html lang=(main.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (main.name) }
                meta name="description" content=(main.words.home.description);
                meta name="color-scheme" content="light dark";
                @if editions.len() == 1 { meta http-equiv="refresh" content={ "0;url=" (main.home_path()) }; }
                link rel="stylesheet" href=(main.assets.reading_style);
                link rel="icon" type="image/svg+xml" href=(main.assets.icon);
            }
            body { main.wrap.text { h1 { (main.name) } @for edition in editions { (choice(edition)) } } }
        }
    };
    markup.into_string()
}

fn choice(edition: &Edition) -> Markup {
    let words = edition.words;
    html! {
        section lang=(edition.language) {
            p.lead { (words.home.title) }
            div.acts { (link(&edition.home_path(), &words.chooser.open, Weight::Main)) }
        }
    }
}

/// The place in every page for the ways to the same page in other languages. Which pages there are is known only when all are made.
pub const LANGUAGES: &str = "<!--languages-->";

/// The ways to a page in other languages, each in its own words.
#[must_use]
pub fn languages(others: &[(Edition, String)]) -> Html {
    let link = |edition: &Edition, path: &str| {
        html! { a lang=(edition.language) hreflang=(edition.language) href=(path) { (edition.words.chooser.own_name) } }
    };
    html! { p.languages { @for (edition, path) in others { (link(edition, path)) " " } } }.into_string()
}
