//! The pages of the kinds of treatment, and the kinds as a guide needs them.

use std::collections::BTreeMap;

use guide::{KindEntry, MedicineName};

use super::{evidence, owned, owned_list};
use crate::draft::{Draft, Text};
use crate::kinds::{self, Held, Offered};
use crate::library::{ApprovalPage, First, MedicinePage, Section, SectionKind, TreatmentPage};
use crate::messages::SectionWords;
use crate::raw;
use crate::sections::{Part, parts, section_of};

type Approvals<'d> = BTreeMap<&'d str, Held<'d>>;
type Words<'d> = Text<'d, raw::TreatmentWords>;

/// A page for each kind, in their order.
pub(super) fn treatment_pages(draft: &Draft<'_>, language: &str) -> Option<Vec<TreatmentPage>> {
    let approvals = kinds::approvals(draft);
    ordered(draft)?.into_iter().map(|(id, facts)| treatment_page(draft, language, &approvals, id, facts)).collect()
}

/// The rules and the guide's words of each kind, in their order.
pub(super) fn kind_entries(draft: &Draft<'_>, language: &str) -> Option<Vec<KindEntry>> {
    let approvals = kinds::approvals(draft);
    ordered(draft)?.into_iter().map(|(id, facts)| kind_entry(draft, language, &approvals, id, facts)).collect()
}

fn ordered<'d>(draft: &'d Draft<'_>) -> Option<Vec<(&'d str, &'d raw::TreatmentFacts)>> {
    let kinds = draft.treatments.iter().map(|(id, treatment)| Some((*id, &treatment.facts.as_ref()?.value)));
    let mut kinds: Vec<_> = kinds.collect::<Option<_>>()?;
    kinds.sort_by_key(|(id, facts)| (facts.order, *id));
    Some(kinds)
}

fn words<'d>(draft: &'d Draft<'_>, language: &str, id: &str) -> Option<&'d Words<'d>> {
    draft.treatments.get(id)?.words.get(language)?.as_ref()
}

fn kind_entry<'d>(
    draft: &'d Draft<'_>,
    language: &str,
    approvals: &Approvals<'d>,
    id: &'d str,
    facts: &'d raw::TreatmentFacts,
) -> Option<KindEntry> {
    let text = &words(draft, language, id)?.settings;
    let offered = kinds::offered(id, facts, approvals);
    let name = |medicine: &Offered<'_>| {
        let generic = medicine_name(draft, language, medicine)?;
        Some((owned(&medicine.medicine.id), MedicineName { generic, brand: medicine.medicine.brand.clone() }))
    };
    let held = offered.iter().flat_map(|medicine| &medicine.approvals);
    Some(KindEntry {
        kind: kinds::kind(id, facts, approvals)?,
        title: text.title.clone(),
        name: text.name.clone(),
        in_short: text.in_short.clone(),
        because: text.because.as_ref().map(owned),
        approval_sources: held.map(|held| (owned(&held.approval.id), owned_list(held.approval.sources.as_ref()))).collect(),
        medicines: offered.iter().map(name).collect::<Option<_>>()?,
    })
}

fn treatment_page<'d>(
    draft: &'d Draft<'_>,
    language: &str,
    approvals: &Approvals<'d>,
    id: &'d str,
    facts: &'d raw::TreatmentFacts,
) -> Option<TreatmentPage> {
    let text = words(draft, language, id)?;
    let first = &facts.first;
    let medicine = |offered: Offered<'d>| {
        Some(MedicinePage {
            id: owned(&offered.medicine.id),
            name: medicine_name(draft, language, &offered)?,
            brand: offered.medicine.brand.clone(),
            route: offered.medicine.route.clone(),
            approvals: offered.approvals.iter().map(|held| approval_page(draft, language, id, held)).collect::<Option<_>>()?,
        })
    };
    Some(TreatmentPage {
        id: id.to_owned(),
        reviewed: facts.reviewed.get_ref().parse().ok()?,
        how: text.settings.how.clone(),
        first: First {
            date: first.date.as_ref().map(|date| date.get_ref().parse()).transpose().ok()?,
            about: first.about,
            kind: *first.kind.get_ref(),
            line: text.settings.first.clone(),
            evidence: evidence(first.sources.as_ref(), &first.verified),
        },
        medicines: kinds::offered(id, facts, approvals).into_iter().map(medicine).collect::<Option<_>>()?,
        summary: owned_list(text.settings.summary.as_ref()),
        sections: sections(text, &draft.messages.get(language)?.value.site.treatments.sections)?,
        evidence: evidence(facts.sources.as_ref(), &facts.verified),
    })
}

/// The sections in the order of the page; none where one of them is missing.
fn sections(text: &Words<'_>, words: &SectionWords) -> Option<Vec<Section>> {
    let section = |part: Part<'_>| {
        let heading = part.heading?;
        Some(Section { kind: section_of(&heading, words)?, heading, body: part.blocks.to_vec() })
    };
    let found: Vec<Section> = parts(text).into_iter().map(section).collect::<Option<_>>()?;
    found.iter().map(|section| section.kind).eq(SectionKind::ALL).then_some(found)
}

/// The name is written where the medicine is.
fn medicine_name(draft: &Draft<'_>, language: &str, offered: &Offered<'_>) -> Option<String> {
    words(draft, language, offered.owner)?.settings.medicines.as_ref()?.get(offered.medicine.id.get_ref()).map(owned)
}

fn approval_page(draft: &Draft<'_>, language: &str, kind: &str, held: &Held<'_>) -> Option<ApprovalPage> {
    let approval = held.approval;
    let date = |date: &raw::Text| date.get_ref().parse().ok();
    Some(ApprovalPage {
        id: owned(&approval.id),
        words: words(draft, language, held.owner)?.settings.approvals.as_ref()?.get(approval.id.get_ref()).map(owned)?,
        date: date(&approval.date)?,
        accelerated: approval.accelerated.as_ref().and_then(date),
        withdrawn: approval.withdrawn.as_ref().and_then(date),
        standing: kinds::standing(*approval.status.get_ref()),
        rule: owned(&approval.rule),
        shared_from: (held.owner != kind).then(|| held.owner.to_owned()),
        evidence: evidence(approval.sources.as_ref(), &approval.verified),
    })
}
