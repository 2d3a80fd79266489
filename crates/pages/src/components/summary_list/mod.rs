//! The answers so far, each with the way to change it.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// One answer.
pub(crate) struct Row<'a> {
    /// Id of its button, so that a fault can lead there.
    pub(crate) id: &'a str,
    /// What was asked.
    pub(crate) name: &'a str,
    /// What was answered.
    pub(crate) value: Markup,
    /// Which way the button goes.
    pub(crate) go: &'a str,
    /// What the button says.
    pub(crate) change: &'a str,
}

/// The list.
pub(crate) fn summary_list(rows: &[Row]) -> Markup {
    html! {
        dl.answers {
            @for row in rows {
                div {
                    dt { (row.name) }
                    dd { (row.value) }
                    dd.do { button.change id=(row.id) name="go" value=(row.go) { (row.change) span.hidden { ": " (row.name) } } }
                }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.builder;
    let asked = &edition.book.her2;
    let value = html! { @for choice in asked.choices.iter().take(1) { (choice.label) } };
    let open = html! { span.hint { (words.goals_none) } };
    let rows = [
        Row { id: "row-her2", name: &asked.name, value, go: "change-her2", change: &words.change },
        Row { id: "row-goals", name: &words.goals, value: open, go: "change-goals", change: &words.add },
    ];
    vec![Example::new("answers", summary_list(&rows))]
}
