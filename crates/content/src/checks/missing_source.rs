//! missing-source: every medical fact names a source. A page that states none says so with `sources = []`.

use crate::claims::{ClaimOf, written_claims};
use crate::draft::Draft;
use crate::faults::Faults;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for claim in written_claims(draft) {
        let is_page = claim.of == ClaimOf::Page;
        match claim.sources {
            None if is_page => {
                let help = "add a line `sources = [\"...\"]`, or `sources = []` where the page states no medical fact";
                faults.error("missing-source", claim.place(), format!("{} does not name its sources", claim.thing), help);
            }
            Some(sources) if is_page && !sources.is_empty() && claim.verified.is_none() => {
                let help = "add a line `verified = \"label\"`, `\"secondary\"` or `\"unverified\"`: how far the sources were read";
                faults.error("missing-source", claim.place(), format!("{} does not say how far its sources were read", claim.thing), help);
            }
            Some(sources) if is_page || !sources.is_empty() => {}
            _ => {
                let help = "add a line `sources = [\"...\"]` with the id of a source in sources.toml";
                faults.error("missing-source", claim.place(), format!("{} has no source", claim.thing), help);
            }
        }
    }
}
