//! What every page of one language is made from, and the addresses of the pages.

use care::PartialDate;
use content::messages::{SiteWords, Target};
use content::{LanguageBook, Library};
use guide::{GuideBook, fill, parse_date};

use crate::assets::Assets;
use crate::terms::WordIndex;

/// The site in one language, as the pages see it.
#[derive(Clone, Copy, Debug)]
pub struct Edition<'a> {
    /// Name of the site.
    pub name: &'a str,
    /// Who reviewed the text, where somebody has.
    pub reviewer: Option<&'a str>,
    /// Language as a BCP 47 tag.
    pub language: &'a str,
    /// The fixed words.
    pub words: &'a SiteWords,
    /// What a guide is made from.
    pub book: &'a GuideBook,
    /// All that is written in this language.
    pub own: &'a LanguageBook,
    /// All that is true in every language.
    pub library: &'a Library,
    /// Where hard words are found.
    pub index: &'a WordIndex,
    /// Most hard words marked on a page.
    pub most_terms: usize,
    /// Whether a page says less, so that it is lighter: its sources are led to on our own pages, which have their addresses, and the
    /// timeline says how a kind is given as its medicines do.
    pub is_brief: bool,
    /// Styles, typefaces, script and icon.
    pub assets: &'a Assets,
    /// Whether a server behind the site makes a guide from a posted form; a copy that is only files has none.
    pub makes_guides: bool,
}

/// Another language of the site.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Other<'a> {
    /// As a BCP 47 tag.
    pub(crate) tag: &'a str,
    /// What it calls itself.
    pub(crate) name: &'a str,
    /// The language of the page.
    here: &'a str,
}

impl Other<'_> {
    /// Address of the same page in this language.
    pub(crate) fn path(&self, here: &str) -> String {
        let rest = here.strip_prefix('/').and_then(|path| path.strip_prefix(self.here)).unwrap_or("/");
        format!("/{}{rest}", self.tag)
    }
}

impl<'a> Edition<'a> {
    /// The other languages of the site, in its order.
    pub(crate) fn others(&self) -> Vec<Other<'a>> {
        let others = self.library.languages.iter().filter(|book| book.language != self.language);
        others.map(|book| Other { tag: &book.language, name: &book.messages.site.language.name, here: self.language }).collect()
    }
}

impl Edition<'_> {
    /// Address of the gallery of the parts of pages, or of one of its shelves.
    #[must_use]
    pub fn gallery_path(&self, shelf: Option<&str>) -> String {
        shelf.map_or_else(|| self.article_path("gallery"), |shelf| self.article_path(&format!("gallery/{shelf}")))
    }

    /// Address of the home page.
    #[must_use]
    pub fn home_path(&self) -> String {
        format!("/{}/", self.language)
    }

    /// Address of the guide builder; its forms are posted there too.
    #[must_use]
    pub fn guide_path(&self) -> String {
        self.article_path("guide")
    }

    /// Address of a file in the guide builder's folder.
    #[must_use]
    pub fn guide_file(&self, name: &str) -> String {
        format!("/{}/guide/{name}", self.language)
    }

    /// Address of the page of the ready-to-go guide.
    #[must_use]
    pub fn ready_path(&self) -> String {
        self.article_path("guide/ready")
    }

    /// Address of a page of running text.
    #[must_use]
    pub fn article_path(&self, id: &str) -> String {
        format!("/{}/{id}/", self.language)
    }

    /// Address of the list of pages that explain.
    #[must_use]
    pub fn learn_path(&self) -> String {
        self.article_path("learn")
    }

    /// Address of the timeline of treatments.
    #[must_use]
    pub fn timeline_path(&self) -> String {
        self.article_path("timeline")
    }

    /// Address of the list of kinds of treatment.
    #[must_use]
    pub fn treatments_path(&self) -> String {
        self.article_path("treatments")
    }

    /// Address of the page of a kind of treatment.
    #[must_use]
    pub fn treatment_path(&self, id: &str) -> String {
        format!("/{}/treatments/{id}/", self.language)
    }

    /// Address of the word list.
    #[must_use]
    pub fn glossary_path(&self) -> String {
        self.article_path("glossary")
    }

    /// Address of the page of a hard word.
    #[must_use]
    pub fn term_path(&self, id: &str) -> String {
        format!("/{}/glossary/{id}/", self.language)
    }

    /// Address of the sources.
    #[must_use]
    pub fn sources_path(&self) -> String {
        self.article_path("sources")
    }

    /// Address of the sources whose publishers begin with a letter.
    #[must_use]
    pub fn letter_path(&self, letter: char) -> String {
        format!("/{}/sources/{}/", self.language, letter.to_lowercase())
    }

    /// Address of the groups of needs.
    #[must_use]
    pub fn help_path(&self) -> String {
        self.article_path("help")
    }

    /// Address of the organisations of one group of needs.
    #[must_use]
    pub fn group_path(&self, id: &str) -> String {
        format!("/{}/help/{id}/", self.language)
    }

    /// Address of the page of a way from the home page.
    #[must_use]
    pub fn way_path(&self, id: &str) -> String {
        format!("/{}/ways/{id}/", self.language)
    }

    /// Address of the page that saves the site on the device.
    #[must_use]
    pub fn offline_path(&self) -> String {
        self.article_path("offline")
    }

    /// Address of a file that stands beside the home page.
    #[must_use]
    pub fn home_file(&self, name: &str) -> String {
        format!("/{}/{name}", self.language)
    }

    /// Address of a page that the fixed words lead to.
    pub(crate) fn path_to(&self, target: &Target) -> String {
        match target {
            Target::Guide => self.guide_path(),
            Target::Ready => self.ready_path(),
            Target::Learn => self.learn_path(),
            Target::Timeline => self.timeline_path(),
            Target::Treatments => self.treatments_path(),
            Target::Glossary => self.glossary_path(),
            Target::Help => self.help_path(),
            Target::Sources => self.sources_path(),
            Target::Page(id) => self.article_path(id),
            Target::Treatment(id) => self.treatment_path(id),
            Target::Group(id) => self.group_path(id),
        }
    }

    /// Address that a link in a text means: `page:` or `treatment:` and an id, the id of a page alone, or an address as it is.
    pub(crate) fn address(&self, written: &str) -> String {
        match written.split_once(':') {
            Some(("page", id)) => self.article_path(id),
            Some(("treatment", id)) => self.treatment_path(id),
            Some(_) => written.to_owned(),
            None if written.starts_with(['/', '#']) => written.to_owned(),
            None => self.article_path(written),
        }
    }

    /// A date in words, no more exactly than it is known.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        if let Some(day) = parse_date(&date.to_string()) {
            return self.book.words.date(day);
        }
        let month = date.month.and_then(|month| self.book.words.months.get(usize::from(month) - 1));
        let year = date.year.to_string();
        month.map_or_else(|| year.clone(), |month| fill(&self.words.month_year, &[("month", month), ("year", &year)]))
    }
}
