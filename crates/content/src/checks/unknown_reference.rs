//! unknown-reference: an id names something that exists.

use std::ops::Range;

use care::{Marker, ResultId};
use prose::MarkdownPlaceKind;

use crate::claims::written_claims;
use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place, nearest};
use crate::kinds::approvals;
use crate::messages::Target;
use crate::raw::Text;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for claim in written_claims(draft) {
        for source in claim.sources.into_iter().flatten() {
            look_up(&draft.sources, claim.file, source, "source", faults);
        }
    }
    check_shared(draft, faults);
    check_tests(draft, faults);
    check_questions(draft, faults);
    check_links(draft, faults);
    check_organisations(draft, faults);
    check_fixed_links(draft, faults);
    for (_, entry, term) in draft.glossary.facts.read() {
        for related in term.related.iter().flatten() {
            look_up(&draft.glossary.facts, entry.file, related, "term", faults);
        }
    }
}

fn check_shared(draft: &Draft<'_>, faults: &mut Faults) {
    if draft.treatments.values().any(|treatment| treatment.facts.is_none()) {
        return;
    }
    let approvals = approvals(draft);
    for (id, treatment) in &draft.treatments {
        let Some(sheet) = &treatment.facts else { continue };
        for shared in sheet.value.shared.iter().flatten() {
            match approvals.get(shared.get_ref().as_str()) {
                None => unknown(sheet.file, shared, "approval", approvals.keys().copied(), faults),
                Some(held) if held.owner == *id => {
                    let message = format!("`{}` is an approval of this very kind of treatment", shared.get_ref());
                    faults.error(
                        "unknown-reference",
                        Place::at(sheet.file, shared.span()),
                        message,
                        "name only approvals of other kinds of treatment",
                    );
                }
                Some(_) => {}
            }
        }
    }
}

fn check_tests(draft: &Draft<'_>, faults: &mut Faults) {
    if let Some(sheet) = &draft.subtypes.facts {
        for receptor in [&sheet.value.hormone_receptor, &sheet.value.her2] {
            look_up(&draft.tests.facts, sheet.file, &receptor.get_ref().test, "test", faults);
        }
    }
    for (id, entry) in &draft.markers.facts.entries {
        if Marker::from_id(id).is_none() {
            let id = Text::new(entry.span.clone(), id.clone());
            unknown(entry.file, &id, "marker", Marker::ALL.into_iter().map(Marker::id), faults);
        }
        if let Some(marker) = &entry.value {
            look_up(&draft.tests.facts, entry.file, &marker.test, "test", faults);
        }
    }
}

fn check_questions(draft: &Draft<'_>, faults: &mut Faults) {
    for (_, entry, question) in draft.questions.facts.read() {
        if let Some(groups) =
            draft.groups.order.as_ref().filter(|groups| !groups.iter().any(|group| group.get_ref() == question.group.get_ref()))
        {
            unknown(entry.file, &question.group, "group", groups.iter().map(|group| group.get_ref().as_str()), faults);
        }
        if let Some(result) = question.result.as_ref().filter(|result| ResultId::from_id(result.get_ref()).is_none()) {
            unknown(entry.file, result, "result", ResultId::all().map(ResultId::id), faults);
        }
        for goal in question.goals.iter().flatten() {
            look_up(&draft.goals.facts, entry.file, goal, "goal", faults);
        }
        for kind in question.treatments.iter().flatten().filter(|kind| !draft.treatments.contains_key(kind.get_ref().as_str())) {
            unknown(entry.file, kind, "kind of treatment", draft.treatments.keys().copied(), faults);
        }
    }
}

