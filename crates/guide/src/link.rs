//! Answers as a short text for the part of a link after `#`, which no browser sends: written, read back, and checked on the way.
//!
//! A version sign, then base64url (RFC 4648, 5) of the packed answers and a checksum over them. Trailing parts that are empty are
//! left out, so that few answers make a short link and a coarse QR code. Goals travel by their ids, which outlive their order.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use time::Date;

use crate::answers::{Answers, GoalChoice};
use crate::own_words::tidy;

/// The sign of this form of links. Another form takes another sign.
const VERSION: char = '1';
/// Longest link looked at: more than the longest answers make.
const MOST_BYTES: usize = 16 * 1024;
const CHECKSUM_BYTES: usize = 4;
const RESULT_BYTES: usize = 3;

const LISTED: u8 = 0;
const OWN: u8 = 1;

const HORMONE_RECEPTORS: [HormoneReceptor; 3] = [HormoneReceptor::NotSure, HormoneReceptor::Positive, HormoneReceptor::Negative];
const HER2S: [Her2; 6] = [Her2::NotSure, Her2::Positive, Her2::Low, Her2::Ultralow, Her2::Zero, Her2::Negative];
const FINDINGS: [Finding; 3] = [Finding::NotSure, Finding::Found, Finding::NotFound];

/// Why a link cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A part is missing or changed.
    Damaged,
    /// Written in a form this program does not know.
    OtherVersion,
    /// Names a goal that is not in the book.
    UnknownGoal,
}

impl Answers {
    /// The answers as a short text without any sign that a link has to escape.
    #[must_use]
    pub fn to_link(&self) -> String {
        let mut bytes = packed(&self.report).to_le_bytes()[..RESULT_BYTES].to_vec();
        write_number(&mut bytes, self.goals.len());
        for goal in &self.goals {
            let (kind, words) = match goal {
                GoalChoice::Listed(id) => (LISTED, id),
                GoalChoice::Own(words) => (OWN, words),
            };
            bytes.push(kind);
            write_words(&mut bytes, words);
        }
        write_number(&mut bytes, self.visit_date.and_then(|date| usize::try_from(date.to_julian_day() + DAY_ZERO).ok()).unwrap_or(0));
        for words in [&self.companion, &self.treatments_so_far, &self.about_me] {
            write_words(&mut bytes, words.as_deref().unwrap_or_default());
        }
        for question in &self.own_questions {
            write_words(&mut bytes, question);
        }
        while bytes.last() == Some(&0) {
            bytes.pop();
        }
        bytes.extend(checksum(&bytes));
        format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(&bytes))
    }

    /// The whole link, for the builder at this address.
    #[must_use]
    pub fn link_at(&self, address: &str) -> String {
        format!("{address}#guide:{}", self.to_link())
    }

    /// The answers of a link. `goals` are the ids that can be chosen.
    ///
    /// # Errors
    /// When it is not a whole link of ours.
    pub fn from_link(link: &str, goals: &[&str]) -> Result<Self, LinkError> {
        let rest = link.strip_prefix(VERSION).ok_or(LinkError::OtherVersion)?;
        if rest.len() > MOST_BYTES {
            return Err(LinkError::Damaged);
        }
        let bytes = URL_SAFE_NO_PAD.decode(rest).map_err(|_| LinkError::Damaged)?;
        let (bytes, sum) = bytes.split_at_checked(bytes.len().wrapping_sub(CHECKSUM_BYTES)).ok_or(LinkError::Damaged)?;
        if sum != checksum(bytes) {
            return Err(LinkError::Damaged);
        }
        let answers = Reader { rest: bytes }.answers().ok_or(LinkError::Damaged)?;
        let is_known =
            |goal: &GoalChoice| matches!(goal, GoalChoice::Own(_)) || goals.iter().any(|id| *goal == GoalChoice::Listed((*id).into()));
        if answers.goals.iter().all(is_known) { Ok(answers) } else { Err(LinkError::UnknownGoal) }
    }
}

