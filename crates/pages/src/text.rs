//! Text as it stands on a page one reads: headings with anchors, pictures, links as addresses, hard words marked, sources numbered.

use maud::{Markup, PreEscaped, html};
use prose::{Block, Inline, Item, Line, blocks_html, inlines_html, inlines_text};

use crate::Edition;
use crate::components::figure::figure;
use crate::terms::Terms;

/// Ids that the frame of a page uses itself.
const TAKEN: [&str; 3] = ["main", "sources", "contents"];

/// A page's text while it is set, from its first word to its last.
pub(crate) struct Text<'a> {
    pub(crate) edition: &'a Edition<'a>,
    pub(crate) terms: Terms<'a>,
    /// The headings of level 2 so far, each with its anchor.
    pub(crate) headings: Vec<(String, String)>,
    /// Ids of the sources named so far; the first is number 1.
    pub(crate) sources: Vec<&'a str>,
    anchors: Vec<String>,
}

impl<'a> Text<'a> {
    /// Nothing set yet. `subject` is what the page is about; it rests on these sources.
    pub(crate) fn new(edition: &'a Edition<'a>, subject: &str, sources: &'a [String]) -> Self {
        let mut text = Self {
            edition,
            terms: Terms::new(edition.index, subject, edition.most_terms),
            headings: Vec::new(),
            sources: Vec::new(),
            anchors: TAKEN.map(str::to_owned).to_vec(),
        };
        for source in sources {
            text.cite(source);
        }
        text
    }

    /// The number of a source on this page.
    pub(crate) fn cite(&mut self, id: &'a str) -> usize {
        if let Some(place) = self.sources.iter().position(|known| *known == id) {
            return place + 1;
        }
        self.sources.push(id);
        self.sources.len()
    }

    /// A sentence with hard words marked.
    pub(crate) fn sentence(&mut self, words: &str) -> Markup {
        PreEscaped(inlines_html(&self.terms.mark(&Inline::words(words))))
    }

    /// A heading of level 2, named in the table of contents.
    pub(crate) fn heading(&mut self, words: &str) -> Markup {
        let anchor = self.anchor(words);
        self.headings.push((anchor.clone(), words.to_owned()));
        html! { h2 id=(anchor) { (words) } }
    }

    /// Blocks of the content.
    pub(crate) fn blocks(&mut self, blocks: &[Block]) -> Markup {
        html! { @for block in blocks { (self.block(block)) } }
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Heading { level: 2, text } => self.heading(&inlines_text(text)),
            Block::Heading { level, text } => {
                let anchor = self.anchor(&inlines_text(text));
                let words = PreEscaped(inlines_html(text));
                if *level == 3 {
                    html! { h3 id=(anchor) { (words) } }
                } else {
                    html! { h4 id=(anchor) { (words) } }
                }
            }
            Block::Picture(id) => html! { @if let Some(picture) = self.edition.own.picture(id) { (figure(picture)) } },
            block => {
                let marked = with_addresses(self.edition, &self.terms.mark_block(block));
                PreEscaped(blocks_html(&[marked], 0))
            }
        }
    }

    /// An anchor made of a heading's words, once on the page.
    fn anchor(&mut self, words: &str) -> String {
        let kept = words.to_lowercase().chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect::<String>();
        let plain = kept.split_whitespace().collect::<Vec<_>>().join("-");
        let mut anchor = plain.clone();
        let mut number = 2;
        while self.anchors.contains(&anchor) {
            anchor = format!("{plain}-{number}");
            number += 1;
        }
        self.anchors.push(anchor.clone());
        anchor
    }
}

fn with_addresses(edition: &Edition, block: &Block) -> Block {
    let line = |line: &Line| Line { style: line.style, text: line.text.iter().map(|inline| with_address(edition, inline)).collect() };
    match block {
        Block::Paragraph(words) => Block::Paragraph(line(words)),
        Block::List(items) => {
            Block::List(items.iter().map(|item| Item { lines: item.lines.iter().map(line).collect(), ..item.clone() }).collect())
        }
        block => block.clone(),
    }
}

fn with_address(edition: &Edition, inline: &Inline) -> Inline {
    let all = |inner: &[Inline]| inner.iter().map(|inline| with_address(edition, inline)).collect();
    match inline {
        Inline::Link { text, to } => Inline::Link { text: text.clone(), to: edition.address(to) },
        Inline::Strong(inner) => Inline::Strong(all(inner)),
        Inline::Emphasis(inner) => Inline::Emphasis(all(inner)),
        inline => inline.clone(),
    }
}
