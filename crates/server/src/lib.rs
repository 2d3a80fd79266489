//! The site over HTTP: a map lookup over a `Site`, and the guide made from a posted form.
//!
//! Answers live in memory while one request is served and nowhere else. Nothing about a request is stored or sent, nothing that
//! a reader said is told to anybody, and no answer is ever part of an address. Reads no clock for what it says: today's date is
//! handed in.

mod accept;
mod connection;
mod file;
mod form;
mod guides;
mod handle;
mod idle;
mod limits;
mod range;
mod record;
mod reply;
mod routes;

use std::io;

use axum::Router;
use tokio::signal::unix::{SignalKind, signal};

pub use connection::Listener;
pub use handle::Handle;
pub use limits::Limits;
pub use record::Record;

/// Every route over one handle.
pub fn router(handle: Handle) -> Router {
    Router::new().fallback(routes::answer).with_state(handle)
}

/// Serves HTTP/1.1 and HTTP/2 without encryption, until the process is told to stop (SIGINT, SIGTERM); then lets the requests
/// under way finish.
///
/// # Errors
/// When the socket cannot be used.
pub async fn serve(listener: impl Into<Listener>, handle: Handle) -> io::Result<()> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    serve_until(listener, handle, stop).await
}

/// The same until `stop` comes true.
///
/// # Errors
/// When the socket cannot be used.
pub async fn serve_until(listener: impl Into<Listener>, handle: Handle, stop: impl Future<Output = ()>) -> io::Result<()> {
    connection::serve(listener.into(), handle, stop).await
}
