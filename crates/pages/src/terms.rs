//! The hard words of the glossary in running text: where each is first used on a page, and what a page owes for them.

use std::collections::{BTreeMap, BTreeSet};

use content::GlossaryEntry;
use prose::{Block, Endings, Inline, Item, Line, Phrase, plain, small_letters, words};

/// Forms of this length or shorter that are mostly capitals are matched as they are written: FISH is a test, fish is not.
const LONGEST_ABBREVIATION: usize = 5;

/// Keeps what stands on both sides of it on one line.
const WORD_JOINER: &str = "\u{2060}";

/// Every form of every hard word, by its first word.
#[derive(Clone, Debug, Default)]
pub struct WordIndex {
    by_first_word: BTreeMap<String, Vec<Form>>,
}

#[derive(Clone, Debug)]
struct Form {
    phrase: Phrase,
    /// Bytes of its written form: the longest is tried first.
    length: usize,
    /// As it is written, where capitals matter.
    exact: Option<String>,
    /// Id of its entry.
    id: String,
}

impl WordIndex {
    /// The index of a word list, in a language whose words take these endings.
    #[must_use]
    pub fn new(glossary: &[GlossaryEntry], endings: &Endings) -> Self {
        let mut by_first_word: BTreeMap<String, Vec<Form>> = BTreeMap::new();
        for entry in glossary {
            for written in std::iter::once(&entry.term).chain(&entry.also) {
                let exact = is_abbreviation(written).then(|| written.clone());
                let endings: &Endings = if exact.is_some() { &[] } else { endings };
                let Some(phrase) = Phrase::new(written, endings) else { continue };
                let form = Form { length: written.len(), exact, id: entry.id.clone(), phrase };
                for key in form.phrase.first_words() {
                    by_first_word.entry(key).or_default().push(form.clone());
                }
            }
        }
        for forms in by_first_word.values_mut() {
            forms.sort_by_key(|form| std::cmp::Reverse(form.length));
        }
        Self { by_first_word }
    }

    /// The hard words in a text: bytes and id, longest match first, none inside another.
    fn find(&self, text: &str) -> Vec<(usize, usize, &str)> {
        let folded = small_letters(text);
        let (mut found, mut from) = (Vec::new(), 0);
        for (start, end) in words(&folded) {
            if start < from || joined_before(&folded, start) {
                continue;
            }
            let forms = self.by_first_word.get(&plain(&folded[start..end])).map(Vec::as_slice).unwrap_or_default();
            let ends_at = |form: &Form| {
                let end = form.phrase.ends_at(&folded, start)?;
                let is_written = form.exact.as_ref().is_none_or(|exact| text.get(start..end) == Some(exact));
                (is_written && !joined_after(&folded, end)).then_some(end)
            };
            if let Some((form, end)) = forms.iter().find_map(|form| Some((form, ends_at(form)?))) {
                from = end;
                found.push((start, end, form.id.as_str()));
            }
        }
        found
    }
}

/// The hard words of one page, marked as its text is set.
pub(crate) struct Terms<'a> {
    index: &'a WordIndex,
    /// Not marked again: used before, or what the page itself is about.
    settled: BTreeSet<String>,
    used: Vec<String>,
    most: usize,
}

impl<'a> Terms<'a> {
    /// Nothing marked yet. The hard words of `subject` are what the page explains anyway. At most `most` are marked.
    pub(crate) fn new(index: &'a WordIndex, subject: &str, most: usize) -> Self {
        let settled = index.find(subject).into_iter().map(|(_, _, id)| id.to_owned()).collect();
        Self { index, settled, used: Vec::new(), most }
    }

    /// The ids of the words marked, in the order of the page.
    pub(crate) fn used(&self) -> &[String] {
        &self.used
    }

    /// A paragraph's words with first uses marked. Links, and words marked already, stay as they are.
    pub(crate) fn mark(&mut self, words: &[Inline]) -> Vec<Inline> {
        let mut out = Vec::with_capacity(words.len());
        for word in words {
            match word {
                Inline::Text(text) => self.mark_text(text, &mut out),
                Inline::Strong(inner) => out.push(Inline::Strong(self.mark(inner))),
                Inline::Emphasis(inner) => out.push(Inline::Emphasis(self.mark(inner))),
                Inline::Link { .. } | Inline::Term { .. } | Inline::Twin { .. } => out.push(word.clone()),
            }
        }
        out
    }

    /// A paragraph or list with first uses marked. Headings are left alone.
    pub(crate) fn mark_block(&mut self, block: &Block) -> Block {
        match block {
            Block::Paragraph(line) => Block::Paragraph(self.mark_line(line)),
            Block::List(items) => Block::List(items.iter().map(|item| self.mark_item(item)).collect()),
            block => block.clone(),
        }
    }

    fn mark_item(&mut self, item: &Item) -> Item {
        Item { lines: item.lines.iter().map(|line| self.mark_line(line)).collect(), ..item.clone() }
    }

    fn mark_line(&mut self, line: &Line) -> Line {
        Line { style: line.style, text: self.mark(&line.text) }
    }