/// What is added to the Julian day so that every day of the years 0 to 9999 is above zero, which stands for no day.
const DAY_ZERO: i32 = 1 - Date::MIN.to_julian_day();

/// All results as one number, the digits of which are what was said of each.
fn packed(report: &Report) -> u32 {
    let digit = |place: Option<usize>| place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0);
    let markers = Marker::ALL
        .iter()
        .rev()
        .fold(0, |number, marker| number * 3 + digit(FINDINGS.iter().position(|finding| *finding == report.marker(*marker))));
    let her2 = digit(HER2S.iter().position(|status| *status == report.her2));
    (markers * 6 + her2) * 3 + digit(HORMONE_RECEPTORS.iter().position(|status| *status == report.hormone_receptor))
}

fn unpacked(number: u32) -> Option<Report> {
    let mut number = usize::try_from(number).ok()?;
    let mut digit = |base: usize| {
        let place = number % base;
        number /= base;
        place
    };
    let mut report = Report::new(HORMONE_RECEPTORS[digit(3)], HER2S[digit(6)]);
    for marker in Marker::ALL {
        report.set_marker(marker, FINDINGS[digit(3)]);
    }
    (number == 0).then_some(report)
}

/// Seven bits a byte, the lowest first; the eighth says that more follow (LEB128).
fn write_number(bytes: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn write_words(bytes: &mut Vec<u8>, words: &str) {
    write_number(bytes, words.len());
    bytes.extend(words.as_bytes());
}

/// FNV-1a over 32 bits. Finds what copying damages; it is no guard against forgery and needs none, since a link can ask for no
/// more than a form can.
fn checksum(bytes: &[u8]) -> [u8; CHECKSUM_BYTES] {
    bytes.iter().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)).to_le_bytes()
}

