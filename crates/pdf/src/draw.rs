//! Pages drawn into the file, with their running lines, structure, outline and metadata.

use krilla::Document as File;
use krilla::SerializeSettings;
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::{Page as FilePage, PageSettings};
use krilla::paint::{Fill, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use prose::Document;

use crate::Error;
use crate::fonts::Fonts;
use crate::look::{FURNITURE, Ink, Sheet};
use crate::pack::{Page, landmarks};
use crate::shape::{GlyphRun, ShapedLine, Shaper};
use crate::strip::{Piece, Shape};
use crate::tags::{Slot, Tags};

/// Baseline of the running line above the text, and of the one below it, from the edge of the paper.
const HEAD: f32 = 44.0;
const FOOT: f32 = 34.0;

pub(crate) fn file(
    document: &Document,
    sheet: Sheet,
    pages: Vec<Page>,
    mut tags: Tags,
    fonts: &Fonts,
    shaper: &mut Shaper,
) -> Result<Vec<u8>, Error> {
    let mut file = File::new_with(settings()?);
    file.set_metadata(metadata(document));
    file.set_outline(outline(&pages, sheet));
    let count = pages.len();
    for (index, page) in pages.into_iter().enumerate() {
        let size =
            PageSettings::from_wh(sheet.width, sheet.height).ok_or_else(|| Error::NotAccessible("the page has no size".to_owned()))?;
        let mut drawn = file.start_page_with(size);
        let mut pen = Pen { sheet, is_mirrored: document.is_right_to_left, fonts, tags: &mut tags };
        let targets = pen.page(&mut drawn, page, &furniture(document, index, count, shaper));
        for target in targets {
            pen.target(&mut drawn, target);
        }
        drawn.finish();
    }
    file.set_tag_tree(tags.tree(&document.language));
    file.finish().map_err(|error| Error::NotAccessible(format!("{error:?}")))
}

fn settings() -> Result<SerializeSettings, Error> {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Error::NotAccessible(format!("{error:?}")))?;
    // Compressing is left to `compact`, which does it for all streams with one set of tables.
    Ok(SerializeSettings { configuration, compress_content_streams: false, ..SerializeSettings::default() })
}

/// Title, language and day. Never a name: the file may be handed on.
fn metadata(document: &Document) -> Metadata {
    let metadata = Metadata::new()
        .title(document.title.clone())
        .description(document.summary.clone())
        .language(document.language.clone())
        .creator("MBC Voice".to_owned());
    let mut date = document.made_on.split('-').map_while(|part| part.parse::<u16>().ok());
    match (date.next(), date.next(), date.next()) {
        (Some(year), Some(month), Some(day)) => {
            let small = |number: u16| u8::try_from(number).unwrap_or(1);
            metadata.creation_date(DateTime::new(year).month(small(month)).day(small(day)))
        }
        _ => metadata,
    }
}

/// The headings of levels 1 and 2 as the viewer's table of contents.
fn outline(pages: &[Page], sheet: Sheet) -> Outline {
    let mut outline = Outline::new();
    for (index, page) in pages.iter().enumerate() {
        for (level, title, y) in landmarks(page) {
            if level <= 2 {
                let place = XyzDestination::new(index, Point::from_xy(sheet.side, sheet.top + y));
                outline.push_child(OutlineNode::new(title.to_owned(), place));
            }
        }
    }
    outline
}

/// The shaped running lines of one page.
struct Running {
    head_start: Option<ShapedLine>,
    head_end: Option<ShapedLine>,
    foot_start: Option<ShapedLine>,
    foot_end: Option<ShapedLine>,
}

fn furniture(document: &Document, index: usize, count: usize, shaper: &mut Shaper) -> Running {
    let words = &document.furniture;
    let number = words.page_number.replace("{page}", &(index + 1).to_string()).replace("{pages}", &count.to_string());
    let mut line = |words: &str| if words.is_empty() { None } else { shaper.line(words, FURNITURE) };
    Running {
        head_start: line(&words.head_start),
        head_end: line(&words.head_end),
        foot_start: line(&words.foot_start),
        foot_end: line(&number),
    }
}

