//! A page of the site, and the pictures that explain.

use std::collections::BTreeMap;

use care::PartialDate;
use prose::Block;

use super::Evidence;

/// A page of the site.
#[derive(Clone, Debug)]
pub struct Page {
    /// Id: the name of its folder.
    pub id: String,
    /// Title.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Its place in lists of pages, where it has one.
    pub order: Option<u16>,
    /// The day somebody last compared it with its sources.
    pub reviewed: PartialDate,
    /// What it rests on; no source where it states no medical fact.
    pub evidence: Evidence,
    /// The page in short, the main message first.
    pub summary: Vec<String>,
    /// Where a reader goes from here: a page of this book by id, a kind of treatment as `treatment:<id>`, or a path on the site.
    /// The check asks for it on every page.
    pub next: Option<String>,
    /// What that step is, a verb first.
    pub next_label: Option<String>,
    /// What it says; its headings begin at level 2. Links to `page:<id>` and `treatment:<id>` stand as they are written, and each
    /// leads to something in this book.
    pub body: Vec<Block>,
    /// Words of its own for the places that only this page has.
    pub settings: BTreeMap<String, String>,
}

/// A picture that explains, in one language.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Id: the name of its folder.
    pub id: String,
    /// The drawing as SVG without a word in it: each `{label}` stands for a text of `labels`. Colours are classes.
    pub drawing: String,
    /// Title.
    pub title: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What it shows, below the picture.
    pub caption: String,
    /// The words in it by label.
    pub labels: BTreeMap<String, String>,
    /// What it rests on.
    pub evidence: Evidence,
}
