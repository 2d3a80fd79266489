//! How hard an English text is to read: the grades of Flesch-Kincaid, Coleman-Liau, ARI and SMOG. Knows no other language and makes no
//! exemption for medical words.
//!
//! # Method
//!
//! *Words* are runs of letters, digits, apostrophes and inner hyphens with at least one letter or digit; a hyphenated word is one
//! word. *Sentences* end at `.`, `!` or `?` before a space or the end, and at the end of a line, so a list item is a sentence.
//! A full stop after single letters ("e.g.", "U.S.") or a known short form ("Dr.") ends none.
//!
//! *Syllables* of each part of a word are its groups of vowels (`y` counts, except at the start), less silent endings (`-e`, `-es`,
//! `-ed`), plus two vowels that are said apart (ra-di-a-tion, us-u-al, be-ing). A table holds common words the rules get wrong.
//! Letters and digits alone (MRI, HER2, 3) follow the same rule and count one syllable at least.
//!
//! # Formulas
//!
//! *Flesch-Kincaid* is 0.39 words per sentence + 11.8 syllables per word - 15.59 (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and
//! B. S. Chissom: Derivation of new readability formulas for Navy enlisted personnel, 1975).
//!
//! *Coleman-Liau* is 0.0588 L - 0.296 S - 15.8, with L letters and S sentences in 100 words (M. Coleman and T. L. Liau: A computer
//! readability formula designed for machine scoring, Journal of Applied Psychology 60, 1975, 283-284). It stands beside the first one
//! because it counts letters: no rule or table of syllables can flatter it. It was fitted to how many missing words readers could fill
//! in. Digits count as letters here, so that HER2 is as long as it looks.
//!
//! *ARI*, the Automated Readability Index, is 4.71 letters per word + 0.5 words per sentence - 21.43 (R. J. Senter and E. A. Smith:
//! Automated readability index, AMRL-TR-66-220, 1967). It counts letters too, and was fitted to the grades that school books are for.
//!
//! *SMOG* is 1.0430 times the root of 30 long words per sentence + 3.1291, long being three syllables or more (G. H. McLaughlin: SMOG
//! grading, a new readability formula, Journal of Reading 12, 1969, 639-646).
//!
//! # Short texts
//!
//! All of them are means over sentences, and SMOG was fitted to samples of thirty. In a text of one or two sentences a single long word
//! moves Coleman-Liau by a grade or two, and SMOG by three. So [`Readability::smog`] says nothing below thirty sentences, and the others
//! are given as they come out: for a short text they are a limit to stay under, not a measure to compare two texts by.

use crate::tree::{Block, Inline, Style};

/// How hard a text is to read. All zero for a text without words.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Readability {
    /// How many words it has.
    pub words: usize,
    /// How many sentences it has.
    pub sentences: usize,
    /// The school grade after Flesch and Kincaid.
    pub flesch_kincaid_grade: f64,
    /// The school grade after Coleman and Liau.
    pub coleman_liau_grade: f64,
    /// The school grade after Senter and Smith's Automated Readability Index.
    pub automated_grade: f64,
    /// The school grade after McLaughlin's SMOG; none below thirty sentences, for which it was not made.
    pub smog: Option<f64>,
}

/// The fewest sentences that SMOG was made for.
const SMOG_SENTENCES: usize = 30;

/// How hard an English text is to read; each paragraph and each list item on a line of its own.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a text has far fewer words than a float holds exactly")]
pub fn readability(text: &str) -> Readability {
    let mut counts = Counts::default();
    text.lines().for_each(|line| counts.add_line(line));
    if counts.words == 0 {
        return Readability::default();
    }
    let [words, sentences, syllables, letters, long_words] =
        [counts.words, counts.sentences, counts.syllables, counts.letters, counts.long_words].map(|count| count as f64);
    let smog = 1.0430 * (long_words * 30.0 / sentences).sqrt() + 3.1291;
    Readability {
        words: counts.words,
        sentences: counts.sentences,
        flesch_kincaid_grade: 0.39 * words / sentences + 11.8 * syllables / words - 15.59,
        coleman_liau_grade: 5.88 * letters / words - 29.6 * sentences / words - 15.8,
        automated_grade: 4.71 * letters / words + 0.5 * words / sentences - 21.43,
        smog: (counts.sentences >= SMOG_SENTENCES).then_some(smog),
    }
}

/// The running text of blocks, a paragraph or line of a list item a line. Headings and the names of list items are left out: they are no
/// sentences and would flatter the grade.
#[must_use]
pub fn running_text(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(line) => lines.push(words_of(&line.text)),
            Block::List(items) => {
                let spoken = items.iter().flat_map(|item| &item.lines).filter(|line| line.style != Style::Name);
                lines.extend(spoken.map(|line| words_of(&line.text)));
            }
            Block::Callout { text, .. } => lines.push(words_of(text)),
            Block::Columns(columns) => lines.extend(columns.iter().map(|blocks| running_text(blocks))),
            Block::Heading { .. }
            | Block::Facts(_)
            | Block::Room { .. }
            | Block::Rule
            | Block::Picture(_)
            | Block::Code(_)
            | Block::NewPage => {}
        }
    }
    lines.join("\n")
}

