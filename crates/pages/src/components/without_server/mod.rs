//! What the guide builder says with scripts off where no server could make the guide instead: plainly, with a way on.

use maud::{Markup, html};

use crate::Edition;
use crate::components::button::{Weight, link};

/// Shown only with scripts off; the style hides the form then, which would lead nowhere.
pub(crate) fn without_server(edition: &Edition) -> Markup {
    let words = &edition.words.without_server;
    html! {
        noscript {
            div.without-server {
                h2 { (words.title) }
                p { (words.text) }
                div.acts { (link(&edition.ready_path(), &words.ready, Weight::Main)) }
            }
        }
    }
}
