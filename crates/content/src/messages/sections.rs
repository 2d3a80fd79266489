//! The headings of the page of a kind of treatment. They are also what a writer puts above each section of
//! `treatments/<id>/<language>.md`.

use serde::Deserialize;

use crate::library::SectionKind;

/// The headings of the sections of the page of a kind of treatment.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the heading of the section of the same name")]
pub struct SectionWords {
    pub what_it_does: String,
    pub who: String,
    pub given: String,
    pub good: String,
    pub hard: String,
    pub effects: String,
    pub call: String,
    pub living: String,
    pub questions: String,
}

impl SectionWords {
    /// The heading of a section.
    #[must_use]
    pub fn heading(&self, section: SectionKind) -> &str {
        match section {
            SectionKind::WhatItDoes => &self.what_it_does,
            SectionKind::WhoItMayBeFor => &self.who,
            SectionKind::HowItIsGiven => &self.given,
            SectionKind::GoodPoints => &self.good,
            SectionKind::HardPoints => &self.hard,
            SectionKind::SideEffects => &self.effects,
            SectionKind::WhenToCall => &self.call,
            SectionKind::LivingWithIt => &self.living,
            SectionKind::Questions => &self.questions,
        }
    }
}
