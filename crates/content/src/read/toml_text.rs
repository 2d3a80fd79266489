//! TOML text to the written types, with every fault of a file named at its place: not only the first, as serde would.

use std::borrow::Cow;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::faults::{Faults, Place, listed, nearest};
use crate::shape::Shape;

/// Whether a text may be empty. It may only among the fixed words, where an empty one leaves its place empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Blank {
    Allowed,
    Refused,
}

/// What is being read: for the messages, and for the place of a key that is missing.
#[derive(Clone, Debug)]
pub(crate) struct Part<'a> {
    /// The file.
    pub(crate) file: &'a str,
    /// The table's name with its brackets, or "this file".
    pub(crate) name: String,
    /// Where its name stands.
    pub(crate) at: Option<Range<usize>>,
}

impl<'a> Part<'a> {
    /// The table with this name.
    pub(crate) fn table(file: &'a str, name: &str, at: Range<usize>) -> Self {
        Self { file, name: format!("[{name}]"), at: Some(at) }
    }

    /// A file as a whole.
    pub(crate) fn file(file: &'a str) -> Self {
        Self { file, name: "this file".into(), at: None }
    }
}

/// Reads TOML. Each error of its form that the reader can tell apart is a fault; then nothing of it is used, as what follows an error is often misread.
pub(crate) fn parse<'t>(file: &str, text: &'t str, faults: &mut Faults) -> Option<Spanned<DeTable<'t>>> {
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let place = Place { file, span: error.span() };
        let message = error.message().lines().next().unwrap_or_default();
        let help = if message.contains("duplicate key") {
            "give one of the two another name, or delete it"
        } else {
            "text stands between double quotes, a list between [ and ], a name before ="
        };
        faults.error("toml-syntax", place, format!("this is no valid TOML: {message}"), help);
    }
    errors.is_empty().then_some(table)
}

/// A whole file as one written type.
pub(crate) fn file_as<T: DeserializeOwned>(file: &str, text: &str, blank: Blank, faults: &mut Faults) -> Option<T> {
    let table = parse(file, text, faults)?;
    let span = table.span();
    value_as(&Part::file(file), Spanned::new(span, DeValue::Table(table.into_inner())), blank, faults)
}

/// A value as one written type.
pub(crate) fn value_as<T: DeserializeOwned>(part: &Part<'_>, value: Spanned<DeValue<'_>>, blank: Blank, faults: &mut Faults) -> Option<T> {
    let mut comparison = Comparison { file: part.file, blank, faults, sound: true };
    comparison.value(&Shape::of::<T>(), part, &value);
    if !comparison.sound {
        return None;
    }
    let span = value.span();
    T::deserialize(ValueDeserializer::from(value))
        .map_err(|error| {
            let place = Place::at(part.file, error.span().unwrap_or(span));
            faults.error("wrong-value", place, error.message(), "see the file of this kind in the writer's guide (README.md)");
        })
        .ok()
}

struct Comparison<'c> {
    file: &'c str,
    blank: Blank,
    faults: &'c mut Faults,
    sound: bool,
}

