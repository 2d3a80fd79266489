//! page-without-next: every page ends with one next step: where it leads, and what it is.

use crate::draft::Draft;
use crate::faults::{Faults, Place};

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for text in draft.pages.values().flat_map(|page| page.words.values().flatten()) {
        let settings = &text.settings;
        let mut lacks = |key: &str, what: &str, example: &str| {
            let help = format!("add a line `{key} = \"{example}\"` between the two `+++` lines");
            faults.error("page-without-next", Place::file(text.file), format!("the page does not say {what}"), help);
        };
        if settings.next.is_none() {
            lacks("next", "where a reader goes next", "markers");
        }
        if settings.next_label.is_none() {
            lacks("next-label", "what the next step is", "Read about markers");
        }
    }
}
