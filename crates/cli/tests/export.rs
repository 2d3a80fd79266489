//! The site as files: the same bytes each time, put in place whole, and nothing of anybody else's overwritten.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn export(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mbc-voice"));
    command.env("SOURCE_DATE_EPOCH", "1795392000").arg("export").arg(folder).arg("--fast").args(arguments).output().unwrap()
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// An empty folder of the test's own.
fn scratch(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("mbc-voice-export-{}-{name}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn files(top: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let (mut files, mut folders) = (BTreeMap::new(), vec![top.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(path.strip_prefix(top).unwrap().to_owned(), std::fs::read(&path).unwrap());
            }
        }
    }
    files
}

#[test]
fn twice_it_is_the_same_to_the_byte_and_the_second_takes_the_place_of_the_first() {
    let top = scratch("twice");
    let site = top.join("site");
    let first = export(&site, &["--base-url", "https://voice.example.org"]);
    assert!(first.status.success() && told(&first).starts_with("wrote "), "{}", told(&first));
    let written = files(&site);
    for name in [
        "index.html",
        "en/index.html",
        "en/index.html.gz",
        "en/index.html.br",
        "sitemap.xml",
        "404.html",
        "hosting/nginx-http.conf",
        "_headers",
    ] {
        assert!(written.contains_key(Path::new(name)), "{name}");
    }
    std::fs::write(site.join("en/old.html"), "of an old version").unwrap();
    let second = export(&site, &["--base-url", "https://voice.example.org"]);
    assert!(second.status.success(), "{}", told(&second));
    assert!(files(&site) == written, "the second export differs");
    assert_eq!(std::fs::read_dir(&top).unwrap().count(), 1, "something is left beside the folder");
    std::fs::remove_dir_all(&top).unwrap();
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let top = scratch("foreign");
    std::fs::write(top.join("thesis.txt"), "years of work").unwrap();
    for folder in [top.clone(), top.join("thesis.txt")] {
        let output = export(&folder, &[]);
        assert_eq!(output.status.code(), Some(1));
        assert!(told(&output).contains("left alone"), "{}", told(&output));
    }
    assert_eq!(files(&top).len(), 1);
    std::fs::remove_dir_all(&top).unwrap();
}

#[test]
fn an_empty_folder_is_filled_and_a_missing_parent_is_told() {
    let top = scratch("empty");
    std::fs::create_dir(top.join("site")).unwrap();
    assert!(export(&top.join("site"), &[]).status.success());
    let output = export(&top.join("no/such/place"), &[]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains("no/such"), "{}", told(&output));
    std::fs::remove_dir_all(&top).unwrap();
}

#[test]
fn an_address_that_is_no_top_of_a_site_is_refused_with_what_to_write() {
    let output = export(Path::new("/nowhere/site"), &["--base-url", "https://example.org/voice/"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("leave out what follows the host"), "{}", told(&output));
}

#[test]
fn faulty_content_leaves_the_old_site_in_place() {
    let top = scratch("faulty");
    assert!(export(&top.join("site"), &[]).status.success());
    let before = files(&top);
    let content = scratch("faulty-content");
    std::fs::write(content.join("site.toml"), "nmae = \"x\"\n").unwrap();
    let output = export(&top.join("site"), &["--content", content.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(files(&top) == before);
    std::fs::remove_dir_all(&top).unwrap();
    std::fs::remove_dir_all(&content).unwrap();
}
