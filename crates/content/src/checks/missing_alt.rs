//! missing-alt: every picture says in words what it shows, for those who do not see it.

use crate::draft::Draft;
use crate::faults::{Faults, Place};

const RULE: &str = "missing-alt";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (id, picture) in &draft.pictures {
        for sheet in picture.words.values() {
            let Some(alt) = &sheet.value.alt else {
                let help = "add a line `alt = \"...\"`: one to three sentences that tell what the picture shows";
                faults.error(RULE, Place::file(sheet.file), format!("the picture `{id}` has no words for those who do not see it"), help);
                continue;
            };
            let said = alt.get_ref().trim();
            if said == sheet.value.title.trim() || said == sheet.value.caption.trim() {
                let help = "tell in one to three sentences what the picture shows: what stands where, and what is linked to what";
                faults.error(RULE, Place::at(sheet.file, alt.span()), "these words only repeat the title or the caption", help);
            }
        }
    }
}
