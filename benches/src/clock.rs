//! Time: how long something takes, the middle of many runs, and today.

use std::time::{Duration, Instant, SystemTime};

/// Runs it and says how many milliseconds it took.
pub(crate) fn timed<T>(work: impl FnOnce() -> T) -> (f64, T) {
    let start = now();
    let made = work();
    (milliseconds_since(start), made)
}

/// Now, to count from.
#[expect(clippy::disallowed_methods, reason = "to measure time is what a benchmark is for")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

pub(crate) fn milliseconds_since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1000.0
}

/// The middle of the times; of an even number the later of the two in the middle. Zero of none.
pub(crate) fn median(times: &[f64]) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied().unwrap_or_default()
}

/// Today in UTC, as the content check wants it.
pub(crate) fn today() -> String {
    guide::iso_date(today_date())
}

/// Today in UTC.
#[expect(clippy::disallowed_methods, reason = "the content is checked as of the day of the benchmark")]
pub(crate) fn today_date() -> time::Date {
    const FIRST_DAY_OF_UNIX_TIME: i32 = 2_440_588;
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or(Duration::ZERO);
    let days = i32::try_from(since.as_secs() / 86_400).unwrap_or_default();
    time::Date::from_julian_day(FIRST_DAY_OF_UNIX_TIME + days).unwrap_or(time::Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slow_run_does_not_move_the_median() {
        assert!((median(&[2.0, 900.0, 1.0, 3.0, 2.0]) - 2.0).abs() < f64::EPSILON);
    }
}
