//! Versions, parts and compressed twins of files: each fits to what a client already has, or all is sent.

use std::io::Read as _;

use axum::http::{Method, StatusCode};

use crate::browser::{Response, ask, request};
use crate::{handle, site};

const PDF: &str = "/en/guide/ready/a4.pdf";

async fn get(path: &str, headers: &[(&'static str, &str)]) -> Response {
    let mut request = request(Method::GET, path);
    for (name, value) in headers {
        request.headers_mut().insert(*name, value.parse().unwrap());
    }
    ask(&server::router(handle(4)), request).await
}

#[tokio::test]
async fn parts_put_together_are_the_file() {
    let whole = get(PDF, &[]).await;
    assert_eq!((whole.status, whole.header("accept-ranges")), (StatusCode::OK, "bytes"));
    let mut bytes = Vec::new();
    while bytes.len() < whole.bytes.len() {
        let part =
            get(PDF, &[("range", &format!("bytes={}-{}", bytes.len(), bytes.len() + 9_999)), ("if-range", whole.header("etag"))]).await;
        let last = (bytes.len() + 9_999).min(whole.bytes.len() - 1);
        assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
        assert_eq!(part.header("content-range"), format!("bytes {}-{last}/{}", bytes.len(), whole.bytes.len()));
        assert_eq!(part.header("content-length"), part.bytes.len().to_string());
        bytes.extend(part.bytes);
    }
    assert!(bytes == whole.bytes);
    let end = get(PDF, &[("range", "bytes=-100")]).await;
    assert!(end.bytes == whole.bytes[whole.bytes.len() - 100..]);
}

#[tokio::test]
async fn a_part_that_is_not_there_is_refused_with_the_length() {
    let answer = get(PDF, &[("range", "bytes=99999999-")]).await;
    let length = site().file(PDF).unwrap().bytes.len();
    assert_eq!((answer.status, answer.header("content-range")), (StatusCode::RANGE_NOT_SATISFIABLE, format!("bytes */{length}").as_str()));
    assert!(answer.bytes.is_empty());
}

#[tokio::test]
async fn a_part_of_another_version_is_not_sent_but_the_whole() {
    let etag = get(PDF, &[]).await.header("etag").to_owned();
    for version in ["\"other\"", &format!("W/{etag}"), "Wed, 21 Oct 2015 07:28:00 GMT", ""] {
        let answer = get(PDF, &[("range", "bytes=0-9"), ("if-range", version)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{version}");
    }
    let several = get(PDF, &[("range", "bytes=0-1,4-5")]).await;
    assert_eq!(several.status, StatusCode::OK, "several parts at once");
}

#[tokio::test]
async fn head_says_nothing_of_parts() {
    let mut asked = request(Method::HEAD, PDF);
    asked.headers_mut().insert("range", "bytes=0-9".parse().unwrap());
    let answer = ask(&server::router(handle(4)), asked).await;
    assert_eq!((answer.status, answer.header("content-range")), (StatusCode::OK, ""));
}

#[tokio::test]
async fn each_twin_is_the_page_and_a_version_of_its_own() {
    let plain = get("/en/", &[("accept-encoding", "identity")]).await;
    let brotli = get("/en/", &[("accept-encoding", "br, gzip")]).await;
    let gzip = get("/en/", &[("accept-encoding", "gzip")]).await;
    let mut from_brotli = Vec::new();
    brotli::BrotliDecompress(&mut brotli.bytes.as_slice(), &mut from_brotli).unwrap();
    let mut from_gzip = Vec::new();
    flate2::read::GzDecoder::new(gzip.bytes.as_slice()).read_to_end(&mut from_gzip).unwrap();
    assert!(from_brotli == plain.bytes && from_gzip == plain.bytes);
    assert!(brotli.bytes.len() < gzip.bytes.len() && gzip.bytes.len() < plain.bytes.len());
    let etags = [plain.header("etag"), brotli.header("etag"), gzip.header("etag")];
    assert!(etags[0] != etags[1] && etags[1] != etags[2] && etags[0] != etags[2], "{etags:?}");
    for response in [&plain, &brotli, &gzip] {
        assert_eq!(response.header("vary"), "accept-encoding");
    }
    // Who has one form does not get told that another is the same, and a part of one form is cut from that form.
    let other = get("/en/", &[("accept-encoding", "gzip"), ("if-none-match", etags[1])]).await;
    assert_eq!(other.status, StatusCode::OK);
    let part = get("/en/", &[("accept-encoding", "gzip"), ("range", "bytes=0-99"), ("if-range", etags[2])]).await;
    assert_eq!((part.status, part.header("content-encoding")), (StatusCode::PARTIAL_CONTENT, "gzip"));
    assert!(part.bytes == gzip.bytes[..100]);
    let mixed = get("/en/", &[("accept-encoding", "gzip"), ("range", "bytes=0-99"), ("if-range", etags[1])]).await;
    assert_eq!(mixed.status, StatusCode::OK);
}

#[tokio::test]
async fn nothing_changed_says_no_more_than_that() {
    let first = get(PDF, &[]).await;
    for known in ["*", first.header("etag"), &format!("W/{}", first.header("etag")), &format!("\"a\",{}", first.header("etag"))] {
        let answer = get(PDF, &[("if-none-match", known), ("range", "bytes=0-9")]).await;
        assert_eq!((answer.status, answer.bytes.len()), (StatusCode::NOT_MODIFIED, 0), "{known}");
        assert_eq!((answer.header("content-type"), answer.header("content-range")), ("", ""));
        assert_eq!((answer.header("etag"), answer.header("cache-control")), (first.header("etag"), "no-cache"));
    }
}
