//! reading-grade: English texts stay at school grade 8 or below (Flesch-Kincaid). Other languages are not measured: the formula is made
//! for English.
//!
//! Each page and each kind of treatment is measured by itself. The many short texts of one folder are measured together, as a grade
//! of one sentence says little.

use std::collections::BTreeMap;

use prose::{Block, readability, running_text};

use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place};
use crate::raw::TreatmentWords;

/// The highest grade a text may have.
const HIGHEST_GRADE: f64 = 8.0;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for language in draft.languages.iter().filter(|language| is_english(language)) {
        for (file, text) in texts(draft, language) {
            let grade = readability(&text).flesch_kincaid_grade;
            if grade > HIGHEST_GRADE {
                let message = format!("the text reads at school grade {grade:.1}, above {HIGHEST_GRADE:.0}");
                faults.error("reading-grade", Place::file(&file), message, "make sentences shorter, and use shorter words");
            }
        }
    }
}

fn is_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-")
}

/// The texts that are measured, each under the file it stands in.
fn texts(draft: &Draft<'_>, language: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for text in draft.pages.values().filter_map(|page| page.words.get(language)?.as_ref()) {
        texts.insert(text.file.to_owned(), page_text(&text.settings.description, &text.body));
    }
    for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
        texts.insert(text.file.to_owned(), treatment_text(&text.settings, &text.body));
    }
    let mut add = |folder: &str, lines: Vec<&str>| texts.insert(format!("{folder}/{language}.toml"), lines.join("\n"));
    add("markers", lines(draft.markers.words.get(language), |words| vec![&words.r#where, &words.ask, &words.means]));
    add("tests", lines(draft.tests.words.get(language), |words| vec![&words.r#where, &words.ask]));
    add("goals", lines(draft.goals.words.get(language), |words| vec![&words.label, &words.hint]));
    add("questions", lines(draft.questions.words.get(language), |words| std::iter::once(&words.text).chain(&words.why).collect()));
    add("glossary", lines(draft.glossary.words.get(language), |words| vec![words.means.get_ref()]));
    if let Some(tips) = draft.tips.words.get(language).map(|sheet| &sheet.value) {
        add("tips", [&tips.before, &tips.during, &tips.after].into_iter().flatten().map(String::as_str).collect());
    }
    texts
}

/// What the guide says of the kind, and its page. Names of medicines, of which the words on approvals are full, are not measured.
fn treatment_text(words: &TreatmentWords, body: &[Block]) -> String {
    let because = words.because.as_ref().map_or("", |because| because.get_ref());
    [&words.in_short, &words.how, because, &running_text(body)].join("\n")
}

fn page_text(description: &str, body: &[Block]) -> String {
    format!("{description}\n{}", running_text(body))
}

fn lines<'d, T>(table: Option<&'d Table<'_, T>>, of: impl Fn(&'d T) -> Vec<&'d String>) -> Vec<&'d str> {
    table.into_iter().flat_map(Table::read).flat_map(|(_, _, words)| of(words)).map(String::as_str).collect()
}
