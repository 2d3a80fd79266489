//! The answers as they were typed, usable or not, read from the fields of a posted form. Nothing typed is lost or mended here.

use std::collections::BTreeMap;

use care::{Finding, Her2, HormoneReceptor, Marker};
use guide::{Answers, GuideBook, tidy};

use super::fields;
use super::{BadForm, Download, Move, Step};
use crate::components::found_row::FINDINGS;

/// Stands in the order of goals for the one in own words. No id of a goal has a space.
pub(super) const OWN: &str = "own words";

/// Everything said so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(super) hormone_receptor: Option<HormoneReceptor>,
    pub(super) her2: Option<Her2>,
    /// What was said of a marker; what is not in it is not known.
    pub(super) markers: BTreeMap<Marker, Finding>,
    /// Ids of goals, the most important first; `OWN` for the one in own words.
    pub(super) goals: Vec<String>,
    pub(super) own_goal: String,
    pub(super) day: String,
    pub(super) month: String,
    pub(super) year: String,
    pub(super) companion: String,
    pub(super) treatments_so_far: String,
    pub(super) about_me: String,
    pub(super) own_questions: [String; Answers::MOST_OWN_QUESTIONS],
}

impl Draft {
    /// Makes answers that were brought along its own; the first question they leave open. "Not sure" there is where nothing was
    /// chosen, and so no answer yet.
    pub(super) fn take(&mut self) -> Step {
        self.hormone_receptor = self.hormone_receptor.filter(|status| *status != HormoneReceptor::NotSure);
        self.her2 = self.her2.filter(|status| *status != Her2::NotSure);
        match (self.hormone_receptor, self.her2) {
            (None, _) => Step::HormoneReceptor,
            (_, None) => Step::Her2,
            _ if self.markers.is_empty() => Step::Markers,
            _ if self.goals.is_empty() => Step::Goals,
            _ => Step::Check,
        }
    }
}

/// A form as it was posted.
#[derive(Clone, Debug)]
pub(super) struct Posted {
    pub(super) draft: Draft,
    pub(super) from: Step,
    pub(super) is_returning: bool,
    pub(super) go: Move,
    pub(super) paper: Download,
    pub(super) has_code: bool,
}

/// Each field at most once, but for the goals.
struct Reader<'a> {
    book: &'a GuideBook,
    posted: Posted,
    has_move: bool,
    has_from: bool,
    earlier_goals: Vec<String>,
    seen: Vec<&'a str>,
}

impl Posted {
    /// Reads the fields of a form.
    ///
    /// # Errors
    /// When a field or a value is none of ours, or a field that stands once comes twice: it was not our form.
    pub(super) fn read(fields: &[(String, String)], book: &GuideBook) -> Result<Self, BadForm> {
        let posted = Self {
            draft: Draft::default(),
            from: Step::Check,
            is_returning: false,
            go: Move::Next,
            paper: Download::Letter,
            has_code: false,
        };
        let mut reader = Reader { book, posted, has_move: false, has_from: false, earlier_goals: Vec::new(), seen: Vec::new() };
        for (name, value) in fields {
            reader.take(name, value)?;
        }
        if !reader.has_from {
            return Err(BadForm);
        }
        Ok(reader.finish())
    }
}

impl<'a> Reader<'a> {
    fn take(&mut self, name: &'a str, value: &str) -> Result<(), BadForm> {
        if name != fields::GOAL && name != fields::EARLIER_GOAL {
            if self.seen.contains(&name) {
                return Err(BadForm);
            }
            self.seen.push(name);
        }
        let draft = &mut self.posted.draft;
        match name {
            fields::FROM => {
                self.posted.from = Step::from_id(value).ok_or(BadForm)?;
                self.has_from = true;
            }
            fields::RETURN => {
                self.posted.is_returning = true;
                return (value == Step::Check.id()).then_some(()).ok_or(BadForm);
            }
            fields::GO => return self.say_move(Move::from_value(value).ok_or(BadForm)?),
            fields::CHOOSE => return self.say_move(Move::Choose(value.to_owned())),
            fields::UP => {
                let place = value.parse().ok().filter(|place| (1..=self.book.goals.len()).contains(place)).ok_or(BadForm)?;
                return self.say_move(Move::Up(place));
            }
            fields::PAPER => {
                self.posted.paper = match value {
                    "letter" => Download::Letter,
                    "a4" => Download::A4,
                    _ => return Err(BadForm),
                }
            }
            fields::CODE => {
                self.posted.has_code = true;
                return (value == fields::YES).then_some(()).ok_or(BadForm);
            }
            fields::HORMONE_RECEPTOR => draft.hormone_receptor = Some(hormone_receptor(value).ok_or(BadForm)?),
            fields::HER2 => draft.her2 = Some(her2(value).ok_or(BadForm)?),
            fields::GOAL => return push_goal(self.book, &mut draft.goals, value),
            fields::EARLIER_GOAL => return push_goal(self.book, &mut self.earlier_goals, value),
            fields::OWN_GOAL => value.clone_into(&mut draft.own_goal),
            fields::DAY => value.clone_into(&mut draft.day),
            fields::MONTH => value.clone_into(&mut draft.month),
            fields::YEAR => value.clone_into(&mut draft.year),
            fields::COMPANION => value.clone_into(&mut draft.companion),
            fields::TREATMENTS => value.clone_into(&mut draft.treatments_so_far),
            fields::ABOUT_ME => value.clone_into(&mut draft.about_me),
            _ => return self.take_numbered(name, value),
        }
        Ok(())
    }

