//! Markdown files with settings at their top.

use prose::MarkdownFaultKind;
use serde::de::DeserializeOwned;

use super::front::split_front;
use super::text_of;
use super::toml_text::{Blank, file_as};
use crate::draft::{ByLanguage, Text};
use crate::faults::{Faults, Place};
use crate::files::Files;

/// The file of each language in a folder: none where it is there and cannot be read, no entry where it is missing.
pub(super) fn read_texts<'a, T: DeserializeOwned>(
    files: &'a Files,
    folder: &str,
    languages: &[String],
    faults: &mut Faults,
) -> ByLanguage<Option<Text<'a, T>>> {
    let paths = languages.iter().map(|language| (language, format!("{folder}/{language}.md")));
    let there = paths.filter(|(_, path)| files.get(path).is_some());
    there.map(|(language, path)| (language.clone(), read_text(files, &path, faults))).collect()
}

fn read_text<'a, T: DeserializeOwned>(files: &'a Files, path: &str, faults: &mut Faults) -> Option<Text<'a, T>> {
    let (file, text) = text_of(files, path, faults)?;
    let Some(front) = split_front(text) else {
        let help = "begin the file with a line `+++`, the settings, and another line `+++`";
        faults.error("front-matter", Place::file(file), "the settings between two `+++` lines are missing", help);
        return None;
    };
    let (body, refused) = prose::markdown(front.body);
    for fault in refused {
        let (message, help) = explain(fault.kind);
        let span = fault.span.start + front.body_start..fault.span.end + front.body_start;
        faults.error("markdown-form", Place::at(file, span), message, help);
    }
    let mut places = prose::markdown_places(front.body);
    for place in &mut places {
        place.span = place.span.start + front.body_start..place.span.end + front.body_start;
    }
    Some(Text { file, settings: file_as(file, &front.settings, Blank::Refused, faults)?, body, places })
}

fn explain(kind: MarkdownFaultKind) -> (&'static str, &'static str) {
    match kind {
        MarkdownFaultKind::Html => {
            ("HTML cannot stand in a text", "write it in Markdown, or leave it out; a note to yourself goes into facts.toml behind #")
        }
        MarkdownFaultKind::Image => (
            "a picture stands alone in its paragraph, by its id",
            "write `![](picture:<id>)` with an empty line above and below; the picture is a folder in pictures/",
        ),
        MarkdownFaultKind::Code => ("code cannot stand in a text", "delete the back quotes, or the spaces at the start of the line"),
        MarkdownFaultKind::Table => ("a table cannot stand in a text", "write a list with one item for each row"),
        MarkdownFaultKind::Quote => ("a quote cannot stand in a text", "write it as a paragraph with quotation marks"),
        MarkdownFaultKind::NestedList => ("a list cannot stand inside a list", "make it one list, or put a heading before each"),
        MarkdownFaultKind::BlockInList => ("only words can stand in a list item", "end the list first"),
        MarkdownFaultKind::LineBreak => (
            "a line cannot be broken inside a paragraph",
            "begin a new paragraph with an empty line, or delete the two spaces at the end of the line",
        ),
        MarkdownFaultKind::Rule => ("a line across the text cannot stand here", "use a heading"),
        MarkdownFaultKind::Other => {
            ("this cannot stand in a text", "use headings, paragraphs, lists, **strong** words, *stress* and links")
        }
    }
}