/// Links to our own pages, and the next step of each page.
fn check_links(draft: &Draft<'_>, faults: &mut Faults) {
    let mut check = |file: &str, kind: &str, id: &str, span: Range<usize>| {
        let known: Vec<&str> = match kind {
            "page" => draft.pages.keys().copied().collect(),
            "treatment" => draft.treatments.keys().copied().collect(),
            _ => return,
        };
        if !id.is_empty() && !known.contains(&id) {
            let kind = if kind == "page" { kind } else { "kind of treatment" };
            unknown(file, &Text::new(span, id.to_owned()), kind, known.into_iter(), faults);
        }
    };
    for (file, _, places) in draft.markdown() {
        for place in places {
            let MarkdownPlaceKind::Link(to) = &place.kind else { continue };
            if let Some((kind, id)) = to.split_once(':') {
                check(file, kind, id, place.span.clone());
            }
        }
    }
    for text in draft.pages.values().flat_map(|page| page.words.values().flatten()) {
        for next in text.settings.next.iter().filter(|next| !next.get_ref().contains('/')) {
            let (kind, id) = next.get_ref().split_once(':').unwrap_or(("page", next.get_ref()));
            check(text.file, kind, id, next.span());
        }
    }
}

/// The links of the fixed words, which have no place of their own: the ways and parts on the home page, and the other choices.
fn check_fixed_links(draft: &Draft<'_>, faults: &mut Faults) {
    for sheet in draft.messages.values() {
        let words = &sheet.value.site;
        let ways = words.ways.iter().flat_map(|way| way.to.iter().chain(way.steps.iter().map(|step| &step.to)));
        let parts = words.home.parts.iter().map(|part| &part.to);
        let choices = words.choices.links.iter().map(|link| &link.to);
        for target in ways.chain(parts).chain(choices) {
            let (kind, id, known): (&str, &str, bool) = match target {
                Target::Page(id) => ("page", id, draft.pages.contains_key(id.as_str())),
                Target::Treatment(id) => ("kind of treatment", id, draft.treatments.contains_key(id.as_str())),
                Target::Group(id) => {
                    let mut needs = draft.needs.facts.read();
                    ("group of needs", id, !draft.needs.facts.whole || needs.any(|(_, _, need)| need.group.get_ref() == id))
                }
                _ => continue,
            };
            if !known {
                let help = format!(
                    "look for `{id}` below [[site.ways]], [[site.home.parts]] and [site.choices], and write the id of one that exists"
                );
                faults.error("unknown-reference", Place::file(sheet.file), format!("there is no {kind} `{id}`"), help);
            }
        }
    }
}

fn check_organisations(draft: &Draft<'_>, faults: &mut Faults) {
    let Some(main) = draft.languages.first() else { return };
    for (_, entry, organisation) in draft.organisations.facts.read() {
        for need in &organisation.needs {
            look_up(&draft.needs.facts, entry.file, need, "need", faults);
        }
        let Some(named) = draft.messages.get(main).map(|sheet| &sheet.value.site.organisations.language_names) else { continue };
        for language in organisation.languages.iter().filter(|language| !named.contains_key(language.get_ref())) {
            let message = format!("there is no language `{}`", language.get_ref());
            let help = format!("write its two letters, such as \"en\", or add its name to language-names in messages/{main}.toml");
            faults.error("unknown-reference", Place::at(entry.file, language.span()), message, help);
        }
    }
    let Some(groups) = draft.need_groups.get(main) else { return };
    for (_, entry, need) in draft.needs.facts.read().filter(|(_, _, need)| !groups.value.contains_key(need.group.get_ref())) {
        unknown(entry.file, &need.group, "group", groups.value.keys().map(String::as_str), faults);
    }
}

fn look_up<T>(table: &Table<'_, T>, file: &str, id: &Text, kind: &str, faults: &mut Faults) {
    if table.lacks(id.get_ref()) {
        unknown(file, id, kind, table.entries.keys().map(String::as_str), faults);
    }
}

fn unknown<'k>(file: &str, id: &Text, kind: &str, known: impl Iterator<Item = &'k str>, faults: &mut Faults) {
    let help = match nearest(id.get_ref(), known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => format!("add the {kind} first, or write the id of one that exists"),
    };
    faults.error("unknown-reference", Place::at(file, id.span()), format!("there is no {kind} `{}`", id.get_ref()), help);
}
