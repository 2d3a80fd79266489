//! The fixed words of every page on a kind of treatment: what the page is for, and which other choices there are.

use serde::Deserialize;

use super::reading::Target;

/// What such a page is for, and where other choices are told.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChoiceWords {
    /// What the page is for, what it leaves out, and how far its numbers go.
    pub purpose: String,
    /// The heading of the other choices.
    pub title: String,
    /// That this is one choice among others.
    pub lead: String,
    /// Where they are told.
    pub links: Vec<ChoiceLink>,
}

/// A link to another choice.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ChoiceLink {
    /// The page.
    pub to: Target,
    /// The heading on that page, as its address names it.
    pub at: Option<String>,
    /// The words of the link.
    pub name: String,
}
