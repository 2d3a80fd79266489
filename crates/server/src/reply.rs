//! Responses, each with the headers that keep a reader safe: nothing from other sites, nothing kept that a form produced.

use axum::body::Body;
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, LOCATION,
    REFERRER_POLICY, RETRY_AFTER, VARY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use site::{Cache, File};

pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// For a page with a script of ours; everywhere else no script runs at all.
const POLICY_WITH_SCRIPT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// For the guide builder and its worker, which fetch and run our own module. Without it a browser posts the form instead.
const POLICY_WITH_MODULE: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'; \
     style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// On every response.
const SAFE: [(HeaderName, &str); 7] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    (REFERRER_POLICY, "no-referrer"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), \
         payment=(), usb=()",
    ),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
];

/// How a response may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Not at all: it holds or may hold what a reader said.
    Never,
    /// With a question each time.
    AskFirst,
    /// For good.
    Forever,
}

impl Keep {
    fn header(self) -> &'static str {
        match self {
            Self::Never => "no-store",
            Self::AskFirst => "no-cache",
            Self::Forever => "public, max-age=31536000, immutable",
        }
    }
}

/// A response with a body.
pub(crate) fn reply(status: StatusCode, content_type: &'static str, keep: Keep, body: impl Into<Vec<u8>>) -> Response<Body> {
    let body: Vec<u8> = body.into();
    let length = HeaderValue::from(body.len());
    let mut response = bare(status, keep, Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(CONTENT_LENGTH, length);
    response
}

/// A file of the site, compressed where the browser takes that, or the word that it has not changed.
pub(crate) fn file(file: &File, takes_gzip: bool, known: Option<&str>) -> Response<Body> {
    let keep = match file.cache {
        Cache::Forever => Keep::Forever,
        Cache::AskFirst => Keep::AskFirst,
    };
    let small = file.gzip.as_ref().filter(|_| takes_gzip);
    let etag = if small.is_some() { format!("\"{}-gz\"", file.etag) } else { format!("\"{}\"", file.etag) };
    let is_known =
        known.is_some_and(|known| known.split(',').map(str::trim).any(|each| each == "*" || each.trim_start_matches("W/") == etag));
    let mut response = if is_known {
        bare(StatusCode::NOT_MODIFIED, keep, Body::empty())
    } else {
        reply(StatusCode::OK, file.content_type, keep, small.unwrap_or(&file.bytes).clone())
    };
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::try_from(etag) {
        headers.insert(ETAG, etag);
    }
    if file.runs_script {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY_WITH_SCRIPT));
    }
    if file.makes_guides {
        headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY_WITH_MODULE));
    }
    if file.gzip.is_some() {
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    if small.is_some() && !is_known {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    response
}

/// A file made from answers, to be saved.
pub(crate) fn attachment(content_type: &'static str, disposition: &'static str, body: impl Into<Vec<u8>>) -> Response<Body> {
    let mut response = reply(StatusCode::OK, content_type, Keep::Never, body);
    response.headers_mut().insert(CONTENT_DISPOSITION, HeaderValue::from_static(disposition));
    response
}

/// The way to another page. Holds a path of ours and nothing that was asked for.
pub(crate) fn redirect(status: StatusCode, path: &str) -> Response<Body> {
    let mut response = bare(status, Keep::AskFirst, Body::empty());
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    if let Ok(path) = HeaderValue::from_str(path) {
        response.headers_mut().insert(LOCATION, path);
    }
    response
}

/// The same response, with the methods that a path takes.
pub(crate) fn allowing(mut response: Response<Body>, methods: &'static str) -> Response<Body> {
    response.headers_mut().insert(ALLOW, HeaderValue::from_static(methods));
    response
}

/// The same response, with the seconds to wait.
pub(crate) fn retrying(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
    response
}

/// The same response without its body, as HEAD asks.
pub(crate) fn without_body(mut response: Response<Body>) -> Response<Body> {
    *response.body_mut() = Body::empty();
    response
}

fn bare(status: StatusCode, keep: Keep, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    for (name, value) in SAFE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep.header()));
    response
}
