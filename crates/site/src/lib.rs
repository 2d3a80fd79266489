//! Every file of the site, in memory, as a pure function of the content. The server and an exporter take the same `Site`, so
//! they cannot disagree. Knows nothing of HTTP and of the disk.

mod file;

use std::collections::BTreeMap;

use content::{LanguageBook, Library, Team};
use guide::Guide;
use pages::{Article, Assets, Edition, Trouble};
use pdf::{Paper, Typesetter};
use time::Date;

pub use file::{Cache, File};

/// Id of the page that says who stands behind the site.
const ABOUT: &str = "about";

const HTML: &str = "text/html; charset=utf-8";

/// The site: its content, and the files made from it.
#[derive(Clone, Debug)]
pub struct Site {
    library: Library,
    assets: Assets,
    files: BTreeMap<String, File>,
}

impl Site {
    /// Makes every file. `made_on` stands on the ready-to-go guide.
    ///
    /// # Errors
    /// When a ready-to-go guide cannot be set.
    pub fn new(library: Library, typesetter: &Typesetter, made_on: Date) -> Result<Self, pdf::Error> {
        let mut site = Self { library, assets: Assets::new(), files: BTreeMap::new() };
        let mut files = BTreeMap::new();
        for language in &site.library.languages {
            add_language(&site.edition_of(language), language, typesetter, made_on, &site.library.site.team, &mut files)?;
        }
        if let Some(edition) = site.main_edition() {
            files.insert("/404.html".to_owned(), html(pages::trouble(&edition, Trouble::NotFound)));
        }
        for asset in &site.assets.files {
            files.insert(asset.path.clone(), File::new(asset.bytes.clone(), asset.content_type, Cache::Forever));
        }
        site.files = files;
        Ok(site)
    }

    /// The file at this path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.get(path)
    }

    /// Every file with its path, sorted.
    pub fn files(&self) -> impl Iterator<Item = (&str, &File)> {
        self.files.iter().map(|(path, file)| (path.as_str(), file))
    }

    /// The content it is made from.
    #[must_use]
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The site in one language.
    #[must_use]
    pub fn edition(&self, language: &str) -> Option<Edition<'_>> {
        self.library.language(language).map(|language| self.edition_of(language))
    }

    /// The site in its main language.
    #[must_use]
    pub fn main_edition(&self) -> Option<Edition<'_>> {
        self.library.languages.first().map(|language| self.edition_of(language))
    }

    fn edition_of<'a>(&'a self, language: &'a LanguageBook) -> Edition<'a> {
        Edition {
            name: &self.library.site.name,
            reviewer: self.library.site.team.reviewer.as_deref(),
            language: &language.language,
            words: &language.messages.site,
            book: &language.book,
            assets: &self.assets,
        }
    }
}

fn add_language(
    edition: &Edition,
    language: &LanguageBook,
    typesetter: &Typesetter,
    made_on: Date,
    team: &Team,
    files: &mut BTreeMap<String, File>,
) -> Result<(), pdf::Error> {
    let guide = Guide::ready_to_go(edition.book, made_on);
    files.insert(edition.home_path(), html(pages::home(edition)));
    files.insert(edition.guide_path(), html(pages::first_question(edition)));
    files.insert(edition.ready_path(), html(pages::ready(edition, &guide)));
    for page in language.pages.values() {
        let article = Article {
            id: &page.id,
            title: &page.title,
            description: &page.description,
            body: &page.body,
            reviewed: page.reviewed,
            team: (page.id == ABOUT).then_some(team),
        };
        files.insert(edition.article_path(&page.id), html(pages::article(edition, &article)));
    }
    for (name, paper) in [("letter.pdf", Paper::Letter), ("a4.pdf", Paper::A4)] {
        let bytes = typesetter.pdf(&guide.document(), paper)?;
        files.insert(format!("{}{name}", edition.ready_path()), File::new(bytes, "application/pdf", Cache::AskFirst));
    }
    Ok(())
}

fn html(page: String) -> File {
    File::new(page.into_bytes(), HTML, Cache::AskFirst)
}
