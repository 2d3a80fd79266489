//! A document in two languages: each line in the language of the document, and below it the same line in another.

use crate::text::inlines_text;
use crate::tree::{Block, Document, Fact, Inline, Item, Line};

impl Document {
    /// The same document with each line of `other` below its own. A line that says the same in both, such as a name or the reader's
    /// own words, stands once. Columns become one, since each line is longer now. The running lines above and below the text stay in the language of the document.
    ///
    /// Both must be of one shape, as two documents are that were written from the same facts; what has no counterpart stays alone.
    #[must_use]
    pub fn beside(mut self, other: &Self) -> Self {
        let twin = Other { language: &other.language, is_right_to_left: other.is_right_to_left };
        self.body = one_column(self.body);
        twin.join_blocks(&mut self.body, &one_column(other.body.clone()));
        self
    }
}

/// A line's own words, and the same in another language where there is one.
#[must_use]
pub fn own_and_twin(line: &[Inline]) -> (&[Inline], Option<Twin<'_>>) {
    match line.split_last() {
        Some((Inline::Twin { language, is_right_to_left, text }, own)) => {
            (own, Some(Twin { language, is_right_to_left: *is_right_to_left, text }))
        }
        _ => (line, None),
    }
}

/// A line in another language.
#[derive(Clone, Copy, Debug)]
pub struct Twin<'a> {
    /// Language as a BCP 47 tag.
    pub language: &'a str,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// The words.
    pub text: &'a [Inline],
}

fn one_column(blocks: Vec<Block>) -> Vec<Block> {
    let flat = |block| match block {
        Block::Columns(columns) => one_column(columns.into_iter().flatten().collect()),
        block => vec![block],
    };
    blocks.into_iter().flat_map(flat).collect()
}

struct Other<'a> {
    language: &'a str,
    is_right_to_left: bool,
}

impl Other<'_> {
    fn join_blocks(&self, own: &mut [Block], other: &[Block]) {
        for (own, other) in own.iter_mut().zip(other) {
            self.join_block(own, other);
        }
    }

    fn join_block(&self, own: &mut Block, other: &Block) {
        match (own, other) {
            (Block::Heading { text, .. }, Block::Heading { text: other, .. }) => self.join(text, other),
            (Block::Paragraph(own), Block::Paragraph(other)) => self.join_line(own, other),
            (Block::List(own), Block::List(other)) => own.iter_mut().zip(other).for_each(|(own, other)| self.join_item(own, other)),
            (Block::Facts(own), Block::Facts(other)) => own.iter_mut().zip(other).for_each(|(own, other)| self.join_fact(own, other)),
            (Block::Callout { title, text }, Block::Callout { title: other_title, text: other_text }) => {
                self.join(title, other_title);
                self.join(text, other_text);
            }
            _ => {}
        }
    }

    fn join_item(&self, own: &mut Item, other: &Item) {
        own.lines.iter_mut().zip(&other.lines).for_each(|(own, other)| self.join_line(own, other));
    }

    fn join_fact(&self, own: &mut Fact, other: &Fact) {
        self.join(&mut own.name, &other.name);
        self.join(&mut own.value, &other.value);
    }

    fn join_line(&self, own: &mut Line, other: &Line) {
        self.join(&mut own.text, &other.text);
    }

    fn join(&self, own: &mut Vec<Inline>, other: &[Inline]) {
        if inlines_text(own) != inlines_text(other) {
            let (language, is_right_to_left) = (self.language.to_owned(), self.is_right_to_left);
            own.push(Inline::Twin { language, is_right_to_left, text: other.to_vec() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Mark, Style};
    use crate::{blocks_html, blocks_text};

    fn document(language: &str, title: &str, item: &str) -> Document {
        Document {
            language: language.to_owned(),
            is_right_to_left: language == "he",
            title: String::new(),
            summary: String::new(),
            made_on: String::new(),
            furniture: crate::Furniture::default(),
            replaced_sign_note: String::new(),
            body: vec![
                Block::heading(2, title),
                Block::List(vec![Item::new(Mark::Box, item)]),
                Block::Facts(vec![Fact { name: Inline::words("HER2"), value: Inline::words(title), open: false }]),
                Block::paragraph(Style::Note, "Ana"),
            ],
        }
    }

    #[test]
    fn each_line_has_its_twin_below_it_tagged_with_its_language_and_what_is_the_same_stands_once() {
        let both = document("es", "Mis metas", "Pregunta").beside(&document("he", "My goals", "Question"));
        let html = blocks_html(&both.body, 0);
        assert!(html.contains("<h2>Mis metas<span class=\"twin\" lang=\"he\" dir=\"rtl\">My goals</span></h2>"), "{html}");
        assert!(html.contains("<dt>HER2</dt><dd>Mis metas<span class=\"twin\""), "{html}");
        assert_eq!(html.matches("Ana").count(), 1, "{html}");
        let text = blocks_text(&both.body, 72);
        assert!(text.contains("[ ] Pregunta\n    Question\n") && text.contains("Mis metas\nMy goals\n---------\n"), "{text}");
    }
}
