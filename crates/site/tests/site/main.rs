//! What holds for every file of the site made from the content of the repository.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod device;
mod hosting;
mod languages;
mod looks;
mod made;
mod mirror;
mod offline;
mod reading;
mod timeline;

use made::{main_part, pages, site};
use site::{Cache, File, MOST_BYTES};

/// All scripts of a page, compressed.
const MOST_SCRIPT_BYTES: usize = 10 * 1024;
/// All typefaces of a page.
const MOST_FONT_BYTES: usize = 45 * 1024;

#[test]
fn made_twice_it_is_the_same_to_the_byte() {
    assert!(site().files().eq(made::new_site().files()));
}

#[test]
fn every_page_is_there() {
    let site = site();
    for path in [
        "/en/",
        "/en/guide/",
        "/en/guide/ready/",
        "/en/learn/",
        "/en/understanding/",
        "/en/timeline/",
        "/en/treatments/",
        "/en/treatments/pi3k-inhibitors/",
        "/en/glossary/",
        "/en/glossary/biopsy/",
        "/en/sources/",
        "/en/sources/n/",
        "/en/help/",
        "/en/help/support/",
        "/en/ways/just-told/",
        "/en/editorial-policy/",
        "/en/accessibility/",
        "/en/privacy/",
        "/en/about/",
        "/en/gallery/",
        "/en/gallery/reading/",
        "/en/guide/ready/letter.pdf",
        "/en/guide/ready/a4.pdf",
        "/404.html",
        "/en/404.html",
        "/en/offline/",
        "/en/no-connection.html",
        "/en/site.webmanifest",
        "/en/service-worker.js",
        "/en/offline.json",
        "/robots.txt",
    ] {
        assert!(site.file(path).is_some(), "{path}");
    }
}

#[test]
fn every_address_on_every_page_leads_somewhere() {
    let site = site();
    let library = site.library();
    let posted: Vec<String> = library
        .languages
        .iter()
        .flat_map(|own| ["pdf", "txt", "ics"].map(|form| format!("/{}/guide/my-treatment-guide.{form}", own.language)))
        .collect();
    let organisations = library.languages.iter().flat_map(|language| &language.organisations).map(|organisation| organisation.url.as_str());
    let outside: Vec<&str> = library.sources.values().map(|source| source.url.as_str()).chain(organisations).collect();
    for (page, html) in pages(site) {
        for name in [" href=\"", " src=\"", " action=\"", " formaction=\""] {
            for address in html.split(name).skip(1).filter_map(|rest| rest.split('"').next()) {
                let address = address.replace("&amp;", "&");
                let (path, anchor) = address.split_once('#').unwrap_or((&address, ""));
                let target = if path.is_empty() {
                    page.to_owned()
                } else if path.starts_with('/') {
                    path.to_owned()
                } else {
                    format!("{page}{path}")
                };
                let leads = if path.contains(':') {
                    path.starts_with("tel:") || outside.contains(&address.as_str())
                } else if anchor.is_empty() {
                    site.file(&target).is_some() || posted.contains(&target)
                } else {
                    site.file(&target).is_some_and(|file| String::from_utf8_lossy(&file.bytes).contains(&format!(" id=\"{anchor}\"")))
                };
                assert!(leads, "{page}: {address}");
            }
        }
    }
}

#[test]
fn a_page_with_its_style_comes_in_one_flight_of_packets() {
    let site = site();
    let weight = |path: &str| site.file(path).map_or(0, File::weight);
    for (path, html) in pages(site) {
        let style = html.split("rel=\"stylesheet\" href=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        assert!(weight(style) > 0, "{path}: {style}");
        assert!(weight(path) + weight(style) <= MOST_BYTES, "{path}: {} + {} bytes", weight(path), weight(style));
    }
}

#[test]
fn no_page_loads_or_runs_anything_from_elsewhere() {
    let site = site();
    for (path, html) in pages(site) {
        for forbidden in ["<style", " style=\"", " src=\"http", "javascript:", "<iframe", "<img", "http-equiv", " onclick=", " onload="] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
        for script in html.split("<script").skip(1) {
            let source = script.strip_prefix(" src=\"").and_then(|rest| rest.split('"').next()).unwrap_or_default();
            assert!(source.starts_with("/assets/") && site.file(source).is_some(), "{path}: <script{script:.60}");
            assert!(
                script.split_once('>').is_some_and(|(tag, rest)| tag.contains(" defer") && rest.starts_with("</script>")),
                "{path}: {source}"
            );
        }
        for tag in html.split('<').filter(|tag| tag.starts_with("link ") || tag.starts_with("form ")) {
            assert!(!tag.contains("//"), "{path}: {tag}");
        }
    }
}

#[test]
fn every_page_has_one_title_one_main_heading_and_no_gap_between_headings() {
    let site = site();
    for (path, html) in pages(site) {
        assert_eq!((html.matches("<title>").count(), html.matches("<h1").count()), (1, 1), "{path}");
        let levels: Vec<u32> = main_part(html).split("<h").filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
    }
}

#[test]
fn all_scripts_of_a_page_are_small_and_only_pages_with_one_may_run_any() {
    let site = site();
    for (path, html) in pages(site) {
        let sources = html.split("<script src=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let weight: usize = sources.map(|source| site.file(source).unwrap().weight()).sum();
        assert!(weight <= MOST_SCRIPT_BYTES, "{path}: {weight} bytes of script");
        assert_eq!(site.file(path).unwrap().runs_script, weight > 0, "{path}");
    }
}

#[test]
fn the_typefaces_of_a_page_are_small() {
    let faces = site().files().filter(|(path, _)| path.ends_with(".woff2")).map(|(_, file)| file.bytes.len());
    assert!(faces.sum::<usize>() <= MOST_FONT_BYTES);
}

#[test]
fn names_that_change_with_their_bytes_are_kept_for_good_and_pages_are_not() {
    let site = site();
    for (path, file) in site.files() {
        assert_eq!(file.cache == Cache::Forever, path.starts_with("/assets/"), "{path}");
    }
}
