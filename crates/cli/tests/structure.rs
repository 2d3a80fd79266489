//! The shape of the workspace: arrows point down, every file says what it is for.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The layer of each crate. A crate may lean only on crates of a lower layer.
const LAYERS: [(&str, u8); 11] = [
    ("care", 0),
    ("diagnostics", 0),
    ("prose", 0),
    ("guide", 1),
    ("pdf", 1),
    ("content", 2),
    ("pages", 3),
    ("browser", 4),
    ("site", 4),
    ("server", 5),
    ("mbc-voice", 6),
];

/// Libraries that only one crate may know, and tokio, which makes a crate async.
const PRIVATE: [(&str, &[&str]); 13] = [
    ("roxmltree", &["content"]),
    ("krilla", &["pdf"]),
    ("parley", &["pdf"]),
    ("pulldown-cmark", &["prose"]),
    ("annotate-snippets", &["diagnostics"]),
    ("toml", &["content"]),
    ("maud", &["pages"]),
    ("axum", &["server"]),
    ("brotli", &["site"]),
    ("hyper", &["server"]),
    ("hyper-util", &["server"]),
    ("rustix", &["mbc-voice"]),
    ("tokio", &["server", "mbc-voice"]),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The crates each crate of the workspace leans on, tests apart.
fn dependencies() -> BTreeMap<String, Vec<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let names = |package: &Value| {
        let normal = package["dependencies"].as_array().unwrap().iter().filter(|dependency| dependency["kind"].is_null());
        normal.map(|dependency| dependency["name"].as_str().unwrap().to_owned()).collect()
    };
    let packages = metadata["packages"].as_array().unwrap().iter();
    packages.map(|package| (package["name"].as_str().unwrap().to_owned(), names(package))).collect()
}

#[test]
fn arrows_between_crates_point_down_only() {
    let layers: BTreeMap<&str, u8> = LAYERS.into();
    let dependencies = dependencies();
    for (name, layer) in &layers {
        for dependency in &dependencies[*name] {
            if let Some(below) = layers.get(dependency.as_str()) {
                assert!(below < layer, "{name} leans on {dependency}, which is not below it");
            }
        }
    }
    for name in dependencies.keys() {
        assert!(layers.contains_key(name.as_str()) || ["xtask", "benches"].contains(&name.as_str()), "{name} has no layer");
    }
}

#[test]
fn pages_and_pdf_do_not_know_each_other() {
    let dependencies = dependencies();
    assert!(!dependencies["pages"].contains(&"pdf".to_owned()));
    assert!(!dependencies["pdf"].contains(&"pages".to_owned()));
}

#[test]
fn a_librarys_types_stay_inside_its_crate() {
    let dependencies = dependencies();
    for (library, allowed) in PRIVATE {
        for (name, list) in dependencies.iter().filter(|(name, _)| !["xtask", "benches"].contains(&name.as_str())) {
            assert!(!list.contains(&library.to_owned()) || allowed.contains(&name.as_str()), "{name} knows {library}");
        }
    }
}

#[test]
fn every_file_opens_by_saying_what_it_is_for() {
    let mut files = Vec::new();
    for folder in ["crates", "xtask", "benches"] {
        collect(&root().join(folder), &mut files);
    }
    assert!(files.len() > 50, "{}", files.len());
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with("//!"), "{} does not open with a //! line", file.display());
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}
