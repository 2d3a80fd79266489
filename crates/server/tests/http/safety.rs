//! What holds for every response: the headers that keep a reader safe, and nothing said that was answered.

use axum::http::{Method, StatusCode};

use crate::browser::{ask, posted, request};
use crate::handle;

#[tokio::test]
async fn every_route_carries_the_safe_headers() {
    let handle = handle(4);
    let router = server::router(handle);
    let mut responses = Vec::new();
    let paths = [
        "/",
        "/en",
        "/en/",
        "/en/guide/",
        "/en/guide/ready/",
        "/en/guide/ready/letter.pdf",
        "/en/privacy/",
        "/en/about/",
        "/en/glossary/",
        "/en/treatments/surgery/",
        "/health",
        "/nothing",
        "/en/guide/my-treatment-guide.pdf",
    ];
    for path in paths {
        for method in [Method::GET, Method::HEAD, Method::PUT, Method::OPTIONS] {
            responses.push((format!("{method} {path}"), ask(&router, request(method, path)).await));
        }
    }
    for (path, body) in [
        ("/en/guide/", "from=check"),
        ("/en/guide/", "x=y"),
        ("/en/guide/my-treatment-guide.pdf", "from=check"),
        ("/en/guide/my-treatment-guide.txt", "from=check"),
        ("/en/", "from=check"),
    ] {
        responses.push((format!("POST {path}"), ask(&router, posted(path, body)).await));
    }
    for (name, response) in responses {
        for (header, value) in [
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(response.header(header), value, "{name}");
        }
        let policy = response.header("content-security-policy");
        for part in [
            "default-src 'none'",
            "style-src 'self'",
            "font-src 'self'",
            "img-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(part), "{name}: {policy}");
        }
        // The builder's own page runs our module; nothing else may.
        let is_builder = ["GET /en/guide/", "HEAD /en/guide/"].contains(&name.as_str());
        assert_eq!(policy.contains("script-src 'self' 'wasm-unsafe-eval'"), is_builder, "{name}: {policy}");
        assert!(!policy.replace("'wasm-unsafe-eval'", "").contains("unsafe"), "{name}: {policy}");
        assert!(response.header("permissions-policy").contains("geolocation=()"), "{name}");
        assert!(!response.header("cache-control").is_empty(), "{name}");
    }
}

#[tokio::test]
async fn a_script_of_ours_runs_only_where_a_page_needs_it() {
    let router = server::router(handle(4));
    for (path, runs) in [
        ("/en/glossary/", true),
        ("/en/timeline/", true),
        ("/en/glossary/biopsy/", true),
        ("/en/", true),
        ("/en/guide/ready/", false),
        ("/nothing", false),
    ] {
        let answer = ask(&router, request(Method::GET, path)).await;
        assert_eq!(answer.header("content-security-policy").contains("script-src 'self'"), runs, "{path}");
        assert_eq!(answer.text().contains("<script "), runs, "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_is_told_which_ones_there_are() {
    let router = server::router(handle(4));
    for (method, path, allow) in [
        (Method::POST, "/en/", "GET, HEAD"),
        (Method::PUT, "/en/guide/", "GET, HEAD, POST"),
        (Method::GET, "/en/guide/my-treatment-guide.pdf", "POST"),
        (Method::DELETE, "/health", "GET, HEAD"),
    ] {
        let answer = ask(&router, request(method.clone(), path)).await;
        assert_eq!((answer.status, answer.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, allow), "{method} {path}");
    }
    assert_eq!(ask(&router, request(Method::POST, "/nothing")).await.status, StatusCode::NOT_FOUND);
}
