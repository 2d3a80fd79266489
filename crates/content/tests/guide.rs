//! The writer's guide: it tells every rule, and no rule that is not there.

mod shipped;

use std::collections::BTreeSet;

#[test]
fn every_rule_has_its_paragraph_in_the_writers_guide() {
    let files = shipped::files();
    let guide = files.text("README.md").expect("the writer's guide");
    let (_, rules) = guide.split_once("\n## What each check means\n").expect("the part on checks");
    let rules = rules.split("\n## ").next().unwrap_or_default();
    let told: Vec<(&str, &str)> = rules.split("\n### ").skip(1).map(|part| part.split_once('\n').unwrap_or((part, ""))).collect();
    let ids: BTreeSet<&str> = told.iter().map(|(id, _)| *id).collect();
    let table: BTreeSet<&str> = content::rules().map(|(id, _)| id).collect();
    assert_eq!(ids, table);
    assert_eq!(told.len(), ids.len(), "a rule is told twice");
    for (id, paragraph) in told {
        assert!(paragraph.split_whitespace().count() >= 12, "{id} says too little");
    }
}
