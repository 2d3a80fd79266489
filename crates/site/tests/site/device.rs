//! The guide builder as a reader's device runs it.

use guide::{Answers, GoalChoice, Guide};
use pages::{Desk, Setting};

use super::made::site;

fn with_desk(look: impl FnOnce(Desk<'static>)) {
    let bytes = site().edition("en").unwrap().device_desk().to_bytes().unwrap();
    look(Desk::from_bytes(&bytes).unwrap());
}

fn setting() -> Setting<'static> {
    Setting { today: guide::parse_date("2026-11-25").unwrap(), address: Some("https://example.org/en/guide/"), notice: None }
}

fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn some_answers() -> Answers {
    let json = br#"{"hormone_receptor":"positive","her2":"low","markers":{"pik3ca":"found","brca":"not-found"},
        "goals":["time-with-family",{"own":"Dance at a wedding"}],"visit":{"date":"2026-12-01"},"own_questions":["Why?"]}"#;
    Answers::from_json(json, &site().edition("en").unwrap().book.goal_ids()).unwrap()
}

#[test]
fn what_travels_to_a_device_arrives_whole() {
    let edition = site().edition("en").unwrap();
    with_desk(|desk| {
        assert_eq!(format!("{:?}", desk.book.as_ref()), format!("{:?}", edition.book));
        let text = |book| Guide::new(book, some_answers(), setting().today).text();
        assert_eq!(text(desk.book.as_ref()), text(edition.book));
    });
}

#[test]
fn a_device_asks_the_same_as_a_server() {
    let edition = site().edition("en").unwrap();
    let posted = [
        fields(&[("from", "hormone-receptor"), ("choose", "positive")]),
        fields(&[("from", "her2"), ("hormone_receptor", "positive"), ("choose", "low")]),
        fields(&[("from", "markers"), ("marker.pik3ca", "found"), ("go", "none-found")]),
        fields(&[("from", "goals"), ("goal", "cost"), ("goal", "less-pain"), ("go", "next")]),
        fields(&[("from", "check"), ("go", "change-visit")]),
        fields(&[("from", "visit"), ("day", "31"), ("go", "next")]),
    ];
    with_desk(|desk| {
        for form in &posted {
            let screen = desk.turn(form, &setting()).unwrap();
            let page = pages::respond(&edition, form, setting().today).unwrap();
            assert!(page.html.contains(&screen.main), "{form:?}");
            assert!(page.html.contains(&format!("<title>{}</title>", screen.window_title)), "{form:?}: {}", screen.window_title);
            assert_eq!(page.has_faults, screen.has_faults);
        }
    });
}

#[test]
fn a_link_leads_to_its_guide_and_a_damaged_one_to_the_first_question() {
    with_desk(|desk| {
        let link = some_answers().to_link();
        let screen = desk.open_link(&link, &setting());
        assert_eq!(screen.step, "guide");
        assert!(screen.main.contains("Dance at a wedding") && screen.main.contains(&format!("#guide:{link}")), "{}", screen.main);
        let unknown = Answers { goals: vec![GoalChoice::Listed("fly".into())], ..Answers::default() }.to_link();
        for link in ["", "1", "2AAAA", &link[..9], &unknown] {
            let screen = desk.open_link(link, &setting());
            assert_eq!(screen.step, "hormone-receptor", "{link}");
            assert!(screen.main.contains("told") && !screen.has_faults, "{link}");
        }
    });
}

#[test]
fn answers_from_elsewhere_lead_to_the_first_question_they_leave_open() {
    with_desk(|desk| {
        let step = |pairs: &[(&str, &str)]| desk.open_fields(&fields(pairs)).step;
        assert_eq!(step(&[]), "hormone-receptor");
        assert_eq!(step(&[("hormone_receptor", "not-sure")]), "hormone-receptor");
        assert_eq!(step(&[("hormone_receptor", "positive")]), "her2");
        assert_eq!(step(&[("hormone_receptor", "positive"), ("her2", "low")]), "markers");
        assert_eq!(step(&[("hormone_receptor", "positive"), ("her2", "low"), ("marker.brca", "found")]), "goals");
        assert_eq!(step(&[("her2", "medium")]), "hormone-receptor");
    });
}

#[test]
fn a_form_of_another_language_goes_on_where_it_stood() {
    with_desk(|desk| {
        let stood = |pairs: &[(&str, &str)]| desk.open_form(&fields(pairs), &setting()).step;
        assert_eq!(stood(&[("from", "goals"), ("hormone_receptor", "positive"), ("goal", "cost"), ("go", "stay")]), "goals");
        assert_eq!(stood(&[("from", "check"), ("her2", "low"), ("go", "next")]), "guide");
        assert_eq!(stood(&[("her2", "medium"), ("go", "stay")]), "hormone-receptor");
    });
}

#[test]
fn the_pdf_carries_its_link_only_when_that_was_asked_for() {
    with_desk(|desk| {
        let wanted = |pairs: &[(&str, &str)]| desk.wanted(&fields(pairs)).unwrap().unwrap().has_code;
        assert!(!wanted(&[("from", "check"), ("paper", "letter")]));
        assert!(wanted(&[("from", "check"), ("paper", "letter"), ("code", "yes")]));
        assert!(desk.wanted(&fields(&[("from", "check"), ("code", "no")])).is_err());
        let guide = Guide::new(desk.book.as_ref(), some_answers(), setting().today);
        let link = some_answers().link_at("https://example.org/en/guide/");
        assert!(!guide.text().contains("#guide:"));
        let guide = guide.with_link("https://example.org/en/guide/");
        assert!(guide.text().contains(&link) && guide.html().contains(&format!("href=\"{link}\"")), "{}", guide.text());
    });
}

#[test]
fn the_browsers_back_keeps_what_is_typed_even_where_it_has_a_fault() {
    with_desk(|desk| {
        let form = fields(&[("from", "visit"), ("day", "31"), ("month", "2"), ("companion", "Ana"), ("go", "see-goals")]);
        let screen = desk.turn(&form, &setting()).unwrap();
        assert_eq!((screen.step, screen.has_faults), ("goals", false));
        assert!(screen.main.contains(r#"name="day" value="31""#) && screen.main.contains(r#"value="Ana""#), "{}", screen.main);
    });
}

#[test]
fn only_the_guide_builder_and_its_worker_may_run_a_module() {
    let site = site();
    let may: Vec<&str> = site.files().filter(|(_, file)| file.makes_guides).map(|(path, _)| path).collect();
    assert_eq!(may, ["/en/guide-worker.js", "/en/guide/", "/es/guide-worker.js", "/es/guide/"]);
}
