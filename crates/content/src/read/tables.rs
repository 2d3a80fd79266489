//! Files that hold many small things: a table each, its name the id.

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::toml_text::{Blank, Part, parse, value_as};
use super::{missing_file, text_of};
use crate::draft::{ByLanguage, Collection, Entry, Groups, Sheet, Table};
use crate::faults::Faults;
use crate::files::Files;
use crate::raw;

/// A folder with a table for each thing.
pub(super) fn read_collection<'a, Facts: DeserializeOwned, Words: DeserializeOwned>(
    files: &'a Files,
    folder: &'static str,
    languages: &[String],
    faults: &mut Faults,
) -> Collection<'a, Facts, Words> {
    let facts = read_facts(files, folder, faults);
    let words =
        languages.iter().filter_map(|language| Some((language.clone(), read_table(files, &format!("{folder}/{language}.toml"), faults)?)));
    Collection { folder, facts, words: words.collect() }
}

fn read_facts<'a, Facts: DeserializeOwned>(files: &'a Files, folder: &str, faults: &mut Faults) -> Table<'a, Facts> {
    read_table(files, &format!("{folder}/facts.toml"), faults).unwrap_or_else(|| {
        missing_file(&format!("{folder}/facts.toml"), faults);
        Table::new(false)
    })
}

type GroupNames<'a> = ByLanguage<Sheet<'a, raw::TextMap>>;

/// A folder with a table for each thing, whose words also name groups of them below `[groups]`.
pub(super) fn read_grouped<'a, Facts: DeserializeOwned, Words: DeserializeOwned>(
    files: &'a Files,
    folder: &'static str,
    languages: &[String],
    faults: &mut Faults,
) -> (GroupNames<'a>, Collection<'a, Facts, Words>) {
    let facts = read_facts(files, folder, faults);
    let (names, words) = read_grouped_words(files, folder, languages, faults);
    (names, Collection { folder, facts, words })
}

fn read_grouped_words<'a, Words: DeserializeOwned>(
    files: &'a Files,
    folder: &str,
    languages: &[String],
    faults: &mut Faults,
) -> (GroupNames<'a>, ByLanguage<Table<'a, Words>>) {
    let (mut names, mut words) = (ByLanguage::new(), ByLanguage::new());
    for language in languages {
        let path = format!("{folder}/{language}.toml");
        let Some((file, root)) = root(files, &path, faults) else {
            if files.get(&path).is_some() {
                words.insert(language.clone(), Table::new(false));
            }
            continue;
        };
        let mut root = root.into_inner();
        let groups = take(&mut root, "groups")
            .and_then(|(key, value)| value_as(&Part::table(file, "groups", key.span()), value, Blank::Refused, faults));
        names.insert(language.clone(), Sheet { file, value: groups.unwrap_or_default() });
        let mut table = Table::new(true);
        add_entries(&mut table, file, root, faults);
        words.insert(language.clone(), table);
    }
    (names, words)
}

/// The sources. A team may split them over several files, each named `sources` and something more; the ids are one
/// list all the same, and the second of two equal ids is the one at fault.
pub(super) fn read_sources<'a>(files: &'a Files, faults: &mut Faults) -> Table<'a, raw::Source> {
    let mut table = Table::new(true);
    let mut paths: Vec<&str> =
        files.paths().filter(|path| path.starts_with("sources") && path.ends_with(".toml") && !path.contains('/')).collect();
    if paths.is_empty() {
        missing_file("sources.toml", faults);
    }
    paths.sort_by_key(|path| (*path != "sources.toml", *path));
    for path in paths {
        add_file(&mut table, files, path, faults);
    }
    table
}

/// The questions and their groups, which share their files.
pub(super) fn read_questions<'a>(
    files: &'a Files,
    languages: &[String],
    faults: &mut Faults,
) -> (Groups<'a>, Collection<'a, raw::QuestionFacts, raw::QuestionWords>) {
    let mut groups = Groups { file: "questions/facts.toml", order: None, names: ByLanguage::new() };
    let facts = read_question_facts(files, &mut groups, faults);
    let (names, words) = read_grouped_words(files, "questions", languages, faults);
    groups.names = names;
    (groups, Collection { folder: "questions", facts, words })
}

fn read_question_facts<'a>(files: &'a Files, groups: &mut Groups<'a>, faults: &mut Faults) -> Table<'a, raw::QuestionFacts> {
    let mut table = Table::new(false);
    if files.get(groups.file).is_none() {
        missing_file(groups.file, faults);
    }
    let Some((file, root)) = root(files, groups.file, faults) else { return table };
    table.whole = true;
    groups.file = file;
    let mut root = root.into_inner();
    let list = take(&mut root, "question").map(|(_, list)| list);
    let span = 0..0;
    let Some(DeValue::Array(list)) = list.map(Spanned::into_inner) else {
        let _: Option<QuestionFile> = value_as(&Part::file(file), Spanned::new(span, DeValue::Table(root)), Blank::Refused, faults);
        return table;
    };
    groups.order =
        value_as(&Part::file(file), Spanned::new(span, DeValue::Table(root)), Blank::Refused, faults).map(|file: GroupList| file.groups);
    for value in list {
        let written = value.get_ref().get("id").and_then(|id| Some((id.get_ref().as_str()?.to_owned(), id.span())));
        let part = Part { file, name: format!("[[question]] {}", written.as_ref().map_or("", |(id, _)| id)), at: Some(value.span()) };
        let question: Option<raw::QuestionFacts> = value_as(&part, value, Blank::Refused, faults);
        match written {
            Some((id, span)) => table.add(id, Entry { file, span, value: question }),
            None => table.whole = false,
        }
    }
    table
}

/// questions/facts.toml without its questions.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupList {
    groups: Vec<raw::Text>,
}

/// questions/facts.toml, to say what it lacks.
#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read only so that its faults are named")]
struct QuestionFile {
    groups: Vec<raw::Text>,
    question: Vec<raw::QuestionFacts>,
}

fn take<'t>(table: &mut DeTable<'t>, name: &str) -> Option<(Spanned<std::borrow::Cow<'t, str>>, Spanned<DeValue<'t>>)> {
    let key = table.keys().find(|key| key.get_ref() == name)?.clone();
    table.remove_entry(&key)
}

/// A file with a table for each thing; none where there is no such file.
fn read_table<'a, T: DeserializeOwned>(files: &'a Files, path: &str, faults: &mut Faults) -> Option<Table<'a, T>> {
    files.get(path)?;
    let mut table = Table::new(true);
    add_file(&mut table, files, path, faults);
    Some(table)
}

fn add_file<'a, T: DeserializeOwned>(table: &mut Table<'a, T>, files: &'a Files, path: &str, faults: &mut Faults) {
    match root(files, path, faults) {
        Some((file, root)) => add_entries(table, file, root.into_inner(), faults),
        None => table.whole = false,
    }
}

fn root<'a>(files: &'a Files, path: &str, faults: &mut Faults) -> Option<(&'a str, Spanned<DeTable<'a>>)> {
    let (file, text) = text_of(files, path, faults)?;
    Some((file, parse(file, text, faults)?))
}

fn add_entries<'a, T: DeserializeOwned>(table: &mut Table<'a, T>, file: &'a str, root: DeTable<'a>, faults: &mut Faults) {
    for (key, value) in root {
        let part = Part::table(file, key.get_ref(), key.span());
        let value = value_as(&part, value, Blank::Refused, faults);
        table.add(key.get_ref().to_string(), Entry { file, span: key.span(), value });
    }
}
