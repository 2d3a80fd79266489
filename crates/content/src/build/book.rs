//! What a guide in one language needs, out of the draft.

use std::collections::{BTreeMap, BTreeSet};

use care::{Fit, Her2, HormoneReceptor, Marker, ResultId};
use guide::{Choice, Goal, GuideBook, MarkerEntry, Question, QuestionGroup, ReceptorWords, Source, Term, TestEntry, Tips};

use super::{in_order, owned, owned_list, treatments};
use crate::claims::{ClaimOf, written_claims};
use crate::draft::Draft;
use crate::library::GlossaryEntry;
use crate::raw::{self, FitWord};
use crate::rule::parse_rule;

/// The book of one language.
pub(super) fn guide_book(draft: &Draft<'_>, language: &str, glossary: &[GlossaryEntry]) -> Option<GuideBook> {
    let site = &draft.site.as_ref()?.value;
    let subtypes = &draft.subtypes.words.get(language)?.value;
    Some(GuideBook {
        language: language.to_owned(),
        content_version: site.version.clone(),
        medicines_checked: owned(&site.medicines_checked),
        reviewer: site.team.as_ref().and_then(|team| team.reviewer.clone()),
        kinds: treatments::kind_entries(draft, language)?,
        hormone_receptor: hormone_receptor(&subtypes.hormone_receptor),
        her2: her2(&subtypes.her2),
        her2_negative_fact: subtypes.her2.fact_negative.clone(),
        her2_ask_score: subtypes.her2.ask_score.clone(),
        markers: markers(draft, language)?,
        tests: tests(draft, language)?,
        goals: goals(draft, language)?,
        question_groups: question_groups(draft, language)?,
        questions: questions(draft, language)?,
        tips: tips(draft, language)?,
        terms: glossary.iter().map(term).collect(),
        sources: sources(draft),
        words: draft.messages.get(language)?.value.guide.clone(),
    })
}

fn hormone_receptor(words: &raw::HormoneReceptorWords) -> ReceptorWords<HormoneReceptor> {
    ReceptorWords {
        name: words.name.clone(),
        in_sentence: words.in_sentence.clone(),
        question: words.question.clone(),
        help: words.help.clone(),
        place: words.r#where.clone(),
        ask: words.ask.clone(),
        choices: vec![
            choice(HormoneReceptor::Positive, "positive", &words.positive),
            choice(HormoneReceptor::Negative, "negative", &words.negative),
            not_sure(HormoneReceptor::NotSure, &words.not_sure),
        ],
    }
}

fn her2(words: &raw::Her2Words) -> ReceptorWords<Her2> {
    ReceptorWords {
        name: words.name.clone(),
        in_sentence: words.in_sentence.clone(),
        question: words.question.clone(),
        help: words.help.clone(),
        place: words.r#where.clone(),
        ask: words.ask.clone(),
        choices: vec![
            choice(Her2::Positive, "positive", &words.positive),
            choice(Her2::Low, "low", &words.low),
            choice(Her2::Ultralow, "ultralow", &words.ultralow),
            choice(Her2::Zero, "zero", &words.zero),
            choice(Her2::Negative, "negative", &words.negative),
            not_sure(Her2::NotSure, &words.not_sure),
        ],
    }
}

fn choice<Status>(status: Status, id: &str, words: &raw::ChoiceWords) -> Choice<Status> {
    Choice {
        status,
        id: id.into(),
        label: words.label.clone(),
        hint: words.hint.clone(),
        short: words.short.clone(),
        fact: words.fact.clone(),
    }
}

fn not_sure<Status>(status: Status, words: &raw::NotSureWords) -> Choice<Status> {
    let short = words.short.clone().unwrap_or_default();
    Choice { status, id: "not-sure".into(), label: words.label.clone(), hint: words.hint.clone(), short, fact: String::new() }
}

fn markers(draft: &Draft<'_>, language: &str) -> Option<Vec<MarkerEntry>> {
    let marker = |(id, facts, words): (&str, &raw::MarkerFacts, &raw::MarkerWords)| {
        Some(MarkerEntry {
            marker: Marker::from_id(id)?,
            name: words.name.clone(),
            short: words.short.clone(),
            hint: words.hint.clone(),
            place: words.r#where.clone(),
            ask: words.ask.clone(),
            means: words.means.clone(),
            found: words.found.clone(),
            not_found: words.not_found.clone(),
            common: facts.common,
        })
    };
    let entries = in_order(&draft.markers.facts, draft.markers.words.get(language)?, |_, facts| facts.order)?;
    entries.into_iter().map(marker).collect()
}

