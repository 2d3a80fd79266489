//! The parts pages are made of. Each folder holds one part: its markup, its style, and examples of it in every state.

pub(crate) mod button;
pub(crate) mod choice_row;
pub(crate) mod error_summary;
pub(crate) mod found_row;
pub(crate) mod guide_sheet;
pub(crate) mod layout;
pub(crate) mod progress;
pub(crate) mod summary_list;
pub(crate) mod text_field;
pub(crate) mod tick_row;
pub(crate) mod wave;

/// The style of every part, the ground first. A later part may lean on an earlier one.
pub(crate) const STYLE: &str = concat!(
    include_str!("tokens.css"),
    include_str!("layout/style.css"),
    include_str!("wave/style.css"),
    include_str!("button/style.css"),
    include_str!("choice_row/style.css"),
    include_str!("tick_row/style.css"),
    include_str!("found_row/style.css"),
    include_str!("text_field/style.css"),
    include_str!("error_summary/style.css"),
    include_str!("progress/style.css"),
    include_str!("summary_list/style.css"),
    include_str!("guide_sheet/style.css"),
    include_str!("print.css"),
);

#[cfg(test)]
mod tests {
    use maud::Markup;

    fn examples() -> Vec<(&'static str, Markup)> {
        let parts = [
            super::button::examples(),
            super::choice_row::examples(),
            super::error_summary::examples(),
            super::progress::examples(),
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
