//! The slice of the content that a guide needs, in one language. Filled by the loader of the content folder; holds no answers.

use std::collections::BTreeMap;

use care::{Finding, Fit, Her2, HormoneReceptor, Kind, Marker, ResultId, Rule};
use serde::Deserialize;

/// Everything a guide in one language is made of.
#[derive(Clone, Debug)]
pub struct GuideBook {
    /// Language as a BCP 47 tag.
    pub language: String,
    /// Version of the content, shown on the guide.
    pub content_version: String,
    /// The day the approvals were last compared with their sources, `YYYY-MM-DD`.
    pub medicines_checked: String,
    /// Who reviewed the text, where somebody has.
    pub reviewer: Option<String>,
    /// The kinds of treatment in their order.
    pub kinds: Vec<KindEntry>,
    /// The words for hormone-receptor status.
    pub hormone_receptor: ReceptorWords<HormoneReceptor>,
    /// The words for HER2 status.
    pub her2: ReceptorWords<Her2>,
    /// "Because" fragment for a rule that only asks that HER2 is not positive.
    pub her2_negative_fact: String,
    /// The words to ask with when HER2 is negative and only the score is missing.
    pub her2_ask_score: String,
    /// The markers in the order they are shown.
    pub markers: Vec<MarkerEntry>,
    /// The tests in their order, each with the results it gives.
    pub tests: Vec<TestEntry>,
    /// The goals in their order.
    pub goals: Vec<Goal>,
    /// The groups of questions in their order.
    pub question_groups: Vec<QuestionGroup>,
    /// The pool of questions.
    pub questions: Vec<Question>,
    /// The tips.
    pub tips: Tips,
    /// The hard words, sorted as the language sorts.
    pub terms: Vec<Term>,
    /// Every source that something in the book names, by id.
    pub sources: BTreeMap<String, Source>,
    /// The fixed words of a guide.
    pub words: GuideWords,
}

/// A kind of treatment: its rules and its words.
#[derive(Clone, Debug)]
pub struct KindEntry {
    /// The rules.
    pub kind: Kind,
    /// Its name as a heading.
    pub title: String,
    /// Its name inside a sentence.
    pub name: String,
    /// What it does, one sentence.
    pub in_short: String,
    /// Why it is listed for everybody; only for kinds open to all.
    pub because: Option<String>,
    /// Names of its medicines by id.
    pub medicines: BTreeMap<String, MedicineName>,
    /// For each approval, the ids of its sources.
    pub approval_sources: BTreeMap<String, Vec<String>>,
}

/// The name of a medicine.
#[derive(Clone, Debug)]
pub struct MedicineName {
    /// Generic name.
    pub generic: String,
    /// Brand, where one stands for the medicine.
    pub brand: Option<String>,
}

/// The words for the status of a receptor.
#[derive(Clone, Debug)]
pub struct ReceptorWords<Status> {
    /// What is asked about.
    pub name: String,
    /// The same inside a sentence.
    pub in_sentence: String,
    /// The builder's question.
    pub question: String,
    /// Help with the question.
    pub help: String,
    /// Where it stands on the report.
    pub place: String,
    /// The words to ask with.
    pub ask: String,
    /// The choices in the order they are offered.
    pub choices: Vec<Choice<Status>>,
}

impl<Status: PartialEq> ReceptorWords<Status> {
    /// The words for one status.
    #[must_use]
    pub fn choice(&self, status: &Status) -> Option<&Choice<Status>> {
        self.choices.iter().find(|choice| choice.status == *status)
    }
}

/// One status that can be chosen.
#[derive(Clone, Debug)]
pub struct Choice<Status> {
    /// The status.
    pub status: Status,
    /// Its id in the answers' JSON.
    pub id: String,
    /// What the builder calls it.
    pub label: String,
    /// A small line below the label.
    pub hint: String,
    /// What the doctor's page calls it.
    pub short: String,
    /// "Because" fragment; empty for "not sure".
    pub fact: String,
}

/// A marker's words.
#[derive(Clone, Debug)]
pub struct MarkerEntry {
    /// The marker.
    pub marker: Marker,
    /// Full plain name.
    pub name: String,
    /// Short name for the doctor's page.
    pub short: String,
    /// How it reads on a report.
    pub hint: String,
    /// Where it stands on the report.
    pub place: String,
    /// The words to ask with.
    pub ask: String,
    /// What it is, one sentence.
    pub means: String,
    /// "Because" fragment when it was found.
    pub found: String,
    /// "Because" fragment when it was looked for and not found.
    pub not_found: String,
    /// Whether it is shown among the first.
    pub common: bool,
}

impl MarkerEntry {
    /// The "because" fragment for a finding; empty for "not sure".
    #[must_use]
    pub fn fact(&self, finding: Finding) -> &str {
        match finding {
            Finding::Found => &self.found,
            Finding::NotFound => &self.not_found,
            Finding::NotSure => "",
        }
    }
}

