//! The strip: years on a true scale, and for each a bar of as many approvals as it brought. An approval stands in the year it was
//! first given, also where it came early (accelerated) and was confirmed later. One that was taken back stays, drawn hollow.

use std::collections::BTreeMap;

use care::Standing;
use guide::{fill, parse_date};
use maud::{Markup, html};

use super::{Place, class_of};
use crate::Edition;

/// How far one approval stands above the one below it.
const STEP: usize = 5;

/// The approvals of each year, as the places of their kinds, in the order of the kinds.
struct Years {
    first: u16,
    last: u16,
    approvals: BTreeMap<u16, Vec<Approved>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Approved {
    /// `None` for an approval that was taken back.
    kind: Option<usize>,
}

impl Years {
    /// From the decade of the first approval to the year the approvals were last checked. A shared approval counts once.
    fn new(edition: &Edition, places: &[Place]) -> Option<Self> {
        let mut approvals: BTreeMap<u16, Vec<Approved>> = BTreeMap::new();
        for place in places {
            for approval in place.page.medicines.iter().flat_map(|medicine| &medicine.approvals).filter(|each| each.shared_from.is_none()) {
                let year = approval.accelerated.unwrap_or(approval.date).year;
                let kind = (approval.standing != Standing::Withdrawn).then_some(place.number);
                approvals.entry(year).or_default().push(Approved { kind });
            }
        }
        let checked = parse_date(&edition.book.medicines_checked).and_then(|date| u16::try_from(date.year()).ok());
        let (first, newest) = (*approvals.keys().next()?, *approvals.keys().next_back()?);
        approvals.values_mut().for_each(|year| year.sort_by_key(|approved| (approved.kind.is_none(), *approved)));
        Some(Self { first: first / 10 * 10, last: checked.unwrap_or(newest).max(newest), approvals })
    }

    fn count(&self) -> usize {
        usize::from(self.last - self.first) + 1
    }

    /// The year with the most approvals, the newest if there are several, and how many it has.
    fn highest(&self) -> (u16, usize) {
        self.approvals
            .iter()
            .map(|(year, approvals)| (*year, approvals.len()))
            .max_by_key(|(year, count)| (*count, *year))
            .unwrap_or_default()
    }

    /// A dot for each year without an approval: a voice that is not found yet.
    fn quiet(&self) -> String {
        let quiet = (self.first..=self.last).filter(|year| !self.approvals.contains_key(year)).map(|year| (year, 0));
        self.path(quiet, "h0", 0)
    }

    /// The approvals of a kind, or those that were taken back, each as a short bar in the stack of its year.
    fn bars(&self, kind: Option<usize>) -> String {
        let each = self.approvals.iter().flat_map(|(year, approvals)| {
            let own = approvals.iter().enumerate().filter(move |(_, approved)| approved.kind == kind);
            own.map(move |(below, _)| (*year, below))
        });
        self.path(each, "v-2", 2)
    }

    /// The same stroke at the foot of each place: a year, and how many stand below. Each is written as the step from the end of the one
    /// before, which is the shortest.
    fn path(&self, places: impl Iterator<Item = (u16, usize)>, stroke: &str, rises: usize) -> String {
        let mut path = String::new();
        let mut end = None;
        for (year, below) in places {
            let (across, up) = (i64::from(year - self.first), (below * STEP) as i64);
            let (sign, x, y) = end.map_or(('M', across, self.foot() - up), |(x, y)| ('m', across - x, y - up));
            let space = if y < 0 { "" } else { " " };
            path += &format!("{sign}{x}{space}{y}{stroke}");
            end = Some((across, up + rises as i64));
        }
        path
    }

    /// Where the lowest bars stand, counted from the top.
    fn foot(&self) -> i64 {
        (self.highest().1 * STEP) as i64
    }

    /// Where the middle of a year is, from 0 to 100.
    fn middle(&self, year: u16) -> String {
        format!("{:.1}%", (f64::from(year - self.first) + 0.5) / self.count() as f64 * 100.0)
    }
}

/// The strip with its words.
pub(super) fn strip(edition: &Edition, places: &[Place]) -> Markup {
    let words = &edition.words.timeline;
    let Some(years) = Years::new(edition, places) else { return html! {} };
    let (year, most) = years.highest();
    let total = years.approvals.values().map(Vec::len).sum::<usize>().to_string();
    let values = [
        ("count", total.as_str()),
        ("first", &years.first.to_string()),
        ("last", &years.last.to_string()),
        ("year", &year.to_string()),
        ("most", &most.to_string()),
    ];
    html! {
        figure.strip {
            svg role="img" aria-label=(fill(&words.strip_label, &values)) {
                svg viewBox=(format!("-.5 -2 {} {}", years.count(), (most + 1) * STEP)) preserveAspectRatio="none" width="100%" height="85%" {
                    path.quiet d=(years.quiet()) {}
                    @for place in places {
                        @let bars = years.bars(Some(place.number));
                        @if !bars.is_empty() { path class=(class_of(place)) d=(bars) {} }
                    }
                    path.back d=(years.bars(None)) {}
                    path.back d=(years.bars(None)) {}
                }
                (labels(&years))
            }
            figcaption { (fill(&words.strip, &values)) }
        }
    }
}

/// A label for each decade and for the newest year. Those of every second decade are left out where there is no room, and one too
/// close to the newest year is left out everywhere.
fn labels(years: &Years) -> Markup {
    let decades = (years.first..=years.last).step_by(10).filter(|decade| years.last - decade >= 8);
    html! {
        @for (place, year) in decades.enumerate() {
            text x=(if place == 0 { "0%".to_owned() } else { years.middle(year) }) y="100%"
                class=[(place % 2 == 1).then_some("wide")] text-anchor=[(place > 0).then_some("middle")] { (year) }
        }
        text x="100%" y="100%" text-anchor="end" { (years.last) }
    }
}
