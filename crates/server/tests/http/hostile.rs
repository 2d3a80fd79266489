//! Forms that are not ours, and words that try to be more than words.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use crate::browser::{Browser, Response, ask, posted};
use crate::handle;

const GUIDE: &str = "/en/guide/";

async fn post(path: &str, body: impl Into<Body>) -> Response {
    ask(&server::router(handle(4)), posted(path, body)).await
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused_in_words() {
    for body in [
        "",
        "hormone_receptor=positive",
        "from=nowhere",
        "from=check&unknown=1",
        "from=check&her2=high",
        "from=check&hormone_receptor=low",
        "from=check&marker.egfr=found",
        "from=check&marker.brca=maybe",
        "from=check&her2=low&her2=low",
        "from=check&goal=win",
        "from=check&goal=cost&goal=cost",
        "from=check&go=fly",
        "from=check&go=change-guide",
        "from=check&go=next&up=1",
        "from=check&up=0",
        "from=check&up=1",
        "from=check&up=99999999999999999999",
        "from=goals&choose=positive",
        "from=her2&choose=high",
        "from=check&return=here",
        "from=check&paper=a3",
        "from=check&own_question.0=x",
        "from=check&own_question.6=x",
        "from=check&own_question.1=x&own_question.1=y",
    ] {
        for path in [GUIDE, "/en/guide/my-treatment-guide.pdf"] {
            let is_about_the_way_on =
                path != GUIDE && ["from=check&up=1", "from=goals&choose=positive", "from=her2&choose=high"].contains(&body);
            if is_about_the_way_on {
                continue;
            }
            let answer = post(path, body).await;
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path} {body}");
            assert!(answer.text().contains("<h1>"), "{body}");
        }
    }
}

#[tokio::test]
async fn markup_in_own_words_stays_words() {
    let words = "<script>alert('x')</script> \"quoted\" & \u{1f469}\u{200d}\u{1f467} \u{202e}desrever";
    let mut browser = Browser::open(server::router(handle(4))).await;
    browser.press("choose", "positive").await;
    browser.press("choose", "low").await;
    browser.press("go", "next").await;
    browser.fill("own_goal", words);
    browser.press("go", "next").await;
    browser.press("go", "change-visit").await;
    for field in ["companion", "treatments_so_far", "about_me", "own_question.1"] {
        browser.fill(field, words);
    }
    let mut pages = vec![browser.page.clone()];
    for go in ["next", "change-visit", "back", "next"] {
        browser.press("go", go).await;
        pages.push(browser.page.clone());
    }
    for page in pages {
        assert!(!page.contains("<script"), "{page}");
        assert!(!page.contains("value=\"<"), "{page}");
    }
    let text = browser.download(".txt", "next").await;
    assert!(text.text().contains("<script>alert('x')</script>"), "{}", text.text());
    let pdf = browser.download(".pdf", "a4").await;
    assert!(pdf.bytes.starts_with(b"%PDF-"), "{}", pdf.status);
}

#[tokio::test]
async fn a_form_that_is_too_large_is_refused_in_words() {
    for length in [100_000, 3_000_000] {
        let answer = post(GUIDE, format!("from=visit&go=next&about_me={}", "a".repeat(length))).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(answer.text().contains("<h1>"));
    }
    let fits = post(GUIDE, format!("from=visit&go=next&about_me={}", "a".repeat(60_000))).await;
    assert_eq!(fits.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn bytes_that_are_no_text_do_no_harm() {
    let answer = post(GUIDE, "from=visit&go=next&companion=%FF%FE%00%ED%A0%80&about_me=%").await;
    assert_eq!(answer.status, StatusCode::OK);
}

#[tokio::test]
async fn another_content_type_is_refused_in_words() {
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain"] {
        let request =
            Request::builder().method(Method::POST).uri(GUIDE).header("content-type", kind).body(Body::from("from=check")).unwrap();
        let answer = ask(&server::router(handle(4)), request).await;
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
        assert!(answer.text().contains("<h1>"));
    }
}

#[tokio::test]
async fn a_calendar_without_a_date_is_refused() {
    assert_eq!(post("/en/guide/my-treatment-guide.ics", "from=check").await.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn too_many_guides_at_once_wait_and_then_are_asked_to_come_back() {
    let answer = ask(&server::router(handle(0)), posted("/en/guide/my-treatment-guide.pdf", "from=check")).await;
    assert_eq!((answer.status, answer.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "5"));
    assert!(answer.text().contains("<h1>"));
}
