//! The language of rules (content/README.md, "Rules"): text to `care::Rule`, or a fault at the very word.

use std::ops::Range;

use care::{Condition, Marker, ResultId, Rule, Value};

use crate::faults::nearest;

/// What is wrong with a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleFault {
    /// The bytes of the rule it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Reads a rule. Capitals do not matter.
///
/// # Errors
///
/// The first word that cannot be understood, with what to write instead.
pub fn parse_rule(text: &str) -> Result<Rule, RuleFault> {
    let mut parser = Parser { tokens: tokens(text), place: 0, end: text.trim_end().len(), text };
    if parser.tokens.is_empty() {
        return Err(fault(
            0..text.len(),
            "the rule is empty",
            "write the results it asks for, such as `HR positive and HER2 negative`, or `always`",
        ));
    }
    let rule = parser.any()?;
    match parser.next() {
        None => Ok(rule),
        Some(Token { word: ")", span }) => Err(fault(span, "this `)` closes nothing", "delete it, or write `(` where the group begins")),
        Some(Token { word, span }) => Err(fault(
            span,
            format!("`and` or `or` is missing before `{word}`"),
            "join results with `and` or `or`, such as `HR positive and HER2 negative`",
        )),
    }
}

#[derive(Clone, Debug)]
struct Token<'t> {
    word: &'t str,
    span: Range<usize>,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut push = |range: Range<usize>| {
        if !range.is_empty() {
            tokens.push(Token { word: &text[range.clone()], span: range });
        }
    };
    for (place, sign) in text.char_indices() {
        if sign.is_whitespace() || matches!(sign, '(' | ')') {
            push(start..place);
            start = place + sign.len_utf8();
        }
        if matches!(sign, '(' | ')') {
            push(place..start);
        }
    }
    push(start..text.len());
    tokens
}

struct Parser<'t> {
    tokens: Vec<Token<'t>>,
    place: usize,
    end: usize,
    text: &'t str,
}

impl<'t> Parser<'t> {
    fn any(&mut self) -> Result<Rule, RuleFault> {
        let mut rules = vec![self.all()?];
        while self.take("or") {
            rules.push(self.all()?);
        }
        Ok(one_or(rules, Rule::Any))
    }

    fn all(&mut self) -> Result<Rule, RuleFault> {
        let mut rules = vec![self.single()?];
        while self.take("and") {
            rules.push(self.single()?);
        }
        Ok(one_or(rules, Rule::All))
    }

    fn single(&mut self) -> Result<Rule, RuleFault> {
        let Some(token) = self.next() else {
            return Err(fault(
                self.end..self.end,
                "the rule ends too early",
                "write a result after `and`, `or` and `(`, such as `HER2 negative`",
            ));
        };
        match token.word.to_lowercase().as_str() {
            "(" => {
                let rule = self.any()?;
                if self.take(")") { Ok(rule) } else { Err(fault(token.span, "this `(` is never closed", "write `)` where the group ends")) }
            }
            "always" if self.tokens.len() == 1 => Ok(Rule::Always),
            "always" => Err(fault(token.span, "`always` stands alone", "write `always` as the whole rule, or leave it out")),
            "not" => Err(fault(
                token.span,
                "`not` cannot stand here",
                "write it before `found`, such as `PIK3CA not found`; for the opposite of positive say `HER2 negative`",
            )),
            _ => self.condition(&token),
        }
    }

    /// A result and what it has to be.
    fn condition(&mut self, subject: &Token<'t>) -> Result<Rule, RuleFault> {
        let Some(result) = result_named(subject.word) else { return Err(unknown_result(subject)) };
        let first = self.next_word();
        let second = first.as_ref().filter(|word| word.word.eq_ignore_ascii_case("not")).and_then(|_| self.next_word());
        let said = [&first, &second].into_iter().flatten().map(|word| word.word.to_lowercase()).collect::<Vec<_>>().join(" ");
        if let Some((_, values)) = states(result).iter().find(|(state, _)| *state == said) {
            return Ok(Rule::Asks(Condition::new(result, values)));
        }
        let span = subject.span.start..[&first, &second].into_iter().flatten().last().map_or(subject.span.end, |word| word.span.end);
        let written = &self.text[span.clone()];
        let message = if said.is_empty() {
            format!("`{written}` does not say which result it asks for")
        } else {
            format!("`{written}` is no result")
        };
        Err(fault(span, message, format!("say {}", choices(subject.word, result))))
    }

    fn next(&mut self) -> Option<Token<'t>> {
        let token = self.tokens.get(self.place).cloned();
        self.place += 1;
        token
    }

    /// The next word, unless a sign or a joining word comes first.
    fn next_word(&mut self) -> Option<Token<'t>> {
        let token = self.tokens.get(self.place)?;
        let joins = ["and", "or", "(", ")"].iter().any(|word| token.word.eq_ignore_ascii_case(word));
        if joins { None } else { self.next() }
    }

    fn take(&mut self, word: &str) -> bool {
        let taken = self.tokens.get(self.place).is_some_and(|token| token.word.eq_ignore_ascii_case(word));
        self.place += usize::from(taken);
        taken
    }
}

