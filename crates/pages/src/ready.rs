//! The ready-to-go guide on the screen, with its files.

use guide::Guide;
use maud::html;

use crate::components::button::{Weight, link};
use crate::components::guide_sheet::guide_sheet;
use crate::components::layout::{Page, page};
use crate::{Edition, Html};

/// The page.
#[must_use]
pub fn ready(edition: &Edition, guide: &Guide) -> Html {
    let words = &edition.words.ready;
    let file = |name: &str| format!("{}{name}", edition.ready_path());
    let main = html! {
        div.wrap.text.guide {
            section.save aria-label=(words.title) {
                p.ready { (words.title) }
                p { (words.lead) }
                div.acts {
                    (link(&file("letter.pdf"), &words.letter, Weight::Main))
                    (link(&file("a4.pdf"), &words.a4, Weight::Side))
                }
                p.print { (words.or_make) " " a href=(edition.guide_path()) { (words.make) } }
            }
            (guide_sheet(guide))
        }
    };
    let path = Some(edition.ready_path());
    page(edition, &Page { title: &words.title, description: Some(&words.description), path, ..Page::default() }, &main)
}
