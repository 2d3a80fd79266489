//! What people write, file by file and key by key: the shapes of the TOML in the content folder (content/README.md). Nothing else
//! sees these types but the loader.
//!
//! What may be left out is an `Option`. Text whose place a check may have to show is `Text`.

use std::collections::BTreeMap;

use guide::GuideWords;
use serde::Deserialize;
use toml::Spanned;

use crate::library::{FirstKind, Route, Verified};
use crate::messages::SiteWords;

/// Text and where it stands.
pub(crate) type Text = Spanned<String>;

/// Words by id.
pub(crate) type TextMap = BTreeMap<String, Text>;

/// Declares structs with the attributes that all of them share.
macro_rules! written {
    ($($(#[$doc:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Deserialize)]
            #[serde(rename_all = "kebab-case", deny_unknown_fields)]
            pub(crate) struct $name { $($(#[$attribute])* pub(crate) $field: $type,)* }
        )*
    };
}

mod learning;

pub(crate) use learning::{
    NeedFacts, NeedWords, OrganisationFacts, OrganisationWords, PageFacts, PageWords, PhoneSeen, PictureFacts, PictureWords, TermFacts,
    TermWords,
};

written! {
    /// site.toml
    Site {
        name: String,
        version: String,
        languages: Vec<Text>,
        medicines_checked: Text,
        review_months: u16,
        team: Option<Team>,
        brand: Option<Brand>,
    }

    /// `[team]` of site.toml
    Team {
        run_by: Option<String>,
        contact: Option<String>,
        funding: Option<String>,
        reviewer: Option<String>,
    }

    /// `[brand]` of site.toml
    Brand {
        text_size: Option<Spanned<u16>>,
        room: Option<Spanned<u16>>,
        motion: Option<Spanned<u16>>,
        light: Option<TextMap>,
        dark: Option<TextMap>,
    }

    /// A table of sources.toml
    Source {
        title: String,
        publisher: String,
        url: Text,
        date: Option<Text>,
        read: Text,
    }

    /// treatments/<id>/facts.toml
    TreatmentFacts {
        order: u16,
        reviewed: Text,
        rule: Option<Text>,
        shared: Option<Vec<Text>>,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
        first: First,
        medicine: Option<Vec<Medicine>>,
    }

    /// `[first]` of a treatment
    First {
        date: Option<Text>,
        about: bool,
        kind: Spanned<FirstKind>,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// `[[medicine]]` of a treatment
    Medicine {
        id: Text,
        brand: Option<String>,
        route: Vec<Route>,
        approval: Vec<Approval>,
    }

    /// `[[medicine.approval]]` of a treatment
    Approval {
        id: Text,
        date: Text,
        status: Spanned<Status>,
        accelerated: Option<Text>,
        withdrawn: Option<Text>,
        rule: Text,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// The settings of treatments/<id>/<language>.md
    TreatmentWords {
        title: String,
        name: String,
        in_short: String,
        how: String,
        first: String,
        summary: Option<Vec<Text>>,
        because: Option<Text>,
        medicines: Option<TextMap>,
        approvals: Option<TextMap>,
    }

    /// subtypes/facts.toml
    SubtypeFacts {
        #[serde(rename = "hormone_receptor")]
        hormone_receptor: Spanned<ReceptorFacts>,
        her2: Spanned<ReceptorFacts>,
    }

    /// One receptor in subtypes/facts.toml
    ReceptorFacts {
        test: Text,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// subtypes/<language>.toml
    SubtypeWords {
        #[serde(rename = "hormone_receptor")]
        hormone_receptor: HormoneReceptorWords,
        her2: Her2Words,
        combinations: Combinations,
    }

    /// The words for hormone receptors
    HormoneReceptorWords {
        name: String,
        in_sentence: String,
        question: String,
        help: String,
        r#where: String,
        ask: String,
        positive: ChoiceWords,
        negative: ChoiceWords,
        not_sure: NotSureWords,
    }

    /// The words for HER2
    Her2Words {
        name: String,
        in_sentence: String,
        question: String,
        help: String,
        r#where: String,
        ask: String,
        ask_score: String,
        fact_negative: String,
        positive: ChoiceWords,
        low: ChoiceWords,
        ultralow: ChoiceWords,
        zero: ChoiceWords,
        negative: ChoiceWords,
        not_sure: NotSureWords,
    }

    /// The words for one status
    ChoiceWords {
        label: String,
        hint: String,
        short: String,
        fact: String,
    }

    /// The words for "not sure", which states no fact
    NotSureWords {
        label: String,
        hint: String,
        short: Option<String>,
    }

    /// The names of the four subtypes
    Combinations {
        hr_positive_her2_negative: String,
        hr_positive_her2_positive: String,
        hr_negative_her2_positive: String,
        triple_negative: String,
    }

    /// A table of markers/facts.toml
    MarkerFacts {
        order: u16,
        common: bool,
        test: Text,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// A table of markers/<language>.toml
    MarkerWords {
        name: String,
        short: String,
        hint: String,
        found: String,
        not_found: String,
        r#where: String,
        ask: String,
        means: String,
    }

    /// A table of tests/facts.toml or goals/facts.toml
    OrderedFacts {
        order: u16,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// A table of tests/<language>.toml
    TestWords {
        name: String,
        sample: String,
        r#where: String,
        ask: String,
    }

    /// A table of goals/<language>.toml
    GoalWords {
        label: String,
        hint: String,
    }

    /// A `[[question]]` of questions/facts.toml
    QuestionFacts {
        id: Text,
        group: Text,
        weight: Spanned<u8>,
        result: Option<Text>,
        treatments: Option<Vec<Text>>,
        fit: Option<Spanned<FitWord>>,
        when: Option<Text>,
        goals: Option<Vec<Text>>,
        needs_goal: Option<Spanned<bool>>,
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// A table of questions/<language>.toml
    QuestionWords {
        text: String,
        why: Option<String>,
    }

    /// tips/facts.toml
    TipFacts {
        sources: Option<Vec<Text>>,
        verified: Spanned<Verified>,
    }

    /// tips/<language>.toml
    TipWords {
        before: Vec<String>,
        during: Vec<String>,
        after: Vec<String>,
    }

    /// messages/<language>.toml
    MessageFile {
        guide: GuideWords,
        site: SiteWords,
    }
}

/// How an approval stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    Regular,
    Accelerated,
    Withdrawn,
}

/// The fits a question may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FitWord {
    Option,
    Ask,
}
