//! Organisations by need: the groups of needs, and for each group its organisations with a filter that needs no script.

use content::{NeedGroup, Organisation};
use guide::fill;
use maud::{Markup, html};

use crate::components::call_box::call_box;
use crate::components::layout::Style;
use crate::components::organisation::organisation_entry;
use crate::reading::{Reading, reading};
use crate::{Edition, Html};

/// The number to call when one cannot go on, and the need it stands beside.
const CRISIS: &str = "988";
const CRISIS_NEED: &str = "crisis";

/// The groups of needs.
#[must_use]
pub fn help(edition: &Edition) -> Html {
    let words = &edition.words.organisations;
    let frame = Reading {
        title: &words.title,
        description: &words.description,
        path: edition.help_path(),
        parent: None,
        lead: Some(words.lead.clone()),
        summary: &words.summary,
        reviewed: edition.own.organisations.iter().map(|organisation| organisation.checked).min(),
        evidence: None,
        next: (edition.guide_path(), words.next.clone()),
        style: Style::List,
        script: None,
    };
    reading(edition, &frame, |_| {
        html! {
            (crisis(edition))
            ol.rows role="list" {
                @for group in &edition.own.need_groups {
                    @let needs: Vec<&str> = needs_of(edition, group).map(|(_, need)| need.name.as_str()).collect();
                    li { a.row href=(edition.group_path(&group.id)) { h2 { (group.name) } ul { @for need in needs { li { (need) } } } } }
                }
            }
        }
    })
}

/// The organisations of one group of needs, by name. Each need is a choice that leaves only its own in view.
#[must_use]
pub fn help_group(edition: &Edition, group: &NeedGroup) -> Html {
    let words = &edition.words.organisations;
    let needs: Vec<_> = needs_of(edition, group).collect();
    let mut listed: Vec<&Organisation> = edition.own.organisations.iter().collect();
    listed.retain(|organisation| needs.iter().any(|(_, need)| organisation.needs.contains(&need.id)));
    let counted = fill(&words.group_summary, &[("count", &listed.len().to_string())]);
    let summary: Vec<String> = std::iter::once(counted).chain(words.summary.last().cloned()).collect();
    let frame = Reading {
        title: &group.name,
        description: &fill(&words.group_description, &[("group", &group.name)]),
        path: edition.group_path(&group.id),
        parent: Some((edition.help_path(), &words.title)),
        lead: None,
        summary: &summary,
        reviewed: listed.iter().map(|organisation| organisation.checked).min(),
        evidence: None,
        next: (edition.guide_path(), words.next.clone()),
        style: Style::List,
        script: None,
    };
    reading(edition, &frame, |_| {
        html! {
            @if needs.iter().any(|(_, need)| need.id == CRISIS_NEED) { (crisis(edition)) }
            form.needs {
                fieldset {
                    legend { (words.filter) }
                    p.hint { (words.group_lead) " " a href="#list" { (words.to_list) } }
                    label { input type="radio" name="need" checked; span { (words.all) } }
                    @for (number, (_, need)) in needs.iter().enumerate() { label { input type="radio" name="need" class={ "n" (number) }; span { b { (need.name) } small { (need.hint) } } } }
                }
            }
            h2 id="list" { (words.organisations) }
            ul.organisations role="list" {
                @for organisation in listed {
                    @let serves = needs.iter().enumerate().filter(|(_, (_, need))| organisation.needs.contains(&need.id));
                    @let classes = serves.map(|(number, _)| format!("n{number}")).collect::<Vec<_>>().join(" ");
                    li class=(classes) { (organisation_entry(edition, organisation)) }
                }
            }
            p.hint { (words.outside) }
        }
    })
}

fn needs_of<'a>(edition: &Edition<'a>, group: &NeedGroup) -> impl Iterator<Item = (usize, &'a content::Need)> {
    edition.own.needs.iter().enumerate().filter(move |(_, need)| need.group == group.id)
}

fn crisis(edition: &Edition) -> Markup {
    let words = &edition.words.organisations;
    html! { (call_box(html! { h2 { (words.crisis) } }, html! { p { (words.crisis_text) } p { a.act.side href={ "tel:" (CRISIS) } { (words.crisis_call) } } })) }
}
