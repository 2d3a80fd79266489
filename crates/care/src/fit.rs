//! Whether a medicine or a kind of treatment fits, why, and what would decide it.

use serde::{Deserialize, Serialize};

use crate::report::{Finding, Her2, HormoneReceptor, Marker, Report, ResultId};
use crate::rule::{Possible, Rule, Truth, truth};
use crate::treatment::{Kind, Medicine};

/// How a treatment stands to a person's results. The greater, the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fit {
    /// The results rule out what its approved uses ask for.
    Other,
    /// It depends on a result that is not known yet.
    Ask,
    /// The results meet what an approved use asks for, whatever the unknown ones are.
    Option,
}

impl Fit {
    /// The id in the guide's JSON.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Ask => "ask",
            Self::Option => "option",
        }
    }
}

/// A known result that speaks for (or against) a treatment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The hormone receptors; never `NotSure`.
    HormoneReceptor(HormoneReceptor),
    /// This HER2 value; never `NotSure`.
    Her2(Her2),
    /// HER2 is not positive; which of low, ultralow and zero does not matter.
    Her2Negative,
    /// A marker; never `NotSure`.
    Marker(Marker, Finding),
}

/// The fit of one medicine, from its approvals in force.
#[must_use]
pub fn medicine_fit(medicine: &Medicine, report: &Report) -> Fit {
    fit_of(medicine, Possible::from(report))
}

/// The fit of a kind of treatment: the best among its medicines.
#[must_use]
pub fn kind_fit(kind: &Kind, report: &Report) -> Fit {
    kind_fit_of(kind, Possible::from(report))
}

/// The unknown results an *ask* depends on: for each there is a truth, among those still possible, in which this result alone
/// makes the difference for one of the medicines. Those that decide on their own, with nothing else found out, come first; the
/// rest are in their usual order. Empty for every other fit.
#[must_use]
pub fn decided_by(kind: &Kind, report: &Report) -> Vec<ResultId> {
    let possible = Possible::from(report);
    if kind_fit_of(kind, possible) != Fit::Ask {
        return Vec::new();
    }
    let open = results_of(kind).into_iter().filter(|result| !possible.knows(*result));
    let matters = |result: &ResultId| kind.medicines.iter().any(|medicine| makes_a_difference(&medicine.rules(), possible, *result));
    let decides_alone = |result: &ResultId| possible.settle(*result).any(|settled| kind_fit_of(kind, settled) != Fit::Ask);
    let (mut results, rest): (Vec<_>, Vec<_>) = open.filter(matters).partition(decides_alone);
    results.extend(rest);
    results
}

/// The unknown results that matter for at least one approved use of the kind, also where another use already makes it an option:
/// for each there is a truth, among those still possible, in which this result alone opens or closes that use.
#[must_use]
pub fn open_results(kind: &Kind, report: &Report) -> Vec<ResultId> {
    let possible = Possible::from(report);
    let rules: Vec<&Rule> = kind.medicines.iter().flat_map(Medicine::rules).collect();
    let matters = |result: &ResultId| rules.iter().any(|rule| makes_a_difference(&[rule], possible, *result));
    results_of(kind).into_iter().filter(|result| !possible.knows(*result)).filter(matters).collect()
}

fn makes_a_difference(rules: &[&Rule], possible: Possible, result: ResultId) -> bool {
    let other = rules.iter().flat_map(|rule| rule.results()).find(|other| *other != result && !possible.knows(*other));
    match other {
        Some(other) => possible.settle(other).any(|settled| makes_a_difference(rules, settled, result)),
        None => {
            let mut verdicts = possible.settle(result).map(|settled| truth(rules, settled));
            verdicts.next().is_some_and(|first| verdicts.any(|verdict| verdict != first))
        }
    }
}

/// The fewest known results that carry the kind's fit.
///
/// For *option* and *other*: without any one of them the fit would be open. For *ask*: each keeps the kind open, and another
/// value of it would rule the kind out.
#[must_use]
pub fn kind_because(kind: &Kind, report: &Report) -> Vec<Because> {
    let possible = Possible::from(report);
    let known = results_of(kind).into_iter().filter(|result| !possible.knows_nothing_of(*result));
    match kind_fit_of(kind, possible) {
        Fit::Ask => {
            let keeps_open = |result: &ResultId| possible.change(*result).any(|changed| kind_fit_of(kind, changed) == Fit::Other);
            let open_as_negative = kind_fit_of(kind, possible.forget_her2_score()) == Fit::Ask;
            known.filter(keeps_open).filter_map(|result| because(result, report, open_as_negative)).collect()
        }
        fit => {
            let best = kind.medicines.iter().find(|medicine| fit_of(medicine, possible) == Fit::Option);
            let fit_with = |possible| best.map_or_else(|| kind_fit_of(kind, possible), |medicine| fit_of(medicine, possible));
            let mut needed = possible;
            for result in known.clone() {
                if fit_with(needed.forget(result)) == fit {
                    needed = needed.forget(result);
                }
            }
            let any_negative_will_do = fit_with(needed.forget_her2_score()) == fit;
            known
                .filter(|result| !needed.knows_nothing_of(*result))
                .filter_map(|result| because(result, report, any_negative_will_do))
                .collect()
        }
    }
}

fn because(result: ResultId, report: &Report, any_negative_will_do: bool) -> Option<Because> {
    Some(match result {
        ResultId::HormoneReceptor => match report.hormone_receptor {
            HormoneReceptor::NotSure => return None,
            status => Because::HormoneReceptor(status),
        },
        ResultId::Her2 => match report.her2 {
            Her2::NotSure => return None,
            Her2::Positive => Because::Her2(Her2::Positive),
            Her2::Negative => Because::Her2Negative,
            _ if any_negative_will_do => Because::Her2Negative,
            score => Because::Her2(score),
        },
        ResultId::Marker(marker) => match report.marker(marker) {
            Finding::NotSure => return None,
            finding => Because::Marker(marker, finding),
        },
    })
}

fn fit_of(medicine: &Medicine, possible: Possible) -> Fit {
    match truth(&medicine.rules(), possible) {
        Truth::Yes => Fit::Option,
        Truth::Unknown => Fit::Ask,
        Truth::No => Fit::Other,
    }
}

fn kind_fit_of(kind: &Kind, possible: Possible) -> Fit {
    if kind.open_to_all {
        return Fit::Option;
    }
    kind.medicines.iter().map(|medicine| fit_of(medicine, possible)).max().unwrap_or(Fit::Other)
}

/// The results that approvals in force of the kind mention, each once, in their order.
fn results_of(kind: &Kind) -> Vec<ResultId> {
    let mut results: Vec<ResultId> = kind.medicines.iter().flat_map(Medicine::rules).flat_map(Rule::results).collect();
    results.sort_unstable();
    results.dedup();
    results
}
