//! How words are sorted in a list for readers.

use unicode_normalization::UnicodeNormalization;

/// A key that sorts words as a dictionary does: capitals and accents do not matter, and a Spanish ñ comes after every n.
pub(super) fn sort_key(word: &str) -> String {
    let mut key = String::with_capacity(word.len());
    for sign in word.to_lowercase().nfd() {
        match sign {
            '\u{303}' if key.ends_with('n') => key.push(char::MAX),
            '\u{300}'..='\u{36f}' => {}
            sign => key.push(sign),
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_as_a_dictionary_sorts_them() {
        let mut words = ["Zona", "ñu", "nutrición", "Ácido", "nada", "acné", "Biopsia"];
        words.sort_by_cached_key(|word| sort_key(word));
        assert_eq!(words, ["Ácido", "acné", "Biopsia", "nada", "nutrición", "ñu", "Zona"]);
    }
}
