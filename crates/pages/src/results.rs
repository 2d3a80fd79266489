//! The results an approval asks for, in the words of the content.

use care::{Finding, Her2, HormoneReceptor, Marker, Report, ResultId, Rule};
use content::messages::ResultWords;
use guide::{GuideBook, fill};

/// What a rule asks for, as things that are all needed. A thing may hold an "or".
pub(crate) fn needed(book: &GuideBook, words: &ResultWords, rule: &Rule) -> Vec<String> {
    match rule {
        Rule::Always => vec![words.always.clone()],
        Rule::All(rules) => rules.iter().map(|rule| one(book, words, rule)).collect(),
        rule => vec![one(book, words, rule)],
    }
}

fn one(book: &GuideBook, words: &ResultWords, rule: &Rule) -> String {
    match rule {
        Rule::Always => words.always.clone(),
        Rule::Asks(_) => condition(book, words, rule),
        Rule::All(rules) => book.words.list(&rules.iter().map(|rule| one(book, words, rule)).collect::<Vec<_>>()),
        Rule::Any(rules) => book.words.either(&rules.iter().map(|rule| one(book, words, rule)).collect::<Vec<_>>(), &words.or),
    }
}

/// One result: the values it may have are those with which the rule surely holds.
fn condition(book: &GuideBook, words: &ResultWords, rule: &Rule) -> String {
    let nothing = Report::default();
    let holds = |report: Report| rule.surely_holds(&report);
    match rule.results().first() {
        None => words.always.clone(),
        Some(ResultId::HormoneReceptor) => {
            let is_positive = holds(nothing.with_receptors(HormoneReceptor::Positive, Her2::NotSure));
            if is_positive { words.hormone_receptor_positive.clone() } else { words.hormone_receptor_negative.clone() }
        }
        Some(ResultId::Her2) => {
            let holds = |her2| holds(nothing.with_receptors(HormoneReceptor::NotSure, her2));
            if holds(Her2::Negative) {
                return words.her2_negative.clone();
            }
            let scores = [
                (Her2::Positive, &words.her2_positive),
                (Her2::Low, &words.her2_low),
                (Her2::Ultralow, &words.her2_ultralow),
                (Her2::Zero, &words.her2_zero),
            ];
            let held = scores.into_iter().filter(|(score, _)| holds(*score)).map(|(_, words)| words.as_str());
            book.words.either(&held.collect::<Vec<_>>(), &words.or)
        }
        Some(ResultId::Marker(marker)) => marker_words(book, words, *marker, holds(nothing.with(*marker, Finding::Found))),
    }
}

fn marker_words(book: &GuideBook, words: &ResultWords, marker: Marker, is_found: bool) -> String {
    let name = book.result_name(ResultId::Marker(marker));
    fill(if is_found { &words.found } else { &words.not_found }, &[("marker", name)])
}
