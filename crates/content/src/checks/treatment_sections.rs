//! treatment-sections: the page of every kind of treatment has the same sections, in the same order, under the headings of the messages.

use prose::Block;

use crate::draft::{Draft, Text};
use crate::faults::{Faults, Place, nearest};
use crate::library::SectionKind;
use crate::messages::SectionWords;
use crate::raw::TreatmentWords;
use crate::sections::{Part, parts, section_of};

const RULE: &str = "treatment-sections";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (language, messages) in &draft.messages {
        let words = &messages.value.site.treatments.sections;
        for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
            check_text(text, words, faults);
        }
    }
}

fn check_text(text: &Text<'_, TreatmentWords>, words: &SectionWords, faults: &mut Faults) {
    let mut found: Vec<SectionKind> = Vec::new();
    for part in parts(text) {
        let place = Place { file: text.file, span: part.span.clone() };
        let Some(heading) = &part.heading else {
            let help = format!("put it below `## {}`, or delete it", words.heading(SectionKind::WhatItDoes));
            faults.error(RULE, place, "words stand before the first heading", help);
            continue;
        };
        let Some(section) = section_of(heading, words) else {
            faults.error(RULE, place, format!("`{heading}` is no heading of this kind of page"), unknown_help(heading, words));
            continue;
        };
        if found.contains(&section) {
            faults.error(RULE, place, format!("the section `{heading}` is there already"), "make the two one, below the first heading");
            continue;
        }
        if let Some(later) = found.iter().find(|earlier| **earlier > section) {
            let message = format!("`{heading}` comes after `{}`", words.heading(*later));
            faults.error(RULE, place.clone(), message, format!("move it above `## {}`", words.heading(*later)));
        }
        found.push(section);
        check_section(section, heading, &part, place, faults);
    }
    for section in SectionKind::ALL.into_iter().filter(|section| !found.contains(section)) {
        let heading = words.heading(section);
        let help = format!("add a line `## {heading}` in its place, with what it says below; the writer's guide has the order");
        faults.error(RULE, Place::file(text.file), format!("the section `{heading}` is missing"), help);
    }
}

fn check_section(section: SectionKind, heading: &str, part: &Part<'_>, place: Place<'_>, faults: &mut Faults) {
    use SectionKind::{GoodPoints, HardPoints, Questions, WhenToCall};
    let has_list = part.blocks.iter().any(|block| matches!(block, Block::List(_)));
    if part.blocks.is_empty() {
        faults.error(RULE, place, format!("nothing stands below `{heading}`"), "write what it says, or say plainly that it is not known");
    } else if matches!(section, GoodPoints | HardPoints | WhenToCall | Questions) && !has_list {
        faults.error(RULE, place, format!("`{heading}` is a list"), "begin each point on a line of its own with `- `");
    }
}

fn unknown_help(heading: &str, words: &SectionWords) -> String {
    let headings = SectionKind::ALL.map(|section| words.heading(section));
    match nearest(heading, headings) {
        Some(near) => format!("did you mean `## {near}`?"),
        None => "use `###` for a heading inside a section, or one of the nine headings of the writer's guide".into(),
    }
}
