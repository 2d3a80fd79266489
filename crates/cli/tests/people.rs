//! Guides for ten different people, through the real program: every form, both papers, checked by programs that are not ours.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde_json::Value;

/// 2026-11-23, so that no test ages.
const TODAY: &str = "1795392000";

const PEOPLE: [&str; 10] = [
    "a-man",
    "all-known",
    "her2-not-sure-a4",
    "hr-negative-her2-positive",
    "hr-positive-her2-negative",
    "hr-positive-her2-positive",
    "long-own-words",
    "nothing-known",
    "pik3ca-not-found",
    "triple-negative-her2-low",
];

fn answers(person: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/people/{person}.json"))
}

fn guide(person: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mbc-voice"));
    command.env("SOURCE_DATE_EPOCH", TODAY).args(["guide", "--answers"]).arg(answers(person)).args(arguments);
    command.output().unwrap()
}

fn form(person: &str, arguments: &[&str]) -> Vec<u8> {
    let output = guide(person, arguments);
    assert!(output.status.success(), "{person} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn data(person: &str) -> Value {
    serde_json::from_slice(&form(person, &["--format", "json"])).unwrap()
}

/// What a program prints about a file; the file is given last.
fn ask(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).args(if program == "pdftotext" { &["-"][..] } else { &[] }).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is missing: apt-get install -y poppler-utils qpdf"));
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn with_file<T>(name: &str, bytes: &[u8], look: impl FnOnce(&Path) -> T) -> T {
    let file = std::env::temp_dir().join(format!("mbc-voice-{}-{name}.pdf", std::process::id()));
    std::fs::write(&file, bytes).unwrap();
    let seen = look(&file);
    std::fs::remove_file(&file).unwrap();
    seen
}

#[test]
fn every_pdf_is_clean_to_two_independent_checkers_and_smaller_than_60_kb() {
    for person in PEOPLE {
        for paper in ["letter", "a4"] {
            let pdf = form(person, &["--paper", paper]);
            assert!(pdf.len() < 60_000, "{person} {paper}: {} bytes", pdf.len());
            let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
            let report = validate_pdf_bytes(&pdf, &options).unwrap();
            assert!(report.is_compliant, "{person} {paper}: {report}");
            let told = with_file(&format!("{person}-{paper}"), &pdf, |file| ask("qpdf", &["--check"], file));
            assert!(told.contains("No syntax or stream encoding errors found"), "{person} {paper}: {told}");
        }
    }
}

#[test]
fn page_one_holds_everything_the_doctor_needs_and_nothing_is_cut() {
    for person in PEOPLE {
        for paper in ["letter", "a4"] {
            let pdf = form(person, &["--paper", paper]);
            let text = with_file(&format!("{person}-{paper}-text"), &pdf, |file| ask("pdftotext", &["-layout"], file));
            let first = text.split('\u{c}').next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
            for words in ["For my visit", "What I know of my cancer", "What matters most to me", "My most important questions", "Page 1 of"]
            {
                assert!(first.contains(words), "{person} {paper}: page 1 lacks `{words}`");
            }
            let data = data(person);
            let top: Vec<&Value> = data["questions"].as_array().unwrap().iter().filter(|question| question["top"] == true).collect();
            assert_eq!(top.len(), 5, "{person}");
            for question in top {
                let end = question["text"].as_str().unwrap().split(' ').next_back().unwrap();
                assert!(first.contains(end), "{person} {paper}: page 1 lacks {question}");
            }
            assert!(!text.contains("{"), "{person}: an unfilled place in the words");
        }
    }
}

#[test]
fn a_guide_in_two_languages_is_clean_and_its_first_two_pages_hold_what_the_doctor_needs_in_both() {
    const NEEDED: [&str; 3] = ["What I know of my cancer", "What matters most to me", "My most important questions"];
    const NEEDED_SPANISH: [&str; 3] = ["Lo que sé de mi cáncer", "Lo que más me importa", "Mis preguntas más importantes"];
    for person in PEOPLE {
        for (own, with, paper) in [("es", "en", "letter"), ("en", "es", "a4")] {
            let pdf = form(person, &["--locale", own, "--with", with, "--paper", paper]);
            let options = ValidationOptions::default().profile(ValidationProfile::PdfUa1);
            let report = validate_pdf_bytes(&pdf, &options).unwrap();
            assert!(report.is_compliant, "{person} {own}: {report}");
            let text = with_file(&format!("{person}-{own}-{with}"), &pdf, |file| ask("pdftotext", &["-layout"], file));
            let two_sides = text.split('\u{c}').take(2).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
            for words in NEEDED.iter().chain(&NEEDED_SPANISH) {
                assert!(two_sides.contains(words), "{person} {own}: the first two pages lack `{words}`");
            }
            let plain = lopdf::Document::load_mem(&pdf).unwrap();
            let is_in_other = |object: &lopdf::Object| {
                object.as_dict().is_ok_and(|node| {
                    node.get(b"S").and_then(lopdf::Object::as_name).is_ok_and(|kind| kind == b"Span")
                        && node.get(b"Lang").and_then(lopdf::Object::as_str).is_ok_and(|tag| tag == with.as_bytes())
                })
            };
            assert!(plain.objects.values().filter(|object| is_in_other(object)).count() > 60, "{person} {own}: lines without a language");
        }
    }
}

#[test]
fn no_shipped_word_needs_a_sign_the_typefaces_lack() {
    for person in PEOPLE.into_iter().filter(|person| *person != "long-own-words") {
        let pdf = form(person, &[]);
        let text = with_file(&format!("{person}-signs"), &pdf, |file| ask("pdftotext", &["-layout"], file));
        assert!(!text.contains("[?]"), "{person}");
    }
    let pdf = form("long-own-words", &[]);
    let text = with_file("long-own-words-signs", &pdf, |file| ask("pdftotext", &["-layout"], file));
    assert!(text.contains("Łodzi") && text.contains("[?]"), "the letters of Polish are there, the picture of a face is replaced");
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    for format in ["pdf", "html", "text", "json"] {
        let make = || form("all-known", &["--format", format]);
        assert_eq!(make(), make(), "{format}");
    }
}

#[test]
fn a_guide_never_asks_more_than_25_questions_nor_one_twice() {
    for person in PEOPLE {
        let data = data(person);
        let mut texts: Vec<&str> =
            data["questions"].as_array().unwrap().iter().map(|question| question["text"].as_str().unwrap()).collect();
        assert!((12..=25).contains(&texts.len()), "{person}: {}", texts.len());
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), data["questions"].as_array().unwrap().len(), "{person}");
    }
}

