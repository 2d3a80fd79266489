//! A link as a QR code (ISO/IEC 18004), drawn as one path.

use maud::{Markup, html};
use qrcodegen::{QrCode, QrCodeEcc};

use crate::Edition;
use crate::gallery::Example;

/// Most modules on a side that a phone's camera reads from another phone's screen: version 25.
const MOST_MODULES: i32 = 117;
/// The quiet zone around the code that the standard asks for.
const QUIET: i32 = 4;

/// The code with its words; `None` where it would be too fine to be read.
pub(crate) fn qr(text: &str, label: &str) -> Option<Markup> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok().filter(|code| code.size() <= MOST_MODULES)?;
    let side = code.size() + 2 * QUIET;
    Some(html! {
        svg.qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label) shape-rendering="crispEdges" {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(runs(&code)) fill="#000" {}
        }
    })
}

/// Said in its place.
pub(crate) fn too_fine(text: &str) -> Markup {
    html! { p.note { (text) } }
}

/// Dark modules, each run of a row as one box.
fn runs(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                path.push_str(&format!("M{} {}h{}v1h-{}z", start + QUIET, y + QUIET, x - start, x - start));
            }
            x += 1;
        }
    }
    path
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.device;
    let code = qr("https://example.org/#1", &words.link_code).map(|code| Example::new("code", code));
    code.into_iter().chain([Example::new("too-fine", too_fine(&words.link_too_long))]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_makes_too_fine_a_code_makes_none() {
        assert!(qr(&"x".repeat(1200), "code").is_some());
        assert!(qr(&"x".repeat(1400), "code").is_none());
    }
}