/// A test and the results it gives.
#[derive(Clone, Debug)]
pub struct TestEntry {
    /// Id.
    pub id: String,
    /// Plain name.
    pub name: String,
    /// What is taken for it: blood, tissue.
    pub sample: String,
    /// Where its result stands on a report.
    pub place: String,
    /// The words to ask with; `{results}` stands for the missing results.
    pub ask: String,
    /// The results it gives.
    pub results: Vec<ResultId>,
}

/// Something that may matter most.
#[derive(Clone, Debug)]
pub struct Goal {
    /// Id.
    pub id: String,
    /// Its words.
    pub label: String,
    /// A small line below the label.
    pub hint: String,
}

/// A group of questions.
#[derive(Clone, Debug)]
pub struct QuestionGroup {
    /// Id.
    pub id: String,
    /// Heading.
    pub name: String,
}

/// A question of the pool, and when it is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Id of its group.
    pub group: String,
    /// 0 to 100: how much it matters when nothing else speaks for it.
    pub weight: u8,
    /// Asked only when this result is missing and could decide something.
    pub result: Option<ResultId>,
    /// Asked only when one of these kinds is an option or to ask about.
    pub treatments: Vec<String>,
    /// With `treatments`: asked only when one has this fit.
    pub fit: Option<Fit>,
    /// Asked only when this surely holds.
    pub when: Option<Rule>,
    /// Goals that lift it.
    pub goals: Vec<String>,
    /// Whether it is asked only with one of its goals.
    pub needs_goal: bool,
    /// The words to say; `{goal}` stands for a goal in the reader's own words.
    pub text: String,
    /// Why it matters, one short line.
    pub why: Option<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// Tips for the visit.
#[derive(Clone, Debug, Default)]
pub struct Tips {
    /// Before it.
    pub before: Vec<String>,
    /// During it.
    pub during: Vec<String>,
    /// After it.
    pub after: Vec<String>,
}

/// A hard word in plain words.
#[derive(Clone, Debug)]
pub struct Term {
    /// Id.
    pub id: String,
    /// The word.
    pub term: String,
    /// What it means.
    pub means: String,
    /// Every form of it found in running text, the term included.
    pub forms: Vec<String>,
}

/// A source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Address.
    pub url: String,
    /// Its own date, as exactly as it is known.
    pub date: Option<String>,
}

/// The fixed words of a guide. `{...}` names what is put in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct GuideWords {
    pub direction: Direction,
    pub title: String,
    pub lead: String,
    pub running_title: String,
    pub visit_on: String,
    pub foot: String,
    pub page_number: String,
    pub summary: String,
    pub replaced_sign_note: String,

    pub know: String,
    pub found: String,
    pub not_found: String,
    pub unknown: String,
    pub unknown_value: String,
    pub circle_one: String,
    pub fill_in_markers: String,
    pub goals: String,
    pub goals_open: String,
    pub with_me: String,
    pub about_me: String,
    pub treatments_so_far: String,
    pub top_questions: String,

    pub kinds: String,
    pub kinds_lead: String,
    pub kinds_lead_ready: String,
    pub options: String,
    pub asks: String,
    pub others: String,
    pub because_option: String,
    pub because_ask: String,
    pub because_ask_nothing_known: String,
    pub because_other: String,
    pub medicines: String,
    pub accelerated: String,

    pub missing: String,
    pub missing_lead: String,
    pub looks_for: String,
    pub decides: String,
    pub decides_everything: String,
    pub ask_with: String,

    pub questions: String,
    pub questions_lead: String,
    pub notes: String,

    pub tips: String,
    pub before: String,
    pub during: String,
    pub after: String,

    pub terms: String,
    pub about: String,
    pub no_advice: String,
    pub made_on: String,
    pub version: String,
    pub checked: String,
    pub reviewed_by: String,
    pub not_reviewed: String,
    pub sources: String,
    pub more_sources: String,

    pub calendar_title: String,
    pub calendar_note: String,

    pub months: [String; 12],
    pub weekdays: [String; 7],
    pub long_date: String,
    pub day_date: String,
    pub list_comma: String,
    pub list_and: String,
    pub list_two: String,
    pub list_changes: Vec<JoinChange>,
    pub word_endings: Vec<Vec<String>>,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As HTML and the messages write it.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// A joining word that has another form before certain words: Spanish "y" is "e" before the sound of i.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct JoinChange {
    /// What joins otherwise, with its spaces.
    pub join: String,
    /// What joins instead.
    pub into: String,
    /// How the words begin before which it changes, in small letters.
    pub before: Vec<String>,
    /// Longer beginnings before which it does not.
    pub except: Vec<String>,
}
