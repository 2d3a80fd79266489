//! The guide itself: what the answers lead to, before it takes any form.

use care::{Because, Fit, Her2, ResultId};
use time::Date;

use crate::answers::{Answers, GoalChoice};
use crate::book::{GuideBook, KindEntry, MarkerEntry, TestEntry};
use crate::select::{self, Asked};

/// A treatment discussion guide for one person, or the ready-to-go one for anybody.
#[derive(Clone, Debug)]
pub struct Guide<'book> {
    /// What it is made of.
    pub book: &'book GuideBook,
    /// What it is made from.
    pub answers: Answers,
    /// Whether it is the ready-to-go guide, to be filled in by hand.
    pub is_ready_to_go: bool,
    /// The language that stands below each line, where two were asked for: the doctor's.
    pub with: Option<&'book GuideBook>,
    /// The day it was made.
    pub made_on: Date,
    /// The kinds of treatment: options, then those to ask about, then the rest.
    pub treatments: Vec<Treatment<'book>>,
    /// Results that are missing and could decide something.
    pub missing: Vec<Missing<'book>>,
    /// The questions chosen, the top ones first, then by group.
    pub questions: Vec<Asked<'book>>,
}

/// A kind of treatment and how it stands to the answers.
#[derive(Clone, Debug)]
pub struct Treatment<'book> {
    /// The kind.
    pub entry: &'book KindEntry,
    /// Its fit.
    pub fit: Fit,
    /// The known results that carry the fit.
    pub because: Vec<Because>,
    /// The unknown results it depends on.
    pub decided_by: Vec<ResultId>,
    /// The unknown results that matter for one of its approved uses, also where it is an option already.
    pub open_results: Vec<ResultId>,
    /// The fit of each of its medicines with an approval in force.
    pub medicines: Vec<MedicineFit<'book>>,
}

/// A medicine and how it stands to the answers.
#[derive(Clone, Debug)]
pub struct MedicineFit<'book> {
    /// The medicine.
    pub medicine: &'book care::Medicine,
    /// Its fit.
    pub fit: Fit,
}

/// A missing result.
#[derive(Clone, Debug)]
pub struct Missing<'book> {
    /// Which.
    pub result: ResultId,
    /// The kinds of treatment it could open or close a use of.
    pub decides: Vec<&'book KindEntry>,
    /// The words to ask with.
    pub ask: &'book str,
}

impl<'book> Guide<'book> {
    /// The guide for these answers, made on this day.
    #[must_use]
    pub fn new(book: &'book GuideBook, answers: Answers, made_on: Date) -> Self {
        let mut treatments: Vec<_> = book.kinds.iter().map(|entry| Treatment::new(entry, &answers)).collect();
        treatments.sort_by_key(|treatment| (std::cmp::Reverse(treatment.fit), treatment.entry.kind.open_to_all));
        let missing = missing(book, &answers, &treatments);
        let questions = select::questions(book, &answers, &treatments, &missing);
        Self { book, answers, is_ready_to_go: false, with: None, made_on, treatments, missing, questions }
    }

    /// The guide without answers, with room to fill them in by hand.
    #[must_use]
    pub fn ready_to_go(book: &'book GuideBook, made_on: Date) -> Self {
        Self { is_ready_to_go: true, ..Self::new(book, Answers::default(), made_on) }
    }

    /// The same guide with each line in this language too, below the reader's own. The same language changes nothing.
    #[must_use]
    pub fn with(self, other: &'book GuideBook) -> Self {
        Self { with: (other.language != self.book.language).then_some(other), ..self }
    }

    /// The guide for the same answers in the language that stands below.
    #[must_use]
    pub fn in_other_language(&self) -> Option<Self> {
        let other = Self::new(self.with?, self.answers.clone(), self.made_on);
        Some(Self { is_ready_to_go: self.is_ready_to_go, ..other })
    }

    /// The treatments with this fit.
    pub fn with_fit(&self, fit: Fit) -> impl Iterator<Item = &Treatment<'book>> {
        self.treatments.iter().filter(move |treatment| treatment.fit == fit)
    }

    /// The tests that would give a missing result, each with the results it would give.
    #[must_use]
    pub fn missing_by_test(&self) -> Vec<(&'book TestEntry, Vec<&Missing<'book>>)> {
        let of_test = |test: &TestEntry| self.missing.iter().filter(|missing| test.results.contains(&missing.result)).collect();
        self.book.tests.iter().map(|test| (test, of_test(test))).filter(|(_, missing): &(_, Vec<_>)| !missing.is_empty()).collect()
    }

    /// The chosen goals in words.
    pub fn goal_words(&self) -> impl Iterator<Item = &str> {
        self.answers.goals.iter().filter_map(|goal| match goal {
            GoalChoice::Own(words) => Some(words.as_str()),
            GoalChoice::Listed(id) => self.book.goals.iter().find(|goal| goal.id == *id).map(|goal| goal.label.as_str()),
        })
    }
}

impl<'book> Treatment<'book> {
    fn new(entry: &'book KindEntry, answers: &Answers) -> Self {
        let report = &answers.report;
        let in_force = entry.kind.medicines.iter().filter(|medicine| medicine.approvals.iter().any(care::Approval::in_force));
        Self {
            entry,
            fit: care::kind_fit(&entry.kind, report),
            because: care::kind_because(&entry.kind, report),
            decided_by: care::decided_by(&entry.kind, report),
            open_results: care::open_results(&entry.kind, report),
            medicines: in_force.map(|medicine| MedicineFit { medicine, fit: care::medicine_fit(medicine, report) }).collect(),
        }
    }

    /// Why it has its fit, in one line.
    #[must_use]
    pub fn because_sentence(&self, book: &GuideBook) -> String {
        match &self.entry.because {
            Some(because) if self.entry.kind.open_to_all => because.clone(),
            _ => book.because_sentence(self.fit, &self.because, &self.decided_by),
        }
    }
}

impl MedicineFit<'_> {
    /// Whether every use in force is an accelerated approval.
    #[must_use]
    pub fn is_accelerated(&self) -> bool {
        let mut in_force = self.medicine.approvals.iter().filter(|approval| approval.in_force());
        in_force.all(|approval| approval.standing == care::Standing::Accelerated)
    }
}

fn missing<'book>(book: &'book GuideBook, answers: &Answers, treatments: &[Treatment<'book>]) -> Vec<Missing<'book>> {
    let receptors = [ResultId::HormoneReceptor, ResultId::Her2].into_iter();
    let all = receptors.chain(book.markers.iter().map(|entry| ResultId::Marker(entry.marker)));
    all.filter_map(|result| {
        let decides: Vec<_> =
            treatments.iter().filter(|treatment| treatment.open_results.contains(&result)).map(|treatment| treatment.entry).collect();
        let ask = match result {
            ResultId::HormoneReceptor => &book.hormone_receptor.ask,
            ResultId::Her2 if answers.report.her2 == Her2::Negative => &book.her2_ask_score,
            ResultId::Her2 => &book.her2.ask,
            ResultId::Marker(marker) => &book.marker(marker)?.ask,
        };
        (!decides.is_empty()).then_some(Missing { result, decides, ask })
    })
    .collect()
}

impl GuideBook {
    /// The words for a marker.
    #[must_use]
    pub fn marker(&self, marker: care::Marker) -> Option<&MarkerEntry> {
        self.markers.iter().find(|entry| entry.marker == marker)
    }

    /// The ids of the goals.
    #[must_use]
    pub fn goal_ids(&self) -> Vec<&str> {
        self.goals.iter().map(|goal| goal.id.as_str()).collect()
    }
}
