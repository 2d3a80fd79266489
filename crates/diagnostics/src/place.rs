//! Where a byte of a text stands, as people count: lines and columns from 1.

use std::ops::Range;

/// A place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

/// The place of a byte. A byte inside a character counts as its start, one past the end as the end.
#[must_use]
pub fn place(text: &str, byte: usize) -> Place {
    let before = &text[..floor(text, byte)];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Place { line: before.bytes().filter(|byte| *byte == b'\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The same span, moved to where characters begin and end inside the text.
pub(crate) fn within(text: &str, span: &Range<usize>) -> Range<usize> {
    let start = floor(text, span.start);
    start..floor(text, span.end).max(start)
}

fn floor(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len())).rev().find(|byte| text.is_char_boundary(*byte)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_not_bytes() {
        assert_eq!(place("a\né = ß!", 9), Place { line: 2, column: 6 });
        assert_eq!(place("", 0), Place { line: 1, column: 1 });
    }

    #[test]
    fn a_place_outside_of_the_text_or_inside_a_character_is_moved() {
        assert_eq!(place("aé", 99), Place { line: 1, column: 3 });
        assert_eq!(place("aé", 2), Place { line: 1, column: 2 });
        assert_eq!(within("aé", &(2..99)), 1..3);
    }
}
