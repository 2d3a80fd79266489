//! reading-grade: English texts are easy to read. Other languages are not measured: the formulas are made for English.
//!
//! A page, or the page of a kind of treatment, may have grade 8 at most after each of four formulas: Flesch and Kincaid, Coleman and
//! Liau, ARI, and SMOG. What one term means, and a guide, may have 8 after the first three; SMOG says nothing of a term, and a guide is
//! mostly short lines full of names. One question, and the words of one picture, may have 8 after Flesch and Kincaid: letters alone say
//! little of a single line, and they are measured again as parts of guides and pages. Other short texts of one folder are measured
//! together, as pages are. Over all pages and all terms the median is 6 at most after the first three, over guides after Flesch and
//! Kincaid and ARI: Coleman and Liau weigh the letters of names so much that no guide that names its results reaches 6.

use std::ops::Range;

use crate::draft::{Draft, Entry, Table, Text};
use crate::faults::{Faults, Place};
use crate::library::Library;
use crate::measure::{
    Measure, TreatmentText, guide_measures, is_english, measure, measures, median, page_text, term_measures, treatment_text,
};
use crate::raw::TreatmentWords;

const RULE: &str = "reading-grade";
/// The highest grade a text may have, whichever the formula.
const HIGHEST: f64 = 8.0;
/// The highest grade the middle one of many texts may have.
const HIGHEST_MEDIAN: f64 = 6.0;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for language in draft.languages.iter().filter(|language| is_english(language)) {
        check_pages(draft, language, faults);
        check_folders(draft, language, faults);
        check_short(draft, language, faults);
    }
}

fn check_pages(draft: &Draft<'_>, language: &str, faults: &mut Faults) {
    for text in draft.pages.values().filter_map(|page| page.words.get(language)?.as_ref()) {
        let summary = text.settings.summary.iter().flatten().map(|line| line.get_ref().as_str());
        check_long(text.file, &page_text(&text.settings.description, summary, &text.body), faults);
    }
    for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
        check_long(text.file, &of_treatment(text), faults);
    }
}

fn of_treatment(text: &Text<'_, TreatmentWords>) -> String {
    let words = &text.settings;
    let because = words.because.as_ref().map(|because| because.get_ref());
    treatment_text(&TreatmentText {
        lines: [Some(&words.in_short), Some(&words.how), because].into_iter().flatten().map(String::as_str).collect(),
        summary: words.summary.iter().flatten().map(|line| line.get_ref().as_str()).collect(),
        bodies: vec![&text.body],
        approvals: words.approvals.iter().flatten().map(|(_, line)| line.get_ref().as_str()).collect(),
    })
}

