//! The pages and the pictures on them, out of the draft.

use super::{evidence, owned, owned_list};
use crate::draft;
use crate::library::{Evidence, Page, Picture, Verified};

pub(super) fn page(id: &str, page: &draft::Page<'_>, language: &str) -> Option<Page> {
    let facts = &page.facts.as_ref()?.value;
    let text = page.words.get(language)?.as_ref()?;
    let words = &text.settings;
    Some(Page {
        id: id.to_owned(),
        title: words.title.clone(),
        description: words.description.clone(),
        order: facts.order,
        reviewed: facts.reviewed.get_ref().parse().ok()?,
        evidence: Evidence {
            sources: owned_list(facts.sources.as_ref()),
            verified: facts.verified.as_ref().map_or(Verified::Label, |verified| *verified.get_ref()),
        },
        summary: owned_list(words.summary.as_ref()),
        next: words.next.as_ref().map(owned),
        next_label: words.next_label.as_ref().map(owned),
        body: text.body.clone(),
        settings: words.settings.clone().unwrap_or_default(),
    })
}

pub(super) fn picture(id: &str, picture: &draft::Picture<'_>, language: &str) -> Option<Picture> {
    let facts = &picture.facts.as_ref()?.value;
    let words = &picture.words.get(language)?.value;
    Some(Picture {
        id: id.to_owned(),
        drawing: picture.svg.as_ref()?.value.to_owned(),
        title: words.title.clone(),
        alt: owned(words.alt.as_ref()?),
        caption: words.caption.clone(),
        labels: words.labels.iter().flatten().map(|(label, words)| (label.clone(), owned(words))).collect(),
        evidence: evidence(facts.sources.as_ref(), &facts.verified),
    })
}
