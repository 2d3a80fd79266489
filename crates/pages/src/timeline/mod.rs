//! The timeline: years of approvals, and every kind of treatment in the order in which it came into use. What one chooses in "my
//! cancer" says of each kind whether it may be an option, depends on a result, or asks for other results.
//!
//! It works without a script and sends nothing: the style rules judge (`rules`). The script says aloud what has changed.

mod choices;
mod cover;
mod panel;
mod row;
mod rules;
mod strip;
mod track;

use content::{First, FirstKind, TreatmentPage};
use guide::{KindEntry, fill};
use maud::{Markup, html};

use crate::components::layout::{Page, Style, page};
use crate::treatments::checked;
use crate::{Edition, Html};

pub(crate) use rules::timeline_style;

/// A kind of treatment with its place among all, which style rules know it by.
#[derive(Clone, Copy)]
struct Place<'a> {
    number: usize,
    page: &'a TreatmentPage,
    entry: &'a KindEntry,
}

/// The classes that style rules know a kind by.
fn class_of(place: &Place) -> String {
    if place.entry.kind.open_to_all { "r open".to_owned() } else { format!("r r{}", place.number) }
}

/// Parts of the list: a first approval is no first use, and trials have no first year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Beginnings,
    Approvals,
    Ongoing,
}

impl Part {
    const ALL: [Self; 3] = [Self::Beginnings, Self::Approvals, Self::Ongoing];

    fn of(first: &First) -> Self {
        match first.kind {
            FirstKind::Ongoing => Self::Ongoing,
            FirstKind::Approval if !first.about => Self::Approvals,
            FirstKind::Approval | FirstKind::FirstUse => Self::Beginnings,
        }
    }
}

/// The page.
#[must_use]
pub fn timeline(edition: &Edition) -> Html {
    let words = &edition.words.timeline;
    let places: Vec<Place> = edition
        .book
        .kinds
        .iter()
        .enumerate()
        .filter_map(|(number, entry)| Some(Place { number, page: edition.own.treatment(&entry.kind.id)?, entry }))
        .collect();
    let main = html! {
        div.wrap.head {
            h1 { (words.title) }
            p.lead { (words.lead) }
        }
        div.wrap.t {
            (panel::panel(edition))
            div.shown {
                (panel::chips(edition))
                (strip::strip(edition, &places))
                (rows(edition, &places))
                (notes(edition))
                (say(edition, places.len()))
            }
        }
    };
    let frame = Page {
        title: &words.title,
        description: Some(&words.description),
        path: Some(edition.timeline_path()),
        style: Style::Timeline,
        script: Some(&edition.assets.timeline),
        ..Page::default()
    };
    page(edition, &frame, &main)
}

fn rows(edition: &Edition, places: &[Place]) -> Markup {
    let words = &edition.words.timeline;
    html! {
        @for part in Part::ALL {
            @let name = match part {
                Part::Beginnings => &words.beginnings,
                Part::Approvals => &words.approvals,
                Part::Ongoing => &words.ongoing_part,
            };
            h2.part { (name) }
            ol.rows.main[part == Part::Approvals] role="list" {
                @for place in places.iter().filter(|place| Part::of(&place.page.first) == part) { (row::row(edition, *place)) }
            }
        }
    }
}

/// What the page is not, and what it leaves out.
fn notes(edition: &Edition) -> Markup {
    let words = &edition.words.timeline;
    let reviewed =
        edition.reviewer.map_or_else(|| edition.words.not_reviewed.clone(), |name| fill(&edition.words.reviewed_by, &[("name", name)]));
    html! {
        section.notes {
            h2 { (words.notes_title) }
            ul { @for note in &words.notes { li { (note) } } }
            p { (checked(edition)) " " (reviewed) }
            p { a href=(edition.treatments_path()) { (words.plain_list) } }
        }
    }
}

/// How many kinds have which fit. The numbers are counted by the style sheet, which can only count what stands above: so this
/// comes last, and is shown first.
fn say(edition: &Edition, total: usize) -> Markup {
    let words = &edition.words.timeline;
    let total = total.to_string();
    let count = |class: &str, template: &str| {
        let (before, after) = template.split_once("{count}").unwrap_or((template, ""));
        html! { span class=(class) { (before) b {} (after) } }
    };
    html! {
        div.say data-of=(fill(&words.of_all, &[("total", &total)])) {
            p.none { (fill(&words.nothing_chosen, &[("total", &total)])) }
            p.counts {
                span { (fill(&words.of_all, &[("total", &total)])) } " "
                (count("o", &words.options)) " " (count("q", &words.asks)) " " (count("x", &words.others))
            }
        }
        p.hidden role="status" {}
    }
}
