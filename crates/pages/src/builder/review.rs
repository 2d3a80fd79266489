//! Every answer on one page, each with the way to change it; the goals in their order.

use care::Finding;
use guide::tidy;
use maud::{Markup, html};

use super::check::{self, Fault};
use super::draft::OWN;
use super::{FORM, Step, View, fields, frame};
use crate::components::button::{Weight, fetch, go};
use crate::components::error_summary::error_summary;
use crate::components::summary_list::{Row, summary_list};

/// The page.
pub(super) fn review(view: &View) -> (String, Markup) {
    let words = &view.edition.words.builder;
    let main = html! {
        div.wrap.beside { div.question {
            (frame::how_far(view, Step::Check))
            @if !view.faults.is_empty() {
                div.column { (error_summary(&view.edition.words.faults.title, view.faults.iter().map(|fault| (row_of(fault), fault.text.as_str())))) }
            }
            h1 { (words.check_title) }
            p.hint { (words.check_help) }
            form.column id=(FORM) method="post" action=(view.edition.guide_path()) autocomplete="off" {
                (fields::hidden(view.draft, None, false))
                (frame::enter_means_next())
                (answers(view))
                div.acts {
                    (go("next", &words.make, Weight::Main))
                    (fetch(&view.edition.guide_file("my-treatment-guide.pdf"), fields::PAPER, "letter", &words.download, Weight::Side))
                }
                p.hint.after { (words.download_note) }
                div.acts {
                    (go("back", &words.back, Weight::Quiet))
                    a.act.quiet href=(view.edition.guide_path()) { (words.start_over) }
                }
            }
        } (frame::so_far(view)) }
    };
    (words.check_title.clone(), main)
}

/// Where a fault is put right: the button that changes its answer.
fn row_of(fault: &Fault) -> &'static str {
    match fault.step {
        Step::HormoneReceptor => "row-hormone-receptor",
        Step::Her2 => "row-her2",
        Step::Markers => "row-markers",
        Step::Goals => "row-goals",
        Step::Visit | Step::Check | Step::Result => "row-visit",
    }
}

fn answers(view: &View) -> Markup {
    let (words, book, draft) = (&view.edition.words.builder, view.edition.book, view.draft);
    let hormone_receptor = book.hormone_receptor.choice(&draft.hormone_receptor.unwrap_or_default()).map_or("", |choice| &choice.label);
    let her2 = book.her2.choice(&draft.her2.unwrap_or_default()).map_or("", |choice| &choice.label);
    let visit = visit(view);
    let add = if visit.is_some() { &words.change } else { &words.add };
    let none = html! { span.hint { (words.visit_none) } };
    summary_list(&[
        Row {
            id: "row-hormone-receptor",
            name: &book.hormone_receptor.name,
            value: html! { (hormone_receptor) },
            go: "change-hormone-receptor",
            change: &words.change,
        },
        Row { id: "row-her2", name: &book.her2.name, value: html! { (her2) }, go: "change-her2", change: &words.change },
        Row { id: "row-markers", name: &words.markers, value: markers(view), go: "change-markers", change: &words.change },
        Row { id: "row-goals", name: &words.goals, value: goals(view), go: "change-goals", change: &words.change },
        Row { id: "row-visit", name: &words.visit, value: visit.unwrap_or(none), go: "change-visit", change: add },
    ])
}

fn markers(view: &View) -> Markup {
    let (words, book) = (&view.edition.words.builder, view.edition.book);
    let with = |finding| {
        let entries = book.markers.iter().filter(|entry| view.draft.markers.get(&entry.marker).copied().unwrap_or_default() == finding);
        entries.map(|entry| entry.short.as_str()).collect::<Vec<_>>()
    };
    let groups = [(Finding::Found, &words.found), (Finding::NotFound, &words.not_found), (Finding::NotSure, &words.not_sure)];
    html! {
        @for (finding, name) in groups {
            @let names = with(finding);
            @if !names.is_empty() { p { b { (name) ":" } " " (book.words.names(&names)) } }
        }
    }
}

fn goals(view: &View) -> Markup {
    let (words, draft) = (&view.edition.words.builder, view.draft);
    let name = |goal: &str| match goal {
        OWN => tidy(&draft.own_goal),
        id => view.edition.book.goals.iter().find(|goal| goal.id == id).map_or_else(String::new, |goal| goal.label.clone()),
    };
    if draft.goals.is_empty() {
        return html! { span.hint { (words.goals_none) } };
    }
    html! {
        ol.order role="list" {
            @for (place, goal) in draft.goals.iter().enumerate() {
                li {
                    span { (name(goal)) }
                    @if place > 0 {
                        button.up name=(fields::UP) value=(place) {
                            svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" { path d="M8 14V3M3 7.500l5-5 5 5" {} }
                            (words.move_up) span.hidden { ": " (name(goal)) }
                        }
                    }
                }
            }
        }
    }
}

/// What was said for the visit; `None` where nothing was.
fn visit(view: &View) -> Option<Markup> {
    let (words, draft) = (&view.edition.words.builder, view.draft);
    let (answers, _) = check::check(view.edition, draft);
    let typed_date = words.date_order.map(|part| match super::visit::date_field(part) {
        fields::DAY => draft.day.as_str(),
        fields::MONTH => draft.month.as_str(),
        _ => draft.year.as_str(),
    });
    let date = answers.visit_date.map_or_else(|| typed_date.join(" "), |date| view.edition.book.words.long_date(date));
    let said = [
        (&words.visit_date, tidy(&date)),
        (&words.companion, tidy(&draft.companion)),
        (&words.treatments_so_far, tidy(&draft.treatments_so_far)),
        (&words.about_me, tidy(&draft.about_me)),
    ];
    let said: Vec<_> = said.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    if said.is_empty() && answers.own_questions.is_empty() {
        return None;
    }
    Some(html! {
        @for (name, value) in said { p { b { (name) } br; (value) } }
        @if !answers.own_questions.is_empty() {
            p { b { (words.own_questions) } }
            ul.own role="list" { @for question in &answers.own_questions { li { (question) } } }
        }
    })
}
