//! acronym-unspelled: capitals that stand for words are spelled out where a page first uses them, or the glossary explains them.
//!
//! An acronym counts as spelled out where the words it stands for come before it or in the same paragraph, or where it stands in
//! brackets. Names of genes, markers and brands, words with a digit in them (HER2, CDK4) and what everybody says in capitals are left
//! alone.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place};

/// What people say in capitals in daily life.
const PLAIN: [&str; 7] = ["US", "UK", "DNA", "PDF", "TV", "ID", "NOT"];

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for language in &draft.languages {
        if !is_read(draft.glossary.words.get(language)) || !is_read(draft.markers.words.get(language)) {
            continue;
        }
        let known = known_words(draft, language);
        let pages = draft.pages.values().filter_map(|page| page.words.get(language)?.as_ref()).map(|text| text.file);
        let treatments = draft.treatments.values().filter_map(|kind| kind.words.get(language)?.as_ref()).map(|text| text.file);
        for file in pages.chain(treatments) {
            let Some(text) = draft.files.text(file) else { continue };
            for (acronym, span) in unspelled(text, &known) {
                let help = format!("write the words first, such as \"long words ({acronym})\", or add `{acronym}` to the glossary");
                let message = format!("`{acronym}` is used before it is spelled out");
                faults.warning("acronym-unspelled", Place::at(file, span), message, help);
            }
        }
    }
}

/// Whether a table holds all that was written, so that a word it lacks is lacking.
fn is_read<T>(table: Option<&Table<'_, T>>) -> bool {
    table.is_some_and(|table| table.whole && table.entries.values().all(|entry| entry.value.is_some()))
}

/// Words in capitals that need no spelling out here: of the glossary, of markers, of medicines.
fn known_words(draft: &Draft<'_>, language: &str) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = PLAIN.map(str::to_owned).into();
    let mut add = |text: &str| {
        for (word, _) in words(text) {
            known.extend(std::iter::once(word).chain(word.split('-')).map(|part| singular(part).to_owned()));
        }
    };
    for (_, _, term) in draft.glossary.words.get(language).into_iter().flat_map(|table| table.read()) {
        std::iter::once(&term.term).chain(term.also.iter().flatten()).for_each(|form| add(form.get_ref()));
    }
    if let Some(site) = &draft.site {
        add(&site.value.name);
    }
    for (_, _, marker) in draft.markers.words.get(language).into_iter().flat_map(|table| table.read()) {
        add(&marker.name);
    }
    let facts = draft.treatments.values().filter_map(|kind| kind.facts.as_ref());
    for brand in facts.flat_map(|sheet| sheet.value.medicine.iter().flatten()).filter_map(|medicine| medicine.brand.as_ref()) {
        add(brand);
    }
    known
}

/// The first place of each acronym that is not spelled out by then.
fn unspelled(text: &str, known: &BTreeSet<String>) -> Vec<(String, Range<usize>)> {
    let mut first: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    for part in reading_order(text) {
        for (word, at) in words(&text[part.clone()]) {
            let acronym = singular(word);
            if is_acronym(acronym) && !known.contains(acronym) {
                first.entry(acronym).or_insert(part.start + at..part.start + at + word.len());
            }
        }
    }
    let mut found: Vec<_> = first.into_iter().filter(|(acronym, span)| !is_spelled(text, acronym, span)).collect();
    found.sort_by_key(|(_, span)| span.start);
    found.into_iter().map(|(acronym, span)| (acronym.to_owned(), span)).collect()
}

/// The settings, then the body; tables of settings come last, as the medicines stand at the foot of a page.
fn reading_order(text: &str) -> Vec<Range<usize>> {
    let body = text.match_indices("\n+++").next().map_or(0, |(at, _)| at + 4);
    let tables = text[..body].find("\n[").unwrap_or(body);
    vec![0..tables, body..text.len(), tables..body]
}

/// Whether it stands in brackets, or words with its initials stand before it or in its paragraph.
fn is_spelled(text: &str, acronym: &str, span: &Range<usize>) -> bool {
    let before = &text[text[..span.start].rfind('\n').unwrap_or(0)..span.start];
    if before.rfind('(') > before.rfind(')') {
        return true;
    }
    let end = text[span.end..].find("\n\n").map_or(text.len(), |end| span.end + end);
    let letters: Vec<char> = acronym.to_lowercase().chars().filter(|sign| sign.is_alphabetic()).collect();
    let initials: Vec<char> = words(&text[..end])
        .filter(|(word, _)| !is_acronym(singular(word)) && !is_small(word))
        .flat_map(|(word, _)| word.split('-').filter_map(|part| part.chars().next()).flat_map(char::to_lowercase).collect::<Vec<_>>())
        .collect();
    initials.windows(letters.len()).any(|window| window == letters)
}

/// Words that an acronym leaves out.
fn is_small(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "of" | "the" | "and" | "for" | "a" | "an" | "in" | "to" | "de" | "la" | "y")
}

/// At least two capitals that differ (so not the grade AAA), no digit, and hardly any small letter.
fn is_acronym(word: &str) -> bool {
    let capitals = word.chars().filter(|sign| sign.is_uppercase()).count();
    let differ = word.chars().filter(|sign| sign.is_uppercase()).collect::<BTreeSet<char>>().len() >= 2;
    let small = word.chars().filter(|sign| sign.is_lowercase()).count();
    differ && small < capitals && !word.contains(|sign: char| sign.is_ascii_digit())
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|stem| stem.chars().all(|sign| !sign.is_lowercase())).unwrap_or(word)
}

/// Runs of letters, digits and inner hyphens, each with its place.
fn words(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let outside = |sign: char| !sign.is_alphanumeric() && sign != '-';
    let mut next = 0;
    let pieces = text.split_inclusive(outside).map(move |piece| {
        let start = next;
        next += piece.len();
        (piece.trim_end_matches(outside), start)
    });
    pieces.filter(|(word, _)| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Vec<String> {
        let text = format!("+++\ntitle = \"A\"\n+++\n\n{body}");
        unspelled(&text, &["MRI".to_owned(), "US".to_owned()].into()).into_iter().map(|(acronym, _)| acronym).collect()
    }

    #[test]
    fn capitals_that_are_not_spelled_out_are_found_once() {
        assert_eq!(found("An ECG is short. Another ECG."), ["ECG"]);
        assert_eq!(found("Ask for SERDs and TKIs."), ["SERD", "TKI"]);
    }

    #[test]
    fn spelled_out_explained_or_named_by_a_digit_is_left_alone() {
        for body in [
            "The Food and Drug Administration (FDA) says so. FDA again.",
            "TMB is short for tumor mutational burden.",
            "They are SERDs, short for selective estrogen receptor degraders.",
            "HER2, an MRI, and the US.",
            "A mix of letters (EKG).",
        ] {
            assert_eq!(found(body), Vec::<String>::new(), "{body}");
        }
    }
}
