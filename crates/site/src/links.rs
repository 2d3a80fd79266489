//! What each page says of its other languages and of its own address. Known only when all pages are made.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pages::{Edition, LANGUAGES, languages};

use crate::file::File;
use crate::hosting::BaseUrl;

/// Bytes that the links below add to a page at most, compressed; for each language there is.
pub(crate) const BYTES_OF_A_LANGUAGE: usize = 90;

/// Puts the links into every page.
pub(crate) fn add(editions: &[Edition], base: Option<&BaseUrl>, files: &mut BTreeMap<String, File>) {
    if editions.len() < 2 && base.is_none() {
        return;
    }
    let paths: Vec<String> = files.iter().filter(|(_, file)| file.is_page()).map(|(path, _)| path.clone()).collect();
    for path in paths {
        let same = same_page(editions, files, &path);
        let Some(file) = files.get(&path) else { continue };
        let html = String::from_utf8_lossy(&file.bytes);
        let others: Vec<(Edition, String)> = same.iter().filter(|(_, other)| *other != path).cloned().collect();
        let mut linked = if others.is_empty() { html.into_owned() } else { html.replacen(LANGUAGES, &languages(&others), 1) };
        if let Some(base) = base.filter(|_| is_listed(&path)) {
            linked = linked.replacen("</head>", &format!("{}</head>", head(base, &path, &same)), 1);
        }
        files.insert(path, File::page(linked));
    }
}

/// Whether search engines are told of a page. Pages for what cannot be done are files, not folders.
pub(crate) fn is_listed(path: &str) -> bool {
    path.ends_with('/')
}

/// The page in every language that has it.
pub(crate) fn same_page<'a>(editions: &[Edition<'a>], files: &BTreeMap<String, File>, path: &str) -> Vec<(Edition<'a>, String)> {
    let Some(rest) = editions.iter().find_map(|edition| path.strip_prefix(edition.home_path().as_str())) else { return Vec::new() };
    let there = editions.iter().map(|edition| (*edition, edition.home_file(rest)));
    there.filter(|(_, path)| files.contains_key(path)).collect()
}

fn head(base: &BaseUrl, path: &str, same: &[(Edition, String)]) -> String {
    let mut out = format!("<link rel=\"canonical\" href=\"{}\">", base.of(path));
    // One language needs no word on others. Writing to a text cannot fail.
    for (edition, path) in same.iter().filter(|_| same.len() > 1) {
        let _ = write!(out, "<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">", edition.language, base.of(path));
    }
    out
}
