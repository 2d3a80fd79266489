//! Everything in the content that states a medical fact, so that each check of sources looks at all of it.

use std::ops::Range;

use toml::Spanned;

use crate::draft::{Draft, Sheet, Table};
use crate::faults::Place;
use crate::library::Verified;
use crate::raw::{self, Text};

/// Something that states a fact, and what is written of where that comes from.
pub(crate) struct WrittenClaim<'d> {
    pub(crate) file: &'d str,
    /// Where the thing is named, if it is not the whole file.
    pub(crate) span: Option<Range<usize>>,
    /// What it is, such as "the approval `alpelisib-2019`".
    pub(crate) thing: String,
    pub(crate) sources: Option<&'d Vec<Text>>,
    /// None for a page that states no medical fact.
    pub(crate) verified: Option<&'d Spanned<Verified>>,
    pub(crate) of: ClaimOf,
}

/// What a claim is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClaimOf {
    /// Something that a guide may say.
    Guide,
    /// Something that only the site says.
    Site,
    /// A page, which need not state a medical fact at all.
    Page,
}

impl<'d> WrittenClaim<'d> {
    /// Where the thing is named.
    pub(crate) fn place(&self) -> Place<'d> {
        Place { file: self.file, span: self.span.clone() }
    }
}

/// Every claim, in the order of files.
pub(crate) fn written_claims<'d>(draft: &'d Draft<'_>) -> Vec<WrittenClaim<'d>> {
    let mut claims = Vec::new();
    for (id, treatment) in &draft.treatments {
        if let Some(sheet) = &treatment.facts {
            add_treatment(&mut claims, id, sheet);
        }
    }
    if let Some(sheet) = &draft.subtypes.facts {
        for (name, receptor) in [("hormone_receptor", &sheet.value.hormone_receptor), ("her2", &sheet.value.her2)] {
            let receptor = receptor.get_ref();
            claims.push(claim(sheet.file, receptor.test.span(), format!("`{name}`"), &receptor.sources, &receptor.verified));
        }
    }
    add_table(&mut claims, &draft.markers.facts, "the marker", |facts| (&facts.sources, &facts.verified));
    add_table(&mut claims, &draft.tests.facts, "the test", |facts| (&facts.sources, &facts.verified));
    add_table(&mut claims, &draft.goals.facts, "the goal", |facts| (&facts.sources, &facts.verified));
    add_table(&mut claims, &draft.questions.facts, "the question", |facts| (&facts.sources, &facts.verified));
    if let Some(sheet) = &draft.tips.facts {
        claims.push(WrittenClaim { span: None, ..claim(sheet.file, 0..0, "the tips".into(), &sheet.value.sources, &sheet.value.verified) });
    }
    add_table(&mut claims, &draft.glossary.facts, "the term", |facts| (&facts.sources, &facts.verified));
    for (id, page) in &draft.pages {
        if let Some(sheet) = &page.facts {
            let thing = format!("the page `{id}`");
            let (sources, verified) = (sheet.value.sources.as_ref(), sheet.value.verified.as_ref());
            claims.push(WrittenClaim { file: sheet.file, span: None, thing, sources, verified, of: ClaimOf::Page });
        }
    }
    for (id, picture) in &draft.pictures {
        if let Some(sheet) = &picture.facts {
            claims.push(of_site(claim(sheet.file, 0..0, format!("the picture `{id}`"), &sheet.value.sources, &sheet.value.verified)));
        }
    }
    for (id, entry, facts) in draft.organisations.facts.read() {
        let entry = claim(entry.file, entry.span.clone(), format!("the organisation `{id}`"), &facts.sources, &facts.verified);
        claims.push(WrittenClaim { of: ClaimOf::Site, ..entry });
    }
    claims
}

/// A claim of a whole file that only the site makes.
fn of_site(claim: WrittenClaim<'_>) -> WrittenClaim<'_> {
    WrittenClaim { span: None, of: ClaimOf::Site, ..claim }
}

fn add_treatment<'d>(claims: &mut Vec<WrittenClaim<'d>>, id: &str, sheet: &'d Sheet<'_, raw::TreatmentFacts>) {
    let body = claim(sheet.file, 0..0, format!("the page of `{id}`"), &sheet.value.sources, &sheet.value.verified);
    claims.push(of_site(body));
    let first = &sheet.value.first;
    let thing = format!("the first date of `{id}`");
    claims.push(claim(sheet.file, first.kind.span(), thing, &first.sources, &first.verified));
    for approval in sheet.value.medicine.iter().flatten().flat_map(|medicine| &medicine.approval) {
        let thing = format!("the approval `{}`", approval.id.get_ref());
        claims.push(claim(sheet.file, approval.id.span(), thing, &approval.sources, &approval.verified));
    }
}

type Source<'d> = (&'d Option<Vec<Text>>, &'d Spanned<Verified>);

fn add_table<'d, T>(claims: &mut Vec<WrittenClaim<'d>>, table: &'d Table<'_, T>, kind: &str, of: impl Fn(&'d T) -> Source<'d>) {
    for (id, entry, facts) in table.read() {
        let (sources, verified) = of(facts);
        claims.push(claim(entry.file, entry.span.clone(), format!("{kind} `{id}`"), sources, verified));
    }
}

fn claim<'d>(
    file: &'d str,
    span: Range<usize>,
    thing: String,
    sources: &'d Option<Vec<Text>>,
    verified: &'d Spanned<Verified>,
) -> WrittenClaim<'d> {
    WrittenClaim { file, span: Some(span), thing, sources: sources.as_ref(), verified: Some(verified), of: ClaimOf::Guide }
}
