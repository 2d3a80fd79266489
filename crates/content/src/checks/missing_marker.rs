//! missing-marker: every marker that answers know is described.

use care::Marker;

use crate::draft::Draft;
use crate::faults::{Faults, Place};

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for id in Marker::ALL.into_iter().map(Marker::id).filter(|id| draft.markers.facts.lacks(id)) {
        let help = format!("add a table `[{id}]` here, and its words in each language");
        faults.error("missing-marker", Place::file("markers/facts.toml"), format!("the marker `{id}` is missing"), help);
    }
}
