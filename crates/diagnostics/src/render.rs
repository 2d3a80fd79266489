//! Faults as text for a person, with the line of the file that each is about. The look is annotate-snippets', which Cargo uses.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::{Diagnostic, Severity, Sources, place};

/// The faults as text for a terminal, in the order given, with an empty line after each.
#[must_use]
pub fn render<'text>(diagnostics: &[Diagnostic], sources: &Sources<'text>, color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() };
    diagnostics.iter().map(|fault| format!("{}\n\n", renderer.render(&[group(fault, sources)]))).collect()
}

fn group<'a, 'text: 'a>(fault: &'a Diagnostic, sources: &Sources<'text>) -> Group<'a> {
    let level = match fault.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(fault.message.as_str()).id(fault.rule);
    let spot = fault.span.as_ref().and_then(|span| Some((sources(&fault.file)?, span)));
    let group = match spot {
        Some((text, span)) => {
            let mark = AnnotationKind::Primary.span(place::within(text, span));
            title.element(Snippet::source(text).path(fault.file.as_str()).annotation(mark))
        }
        None => title.element(Origin::path(fault.file.as_str())),
    };
    if fault.help.is_empty() { group } else { group.element(Level::HELP.message(fault.help.as_str())) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(span: Option<std::ops::Range<usize>>) -> Diagnostic {
        Diagnostic {
            rule: "rule-form",
            severity: Severity::Error,
            file: "treatments/x/facts.toml".into(),
            span,
            message: "`HER3` is not a result".into(),
            help: "say `HER2 positive`".into(),
        }
    }

    #[test]
    fn a_person_sees_the_place_the_line_and_what_to_do() {
        let text = render(&[fault(Some(15..19))], &|_| Some("order = 1\nrule=HER3 low\n"), false);
        for part in [
            "error[rule-form]: `HER3` is not a result",
            "--> treatments/x/facts.toml:2:6",
            "rule=HER3 low",
            "^^^^",
            "help: say `HER2 positive`",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }

    #[test]
    fn a_fault_of_a_whole_file_names_the_file_alone() {
        let text = render(&[fault(None)], &|_| None, false);
        assert!(text.contains("--> treatments/x/facts.toml\n"), "{text}");
    }

    #[test]
    fn a_span_outside_of_the_text_does_no_harm() {
        let text = render(&[fault(Some(900..901))], &|_| Some("short"), false);
        assert!(text.contains("treatments/x/facts.toml:1"), "{text}");
    }

    #[test]
    fn color_is_given_only_when_asked_for() {
        assert!(!render(&[fault(None)], &|_| None, false).contains('\u{1b}'));
        assert!(render(&[fault(None)], &|_| None, true).contains('\u{1b}'));
    }
}
