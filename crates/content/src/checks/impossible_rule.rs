//! impossible-rule: somebody's results can meet each rule.

use super::rule_form::written_rules;
use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::rule::parse_rule;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (file, rule) in written_rules(draft) {
        if parse_rule(rule.get_ref()).is_ok_and(|rule| !rule.may_hold(&care::Report::default())) {
            let help = "it asks one result to be two things at once; write `or` where either will do";
            faults.error("impossible-rule", Place::at(file, rule.span()), "no results could ever meet this rule", help);
        }
    }
}
