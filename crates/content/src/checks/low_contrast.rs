//! low-contrast: what `[brand]` in site.toml changes can still be read, by light and by dark: 7:1 for text, 3:1 for edges.

use crate::brand::{Colour, Look, PAIRS, Pair, Palette};
use crate::draft::Draft;
use crate::faults::{Faults, Place};
use crate::raw::TextMap;

const RULE: &str = "low-contrast";
const TEXT: u16 = 700;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let Some((file, brand)) = draft.site.as_ref().and_then(|site| Some((site.file, site.value.brand.as_ref()?))) else { return };
    for (look, written) in [(Look::Light, &brand.light), (Look::Dark, &brand.dark)] {
        if let Some(written) = written {
            check_look(file, look, written, faults);
        }
    }
}

fn check_look(file: &str, look: Look, written: &TextMap, faults: &mut Faults) {
    let palette = Palette::changed(look, Some(written));
    for pair in PAIRS {
        let Some(place) = written.get(pair.front).or_else(|| written.get(pair.ground)) else { continue };
        let (Some(front), Some(ground)) = (palette.get(pair.front), palette.get(pair.ground)) else { continue };
        let contrast = front.contrast(ground);
        if contrast * 100.0 < f64::from(pair.least) {
            faults.error(RULE, Place::at(file, place.span()), message(&pair, look, contrast), help(&pair, front, ground));
        }
    }
}

fn message(pair: &Pair, look: Look, contrast: f64) -> String {
    let screen = if look == Look::Light { "light" } else { "dark" };
    let what = if pair.least == TEXT { "text needs 7:1" } else { "an edge needs 3:1" };
    // Rounded down, so that a pair that just fails is never told to have what it lacks.
    let contrast = (contrast * 10.0).floor() / 10.0;
    format!("`{}` on `{}` has a contrast of {contrast:.1}:1 on a {screen} screen; {what}", pair.front, pair.ground)
}

fn help(pair: &Pair, front: Colour, ground: Colour) -> String {
    let (darker, lighter) = if front.is_darker_than(ground) { (pair.front, pair.ground) } else { (pair.ground, pair.front) };
    format!("make `{darker}` darker or `{lighter}` lighter, or delete the line to have the color as designed")
}
