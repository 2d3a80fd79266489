//! The texts that stand in many guides: found by writing guides for made-up results, never from anybody's answers. Whoever sets
//! guides may keep the shapes of these texts and of no others.

use std::collections::BTreeSet;

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use prose::{Block, Line, inlines_text};
use time::Date;

use crate::answers::Answers;
use crate::book::GuideBook;
use crate::guide::Guide;

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::Positive, HormoneReceptor::Negative, HormoneReceptor::NotSure];
const HER2S: [Her2; 4] = [Her2::Positive, Her2::Low, Her2::Zero, Her2::NotSure];
const FINDINGS: [Finding; 2] = [Finding::Found, Finding::NotSure];

/// Every line of the guides for some results that differ much, and every question of the pool.
#[must_use]
pub fn fixed_texts(book: &GuideBook) -> BTreeSet<String> {
    let mut texts: BTreeSet<String> =
        book.questions.iter().flat_map(|question| [Some(question.text.clone()), question.why.clone()]).flatten().collect();
    for hormone_receptor in HORMONE_RECEPTORS {
        for her2 in HER2S {
            for finding in FINDINGS {
                let report =
                    Marker::ALL.into_iter().fold(Report::new(hormone_receptor, her2), |report, marker| report.with(marker, finding));
                let guide = Guide::new(book, Answers { report, ..Answers::default() }, Date::MIN);
                let document = guide.document();
                collect(&document.body, &mut texts);
                let furniture = document.furniture;
                texts.extend([furniture.head_start, furniture.head_end, furniture.foot_start]);
            }
        }
    }
    texts.extend(book.goals.iter().map(|goal| goal.label.clone()));
    texts.extend(book.terms.iter().flat_map(|term| [term.term.clone(), term.means.clone()]));
    texts
}

fn collect(blocks: &[Block], texts: &mut BTreeSet<String>) {
    let add = |line: &Line| inlines_text(&line.text);
    for block in blocks {
        match block {
            Block::Heading { text, .. } => texts.extend([inlines_text(text)]),
            Block::Paragraph(line) => texts.extend([add(line)]),
            Block::List(items) => texts.extend(items.iter().flat_map(|item| &item.lines).map(add)),
            Block::Facts(facts) => texts.extend(facts.iter().flat_map(|fact| [inlines_text(&fact.name), inlines_text(&fact.value)])),
            Block::Columns(columns) => columns.iter().for_each(|column| collect(column, texts)),
            Block::Callout { title, .. } => texts.extend([inlines_text(title)]),
            Block::Room { .. } | Block::Picture(_) | Block::Rule | Block::NewPage => {}
        }
    }
}
