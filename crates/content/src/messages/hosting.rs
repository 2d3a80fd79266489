//! Words for how the site is reached: the choice of a language, a copy without a server, and the site saved on the device.

use serde::Deserialize;

/// The words with which a reader chooses this language.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChooserWords {
    /// The link that leads to this language.
    pub open: String,
}

/// What the guide builder says with scripts off on a copy that is only files.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WithoutServerWords {
    /// What cannot be done.
    pub title: String,
    /// What to do.
    pub text: String,
    /// The link to the ready-to-go guide.
    pub ready: String,
}

/// The words of the page that saves the site on the reader's device.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct OfflineWords {
    pub nav: String,
    pub title: String,
    pub description: String,
    pub lead: String,
    pub points: Vec<String>,
    pub size: String,
    pub save: String,
    pub saving: String,
    pub saved: String,
    pub renew: String,
    pub renewed: String,
    pub failed: String,
    pub forget: String,
    pub forgotten: String,
    pub needs_scripts: String,
    pub not_possible: String,
    pub private_title: String,
    pub private: String,
    pub line: String,
    pub next: String,
}
