//! Responses, each with the headers that keep a reader safe: nothing from other sites, nothing kept that a form produced.

use axum::body::{Body, Bytes};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION,
    RETRY_AFTER, VARY,
};
use axum::http::{HeaderName, HeaderValue, Response, StatusCode};
use site::{Cache, Coding, Effort, POLICY, SAFE_HEADERS};

const HTML: &str = "text/html; charset=utf-8";

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

impl From<Cache> for Keep {
    fn from(cache: Cache) -> Self {
        match cache {
            Cache::Forever => Self::Forever,
            Cache::AskFirst => Self::AskFirst,
        }
    }
}

impl Keep {
    fn header(self) -> &'static str {
        match self {
            Self::Never => "no-store",
            Self::AskFirst => Cache::AskFirst.header(),
            Self::Forever => Cache::Forever.header(),
        }
    }
}

/// A response with a body.
pub(crate) fn reply(status: StatusCode, content_type: &'static str, keep: Keep, body: impl Into<Bytes>) -> Response<Body> {
    let body: Bytes = body.into();
    let length = HeaderValue::from(body.len());
    let mut response = bare(status, keep, Body::from(body));
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    response.headers_mut().insert(CONTENT_LENGTH, length);
    response
}

/// A page made for one request, compressed where the browser takes that.
pub(crate) fn page(status: StatusCode, html: String, coding: Option<Coding>) -> Response<Body> {
    let small = coding.and_then(|coding| Some((coding, coding.compress(html.as_bytes(), Effort::Fast)?)));
    let mut response = match small {
        Some((coding, small)) => {
            let mut response = reply(status, HTML, Keep::Never, small);
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
            response
        }
        None => reply(status, HTML, Keep::Never, html),
    };
    response.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
    response
}

/// A file made from answers, to be saved.
pub(crate) fn attachment(content_type: &'static str, disposition: &'static str, body: impl Into<Bytes>) -> Response<Body> {
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

/// The same response, which depends on the languages that were asked for.
pub(crate) fn by_language(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().append(VARY, HeaderValue::from_static("accept-language"));
    response
}

/// The same response without its body, as HEAD asks.
pub(crate) fn without_body(mut response: Response<Body>) -> Response<Body> {
    *response.body_mut() = Body::empty();
    response
}

/// A response without length and type.
pub(crate) fn bare(status: StatusCode, keep: Keep, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    for (name, value) in SAFE_HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keep.header()));
    response
}
