//! reading-ease: Spanish texts are easy to read. English has `reading-grade`; other languages are not measured: the formula is made for
//! Spanish.
//!
//! A page has 55 points at least on the INFLESZ scale, the step it calls normal, and so has each short text that is met by itself: a
//! term, a question, the words on a picture. Other short texts of one folder are measured together, as pages are.

use prose::perspicuity;

use crate::draft::{Draft, Entry, Table, Text};
use crate::ease::is_spanish;
use crate::faults::{Faults, Place};
use crate::measure::{TreatmentText, page_text, treatment_text};
use crate::raw::TreatmentWords;

const RULE: &str = "reading-ease";
/// The fewest points a text may have.
const LOWEST: f64 = 55.0;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for language in draft.languages.iter().filter(|language| is_spanish(language)) {
        check_pages(draft, language, faults);
        check_folders(draft, language, faults);
        check_short(draft, language, faults);
    }
}

fn check_pages(draft: &Draft<'_>, language: &str, faults: &mut Faults) {
    for text in draft.pages.values().filter_map(|page| page.words.get(language)?.as_ref()) {
        let summary = text.settings.summary.iter().flatten().map(|line| line.get_ref().as_str());
        check_text(Place::file(text.file), "the text", &page_text(&text.settings.description, summary, &text.body), faults);
    }
    for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
        check_text(Place::file(text.file), "the text", &of_treatment(text), faults);
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
    let mut check = |folder: &str, lines: Vec<&str>| {
        check_text(Place::file(&format!("{folder}/{language}.toml")), "the text", &lines.join("\n"), faults);
    };
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
    for (entry, words) in entries(draft.glossary.words.get(language)) {
        check_text(Place::at(entry.file, words.means.span()), "what this term means", words.means.get_ref(), faults);
    }
    for (entry, words) in entries(draft.questions.words.get(language)) {
        let text = std::iter::once(&words.text).chain(&words.why).map(String::as_str).collect::<Vec<_>>().join("\n");
        check_text(Place::at(entry.file, entry.span.clone()), "this question", &text, faults);
    }
    for sheet in draft.pictures.values().filter_map(|picture| picture.words.get(language)) {
        let Some(alt) = &sheet.value.alt else { continue };
        let text = format!("{}\n{}", alt.get_ref(), sheet.value.caption);
        check_text(Place::at(sheet.file, alt.span()), "what is said of this picture", &text, faults);
    }
}

fn check_text(place: Place<'_>, what: &str, text: &str, faults: &mut Faults) {
    let measured = perspicuity(text);
    if measured.words > 0 && measured.inflesz < LOWEST {
        let message = format!("{what} has {:.1} points on the INFLESZ scale, below {LOWEST:.0}", measured.inflesz);
        faults.error(RULE, place, message, "make two sentences of one, and use shorter words");
    }
}

fn entries<'d, 'a, T>(table: Option<&'d Table<'a, T>>) -> impl Iterator<Item = (&'d Entry<'a, T>, &'d T)> {
    table.into_iter().flat_map(Table::read).map(|(_, entry, words)| (entry, words))
}

fn lines<'d, T>(table: Option<&'d Table<'_, T>>, of: impl Fn(&'d T) -> Vec<&'d String>) -> Vec<&'d str> {
    entries(table).flat_map(|(_, words)| of(words)).map(String::as_str).collect()
}
