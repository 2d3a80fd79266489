//! missing-translation: every thing has words in every language of the site.

use crate::draft::{Collection, Draft, Sheet, Treatment};
use crate::faults::{Faults, Place};
use crate::raw;

const RULE: &str = "missing-translation";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    if draft.languages.is_empty() {
        faults.error(RULE, Place::file("site.toml"), "the site has no language", "write `languages = [\"en\"]`, or the languages it has");
    }
    for language in &draft.languages {
        for folder in ["subtypes", "markers", "tests", "goals", "questions", "tips", "glossary", "needs", "organisations", "messages"] {
            need_file(draft, &format!("{folder}/{language}.toml"), language, faults);
        }
        for page in draft.pages.keys() {
            need_file(draft, &format!("pages/{page}/{language}.md"), language, faults);
        }
        for picture in draft.pictures.keys() {
            need_file(draft, &format!("pictures/{picture}/{language}.toml"), language, faults);
        }
        for (id, treatment) in &draft.treatments {
            need_file(draft, &format!("treatments/{id}/{language}.md"), language, faults);
            check_treatment(treatment, language, faults);
        }
        check_collection(&draft.markers, language, faults);
        check_collection(&draft.tests, language, faults);
        check_collection(&draft.goals, language, faults);
        check_collection(&draft.questions, language, faults);
        check_collection(&draft.glossary, language, faults);
        check_collection(&draft.needs, language, faults);
        check_collection(&draft.organisations, language, faults);
        check_groups(draft, language, faults);
    }
}

fn need_file(draft: &Draft<'_>, path: &str, language: &str, faults: &mut Faults) {
    if draft.files.get(path).is_none() {
        let help = "copy the file of another language to this name and translate the words, or take the language out of site.toml";
        faults.error(RULE, Place::file(path), format!("this file is missing, and the site is in `{language}`"), help);
    }
}

fn check_collection<Facts, Words>(things: &Collection<'_, Facts, Words>, language: &str, faults: &mut Faults) {
    let Some(words) = things.words.get(language) else { return };
    let path = format!("{}/{language}.toml", things.folder);
    for id in things.facts.entries.keys().filter(|id| words.lacks(id)) {
        faults.error(
            RULE,
            Place::file(&path),
            format!("`{id}` has no words in `{language}`"),
            format!("add a table `[{id}]` with its words"),
        );
    }
}

fn check_groups(draft: &Draft<'_>, language: &str, faults: &mut Faults) {
    let questions = draft.groups.order.iter().flatten().collect();
    check_names(draft.groups.names.get(language), questions, language, faults);
    let needs = draft.needs.facts.read().map(|(_, _, need)| &need.group);
    // In the main language a group without a name is a group that does not exist, which unknown-reference tells.
    if draft.languages.first().is_some_and(|main| main != language) {
        check_names(draft.need_groups.get(language), needs.collect(), language, faults);
    }
}

fn check_names(names: Option<&Sheet<'_, raw::TextMap>>, mut groups: Vec<&raw::Text>, language: &str, faults: &mut Faults) {
    let Some(names) = names else { return };
    groups.sort_by_key(|group| group.get_ref());
    groups.dedup_by_key(|group| group.get_ref());
    for group in groups.into_iter().filter(|group| !names.value.contains_key(group.get_ref())) {
        let message = format!("the group `{}` has no name in `{language}`", group.get_ref());
        faults.error(RULE, Place::file(names.file), message, format!("add a line `{} = \"...\"` below `[groups]`", group.get_ref()));
    }
}

fn check_treatment(treatment: &Treatment<'_>, language: &str, faults: &mut Faults) {
    let (Some(facts), Some(Some(words))) = (&treatment.facts, treatment.words.get(language)) else { return };
    let has = |map: &Option<raw::TextMap>, id: &raw::Text| map.as_ref().is_some_and(|map| map.contains_key(id.get_ref()));
    let mut need = |kind: &str, table: &str, id: &raw::Text, there: bool| {
        if !there {
            let message = format!("the {kind} `{}` has no words in `{language}`", id.get_ref());
            faults.error(RULE, Place::file(words.file), message, format!("add a line `{} = \"...\"` below `[{table}]`", id.get_ref()));
        }
    };
    for medicine in facts.value.medicine.iter().flatten() {
        need("medicine", "medicines", &medicine.id, has(&words.settings.medicines, &medicine.id));
        for approval in &medicine.approval {
            need("approval", "approvals", &approval.id, has(&words.settings.approvals, &approval.id));
        }
    }
    if facts.value.rule.is_some() && words.settings.because.is_none() {
        let help = "add a line `because = \"...\"` that says why it is listed for everybody";
        faults.error(RULE, Place::file(words.file), "a kind of treatment for everybody needs `because`", help);
    }
}
