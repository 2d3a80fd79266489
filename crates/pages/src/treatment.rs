//! The page of a kind of treatment: the same bones on each, so that two can be compared.

use care::Standing;
use content::messages::ChoiceLink;
use content::{ApprovalPage, FirstKind, MedicinePage, Route, Section, SectionKind, TreatmentPage, Verified, parse_rule};
use guide::{KindEntry, fill};
use maud::{Markup, html};
use prose::Block;

use crate::components::call_box::call_box;
use crate::components::facts::facts;
use crate::components::layout::Style;
use crate::components::points::points;
use crate::components::sources::citation;
use crate::components::standing::standing;
use crate::reading::{Reading, reading};
use crate::results::needed;
use crate::text::Text;
use crate::treatments::checked;
use crate::{Edition, Html};

/// The page.
#[must_use]
pub fn treatment(edition: &Edition, page: &TreatmentPage, entry: &KindEntry) -> Html {
    let words = &edition.words.treatments;
    let description = fill(&words.page_description, &[("in-short", &entry.in_short)]);
    let frame = Reading {
        title: &entry.title,
        description: &description,
        path: edition.treatment_path(&page.id),
        parent: Some((edition.treatments_path(), &words.title)),
        lead: None,
        summary: &page.summary,
        reviewed: Some(page.reviewed),
        evidence: Some(&page.evidence),
        next: (edition.guide_path(), words.make.clone()),
        style: if has_picture(page) { Style::Pictured } else { Style::Treatment },
        script: None,
    };
    reading(edition, &frame, |text| {
        html! {
            (glance(text, page, entry))
            (sections(text, page))
            (other_choices(text))
        }
    })
}

fn has_picture(page: &TreatmentPage) -> bool {
    page.sections.iter().flat_map(|section| &section.body).any(|block| matches!(block, Block::Picture(_)))
}

fn glance<'a>(text: &mut Text<'a>, page: &'a TreatmentPage, entry: &KindEntry) -> Markup {
    let words = &text.edition.words.treatments;
    let first = match page.first.kind {
        FirstKind::Approval => &words.first_approval,
        FirstKind::FirstUse => &words.first_use,
        FirstKind::Ongoing => &words.ongoing,
    };
    let cited: Vec<usize> = page.first.evidence.sources.iter().map(|source| text.cite(source)).collect();
    let rows: [(&str, Markup); 3] =
        [(&words.what, text.sentence(&entry.in_short)), (&words.how, text.sentence(&page.how)), (first, text.sentence(&page.first.line))];
    html! {
        section.glance aria-label=(words.glance) {
            (facts(&rows))
            p.fine { (citation(text.edition, &cited)) " " (mark(text.edition, page.first.evidence.verified)) }
        }
        p.fine { (text.edition.words.choices.purpose) }
    }
}

/// That there are other choices, no treatment among them, and who can help.
fn other_choices(text: &mut Text<'_>) -> Markup {
    let edition = text.edition;
    let words = &edition.words.choices;
    let to = |link: &ChoiceLink| {
        let path = edition.path_to(&link.to);
        link.at.as_ref().map_or_else(|| path.clone(), |at| format!("{path}#{at}"))
    };
    html! {
        (text.heading(&words.title))
        p { (text.sentence(&words.lead)) }
        ul.others role="list" { @for link in &words.links { li { a href=(to(link)) { (link.name) } } } }
    }
}

/// The sections in the order of the content. The two with good and hard points stand side by side where there is room; the
/// medicines come before the questions.
fn sections<'a>(text: &mut Text<'a>, page: &'a TreatmentPage) -> Markup {
    let mut out = Vec::new();
    let mut rest = page.sections.iter().peekable();
    while let Some(section) = rest.next() {
        match section.kind {
            SectionKind::GoodPoints => {
                let good = plain(text, section);
                let hard = rest.next_if(|next| next.kind == SectionKind::HardPoints).map(|next| plain(text, next));
                out.push(points(&good, hard.as_ref()));
            }
            SectionKind::WhenToCall => out.push(call_box(text.heading(&section.heading), text.blocks(&section.body))),
            SectionKind::Questions => {
                out.push(medicines(text, page));
                out.push(html! { section.ask { (text.heading(&section.heading)) (text.blocks(&section.body)) } });
            }
            _ => out.push(plain(text, section)),
        }
    }
    html! { @for section in out { (section) } }
}

fn plain(text: &mut Text, section: &Section) -> Markup {
    html! { (text.heading(&section.heading)) (text.blocks(&section.body)) }
}

