//! How far the guide has come: dots that become bars, a voice that grows, and the same in words.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// Half the height of each bar once it has risen.
const HALF_HEIGHTS: [u8; 18] = [2, 4, 8, 6, 9, 5, 7, 10, 6, 8, 4, 7, 10, 8, 5, 7, 4, 2];
const STEP: usize = 10;
const MIDDLE: usize = 12;

/// The bars, `done` of `of` risen, and the words.
pub(crate) fn progress(done: usize, of: usize, words: &str) -> Markup {
    html! { p.progress { (bars(done, of)) span { (words) } } }
}

/// The bars alone.
pub(crate) fn bars(done: usize, of: usize) -> Markup {
    let risen = HALF_HEIGHTS.len() * done / of.max(1);
    let bar = |(place, half): (usize, &u8)| format!("M{} {}v{}", place * STEP + 5, MIDDLE - usize::from(*half), 2 * half);
    let dot = |(place, _): (usize, &u8)| format!("M{} {MIDDLE}v0", place * STEP + 5);
    let bars: String = HALF_HEIGHTS.iter().enumerate().take(risen).map(bar).collect();
    let dots: String = HALF_HEIGHTS.iter().enumerate().skip(risen).map(dot).collect();
    html! {
        svg viewBox=(format!("0 0 {} {}", HALF_HEIGHTS.len() * STEP, MIDDLE * 2)) width="180" height="24" aria-hidden="true" {
            path.risen d=(bars) {} path d=(dots) {}
        }
    }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.builder;
    vec![Example::new("begun", progress(1, 5, &words.step_subtype)), Example::new("done", progress(5, 5, &words.progress_visit))]
}
