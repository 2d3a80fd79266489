//! Every file of the site, in memory, as a pure function of the content. The server and an exporter take the same `Site`, so
//! they cannot disagree. Knows nothing of HTTP and of the disk.

mod file;
mod language;
mod weight;

use std::collections::BTreeMap;

use content::{LanguageBook, Library};
use pages::{Assets, Edition, Trouble, WordIndex};
use pdf::Typesetter;
use time::Date;

pub use file::{Cache, File};
pub use weight::MOST_BYTES;

/// The crate `browser`, compiled by `cargo xtask wasm`.
const MODULE: &[u8] = include_bytes!("../../../assets/browser/guide.wasm");

/// The site: its content, and the files made from it.
#[derive(Clone, Debug)]
pub struct Site {
    library: Library,
    assets: Assets,
    /// Where the hard words of each language are found.
    indexes: BTreeMap<String, WordIndex>,
    files: BTreeMap<String, File>,
}

impl Site {
    /// Makes every file. `made_on` stands on the ready-to-go guide.
    ///
    /// # Errors
    /// When a ready-to-go guide cannot be set.
    pub fn new(library: Library, typesetter: &Typesetter, made_on: Date) -> Result<Self, pdf::Error> {
        let index = |book: &LanguageBook| (book.language.clone(), WordIndex::new(&book.glossary, &book.book.words.word_endings));
        let indexes = library.languages.iter().map(index).collect();
        // The rules are the same in every language.
        let kinds: Vec<_> = library.languages.first().iter().flat_map(|book| &book.book.kinds).map(|entry| entry.kind.clone()).collect();
        let assets = Assets::new(&library.site.brand, &kinds);
        let mut site = Self { library, assets, indexes, files: BTreeMap::new() };
        site.add_device_files();
        let mut files = BTreeMap::new();
        for edition in site.library.languages.iter().filter_map(|language| site.edition_of(language)) {
            language::add_pages(&edition, made_on, &mut files);
            language::add_ready_to_go(&edition, typesetter, made_on, &mut files)?;
        }
        if let Some(edition) = site.main_edition() {
            files.insert("/404.html".to_owned(), File::page(pages::trouble(&edition, Trouble::NotFound)));
        }
        for asset in &site.assets.files {
            let file = File { makes_guides: asset.path == site.assets.guide_worker, ..File::asset(asset) };
            files.insert(asset.path.clone(), file);
        }
        site.files = files;
        Ok(site)
    }

    /// What a reader's own device needs to make guides: the module, and a book for each language.
    fn add_device_files(&mut self) {
        let editions = self.library.languages.iter().filter_map(|language| self.edition_of(language));
        let books: Vec<_> =
            editions.filter_map(|edition| Some((edition.language.to_owned(), edition.device_desk().to_bytes().ok()?))).collect();
        self.assets.add_module(MODULE);
        for (language, book) in books {
            self.assets.add_book(&language, book);
        }
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
        self.library.language(language).and_then(|language| self.edition_of(language))
    }

    /// The site in its main language.
    #[must_use]
    pub fn main_edition(&self) -> Option<Edition<'_>> {
        self.library.languages.first().and_then(|language| self.edition_of(language))
    }

    fn edition_of<'a>(&'a self, own: &'a LanguageBook) -> Option<Edition<'a>> {
        Some(Edition {
            name: &self.library.site.name,
            reviewer: self.library.site.team.reviewer.as_deref(),
            language: &own.language,
            words: &own.messages.site,
            book: &own.book,
            own,
            library: &self.library,
            index: self.indexes.get(&own.language)?,
            most_terms: usize::MAX,
            is_brief: false,
            assets: &self.assets,
        })
    }
}
