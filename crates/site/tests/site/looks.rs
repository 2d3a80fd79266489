//! What holds for the frame of every page: other languages, the gallery, the looks of a copy, the page read aloud.

use crate::made::{main_part, page, pages, shipped, site, site_of};

#[test]
fn every_page_has_its_twin_and_says_so_to_readers_and_to_search_engines() {
    let mut seen = 0;
    for (path, html) in pages(site()).filter(|(path, _)| path.starts_with("/en/") && path.ends_with('/')) {
        let twin = path.replacen("/en/", "/es/", 1);
        assert!(site().file(&twin).is_some(), "{twin}");
        assert!(html.contains(&format!("<a href=\"{twin}\" lang=\"es\" hreflang=\"es\">Español</a>")), "{path}");
        for (language, address) in [("en", path), ("es", twin.as_str())] {
            assert!(html.contains(&format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"{address}\">")), "{path}");
        }
        let other = str::from_utf8(&site().file(&twin).unwrap().bytes).unwrap();
        assert!(other.contains("<html lang=\"es\" dir=\"ltr\">") && other.contains(&format!("<a href=\"{path}\" lang=\"en\"")), "{twin}");
        seen += 1;
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn a_site_in_one_language_offers_no_other() {
    let mut files = shipped();
    let settings = files.text("site.toml").unwrap();
    let line = settings.lines().find(|line| line.starts_with("languages = ")).unwrap();
    let settings = settings.replace(line, "languages = [\"en\"]");
    files.insert("site.toml", settings.into_bytes());
    let site = site_of(&files);
    for (path, html) in pages(&site) {
        assert!(!html.contains("class=\"languages\"") && !html.contains("hreflang"), "{path}");
    }
}

#[test]
fn the_gallery_shows_every_part_in_words_of_the_content_and_search_engines_leave_it_out() {
    let parts: Vec<&str> = page("/en/gallery/").split("/#part-").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(parts.len() > 25, "{parts:?}");
    let shelves: Vec<(&str, &str)> =
        pages(site()).filter(|(path, _)| path.starts_with("/en/gallery/") && path.matches('/').count() > 3).collect();
    for part in &parts {
        let shown: Vec<&str> = shelves
            .iter()
            .filter_map(|(_, html)| html.split_once(&format!("<section class=\"exhibit\" id=\"part-{part}\">")))
            .map(|(_, rest)| rest)
            .collect();
        assert_eq!(shown.len(), 1, "{part}");
        let part_html = shown[0].split("<section class=\"exhibit\"").next().unwrap();
        assert!(part_html.contains("<div class=\"example\">") || *part == "languages", "{part} has no example");
    }
    for (path, html) in pages(site()) {
        assert_eq!(
            html.contains("<meta name=\"robots\" content=\"noindex\">"),
            path.contains("/gallery/") || path.ends_with(".html"),
            "{path}"
        );
    }
    let linked = pages(site()).filter(|(path, html)| !path.contains("/gallery/") && html.contains("/gallery/")).count();
    assert_eq!(linked, 0, "readers are led to the gallery");
}

#[test]
fn the_markup_of_every_part_is_as_it_was_last_looked_at() {
    let made = pages(site()).filter(|(path, _)| path.starts_with("/en/gallery/") && path.matches('/').count() > 3);
    let made: String = made.map(|(path, html)| format!("== {path}\n{}", bones(main_part(html)))).collect();
    snapshot::assert("gallery.txt", &made);
}

#[test]
fn a_picture_in_a_part_is_hidden_from_a_screen_reader_or_told_in_words() {
    for (path, html) in pages(site()).filter(|(path, _)| path.starts_with("/en/gallery/")) {
        for picture in main_part(html).split("<svg").skip(1) {
            let tag = picture.split('>').next().unwrap();
            assert!(tag.contains("aria-hidden=\"true\"") || tag.contains("aria-label"), "{path}: {tag}");
        }
    }
}

#[test]
fn site_toml_changes_the_looks_and_nothing_else() {
    let mut files = shipped();
    let brand = "\n[brand]\ntext-size = 120\nmotion = 0\n[brand.light]\nteal = \"#053f3e\"\nthread = \"#c03a6c\"\n[brand.dark]\nteal = \"#8fe0da\"\n";
    files.insert("site.toml", format!("{}{brand}", files.text("site.toml").unwrap()).into_bytes());
    let changed = site_of(&files);
    let style = changed.files().find(|(path, _)| path.contains("/style-home-")).unwrap().1;
    let style = str::from_utf8(&style.bytes).unwrap();
    let (light, dark) = style.split_once("prefers-color-scheme:dark").unwrap();
    assert!(
        light.contains("--teal:#053f3e;")
            && light.contains("--size:1.2;")
            && light.contains("--motion:0;")
            && light.contains("--ink:#2a1a30;")
    );
    assert!(dark.contains("--teal:#8fe0da;") && !dark.contains("#053f3e"));
    let icon = changed.files().find(|(path, _)| path.contains("/mark-")).unwrap().1;
    assert!(String::from_utf8_lossy(&icon.bytes).contains("#c03a6c"));
    assert_eq!(pages(&changed).count(), pages(site()).count());
    assert_eq!(main_part(page("/en/")), main_part(str::from_utf8(&changed.file("/en/").unwrap().bytes).unwrap()));
}

#[test]
fn a_page_one_reads_can_be_read_aloud_and_its_words_are_in_the_page() {
    let words = &site().library().language("en").unwrap().messages.site.listen;
    let script = site().files().find(|(path, _)| path.contains("/listen-")).unwrap();
    let source = str::from_utf8(&script.1.bytes).unwrap();
    for said in [&words.start, &words.pause, &words.go_on, &words.stop, &words.speed, &words.reading, &words.paused, &words.ended] {
        assert!(page("/en/understanding/").contains(said.as_str()), "{said}");
        assert!(!source.contains(&format!("\"{said}")), "the script says \"{said}\" itself");
    }
    for (path, html) in pages(site()) {
        let has_button = html.contains("<button class=\"listen\" hidden aria-label=") && !path.contains("/gallery/");
        assert_eq!(has_button, html.contains(script.0), "{path}");
        assert!(has_button || !html.contains("<article class=\"read\""), "{path}");
    }
}

/// The markup without its words, a line for each tag, so that a writer can change a word.
fn bones(html: &str) -> String {
    let tags = html.split('<').skip(1).filter_map(|part| part.split_once('>')).map(|(tag, _)| tag).filter(|tag| !tag.starts_with('/'));
    tags.map(|tag| format!("{}\n", without_values(tag))).collect()
}

/// A tag with only those of its values that are no words and no drawing.
fn without_values(tag: &str) -> String {
    let mut parts = tag.split('"');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let (Some(value), after) = (parts.next(), parts.next().unwrap_or_default()) {
        let is_kept = [" class=", " type=", " role=", " aria-hidden=", " name="].iter().any(|name| out.ends_with(name));
        out.push_str(if is_kept { value } else { "…" });
        out.push_str(after);
    }
    out
}

mod snapshot {
    //! A text beside the tests that somebody looked at. `MBC_VOICE_LOOKED=1` writes what is made now, to be looked at in the diff.

    #![allow(clippy::disallowed_methods, reason = "a snapshot is a file, and a variable says when to write it")]

    use std::path::Path;

    pub(super) fn assert(name: &str, made: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site/snapshots").join(name);
        if std::env::var("MBC_VOICE_LOOKED").is_ok() {
            std::fs::write(&path, made).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let differs =
            made.lines().zip(kept.lines().chain(std::iter::repeat("(nothing)"))).enumerate().find(|(_, (made, kept))| made != kept);
        if let Some((line, (made, kept))) = differs {
            panic!(
                "{name}, line {}: made is `{made}`, looked at was `{kept}`; look at /en/gallery/, then run the test with MBC_VOICE_LOOKED=1",
                line + 1
            );
        }
        assert_eq!(made.lines().count(), kept.lines().count(), "{name} is longer than what is made; run the test with MBC_VOICE_LOOKED=1");
    }
}
