//! glossary-form: terms are told in full sentences, and each form of a term belongs to one term alone.

use std::collections::BTreeMap;

use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place};
use crate::raw::{TermWords, Text};

const RULE: &str = "glossary-form";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for words in draft.glossary.words.values() {
        check_forms(words, faults);
        for (_, entry, term) in words.read() {
            if !term.means.get_ref().ends_with(['.', '?', '!']) {
                faults.error(
                    RULE,
                    Place::at(entry.file, term.means.span()),
                    "what a term means is told in full sentences",
                    "end it with a full stop",
                );
            }
        }
    }
    for (id, entry, term) in draft.glossary.facts.read() {
        for related in term.related.iter().flatten().filter(|related| related.get_ref() == id) {
            faults.error(RULE, Place::at(entry.file, related.span()), format!("`{id}` is related to itself"), "take it out of the list");
        }
    }
}

/// The same form under two terms could not be explained in running text.
fn check_forms(words: &Table<'_, TermWords>, faults: &mut Faults) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut entries: Vec<_> = words.read().collect();
    entries.sort_by_key(|(_, entry, _)| entry.span.start);
    for (id, entry, term) in entries {
        let forms: Vec<&Text> = std::iter::once(&term.term).chain(term.also.iter().flatten()).collect();
        for form in forms {
            if let Some(other) = seen.insert(form.get_ref(), id) {
                let message = format!("`{}` is already a form of `{other}`", form.get_ref());
                faults.error(RULE, Place::at(entry.file, form.span()), message, "keep it with one term only");
            }
        }
    }
}
