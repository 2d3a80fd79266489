//! One goal among many, to tick.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// A tick box with its label over the whole row.
pub(crate) fn tick_row(id: &str, field: &str, value: &str, label: &str, hint: &str, is_ticked: bool) -> Markup {
    html! {
        label.tick {
            input type="checkbox" id=(id) name=(field) value=(value) checked[is_ticked];
            span { b { (label) } @if !hint.is_empty() { " " small { (hint) } } }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let states = [("open", false), ("ticked", true)];
    let rows = states.into_iter().zip(&edition.book.goals);
    let row = |goal: &guide::Goal, ticked| html! { div.ticks { (tick_row(&format!("goal-{}", goal.id), "goal", &goal.id, &goal.label, &goal.hint, ticked)) } };
    rows.map(|((state, ticked), goal)| Example::new(state, row(goal, ticked))).collect()
}
