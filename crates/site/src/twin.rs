//! Compressed twins of files: brotli and gzip, fast for a server that makes them when first asked, small for an export.

use std::io::Write as _;
use std::sync::{Arc, OnceLock};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// How a file may be compressed on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Coding {
    /// Smaller; all browsers since 2017.
    Brotli,
    /// Everything else.
    Gzip,
}

/// How much time a twin is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// Milliseconds: made while somebody waits.
    Fast,
    /// As small as it can be: made once for an export.
    Best,
}

impl Coding {
    /// Both, the smaller first.
    pub const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// Its name in HTTP.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// What the name of a twin on a disk ends with.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// The bytes in this form; none where that makes them no smaller. The same bytes give the same bytes.
    #[must_use]
    pub fn compress(self, bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
        let small = match self {
            Self::Brotli => brotli(bytes, effort),
            Self::Gzip => gzip(bytes, effort),
        };
        small.filter(|small| small.len() < bytes.len())
    }
}

/// Twins that are made when first asked for and then kept. Copies of a file share them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Twins(Arc<[OnceLock<Twin>; 2]>);

/// The compressed bytes; none where they would not be fewer.
type Twin = Option<Arc<[u8]>>;

impl Twins {
    pub(crate) fn get(&self, coding: Coding, bytes: &[u8]) -> Option<&Arc<[u8]>> {
        self.of(coding).get_or_init(|| coding.compress(bytes, Effort::Fast).map(Arc::from)).as_ref()
    }

    pub(crate) fn is_made(&self, coding: Coding) -> bool {
        self.of(coding).get().is_some()
    }

    fn of(&self, coding: Coding) -> &OnceLock<Twin> {
        match coding {
            Coding::Brotli => &self.0[0],
            Coding::Gzip => &self.0[1],
        }
    }
}

/// Twins follow from the bytes, so two files are equal whether or not theirs have been made.
impl PartialEq for Twins {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Twins {}

/// Quality 5 of 11 is the point up to which a page takes about a millisecond.
fn brotli(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let quality = match effort {
        Effort::Fast => 5,
        Effort::Best => 11,
    };
    // A window no larger than the file: what is set up for a larger one is only time and memory.
    let lgwin = i32::try_from(bytes.len().max(1).ilog2() + 1).unwrap_or(22).clamp(16, 22);
    let parameters = BrotliEncoderParams { quality, lgwin, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).ok()?;
    Some(out)
}

/// Without a time of making, so that the same bytes give the same bytes.
fn gzip(bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
    let level = match effort {
        Effort::Fast => Compression::new(5),
        Effort::Best => Compression::best(),
    };
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::with_capacity(bytes.len() / 3), level);
    encoder.write_all(bytes).ok()?;
    encoder.finish().ok()
}
