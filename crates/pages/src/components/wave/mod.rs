//! The divider of the home page: small dots that find a voice and rise.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// Half the height of each bar; 0 is a dot. Drawn by hand: two breaths with a pause, and no line that runs flat at the end.
const HALF_HEIGHTS: [u8; 100] = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 4, 7, 10, 13, 9, 10, 14, 11,
    23, 16, 19, 14, 18, 24, 29, 18, 22, 20, 17, 33, 22, 27, 18, 16, 25, 30, 20, 28, 16, 14, 26, 17, 23, 16, 14, 15, 10, 12, 7, 6, 8, 4, 5,
    2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];
const STEP: usize = 24;

/// The line of bars over the whole width of the window.
pub(crate) fn wave() -> Markup {
    let width = HALF_HEIGHTS.len() * STEP;
    let path: String = HALF_HEIGHTS
        .iter()
        .enumerate()
        .map(|(place, half)| format!("M{} {}v{}", place * STEP + STEP / 2, 46 - i32::from(*half), i32::from(*half) * 2))
        .collect();
    html! {
        div.voice-line aria-hidden="true" {
            svg viewBox=(format!("0 0 {width} 92")) width=(width) height="92" aria-hidden="true" { path d=(path) {} }
        }
    }
}

pub(crate) fn examples(_: &Edition) -> Vec<Example> {
    vec![Example::new("wave", wave())]
}
