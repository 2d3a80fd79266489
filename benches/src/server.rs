//! The server in release: how soon after its start it answers, and what it holds in memory after a number of guides.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::table::table;
use crate::{clock, http};

const STARTS: usize = 7;
const GUIDES: usize = 20;
const GUIDE_PATH: &str = "/en/guide/my-treatment-guide.pdf";
/// The fields of the last page of the guide builder, as the browser sends them.
const FIELDS: &str = "from=check&hormone_receptor=positive&her2=low&marker.pik3ca=found&marker.brca=not-found\
                      &goal=time-with-family&goal=fewer-side-effects&goal=stay-independent&paper=letter";

/// Measures it; the table as text.
pub(crate) fn measure() -> Result<String> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let (time, started) = clock::timed(Server::start);
        drop(started?);
        times.push(time);
    }
    let server = Server::start()?;
    let fresh = server.resident_kilobytes()?;
    let mut guides = Vec::new();
    for _ in 0..GUIDES {
        let (time, file) = clock::timed(|| http::post(&server.address, GUIDE_PATH, FIELDS));
        ensure!(file?.starts_with(b"%PDF-"), "the answer to a posted form is no PDF");
        guides.push(time);
    }
    let rows = [
        vec![format!("start until /health answers (median of {STARTS})"), format!("{:.1} ms", clock::median(&times))],
        vec![format!("guide posted, PDF received (median of {GUIDES})"), format!("{:.1} ms", clock::median(&guides))],
        vec!["resident memory after the start".to_owned(), megabytes(fresh)],
        vec![format!("resident memory after {GUIDES} guides"), megabytes(server.resident_kilobytes()?)],
    ];
    Ok(table("Server", &["", "measured"], &rows))
}

/// A running server; it ends when it is dropped.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    /// Starts it and waits until it answers.
    fn start() -> Result<Self> {
        let program = crate::top().join("target/release/mbc-voice");
        let process = Command::new(&program)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("cannot start {}; build it with: cargo build --release --package mbc-voice", program.display()))?;
        let mut server = Self { process, address: String::new() };
        let output = server.process.stdout.take().context("the server has no output")?;
        let address = BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| Some(line.split_once("listening on http://")?.1.trim().to_owned()));
        server.address = address.context("the server ended without saying where it listens")?;
        http::get(&server.address, "/health")?;
        Ok(server)
    }

    fn resident_kilobytes(&self) -> Result<u64> {
        let path = format!("/proc/{}/status", self.process.id());
        #[expect(clippy::disallowed_methods, reason = "this is where Linux tells how much memory a process holds")]
        let status = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let number = line.and_then(|line| line.trim().strip_suffix(" kB")).with_context(|| format!("{path} tells no VmRSS"))?;
        number.trim().parse().with_context(|| format!("{path} tells VmRSS as {number:?}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn megabytes(kilobytes: u64) -> String {
    format!("{}.{} MB", kilobytes / 1024, kilobytes % 1024 * 10 / 1024)
}
