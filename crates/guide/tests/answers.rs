//! Answers as people and programs write them: what is taken, what is refused, and how it is told.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test stops at the first thing that is not as it should be, and may use the disk"
)]

use care::{Finding, Her2, HormoneReceptor, Marker};
use guide::{Answers, GoalChoice};

const GOALS: [&str; 4] = ["time-with-family", "fewer-side-effects", "stay-independent", "live-longer"];

fn read(json: &str) -> Result<Answers, String> {
    Answers::from_json(json.as_bytes(), &GOALS).map_err(|error| error.to_string())
}

#[track_caller]
fn refused(json: &str, told: &[&str]) {
    let error = read(json).expect_err(json);
    for words in told {
        assert!(error.contains(words), "{json}\n  told: {error}\n  lacks: {words}");
    }
}

#[test]
fn the_answers_of_the_specification_are_read() {
    let json = r#"{ "hormone_receptor": "positive", "her2": "low", "markers": { "pik3ca": "found", "brca": "not-found" },
        "goals": ["time-with-family", "fewer-side-effects", "stay-independent"] }"#;
    let answers = read(json).unwrap();
    assert_eq!(answers.report.hormone_receptor, HormoneReceptor::Positive);
    assert_eq!(answers.report.her2, Her2::Low);
    assert_eq!(answers.report.marker(Marker::Pik3ca), Finding::Found);
    assert_eq!(answers.report.marker(Marker::Brca), Finding::NotFound);
    assert_eq!(answers.report.marker(Marker::Esr1), Finding::NotSure);
    assert_eq!(answers.goals.len(), 3);
}