/// A link's place on the page, put in once the page's words are drawn.
struct LinkTarget {
    area: Rect,
    to: String,
    says: String,
    slot: Slot,
}

struct Pen<'a> {
    sheet: Sheet,
    /// Whether lines start on the right.
    is_mirrored: bool,
    fonts: &'a Fonts,
    tags: &'a mut Tags,
}

impl Pen<'_> {
    fn page(&mut self, drawn: &mut FilePage<'_>, page: Page, running: &Running) -> Vec<LinkTarget> {
        let sheet = self.sheet;
        let mut surface = drawn.surface();
        let mut targets = Vec::new();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Header)));
        self.furniture_line(&mut surface, running.head_start.as_ref(), running.head_end.as_ref(), HEAD);
        surface.end_tagged();
        surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        stroke(&mut surface, sheet.side, sheet.width - sheet.side, sheet.height - FOOT - 17.0, 0.6, Ink::Ruling);
        self.furniture_line(&mut surface, running.foot_start.as_ref(), running.foot_end.as_ref(), sheet.height - FOOT);
        surface.end_tagged();
        for placed in page {
            for piece in placed.strip.moved(sheet.side, sheet.top + placed.y) {
                let piece = if self.is_mirrored { piece.mirrored(sheet.width) } else { piece };
                targets.extend(self.piece(&mut surface, piece));
            }
        }
        surface.finish();
        targets
    }

    fn furniture_line(&self, surface: &mut Surface<'_>, start: Option<&ShapedLine>, end: Option<&ShapedLine>, baseline: f32) {
        let (left, right) = if self.is_mirrored { (end, start) } else { (start, end) };
        let from_right = |line: &ShapedLine| self.sheet.width - self.sheet.side - line.width;
        let lines = left.map(|line| (line, self.sheet.side)).into_iter().chain(right.map(|line| (line, from_right(line))));
        for (line, from) in lines {
            for run in &line.runs {
                self.glyphs(surface, from + run.x, baseline, run);
            }
        }
    }

    fn piece(&mut self, surface: &mut Surface<'_>, piece: Piece) -> Option<LinkTarget> {
        match piece {
            Piece::Words { x, baseline, run, slot } => {
                let content = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                self.glyphs(surface, x, baseline, &run);
                surface.end_tagged();
                self.tags.fill(slot, content);
            }
            Piece::Mark { shape, x, middle, slot } => {
                let content = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                mark(surface, shape, x, middle);
                surface.end_tagged();
                self.tags.fill(slot, content);
            }
            Piece::Line { from, to, y, weight, ink } => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                stroke(surface, from, to, y, weight, ink);
                surface.end_tagged();
            }
            Piece::Ground { x, y, width, height, ink } => {
                surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
                fill(surface, rounded(x, y, width, height, 6.0), ink);
                surface.end_tagged();
            }
            Piece::Target { x, y, width, height, to, says, slot } => {
                return Rect::from_xywh(x, y, width, height).map(|area| LinkTarget { area, to, says, slot });
            }
            Piece::Landmark { .. } => {}
        }
        None
    }

    fn target(&mut self, drawn: &mut FilePage<'_>, target: LinkTarget) {
        let link = LinkAnnotation::new(target.area, Target::Action(Action::Link(LinkAction::new(target.to))));
        let content = drawn.add_tagged_annotation(Annotation::new_link(link, Some(target.says)));
        self.tags.fill(target.slot, content);
    }

    fn glyphs(&self, surface: &mut Surface<'_>, x: f32, baseline: f32, run: &GlyphRun) {
        let Some(font) = self.fonts.of(run.font) else { return };
        surface.set_stroke(None);
        surface.set_fill(Some(paint(run.ink)));
        surface.draw_glyphs(Point::from_xy(x, baseline), &run.glyphs, font.clone(), &run.text, run.size, false);
    }
}

