//! One file of the site: its bytes, and what a server has to say of them.

use std::sync::Arc;

use pages::{Asset, fingerprint};

use crate::twin::{Coding, Effort, Twins};

/// A file with everything a server needs to send it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Its MIME type.
    pub content_type: &'static str,
    /// How long a browser may keep it.
    pub cache: Cache,
    /// Whether it is a page with a script of ours, or such a script that runs beside pages.
    pub runs_script: bool,
    /// Whether it is a page or script that makes guides on the device, with a module of ours.
    pub makes_guides: bool,
    /// Changes whenever the bytes change.
    pub etag: String,
    twins: Twins,
}

/// Kinds of files made of words or code whose names do not say so; bytes of an unknown kind are those of a guide's book.
const LISTED: [&str; 5] = ["application/json", "application/octet-stream", "application/wasm", "application/xml", "image/svg+xml"];

/// How long a browser may keep a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// For good: its name changes with its bytes.
    Forever,
    /// It may be kept, and is asked for each time whether it changed.
    AskFirst,
}

impl Cache {
    /// The same as a header.
    #[must_use]
    pub const fn header(self) -> &'static str {
        match self {
            Self::Forever => "public, max-age=31536000, immutable",
            Self::AskFirst => "no-cache",
        }
    }
}

impl File {
    /// A page.
    pub(crate) fn page(html: String) -> Self {
        let runs_script = html.contains("<script ");
        let makes_guides = html.contains(" data-module=\"");
        Self { runs_script, makes_guides, ..Self::new(html.into_bytes(), "text/html; charset=utf-8", Cache::AskFirst) }
    }

    /// A file that pages name.
    pub(crate) fn asset(asset: &Asset) -> Self {
        Self::new(asset.bytes.clone(), asset.content_type, Cache::Forever)
    }

    pub(crate) fn new(bytes: Vec<u8>, content_type: &'static str, cache: Cache) -> Self {
        let etag = fingerprint(&bytes);
        Self { bytes: Arc::from(bytes), content_type, cache, runs_script: false, makes_guides: false, etag, twins: Twins::default() }
    }

    /// The same as a script that runs beside pages, under the policy it is sent with.
    pub(crate) fn running(self) -> Self {
        Self { runs_script: true, ..self }
    }

    /// The same as a script that makes guides beside pages, under the policy it is sent with.
    pub(crate) fn making_guides(self) -> Self {
        Self { makes_guides: true, ..self }
    }

    /// Whether it is an HTML page.
    #[must_use]
    pub fn is_page(&self) -> bool {
        self.content_type.starts_with("text/html")
    }

    /// Whether it is made of words or code. Pictures, sound, typefaces and PDFs are compressed in themselves.
    #[must_use]
    pub fn is_compressible(&self) -> bool {
        let kind = self.content_type.split(';').next().unwrap_or_default();
        let is_listed = LISTED.contains(&kind);
        is_listed || kind.starts_with("text/") || kind.ends_with("+json") || kind.ends_with("+xml")
    }

    /// Its compressed twin as a server sends it: made at the first call, kept from then on.
    #[must_use]
    pub fn twin(&self, coding: Coding) -> Option<&Arc<[u8]>> {
        self.is_compressible().then(|| self.twins.get(coding, &self.bytes)).flatten()
    }

    /// Whether [`Self::twin`] costs nothing any more.
    #[must_use]
    pub fn has_twin(&self, coding: Coding) -> bool {
        !self.is_compressible() || self.twins.is_made(coding)
    }

    /// Its compressed twin, made anew.
    #[must_use]
    pub fn compressed(&self, coding: Coding, effort: Effort) -> Option<Vec<u8>> {
        self.is_compressible().then(|| coding.compress(&self.bytes, effort)).flatten()
    }

    /// Bytes that travel when it is sent with gzip at its best.
    #[must_use]
    pub fn weight(&self) -> usize {
        self.compressed(Coding::Gzip, Effort::Best).map_or(self.bytes.len(), |small| small.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_efforts_give_bytes_that_are_smaller_and_the_same_each_time() {
        let file = File::page("A page with a page with a page.".repeat(200));
        for coding in Coding::ALL {
            let [fast, best] = [Effort::Fast, Effort::Best].map(|effort| file.compressed(coding, effort).unwrap());
            assert!(best.len() <= fast.len() && fast.len() < file.bytes.len(), "{coding:?}");
            assert_eq!(file.compressed(coding, Effort::Best), Some(best));
            assert!(!file.has_twin(coding));
            assert_eq!(file.twin(coding).map(|twin| twin.to_vec()), Some(fast));
            assert!(file.clone().has_twin(coding), "copies share their twins");
        }
    }

    #[test]
    fn a_file_that_is_small_or_compressed_in_itself_has_no_twin() {
        let font = File::new(vec![0; 10_000], "font/woff2", Cache::Forever);
        let tiny = File::new(b"ok".to_vec(), "text/plain; charset=utf-8", Cache::AskFirst);
        for coding in Coding::ALL {
            assert_eq!((font.twin(coding), tiny.twin(coding)), (None, None));
        }
    }

    #[test]
    fn only_what_makes_guides_runs_a_module_and_only_what_has_a_script_runs_one() {
        let policies = ["<p>", "<script src=\"/assets/a.js\">", "<div data-module=\"/assets/a.wasm\">"]
            .map(|html| File::page(html.to_owned()).policy());
        assert_eq!(policies.map(|policy| policy.contains("script-src 'self'")), [false, true, true]);
        assert_eq!(policies.map(|policy| policy.contains("'wasm-unsafe-eval'")), [false, false, true]);
    }

    #[test]
    fn words_and_code_are_compressed() {
        for kind in [
            "text/css; charset=utf-8",
            "application/manifest+json",
            "application/rss+xml; charset=utf-8",
            "application/wasm",
            "application/octet-stream",
        ] {
            assert!(File::new(Vec::new(), kind, Cache::Forever).is_compressible(), "{kind}");
        }
        for kind in ["audio/mpeg", "image/png", "application/pdf", "font/woff2"] {
            assert!(!File::new(Vec::new(), kind, Cache::Forever).is_compressible(), "{kind}");
        }
    }
}
