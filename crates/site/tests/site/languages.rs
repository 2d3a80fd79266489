//! What holds between the languages of the site.

use std::collections::BTreeSet;

use crate::made::{page, pages, site};

/// Addresses below the folder of a language.
fn paths_of(language: &str) -> BTreeSet<&'static str> {
    let folder = format!("/{language}/");
    site().files().filter_map(|(path, _)| path.strip_prefix(&folder)).collect()
}

#[test]
fn the_site_is_in_english_and_in_spanish() {
    assert_eq!(site().library().site.languages, ["en", "es"]);
}

#[test]
fn every_page_and_every_file_has_its_twin_in_each_language() {
    let [first, others @ ..] = site().library().languages.as_slice() else { panic!("the site has no language") };
    let expected = paths_of(&first.language);
    assert!(expected.len() > 200, "{}", expected.len());
    for other in others {
        assert_eq!(paths_of(&other.language), expected, "{}", other.language);
    }
}

#[test]
fn every_page_says_which_language_it_is_in_and_which_way_it_runs() {
    for own in &site().library().languages {
        let folder = format!("/{}/", own.language);
        let opening = format!("<html lang=\"{}\" dir=\"{}\">", own.language, own.book.words.direction.id());
        for (path, html) in pages(site()).filter(|(path, _)| path.starts_with(&folder)) {
            assert!(html.contains(&opening), "{path}: {opening}");
        }
    }
}

#[test]
fn no_page_holds_the_fixed_words_of_another_language() {
    let titles = |language: &str| {
        let words = &site().library().language(language).unwrap().messages.site;
        [&words.skip, &words.help_title, &words.no_advice, &words.not_reviewed, &words.reading.summary, &words.reading.next]
            .map(Clone::clone)
    };
    for (own, other) in [("en", "es"), ("es", "en")] {
        let folder = format!("/{own}/");
        for (path, html) in pages(site()).filter(|(path, _)| path.starts_with(&folder)) {
            for words in titles(other) {
                assert!(!html.contains(&words), "{path}: {words}");
            }
        }
    }
}

#[test]
fn dates_on_spanish_pages_are_spanish() {
    let html = page("/es/about/");
    assert!(html.contains("23 de noviembre de 2026"), "{html}");
    assert!(!html.contains("November"));
}

#[test]
fn spanish_words_are_marked_in_their_plural_too() {
    let marked: BTreeSet<&str> = pages(site())
        .filter(|(path, _)| path.starts_with("/es/"))
        .flat_map(|(_, html)| html.split("class=\"term\" popovertarget=\"").skip(1))
        .filter_map(|rest| rest.split_once('>')?.1.split('<').next())
        .collect();
    for form in ["biopsias", "anticuerpos", "inhibidores de PI3K"] {
        assert!(marked.contains(form), "{form}: {marked:?}");
    }
}
