//! What a page may weigh. Hard words are explained on the page that uses them; a page that would grow too heavy explains fewer.

use pages::{Edition, Html};

use crate::file::File;

/// One flight of packets on a new connection: ten segments of about 1,460 bytes, less headers. A page and its style fit in it.
pub const MOST_BYTES: usize = 13 * 1024;

/// More than one explained word weighs, compressed, so that no more are left out than have to be.
const BYTES_OF_A_TERM: usize = 260;

/// The page with as many hard words marked as it may carry with its style. Each try is fewer than the one before.
pub(crate) fn light_page(edition: &Edition, style_bytes: usize, page: impl Fn(&Edition) -> Html) -> File {
    let mut edition = *edition;
    loop {
        let html = page(&edition);
        let marked = html.matches(" popovertarget=\"term-").count() / 2;
        let file = File::page(html);
        let weight = file.gzip.as_ref().map_or(file.bytes.len(), Vec::len) + style_bytes;
        if weight <= MOST_BYTES || marked == 0 {
            return file;
        }
        edition.most_terms = marked.saturating_sub((weight - MOST_BYTES).div_ceil(BYTES_OF_A_TERM));
    }
}
