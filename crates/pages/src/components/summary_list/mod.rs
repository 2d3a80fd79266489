//! The answers so far, each with the way to change it.

use maud::{Markup, html};

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

/// The same, only to be read.
pub(crate) fn plain_list(rows: &[Row]) -> Markup {
    html! { dl.answers.plain { @for row in rows { div { dt { (row.name) } dd { (row.value) } } } } }
}

#[cfg(test)]
pub(super) fn examples() -> Vec<(&'static str, Markup)> {
    vec![("answers", summary_list(&[Row { id: "row-her2", name: "HER2", value: html! { "Low" }, go: "change-her2", change: "Change" }]))]
}
