//! What may be told of requests, seen from everything that is told.

use std::sync::{Mutex, PoisonError};

use axum::http::Method;
use pdf::Typesetter;
use server::{Handle, Limits, Record};

use crate::browser::{posted, request};
use crate::{site, today};

static TOLD: Mutex<Vec<Record>> = Mutex::new(Vec::new());

fn tell(record: &Record) {
    TOLD.lock().unwrap_or_else(PoisonError::into_inner).push(record.clone());
}

#[tokio::test]
async fn a_line_holds_neither_who_asked_nor_what_was_typed() {
    let handle = Handle::with(site().clone(), Typesetter::new().unwrap(), today, Limits::default(), Some(tell));
    let router = server::router(handle);
    let mut asked = vec![
        request(Method::GET, "/en/"),
        request(Method::HEAD, "/en/"),
        request(Method::GET, "/en/?q=secret"),
        request(Method::GET, "/en/secret"),
        request(Method::DELETE, "/en/"),
        posted("/en/guide/", "from=visit&go=next&companion=secret"),
    ];
    for request in &mut asked {
        request.headers_mut().insert("user-agent", "secret".parse().unwrap());
        request.headers_mut().insert("x-forwarded-for", "203.0.113.7".parse().unwrap());
    }
    for request in asked {
        tower::ServiceExt::oneshot(router.clone(), request).await.unwrap();
    }
    let lines: Vec<String> = TOLD.lock().unwrap().iter().map(ToString::to_string).collect();
    let starts = ["GET /en/ 200 ", "HEAD /en/ 200 0 bytes", "GET /en/ 200 ", "GET - 404 ", "- /en/ 405 ", "POST /en/guide/ 200 "];
    assert_eq!(lines.len(), starts.len());
    for (line, start) in lines.iter().zip(starts) {
        assert!(line.starts_with(start) && line.ends_with(" ms") && line.lines().count() == 1, "{line}");
        assert!(!line.contains("secret") && !line.contains("203."), "{line}");
    }
}
