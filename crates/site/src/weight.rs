//! What a page may weigh. Hard words are explained on the page that uses them; a page that would grow too heavy explains fewer.

use pages::{Edition, Html};

use crate::file::File;
use crate::twin::{Coding, Effort};

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
        if is_light(&file, style_bytes) {
            return file;
        }
        let weight = file.weight() + style_bytes;
        if weight <= MOST_BYTES || marked == 0 {
            return file;
        }
        edition.most_terms = marked.saturating_sub((weight - MOST_BYTES).div_ceil(BYTES_OF_A_TERM));
    }
}

/// Whether even fast compression makes it light enough. Most pages are; the true weight of the others takes longer to find.
fn is_light(file: &File, style_bytes: usize) -> bool {
    file.compressed(Coding::Gzip, Effort::Fast).is_some_and(|small| small.len() + style_bytes <= MOST_BYTES)
}
