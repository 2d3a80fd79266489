//! unused-words: words belong to a thing that exists.

use crate::draft::{Collection, Draft, Treatment};
use crate::faults::{Faults, Place, nearest};
use crate::raw::TextMap;

const RULE: &str = "unused-words";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    check_collection(&draft.markers, faults);
    check_collection(&draft.tests, faults);
    check_collection(&draft.goals, faults);
    check_collection(&draft.questions, faults);
    check_collection(&draft.glossary, faults);
    check_collection(&draft.needs, faults);
    check_collection(&draft.organisations, faults);
    for treatment in draft.treatments.values() {
        check_treatment(treatment, faults);
    }
    let used: Vec<&str> = draft.needs.facts.read().map(|(_, _, need)| need.group.get_ref().as_str()).collect();
    for names in draft.need_groups.values().filter(|_| draft.needs.facts.whole && !used.is_empty()) {
        check_map(Some(&names.value), names.file, "group", &used, faults);
    }
    if let Some(groups) = &draft.groups.order {
        let known: Vec<&str> = groups.iter().map(|group| group.get_ref().as_str()).collect();
        for names in draft.groups.names.values() {
            check_map(Some(&names.value), names.file, "group", &known, faults);
        }
    }
}

fn check_collection<Facts, Words>(things: &Collection<'_, Facts, Words>, faults: &mut Faults) {
    for words in things.words.values() {
        for (id, entry) in words.entries.iter().filter(|(id, _)| things.facts.lacks(id)) {
            let known = things.facts.entries.keys().map(String::as_str);
            let message = format!("these are words for `{id}`, which is not in {}/facts.toml", things.folder);
            faults.error(RULE, Place::at(entry.file, entry.span.clone()), message, help(id, known));
        }
    }
}

fn check_treatment(treatment: &Treatment<'_>, faults: &mut Faults) {
    let Some(facts) = treatment.facts.as_ref().map(|sheet| &sheet.value) else { return };
    let medicines = || facts.medicine.iter().flatten();
    let medicine_ids: Vec<&str> = medicines().map(|medicine| medicine.id.get_ref().as_str()).collect();
    let approval_ids: Vec<&str> =
        medicines().flat_map(|medicine| &medicine.approval).map(|approval| approval.id.get_ref().as_str()).collect();
    for words in treatment.words.values().flatten() {
        check_map(words.settings.medicines.as_ref(), words.file, "medicine", &medicine_ids, faults);
        check_map(words.settings.approvals.as_ref(), words.file, "approval", &approval_ids, faults);
        if let Some(because) = words.settings.because.as_ref().filter(|_| facts.rule.is_none()) {
            let help = "delete the line, or write `rule = \"always\"` at the top of facts.toml";
            faults.error(RULE, Place::at(words.file, because.span()), "`because` is only for a kind of treatment for everybody", help);
        }
    }
}

fn check_map(words: Option<&TextMap>, file: &str, kind: &str, known: &[&str], faults: &mut Faults) {
    for (id, text) in words.into_iter().flatten() {
        if !known.contains(&id.as_str()) {
            let message = format!("these are words for the {kind} `{id}`, which is not in facts.toml");
            faults.error(RULE, Place::at(file, text.span()), message, help(id, known.iter().copied()));
        }
    }
}

fn help<'k>(id: &str, known: impl Iterator<Item = &'k str>) -> String {
    match nearest(id, known) {
        Some(name) => format!("did you mean `{name}`?"),
        None => "delete the words, or add the facts".into(),
    }
}
