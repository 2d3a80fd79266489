//! A link as a QR code.

use guide::link_code;
use maud::{Markup, PreEscaped, html};
use prose::code_html;

use crate::Edition;
use crate::gallery::Example;

/// The code with its words; `None` where it would be too fine to be read.
pub(crate) fn qr(link: &str, says: &str) -> Option<Markup> {
    link_code(link, says).map(|code| PreEscaped(code_html(&code)))
}

/// Said in its place.
pub(crate) fn too_fine(text: &str) -> Markup {
    html! { p.note { (text) } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.device;
    let code = qr("https://example.org/#1", &words.link_code).map(|code| Example::new("code", code));
    code.into_iter().chain([Example::new("too-fine", too_fine(&words.link_too_long))]).collect()
}
