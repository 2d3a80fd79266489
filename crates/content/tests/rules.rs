//! One fault for each rule, planted in the shipped content: it is found in its file, on its line, and no other with it.

mod shipped;

use content::Files;
use shipped::{TODAY, change, plant, plant_all};

const SURGERY: &str = "treatments/surgery/facts.toml";
const SURGERY_WORDS: &str = "treatments/surgery/en.md";
const MARKERS_PAGE: &str = "pages/markers/en.md";
const PI3K: &str = "treatments/pi3k-inhibitors/facts.toml";
const QUESTIONS: &str = "questions/facts.toml";

#[test]
fn an_id_that_names_nothing_is_told() {
    let planted = plant(SURGERY, "sources = [\"", "sources = [\"nowhere\", \"");
    planted.gives(&[("unknown-reference", SURGERY, "nowhere")]);
    plant(MARKERS_PAGE, "](treatment:oral-serds)", "](treatment:oral-serd)").gives(&[("unknown-reference", MARKERS_PAGE, "oral-serd)")]);
    plant("pages/subtypes/en.md", "next = \"markers\"", "next = \"marker\"").says("did you mean `markers`?");
    plant("organisations/facts.toml", "needs = [\"", "needs = [\"no-need\", \"").says("there is no need `no-need`");
    plant("organisations/facts.toml", "languages = [\"en\"", "languages = [\"xx\"").says("there is no language `xx`");
    plant("needs/facts.toml", "group = \"talks\"", "group = \"talk\"").says("did you mean `talks`?");
    plant("messages/en.toml", "to = \"page:understanding\"", "to = \"page:no-page\"").says("there is no page `no-page`");
    plant("subtypes/facts.toml", "\"her2-score\"", "\"her2-scor\"").says("did you mean `her2-score`?");
    plant("markers/facts.toml", "test = \"esr1-test\"", "test = \"no-test\"").gives(&[(
        "unknown-reference",
        "markers/facts.toml",
        "no-test",
    )]);
    plant("glossary/facts.toml", "related = [\"", "related = [\"no-term\", \"").gives(&[(
        "unknown-reference",
        "glossary/facts.toml",
        "no-term",
    )]);
    plant(QUESTIONS, "group = \"results\"", "group = \"no-group\"").gives(&[("unknown-reference", QUESTIONS, "no-group")]);
    plant(QUESTIONS, "result = \"esr1\"", "result = \"esr9\"").gives(&[("unknown-reference", QUESTIONS, "esr9")]);
    plant(QUESTIONS, "\ngoals = [\"", "\ngoals = [\"no-goal\", \"").gives(&[("unknown-reference", QUESTIONS, "no-goal")]);
    plant(QUESTIONS, "\ntreatments = [\"", "\ntreatments = [\"no-kind\", \"").gives(&[("unknown-reference", QUESTIONS, "no-kind")]);
}

#[test]
fn a_shared_approval_has_to_exist_elsewhere() {
    let kind = "treatments/tumor-agnostic-therapy/facts.toml";
    plant(kind, "shared = [", "shared = [\"no-approval\", ").gives(&[("unknown-reference", kind, "no-approval")]);
    plant(kind, "shared = [", "shared = [\"larotrectinib-2018\", ").gives(&[("unknown-reference", kind, "shared = ")]);
}

#[test]
fn a_thing_without_words_is_told() {
    change(TODAY, |files| files.remove(SURGERY_WORDS)).gives(&[("missing-translation", SURGERY_WORDS, "")]);
    plant(SURGERY_WORDS, "because = ", "# because = ").gives(&[("missing-translation", SURGERY_WORDS, "")]);
    plant("goals/en.toml", "[less-pain]", "[less-pains]")
        .gives(&[("missing-translation", "goals/en.toml", ""), ("unused-words", "goals/en.toml", "[less-pains]")]);
    let words = "treatments/pi3k-inhibitors/en.md";
    plant(words, "alpelisib-2019 = ", "alpelisib-2018 = ")
        .gives(&[("missing-translation", words, ""), ("unused-words", words, "alpelisib-2018")]);
}

