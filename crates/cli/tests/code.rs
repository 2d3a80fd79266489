//! The code on the paper: read with a reader that is not ours, it opens the same answers.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::path::Path;
use std::process::Command;

use guide::Answers;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

const ADDRESS: &str = "https://example.org/en/guide/";
/// A phone sees more; paper seldom shows more.
const DOTS_PER_INCH: &str = "150";

/// The guide for a person as a PDF with the code.
fn pdf(person: &Path, paper: &str) -> Vec<u8> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mbc-voice"));
    command.env("SOURCE_DATE_EPOCH", "1795392000").args(["guide", "--paper", paper, "--link-to", ADDRESS, "--answers"]).arg(person);
    command.output().unwrap().stdout
}

/// Every code on the pages, read from a picture of each.
fn codes(name: &str, pdf: &[u8]) -> Vec<String> {
    let folder = std::env::temp_dir().join(format!("mbc-voice-code-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("guide.pdf");
    std::fs::write(&file, pdf).unwrap();
    let drawn = Command::new("pdftoppm").args(["-gray", "-r", DOTS_PER_INCH]).arg(&file).arg(folder.join("page")).status();
    assert!(drawn.expect("pdftoppm is missing: apt-get install -y poppler-utils").success());
    let mut pages: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    pages.retain(|path| path.extension().is_some_and(|extension| extension == "pgm"));
    pages.sort();
    let read = pages.iter().flat_map(|page| read(&std::fs::read(page).unwrap())).collect();
    std::fs::remove_dir_all(&folder).unwrap();
    read
}

/// The codes of a picture in the form `P5`, with a byte for each dot.
fn read(picture: &[u8]) -> Vec<String> {
    let header: Vec<&[u8]> = picture.splitn(4, |byte| byte.is_ascii_whitespace()).collect();
    let number = |text: &[u8]| std::str::from_utf8(text).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(header[1]), number(header[2]));
    let dots = &picture[picture.len() - width * height..];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| dots[y * width + x]);
    image.detect_grids().iter().map(|grid| grid.decode().unwrap().1).collect()
}

#[test]
fn a_camera_reads_the_code_off_the_paper_and_its_link_opens_the_same_answers() {
    let people = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/people");
    for (person, paper) in [("nothing-known", "letter"), ("all-known", "a4"), ("a-man", "letter")] {
        let file = people.join(format!("{person}.json"));
        let pdf = pdf(&file, paper);
        let report = validate_pdf_bytes(&pdf, &ValidationOptions::default().profile(ValidationProfile::PdfUa1)).unwrap();
        assert!(report.is_compliant, "{person}: {report}");
        let codes = codes(person, &pdf);
        let [link] = codes.as_slice() else { panic!("{person}: {} codes", codes.len()) };
        let json = std::fs::read(&file).unwrap();
        let written: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let goals: Vec<&str> = written["goals"].as_array().into_iter().flatten().filter_map(|goal| goal.as_str()).collect();
        let answers = Answers::from_json(&json, &goals).unwrap();
        let fragment = link.strip_prefix(ADDRESS).and_then(|rest| rest.strip_prefix("#guide:")).unwrap();
        assert_eq!(Answers::from_link(fragment, &goals), Ok(answers), "{person}");
    }
}

#[test]
fn a_guide_with_too_much_in_it_for_a_camera_has_the_link_alone() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/people/long-own-words.json");
    let pdf = pdf(&file, "letter");
    assert!(!pdf.is_empty());
    assert_eq!(codes("long", &pdf), Vec::<String>::new());
}
