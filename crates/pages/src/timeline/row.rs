//! A kind of treatment on the timeline: its year, its name, how it stands to the answers, and the box that opens in place.

use care::Rule;
use content::{FirstKind, Route, TreatmentPage};
use guide::fill;
use maud::{Markup, html};

use super::choices::letter;
use super::rules::{deciding, reports};
use super::track::medicines;
use super::{Place, class_of};
use crate::Edition;
use crate::results::needed;
use crate::treatment::given;

/// The row.
pub(super) fn row(edition: &Edition, place: Place) -> Markup {
    html! {
        li class=(class_of(&place)) id=(place.page.id) {
            (year(edition, place))
            details {
                summary {
                    h3 { (place.entry.title) }
                    span.short { (place.entry.in_short) }
                    (fit(edition, place))
                }
                (inside(edition, place))
            }
        }
    }
}

fn year(edition: &Edition, place: Place) -> Markup {
    let (words, treatments) = (&edition.words.timeline, &edition.words.treatments);
    let first = &place.page.first;
    // Where the heading above says it, the year needs no words.
    let label = match first.kind {
        FirstKind::Approval => first.about.then_some(&treatments.approved_short),
        FirstKind::FirstUse => Some(&treatments.used_short),
        FirstKind::Ongoing => Some(&treatments.ongoing_label),
    };
    html! {
        p.year {
            @match first.date {
                Some(date) => { b { @if first.about { small { (treatments.about_year) } " " } (date.year) } }
                None => { b { (words.ongoing) } }
            }
            @if let Some(label) = label { " " small { (label) } }
        }
    }
}

/// The three ways it can stand, of which the style rules show one, and the results that would decide.
fn fit(edition: &Edition, place: Place) -> Markup {
    let words = &edition.words.timeline;
    html! {
        span.fit {
            span.o { (words.option) }
            @if !place.entry.kind.open_to_all {
                span.q { (words.ask) " " @for result in deciding(&place.entry.kind) { i class=(letter(result)) { (edition.book.result_name(result)) } " " } }
                span.x { (words.other) }
            }
        }
    }
}

fn inside(edition: &Edition, place: Place) -> Markup {
    let (words, treatments) = (&edition.words.timeline, &edition.words.treatments);
    let page = place.page;
    // The first approval stands among the medicines; what is older has a story of its own.
    let story = match page.first.kind {
        FirstKind::Approval if page.first.about => Some(&treatments.first_approval),
        FirstKind::Approval => None,
        FirstKind::FirstUse => Some(&treatments.first_use),
        FirstKind::Ongoing => Some(&treatments.ongoing),
    };
    html! {
        div.box {
            dl.facts {
                div { dt { (treatments.how) } dd { (how(edition, page)) } }
                div { dt { (words.results) } dd { @for (place, who) in who(edition, place).iter().enumerate() { @if place > 0 { br; } (who) } } }
                @if let Some(name) = story { div { dt { (name) } dd { (page.first.line) } } }
            }
            (medicines(edition, page))
            p { a href=(edition.treatment_path(&page.id)) { (fill(&words.more, &[("kind", &place.entry.title)])) } }
        }
    }
}

/// How it is given: in a sentence of its own, or on a page that has to be light as its medicines are.
fn how(edition: &Edition, page: &TreatmentPage) -> String {
    let mut routes: Vec<Route> = Vec::new();
    for route in page.medicines.iter().flat_map(|medicine| &medicine.route) {
        if !routes.contains(route) {
            routes.push(*route);
        }
    }
    if edition.is_brief && !routes.is_empty() { given(edition, &routes) } else { page.how.clone() }
}

/// Whom it may be for: the results its approvals in force ask for. A rule that another one holds within it is left out.
fn who(edition: &Edition, place: Place) -> Vec<String> {
    let kind = &place.entry.kind;
    if kind.open_to_all {
        return place.entry.because.iter().cloned().collect();
    }
    let rules: Vec<&Rule> = kind.medicines.iter().flat_map(care::Medicine::rules).collect();
    let reports = reports(kind);
    let is_wider = |wide: &Rule, narrow: &Rule| reports.iter().all(|report| wide.surely_holds(report) || !narrow.surely_holds(report));
    let kept = rules.iter().enumerate().filter(|(place, rule)| {
        !rules.iter().enumerate().any(|(other, wide)| other != *place && is_wider(wide, rule) && (!is_wider(rule, wide) || other < *place))
    });
    kept.map(|(_, rule)| edition.book.words.list(&needed(edition.book, &edition.words.results, rule))).collect()
}