impl Comparison<'_> {
    fn value(&mut self, shape: &Shape, part: &Part<'_>, value: &Spanned<DeValue<'_>>) {
        match (shape, value.get_ref()) {
            (Shape::Optional(inner), _) => self.value(inner, part, value),
            (Shape::Text, DeValue::String(text)) if text.trim().is_empty() && self.blank == Blank::Refused => {
                self.wrong(value, format!("{} is empty", part.name), "write the words, or delete the line if it may be left out");
            }
            (Shape::Word(words), DeValue::String(text)) if !words.contains(&text.as_ref()) => {
                let help = match nearest(text, words.iter().copied()) {
                    Some(word) => format!("did you mean `{word}`?"),
                    None => format!("write {}", listed(words.iter().copied(), "or")),
                };
                self.wrong(value, format!("`{text}` is not a word that {} knows", part.name), help);
            }
            (Shape::Exactly(length, _), DeValue::Array(list)) if list.len() != *length => {
                self.wrong(
                    value,
                    format!("{} has {} entries and needs {length}", part.name, list.len()),
                    format!("write {length} entries, in their order"),
                );
            }
            (Shape::List(inner) | Shape::Exactly(_, inner), DeValue::Array(list)) => {
                for entry in list {
                    self.value(inner, &Part { at: Some(entry.span()), ..part.clone() }, entry);
                }
            }
            (Shape::Map(inner), DeValue::Table(table)) => {
                for (key, entry) in table {
                    self.value(inner, &part_behind(self.file, key, entry), entry);
                }
            }
            (Shape::Table(fields), DeValue::Table(table)) => self.table(fields, part, table),
            (Shape::Anything, _)
            | (Shape::Text | Shape::Word(_), DeValue::String(_))
            | (Shape::WholeNumber, DeValue::Integer(_))
            | (Shape::Truth, DeValue::Boolean(_)) => {}
            (_, found) => {
                let message = format!("{} is {} and should be {}", part.name, in_words(found), wanted(shape));
                self.wrong(value, message, example(shape));
            }
        }
    }

    fn table(&mut self, fields: &[(&'static str, Shape)], part: &Part<'_>, table: &DeTable<'_>) {
        for (key, value) in table {
            match fields.iter().find(|(name, _)| name == key.get_ref()) {
                Some((_, shape)) => self.value(shape, &part_behind(self.file, key, value), value),
                None => self.unknown(fields, part, key),
            }
        }
        for (name, shape) in fields {
            let left_out = !table.keys().any(|key| key.get_ref() == name);
            if left_out && !matches!(shape, Shape::Optional(_)) {
                let place = Place { file: self.file, span: part.at.clone() };
                self.faults.error("missing-key", place, format!("{} has no `{name}`", part.name), missing_help(name, shape));
                self.sound = false;
            }
        }
    }

    fn unknown(&mut self, fields: &[(&'static str, Shape)], part: &Part<'_>, key: &Spanned<Cow<'_, str>>) {
        let names = fields.iter().map(|(name, _)| *name);
        let help = match nearest(key.get_ref(), names.clone()) {
            Some(name) => format!("did you mean `{name}`?"),
            None if fields.len() > 20 => "delete the line, or write the name as the program knows it".into(),
            None => format!("it may hold {}", listed(names, "and")),
        };
        let message = format!("`{}` is not a key of {}", key.get_ref(), part.name);
        self.faults.error("unknown-key", Place::at(self.file, key.span()), message, help);
        self.sound = false;
    }

    fn wrong(&mut self, value: &Spanned<DeValue<'_>>, message: String, help: impl Into<String>) {
        self.faults.error("wrong-value", Place::at(self.file, value.span()), message, help);
        self.sound = false;
    }
}

/// What stands behind a key, named as people write it.
fn part_behind<'a>(file: &'a str, key: &Spanned<Cow<'_, str>>, value: &Spanned<DeValue<'_>>) -> Part<'a> {
    let name = key.get_ref();
    let name = match value.get_ref() {
        DeValue::Table(_) => format!("[{name}]"),
        DeValue::Array(list) if list.iter().any(|entry| entry.get_ref().is_table()) => format!("[[{name}]]"),
        _ => format!("`{name}`"),
    };
    Part { file, name, at: Some(key.span()) }
}

fn in_words(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotes",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn wanted(shape: &Shape) -> &'static str {
    match shape {
        Shape::Anything => "something else",
        Shape::Text | Shape::Word(_) => "text",
        Shape::WholeNumber => "a whole number",
        Shape::Truth => "true or false",
        Shape::List(_) | Shape::Exactly(..) => "a list",
        Shape::Map(_) | Shape::Table(_) => "a table",
        Shape::Optional(inner) => wanted(inner),
    }
}

fn example(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Word(_) => "put it between double quotes",
        Shape::WholeNumber => "write a whole number without quotes, such as 3",
        Shape::Truth => "write true or false without quotes",
        Shape::List(_) | Shape::Exactly(..) => "put it between [ and ], with commas in between",
        _ => "see the file of this kind in the writer's guide (README.md)",
    }
}

fn missing_help(name: &str, shape: &Shape) -> String {
    match shape {
        Shape::Word(words) => format!("add a line `{name} = \"...\"` with {}", listed(words.iter().copied(), "or")),
        Shape::Text => format!("add a line `{name} = \"...\"`"),
        Shape::WholeNumber => format!("add a line `{name} = 1`, with the right number"),
        Shape::Truth => format!("add a line `{name} = true` or `{name} = false`"),
        Shape::List(inner) if matches!(**inner, Shape::Table(_)) => format!("add a table `[[{name}]]`"),
        Shape::List(_) | Shape::Exactly(..) => format!("add a line `{name} = [\"...\"]`"),
        _ => format!("add a table `[{name}]`"),
    }
}
