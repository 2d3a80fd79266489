//! What every page of one language is made from, and the addresses of the pages.

use care::PartialDate;
use content::Team;
use content::messages::{SiteWords, Target};
use guide::GuideBook;
use prose::Block;

use crate::assets::Assets;

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
    /// Style, typefaces and icon.
    pub assets: &'a Assets,
}

/// A page of running text.
#[derive(Clone, Copy, Debug)]
pub struct Article<'a> {
    /// Id, the last part of its address.
    pub id: &'a str,
    /// Its heading.
    pub title: &'a str,
    /// One sentence for search engines.
    pub description: &'a str,
    /// Its text, with headings from level 2 on.
    pub body: &'a [Block],
    /// The day somebody last compared it with its sources.
    pub reviewed: PartialDate,
    /// Who stands behind the site, on the page that says so.
    pub team: Option<&'a Team>,
}

impl Edition<'_> {
    /// Address of the home page.
    #[must_use]
    pub fn home_path(&self) -> String {
        format!("/{}/", self.language)
    }

    /// Address of the guide builder; its forms are posted there too.
    #[must_use]
    pub fn guide_path(&self) -> String {
        format!("/{}/guide/", self.language)
    }

    /// Address of a file in the guide builder's folder.
    #[must_use]
    pub fn guide_file(&self, name: &str) -> String {
        format!("/{}/guide/{name}", self.language)
    }

    /// Address of the page of the ready-to-go guide.
    #[must_use]
    pub fn ready_path(&self) -> String {
        format!("/{}/guide/ready/", self.language)
    }

    /// Address of a page of running text.
    #[must_use]
    pub fn article_path(&self, id: &str) -> String {
        format!("/{}/{id}/", self.language)
    }

    /// Address of a page that a way leads to.
    pub(crate) fn path_to(&self, target: Target) -> String {
        match target {
            Target::Guide => self.guide_path(),
            Target::Ready => self.ready_path(),
            Target::Privacy => self.article_path("privacy"),
            Target::About => self.article_path("about"),
        }
    }
}
