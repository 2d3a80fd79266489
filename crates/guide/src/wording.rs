//! Putting values into the book's fixed words: lists, dates, "because" sentences.

use care::{Because, Fit, ResultId};
use time::Date;

use crate::book::{GuideBook, GuideWords, JoinChange};

/// The template with every `{name}` replaced by its value.
#[must_use]
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        out.push_str(&rest[..open]);
        rest = &rest[open..];
        let close = rest.find('}').map_or(rest.len(), |close| close + 1);
        let name = rest[..close].trim_matches(['{', '}']);
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => out.push_str(value),
            None => out.push_str(&rest[..close]),
        }
        rest = &rest[close..];
    }
    out.push_str(rest);
    out
}

impl GuideWords {
    /// Items joined as the language joins a list.
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        match items {
            [] => String::new(),
            [only] => only.as_ref().to_owned(),
            [first, second] => {
                let (first, second) = (first.as_ref(), second.as_ref());
                format!("{first}{}{second}", self.joint(&self.list_two, second))
            }
            [most @ .., last] => {
                let (most, last): (Vec<&str>, &str) = (most.iter().map(AsRef::as_ref).collect(), last.as_ref());
                format!("{}{}{last}", most.join(&self.list_comma), self.joint(&self.list_and, last))
            }
        }
    }

    /// Names joined as a list that begins a sentence or stands alone: only the first keeps the capital of a common word.
    #[must_use]
    pub fn names(&self, names: &[&str]) -> String {
        let place = |(place, name): (usize, &&str)| if place == 0 { (*name).to_owned() } else { inside_sentence(name) };
        self.list(&names.iter().enumerate().map(place).collect::<Vec<_>>())
    }

    /// Alternatives, each joined to the next by `or`.
    #[must_use]
    pub fn either<S: AsRef<str>>(&self, items: &[S], or: &str) -> String {
        let mut out = String::new();
        for item in items.iter().map(AsRef::as_ref) {
            if !out.is_empty() {
                out.push_str(self.joint(or, item));
            }
            out.push_str(item);
        }
        out
    }

    /// What joins before this word: a language may ask for another form before some.
    #[must_use]
    pub fn joint<'a>(&'a self, join: &'a str, next: &str) -> &'a str {
        let next = next.to_lowercase();
        let changed = self.list_changes.iter().find(|change| change.join == join && change.is_due(&next));
        changed.map_or(join, |change| &change.into)
    }

    /// A day with its weekday.
    #[must_use]
    pub fn long_date(&self, date: Date) -> String {
        let weekday = &self.weekdays[usize::from(date.weekday().number_days_from_monday())];
        fill(&self.long_date, &[("weekday", weekday), ("date", &self.date(date))])
    }

    /// A day.
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        let month = &self.months[usize::from(u8::from(date.month())) - 1];
        fill(&self.day_date, &[("month", month), ("day", &date.day().to_string()), ("year", &date.year().to_string())])
    }
}

impl JoinChange {
    fn is_due(&self, next: &str) -> bool {
        let begins = |starts: &[String]| starts.iter().any(|start| next.starts_with(start.as_str()));
        begins(&self.before) && !begins(&self.except)
    }
}

impl GuideBook {
    /// Short name of a result, as it stands inside a sentence.
    #[must_use]
    pub fn result_name(&self, result: ResultId) -> &str {
        match result {
            ResultId::HormoneReceptor => &self.hormone_receptor.in_sentence,
            ResultId::Her2 => &self.her2.in_sentence,
            ResultId::Marker(marker) => self.marker(marker).map_or(marker.id(), |entry| &entry.short),
        }
    }

    /// Names of results as a list in a sentence.
    #[must_use]
    pub fn result_names(&self, results: &[ResultId]) -> String {
        let names: Vec<String> = results.iter().map(|result| inside_sentence(self.result_name(*result))).collect();
        self.words.list(&names)
    }

    /// Why a kind has its fit, in one line.
    #[must_use]
    pub fn because_sentence(&self, fit: Fit, because: &[Because], decided_by: &[ResultId]) -> String {
        let facts: Vec<&str> = because.iter().map(|because| self.fact(*because)).filter(|fact| !fact.is_empty()).collect();
        let facts = self.words.list(&facts);
        let results = self.result_names(decided_by);
        let template = match fit {
            Fit::Option => &self.words.because_option,
            Fit::Other => &self.words.because_other,
            Fit::Ask if facts.is_empty() => &self.words.because_ask_nothing_known,
            Fit::Ask => &self.words.because_ask,
        };
        fill(template, &[("facts", &facts), ("results", &results)])
    }

    fn fact(&self, because: Because) -> &str {
        match because {
            Because::HormoneReceptor(status) => self.hormone_receptor.choice(&status).map_or("", |choice| &choice.fact),
            Because::Her2(status) => self.her2.choice(&status).map_or("", |choice| &choice.fact),
            Because::Her2Negative => &self.her2_negative_fact,
            Because::Marker(marker, finding) => self.marker(marker).map_or("", |entry| entry.fact(finding)),
        }
    }
}

/// A name as it stands inside a sentence: "Inherited BRCA" loses its capital, "PIK3CA" and "HER2" keep theirs.
fn inside_sentence(name: &str) -> String {
    let mut signs = name.chars();
    match (signs.next(), signs.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => first.to_lowercase().chain([second]).chain(signs).collect(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_loses_its_capital_inside_a_sentence_and_an_acronym_does_not() {
        assert_eq!(
            ["Inherited BRCA", "PIK3CA", "MSI-high / dMMR", ""].map(inside_sentence),
            ["inherited BRCA", "PIK3CA", "MSI-high / dMMR", ""]
        );
    }

    #[test]
    fn values_are_put_in_once_and_never_read_as_templates() {
        assert_eq!(fill("{a} and {b}, {c}", &[("a", "{b}"), ("b", "2")]), "{b} and 2, {c}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }
}
