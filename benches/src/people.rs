//! The three people the guide is measured for. Invented, and chosen to differ: many options, every field filled, nothing known.

/// A person's answers.
pub(crate) struct Person {
    pub(crate) name: &'static str,
    pub(crate) answers: &'static str,
}

pub(crate) const PEOPLE: [Person; 3] = [
    Person {
        name: "hormone receptors positive, HER2 low, PIK3CA found",
        answers: r#"{ "hormone_receptor": "positive", "her2": "low", "markers": { "pik3ca": "found", "brca": "not-found" },
                      "goals": ["time-with-family", "fewer-side-effects", "stay-independent"] }"#,
    },
    Person {
        name: "triple negative, every field filled",
        answers: r#"{ "hormone_receptor": "negative", "her2": "zero",
                      "markers": { "brca": "found", "palb2": "not-found", "pd-l1": "found", "pik3ca": "not-found", "tmb-high": "not-sure" },
                      "goals": ["live-longer", { "own": "Dance at my daughter's wedding in June" }, "keep-working"],
                      "visit": { "date": "2027-01-12", "companion": "My sister Ana", "treatments_so_far": "Surgery and chemotherapy in 2021, chemotherapy again since spring." },
                      "about_me": "I teach six-year-olds and would like to go on until the summer.",
                      "own_questions": ["Can I travel between two treatments?", "Who do I call at night?", "What can I do about the tingling in my fingers?"] }"#,
    },
    Person { name: "nothing known yet", answers: r#"{ "goals": ["peace-of-mind"] }"# },
];
