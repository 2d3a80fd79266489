//! The document tree: what a sheet or a page says, and what each part of it is for.

/// A whole document, ready to be set on paper or shown on a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Language of the document as a BCP 47 tag.
    pub language: String,
    /// Whether the language is written from right to left.
    pub is_right_to_left: bool,
    /// Title, shown by the reader's program.
    pub title: String,
    /// One sentence on what the document is.
    pub summary: String,
    /// The day it was made, `YYYY-MM-DD`.
    pub made_on: String,
    /// What stands on every sheet of paper.
    pub furniture: Furniture,
    /// Said once at the foot of the last page when a sign had to be replaced, because the paper's typeface lacks it.
    pub replaced_sign_note: String,
    /// What it says.
    pub body: Vec<Block>,
}

/// The lines above and below the text of each page. They repeat what the document says elsewhere, so no screen reader hears them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Furniture {
    /// Above the text, at its start.
    pub head_start: String,
    /// Above the text, at its end.
    pub head_end: String,
    /// Below the text, at its start.
    pub foot_start: String,
    /// The page number, with `{page}` and `{pages}` in it.
    pub page_number: String,
}

/// A part of a document that starts on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading; levels start at 1 and skip none.
    Heading {
        /// Level from 1 to 6.
        level: u8,
        /// Its words.
        text: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Line),
    /// A list. Every item shows its own mark.
    List(Vec<Item>),
    /// Names and what is known of them, one row each.
    Facts(Vec<Fact>),
    /// Two columns side by side where there is room, one after the other where there is not.
    Columns([Vec<Block>; 2]),
    /// Words set apart in a tinted box, below a small title.
    Callout {
        /// What the words are.
        title: Vec<Inline>,
        /// The words.
        text: Vec<Inline>,
    },
    /// Ruled room to write in. On a screen it is left out.
    Room {
        /// Lines at least.
        lines: u8,
        /// Whether it takes what is left of the page.
        grows: bool,
    },
    /// A picture of the content, by id. Whoever shows the page puts the drawing in; paper and plain text leave it out.
    Picture(String),
    /// A line across the text.
    Rule,
    /// What follows starts a new sheet. On a screen it is left out.
    NewPage,
}

/// Words of one style, broken into lines as the room asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the words are for.
    pub style: Style,
    /// The words.
    pub text: Vec<Inline>,
}

/// What a run of words is for, not how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The sentence below the title that says what the sheet is.
    Lead,
    /// Running text.
    Body,
    /// The name of a list item.
    Name,
    /// Words that matter most on the sheet: a goal.
    Large,
    /// An explanation of the line above.
    Note,
    /// Words to say aloud.
    Quote,
    /// Sources, dates and the like.
    Fine,
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What stands before it.
    pub mark: Mark,
    /// What it says.
    pub lines: Vec<Line>,
    /// Ruled lines below it for an answer; they share what is left of the page.
    pub room: u8,
}

/// What stands before a list item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A bullet.
    Bullet,
    /// Its place in the list, from 1.
    Number(u8),
    /// An empty box to tick.
    Box,
    /// The sign of an option.
    Option,
    /// The sign of something to ask about.
    Ask,
}

/// A name and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The name.
    pub name: Vec<Inline>,
    /// What is known.
    pub value: Vec<Inline>,
    /// Whether it is still open.
    pub open: bool,
}

/// Words within a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words of weight.
    Strong(Vec<Inline>),
    /// Words said with a stress.
    Emphasis(Vec<Inline>),
    /// A link.
    Link {
        /// Its words.
        text: Vec<Inline>,
        /// Where it leads.
        to: String,
    },
    /// A word of the glossary that opens its definition. Put in by whoever shows the page, never by a writer.
    Term {
        /// Id in the glossary.
        id: String,
        /// The words as they stand in the text.
        text: String,
    },
    /// What the words before it say, in another language, on a line of its own below them. The last of its line; put in by
    /// [`Document::beside`], never by a writer.
    Twin {
        /// Language as a BCP 47 tag.
        language: String,
        /// Whether it is written from right to left.
        is_right_to_left: bool,
        /// The words.
        text: Vec<Inline>,
    },
}

impl Inline {
    /// Plain words as the content of a line.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Vec<Self> {
        vec![Self::Text(text.into())]
    }
}

impl Line {
    /// Plain words of one style.
    #[must_use]
    pub fn new(style: Style, text: impl Into<String>) -> Self {
        Self { style, text: Inline::words(text) }
    }
}

impl Block {
    /// A heading of plain words.
    #[must_use]
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: Inline::words(text) }
    }

    /// A paragraph of plain words.
    #[must_use]
    pub fn paragraph(style: Style, text: impl Into<String>) -> Self {
        Self::Paragraph(Line::new(style, text))
    }
}

impl Item {
    /// An item of plain words.
    #[must_use]
    pub fn new(mark: Mark, text: impl Into<String>) -> Self {
        Self { mark, lines: vec![Line::new(Style::Body, text)], room: 0 }
    }

    /// The same item with one more line.
    #[must_use]
    pub fn line(mut self, style: Style, text: impl Into<String>) -> Self {
        self.lines.push(Line::new(style, text));
        self
    }
}
