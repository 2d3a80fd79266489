//! Clients that hold on to what others need: they are let go, and everybody else is served.

use std::time::Duration;

use server::Limits;
use tokio::io::AsyncWriteExt as _;

use crate::sockets::{Running, is_well, rest};

/// Short enough for a test; long enough for a busy machine to get a request through.
const SHORT: Duration = Duration::from_millis(300);
const FORM: &str = "POST /en/guide/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\n";

#[tokio::test]
async fn who_says_nothing_is_let_go() {
    let server = Running::start(Limits { head: SHORT, ..Limits::default() });
    assert_eq!(rest(&mut server.connect().await).await, "");
}

#[tokio::test]
async fn who_sends_the_head_a_byte_at_a_time_is_let_go() {
    let server = Running::start(Limits { head: SHORT, ..Limits::default() });
    let mut stream = server.connect().await;
    let mut sent = 0;
    while stream.write_all(&b"GET /en/ HTTP/1.1\r\nX-A: "[sent % 24..=sent % 24]).await.is_ok() {
        sent += 1;
        assert!(sent < 1000, "the connection stays open");
        tokio::time::sleep(SHORT / 10).await;
    }
}

#[tokio::test]
async fn who_begins_with_http2_and_goes_no_further_is_let_go() {
    let server = Running::start(Limits { head: SHORT, ..Limits::default() });
    let mut stream = server.connect().await;
    stream.write_all(b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0").await.unwrap();
    rest(&mut stream).await;
}

#[tokio::test]
async fn who_rests_too_long_between_two_requests_is_let_go() {
    let server = Running::start(Limits { head: SHORT, ..Limits::default() });
    let mut stream = server.connect().await;
    stream.write_all(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    assert!(rest(&mut stream).await.ends_with("ok\n"));
}

#[tokio::test]
async fn who_sends_a_form_too_slowly_is_told_so_in_words() {
    let server = Running::start(Limits { body: SHORT, ..Limits::default() });
    let mut stream = server.connect().await;
    stream.write_all(FORM.as_bytes()).await.unwrap();
    stream.write_all(b"from").await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("<h1>"), "{answer}");
}

#[tokio::test]
async fn who_asks_and_does_not_read_is_let_go() {
    let server = Running::start(Limits { silence: SHORT, connections: 1, ..Limits::default() });
    let mut deaf = server.connect().await;
    // More than the buffers of two sockets hold.
    deaf.write_all("GET /en/guide/ready/a4.pdf HTTP/1.1\r\nHost: a\r\n\r\n".repeat(400).as_bytes()).await.unwrap();
    // There is one place; it is free again only when the deaf one is let go.
    assert!(is_well(&server).await);
    drop(deaf);
}

#[tokio::test]
async fn a_slow_reader_gets_everything_as_long_as_something_moves() {
    let server = Running::start(Limits { silence: SHORT * 2, ..Limits::default() });
    let mut stream = server.connect().await;
    stream.write_all(FORM.as_bytes()).await.unwrap();
    for piece in ["fr", "om", "=c", "he", "ck"] {
        tokio::time::sleep(SHORT / 2).await;
        stream.write_all(piece.as_bytes()).await.unwrap();
    }
    assert!(rest(&mut stream).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn connections_beyond_the_most_wait_and_are_then_served() {
    let server = Running::start(Limits { connections: 1, ..Limits::default() });
    let first = server.connect().await;
    let mut second = server.connect().await;
    second.write_all(crate::sockets::get("/health").as_bytes()).await.unwrap();
    let waiting = tokio::time::timeout(SHORT, rest(&mut second)).await;
    assert!(waiting.is_err(), "{waiting:?}");
    drop(first);
    assert!(rest(&mut second).await.ends_with("ok\n"));
}
