//! The command line: what it takes, what it refuses, what it prints where, and how it ends.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mbc-voice"));
    command.env("SOURCE_DATE_EPOCH", "1795392000");
    command
}

fn guide_from(answers: &[u8], arguments: &[&str]) -> Output {
    let mut child = program()
        .args(["guide", "--answers", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program stops reading when there is too much; that is no fault of the test.
    let _ = child.stdin.take().unwrap().write_all(answers);
    child.wait_with_output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

/// A copy of the shipped content to break.
fn copy_of_content(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("mbc-voice-{}-{name}", std::process::id()));
    copy(&shipped(), &folder);
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn bad_answers_name_the_field_and_give_no_guide() {
    let cases: [(&str, &[&str]); 9] = [
        (r#"{"her3":"low"}"#, &["her3", "hormone_receptor"]),
        (r#"{"her2":"medium"}"#, &["her2", "ultralow"]),
        (r#"{"markers":{"brca9":"found"}}"#, &["markers", "brca9", "pik3ca"]),
        (r#"{"goals":["fly"]}"#, &["goals[0]", "time-with-family"]),
        (r#"{"goals":["live-longer","less-pain","cost","keep-working"]}"#, &["goals", "3"]),
        (r#"{"goals":["cost","cost"]}"#, &["goals[1]", "twice"]),
        (r#"{"visit":{"date":"2026-02-30"}}"#, &["visit.date", "YYYY-MM-DD"]),
        (r#"{"her2":"low""#, &["answers", "line 1"]),
        ("", &["answers"]),
    ];
    for (answers, expected) in cases {
        let output = guide_from(answers.as_bytes(), &[]);
        assert_eq!(output.status.code(), Some(1), "{answers}");
        assert!(output.stdout.is_empty(), "{answers}");
        for words in expected {
            assert!(told(&output).contains(words), "{answers}\n{}", told(&output));
        }
    }
}

#[test]
fn ten_megabytes_of_answers_are_refused_at_once() {
    let output = guide_from(&vec![b' '; 10 * 1024 * 1024], &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("answers: larger than 1024 KB"), "{}", told(&output));
}

#[test]
fn a_missing_file_and_an_unknown_language_are_told() {
    let output = program().args(["guide", "--answers", "/nowhere/answers.json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("/nowhere/answers.json"), "{}", told(&output));
    let output = guide_from(b"{}", &["--locale", "xx"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("`xx`") && told(&output).contains("en"), "{}", told(&output));
    let output = guide_from(b"{}", &["--locale", "es", "--with", "yy"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("`yy`") && told(&output).contains("es"), "{}", told(&output));
}

#[test]
fn the_shipped_content_has_no_error() {
    let output = program().arg("check").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

#[test]
fn every_content_fault_is_reported_with_its_place_and_exit_code_1() {
    let folder = copy_of_content("faults");
    let break_file = |file: &str, old: &str, new: &str| {
        let path = folder.join(file);
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.contains(old), "{file} has no {old}");
        std::fs::write(&path, text.replacen(old, new, 1)).unwrap();
    };
    break_file("treatments/pi3k-inhibitors/facts.toml", "PIK3CA found", "PIK4CA found");
    break_file("goals/en.toml", "label = ", "lable = ");
    break_file("site.toml", "name = ", "nmae = ");
    let output = program().args(["check", "--content"]).arg(&folder).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(1));
    for words in ["treatments/pi3k-inhibitors/facts.toml:", "PIK4CA", "goals/en.toml:", "lable", "site.toml:", "nmae", "help:"] {
        assert!(text.contains(words), "lacks {words}:\n{text}");
    }
    let json = program().args(["check", "--format", "json", "--content"]).arg(&folder).output().unwrap();
    let faults: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let fault = faults.as_array().unwrap().iter().find(|fault| fault["file"] == "goals/en.toml").unwrap();
    assert!(fault["line"].as_u64().unwrap() > 0 && fault["column"].as_u64().unwrap() > 0 && !fault["help"].as_str().unwrap().is_empty());

    let served = program().args(["serve", "--listen", "127.0.0.1:0", "--content"]).arg(&folder).output().unwrap();
    assert_eq!(served.status.code(), Some(1), "the server does not start on faulty content");
    assert!(told(&served).contains("PIK4CA") && served.stdout.is_empty(), "{}", told(&served));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let output = program().args(["check", "--content", "/nowhere"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("/nowhere"), "{}", told(&output));
}

#[test]
fn a_taken_port_is_told_with_what_to_do() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let output = program().args(["serve", "--listen", &taken.local_addr().unwrap().to_string()]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("--listen"), "{}", told(&output));
}
