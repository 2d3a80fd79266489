//! The files of the content folder to a draft: which file holds what, and nothing on whether it is right.

mod front;
mod markdown_text;
mod tables;
mod toml_text;
mod treatment;

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use crate::draft::{Both, ByLanguage, Draft, Page, Picture, Sheet};
use crate::faults::{Faults, Place};
use crate::files::Files;
use crate::raw;
use toml_text::Blank;

/// Reads everything.
pub(crate) fn read_draft<'a>(files: &'a Files, today: &str, faults: &mut Faults) -> Draft<'a> {
    let site: Option<Sheet<'a, raw::Site>> = needed_sheet(files, "site.toml", Blank::Refused, faults);
    let languages = match &site {
        Some(site) => site.value.languages.iter().map(|language| language.get_ref().clone()).collect(),
        None => vec!["en".to_owned()],
    };
    let (groups, questions) = tables::read_questions(files, &languages, faults);
    let (need_groups, needs) = tables::read_grouped(files, "needs", &languages, faults);
    Draft {
        files,
        today: today.parse().ok(),
        sources: tables::read_sources(files, faults),
        treatments: treatment::read_treatments(files, &languages, faults),
        subtypes: read_both(files, "subtypes", &languages, faults),
        markers: tables::read_collection(files, "markers", &languages, faults),
        tests: tables::read_collection(files, "tests", &languages, faults),
        goals: tables::read_collection(files, "goals", &languages, faults),
        groups,
        questions,
        tips: read_both(files, "tips", &languages, faults),
        glossary: tables::read_collection(files, "glossary", &languages, faults),
        pages: read_pages(files, &languages, faults),
        pictures: read_pictures(files, &languages, faults),
        needs,
        need_groups,
        organisations: tables::read_collection(files, "organisations", &languages, faults),
        messages: read_languages(files, "messages", &languages, Blank::Allowed, faults),
        site,
        languages,
    }
}

fn read_both<'a, Facts: DeserializeOwned, Words: DeserializeOwned>(
    files: &'a Files,
    folder: &str,
    languages: &[String],
    faults: &mut Faults,
) -> Both<'a, Facts, Words> {
    Both {
        facts: needed_sheet(files, &format!("{folder}/facts.toml"), Blank::Refused, faults),
        words: read_languages(files, folder, languages, Blank::Refused, faults),
    }
}

fn read_pages<'a>(files: &'a Files, languages: &[String], faults: &mut Faults) -> BTreeMap<&'a str, Page<'a>> {
    let folders: Vec<&str> = files.folders_in("pages").collect();
    let read = |id: &'a str| {
        let facts = needed_sheet(files, &format!("pages/{id}/facts.toml"), Blank::Refused, faults);
        (id, Page { facts, words: markdown_text::read_texts(files, &format!("pages/{id}"), languages, faults) })
    };
    folders.into_iter().map(read).collect()
}

fn read_pictures<'a>(files: &'a Files, languages: &[String], faults: &mut Faults) -> BTreeMap<&'a str, Picture<'a>> {
    let folders: Vec<&str> = files.folders_in("pictures").collect();
    let read = |id: &'a str| {
        let folder = format!("pictures/{id}");
        let path = format!("{folder}/picture.svg");
        if files.get(&path).is_none() {
            missing_file(&path, faults);
        }
        let svg = text_of(files, &path, faults).map(|(file, value)| Sheet { file, value });
        let facts = needed_sheet(files, &format!("{folder}/facts.toml"), Blank::Refused, faults);
        (id, Picture { facts, svg, words: read_languages(files, &folder, languages, Blank::Refused, faults) })
    };
    folders.into_iter().map(read).collect()
}

/// The file of each language that can be read; a missing one is left to the check of translations.
fn read_languages<'a, T: DeserializeOwned>(
    files: &'a Files,
    folder: &str,
    languages: &[String],
    blank: Blank,
    faults: &mut Faults,
) -> ByLanguage<Sheet<'a, T>> {
    languages
        .iter()
        .filter_map(|language| Some((language.clone(), sheet(files, &format!("{folder}/{language}.toml"), blank, faults)?)))
        .collect()
}

/// A file of one written type; one that is missing is a fault.
fn needed_sheet<'a, T: DeserializeOwned>(files: &'a Files, path: &str, blank: Blank, faults: &mut Faults) -> Option<Sheet<'a, T>> {
    if files.get(path).is_none() {
        missing_file(path, faults);
    }
    sheet(files, path, blank, faults)
}

fn sheet<'a, T: DeserializeOwned>(files: &'a Files, path: &str, blank: Blank, faults: &mut Faults) -> Option<Sheet<'a, T>> {
    let (file, text) = text_of(files, path, faults)?;
    Some(Sheet { file, value: toml_text::file_as(file, text, blank, faults)? })
}

fn missing_file(path: &str, faults: &mut Faults) {
    faults.error(
        "missing-file",
        Place::file(path),
        "this file is missing",
        "add the file; the writer's guide (README.md) shows what it holds",
    );
}

/// The path as the files hold it, and the text; a file that is no text is a fault.
fn text_of<'a>(files: &'a Files, path: &str, faults: &mut Faults) -> Option<(&'a str, &'a str)> {
    let (file, bytes) = files.entry(path)?;
    match str::from_utf8(bytes) {
        Ok(text) => Some((file, text)),
        Err(_) => {
            faults.error("not-text", Place::file(path), "this file is no text in UTF-8", "save it again as plain text in UTF-8");
            None
        }
    }
}
