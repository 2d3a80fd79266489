//! unknown-reference: an id names something that exists.

use care::{Marker, ResultId};

use crate::claims::written_claims;
use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place, nearest};
use crate::kinds::approvals;
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
