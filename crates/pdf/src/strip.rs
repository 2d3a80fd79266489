//! Strips: bands of the page that are never cut, from one shaped line to a whole box.

use std::sync::Arc;

use crate::look::Ink;
use crate::shape::{GlyphRun, ShapedLine};
use crate::tags::{NodeId, Slot};

/// A band across the text that stays whole.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    /// Space above it, dropped at the top of a page.
    pub(crate) above: f32,
    pub(crate) height: f32,
    /// What it shows; places are from its top left corner.
    pub(crate) pieces: Vec<Piece>,
    /// The next strip must stand on the same page.
    pub(crate) keeps_next: bool,
    /// It starts a new page.
    pub(crate) starts_page: bool,
    /// Writing lines that may be added below it, sharing what is left of the page.
    pub(crate) growth: Option<Growth>,
}

/// Writing lines that may be added below a strip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growth {
    /// Where the lines start and end.
    pub(crate) from: f32,
    pub(crate) to: f32,
    /// Height of one.
    pub(crate) height: f32,
    /// At most this many.
    pub(crate) most: usize,
}

/// Something drawn.
#[derive(Debug)]
pub(crate) enum Piece {
    /// Words.
    Words { x: f32, baseline: f32, run: Arc<GlyphRun>, slot: Slot },
    /// A drawn mark; its label in the structure tree tells which sign it stands for.
    Mark { shape: Shape, x: f32, middle: f32, slot: Slot },
    /// A line across, for the eye only.
    Line { from: f32, to: f32, y: f32, weight: f32, ink: Ink },
    /// A rounded box behind the words, for the eye only.
    Ground { x: f32, y: f32, width: f32, height: f32, ink: Ink },
    /// Where a link is tapped; its node takes the annotation.
    Target { x: f32, y: f32, width: f32, height: f32, to: String, says: String, slot: Slot },
    /// A heading stands here, for the outline.
    Landmark { level: u8, title: String },
}

/// A drawn mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// An empty box to tick.
    Box,
    /// A filled disc with a tick: an option.
    Option,
    /// A ring with a question mark: to ask about.
    Ask,
    /// A small disc.
    Bullet,
}

impl Strip {
    /// A strip of the given height that shows nothing yet.
    pub(crate) fn new(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// One more line to write on, at the foot of the strip.
    pub(crate) fn add_writing_line(&mut self, growth: Growth) {
        self.height += growth.height;
        self.pieces.push(Piece::Line { from: growth.from, to: growth.to, y: self.height, weight: 0.6, ink: Ink::Ruling });
    }

    /// Everything it shows, moved.
    pub(crate) fn moved(mut self, dx: f32, dy: f32) -> Vec<Piece> {
        for piece in &mut self.pieces {
            match piece {
                Piece::Words { x, baseline, .. } => (*x, *baseline) = (*x + dx, *baseline + dy),
                Piece::Mark { x, middle, .. } => (*x, *middle) = (*x + dx, *middle + dy),
                Piece::Line { from, to, y, .. } => (*from, *to, *y) = (*from + dx, *to + dx, *y + dy),
                Piece::Ground { x, y, .. } | Piece::Target { x, y, .. } => (*x, *y) = (*x + dx, *y + dy),
                Piece::Landmark { .. } => {}
            }
        }
        self.pieces
    }

    /// Adds a shaped line whose top is `y` below the strip's. `x` is from the side where lines start, as everywhere before a page is drawn.
    pub(crate) fn add_line(&mut self, line: ShapedLine, x: f32, y: f32, node: NodeId, tags: &mut crate::tags::Tags) {
        for run in line.runs {
            let piece_x = x + if line.is_right_to_left { line.width - run.x - run.width } else { run.x };
            let baseline = y + line.baseline;
            match run.link.clone() {
                None => {
                    let slot = tags.slot(node);
                    self.pieces.push(Piece::Words { x: piece_x, baseline, run, slot });
                }
                Some(to) => {
                    let link = tags.link(node);
                    let slot = tags.slot(link);
                    let (width, size, says) = (run.width, run.size, run.text.clone());
                    self.pieces.push(Piece::Line { from: piece_x, to: piece_x + width, y: baseline + 2.0, weight: 0.6, ink: Ink::Teal });
                    self.pieces.push(Piece::Words { x: piece_x, baseline, run, slot });
                    let slot = tags.slot(link);
                    self.pieces.push(Piece::Target { x: piece_x, y: baseline - size, width, height: size * 1.3, to, says, slot });
                }
            }
        }
    }
}

impl Piece {
    /// The piece on a sheet of this width whose lines start on the right.
    pub(crate) fn mirrored(mut self, sheet_width: f32) -> Self {
        match &mut self {
            Self::Words { x, run, .. } => *x = sheet_width - *x - run.width,
            Self::Mark { x, .. } => *x = sheet_width - *x,
            Self::Line { from, to, .. } => (*from, *to) = (sheet_width - *to, sheet_width - *from),
            Self::Ground { x, width, .. } | Self::Target { x, width, .. } => *x = sheet_width - *x - *width,
            Self::Landmark { .. } => {}
        }
        self
    }
}
