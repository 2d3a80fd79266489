//! A link as a QR code (ISO/IEC 18004).

use prose::Code;
use qrcodegen::{QrCode, QrCodeEcc};

/// Most cells on a side that a phone's camera reads from a screen or from paper: version 25.
const MOST_CELLS: i32 = 117;

/// The code; `None` where it would be too fine to be read.
#[must_use]
pub fn link_code(link: &str, says: &str) -> Option<Code> {
    let code = QrCode::encode_text(link, QrCodeEcc::Low).ok().filter(|code| code.size() <= MOST_CELLS)?;
    let row = |y: i32| (0..code.size()).map(|x| code.get_module(x, y)).collect();
    Some(Code { says: says.to_owned(), rows: (0..code.size()).map(row).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a reader that is not ours makes of it, drawn with this many dots a cell.
    fn read(code: &Code, dots: usize) -> String {
        let quiet = 4;
        let side = (code.rows.len() + 2 * quiet) * dots;
        let is_dark = |x: usize, y: usize| {
            let cell = |place: usize| (place / dots).checked_sub(quiet);
            cell(y).zip(cell(x)).and_then(|(y, x)| code.rows.get(y)?.get(x).copied()).unwrap_or(false)
        };
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| if is_dark(x, y) { 0 } else { 255 });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn another_program_reads_the_link_back() {
        for length in [0, 20, 200, 900] {
            let link = format!("https://example.org/en/guide/#guide:1{}", "Ab-_9".repeat(length / 5));
            assert_eq!(read(&link_code(&link, "code").unwrap(), 4), link);
        }
    }

    #[test]
    fn a_link_that_makes_too_fine_a_code_makes_none() {
        assert!(link_code(&"x".repeat(1200), "code").is_some());
        assert!(link_code(&"x".repeat(1400), "code").is_none());
    }
}
