//! duplicate-id: an id is given once.

use std::collections::BTreeSet;

use crate::draft::{Draft, Table};
use crate::faults::{Faults, Place};
use crate::raw::Text;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    check_table(&draft.sources, "source", faults);
    check_table(&draft.questions.facts, "question", faults);
    if let Some(site) = &draft.site {
        check_list(site.value.languages.iter().map(|id| (site.file, id)), "language", faults);
    }
    check_list(draft.groups.order.iter().flatten().map(|id| (draft.groups.file, id)), "group", faults);
    for (_, entry, organisation) in draft.organisations.facts.read() {
        check_list(organisation.needs.iter().map(|id| (entry.file, id)), "need", faults);
        check_list(organisation.languages.iter().map(|id| (entry.file, id)), "language", faults);
    }
    let kinds = || draft.treatments.values().filter_map(|treatment| treatment.facts.as_ref());
    for sheet in kinds() {
        check_list(sheet.value.medicine.iter().flatten().map(|medicine| (sheet.file, &medicine.id)), "medicine", faults);
        check_list(sheet.value.shared.iter().flatten().map(|id| (sheet.file, id)), "shared approval", faults);
    }
    let medicines = kinds().flat_map(|sheet| sheet.value.medicine.iter().flatten().map(|medicine| (sheet.file, medicine)));
    check_list(
        medicines.flat_map(|(file, medicine)| medicine.approval.iter().map(move |approval| (file, &approval.id))),
        "approval",
        faults,
    );
}

fn check_table<T>(table: &Table<'_, T>, kind: &str, faults: &mut Faults) {
    for (id, file, span) in &table.repeated {
        report(kind, id, Place::at(file, span.clone()), faults);
    }
}

fn check_list<'d>(ids: impl Iterator<Item = (&'d str, &'d Text)>, kind: &str, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for (file, id) in ids {
        if !seen.insert(id.get_ref()) {
            report(kind, id.get_ref(), Place::at(file, id.span()), faults);
        }
    }
}

fn report(kind: &str, id: &str, place: Place<'_>, faults: &mut Faults) {
    faults.error("duplicate-id", place, format!("the {kind} `{id}` is there already"), "give one of the two another id, or delete it");
}
