//! Sheets in a language written from right to left: everything stands mirrored, and words keep the order in which they are read.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use pdf::{Paper, Typesetter};
use prose::{Block, Document, Fact, Furniture, Inline, Item, Mark, Style};

const HEBREW: &[u8] = include_bytes!("fonts/noto-sans-hebrew-letters-400.ttf");
const WIDTH: f32 = 612.0;
const SIDE: f32 = 58.0;

fn visit() -> Document {
    let fact = Fact { name: Inline::words("שם"), value: Inline::words("ערך"), open: false };
    let item = |mark, text: &str| Item::new(mark, text);
    let link = Inline::Link { text: Inline::words("קישור"), to: "https://a.example/".to_owned() };
    Document {
        language: "he".to_owned(),
        is_right_to_left: true,
        title: "מדריך".to_owned(),
        summary: "סיכום".to_owned(),
        made_on: "2026-11-23".to_owned(),
        furniture: Furniture {
            head_start: "ראש".to_owned(),
            head_end: "ביקור".to_owned(),
            foot_start: "רגל".to_owned(),
            page_number: "דף {page}".to_owned(),
        },
        replaced_sign_note: "[?]".to_owned(),
        body: vec![
            Block::heading(1, "כותרת ראשית"),
            Block::Facts(vec![fact]),
            Block::List(vec![item(Mark::Box, "שאלה"), item(Mark::Number(1), "מטרה")]),
            Block::paragraph(Style::Body, "HER2 תוצאה 12 של ESR1"),
            Block::Callout { title: Inline::words("תיבה"), text: vec![link] },
            Block::Columns([vec![Block::paragraph(Style::Body, "ימין")], vec![Block::paragraph(Style::Body, "שמאל")]]),
        ],
    }
}

fn set(document: &Document) -> Vec<u8> {
    Typesetter::with_typefaces(&[HEBREW]).unwrap().pdf(document, Paper::Letter).unwrap()
}

/// What pdftotext prints of the file.
fn text(arguments: &[&str], pdf: &[u8]) -> String {
    let file = std::env::temp_dir().join(format!("mbc-voice-mirrored-{}-{:p}.pdf", std::process::id(), pdf));
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new("pdftotext").args(arguments).arg(&file).arg("-").output();
    let output = output.unwrap_or_else(|_| panic!("pdftotext is missing: apt-get install -y poppler-utils"));
    std::fs::remove_file(&file).unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The left and right end of a word on the sheet. Some versions of pdftotext print a word's letters as they stand, from left to right.
fn place(boxes: &str, word: &str) -> (f32, f32) {
    let as_it_stands: String = word.chars().rev().collect();
    let is_the_word = |line: &&str| [word, &as_it_stands].iter().any(|word| line.contains(&format!(">{word}<")));
    let line = boxes.lines().find(is_the_word).unwrap_or_else(|| panic!("no {word} in\n{boxes}"));
    let number = |name: &str| line.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap().parse::<f32>().unwrap();
    (number("xMin"), number("xMax"))
}

#[test]
fn lines_start_on_the_right_and_columns_marks_and_running_lines_are_mirrored() {
    let boxes = text(&["-bbox"], &set(&visit()));
    let at = |word: &str| place(&boxes, word);
    let is_at_right = |word: &str, indent: f32| (at(word).1 - (WIDTH - SIDE - indent)).abs() < 2.0;
    assert!(is_at_right("כותרת", 0.0) && is_at_right("שם", 0.0) && is_at_right("ראש", 0.0) && is_at_right("רגל", 0.0), "{boxes}");
    assert!(is_at_right("שאלה", 25.0) && is_at_right("מטרה", 25.0), "{boxes}");
    assert!((at("ביקור").0 - SIDE).abs() < 2.0, "{boxes}");
    assert!(at("ערך").1 < at("שם").0 && at("שמאל").1 < at("ימין").0, "{boxes}");
    assert!(at("ראשית").1 < at("כותרת").0, "{boxes}");
}

#[test]
fn latin_words_and_numbers_stand_where_they_are_read() {
    let boxes = text(&["-bbox"], &set(&visit()));
    let at = |word: &str| place(&boxes, word);
    let order = ["HER2", "תוצאה", "12", "של", "ESR1"].map(|word| at(word).0);
    assert!(order.windows(2).all(|pair| pair[0] > pair[1]), "{order:?}\n{boxes}");
}

#[test]
fn words_are_read_in_their_order_and_every_sign_is_shown() {
    let pdf = set(&visit());
    let told = text(&[], &pdf);
    for words in ["כותרת", "ראשית", "שאלה", "HER2"] {
        assert!(told.contains(words), "{words}\n{told}");
    }
    assert!(!told.contains("[?]"), "{told}");
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    let report = validate_pdf_bytes(&pdf, &options).unwrap();
    assert!(report.is_compliant, "{report}");
}

#[test]
fn a_typeface_that_lacks_the_letters_still_says_so() {
    let pdf = Typesetter::new().unwrap().pdf(&visit(), Paper::Letter).unwrap();
    assert!(text(&[], &pdf).contains("[?]"));
}
