//! The guide as a document tree: the doctor's page first, then what supports it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use care::{Finding, Fit, Her2, HormoneReceptor, ResultId};
use prose::{Block, Document, Endings, Fact, Furniture, Inline, Item, Line, Mark, Phrase, Style, blocks_text, plain, small_letters, words};

use crate::answers::iso_date;
use crate::book::{Direction, Source, Term};
use crate::code::link_code;
use crate::guide::{Guide, Treatment};
use crate::select::Asked;
use crate::wording::fill;

/// From this many results on, found or missing ones share a row of the doctor's page.
const ROWS_APART: usize = 2;
/// Lines to write an answer on, below each top question: at least this many.
const ANSWER_LINES: u8 = 1;
/// Lines for notes, at least.
const NOTE_LINES: u8 = 4;
/// A space at which no line ends.
const NO_BREAK: &str = "\u{a0}";
/// Most hard words explained.
const MOST_TERMS: usize = 8;
/// Sources named on the sheet: those most of its facts rest on.
const MOST_SOURCES: usize = 4;

impl Guide<'_> {
    /// The guide, ready to be set on paper or shown on a screen: in two languages where it was asked for [`with`](Guide::with) another.
    #[must_use]
    pub fn document(&self) -> Document {
        let body = self.body_before_words();
        let terms = self.terms_in(&blocks_text(&body, usize::MAX));
        let Some(other) = self.in_other_language() else { return self.document_of(body, &terms) };
        let same: Vec<&Term> = terms.iter().filter_map(|term| other.book.terms.iter().find(|twin| twin.id == term.id)).collect();
        let other = other.document_of(other.body_before_words(), &same);
        self.document_of(body, &terms).beside(&other)
    }

    fn body_before_words(&self) -> Vec<Block> {
        let mut body = self.doctors_page();
        body.push(Block::NewPage);
        body.extend(self.kinds_to_talk_about());
        body.extend(self.missing_results());
        body.extend(self.more_questions());
        body.extend(self.tips());
        body
    }

    fn document_of(&self, mut body: Vec<Block>, terms: &[&Term]) -> Document {
        let words = &self.book.words;
        body.extend(self.word_list(terms));
        body.extend(self.open_again());
        body.extend(self.about());
        Document {
            language: self.book.language.clone(),
            is_right_to_left: words.direction == Direction::Rtl,
            title: words.running_title.clone(),
            summary: words.summary.clone(),
            made_on: iso_date(self.made_on),
            furniture: Furniture {
                head_start: words.running_title.clone(),
                head_end: self.visit_line().unwrap_or_default(),
                foot_start: words.foot.clone(),
                page_number: words.page_number.clone(),
            },
            replaced_sign_note: words.replaced_sign_note.clone(),
            body,
        }
    }

    /// The hard words the guide uses, each explained.
    #[must_use]
    pub fn terms(&self) -> Vec<&Term> {
        let mut body = self.doctors_page();
        body.extend(self.kinds_to_talk_about());
        body.extend(self.missing_results());
        body.extend(self.more_questions());
        self.terms_in(&blocks_text(&body, usize::MAX))
    }

    fn visit_line(&self) -> Option<String> {
        let words = &self.book.words;
        self.answers.visit_date.map(|date| fill(&words.visit_on, &[("date", &words.long_date(date))]))
    }

    fn doctors_page(&self) -> Vec<Block> {
        let words = &self.book.words;
        let mut matters = vec![Block::heading(2, &words.goals), self.goals()];
        let companion = self.answers.companion.as_ref().map(|companion| fill(&words.with_me, &[("name", companion)]));
        matters.extend(self.visit_line().into_iter().chain(companion).map(|line| Block::paragraph(Style::Note, line)));
        let mut know = vec![Block::heading(2, &words.know), Block::Facts(self.what_i_know())];
        if self.is_ready_to_go {
            know.push(Block::Room { lines: 2, grows: false });
        }
        let mut page =
            vec![Block::heading(1, &words.title), Block::paragraph(Style::Lead, &words.lead), Block::Rule, Block::Columns([know, matters])];
        if let Some(treatments) = &self.answers.treatments_so_far {
            let fact = Fact { name: Inline::words(&words.treatments_so_far), value: Inline::words(treatments), open: false };
            page.push(Block::Facts(vec![fact]));
        }
        if let Some(about_me) = &self.answers.about_me {
            page.push(Block::Callout { title: Inline::words(&words.about_me), text: Inline::words(about_me) });
        }
        let top = self.questions.iter().filter(|asked| asked.is_top).map(|asked| tick(asked, ANSWER_LINES));
        page.extend([Block::Rule, Block::heading(2, &words.top_questions), Block::List(top.collect())]);
        page
    }

    fn goals(&self) -> Block {
        let words = &self.book.words;
        let large = |(place, text): (u8, &str)| Item { mark: Mark::Number(place), lines: vec![Line::new(Style::Large, text)], room: 0 };
        if self.is_ready_to_go {
            let blank = |place| Item { room: 1, ..large((place, "")) };
            return Block::List((1..=3).map(blank).collect());
        }
        let items: Vec<Item> = (1..).zip(self.goal_words()).map(large).collect();
        if items.is_empty() { Block::paragraph(Style::Body, &words.goals_open) } else { Block::List(items) }
    }

    fn what_i_know(&self) -> Vec<Fact> {
        let (book, report) = (self.book, &self.answers.report);
        let words = &book.words;
        if self.is_ready_to_go {
            return self.what_i_can_fill_in();
        }
        let status = |name: &str, short: Option<&str>| match short {
            Some(short) => Fact { name: Inline::words(name), value: known(short), open: false },
            None => Fact { name: Inline::words(name), value: Inline::words(&words.unknown_value), open: true },
        };
        let hormone_receptor = book.hormone_receptor.choice(&report.hormone_receptor).map(|choice| choice.short.as_str());
        let her2 = book.her2.choice(&report.her2).map(|choice| choice.short.as_str());
        let mut facts = vec![
            status(&book.hormone_receptor.name, hormone_receptor.filter(|_| report.hormone_receptor != HormoneReceptor::NotSure)),
            status(&book.her2.name, her2.filter(|_| report.her2 != Her2::NotSure)),
        ];
        for (finding, word) in [(Finding::Found, &words.found), (Finding::NotFound, &words.not_found)] {
            let names: Vec<&str> = self.markers_with(finding);
            if names.len() <= ROWS_APART {
                facts.extend(names.iter().map(|name| Fact { name: Inline::words(*name), value: known(word), open: false }));
            } else {
                facts.push(Fact { name: Inline::words(word), value: known(&words.names(&names)), open: false });
            }
        }
        let missing: Vec<&str> = self
            .missing
            .iter()
            .filter(|missing| matches!(missing.result, ResultId::Marker(_)))
            .map(|missing| book.result_name(missing.result))
            .collect();
        if missing.len() <= ROWS_APART {
            facts.extend(missing.iter().map(|name| status(name, None)));
        } else {
            facts.push(Fact { name: Inline::words(&words.unknown), value: Inline::words(words.names(&missing)), open: true });
        }
        facts
    }

    /// The rows of the ready-to-go guide: the choices, one of which is circled by hand.
    fn what_i_can_fill_in(&self) -> Vec<Fact> {
        let (book, words) = (self.book, &self.book.words);
        let circle = |labels: Vec<&str>| {
            fill(
                &words.circle_one,
                &[("choices", &labels.iter().map(|label| label.replace(' ', NO_BREAK)).collect::<Vec<_>>().join(" · "))],
            )
        };
        let hormone_receptor = book.hormone_receptor.choices.iter().map(|choice| choice.label.as_str()).collect();
        let her2 = book.her2.choices.iter().filter(|choice| choice.status != Her2::Negative).map(|choice| choice.label.as_str()).collect();
        vec![
            Fact { name: Inline::words(&book.hormone_receptor.name), value: Inline::words(circle(hormone_receptor)), open: false },
            Fact { name: Inline::words(&book.her2.name), value: Inline::words(circle(her2)), open: false },
            Fact { name: Inline::words(&words.found), value: Inline::words(&words.fill_in_markers), open: false },
        ]
    }

    fn markers_with(&self, finding: Finding) -> Vec<&str> {
        let with_it = self.book.markers.iter().filter(|entry| self.answers.report.marker(entry.marker) == finding);
        with_it.map(|entry| entry.short.as_str()).collect()
    }

    fn kinds_to_talk_about(&self) -> Vec<Block> {
        let words = &self.book.words;
        let lead = if self.is_ready_to_go { &words.kinds_lead_ready } else { &words.kinds_lead };
        let mut blocks = vec![Block::heading(2, &words.kinds), Block::paragraph(Style::Body, lead)];
        for (fit, mark, heading) in [(Fit::Option, Mark::Option, &words.options), (Fit::Ask, Mark::Ask, &words.asks)] {
            let items: Vec<Item> = self.with_fit(fit).map(|treatment| self.treatment(treatment, mark)).collect();
            if !items.is_empty() {
                blocks.extend([Block::heading(3, heading), Block::List(items)]);
            }
        }
        let others: Vec<&str> = self.with_fit(Fit::Other).map(|treatment| treatment.entry.name.as_str()).collect();
        if !others.is_empty() {
            blocks.push(Block::paragraph(Style::Note, fill(&words.others, &[("kinds", &words.list(&others))])));
        }
        blocks
    }

    fn treatment(&self, treatment: &Treatment, mark: Mark) -> Item {
        let entry = treatment.entry;
        let mut item = Item { mark, lines: vec![Line::new(Style::Name, &entry.title)], room: 0 };
        item = item.line(Style::Body, treatment.because_sentence(self.book));
        let medicines = self.medicine_names(treatment);
        if !medicines.is_empty() && !entry.kind.open_to_all {
            item = item.line(Style::Note, fill(&self.book.words.medicines, &[("medicines", &medicines.join(", "))]));
        }
        item
    }

    /// The medicines that carry the kind's fit, the generic name first.
    fn medicine_names(&self, treatment: &Treatment) -> Vec<String> {
        let carries = treatment.medicines.iter().filter(|medicine| medicine.fit == treatment.fit);
        carries
            .map(|medicine| {
                let name = treatment.entry.medicines.get(&medicine.medicine.id);
                let generic = name.map_or(medicine.medicine.id.as_str(), |name| &name.generic);
                let brand = name.and_then(|name| name.brand.as_deref());
                let standing = medicine.is_accelerated().then_some(self.book.words.accelerated.as_str());
                let beside: Vec<&str> = brand.into_iter().chain(standing).collect();
                if beside.is_empty() { generic.to_owned() } else { format!("{generic} ({})", beside.join("; ")) }
            })
            .collect()
    }

    fn missing_results(&self) -> Vec<Block> {
        let (book, words) = (self.book, &self.book.words);
        let by_test = self.missing_by_test();
        if by_test.is_empty() {
            return Vec::new();
        }
        let items = by_test.into_iter().map(|(test, missing)| {
            let results: Vec<ResultId> = missing.iter().map(|missing| missing.result).collect();
            let names = book.result_names(&results);
            let mut item =
                Item { mark: Mark::Ask, lines: vec![Line::new(Style::Name, format!("{} ({})", test.name, test.sample))], room: 0 };
            let receptor = results.iter().any(|result| matches!(result, ResultId::HormoneReceptor | ResultId::Her2));
            let what_for = match receptor {
                true => words.decides_everything.clone(),
                false => fill(&words.looks_for, &[("results", &names), ("decides", &self.decides(&missing))]),
            };
            item = item.line(Style::Body, what_for);
            let ask = match missing.as_slice() {
                [only] => only.ask.to_owned(),
                _ => fill(&test.ask, &[("results", &names)]),
            };
            item.line(Style::Note, &test.place).line(Style::Quote, fill(&words.ask_with, &[("question", &ask)]))
        });
        vec![Block::heading(2, &words.missing), Block::paragraph(Style::Body, &words.missing_lead), Block::List(items.collect())]
    }

    fn decides(&self, missing: &[&crate::guide::Missing]) -> String {
        let decided = |id: &str| missing.iter().any(|missing| missing.decides.iter().any(|entry| entry.kind.id == id));
        let kinds: Vec<&str> = self.book.kinds.iter().filter(|entry| decided(&entry.kind.id)).map(|entry| entry.name.as_str()).collect();
        fill(&self.book.words.decides, &[("kinds", &self.book.words.list(&kinds))])
    }

    fn more_questions(&self) -> Vec<Block> {
        let words = &self.book.words;
        let mut blocks = vec![Block::heading(2, &words.questions), Block::paragraph(Style::Body, &words.questions_lead)];
        for group in &self.book.question_groups {
            let of_group = |asked: &&Asked| !asked.is_top && asked.question.is_some_and(|question| question.group == group.id);
            let items: Vec<Item> = self.questions.iter().filter(of_group).map(|asked| tick(asked, 0)).collect();
            if !items.is_empty() {
                blocks.extend([Block::heading(3, &group.name), Block::List(items)]);
            }
        }
        blocks.extend([Block::heading(3, &words.notes), Block::Room { lines: NOTE_LINES, grows: true }]);
        blocks
    }

    fn tips(&self) -> Vec<Block> {
        let (words, tips) = (&self.book.words, &self.book.tips);
        let list = |heading: &str, tips: &[String]| {
            [Block::heading(3, heading), Block::List(tips.iter().map(|tip| Item::new(Mark::Bullet, tip)).collect())]
        };
        let [after_heading, after] = list(&words.after, &tips.after);
        vec![
            Block::heading(2, &words.tips),
            Block::Columns([list(&words.before, &tips.before).into(), list(&words.during, &tips.during).into()]),
            after_heading,
            after,
        ]
    }

    fn word_list(&self, terms: &[&Term]) -> Vec<Block> {
        if terms.is_empty() {
            return Vec::new();
        }
        let facts = terms.iter().map(|term| Fact { name: Inline::words(&term.term), value: Inline::words(&term.means), open: false });
        vec![Block::heading(2, &self.book.words.terms), Block::Facts(facts.collect())]
    }

    /// The terms found in the text, those found first before the others, then in the order of the book.
    fn terms_in(&self, text: &str) -> Vec<&Term> {
        let text = small_letters(text);
        let forms = forms_by_first_word(&self.book.terms, &self.book.words.word_endings, &text);
        let mut found: Vec<usize> = Vec::new();
        for (start, end) in words(&text) {
            for (index, phrase) in forms.get(&plain(&text[start..end])).into_iter().flatten() {
                if !found.contains(index) && phrase.ends_at(&text, start).is_some_and(|end| stands_alone(&text, start, end)) {
                    found.push(*index);
                }
            }
        }
        found.truncate(MOST_TERMS);
        found.sort_unstable();
        found.into_iter().map(|index| &self.book.terms[index]).collect()
    }

    /// The link that opens the guide again, as a code beside its words; nothing where none was asked for.
    fn open_again(&self) -> Vec<Block> {
        let words = &self.book.words;
        let Some(link) = &self.link else { return Vec::new() };
        let way = Inline::Link { text: Inline::words(&words.code_link), to: link.clone() };
        let way = Block::Paragraph(Line { style: Style::Body, text: vec![way] });
        let heading = Block::heading(2, &words.code_title);
        match link_code(link, &words.code_says) {
            Some(code) => {
                let how = [&words.code_how, &words.code_careful].map(|text| Block::paragraph(Style::Body, text));
                vec![heading, Block::Columns([vec![Block::Code(code)], how.into_iter().chain([way]).collect()])]
            }
            None => {
                vec![heading, Block::paragraph(Style::Body, &words.code_too_fine), Block::paragraph(Style::Body, &words.code_careful), way]
            }
        }
    }

    fn about(&self) -> Vec<Block> {
        let (book, words) = (self.book, &self.book.words);
        let reviewed = match &book.reviewer {
            Some(reviewer) => fill(&words.reviewed_by, &[("name", reviewer)]),
            None => words.not_reviewed.clone(),
        };
        let dates = [
            fill(&words.made_on, &[("date", &words.date(self.made_on))]),
            fill(&words.version, &[("version", &book.content_version)]),
            fill(&words.checked, &[("date", &self.checked_on())]),
        ];
        let sources = self.sources();
        let named = sources.iter().take(MOST_SOURCES).map(|source| Item {
            mark: Mark::Bullet,
            lines: vec![Line { style: Style::Fine, text: citation(source) }],
            room: 0,
        });
        let more = sources.len().saturating_sub(MOST_SOURCES).to_string();
        vec![
            Block::heading(2, &words.about),
            Block::paragraph(Style::Body, &words.no_advice),
            Block::paragraph(Style::Body, reviewed),
            Block::paragraph(Style::Note, dates.join(" ")),
            Block::paragraph(Style::Body, &words.sources),
            Block::List(named.collect()),
            Block::paragraph(Style::Note, fill(&words.more_sources, &[("count", &more)])),
        ]
    }

    fn checked_on(&self) -> String {
        let date = crate::answers::parse_date(&self.book.medicines_checked);
        date.map_or_else(|| self.book.medicines_checked.clone(), |date| self.book.words.date(date))
    }

    /// The sources of what the guide says, of the approvals that carry a fit and of the questions; those most rests on first.
    #[must_use]
    pub fn sources(&self) -> Vec<&Source> {
        let specific = self.treatments.iter().filter(|treatment| treatment.fit != Fit::Other && !treatment.entry.kind.open_to_all);
        let approvals = specific.flat_map(|treatment| {
            let carrying = treatment.medicines.iter().filter(|medicine| medicine.fit == treatment.fit);
            let approvals = carrying.flat_map(|medicine| &medicine.medicine.approvals);
            let that_fit = approvals.filter(|approval| approval.in_force() && approval.rule.may_hold(&self.answers.report));
            that_fit.filter_map(|approval| treatment.entry.approval_sources.get(&approval.id))
        });
        let questions = self.questions.iter().filter_map(|asked| asked.question).map(|question| &question.sources);
        let mut facts: BTreeMap<&str, usize> = BTreeMap::new();
        for id in approvals.chain(questions).flatten() {
            *facts.entry(id).or_default() += 1;
        }
        let mut sources: Vec<(usize, &Source)> =
            facts.into_iter().filter_map(|(id, facts)| Some((facts, self.book.sources.get(id)?))).collect();
        sources.sort_by_key(|(facts, source)| (Reverse(*facts), &source.publisher, &source.title));
        sources.into_iter().map(|(_, source)| source).collect()
    }
}

