//! Markdown in, the document tree out. Takes headings, paragraphs, lists, strong words, emphasis and links; all else is a fault.
//!
//! Reading never stops: what is not taken is left out of the tree and named with its place.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

use crate::tree::{Block, Inline, Item, Line, Mark, Style};

/// Something in a Markdown text that a page cannot show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownFault {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: MarkdownFaultKind,
}

/// What a page cannot show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkdownFaultKind {
    /// Raw HTML, comments included.
    Html,
    /// A picture that is not named by `picture:` and an id, or that does not stand alone in its paragraph.
    Image,
    /// Code, in a line or as a block. Lines indented by four spaces count as code.
    Code,
    /// A table.
    Table,
    /// A block quote.
    Quote,
    /// A list inside a list.
    NestedList,
    /// A heading, a line or a box inside a list.
    BlockInList,
    /// A line break inside a paragraph.
    LineBreak,
    /// A line across the text.
    Rule,
    /// Anything else.
    Other,
}

/// Where something that checks look at stands in a Markdown text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkdownPlace {
    /// Its bytes in the text.
    pub span: Range<usize>,
    /// What it is.
    pub kind: MarkdownPlaceKind,
}

/// What checks look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkdownPlaceKind {
    /// A heading and its level.
    Heading(u8),
    /// A link and where it leads.
    Link(String),
    /// A picture and its id.
    Picture(String),
}

/// Reads a Markdown text into blocks, with everything that is not taken.
#[must_use]
pub fn markdown(text: &str) -> (Vec<Block>, Vec<MarkdownFault>) {
    let mut reader = Reader { events: Parser::new_ext(text, options()).into_offset_iter().peekable(), faults: Vec::new() };
    let mut blocks = Vec::new();
    while let Some((event, span)) = reader.events.next() {
        reader.block(event, span, &mut blocks);
    }
    (blocks, reader.faults)
}

/// The headings and links of a Markdown text, in their order.
#[must_use]
pub fn markdown_places(text: &str) -> Vec<MarkdownPlace> {
    let events = Parser::new_ext(text, options()).into_offset_iter();
    events
        .filter_map(|(event, span)| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(MarkdownPlace { span, kind: MarkdownPlaceKind::Heading(level as u8) }),
            Event::Start(Tag::Link { dest_url, .. }) => Some(MarkdownPlace { span, kind: MarkdownPlaceKind::Link(dest_url.into_string()) }),
            Event::Start(Tag::Image { dest_url, .. }) => {
                dest_url.strip_prefix(PICTURE).map(|id| MarkdownPlace { span, kind: MarkdownPlaceKind::Picture(id.to_owned()) })
            }
            _ => None,
        })
        .collect()
}

/// What a page cannot show is recognised all the same, so that it becomes a fault and not a line of odd signs.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS
}

/// How a picture of the content is named: `![](picture:her2-scores)`, alone in its paragraph.
const PICTURE: &str = "picture:";

struct Reader<'a> {
    events: Peekable<OffsetIter<'a>>,
    faults: Vec<MarkdownFault>,
}

impl<'a> Reader<'a> {
    fn block(&mut self, event: Event<'a>, span: Range<usize>, blocks: &mut Vec<Block>) {
        match event {
            Event::Start(Tag::Paragraph) if self.starts_picture() => blocks.extend(self.picture()),
            Event::Start(Tag::Paragraph) => {
                let text = self.inlines(TagEnd::Paragraph);
                if !text.is_empty() {
                    blocks.push(Block::Paragraph(Line { style: Style::Body, text }));
                }
            }
            Event::Start(Tag::Heading { level, .. }) => {
                blocks.push(Block::Heading { level: level as u8, text: self.inlines(TagEnd::Heading(level)) })
            }
            Event::Start(Tag::List(first)) => blocks.push(Block::List(self.items(first))),
            event => self.refuse(event, span),
        }
    }

    fn starts_picture(&mut self) -> bool {
        matches!(self.events.peek(), Some((Event::Start(Tag::Image { dest_url, .. }), _)) if dest_url.starts_with(PICTURE))
    }

