//! What holds for the pages one reads.

use std::collections::BTreeSet;

use care::Standing;
use content::LanguageBook;

use crate::made::{main_part, page, pages, site};

fn english() -> &'static LanguageBook {
    site().library().language("en").unwrap()
}

/// The site in each of its languages.
fn books() -> &'static [LanguageBook] {
    &site().library().languages
}

/// The pages of text in one language: articles, treatments, words.
fn texts(own: &LanguageBook) -> Vec<String> {
    let articles = own.pages.keys().map(|id| format!("/{}/{id}/", own.language));
    let treatments = own.treatments.iter().map(|page| treatment_path(own, &page.id));
    let words = own.glossary.iter().map(|entry| format!("/{}/glossary/{}/", own.language, entry.id));
    articles.chain(treatments).chain(words).collect()
}

fn treatment_path(own: &LanguageBook, id: &str) -> String {
    format!("/{}/treatments/{id}/", own.language)
}

/// Text as it stands in HTML.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// What the reader sees of it, without tags.
fn seen(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .replace("&#39;", "'")
        .replace('\u{2060}', "")
}

#[test]
fn every_page_one_reads_says_it_in_short_and_has_one_next_step() {
    for (path, html) in pages(site()).filter(|(_, html)| html.contains("<article class=\"read\"")) {
        assert_eq!(
            html.matches("class=\"in-short\"").count(),
            usize::from(!path.contains("/sources/") || path.ends_with("/sources/")),
            "{path}"
        );
        assert_eq!(html.matches("class=\"act main\"").count(), 1, "{path}");
        assert!(html.contains("<div class=\"next\">"), "{path}");
    }
    for path in books().iter().flat_map(texts) {
        assert!(page(&path).contains("<article class=\"read\""), "{path}");
    }
}

#[test]
fn every_text_says_when_it_was_checked_that_no_clinician_has_and_on_what_it_rests() {
    for own in books() {
        let language = &own.language;
        for path in texts(own) {
            assert!(page(&path).contains(&escaped(&own.messages.site.not_reviewed)), "{path}");
        }
        for article in own.pages.values() {
            let html = page(&format!("/{language}/{}/", article.id));
            assert!(html.contains("itemprop=\"lastReviewed\""), "{}", article.id);
            assert_eq!(html.contains("<details class=\"sources\""), !article.evidence.sources.is_empty(), "{}", article.id);
        }
        for treatment in &own.treatments {
            let html = page(&treatment_path(own, &treatment.id));
            assert!(html.contains("itemprop=\"lastReviewed\"") && html.contains("<details class=\"sources\""), "{}", treatment.id);
        }
        for entry in &own.glossary {
            assert!(page(&format!("/{language}/glossary/{}/", entry.id)).contains("<details class=\"sources\""), "{}", entry.id);
        }
    }
}

#[test]
fn a_hard_word_is_marked_once_and_opens_its_own_note() {
    let mut marks = 0;
    for (path, html) in pages(site()) {
        let ids = |before: &str| html.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
        let marked = ids("class=\"term\" popovertarget=\"");
        let notes = ids("popover id=\"");
        let once: BTreeSet<&str> = marked.iter().copied().collect();
        assert_eq!((once.len(), &marked), (marked.len(), &notes), "{path}");
        let closing = html.matches("popovertargetaction=\"hide\"").count();
        assert_eq!((closing, html.matches(" popover ").count()), (notes.len(), notes.len()), "{path}");
        marks += marked.len();
    }
    assert!(marks > 150 * books().len(), "{marks}");
}

#[test]
fn no_heading_and_no_link_holds_a_marked_word() {
    for (path, html) in pages(site()) {
        for (open, close) in [("<h1", "</h1>"), ("<h2", "</h2>"), ("<h3", "</h3>"), ("<a ", "</a>"), ("<dt", "</dt>")] {
            for part in html.split(open).skip(1).filter_map(|rest| rest.split(close).next()) {
                assert!(!part.contains("class=\"term\""), "{path}: {open}{part}");
            }
        }
    }
}

#[test]
fn a_page_marks_no_word_it_is_about() {
    for (path, id) in [
        ("/en/clinical-trials/", "clinical-trial"),
        ("/en/treatments/pi3k-inhibitors/", "pi3k-inhibitor"),
        ("/en/treatments/chemotherapy/", "chemotherapy"),
    ] {
        assert!(english().glossary.iter().any(|entry| entry.id == id), "{id}");
        assert!(!page(path).contains(&format!("popovertarget=\"term-{id}\"")), "{path}: {id}");
    }
}

#[test]
fn every_treatment_tells_good_and_hard_points_side_by_side_and_when_to_call() {
    for (own, treatment) in books().iter().flat_map(|own| own.treatments.iter().map(move |page| (own, page))) {
        let html = page(&treatment_path(own, &treatment.id));
        let (good, hard) = (html.find("<section class=\"good\">").unwrap(), html.find("<section class=\"hard\">").unwrap());
        let call = html.find("<section class=\"call\">").unwrap();
        assert!(good < hard && hard < call, "{}", treatment.id);
        assert_eq!(html.matches("<h2 id=").count(), 10 + usize::from(!treatment.medicines.is_empty()), "{}", treatment.id);
    }
}

