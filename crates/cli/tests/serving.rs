//! The program as a server: where it listens, how it stops, what it prints.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::io::{BufRead as _, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};

struct Running {
    process: Child,
    output: BufReader<ChildStdout>,
    /// Where it says that it listens.
    at: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mbc-voice"));
        let mut process = command.arg("serve").args(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        output.read_line(&mut line).unwrap();
        let at = line.trim().strip_prefix("listening on ").unwrap_or_else(|| panic!("it printed {line:?}")).to_owned();
        Self { process, output, at }
    }

    /// Stops it as a service manager does; how it ended, and what else it printed.
    fn stop(mut self, signal: &str) -> (ExitStatus, String) {
        let sent = Command::new("kill").args([signal, &self.process.id().to_string()]).status().unwrap();
        assert!(sent.success());
        let mut printed = String::new();
        self.output.read_to_string(&mut printed).unwrap();
        (self.process.wait().unwrap(), printed)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
    }
}

fn get(mut stream: impl Read + Write, path: &str) -> String {
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn socket(name: &str) -> (PathBuf, String) {
    let path = std::env::temp_dir().join(format!("mbc-voice-serving-{}-{name}", std::process::id()));
    let _ = std::fs::remove_file(&path);
    let address = format!("unix:{}", path.display());
    (path, address)
}

#[test]
fn it_listens_on_a_host_and_port_stops_when_told_and_prints_nothing_of_requests() {
    for signal in ["-TERM", "-INT"] {
        let server = Running::start(&["--listen", "localhost:0"]);
        let address = server.at.strip_prefix("http://").unwrap().to_owned();
        assert!(get(TcpStream::connect(&address).unwrap(), "/health").ends_with("ok\n"));
        let (status, printed) = server.stop(signal);
        assert_eq!((status.code(), printed.as_str()), (Some(0), ""), "{signal}");
        assert!(TcpStream::connect(&address).is_err());
    }
}

#[test]
fn with_log_it_prints_a_line_for_each_request_and_nothing_that_was_typed() {
    let server = Running::start(&["--listen", "127.0.0.1:0", "--log"]);
    let address = server.at.strip_prefix("http://").unwrap().to_owned();
    for path in ["/en/?who=secret", "/secret"] {
        get(TcpStream::connect(&address).unwrap(), path);
    }
    let (_, printed) = server.stop("-TERM");
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 2, "{printed}");
    assert!(lines[0].starts_with("GET /en/ 200 ") && lines[1].starts_with("GET - 404 "), "{printed}");
    assert!(!printed.contains("secret") && !printed.contains("127.0.0.1"), "{printed}");
}

#[test]
fn it_listens_on_a_socket_takes_over_one_left_behind_and_leaves_others_alone() {
    let (path, address) = socket("a.sock");
    let server = Running::start(&["--listen", &address]);
    assert_eq!(server.at, address);
    assert!(get(UnixStream::connect(&path).unwrap(), "/health").ends_with("ok\n"));
    let second = Command::new(env!("CARGO_BIN_EXE_mbc-voice")).args(["serve", "--listen", &address]).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&second.stderr).contains("another program listens there"));
    assert_eq!(server.stop("-TERM").0.code(), Some(0));
    assert!(!path.exists(), "the socket stays");

    // What a killed program leaves behind.
    drop(std::os::unix::net::UnixListener::bind(&path).unwrap());
    assert!(path.exists());
    let server = Running::start(&["--listen", &address]);
    assert!(get(UnixStream::connect(&path).unwrap(), "/health").ends_with("ok\n"));
    server.stop("-TERM");

    std::fs::write(&path, "a letter").unwrap();
    let refused = Command::new(env!("CARGO_BIN_EXE_mbc-voice")).args(["serve", "--listen", &address]).output().unwrap();
    assert_eq!((refused.status.code(), std::fs::read_to_string(&path).unwrap().as_str()), (Some(1), "a letter"));
    std::fs::remove_file(&path).unwrap();
}
