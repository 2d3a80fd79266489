//! glossary-unused: a word that the glossary explains is met somewhere on the site, or people hear it from their team.
//!
//! All forms of all terms are looked for in one walk over the words: the first word of a form leads to the forms that begin with it.

use std::collections::{BTreeMap, BTreeSet};

use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place};
use crate::raw::TermWords;
use crate::spoken::spoken_texts;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (language, terms) in &draft.glossary.words {
        let Some(texts) = spoken_texts(draft, language) else { continue };
        let used = used_terms(terms, &texts);
        let heard = |id: &str| draft.glossary.facts.get(id).and_then(|facts| facts.heard.as_ref()).is_some_and(|heard| *heard.get_ref());
        for (id, entry, term) in terms.read().filter(|(id, ..)| !used.contains(id) && !heard(id)) {
            let help = "use it in a text, add the form that is used to `also`, or write `heard = true` in facts.toml if people hear it from their team";
            let message = format!("no text has the word `{}`, or another form of `{id}`", term.term.get_ref());
            faults.warning("glossary-unused", Place::at(entry.file, entry.span.clone()), message, help);
        }
    }
}

fn used_terms<'t>(terms: &'t Table<'_, TermWords>, texts: &[String]) -> BTreeSet<&'t str> {
    let mut forms: BTreeMap<String, Vec<(Vec<String>, &str)>> = BTreeMap::new();
    for (id, _, term) in terms.read() {
        for form in std::iter::once(&term.term).chain(term.also.iter().flatten()) {
            let mut words = words(form.get_ref());
            if let Some(first) = words.next() {
                forms.entry(first).or_default().push((words.collect(), id));
            }
        }
    }
    let mut used = BTreeSet::new();
    for text in texts {
        let text: Vec<String> = words(text).collect();
        for (place, word) in text.iter().enumerate() {
            let begun = forms.get(word).into_iter().flatten();
            used.extend(begun.filter(|(rest, _)| text[place + 1..].starts_with(rest)).map(|(_, id)| *id));
        }
    }
    used
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}