#[test]
fn nothing_said_is_a_full_set_of_answers() {
    assert_eq!(read("{}").unwrap(), Answers::default());
    assert_eq!(read(r#"{"her2":"not-sure","markers":{"ntrk":"not-sure"},"goals":[],"visit":{}}"#).unwrap(), Answers::default());
}

#[test]
fn every_status_and_every_marker_has_its_id() {
    for status in ["positive", "negative", "not-sure"] {
        read(&format!(r#"{{"hormone_receptor":"{status}"}}"#)).unwrap();
    }
    for status in ["positive", "low", "ultralow", "zero", "negative", "not-sure"] {
        read(&format!(r#"{{"her2":"{status}"}}"#)).unwrap();
    }
    for marker in Marker::ALL {
        for finding in ["found", "not-found", "not-sure"] {
            read(&format!(r#"{{"markers":{{"{}":"{finding}"}}}}"#, marker.id())).unwrap();
        }
    }
}

#[test]
fn what_was_read_is_written_back_the_same() {
    let json = r#"{"hormone_receptor":"negative","her2":"zero","markers":{"pd-l1":"found","braf-v600e":"not-found"},
        "goals":["live-longer",{"own":"Dance at the wedding"}],
        "visit":{"date":"2026-12-01","companion":"my sister","treatments_so_far":"paclitaxel"},
        "about_me":"I live alone.","own_questions":["May I travel?"]}"#;
    let answers = read(json).unwrap();
    assert_eq!(answers.goals[1], GoalChoice::Own("Dance at the wedding".to_owned()));
    assert_eq!(read(&answers.to_json().to_string()).unwrap(), answers);
}

#[test]
fn an_unknown_field_value_marker_or_goal_is_named_with_what_may_stand_there() {
    refused(r#"{"hr":"positive"}"#, &["hr", "hormone_receptor"]);
    refused(r#"{"her2":"medium"}"#, &["her2: ", "medium", "ultralow", "not-sure"]);
    refused(r#"{"hormone_receptor":"low"}"#, &["hormone_receptor: ", "low", "negative"]);
    refused(r#"{"markers":{"brca3":"found"}}"#, &["markers", "brca3", "braf-v600e"]);
    refused(r#"{"markers":{"brca":"maybe"}}"#, &["markers.brca: ", "maybe", "not-found"]);
    refused(r#"{"goals":["fly"]}"#, &["goals[0]: ", "fly", "time-with-family", "own"]);
    refused(r#"{"goals":[{"mine":"x"}]}"#, &["goals[0]", "mine", "own"]);
    refused(r#"{"visit":{"when":"2026-12-01"}}"#, &["visit", "when", "treatments_so_far"]);
}

#[test]
fn nothing_is_dropped_in_silence() {
    refused(r#"{"goals":["live-longer","live-longer"]}"#, &["goals[1]: ", "live-longer", "twice"]);
    refused(r#"{"goals":[{"own":"rest"},{"own":" rest "}]}"#, &["goals[1]: ", "twice"]);
    refused(r#"{"goals":["time-with-family","fewer-side-effects","stay-independent","live-longer"]}"#, &["goals: ", "3"]);
    refused(r#"{"her2":"low","her2":"zero"}"#, &["her2", "duplicate"]);
    refused(r#"{"markers":{"ret":"found","ret":"not-found"}}"#, &["markers", "ret", "duplicate"]);
    refused(r#"{"own_questions":["1","2","3","4","5","6"]}"#, &["own_questions: ", "5"]);
    refused(r#"{"goals":[{"own":" \u200e\u0000 "}]}"#, &["goals[0]: ", "no words"]);
}

#[test]
fn values_of_the_wrong_shape_are_told_where_they_stand() {
    refused("[]", &["answers: ", "object"]);
    refused("", &["answers: ", "EOF"]);
    refused("{\"her2\": \"low\"", &["line 1"]);
    refused("{} {}", &["answers: ", "trailing"]);
    refused("null", &["answers: "]);
    refused(r#"{"her2":3}"#, &["her2"]);
    refused(r#"{"goals":"live-longer"}"#, &["goals"]);
    refused(r#"{"goals":[3]}"#, &["goals[0]", "own"]);
    refused(r#"{"markers":[]}"#, &["markers", "not-found"]);
    refused(r#"{"about_me":{}}"#, &["about_me"]);
    assert!(Answers::from_json(b"{\"about_me\":\"\xff\"}", &GOALS).is_err());
}

#[test]
fn a_day_the_calendar_lacks_is_refused() {
    for day in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-06-31", "tomorrow", "2026-6-1", "12/01/2026", "", "2026-12-01T09:00"] {
        refused(&format!(r#"{{"visit":{{"date":"{day}"}}}}"#), &["visit.date: ", "YYYY-MM-DD"]);
    }
    assert!(read(r#"{"visit":{"date":"2028-02-29"}}"#).is_ok());
}

#[test]
fn text_that_is_too_long_is_told_with_its_length_and_the_limit() {
    let long = "a".repeat(100_000);
    refused(&format!(r#"{{"about_me":"{long}"}}"#), &["about_me: ", "100000", "250"]);
    refused(&format!(r#"{{"own_questions":["ok","{long}"]}}"#), &["own_questions[1]: ", "100000", "150"]);
    refused(&format!(r#"{{"goals":[{{"own":"{long}"}}]}}"#), &["goals[0].own: ", "100000", "80"]);
    refused(&format!(r#"{{"visit":{{"companion":"{long}"}}}}"#), &["visit.companion: ", "80"]);
    refused(&format!(r#"{{"visit":{{"treatments_so_far":"{long}"}}}}"#), &["visit.treatments_so_far: ", "250"]);
}

#[test]
fn ten_megabytes_are_refused_before_they_are_read() {
    let mut json = vec![b' '; 10 * 1024 * 1024];
    json.extend(b"{}");
    assert!(Answers::from_json(&json, &GOALS).unwrap_err().to_string().contains("larger than 1024 KB"));
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    let deep = format!("{{\"about_me\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(read(&deep).is_err());
}

#[test]
fn own_words_keep_every_sign_that_can_be_seen() {
    let answers = read(r#"{"about_me":"  Mi niña \u202e y yo\t👩‍👧\u0000 — «sí»  "}"#).unwrap();
    assert_eq!(answers.about_me.as_deref(), Some("Mi niña y yo 👩‍👧 — «sí»"));
}
