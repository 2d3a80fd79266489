//! Words of one style, broken into lines of glyphs.

use std::collections::BTreeMap;
use std::sync::Arc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::style::{FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{BaseDirection, FontContext, Layout, LayoutContext};
use prose::Inline;

use crate::fonts::{Fonts, families};
use crate::look::{Face, Ink, Type};

/// What stands for a sign that no embedded typeface has.
const REPLACEMENT: &str = "[?]";

/// Turns words into lines. Owns the tables that shaping reuses.
pub(crate) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<Brush>,
    has_replaced: bool,
    is_right_to_left: bool,
    /// Lines of this document, which are asked for again when its first page is set closer or a line runs on every page.
    of_document: BTreeMap<Asked, Vec<ShapedLine>>,
    /// Lines of the texts that are the same in every document.
    of_fixed_texts: BTreeMap<Asked, Vec<ShapedLine>>,
    fixed_texts: Arc<FixedTexts>,
}

/// Texts that stand in many documents and say nothing of who asked for one.
pub(crate) type FixedTexts = std::collections::BTreeSet<String>;

/// What the lines of plain words depend on; lengths as their bits, so that they have an order.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Asked {
    text: String,
    is_right_to_left: bool,
    is_bold: bool,
    face: Face,
    ink: Ink,
    is_balanced: bool,
    size_leading_width: [u32; 3],
}

/// What a glyph is drawn with, and which link it belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Brush {
    ink: Ink,
    link: Option<usize>,
}

/// One line of shaped words.
#[derive(Clone, Debug)]
pub(crate) struct ShapedLine {
    pub(crate) runs: Vec<Arc<GlyphRun>>,
    /// From the line's top to its baseline.
    pub(crate) baseline: f32,
    /// Width of its words.
    pub(crate) width: f32,
    /// Whether its start is on the right.
    pub(crate) is_right_to_left: bool,
}

/// Glyphs of one font and ink.
#[derive(Debug)]
pub(crate) struct GlyphRun {
    /// The font's id in `Fonts`.
    pub(crate) font: u64,
    pub(crate) size: f32,
    pub(crate) ink: Ink,
    /// The words; glyphs point into them.
    pub(crate) text: String,
    /// Where they stand in the whole line, as it is read.
    start: usize,
    pub(crate) glyphs: Vec<KrillaGlyph>,
    /// From the left end of the line.
    pub(crate) x: f32,
    pub(crate) width: f32,
    /// Where it leads, when it is part of a link.
    pub(crate) link: Option<String>,
}

impl Shaper {
    pub(crate) fn new(fonts: &Fonts, fixed_texts: Arc<FixedTexts>) -> Self {
        Self {
            fonts: fonts.context.clone(),
            layouts: LayoutContext::new(),
            has_replaced: false,
            is_right_to_left: false,
            of_document: BTreeMap::new(),
            of_fixed_texts: BTreeMap::new(),
            fixed_texts,
        }
    }

    /// Whether a sign had to be replaced since the last document.
    pub(crate) fn has_replaced(&self) -> bool {
        self.has_replaced
    }

    /// Sets all that follows in a language written this way; says which way it was before.
    pub(crate) fn set_direction(&mut self, is_right_to_left: bool) -> bool {
        std::mem::replace(&mut self.is_right_to_left, is_right_to_left)
    }

    /// Forgets everything of the document but the lines of the fixed texts.
    pub(crate) fn forget_document(&mut self) {
        self.has_replaced = false;
        self.is_right_to_left = false;
        self.of_document.clear();
    }

    /// Words as lines no wider than `width`; a word that is longer is broken.
    pub(crate) fn lines(&mut self, words: &[Inline], look: Type, width: f32) -> Vec<ShapedLine> {
        let mut run = Words::default();
        run.collect(words, false);
        let Some(asked) = Asked::of(&run, look, width, self.is_right_to_left) else { return self.shape(run, look, width) };
        if let Some(lines) = self.of_fixed_texts.get(&asked).or_else(|| self.of_document.get(&asked)) {
            return lines.clone();
        }
        let lines = self.shape(run, look, width);
        let known = if self.fixed_texts.contains(&asked.text) { &mut self.of_fixed_texts } else { &mut self.of_document };
        known.insert(asked, lines.clone());
        lines
    }

