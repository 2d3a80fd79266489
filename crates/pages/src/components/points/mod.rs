//! Good points and hard points, side by side where there is room, each with as much weight as the other.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// Both lists; the hard one may be missing.
pub(crate) fn points(good: &Markup, hard: Option<&Markup>) -> Markup {
    html! { div.points { section.good { (good) } @if let Some(hard) = hard { section.hard { (hard) } } } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.treatments;
    let side = |heading: &str| html! { h2 { (heading) } ul.bullets role="list" { @for point in &words.summary { li { p { (point) } } } } };
    let both = points(&side(&words.sections.good), Some(&side(&words.sections.hard)));
    vec![Example::new("both", html! { div.prose { (both) } })]
}
