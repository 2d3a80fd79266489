//! Forty-two faults, planted one by one in a copy of the shipped content: each is found by its rule, in its file, on its line, and every
//! message says what to do. Every rule has one fault at least.

mod shipped;

use std::collections::BTreeSet;

use content::Files;
use shipped::{TODAY, change};

/// A fault: what is changed, which rule tells it, and where: the file, and words on the line (none for a whole file).
struct Fault {
    edit: Edit,
    rule: &'static str,
    at: (&'static str, &'static str),
}

enum Edit {
    /// The first such text of a file becomes another.
    Change(&'static str, &'static str, &'static str),
    /// Something is written at the end of a file, so often.
    Append(&'static str, &'static str, usize),
    Remove(&'static str),
    Insert(&'static str, &'static [u8]),
}

use Edit::{Append, Change, Insert, Remove};

const fn fault(edit: Edit, rule: &'static str, file: &'static str, words: &'static str) -> Fault {
    Fault { edit, rule, at: (file, words) }
}

const SITE: &str = "site.toml";
const SURGERY: &str = "treatments/surgery/facts.toml";
const SURGERY_WORDS: &str = "treatments/surgery/en.md";
const PI3K: &str = "treatments/pi3k-inhibitors/facts.toml";
const IMMUNE: &str = "treatments/immunotherapy/facts.toml";
const MARKERS: &str = "pages/markers/en.md";
const SUBTYPES: &str = "pages/subtypes/en.md";
const QUESTIONS: &str = "questions/facts.toml";
const TERMS: &str = "glossary/en.toml";
const GROUPS: &str = "organisations/facts.toml";
const DRAWING: &str = "pictures/growth-pathway/picture.svg";
const DRAWING_WORDS: &str = "pictures/growth-pathway/en.toml";

const HARD: &str =
    "Multidisciplinary oncological management necessitates comprehensive immunohistochemical characterization of the malignancy.\n\n";
const HARD_SPANISH: &str =
    "La caracterización inmunohistoquímica multidisciplinaria condiciona sobremanera la planificación terapéutica.\n\n";
const MORE_HARD_POINTS: &str = "## Hard points\n\n- It can hurt for a long time, and nobody can tell you how long.\n\
                                - You may need another operation later on, and a third one after it.\n\
                                - The bills can be high, and the papers that come with them can be hard to read when you are ill.\n";
const NEW_TERM: &str = "\n[zebra]\nterm = \"Zebra fibrosis\"\nmeans = \"A word that no text has.\"\n";
const SAME_ADDRESS: &str = "\n[twin]\nurl = \"http://breastcancertrials.org/\"\nlanguages = [\"en\"]\nneeds = [\"find-a-trial\"]\n\
                            checked = \"2026-11-23\"\nsources = [\"moalmanac\"]\nverified = \"label\"\n";

static FAULTS: [Fault; 42] = [
    fault(Remove("treatments/surgery/cases.md"), "missing-file", "treatments/surgery/cases.md", ""),
    fault(Insert(SURGERY, b"order = \xff"), "not-text", SURGERY, ""),
    fault(Change(SURGERY, "order = 1", "order = one"), "toml-syntax", SURGERY, "order = one"),
    fault(Change(QUESTIONS, "weight = 95\n", ""), "missing-key", QUESTIONS, "[[question]]"),
    fault(Change(SURGERY, "reviewed", "reviewd"), "unknown-key", SURGERY, "reviewd"),
    fault(Change(SURGERY, "\"first-use\"", "\"first_use\""), "wrong-value", SURGERY, "first_use"),
    fault(Change(SURGERY_WORDS, "+++\n", ""), "front-matter", SURGERY_WORDS, ""),
    fault(Append(SURGERY_WORDS, "\nTake `care`.\n", 1), "markdown-form", SURGERY_WORDS, "`care`"),
    fault(Change("treatments/surgery/cases.md", "| low |", "| lo |"), "case-form", "treatments/surgery/cases.md", "| lo |"),
    fault(Change(MARKERS, "(treatment:oral-serds)", "(treatment:oral-serd)"), "unknown-reference", MARKERS, "oral-serd)"),
    fault(Change(SUBTYPES, "next = \"markers\"", "next = \"marker\""), "unknown-reference", SUBTYPES, "next = "),
    fault(Change("goals/en.toml", "[less-pain]", "[less-pains]"), "missing-translation", "goals/en.toml", ""),
    fault(Change("questions/en.toml", "[groups]\n", "[groups]\nmore = \"More\"\n"), "unused-words", "questions/en.toml", "more = "),
    fault(Change("markers/facts.toml", "[ret]", "[rett]"), "missing-marker", "markers/facts.toml", ""),
    fault(Change("tips/facts.toml", "sources = [", "sources = []\n# ["), "missing-source", "tips/facts.toml", ""),
    fault(Change(IMMUNE, "verified = \"secondary\"", "verified = \"unverified\""), "unverified-claim", IMMUNE, "\"unverified\""),
    fault(Change(SURGERY, "\"1882\"", "\"1882-13\""), "date-form", SURGERY, "1882-13"),
    fault(Change(SURGERY, "reviewed = \"2026-11-23\"", "reviewed = \"2024-11-23\""), "review-overdue", SURGERY, "reviewed = "),
    fault(Change(PI3K, "PIK3CA found", "PIK3CA fond"), "rule-form", PI3K, "PIK3CA fond"),
    fault(
        Change("treatments/mtor-inhibitors/facts.toml", "\"HR positive and HER2 negative\"", "\"HR positive and HR negative\""),
        "impossible-rule",
        "treatments/mtor-inhibitors/facts.toml",
        "HR negative",
    ),
    fault(
        Change("treatments/surgery/cases.md", "| positive | low | | option | |", "| positive | low | | other | |"),
        "case-disagrees",
        "treatments/surgery/cases.md",
        "| positive | low | | other | |",
    ),
    fault(Change(QUESTIONS, "id = \"esr1-test\"", "id = \"pik3ca-test\" # again"), "duplicate-id", QUESTIONS, "# again"),
    fault(Change(QUESTIONS, "weight = 95", "weight = 101"), "weight-range", QUESTIONS, "weight = 101"),
    fault(Append(MARKERS, "\n#### Four\n", 1), "heading-order", MARKERS, "#### Four"),
    fault(Append(MARKERS, "\nAsk [them](htps://a.example/).\n", 1), "link-form", MARKERS, "htps:"),
    fault(Append(GROUPS, SAME_ADDRESS, 1), "duplicate-link", GROUPS, "http://breastcancertrials.org/"),
    fault(Change(GROUPS, "checked = \"2026-11-23\"", "checked = \"2025-01-02\""), "link-unchecked", GROUPS, "2025-01-02"),
    fault(Change(GROUPS, "phone = \"800-227-2345\"", "phone = \"1-800-ACS-2345\""), "phone-form", GROUPS, "1-800-ACS-2345"),
    fault(
        Change("needs/facts.toml", "[intimacy]", "[other-need]\norder = 30\ngroup = \"talks\"\n\n[intimacy]"),
        "unmet-need",
        "needs/facts.toml",
        "[other-need]",
    ),
    fault(Change(SURGERY_WORDS, "summary = [\n", "summary = [\n    \"One more.\",\n"), "missing-summary", SURGERY_WORDS, "One more."),
    fault(Change("pages/about/en.md", "next-label = ", "# "), "page-without-next", "pages/about/en.md", ""),
    fault(Change(SURGERY_WORDS, "## Hard points", "## Bad points"), "treatment-sections", SURGERY_WORDS, "## Bad points"),
    fault(Change(SURGERY_WORDS, "## Hard points\n\n", MORE_HARD_POINTS), "good-hard-ratio", SURGERY_WORDS, "## Good points"),
    fault(Change(DRAWING, "<rect class=\"surface\"", "<rect class=\"surface\" onclick=\"go()\""), "picture-form", DRAWING, "onclick"),
    fault(Change(DRAWING_WORDS, "akt = \"AKT\"\n", ""), "picture-form", DRAWING, "{akt}"),
    fault(Change(DRAWING_WORDS, "alt = ", "# "), "missing-alt", DRAWING_WORDS, ""),
    fault(Change(MARKERS, "(picture:growth-pathway)", "(picture:growth-path)"), "dangling-picture", MARKERS, "growth-path)"),
    fault(Append(MARKERS, "\nAsk for a XQZR test.\n", 1), "acronym-unspelled", MARKERS, "XQZR"),
    fault(Append(SURGERY_WORDS, HARD, 9), "reading-grade", SURGERY_WORDS, ""),
    fault(Append(TERMS, NEW_TERM, 1), "glossary-unused", TERMS, "[zebra]"),
    fault(Append(SITE, "[brand.light]\ntael = \"#07504f\"\n", 1), "brand-form", SITE, "tael = "),
    fault(Append(SITE, "[brand.light]\nteal = \"#2a8c8a\"\n", 1), "low-contrast", SITE, "teal = "),
];

/// What is checked besides: faults that the list leaves to others.
static MORE: [Fault; 5] = [
    fault(Append("treatments/surgery/es.md", HARD_SPANISH, 40), "reading-ease", "treatments/surgery/es.md", ""),
    fault(
        Change(TERMS, "means = \"", "means = \"Multidisciplinary oncological management.\"\n# \""),
        "reading-grade",
        TERMS,
        "Multidisciplinary",
    ),
    fault(Change(TERMS, "means = \"", "means = \"Much of it\"\n# \""), "glossary-form", TERMS, "Much of it"),
    fault(Change(GROUPS, "phone-seen = \"copy\"\n", ""), "phone-form", GROUPS, "phone = "),
    fault(Change(SURGERY_WORDS, "## Good points", "## What it does"), "treatment-sections", SURGERY_WORDS, ""),
];

#[test]
fn each_planted_fault_is_found_at_its_place_with_what_to_do() {
    for Fault { edit, rule, at: (file, words) } in FAULTS.iter().chain(&MORE) {
        change(TODAY, |files| plant(files, edit)).finds(rule, file, words);
    }
}

#[test]
fn every_rule_has_a_planted_fault() {
    let planted: BTreeSet<&str> = FAULTS.iter().chain(&MORE).map(|fault| fault.rule).collect();
    let rules: BTreeSet<&str> = content::rules().map(|(id, _)| id).collect();
    assert_eq!(planted, rules);
}

fn plant(files: &mut Files, edit: &Edit) {
    let text = |files: &Files, path: &str| files.text(path).unwrap_or_else(|| panic!("{path} is missing")).to_owned();
    match *edit {
        Change(path, old, new) => {
            let before = text(files, path);
            assert!(before.contains(old), "{path} no longer holds {old:?}");
            files.insert(path, before.replacen(old, new, 1).into_bytes());
        }
        Append(path, more, times) => files.insert(path, format!("{}\n{}", text(files, path), more.repeat(times)).into_bytes()),
        Remove(path) => files.remove(path),
        Insert(path, bytes) => files.insert(path, bytes),
    }
}