#[test]
fn a_new_language_lacks_every_file_it_has_not_got() {
    let planted = plant("site.toml", "languages = [\"en\", \"es\"]", "languages = [\"en\", \"es\", \"qq\"]");
    planted.says("the site is in `qq`");
}

#[test]
fn a_site_without_a_language_is_told() {
    plant("site.toml", "languages = [\"en\", \"es\"]", "languages = []").says("the site has no language");
}

#[test]
fn words_for_nothing_are_told() {
    plant("treatments/pi3k-inhibitors/en.md", "in-short", "because = \"It is so.\"\nin-short").gives(&[(
        "unused-words",
        "treatments/pi3k-inhibitors/en.md",
        "because",
    )]);
    plant("questions/en.toml", "[groups]\n", "[groups]\nmore = \"More\"\n").gives(&[("unused-words", "questions/en.toml", "more = ")]);
}

#[test]
fn a_marker_that_answers_know_has_to_be_described() {
    let planted = plant("markers/facts.toml", "[ret]", "[rett]");
    planted.gives(&[
        ("missing-marker", "markers/facts.toml", ""),
        ("missing-translation", "markers/en.toml", ""),
        ("missing-translation", "markers/es.toml", ""),
        ("unknown-reference", "markers/facts.toml", "[rett]"),
        ("unused-words", "markers/en.toml", "[ret]"),
        ("unused-words", "markers/es.toml", "[ret]"),
    ]);
}

#[test]
fn a_fact_without_a_source_is_told() {
    plant("tips/facts.toml", "sources = [", "sources = []\n# [").gives(&[("missing-source", "tips/facts.toml", "")]);
    plant(SURGERY, "sources = [\"conquer-history\"]", "# none").gives(&[("missing-source", SURGERY, "kind = ")]);
    plant("pages/markers/facts.toml", "verified = ", "# verified = ").gives(&[("missing-source", "pages/markers/facts.toml", "")]);
}

#[test]
fn a_fact_nobody_checked_is_a_warning_of_its_own() {
    plant(SURGERY, "verified = \"secondary\"", "verified = \"unverified\"").gives(&[("unverified-claim", SURGERY, "verified = ")]);
}

#[test]
fn dates_have_to_exist_and_to_agree() {
    plant(SURGERY, "reviewed = \"2026-11-23\"", "reviewed = \"2026-02-30\"").gives(&[("date-form", SURGERY, "2026-02-30")]);
    plant(SURGERY, "reviewed = \"2026-11-23\"", "reviewed = \"2026-11\"").gives(&[("date-form", SURGERY, "2026-11")]);
    plant(SURGERY, "date = \"1882\"", "date = \"2882\"").gives(&[("date-form", SURGERY, "2882")]);
    plant(SURGERY, "kind = \"first-use\"", "kind = \"ongoing\"").gives(&[("date-form", SURGERY, "date = ")]);
    plant(SURGERY, "date = \"1882\"\n", "").gives(&[("date-form", SURGERY, "kind = ")]);
    plant(PI3K, "status = \"regular\"", "status = \"regular\"\n  withdrawn = \"2026-01-01\"").gives(&[("date-form", PI3K, "withdrawn = ")]);
    plant(PI3K, "status = \"regular\"", "status = \"regular\"\n  accelerated = \"2099-01-01\"").says("is before the day");
    let withdrawn = "treatments/immunotherapy/facts.toml";
    plant(withdrawn, "  withdrawn = ", "  # withdrawn = ").gives(&[("date-form", withdrawn, "status = \"withdrawn\"")]);
    plant(withdrawn, "status = \"accelerated\"", "status = \"accelerated\"\n  accelerated = \"2020-01-01\"").gives(&[(
        "date-form",
        withdrawn,
        "accelerated = \"2020-01-01\"",
    )]);
}

