//! "My cancer": the answers, with the same fields as the guide builder, and what has been chosen of them.

use care::{Finding, ResultId};
use content::messages::BuilderWords;
use guide::{Choice, MarkerEntry, fill};
use maud::{Markup, html};

use super::choices::{Said, answers, field_id, not_sure_id};
use crate::Edition;
use crate::builder::{FROM, HER2, HORMONE_RECEPTOR, TAKE, marker_field};
use crate::components::button::{Weight, go};
use crate::components::found_row::FINDINGS;

/// Id of the form, for the buttons outside of it.
const FORM: &str = "mine";

/// The form.
pub(super) fn panel(edition: &Edition) -> Markup {
    let (words, book) = (&edition.words.timeline, edition.book);
    let (common, rare): (Vec<&MarkerEntry>, Vec<&MarkerEntry>) = book.markers.iter().partition(|entry| entry.common);
    html! {
        form.mine id=(FORM) method="post" action=(edition.guide_path()) autocomplete="off" aria-labelledby="mine-title" {
            h2 id="mine-title" { (words.panel) }
            p { (words.panel_help) }
            fieldset { legend { (book.hormone_receptor.name) } div.seg { (fields(edition, ResultId::HormoneReceptor)) } }
            fieldset { legend { (book.her2.name) } div.list { (fields(edition, ResultId::Her2)) } }
            fieldset.marks {
                legend { (words.markers) }
                p { (words.markers_help) }
                (markers(edition, &common))
                @if !rare.is_empty() { details { summary { (words.rare) } (markers(edition, &rare)) } }
            }
            input type="hidden" name=(FROM) value="hormone-receptor";
            (take(edition))
        }
    }
}

/// The way into the builder with what was chosen.
fn take(edition: &Edition) -> Markup {
    let words = &edition.words.timeline;
    html! { div.acts { (go(TAKE, &words.take, Weight::Main)) } }
}

fn markers(edition: &Edition, entries: &[&MarkerEntry]) -> Markup {
    html! {
        @for entry in entries {
            fieldset { legend { (entry.short) } div.seg { (fields(edition, ResultId::Marker(entry.marker))) } }
        }
    }
}

fn fields(edition: &Edition, result: ResultId) -> Markup {
    let last = answers(result).len() - 1;
    html! {
        @for (place, said) in answers(result).into_iter().enumerate() {
            @let answer = Answer::new(edition, said);
            label {
                input type="radio" id=(field_id(result, place)) name=(answer.field) value=(answer.value) checked[place == last];
                span { (answer.label) @if let Some(hint) = answer.hint { " " small { (hint) } } }
            }
        }
    }
}

/// What was chosen, each with the way to take it back: a label of the field that says "not sure", so that no script is needed.
pub(super) fn chips(edition: &Edition) -> Markup {
    let words = &edition.words.timeline;
    html! {
        div.chips {
            p { (words.chosen) }
            @for result in ResultId::all() {
                @let known = answers(result).len() - 1;
                @for (place, said) in answers(result).into_iter().enumerate().take(known) {
                    @let answer = Answer::new(edition, said);
                    label class=(field_id(result, place)) for=(not_sure_id(result)) {
                        (fill(&words.chip, &[("name", name(edition, result)), ("answer", answer.label)]))
                    }
                }
            }
            button type="reset" form=(FORM) { (words.clear) }
        }
    }
}

/// What a result is called in front of its answer.
fn name<'a>(edition: &Edition<'a>, result: ResultId) -> &'a str {
    match result {
        ResultId::HormoneReceptor => &edition.book.hormone_receptor.name,
        result => edition.book.result_name(result),
    }
}

/// An answer as the builder reads it, and as it is shown.
struct Answer<'a> {
    field: String,
    value: &'a str,
    label: &'a str,
    hint: Option<&'a str>,
}

impl<'a> Answer<'a> {
    fn new(edition: &Edition<'a>, said: Said) -> Self {
        let (words, book) = (&edition.words.builder, edition.book);
        match said {
            Said::HormoneReceptor(status) => {
                Self { hint: None, ..Self::of_choice(HORMONE_RECEPTOR, book.hormone_receptor.choice(&status), words) }
            }
            Said::Her2(status) => Self::of_choice(HER2, book.her2.choice(&status), words),
            Said::Finding(marker, finding) => {
                let label = match finding {
                    Finding::Found => &words.found,
                    Finding::NotFound => &words.not_found,
                    Finding::NotSure => &words.not_sure,
                };
                Self { field: marker_field(marker), value: finding_value(finding), label, hint: None }
            }
        }
    }

    fn of_choice<Status>(field: &str, choice: Option<&'a Choice<Status>>, words: &'a BuilderWords) -> Self {
        let is_known = choice.is_some_and(|choice| !choice.fact.is_empty());
        let label = if is_known { choice.map_or("", |choice| &choice.label) } else { &words.not_sure };
        let hint = choice.filter(|_| is_known).map(|choice| choice.hint.as_str());
        Self { field: field.to_owned(), value: choice.map_or("", |choice| &choice.id), label, hint }
    }
}

fn finding_value(finding: Finding) -> &'static str {
    FINDINGS.into_iter().find(|(each, _)| *each == finding).map_or("", |(_, value)| value)
}
