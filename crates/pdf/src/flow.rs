//! The document tree as one long run of strips, and its structure tree.

use krilla::tagging::ListNumbering;
use prose::{Block, Code, Document, Fact, Inline, Item, Line, Mark, Style, inlines_text, own_and_twin};

use crate::look::{self, Air, Ink, Sheet, Type};
use crate::pack;
use crate::shape::{ShapedLine, Shaper};
use crate::strip::{Growth, Piece, Shape, Strip};
use crate::tags::{NodeId, Role, Tags};

/// Lines a question's answer may take at most, beside the one it always has.
const MOST_ANSWER_GROWTH: usize = 2;
/// Up to this many bullets stay on one page.
const SHORT_LIST: usize = 6;
/// Lines that notes may take at most, beside those they always have.
const MOST_NOTES_GROWTH: usize = 24;

/// The whole document, not yet cut into pages.
pub(crate) struct Flow {
    pub(crate) strips: Vec<Strip>,
    pub(crate) tags: Tags,
}

impl Flow {
    pub(crate) fn of(document: &Document, sheet: Sheet, shaper: &mut Shaper) -> Self {
        let first_page_ends = document.body.iter().position(|block| *block == Block::NewPage).unwrap_or(document.body.len());
        let (first_page, rest) = document.body.split_at(first_page_ends);
        let mut setter = Setter { shaper, tags: Tags::default(), air: look::AIRS[0], is_stacked: false };
        let mut strips = setter.first_page(first_page, sheet);
        strips.extend(setter.blocks(rest, sheet.measure(), None));
        if setter.shaper.has_replaced() {
            strips.extend(setter.paragraph(&Line::new(Style::Fine, &document.replaced_sign_note), sheet.measure(), None));
        }
        Self { strips, tags: setter.tags }
    }
}

struct Setter<'a> {
    shaper: &'a mut Shaper,
    tags: Tags,
    air: Air,
    /// Whether a line of another language stands below its own even where both are short: sentences read so, names do not.
    is_stacked: bool,
}

