//! The rules that content has to keep, one file each, and the table of them all. content/README.md has a paragraph on each.

mod acronym_unspelled;
mod brand_form;
mod case_disagrees;
mod dangling_picture;
mod date_form;
mod duplicate_id;
mod duplicate_link;
mod glossary_form;
mod glossary_unused;
mod good_hard_ratio;
mod heading_order;
mod impossible_rule;
mod link_form;
mod link_unchecked;
mod low_contrast;
mod missing_alt;
mod missing_marker;
mod missing_source;
mod missing_summary;
mod missing_translation;
mod page_without_next;
mod phone_form;
mod picture_form;
mod reading_ease;
mod reading_grade;
mod review_overdue;
mod rule_form;
mod treatment_sections;
mod unknown_reference;
mod unmet_need;
mod unused_words;
mod unverified_claim;
mod weight_range;

use crate::draft::Draft;
use crate::faults::Faults;
use crate::library::Library;

/// A rule over everything that was read.
struct Check {
    id: &'static str,
    doc: &'static str,
    run: fn(&Draft<'_>, &mut Faults),
}

/// Every rule that is checked once all is read.
static CHECKS: [Check; 33] = [
    Check { id: "unknown-reference", doc: "An id names something that exists.", run: unknown_reference::check },
    Check { id: "missing-translation", doc: "Every thing has words in every language of the site.", run: missing_translation::check },
    Check { id: "unused-words", doc: "Words belong to a thing that exists.", run: unused_words::check },
    Check { id: "missing-marker", doc: "Every marker that answers know is described.", run: missing_marker::check },
    Check { id: "missing-source", doc: "Every medical fact names a source.", run: missing_source::check },
    Check { id: "unverified-claim", doc: "Every medical fact was compared with its source.", run: unverified_claim::check },
    Check { id: "date-form", doc: "Dates exist, and agree with one another.", run: date_form::check },
    Check { id: "review-overdue", doc: "Texts are reviewed as often as site.toml asks.", run: review_overdue::check },
    Check { id: "rule-form", doc: "Rules are written as the writer's guide says.", run: rule_form::check },
    Check { id: "impossible-rule", doc: "Somebody's results can meet each rule.", run: impossible_rule::check },
    Check { id: "case-disagrees", doc: "The rules give what the worked cases say.", run: case_disagrees::check },
    Check { id: "duplicate-id", doc: "An id is given once.", run: duplicate_id::check },
    Check { id: "weight-range", doc: "The weight of a question is 100 at most.", run: weight_range::check },
    Check { id: "heading-order", doc: "Headings begin at level 2 and skip none.", run: heading_order::check },
    Check { id: "link-form", doc: "Addresses are well formed.", run: link_form::check },
    Check {
        id: "duplicate-link",
        doc: "An address stands once among the organisations, and once among the sources.",
        run: duplicate_link::check,
    },
    Check {
        id: "link-unchecked",
        doc: "Somebody looked at each organisation's page as lately as site.toml asks.",
        run: link_unchecked::check,
    },
    Check {
        id: "phone-form",
        doc: "Telephone numbers are written as people dial them, and say where they were seen.",
        run: phone_form::check,
    },
    Check { id: "unmet-need", doc: "Every need has an organisation, and every organisation a need.", run: unmet_need::check },
    Check { id: "missing-summary", doc: "Every page begins with what it says in short.", run: missing_summary::check },
    Check { id: "page-without-next", doc: "Every page ends with one next step.", run: page_without_next::check },
    Check {
        id: "treatment-sections",
        doc: "Every kind of treatment has the nine sections, in their order.",
        run: treatment_sections::check,
    },
    Check { id: "good-hard-ratio", doc: "Good and hard points are told in equal detail.", run: good_hard_ratio::check },
    Check {
        id: "picture-form",
        doc: "A drawing holds shapes and places for words, and every place has its words.",
        run: picture_form::check,
    },
    Check { id: "missing-alt", doc: "Every picture says in words what it shows.", run: missing_alt::check },
    Check {
        id: "dangling-picture",
        doc: "A picture that a text names exists, and a picture that exists stands in a text.",
        run: dangling_picture::check,
    },
    Check {
        id: "acronym-unspelled",
        doc: "Capitals that stand for words are spelled out, or the glossary explains them.",
        run: acronym_unspelled::check,
    },
    Check {
        id: "reading-grade",
        doc: "English texts are easy to read: school grade 8 or below, and 6 or below for half of them.",
        run: reading_grade::check,
    },
    Check { id: "reading-ease", doc: "Spanish texts are easy to read: 55 INFLESZ points or above.", run: reading_ease::check },
    Check { id: "glossary-form", doc: "Terms are told in full sentences, and each form belongs to one term.", run: glossary_form::check },
    Check {
        id: "glossary-unused",
        doc: "A word that the glossary explains is met on the site, or heard from the team.",
        run: glossary_unused::check,
    },
    Check {
        id: "brand-form",
        doc: "What site.toml changes of the looks is named and written as the design knows it.",
        run: brand_form::check,
    },
    Check { id: "low-contrast", doc: "The colours of site.toml can be read: 7:1 for text, 3:1 for edges.", run: low_contrast::check },
];

/// The rules that hold while the files are read.
const READING: [(&str, &str); 9] = [
    ("missing-file", "Every file that is needed is there."),
    ("not-text", "Files are plain text in UTF-8."),
    ("toml-syntax", "Files of facts, words and settings are valid TOML."),
    ("missing-key", "Every key that is needed is there."),
    ("unknown-key", "Every key is one that the program knows."),
    ("wrong-value", "Values are of the right kind, and not empty."),
    ("front-matter", "Markdown files begin with settings between two `+++` lines."),
    ("markdown-form", "Texts hold only what a page can show."),
    ("case-form", "Worked cases are written as the writer's guide says."),
];

/// Runs every check.
pub(crate) fn run(draft: &Draft<'_>, faults: &mut Faults) {
    for check in &CHECKS {
        (check.run)(draft, faults);
    }
}

/// Runs the checks that need the whole library, once it could be put together.
pub(crate) fn run_whole(library: &Library, today: &str, faults: &mut Faults) {
    reading_grade::check_whole(library, today, faults);
}

/// Every rule by id with one line on what it asks.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    READING.into_iter().chain(CHECKS.iter().map(|check| (check.id, check.doc)))
}
