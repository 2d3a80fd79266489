//! Faults as JSON, for editors and build servers.

use serde::Serialize;

use crate::{Diagnostic, Sources, place};

#[derive(Serialize)]
struct Fault<'a> {
    rule: &'a str,
    severity: &'a str,
    file: &'a str,
    line: Option<usize>,
    column: Option<usize>,
    message: &'a str,
    help: &'a str,
}

/// The faults as a JSON array, in the order given; `line` and `column` are null for a fault of a whole file.
#[must_use]
pub fn to_json<'text>(diagnostics: &[Diagnostic], sources: &Sources<'text>) -> String {
    let faults: Vec<Fault<'_>> = diagnostics.iter().map(|fault| describe(fault, sources)).collect();
    serde_json::to_string_pretty(&faults).unwrap_or_else(|_| String::from("[]"))
}

fn describe<'a, 'text>(fault: &'a Diagnostic, sources: &Sources<'text>) -> Fault<'a> {
    let place = fault.span.as_ref().and_then(|span| Some(place(sources(&fault.file)?, span.start)));
    Fault {
        rule: fault.rule,
        severity: fault.severity.id(),
        file: &fault.file,
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        message: &fault.message,
        help: &fault.help,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Severity;

    #[test]
    fn json_gives_line_and_column_or_null() {
        let fault = |span| Diagnostic {
            rule: "impossible-rule",
            severity: Severity::Error,
            file: "a.toml".into(),
            span,
            message: "this \"rule\" can never hold".into(),
            help: "change it".into(),
        };
        let json = to_json(&[fault(Some(4..5)), fault(None)], &|_| Some("a\n b"));
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&value[0]["line"], &value[0]["column"]), (&2.into(), &3.into()));
        assert_eq!(value[0]["message"], "this \"rule\" can never hold");
        assert!(value[1]["line"].is_null() && value[1]["column"].is_null());
    }
}
