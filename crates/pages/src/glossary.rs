//! The word list, and a page for each word.

use std::collections::BTreeMap;

use content::GlossaryEntry;
use guide::fill;
use maud::html;

use crate::components::layout::Style;
use crate::components::letters::{Letter, letters as letters_nav};
use crate::components::word_list::{filter, word};
use crate::letters::plain_letter;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// The word list. The field that filters it is put in by the script; without scripts the letters lead through.
#[must_use]
pub fn glossary(edition: &Edition) -> Html {
    let words = &edition.words.glossary;
    let mut letters: BTreeMap<char, Vec<&GlossaryEntry>> = BTreeMap::new();
    for entry in &edition.own.glossary {
        letters.entry(plain_letter(&entry.term)).or_default().push(entry);
    }
    let first_letters: Vec<Letter> =
        letters.keys().map(|letter| Letter { letter: *letter, to: format!("#{letter}"), said: None }).collect();
    let count = edition.own.glossary.len().to_string();
    let frame = Reading {
        title: &words.title,
        description: &words.description,
        path: edition.glossary_path(),
        parent: None,
        lead: Some(fill(&words.lead, &[("count", &count)])),
        summary: &words.summary,
        reviewed: None,
        evidence: None,
        next: (edition.guide_path(), words.next.clone()),
        style: Style::Words,
        script: Some(&edition.assets.word_list),
    };
    reading(edition, &frame, |_| {
        html! {
            (filter(edition))
            (letters_nav(&words.letters, &first_letters))
            @for (letter, entries) in &letters {
                section.letter {
                    h2 id=(letter) { (letter) }
                    dl { @for entry in entries { (word(entry)) } }
                }
            }
        }
    })
}

/// The page of one word.
#[must_use]
pub fn term(edition: &Edition, entry: &GlossaryEntry) -> Html {
    let words = &edition.words.glossary;
    let related: Vec<&GlossaryEntry> =
        entry.related.iter().filter_map(|id| edition.own.glossary.iter().find(|other| other.id == *id)).collect();
    let frame = Reading {
        title: &entry.term,
        description: &entry.means,
        path: edition.term_path(&entry.id),
        parent: Some((edition.glossary_path(), &words.title)),
        lead: None,
        summary: std::slice::from_ref(&entry.means),
        reviewed: None,
        evidence: Some(&entry.evidence),
        next: (edition.glossary_path(), words.back.clone()),
        style: Style::Words,
        script: Some(&edition.assets.word_list),
    };
    reading(edition, &frame, |_| {
        html! {
            @if let Some(say) = &entry.say {
                p.aloud { (fill(&edition.words.reading.say, &[("say", say)])) " "
                    button.say-it type="button" hidden data-say=(entry.term) { (words.listen) } }
            }
            @if !related.is_empty() {
                h2 { (words.related) }
                ul.chips role="list" { @for other in related { li { a href=(edition.term_path(&other.id)) { (other.term) } } } }
            }
        }
    })
}
