//! Rules over results, and what they say when some results are not known.

use serde::{Deserialize, Serialize};

use crate::report::{Finding, Her2, HormoneReceptor, Marker, Report, ResultId};

/// One value a result can truly have. A person's answer may leave several possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    /// Hormone receptors positive, or HER2 positive.
    Positive,
    /// Hormone receptors negative. (HER2-negative is three values: low, ultralow, zero.)
    Negative,
    /// HER2 low.
    Low,
    /// HER2 ultralow.
    Ultralow,
    /// HER2 zero.
    Zero,
    /// A marker was found.
    Found,
    /// A marker was looked for and not found.
    NotFound,
}

impl Value {
    /// The three HER2 values that every label asking for "HER2-negative" takes.
    pub const HER2_NEGATIVE: [Self; 3] = [Self::Low, Self::Ultralow, Self::Zero];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// A set of values of one result.
type Values = u8;

fn set(values: &[Value]) -> Values {
    values.iter().fold(0, |set, value| set | value.bit())
}

/// What an approval asks of one result: any of these values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    result: ResultId,
    values: Values,
}

impl Condition {
    /// Asks that the result has one of the values.
    #[must_use]
    pub fn new(result: ResultId, values: &[Value]) -> Self {
        Self { result, values: set(values) }
    }
}

/// What an approval asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rule {
    /// Nothing: any results will do.
    Always,
    /// One result.
    Asks(Condition),
    /// All of these.
    All(Vec<Rule>),
    /// At least one of these.
    Any(Vec<Rule>),
}

impl Rule {
    /// The results the rule mentions, each once, in their order.
    #[must_use]
    pub fn results(&self) -> Vec<ResultId> {
        let mut results = Vec::new();
        self.collect_results(&mut results);
        results.sort_unstable();
        results.dedup();
        results
    }

    fn collect_results(&self, results: &mut Vec<ResultId>) {
        match self {
            Self::Always => {}
            Self::Asks(condition) => results.push(condition.result),
            Self::All(rules) | Self::Any(rules) => rules.iter().for_each(|rule| rule.collect_results(results)),
        }
    }

    /// Whether the rule surely holds for these results, whatever the unknown ones turn out to be.
    #[must_use]
    pub fn surely_holds(&self, report: &Report) -> bool {
        truth(&[self], Possible::from(report)) == Truth::Yes
    }

    /// Whether the rule holds, or could once the unknown results are known.
    #[must_use]
    pub fn may_hold(&self, report: &Report) -> bool {
        truth(&[self], Possible::from(report)) != Truth::No
    }

    fn evaluate(&self, possible: &Possible) -> Truth {
        match self {
            Self::Always => Truth::Yes,
            Self::Asks(Condition { result, values }) => {
                let still = possible.of(*result);
                match still & values {
                    0 => Truth::No,
                    met if met == still => Truth::Yes,
                    _ => Truth::Unknown,
                }
            }
            Self::All(rules) => rules.iter().map(|rule| rule.evaluate(possible)).min().unwrap_or(Truth::Yes),
            Self::Any(rules) => rules.iter().map(|rule| rule.evaluate(possible)).max().unwrap_or(Truth::No),
        }
    }
}

/// Whether something holds: ordered so that "all" is the least and "any" the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Truth {
    /// It cannot hold.
    No,
    /// It depends on a result that is not known.
    Unknown,
    /// It holds whatever the unknown results are.
    Yes,
}

/// For each result, the values it can still have.
#[derive(Clone, Copy)]
pub(crate) struct Possible {
    hormone_receptor: Values,
    her2: Values,
    markers: [Values; Marker::ALL.len()],
}

impl From<&Report> for Possible {
    fn from(report: &Report) -> Self {
        let hormone_receptor = match report.hormone_receptor {
            HormoneReceptor::Positive => set(&[Value::Positive]),
            HormoneReceptor::Negative => set(&[Value::Negative]),
            HormoneReceptor::NotSure => set(all_values(ResultId::HormoneReceptor)),
        };
        let her2 = match report.her2 {
            Her2::Positive => set(&[Value::Positive]),
            Her2::Low => set(&[Value::Low]),
            Her2::Ultralow => set(&[Value::Ultralow]),
            Her2::Zero => set(&[Value::Zero]),
            Her2::Negative => set(&Value::HER2_NEGATIVE),
            Her2::NotSure => set(all_values(ResultId::Her2)),
        };
        let markers = Marker::ALL.map(|marker| match report.marker(marker) {
            Finding::Found => set(&[Value::Found]),
            Finding::NotFound => set(&[Value::NotFound]),
            Finding::NotSure => set(all_values(ResultId::Marker(marker))),
        });
        Self { hormone_receptor, her2, markers }
    }
}

