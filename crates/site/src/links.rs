//! What each page says to search engines of its own address and of its other languages, where the address of the site is known.

use std::collections::BTreeMap;

use pages::Edition;

use crate::file::File;
use crate::hosting::BaseUrl;

/// Bytes that this adds to a page at most, compressed.
pub(crate) const MOST_BYTES: usize = 120;

/// Puts the links into every page that search engines are told of.
pub(crate) fn add(base: Option<&BaseUrl>, files: &mut BTreeMap<String, File>) {
    let Some(base) = base else { return };
    let listed: Vec<String> = files.iter().filter(|(_, file)| is_listed(file)).map(|(path, _)| path.clone()).collect();
    for path in listed {
        let Some(Ok(html)) = files.get(&path).map(|file| str::from_utf8(&file.bytes)) else { continue };
        let canonical = format!("<link rel=\"canonical\" href=\"{}\"></head>", base.of(&path));
        let linked = html.replacen("</head>", &canonical, 1);
        files.insert(path, File::page(with_whole_alternates(&linked, base)));
    }
}

/// The page with whole addresses of its other languages: search engines ask for that, browsers do not.
fn with_whole_alternates(html: &str, base: &BaseUrl) -> String {
    const START: &str = "<link rel=\"alternate\" hreflang=\"";
    let mut parts = html.split(START);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| out + START + &part.replacen("\" href=\"/", &format!("\" href=\"{}", base.of("/")), 1))
}

/// Whether search engines are told of it: a page that does not ask them to leave it out.
pub(crate) fn is_listed(file: &File) -> bool {
    file.is_page() && !str::from_utf8(&file.bytes).is_ok_and(|html| html.contains("<meta name=\"robots\" content=\"noindex\">"))
}

/// The page in every language that has it.
pub(crate) fn same_page<'a>(editions: &[Edition<'a>], files: &BTreeMap<String, File>, path: &str) -> Vec<(Edition<'a>, String)> {
    let Some(rest) = editions.iter().find_map(|edition| path.strip_prefix(edition.home_path().as_str())) else { return Vec::new() };
    let there = editions.iter().map(|edition| (*edition, edition.home_file(rest)));
    there.filter(|(_, path)| files.contains_key(path)).collect()
}
