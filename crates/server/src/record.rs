//! What may be told of a request: nothing of who asked, nothing that was typed.

use std::fmt;
use std::time::Duration;

/// One request and its answer. Holds no address of a client, no query, and no path that is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// How it was asked; `-` for a method nobody uses here.
    pub method: &'static str,
    /// The path where it is one of the site's, else `-`: a path that was typed can say anything.
    pub path: String,
    /// Status of the answer.
    pub status: u16,
    /// Bytes of the answer's body.
    pub bytes: u64,
    /// Time until the answer began.
    pub time: Duration,
}

impl fmt::Display for Record {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {} {} {} bytes {} ms", self.method, self.path, self.status, self.bytes, self.time.as_millis())
    }
}
