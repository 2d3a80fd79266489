//! The medicines of a kind, each with the years of its approvals in a line: given, early (accelerated), confirmed, taken back.

use std::collections::BTreeMap;

use care::Standing;
use content::{ApprovalPage, MedicinePage, TreatmentPage};
use guide::fill;
use maud::{Markup, html};

use crate::Edition;
use crate::treatment::capital;

/// What happened in a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A use was approved.
    Approved,
    /// A use was approved early, and is not confirmed yet.
    Accelerated,
    /// A use was approved early, and was confirmed later.
    AtFirst,
    /// A use that was approved early was confirmed.
    Confirmed,
    /// A use was approved that was taken back later.
    Lost,
    /// A use was taken back.
    Withdrawn,
}

/// Each medicine of a kind.
pub(super) fn medicines(edition: &Edition, page: &TreatmentPage) -> Markup {
    html! {
        @if !page.medicines.is_empty() {
            p.label { (edition.words.timeline.medicines) }
            ul.meds role="list" { @for medicine in &page.medicines { (track(edition, medicine)) } }
        }
    }
}

fn track(edition: &Edition, medicine: &MedicinePage) -> Markup {
    let words = &edition.words.timeline;
    let mut events: BTreeMap<(u16, Event), usize> = BTreeMap::new();
    for event in medicine.approvals.iter().flat_map(events_of) {
        *events.entry(event).or_default() += 1;
    }
    html! {
        li {
            p { b { (capital(&medicine.name)) } @if let Some(brand) = &medicine.brand { " (" (brand) ")" } }
            ol {
                @for ((year, event), uses) in events {
                    @let (class, said) = match event {
                        Event::Approved => (None, None),
                        Event::Accelerated => (Some("y"), Some(&words.accelerated)),
                        Event::AtFirst => (Some("y"), Some(&words.accelerated_first)),
                        Event::Confirmed => (None, Some(&words.confirmed)),
                        Event::Lost => (Some("w"), None),
                        Event::Withdrawn => (Some("w"), Some(&words.withdrawn)),
                    };
                    li class=[class] {
                        (year)
                        @if let Some(said) = said { " " (said) }
                        @if uses > 1 { " " (fill(&words.uses, &[("count", &uses.to_string())])) }
                    }
                }
            }
        }
    }
}

/// What the dates of an approval tell. Where the day of confirmation is not known, the content repeats the first day.
fn events_of(approval: &ApprovalPage) -> Vec<(u16, Event)> {
    let year = approval.date.year;
    match (approval.standing, approval.accelerated, approval.withdrawn) {
        (Standing::Withdrawn, _, withdrawn) => {
            let taken = withdrawn.map(|date| (date.year, Event::Withdrawn));
            [(year, Event::Lost)].into_iter().chain(taken).collect()
        }
        (Standing::Accelerated, ..) => vec![(year, Event::Accelerated)],
        (Standing::Regular, Some(first), _) if first == approval.date => vec![(year, Event::AtFirst)],
        (Standing::Regular, Some(first), _) => vec![(first.year, Event::AtFirst), (year, Event::Confirmed)],
        (Standing::Regular, None, _) => vec![(year, Event::Approved)],
    }
}
