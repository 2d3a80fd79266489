//! An organisation: what it offers, how to reach it, and when somebody last looked.

use content::Organisation;
use guide::fill;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The entry, to stand in a list.
pub(crate) fn organisation_entry(edition: &Edition, organisation: &Organisation) -> Markup {
    let words = &edition.words.organisations;
    let named = |code: &String| words.language_names.get(code).cloned().unwrap_or_else(|| code.clone());
    let languages: Vec<String> = organisation.languages.iter().map(named).collect();
    let checked = edition.date(organisation.checked);
    html! {
        h3 { a href=(organisation.url) { (organisation.name) } }
        p { (organisation.offers) }
        @if let Some(hours) = &organisation.hours { p { (hours) } }
        @if let Some(phone) = &organisation.phone {
            p.phone { a href={ "tel:" (phone.number) } { (fill(&words.call, &[("phone", &phone.number)])) } }
            p.fine { (fill(if phone.seen_on_own_page { &words.seen_own } else { &words.seen_copy }, &[("date", &checked)])) }
        }
        @if let Some(note) = &organisation.note { p.fine { (note) } }
        p.fine {
            (fill(&words.languages, &[("languages", &edition.book.words.list(&languages))]))
            @if organisation.phone.is_none() { " " (fill(&words.checked, &[("date", &checked)])) }
            @if organisation.commercial { " " span.commercial { (words.commercial) } }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let states = [("with-phone", true), ("without-phone", false)];
    let with = |has_phone| edition.own.organisations.iter().find(|organisation| organisation.phone.is_some() == has_phone);
    let shown = |organisation| html! { div.prose { h2 { (edition.words.organisations.organisations) } ul.organisations role="list" { li { (organisation_entry(edition, organisation)) } } } };
    states.into_iter().filter_map(|(state, has_phone)| Some(Example::new(state, shown(with(has_phone)?)))).collect()
}
