//! A picture that explains: drawn in the colours of the page, told in words to those who do not see it.

use content::Picture;
use maud::{Markup, PreEscaped, html};
use prose::escape;

use crate::Edition;
use crate::gallery::Example;

/// The picture with its caption.
pub(crate) fn figure(picture: &Picture) -> Markup {
    html! {
        figure.picture {
            (PreEscaped(drawing(picture)))
            figcaption { (picture.caption) }
        }
    }
}

/// The drawing with its labels filled in, as one picture for a screen reader.
fn drawing(picture: &Picture) -> String {
    let mut out = String::with_capacity(picture.drawing.len() + 512);
    let body = picture.drawing.trim().replacen("<svg xmlns=\"http://www.w3.org/2000/svg\"", "<svg", 1);
    let body = body.replacen("<svg", &format!("<svg role=\"img\" aria-label=\"{}\"", escape(&picture.alt)), 1);
    let mut rest = body.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((label, after)) = after.split_once('}') else { break };
        out.push_str(&escape(picture.labels.get(label).map(String::as_str).unwrap_or_default()));
        rest = after;
    }
    out.push_str(rest);
    out
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    edition.own.pictures.values().take(1).map(|picture| Example::new("picture", figure(picture))).collect()
}
