//! The body of a text, parted at its headings of level 2. Which headings there have to be is left to the checks.

use std::ops::Range;

use prose::{Block, MarkdownPlaceKind, inlines_text};

use crate::draft::Text;
use crate::library::SectionKind;
use crate::messages::SectionWords;

/// A heading of level 2 and what stands below it.
pub(crate) struct Part<'d> {
    /// The words of the heading; none for what stands before the first.
    pub(crate) heading: Option<String>,
    /// Where the heading stands.
    pub(crate) span: Option<Range<usize>>,
    /// What stands below it.
    pub(crate) blocks: &'d [Block],
}

/// The parts of a text in their order. What stands before the first heading is a part only where there is any.
pub(crate) fn parts<'d, Settings>(text: &'d Text<'_, Settings>) -> Vec<Part<'d>> {
    let body = &text.body;
    let mut spans = text.places.iter().filter(|place| matches!(place.kind, MarkdownPlaceKind::Heading(_))).map(|place| &place.span);
    let mut starts = Vec::new();
    for (index, block) in body.iter().enumerate() {
        let Block::Heading { level, text } = block else { continue };
        let span = spans.next().cloned();
        if *level <= 2 {
            starts.push((index, inlines_text(text), span));
        }
    }
    let mut parts = Vec::new();
    let first = starts.first().map_or(body.len(), |(index, ..)| *index);
    if first > 0 {
        parts.push(Part { heading: None, span: None, blocks: &body[..first] });
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(index, ..)| *index).chain([body.len()]).collect();
    for ((index, heading, span), end) in starts.into_iter().zip(ends) {
        parts.push(Part { heading: Some(heading), span, blocks: &body[index + 1..end] });
    }
    parts
}

/// The section that a heading names.
pub(crate) fn section_of(heading: &str, words: &SectionWords) -> Option<SectionKind> {
    SectionKind::ALL.into_iter().find(|section| words.heading(*section) == heading.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_at_its_headings_and_nothing_is_lost() {
        let markdown = "Before.\n\n## One\n\nA.\n\n### Deeper\n\nB.\n\n## Two\n";
        let (body, _) = prose::markdown(markdown);
        let text = Text { file: "a.md", settings: (), body, places: prose::markdown_places(markdown) };
        let found: Vec<_> = parts(&text).into_iter().map(|part| (part.heading, part.blocks.len())).collect();
        assert_eq!(found, [(None, 1), (Some("One".into()), 3), (Some("Two".into()), 0)]);
        assert!(markdown[parts(&text)[2].span.clone().unwrap()].starts_with("## Two"));
    }
}
