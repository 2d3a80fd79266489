//! unmet-need: every need has an organisation that meets it, and every organisation meets a need.

use std::collections::BTreeSet;

use crate::draft::Draft;
use crate::faults::{Faults, Place};

const RULE: &str = "unmet-need";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let organisations = &draft.organisations.facts;
    for (id, entry, facts) in organisations.read().filter(|(_, _, facts)| facts.needs.is_empty()) {
        let help = "write the ids of the needs it meets, as they stand in needs/facts.toml";
        let place = Place::at(entry.file, entry.span.clone());
        faults.error(RULE, place, format!("`{id}` meets no need, so no page would show {}", facts.url.get_ref()), help);
    }
    if !organisations.whole || organisations.entries.values().any(|entry| entry.value.is_none()) {
        return;
    }
    let met: BTreeSet<&str> = organisations.read().flat_map(|(_, _, facts)| &facts.needs).map(|need| need.get_ref().as_str()).collect();
    for (id, entry) in draft.needs.facts.entries.iter().filter(|(id, _)| !met.contains(id.as_str())) {
        let help = format!("add `\"{id}\"` to the `needs` of an organisation, or delete the need here and in its words");
        faults.error(RULE, Place::at(entry.file, entry.span.clone()), format!("no organisation meets the need `{id}`"), help);
    }
}