#[test]
fn a_review_is_overdue_after_the_months_of_the_policy_and_not_before() {
    let today_is = |today| change(today, |files| replace(files, "site.toml", "review-months = 12", "review-months = 1"));
    let old = |planted: shipped::Planted| planted.count("review-overdue", SURGERY);
    assert_eq!(old(today_is("2026-12-23")), 0);
    assert_eq!(old(today_is("2026-12-24")), 1);
}

#[test]
fn a_rule_that_cannot_be_read_is_marked_at_the_word() {
    let planted = plant(PI3K, "PIK3CA found", "PIK3CA fond");
    planted.gives(&[("rule-form", PI3K, "PIK3CA fond")]);
    assert_eq!(planted.marked(), ["PIK3CA fond"]);
    let planted = plant(SURGERY, "rule = \"always\"", "rule = \"HR positive\"");
    planted.says("only be `always`");
}

#[test]
fn a_rule_nobody_can_meet_is_told() {
    let kind = "treatments/mtor-inhibitors/facts.toml";
    let planted = plant(kind, "rule = \"HR positive and HER2 negative\"", "rule = \"HR positive and HR negative\"");
    assert_eq!(planted.count("impossible-rule", kind), 1);
}

#[test]
fn a_case_that_the_rules_do_not_give_is_told_at_its_row() {
    let cases = "treatments/surgery/cases.md";
    let planted = plant(cases, "| positive | low | | option | |", "| positive | low | | other | |");
    planted.gives(&[("case-disagrees", cases, "| positive | low | | other | |")]);
    planted.says("this case says `other`, and the rules give `option`");
    let cases = "treatments/her2-targeted-therapy/cases.md";
    plant(cases, "| ask | her2 |", "| ask | her2, hormone_receptor |").says("the rules give `ask` decided by her2");
}

#[test]
fn an_id_given_twice_is_told_where_it_is_repeated() {
    let planted = change(TODAY, |files| files.insert("sources-more.toml", TWICE.as_bytes()));
    planted.gives(&[("duplicate-id", "sources-more.toml", "[moalmanac]")]);
    plant(QUESTIONS, "id = \"esr1-test\"", "id = \"pik3ca-test\" # again").says("the question `pik3ca-test` is there already");
    plant("site.toml", "[\"en\", \"es\"]", "[\"en\", \"es\", \"en\"]").gives(&[("duplicate-id", "site.toml", "languages")]);
}

const TWICE: &str = "\n[moalmanac]\ntitle = \"T\"\npublisher = \"P\"\nurl = \"https://a.example/\"\nread = \"2026-11-23\"\n";

#[test]
fn the_weight_of_a_question_ends_at_a_hundred() {
    plant(QUESTIONS, "weight = 95", "weight = 101").gives(&[("weight-range", QUESTIONS, "weight = 101")]);
}

#[test]
fn headings_begin_below_the_title_and_skip_no_level() {
    change(TODAY, |files| append(files, MARKERS_PAGE, "\n# Top\n\nYes.\n")).gives(&[("heading-order", MARKERS_PAGE, "# Top")]);
    change(TODAY, |files| append(files, MARKERS_PAGE, "\n## Two\n\n#### Four\n")).gives(&[("heading-order", MARKERS_PAGE, "#### Four")]);
}

#[test]
fn a_malformed_address_is_told() {
    change(TODAY, |files| append(files, SURGERY_WORDS, "\nAsk [them](htps://a.example/).\n")).gives(&[(
        "link-form",
        SURGERY_WORDS,
        "htps:",
    )]);
    plant("sources.toml", "url = \"https://", "url = \"https:/ /").gives(&[("link-form", "sources.toml", "https:/ /")]);
}

#[test]
fn a_text_that_is_hard_to_read_is_told() {
    let hard =
        "\nMultidisciplinary oncological management necessitates comprehensive immunohistochemical characterization of the malignancy.\n";
    change(TODAY, |files| append(files, SURGERY_WORDS, &hard.repeat(9))).gives(&[("reading-grade", SURGERY_WORDS, "")]);
}

