//! How each part looks on paper: sheet, type, ink, space. All lengths are in points (1/72 inch).

use prose::Style;

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// US Letter, 8.5 by 11 inches.
    Letter,
    /// ISO A4, 210 by 297 mm.
    A4,
}

/// A sheet and where the text stands on it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet {
    pub(crate) width: f32,
    pub(crate) height: f32,
    /// Space left of, and right of, the text.
    pub(crate) side: f32,
    /// Space above the text.
    pub(crate) top: f32,
    /// Space below the text.
    pub(crate) bottom: f32,
}

impl Sheet {
    pub(crate) fn of(paper: Paper) -> Self {
        match paper {
            Paper::Letter => Self { width: 612.0, height: 792.0, side: 58.0, top: 68.0, bottom: 62.0 },
            Paper::A4 => Self { width: 595.276, height: 841.89, side: 54.0, top: 74.0, bottom: 66.0 },
        }
    }

    /// Width of the text.
    pub(crate) fn measure(self) -> f32 {
        self.width - 2.0 * self.side
    }

    /// Height of the text.
    pub(crate) fn room(self) -> f32 {
        self.height - self.top - self.bottom
    }
}

/// An ink. All text inks have a contrast of 7:1 or more on white and on the tint, and print well in black and white.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ink {
    /// Text.
    #[default]
    Plum,
    /// Text that steps back.
    Muted,
    /// Numbers, options and links.
    Teal,
    /// What is still open.
    Amber,
    /// Lines to write on.
    Ruling,
    /// The ground of a box.
    Tint,
    /// The paper itself.
    Paper,
}

impl Ink {
    /// Red, green and blue.
    pub(crate) fn rgb(self) -> (u8, u8, u8) {
        match self {
            Self::Plum => (0x2a, 0x1a, 0x30),
            Self::Muted => (0x4f, 0x44, 0x56),
            Self::Teal => (0x07, 0x50, 0x4f),
            Self::Amber => (0x63, 0x39, 0x00),
            Self::Ruling => (0x9a, 0x91, 0x9e),
            Self::Tint => (0xf5, 0xf0, 0xe9),
            Self::Paper => (0xff, 0xff, 0xff),
        }
    }
}

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Face {
    /// Atkinson Hyperlegible Next, for reading.
    Text,
    /// Source Serif 4 semi-bold, for headings and what the person says.
    Voice,
}

/// How a run of words is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Type {
    pub(crate) face: Face,
    pub(crate) size: f32,
    /// From one baseline to the next.
    pub(crate) leading: f32,
    pub(crate) is_bold: bool,
    pub(crate) ink: Ink,
    /// Lines of nearly equal length, rather than as few as possible.
    pub(crate) is_balanced: bool,
}

impl Type {
    fn stepping_back(self) -> Self {
        Self { is_bold: false, ink: Ink::Muted, is_balanced: false, ..self }
    }
}

const TEXT: Type = Type { face: Face::Text, size: 12.0, leading: 16.25, is_bold: false, ink: Ink::Plum, is_balanced: false };
const VOICE: Type = Type { face: Face::Voice, size: 16.0, leading: 20.0, is_bold: false, ink: Ink::Plum, is_balanced: true };

/// Characters from which words of the large styles are set as running text, so that they stay in view as a whole.
pub(crate) const LONG_WORDS: usize = 120;
/// The same for a goal, which stands in a narrow column.
const LONG_GOAL: usize = 30;

/// How a line of this style and length in characters is set.
pub(crate) fn of_line(style: Style, length: usize) -> Type {
    match style {
        Style::Large if length > LONG_GOAL => Type { size: 13.0, leading: 16.5, ..of_style(style) },
        _ => of_style(style),
    }
}

/// How a line of this style is set.
pub(crate) fn of_style(style: Style) -> Type {
    match style {
        Style::Lead => Type { size: 12.75, leading: 18.5, ink: Ink::Muted, ..TEXT },
        Style::Body => TEXT,
        Style::Name => Type { is_bold: true, ..TEXT },
        Style::Large => Type { size: 15.5, leading: 20.0, is_balanced: false, ..VOICE },
        Style::Note => Type { leading: 15.75, ink: Ink::Muted, ..TEXT },
        Style::Quote => Type { ink: Ink::Teal, ..TEXT },
        Style::Fine => Type { leading: 15.25, ink: Ink::Muted, ..TEXT },
    }
}

