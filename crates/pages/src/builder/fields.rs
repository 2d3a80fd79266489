//! The fields of the builder's forms: their names, and the answers that travel along unseen.

use care::Marker;
use guide::Answers;
use maud::{Markup, html};

use super::Step;
use super::draft::{Draft, her2_id, hormone_receptor_id};
use crate::components::found_row::FINDINGS;

pub(crate) const FROM: &str = "from";
pub(super) const RETURN: &str = "return";
pub(super) const GO: &str = "go";
pub(super) const CHOOSE: &str = "choose";
pub(super) const UP: &str = "up";
pub(super) const PAPER: &str = "paper";
pub(crate) const HORMONE_RECEPTOR: &str = "hormone_receptor";
pub(crate) const HER2: &str = "her2";
pub(super) const MARKER: &str = "marker.";
pub(super) const GOAL: &str = "goal";
pub(super) const EARLIER_GOAL: &str = "earlier_goal";
pub(super) const OWN_GOAL: &str = "own_goal";
pub(super) const DAY: &str = "day";
pub(super) const MONTH: &str = "month";
pub(super) const YEAR: &str = "year";
pub(super) const COMPANION: &str = "companion";
pub(super) const TREATMENTS: &str = "treatments_so_far";
pub(super) const ABOUT_ME: &str = "about_me";
pub(super) const OWN_QUESTION: &str = "own_question.";

/// Name of a marker's field.
pub(crate) fn marker_field(marker: Marker) -> String {
    format!("{MARKER}{}", marker.id())
}

/// Name of the field of an own question, counted from 0.
pub(super) fn question_field(index: usize) -> String {
    format!("{OWN_QUESTION}{}", index + 1)
}

/// Everything that has been said and that the step shown does not ask itself. With no step, everything.
pub(super) fn hidden(draft: &Draft, shown: Option<Step>, is_returning: bool) -> Markup {
    let from = shown.unwrap_or(Step::Check);
    let mut pairs: Vec<(String, &str)> = vec![(FROM.to_owned(), from.id())];
    if is_returning {
        pairs.push((RETURN.to_owned(), Step::Check.id()));
    }
    // An answer chosen with a button travels even on its own page, so that going back keeps it.
    pairs.extend(draft.hormone_receptor.and_then(hormone_receptor_id).map(|id| (HORMONE_RECEPTOR.to_owned(), id)));
    pairs.extend(draft.her2.and_then(her2_id).map(|id| (HER2.to_owned(), id)));
    if shown != Some(Step::Markers) {
        for (marker, finding) in &draft.markers {
            let value = FINDINGS.iter().find(|(each, _)| each == finding).map(|(_, value)| *value);
            pairs.extend(value.map(|value| (marker_field(*marker), value)));
        }
    }
    let goal_field = if shown == Some(Step::Goals) { EARLIER_GOAL } else { GOAL };
    pairs.extend(draft.goals.iter().map(|goal| (goal_field.to_owned(), goal.as_str())));
    if shown != Some(Step::Goals) {
        pairs.push((OWN_GOAL.to_owned(), &draft.own_goal));
    }
    if shown != Some(Step::Visit) {
        pairs
            .extend([(DAY, &draft.day), (MONTH, &draft.month), (YEAR, &draft.year)].map(|(name, value)| (name.to_owned(), value.as_str())));
        pairs.extend(
            [(COMPANION, &draft.companion), (TREATMENTS, &draft.treatments_so_far), (ABOUT_ME, &draft.about_me)]
                .map(|(name, value)| (name.to_owned(), value.as_str())),
        );
        pairs.extend((0..Answers::MOST_OWN_QUESTIONS).map(|index| (question_field(index), draft.own_questions[index].as_str())));
    }
    pairs.retain(|(_, value)| !value.is_empty());
    html! { @for (name, value) in &pairs { input type="hidden" name=(name) value=(value); } }
}