    /// A picture that stands alone in its paragraph; words beside it are refused.
    fn picture(&mut self) -> Option<Block> {
        let mut picture = None;
        for (event, span) in self.events.by_ref() {
            match event {
                Event::Start(Tag::Image { dest_url, .. }) if picture.is_none() => {
                    picture = dest_url.strip_prefix(PICTURE).map(|id| Block::Picture(id.to_owned()));
                }
                Event::End(TagEnd::Image) => {}
                Event::End(TagEnd::Paragraph) => break,
                _ => self.faults.push(MarkdownFault { span, kind: MarkdownFaultKind::Image }),
            }
        }
        picture
    }

    fn items(&mut self, first: Option<u64>) -> Vec<Item> {
        let mut items = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => {
                    let mark = first.map_or(Mark::Bullet, |first| number(first, items.len()));
                    items.push(Item { mark, lines: self.lines(), room: 0 });
                }
                Event::End(TagEnd::List(_)) => break,
                event => self.refuse(event, span),
            }
        }
        items
    }

    /// The paragraphs of a list item; an item of one line comes without a paragraph around it.
    fn lines(&mut self) -> Vec<Line> {
        let mut lines = Vec::new();
        while let Some((event, span)) = self.events.peek().cloned() {
            let text = match event {
                Event::End(TagEnd::Item) => {
                    self.events.next();
                    break;
                }
                Event::Start(Tag::Paragraph) => {
                    self.events.next();
                    self.inlines(TagEnd::Paragraph)
                }
                Event::Start(Tag::List(_)) => self.refuse_next(span, MarkdownFaultKind::NestedList),
                Event::Start(Tag::Heading { .. } | Tag::BlockQuote(_) | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::Table(_))
                | Event::Rule => self.refuse_next(span, MarkdownFaultKind::BlockInList),
                _ => self.inlines(TagEnd::Item),
            };
            if !text.is_empty() {
                lines.push(Line { style: Style::Body, text });
            }
        }
        lines
    }

    /// Words up to the end named; in an item they also end where a block begins. The end of an item is left for its list.
    fn inlines(&mut self, end: TagEnd) -> Vec<Inline> {
        let mut words = Vec::new();
        while let Some((event, span)) = self.events.peek().cloned() {
            if end == TagEnd::Item && (matches!(event, Event::End(TagEnd::Item)) || begins_block(&event)) {
                break;
            }
            self.events.next();
            match event {
                Event::End(found) if found == end => break,
                Event::Text(text) => push_text(&mut words, &text),
                Event::SoftBreak => push_text(&mut words, " "),
                Event::Start(Tag::Strong) => words.push(Inline::Strong(self.inlines(TagEnd::Strong))),
                Event::Start(Tag::Emphasis) => words.push(Inline::Emphasis(self.inlines(TagEnd::Emphasis))),
                Event::Start(Tag::Link { dest_url, .. }) => {
                    words.push(Inline::Link { text: self.inlines(TagEnd::Link), to: dest_url.into_string() })
                }
                event => self.refuse(event, span),
            }
        }
        words
    }

    fn refuse_next(&mut self, span: Range<usize>, kind: MarkdownFaultKind) -> Vec<Inline> {
        if let Some((event, _)) = self.events.next() {
            self.skip(&event);
        }
        self.faults.push(MarkdownFault { span, kind });
        Vec::new()
    }

    /// Names what is not taken and leaves out all that is inside it.
    fn refuse(&mut self, event: Event<'a>, span: Range<usize>) {
        self.skip(&event);
        self.faults.push(MarkdownFault { span, kind: kind(&event) });
    }

    fn skip(&mut self, event: &Event<'a>) {
        let mut depth = usize::from(matches!(event, Event::Start(_)));
        while depth > 0 {
            match self.events.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }
}

fn number(first: u64, place: usize) -> Mark {
    let place = u64::try_from(place).unwrap_or(u64::MAX);
    Mark::Number(u8::try_from(first.saturating_add(place)).unwrap_or(u8::MAX))
}

fn begins_block(event: &Event<'_>) -> bool {
    use Tag::{BlockQuote, CodeBlock, Heading, HtmlBlock, List, Paragraph, Table};
    matches!(event, Event::Rule | Event::Start(Paragraph | List(_) | Heading { .. } | BlockQuote(_) | CodeBlock(_) | HtmlBlock | Table(_)))
}

