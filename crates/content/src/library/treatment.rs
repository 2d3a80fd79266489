//! The page of a kind of treatment: what it says besides the words it shares with the guide.

use care::{PartialDate, Standing};
use prose::Block;
use serde::Deserialize;

use super::Evidence;

/// What the page of a kind of treatment says, besides the words it shares with the guide.
#[derive(Clone, Debug)]
pub struct TreatmentPage {
    /// Id of the kind.
    pub id: String,
    /// The day somebody last compared it with its sources.
    pub reviewed: PartialDate,
    /// How it is given.
    pub how: String,
    /// Where it stands on the timeline.
    pub first: First,
    /// Its medicines, its own before those it shares with another kind.
    pub medicines: Vec<MedicinePage>,
    /// The page in short: three sentences.
    pub summary: Vec<String>,
    /// What else it says: each section once, in the order of [`SectionKind::ALL`].
    pub sections: Vec<Section>,
    /// What the sections rest on.
    pub evidence: Evidence,
}

impl TreatmentPage {
    /// What a section says.
    #[must_use]
    pub fn section(&self, kind: SectionKind) -> &[Block] {
        self.sections.iter().find(|section| section.kind == kind).map_or(&[], |section| &section.body)
    }
}

/// A section of the page of a kind of treatment.
#[derive(Clone, Debug)]
pub struct Section {
    /// Which one it is.
    pub kind: SectionKind,
    /// Its heading, of level 2.
    pub heading: String,
    /// What it says; its headings begin at level 3.
    pub body: Vec<Block>,
}

/// What a section is. Its heading is in the messages of each language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the heading that messages/<language>.toml gives below [site.treatments.sections]")]
pub enum SectionKind {
    WhatItDoes,
    WhoItMayBeFor,
    HowItIsGiven,
    GoodPoints,
    HardPoints,
    SideEffects,
    WhenToCall,
    LivingWithIt,
    Questions,
}

impl SectionKind {
    /// Every section, in the order of the page.
    pub const ALL: [Self; 9] = [
        Self::WhatItDoes,
        Self::WhoItMayBeFor,
        Self::HowItIsGiven,
        Self::GoodPoints,
        Self::HardPoints,
        Self::SideEffects,
        Self::WhenToCall,
        Self::LivingWithIt,
        Self::Questions,
    ];

    /// Its key in the messages, and its anchor on the page.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::WhatItDoes => "what-it-does",
            Self::WhoItMayBeFor => "who",
            Self::HowItIsGiven => "given",
            Self::GoodPoints => "good",
            Self::HardPoints => "hard",
            Self::SideEffects => "effects",
            Self::WhenToCall => "call",
            Self::LivingWithIt => "living",
            Self::Questions => "questions",
        }
    }
}

/// Where a kind of treatment stands on the timeline.
#[derive(Clone, Debug)]
pub struct First {
    /// The date, where there is one.
    pub date: Option<PartialDate>,
    /// Whether the date is only about right.
    pub about: bool,
    /// What happened then.
    pub kind: FirstKind,
    /// What happened then, in words.
    pub line: String,
    /// What it rests on.
    pub evidence: Evidence,
}

/// What the date of a kind on the timeline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstKind {
    /// The first approval for breast cancer.
    Approval,
    /// The first use, where no approval applies.
    FirstUse,
    /// It goes on all the time and has no date.
    Ongoing,
}

/// A medicine on the page of a kind.
#[derive(Clone, Debug)]
pub struct MedicinePage {
    /// Id.
    pub id: String,
    /// Generic name.
    pub name: String,
    /// Brand, where one stands for the medicine.
    pub brand: Option<String>,
    /// How it is given.
    pub route: Vec<Route>,
    /// Its approvals, in the order of the file.
    pub approvals: Vec<ApprovalPage>,
}

/// How a medicine is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// Swallowed.
    Mouth,
    /// Into a vein.
    Vein,
    /// Under the skin.
    UnderSkin,
    /// Into a muscle.
    Muscle,
}

/// An approval on the page of a kind.
#[derive(Clone, Debug)]
pub struct ApprovalPage {
    /// Id.
    pub id: String,
    /// Whom it is for and when in treatment, in words.
    pub words: String,
    /// When it was given as it stands today.
    pub date: PartialDate,
    /// When it was first given, where it began as an accelerated approval and is regular now.
    pub accelerated: Option<PartialDate>,
    /// When it was taken back, where it was.
    pub withdrawn: Option<PartialDate>,
    /// How it stands today.
    pub standing: Standing,
    /// The results it asks for, as the rule is written.
    pub rule: String,
    /// The kind of treatment that holds it, where this one only shares it.
    pub shared_from: Option<String>,
    /// What it rests on.
    pub evidence: Evidence,
}
