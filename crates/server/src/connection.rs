//! Connections: taken as they come, each served with limits on time, all finished before the server stops.

use std::convert::Infallible;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::handle::Handle;
use crate::idle::Idle;
use crate::routes;

/// Most bytes of the head of a request. A browser sends about one thousand.
const MOST_HEAD_BYTES: u32 = 32 * 1024;
/// Most requests at once on one HTTP/2 connection.
const MOST_STREAMS: u32 = 64;
/// Rest after a connection could not be taken because the machine has no more to give.
const REST: Duration = Duration::from_millis(50);

/// Where the server listens: a port, or a socket that a server in front of it opens as a file.
#[derive(Debug)]
pub enum Listener {
    /// An address and port.
    Tcp(std::net::TcpListener),
    /// A socket in the file system.
    Unix(std::os::unix::net::UnixListener),
}

impl From<std::net::TcpListener> for Listener {
    fn from(listener: std::net::TcpListener) -> Self {
        Self::Tcp(listener)
    }
}

/// A connection of either kind.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send {}

impl<Any: AsyncRead + AsyncWrite + Unpin + Send> Stream for Any {}

/// A listener that the server waits on beside other things.
enum Waiting {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl Waiting {
    fn new(listener: Listener) -> io::Result<Self> {
        Ok(match listener {
            Listener::Tcp(listener) => {
                listener.set_nonblocking(true)?;
                Self::Tcp(TcpListener::from_std(listener)?)
            }
            Listener::Unix(listener) => {
                listener.set_nonblocking(true)?;
                Self::Unix(UnixListener::from_std(listener)?)
            }
        })
    }

    async fn next(&self) -> io::Result<Box<dyn Stream>> {
        Ok(match self {
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept().await?;
                // Small answers go out at once; where that cannot be set the connection still works.
                let _ = stream.set_nodelay(true);
                Box::new(stream)
            }
            Self::Unix(listener) => Box::new(listener.accept().await?.0),
        })
    }
}

/// Serves until `stop` comes true, then finishes what is under way.
pub(crate) async fn serve(listener: Listener, handle: Handle, stop: impl Future<Output = ()>) -> io::Result<()> {
    let (listener, server) = (Waiting::new(listener)?, Server::new(handle));
    server.take(&listener, stop).await;
    // From here on nobody is let in.
    drop(listener);
    server.finish().await;
    Ok(())
}

struct Server {
    handle: Handle,
    builder: Builder<TokioExecutor>,
    graceful: GracefulShutdown,
    places: Arc<Semaphore>,
}

impl Server {
    fn new(handle: Handle) -> Self {
        let mut builder = Builder::new(TokioExecutor::new());
        let most_head_bytes = MOST_HEAD_BYTES as usize;
        builder.http1().timer(TokioTimer::new()).header_read_timeout(handle.limits().head).max_buf_size(most_head_bytes);
        builder.http2().timer(TokioTimer::new()).max_concurrent_streams(MOST_STREAMS).max_header_list_size(MOST_HEAD_BYTES);
        let places = Arc::new(Semaphore::new(handle.limits().connections));
        Self { handle, builder, graceful: GracefulShutdown::new(), places }
    }

    /// Takes connections while there is a place, until told to stop.
    async fn take(&self, listener: &Waiting, stop: impl Future<Output = ()>) {
        let mut stop = pin!(stop);
        loop {
            let come = async {
                // The semaphore is never closed; without a place the connection would simply have none.
                let place = Arc::clone(&self.places).acquire_owned().await.ok();
                (listener.next().await, place)
            };
            let (stream, place) = tokio::select! {
                come = come => come,
                () = &mut stop => return,
            };
            match stream {
                Ok(stream) => self.start(stream, place),
                // One that went away while it waited is no reason to rest; no more files or memory is.
                Err(error) if error.kind() == io::ErrorKind::ConnectionAborted => {}
                Err(_) => tokio::time::sleep(REST).await,
            }
        }
    }

    fn start(&self, stream: Box<dyn Stream>, place: Option<OwnedSemaphorePermit>) {
        let (builder, handle, watcher) = (self.builder.clone(), self.handle.clone(), self.graceful.watcher());
        tokio::spawn(async move {
            serve_one(&builder, stream, handle, watcher).await;
            drop(place);
        });
    }

    /// Waits for requests under way, but not for ever.
    async fn finish(self) {
        let longest = self.handle.limits().stop;
        let _ = tokio::time::timeout(longest, self.graceful.shutdown()).await;
    }
}

/// Serves one connection to its end. Whatever goes wrong on it concerns nobody else.
async fn serve_one(builder: &Builder<TokioExecutor>, stream: Box<dyn Stream>, handle: Handle, watcher: Watcher) {
    let (limits, has_asked) = (*handle.limits(), Arc::new(AtomicBool::new(false)));
    let asks = Arc::clone(&has_asked);
    let service = service_fn(move |request: Request<Incoming>| {
        asks.store(true, Ordering::Relaxed);
        let handle = handle.clone();
        async move { Ok::<_, Infallible>(routes::answer(State(handle), request.map(Body::new)).await) }
    });
    let stream = TokioIo::new(Idle::new(stream, limits.silence));
    let connection = builder.serve_connection(stream, service).into_owned();
    tokio::select! {
        _ = watcher.watch(connection) => {}
        // Which protocol it is shows only after some bytes; until the first request is there, this limit holds for both.
        () = without_request(&has_asked, limits.head) => {}
    }
}

async fn without_request(has_asked: &AtomicBool, longest: Duration) {
    tokio::time::sleep(longest).await;
    if has_asked.load(Ordering::Relaxed) {
        std::future::pending::<()>().await;
    }
}