fn tick(asked: &Asked, room: u8) -> Item {
    let mut item = Item { room, ..Item::new(Mark::Box, &asked.text) };
    if let Some(why) = asked.question.and_then(|question| question.why.as_ref()) {
        item = item.line(Style::Note, why);
    }
    item
}

fn known(value: &str) -> Vec<Inline> {
    vec![Inline::Strong(Inline::words(value))]
}

fn citation(source: &Source) -> Vec<Inline> {
    let date = source.date.as_ref().map(|date| format!(", {date}")).unwrap_or_default();
    let title = Inline::Link { text: Inline::words(&source.title), to: source.url.clone() };
    vec![Inline::Text(format!("{}: ", source.publisher)), title, Inline::Text(date)]
}

/// The forms of the terms that may stand in a text, each with the place of its term, by each form of its first word.
fn forms_by_first_word(terms: &[Term], endings: &Endings, text: &str) -> BTreeMap<String, Vec<(usize, Phrase)>> {
    // Most forms are ruled out by how they begin, without a look at their endings.
    let begins = |word: &str| plain(&word.chars().take(2).collect::<String>());
    let beginnings: BTreeSet<String> = words(text).map(|(start, end)| begins(&text[start..end])).collect();
    let may_stand_there = |form: &&String| {
        let form = small_letters(form);
        words(&form).next().is_some_and(|(start, end)| beginnings.contains(&begins(&form[start..end])))
    };
    let mut forms: BTreeMap<String, Vec<(usize, Phrase)>> = BTreeMap::new();
    for (index, term) in terms.iter().enumerate() {
        for phrase in term.forms.iter().filter(may_stand_there).filter_map(|form| Phrase::new(form, endings)) {
            for key in phrase.first_words() {
                forms.entry(key).or_default().push((index, phrase.clone()));
            }
        }
    }
    forms
}

/// Whether these bytes are no part of a longer word.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let is_part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '-');
    !is_part(text[..start].chars().next_back()) && !is_part(text[end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_as_a_whole_word_only() {
        let found = |text: &str, word: &str| {
            let phrase = Phrase::new(word, &[]).unwrap();
            let mut ends = words(text).filter_map(|(start, _)| Some((start, phrase.ends_at(text, start)?)));
            ends.find(|(start, end)| stands_alone(text, *start, *end)).map(|(start, _)| start)
        };
        assert_eq!(found("her2-low and low", "low"), Some(13));
        assert_eq!(found("slowly", "low"), None);
        assert_eq!(found("(esr1)", "esr1"), Some(1));
    }
}