/// The words without the addresses of links, which nobody reads.
fn words_of(inlines: &[Inline]) -> String {
    let words = inlines.iter().map(|inline| match inline {
        Inline::Text(text) | Inline::Term { text, .. } => text.clone(),
        Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Link { text: inner, .. } => words_of(inner),
        Inline::Twin { .. } => String::new(),
    });
    words.collect()
}

#[derive(Default)]
struct Counts {
    words: usize,
    sentences: usize,
    syllables: usize,
    letters: usize,
    long_words: usize,
}

impl Counts {
    fn add_line(&mut self, line: &str) {
        let mut in_sentence = false;
        for token in line.split_whitespace().flat_map(|token| token.split(['\u{2014}', '/'])) {
            let word = token.trim_matches(|sign: char| !sign.is_alphanumeric());
            if word.is_empty() {
                continue;
            }
            let syllables = syllables(word);
            self.words += 1;
            self.syllables += syllables;
            self.letters += word.chars().filter(|sign| sign.is_alphanumeric()).count();
            self.long_words += usize::from(syllables >= 3);
            in_sentence = !ends_sentence(token, word);
            self.sentences += usize::from(!in_sentence);
        }
        self.sentences += usize::from(in_sentence);
    }
}

fn ends_sentence(token: &str, word: &str) -> bool {
    let tail = token.trim_end_matches(['"', '\'', ')', ']', '\u{201d}', '\u{2019}']);
    let initials = || word.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic));
    let short_form = || SHORT_FORMS.contains(&word.to_lowercase().as_str());
    tail.ends_with(['!', '?']) || tail.ends_with('.') && !initials() && !short_form()
}

const SHORT_FORMS: [&str; 5] = ["dr", "mr", "mrs", "ms", "vs"];

/// How many syllables an English word has, at least one.
#[must_use]
pub fn syllables(word: &str) -> usize {
    word.split('-').map(part_syllables).sum::<usize>().max(1)
}

fn part_syllables(part: &str) -> usize {
    let letters: String = part.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    if letters.is_empty() {
        return usize::from(!part.is_empty());
    }
    if let Some((_, count)) = EXCEPTIONS.iter().find(|(word, _)| *word == letters) {
        return *count;
    }
    if let Some(rest) = letters.strip_prefix("every").filter(|rest| !rest.is_empty()) {
        return 2 + part_syllables(rest);
    }
    let apart = said_apart(&letters);
    (vowel_groups(&letters) + apart).saturating_sub(silent(&letters)).max(1)
}

