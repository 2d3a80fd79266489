//! The page read aloud by the reader's own device. The script shows the button where the device has a voice of its own for the
//! language of the page; a voice that lives on somebody's server is never used, as it would be told what is read.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// How fast each speed is, beside the device's own.
const SPEEDS: [&str; 3] = ["0.75", "1", "1.35"];

/// The button, and the player that it opens. Both are hidden until the script knows that they work.
pub(crate) fn listen(edition: &Edition) -> Markup {
    let words = &edition.words.listen;
    html! {
        button.listen hidden aria-label=(words.start) { (bars()) (words.short) }
        p.hidden role="status" data-reading=(words.reading) data-paused=(words.paused) data-ended=(words.ended) {}
        section.player hidden aria-label=(words.label) {
            div.keys {
                button.act.side data-pause=(words.pause) data-go=(words.go_on) { (words.pause) }
                button.act.side { (words.stop) }
                label {
                    span { (words.speed) }
                    select {
                        @for (speed, name) in SPEEDS.into_iter().zip([&words.slow, &words.normal, &words.fast]) {
                            option value=(speed) selected[speed == SPEEDS[1]] { (name) }
                        }
                    }
                }
            }
        }
    }
}

fn bars() -> Markup {
    html! { svg viewBox="0 0 28 20" width="28" height="20" aria-hidden="true" { path d="M3 10v0M8.5 7v6M14 2v16M19.5 6v8M25 10v0" {} } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let shown = listen(edition).into_string().replace(" hidden", "");
    let (button, player) = shown.split_at(shown.find("<p").unwrap_or(shown.len()));
    vec![Example::of("button", button), Example::of("player", player)]
}
