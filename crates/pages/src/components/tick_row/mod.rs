//! One goal among many, to tick.

use maud::{Markup, html};

/// A tick box with its label over the whole row.
pub(crate) fn tick_row(id: &str, field: &str, value: &str, label: &str, hint: &str, is_ticked: bool) -> Markup {
    html! {
        label.tick {
            input type="checkbox" id=(id) name=(field) value=(value) checked[is_ticked];
            span { b { (label) } @if !hint.is_empty() { " " small { (hint) } } }
        }
    }
}

#[cfg(test)]
pub(super) fn examples() -> Vec<(&'static str, Markup)> {
    vec![
        ("tick", tick_row("goal-cost", "goal", "cost", "Cost", "Bills.", false)),
        ("ticked", tick_row("goal-cost", "goal", "cost", "Cost", "", true)),
    ]
}
