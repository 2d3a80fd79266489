//! Everything a reader may meet in one language, as running text: what the glossary may have to explain.

use std::collections::BTreeMap;

use prose::running_text;
use toml::Spanned;

use crate::draft::{Draft, Table};
use crate::raw::Text;

/// The texts of one language, the glossary left out; none where a page could not be read, as nothing can be said then of a word
/// that is not met.
pub(crate) fn spoken_texts(draft: &Draft<'_>, language: &str) -> Option<Vec<String>> {
    let pages = draft.pages.values().all(|page| page.words.get(language).is_some_and(Option::is_some));
    let treatments = draft.treatments.values().all(|treatment| treatment.words.get(language).is_some_and(Option::is_some));
    let questions = draft.questions.words.get(language).is_some_and(|table| table.whole);
    if !(pages && treatments && questions) {
        return None;
    }
    let mut texts = Vec::new();
    for text in draft.pages.values().filter_map(|page| page.words.get(language)?.as_ref()) {
        texts.extend([text.settings.title.clone(), text.settings.description.clone(), running_text(&text.body)]);
        texts.extend(owned(text.settings.summary.as_ref()));
    }
    for text in draft.treatments.values().filter_map(|treatment| treatment.words.get(language)?.as_ref()) {
        let words = &text.settings;
        texts.extend([&words.title, &words.name, &words.in_short, &words.how, &words.first].map(Clone::clone));
        texts.extend(owned(words.summary.as_ref()));
        let maps = [&words.medicines, &words.approvals];
        texts.extend(maps.into_iter().flatten().flat_map(BTreeMap::values).map(|text| text.get_ref().clone()));
        texts.push(running_text(&text.body));
    }
    add(&mut texts, draft.questions.words.get(language), |words| std::iter::once(&words.text).chain(&words.why).collect());
    add(&mut texts, draft.markers.words.get(language), |words| {
        vec![&words.name, &words.hint, &words.found, &words.not_found, &words.r#where, &words.ask, &words.means]
    });
    add(&mut texts, draft.tests.words.get(language), |words| vec![&words.name, &words.sample, &words.r#where, &words.ask]);
    add(&mut texts, draft.goals.words.get(language), |words| vec![&words.label, &words.hint]);
    add(&mut texts, draft.needs.words.get(language), |words| vec![&words.name, &words.hint]);
    add(&mut texts, draft.organisations.words.get(language), |words| [&words.name, &words.offers].into_iter().chain(&words.note).collect());
    if let Some(tips) = draft.tips.words.get(language).map(|sheet| &sheet.value) {
        texts.extend([&tips.before, &tips.during, &tips.after].into_iter().flatten().cloned());
    }
    if let Some(subtypes) = draft.subtypes.words.get(language).map(|sheet| &sheet.value) {
        let (hormone, her2) = (&subtypes.hormone_receptor, &subtypes.her2);
        texts.extend([&hormone.help, &hormone.r#where, &hormone.ask, &her2.help, &her2.r#where, &her2.ask].map(Clone::clone));
        let choices = [&hormone.positive, &hormone.negative, &her2.positive, &her2.low, &her2.ultralow, &her2.zero, &her2.negative];
        texts.extend(choices.into_iter().flat_map(|choice| [&choice.label, &choice.hint, &choice.fact]).cloned());
    }
    for words in draft.pictures.values().filter_map(|picture| picture.words.get(language)).map(|sheet| &sheet.value) {
        texts.extend([words.title.clone(), words.caption.clone()]);
        texts.extend(words.labels.iter().flatten().map(|(_, words)| words.get_ref().clone()));
    }
    Some(texts)
}

fn owned(texts: Option<&Vec<Text>>) -> impl Iterator<Item = String> {
    texts.into_iter().flatten().map(Spanned::get_ref).cloned()
}

fn add<T>(texts: &mut Vec<String>, table: Option<&Table<'_, T>>, of: impl Fn(&T) -> Vec<&String>) {
    for (_, _, words) in table.into_iter().flat_map(Table::read) {
        texts.extend(of(words).into_iter().cloned());
    }
}