    fn shape(&mut self, mut run: Words, look: Type, width: f32) -> Vec<ShapedLine> {
        let mut layout = self.layout(&run, look, width);
        // Every typeface has the printable signs of ASCII; most texts hold no others.
        let may_miss_one = !run.text.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if may_miss_one && let Some(shown) = replace_missing(&run, &layout) {
            self.has_replaced = true;
            run = shown;
            layout = self.layout(&run, look, width);
        }
        if look.is_balanced && layout.len() > 1 {
            self.balance(&mut layout, width);
        }
        let is_right_to_left = self.is_right_to_left;
        layout.lines().map(|line| ShapedLine { is_right_to_left, ..shaped(&line, &run, &layout) }).collect()
    }

    /// One line of plain words, never broken.
    pub(crate) fn line(&mut self, words: &str, look: Type) -> Option<ShapedLine> {
        self.lines(&Inline::words(words), look, f32::MAX).into_iter().next()
    }

    fn layout(&mut self, words: &Words, look: Type, width: f32) -> Layout<Brush> {
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, &words.text, 1.0, false);
        builder.set_base_direction(if self.is_right_to_left { BaseDirection::Rtl } else { BaseDirection::Auto });
        builder.push_default(StyleProperty::FontFamily(families(look.face)));
        builder.push_default(StyleProperty::FontSize(look.size));
        builder.push_default(StyleProperty::LineHeight(LineHeight::Absolute(look.leading)));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        builder.push_default(StyleProperty::Brush(Brush { ink: look.ink, link: None }));
        if look.is_bold {
            builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
        }
        for range in &words.strong {
            builder.push(StyleProperty::FontWeight(FontWeight::BOLD), range.clone());
        }
        for (index, (range, _)) in words.links.iter().enumerate() {
            builder.push(StyleProperty::Brush(Brush { ink: Ink::Teal, link: Some(index) }), range.clone());
        }
        let mut layout = builder.build(&words.text);
        layout.break_all_lines(Some(width));
        layout
    }

    /// The narrowest width that needs no more lines, found by halving.
    fn balance(&self, layout: &mut Layout<Brush>, width: f32) {
        let lines = layout.len();
        let (mut too_narrow, mut wide_enough) = (width / 2.0, width);
        while wide_enough - too_narrow > 4.0 {
            let middle = f32::midpoint(too_narrow, wide_enough);
            layout.break_all_lines(Some(middle));
            if layout.len() > lines { too_narrow = middle } else { wide_enough = middle }
        }
        layout.break_all_lines(Some(wide_enough));
    }
}

impl Asked {
    /// `None` for words of which only a part is strong or leads somewhere: they are seldom asked for twice.
    fn of(words: &Words, look: Type, width: f32, is_right_to_left: bool) -> Option<Self> {
        let is_bold = match words.strong.as_slice() {
            [] => false,
            [all] if *all == (0..words.text.len()) => true,
            _ => return None,
        };
        words.links.is_empty().then(|| Self {
            text: words.text.clone(),
            is_right_to_left,
            is_bold: is_bold || look.is_bold,
            face: look.face,
            ink: look.ink,
            is_balanced: look.is_balanced,
            size_leading_width: [look.size, look.leading, width].map(f32::to_bits),
        })
    }
}

/// Words laid end to end, with what is strong and what leads somewhere.
#[derive(Default)]
struct Words {
    text: String,
    strong: Vec<std::ops::Range<usize>>,
    links: Vec<(std::ops::Range<usize>, String)>,
}

impl Words {
    fn collect(&mut self, inlines: &[Inline], in_link: bool) {
        for inline in inlines {
            let start = self.text.len();
            match inline {
                Inline::Text(text) | Inline::Term { text, .. } => self.text.push_str(text),
                Inline::Strong(inner) => {
                    self.collect(inner, in_link);
                    self.strong.push(start..self.text.len());
                }
                Inline::Emphasis(inner) => self.collect(inner, in_link),
                // Set on lines of its own.
                Inline::Twin { .. } => {}
                Inline::Link { text, to } => {
                    self.collect(text, true);
                    if !in_link && self.text.len() > start {
                        self.links.push((start..self.text.len(), to.clone()));
                    }
                }
            }
        }
    }