    fn mark_text(&mut self, text: &str, out: &mut Vec<Inline>) {
        let mut from = 0;
        for (start, end, id) in self.index.find(text) {
            if self.used.len() == self.most || !self.settled.insert(id.to_owned()) {
                continue;
            }
            self.used.push(id.to_owned());
            if from < start {
                out.push(Inline::Text(joined(&text[from..start], from > 0, true)));
            }
            out.push(Inline::Term { id: id.to_owned(), text: text[start..end].to_owned() });
            from = end;
        }
        if from < text.len() {
            out.push(Inline::Text(joined(&text[from..], from > 0, false)));
        }
    }
}

/// Text beside marked words. A sign that belongs to a word stays on its line: browsers break a line at a button, whatever stands there.
fn joined(text: &str, is_behind: bool, is_before: bool) -> String {
    let behind = is_behind && text.starts_with(['.', ',', ';', ':', '!', '?', ')', '’', '”']);
    let before = is_before && text.ends_with(['(', '“', '"']);
    let joiner = |is_joined: bool| if is_joined { WORD_JOINER } else { "" };
    format!("{}{text}{}", joiner(behind), joiner(before))
}

fn is_abbreviation(form: &str) -> bool {
    form.chars().count() <= LONGEST_ABBREVIATION && form.chars().filter(|sign| sign.is_uppercase()).count() >= 2
}

/// Whether what stands before belongs to the same word: "HER2" in "anti-HER2".
fn joined_before(text: &str, start: usize) -> bool {
    let mut before = text[..start].chars().rev();
    matches!(before.next(), Some('-' | '/' | '’' | '\'')) && before.next().is_some_and(char::is_alphanumeric)
}

/// Whether what stands after belongs to the same word: "HER2" in "HER2-low". A word with an apostrophe and s is still the word.
fn joined_after(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some('-' | '/') => after.next().is_some_and(char::is_alphanumeric),
        Some(sign) => sign.is_alphanumeric(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use content::{Evidence, Verified};

    use super::*;

    fn index(words: &[(&str, &[&str])]) -> WordIndex {
        let entry = |(term, also): &(&str, &[&str])| GlossaryEntry {
            id: (*term).to_owned(),
            term: (*term).to_owned(),
            say: None,
            means: String::new(),
            also: also.iter().map(|form| (*form).to_owned()).collect(),
            related: Vec::new(),
            evidence: Evidence { sources: Vec::new(), verified: Verified::Label },
        };
        WordIndex::new(&words.iter().map(entry).collect::<Vec<_>>(), &[])
    }

    fn marked(index: &WordIndex, subject: &str, most: usize, text: &str) -> String {
        let marked = Terms::new(index, subject, most).mark(&Inline::words(text));
        let show = |inline: &Inline| match inline {
            Inline::Term { text, .. } => format!("[{text}]"),
            Inline::Text(text) => text.replace(WORD_JOINER, "~"),
            other => format!("{other:?}"),
        };
        marked.iter().map(show).collect()
    }

    #[test]
    fn the_longest_form_wins_and_only_whole_words_count() {
        let index = index(&[("HER2", &[]), ("HER2-low", &[]), ("Biopsy", &["biopsies"]), ("Liquid biopsy", &[])]);
        assert_eq!(marked(&index, "", 9, "A liquid biopsy, then HER2-low."), "A [liquid biopsy]~, then [HER2-low]~.");
        assert_eq!(marked(&index, "", 9, "HER2-positive, anti-HER2, HER2’s edge."), "HER2-positive, anti-HER2, [HER2]~’s edge.");
        assert_eq!(marked(&index, "", 9, "So (biopsy)."), "So (~[biopsy]~).");
        assert_eq!(marked(&index, "", 9, "Autobiopsy Biopsies biopsyx"), "Autobiopsy [Biopsies] biopsyx");
    }

    #[test]
    fn a_word_is_marked_once_and_never_when_the_page_is_about_it() {
        let index = index(&[("Biopsy", &["biopsies"]), ("Nausea", &[])]);
        assert_eq!(marked(&index, "", 9, "Biopsy, biopsies, nausea, nausea"), "[Biopsy]~, biopsies, [nausea]~, nausea");
        assert_eq!(marked(&index, "Biopsies and you", 9, "A biopsy and nausea"), "A biopsy and [nausea]");
        assert_eq!(marked(&index, "", 1, "A biopsy and nausea"), "A [biopsy] and nausea");
    }

    #[test]
    fn abbreviations_are_matched_as_they_are_written() {
        let index = index(&[("FISH", &[]), ("mTOR", &[]), ("Ácido", &[])]);
        assert_eq!(marked(&index, "", 9, "Eat fish. FISH is a test. ácido"), "Eat fish. [FISH] is a test. [ácido]");
    }

    #[test]
    fn links_are_left_alone() {
        let index = index(&[("Biopsy", &[])]);
        let link = vec![Inline::Link { text: Inline::words("biopsy"), to: "/".into() }];
        assert_eq!(Terms::new(&index, "", 9).mark(&link), link);
    }
}
