//! A person walks through the guide builder.

use axum::http::StatusCode;

use crate::browser::{Browser, plain};
use crate::{handle, library};

async fn open() -> Browser {
    Browser::open(server::router(handle(4))).await
}

fn goals(count: usize) -> Vec<String> {
    library().languages[0].book.goals.iter().take(count).map(|goal| goal.id.clone()).collect()
}

/// Up to the last page, with these goals.
async fn walk_to_the_end(chosen: &[String]) -> Browser {
    let mut browser = open().await;
    browser.press("choose", "positive").await;
    browser.press("choose", "low").await;
    browser.tap("marker.pik3ca", "found");
    browser.press("go", "next").await;
    for goal in chosen {
        browser.tap("goal", goal);
    }
    browser.press("go", "next").await;
    browser
}

#[tokio::test]
async fn a_person_who_knows_her_status_reaches_the_pdf_in_ten_taps() {
    let mut browser = walk_to_the_end(&goals(3)).await;
    let pdf = browser.download(".pdf", "letter").await;
    assert_eq!((pdf.status, pdf.header("content-type")), (StatusCode::OK, "application/pdf"));
    assert!(pdf.bytes.starts_with(b"%PDF-"));
    assert_eq!(pdf.header("cache-control"), "no-store");
    assert_eq!(browser.taps, 10, "one marker found, three goals");
}

#[tokio::test]
async fn a_person_whose_markers_were_not_found_needs_nine_taps() {
    let mut browser = open().await;
    browser.press("choose", "negative").await;
    browser.press("choose", "zero").await;
    browser.press("go", "none-found").await;
    for goal in goals(3) {
        browser.tap("goal", &goal);
    }
    browser.press("go", "next").await;
    assert!(browser.download(".pdf", "letter").await.bytes.starts_with(b"%PDF-"));
    assert_eq!(browser.taps, 9);
}

#[tokio::test]
async fn the_guide_on_the_screen_says_what_was_answered_and_comes_in_every_form() {
    let mut browser = walk_to_the_end(&goals(2)).await;
    browser.press("go", "change-visit").await;
    for (name, value) in [("month", "dec"), ("day", "1"), ("year", "26"), ("companion", "My sister"), ("own_question.2", "Can I swim?")] {
        browser.fill(name, value);
    }
    browser.press("go", "next").await;
    browser.press("go", "next").await;
    let book = &library().languages[0].book;
    for words in [&book.words.title, &book.goals[0].label, "My sister", "Can I swim?", "December 1, 2026"] {
        assert!(plain(&browser.page).contains(words), "{words}");
    }
    assert_eq!(browser.page.matches("<h1").count(), 1);
    assert!(browser.download(".pdf", "a4").await.bytes.starts_with(b"%PDF-"));
    assert!(browser.download(".txt", "next").await.text().contains("Can I swim?"));
    let calendar = browser.download(".ics", "next").await;
    assert!(calendar.text().contains("DTSTART;VALUE=DATE:20261201"));
    assert!(!calendar.text().contains("sister"));
}

#[tokio::test]
async fn back_keeps_everything_on_every_page() {
    let chosen = goals(3);
    let mut browser = walk_to_the_end(&chosen).await;
    browser.press("go", "change-visit").await;
    browser.fill("about_me", "I play\r\nthe cello & \"sing\"");
    browser.fill("day", "99");
    browser.press("go", "back").await;
    assert_eq!(browser.value("about_me"), "I play\r\nthe cello & \"sing\"");
    browser.press("go", "back").await;
    assert_eq!(browser.on("goal"), chosen);
    browser.tap("goal", &chosen[1]);
    browser.fill("own_goal", "Dance");
    browser.press("go", "back").await;
    assert_eq!(browser.on("marker.pik3ca"), ["found"]);
    browser.press("go", "back").await;
    assert!(browser.page.contains("<button class=\"choice chosen\" name=\"choose\" value=\"low\">"), "{}", browser.page);
    browser.press("go", "back").await;
    assert!(browser.page.contains("<button class=\"choice chosen\" name=\"choose\" value=\"positive\">"), "{}", browser.page);
    browser.press("choose", "positive").await;
    browser.press("choose", "low").await;
    browser.press("go", "next").await;
    assert_eq!(browser.on("goal"), [chosen[0].as_str(), &chosen[2]]);
    assert_eq!((browser.value("own_goal"), browser.value("day")), ("Dance", "99"));
}

#[tokio::test]
async fn a_fourth_goal_is_said_and_none_is_dropped() {
    let four = goals(4);
    let mut browser = walk_to_the_end(&four).await;
    assert_eq!(browser.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.on("goal"), four);
    assert!(browser.page.contains("role=\"alert\" tabindex=\"-1\" autofocus"));
    let target = format!("href=\"#goal-{}\"", four[0]);
    assert!(browser.page.contains(&target), "the summary does not lead to the goals");
    browser.tap("goal", &four[3]);
    browser.press("go", "next").await;
    assert_eq!((browser.status, browser.on("goal")), (StatusCode::OK, four[..3].iter().map(String::as_str).collect()));
}

#[tokio::test]
async fn own_words_count_as_a_goal() {
    let mut browser = walk_to_the_end(&goals(3)).await;
    browser.press("go", "change-goals").await;
    browser.fill("own_goal", "See the sea");
    browser.press("go", "next").await;
    assert_eq!((browser.status, browser.value("own_goal")), (StatusCode::UNPROCESSABLE_ENTITY, "See the sea"));
    browser.press("go", "back").await;
    assert!(browser.page.contains("href=\"#row-goals\""), "going back is never refused, and the fault is said there too");
}

