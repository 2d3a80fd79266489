//! Strips packed into pages: nothing that must stay together is parted, and what is left of a page becomes room to write.

use crate::look::Sheet;
use crate::strip::{Piece, Strip};

/// A strip with its place from the top of the page's text.
pub(crate) struct Placed {
    pub(crate) y: f32,
    pub(crate) strip: Strip,
}

/// A page's strips from top to bottom.
pub(crate) type Page = Vec<Placed>;

pub(crate) fn into_pages(strips: Vec<Strip>, sheet: Sheet) -> Vec<Page> {
    let mut pages: Vec<Vec<Strip>> = vec![Vec::new()];
    let mut used = 0.0;
    for group in kept_together(strips) {
        let starts_page = group.first().is_some_and(|strip| strip.starts_page);
        let is_empty = pages.last().is_none_or(Vec::is_empty);
        if !is_empty && (starts_page || used + group.iter().map(|strip| strip.above + strip.height).sum::<f32>() > sheet.room()) {
            pages.push(Vec::new());
            used = 0.0;
        }
        for strip in group {
            let first_on_page = pages.last().is_none_or(Vec::is_empty);
            let needs = strip.height + if first_on_page { 0.0 } else { strip.above };
            // A group taller than a page has to be parted somewhere.
            if !first_on_page && used + needs > sheet.room() {
                pages.push(Vec::new());
                used = strip.height;
            } else {
                used += needs;
            }
            if let Some(page) = pages.last_mut() {
                page.push(strip);
            }
        }
    }
    pages.into_iter().map(|page| place(grow(page, sheet))).collect()
}

/// Runs of strips that must stand on one page.
fn kept_together(strips: Vec<Strip>) -> Vec<Vec<Strip>> {
    let mut groups: Vec<Vec<Strip>> = Vec::new();
    let mut joins = false;
    for strip in strips {
        let keeps_next = strip.keeps_next;
        match groups.last_mut() {
            Some(group) if joins => group.push(strip),
            _ => groups.push(vec![strip]),
        }
        joins = keeps_next;
    }
    groups
}

/// Height of strips at the top of a page.
pub(crate) fn height(strips: &[Strip]) -> f32 {
    let above_first = strips.first().map_or(0.0, |strip| strip.above);
    strips.iter().map(|strip| strip.above + strip.height).sum::<f32>() - above_first
}

/// Gives the lines that still fit on the page to the strips that may grow, in turn, so that all grow alike.
fn grow(mut page: Vec<Strip>, sheet: Sheet) -> Vec<Strip> {
    let mut left = sheet.room() - height(&page);
    for round in 0.. {
        let may_grow = |strip: &Strip| strip.growth.filter(|growth| round < growth.most);
        let needs: f32 = page.iter().filter_map(may_grow).map(|growth| growth.height).sum();
        if needs == 0.0 || needs > left {
            break;
        }
        for strip in &mut page {
            if let Some(growth) = may_grow(strip) {
                strip.add_writing_line(growth);
            }
        }
        left -= needs;
    }
    page
}

fn place(page: Vec<Strip>) -> Page {
    let mut y = 0.0;
    let mut placed = Page::with_capacity(page.len());
    for (index, strip) in page.into_iter().enumerate() {
        y += if index == 0 { 0.0 } else { strip.above };
        let height = strip.height;
        placed.push(Placed { y, strip });
        y += height;
    }
    placed
}

/// The headings on a page, with their places.
pub(crate) fn landmarks(page: &Page) -> impl Iterator<Item = (u8, &str, f32)> {
    page.iter().flat_map(|placed| {
        placed.strip.pieces.iter().filter_map(move |piece| match piece {
            Piece::Landmark { level, title } => Some((*level, title.as_str(), placed.y)),
            _ => None,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::Paper;
    use crate::strip::Growth;

    fn strip(height: f32, keeps_next: bool) -> Strip {
        Strip { keeps_next, ..Strip::new(height) }
    }

    #[test]
    fn what_keeps_the_next_moves_to_the_next_page_with_it() {
        let sheet = Sheet::of(Paper::Letter);
        let pages = into_pages(vec![strip(sheet.room() - 30.0, false), strip(20.0, true), strip(20.0, false)], sheet);
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_group_taller_than_a_page_is_parted_and_nothing_is_lost() {
        let sheet = Sheet::of(Paper::A4);
        let pages = into_pages((0..100).map(|_| strip(20.0, true)).collect(), sheet);
        assert_eq!(pages.iter().map(Vec::len).sum::<usize>(), 100);
        for page in &pages {
            let last = page.last().unwrap();
            assert!(last.y + last.strip.height <= sheet.room() + 0.01);
        }
    }

    #[test]
    fn what_is_left_of_a_page_becomes_room_to_write_for_all_alike() {
        let sheet = Sheet::of(Paper::Letter);
        let growth = Some(Growth { from: 0.0, to: 10.0, height: 26.0, most: 2 });
        let growing = || Strip { growth, ..Strip::new(sheet.room() / 2.0 - 26.0 * 1.2) };
        let pages = into_pages(vec![growing(), growing()], sheet);
        let lines = |placed: &Placed| placed.strip.pieces.len();
        assert_eq!(pages[0].iter().map(lines).collect::<Vec<_>>(), [1, 1]);
    }
}
