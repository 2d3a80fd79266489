//! One file of the site: its bytes, and what a server has to say of them.

use std::io::Write as _;

use flate2::{Compression, GzBuilder};
use pages::{Asset, fingerprint};

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
    /// Whether it is a page with a script of ours.
    pub runs_script: bool,
    /// Whether it is a page or script that makes guides on the device.
    pub makes_guides: bool,
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
    /// A page.
    pub(crate) fn page(html: String) -> Self {
        let runs_script = html.contains("<script ");
        let makes_guides = html.contains(" data-module=");
        Self { runs_script, makes_guides, ..Self::new(html.into_bytes(), "text/html; charset=utf-8", Cache::AskFirst) }
    }

    /// A file that pages name.
    pub(crate) fn asset(asset: &Asset) -> Self {
        Self::new(asset.bytes.clone(), asset.content_type, Cache::Forever)
    }

    pub(crate) fn new(bytes: Vec<u8>, content_type: &'static str, cache: Cache) -> Self {
        let etag = fingerprint(&bytes);
        let is_text =
            content_type.starts_with("text/") || ["image/svg+xml", "application/octet-stream", "application/wasm"].contains(&content_type);
        let gzip = is_text.then(|| gzip(&bytes)).flatten().filter(|small| small.len() < bytes.len());
        Self { bytes, gzip, content_type, cache, runs_script: false, makes_guides: false, etag }
    }
}

/// Without a time of making, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}
