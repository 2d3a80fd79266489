//! brand-form: `[brand]` in site.toml names colours that there are, in six digits, and stays within what a page can bear.

use std::ops::RangeInclusive;

use toml::Spanned;

use crate::brand::{Colour, names};
use crate::draft::Draft;
use crate::faults::{Faults, Place, listed, nearest};

const RULE: &str = "brand-form";
/// Text never gets smaller than designed; larger than this, a phone shows few words on a line.
const TEXT_SIZE: RangeInclusive<u16> = 100..=130;
const ROOM: RangeInclusive<u16> = 75..=150;
const MOTION: RangeInclusive<u16> = 0..=200;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    let Some((file, brand)) = draft.site.as_ref().and_then(|site| Some((site.file, site.value.brand.as_ref()?))) else { return };
    for (name, written) in brand.light.iter().chain(&brand.dark).flatten() {
        if !names().any(|known| known == name) {
            let help = nearest(name, names())
                .map_or_else(|| format!("there are {}", listed(names(), "and")), |near| format!("did you mean `{near}`?"));
            faults.error(RULE, Place::at(file, written.span()), format!("the design has no colour `{name}`"), help);
        }
        if written.get_ref().parse::<Colour>().is_err() {
            let message = format!("`{}` is no colour", written.get_ref());
            faults.error(
                RULE,
                Place::at(file, written.span()),
                message,
                "write `#` and six digits, two each for red, green and blue, such as \"#07504f\"",
            );
        }
    }
    let mut within = |what: &str, percent: Option<&Spanned<u16>>, range: RangeInclusive<u16>| {
        if let Some(percent) = percent.filter(|percent| !range.contains(percent.get_ref())) {
            let message = format!("{what} of {} percent is not between {} and {}", percent.get_ref(), range.start(), range.end());
            faults.error(RULE, Place::at(file, percent.span()), message, "write a number in between; 100 is as designed");
        }
    };
    within("a text size", brand.text_size.as_ref(), TEXT_SIZE);
    within("room", brand.room.as_ref(), ROOM);
    within("motion", brand.motion.as_ref(), MOTION);
}
