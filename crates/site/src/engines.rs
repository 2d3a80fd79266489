//! What search engines read: the list of pages, each with its other languages, and where that list is.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use pages::Edition;

use crate::file::{Cache, File};
use crate::hosting::BaseUrl;
use crate::links::{is_listed, same_page};

/// Adds both.
pub(crate) fn add(editions: &[Edition], base: Option<&BaseUrl>, files: &mut BTreeMap<String, File>) {
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(base) = base {
        let map = sitemap(editions, base, files);
        files.insert("/sitemap.xml".to_owned(), File::new(map.into_bytes(), "application/xml; charset=utf-8", Cache::AskFirst));
        let _ = writeln!(robots, "Sitemap: {}", base.of("/sitemap.xml"));
    }
    files.insert("/robots.txt".to_owned(), File::new(robots.into_bytes(), "text/plain; charset=utf-8", Cache::AskFirst));
}

/// The protocol of sitemaps.org, with the languages as search engines ask for them. Addresses hold no sign that XML would change.
fn sitemap(editions: &[Edition], base: &BaseUrl, files: &BTreeMap<String, File>) -> String {
    let mut out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                   xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
        .to_owned();
    for (path, _) in files.iter().filter(|(_, file)| is_listed(file)) {
        let _ = write!(out, "<url><loc>{}</loc>", base.of(path));
        let same = same_page(editions, files, path);
        for (edition, path) in same.iter().filter(|_| same.len() > 1) {
            let _ = write!(out, "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>", edition.language, base.of(path));
        }
        out.push_str("</url>\n");
    }
    out.push_str("</urlset>\n");
    out
}