#[test]
fn every_kind_to_ask_about_stands_among_the_missing_results() {
    for person in PEOPLE {
        let data = data(person);
        let missing: Vec<&str> = data["missing_results"].as_array().unwrap().iter().map(|result| result["id"].as_str().unwrap()).collect();
        for treatment in data["treatments"].as_array().unwrap() {
            let decided_by: Vec<&str> = treatment["decided_by"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
            assert_eq!(treatment["fit"] == "ask", !decided_by.is_empty(), "{person}: {treatment}");
            assert!(decided_by.iter().all(|result| missing.contains(result)), "{person}: {treatment} {missing:?}");
            assert!(treatment["because"].as_str().unwrap().len() > 10, "{person}: {treatment}");
        }
    }
}

#[test]
fn a_calendar_entry_holds_the_day_and_no_answer() {
    let calendar = String::from_utf8(form("all-known", &["--format", "ics"])).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("DTSTART;VALUE=DATE:20261201\r\n"), "{calendar}");
    for answer in ["husband", "letrozole", "PIK3CA", "cancer", "pain"] {
        assert!(!calendar.contains(answer), "{calendar}");
    }
    let without_day = guide("nothing-known", &["--format", "ics"]);
    assert_eq!(without_day.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&without_day.stderr).contains("visit.date"));
}

#[test]
fn goals_in_own_words_and_own_questions_reach_every_form() {
    for format in ["html", "text", "json"] {
        let text = String::from_utf8(form("a-man", &["--format", format])).unwrap();
        let plain = text.replace("&#39;", "'").split_whitespace().collect::<Vec<_>>().join(" ");
        for words in ["Coach my son's team this spring", "Do these medicines work the same in men?", "Most leaflets do not speak to me."] {
            assert!(plain.contains(words), "{format} lacks `{words}`");
        }
    }
}
