//! Words and phrases looked for in running text, in every form a language gives them. Knows no language: the endings that may stand for
//! one another are data. Marks nothing; it only says where a phrase ends.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

/// Endings that may stand for one another: a word that ends with the first of a row may end with each of the others. Accents do not
/// matter then, as endings move them (infusión, infusiones).
pub type Endings = [Vec<String>];

/// A word or words in a row, as a text may hold them.
#[derive(Clone, Debug)]
pub struct Phrase {
    words: Vec<Forms>,
    /// What stands behind each word.
    gaps: Vec<String>,
}

/// A word as it is written, and its other forms without accents.
#[derive(Clone, Debug)]
struct Forms {
    written: String,
    others: BTreeSet<String>,
}

impl Phrase {
    /// A phrase as it is written; `None` for one without a word.
    #[must_use]
    pub fn new(written: &str, endings: &Endings) -> Option<Self> {
        let text = small_letters(written);
        let places: Vec<(usize, usize)> = words(&text).collect();
        let next_starts = places.iter().skip(1).map(|place| place.0).chain([text.len()]);
        let gaps = places.iter().zip(next_starts).map(|(place, next)| text[place.1..next].to_owned()).collect();
        let words: Vec<Forms> = places.iter().map(|place| Forms::new(&text[place.0..place.1], endings)).collect();
        (!words.is_empty()).then_some(Self { words, gaps })
    }

    /// Every form of its first word, as [`plain`] gives it: what an index of phrases is asked by.
    pub fn first_words(&self) -> impl Iterator<Item = String> {
        let first = self.words.first();
        let written = first.map(|first| plain(&first.written));
        written.into_iter().chain(first.into_iter().flat_map(|first| first.others.iter().cloned()))
    }

    /// Where it ends, if the text in small letters holds it at `start`, where a word begins.
    #[must_use]
    pub fn ends_at(&self, text: &str, start: usize) -> Option<usize> {
        let mut at = start;
        for (forms, gap) in self.words.iter().zip(&self.gaps) {
            let word = word_at(text, at)?;
            if !forms.has(word) {
                return None;
            }
            at += word.len();
            at += text[at..].starts_with(gap.as_str()).then_some(gap.len())?;
        }
        Some(at)
    }
}

impl Forms {
    fn new(written: &str, endings: &Endings) -> Self {
        let bare = plain(written);
        let rows = endings.iter().filter_map(|row| row.split_first());
        let others = rows.flat_map(|(first, rest)| {
            let stem = bare.strip_suffix(first.as_str()).filter(|stem| !stem.is_empty());
            stem.into_iter().flat_map(move |stem| rest.iter().map(move |ending| format!("{stem}{ending}")))
        });
        let others = others.collect();
        Self { written: written.to_owned(), others }
    }

    fn has(&self, word: &str) -> bool {
        word == self.written || (!self.others.is_empty() && self.others.contains(&plain(word)))
    }
}

/// Small letters, byte for byte as long as the text, so that a place in the one is a place in the other.
#[must_use]
pub fn small_letters(text: &str) -> String {
    let small = |sign: char| {
        let mut lower = sign.to_lowercase();
        lower.next().filter(|small| lower.len() == 0 && small.len_utf8() == sign.len_utf8()).unwrap_or(sign)
    };
    text.chars().map(small).collect()
}

/// A word without accents; the wave of ñ is no accent.
#[must_use]
pub fn plain(word: &str) -> String {
    if word.is_ascii() {
        return word.to_owned();
    }
    word.nfd().filter(|sign| !matches!(sign, '\u{300}'..='\u{302}' | '\u{304}'..='\u{36f}')).collect()
}

/// Runs of letters and digits, as bytes from and to.
pub fn words(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        rest = start + word_at(text, start)?.len();
        Some((start, rest))
    })
}

/// The word that begins here.
fn word_at(text: &str, start: usize) -> Option<&str> {
    let rest = text.get(start..)?;
    let end = rest.find(|sign: char| !sign.is_alphanumeric()).unwrap_or(rest.len());
    (end > 0).then(|| &rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spanish() -> Vec<Vec<String>> {
        [&["", "s", "es"][..], &["z", "ces"], &["ico", "ica", "icos", "icas"], &["ivo", "iva", "ivos", "ivas"]]
            .map(|row| row.iter().map(|ending| (*ending).to_owned()).collect())
            .into()
    }

    fn found(phrase: &str, text: &str) -> Option<String> {
        let (phrase, folded) = (Phrase::new(phrase, &spanish()).unwrap(), small_letters(text));
        let ends = words(&folded).find_map(|(start, _)| Some((start, phrase.ends_at(&folded, start)?)));
        ends.map(|(start, end)| text[start..end].to_owned())
    }

    #[test]
    fn a_phrase_is_found_in_its_plural_and_its_other_gender() {
        for (phrase, text) in [
            ("Infusión", "las infusiones"),
            ("Ganglio linfático", "Ganglios linfáticos"),
            ("Cáncer de mama metastásico", "los cánceres de mama metastásicos"),
            ("HER2 positivo", "enfermedad HER2 positiva"),
            ("Examen", "unos exámenes"),
            ("Oligometastásico", "oligometastásicas"),
            ("Metástasis (foco)", "Metástasis (foco)"),
        ] {
            assert!(found(phrase, text).is_some_and(|found| text.ends_with(&found)), "{phrase} in {text}: {:?}", found(phrase, text));
        }
    }

    #[test]
    fn a_longer_word_another_accent_and_other_signs_between_are_not_the_phrase() {
        for (phrase, text) in [
            ("Dosis", "sobredosis"),
            ("esta", "está"),
            ("Ensayo clínico", "ensayo, clínico"),
            ("HER2 bajo", "HER2-bajo"),
            ("año", "ano anos"),
        ] {
            assert_eq!(found(phrase, text), None, "{phrase} in {text}");
        }
    }

    #[test]
    fn without_endings_only_the_written_form_is_found() {
        let phrase = Phrase::new("Biopsy", &[]).unwrap();
        assert_eq!(phrase.ends_at("biopsy", 0), Some(6));
        assert_eq!(phrase.ends_at("biopsys", 0), None);
        assert!(Phrase::new(" - ", &[]).is_none());
    }
}
