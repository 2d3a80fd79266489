//! The first thing a reader sees: one sentence, what it means, the two things to do, and what one will hold in one's hands.

use maud::{Markup, html};

use crate::Edition;
use crate::components::button::{Weight, link};
use crate::gallery::Example;

/// The opening of the home page. `sheet` is the guide in small, `listen` the page read aloud.
pub(crate) fn hero(edition: &Edition, sheet: &Markup, listen: &Markup) -> Markup {
    let words = &edition.words.home;
    html! {
        div.hero {
            div {
                h1 { (words.title) }
                p.lead { (words.lead) }
                div.acts {
                    (link(&edition.guide_path(), &words.make, Weight::Main))
                    (link(&edition.timeline_path(), &edition.words.timeline.see, Weight::Side))
                }
                p.small { (words.small) }
                div.way { (listen) }
            }
            (sheet)
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    vec![Example::of("hero", &hero(edition, &html! {}, &html! {}).into_string().replace("h1>", "h3>"))]
}
