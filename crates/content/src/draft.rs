//! All files of the content as they are written, each with its name, before anything is checked or put together.
//!
//! What could not be read is missing here, and the fault is already noted. `whole` says whether a table holds all that was
//! written; where it does not, nothing can be said about a name that it lacks.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry as Slot;
use std::ops::Range;

use care::{Fit, PartialDate, Report, ResultId};
use prose::{Block, MarkdownPlace};

use crate::files::Files;
use crate::raw;

/// Everything that was read.
pub(crate) struct Draft<'a> {
    /// The files it was read from.
    pub(crate) files: &'a Files,
    /// The day of the check, where it was given as a full date.
    pub(crate) today: Option<PartialDate>,
    /// The languages of site.toml, or English where that could not be read.
    pub(crate) languages: Vec<String>,
    pub(crate) site: Option<Sheet<'a, raw::Site>>,
    pub(crate) sources: Table<'a, raw::Source>,
    pub(crate) treatments: BTreeMap<&'a str, Treatment<'a>>,
    pub(crate) subtypes: Both<'a, raw::SubtypeFacts, raw::SubtypeWords>,
    pub(crate) markers: Collection<'a, raw::MarkerFacts, raw::MarkerWords>,
    pub(crate) tests: Collection<'a, raw::OrderedFacts, raw::TestWords>,
    pub(crate) goals: Collection<'a, raw::OrderedFacts, raw::GoalWords>,
    pub(crate) groups: Groups<'a>,
    pub(crate) questions: Collection<'a, raw::QuestionFacts, raw::QuestionWords>,
    pub(crate) tips: Both<'a, raw::TipFacts, raw::TipWords>,
    pub(crate) glossary: Collection<'a, raw::TermFacts, raw::TermWords>,
    pub(crate) pages: BTreeMap<&'a str, Page<'a>>,
    pub(crate) pictures: BTreeMap<&'a str, Picture<'a>>,
    pub(crate) needs: Collection<'a, raw::NeedFacts, raw::NeedWords>,
    /// The names of the groups of needs.
    pub(crate) need_groups: ByLanguage<Sheet<'a, raw::TextMap>>,
    pub(crate) organisations: Collection<'a, raw::OrganisationFacts, raw::OrganisationWords>,
    pub(crate) messages: ByLanguage<Sheet<'a, raw::MessageFile>>,
}

impl Draft<'_> {
    /// Every text in Markdown: its file, what it says, and where its headings, links and pictures stand.
    pub(crate) fn markdown(&self) -> impl Iterator<Item = (&str, &[Block], &[MarkdownPlace])> {
        let treatments = self.treatments.values().flat_map(|treatment| treatment.words.values().flatten());
        let pages = self.pages.values().flat_map(|page| page.words.values().flatten());
        let treatments = treatments.map(|text| (text.file, text.body.as_slice(), text.places.as_slice()));
        treatments.chain(pages.map(|text| (text.file, text.body.as_slice(), text.places.as_slice())))
    }
}

/// Something for each language that has it.
pub(crate) type ByLanguage<T> = BTreeMap<String, T>;

/// A file of one written type.
pub(crate) struct Sheet<'a, T> {
    pub(crate) file: &'a str,
    pub(crate) value: T,
}

/// Facts in one file and words in one file for each language.
pub(crate) struct Both<'a, Facts, Words> {
    pub(crate) facts: Option<Sheet<'a, Facts>>,
    pub(crate) words: ByLanguage<Sheet<'a, Words>>,
}

/// Things that share a folder: a table each in the facts, and in the words of each language.
pub(crate) struct Collection<'a, Facts, Words> {
    pub(crate) folder: &'static str,
    pub(crate) facts: Table<'a, Facts>,
    pub(crate) words: ByLanguage<Table<'a, Words>>,
}

/// Things by id.
pub(crate) struct Table<'a, T> {
    pub(crate) entries: BTreeMap<String, Entry<'a, T>>,
    /// Ids met a second time, and where.
    pub(crate) repeated: Vec<(String, &'a str, Range<usize>)>,
    /// Whether every id that was written is here.
    pub(crate) whole: bool,
}

/// One thing of a table.
pub(crate) struct Entry<'a, T> {
    pub(crate) file: &'a str,
    /// Where its id stands.
    pub(crate) span: Range<usize>,
    /// What is written of it, where it could be read.
    pub(crate) value: Option<T>,
}

impl<T> Table<'_, T> {
    /// A table without entries.
    pub(crate) fn new(whole: bool) -> Self {
        Self { entries: BTreeMap::new(), repeated: Vec::new(), whole }
    }

    /// What is written of a thing.
    pub(crate) fn get(&self, id: &str) -> Option<&T> {
        self.entries.get(id)?.value.as_ref()
    }

    /// Whether the id is surely not written anywhere.
    pub(crate) fn lacks(&self, id: &str) -> bool {
        self.whole && !self.entries.contains_key(id)
    }
}

impl<'a, T> Table<'a, T> {
    /// Everything that could be read, in the order of ids.
    pub(crate) fn read(&self) -> impl Iterator<Item = (&str, &Entry<'a, T>, &T)> {
        self.entries.iter().filter_map(|(id, entry)| Some((id.as_str(), entry, entry.value.as_ref()?)))
    }

    /// Adds a thing, or notes that its id is taken.
    pub(crate) fn add(&mut self, id: String, entry: Entry<'a, T>) {
        match self.entries.entry(id) {
            Slot::Vacant(slot) => {
                slot.insert(entry);
            }
            Slot::Occupied(slot) => self.repeated.push((slot.key().clone(), entry.file, entry.span)),
        }
    }
}

/// The groups of questions: their order, and their names.
pub(crate) struct Groups<'a> {
    pub(crate) file: &'a str,
    /// None where the list could not be read.
    pub(crate) order: Option<Vec<raw::Text>>,
    pub(crate) names: ByLanguage<Sheet<'a, raw::TextMap>>,
}

/// A folder in treatments/.
pub(crate) struct Treatment<'a> {
    pub(crate) facts: Option<Sheet<'a, raw::TreatmentFacts>>,
    pub(crate) words: ByLanguage<Option<Text<'a, raw::TreatmentWords>>>,
    pub(crate) cases: Vec<Case<'a>>,
}

/// A folder in pages/.
pub(crate) struct Page<'a> {
    pub(crate) facts: Option<Sheet<'a, raw::PageFacts>>,
    pub(crate) words: ByLanguage<Option<Text<'a, raw::PageWords>>>,
}

/// A folder in pictures/.
pub(crate) struct Picture<'a> {
    pub(crate) facts: Option<Sheet<'a, raw::PictureFacts>>,
    /// The drawing as it is written.
    pub(crate) svg: Option<Sheet<'a, &'a str>>,
    pub(crate) words: ByLanguage<Sheet<'a, raw::PictureWords>>,
}

/// A Markdown file with settings at its top.
pub(crate) struct Text<'a, Settings> {
    pub(crate) file: &'a str,
    pub(crate) settings: Settings,
    pub(crate) body: Vec<Block>,
    /// Its headings, links and pictures, where they stand in the file.
    pub(crate) places: Vec<MarkdownPlace>,
}

/// A row of cases.md.
pub(crate) struct Case<'a> {
    pub(crate) file: &'a str,
    /// Where the row stands.
    pub(crate) span: Range<usize>,
    pub(crate) report: Report,
    pub(crate) fit: Fit,
    /// Sorted, each once.
    pub(crate) decided_by: Vec<ResultId>,
}
