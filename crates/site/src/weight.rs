//! What a page may weigh. Hard words are explained on the page that uses them; a page that would grow too heavy explains fewer, and
//! before it explains hardly any, it is brief: it leads to its sources on our own pages instead of naming the address of each, and the
//! timeline says how a kind is given in the words its medicines share.

use pages::{Edition, Html};

use crate::file::File;
use crate::twin::{Coding, Effort};

/// One flight of packets on a new connection: ten segments of about 1,460 bytes, less headers. A page and its style fit in it.
pub const MOST_BYTES: usize = 13 * 1024;

/// What fast compression is never better than the best by.
const MARGIN_BYTES: usize = 64;

/// More than one explained word weighs, compressed, so that no more are left out than have to be.
const BYTES_OF_A_TERM: usize = 260;

/// Fewer explained words than this on a page are worth more than the addresses of its sources.
const FEWEST_TERMS: usize = 6;

/// The page with as many hard words marked as it may carry with its style. Each try is lighter than the one before.
pub(crate) fn light_page(edition: &Edition, style_bytes: impl Fn(&str) -> usize, page: impl Fn(&Edition) -> Html) -> File {
    let mut edition = *edition;
    loop {
        let html = page(&edition);
        let marked = html.matches(" popovertarget=\"term-").count() / 2;
        let style = html.split_once("rel=\"stylesheet\" href=\"").and_then(|(_, rest)| rest.split('"').next()).map_or(0, &style_bytes);
        let file = File::page(html);
        if is_light(&file, MOST_BYTES.saturating_sub(style + MARGIN_BYTES)) {
            return file;
        }
        let weight = file.weight() + style;
        if weight <= MOST_BYTES {
            return file;
        }
        let fewer = marked.saturating_sub((weight - MOST_BYTES).div_ceil(BYTES_OF_A_TERM));
        if fewer < FEWEST_TERMS && !edition.is_brief {
            edition.is_brief = true;
            edition.most_terms = usize::MAX;
        } else if marked == 0 {
            return file;
        } else {
            edition.most_terms = fewer;
        }
    }
}

/// Whether even fast compression makes it light enough. Most pages are; the true weight of the others takes longer to find.
fn is_light(file: &File, most_bytes: usize) -> bool {
    file.compressed(Coding::Gzip, Effort::Fast).is_some_and(|small| small.len() <= most_bytes)
}
