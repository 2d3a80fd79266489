//! The server when it is told to stop: what is under way is finished, nothing new is begun, and nobody can hold it up.

use std::time::Duration;

use server::Limits;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpStream;

use crate::sockets::{Running, rest};

const FORM: &str =
    "POST /en/guide/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n\r\nfrom=";

#[tokio::test]
async fn a_request_under_way_is_finished_and_no_new_one_is_begun() {
    let mut server = Running::start(Limits::default());
    let mut stream = server.connect().await;
    stream.write_all(FORM.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.stop();
    while TcpStream::connect(server.address).await.is_ok() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    stream.write_all(b"check").await.unwrap();
    let answer = rest(&mut stream).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.ends_with("</html>"), "{answer}");
    server.ended().await;
}

#[tokio::test]
async fn a_connection_that_rests_does_not_hold_it_up() {
    let mut server = Running::start(Limits { stop: Duration::from_secs(3600), ..Limits::default() });
    let mut used = server.connect().await;
    used.write_all(b"GET /health HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    let unused = server.connect().await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.stop();
    server.ended().await;
    drop((used, unused));
}

#[tokio::test]
async fn a_request_that_never_ends_does_not_hold_it_up_for_ever() {
    let mut server = Running::start(Limits { stop: Duration::from_millis(200), ..Limits::default() });
    let mut stream = server.connect().await;
    stream.write_all(FORM.as_bytes()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(100)).await;
    server.stop();
    server.ended().await;
}
