//! Every file of the site, in memory, as a pure function of the content. The server and an exporter take the same `Site`, so
//! they cannot disagree. Says what a server has to say of each file, but serves nothing, and knows nothing of the disk.

mod engines;
mod file;
mod hosting;
mod icons;
mod language;
mod links;
mod offline;
mod policy;
mod rules;
mod twin;
mod weight;

use std::collections::BTreeMap;

use content::{LanguageBook, Library};
use pages::{Assets, Edition, Trouble, WordIndex};
use pdf::Typesetter;
use time::Date;

pub use file::{Cache, File};
pub use hosting::{BadBaseUrl, BaseUrl, Hosting};
use icons::Icon;
pub use policy::{POLICY, POLICY_WITH_MODULE, POLICY_WITH_SCRIPT, SAFE_HEADERS};
pub use rules::{MARKER, disk_path};
pub use twin::{Coding, Effort};
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
    hosting: Hosting,
    files: BTreeMap<String, File>,
}

impl Site {
    /// Makes every file, for a server that makes guides. `made_on` stands on the ready-to-go guide.
    ///
    /// # Errors
    /// When a ready-to-go guide cannot be set.
    pub fn new(library: Library, typesetter: &Typesetter, made_on: Date) -> Result<Self, pdf::Error> {
        Self::hosted(library, typesetter, made_on, Hosting::default())
    }

    /// The same for another way to put it up.
    ///
    /// # Errors
    /// When a ready-to-go guide cannot be set.
    pub fn hosted(library: Library, typesetter: &Typesetter, made_on: Date, hosting: Hosting) -> Result<Self, pdf::Error> {
        let index = |book: &LanguageBook| (book.language.clone(), WordIndex::new(&book.glossary, &book.book.words.word_endings));
        let indexes = library.languages.iter().map(index).collect();
        // The rules are the same in every language.
        let kinds: Vec<_> = library.languages.first().iter().flat_map(|book| &book.book.kinds).map(|entry| entry.kind.clone()).collect();
        let assets = Assets::new(&library.site.brand, &kinds);
        let mut site = Self { library, assets, indexes, hosting, files: BTreeMap::new() };
        site.add_device_files();
        let mut files = BTreeMap::new();
        let icons = site.icons();
        let editions: Vec<Edition> = site.library.languages.iter().filter_map(|language| site.edition_of(language)).collect();
        for asset in &site.assets.files {
            files.insert(asset.path.clone(), File::asset(asset));
        }
        files.extend(icons.iter().map(|icon| (icon.path.clone(), icon.file.clone())));
        for edition in &editions {
            language::add_pages(edition, site.bytes_of_links(), made_on, &mut files);
            language::add_ready_to_go(edition, typesetter, made_on, &mut files)?;
            files.insert(edition.home_file("404.html"), File::page(pages::trouble(edition, Trouble::NotFound)));
            offline::add(edition, &icons, &mut files);
        }
        site.add_top(&editions, &mut files);
        links::add(site.hosting.base_url.as_ref(), &mut files);
        engines::add(&editions, site.hosting.base_url.as_ref(), &mut files);
        for edition in &editions {
            offline::add_list(edition, &mut files);
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

    /// What stands at the top, for all languages.
    fn add_top(&self, editions: &[Edition], files: &mut BTreeMap<String, File>) {
        if let Some(main) = editions.first() {
            files.insert("/404.html".to_owned(), File::page(pages::trouble(main, Trouble::NotFound)));
        }
        // A server of ours leads to the only language by itself.
        if editions.len() > 1 || !self.hosting.makes_guides {
            files.insert("/".to_owned(), File::page(pages::chooser(editions)));
        }
    }

    /// The icon in the colours of this copy.
    fn icons(&self) -> Vec<Icon> {
        let svg = self.assets.files.iter().find(|file| file.path == self.assets.icon).map(|file| String::from_utf8_lossy(&file.bytes));
        let ground = self.library.site.brand.light.get("paper").map(|colour| colour.to_string()).unwrap_or_default();
        icons::icons(&svg.unwrap_or_default(), &ground)
    }

    /// Bytes that each page leaves free for what is added when all pages are known.
    fn bytes_of_links(&self) -> usize {
        if self.hosting.base_url.is_some() { links::MOST_BYTES } else { 0 }
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

    /// How it is put up.
    #[must_use]
    pub fn hosting(&self) -> &Hosting {
        &self.hosting
    }

    /// Paths of what is saved on a device that keeps the site in this language.
    #[must_use]
    pub fn saved_offline(&self, language: &str) -> Vec<String> {
        self.edition(language).map(|edition| offline::saved(&edition, &self.files)).unwrap_or_default()
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
            makes_guides: self.hosting.makes_guides,
        })
    }
}