/// Which results a test gives is written with the results; the receptors come first, then the markers as they are shown.
fn tests(draft: &Draft<'_>, language: &str) -> Option<Vec<TestEntry>> {
    let receptors = &draft.subtypes.facts.as_ref()?.value;
    let mut markers: Vec<_> = draft.markers.facts.read().collect();
    markers.sort_by_key(|(_, _, facts)| facts.order);
    let markers = markers.into_iter().filter_map(|(id, _, facts)| Some((ResultId::Marker(Marker::from_id(id)?), &facts.test)));
    let of_receptors =
        [(ResultId::HormoneReceptor, &receptors.hormone_receptor.get_ref().test), (ResultId::Her2, &receptors.her2.get_ref().test)];
    let given: Vec<_> = of_receptors.into_iter().chain(markers).collect();
    let test = |(id, _, words): (&str, &raw::OrderedFacts, &raw::TestWords)| TestEntry {
        id: id.to_owned(),
        name: words.name.clone(),
        sample: words.sample.clone(),
        place: words.r#where.clone(),
        ask: words.ask.clone(),
        results: given.iter().filter(|(_, test)| test.get_ref() == id).map(|(result, _)| *result).collect(),
    };
    let entries = in_order(&draft.tests.facts, draft.tests.words.get(language)?, |_, facts| facts.order)?;
    Some(entries.into_iter().map(test).collect())
}

fn goals(draft: &Draft<'_>, language: &str) -> Option<Vec<Goal>> {
    let entries = in_order(&draft.goals.facts, draft.goals.words.get(language)?, |_, facts| facts.order)?;
    Some(
        entries
            .into_iter()
            .map(|(id, _, words)| Goal { id: id.to_owned(), label: words.label.clone(), hint: words.hint.clone() })
            .collect(),
    )
}

fn question_groups(draft: &Draft<'_>, language: &str) -> Option<Vec<QuestionGroup>> {
    let names = &draft.groups.names.get(language)?.value;
    let group = |id: &raw::Text| Some(QuestionGroup { id: owned(id), name: names.get(id.get_ref()).map(owned)? });
    draft.groups.order.as_ref()?.iter().map(group).collect()
}

fn questions(draft: &Draft<'_>, language: &str) -> Option<Vec<Question>> {
    let question = |(_, facts, words): (&str, &raw::QuestionFacts, &raw::QuestionWords)| {
        Some(Question {
            id: owned(&facts.id),
            group: owned(&facts.group),
            weight: *facts.weight.get_ref(),
            result: facts.result.as_ref().and_then(|result| ResultId::from_id(result.get_ref())),
            treatments: owned_list(facts.treatments.as_ref()),
            fit: facts.fit.as_ref().map(|fit| match fit.get_ref() {
                FitWord::Option => Fit::Option,
                FitWord::Ask => Fit::Ask,
            }),
            when: facts.when.as_ref().map(|rule| parse_rule(rule.get_ref())).transpose().ok()?,
            goals: owned_list(facts.goals.as_ref()),
            needs_goal: facts.needs_goal.as_ref().is_some_and(|needs| *needs.get_ref()),
            text: words.text.clone(),
            why: words.why.clone(),
            sources: owned_list(facts.sources.as_ref()),
        })
    };
    let entries = in_order(&draft.questions.facts, draft.questions.words.get(language)?, |entry, _| entry.span.start)?;
    entries.into_iter().map(question).collect()
}

fn tips(draft: &Draft<'_>, language: &str) -> Option<Tips> {
    let words = &draft.tips.words.get(language)?.value;
    Some(Tips { before: words.before.clone(), during: words.during.clone(), after: words.after.clone() })
}

fn term(entry: &GlossaryEntry) -> Term {
    let forms = std::iter::once(&entry.term).chain(&entry.also).cloned().collect();
    Term { id: entry.id.clone(), term: entry.term.clone(), means: entry.means.clone(), forms }
}

/// The sources of everything that a guide may say.
fn sources(draft: &Draft<'_>) -> BTreeMap<String, Source> {
    let claims = written_claims(draft);
    let named: BTreeSet<&str> = claims
        .iter()
        .filter(|claim| claim.of == ClaimOf::Guide)
        .filter_map(|claim| claim.sources)
        .flatten()
        .map(|id| id.get_ref().as_str())
        .collect();
    let source = |id: &str| {
        let written = draft.sources.get(id)?;
        let date = written.date.as_ref().map(owned);
        Some((id.to_owned(), Source { title: written.title.clone(), publisher: written.publisher.clone(), url: owned(&written.url), date }))
    };
    named.into_iter().filter_map(source).collect()
}
