//! What the pages of the builder share: the form, how far it has come, and the ways on and back.

use guide::{Answers, Guide, fill};
use maud::{Markup, html};
use time::Date;

use super::check::check;
use super::turn::View;
use super::{FORM, Step, fields};
use crate::components::button::{Weight, go};
use crate::components::error_summary::error_summary;
use crate::components::guide_sheet::small_sheet;
use crate::components::progress::progress;
use crate::components::without_server::without_server;

/// Pages until the guide can be made.
const PAGES: usize = 5;
/// Steps as the reader counts them.
const STEPS: usize = 3;

/// A question: progress, faults, heading, then the fields in their form; beside it the guide so far, where there is room.
pub(super) fn question(view: &View, step: Step, title: &str, help: &str, inside: &Markup) -> Markup {
    let words = &view.desk.words;
    html! {
        div.wrap.beside {
            div.question {
                (how_far(view, step))
                (notice(view))
                (faults(view))
                h1 { (title) }
                @if !help.is_empty() { p.hint { (help) } }
                @if let Some(edition) = view.desk.without_server { (without_server(edition)) }
                form.column id=(FORM) method="post" action=(view.desk.guide_path) autocomplete="off"
                    data-without-server[view.desk.without_server.is_some()] {
                    (fields::hidden(view.draft, Some(step), view.is_returning))
                    (inside)
                }
                @if step != Step::HormoneReceptor { div.acts.again { a.act.quiet href=(view.desk.guide_path) { (words.start_over) } } }
            }
            (so_far(view))
        }
    }
}

/// The guide as it would be now, in small.
pub(super) fn so_far(view: &View) -> Markup {
    let (mut answers, _) = check(view.desk, view.draft);
    answers.goals.truncate(Answers::MOST_GOALS);
    small_sheet(&Guide::new(&view.desk.book, answers, Date::MIN), &view.desk.words.so_far, &view.desk.sheet_more)
}

/// The summary of what has to be put right.
pub(super) fn faults(view: &View) -> Markup {
    let each = view.faults.iter().map(|fault| (fault.field.as_str(), fault.text.as_str()));
    html! { @if !view.faults.is_empty() { div.column { (error_summary(&view.desk.faults.title, each)) } } }
}

/// What is said of the answers that came from elsewhere.
pub(super) fn notice(view: &View) -> Markup {
    html! { @if let Some(notice) = view.notice { p.told role="status" { (notice) } } }
}

/// The way on and the way back.
pub(super) fn on_and_back(view: &View) -> Markup {
    let words = &view.desk.words;
    html! { (go("next", &words.next, Weight::Main)) (go("back", &words.back, Weight::Quiet)) }
}

/// Sent when a reader presses Enter in a field: the first button of a form is the one that counts then, and it must be Continue.
pub(super) fn enter_means_next() -> Markup {
    html! { button.hidden name="go" value="next" tabindex="-1" aria-hidden="true" {} }
}

/// How far the guide has come, in bars and in words.
pub(super) fn how_far(view: &View, step: Step) -> Markup {
    let words = &view.desk.words;
    let (done, number, name) = match step {
        Step::HormoneReceptor => (1, 1, &words.step_subtype),
        Step::Her2 => (2, 1, &words.step_subtype),
        Step::Markers => (3, 2, &words.step_markers),
        Step::Goals => (4, 3, &words.step_goals),
        Step::Visit => return progress(PAGES, PAGES, &words.progress_visit),
        Step::Check | Step::Result => return progress(PAGES, PAGES, &fill(&words.progress_check, &[("steps", &STEPS.to_string())])),
    };
    progress(done, PAGES, &fill(&words.progress, &[("step", &number.to_string()), ("steps", &STEPS.to_string()), ("name", name)]))
}
