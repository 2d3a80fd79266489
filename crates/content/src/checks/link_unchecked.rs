//! link-unchecked: somebody looked at each organisation's page and number as lately as site.toml asks.

use super::review_overdue::is_overdue;
use crate::draft::Draft;
use crate::faults::{Faults, Place};

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let (Some(today), Some(site)) = (draft.today, &draft.site) else { return };
    let months = site.value.review_months;
    for (id, entry, facts) in draft.organisations.facts.read() {
        if is_overdue(&facts.checked, today, months) {
            let message = format!("`{id}` was last looked at on {}, more than {months} months ago", facts.checked.get_ref());
            let help = "open the address, dial the number, mend what changed, then write today's date here";
            faults.warning("link-unchecked", Place::at(entry.file, facts.checked.span()), message, help);
        }
    }
}
