//! The letters that lead through a long list.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// A letter: where it leads, and what is said of it where the letter alone says too little.
pub(crate) struct Letter {
    pub(crate) letter: char,
    pub(crate) to: String,
    pub(crate) said: Option<String>,
}

/// The letters.
pub(crate) fn letters(label: &str, letters: &[Letter]) -> Markup {
    html! {
        nav.letters aria-label=(label) {
            ul role="list" { @for each in letters { li { a href=(each.to) aria-label=[each.said.as_ref()] { (each.letter) } } } }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let few: Vec<Letter> = ('A'..='C').map(|letter| Letter { letter, to: "#part-letters".to_owned(), said: None }).collect();
    vec![Example::new("letters", letters(&edition.words.glossary.letters, &few))]
}
