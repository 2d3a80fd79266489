//! The guide as text, as a web page of its own, as data and as a calendar entry. The PDF is set elsewhere from the same tree.

use prose::{blocks_html, blocks_text, escape};
use serde_json::{Value, json};
use time::Date;

use crate::answers::iso_date;
use crate::guide::{Guide, Treatment};

/// Width of the text form in characters: what a mail program shows without wrapping again.
const TEXT_COLUMNS: usize = 72;

impl Guide<'_> {
    /// Plain text.
    #[must_use]
    pub fn text(&self) -> String {
        blocks_text(&self.document().body, TEXT_COLUMNS)
    }

    /// A whole HTML page that needs nothing beside it.
    #[must_use]
    pub fn html(&self) -> String {
        let document = self.document();
        format!(
            "<!doctype html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{body}</main>\n</body>\n</html>\n",
            language = escape(&document.language),
            title = escape(&document.title),
            style = include_str!("sheet.css"),
            body = blocks_html(&document.body, 0),
        )
    }

    /// The guide as data.
    #[must_use]
    pub fn json(&self) -> Value {
        let missing: Vec<Value> = self
            .missing
            .iter()
            .map(|missing| {
                let decides: Vec<&str> = missing.decides.iter().map(|entry| entry.kind.id.as_str()).collect();
                json!({ "id": missing.result.id(), "name": self.book.result_name(missing.result), "ask": missing.ask, "decides": decides })
            })
            .collect();
        let questions: Vec<Value> = self
            .questions
            .iter()
            .map(|asked| {
                let group = asked.question.map(|question| question.group.as_str());
                let why = asked.question.and_then(|question| question.why.as_deref());
                json!({ "id": asked.id, "text": asked.text, "why": why, "group": group, "top": asked.is_top })
            })
            .collect();
        let terms: Vec<Value> = self.terms().iter().map(|term| json!({ "id": term.id, "term": term.term, "means": term.means })).collect();
        let sources: Vec<Value> = self
            .sources()
            .iter()
            .map(|source| json!({ "title": source.title, "publisher": source.publisher, "url": source.url, "date": source.date }))
            .collect();
        let mut guide = json!({
            "locale": self.book.language,
            "content_version": self.book.content_version,
            "medicines_checked": self.book.medicines_checked,
            "made_on": iso_date(self.made_on),
            "answers": self.answers.to_json(),
            "treatments": self.treatments.iter().map(|treatment| self.treatment_json(treatment)).collect::<Vec<_>>(),
            "missing_results": missing,
            "questions": questions,
            "terms": terms,
            "sources": sources,
        });
        if let (Some(other), Some(guide)) = (self.in_other_language(), guide.as_object_mut()) {
            guide.insert("with".to_owned(), other.json());
        }
        guide
    }

    fn treatment_json(&self, treatment: &Treatment) -> Value {
        let medicines: Vec<Value> = treatment
            .medicines
            .iter()
            .map(|medicine| json!({ "id": medicine.medicine.id, "fit": medicine.fit.id(), "accelerated": medicine.is_accelerated() }))
            .collect();
        let decided_by: Vec<&str> = treatment.decided_by.iter().map(|result| result.id()).collect();
        json!({
            "id": treatment.entry.kind.id,
            "fit": treatment.fit.id(),
            "because": treatment.because_sentence(self.book),
            "decided_by": decided_by,
            "medicines": medicines,
        })
    }

    /// The visit as an iCalendar file (RFC 5545), or `None` without a date. Calendars are copied to other machines, so it holds
    /// the day and a neutral title, and none of the answers.
    #[must_use]
    pub fn calendar(&self) -> Option<String> {
        let words = &self.book.words;
        let date = self.answers.visit_date?;
        let lines = [
            "BEGIN:VCALENDAR".to_owned(),
            "VERSION:2.0".to_owned(),
            "PRODID:-//MBC Voice//Visit//EN".to_owned(),
            "BEGIN:VEVENT".to_owned(),
            format!("UID:visit-{}@mbc-voice.invalid", compact(date)),
            format!("DTSTAMP:{}T000000Z", compact(self.made_on)),
            format!("DTSTART;VALUE=DATE:{}", compact(date)),
            format!("DTEND;VALUE=DATE:{}", compact(date.next_day().unwrap_or(date))),
            format!("SUMMARY:{}", calendar_text(&words.calendar_title)),
            format!("DESCRIPTION:{}", calendar_text(&words.calendar_note)),
            "CLASS:PRIVATE".to_owned(),
            "TRANSP:TRANSPARENT".to_owned(),
            "BEGIN:VALARM".to_owned(),
            "ACTION:DISPLAY".to_owned(),
            "TRIGGER:-PT12H".to_owned(),
            format!("DESCRIPTION:{}", calendar_text(&words.calendar_title)),
            "END:VALARM".to_owned(),
            "END:VEVENT".to_owned(),
            "END:VCALENDAR".to_owned(),
        ];
        Some(lines.iter().map(|line| fold(line)).collect())
    }
}

fn compact(date: Date) -> String {
    iso_date(date).replace('-', "")
}

fn calendar_text(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A content line, folded so that no line is longer than 75 octets (RFC 5545, 3.1).
fn fold(line: &str) -> String {
    let mut out = String::new();
    let mut octets = 0;
    for sign in line.chars() {
        if octets + sign.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        octets += sign.len_utf8();
        out.push(sign);
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_calendar_line_is_longer_than_75_octets_and_unfolding_gives_it_back() {
        let long = format!("DESCRIPTION:{}", "mañana ".repeat(40));
        let folded = fold(&long);
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", "").trim_end_matches("\r\n"), long);
    }
}
