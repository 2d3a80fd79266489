//! From what was typed to answers that a guide can be made from, or to what has to be put right first.

use care::{Finding, Report};
use content::messages::{BuilderWords, FaultWords};
use guide::{Answers, GoalChoice, fill, tidy};
use time::{Date, Month};

use super::draft::{Draft, OWN};
use super::{Step, fields};
use crate::Edition;

/// Something that has to be put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Id of the field.
    pub(super) field: String,
    /// The step that asks for it.
    pub(super) step: Step,
    /// What is wrong and what to do.
    pub(super) text: String,
}

/// The answers, with everything that has to be put right.
pub(super) fn check(edition: &Edition, draft: &Draft) -> (Answers, Vec<Fault>) {
    let mut checker = Checker { words: &edition.words.builder, said: &edition.words.faults, faults: Vec::new() };
    let answers = checker.answers(edition, draft);
    (answers, checker.faults)
}

struct Checker<'a> {
    words: &'a BuilderWords,
    said: &'a FaultWords,
    faults: Vec<Fault>,
}

impl Checker<'_> {
    fn answers(&mut self, edition: &Edition, draft: &Draft) -> Answers {
        let words = self.words;
        let mut report = Report::new(draft.hormone_receptor.unwrap_or_default(), draft.her2.unwrap_or_default());
        for (marker, finding) in &draft.markers {
            report.set_marker(*marker, *finding);
        }
        let goals = self.goals(edition, draft);
        let visit_date = self.date(edition, draft);
        let companion = self.words(Step::Visit, fields::COMPANION, &words.companion, &draft.companion, Answers::LONGEST_COMPANION);
        let treatments_so_far =
            self.words(Step::Visit, fields::TREATMENTS, &words.treatments_so_far, &draft.treatments_so_far, Answers::LONGEST_TREATMENTS);
        let about_me = self.words(Step::Visit, fields::ABOUT_ME, &words.about_me, &draft.about_me, Answers::LONGEST_ABOUT_ME);
        let mut own_questions = Vec::new();
        for (index, question) in draft.own_questions.iter().enumerate() {
            let label = fill(&words.own_question, &[("number", &(index + 1).to_string())]);
            own_questions.extend(self.words(Step::Visit, &fields::question_field(index), &label, question, Answers::LONGEST_QUESTION));
        }
        Answers { report, goals, visit_date, companion, treatments_so_far, about_me, own_questions }
    }

    fn goals(&mut self, edition: &Edition, draft: &Draft) -> Vec<GoalChoice> {
        if draft.goals.len() > Answers::MOST_GOALS {
            let values = [("count", draft.goals.len().to_string()), ("most", Answers::MOST_GOALS.to_string())];
            let first = edition.book.goals.first().map(|goal| goal.id.as_str()).unwrap_or_default();
            self.fault(Step::Goals, &goal_id(first), &self.said.goals_too_many, &values);
        }
        let own = self.words(Step::Goals, fields::OWN_GOAL, &self.words.own_goal, &draft.own_goal, Answers::LONGEST_GOAL);
        let choice = |goal: &String| if goal == OWN { own.clone().map(GoalChoice::Own) } else { Some(GoalChoice::Listed(goal.clone())) };
        draft.goals.iter().filter_map(choice).collect()
    }

    fn words(&mut self, step: Step, field: &str, label: &str, typed: &str, limit: usize) -> Option<String> {
        let words = tidy(typed);
        let length = words.chars().count();
        if length > limit {
            let values = [("field", label.to_owned()), ("length", length.to_string()), ("limit", limit.to_string())];
            self.fault(step, field, &self.said.too_long, &values);
        }
        (!words.is_empty()).then_some(words)
    }

    fn date(&mut self, edition: &Edition, draft: &Draft) -> Option<Date> {
        let [day, month, year] = [&draft.day, &draft.month, &draft.year].map(|part| tidy(part));
        let parts = [(fields::DAY, &day), (fields::MONTH, &month), (fields::YEAR, &year)];
        if parts.iter().all(|(_, part)| part.is_empty()) {
            return None;
        }
        let values = [("field", self.words.visit_date.clone())];
        let missing: Vec<&str> = parts.iter().filter(|(_, part)| part.is_empty()).map(|(field, _)| *field).collect();
        if let Some(first) =
            edition.words.builder.date_order.iter().map(|part| super::visit::date_field(*part)).find(|field| missing.contains(field))
        {
            self.fault(Step::Visit, first, &self.said.date_part_missing, &values);
            return None;
        }
        let date = real_date(&day, &month, &year, &edition.book.words.months);
        if date.is_none() {
            let first = super::visit::date_field(edition.words.builder.date_order[0]);
            self.fault(Step::Visit, first, &self.said.date_unreal, &values);
        }
        date
    }

    fn fault(&mut self, step: Step, field: &str, template: &str, values: &[(&str, String)]) {
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.faults.push(Fault { field: field.to_owned(), step, text: fill(template, &values) });
    }
}

/// Said when "none was found" or "not tested" was pressed although something is marked as found.
pub(super) fn found_all_the_same(edition: &Edition, draft: &Draft, is_only_common: bool) -> Option<Fault> {
    let is_meant =
        |entry: &&guide::MarkerEntry| draft.markers.get(&entry.marker) == Some(&Finding::Found) && (entry.common || !is_only_common);
    let found: Vec<&guide::MarkerEntry> = edition.book.markers.iter().filter(is_meant).collect();
    let first = found.first()?;
    let names: Vec<&str> = found.iter().map(|entry| entry.short.as_str()).collect();
    let text = fill(&edition.words.faults.quick_but_found, &[("markers", &edition.book.words.names(&names))]);
    Some(Fault { field: fields::marker_field(first.marker), step: Step::Markers, text })
}

/// Id of a goal's tick box.
pub(super) fn goal_id(goal: &str) -> String {
    format!("goal-{goal}")
}

/// Reads a day as people write it: a month as a number or by name, a year with four digits or its last two.
fn real_date(day: &str, month: &str, year: &str, months: &[String]) -> Option<Date> {
    let year = match (year.len(), year.parse::<u16>().ok()?) {
        (4, year) => year,
        (2, year) => 2000 + year,
        _ => return None,
    };
    let month = month.parse::<u8>().ok().or_else(|| named_month(month, months))?;
    Date::from_calendar_date(year.into(), Month::try_from(month).ok()?, day.parse().ok()?).ok()
}

fn named_month(name: &str, months: &[String]) -> Option<u8> {
    let name = name.trim_end_matches('.').to_lowercase();
    let is_it = |month: &String| name.chars().count() >= 3 && month.to_lowercase().starts_with(&name);
    months.iter().position(is_it).and_then(|place| u8::try_from(place + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_people_write_it_and_never_guessed() {
        let months = ["January", "February", "March", "April", "May", "June"].map(str::to_owned);
        let day = |day, month, year| real_date(day, month, year, &months).map(guide::iso_date);
        assert_eq!(day("1", "6", "2027").as_deref(), Some("2027-06-01"));
        assert_eq!(day("01", "jun.", "27").as_deref(), Some("2027-06-01"));
        for (d, m, y) in [
            ("31", "6", "2027"),
            ("0", "6", "2027"),
            ("1", "13", "2027"),
            ("1", "ju", "2027"),
            ("1", "6", "202"),
            ("x", "6", "2027"),
            ("1", "6", "20271"),
        ] {
            assert_eq!(day(d, m, y), None, "{d} {m} {y}");
        }
    }
}
