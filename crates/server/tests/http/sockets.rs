//! The server over real sockets: HTTP/1.1, HTTP/2, a socket in the file system, and bytes that are no HTTP at all.

use std::net::SocketAddr;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use server::{Handle, Limits, Listener};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::{limited, site};

/// A server that runs until it is told to stop.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    server: JoinHandle<()>,
}

impl Running {
    pub(crate) fn start(limits: Limits) -> Self {
        Self::of(limited(limits))
    }

    pub(crate) fn of(handle: Handle) -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, server) = spawn(listener.into(), handle);
        Self { address, stop: Some(stop), server }
    }

    pub(crate) async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Tells it to stop.
    pub(crate) fn stop(&mut self) {
        self.stop.take().unwrap().send(()).unwrap();
    }

    /// Waits until it has ended.
    pub(crate) async fn ended(self) {
        self.server.await.unwrap();
    }

    /// Sends these bytes on a new connection; what comes back until the server closes it.
    pub(crate) async fn talk(&self, bytes: impl AsRef<[u8]>) -> String {
        say(self.connect().await, bytes.as_ref()).await
    }
}

fn spawn(listener: Listener, handle: Handle) -> (oneshot::Sender<()>, JoinHandle<()>) {
    let (stop, stopped) = oneshot::channel::<()>();
    let server = tokio::spawn(async move {
        server::serve_until(listener, handle, async { drop(stopped.await) }).await.unwrap();
    });
    (stop, server)
}

/// Sends and reads to the end. A connection that is cut while we still send is no fault of the test.
pub(crate) async fn say(mut stream: impl AsyncRead + AsyncWrite + Unpin, bytes: &[u8]) -> String {
    let _ = stream.write_all(bytes).await;
    rest(&mut stream).await
}

/// What comes until the server closes the connection.
pub(crate) async fn rest(stream: &mut (impl AsyncRead + Unpin)) -> String {
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8_lossy(&answer).into_owned()
}

pub(crate) fn get(path: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
}

pub(crate) async fn is_well(server: &Running) -> bool {
    server.talk(get("/health")).await.ends_with("\r\n\r\nok\n")
}

#[tokio::test]
async fn one_connection_serves_one_request_after_another() {
    let server = Running::start(Limits::default());
    let head = "HEAD /en/ HTTP/1.1\r\nHost: a\r\n\r\n";
    let answer = server.talk(format!("{head}{head}{}", get("/health"))).await;
    assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 3, "{answer}");
    assert!(answer.ends_with("\r\n\r\nok\n") && !answer.contains("<html"), "{answer}");
}

#[tokio::test]
async fn http2_without_encryption_serves_every_file_many_at_a_time() {
    let server = Running::start(Limits::default());
    let (sender, connection) = http2::handshake(TokioExecutor::new(), TokioIo::new(server.connect().await)).await.unwrap();
    let connection = tokio::spawn(connection);
    let files: Vec<_> = site().files().collect();
    assert!(files.len() > 50);
    // Fewer than the server takes on one connection.
    for some in files.chunks(50) {
        let asked = some.iter().map(|(path, file)| {
            let (mut sender, path, file) = (sender.clone(), *path, *file);
            tokio::spawn(async move {
                let request = Request::builder().uri(format!("http://a{path}")).body(Body::empty()).unwrap();
                let answer = sender.send_request(request).await.unwrap();
                let etag = format!("\"{}\"", file.etag);
                assert_eq!((answer.status(), answer.headers()["etag"].to_str().unwrap()), (StatusCode::OK, etag.as_str()));
                let bytes = to_bytes(Body::new(answer.into_body()), usize::MAX).await.unwrap();
                assert!(*bytes == *file.bytes, "{path}");
            })
        });
        for each in asked.collect::<Vec<_>>() {
            each.await.unwrap();
        }
    }
    drop(sender);
    connection.await.unwrap().unwrap();
}

#[tokio::test]
async fn a_socket_in_the_file_system_serves_the_same() {
    let path = std::env::temp_dir().join(format!("mbc-voice-{}.sock", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let (stop, server) = spawn(Listener::Unix(listener), limited(Limits::default()));
    let answer = say(UnixStream::connect(&path).await.unwrap(), get("/en/").as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.ends_with("</html>"), "{answer}");
    stop.send(()).unwrap();
    server.await.unwrap();
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test]
async fn bytes_that_are_no_request_are_turned_away_and_others_are_served_on() {
    let server = Running::start(Limits::default());
    let long = "a".repeat(100_000);
    for (bytes, status) in [
        (b"\x16\x03\x01\x02\x00\x01\x00".repeat(20), "400"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n".to_vec(), "400"),
        (b"GET / HTTP/9.9\r\n\r\n".to_vec(), "400"),
        (b"GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n".to_vec(), "400"),
        (format!("GET /{long} HTTP/1.1\r\nHost: a\r\n\r\n").into_bytes(), "4"),
        (format!("GET / HTTP/1.1\r\nHost: a\r\nX: {long}\r\n\r\n").into_bytes(), "431"),
        ("POST /en/guide/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".into(), "4"),
    ] {
        let answer = server.talk(&bytes).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{}\n{answer}", String::from_utf8_lossy(&bytes[..40]));
        assert!(is_well(&server).await);
    }
    let preface = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\xff\xff\xff\xff\xff\xff\xff\xff\xff".to_vec();
    assert!(!server.talk(preface).await.contains("200"));
    assert!(is_well(&server).await);
}

#[tokio::test]
async fn a_form_that_never_ends_is_refused_before_it_fills_the_memory() {
    let server = Running::start(Limits::default());
    let head = "POST /en/guide/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    let answer = server.talk(format!("{head}Transfer-Encoding: chunked\r\n\r\n{}", chunk.repeat(40))).await;
    // The connection may be cut while the rest still comes; what was read is an answer in words, or nothing.
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 413"), "{answer}");
    let claimed = server.talk(format!("{head}Content-Length: 99999999999\r\n\r\na")).await;
    assert!(claimed.is_empty() || claimed.starts_with("HTTP/1.1 4"), "{claimed}");
    assert!(is_well(&server).await);
}
