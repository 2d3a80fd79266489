//! Files of the site as responses: compressed, in part, or the word that nothing changed (RFC 9110, 8.8, 13 and 14).

use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, ACCEPT_RANGES, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_RANGE, CONTENT_SECURITY_POLICY, ETAG, IF_NONE_MATCH,
    IF_RANGE, RANGE, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Response, StatusCode};
use site::{Coding, File};

use crate::accept;
use crate::range::{self, Part};
use crate::reply::{Keep, bare, reply};

/// Files larger than this are compressed on a thread of their own, so that nobody else waits for it.
const LARGE_BYTES: usize = 128 * 1024;

/// The answer to a request for a file.
pub(crate) async fn send(file: &File, method: &Method, headers: &HeaderMap) -> Response<Body> {
    let form = Form::new(file, header(headers, &ACCEPT_ENCODING)).await;
    let keep = Keep::from(file.cache);
    let asked = range::part(asked_part(method, headers, &form.etag), form.bytes.len());
    let mut response = if header(headers, &IF_NONE_MATCH).is_some_and(|known| knows(known, &form.etag)) {
        bare(StatusCode::NOT_MODIFIED, keep, Body::empty())
    } else {
        match asked {
            Part::Whole => reply(StatusCode::OK, file.content_type, keep, form.bytes.clone()),
            Part::Bytes(part) => {
                let range = format!("bytes {}-{}/{}", part.start, part.end - 1, form.bytes.len());
                ranged(reply(StatusCode::PARTIAL_CONTENT, file.content_type, keep, form.bytes.slice(part)), &range)
            }
            Part::Beyond => {
                let nothing = bare(StatusCode::RANGE_NOT_SATISFIABLE, Keep::Never, Body::empty());
                return with_length(ranged(nothing, &format!("bytes */{}", form.bytes.len())));
            }
        }
    };
    describe(&mut response, file, &form);
    response
}

/// A header as text; one that is no text counts as not sent.
pub(crate) fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// The form in which a file is sent: its bytes or a twin, and what tells this form from the others.
struct Form {
    coding: Option<Coding>,
    bytes: Bytes,
    etag: String,
}

impl Form {
    async fn new(file: &File, accepted: Option<&str>) -> Self {
        let wanted = if file.is_compressible() { accept::coding(accepted) } else { None };
        let twin = match wanted {
            Some(coding) => twin(file, coding).await.map(|twin| (coding, twin)),
            None => None,
        };
        match twin {
            Some((coding, twin)) => {
                Self { coding: Some(coding), bytes: Bytes::from_owner(twin), etag: format!("\"{}-{}\"", file.etag, coding.extension()) }
            }
            None => Self { coding: None, bytes: Bytes::from_owner(Arc::clone(&file.bytes)), etag: format!("\"{}\"", file.etag) },
        }
    }
}

async fn twin(file: &File, coding: Coding) -> Option<Arc<[u8]>> {
    if file.has_twin(coding) || file.bytes.len() <= LARGE_BYTES {
        return file.twin(coding).cloned();
    }
    let file = file.clone();
    tokio::task::spawn_blocking(move || file.twin(coding).cloned()).await.ok()?
}

/// The part asked for, where parts can be asked for: a part of another version than the client has would not fit to the rest.
fn asked_part<'a>(method: &Method, headers: &'a HeaderMap, etag: &str) -> Option<&'a str> {
    let is_same = headers.get(IF_RANGE).is_none_or(|version| version.as_bytes() == etag.as_bytes());
    header(headers, &RANGE).filter(|_| *method == Method::GET && is_same)
}

/// Whether one of the versions that a client has is this one. Here a weak mark counts as much as a strong one.
fn knows(known: &str, etag: &str) -> bool {
    known.split(',').map(str::trim).any(|each| each == "*" || each.strip_prefix("W/").unwrap_or(each) == etag)
}

fn describe(response: &mut Response<Body>, file: &File, form: &Form) {
    let is_unchanged = response.status() == StatusCode::NOT_MODIFIED;
    let headers = response.headers_mut();
    if let Ok(etag) = HeaderValue::try_from(&form.etag) {
        headers.insert(ETAG, etag);
    }
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(file.policy()));
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if file.is_compressible() {
        headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Some(coding) = form.coding.filter(|_| !is_unchanged) {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(coding.name()));
    }
}

fn ranged(mut response: Response<Body>, range: &str) -> Response<Body> {
    if let Ok(range) = HeaderValue::try_from(range) {
        response.headers_mut().insert(CONTENT_RANGE, range);
    }
    response
}

fn with_length(mut response: Response<Body>) -> Response<Body> {
    response.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    response
}
