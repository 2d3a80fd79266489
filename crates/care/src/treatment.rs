//! Kinds of treatment, their medicines, and the approvals that say for whom.

use serde::{Deserialize, Serialize};

use crate::{PartialDate, Rule};

/// How an approval stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Full approval.
    Regular,
    /// Accelerated: given on early evidence, to be confirmed (21 CFR 314 subpart H, 601 subpart E).
    Accelerated,
    /// Taken back. It is told as history and never makes a medicine an option.
    Withdrawn,
}

/// One approved use.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Approval {
    /// Id, unique over all approvals.
    pub id: String,
    /// When it was first given.
    pub date: PartialDate,
    /// How it stands today.
    pub standing: Standing,
    /// Which results it asks for.
    pub rule: Rule,
}

impl Approval {
    /// Whether the use is approved today.
    #[must_use]
    pub fn in_force(&self) -> bool {
        self.standing != Standing::Withdrawn
    }
}

/// A medicine, or a fixed pair of medicines.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Medicine {
    /// Id: the generic name.
    pub id: String,
    /// Its approved uses within one kind of treatment.
    pub approvals: Vec<Approval>,
}

impl Medicine {
    /// The rules of its approvals in force.
    #[must_use]
    pub fn rules(&self) -> Vec<&Rule> {
        self.approvals.iter().filter(|approval| approval.in_force()).map(|approval| &approval.rule).collect()
    }
}

/// A kind of treatment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Kind {
    /// Id.
    pub id: String,
    /// Whether it may be talked about whatever the results are.
    pub open_to_all: bool,
    /// Its medicines.
    pub medicines: Vec<Medicine>,
}
