//! Today's date: the one place where the clock is read.

use std::sync::OnceLock;

use time::{Date, OffsetDateTime, UtcOffset};

/// Today where the program runs. `SOURCE_DATE_EPOCH` (seconds since 1970, reproducible-builds.org) takes the clock's place.
#[expect(clippy::disallowed_methods, reason = "this is where the clock and the environment are read, for the whole program")]
pub(crate) fn today() -> Date {
    let pinned = std::env::var("SOURCE_DATE_EPOCH").ok().and_then(|seconds| seconds.parse().ok());
    if let Some(pinned) = pinned.and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok()) {
        return pinned.date();
    }
    let since_1970 = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    let seconds = i64::try_from(since_1970.as_secs()).unwrap_or_default();
    let now = OffsetDateTime::from_unix_timestamp(seconds).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    now.to_offset(offset()).date()
}

/// How far the place where the program runs is from UTC. It can be asked safely only before threads start (`localtime_r` reads
/// the environment), so the answer to the first question, which the start of the program asks, is kept.
fn offset() -> UtcOffset {
    static OFFSET: OnceLock<UtcOffset> = OnceLock::new();
    *OFFSET.get_or_init(|| UtcOffset::current_local_offset().unwrap_or(UtcOffset::UTC))
}
