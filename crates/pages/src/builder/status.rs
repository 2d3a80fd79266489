//! The two questions with one answer each: hormone receptors and HER2. A tap answers and moves on.

use care::{Her2, HormoneReceptor};
use content::messages::Said;
use guide::ReceptorWords;
use maud::{Markup, html};

use super::turn::View;
use super::{Step, frame};
use crate::components::button::{Weight, go};
use crate::components::choice_row::{Row, choice_row};

/// The question on hormone receptors.
pub(super) fn hormone_receptor(view: &View) -> (String, Markup) {
    let words = &view.desk.words;
    let asked = &view.desk.book.hormone_receptor;
    let before = html! {
        p.told { (view.desk.device.as_ref().map_or(&words.privacy, |device| &device.privacy)) " " a href=(view.desk.privacy_path) { (words.privacy_link) } }
    };
    ask(
        view,
        Step::HormoneReceptor,
        asked,
        view.draft.hormone_receptor.as_ref(),
        (&words.report_hormone_receptor, &words.pictures_hormone_receptor),
        nucleus,
        [&before, &html! {}],
    )
}

/// The question on HER2.
pub(super) fn her2(view: &View) -> (String, Markup) {
    let words = &view.desk.words;
    let after = html! { div.acts { (go("back", &words.back, Weight::Quiet)) } };
    ask(
        view,
        Step::Her2,
        &view.desk.book.her2,
        view.draft.her2.as_ref(),
        (&words.report_her2, &words.pictures_her2),
        membrane,
        [&html! {}, &after],
    )
}

fn ask<Status: PartialEq>(
    view: &View,
    step: Step,
    asked: &ReceptorWords<Status>,
    answer: Option<&Status>,
    (rows, pictures): (&[Said], &str),
    picture: fn(&Status) -> Option<Markup>,
    [before, after]: [&Markup; 2],
) -> (String, Markup) {
    let words = &view.desk.words;
    let inside = html! {
        details.where {
            summary { (words.show_where) }
            div {
                p { (asked.place) }
                (report(view, rows))
                p { (pictures) }
            }
        }
        (before)
        @for choice in &asked.choices {
            (choice_row(&Row {
                field: super::fields::CHOOSE,
                value: &choice.id,
                label: &choice.label,
                hint: &choice.hint,
                picture: picture(&choice.status),
                chosen: (answer == Some(&choice.status)).then_some(&words.your_answer),
            }))
        }
        (after)
    };
    (asked.question.clone(), frame::question(view, step, &asked.question, &asked.help, &inside))
}

/// A piece of a report, with the lines to look for.
fn report(view: &View, rows: &[Said]) -> Markup {
    html! {
        div.report {
            i {} i {}
            dl { @for row in rows { div { dt { (row.name) } dd { (row.text) } } } }
            i {} i {}
        }
        p { (view.desk.words.report_caption) }
    }
}

/// A cell whose center is stained where receptors were found.
fn nucleus(status: &HormoneReceptor) -> Option<Markup> {
    let core = match status {
        HormoneReceptor::Positive => "var(--thread)",
        HormoneReceptor::Negative => "var(--core)",
        HormoneReceptor::NotSure => return None,
    };
    Some(cell("var(--edge)", "1", None, core))
}

/// A cell whose edge is stained as the score says: full and dark, faint, hardly, not at all.
fn membrane(status: &Her2) -> Option<Markup> {
    let (width, dashes) = match status {
        Her2::Positive => ("5.5", None),
        Her2::Low => ("2.6", Some("17 5 9 4")),
        Her2::Ultralow => ("1.8", Some("5 17 3 22")),
        Her2::Zero => ("0", None),
        Her2::Negative | Her2::NotSure => return None,
    };
    Some(cell("var(--thread)", width, dashes, "var(--core)"))
}

fn cell(edge: &str, width: &str, dashes: Option<&str>, core: &str) -> Markup {
    html! {
        svg.cell viewBox="0 0 44 44" width="44" height="44" aria-hidden="true" {
            circle cx="22" cy="22" r="16" fill="var(--cell)" stroke="var(--core)" {}
            circle cx="22" cy="22" r="16" fill="none" stroke=(edge) stroke-width=(width) stroke-dasharray=[dashes] stroke-linecap="round" {}
            circle cx="22" cy="22" r="6.5" fill=(core) {}
        }
    }
}
