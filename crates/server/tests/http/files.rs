//! The files of the site over HTTP: kept as long as they may be, sent only when they changed.

use axum::http::{Method, StatusCode};
use pdf::Typesetter;
use site::Site;

use crate::browser::{ask, request};
use crate::{handle, library, today};

#[tokio::test]
async fn the_top_leads_to_the_language_of_the_browser_or_offers_all_and_a_folder_leads_to_its_page() {
    let router = server::router(handle(4));
    for (wish, status, location) in
        [("es-MX,en;q=0.5", StatusCode::FOUND, "/es/"), ("en", StatusCode::FOUND, "/en/"), ("hu", StatusCode::OK, "")]
    {
        let mut top = request(Method::GET, "/");
        top.headers_mut().insert("accept-language", wish.parse().unwrap());
        let top = ask(&router, top).await;
        assert_eq!((top.status, top.header("location")), (status, location), "{wish}");
    }
    let folder = ask(&router, request(Method::GET, "/en/guide")).await;
    assert_eq!((folder.status, folder.header("location")), (StatusCode::MOVED_PERMANENTLY, "/en/guide/"));
    let elsewhere = ask(&router, request(Method::GET, "//evil.example/en")).await;
    assert_eq!((elsewhere.status, elsewhere.header("location")), (StatusCode::NOT_FOUND, ""));
}

#[tokio::test]
async fn a_page_is_asked_for_each_time_and_a_named_file_is_kept() {
    let handle = handle(4);
    let router = server::router(handle);
    let page = ask(&router, request(Method::GET, "/en/")).await;
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-cache"));
    let style =
        page.text().split("href=\"").find(|rest| rest.starts_with("/assets/style-")).and_then(|rest| rest.split('"').next()).unwrap();
    let style = ask(&router, request(Method::GET, style)).await;
    assert_eq!((style.status, style.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
}

#[tokio::test]
async fn a_page_that_did_not_change_is_not_sent_again() {
    let router = server::router(handle(4));
    for encoding in ["gzip, br", "identity"] {
        let mut first = request(Method::GET, "/en/");
        first.headers_mut().insert("accept-encoding", encoding.parse().unwrap());
        let first = ask(&router, first).await;
        let mut second = request(Method::GET, "/en/");
        second.headers_mut().insert("accept-encoding", encoding.parse().unwrap());
        second.headers_mut().insert("if-none-match", format!("\"other\", W/{}", first.header("etag")).parse().unwrap());
        let second = ask(&router, second).await;
        assert_eq!((second.status, second.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
        assert_eq!((second.header("etag"), second.header("vary")), (first.header("etag"), "accept-encoding"));
    }
}

#[tokio::test]
async fn a_twin_is_sent_only_to_those_who_take_it() {
    let router = server::router(handle(4));
    for (accepted, encoding) in [("gzip", "gzip"), ("br;q=0.2, gzip;q=0.5", "gzip"), ("gzip;q=0, br", "br"), ("br;q=0", ""), ("zstd", "")] {
        let mut request = request(Method::GET, "/en/");
        request.headers_mut().insert("accept-encoding", accepted.parse().unwrap());
        let answer = ask(&router, request).await;
        assert_eq!(answer.header("content-encoding"), encoding, "{accepted}");
        assert_eq!(answer.header("content-length"), answer.bytes.len().to_string());
    }
}

#[tokio::test]
async fn head_says_the_same_without_the_body() {
    let router = server::router(handle(4));
    for path in ["/en/", "/en/guide/ready/a4.pdf", "/nothing", "/health"] {
        let get = ask(&router, request(Method::GET, path)).await;
        let head = ask(&router, request(Method::HEAD, path)).await;
        assert_eq!((head.status, &head.headers, head.bytes.len()), (get.status, &get.headers, 0), "{path}");
        assert_eq!(get.header("content-length"), get.bytes.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn a_page_that_is_not_there_says_so_in_words() {
    let answer = ask(&server::router(handle(4)), request(Method::GET, "/en/nothing")).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("href=\"/en/\""));
}

#[tokio::test]
async fn a_replaced_site_is_served_from_the_next_request_on() {
    let handle = handle(4);
    let router = server::router(handle.clone());
    let mut changed = library().clone();
    "Another name".clone_into(&mut changed.site.name);
    handle.replace(Site::new(changed, &Typesetter::new().unwrap(), today()).unwrap());
    let home = ask(&router, request(Method::GET, "/en/")).await;
    assert!(home.text().contains("Another name"));
}
