//! How an approval stands: by word and by shape.

use care::Standing;
use content::messages::TreatmentWords;
use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// The mark.
pub(crate) fn standing(words: &TreatmentWords, standing: Standing) -> Markup {
    let (class, path, word) = match standing {
        Standing::Regular => ("standing regular", "M4 12.5l5 5L20 6.5", &words.regular),
        Standing::Accelerated => ("standing accelerated", "M12 3v9l6 4M12 21a9 9 0 1 1 0-18 9 9 0 0 1 0 18", &words.accelerated),
        Standing::Withdrawn => ("standing withdrawn", "M5 5l14 14M19 5L5 19", &words.withdrawn),
    };
    html! { span class=(class) { svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" { path d=(path) {} } (word) } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let states = [("regular", Standing::Regular), ("accelerated", Standing::Accelerated), ("withdrawn", Standing::Withdrawn)];
    states.into_iter().map(|(state, each)| Example::new(state, standing(&edition.words.treatments, each))).collect()
}