#[test]
fn a_term_is_told_in_sentences_and_owns_its_forms() {
    let words = "glossary/en.toml";
    let unfinished = "today it usually cannot be cured\"";
    plant(words, "today it usually cannot be cured.\"", unfinished).gives(&[("glossary-form", words, unfinished)]);
    plant(words, "also = [\"stage 4\"", "also = [\"stage 4\", \"mBC\"").says("`mBC` is already a form of `metastatic-breast-cancer`");
    plant("glossary/facts.toml", "related = [\"stage-iv\"", "related = [\"metastatic-breast-cancer\", \"stage-iv\"")
        .says("is related to itself");
}

#[test]
fn every_rule_has_one_line_that_tells_it() {
    let mut ids: Vec<&str> = content::rules().map(|(id, _)| id).collect();
    assert!(content::rules().all(|(_, doc)| doc.ends_with('.')));
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
}

#[test]
fn nothing_stops_at_the_first_fault() {
    let planted = plant_all(&[
        (SURGERY, "order = 1", "order = one"),
        (QUESTIONS, "weight = 95", "weight = 101"),
        ("tips/facts.toml", "sources = [", "sources = []\n# ["),
    ]);
    planted.gives(&[
        ("toml-syntax", SURGERY, "order = one"),
        ("weight-range", QUESTIONS, "weight = 101"),
        ("missing-source", "tips/facts.toml", ""),
    ]);
}

fn append(files: &mut Files, path: &str, text: &str) {
    let text = format!("{}{text}", files.text(path).expect("the file is there"));
    files.insert(path, text.into_bytes());
}

fn replace(files: &mut Files, path: &str, old: &str, new: &str) {
    let text = files.text(path).expect("the file is there").replacen(old, new, 1);
    files.insert(path, text.into_bytes());
}

#[test]
fn the_looks_are_changed_by_names_and_values_that_the_design_knows() {
    let brand = |lines: &str| {
        change(TODAY, |files| files.insert("site.toml", format!("{}\n{lines}", files.text("site.toml").unwrap()).into_bytes()))
    };
    brand("[brand]\ntext-size = 110\nroom = 90\nmotion = 0\n[brand.light]\nteal = \"#053f3e\"\n[brand.dark]\nthread = \"#ffa0c0\"\n")
        .gives(&[]);
    brand("[brand.light]\ntael = \"#07504f\"\n").says("did you mean `teal`?");
    brand("[brand.dark]\nteal = \"green\"\n").gives(&[("brand-form", "site.toml", "teal = ")]);
    brand("[brand]\ntext-size = 90\n").gives(&[("brand-form", "site.toml", "text-size")]);
    brand("[brand]\nroom = 200\n").gives(&[("brand-form", "site.toml", "room")]);
    brand("[brand]\nmotion = 300\n").gives(&[("brand-form", "site.toml", "motion")]);
    brand("[brand]\ncolour = 1\n").says("`colour` is not a key of [brand]");
}

#[test]
fn a_colour_that_cannot_be_read_is_refused_with_the_pair_and_what_to_do() {
    let brand = |lines: &str| {
        change(TODAY, |files| files.insert("site.toml", format!("{}\n{lines}", files.text("site.toml").unwrap()).into_bytes()))
    };
    let pale = brand("[brand.light]\nmuted = \"#6d6174\"\n");
    pale.says("`muted` on `paper` has a contrast of 5.4:1 on a light screen; text needs 7:1");
    pale.says("make `muted` darker or `paper` lighter");
    brand("[brand.light]\nedge = \"#b0a6b4\"\n").says("an edge needs 3:1");
    let dark = brand("[brand.dark]\npaper = \"#6a6070\"\n");
    dark.says("on a dark screen");
    dark.says("make `paper` darker or `ink` lighter");
    // A pair that both looks leave as designed is never told.
    brand("[brand.dark]\nteal = \"#007777\"\n").says("`teal` on `paper`");
    assert_eq!(brand("[brand.light]\nthread = \"#f0a0b8\"\n").count("low-contrast", "site.toml"), 2);
}
