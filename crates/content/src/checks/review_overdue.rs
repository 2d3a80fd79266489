//! review-overdue: texts are reviewed as often as site.toml asks.

use care::PartialDate;

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::raw::Text;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let (Some(today), Some(site)) = (draft.today, &draft.site) else { return };
    let treatments =
        draft.treatments.values().filter_map(|treatment| treatment.facts.as_ref()).map(|sheet| (sheet.file, &sheet.value.reviewed));
    let pages = draft.pages.values().filter_map(|page| page.facts.as_ref()).map(|sheet| (sheet.file, &sheet.value.reviewed));
    let months = site.value.review_months;
    for (file, date) in treatments.chain(pages).chain([(site.file, &site.value.medicines_checked)]) {
        if is_overdue(date, today, months) {
            let message = format!("this was last reviewed on {}, more than {months} months ago", date.get_ref());
            faults.warning(
                "review-overdue",
                Place::at(file, date.span()),
                message,
                "compare the file with its sources, then write today's date here",
            );
        }
    }
}

/// Whether a date lies more than so many months back.
pub(super) fn is_overdue(reviewed: &Text, today: PartialDate, months: u16) -> bool {
    let count = |date: PartialDate| (u32::from(date.year) * 12 + u32::from(date.month.unwrap_or(1)), date.day.unwrap_or(1));
    let Ok(reviewed) = reviewed.get_ref().parse::<PartialDate>() else { return false };
    let (month, day) = count(reviewed);
    (month + u32::from(months), day) < count(today)
}
