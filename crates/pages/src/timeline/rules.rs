//! The rules of the content as style rules, so that the timeline answers without a script and without sending anything.
//!
//! Each kind of treatment is judged by `care` for every answer to the results its approvals mention; what comes out is written as
//! a few selectors over the chosen fields. No rule is read here a second time, so a style rule cannot mean anything else than
//! `care` does. Which results a kind does not mention cannot matter to it; `content/tests/laws.rs` holds that.

use std::collections::BTreeMap;

use care::{Fit, Kind, Report, ResultId, decided_by, kind_fit};

use super::choices::{answers, field_id, letter, say};
use super::cover::{Condition, Point, cover, points};

/// Stand in `style.css` for the selectors made here.
const OPTION: &str = "fit-option";
const OTHER: &str = "fit-other";
const SETTLED: &str = "name-settled";
const CHOSEN: &str = "answer-chosen";

/// Once anything is chosen, what is open to all is an option.
const ANSWERED: &str = ".mine:has(:checked:not([value=not-sure]))~*";

/// For each result in question, the ids of the fields of which one has to be chosen.
type Asked = Vec<Vec<String>>;

/// The style of the timeline, with the selectors for these kinds in it.
pub(crate) fn timeline_style(style: &str, kinds: &[Kind]) -> String {
    let (mut options, mut others, mut settled) = (Selectors::default(), Selectors::default(), Names::default());
    for (place, kind) in kinds.iter().enumerate().filter(|(_, kind)| !kind.open_to_all) {
        let table = Table::new(kind);
        options.add(place, table.conditions(|row| row.fit == Fit::Option, |row| row.fit != Fit::Option));
        others.add(place, table.conditions(|row| row.fit == Fit::Other, |row| row.fit != Fit::Other));
        for result in &table.named() {
            // Names are shown for "ask" alone, so what would hide them elsewhere does not matter.
            let is_named = |row: &Row| row.decided_by.contains(result);
            let conditions = table.conditions(|row| row.fit == Fit::Ask && !is_named(row), |row| row.fit == Fit::Ask && is_named(row));
            settled.add(*result, place, conditions);
        }
    }
    style
        .replace(OPTION, &options.written(Some(format!("{ANSWERED} .r.open"))))
        .replace(OTHER, &others.written(None))
        .replace(SETTLED, &settled.written())
        .replace(CHOSEN, &chosen())
}

/// The results that approvals of the kind in force mention, in their order.
fn results_of(kind: &Kind) -> Vec<ResultId> {
    let rules = || kind.medicines.iter().flat_map(care::Medicine::rules);
    ResultId::all().filter(|result| rules().any(|rule| rule.results().contains(result))).collect()
}

/// The results that decide about a kind for at least one answer, those first that decide alone while nothing is known.
pub(super) fn deciding(kind: &Kind) -> Vec<ResultId> {
    Table::new(kind).named()
}

/// Every report as far as a kind's approvals in force mention results, the others not sure.
pub(super) fn reports(kind: &Kind) -> Vec<Report> {
    Table::new(kind).rows.into_iter().map(|row| row.report).collect()
}

/// What `care` says of a kind, for every answer to the results it mentions.
struct Table {
    results: Vec<ResultId>,
    sizes: Vec<usize>,
    rows: Vec<Row>,
}

struct Row {
    answers: Point,
    report: Report,
    fit: Fit,
    decided_by: Vec<ResultId>,
}

impl Table {
    fn new(kind: &Kind) -> Self {
        let results = results_of(kind);
        let sizes: Vec<usize> = results.iter().map(|result| answers(*result).len()).collect();
        let row = |point: Point| {
            let report =
                results.iter().zip(&point).fold(Report::default(), |report, (result, place)| say(report, answers(*result)[*place]));
            Row { answers: point, report, fit: kind_fit(kind, &report), decided_by: decided_by(kind, &report) }
        };
        let rows = points(&sizes).into_iter().map(row).collect();
        Self { results, sizes, rows }
    }

    /// The results that decide for at least one answer. The last row is the one where nothing is known.
    fn named(&self) -> Vec<ResultId> {
        let all = self.rows.iter().rev().flat_map(|row| &row.decided_by);
        all.fold(Vec::new(), |mut named, result| {
            if !named.contains(result) {
                named.push(*result);
            }
            named
        })
    }

    /// When the first holds and the second does not; what does neither may fall either way.
    fn conditions(&self, always: impl Fn(&Row) -> bool, never: impl Fn(&Row) -> bool) -> Vec<Asked> {
        let those = |wanted: &dyn Fn(&Row) -> bool| -> Vec<Point> {
            self.rows.iter().filter(|row| wanted(row)).map(|row| row.answers.clone()).collect()
        };
        let conditions = cover(&self.sizes, &those(&always), &those(&never));
        conditions.iter().map(|condition| self.asked(condition)).collect()
    }

    fn asked(&self, condition: &Condition) -> Asked {
        let each = self.results.iter().zip(&self.sizes).zip(&condition.0);
        let asks = each.filter(|((_, size), allowed)| allowed.count_ones() as usize != **size);
        asks.map(|((result, size), allowed)| {
            let places = (0..*size).filter(|place| allowed >> place & 1 == 1);
            places.map(|place| field_id(*result, place)).collect()
        })
        .collect()
    }
}

/// Conditions, each with the kinds it is for.
#[derive(Default)]
struct Selectors(BTreeMap<Asked, Vec<usize>>);

impl Selectors {
    fn add(&mut self, place: usize, conditions: Vec<Asked>) {
        for condition in conditions {
            self.0.entry(condition).or_default().push(place);
        }
    }

    /// A selector for each kind: a list of kinds in `:is()` would have to be tried on every element of the page.
    fn written(&self, first: Option<String>) -> String {
        let each = self.0.iter().flat_map(|(asked, places)| places.iter().map(move |place| format!("{} .r{place}", written(asked))));
        first.into_iter().chain(each).collect::<Vec<_>>().join(",")
    }
}

/// Conditions under which the name of a result is not shown, with the kinds they are for.
#[derive(Default)]
struct Names(BTreeMap<ResultId, (Vec<usize>, Selectors)>);

impl Names {
    fn add(&mut self, result: ResultId, place: usize, conditions: Vec<Asked>) {
        let (named, selectors) = self.0.entry(result).or_default();
        named.push(place);
        selectors.add(place, conditions);
    }

    /// A condition that is the same for every kind that names the result needs to name none.
    fn written(&self) -> String {
        let mut all = Vec::new();
        for (result, (named, selectors)) in &self.0 {
            let letter = letter(*result);
            for (asked, places) in &selectors.0 {
                if places == named {
                    all.push(format!("{} .{letter}", written(asked)));
                } else {
                    all.extend(places.iter().map(|place| format!("{} .r{place} .{letter}", written(asked))));
                }
            }
        }
        all.join(",")
    }
}

/// What follows the form in which these fields are chosen. The form alone is looked through, and it is small.
fn written(asked: &Asked) -> String {
    let each = asked.iter().map(|fields| {
        let fields: Vec<String> = fields.iter().map(|field| format!("#{field}:checked")).collect();
        format!(":has({})", fields.join(","))
    });
    [".mine".to_owned()].into_iter().chain(each).chain(["~*".to_owned()]).collect()
}

/// The removable answer above the timeline for each field that says something.
fn chosen() -> String {
    let known = ResultId::all().flat_map(|result| (0..answers(result).len() - 1).map(move |place| field_id(result, place)));
    known.map(|id| format!(".mine:has(#{id}:checked)~* .{id}")).collect::<Vec<_>>().join(",")
}