fn vowel_groups(letters: &str) -> usize {
    let mut groups = 0;
    let mut in_group = false;
    for (place, letter) in letters.bytes().enumerate() {
        let vowel =
            is_vowel(letter) && !(letter == b'y' && place == 0) && !(letter == b'u' && place > 0 && letters.as_bytes()[place - 1] == b'q');
        groups += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    groups
}

/// Endings whose vowel is not heard, and an unheard `e` before common endings: safe-ly, use-ful, some-thing.
fn silent(letters: &str) -> usize {
    let inner = ["ly", "ful", "less", "ness", "thing", "time", "times", "where", "line", "ments", "ment"].iter().any(|ending| {
        letters
            .strip_suffix(ending)
            .is_some_and(|stem| stem.len() > 2 && hides_e(stem) && !(ending.starts_with("ment") && stem.ends_with("le")))
    });
    let last = match letters {
        _ if letters.ends_with('e') => hides_e(letters),
        _ if letters.ends_with("es") => hides_e(&letters[..letters.len() - 1]) && !hisses(&letters[..letters.len() - 2]),
        _ if letters.ends_with("ed") => hides_e(&letters[..letters.len() - 1]) && !letters[..letters.len() - 2].ends_with(['t', 'd']),
        _ => false,
    };
    usize::from(inner) + usize::from(last && vowel_groups(letters) > 1)
}

/// Whether the `e` at the end is not heard: after a consonant, and not as in "ta-ble".
fn hides_e(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let consonant_at = |back: usize| bytes.len() >= back && !is_vowel(bytes[bytes.len() - back]);
    stem.ends_with('e') && consonant_at(2) && !(stem.ends_with("le") && consonant_at(3))
}

fn hisses(stem: &str) -> bool {
    stem.ends_with(['s', 'x', 'z', 'c', 'g']) || stem.ends_with("ch") || stem.ends_with("sh")
}

/// Pairs of vowels that are said apart, and endings that have a syllable without a vowel.
fn said_apart(letters: &str) -> usize {
    let pairs =
        (0..letters.len()).filter(|place| begins_hiatus(letters.as_bytes().get(place.wrapping_sub(1)).copied(), &letters[*place..]));
    let spoken = ["ism", "isms", "thm", "thms", "dnt", "snt"].iter().any(|ending| letters.ends_with(ending));
    pairs.count() + usize::from(spoken)
}

/// Whether two syllables meet here, given the letter before: bi-opsy, us-u-al and go-ing, but not na-tion, quick and peo-ple.
fn begins_hiatus(before: Option<u8>, rest: &str) -> bool {
    let begins = |pairs: &[&str]| pairs.iter().any(|pair| rest.starts_with(pair));
    match before {
        Some(b't' | b'c' | b's' | b'g' | b'x') if begins(&["ia", "io", "iu"]) => false,
        Some(b't' | b'c') if begins(&["ie"]) => false,
        Some(b'g' | b'q') if begins(&["u", "eo"]) => false,
        _ if begins(&["eop", "eou"]) => false,
        _ => begins(&["ia", "io", "iu", "ier", "ien", "iet", "ua", "uou", "eing", "oing", "uing", "ying", "eo"]),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Common words that the rules get wrong.
const EXCEPTIONS: [(&str, usize); 40] = [
    ("area", 3),
    ("areas", 3),
    ("being", 2),
    ("business", 2),
    ("create", 2),
    ("creates", 2),
    ("diagnoses", 4),
    ("every", 2),
    ("fluid", 2),
    ("fluids", 2),
    ("friend", 1),
    ("friends", 1),
    ("fuel", 2),
    ("hundred", 2),
    ("idea", 3),
    ("ideas", 3),
    ("metastases", 4),
    ("naked", 2),
    ("poem", 2),
    ("react", 2),
    ("real", 1),
    ("really", 2),
    ("science", 2),
    ("scientist", 3),
    ("someone", 2),
    ("something", 2),
    ("sometimes", 2),
    ("somebody", 3),
    ("somewhere", 2),
    ("therefore", 2),
    ("anyone", 3),
    ("forehead", 2),
    ("lifetime", 2),
    ("maybe", 2),
    ("recipe", 3),
    ("syndrome", 2),
    ("theatre", 3),
    ("therefrom", 2),
    ("whereas", 2),
    ("ones", 1),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        let words = [
            (1, "a you eye gene genes breast heart stopped used died makes goes the he isn HER2 3 goal"),
            (
                2,
                "cancer hormone approved tested changes table settled trial useful safely disease going trying being isn't people surgeon patient question tumor something hundred",
            ),
            (3, "medicine receptor biopsy clinical completely appointment everyone quietly easier area element"),
            (4, "radiation metastatic antibody usually receptor-blocked metastases experience supplements-help"),
            (5, "chemotherapy metabolism"),
            (6, "immunotherapy"),
        ];
        let wrong = words.iter().flat_map(|(count, words)| words.split(' ').map(move |word| (word, *count, syllables(word))));
        assert_eq!(wrong.filter(|(_, said, counted)| said != counted).collect::<Vec<_>>(), []);
    }

    #[test]
    fn sentences_end_at_their_signs_and_at_the_end_of_a_line() {
        let count = |text| readability(text).sentences;
        assert_eq!(count("It is 1.5 cm. Ask Dr. Gray (today)!\nA list item\nAnother one"), 4);
        assert_eq!(count("Call the U.S. team \"now.\" Then rest"), 2);
    }

    #[test]
    fn a_text_without_words_has_no_grade() {
        assert_eq!(readability(" - \n\n"), Readability::default());
    }

    #[test]
    fn the_grades_follow_their_formulas() {
        let grade = readability("The cat sat on the mat.");
        assert_eq!((grade.words, grade.sentences), (6, 1));
        assert!((grade.flesch_kincaid_grade - (0.39 * 6.0 + 11.8 - 15.59)).abs() < 1e-9, "{grade:?}");
        let (letters, sentences) = (1700.0 / 6.0, 100.0 / 6.0);
        assert!((grade.automated_grade - (4.71 * 17.0 / 6.0 + 0.5 * 6.0 - 21.43)).abs() < 1e-9, "{grade:?}");
        assert!((grade.coleman_liau_grade - (0.0588 * letters - 0.296 * sentences - 15.8)).abs() < 1e-9, "{grade:?}");
    }

    #[test]
    fn smog_says_nothing_of_fewer_than_thirty_sentences() {
        let smog = |sentences| readability(&"Ask about your medicine.\n".repeat(sentences)).smog;
        assert_eq!(smog(29), None);
        assert!((smog(30).unwrap_or_default() - (1.0430 * 30_f64.sqrt() + 3.1291)).abs() < 1e-9, "{:?}", smog(30));
    }

    #[test]
    fn long_sentences_with_long_words_are_harder() {
        let plain = readability("Your team can test for this. Ask them when you will know.");
        let hard = readability(
            "Multidisciplinary oncological management necessitates comprehensive immunohistochemical characterisation of the malignancy.",
        );
        assert!(plain.flesch_kincaid_grade < 3.0 && hard.flesch_kincaid_grade > 20.0, "{plain:?} {hard:?}");
        assert!(plain.coleman_liau_grade < 3.0 && hard.coleman_liau_grade > 20.0, "{plain:?} {hard:?}");
    }

    #[test]
    fn headings_and_addresses_are_not_read() {
        let (blocks, _) = crate::markdown("## A heading\n\nSee [this page](https://a.example/).\n\n- One item");
        assert_eq!(running_text(&blocks), "See this page.\nOne item");
    }
}
