//! A guide in one language and the same in another say the same things in the same places, whatever the results: so no line can stand
//! below another than its own when both are shown together.

mod shipped;

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use content::Library;
use guide::{Answers, GoalChoice, Guide, GuideBook};
use prose::{Block, Inline, inlines_text, own_and_twin};
use time::{Date, Month};

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2: [Her2; 6] = [Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative, Her2::NotSure];
const FINDINGS: [Finding; 3] = [Finding::Found, Finding::NotFound, Finding::NotSure];

fn library() -> Library {
    let (library, faults) = content::load(&shipped::files(), shipped::TODAY);
    library.unwrap_or_else(|| panic!("the content has faults: {faults:?}"))
}

fn day() -> Date {
    Date::from_calendar_date(2026, Month::November, 25).expect("a day")
}

/// Each status of the receptors with all markers alike, and with one that differs.
fn reports() -> Vec<Report> {
    let alike = |report: Report, finding| Marker::ALL.into_iter().fold(report, |report, marker| report.with(marker, finding));
    let mut reports = Vec::new();
    for report in HORMONE_RECEPTORS.into_iter().flat_map(|hormone_receptor| HER2.map(|her2| Report::new(hormone_receptor, her2))) {
        for rest in FINDINGS {
            let report = alike(report, rest);
            reports.push(report);
            let others = FINDINGS.into_iter().filter(|finding| *finding != rest);
            reports.extend(others.flat_map(|finding| Marker::ALL.map(|marker| report.with(marker, finding))));
        }
    }
    reports
}

fn answers(report: Report, book: &GuideBook) -> Answers {
    let goals = [GoalChoice::Listed(book.goals[0].id.clone()), GoalChoice::Own("Bailar".to_owned())];
    Answers { report, goals: goals.to_vec(), visit_date: Some(day()), companion: Some("Marta".to_owned()), ..Answers::default() }
}

/// What a document is made of, without its words.
fn shape(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .map(|block| match block {
            Block::Heading { level, .. } => format!("heading {level}"),
            Block::Paragraph(line) => format!("paragraph {:?}", line.style),
            Block::List(items) => {
                format!("list {:?}", items.iter().map(|item| (item.mark, item.lines.len(), item.room)).collect::<Vec<_>>())
            }
            Block::Facts(facts) => format!("facts {:?}", facts.iter().map(|fact| fact.open).collect::<Vec<_>>()),
            Block::Columns(columns) => format!("columns {:?}", columns.each_ref().map(|column| shape(column))),
            other => format!("{other:?}").split([' ', '(']).next().unwrap_or_default().to_owned(),
        })
        .collect()
}

/// The part of a guide before its list of words, which is in the order of each language.
fn before_words(body: &[Block], book: &GuideBook) -> usize {
    let is_it = |block: &Block| matches!(block, Block::Heading { text, .. } if inlines_text(text) == book.words.terms);
    body.iter().position(is_it).unwrap_or(body.len())
}

#[test]
fn guides_for_the_same_answers_have_one_shape_in_all_languages() {
    let library = library();
    let [first, others @ ..] = library.languages.as_slice() else { panic!("no language") };
    assert!(!others.is_empty());
    let reports = reports();
    assert!(reports.len() > 1000, "{}", reports.len());
    for report in reports {
        let body = |book: &GuideBook| {
            let mut body = Guide::new(book, answers(report, book), day()).document().body;
            body.truncate(before_words(&body, book));
            shape(&body)
        };
        for other in others {
            assert_eq!(body(&first.book), body(&other.book), "{report:?}");
        }
    }
}

#[test]
fn every_line_has_its_twin_but_those_that_are_the_same_and_own_words_stand_once() {
    let library = library();
    let [english, spanish] = ["en", "es"].map(|tag| &library.language(tag).expect("the language").book);
    let report = Report::new(HormoneReceptor::Positive, Her2::Low).with(Marker::Pik3ca, Finding::Found);
    let guide = |own, other| Guide::new(own, answers(report, own), day()).with(other).document();
    let both = guide(spanish, english);
    let alone = Guide::new(english, answers(report, english), day()).document();
    let alone = prose::blocks_text(&alone.body, usize::MAX).to_lowercase();
    let (mut with_twin, mut same) = (0, Vec::new());
    each_line(&both.body, &mut |line| match own_and_twin(line) {
        (_, Some(twin)) => {
            assert_eq!(twin.language, "en");
            let is_a_term = english.terms.iter().any(|term| inlines_text(twin.text) == term.term || inlines_text(twin.text) == term.means);
            assert!(is_a_term || alone.contains(&inlines_text(twin.text).to_lowercase()), "{twin:?}");
            with_twin += 1;
        }
        (own, None) => same.push(inlines_text(own)),
    });
    assert!(with_twin > 100, "{with_twin}");
    assert_eq!(same.iter().filter(|line| *line == "Bailar").count(), 1, "{same:?}");
    assert!(same.iter().all(|line| line.len() < 200), "{same:?}");
    assert_eq!(guide(spanish, spanish), Guide::new(spanish, answers(report, spanish), day()).document());
}

fn each_line(blocks: &[Block], look: &mut impl FnMut(&[Inline])) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } => look(text),
            Block::Paragraph(line) => look(&line.text),
            Block::List(items) => items.iter().flat_map(|item| &item.lines).for_each(|line| look(&line.text)),
            Block::Facts(facts) => facts.iter().for_each(|fact| [&fact.name, &fact.value].into_iter().for_each(|line| look(line))),
            Block::Columns(columns) => columns.iter().for_each(|column| each_line(column, look)),
            Block::Callout { title, text } => [title, text].into_iter().for_each(|line| look(line)),
            Block::Room { .. } | Block::Picture(_) | Block::Code(_) | Block::Rule | Block::NewPage => {}
        }
    }
}
