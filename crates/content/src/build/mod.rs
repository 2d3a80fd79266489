//! A draft without errors to the library. Makes no faults: what cannot be put together here should have been one before.

mod book;
mod help;
mod pages;
mod treatments;
mod words;

use std::collections::BTreeMap;

use toml::Spanned;

use crate::brand::{Brand, Look, Palette};
use crate::claims::written_claims;
use crate::draft::{Draft, Entry, Table};
use crate::library::{Claim, Combinations, Evidence, GlossaryEntry, LanguageBook, Library, SiteFacts, Source, Team, Verified};
use crate::messages::Messages;
use crate::raw::{self, Text};

/// The library; none where a part is missing.
pub(crate) fn library(draft: &Draft<'_>) -> Option<Library> {
    Some(Library {
        site: site(draft)?,
        languages: draft.languages.iter().map(|language| language_book(draft, language)).collect::<Option<_>>()?,
        sources: sources(draft)?,
        claims: claims(draft),
    })
}

fn site(draft: &Draft<'_>) -> Option<SiteFacts> {
    let site = &draft.site.as_ref()?.value;
    let team = site.team.as_ref();
    Some(SiteFacts {
        name: site.name.clone(),
        version: site.version.clone(),
        languages: draft.languages.clone(),
        medicines_checked: site.medicines_checked.get_ref().parse().ok()?,
        review_months: site.review_months,
        team: team.map_or_else(Team::default, |team| Team {
            run_by: team.run_by.clone(),
            contact: team.contact.clone(),
            funding: team.funding.clone(),
            reviewer: team.reviewer.clone(),
        }),
        brand: site.brand.as_ref().map_or_else(Brand::default, brand),
    })
}

fn brand(written: &raw::Brand) -> Brand {
    let percent = |written: Option<&Spanned<u16>>| written.map_or(100, |written| *written.get_ref());
    Brand {
        light: Palette::changed(Look::Light, written.light.as_ref()),
        dark: Palette::changed(Look::Dark, written.dark.as_ref()),
        text_size: percent(written.text_size.as_ref()),
        room: percent(written.room.as_ref()),
        motion: percent(written.motion.as_ref()),
    }
}

fn sources(draft: &Draft<'_>) -> Option<BTreeMap<String, Source>> {
    let source = |source: &raw::Source| {
        Some(Source {
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            url: source.url.get_ref().clone(),
            date: source.date.as_ref().map(|date| date.get_ref().parse()).transpose().ok()?,
            read: source.read.get_ref().parse().ok()?,
        })
    };
    draft.sources.read().map(|(id, _, written)| Some((id.to_owned(), source(written)?))).collect()
}

fn claims(draft: &Draft<'_>) -> Vec<Claim> {
    let claims = written_claims(draft).into_iter().filter_map(|claim| {
        let evidence = Evidence { sources: claim.sources.into_iter().flatten().map(owned).collect(), verified: *claim.verified?.get_ref() };
        Some(Claim { file: claim.file.to_owned(), thing: claim.thing.replace('`', ""), evidence })
    });
    claims.collect()
}

fn language_book(draft: &Draft<'_>, language: &str) -> Option<LanguageBook> {
    let messages = &draft.messages.get(language)?.value;
    let combinations = &draft.subtypes.words.get(language)?.value.combinations;
    let glossary = glossary(draft, language)?;
    let (need_groups, needs) = help::needs(draft, language)?;
    Some(LanguageBook {
        language: language.to_owned(),
        book: book::guide_book(draft, language, &glossary)?,
        pages: draft.pages.iter().map(|(id, page)| Some(((*id).to_owned(), pages::page(id, page, language)?))).collect::<Option<_>>()?,
        treatments: treatments::treatment_pages(draft, language)?,
        glossary,
        pictures: draft
            .pictures
            .iter()
            .map(|(id, picture)| Some(((*id).to_owned(), pages::picture(id, picture, language)?)))
            .collect::<Option<_>>()?,
        need_groups,
        needs,
        organisations: help::organisations(draft, language)?,
        combinations: Combinations {
            hr_positive_her2_negative: combinations.hr_positive_her2_negative.clone(),
            hr_positive_her2_positive: combinations.hr_positive_her2_positive.clone(),
            hr_negative_her2_positive: combinations.hr_negative_her2_positive.clone(),
            triple_negative: combinations.triple_negative.clone(),
        },
        messages: Messages { guide: messages.guide.clone(), site: messages.site.clone() },
    })
}

fn glossary(draft: &Draft<'_>, language: &str) -> Option<Vec<GlossaryEntry>> {
    let table = draft.glossary.words.get(language)?;
    let entry = |(id, _, facts): (&str, &Entry<'_, raw::TermFacts>, &raw::TermFacts)| {
        let term = table.get(id)?;
        Some(GlossaryEntry {
            id: id.to_owned(),
            term: owned(&term.term),
            say: term.say.clone(),
            means: owned(&term.means),
            also: owned_list(term.also.as_ref()),
            related: owned_list(facts.related.as_ref()),
            evidence: evidence(facts.sources.as_ref(), &facts.verified),
        })
    };
    let mut entries: Vec<GlossaryEntry> = draft.glossary.facts.read().map(entry).collect::<Option<_>>()?;
    entries.sort_by_cached_key(|entry| words::sort_key(&entry.term));
    Some(entries)
}

/// The facts of a table with their words, in the order that the facts give.
fn in_order<'d, Facts, Words, Order: Ord>(
    facts: &'d Table<'_, Facts>,
    words: &'d Table<'_, Words>,
    order: impl Fn(&Entry<'_, Facts>, &Facts) -> Order,
) -> Option<Vec<(&'d str, &'d Facts, &'d Words)>> {
    let mut entries: Vec<_> = facts.read().collect();
    entries.sort_by_key(|(_, entry, facts)| order(entry, facts));
    entries.into_iter().map(|(id, _, facts)| Some((id, facts, words.get(id)?))).collect()
}

fn evidence(sources: Option<&Vec<Text>>, verified: &Spanned<Verified>) -> Evidence {
    Evidence { sources: owned_list(sources), verified: *verified.get_ref() }
}

fn owned(text: &Text) -> String {
    text.get_ref().clone()
}

fn owned_list(texts: Option<&Vec<Text>>) -> Vec<String> {
    texts.into_iter().flatten().map(owned).collect()
}