impl Setter<'_> {
    /// The first page, which is taken in at a glance. What does not fit on one takes both sides of the sheet: what stands below the
    /// last line across goes to the back.
    fn first_page(&mut self, blocks: &[Block], sheet: Sheet) -> Vec<Strip> {
        let (mut strips, is_whole) = self.one_page(blocks, sheet);
        let back = blocks.iter().rposition(|block| *block == Block::Rule).filter(|_| !is_whole);
        if let Some(back) = back {
            self.tags = Tags::default();
            strips = self.one_page(&blocks[..back], sheet).0;
            let mut on_back = self.blocks(&blocks[back + 1..], sheet.measure(), None);
            on_back.first_mut().into_iter().for_each(|first| first.starts_page = true);
            strips.extend(on_back);
        }
        strips
    }

    /// The start of the document, set closer, if need be, so that it is one page; and whether it is.
    fn one_page(&mut self, blocks: &[Block], sheet: Sheet) -> (Vec<Strip>, bool) {
        let mut set = (Vec::new(), false);
        for air in look::AIRS {
            self.air = air;
            self.tags = Tags::default();
            let strips = self.blocks(blocks, sheet.measure(), None);
            let is_whole = pack::height(&strips) <= sheet.room();
            set = (strips, is_whole);
            if is_whole {
                break;
            }
        }
        self.air = look::AIRS[0];
        set
    }

    fn blocks(&mut self, blocks: &[Block], width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut new_page = false;
        let (mut follows_heading, mut follows_rule) = (false, false);
        for (place, block) in blocks.iter().enumerate() {
            let mut next = match block {
                Block::Heading { level, text } => self.heading(*level, text, width, parent),
                Block::Paragraph(line) => self.paragraph(line, width, parent),
                Block::List(items) => self.list(items, width, parent),
                Block::Facts(facts) => self.facts(facts, width, parent),
                Block::Columns(columns) => self.columns(columns, width, parent),
                Block::Callout { title, text } => vec![self.callout(title, text, width, parent)],
                Block::Room { lines, grows } => vec![self.room(usize::from(*lines), *grows, width)],
                Block::Rule => vec![self.rule(width)],
                Block::Code(code) => vec![self.code(code, width, parent)],
                Block::Picture(_) => continue,
                Block::NewPage => {
                    new_page = true;
                    continue;
                }
            };
            if let Some(first) = next.first_mut() {
                first.starts_page = std::mem::take(&mut new_page);
                if follows_rule {
                    first.above = look::AROUND_RULE.1 * self.air.scale;
                }
            }
            // A paragraph that opens a section or a list stays with what it opens.
            let opens_list = matches!(blocks.get(place + 1), Some(Block::List(_)));
            let is_opening = (follows_heading || opens_list) && matches!(block, Block::Paragraph(_));
            if is_opening && let Some(last) = next.last_mut() {
                last.keeps_next = true;
            }
            follows_heading = matches!(block, Block::Heading { .. });
            follows_rule = *block == Block::Rule;
            strips.extend(next);
        }
        strips
    }

    fn heading(&mut self, level: u8, text: &[Inline], width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let title = inlines_text(text);
        let node = self.tags.under(parent, Role::Heading(level, title.clone()));
        let mut strips = self.lines(text, look::of_heading(level), width, 0.0, node);
        if let Some(first) = strips.first_mut() {
            first.above = look::above_heading(level) * self.air.scale;
            first.pieces.push(Piece::Landmark { level, title });
        }
        if let Some(last) = strips.last_mut() {
            last.height += look::below_heading(level);
        }
        for strip in &mut strips {
            strip.keeps_next = true;
        }
        strips
    }

    fn paragraph(&mut self, line: &Line, width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let node = self.tags.under(parent, Role::Paragraph);
        let mut strips = self.lines(&line.text, look::of_style(line.style), width, 0.0, node);
        if let Some(first) = strips.first_mut() {
            first.above = look::BETWEEN_PARAGRAPHS * self.air.scale;
        }
        strips
    }

    /// Shaped words as one strip a line, and below them the same words in another language where there are such.
    fn lines(&mut self, words: &[Inline], look: Type, width: f32, indent: f32, node: NodeId) -> Vec<Strip> {
        let (own, twin) = own_and_twin(words);
        let lines = self.shaper.lines(own, look, width - indent);
        let Some(twin) = twin else { return self.strips(lines, look, indent, node) };
        let twin_look = look::of_twin(look);
        let own_direction = self.shaper.set_direction(twin.is_right_to_left);
        let twin_lines = self.shaper.lines(twin.text, twin_look, width - indent);
        self.shaper.set_direction(own_direction);
        let beside = place_beside(own, &lines, &twin_lines, width - indent).filter(|_| !self.is_stacked);
        let mut strips = self.strips(lines, look, indent, node);
        let node = self.tags.within(node, Role::InLanguage(twin.language.to_owned()));
        match (strips.last_mut(), beside) {
            (Some(only), Some((x, y))) => twin_lines.into_iter().for_each(|line| only.add_line(line, indent + x, y, node, &mut self.tags)),
            (last, _) => {
                last.into_iter().for_each(|last| last.keeps_next = true);
                strips.extend(self.strips(twin_lines, twin_look, indent, node));
            }
        }
        strips
    }

    /// No page ends after the first line or before the last.
    fn strips(&mut self, lines: Vec<ShapedLine>, look: Type, indent: f32, node: NodeId) -> Vec<Strip> {
        let count = lines.len();
        let mut strips = Vec::with_capacity(count);
        for (index, line) in lines.into_iter().enumerate() {
            let mut strip = Strip::new(look.leading);
            strip.add_line(line, indent, 0.0, node, &mut self.tags);
            strip.keeps_next = index + 1 < count && (index == 0 || index + 2 == count);
            strips.push(strip);
        }
        strips
    }

    fn list(&mut self, items: &[Item], width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let numbering = match items.first().map(|item| item.mark) {
            Some(Mark::Number(_)) => ListNumbering::Decimal,
            Some(Mark::Bullet) => ListNumbering::Disc,
            _ => ListNumbering::None,
        };
        let list = self.tags.under(parent, Role::List(numbering));
        let mut strips: Vec<Strip> = items.iter().flat_map(|item| self.item(item, width, list)).collect();
        if items.len() <= SHORT_LIST && items.iter().all(|item| item.mark == Mark::Bullet) {
            let most = strips.len().saturating_sub(1);
            strips[..most].iter_mut().for_each(|strip| strip.keeps_next = true);
        }
        strips
    }

    /// An item: its mark beside its first line, all its lines and its room to write on one page.
    fn item(&mut self, item: &Item, width: f32, list: NodeId) -> Vec<Strip> {
        let indent = if item.mark == Mark::Bullet { look::BULLET_INDENT } else { look::ITEM_INDENT };
        let node = self.tags.within(list, Role::Item);
        let label = self.tags.within(node, Role::Label(sign(item.mark)));
        let body = self.tags.within(node, Role::ItemBody);
        let mut strips: Vec<Strip> = Vec::new();
        for (place, line) in item.lines.iter().enumerate() {
            self.is_stacked = place > 0;
            let look = look::of_line(line.style, inlines_text(&line.text).chars().count());
            let node = if item.lines.len() == 1 { body } else { self.tags.within(body, Role::Paragraph) };
            strips.extend(self.lines(&line.text, look, width, indent, node));
        }
        self.is_stacked = false;
        let look = item.lines.first().map_or(look::of_style(Style::Body), |line| look::of_style(line.style));
        if strips.is_empty() {
            strips.push(Strip::new(look.leading));
        }
        let mark = self.mark(item.mark, look, label);
        if let Some(first) = strips.first_mut() {
            first.above = if item.mark == Mark::Bullet { look::BETWEEN_BULLETS } else { look::BETWEEN_ITEMS } * self.air.scale;
            first.pieces.splice(0..0, mark);
        }
        let room_lines = usize::from(item.room);
        if room_lines > 0 && self.air.writing_line > 0.0 {
            let growth = Growth { from: indent, to: width, height: self.air.writing_line, most: MOST_ANSWER_GROWTH };
            strips.push(writing_lines(room_lines, growth));
        }
        let count = strips.len();
        for (index, strip) in strips.iter_mut().enumerate() {
            strip.keeps_next = index + 1 < count;
        }
        strips
    }

    fn mark(&mut self, mark: Mark, look: Type, label: NodeId) -> Vec<Piece> {
        let (shape, x) = match mark {
            Mark::Number(number) => {
                let look = Type { ink: Ink::Teal, ..look };
                let Some(line) = self.shaper.line(&number.to_string(), look) else { return Vec::new() };
                let mut strip = Strip::new(look.leading);
                strip.add_line(line, 0.0, 0.0, label, &mut self.tags);
                return strip.pieces;
            }
            Mark::Box => (Shape::Box, 7.0),
            Mark::Option => (Shape::Option, 7.0),
            Mark::Ask => (Shape::Ask, 7.0),
            Mark::Bullet => (Shape::Bullet, 4.0),
        };
        let slot = self.tags.slot(label);
        vec![Piece::Mark { shape, x, middle: look.leading / 2.0 + 0.5, slot }]
    }

    fn facts(&mut self, facts: &[Fact], width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let table = self.tags.under(parent, Role::Table);
        let twins = facts.iter().filter_map(|fact| own_and_twin(&fact.name).1).map(|twin| twin.text);
        let names = facts.iter().map(|fact| own_and_twin(&fact.name).0).chain(twins);
        let widths = names.filter_map(|name| self.shaper.line(&inlines_text(name), look::FACT_NAME)).map(|line| line.width);
        let (most, gap) = look::FACT_NAMES;
        let names = widths.fold(0.0, f32::max).min(width * most) + gap;
        facts.iter().map(|fact| self.fact(fact, width, names, table)).collect()
    }

    /// A row: the name beside its value, which may be longer than one line.
    fn fact(&mut self, fact: &Fact, width: f32, names: f32, table: NodeId) -> Strip {
        let row = self.tags.within(table, Role::Row);
        let header = self.tags.within(row, Role::RowHeader);
        let name_lines = self.lines(&fact.name, look::FACT_NAME, names - look::FACT_NAMES.1 + 0.5, 0.0, header);
        let cell = self.tags.within(row, Role::Cell);
        let body = look::of_style(Style::Body);
        let open_mark = if fact.open { self.shaper.line("?", Type { ink: Ink::Amber, is_bold: true, ..body }) } else { None };
        let mut mark = Strip::new(body.leading);
        let indent = open_mark.as_ref().map_or(0.0, |line| line.width + 5.0);
        if let Some(line) = open_mark {
            mark.add_line(line, names, 0.0, cell, &mut self.tags);
        }
        let value_lines = self.lines(&fact.value, body, width - names, indent, cell);
        let mut strip = Strip { above: look::BETWEEN_FACTS * self.air.scale, pieces: mark.pieces, ..Strip::default() };
        for (column, x) in [(name_lines, 0.0), (value_lines, names)] {
            let mut y = 0.0;
            for line in column {
                let height = line.height;
                strip.pieces.extend(line.moved(x, y));
                y += height;
            }
            strip.height = strip.height.max(y);
        }
        strip
    }

    fn columns(&mut self, columns: &[Vec<Block>; 2], width: f32, parent: Option<NodeId>) -> Vec<Strip> {
        let first_width = (width - look::GUTTER) * look::FIRST_COLUMN;
        let widths = [first_width, width - look::GUTTER - first_width];
        let starts = [0.0, first_width + look::GUTTER];
        let mut strip = Strip::default();
        for (index, blocks) in columns.iter().enumerate() {
            let division = self.tags.under(parent, Role::Division);
            let mut y = 0.0;
            for (place, line) in self.blocks(blocks, widths[index], Some(division)).into_iter().enumerate() {
                y += if place == 0 { 0.0 } else { line.above };
                let height = line.height;
                strip.pieces.extend(line.moved(starts[index], y));
                y += height;
            }
            strip.height = strip.height.max(y);
        }
        vec![strip]
    }

    fn callout(&mut self, title: &[Inline], text: &[Inline], width: f32, parent: Option<NodeId>) -> Strip {
        let division = self.tags.under(parent, Role::Division);
        let inner = width - 2.0 * look::PADDING;
        let note = look::of_style(Style::Note);
        let mut strip = Strip { above: look::ABOVE_CALLOUT * self.air.scale, ..Strip::default() };
        let mut y = look::PADDING - 2.0;
        let mut inside = Vec::new();
        let said = if inlines_text(text).chars().count() > look::LONG_WORDS { look::of_style(Style::Body) } else { look::CALLOUT };
        for (words, look) in [(title, note), (text, said)] {
            let paragraph = self.tags.within(division, Role::Paragraph);
            for line in self.lines(words, look, inner, 0.0, paragraph) {
                let height = line.height;
                inside.extend(line.moved(look::PADDING, y));
                y += height;
            }
        }
        strip.height = y + look::PADDING - 2.0;
        strip.pieces.push(Piece::Ground { x: 0.0, y: 0.0, width, height: strip.height, ink: Ink::Tint });
        strip.pieces.extend(inside);
        strip
    }

    /// A code for a camera. The paper around it is its light border.
    fn code(&mut self, code: &Code, width: f32, parent: Option<NodeId>) -> Strip {
        let figure = self.tags.under(parent, Role::Figure(code.says.clone()));
        let slot = self.tags.slot(figure);
        let (most, most_cell) = look::CODE;
        let cell = (most.min(width) / code.rows.len().max(1) as f32).min(most_cell);
        let height = cell * code.rows.len() as f32;
        let above = look::BETWEEN_PARAGRAPHS * self.air.scale;
        Strip { above, height, pieces: vec![Piece::Code { x: 0.0, y: 0.0, cell, code: code.clone(), slot }], ..Strip::default() }
    }

    fn room(&self, lines: usize, grows: bool, width: f32) -> Strip {
        let most = if grows { MOST_NOTES_GROWTH } else { 0 };
        writing_lines(lines, Growth { from: 0.0, to: width, height: self.air.writing_line, most })
    }

    fn rule(&self, width: f32) -> Strip {
        let mut strip = Strip { above: look::AROUND_RULE.0 * self.air.scale, height: 1.4, keeps_next: true, ..Strip::default() };
        strip.pieces.push(Piece::Line { from: 0.0, to: width, y: 0.0, weight: 1.4, ink: Ink::Plum });
        strip
    }
}

/// Where the line of another language starts when both are so short that one line holds them: from the start and the top of its own.
fn place_beside(own: &[Inline], lines: &[ShapedLine], twin: &[ShapedLine], width: f32) -> Option<(f32, f32)> {
    let ([line], [twin]) = (lines, twin) else { return None };
    let x = line.width + look::BEFORE_TWIN;
    let is_short = inlines_text(own).chars().count() <= look::SHORT_WORDS && x + twin.width <= width;
    is_short.then_some((x, line.baseline - twin.baseline))
}

/// The sign a drawn mark stands for, for those who do not see it; a number is drawn as text.
fn sign(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Number(_) => None,
        Mark::Box => Some("\u{2610}"),
        Mark::Option => Some("\u{2713}"),
        Mark::Ask => Some("?"),
        Mark::Bullet => Some("\u{2022}"),
    }
}

fn writing_lines(lines: usize, growth: Growth) -> Strip {
    let mut strip = Strip { growth: Some(growth), ..Strip::default() };
    for _ in 0..lines {
        strip.add_writing_line(growth);
    }
    strip
}
