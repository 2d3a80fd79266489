//! From a request to its response: files of the site, the builder's forms, and pages in words for what cannot be done.

use axum::body::Body;
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use axum::http::{HeaderMap, HeaderName, Method, Request, Response, StatusCode};
use pages::{Edition, Trouble};
use site::Site;

use crate::form;
use crate::guides::{self, Wanted};
use crate::handle::Handle;
use crate::reply::{HTML, Keep, allowing, file, redirect, reply, retrying, without_body};

/// The files of the guide builder that answer a posted form.
const FORMS: [(&str, Wanted); 4] = [
    ("", Wanted::Page),
    ("my-treatment-guide.pdf", Wanted::Pdf),
    ("my-treatment-guide.txt", Wanted::Text),
    ("my-treatment-guide.ics", Wanted::Calendar),
];

/// Answers any request.
pub(crate) async fn answer(State(handle): State<Handle>, request: Request<Body>) -> Response<Body> {
    let site = handle.site();
    match *request.method() {
        Method::GET => look_up(&site, request.uri().path(), request.headers()),
        Method::HEAD => without_body(look_up(&site, request.uri().path(), request.headers())),
        Method::POST => post(&handle, &site, request).await,
        _ => wrong_method(&site, request.uri().path()),
    }
}

fn look_up(site: &Site, path: &str, headers: &HeaderMap) -> Response<Body> {
    if path == "/healthz" {
        return reply(StatusCode::OK, "text/plain; charset=utf-8", Keep::Never, "ok\n");
    }
    if let Some(found) = site.file(path) {
        let takes_gzip = header(headers, &ACCEPT_ENCODING).is_some_and(takes_gzip);
        return file(found, takes_gzip, header(headers, &IF_NONE_MATCH));
    }
    if path == "/" {
        return site
            .main_edition()
            .map_or_else(|| trouble(site, path, Trouble::NotFound), |edition| redirect(StatusCode::FOUND, &edition.home_path()));
    }
    let folder = format!("{path}/");
    if site.file(&folder).is_some() {
        return redirect(StatusCode::MOVED_PERMANENTLY, &folder);
    }
    if form_at(site, path).is_some() { wrong_method(site, path) } else { trouble(site, path, Trouble::NotFound) }
}

async fn post(handle: &Handle, site: &Site, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let Some((edition, wanted)) = form_at(site, &path) else { return wrong_method(site, &path) };
    let (head, body) = request.into_parts();
    let made = match form::read(&head.headers, body).await {
        Ok(fields) => guides::make(handle, &edition, wanted, &fields).await,
        Err(reason) => Err(reason),
    };
    made.unwrap_or_else(|reason| trouble(site, &path, reason))
}

/// The form that a path takes, and the language it is in.
fn form_at<'a>(site: &'a Site, path: &str) -> Option<(Edition<'a>, Wanted)> {
    let edition = site.edition(language_of(path))?;
    let (_, wanted) = FORMS.into_iter().find(|(name, _)| edition.guide_file(name) == path)?;
    Some((edition, wanted))
}

fn wrong_method(site: &Site, path: &str) -> Response<Body> {
    let is_file = site.file(path).is_some() || path == "/" || path == "/healthz";
    match (is_file, form_at(site, path).is_some()) {
        (true, true) => allowing(trouble(site, path, Trouble::WrongMethod), "GET, HEAD, POST"),
        (true, false) => allowing(trouble(site, path, Trouble::WrongMethod), "GET, HEAD"),
        (false, true) => allowing(trouble(site, path, Trouble::WrongMethod), "POST"),
        (false, false) => trouble(site, path, Trouble::NotFound),
    }
}

/// The page that says what cannot be done, in the language of the path.
fn trouble(site: &Site, path: &str, reason: Trouble) -> Response<Body> {
    let edition = site.edition(language_of(path)).or_else(|| site.main_edition());
    let page = edition.map(|edition| pages::trouble(&edition, reason)).unwrap_or_default();
    let status = match reason {
        Trouble::NotFound => StatusCode::NOT_FOUND,
        Trouble::BadForm => StatusCode::BAD_REQUEST,
        Trouble::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        Trouble::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Trouble::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Trouble::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Trouble::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Trouble::Broken => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let response = reply(status, HTML, Keep::Never, page);
    if reason == Trouble::Busy { retrying(response) } else { response }
}

fn language_of(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

/// Whether a browser that says this takes gzip; `gzip;q=0` says that it does not.
fn takes_gzip(accepted: &str) -> bool {
    accepted.split(',').any(|each| {
        let mut parts = each.split(';').map(str::trim);
        parts.next() == Some("gzip") && !parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"))
    })
}
