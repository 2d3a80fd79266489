//! What a person chose and wrote: read from JSON, checked whole, written back in one canonical form.

use std::collections::BTreeMap;
use std::fmt;

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use serde::{Deserialize, Deserializer, Serialize, de};
use time::{Date, Month};

use crate::own_words::tidy;

/// Everything a guide is made from. The default knows and asks nothing, and is a full set of answers too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Results known and not known.
    pub report: Report,
    /// Up to three goals, the most important first, none twice.
    pub goals: Vec<GoalChoice>,
    /// The day of the visit.
    pub visit_date: Option<Date>,
    /// Who comes along.
    pub companion: Option<String>,
    /// Treatments so far.
    pub treatments_so_far: Option<String>,
    /// One thing the doctor should know.
    pub about_me: Option<String>,
    /// Questions in the person's own words.
    pub own_questions: Vec<String>,
}

/// A goal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalChoice {
    /// One of the list, by id.
    Listed(String),
    /// In the person's own words.
    Own(String),
}

/// Answers that cannot be used: which field, and what it may hold. The words are for whoever wrote the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersError {
    /// The field as a path, such as `visit.date` or `goals[1]`; `answers` for the whole.
    pub field: String,
    /// What is wrong and what to do.
    pub problem: Problem,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Larger than any honest set of answers.
    TooLarge,
    /// Not JSON, or a value of the wrong shape, as the JSON reader tells it.
    Unreadable(String),
    /// Longer than the sheet has room for; the length and the limit in characters.
    TooLong(usize, usize),
    /// More than the limit.
    TooMany(usize),
    /// The same goal twice.
    Twice(String),
    /// No goal has this id; the ids there are.
    UnknownGoal(String, Vec<String>),
    /// Not a day of the calendar, written `YYYY-MM-DD`.
    NoSuchDay(String),
    /// Own words without a word in them.
    Empty,
}

impl fmt::Display for AnswersError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: ", self.field)?;
        match &self.problem {
            Problem::TooLarge => write!(out, "larger than {} KB; answers are a few hundred characters", Answers::MOST_JSON_BYTES / 1024),
            Problem::Unreadable(message) => out.write_str(message),
            Problem::TooLong(length, limit) => write!(out, "{length} characters long; it may hold {limit}"),
            Problem::TooMany(limit) => write!(out, "holds more than {limit}; keep the {limit} that matter most"),
            Problem::Twice(goal) => write!(out, "`{goal}` stands there twice; name each goal once"),
            Problem::UnknownGoal(goal, ids) => {
                write!(out, "unknown goal `{goal}`, expected one of {}, or {{ \"own\": \"...\" }}", ids.join(", "))
            }
            Problem::NoSuchDay(text) => write!(out, "`{text}` is no day of the calendar; write it as YYYY-MM-DD"),
            Problem::Empty => out.write_str("holds no words; write some or leave it out"),
        }
    }
}

impl std::error::Error for AnswersError {}

impl Answers {
    /// Most goals that can be chosen.
    pub const MOST_GOALS: usize = 3;
    /// Most questions of one's own.
    pub const MOST_OWN_QUESTIONS: usize = 5;
    /// Longest goal in own words, in characters: what fits on two lines of the doctor's page.
    pub const LONGEST_GOAL: usize = 80;
    /// Longest name of who comes along, in characters.
    pub const LONGEST_COMPANION: usize = 80;
    /// Longest list of treatments so far, in characters.
    pub const LONGEST_TREATMENTS: usize = 250;
    /// Longest "one thing to know about me", in characters.
    pub const LONGEST_ABOUT_ME: usize = 250;
    /// Longest question of one's own, in characters.
    pub const LONGEST_QUESTION: usize = 150;
    /// Most bytes of JSON looked at.
    pub const MOST_JSON_BYTES: usize = 1024 * 1024;

    /// Reads answers. `goals` are the ids that can be chosen.
    ///
    /// # Errors
    /// The first field that holds what it may not; nothing is dropped or guessed.
    pub fn from_json(json: &[u8], goals: &[&str]) -> Result<Self, AnswersError> {
        if json.len() > Self::MOST_JSON_BYTES {
            return Err(AnswersError { field: "answers".to_owned(), problem: Problem::TooLarge });
        }
        let mut reader = serde_json::Deserializer::from_slice(json);
        let Object(written): Object<Written> = serde_path_to_error::deserialize(&mut reader).map_err(|error| unreadable(&error))?;
        reader.end().map_err(|error| AnswersError { field: "answers".to_owned(), problem: Problem::Unreadable(error.to_string()) })?;
        written.check(goals)
    }

