//! What a device saves that keeps the site: all of one language, small enough for a phone.

use std::collections::BTreeSet;

use crate::made::{hosted, pages, site};

/// For one language without sound.
const MOST_BYTES: usize = 2 * 1024 * 1024;

fn weight(paths: &[String]) -> usize {
    paths.iter().map(|path| site().file(path).unwrap().weight()).sum()
}

#[test]
fn the_whole_site_in_one_language_is_saved_within_two_megabytes() {
    let saved = site().saved_offline("en");
    assert!(weight(&saved) <= MOST_BYTES, "{} files, {} bytes", saved.len(), weight(&saved));
    let saved: BTreeSet<&str> = saved.iter().map(String::as_str).collect();
    for (path, _) in pages(site()).filter(|(path, html)| path.starts_with("/en/") && !html.contains("noindex")) {
        assert!(saved.contains(path), "{path}");
    }
    let is_own = |path: &str| {
        (path.starts_with("/assets/") && !path.starts_with("/assets/guide-es-")) || (path.starts_with("/en/") && path.ends_with(".pdf"))
    };
    for (path, _) in site().files().filter(|(path, _)| is_own(path)) {
        assert!(saved.contains(path), "{path}");
    }
}

#[test]
fn the_size_that_a_reader_is_told_is_near_the_truth() {
    let page = str::from_utf8(&site().file("/en/offline/").unwrap().bytes).unwrap();
    let words = &site().library().languages[0].messages.site.offline.size;
    let (before, after) = words.split_once("{size}").unwrap();
    let told = page.split(before).nth(1).and_then(|rest| rest.split(after).next()).unwrap();
    let (told, truth) = (told.parse::<f64>().unwrap() * 1e6, f64::from(u32::try_from(weight(&site().saved_offline("en"))).unwrap()));
    assert!((0.75..1.35).contains(&(told / truth)), "told {told}, true {truth}");
}

#[test]
fn one_language_does_not_save_another() {
    for (language, other) in [("en", "/es/"), ("es", "/en/")] {
        let saved = hosted().saved_offline(language);
        assert!(!saved.iter().any(|path| path.starts_with(other)), "{language}");
        let books: Vec<&String> = saved.iter().filter(|path| path.ends_with(".book")).collect();
        assert!(books.len() == 1 && books[0].starts_with(&format!("/assets/guide-{language}-")), "{language}: {books:?}");
    }
}

#[test]
fn the_list_names_each_file_with_what_its_bytes_are() {
    let list: serde_json::Value = serde_json::from_slice(&site().file("/en/offline.json").unwrap().bytes).unwrap();
    let files = list["files"].as_array().unwrap();
    assert_eq!(files.len(), site().saved_offline("en").len());
    for each in files {
        let file = site().file(each[0].as_str().unwrap()).unwrap();
        assert_eq!(each[1].as_str().unwrap(), pages_fingerprint(&file.bytes));
    }
    assert!(list["line"].as_str().unwrap().contains("{date}"));
    let other: serde_json::Value = serde_json::from_slice(&hosted().file("/es/offline.json").unwrap().bytes).unwrap();
    assert_ne!(list["version"], other["version"]);
}

/// FNV-1a over 64 bits, as the worker on the device works it out.
fn pages_fingerprint(bytes: &[u8]) -> String {
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[test]
fn every_page_that_is_saved_has_one_place_for_its_day_and_the_worker_knows_it() {
    assert!(::pages::WORKER.contains(::pages::SAVED_LINE));
    for (path, html) in pages(site()).filter(|(path, _)| *path != "/") {
        assert_eq!(html.matches(::pages::SAVED_LINE).count(), 1, "{path}");
    }
}

#[test]
fn the_manifest_names_icons_that_are_there() {
    let manifest: serde_json::Value = serde_json::from_slice(&site().file("/en/site.webmanifest").unwrap().bytes).unwrap();
    let icons = manifest["icons"].as_array().unwrap();
    for icon in icons {
        assert_eq!(site().file(icon["src"].as_str().unwrap()).unwrap().content_type, icon["type"].as_str().unwrap());
    }
    for (size, purpose) in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
        assert!(icons.iter().any(|icon| icon["sizes"] == size && icon["purpose"] == purpose), "{size} {purpose}");
    }
    assert_eq!((manifest["lang"].as_str(), manifest["start_url"].as_str()), (Some("en"), Some("/en/")));
}
