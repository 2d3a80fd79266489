//! heading-order: headings begin at level 2, as the title is level 1, and skip no level.

use prose::{MarkdownPlace, MarkdownPlaceKind};

use crate::draft::Draft;
use crate::faults::{Faults, Place};

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (file, _, places) in draft.markdown() {
        check_text(file, places, faults);
    }
}

fn check_text(file: &str, places: &[MarkdownPlace], faults: &mut Faults) {
    let mut above = 1;
    for place in places {
        let MarkdownPlaceKind::Heading(level) = place.kind else { continue };
        let at = Place::at(file, place.span.clone());
        if level == 1 {
            faults.error("heading-order", at, "the title is in the settings, so no heading has level 1", "write `##` instead of `#`");
        } else if level > above + 1 {
            let message = format!("a heading of level {level} cannot follow one of level {above}");
            faults.error("heading-order", at, message, format!("write `{}`", "#".repeat(usize::from(above) + 1)));
        }
        above = level;
    }
}
