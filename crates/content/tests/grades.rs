//! What people read is easy to read, after formulas that count different things: pages, terms, and guides for many answers.

mod shipped;

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use content::{LanguageBook, Library, Measure, guide_measure, measures, median, term_measures};
use guide::{Answers, GoalChoice, Guide};

/// Where a formula's grade stands.
type Grade = fn(&Measure) -> f64;

const FLESCH_KINCAID: Grade = |measure| measure.flesch_kincaid;
const COLEMAN_LIAU: Grade = |measure| measure.coleman_liau;
const AUTOMATED: Grade = |measure| measure.automated;

fn library() -> Library {
    let (library, faults) = content::load(&shipped::files(), shipped::TODAY);
    library.unwrap_or_else(|| panic!("the content has faults: {faults:?}"))
}

fn english(library: &Library) -> &LanguageBook {
    library.language("en").expect("English is there")
}

fn none_is_above(most: f64, measures: &[Measure], grade: Grade) {
    let hard: Vec<&Measure> = measures.iter().filter(|measure| grade(measure) > most).collect();
    assert!(!measures.is_empty() && hard.is_empty(), "{hard:?}");
}

fn half_are_at_most(most: f64, measures: &[Measure], grade: Grade) {
    let median = median(measures.iter().map(grade));
    assert!(median <= most, "{median}");
}

/// Every answer on the receptors, with every marker alike.
fn reports() -> Vec<Report> {
    let receptors = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
    let her2 = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
    let findings = [Finding::Found, Finding::NotFound, Finding::NotSure];
    let receptors = receptors.into_iter().flat_map(|receptor| her2.map(|her2| Report::default().with_receptors(receptor, her2)));
    let alike =
        |report| findings.map(|finding| Marker::ALL.into_iter().fold(report, |report: Report, marker| report.with(marker, finding)));
    receptors.flat_map(alike).collect()
}

fn of_guide(book: &LanguageBook, answers: Answers) -> Measure {
    let today = guide::parse_date(shipped::TODAY).expect("a date");
    let name = format!("{answers:?}");
    guide_measure(name, &Guide::new(&book.book, answers, today))
}

#[test]
fn pages_and_terms_are_easy_after_three_formulas_and_pages_after_smog_too() {
    let library = library();
    let (pages, terms) = (measures(&library), term_measures(&library));
    assert!(pages.len() >= 25 && terms.len() >= 100, "{} pages, {} terms", pages.len(), terms.len());
    for grade in [FLESCH_KINCAID, COLEMAN_LIAU, AUTOMATED] {
        for measures in [&pages, &terms] {
            none_is_above(8.0, measures, grade);
            half_are_at_most(6.0, measures, grade);
        }
    }
    none_is_above(8.0, &pages, |page| page.smog.unwrap_or(f64::INFINITY));
}

#[test]
fn guides_are_easy_after_two_formulas_whatever_is_answered() {
    let library = library();
    let book = english(&library);
    let guides: Vec<Measure> = reports().into_iter().map(|report| of_guide(book, Answers { report, ..Answers::default() })).collect();
    assert_eq!(guides.len(), 54);
    for grade in [FLESCH_KINCAID, AUTOMATED] {
        none_is_above(8.0, &guides, grade);
        half_are_at_most(6.0, &guides, grade);
    }
}

#[test]
fn no_choice_of_goals_makes_a_guide_hard() {
    let library = library();
    let book = english(&library);
    let goals: Vec<GoalChoice> = book.book.goals.iter().map(|goal| GoalChoice::Listed(goal.id.clone())).collect();
    let guides: Vec<Measure> =
        goals.windows(3).map(|goals| of_guide(book, Answers { goals: goals.to_vec(), ..Answers::default() })).collect();
    for grade in [FLESCH_KINCAID, AUTOMATED] {
        none_is_above(8.0, &guides, grade);
        half_are_at_most(6.0, &guides, grade);
    }
}
