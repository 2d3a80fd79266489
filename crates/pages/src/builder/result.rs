//! The guide on the screen, with every way to keep it.

use guide::Guide;
use maud::{Markup, html};

use super::{Draft, FORM, Step, fields};
use crate::components::button::{Weight, fetch, go};
use crate::components::guide_sheet::guide_sheet;
use crate::components::layout::{Page, page};
use crate::{Edition, Html};

/// The page.
pub(super) fn result(edition: &Edition, draft: &Draft, guide: &Guide) -> Html {
    let words = &edition.words.builder;
    let main = html! {
        div.wrap.text.guide {
            (save(edition, draft, guide))
            (guide_sheet(guide))
        }
    };
    page(edition, &Page { title: &words.ready_title, form: Some((FORM, "next")), ..Page::default() }, &main)
}

fn save(edition: &Edition, draft: &Draft, guide: &Guide) -> Markup {
    let words = &edition.words.builder;
    let file = |extension: &str| edition.guide_file(&format!("my-treatment-guide.{extension}"));
    html! {
        section.save aria-label=(words.save) {
            p.ready role="status" { (words.ready_line) }
            p { (words.gone) }
            form id=(FORM) method="post" action=(edition.guide_path()) autocomplete="off" {
                (fields::hidden(draft, None, false))
                div.acts {
                    (fetch(&file("pdf"), fields::PAPER, "letter", &words.pdf_letter, Weight::Main))
                    (fetch(&file("pdf"), fields::PAPER, "a4", &words.pdf_a4, Weight::Side))
                    (fetch(&file("txt"), fields::GO, "next", &words.text, Weight::Side))
                    @if guide.answers.visit_date.is_some() { (fetch(&file("ics"), fields::GO, "next", &words.calendar, Weight::Side)) }
                }
                p.print { (words.print_how) }
                div.acts {
                    (go(&format!("change-{}", Step::Check.id()), &words.change_answers, Weight::Quiet))
                    a.act.quiet href=(edition.guide_path()) { (words.start_over) }
                }
            }
        }
    }
}
