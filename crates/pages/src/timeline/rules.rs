//! The rules of the content as style rules, so that the timeline answers without a script and without sending anything.
//!
//! Each kind of treatment is judged by `care` for every answer to the results its approvals mention; what comes out is written as
//! a few selectors over the chosen fields. No rule is read here a second time, so a style rule cannot mean anything else than
//! `care` does. Which results a kind does not mention cannot matter to it; `content/tests/laws.rs` holds that.

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
    let judged = kinds.iter().enumerate().filter(|(_, kind)| !kind.open_to_all);
    let tables: Vec<(usize, Table)> = judged.map(|(place, kind)| (place, Table::new(kind))).collect();
    let of_fit = |fit| tables.iter().flat_map(move |(place, table)| table.selectors_of_fit(*place, fit));
    let options: Vec<String> = [format!("{ANSWERED} .r.open")].into_iter().chain(of_fit(Fit::Option)).collect();
    let others: Vec<String> = of_fit(Fit::Other).collect();
    let settled: Vec<String> = ResultId::all().flat_map(|result| settled(&tables, result)).collect();
    style
        .replace(OPTION, &options.join(","))
        .replace(OTHER, &others.join(","))
        .replace(SETTLED, &settled.join(","))
        .replace(CHOSEN, &chosen().join(","))
}

/// Where the name of a result is not shown: first the answers for which no kind shows it, then what is left for each kind.
fn settled(tables: &[(usize, Table)], result: ResultId) -> Vec<String> {
    let naming: Vec<&(usize, Table)> = tables.iter().filter(|(_, table)| table.named().contains(&result)).collect();
    let is_shown = |place: usize| {
        naming.iter().any(|(_, table)| table.rows.iter().any(|row| table.says(row, result) == Some(place) && row.names(result)))
    };
    let never: Vec<usize> = (0..answers(result).len()).filter(|place| !is_shown(*place)).collect();
    let everywhere = vec![never.iter().map(|place| field_id(result, *place)).collect()];
    let letter = letter(result);
    let mut selectors = Vec::new();
    if !naming.is_empty() && !never.is_empty() {
        selectors.push(format!("{} .{letter}", written(&everywhere)));
    }
    for (place, table) in naming {
        // Names are shown for "ask" alone, so what would hide them elsewhere does not matter.
        let is_open = |row: &Row| row.fit == Fit::Ask && !table.says(row, result).is_some_and(|place| never.contains(&place));
        let conditions = table.conditions(|row| is_open(row) && !row.names(result), |row| row.names(result));
        selectors.extend(conditions.iter().map(|asked| format!("{} .r{place} .{letter}", written(asked))));
    }
    selectors
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

impl Row {
    /// Whether the result is one that decides.
    fn names(&self, result: ResultId) -> bool {
        self.decided_by.contains(&result)
    }
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

    /// When a kind has this fit.
    fn selectors_of_fit(&self, place: usize, fit: Fit) -> Vec<String> {
        let conditions = self.conditions(|row| row.fit == fit, |row| row.fit != fit);
        conditions.iter().map(|asked| format!("{} .r{place}", written(asked))).collect()
    }

    /// The answer that a row gives to a result.
    fn says(&self, row: &Row, result: ResultId) -> Option<usize> {
        self.results.iter().position(|each| *each == result).map(|position| row.answers[position])
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

/// What follows the form in which these fields are chosen. The form alone is looked through, and it is small. Each kind has a
/// selector of its own: a list of kinds in `:is()` would have to be tried on every element of the page.
fn written(asked: &Asked) -> String {
    let each = asked.iter().map(|fields| {
        let fields: Vec<String> = fields.iter().map(|field| format!("#{field}:checked")).collect();
        format!(":has({})", fields.join(","))
    });
    [".mine".to_owned()].into_iter().chain(each).chain(["~*".to_owned()]).collect()
}

/// The removable answer above the timeline for each field that says something.
fn chosen() -> Vec<String> {
    let known = ResultId::all().flat_map(|result| (0..answers(result).len() - 1).map(move |place| field_id(result, place)));
    known.map(|id| format!(".mine:has(#{id}:checked)~* .{id}")).collect()
}
