//! The checked content: what pages and guides are made of. Holds no place in a file and no fault; only the loader makes one.

mod help;
mod page;
mod treatment;

use std::collections::BTreeMap;

use care::PartialDate;
use guide::{GuideBook, KindEntry};
use serde::Deserialize;

use crate::brand::Brand;
use crate::messages::Messages;

pub use help::{Need, NeedGroup, Organisation, Phone};
pub use page::{Page, Picture};
pub use treatment::{ApprovalPage, First, FirstKind, MedicinePage, Route, Section, SectionKind, TreatmentPage};

/// The whole content, without a fault that keeps it from being used.
#[derive(Clone, Debug)]
pub struct Library {
    /// Facts about this copy of the site.
    pub site: SiteFacts,
    /// The languages in the order of site.toml; the first is the main one.
    pub languages: Vec<LanguageBook>,
    /// Every source by id.
    pub sources: BTreeMap<String, Source>,
    /// Every thing that states a medical fact, with what it rests on, in the order of files.
    pub claims: Vec<Claim>,
}

impl Library {
    /// The words of one language.
    #[must_use]
    pub fn language(&self, language: &str) -> Option<&LanguageBook> {
        self.languages.iter().find(|book| book.language == language)
    }

    /// How many claims nobody has yet compared with their sources.
    #[must_use]
    pub fn unverified(&self) -> usize {
        self.claims.iter().filter(|claim| claim.evidence.verified == Verified::Unverified).count()
    }
}

/// Facts about this copy of the site.
#[derive(Clone, Debug)]
pub struct SiteFacts {
    /// Its name.
    pub name: String,
    /// Version of the content.
    pub version: String,
    /// Languages as BCP 47 tags, the main one first.
    pub languages: Vec<String>,
    /// The day the approvals were last compared with their sources.
    pub medicines_checked: PartialDate,
    /// After how many months a text has to be reviewed again.
    pub review_months: u16,
    /// Who stands behind it.
    pub team: Team,
    /// How it looks.
    pub brand: Brand,
}

/// Who stands behind this copy; what is not said is not known.
#[derive(Clone, Debug, Default)]
pub struct Team {
    /// Who runs it.
    pub run_by: Option<String>,
    /// How to reach them.
    pub contact: Option<String>,
    /// Who pays.
    pub funding: Option<String>,
    /// The clinician who reviewed the text.
    pub reviewer: Option<String>,
}

/// All words of one language.
#[derive(Clone, Debug)]
pub struct LanguageBook {
    /// Language as a BCP 47 tag.
    pub language: String,
    /// What a guide needs.
    pub book: GuideBook,
    /// The pages by id.
    pub pages: BTreeMap<String, Page>,
    /// The pages of the kinds of treatment, in the same order as `book.kinds`.
    pub treatments: Vec<TreatmentPage>,
    /// The glossary, sorted as the language sorts, in the same order as `book.terms`.
    pub glossary: Vec<GlossaryEntry>,
    /// The pictures by id.
    pub pictures: BTreeMap<String, Picture>,
    /// The groups of needs; a group stands where its first need does.
    pub need_groups: Vec<NeedGroup>,
    /// What people look for, in its order.
    pub needs: Vec<Need>,
    /// Who can help, sorted as the language sorts their names; the order is no ranking.
    pub organisations: Vec<Organisation>,
    /// The names of the four subtypes.
    pub combinations: Combinations,
    /// The fixed words.
    pub messages: Messages,
}

impl LanguageBook {
    /// The rules and the guide's words of a kind of treatment.
    #[must_use]
    pub fn kind(&self, id: &str) -> Option<&KindEntry> {
        self.book.kinds.iter().find(|entry| entry.kind.id == id)
    }

    /// The page of a kind of treatment.
    #[must_use]
    pub fn treatment(&self, id: &str) -> Option<&TreatmentPage> {
        self.treatments.iter().find(|page| page.id == id)
    }

    /// A picture.
    #[must_use]
    pub fn picture(&self, id: &str) -> Option<&Picture> {
        self.pictures.get(id)
    }
}

/// What a fact rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Ids of the sources.
    pub sources: Vec<String>,
    /// How far it was checked.
    pub verified: Verified,
}

/// How far a fact was compared with its sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verified {
    /// Read in the label, on the regulator's page, or in the original publication.
    Label,
    /// Read in a copy, a summary or the press.
    Secondary,
    /// Not read yet.
    Unverified,
}

/// Something that states a medical fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The file with the fact.
    pub file: String,
    /// What it is, such as "the approval alpelisib-2019".
    pub thing: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// A hard word with all that its entry says.
#[derive(Clone, Debug)]
pub struct GlossaryEntry {
    /// Id.
    pub id: String,
    /// The word.
    pub term: String,
    /// How to say it.
    pub say: Option<String>,
    /// What it means.
    pub means: String,
    /// Other forms of it found in running text.
    pub also: Vec<String>,
    /// Ids of related words.
    pub related: Vec<String>,
    /// What it rests on.
    pub evidence: Evidence,
}

/// The names of the four subtypes.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each field is the combination it is named after")]
pub struct Combinations {
    pub hr_positive_her2_negative: String,
    pub hr_positive_her2_positive: String,
    pub hr_negative_her2_positive: String,
    pub triple_negative: String,
}

/// A source.
#[derive(Clone, Debug)]
pub struct Source {
    /// Title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Address.
    pub url: String,
    /// Its own date, as exactly as it is known.
    pub date: Option<PartialDate>,
    /// The day we read it.
    pub read: PartialDate,
}