/// The short texts that stand on a page together.
fn check_folders(draft: &Draft<'_>, language: &str, faults: &mut Faults) {
    let mut check = |folder: &str, lines: Vec<&str>| check_long(&format!("{folder}/{language}.toml"), &lines.join("\n"), faults);
    check("markers", lines(draft.markers.words.get(language), |words| vec![&words.r#where, &words.ask, &words.means]));
    check("tests", lines(draft.tests.words.get(language), |words| vec![&words.r#where, &words.ask]));
    check("goals", lines(draft.goals.words.get(language), |words| vec![&words.label, &words.hint]));
    check("needs", lines(draft.needs.words.get(language), |words| vec![&words.name, &words.hint]));
    check(
        "organisations",
        lines(draft.organisations.words.get(language), |words| std::iter::once(&words.offers).chain(&words.note).collect()),
    );
    if let Some(tips) = draft.tips.words.get(language).map(|sheet| &sheet.value) {
        check("tips", [&tips.before, &tips.during, &tips.after].into_iter().flatten().map(String::as_str).collect());
    }
}

/// The short texts that are met one by one.
fn check_short(draft: &Draft<'_>, language: &str, faults: &mut Faults) {
    for (_, entry, words) in entries(draft.glossary.words.get(language)) {
        check_term(entry.file, words.means.span(), words.means.get_ref(), faults);
    }
    for (_, entry, words) in entries(draft.questions.words.get(language)) {
        let text = std::iter::once(&words.text).chain(&words.why).map(String::as_str).collect::<Vec<_>>().join("\n");
        check_line(entry.file, entry.span.clone(), "this question", &text, faults);
    }
    for sheet in draft.pictures.values().filter_map(|picture| picture.words.get(language)) {
        let Some(alt) = &sheet.value.alt else { continue };
        let text = format!("{}\n{}", alt.get_ref(), sheet.value.caption);
        check_line(sheet.file, alt.span(), "what is said of this picture", &text, faults);
    }
}

/// The grades that only the whole library tells: those of guides, and the medians.
pub(super) fn check_whole(library: &Library, today: &str, faults: &mut Faults) {
    let guides = guide_measures(library, today);
    for guide in &guides {
        let grades: Vec<(Formula, f64)> = [FLESCH_KINCAID, COLEMAN_LIAU, ARI].map(|formula| (formula, (formula.of)(guide))).to_vec();
        tell(Place::file("messages/en.toml"), &format!("the text of {}", guide.name), &grades, faults);
    }
    check_median("pages", "pages", &measures(library), &[FLESCH_KINCAID, COLEMAN_LIAU, ARI], faults);
    check_median("glossary/en.toml", "terms", &term_measures(library), &[FLESCH_KINCAID, COLEMAN_LIAU, ARI], faults);
    check_median("messages/en.toml", "guides", &guides, &[FLESCH_KINCAID, ARI], faults);
}

fn check_median(file: &str, what: &str, measures: &[Measure], formulas: &[Formula], faults: &mut Faults) {
    for formula in formulas {
        let grade = median(measures.iter().map(formula.of));
        if grade > HIGHEST_MEDIAN {
            let message =
                format!("half of the {what} read at school grade {grade:.1} or above ({}, at most {HIGHEST_MEDIAN:.0})", formula.name);
            faults.error(RULE, Place::file(file), message, format!("{}, first in the hardest ones", formula.help));
        }
    }
}

/// A formula, where its grade stands, and what lowers it.
#[derive(Clone, Copy)]
struct Formula {
    name: &'static str,
    of: fn(&Measure) -> f64,
    help: &'static str,
}

const FLESCH_KINCAID: Formula =
    Formula { name: "Flesch-Kincaid", of: |measure| measure.flesch_kincaid, help: "make sentences shorter, and use shorter words" };
const COLEMAN_LIAU: Formula =
    Formula { name: "Coleman-Liau", of: |measure| measure.coleman_liau, help: "use words with fewer letters, and make sentences shorter" };
const ARI: Formula =
    Formula { name: "ARI", of: |measure| measure.automated, help: "make sentences shorter, and use words with fewer letters" };
/// Zero for a text it says nothing of.
const SMOG: Formula = Formula {
    name: "SMOG",
    of: |measure| measure.smog.unwrap_or_default(),
    help: "use fewer words of three syllables and more, or make two sentences of one",
};

fn check_long(file: &str, text: &str, faults: &mut Faults) {
    check_text(Place::file(file), "the text", text, &[FLESCH_KINCAID, COLEMAN_LIAU, ARI, SMOG], faults);
}

fn check_term(file: &str, span: Range<usize>, text: &str, faults: &mut Faults) {
    check_text(Place::at(file, span), "what this term means", text, &[FLESCH_KINCAID, COLEMAN_LIAU, ARI], faults);
}

fn check_line(file: &str, span: Range<usize>, what: &str, text: &str, faults: &mut Faults) {
    check_text(Place::at(file, span), what, text, &[FLESCH_KINCAID], faults);
}

fn check_text(place: Place<'_>, what: &str, text: &str, formulas: &[Formula], faults: &mut Faults) {
    let measured = measure(String::new(), text, None);
    let grades: Vec<(Formula, f64)> = formulas.iter().map(|formula| (*formula, (formula.of)(&measured))).collect();
    tell(place, what, &grades, faults);
}

/// Tells all grades that are too high in one fault.
fn tell(place: Place<'_>, what: &str, grades: &[(Formula, f64)], faults: &mut Faults) {
    let high: Vec<&(Formula, f64)> = grades.iter().filter(|(_, grade)| *grade > HIGHEST).collect();
    let Some((worst, _)) = high.first() else { return };
    let told: Vec<String> = high.iter().map(|(formula, grade)| format!("{grade:.1} ({})", formula.name)).collect();
    let message = format!("{what} reads at school grade {}, above {HIGHEST:.0}", told.join(" and "));
    faults.error(RULE, place, message, worst.help);
}

fn entries<'d, 'a, T>(table: Option<&'d Table<'a, T>>) -> impl Iterator<Item = (&'d str, &'d Entry<'a, T>, &'d T)> {
    table.into_iter().flat_map(Table::read)
}

fn lines<'d, T>(table: Option<&'d Table<'_, T>>, of: impl Fn(&'d T) -> Vec<&'d String>) -> Vec<&'d str> {
    entries(table).flat_map(|(_, _, words)| of(words)).map(String::as_str).collect()
}
