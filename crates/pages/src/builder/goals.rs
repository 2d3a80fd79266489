//! The question on goals: tick boxes and own words. Too many is said, and nothing ticked is dropped.

use guide::{Answers, fill};
use maud::{Markup, html};

use super::check::goal_id;
use super::fields::{GOAL, OWN_GOAL};
use super::turn::View;
use super::{Step, frame};
use crate::components::text_field::{Field, said_wrong, text_field};
use crate::components::tick_row::tick_row;

/// The question on goals.
pub(super) fn goals(view: &View) -> (String, Markup) {
    let words = &view.desk.words;
    let (most, limit) = (Answers::MOST_GOALS.to_string(), Answers::LONGEST_GOAL.to_string());
    let filled = |template: &str| fill(template, &[("most", &most), ("limit", &limit)]);
    let too_many = view.desk.book.goals.first().and_then(|goal| view.fault(&goal_id(&goal.id)));
    let inside = html! {
        fieldset aria-describedby=[too_many.map(|_| "goals-fault")] {
            legend.hidden { (words.goals_question) }
            @if let Some(fault) = too_many { (said_wrong("goals-fault", fault)) }
            div.ticks {
                @for goal in &view.desk.book.goals {
                    (tick_row(&goal_id(&goal.id), GOAL, &goal.id, &goal.label, &goal.hint, view.draft.goals.contains(&goal.id)))
                }
                p.over role="status" { (filled(&words.goals_over)) }
            }
        }
        (text_field(&Field {
            name: OWN_GOAL,
            label: &words.own_goal,
            hint: &filled(&words.own_goal_hint),
            value: &view.draft.own_goal,
            lines: 1,
            fault: view.fault(OWN_GOAL),
        }))
        div.bar { (frame::on_and_back(view)) p.count aria-hidden="true" { (filled(&words.goals_chosen)) } }
    };
    (words.goals_question.clone(), frame::question(view, Step::Goals, &words.goals_question, &filled(&words.goals_help), &inside))
}
