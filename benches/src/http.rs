//! Just enough HTTP/1.1 to ask a server on this machine and see that it answers well.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use anyhow::{Context, Result, ensure};

/// Fetches a page; its body.
pub(crate) fn get(address: &str, path: &str) -> Result<Vec<u8>> {
    ask(address, &format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n"))
}

/// Posts the fields of a form, already encoded; the body of the answer.
pub(crate) fn post(address: &str, path: &str, fields: &str) -> Result<Vec<u8>> {
    let length = fields.len();
    ask(
        address,
        &format!(
            "POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{fields}"
        ),
    )
}

fn ask(address: &str, request: &str) -> Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).with_context(|| format!("cannot connect to {address}"))?;
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let first_line = String::from_utf8_lossy(answer.split(|byte| *byte == b'\r').next().unwrap_or_default()).into_owned();
    ensure!(
        first_line.starts_with("HTTP/1.1 200"),
        "the server answers {first_line:?} to {:?}",
        request.lines().next().unwrap_or_default()
    );
    let body = answer.windows(4).position(|four| four == b"\r\n\r\n").context("the answer has no end of its head")? + 4;
    Ok(answer.split_off(body))
}