impl Possible {
    fn of(&self, result: ResultId) -> Values {
        match result {
            ResultId::HormoneReceptor => self.hormone_receptor,
            ResultId::Her2 => self.her2,
            ResultId::Marker(marker) => self.markers[marker as usize],
        }
    }

    fn set(mut self, result: ResultId, values: Values) -> Self {
        match result {
            ResultId::HormoneReceptor => self.hormone_receptor = values,
            ResultId::Her2 => self.her2 = values,
            ResultId::Marker(marker) => self.markers[marker as usize] = values,
        }
        self
    }

    /// Whether the result's value is settled.
    pub(crate) fn knows(&self, result: ResultId) -> bool {
        self.of(result).is_power_of_two()
    }

    /// Whether nothing at all is known of the result.
    pub(crate) fn knows_nothing_of(&self, result: ResultId) -> bool {
        self.of(result) == set(all_values(result))
    }

    /// The same knowledge without this result.
    pub(crate) fn forget(self, result: ResultId) -> Self {
        self.set(result, set(all_values(result)))
    }

    /// The same knowledge with HER2 known only as negative.
    pub(crate) fn forget_her2_score(self) -> Self {
        self.set(ResultId::Her2, set(&Value::HER2_NEGATIVE))
    }

    /// The same knowledge with this result settled, once for each value it can still have.
    pub(crate) fn settle(self, result: ResultId) -> impl Iterator<Item = Self> {
        let still = self.of(result);
        all_values(result).iter().filter(move |value| still & value.bit() != 0).map(move |value| self.set(result, value.bit()))
    }

    /// The same knowledge with this result changed, once for each value it does not have now.
    pub(crate) fn change(self, result: ResultId) -> impl Iterator<Item = Self> {
        let now = self.of(result);
        all_values(result).iter().filter(move |value| now & value.bit() == 0).map(move |value| self.set(result, value.bit()))
    }
}

/// Every value the result can have.
fn all_values(result: ResultId) -> &'static [Value] {
    match result {
        ResultId::HormoneReceptor => &[Value::Positive, Value::Negative],
        ResultId::Her2 => &[Value::Positive, Value::Low, Value::Ultralow, Value::Zero],
        ResultId::Marker(_) => &[Value::Found, Value::NotFound],
    }
}

/// Whether at least one of the rules holds, over every truth that is still possible.
///
/// Looking at each rule by itself would not do: with the hormone receptors unknown, "positive" and "negative" are each unknown,
/// yet a medicine approved for both fits for certain. So an unknown verdict is settled by trying the values one result can have.
pub(crate) fn truth(rules: &[&Rule], possible: Possible) -> Truth {
    let mut first_open = None;
    let mut verdict = Truth::No;
    let mut open_rules = 0;
    for rule in rules {
        match rule.evaluate(&possible) {
            Truth::Yes => return Truth::Yes,
            Truth::No => {}
            Truth::Unknown => {
                verdict = Truth::Unknown;
                open_rules += 1;
                first_open.get_or_insert(*rule);
            }
        }
    }
    let Some(rule) = first_open else { return verdict };
    if open_rules == 1 && !matches!(rule, Rule::Any(_)) && mentions_each_result_once(rule) {
        return Truth::Unknown;
    }
    let Some(open) = rule.results().into_iter().find(|result| !possible.knows(*result)) else { return verdict };
    let mut verdicts = possible.settle(open).map(|settled| truth(rules, settled));
    let first = verdicts.next().unwrap_or(verdict);
    if verdicts.all(|verdict| verdict == first) { first } else { Truth::Unknown }
}

/// A conjunction of plain conditions on different results is unknown exactly when none of them fails and one is open.
fn mentions_each_result_once(rule: &Rule) -> bool {
    match rule {
        Rule::Always | Rule::Asks(_) => true,
        Rule::All(rules) => rules.iter().all(|rule| matches!(rule, Rule::Asks(_))) && rule.results().len() == rules.len(),
        Rule::Any(_) => false,
    }
}