    /// The same as `to_json`, as text.
    #[must_use]
    pub fn to_json_text(&self) -> String {
        serde_json::to_string(&Written::from(self)).unwrap_or_default()
    }

    /// The answers in the JSON form that `from_json` reads; what is not known is left out.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        serde_json::to_value(Written::from(self)).unwrap_or_default()
    }
}

fn unreadable(error: &serde_path_to_error::Error<serde_json::Error>) -> AnswersError {
    let path = error.path().to_string();
    let field = if path == "." || path == "?" { "answers".to_owned() } else { path };
    AnswersError { field, problem: Problem::Unreadable(error.inner().to_string()) }
}

/// The answers as people and programs write them.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    hormone_receptor: Option<HormoneReceptor>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    her2: Option<Her2>,
    #[serde(default, skip_serializing_if = "WrittenMarkers::is_empty")]
    markers: WrittenMarkers,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    goals: Vec<WrittenGoal>,
    #[serde(default, deserialize_with = "object", skip_serializing_if = "WrittenVisit::is_empty")]
    visit: WrittenVisit,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    about_me: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    own_questions: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenVisit {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    companion: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    treatments_so_far: Option<String>,
}

impl WrittenVisit {
    fn is_empty(&self) -> bool {
        self.date.is_none() && self.companion.is_none() && self.treatments_so_far.is_none()
    }
}

/// Findings by marker; a marker named twice is an error, not a choice of the last.
#[derive(Default, Serialize)]
#[serde(transparent)]
struct WrittenMarkers(BTreeMap<Marker, Finding>);

impl WrittenMarkers {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for WrittenMarkers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Markers;
        impl<'de> de::Visitor<'de> for Markers {
            type Value = WrittenMarkers;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object of markers, each \"found\", \"not-found\" or \"not-sure\"")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<WrittenMarkers, A::Error> {
                let mut markers = BTreeMap::new();
                while let Some(id) = map.next_key::<String>()? {
                    let marker = Marker::from_id(&id).ok_or_else(|| de::Error::unknown_field(&id, &MARKER_IDS))?;
                    if markers.insert(marker, map.next_value()?).is_some() {
                        return Err(de::Error::custom(format!("duplicate field `{}`", marker.id())));
                    }
                }
                Ok(WrittenMarkers(markers))
            }
        }
        deserializer.deserialize_map(Markers)
    }
}

const MARKER_IDS: [&str; Marker::ALL.len()] = {
    let mut ids = [""; Marker::ALL.len()];
    let mut index = 0;
    while index < ids.len() {
        ids[index] = Marker::ALL[index].id();
        index += 1;
    }
    ids
};

/// A struct that is written as an object and never as a list of its fields.
struct Object<T>(T);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Object<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Fields<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Fields<T> {
            type Value = Object<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Object<T>, A::Error> {
                T::deserialize(de::value::MapAccessDeserializer::new(map)).map(Object)
            }
        }
        deserializer.deserialize_map(Fields(std::marker::PhantomData))
    }
}

fn object<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<T, D::Error> {
    Object::deserialize(deserializer).map(|object| object.0)
}

#[derive(Serialize)]
#[serde(untagged)]
enum WrittenGoal {
    Id(String),
    Own { own: String },
}

impl<'de> Deserialize<'de> for WrittenGoal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Goal;
        impl<'de> de::Visitor<'de> for Goal {
            type Value = WrittenGoal;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("the id of a goal, or { \"own\": \"...\" }")
            }

            fn visit_str<E>(self, id: &str) -> Result<WrittenGoal, E> {
                Ok(WrittenGoal::Id(id.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<WrittenGoal, A::Error> {
                #[derive(Deserialize)]
                #[serde(deny_unknown_fields)]
                struct Own {
                    own: String,
                }
                Own::deserialize(de::value::MapAccessDeserializer::new(map)).map(|goal| WrittenGoal::Own { own: goal.own })
            }
        }
        deserializer.deserialize_any(Goal)
    }
}

