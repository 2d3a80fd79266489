//! picture-form: a drawing holds shapes and places for words, and every place has its words in every language.

use std::collections::BTreeSet;

use crate::draft::{Draft, Picture};
use crate::drawing::read_drawing;
use crate::faults::{Faults, Place};

const RULE: &str = "picture-form";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (id, picture) in &draft.pictures {
        check_picture(id, picture, faults);
    }
}

fn check_picture(id: &str, picture: &Picture<'_>, faults: &mut Faults) {
    let Some(svg) = &picture.svg else { return };
    let drawing = read_drawing(id, svg.value);
    let readable = drawing.faults.is_empty();
    for fault in drawing.faults {
        faults.error(RULE, Place::at(svg.file, fault.span), fault.message, fault.help);
    }
    let drawn: BTreeSet<&str> = drawing.labels.iter().map(|(label, _)| label.as_str()).collect();
    for (language, sheet) in &picture.words {
        let written = sheet.value.labels.as_ref();
        for (label, span) in drawing.labels.iter().filter(|(label, _)| !written.is_some_and(|words| words.contains_key(label))) {
            let help = format!("add a line `{label} = \"...\"` below [labels] in {}", sheet.file);
            faults.error(RULE, Place::at(svg.file, span.clone()), format!("the label `{label}` has no words in `{language}`"), help);
        }
        for (label, words) in written.into_iter().flatten().filter(|(label, _)| readable && !drawn.contains(label.as_str())) {
            let help = format!("delete the line, or put `{{{label}}}` into a <text> of {}", svg.file);
            faults.error(RULE, Place::at(sheet.file, words.span()), format!("the drawing has no place for `{label}`"), help);
        }
    }
}