/// Reads what was packed; past its end everything is empty.
struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn answers(mut self) -> Option<Answers> {
        let results = (0..RESULT_BYTES).fold(0, |number, place| number | u32::from(self.byte()) << (8 * place));
        let report = unpacked(results)?;
        let mut goals = Vec::new();
        for _ in 0..Some(self.number()?).filter(|count| *count <= Answers::MOST_GOALS)? {
            let goal = match self.byte() {
                LISTED => GoalChoice::Listed(self.words(usize::MAX)??),
                OWN => GoalChoice::Own(self.words(Answers::LONGEST_GOAL)??),
                _ => return None,
            };
            if goals.contains(&goal) {
                return None;
            }
            goals.push(goal);
        }
        let visit_date = match i32::try_from(self.number()?).ok()? {
            0 => None,
            day => Some(Date::from_julian_day(day.checked_sub(DAY_ZERO)?).ok()?),
        };
        let companion = self.words(Answers::LONGEST_COMPANION)?;
        let treatments_so_far = self.words(Answers::LONGEST_TREATMENTS)?;
        let about_me = self.words(Answers::LONGEST_ABOUT_ME)?;
        let mut own_questions = Vec::new();
        while !self.rest.is_empty() && own_questions.len() < Answers::MOST_OWN_QUESTIONS {
            own_questions.push(self.words(Answers::LONGEST_QUESTION)??);
        }
        self.rest.is_empty().then_some(Answers { report, goals, visit_date, companion, treatments_so_far, about_me, own_questions })
    }

    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.rest.split_first() else { return 0 };
        self.rest = rest;
        *first
    }

    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for place in 0..4 {
            let byte = self.byte();
            number |= usize::from(byte & 0x7f) << (7 * place);
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// Words that a form could have given too; `None` within where there are none.
    fn words(&mut self, limit: usize) -> Option<Option<String>> {
        let length = self.number()?;
        let (words, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        let words: &'a str = std::str::from_utf8(words).ok()?;
        if words.is_empty() {
            return Some(None);
        }
        (words.chars().count() <= limit && tidy(words) == words).then(|| Some(words.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOALS: [&str; 3] = ["cost", "less-pain", "time-with-family"];

    fn all_results() -> u32 {
        3 * 6 * 3_u32.pow(12)
    }

    fn long_answers() -> Answers {
        let words = |length: usize| "ñ".repeat(length);
        Answers {
            report: unpacked(all_results() - 1).unwrap(),
            goals: vec![GoalChoice::Listed("cost".into()), GoalChoice::Own(words(80)), GoalChoice::Listed("less-pain".into())],
            visit_date: Some(Date::from_calendar_date(9999, time::Month::December, 31).unwrap()),
            companion: Some(words(80)),
            treatments_so_far: Some(words(250)),
            about_me: Some("👩‍👧 Zoë".into()),
            own_questions: (0..5).map(|number| format!("{}{number}", words(149))).collect(),
        }
    }

    #[test]
    fn every_set_of_results_comes_back_as_it_was() {
        for number in 0..all_results() {
            let report = unpacked(number).unwrap();
            assert_eq!(packed(&report), number);
        }
        assert_eq!(unpacked(all_results()), None);
        assert!(all_results() < 1 << (8 * RESULT_BYTES));
    }

    #[test]
    fn answers_come_back_from_a_link_whole() {
        let step = 9973;
        for number in (0..all_results()).step_by(step) {
            let goals = GOALS[..number as usize % 4].iter().map(|id| GoalChoice::Listed((*id).into())).collect();
            let answers = Answers { report: unpacked(number).unwrap(), goals, ..Answers::default() };
            assert_eq!(Answers::from_link(&answers.to_link(), &GOALS), Ok(answers));
        }
        let long = long_answers();
        assert_eq!(Answers::from_link(&long.to_link(), &GOALS), Ok(long.clone()));
        for days in [Some(Date::MIN), Date::from_ordinal_date(0, 1).ok(), Date::from_ordinal_date(2026, 335).ok(), None] {
            for about_me in [None, Some("x".to_owned())] {
                let answers = Answers { visit_date: days, about_me, ..Answers::default() };
                assert_eq!(Answers::from_link(&answers.to_link(), &GOALS), Ok(answers));
            }
        }
    }

    #[test]
    fn few_answers_make_a_short_link_and_no_sign_has_to_be_escaped() {
        assert!(Answers::default().to_link().len() <= 8, "{}", Answers::default().to_link());
        let link = long_answers().to_link();
        assert!(link.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign)), "{link}");
    }

    #[test]
    fn a_damaged_link_is_never_read_as_other_answers() {
        let answers = Answers { goals: vec![GoalChoice::Listed("cost".into())], companion: Some("Ana".into()), ..Answers::default() };
        let link = answers.to_link();
        for end in 1..link.len() {
            assert_eq!(Answers::from_link(&link[..end], &GOALS), Err(LinkError::Damaged), "{end}");
        }
        for place in 1..link.len() {
            for sign in ['A', 'z', '-', ' ', '%'] {
                let mut changed: Vec<char> = link.chars().collect();
                if std::mem::replace(&mut changed[place], sign) != sign {
                    let changed: String = changed.into_iter().collect();
                    assert_eq!(Answers::from_link(&changed, &GOALS), Err(LinkError::Damaged), "{changed}");
                }
            }
        }
    }

    #[test]
    fn a_link_of_another_kind_is_told_apart() {
        for link in ["", "2AAAA", "guide", "é"] {
            assert_eq!(Answers::from_link(link, &GOALS), Err(LinkError::OtherVersion), "{link}");
        }
        let link = Answers { goals: vec![GoalChoice::Listed("fly".into())], ..Answers::default() }.to_link();
        assert_eq!(Answers::from_link(&link, &GOALS), Err(LinkError::UnknownGoal));
        assert_eq!(Answers::from_link("1", &GOALS), Err(LinkError::Damaged));
    }
}
