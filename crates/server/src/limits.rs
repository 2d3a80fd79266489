//! How long a client may take, and how many may come at once.

use std::time::Duration;

/// Limits of the server. The defaults suit a phone on a bad network and leave nothing to gain for one who only holds on.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Longest wait for the head of a request, also between two requests on one connection.
    pub head: Duration,
    /// Longest time a form may take to arrive.
    pub body: Duration,
    /// Longest silence on a connection while something is sent or received.
    pub silence: Duration,
    /// Longest wait for requests under way when the server is told to stop.
    pub stop: Duration,
    /// Most connections; those beyond wait to be taken.
    pub connections: usize,
    /// Most guides made at once. Each takes milliseconds of one core; more would only make each slower.
    pub guides: usize,
    /// Most guides that wait for their turn; those beyond are asked to come back.
    pub waiting: usize,
    /// Longest time a guide waits for its turn.
    pub turn: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            head: Duration::from_secs(20),
            body: Duration::from_secs(30),
            silence: Duration::from_secs(30),
            stop: Duration::from_secs(10),
            connections: 2048,
            guides: 8,
            waiting: 64,
            turn: Duration::from_secs(2),
        }
    }
}
