//! One file of the site: its bytes, and what a server has to say of them.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};
use pages::fingerprint;

/// A file with everything a server needs to send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The same, compressed with gzip, where that makes it smaller.
    pub gzip: Option<Vec<u8>>,
    /// Its MIME type.
    pub content_type: &'static str,
    /// How long a browser may keep it.
    pub cache: Cache,
    /// Changes whenever the bytes change.
    pub etag: String,
}

/// How long a browser may keep a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// For good: its name changes with its bytes.
    Forever,
    /// It may be kept, and is asked for each time whether it changed.
    AskFirst,
}

impl File {
    pub(crate) fn new(bytes: Vec<u8>, content_type: &'static str, cache: Cache) -> Self {
        let etag = fingerprint(&bytes);
        let is_text = content_type.starts_with("text/") || content_type == "image/svg+xml";
        let gzip = is_text.then(|| gzip(&bytes)).flatten().filter(|small| small.len() < bytes.len());
        Self { bytes, gzip, content_type, cache, etag }
    }
}

/// Without a time of making, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}