fn paint(ink: Ink) -> Fill {
    let (red, green, blue) = ink.rgb();
    Fill { paint: rgb::Color::new(red, green, blue).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}

fn outline_stroke(ink: Ink, weight: f32) -> Stroke {
    let (red, green, blue) = ink.rgb();
    Stroke { paint: rgb::Color::new(red, green, blue).into(), width: weight, line_cap: LineCap::Round, ..Stroke::default() }
}

fn stroke(surface: &mut Surface<'_>, from: f32, to: f32, y: f32, weight: f32, ink: Ink) {
    let mut path = PathBuilder::new();
    path.move_to(from, y);
    path.line_to(to, y);
    draw(surface, path.finish(), None, Some(outline_stroke(ink, weight)));
}

fn fill(surface: &mut Surface<'_>, path: Option<Path>, ink: Ink) {
    draw(surface, path, Some(paint(ink)), None);
}

fn draw(surface: &mut Surface<'_>, path: Option<Path>, fill: Option<Fill>, stroke: Option<Stroke>) {
    if let Some(path) = path {
        surface.set_fill(fill);
        surface.set_stroke(stroke);
        surface.draw_path(&path);
    }
}

/// A mark, its centre at `x` and `y`.
fn mark(surface: &mut Surface<'_>, shape: Shape, x: f32, y: f32) {
    match shape {
        Shape::Box => {
            draw(surface, rounded(x - 6.5, y - 6.5, 13.0, 13.0, 2.5), Some(paint(Ink::Paper)), Some(outline_stroke(Ink::Plum, 1.1)))
        }
        Shape::Bullet => fill(surface, disc(x, y, 1.9), Ink::Teal),
        Shape::Option => {
            fill(surface, disc(x, y, 6.5), Ink::Teal);
            let mut tick = PathBuilder::new();
            tick.move_to(x - 3.0, y + 0.2);
            tick.line_to(x - 0.8, y + 2.5);
            tick.line_to(x + 3.1, y - 2.3);
            draw(surface, tick.finish(), None, Some(outline_stroke(Ink::Paper, 1.5)));
        }
        Shape::Ask => {
            draw(surface, disc(x, y, 6.1), None, Some(outline_stroke(Ink::Amber, 1.3)));
            let mut hook = PathBuilder::new();
            hook.move_to(x - 1.9, y - 1.6);
            hook.cubic_to(x - 1.9, y - 4.2, x + 2.1, y - 4.2, x + 2.1, y - 1.6);
            hook.cubic_to(x + 2.1, y - 0.1, x, y - 0.2, x, y + 1.3);
            draw(surface, hook.finish(), None, Some(outline_stroke(Ink::Amber, 1.2)));
            fill(surface, disc(x, y + 3.3, 0.85), Ink::Amber);
        }
    }
}

/// A circle of four cubic curves; the constant makes each the nearest to a quarter of it.
fn disc(x: f32, y: f32, radius: f32) -> Option<Path> {
    rounded(x - radius, y - radius, 2.0 * radius, 2.0 * radius, radius)
}

fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Option<Path> {
    const ARC: f32 = 0.552_284_8;
    let (right, bottom, bend) = (x + width, y + height, radius * (1.0 - ARC));
    let mut path = PathBuilder::new();
    path.move_to(x + radius, y);
    path.line_to(right - radius, y);
    path.cubic_to(right - bend, y, right, y + bend, right, y + radius);
    path.line_to(right, bottom - radius);
    path.cubic_to(right, bottom - bend, right - bend, bottom, right - radius, bottom);
    path.line_to(x + radius, bottom);
    path.cubic_to(x + bend, bottom, x, bottom - bend, x, bottom - radius);
    path.line_to(x, y + radius);
    path.cubic_to(x, y + bend, x + bend, y, x + radius, y);
    path.close();
    path.finish()
}
