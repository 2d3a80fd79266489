//! The word list: the field that finds a word, and the words.

use content::GlossaryEntry;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// A word of the list. Its address is told from the list's own.
pub(crate) fn word(entry: &GlossaryEntry) -> Markup {
    html! {
        div id=(entry.id) {
            dt { a href={ (entry.id) "/" } { (entry.term) } @if let Some(say) = &entry.say { " " i { (say) } } }
            dd { (first_sentence(&entry.means)) }
        }
    }
}

/// What the list says of a word; its own page says the rest. So the list stays light enough to come at once.
fn first_sentence(means: &str) -> &str {
    let ends = means.match_indices(". ").map(|(place, _)| place + 1);
    let is_end = |end: &usize| means[*end..].trim_start().starts_with(char::is_uppercase);
    ends.into_iter().find(is_end).map_or(means, |end| &means[..end])
}

/// The field that finds words; the script shows it.
pub(crate) fn filter(edition: &Edition) -> Markup {
    let words = &edition.words.glossary;
    html! {
        div.filter hidden data-many=(words.found) data-one=(words.found_one) data-none=(words.found_none) {
            label for="find" { (words.find) }
            input id="find" type="search" autocomplete="off" autocapitalize="none" spellcheck="false";
            p role="status" {}
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let find = filter(edition).into_string().replace(" hidden", "");
    let list = html! { div.letter { dl { @for entry in edition.own.glossary.iter().take(2) { (word(entry)) } } } };
    let list = list.into_string().replace(" href=\"", &format!(" href=\"{}", edition.glossary_path()));
    vec![Example::of("find", &find), Example::of("words", &list)]
}