#[tokio::test]
async fn goals_are_put_in_order_with_buttons_and_keep_it() {
    let chosen = goals(3);
    let mut browser = walk_to_the_end(&chosen).await;
    browser.press("up", "2").await;
    browser.press("up", "1").await;
    let wanted = [chosen[2].as_str(), &chosen[0], &chosen[1]];
    assert_eq!(browser.on("goal"), wanted);
    browser.press("go", "change-goals").await;
    browser.press("go", "next").await;
    assert_eq!(browser.on("goal"), wanted);
}

#[tokio::test]
async fn a_changed_answer_leads_back_to_the_last_page() {
    let mut browser = walk_to_the_end(&goals(1)).await;
    for (change, name, value) in
        [("change-hormone-receptor", "choose", "negative"), ("change-her2", "choose", "positive"), ("change-markers", "go", "not-tested")]
    {
        browser.press("go", change).await;
        if change == "change-markers" {
            browser.tap("marker.pik3ca", "not-sure");
        }
        browser.press(name, value).await;
        assert_eq!(browser.value("from"), "check", "{change}");
    }
    assert_eq!((browser.value("hormone_receptor"), browser.value("her2")), ("negative", "positive"));
}

#[tokio::test]
async fn a_quick_answer_never_overwrites_what_was_found() {
    let mut browser = open().await;
    browser.press("choose", "positive").await;
    browser.press("choose", "low").await;
    browser.tap("marker.esr1", "found");
    for quick in ["none-found", "not-tested"] {
        browser.press("go", quick).await;
        assert_eq!((browser.status, browser.on("marker.esr1")), (StatusCode::UNPROCESSABLE_ENTITY, vec!["found"]));
        assert!(browser.page.contains("href=\"#marker.esr1\""));
    }
}

#[tokio::test]
async fn none_was_found_speaks_of_the_common_markers_and_leaves_rare_ones_unknown() {
    let mut browser = open().await;
    browser.press("choose", "positive").await;
    browser.press("choose", "low").await;
    browser.press("go", "none-found").await;
    for entry in &library().languages[0].book.markers {
        let sent = browser.value(&format!("marker.{}", entry.marker.id())).to_owned();
        assert_eq!(sent, if entry.common { "not-found" } else { "" }, "{}", entry.short);
    }
}

#[tokio::test]
async fn a_fault_on_the_page_for_the_visit_keeps_what_was_typed_and_names_the_field() {
    let mut browser = walk_to_the_end(&goals(1)).await;
    browser.press("go", "change-visit").await;
    let long = "w".repeat(1000);
    for (name, value) in [("month", "2"), ("day", "30"), ("year", "2027"), ("companion", "Jo"), ("own_question.5", long.as_str())] {
        browser.fill(name, value);
    }
    browser.press("go", "next").await;
    assert_eq!(browser.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((browser.value("day"), browser.value("companion"), browser.value("own_question.5")), ("30", "Jo", long.as_str()));
    for field in ["month", "own_question.5"] {
        assert!(browser.page.contains(&format!("href=\"#{field}\"")), "{field}");
        assert!(browser.page.contains(&format!("id=\"{field}\"")), "{field}");
    }
    browser.fill("day", "");
    browser.press("go", "next").await;
    assert!(browser.page.contains("href=\"#day\""), "the missing part is named");
}

#[tokio::test]
async fn a_file_is_not_made_from_answers_that_have_to_be_put_right() {
    let mut browser = walk_to_the_end(&goals(1)).await;
    browser.press("go", "change-visit").await;
    browser.fill("day", "1");
    browser.press("go", "back").await;
    let answer = browser.download(".pdf", "letter").await;
    assert_eq!((answer.status, answer.header("content-type")), (StatusCode::UNPROCESSABLE_ENTITY, "text/html; charset=utf-8"));
    assert!(answer.text().contains("href=\"#row-visit\""));
}

#[tokio::test]
async fn enter_in_a_field_means_continue() {
    let mut browser = open().await;
    browser.press("choose", "not-sure").await;
    browser.press("choose", "not-sure").await;
    for _ in 0..3 {
        let first = browser.controls.iter().find(|control| control.kind == "button").map(|control| control.value.clone());
        assert_eq!(first.as_deref(), Some("next"), "{}", browser.page);
        browser.press("go", "next").await;
    }
    assert!(browser.page.contains("class=\"save\""), "somebody who is sure of nothing gets a guide too");
}

/// One flight of packets on a new connection; the style may have come with an earlier page, and is counted all the same.
#[tokio::test]
async fn every_page_of_the_builder_with_its_style_comes_in_one_flight_of_packets() {
    let handle = handle(4);
    let router = server::router(handle);
    let mut browser = Browser::open(router.clone()).await;
    let path = browser.page.split('"').find(|part| part.starts_with("/assets/style-")).unwrap().to_owned();
    let mut request = crate::browser::request(axum::http::Method::GET, &path);
    request.headers_mut().insert("accept-encoding", "gzip".parse().unwrap());
    let style = crate::browser::ask(&router, request).await.bytes.len();
    for (name, value) in [
        ("choose", "not-sure"),
        ("choose", "not-sure"),
        ("go", "next"),
        ("go", "next"),
        ("go", "change-visit"),
        ("go", "next"),
        ("go", "next"),
    ] {
        browser.press(name, value).await;
        let page = crate::browser::gzip(&browser.page);
        assert!(page + style <= 13 * 1024, "{}: {page} + {style}", browser.value("from"));
    }
}