    fn take_numbered(&mut self, name: &str, value: &str) -> Result<(), BadForm> {
        if let Some(id) = name.strip_prefix(fields::MARKER) {
            let marker = Marker::from_id(id).filter(|marker| self.book.marker(*marker).is_some()).ok_or(BadForm)?;
            let (finding, _) = FINDINGS.into_iter().find(|(_, each)| *each == value).ok_or(BadForm)?;
            if finding != Finding::NotSure {
                self.posted.draft.markers.insert(marker, finding);
            }
            return Ok(());
        }
        let index = (0..Answers::MOST_OWN_QUESTIONS).find(|index| name == fields::question_field(*index)).ok_or(BadForm)?;
        value.clone_into(&mut self.posted.draft.own_questions[index]);
        Ok(())
    }

    fn say_move(&mut self, go: Move) -> Result<(), BadForm> {
        if std::mem::replace(&mut self.has_move, true) {
            return Err(BadForm);
        }
        self.posted.go = go;
        Ok(())
    }

    fn finish(mut self) -> Posted {
        let goals = &mut self.posted.draft.goals;
        let has_own_goal = !tidy(&self.posted.draft.own_goal).is_empty();
        // Tick boxes arrive in the order of the page. Those that were there before keep their order, new ones come after.
        if self.posted.from == Step::Goals {
            let is_kept = |goal: &String| if goal == OWN { has_own_goal } else { goals.contains(goal) };
            let mut ordered: Vec<String> = self.earlier_goals.iter().filter(|goal| is_kept(goal)).cloned().collect();
            ordered.extend(goals.iter().filter(|goal| !self.earlier_goals.contains(goal)).cloned());
            *goals = ordered;
        }
        goals.retain(|goal| goal != OWN || has_own_goal);
        if has_own_goal && !goals.iter().any(|goal| goal == OWN) {
            goals.push(OWN.to_owned());
        }
        self.posted
    }
}

fn push_goal(book: &GuideBook, goals: &mut Vec<String>, value: &str) -> Result<(), BadForm> {
    let is_known = value == OWN || book.goals.iter().any(|goal| goal.id == value);
    if !is_known || goals.iter().any(|goal| goal == value) {
        return Err(BadForm);
    }
    goals.push(value.to_owned());
    Ok(())
}

const HORMONE_RECEPTORS: [(HormoneReceptor, &str); 3] =
    [(HormoneReceptor::Positive, "positive"), (HormoneReceptor::Negative, "negative"), (HormoneReceptor::NotSure, "not-sure")];

const HER2S: [(Her2, &str); 6] = [
    (Her2::Positive, "positive"),
    (Her2::Low, "low"),
    (Her2::Ultralow, "ultralow"),
    (Her2::Zero, "zero"),
    (Her2::Negative, "negative"),
    (Her2::NotSure, "not-sure"),
];

/// The id of a status in a form.
pub(super) fn hormone_receptor_id(status: HormoneReceptor) -> Option<&'static str> {
    HORMONE_RECEPTORS.into_iter().find(|(each, _)| *each == status).map(|(_, id)| id)
}

/// The id of a status in a form.
pub(super) fn her2_id(status: Her2) -> Option<&'static str> {
    HER2S.into_iter().find(|(each, _)| *each == status).map(|(_, id)| id)
}

/// The status with this id.
pub(super) fn hormone_receptor(id: &str) -> Option<HormoneReceptor> {
    HORMONE_RECEPTORS.into_iter().find(|(_, each)| *each == id).map(|(status, _)| status)
}

/// The status with this id.
pub(super) fn her2(id: &str) -> Option<Her2> {
    HER2S.into_iter().find(|(_, each)| *each == id).map(|(status, _)| status)
}