/// How a heading of this level is set.
pub(crate) fn of_heading(level: u8) -> Type {
    match level {
        1 => Type { size: 27.0, leading: 31.0, ..VOICE },
        2 => Type { size: 17.0, leading: 21.0, ..VOICE },
        _ => Type { size: 13.5, leading: 18.0, ink: Ink::Teal, ..VOICE },
    }
}

/// How a line is set that says the same in another language as the line above, which was set in `own`.
pub(crate) fn of_twin(own: Type) -> Type {
    match own.face {
        Face::Voice => Type { face: Face::Text, size: (own.size * 0.7).max(TEXT.size), leading: (own.leading * 0.75).max(14.5), ..own },
        Face::Text => Type { leading: own.leading.min(14.5), size: TEXT.size, ..own },
    }
    .stepping_back()
}

/// Characters up to which a line has its twin beside it where there is room, and the space between the two.
pub(crate) const SHORT_WORDS: usize = 44;
pub(crate) const BEFORE_TWIN: f32 = 9.0;

/// How the name in a row of facts is set.
pub(crate) const FACT_NAME: Type = Type { ink: Ink::Muted, ..TEXT };
/// How the words in a tinted box are set.
pub(crate) const CALLOUT: Type = Type { size: 13.5, leading: 18.5, is_balanced: false, ..VOICE };
/// How the running lines are set.
pub(crate) const FURNITURE: Type = Type { size: 9.75, leading: 13.0, ink: Ink::Muted, ..TEXT };

/// How much white stands between things. The type never gets smaller.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Air {
    /// What every space is multiplied with.
    pub(crate) scale: f32,
    /// Height of a line to write on. 26 points is what a tired hand likes; under 20 nobody can write.
    pub(crate) writing_line: f32,
}

/// From ample to close: the first page takes the first with which all of it stands on one sheet.
/// The last gives up the room for answers; there is room for notes further on.
pub(crate) const AIRS: [Air; 5] = [
    Air { scale: 1.0, writing_line: 26.0 },
    Air { scale: 0.8, writing_line: 24.0 },
    Air { scale: 0.6, writing_line: 22.0 },
    Air { scale: 0.45, writing_line: 20.0 },
    Air { scale: 0.4, writing_line: 0.0 },
];

/// Space above a heading of this level, where it does not start a page.
pub(crate) fn above_heading(level: u8) -> f32 {
    match level {
        1 => 0.0,
        2 => 20.0,
        _ => 13.0,
    }
}

/// Space below a heading of this level.
pub(crate) fn below_heading(level: u8) -> f32 {
    match level {
        1 => 4.0,
        2 => 5.0,
        _ => 3.0,
    }
}

/// Space between paragraphs.
pub(crate) const BETWEEN_PARAGRAPHS: f32 = 6.0;
/// Space between items of a list.
pub(crate) const BETWEEN_ITEMS: f32 = 7.0;
/// The same between bullets, which are shorter.
pub(crate) const BETWEEN_BULLETS: f32 = 3.0;
/// Space between rows of facts.
pub(crate) const BETWEEN_FACTS: f32 = 4.0;
/// Space above a line across the text, and between it and a heading below.
pub(crate) const AROUND_RULE: (f32, f32) = (14.0, 11.0);
/// Space above a tinted box.
pub(crate) const ABOVE_CALLOUT: f32 = 12.0;
/// From the start of an item's mark to the start of its words.
pub(crate) const ITEM_INDENT: f32 = 25.0;
/// The same for a bullet, which is narrower.
pub(crate) const BULLET_INDENT: f32 = 15.0;
/// Between two columns.
/// Side of a code for a camera at most, and of one of its cells at most: large enough for any phone, small enough for the page.
pub(crate) const CODE: (f32, f32) = (156.0, 3.0);
pub(crate) const GUTTER: f32 = 26.0;
/// The first column's part of the measure.
pub(crate) const FIRST_COLUMN: f32 = 0.54;
/// Most of the width that names may take in rows of facts, and what stands between name and value.
pub(crate) const FACT_NAMES: (f32, f32) = (0.45, 12.0);
/// Within a tinted box.
pub(crate) const PADDING: f32 = 11.0;
