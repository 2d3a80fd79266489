//! A fault in a file that people write: where it is, what it is, and what to do. Printed for a person or as JSON.
//!
//! A fault is data. Nothing here reads a file or prints; the text of the files is handed in, so that a place can be shown.

mod json;
mod place;
mod render;

use std::ops::Range;

pub use json::to_json;
pub use place::{Place, place};
pub use render::render;

/// Gives the text of a file by its name, where there is one.
pub type Sources<'text> = dyn Fn(&str) -> Option<&'text str> + 'text;

/// How bad a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content cannot be used.
    Error,
    /// The content can be used, and somebody should look at it.
    Warning,
}

impl Severity {
    /// The word printed before the rule.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Id of the rule that is broken.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Name of the file, from the top of the content folder, with `/` between folders.
    pub file: String,
    /// The bytes of the file it is about; none where it is about the whole file, or about a file that is missing.
    pub span: Option<Range<usize>>,
    /// What is wrong: a phrase in lower case that a beginner understands.
    pub message: String,
    /// What to do about it. Empty where the message says it all.
    pub help: String,
}

/// Puts faults in their order: file, line, column, rule. A fault of a whole file comes before those inside it.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|left, right| order(left).cmp(&order(right)));
}

fn order(fault: &Diagnostic) -> (&str, Option<usize>, &str, &str) {
    (&fault.file, fault.span.as_ref().map(|span| span.start), fault.rule, &fault.message)
}

/// Whether one of the faults is an error.
#[must_use]
pub fn has_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|fault| fault.severity == Severity::Error)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(file: &str, span: Option<Range<usize>>, rule: &'static str) -> Diagnostic {
        Diagnostic { rule, severity: Severity::Warning, file: file.into(), span, message: String::new(), help: String::new() }
    }

    #[test]
    fn faults_stand_in_the_order_of_file_place_and_rule() {
        let mut faults = vec![
            fault("b", None, "x"),
            fault("a", Some(9..10), "x"),
            fault("a", Some(2..3), "y"),
            fault("a", Some(2..3), "x"),
            fault("a", None, "z"),
        ];
        sort(&mut faults);
        let order: Vec<_> = faults.iter().map(|fault| (fault.file.as_str(), fault.rule)).collect();
        assert_eq!(order, [("a", "z"), ("a", "x"), ("a", "y"), ("a", "x"), ("b", "x")]);
    }

    #[test]
    fn a_warning_is_no_error() {
        assert!(!has_error(&[fault("a", None, "x")]));
        assert!(has_error(&[Diagnostic { severity: Severity::Error, ..fault("a", None, "x") }]));
    }
}
