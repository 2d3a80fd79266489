//! The frame of every page one reads: title, the page in short, contents, text, next step, date and sources, hard words.

use care::PartialDate;
use content::{Evidence, Verified};
use guide::fill;
use maud::{Markup, html};

use crate::components::button::{Weight, link};
use crate::components::contents::contents;
use crate::components::layout::{Page, Style, page};
use crate::components::listen::listen;
use crate::components::sources::sources;
use crate::components::summary_box::summary_box;
use crate::components::word_notes::word_notes;
use crate::text::Text;
use crate::{Edition, Html};

/// What stands around the text of a page.
pub(crate) struct Reading<'a> {
    pub(crate) title: &'a str,
    pub(crate) description: &'a str,
    /// Its own address.
    pub(crate) path: String,
    /// The page it belongs to: address and name.
    pub(crate) parent: Option<(String, &'a str)>,
    /// The sentence below the title.
    pub(crate) lead: Option<String>,
    /// The page in short.
    pub(crate) summary: &'a [String],
    /// The day somebody last compared it with its sources.
    pub(crate) reviewed: Option<PartialDate>,
    /// What its text rests on.
    pub(crate) evidence: Option<&'a Evidence>,
    /// The one clear next step: address and words.
    pub(crate) next: (String, String),
    /// The style it needs.
    pub(crate) style: Style,
    /// Address of the script it needs.
    pub(crate) script: Option<&'a str>,
}

/// The page around the text that `body` sets.
pub(crate) fn reading<'a>(edition: &'a Edition<'a>, reading: &Reading<'a>, body: impl FnOnce(&mut Text<'a>) -> Markup) -> Html {
    let words = &edition.words.reading;
    let mut text = Text::new(edition, reading.title, reading.evidence.map(|evidence| evidence.sources.as_slice()).unwrap_or_default());
    let lead = reading.lead.as_ref().map(|lead| text.sentence(lead));
    let summary: Vec<Markup> = reading.summary.iter().map(|sentence| text.sentence(sentence)).collect();
    let body = body(&mut text);
    let (to, next) = &reading.next;
    let main = html! {
        div.wrap.text {
            article.read itemscope itemtype="https://schema.org/MedicalWebPage" {
                div.opening {
                    div.way { @if let Some((path, name)) = &reading.parent { a.up href=(path) { (name) } } (listen(edition)) }
                    h1 itemprop="name" { (reading.title) }
                    @if let Some(lead) = lead { p.lead { (lead) } }
                    (summary_box(&words.summary, &summary))
                }
                (contents(&words.contents, &text.headings))
                div.prose { (body) }
                div.after {
                    div.next { p.label { (words.next) } (link(to, next, Weight::Main)) }
                    (foot(edition, reading, &text))
                }
                (word_notes(edition, text.terms.used()))
            }
        }
    };
    let parent = reading.parent.as_ref().map(|(path, _)| path.clone());
    let (title, description, path) = (reading.title, Some(reading.description), Some(reading.path.clone()));
    let frame =
        Page { title, description, path, parent, style: reading.style, script: reading.script, is_read_aloud: true, ..Page::default() };
    page(edition, &frame, &main)
}

/// When it was checked, by whom, and on what it rests.
fn foot(edition: &Edition, reading: &Reading, text: &Text) -> Markup {
    let reviewed =
        edition.reviewer.map_or_else(|| edition.words.not_reviewed.clone(), |name| fill(&edition.words.reviewed_by, &[("name", name)]));
    let checked = reading.reviewed.map(|date| (date.to_string(), fill(&edition.words.about.checked, &[("date", &edition.date(date))])));
    let has_copies = reading.evidence.is_some_and(|evidence| evidence.verified != Verified::Label);
    html! {
        div.checked {
            p { @if let Some((date, words)) = checked { time itemprop="lastReviewed" datetime=(date) { (words) } " " } (reviewed) }
            (sources(edition, &text.sources, has_copies))
        }
    }
}
