//! The kinds of treatment as they are written, to `care::Kind`: their own medicines and those they share with another kind.

use std::collections::BTreeMap;

use care::{Approval, Kind, Medicine, Standing};

use crate::draft::Draft;
use crate::raw::{self, Status};
use crate::rule::parse_rule;

/// An approval and where it is written.
#[derive(Clone, Copy)]
pub(crate) struct Held<'d> {
    /// The kind in whose folder it is written.
    pub(crate) owner: &'d str,
    pub(crate) medicine: &'d raw::Medicine,
    pub(crate) approval: &'d raw::Approval,
}

/// A medicine of a kind with those of its approvals that count there.
pub(crate) struct Offered<'d> {
    /// The kind in whose folder the medicine is written.
    pub(crate) owner: &'d str,
    pub(crate) medicine: &'d raw::Medicine,
    pub(crate) approvals: Vec<Held<'d>>,
}

/// Every approval by id, in the folder where it is written.
pub(crate) fn approvals<'d>(draft: &'d Draft<'_>) -> BTreeMap<&'d str, Held<'d>> {
    let written = draft.treatments.iter().filter_map(|(id, treatment)| Some((*id, &treatment.facts.as_ref()?.value)));
    let medicines = written.flat_map(|(owner, facts)| facts.medicine.iter().flatten().map(move |medicine| (owner, medicine)));
    let held = medicines.flat_map(|(owner, medicine)| medicine.approval.iter().map(move |approval| Held { owner, medicine, approval }));
    held.map(|held| (held.approval.id.get_ref().as_str(), held)).collect()
}

/// The medicines of a kind: its own, then the shared ones.
pub(crate) fn offered<'d>(id: &'d str, facts: &'d raw::TreatmentFacts, approvals: &BTreeMap<&'d str, Held<'d>>) -> Vec<Offered<'d>> {
    let own = facts.medicine.iter().flatten().map(|medicine| Offered {
        owner: id,
        medicine,
        approvals: medicine.approval.iter().map(|approval| Held { owner: id, medicine, approval }).collect(),
    });
    let mut offered: Vec<Offered<'d>> = own.collect();
    let shared = facts.shared.iter().flatten().filter_map(|id| approvals.get(id.get_ref().as_str()));
    for held in shared.filter(|held| held.owner != id) {
        match offered.iter_mut().find(|entry| entry.medicine.id.get_ref() == held.medicine.id.get_ref()) {
            Some(entry) => entry.approvals.push(*held),
            None => offered.push(Offered { owner: held.owner, medicine: held.medicine, approvals: vec![*held] }),
        }
    }
    offered
}

/// The rules of a kind; none where a part of them cannot be understood, which other checks tell.
pub(crate) fn kind<'d>(id: &'d str, facts: &'d raw::TreatmentFacts, approvals: &BTreeMap<&'d str, Held<'d>>) -> Option<Kind> {
    if facts.shared.iter().flatten().any(|id| !approvals.contains_key(id.get_ref().as_str())) {
        return None;
    }
    let medicine = |offered: Offered<'d>| {
        let approvals = offered.approvals.iter().map(|held| approval(held.approval)).collect::<Option<_>>()?;
        Some(Medicine { id: offered.medicine.id.get_ref().clone(), approvals })
    };
    let medicines = offered(id, facts, approvals).into_iter().map(medicine).collect::<Option<_>>()?;
    Some(Kind { id: id.to_owned(), open_to_all: facts.rule.is_some(), medicines })
}

fn approval(written: &raw::Approval) -> Option<Approval> {
    let first_given = written.accelerated.as_ref().unwrap_or(&written.date);
    Some(Approval {
        id: written.id.get_ref().clone(),
        date: first_given.get_ref().parse().ok()?,
        standing: standing(*written.status.get_ref()),
        rule: parse_rule(written.rule.get_ref()).ok()?,
    })
}

/// How an approval stands, in the rules' own terms.
pub(crate) fn standing(status: Status) -> Standing {
    match status {
        Status::Regular => Standing::Regular,
        Status::Accelerated => Standing::Accelerated,
        Status::Withdrawn => Standing::Withdrawn,
    }
}