#[test]
fn every_treatment_says_what_its_page_is_for_and_leads_to_other_choices_and_to_none() {
    let words = &english().messages.site.choices;
    for treatment in &english().treatments {
        let html = page(&format!("/en/treatments/{}/", treatment.id));
        assert!(html.contains(&escaped(&words.purpose)), "{}", treatment.id);
        for to in ["/en/treatments/", "/en/understanding/#what-if-i-choose-no-treatment", "/en/help/"] {
            assert!(html.contains(&format!("<li><a href=\"{to}\">")), "{}: {to}", treatment.id);
        }
    }
}

#[test]
fn every_approval_stands_with_its_date_its_standing_its_words_and_its_sources() {
    for (own, treatment) in books().iter().flat_map(|own| own.treatments.iter().map(move |page| (own, page))) {
        let words = &own.messages.site.treatments;
        let html = page(&treatment_path(own, &treatment.id));
        let text = seen(main_part(html));
        for approval in treatment.medicines.iter().flat_map(|medicine| &medicine.approvals) {
            assert!(html.contains(&format!("<time datetime=\"{}\"", approval.date)), "{}", approval.id);
            assert!(text.contains(&escaped(&approval.words)), "{}: {}", approval.id, approval.words);
            let standing = match approval.standing {
                Standing::Regular => &words.regular,
                Standing::Accelerated => &words.accelerated,
                Standing::Withdrawn => &words.withdrawn,
            };
            assert!(text.contains(standing.as_str()), "{}", approval.id);
        }
        let uses = html.matches("<p class=\"needs\">").count();
        assert_eq!(uses, treatment.medicines.iter().map(|medicine| medicine.approvals.len()).sum::<usize>(), "{}", treatment.id);
        let cited = html.split("class=\"cite\" href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        cited.for_each(|id| assert!(html.contains(&format!("<li id=\"{id}\"")), "{}: {id}", treatment.id));
    }
}

#[test]
fn needed_results_are_told_in_the_words_of_the_content() {
    let text = |id: &str| seen(main_part(page(&format!("/en/treatments/{id}/"))));
    assert!(text("pi3k-inhibitors").contains("hormone receptors positive, HER2-negative, and PIK3CA tested and not found."));
    assert!(text("akt-inhibitors").contains("HER2-negative, and PIK3CA found or AKT1 found or PTEN found."));
    assert!(text("her2-antibody-drug-conjugates").contains("hormone receptors positive and HER2-low or HER2-ultralow."));
    assert!(text("chemotherapy").contains(": no test result in particular."));
}

#[test]
fn every_source_stands_once_and_every_word_has_its_place_in_the_list() {
    for own in books() {
        let folder = format!("/{}/sources/", own.language);
        let shelves: String = pages(site()).filter(|(path, _)| path.starts_with(&folder)).map(|(_, html)| main_part(html)).collect();
        for id in site().library().sources.keys() {
            assert_eq!(shelves.matches(&format!("<li id=\"{id}\"")).count(), 1, "{id}");
        }
        let list = page(&format!("/{}/glossary/", own.language));
        for entry in &own.glossary {
            assert_eq!(list.matches(&format!("<div id=\"{}\"", entry.id)).count(), 1, "{}", entry.id);
        }
    }
}

#[test]
fn every_organisation_stands_in_each_group_it_serves_with_a_number_only_where_one_was_seen() {
    for (own, group) in books().iter().flat_map(|own| own.need_groups.iter().map(move |group| (own, group))) {
        let html = page(&format!("/{}/help/{}/", own.language, group.id));
        let needs: Vec<&str> = own.needs.iter().filter(|need| need.group == group.id).map(|need| need.id.as_str()).collect();
        for organisation in &own.organisations {
            let serves = organisation.needs.iter().any(|need| needs.contains(&need.as_str()));
            assert_eq!(
                html.contains(&format!("<a href=\"{}\">{}</a>", escaped(&organisation.url), escaped(&organisation.name))),
                serves,
                "{}",
                organisation.id
            );
        }
        let listed = own.organisations.iter().filter(|one| one.needs.iter().any(|need| needs.contains(&need.as_str())));
        let numbers = listed.filter(|organisation| organisation.phone.is_some()).count();
        assert_eq!(html.matches("<p class=\"phone\">").count(), numbers, "{}", group.id);
    }
}

#[test]
fn every_way_from_the_home_page_has_three_steps() {
    for way in books().iter().flat_map(|own| &own.messages.site.ways) {
        assert!(way.to.is_some() != (way.steps.len() == 3), "{}", way.id);
    }
}

#[test]
fn every_picture_is_told_in_words_and_has_no_empty_label() {
    for (id, picture) in books().iter().flat_map(|own| &own.pictures) {
        let shown: Vec<&str> = pages(site()).filter(|(_, html)| html.contains(&escaped(&picture.caption))).map(|(_, html)| html).collect();
        assert!(!shown.is_empty(), "{id} stands on no page");
        for html in shown.into_iter().map(|html| html.replace("&#39;", "'")) {
            assert!(html.contains(&format!("role=\"img\" aria-label=\"{}\"", escaped(&picture.alt))), "{id}");
            assert!(!main_part(&html).contains("></text>") && !main_part(&html).contains('{'), "{id}");
        }
    }
}
