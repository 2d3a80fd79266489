//! The hard words a page marks, each in a note that opens where the word stands. On paper they are a list at the foot.
//!
//! The browser opens and closes a note by itself: a tap beside it, the Escape key or its button closes it, and nothing opens
//! that was not asked for (WCAG 1.4.13). A screen reader comes to the note right after its word.

use content::GlossaryEntry;
use guide::fill;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The notes; nothing on a page without hard words.
pub(crate) fn word_notes(edition: &Edition, used: &[String]) -> Markup {
    let entries: Vec<&GlossaryEntry> = used.iter().filter_map(|id| edition.own.glossary.iter().find(|entry| entry.id == *id)).collect();
    html! {
        @if !entries.is_empty() {
            div.notes {
                h2.on-paper { (edition.words.reading.words) }
                @for entry in entries { (note(edition, entry)) }
            }
        }
    }
}

fn note(edition: &Edition, entry: &GlossaryEntry) -> Markup {
    let words = &edition.words.reading;
    let id = format!("term-{}", entry.id);
    html! {
        div.note-card popover id=(id) {
            p { b { (entry.term) } @if let Some(say) = &entry.say { " " span.say { (fill(&words.say, &[("say", say)])) } } }
            p { (entry.means) }
            p.do {
                a href=(edition.term_path(&entry.id)) { (words.word_list) }
                button type="button" popovertarget=(id) popovertargetaction="hide" { (words.close) }
            }
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let Some(entry) = edition.own.glossary.first() else { return Vec::new() };
    let term = prose::Inline::Term { id: entry.id.clone(), text: entry.term.clone() };
    let marked = maud::PreEscaped(prose::inlines_html(&[term]));
    vec![Example::new("marked", html! { p { (marked) } (word_notes(edition, std::slice::from_ref(&entry.id))) })]
}
