//! missing-summary: every page begins with what it says in short: two to four sentences, three on a kind of treatment.

use std::ops::RangeInclusive;

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::raw::Text;

const RULE: &str = "missing-summary";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for text in draft.pages.values().flat_map(|page| page.words.values().flatten()) {
        check_summary(text.file, text.settings.summary.as_ref(), 2..=4, faults);
    }
    for text in draft.treatments.values().flat_map(|treatment| treatment.words.values().flatten()) {
        check_summary(text.file, text.settings.summary.as_ref(), 3..=3, faults);
    }
}

fn check_summary(file: &str, summary: Option<&Vec<Text>>, allowed: RangeInclusive<usize>, faults: &mut Faults) {
    let wanted = match (allowed.start(), allowed.end()) {
        (low, high) if low == high => format!("{low}"),
        (low, high) => format!("{low} to {high}"),
    };
    let Some(summary) = summary else {
        let help = format!("add `summary = [\"...\", \"...\"]` between the two `+++` lines: {wanted} sentences, the main message first");
        faults.error(RULE, Place::file(file), "the page has no summary", help);
        return;
    };
    if !allowed.contains(&summary.len()) {
        let place = Place { file, span: summary.first().map(Text::span) };
        let message = format!("the summary has {} sentences", summary.len());
        faults.error(RULE, place, message, format!("write {wanted}, each between double quotes, the main message first"));
    }
    for sentence in summary.iter().filter(|sentence| !sentence.get_ref().ends_with(['.', '?', '!'])) {
        let place = Place::at(file, sentence.span());
        faults.error(RULE, place, "a summary is told in full sentences", "end it with a full stop");
    }
}
