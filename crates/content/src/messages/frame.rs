//! The fixed words of what stands around every page: the other languages, the page read aloud, the list of all parts, and the
//! gallery of what pages are made of.

use serde::Deserialize;

use super::Target;

/// What a language calls itself, and what stands where another one is chosen.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct LanguageWords {
    pub name: String,
    pub label: String,
}

/// The words of the page read aloud by the reader's device.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct ListenWords {
    pub start: String,
    pub short: String,
    pub label: String,
    pub pause: String,
    pub go_on: String,
    pub stop: String,
    pub speed: String,
    pub slow: String,
    pub normal: String,
    pub fast: String,
    pub reading: String,
    pub paused: String,
    pub ended: String,
}

/// One part of the site, on the list of all of them.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Part {
    /// The page.
    pub to: Target,
    /// What the link says.
    pub name: String,
    /// What is found there.
    pub text: String,
}

/// The words of the gallery.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct GalleryWords {
    pub title: String,
    pub lead: String,
    pub shelf: String,
    pub back: String,
}
