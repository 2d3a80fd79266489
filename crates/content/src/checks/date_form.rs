//! date-form: dates exist, are no more exact than they may be, and agree with one another.

use care::PartialDate;

use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::library::FirstKind;
use crate::raw::{self, Status, Text};

const RULE: &str = "date-form";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let mut dates = Dates { today: draft.today, faults };
    if let Some(site) = &draft.site {
        dates.full(site.file, &site.value.medicines_checked);
    }
    for (_, entry, source) in draft.sources.read() {
        dates.full(entry.file, &source.read);
        source.date.iter().for_each(|date| dates.partial(entry.file, date));
    }
    for (_, entry, organisation) in draft.organisations.facts.read() {
        dates.full(entry.file, &organisation.checked);
    }
    for sheet in draft.pages.values().filter_map(|page| page.facts.as_ref()) {
        dates.full(sheet.file, &sheet.value.reviewed);
    }
    for sheet in draft.treatments.values().filter_map(|treatment| treatment.facts.as_ref()) {
        dates.full(sheet.file, &sheet.value.reviewed);
        dates.first(sheet.file, &sheet.value.first);
        for approval in sheet.value.medicine.iter().flatten().flat_map(|medicine| &medicine.approval) {
            dates.approval(sheet.file, approval);
        }
    }
}

struct Dates<'c> {
    today: Option<PartialDate>,
    faults: &'c mut Faults,
}

impl Dates<'_> {
    /// A date that may lack its day or month.
    fn partial(&mut self, file: &str, date: &Text) {
        match read(date) {
            None => {
                let help = "write a date of the calendar as \"2019-05-24\", \"2019-05\" or \"2019\"";
                self.faults.error(RULE, Place::at(file, date.span()), format!("`{}` is not a date", date.get_ref()), help);
            }
            // The clock of a server may be wrong, and that must not keep its site from starting.
            Some(read) if self.today.is_some_and(|today| read > today) => {
                self.faults.warning(
                    RULE,
                    Place::at(file, date.span()),
                    format!("`{}` lies in the future", date.get_ref()),
                    "check the year, the month and the day",
                );
            }
            Some(_) => {}
        }
    }

    /// A date with its day.
    fn full(&mut self, file: &str, date: &Text) {
        self.partial(file, date);
        if read(date).is_some_and(|date| date.day.is_none()) {
            let message = format!("`{}` does not say the day", date.get_ref());
            self.faults.error(RULE, Place::at(file, date.span()), message, "write the day too, such as \"2026-11-23\"");
        }
    }

    fn first(&mut self, file: &str, first: &raw::First) {
        let ongoing = *first.kind.get_ref() == FirstKind::Ongoing;
        match &first.date {
            Some(date) if ongoing => {
                self.faults.error(
                    RULE,
                    Place::at(file, date.span()),
                    "what is ongoing has no first date",
                    "delete the line, or change `kind`",
                );
            }
            Some(date) => self.partial(file, date),
            None if ongoing => {}
            None => self.faults.error(
                RULE,
                Place::at(file, first.kind.span()),
                "the first date is missing",
                "add a line `date = \"...\"`, or write `kind = \"ongoing\"`",
            ),
        }
    }

    fn approval(&mut self, file: &str, approval: &raw::Approval) {
        let dates = [Some(&approval.date), approval.accelerated.as_ref(), approval.withdrawn.as_ref()];
        dates.into_iter().flatten().for_each(|date| self.partial(file, date));
        let status = *approval.status.get_ref();
        if status == Status::Withdrawn && approval.withdrawn.is_none() {
            let help = "add a line `withdrawn = \"...\"` with the date";
            self.faults.error(RULE, Place::at(file, approval.status.span()), "a withdrawn approval needs the date it was withdrawn", help);
        }
        if let Some(date) = approval.withdrawn.as_ref().filter(|_| status != Status::Withdrawn) {
            let help = "write `status = \"withdrawn\"`, or delete this line";
            self.faults.error(RULE, Place::at(file, date.span()), "an approval with a date of withdrawal is withdrawn", help);
        }
        if let Some(date) = approval.accelerated.as_ref().filter(|_| status == Status::Accelerated) {
            let help = "put its date into `date` and delete this line; `accelerated` is for one that is regular now";
            self.faults.error(RULE, Place::at(file, date.span()), "this approval is still accelerated", help);
        }
        self.in_order(file, approval.accelerated.as_ref(), Some(&approval.date), "it was accelerated");
        self.in_order(file, Some(&approval.date), approval.withdrawn.as_ref(), "it was given");
    }

    /// A later date is not before an earlier one, as far as both are known.
    fn in_order(&mut self, file: &str, earlier: Option<&Text>, later: Option<&Text>, what: &str) {
        let (Some(earlier), Some(later)) = (earlier, later) else { return };
        let (Some(first), Some(then)) = (read(earlier), read(later)) else { return };
        if surely_before(then, first) {
            let message = format!("`{}` is before the day {what}, {}", later.get_ref(), earlier.get_ref());
            self.faults.error(RULE, Place::at(file, later.span()), message, "check both dates");
        }
    }
}

fn read(date: &Text) -> Option<PartialDate> {
    date.get_ref().parse().ok()
}

fn surely_before(left: PartialDate, right: PartialDate) -> bool {
    let month = |date: PartialDate| date.month.map(|month| (date.year, month));
    let day = |date: PartialDate| date.day.map(|day| (date.year, date.month, day));
    left.year < right.year
        || month(left).zip(month(right)).is_some_and(|(left, right)| left < right)
        || day(left).zip(day(right)).is_some_and(|(left, right)| left < right)
}
