//! How hard each page, each term and each guide is to read, and how evenly a page tells good and hard points. One text for the check
//! and for what `check` prints, so that they cannot differ. English only: the formulas are made for it.

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use guide::{Answers, Guide};
use prose::{Block, Readability, readability, running_text};

use crate::library::{LanguageBook, Library, SectionKind};

/// The numbers of one page, one term or one guide.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    /// The page, such as "pages/markers", "treatments/surgery" or "glossary/biopsy", with its language where the site has several.
    pub name: String,
    /// How many words of running text it has.
    pub words: usize,
    /// School grade after Flesch and Kincaid.
    pub flesch_kincaid: f64,
    /// School grade after Coleman and Liau.
    pub coleman_liau: f64,
    /// School grade after the Automated Readability Index.
    pub automated: f64,
    /// School grade after McLaughlin's SMOG; none for a text of fewer than thirty sentences.
    pub smog: Option<f64>,
    /// Words on good points for each word on hard points; only on a page of a kind of treatment.
    pub good_hard_ratio: Option<f64>,
}

/// The numbers of every English page, pages before kinds of treatment, each in the order of the library.
#[must_use]
pub fn measures(library: &Library) -> Vec<Measure> {
    let several = library.languages.len() > 1;
    let english = library.languages.iter().filter(|book| is_english(&book.language));
    english.flat_map(|book| of_language(book, if several { format!("/{}", book.language) } else { String::new() })).collect()
}

fn of_language(book: &LanguageBook, suffix: String) -> Vec<Measure> {
    page_texts(book, &suffix).map(|page| measure(page.name, &page.text, page.good_hard_ratio)).collect()
}

/// What is measured of one page.
pub(crate) struct PageText {
    /// The page, as a `Measure` names it.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) good_hard_ratio: Option<f64>,
}

/// What is measured of the pages of one language; `suffix` is put behind each name.
pub(crate) fn page_texts<'a>(book: &'a LanguageBook, suffix: &'a str) -> impl Iterator<Item = PageText> + 'a {
    let pages = book.pages.values().map(move |page| PageText {
        name: format!("pages/{}{suffix}", page.id),
        text: page_text(&page.description, page.summary.iter().map(String::as_str), &page.body),
        good_hard_ratio: None,
    });
    let treatments = book.treatments.iter().filter_map(move |page| {
        let entry = book.kind(&page.id)?;
        let own = page.medicines.iter().flat_map(|medicine| &medicine.approvals).filter(|approval| approval.shared_from.is_none());
        let text = treatment_text(&TreatmentText {
            lines: [Some(entry.in_short.as_str()), Some(page.how.as_str()), entry.because.as_deref()].into_iter().flatten().collect(),
            summary: page.summary.iter().map(String::as_str).collect(),
            bodies: page.sections.iter().map(|section| section.body.as_slice()).collect(),
            approvals: own.map(|approval| approval.words.as_str()).collect(),
        });
        let good_hard_ratio = good_hard_ratio(page.section(SectionKind::GoodPoints), page.section(SectionKind::HardPoints));
        Some(PageText { name: format!("treatments/{}{suffix}", page.id), text, good_hard_ratio })
    });
    pages.chain(treatments)
}

/// The numbers of a text.
pub(crate) fn measure(name: String, text: &str, good_hard_ratio: Option<f64>) -> Measure {
    let Readability { words, flesch_kincaid_grade, coleman_liau_grade, automated_grade, smog, .. } = readability(text);
    Measure {
        name,
        words,
        flesch_kincaid: flesch_kincaid_grade,
        coleman_liau: coleman_liau_grade,
        automated: automated_grade,
        smog,
        good_hard_ratio,
    }
}

/// The numbers of what each English term means.
#[must_use]
pub fn term_measures(library: &Library) -> Vec<Measure> {
    let terms = |book: &'_ LanguageBook| -> Vec<Measure> {
        book.glossary.iter().map(|entry| measure(format!("glossary/{}", entry.id), &entry.means, None)).collect()
    };
    library.languages.iter().filter(|book| is_english(&book.language)).flat_map(terms).collect()
}

