//! How easy each Spanish page is to read. The same text as for English, in the measure that is made for Spanish.

use prose::perspicuity;

use crate::library::{LanguageBook, Library};
use crate::measure::page_texts;

/// The numbers of one Spanish page.
#[derive(Clone, Debug, PartialEq)]
pub struct Ease {
    /// The page, such as "pages/markers/es".
    pub name: String,
    /// How many words of running text it has.
    pub words: usize,
    /// Points on the INFLESZ scale; more is easier.
    pub inflesz: f64,
    /// Words on good points for each word on hard points; only on a page of a kind of treatment.
    pub good_hard_ratio: Option<f64>,
}

/// The numbers of every Spanish page, pages before kinds of treatment, each in the order of the library.
#[must_use]
pub fn eases(library: &Library) -> Vec<Ease> {
    library.languages.iter().filter(|book| is_spanish(&book.language)).flat_map(of_language).collect()
}

fn of_language(book: &LanguageBook) -> Vec<Ease> {
    let ease = |page: crate::measure::PageText| {
        let measured = perspicuity(&page.text);
        Ease { name: page.name, words: measured.words, inflesz: measured.inflesz, good_hard_ratio: page.good_hard_ratio }
    };
    page_texts(book, &format!("/{}", book.language)).map(ease).collect()
}

/// Whether a language is a kind of Spanish.
pub(crate) fn is_spanish(language: &str) -> bool {
    language == "es" || language.starts_with("es-")
}
