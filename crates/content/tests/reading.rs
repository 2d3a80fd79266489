//! Faults of form, planted one by one in the shipped content: each is found in its file, on its line, and no other with it.

mod shipped;

use content::Files;
use shipped::{TODAY, change, plant, plant_all};

const SURGERY: &str = "treatments/surgery/facts.toml";
const SURGERY_WORDS: &str = "treatments/surgery/en.md";

#[test]
fn a_missing_file_is_named() {
    change(TODAY, |files| files.remove("treatments/surgery/cases.md")).gives(&[("missing-file", "treatments/surgery/cases.md", "")]);
    change(TODAY, |files| files.remove(SURGERY)).gives(&[("missing-file", SURGERY, "")]);
}

#[test]
fn an_empty_folder_is_told_and_nothing_breaks() {
    let (library, faults) = content::load(&Files::default(), TODAY);
    assert!(library.is_none());
    assert!(faults.iter().any(|fault| fault.rule == "missing-file" && fault.file == "site.toml"), "{faults:?}");
}

#[test]
fn a_file_that_is_no_text_is_named() {
    change(TODAY, |files| files.insert(SURGERY, b"order = \xff".to_vec())).gives(&[("not-text", SURGERY, "")]);
}

#[test]
fn every_slip_of_toml_has_its_line() {
    let planted = plant_all(&[("goals/facts.toml", "order = 1\n", "order = one\n"), ("goals/facts.toml", "order = 2\n", "order = two\n")]);
    planted.gives(&[("toml-syntax", "goals/facts.toml", "order = one"), ("toml-syntax", "goals/facts.toml", "order = two")]);
}

#[test]
fn a_table_written_twice_says_what_to_do() {
    let planted = change(TODAY, |files| {
        let text = format!("{}\n[pik3ca] # again\n", files.text("markers/facts.toml").expect("markers"));
        files.insert("markers/facts.toml", text.into_bytes());
    });
    planted.gives(&[("toml-syntax", "markers/facts.toml", "[pik3ca] # again")]);
    planted.says("another name");
}

#[test]
fn all_missing_and_unknown_keys_are_named_at_once() {
    let planted = plant_all(&[("messages/en.toml", "running-title =", "runing-title ="), ("messages/en.toml", "visit-on =", "visit =")]);
    planted.gives(&[
        ("missing-key", "messages/en.toml", "[guide]"),
        ("missing-key", "messages/en.toml", "[guide]"),
        ("unknown-key", "messages/en.toml", "runing-title"),
        ("unknown-key", "messages/en.toml", "visit ="),
    ]);
    planted.says("did you mean `running-title`?");
}

#[test]
fn a_key_missing_from_a_table_is_told_at_its_name() {
    plant("tests/facts.toml", "order = 1\n", "").gives(&[("missing-key", "tests/facts.toml", "[receptor-stain]")]);
    plant("questions/facts.toml", "weight = 95\n", "").gives(&[("missing-key", "questions/facts.toml", "[[question]]")]);
    plant(SURGERY, "about = false\n", "").gives(&[("missing-key", SURGERY, "[first]")]);
}

#[test]
fn a_key_nobody_knows_is_told_with_the_one_that_was_meant() {
    let planted = plant(SURGERY, "reviewed = ", "reviewd = ");
    planted.gives(&[("unknown-key", SURGERY, "reviewd"), ("missing-key", SURGERY, "")]);
    planted.says("did you mean `reviewed`?");
}

#[test]
fn a_value_of_the_wrong_kind_is_told_with_what_to_write() {
    let planted = plant_all(&[
        (SURGERY, "order = 1\n", "order = \"1\"\n"),
        (SURGERY, "\"first-use\"", "\"first_use\""),
        (SURGERY, "date = \"1882\"", "date = 1882-01-01"),
    ]);
    planted.gives(&[("wrong-value", SURGERY, "order ="), ("wrong-value", SURGERY, "first_use"), ("wrong-value", SURGERY, "1882-01-01")]);
    planted.says("did you mean `first-use`?");
    planted.says("put it between double quotes");
}

#[test]
fn words_may_not_be_empty() {
    plant(SURGERY_WORDS, "name = \"surgery\"", "name = \" \"").gives(&[("wrong-value", SURGERY_WORDS, "name = \" \"")]);
}

#[test]
fn a_number_out_of_range_is_told() {
    plant(SURGERY, "order = 1\n", "order = -1\n").gives(&[("wrong-value", SURGERY, "order = -1")]);
}

#[test]
fn a_text_without_settings_is_told() {
    plant(SURGERY_WORDS, "+++\n", "").gives(&[("front-matter", SURGERY_WORDS, "")]);
}

#[test]
fn what_a_page_cannot_show_has_its_line() {
    let planted = change(TODAY, |files| append(files, SURGERY_WORDS, "\nTake <b>care</b>.\n"));
    planted.gives(&[("markdown-form", SURGERY_WORDS, "<b>"), ("markdown-form", SURGERY_WORDS, "</b>")]);
}

#[test]
fn a_malformed_case_has_its_line() {
    let cases = "treatments/surgery/cases.md";
    plant(cases, "| positive | low |", "| positive | lo |").gives(&[("case-form", cases, "| positive | lo |")]);
    plant(cases, "| positive | low | | option | |", "| positive | low | option | |").gives(&[(
        "case-form",
        cases,
        "| positive | low | option",
    )]);
    plant(cases, "PIK3CA found", "PIK3 found").gives(&[("case-form", cases, "PIK3 found")]);
    plant(cases, "| fit |", "| fits |").gives(&[("case-form", cases, "| fits |")]);
}

fn append(files: &mut Files, path: &str, text: &str) {
    let text = format!("{}{text}", files.text(path).expect("the file is there"));
    files.insert(path, text.into_bytes());
}
