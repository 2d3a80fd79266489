//! Sheets set from hand-made trees: what must hold for every document, whatever it says.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

mod sample;

use std::process::Command;

use page_validation::{ValidationOptions, ValidationProfile, ValidationReport, validate_pdf_bytes};
use pdf::{Paper, Typesetter};
use prose::{Block, Document, Inline, Item, Mark, Style};

fn set(document: &Document, paper: Paper) -> Vec<u8> {
    Typesetter::new().unwrap().pdf(document, paper).unwrap()
}

fn with_body(body: Vec<Block>) -> Document {
    Document { body, ..sample::visit() }
}

/// What a checker that is not krilla's own finds.
fn check(pdf: &[u8]) -> ValidationReport {
    let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
    validate_pdf_bytes(pdf, &options).unwrap()
}

/// What a program of poppler's prints about the file.
fn ask(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let folder = std::env::temp_dir().join(format!("mbc-voice-sheet-{}-{:p}", std::process::id(), pdf));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("sheet.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = Command::new(program)
        .args(arguments)
        .arg(&file)
        .args(if program == "pdftotext" || arguments.contains(&"--qdf") { &["-"][..] } else { &[] })
        .output()
        .unwrap_or_else(|_| panic!("{program} is missing: apt-get install -y poppler-utils qpdf"));
    std::fs::remove_dir_all(&folder).unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn text(pdf: &[u8]) -> String {
    ask("pdftotext", &["-layout"], pdf)
}

fn pages(pdf: &[u8]) -> usize {
    let info = ask("pdfinfo", &[], pdf);
    info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

#[test]
fn every_sheet_passes_an_independent_checker() {
    for paper in [Paper::Letter, Paper::A4] {
        let report = check(&set(&sample::visit(), paper));
        assert!(report.is_compliant, "{report}");
    }
}

#[test]
fn the_independent_checker_can_fail() {
    let untitled = Document { title: String::new(), ..sample::visit() };
    match Typesetter::new().unwrap().pdf(&untitled, Paper::Letter) {
        Err(error) => assert!(error.to_string().contains("PDF/UA-1"), "{error}"),
        Ok(pdf) => assert!(!check(&pdf).is_compliant),
    }
}

#[test]
fn the_file_is_well_formed_and_small() {
    let pdf = set(&sample::visit(), Paper::Letter);
    let told = ask("qpdf", &["--check"], &pdf);
    assert!(told.contains("No syntax or stream encoding errors found"), "{told}");
    assert!(pdf.len() < 45_000, "{} bytes", pdf.len());
}

#[test]
fn a_reader_of_tags_hears_the_sheet_in_order() {
    let heard = ask("pdfinfo", &["-struct-text"], &set(&sample::visit(), Paper::Letter));
    let mut rest = heard.as_str();
    for words in [
        "H1",
        "For my visit",
        "Please look at this page",
        "H2",
        "What I know of my cancer",
        "Table",
        "TH",
        "Hormone receptors",
        "TD",
        "Positive",
        "H2",
        "What matters most to me",
        "LI",
        "Lbl",
        "LBody",
        "Time with my family",
        "One thing I would like",
        "My daughter graduates",
        "My most important questions",
        "Should my blood be tested",
        "H3",
        "May be an option",
        "Link",
    ] {
        let place = rest.find(words).unwrap_or_else(|| panic!("`{words}` is not heard, or not in its place:\n{heard}"));
        rest = &rest[place + words.len()..];
    }
    assert!(!heard.contains("Page 1 of"), "running lines are for the eye only");
}

#[test]
fn a_drawn_mark_says_which_sign_it_stands_for() {
    let objects = ask("qpdf", &["--qdf", "--object-streams=disable"], &set(&sample::visit(), Paper::Letter));
    for sign in ["\u{2610}", "\u{2713}", "\u{2022}"] {
        let utf16: String = sign.encode_utf16().map(|unit| format!("{unit:04x}")).collect();
        assert!(objects.contains(&format!("/ActualText <feff{utf16}>")), "no label says {sign}");
    }
}

#[test]
fn the_file_says_what_it_is_and_never_who_it_is_for() {
    let info = ask("pdfinfo", &[], &set(&sample::visit(), Paper::Letter));
    assert!(info.contains("My treatment discussion guide"), "{info}");
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(!info.contains("Author"), "{info}");
    assert!(!info.contains("sister"), "{info}");
}

#[test]
fn every_word_reaches_the_paper() {
    let shown: String = text(&set(&sample::visit(), Paper::A4)).split_whitespace().collect::<Vec<_>>().join(" ");
    for words in
        ["For my visit", "Time with my family", "If this stops working, what would come next?", "Page 1 of", "A notice about an approval"]
    {
        assert!(shown.contains(words), "`{words}` is missing from\n{shown}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_also_after_another_one() {
    let typesetter = Typesetter::new().unwrap();
    let first = typesetter.pdf(&sample::visit(), Paper::Letter).unwrap();
    let emoji = with_body(vec![Block::heading(1, "Title"), Block::paragraph(Style::Body, "👩‍👧")]);
    typesetter.pdf(&emoji, Paper::A4).unwrap();
    assert_eq!(typesetter.pdf(&sample::visit(), Paper::Letter).unwrap(), first);
    assert_eq!(set(&sample::visit(), Paper::Letter), first);
}

#[test]
fn kept_shapes_of_fixed_texts_change_nothing_of_what_is_set() {
    let visit = sample::visit();
    let texts = visit.body.iter().filter_map(|block| match block {
        Block::Heading { text, .. } => Some(prose::inlines_text(text)),
        Block::Paragraph(line) => Some(prose::inlines_text(&line.text)),
        _ => None,
    });
    let typesetter = Typesetter::new().unwrap().keeping(texts.collect());
    for _ in 0..2 {
        for paper in [Paper::Letter, Paper::A4] {
            assert_eq!(typesetter.pdf(&visit, paper).unwrap(), set(&visit, paper));
        }
    }
}

#[test]
fn a_sign_no_typeface_has_is_shown_as_something_honest() {
    let body = vec![Block::heading(1, "Title"), Block::paragraph(Style::Body, "My girl 👩‍👧‍👦 says שלום 你好 and Łódź, Přemysl, niña")];
    let pdf = set(&with_body(body), Paper::Letter);
    let shown = text(&pdf);
    assert!(shown.contains("My girl [?] says [?] [?] and Łódź"), "{shown}");
    assert!(shown.contains("Přemysl, niña"), "{shown}");
    assert!(shown.contains("[?] stands for a sign this paper cannot show."), "{shown}");
    let report = check(&pdf);
    assert!(report.is_compliant, "{report}");
    assert!(!text(&set(&sample::visit(), Paper::Letter)).contains("[?]"), "said only when a sign was replaced");
}

#[test]
fn a_word_longer_than_the_line_is_broken_and_stays_on_the_paper() {
    let word = "W".repeat(400);
    let body = vec![
        Block::heading(1, &word),
        Block::Callout { title: Inline::words("Said"), text: Inline::words(&word) },
        Block::List(vec![Item::new(Mark::Box, &word)]),
    ];
    let shown = ask("pdftotext", &["-bbox"], &set(&with_body(body), Paper::Letter));
    let mut letters = 0;
    for line in shown.lines().filter(|line| line.contains("<word")) {
        let right: f32 = line.split("xMax=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        assert!(right <= 612.0 - 50.0, "{line}");
        letters += line.matches('W').count();
    }
    assert_eq!(letters, 3 * 400);
}

#[test]
fn a_heading_never_ends_a_page_and_no_line_stands_alone() {
    // The page fills line by line, so every possible place of the heading is tried.
    for filler in 20..45 {
        let mut body = vec![Block::heading(1, "Title")];
        body.extend((0..filler).map(|_| Block::paragraph(Style::Body, "filler")));
        body.push(Block::heading(2, "Section"));
        body.push(Block::paragraph(Style::Body, format!("opening {}", "word ".repeat(60))));
        body.push(Block::List(vec![Item::new(Mark::Box, "tick me").line(Style::Note, "reason")]));
        let shown = text(&set(&with_body(body), Paper::Letter));
        let sheets: Vec<&str> = shown.split('\u{c}').collect();
        let sheet_of = |words: &str| sheets.iter().position(|sheet| sheet.contains(words)).unwrap();
        assert_eq!(sheet_of("Section"), sheet_of("opening"), "{filler} lines before");
        assert_eq!(sheet_of("tick me"), sheet_of("reason"), "{filler} lines before");
        for sheet in &sheets {
            let lines = sheet.lines().filter(|line| line.trim_start().starts_with("word") || line.contains("opening")).count();
            assert_ne!(lines, 1, "{filler} lines before:\n{sheet}");
        }
    }
}

#[test]
fn the_first_page_is_one_sheet_even_when_there_is_much_to_say() {
    for paper in [Paper::Letter, Paper::A4] {
        let mut document = sample::visit();
        let end = document.body.iter().position(|block| *block == Block::NewPage).unwrap();
        document.body.truncate(end);
        assert_eq!(pages(&set(&document, paper)), 1);
        let about = "I look after my mother and I work nights. ".repeat(7);
        for block in &mut document.body {
            if let Block::Callout { text, .. } = block {
                *text = Inline::words(about.trim());
            }
        }
        assert_eq!(pages(&set(&document, paper)), 1);
    }
}

#[test]
fn an_empty_document_is_still_a_sheet() {
    let pdf = set(&with_body(vec![Block::heading(1, "Title")]), Paper::Letter);
    assert_eq!(pages(&pdf), 1);
    assert!(text(&pdf).contains("Title"));
}
