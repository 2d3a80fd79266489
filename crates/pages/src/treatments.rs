//! The list of the kinds of treatment, each with the year it came into use.

use content::{First, FirstKind};
use guide::{fill, parse_date};
use maud::{Markup, html};

use crate::components::layout::Style;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// The page.
#[must_use]
pub fn treatments(edition: &Edition) -> Html {
    let words = &edition.words.treatments;
    let count = edition.own.treatments.len().to_string();
    let frame = Reading {
        title: &words.title,
        description: &words.description,
        path: edition.treatments_path(),
        parent: None,
        lead: Some(fill(&words.lead, &[("count", &count)])),
        summary: &words.summary,
        reviewed: edition.own.treatments.iter().map(|page| page.reviewed).min(),
        evidence: None,
        next: (edition.guide_path(), words.make.clone()),
        style: Style::List,
        script: None,
    };
    reading(edition, &frame, |_| {
        html! {
            ol.rows.dated role="list" {
                @for page in &edition.own.treatments {
                    @if let Some(entry) = edition.own.kind(&page.id) {
                        li {
                            a.row href=(edition.treatment_path(&page.id)) {
                                (year(edition, &page.first))
                                h2 { (entry.title) }
                                p { (entry.in_short) }
                            }
                        }
                    }
                }
            }
            p.hint { (checked(edition)) }
        }
    })
}

/// The year, and below it what happened then: an approval is not told from a first use by the year alone.
fn year(edition: &Edition, first: &First) -> Markup {
    let words = &edition.words.treatments;
    let label = match first.kind {
        FirstKind::Approval => &words.approved_short,
        FirstKind::FirstUse => &words.used_short,
        FirstKind::Ongoing => &words.ongoing_label,
    };
    let year = first.date.map(|date| date.year.to_string());
    html! {
        span.year {
            @if let Some(year) = &year {
                @if first.about { small { (words.about_year) } " " }
                b { (year) }
            } @else { b { (words.ongoing_short) } }
            small { " " (label) }
        }
    }
}

/// When the approvals were last compared with their sources.
pub(crate) fn checked(edition: &Edition) -> String {
    let written = &edition.book.medicines_checked;
    let date = parse_date(written).map_or_else(|| written.clone(), |date| edition.book.words.date(date));
    fill(&edition.words.treatments.medicines_checked, &[("date", &date)])
}
