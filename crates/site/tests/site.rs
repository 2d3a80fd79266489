//! The site made from the content of the repository.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

use content::{Files, Library};
use pdf::Typesetter;
use site::{Cache, Site};
use time::{Date, Month};

/// One flight of packets on a new connection: ten segments of about 1,460 bytes, less headers.
const MOST_BYTES: usize = 13 * 1024;

fn library() -> Library {
    let files = Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap();
    let (library, faults) = content::load(&files, "2026-11-23");
    library.unwrap_or_else(|| panic!("the content has faults: {faults:#?}"))
}

fn site() -> Site {
    Site::new(library(), &Typesetter::new().unwrap(), Date::from_calendar_date(2026, Month::November, 23).unwrap()).unwrap()
}

fn pages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    let pages = site.files().filter(|(_, file)| file.content_type.starts_with("text/html"));
    pages.map(|(path, file)| (path, str::from_utf8(&file.bytes).unwrap()))
}

#[test]
fn made_twice_it_is_the_same_to_the_byte() {
    let (one, other) = (site(), site());
    assert!(one.files().eq(other.files()));
}

#[test]
fn every_page_is_there() {
    let site = site();
    for path in [
        "/en/",
        "/en/guide/",
        "/en/guide/ready/",
        "/en/privacy/",
        "/en/about/",
        "/en/guide/ready/letter.pdf",
        "/en/guide/ready/a4.pdf",
        "/404.html",
    ] {
        assert!(site.file(path).is_some(), "{path}");
    }
}

#[test]
fn every_address_on_every_page_leads_somewhere() {
    let site = site();
    let posted = ["/en/guide/my-treatment-guide.pdf", "/en/guide/my-treatment-guide.txt", "/en/guide/my-treatment-guide.ics"];
    for (page, html) in pages(&site) {
        for name in [" href=\"", " src=\"", " action=\"", " formaction=\""] {
            for address in html.split(name).skip(1).filter_map(|rest| rest.split('"').next()) {
                if let Some(id) = address.strip_prefix('#') {
                    assert!(html.contains(&format!(" id=\"{id}\"")), "{page}: {address}");
                } else if !(page.ends_with("/ready/") && address.starts_with("https://")) {
                    assert!(site.file(address).is_some() || posted.contains(&address), "{page}: {address}");
                }
            }
        }
    }
}

#[test]
fn a_page_with_its_style_comes_in_one_flight_of_packets() {
    let site = site();
    let style = site.files().find(|(path, _)| path.ends_with(".css")).and_then(|(_, file)| file.gzip.as_ref()).map_or(0, Vec::len);
    for (path, file) in site.files().filter(|(_, file)| file.content_type.starts_with("text/html")) {
        let page = file.gzip.as_ref().map_or(file.bytes.len(), Vec::len);
        assert!(page + style <= MOST_BYTES, "{path}: {page} + {style} bytes");
    }
}

#[test]
fn no_page_loads_or_runs_anything_from_elsewhere() {
    let site = site();
    for (path, html) in pages(&site) {
        for forbidden in ["<script", "<style", " style=\"", " src=\"http", "javascript:", "<iframe", "<img", "http-equiv"] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
        for tag in html.split('<').filter(|tag| tag.starts_with("link ") || tag.starts_with("form ")) {
            assert!(!tag.contains("//"), "{path}: {tag}");
        }
    }
}

#[test]
fn every_page_has_one_title_one_main_heading_and_no_gap_between_headings() {
    let site = site();
    for (path, html) in pages(&site) {
        assert_eq!((html.matches("<title>").count(), html.matches("<h1").count()), (1, 1), "{path}");
        let main = html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main);
        let levels: Vec<u32> = main.split("<h").filter_map(|rest| rest.chars().next()?.to_digit(10)).collect();
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{path}: {levels:?}");
    }
}

#[test]
fn names_that_change_with_their_bytes_are_kept_for_good_and_pages_are_not() {
    let site = site();
    for (path, file) in site.files() {
        assert_eq!(file.cache == Cache::Forever, path.starts_with("/assets/"), "{path}");
    }
}