/// The numbers of nine English guides that hold nearly all a guide can say: the ready-to-go one, and one for each of the four subtypes with
/// every marker found, and with none known. Goals change little of a guide's words and are left out. `today` as `YYYY-MM-DD`.
#[must_use]
pub fn guide_measures(library: &Library, today: &str) -> Vec<Measure> {
    let Some(made_on) = guide::parse_date(today) else { return Vec::new() };
    let mut measures = Vec::new();
    for book in library.languages.iter().filter(|book| is_english(&book.language)) {
        let mut add = |name: String, guide: &Guide<'_>| measures.push(guide_measure(name, guide));
        add("guides/ready-to-go".to_owned(), &Guide::ready_to_go(&book.book, made_on));
        for report in reports() {
            let answers = Answers { report, ..Answers::default() };
            let name = format!("guides/{:?}-{:?}-{:?}", report.hormone_receptor, report.her2, report.marker(Marker::Brca));
            add(name, &Guide::new(&book.book, answers, made_on));
        }
    }
    measures
}

/// The numbers of one guide. Its rows of medicine names are left out, as tables are on every page: a row of names is no sentence, and the
/// person does not read it word by word. With them a guide stands one to two grades higher.
#[must_use]
pub fn guide_measure(name: String, guide: &Guide<'_>) -> Measure {
    let row = guide.book.words.medicines.split('{').next().unwrap_or_default();
    let text = running_text(&guide.document().body);
    let lines: Vec<&str> = text.lines().filter(|line| row.is_empty() || !line.starts_with(row)).collect();
    measure(name, &lines.join("\n"), None)
}

/// The four subtypes, with every marker alike.
fn reports() -> impl Iterator<Item = Report> {
    let subtypes = [HormoneReceptor::Positive, HormoneReceptor::Negative]
        .map(|receptor| [Her2::Positive, Her2::Low].map(|her2| Report::default().with_receptors(receptor, her2)));
    let alike = |report: Report| {
        [Finding::Found, Finding::NotSure]
            .map(|finding| Marker::ALL.into_iter().fold(report, |report, marker| report.with(marker, finding)))
    };
    subtypes.into_iter().flatten().flat_map(alike)
}

/// The middle of these grades; the higher of the two in the middle.
#[must_use]
pub fn median(grades: impl IntoIterator<Item = f64>) -> f64 {
    let mut grades: Vec<f64> = grades.into_iter().collect();
    grades.sort_by(f64::total_cmp);
    grades.get(grades.len() / 2).copied().unwrap_or_default()
}

/// Whether a language is a kind of English.
pub(crate) fn is_english(language: &str) -> bool {
    language == "en" || language.starts_with("en-")
}

/// What is measured of a page.
pub(crate) fn page_text<'t>(description: &'t str, summary: impl Iterator<Item = &'t str>, body: &[Block]) -> String {
    let mut lines: Vec<&str> = std::iter::once(description).chain(summary).collect();
    let body = running_text(body);
    lines.push(&body);
    lines.join("\n")
}

/// What is measured of a kind of treatment.
pub(crate) struct TreatmentText<'t> {
    /// What the guide says of it too.
    pub(crate) lines: Vec<&'t str>,
    /// The page in short.
    pub(crate) summary: Vec<&'t str>,
    /// The sections, or the body as a whole.
    pub(crate) bodies: Vec<&'t [Block]>,
    /// Whom each of its own approvals is for.
    pub(crate) approvals: Vec<&'t str>,
}

/// The text of a kind of treatment that is measured.
pub(crate) fn treatment_text(text: &TreatmentText<'_>) -> String {
    let bodies = text.bodies.iter().map(|blocks| running_text(blocks));
    let lines = text.lines.iter().chain(&text.summary).map(|line| (*line).to_owned());
    let approvals = text.approvals.iter().map(|line| (*line).to_owned());
    lines.chain(bodies).chain(approvals).collect::<Vec<_>>().join("\n")
}

/// How many words the running text of blocks has.
pub(crate) fn word_count(blocks: &[Block]) -> usize {
    readability(&running_text(blocks)).words
}

/// Words on good points for each word on hard points; none where there are no hard points.
#[expect(clippy::cast_precision_loss, reason = "a section has far fewer words than a float holds exactly")]
pub(crate) fn good_hard_ratio(good: &[Block], hard: &[Block]) -> Option<f64> {
    let hard = word_count(hard);
    (hard > 0).then(|| word_count(good) as f64 / hard as f64)
}
