//! The fixed words of the pages one reads: learning, treatments, word list, sources, help, and the ways from the home page.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::sections::SectionWords;

/// The words around every text one reads.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct ReadingWords {
    pub summary: String,
    pub contents: String,
    pub next: String,
    pub sources: String,
    pub some_copies: String,
    pub all_sources: String,
    pub copy_only: String,
    pub not_checked: String,
    pub words: String,
    pub word_list: String,
    pub close: String,
    pub say: String,
}

/// The words of a list of pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct ListWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub summary: Vec<String>,
    pub first: String,
}

/// The words of the pages on kinds of treatment.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct TreatmentWords {
    pub title: String,
    pub description: String,
    pub page_description: String,
    pub lead: String,
    pub summary: Vec<String>,
    pub glance: String,
    pub what: String,
    pub how: String,
    pub first_approval: String,
    pub first_use: String,
    pub ongoing: String,
    pub approved_short: String,
    pub used_short: String,
    pub ongoing_label: String,
    pub ongoing_short: String,
    pub about_year: String,
    pub medicines: String,
    pub medicines_lead: String,
    pub medicines_checked: String,
    pub given: String,
    pub by_mouth: String,
    pub by_vein: String,
    pub under_skin: String,
    pub by_muscle: String,
    pub needs: String,
    pub regular: String,
    pub accelerated: String,
    pub accelerated_means: String,
    pub withdrawn: String,
    pub withdrawn_means: String,
    pub was_accelerated: String,
    pub shared: String,
    pub cites: String,
    pub make: String,
    pub sections: SectionWords,
}

/// How the results are worded that an approval asks for. `{...}` names what is put in.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct ResultWords {
    pub always: String,
    pub hormone_receptor_positive: String,
    pub hormone_receptor_negative: String,
    pub her2_positive: String,
    pub her2_negative: String,
    pub her2_low: String,
    pub her2_ultralow: String,
    pub her2_zero: String,
    pub found: String,
    pub not_found: String,
    pub or: String,
}

/// The words of the word list.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct GlossaryWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub summary: Vec<String>,
    pub letters: String,
    pub find: String,
    pub found: String,
    pub found_one: String,
    pub found_none: String,
    pub listen: String,
    pub related: String,
    pub back: String,
    pub next: String,
}

/// The words of the pages of sources.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct SourcesWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub summary: Vec<String>,
    pub letters: String,
    pub letter_title: String,
    pub letter_description: String,
    pub letter_count: String,
    pub date: String,
    pub read: String,
    pub supports: String,
    pub word: String,
    pub guide: String,
    pub back: String,
    pub next: String,
}

/// The words of the pages of organisations.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is the text of the same name in messages/<language>.toml, which says where it stands")]
pub struct HelpWords {
    pub title: String,
    pub description: String,
    pub lead: String,
    pub summary: Vec<String>,
    pub crisis: String,
    pub crisis_text: String,
    pub crisis_call: String,
    pub group_description: String,
    pub group_lead: String,
    pub group_summary: String,
    pub to_list: String,
    pub filter: String,
    pub all: String,
    pub organisations: String,
    pub languages: String,
    pub call: String,
    pub seen_own: String,
    pub seen_copy: String,
    pub checked: String,
    pub commercial: String,
    pub outside: String,
    pub next: String,
    pub language_names: BTreeMap<String, String>,
}

/// A way from the home page into the site: a short path of pages, or one page.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Way {
    /// Id, the last part of the address of its own page.
    pub id: String,
    /// What the reader would say.
    pub name: String,
    /// What is found there.
    pub text: String,
    /// Where it leads at once, for a way without a page of its own.
    pub to: Option<Target>,
    /// What its page says first; empty for a way without one.
    pub lead: String,
    /// The steps on its page; none for a way without one.
    pub steps: Vec<Step>,
}

/// One step of a way.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Step {
    /// The page.
    pub to: Target,
    /// What the link says.
    pub name: String,
    /// Why to read it.
    pub text: String,
}

/// A page that a link of the fixed words leads to.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Target {
    /// The guide builder.
    Guide,
    /// The ready-to-go guide.
    Ready,
    /// The list of pages that explain.
    Learn,
    /// The timeline of treatments.
    Timeline,
    /// The list of kinds of treatment.
    Treatments,
    /// The word list.
    Glossary,
    /// The organisations.
    Help,
    /// The sources.
    Sources,
    /// A page of the content, by id.
    Page(String),
    /// The page of a kind of treatment, by id.
    Treatment(String),
    /// The organisations of one group of needs, by id.
    Group(String),
}

impl TryFrom<String> for Target {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let target = match text.split_once(':') {
            Some(("page", id)) => Self::Page(id.to_owned()),
            Some(("treatment", id)) => Self::Treatment(id.to_owned()),
            Some(("help", id)) => Self::Group(id.to_owned()),
            Some(_) => return Err(format!("`{text}` is no page: write `page:`, `treatment:` or `help:` before an id")),
            None => match text.as_str() {
                "guide" => Self::Guide,
                "ready" => Self::Ready,
                "learn" => Self::Learn,
                "timeline" => Self::Timeline,
                "treatments" => Self::Treatments,
                "glossary" => Self::Glossary,
                "help" => Self::Help,
                "sources" => Self::Sources,
                _ => {
                    return Err(format!(
                        "`{text}` is no page: write `guide`, `ready`, `learn`, `timeline`, `treatments`, `glossary`, `help`, `sources`, or `page:` and an id"
                    ));
                }
            },
        };
        Ok(target)
    }
}
