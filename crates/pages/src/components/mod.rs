//! The parts pages are made of. Each folder holds one part: its markup, its style, and examples of it in every state.

pub(crate) mod button;
pub(crate) mod call_box;
pub(crate) mod choice_row;
pub(crate) mod contents;
pub(crate) mod error_summary;
pub(crate) mod figure;
pub(crate) mod found_row;
pub(crate) mod guide_sheet;
pub(crate) mod layout;
pub(crate) mod progress;
pub(crate) mod sources;
pub(crate) mod standing;
pub(crate) mod summary_box;
pub(crate) mod summary_list;
pub(crate) mod text_field;
pub(crate) mod tick_row;
pub(crate) mod wave;
pub(crate) mod without_server;
pub(crate) mod word_notes;

/// The ground of every style, and what every page has. A later part may lean on an earlier one.
macro_rules! style {
    ($($part:literal),* $(,)?) => {
        concat!(
            include_str!("tokens.css"),
            include_str!("layout/style.css"),
            include_str!("button/style.css"),
            include_str!("facts/style.css"),
            $(include_str!($part),)*
            include_str!("print.css"),
        )
    };
}

/// The style of the home page, the builder and the guide.
pub(crate) const GUIDE_STYLE: &str = style!(
    "wave/style.css",
    "choice_row/style.css",
    "tick_row/style.css",
    "found_row/style.css",
    "text_field/style.css",
    "error_summary/style.css",
    "progress/style.css",
    "summary_list/style.css",
    "guide_sheet/style.css",
    "without_server/style.css",
);

/// The style of the pages one reads.
pub(crate) const READING_STYLE: &str = style!(
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "contents/style.css",
    "figure/style.css",
    "points/style.css",
    "standing/style.css",
    "word_notes/style.css",
    "offline/style.css",
);

/// The style of the word list, the heaviest page there is.
pub(crate) const WORDS_STYLE: &str = style!("reading/style.css", "summary_box/style.css", "letters/style.css", "word_list/style.css");

/// The style of lists: pages, treatments, sources, organisations.
pub(crate) const LIST_STYLE: &str = style!(
    "reading/style.css",
    "summary_box/style.css",
    "call_box/style.css",
    "row/style.css",
    "letters/style.css",
    "shelf/style.css",
    "organisation/style.css",
    "word_notes/style.css",
);

#[cfg(test)]
mod tests {
    use maud::Markup;

    fn examples() -> Vec<(&'static str, Markup)> {
        let parts = [
            super::button::examples(),
            super::call_box::examples(),
            super::choice_row::examples(),
            super::contents::examples(),
            super::error_summary::examples(),
            super::progress::examples(),
            super::summary_box::examples(),
            super::summary_list::examples(),
            super::text_field::examples(),
            super::tick_row::examples(),
            super::wave::examples(),
        ];
        parts.into_iter().flatten().collect()
    }

    #[test]
    fn no_part_carries_a_style_or_a_script_of_its_own() {
        for (name, markup) in examples() {
            let html = markup.into_string();
            for forbidden in [" style=", "<style", "<script", " onclick="] {
                assert!(!html.contains(forbidden), "{name}: {html}");
            }
        }
    }

    #[test]
    fn a_picture_is_either_hidden_from_a_screen_reader_or_has_words() {
        for (name, markup) in examples() {
            let html = markup.into_string();
            for picture in html.split("<svg").skip(1) {
                let tag = picture.split('>').next().unwrap_or_default();
                assert!(tag.contains("aria-hidden=\"true\"") || tag.contains("aria-label"), "{name}: {tag}");
            }
        }
    }
}
