//! The guide on the screen, with every way to keep it.

use guide::Guide;
use maud::{Markup, html};

use super::turn::View;
use super::{FORM, Step, fields, frame, kept};
use crate::components::button::{Weight, fetch, go};
use crate::components::guide_sheet::guide_sheet;

/// The page. Its address is known where the device makes it.
pub(super) fn result(view: &View, guide: &Guide, address: Option<&str>) -> Markup {
    html! {
        div.wrap.text.guide {
            (save(view, guide, address))
            (guide_sheet(guide))
        }
    }
}

fn save(view: &View, guide: &Guide, address: Option<&str>) -> Markup {
    let words = &view.desk.words;
    let file = |extension: &str| view.desk.guide_file(&format!("my-treatment-guide.{extension}"));
    let gone = view.desk.device.as_ref().map_or(&words.gone, |device| &device.gone);
    html! {
        section.save aria-label=(words.save) {
            (frame::notice(view))
            p.ready role="status" { (words.ready_line) }
            p { (gone) }
            form id=(FORM) method="post" action=(view.desk.guide_path) autocomplete="off" {
                (fields::hidden(view.draft, None, false))
                div.acts {
                    (fetch(&file("pdf"), fields::PAPER, "letter", &words.pdf_letter, Weight::Main))
                    (fetch(&file("pdf"), fields::PAPER, "a4", &words.pdf_a4, Weight::Side))
                    (fetch(&file("txt"), fields::GO, "next", &words.text, Weight::Side))
                    @if guide.answers.visit_date.is_some() { (fetch(&file("ics"), fields::GO, "next", &words.calendar, Weight::Side)) }
                }
                @if let Some(address) = address { (kept::ways(view, guide, address)) } @else { p.print { (words.print_how) } }
                div.acts.last {
                    (go(&format!("change-{}", Step::Check.id()), &words.change_answers, Weight::Quiet))
                    a.act.quiet href=(view.desk.guide_path) { (words.start_over) }
                }
            }
        }
    }
}
