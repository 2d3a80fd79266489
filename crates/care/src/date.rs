//! A date known to the day, the month or only the year. Not a clock and not a calendar.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A date in the Gregorian calendar, written no more exactly than it is known. Orders by its known part, a year before its months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year, four digits.
    pub year: u16,
    /// The month from 1, where it is known.
    pub month: Option<u8>,
    /// The day of the month from 1, where it is known; only with a month.
    pub day: Option<u8>,
}

impl FromStr for PartialDate {
    type Err = ();

    /// Reads `2019-05-24`, `2019-05` or `2019`; an impossible date is an error.
    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?;
        let month = parts.next().map(|part| number(Some(part), 2)).transpose()?;
        let day = parts.next().map(|part| number(Some(part), 2)).transpose()?;
        let month_is_real = month.is_none_or(|month| (1..=12).contains(&month));
        let day_is_real = day.is_none_or(|day| day >= 1 && day <= days_in(year, month.unwrap_or(0)));
        if parts.next().is_some() || !month_is_real || !day_is_real {
            return Err(());
        }
        let small = |number: u16| u8::try_from(number).map_err(|_| ());
        Ok(Self { year, month: month.map(small).transpose()?, day: day.map(small).transpose()? })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(out, "-{day:02}")?;
        }
        Ok(())
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<u16, ()> {
    match part {
        Some(part) if part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit()) => part.parse().map_err(|_| ()),
        _ => Err(()),
    }
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_as_exactly_as_it_is_written() {
        for text in ["2019-05-24", "2019-05", "2019", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn an_impossible_date_is_refused() {
        for text in ["", "19", "2023-02-29", "1900-02-29", "2019-13", "2019-00", "2019-04-31", "2019-5-1", "2019-05-24-1", "2019-05-+4"] {
            assert_eq!(text.parse::<PartialDate>(), Err(()), "{text}");
        }
    }
}
