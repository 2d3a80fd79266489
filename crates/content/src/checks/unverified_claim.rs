//! unverified-claim: every medical fact was compared with its source.

use crate::claims::written_claims;
use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::library::Verified;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for claim in written_claims(draft) {
        if let Some(verified) = claim.verified.filter(|verified| *verified.get_ref() == Verified::Unverified) {
            let help = "read its sources, mend what differs, then write `verified = \"label\"` or `verified = \"secondary\"`";
            faults.warning(
                "unverified-claim",
                Place::at(claim.file, verified.span()),
                format!("nobody has read the sources of {} yet", claim.thing),
                help,
            );
        }
    }
}
