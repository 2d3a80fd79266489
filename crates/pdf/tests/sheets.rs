//! Sheets set from hand-made trees: what must hold for every document, whatever it says.

mod sample;

use page_validation::{ValidationProfile, validate_pdf};
use pdf::{Paper, Typesetter};
use prose::{Block, Document, Inline, Style};

fn set(document: &Document, paper: Paper) -> Vec<u8> {
    Typesetter::new().unwrap().pdf(document, paper).unwrap()
}

#[test]
fn a_sheet_is_set() {
    let pdf = set(&sample::visit(), Paper::Letter);
    std::fs::write(std::env::temp_dir().join("sheet.pdf"), pdf).unwrap();
}
