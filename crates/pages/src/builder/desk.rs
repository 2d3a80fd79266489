//! What the builder needs of one language, and nothing else: small enough to travel to a browser as one file.

use std::borrow::Cow;

use content::messages::{BuilderWords, DeviceWords, FaultWords};
use guide::{GuideBook, fill};
use serde::{Deserialize, Serialize};

use crate::Edition;

/// The builder's words and the book its guides are made from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Desk<'a> {
    /// What a guide is made from.
    pub book: Cow<'a, GuideBook>,
    pub(super) words: Cow<'a, BuilderWords>,
    pub(super) faults: Cow<'a, FaultWords>,
    /// The words for what only a device does; none where a server makes the guide.
    pub(super) device: Option<Cow<'a, DeviceWords>>,
    pub(super) sheet_more: Cow<'a, str>,
    pub(super) guide_path: Cow<'a, str>,
    pub(super) privacy_path: Cow<'a, str>,
    /// The site that has no server to make a guide; never where a device makes it.
    #[serde(skip)]
    pub(super) without_server: Option<&'a Edition<'a>>,
    /// The title of a page, its own words in place.
    page_title: String,
    error_title: Cow<'a, str>,
}

impl Edition<'_> {
    /// The builder as a server runs it.
    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            book: Cow::Borrowed(self.book),
            words: Cow::Borrowed(&self.words.builder),
            faults: Cow::Borrowed(&self.words.faults),
            device: None,
            sheet_more: Cow::Borrowed(&self.words.home.sheet_more),
            guide_path: self.guide_path().into(),
            privacy_path: self.article_path("privacy").into(),
            without_server: (!self.makes_guides).then_some(self),
            page_title: fill(&self.words.page_title, &[("name", self.name)]),
            error_title: Cow::Borrowed(&self.words.error_title),
        }
    }

    /// The builder as a reader's own device runs it.
    #[must_use]
    pub fn device_desk(&self) -> Desk<'_> {
        Desk { device: Some(Cow::Borrowed(&self.words.device)), without_server: None, ..self.desk() }
    }
}

impl Desk<'_> {
    /// The file that a browser fetches.
    ///
    /// # Errors
    /// Never for a desk made from an edition.
    pub fn to_bytes(&self) -> postcard::Result<Vec<u8>> {
        postcard::to_allocvec(self)
    }

    /// Reads that file.
    ///
    /// # Errors
    /// When it is damaged or of another version.
    pub fn from_bytes(bytes: &[u8]) -> postcard::Result<Desk<'static>> {
        postcard::from_bytes(bytes)
    }

    /// Address of a file in the builder's folder.
    pub(super) fn guide_file(&self, name: &str) -> String {
        format!("{}{name}", self.guide_path)
    }

    /// The title that the window shows.
    pub(super) fn window_title(&self, page: &str, has_faults: bool) -> String {
        let title = fill(&self.page_title, &[("page", page)]);
        if has_faults { fill(&self.error_title, &[("page", &title)]) } else { title }
    }
}
