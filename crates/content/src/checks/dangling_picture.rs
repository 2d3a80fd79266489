//! dangling-picture: a picture that a text names exists, and a picture that exists stands in a text.

use std::collections::BTreeSet;

use prose::MarkdownPlaceKind;

use crate::draft::Draft;
use crate::faults::{Faults, Place, nearest};

const RULE: &str = "dangling-picture";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let mut named = BTreeSet::new();
    for (file, _, places) in draft.markdown() {
        for place in places {
            let MarkdownPlaceKind::Picture(id) = &place.kind else { continue };
            named.insert(id.as_str());
            if !draft.pictures.contains_key(id.as_str()) {
                let help = match nearest(id, draft.pictures.keys().copied()) {
                    Some(near) => format!("did you mean `picture:{near}`?"),
                    None => "add its folder to pictures/, or take it out of the text".into(),
                };
                faults.error(RULE, Place::at(file, place.span.clone()), format!("there is no picture `{id}`"), help);
            }
        }
    }
    for id in draft.pictures.keys().filter(|id| !named.contains(*id)) {
        let file = format!("pictures/{id}/picture.svg");
        let help = format!("put `![](picture:{id})` into a text, alone in its paragraph, or delete the folder");
        faults.warning(RULE, Place::file(&file), format!("no text shows the picture `{id}`"), help);
    }
}
