//! The site over HTTP: a map lookup over a `Site`, and the guide made from a posted form.
//!
//! Answers live in memory while one request is served and nowhere else. Nothing about a request is logged, stored or sent, and
//! no answer is ever part of an address. Reads no clock: today's date is handed in.

mod form;
mod guides;
mod handle;
mod reply;
mod routes;

use std::io;
use std::net::TcpListener;

use axum::Router;
use axum::serve::ListenerExt as _;
use tokio::signal::unix::{SignalKind, signal};

pub use handle::Handle;

/// Every route over one handle.
pub fn router(handle: Handle) -> Router {
    Router::new().fallback(routes::answer).with_state(handle)
}

/// Serves until the process is told to stop (SIGINT, SIGTERM), then lets the requests under way finish.
///
/// # Errors
/// When the socket cannot be used.
pub async fn serve(listener: TcpListener, handle: Handle) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    let stop = async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    };
    // Small answers go out at once; where that cannot be set the connection still works.
    let listener = tokio::net::TcpListener::from_std(listener)?.tap_io(|stream| drop(stream.set_nodelay(true)));
    axum::serve(listener, router(handle)).with_graceful_shutdown(stop).await
}
