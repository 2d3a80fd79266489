//! What people write of the learning side: the glossary, the pages, the pictures, and who else helps.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::{Text, TextMap};
use crate::library::Verified;

written! {
    /// A table of glossary/facts.toml
    TermFacts {
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
        related: Option<Vec<Text>>,
        /// People hear it from their team, so it is kept although no text has it.
        heard: Option<Spanned<bool>>,
    }

    /// A table of glossary/<language>.toml
    TermWords {
        term: Text,
        say: Option<String>,
        means: Text,
        also: Option<Vec<Text>>,
    }

    /// pages/<id>/facts.toml
    PageFacts {
        reviewed: Text,
        order: Option<u16>,
        sources: Option<Vec<Text>>,
        verified: Option<Spanned<Verified>>,
    }

    /// The settings of pages/<id>/<language>.md
    PageWords {
        title: String,
        description: String,
        summary: Option<Vec<Text>>,
        next: Option<Text>,
        next_label: Option<Text>,
        settings: Option<BTreeMap<String, String>>,
    }

    /// pictures/<id>/facts.toml
    PictureFacts {
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// pictures/<id>/<language>.toml
    PictureWords {
        title: String,
        alt: Option<Text>,
        caption: String,
        labels: Option<TextMap>,
    }

    /// A table of needs/facts.toml
    NeedFacts {
        order: u16,
        group: Text,
    }

    /// A table of needs/<language>.toml
    NeedWords {
        name: String,
        hint: String,
    }

    /// A table of organisations/facts.toml
    OrganisationFacts {
        url: Text,
        phone: Option<Text>,
        phone_seen: Option<Spanned<PhoneSeen>>,
        languages: Vec<Text>,
        needs: Vec<Text>,
        commercial: Option<bool>,
        checked: Text,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// A table of organisations/<language>.toml
    OrganisationWords {
        name: String,
        offers: String,
        hours: Option<String>,
        note: Option<String>,
    }
}

/// Where a telephone number was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PhoneSeen {
    /// On a page of the organisation itself.
    OwnPage,
    /// In a copy, or on somebody else's page.
    Copy,
}
