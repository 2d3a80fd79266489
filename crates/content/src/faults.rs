//! Where the loader and its checks put the faults they find.

use std::ops::Range;

use diagnostics::{Diagnostic, Severity};

/// The faults found so far.
#[derive(Debug, Default)]
pub(crate) struct Faults(pub(crate) Vec<Diagnostic>);

/// A place in a file, or the file as a whole.
#[derive(Clone, Debug)]
pub(crate) struct Place<'a> {
    pub(crate) file: &'a str,
    pub(crate) span: Option<Range<usize>>,
}

impl<'a> Place<'a> {
    /// Some bytes of a file.
    pub(crate) fn at(file: &'a str, span: Range<usize>) -> Self {
        Self { file, span: Some(span) }
    }

    /// A whole file, or a file that is missing.
    pub(crate) fn file(file: &'a str) -> Self {
        Self { file, span: None }
    }
}

impl Faults {
    /// Notes something that keeps the content from being used.
    pub(crate) fn error(&mut self, rule: &'static str, place: Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.add(rule, Severity::Error, place, message.into(), help.into());
    }

    /// Notes something somebody should look at.
    pub(crate) fn warning(&mut self, rule: &'static str, place: Place<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.add(rule, Severity::Warning, place, message.into(), help.into());
    }

    fn add(&mut self, rule: &'static str, severity: Severity, place: Place<'_>, message: String, help: String) {
        self.0.push(Diagnostic { rule, severity, file: place.file.to_owned(), span: place.span, message, help });
    }
}

/// The word of the list that was probably meant: at most two letters differ.
pub(crate) fn nearest<'w>(word: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let near = words.into_iter().map(|other| (distance(&word.to_lowercase(), &other.to_lowercase()), other));
    near.filter(|(distance, other)| *distance <= 2 && *distance < other.len().min(word.len()))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, other)| other)
}

/// How many letters to change, add or take away to get from one word to the other.
fn distance(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().collect();
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (place, letter) in left.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = place + 1;
        for (column, other) in right.iter().enumerate() {
            let changed = diagonal + usize::from(letter != *other);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Words as a list with commas and, before the last, this word: "`a`, `b` or `c`".
pub(crate) fn listed<'w>(words: impl IntoIterator<Item = &'w str>, last: &str) -> String {
    let quoted: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, rest)) => format!("{} {last} {end}", rest.join(", ")),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised_and_another_word_is_not() {
        assert_eq!(nearest("verifed", ["order", "verified"]), Some("verified"));
        assert_eq!(nearest("HER3", ["HR", "HER2"]), Some("HER2"));
        assert_eq!(nearest("sample", ["order", "verified"]), None);
        assert_eq!(nearest("x", ["on"]), None);
    }

    #[test]
    fn a_list_reads_as_a_sentence_does() {
        assert_eq!(listed(["a"], "or"), "`a`");
        assert_eq!(listed(["a", "b", "c"], "or"), "`a`, `b` or `c`");
    }
}
