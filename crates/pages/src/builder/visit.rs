//! The optional page for the visit: date, company, treatments so far, one thing about me, own questions.

use content::messages::DatePart;
use guide::{Answers, fill};
use maud::{Markup, html};

use super::fields::{ABOUT_ME, COMPANION, DAY, MONTH, TREATMENTS, YEAR, question_field};
use super::turn::View;
use super::{Step, frame};
use crate::components::text_field::{Field, said_wrong, text_field};

/// The page for the visit.
pub(super) fn visit(view: &View) -> (String, Markup) {
    let words = &view.desk.words;
    let draft = view.draft;
    let own_question = |index: usize, value: &str| {
        field(view, &question_field(index), &fill(&words.own_question, &[("number", &(index + 1).to_string())]), "", value, 1)
    };
    let inside = html! {
        (date(view))
        (field(view, COMPANION, &words.companion, &words.companion_hint, &draft.companion, 1))
        (field(view, TREATMENTS, &words.treatments_so_far, &words.treatments_so_far_hint, &draft.treatments_so_far, 3))
        (field(view, ABOUT_ME, &words.about_me, &words.about_me_hint, &draft.about_me, 3))
        fieldset.field aria-describedby="own-questions-hint" {
            legend { (words.own_questions) }
            p.note id="own-questions-hint" { (fill(&words.own_questions_hint, &[("limit", &Answers::LONGEST_QUESTION.to_string())])) }
            @for (index, question) in draft.own_questions.iter().enumerate() {
                (own_question(index, question))
            }
        }
        div.acts { (frame::on_and_back(view)) }
    };
    (words.visit_question.clone(), frame::question(view, Step::Visit, &words.visit_question, &words.visit_help, &inside))
}

fn field(view: &View, name: &str, label: &str, hint: &str, value: &str, lines: u8) -> Markup {
    text_field(&Field { name, label, hint, value, lines, fault: view.fault(name) })
}

/// Name of the field of a part of the date.
pub(super) fn date_field(part: DatePart) -> &'static str {
    match part {
        DatePart::Day => DAY,
        DatePart::Month => MONTH,
        DatePart::Year => YEAR,
    }
}

fn date(view: &View) -> Markup {
    let words = &view.desk.words;
    let parts = words.date_order.map(|part| {
        let (label, value) = match part {
            DatePart::Day => (&words.day, &view.draft.day),
            DatePart::Month => (&words.month, &view.draft.month),
            DatePart::Year => (&words.year, &view.draft.year),
        };
        (date_field(part), label, value)
    });
    let fault = parts.iter().find_map(|(name, ..)| view.fault(name));
    let described = if fault.is_some() { "date-hint date-fault" } else { "date-hint" };
    html! {
        fieldset.field.wrong[fault.is_some()] aria-describedby=(described) {
            legend { (words.visit_date) }
            p.note id="date-hint" { (words.visit_date_hint) }
            @if let Some(fault) = fault { (said_wrong("date-fault", fault)) }
            div.dates {
                @for (name, label, value) in parts {
                    div class=(name) {
                        label for=(name) { (label) }
                        input type="text" inputmode=[(name != MONTH).then_some("numeric")] id=(name) name=(name) value=(value) aria-invalid=[fault.map(|_| "true")];
                    }
                }
            }
        }
    }
}