fn push_text(words: &mut Vec<Inline>, text: &str) {
    match words.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => words.push(Inline::Text(text.to_owned())),
    }
}

fn kind(event: &Event<'_>) -> MarkdownFaultKind {
    match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => MarkdownFaultKind::Html,
        Event::Start(Tag::Image { .. }) => MarkdownFaultKind::Image,
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) => MarkdownFaultKind::Code,
        Event::Start(Tag::Table(_)) => MarkdownFaultKind::Table,
        Event::Start(Tag::BlockQuote(_)) => MarkdownFaultKind::Quote,
        Event::HardBreak => MarkdownFaultKind::LineBreak,
        Event::Rule => MarkdownFaultKind::Rule,
        _ => MarkdownFaultKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<MarkdownFaultKind> {
        markdown(text).1.into_iter().map(|fault| fault.kind).collect()
    }

    #[test]
    fn what_a_page_may_hold_becomes_the_tree() {
        let (blocks, faults) =
            markdown("## Why\n\nYou *may* say **no**, and\n[ask](https://a.example/).\n\n3. Three\n4. Four\n\n- One\n\n  More\n- Two");
        assert_eq!(faults, []);
        assert_eq!(blocks[0], Block::heading(2, "Why"));
        let Block::Paragraph(line) = &blocks[1] else { panic!("{blocks:?}") };
        assert_eq!(crate::inlines_text(&line.text), "You may say no, and ask (https://a.example/).");
        assert_eq!(blocks[2], Block::List(vec![Item::new(Mark::Number(3), "Three"), Item::new(Mark::Number(4), "Four")]));
        assert_eq!(blocks[3], Block::List(vec![Item::new(Mark::Bullet, "One").line(Style::Body, "More"), Item::new(Mark::Bullet, "Two")]));
    }

    #[test]
    fn what_a_page_cannot_show_is_a_fault_of_its_kind() {
        use MarkdownFaultKind as Kind;
        let cases = [
            ("<b>hard</b>", vec![Kind::Html, Kind::Html]),
            ("<!-- later -->\n\nText", vec![Kind::Html]),
            ("![a picture](a.png)", vec![Kind::Image]),
            ("`code`", vec![Kind::Code]),
            ("    indented", vec![Kind::Code]),
            ("| a |\n| - |\n| b |", vec![Kind::Table]),
            ("> said", vec![Kind::Quote]),
            ("- a\n  - b\n- c", vec![Kind::NestedList]),
            ("- a\n\n  ## b", vec![Kind::BlockInList]),
            ("a\\\nb", vec![Kind::LineBreak]),
            ("---", vec![Kind::Rule]),
            ("~~a~~", vec![Kind::Other]),
        ];
        for (text, expected) in cases {
            assert_eq!(kinds(text), expected, "{text}");
        }
    }

    #[test]
    fn a_fault_names_its_place_and_the_rest_is_still_read() {
        let text = "Before `x` after.\n\n- a\n  - inner\n- b";
        let (blocks, faults) = markdown(text);
        assert_eq!(&text[faults[0].span.clone()], "`x`");
        assert_eq!(text[faults[1].span.clone()].trim(), "- inner");
        assert_eq!(blocks[0], Block::paragraph(Style::Body, "Before  after."));
        assert_eq!(blocks[1], Block::List(vec![Item::new(Mark::Bullet, "a"), Item::new(Mark::Bullet, "b")]));
    }

    #[test]
    fn headings_and_links_are_found_where_they_stand() {
        let text = "# One\n\nSee [this](/there/).\n\nTwo\n---";
        let places = markdown_places(text);
        let kinds: Vec<_> = places.iter().map(|place| place.kind.clone()).collect();
        assert_eq!(kinds, [MarkdownPlaceKind::Heading(1), MarkdownPlaceKind::Link("/there/".into()), MarkdownPlaceKind::Heading(2)]);
        assert_eq!(&text[places[1].span.clone()], "[this](/there/)");
    }
}
