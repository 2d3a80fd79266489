//! reading-grade: English texts are easy to read. Other languages are not measured: the formulas are made for English.
//!
//! A page, or the page of a kind of treatment, may have grade 8 after Flesch and Kincaid and 9 after SMOG. Short texts that are met one
//! by one (a term, a question, the words on a picture) may have grade 9 after Flesch and Kincaid, as one sentence can be a little
//! harder; SMOG says nothing of one sentence. Other short texts of one folder are measured together, as pages are.

use std::ops::Range;

use prose::readability;

use crate::draft::{Draft, Entry, Table, Text};
use crate::faults::{Faults, Place};
use crate::measure::{TreatmentText, is_english, page_text, treatment_text};
use crate::raw::TreatmentWords;

const RULE: &str = "reading-grade";
/// The highest grade a page may have after Flesch and Kincaid.
const HIGHEST_GRADE: f64 = 8.0;
/// The highest grade a page may have after SMOG.
const HIGHEST_SMOG: f64 = 9.0;
/// The highest grade a text of a sentence or two may have after Flesch and Kincaid.
const HIGHEST_SHORT_GRADE: f64 = 9.0;

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
        check_one(entry.file, words.means.span(), "what this term means", words.means.get_ref(), faults);
    }
    for (_, entry, words) in entries(draft.questions.words.get(language)) {
        let text = std::iter::once(&words.text).chain(&words.why).map(String::as_str).collect::<Vec<_>>().join("\n");
        check_one(entry.file, entry.span.clone(), "this question", &text, faults);
    }
    for sheet in draft.pictures.values().filter_map(|picture| picture.words.get(language)) {
        let Some(alt) = &sheet.value.alt else { continue };
        let text = format!("{}\n{}", alt.get_ref(), sheet.value.caption);
        check_one(sheet.file, alt.span(), "what is said of this picture", &text, faults);
    }
}

fn check_long(file: &str, text: &str, faults: &mut Faults) {
    let measured = readability(text);
    let (grade, smog) = (measured.flesch_kincaid_grade, measured.smog);
    if grade > HIGHEST_GRADE || smog > HIGHEST_SMOG {
        let message = format!(
            "the text reads at school grade {grade:.1} (Flesch-Kincaid, at most {HIGHEST_GRADE:.0}) and {smog:.1} (SMOG, at most {HIGHEST_SMOG:.0})"
        );
        let help = if grade > HIGHEST_GRADE {
            "make sentences shorter, and use shorter words"
        } else {
            "use fewer words of three syllables and more"
        };
        faults.error(RULE, Place::file(file), message, help);
    }
}

fn check_one(file: &str, span: Range<usize>, what: &str, text: &str, faults: &mut Faults) {
    let grade = readability(text).flesch_kincaid_grade;
    if grade > HIGHEST_SHORT_GRADE {
        let message = format!("{what} reads at school grade {grade:.1} (Flesch-Kincaid), above {HIGHEST_SHORT_GRADE:.0}");
        faults.error(RULE, Place::at(file, span), message, "make two sentences of one, or use shorter words");
    }
}

fn entries<'d, 'a, T>(table: Option<&'d Table<'a, T>>) -> impl Iterator<Item = (&'d str, &'d Entry<'a, T>, &'d T)> {
    table.into_iter().flat_map(Table::read)
}

fn lines<'d, T>(table: Option<&'d Table<'_, T>>, of: impl Fn(&'d T) -> Vec<&'d String>) -> Vec<&'d str> {
    entries(table).flat_map(|(_, _, words)| of(words)).map(String::as_str).collect()
}
