//! The parts pages are made of. Each folder holds one part: its markup, its style, its script where it has one, and examples of it in
//! every state, in the words of the content. The gallery shows them all.

pub(crate) mod button;
pub(crate) mod call_box;
pub(crate) mod choice_row;
pub(crate) mod contents;
pub(crate) mod error_summary;
pub(crate) mod facts;
pub(crate) mod figure;
pub(crate) mod found_row;
pub(crate) mod guide_sheet;
pub(crate) mod hero;
pub(crate) mod languages;
pub(crate) mod layout;
pub(crate) mod letters;
pub(crate) mod listen;
pub(crate) mod organisation;
pub(crate) mod parts;
pub(crate) mod points;
pub(crate) mod progress;
pub(crate) mod qr;
pub(crate) mod row;
pub(crate) mod shelf;
pub(crate) mod sources;
pub(crate) mod standing;
pub(crate) mod steps;
pub(crate) mod summary_box;
pub(crate) mod summary_list;
pub(crate) mod text_field;
pub(crate) mod tick_row;
pub(crate) mod wave;
pub(crate) mod ways;
pub(crate) mod without_server;
pub(crate) mod word_list;
pub(crate) mod word_notes;

use layout::Style;

use crate::Edition;
use crate::gallery::Example;

/// A part, for the gallery.
pub(crate) struct Part {
    /// The name of its folder.
    pub(crate) name: &'static str,
    /// A style that it is drawn with.
    pub(crate) style: Style,
    /// Each of its states.
    pub(crate) examples: fn(&Edition) -> Vec<Example>,
}

macro_rules! parts {
    ($($style:ident: $($part:ident)*;)*) => {
        /// Every part, by the style that it is drawn with.
        pub(crate) static PARTS: &[Part] =
            &[$($(Part { name: stringify!($part), style: Style::$style, examples: $part::examples },)*)*];
    };
}

parts! {
    Home: hero wave ways steps parts;
    Guide: button choice_row tick_row found_row text_field error_summary progress summary_list guide_sheet qr;
    Reading: languages listen summary_box contents call_box figure facts sources word_notes;
    Treatment: points standing;
    List: row letters shelf organisation;
    Words: word_list;
}

/// The ground of every style, and what every page has. A later part may lean on an earlier one.
macro_rules! style {
    ($($part:literal),* $(,)?) => {
        concat!(
            include_str!("tokens.css"),
            include_str!("layout/style.css"),
            include_str!("languages/style.css"),
            include_str!("button/style.css"),
            include_str!("facts/style.css"),
            $(include_str!($part),)*
            include_str!("print.css"),
        )
    };
}

/// The style of the home page.
pub(crate) const HOME_STYLE: &str = style!(
    "listen/style.css",
    "guide_sheet/small.css",
    "hero/style.css",
    "wave/style.css",
    "ways/style.css",
    "steps/style.css",
    "parts/style.css",
);

/// The style of the builder and the guide.
pub(crate) const GUIDE_STYLE: &str = style!(
    "choice_row/style.css",
    "tick_row/style.css",
    "found_row/style.css",
    "text_field/style.css",
    "error_summary/style.css",
    "progress/style.css",
    "summary_list/style.css",
    "guide_sheet/small.css",
    "guide_sheet/style.css",
    "qr/style.css",
    "device/style.css",
    "without_server/style.css",
);

/// The style of the pages one reads.
pub(crate) const READING_STYLE: &str = style!(
    "listen/style.css",
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "contents/style.css",
    "figure/style.css",
    "word_notes/style.css",
    "offline/style.css",
);

/// The style of the pages of treatments.
pub(crate) const TREATMENT_STYLE: &str = style!(
    "listen/style.css",
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "contents/style.css",
    "points/style.css",
    "standing/style.css",
    "word_notes/style.css",
);

/// The style of the pages of treatments that have a picture.
pub(crate) const PICTURED_STYLE: &str = style!(
    "listen/style.css",
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "contents/style.css",
    "figure/style.css",
    "points/style.css",
    "standing/style.css",
    "word_notes/style.css",
);

/// The style of the word list, the heaviest page there is.
pub(crate) const WORDS_STYLE: &str =
    style!("listen/style.css", "reading/style.css", "summary_box/style.css", "letters/style.css", "word_list/style.css");

/// The style of the timeline, without the selectors that the rules become.
pub(crate) const TIMELINE_STYLE: &str = style!("../timeline/style.css");

/// The style of lists: pages, treatments, sources, organisations.
pub(crate) const LIST_STYLE: &str = style!(
    "listen/style.css",
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "row/style.css",
    "letters/style.css",
    "shelf/style.css",
    "organisation/style.css",
    "word_notes/style.css",
);