impl Written {
    fn check(self, known_goals: &[&str]) -> Result<Answers, AnswersError> {
        let mut report = Report::new(self.hormone_receptor.unwrap_or_default(), self.her2.unwrap_or_default());
        for (marker, finding) in self.markers.0 {
            report.set_marker(marker, finding);
        }
        if self.goals.len() > Answers::MOST_GOALS {
            return Err(AnswersError { field: "goals".to_owned(), problem: Problem::TooMany(Answers::MOST_GOALS) });
        }
        let mut goals = Vec::new();
        for (index, goal) in self.goals.into_iter().enumerate() {
            goals.push(check_goal(&format!("goals[{index}]"), goal, known_goals, &goals)?);
        }
        if self.own_questions.len() > Answers::MOST_OWN_QUESTIONS {
            return Err(AnswersError { field: "own_questions".to_owned(), problem: Problem::TooMany(Answers::MOST_OWN_QUESTIONS) });
        }
        let mut own_questions = Vec::new();
        for (index, question) in self.own_questions.into_iter().enumerate() {
            own_questions.extend(check_words(&format!("own_questions[{index}]"), Some(question), Answers::LONGEST_QUESTION)?);
        }
        Ok(Answers {
            report,
            goals,
            visit_date: self.visit.date.map(|date| check_date("visit.date", &date)).transpose()?,
            companion: check_words("visit.companion", self.visit.companion, Answers::LONGEST_COMPANION)?,
            treatments_so_far: check_words("visit.treatments_so_far", self.visit.treatments_so_far, Answers::LONGEST_TREATMENTS)?,
            about_me: check_words("about_me", self.about_me, Answers::LONGEST_ABOUT_ME)?,
            own_questions,
        })
    }
}

fn check_goal(field: &str, goal: WrittenGoal, known: &[&str], earlier: &[GoalChoice]) -> Result<GoalChoice, AnswersError> {
    let fail = |problem| Err(AnswersError { field: field.to_owned(), problem });
    let goal = match goal {
        WrittenGoal::Id(id) if known.contains(&id.as_str()) => GoalChoice::Listed(id),
        WrittenGoal::Id(id) => return fail(Problem::UnknownGoal(id, known.iter().map(|id| (*id).to_owned()).collect())),
        WrittenGoal::Own { own } => match check_words(&format!("{field}.own"), Some(own), Answers::LONGEST_GOAL)? {
            Some(words) => GoalChoice::Own(words),
            None => return fail(Problem::Empty),
        },
    };
    if earlier.contains(&goal) {
        let (GoalChoice::Listed(words) | GoalChoice::Own(words)) = goal;
        return fail(Problem::Twice(words));
    }
    Ok(goal)
}

fn check_words(field: &str, words: Option<String>, limit: usize) -> Result<Option<String>, AnswersError> {
    let words = words.map(|words| tidy(&words)).filter(|words| !words.is_empty());
    match words.as_ref().map(|words| words.chars().count()) {
        Some(length) if length > limit => Err(AnswersError { field: field.to_owned(), problem: Problem::TooLong(length, limit) }),
        _ => Ok(words),
    }
}

fn check_date(field: &str, text: &str) -> Result<Date, AnswersError> {
    parse_date(text).ok_or_else(|| AnswersError { field: field.to_owned(), problem: Problem::NoSuchDay(text.chars().take(40).collect()) })
}

/// Reads `YYYY-MM-DD`; `None` for anything else and for days the calendar does not have.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let well_formed = |part: &str, digits| part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
    if !well_formed(year, 4) || !well_formed(month, 2) || !well_formed(day, 2) {
        return None;
    }
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse().ok()?, month, day.parse().ok()?).ok()
}

/// The day as `YYYY-MM-DD`.
#[must_use]
pub fn iso_date(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

impl From<&Answers> for Written {
    fn from(answers: &Answers) -> Self {
        let markers = Marker::ALL.into_iter().map(|marker| (marker, answers.report.marker(marker)));
        Self {
            hormone_receptor: Some(answers.report.hormone_receptor).filter(|status| *status != HormoneReceptor::NotSure),
            her2: Some(answers.report.her2).filter(|status| *status != Her2::NotSure),
            markers: WrittenMarkers(markers.filter(|(_, finding)| *finding != Finding::NotSure).collect()),
            goals: answers
                .goals
                .iter()
                .map(|goal| match goal {
                    GoalChoice::Listed(id) => WrittenGoal::Id(id.clone()),
                    GoalChoice::Own(own) => WrittenGoal::Own { own: own.clone() },
                })
                .collect(),
            visit: WrittenVisit {
                date: answers.visit_date.map(iso_date),
                companion: answers.companion.clone(),
                treatments_so_far: answers.treatments_so_far.clone(),
            },
            about_me: answers.about_me.clone(),
            own_questions: answers.own_questions.clone(),
        }
    }
}
