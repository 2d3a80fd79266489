//! The files of one language.

use std::collections::BTreeMap;

use guide::Guide;
use pages::{Article, Edition, GUIDE_WORKER, GUIDE_WORKER_SCRIPT, Html, Uses};
use pdf::{Paper, Typesetter};
use time::Date;

use crate::file::{Cache, File};
use crate::weight::light_page;

/// Id of the page that says who stands behind the site.
const ABOUT: &str = "about";

/// Pages that say how the site is made. All others explain.
const ON_THE_SITE: [&str; 4] = [ABOUT, "privacy", "accessibility", "editorial-policy"];

/// Every page. Each leaves some bytes free for links that are added later.
pub(crate) fn add_pages(edition: &Edition, bytes_of_links: usize, made_on: Date, files: &mut BTreeMap<String, File>) {
    let guide = Guide::ready_to_go(edition.book, made_on);
    let styles = edition.assets.files.iter().filter(|file| file.content_type.starts_with("text/css"));
    let weights: BTreeMap<&str, usize> = styles.map(|style| (style.path.as_str(), File::asset(style).weight())).collect();
    let weight_of = |path: &str| weights.get(path).copied().unwrap_or_default() + bytes_of_links;
    files.insert(edition.home_path(), File::page(pages::home(edition)));
    files.insert(edition.guide_path(), File::page(pages::first_question(edition)));
    let worker = File::new(GUIDE_WORKER_SCRIPT.as_bytes().to_vec(), "text/javascript; charset=utf-8", Cache::AskFirst);
    files.insert(edition.home_file(GUIDE_WORKER), worker.making_guides());
    files.insert(edition.ready_path(), File::page(pages::ready(edition, &guide)));
    files.insert(edition.gallery_path(None), File::page(pages::gallery(edition)));
    for shelf in pages::shelves() {
        files.insert(edition.gallery_path(Some(shelf)), File::page(pages::gallery_shelf(edition, shelf)));
    }
    let mut add = |path: String, page: &dyn Fn(&Edition) -> Html| {
        files.insert(path, light_page(edition, weight_of, page));
    };
    add_articles(edition, &mut add);
    for (page, entry) in edition.own.treatments.iter().filter_map(|page| Some((page, edition.own.kind(&page.id)?))) {
        add(edition.treatment_path(&page.id), &|edition| pages::treatment(edition, page, entry));
    }
    add(edition.treatments_path(), &pages::treatments);
    add(edition.timeline_path(), &pages::timeline);
    add(edition.glossary_path(), &pages::glossary);
    for entry in &edition.own.glossary {
        add(edition.term_path(&entry.id), &|edition| pages::term(edition, entry));
    }
    add(edition.sources_path(), &pages::sources);
    let uses = Uses::new(edition);
    for (letter, sources) in &pages::letters(edition) {
        add(edition.letter_path(*letter), &|edition| pages::sources_of_letter(edition, &uses, *letter, sources));
    }
    add(edition.help_path(), &pages::help);
    for group in &edition.own.need_groups {
        add(edition.group_path(&group.id), &|edition| pages::help_group(edition, group));
    }
    for way in edition.words.ways.iter().filter(|way| way.to.is_none()) {
        add(edition.way_path(&way.id), &|edition| pages::way(edition, way));
    }
}

fn add_articles(edition: &Edition, add: &mut impl FnMut(String, &dyn Fn(&Edition) -> Html)) {
    let mut explaining: Vec<_> = edition.own.pages.values().filter(|page| !ON_THE_SITE.contains(&page.id.as_str())).collect();
    explaining.sort_by_key(|page| (page.order.unwrap_or(u16::MAX), &page.id));
    for page in edition.own.pages.values() {
        let article = Article {
            id: &page.id,
            title: &page.title,
            description: &page.description,
            summary: &page.summary,
            body: &page.body,
            explains: explaining.iter().any(|other| other.id == page.id),
            evidence: Some(&page.evidence),
            reviewed: page.reviewed,
            next: page.next.as_deref().zip(page.next_label.as_deref()),
            team: (page.id == ABOUT).then_some(&edition.library.site.team),
        };
        add(edition.article_path(&page.id), &|edition| pages::article(edition, &article));
    }
    add(edition.learn_path(), &|edition| pages::learn(edition, &explaining));
}

/// The ready-to-go guide on both papers.
pub(crate) fn add_ready_to_go(
    edition: &Edition,
    typesetter: &Typesetter,
    made_on: Date,
    files: &mut BTreeMap<String, File>,
) -> Result<(), pdf::Error> {
    let document = Guide::ready_to_go(edition.book, made_on).document();
    for (name, paper) in [("letter.pdf", Paper::Letter), ("a4.pdf", Paper::A4)] {
        let bytes = typesetter.pdf(&document, paper)?;
        files.insert(format!("{}{name}", edition.ready_path()), File::new(bytes, "application/pdf", Cache::AskFirst));
    }
    Ok(())
}