    /// The words with each of these ranges replaced; what is strong or leads somewhere keeps its place.
    fn replace(&self, ranges: &[std::ops::Range<usize>]) -> Self {
        let mut text = String::with_capacity(self.text.len());
        let mut taken = 0;
        for range in ranges {
            text.push_str(&self.text[taken..range.start]);
            text.push_str(REPLACEMENT);
            taken = range.end;
        }
        text.push_str(&self.text[taken..]);
        let moved = |place: usize| {
            let before = ranges.iter().take_while(|range| range.end <= place);
            before.fold(place, |place, range| place + REPLACEMENT.len() - range.len())
        };
        let move_range = |range: &std::ops::Range<usize>| moved(range.start)..moved(range.end);
        Self {
            text,
            strong: self.strong.iter().map(move_range).collect(),
            links: self.links.iter().map(|(range, to)| (move_range(range), to.clone())).collect(),
        }
    }
}

/// The words with every run of signs that no typeface has replaced, or `None` when all can be shown.
fn replace_missing(words: &Words, layout: &Layout<Brush>) -> Option<Words> {
    let mut missing: Vec<std::ops::Range<usize>> = Vec::new();
    for line in layout.lines() {
        for cluster in line.runs().flat_map(|run| run.clusters().collect::<Vec<_>>()) {
            let range = cluster.text_range();
            let is_shown = cluster.glyphs().all(|glyph| glyph.id != 0) || words.text[range.clone()].trim().is_empty();
            match missing.last_mut() {
                _ if is_shown => {}
                Some(last) if last.end == range.start => last.end = range.end,
                _ => missing.push(range),
            }
        }
    }
    missing.sort_unstable_by_key(|range| range.start);
    (!missing.is_empty()).then(|| words.replace(&missing))
}

fn shaped(line: &parley::Line<'_, Brush>, words: &Words, layout: &Layout<Brush>) -> ShapedLine {
    let metrics = line.metrics();
    let mut runs = Vec::new();
    let mut x = 0.0;
    for run in line.runs() {
        let size = run.font_size();
        let mut style = None;
        for cluster in run.visual_clusters() {
            let range = cluster.text_range();
            let brush = layout.styles()[usize::from(cluster.style_index())].brush;
            if style != Some(brush) {
                style = Some(brush);
                let link = brush.link.map(|index| words.links[index].1.clone());
                let font = run.font().data.id();
                runs.push(GlyphRun { font, size, ink: brush.ink, text: String::new(), start: 0, glyphs: Vec::new(), x, width: 0.0, link });
            }
            let Some(current) = runs.last_mut() else { continue };
            if cluster.is_ligature_continuation() {
                if let Some(glyph) = current.glyphs.last_mut() {
                    glyph.text_range.end = range.end;
                }
                continue;
            }
            for glyph in cluster.glyphs() {
                let (advance, dx, dy) = (glyph.advance / size, glyph.x / size, glyph.y / size);
                current.glyphs.push(KrillaGlyph::new(GlyphId::new(glyph.id), advance, dx, dy, 0.0, range.clone(), None));
                x += glyph.advance;
            }
            current.width = x - current.x;
        }
    }
    for run in &mut runs {
        run.take_own_words(&words.text);
    }
    runs.retain(|run| !run.glyphs.is_empty());
    // Read in this order, wherever they stand on the line.
    runs.sort_by_key(|run| run.start);
    ShapedLine {
        runs: runs.into_iter().map(Arc::new).collect(),
        baseline: metrics.baseline - metrics.block_min_coord,
        width: x,
        is_right_to_left: false,
    }
}

impl GlyphRun {
    /// Takes the words its glyphs point into out of the whole text.
    fn take_own_words(&mut self, text: &str) {
        let start = self.glyphs.iter().map(|glyph| glyph.text_range.start).min().unwrap_or(0);
        let end = self.glyphs.iter().map(|glyph| glyph.text_range.end).max().unwrap_or(start);
        self.start = start;
        text[start..end].clone_into(&mut self.text);
        for glyph in &mut self.glyphs {
            glyph.text_range = glyph.text_range.start - start..glyph.text_range.end - start;
        }
    }
}
