//! One answer of a question as a wide button: a tap answers and moves on.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// An answer that can be chosen.
pub(crate) struct Row<'a> {
    /// Name of the field that is sent.
    pub(crate) field: &'a str,
    /// What is sent.
    pub(crate) value: &'a str,
    /// The answer.
    pub(crate) label: &'a str,
    /// A small line below it.
    pub(crate) hint: &'a str,
    /// A small picture of it.
    pub(crate) picture: Option<Markup>,
    /// The words that mark it as the answer given before; `None` where it is not.
    pub(crate) chosen: Option<&'a str>,
}

/// The button.
pub(crate) fn choice_row(row: &Row) -> Markup {
    html! {
        button.choice.chosen[row.chosen.is_some()] name=(row.field) value=(row.value) {
            span.said {
                b { (row.label) }
                @if !row.hint.is_empty() { " " small { (row.hint) } }
                @if let Some(mark) = row.chosen { " " span.mine { (tick()) (mark) } }
            }
            @if let Some(picture) = &row.picture { (picture) }
            svg.on viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" { path d="M4 12h15M13 6l6 6-6 6" {} }
        }
    }
}

fn tick() -> Markup {
    html! { svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" { path d="M2 9l4 4 8-10" {} } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let mark = edition.words.builder.your_answer.as_str();
    let states = [("row", None), ("chosen", Some(mark))];
    let choices = states.into_iter().zip(&edition.book.her2.choices);
    let row = |label, hint, chosen| choice_row(&Row { field: "choose", value: "low", label, hint, picture: None, chosen });
    choices.map(|((state, chosen), choice)| Example::new(state, row(&choice.label, &choice.hint, chosen))).collect()
}