fn medicines<'a>(text: &mut Text<'a>, page: &'a TreatmentPage) -> Markup {
    let words = &text.edition.words.treatments;
    html! {
        @if !page.medicines.is_empty() {
            section.medicines {
                (text.heading(&words.medicines))
                p { (text.sentence(&words.medicines_lead)) }
                @for medicine in &page.medicines { (medicine_uses(text, medicine)) }
                p.fine { (checked(text.edition)) }
            }
        }
    }
}

fn medicine_uses<'a>(text: &mut Text<'a>, medicine: &'a MedicinePage) -> Markup {
    let routes = given(text.edition, &medicine.route);
    html! {
        div.medicine {
            h3 { (capital(&medicine.name)) @if let Some(brand) = &medicine.brand { " " span.brand { "(" (brand) ")" } } }
            @if !medicine.route.is_empty() { p.fine { (routes) } }
            ol.uses role="list" { @for approval in &medicine.approvals { li { (approved_use(text, approval)) } } }
        }
    }
}

fn approved_use<'a>(text: &mut Text<'a>, approval: &'a ApprovalPage) -> Markup {
    let edition = text.edition;
    let words = &edition.words.treatments;
    let asks = parse_rule(&approval.rule).map(|rule| needed(edition.book, &edition.words.results, &rule)).unwrap_or_default();
    let said = text.sentence(&approval.words);
    let numbers: Vec<usize> = approval.evidence.sources.iter().map(|source| text.cite(source)).collect();
    let history = match (approval.standing, approval.withdrawn, approval.accelerated) {
        (Standing::Withdrawn, Some(date), _) => Some(fill(&words.withdrawn_means, &[("date", &edition.date(date))])),
        (Standing::Accelerated, ..) => Some(words.accelerated_means.clone()),
        (Standing::Regular, _, Some(date)) => Some(fill(&words.was_accelerated, &[("date", &edition.date(date))])),
        _ => None,
    };
    let shared = approval.shared_from.as_ref().and_then(|id| edition.own.kind(id));
    html! {
        p.when { time datetime=(approval.date) { (edition.date(approval.date)) } " " (standing(words, approval.standing)) }
        p { (said) }
        p.needs { (words.needs) " " (listed(edition, &asks)) }
        @if let Some(history) = history { p.fine { (history) } }
        p.fine { (citation(edition, &numbers)) " " (mark(edition, approval.evidence.verified)) }
        @if let Some(entry) = shared { p.fine { a href=(edition.treatment_path(&entry.kind.id)) { (fill(&words.shared, &[("kind", &entry.title)])) } } }
    }
}

/// Needed results as a list in a sentence, each in weight, so that an "or" inside one is not mistaken.
fn listed(edition: &Edition, asks: &[String]) -> Markup {
    let joins = &edition.book.words;
    let last = asks.len().saturating_sub(1);
    let joint = |place: usize, ask: &str| match place {
        _ if place < last => joins.list_comma.clone(),
        1 => joins.joint(&joins.list_two, ask).to_owned(),
        _ => joins.joint(&joins.list_and, ask).to_owned(),
    };
    html! {
        @for (place, ask) in asks.iter().enumerate() {
            @if place > 0 { (joint(place, ask)) }
            strong { (ask) }
        }
        "."
    }
}

/// What is said of a fact that was not read at its source.
fn mark(edition: &Edition, verified: Verified) -> Markup {
    let words = &edition.words.reading;
    html! {
        @match verified {
            Verified::Label => {}
            Verified::Secondary => { span.doubt { (words.copy_only) } }
            Verified::Unverified => { span.doubt { (words.not_checked) } }
        }
    }
}

/// How something is given, in the words that medicines share.
pub(crate) fn given(edition: &Edition, routes: &[Route]) -> String {
    let routes: Vec<&str> = routes.iter().map(|route| route_words(edition, *route)).collect();
    fill(&edition.words.treatments.given, &[("routes", &edition.book.words.list(&routes))])
}

fn route_words<'a>(edition: &Edition<'a>, route: Route) -> &'a str {
    let words = &edition.words.treatments;
    match route {
        Route::Mouth => &words.by_mouth,
        Route::Vein => &words.by_vein,
        Route::UnderSkin => &words.under_skin,
        Route::Muscle => &words.by_muscle,
    }
}

/// The name with a capital, as a heading begins.
pub(crate) fn capital(name: &str) -> String {
    let mut signs = name.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
