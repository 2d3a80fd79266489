//! rule-form: rules are written as the writer's guide says.

use std::ops::Range;

use care::Rule;

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::raw::Text;
use crate::rule::parse_rule;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (file, rule) in written_rules(draft) {
        if let Err(fault) = parse_rule(rule.get_ref()) {
            let span = inside(draft.files.text(file), rule, fault.span);
            faults.error("rule-form", Place::at(file, span), fault.message, fault.help);
        }
    }
    for sheet in draft.treatments.values().filter_map(|treatment| treatment.facts.as_ref()) {
        let rule = sheet.value.rule.as_ref();
        if let Some(rule) = rule.filter(|rule| parse_rule(rule.get_ref()).is_ok_and(|rule| rule != Rule::Always)) {
            let help = "write `rule = \"always\"` here, or give each approval its rule and delete this line";
            faults.error(
                "rule-form",
                Place::at(sheet.file, rule.span()),
                "the rule of a whole kind of treatment can only be `always`",
                help,
            );
        }
    }
}

/// Every rule of the content and its file.
pub(super) fn written_rules<'d>(draft: &'d Draft<'_>) -> Vec<(&'d str, &'d Text)> {
    let mut rules = Vec::new();
    for sheet in draft.treatments.values().filter_map(|treatment| treatment.facts.as_ref()) {
        rules.extend(sheet.value.rule.iter().map(|rule| (sheet.file, rule)));
        let approvals = sheet.value.medicine.iter().flatten().flat_map(|medicine| &medicine.approval);
        rules.extend(approvals.map(|approval| (sheet.file, &approval.rule)));
    }
    rules.extend(draft.questions.facts.read().filter_map(|(_, entry, question)| Some((entry.file, question.when.as_ref()?))));
    rules
}

/// The bytes of the file that some bytes of a text are: behind its quote, unless the text was written with escapes.
fn inside(file: Option<&str>, text: &Text, part: Range<usize>) -> Range<usize> {
    let start = text.span().start + 1;
    let plain = file.and_then(|file| file.get(start..start + text.get_ref().len())) == Some(text.get_ref().as_str());
    if plain { start + part.start..start + part.end } else { text.span() }
}