fn one_or(mut rules: Vec<Rule>, join: fn(Vec<Rule>) -> Rule) -> Rule {
    if rules.len() == 1 { rules.remove(0) } else { join(rules) }
}

/// The result that rules call so: `HR`, `HER2`, or the id of a marker.
fn result_named(word: &str) -> Option<ResultId> {
    match word.to_lowercase().as_str() {
        "hr" => Some(ResultId::HormoneReceptor),
        "her2" => Some(ResultId::Her2),
        word => Marker::from_id(word).map(ResultId::Marker),
    }
}

/// What may be said of a result, and the values it then has.
fn states(result: ResultId) -> &'static [(&'static str, &'static [Value])] {
    match result {
        ResultId::HormoneReceptor => &[("positive", &[Value::Positive]), ("negative", &[Value::Negative])],
        ResultId::Her2 => &[
            ("positive", &[Value::Positive]),
            ("negative", &Value::HER2_NEGATIVE),
            ("low", &[Value::Low]),
            ("ultralow", &[Value::Ultralow]),
            ("zero", &[Value::Zero]),
        ],
        ResultId::Marker(_) => &[("found", &[Value::Found]), ("not found", &[Value::NotFound])],
    }
}

fn choices(subject: &str, result: ResultId) -> String {
    let said: Vec<String> = states(result).iter().map(|(state, _)| format!("`{subject} {state}`")).collect();
    match said.split_last() {
        Some((last, rest)) => format!("{} or {last}", rest.join(", ")),
        None => String::new(),
    }
}

const NAMES: [&str; 14] =
    ["HR", "HER2", "BRCA", "PALB2", "PIK3CA", "AKT1", "PTEN", "ESR1", "PD-L1", "MSI-high", "TMB-high", "NTRK", "RET", "BRAF-V600E"];

fn unknown_result(token: &Token<'_>) -> RuleFault {
    let message = format!("`{}` is not a result that rules know", token.word);
    let help = match nearest(token.word, NAMES).and_then(|name| Some((name, result_named(name)?))) {
        Some((name, result)) => format!("say {}", choices(name, result)),
        None => format!("rules know {}", NAMES.join(", ")),
    };
    fault(token.span.clone(), message, help)
}

fn fault(span: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> RuleFault {
    RuleFault { span, message: message.into(), help: help.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn her2(values: &[Value]) -> Rule {
        Rule::Asks(Condition::new(ResultId::Her2, values))
    }

    #[test]
    fn and_binds_closer_than_or_and_capitals_do_not_matter() {
        let rule = parse_rule("her2 POSITIVE or (HR negative AND pd-l1 Found) or HER2 negative").unwrap();
        let hormone = Rule::Asks(Condition::new(ResultId::HormoneReceptor, &[Value::Negative]));
        let marker = Rule::Asks(Condition::new(ResultId::Marker(Marker::PdL1), &[Value::Found]));
        assert_eq!(rule, Rule::Any(vec![her2(&[Value::Positive]), Rule::All(vec![hormone, marker]), her2(&Value::HER2_NEGATIVE)]));
        assert_eq!(parse_rule("ALWAYS"), Ok(Rule::Always));
    }

    #[test]
    fn every_marker_can_be_named() {
        for name in &NAMES[2..] {
            assert!(parse_rule(&format!("{name} found and {name} not found")).is_ok(), "{name}");
        }
        assert_eq!(NAMES.len(), 2 + Marker::ALL.len());
    }

    #[test]
    fn a_fault_names_the_very_words_and_says_what_to_write() {
        let cases = [
            (
                "HR positive and HER2 high",
                "HER2 high",
                "is no result",
                "say `HER2 positive`, `HER2 negative`, `HER2 low`, `HER2 ultralow` or `HER2 zero`",
            ),
            ("HER3 negative", "HER3", "not a result", "say `HER2 positive`"),
            ("MSI found", "MSI", "not a result", "rules know HR, HER2"),
            ("HR", "HR", "does not say", "say `HR positive` or `HR negative`"),
            ("(PIK3CA and AKT1 found)", "PIK3CA", "does not say", "say `PIK3CA found` or `PIK3CA not found`"),
            ("HER2 not positive", "HER2 not positive", "is no result", "`HER2 negative`"),
            ("HR positive HER2 negative", "HER2", "`and` or `or` is missing before `HER2`", "join"),
            ("(HR positive", "(", "never closed", "write `)`"),
            ("HR positive)", ")", "closes nothing", "delete it"),
            ("always and HR positive", "always", "stands alone", "whole rule"),
            ("not PIK3CA found", "not", "cannot stand here", "PIK3CA not found"),
            ("HR positive and ", "", "ends too early", "HER2 negative"),
            ("  ", "  ", "empty", "always"),
        ];
        for (rule, words, message, help) in cases {
            let fault = parse_rule(rule).expect_err(rule);
            assert_eq!(&rule[fault.span.clone()], words, "{rule}");
            assert!(fault.message.contains(message) && fault.help.contains(help), "{rule}: {fault:?}");
        }
    }
}
