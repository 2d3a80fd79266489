//! The top of a site: the choice of a language, for a reader whose browser does not say which one.

use maud::{DOCTYPE, Markup, html};

use crate::components::button::{Weight, link};
use crate::components::layout::Style;
use crate::{Edition, Html};

/// The page. It has no language of its own: each link speaks the one it leads to. With one language it leads there by itself.
#[must_use]
pub fn chooser(editions: &[Edition]) -> Html {
    let Some(main) = editions.first() else { return Html::new() };
    let markup = html! {
        (DOCTYPE)
        html lang=(main.language) dir=(main.book.words.direction.id()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width,initial-scale=1";
                title { (main.name) }
                meta name="description" content=(main.words.home.description);
                meta name="color-scheme" content="light dark";
                @if editions.len() == 1 { meta http-equiv="refresh" content={ "0;url=" (main.home_path()) }; }
                link rel="stylesheet" href=(main.assets.style(Style::Reading));
                link rel="icon" href=(main.assets.icon);
            }
            body { main.wrap.text { h1 { (main.name) } @for edition in editions { (choice(edition)) } } }
        }
    };
    markup.into_string()
}

fn choice(edition: &Edition) -> Markup {
    let words = edition.words;
    html! {
        section lang=(edition.language) dir=(edition.book.words.direction.id()) {
            p.lead { (words.home.title) }
            div.acts { (link(&edition.home_path(), &words.chooser.open, Weight::Main)) }
        }
    }
}
