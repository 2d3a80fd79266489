//! A field for words: label, hint, what is wrong with it, and everything that was typed.

use maud::{Markup, html};

use crate::Edition;
use crate::gallery::Example;

/// A text field.
pub(crate) struct Field<'a> {
    /// Name of the field and id of the element.
    pub(crate) name: &'a str,
    /// Its label.
    pub(crate) label: &'a str,
    /// A line of help; may be empty.
    pub(crate) hint: &'a str,
    /// What was typed.
    pub(crate) value: &'a str,
    /// Lines it shows; 1 is a single line.
    pub(crate) lines: u8,
    /// What is wrong with it.
    pub(crate) fault: Option<&'a str>,
}

/// The field with its label.
pub(crate) fn text_field(field: &Field) -> Markup {
    let hint_id = format!("{}-hint", field.name);
    let fault_id = format!("{}-fault", field.name);
    let described: Vec<&str> = [(!field.hint.is_empty(), hint_id.as_str()), (field.fault.is_some(), fault_id.as_str())]
        .iter()
        .filter(|(is_there, _)| *is_there)
        .map(|(_, id)| *id)
        .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = field.fault.is_some().then_some("true");
    html! {
        div.field.wrong[field.fault.is_some()] {
            label for=(field.name) { (field.label) }
            @if !field.hint.is_empty() { p.note id=(hint_id) { (field.hint) } }
            @if let Some(fault) = field.fault { (said_wrong(&fault_id, fault)) }
            @if field.lines > 1 {
                textarea id=(field.name) name=(field.name) rows=(field.lines) aria-describedby=[described] aria-invalid=[invalid] { "\n" (field.value) }
            } @else {
                input type="text" id=(field.name) name=(field.name) value=(field.value) aria-describedby=[described] aria-invalid=[invalid];
            }
        }
    }
}

/// What is wrong, beside its field.
pub(crate) fn said_wrong(id: &str, fault: &str) -> Markup {
    html! { p.fault id=(id) { svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" { path d="M10 3v8M10 16v.1" {} } (fault) } }
}

pub(crate) fn examples(edition: &Edition) -> Vec<Example> {
    let words = &edition.words.builder;
    let field = Field { name: "companion", label: &words.companion, hint: &words.companion_hint, value: "", lines: 1, fault: None };
    let fault = Some(edition.words.faults.date_unreal.as_str());
    vec![
        Example::new("line", text_field(&field)),
        Example::new("lines", text_field(&Field { name: "about_me", label: &words.about_me, hint: "", lines: 4, ..field })),
        Example::new("wrong", text_field(&Field { name: "visit_date", label: &words.visit_date, fault, ..field })),
    ]
}
