//! From a request to its response: files of the site, the builder's forms, and pages in words for what cannot be done.

use axum::body::{Body, HttpBody as _};
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, ACCEPT_LANGUAGE};
use axum::http::{HeaderMap, Method, Request, Response, StatusCode};
use pages::{Edition, Trouble};
use site::Site;
use tokio::time::Instant;

use crate::file::{header, send};
use crate::guides::{self, Wanted};
use crate::handle::Handle;
use crate::record::Record;
use crate::reply::{Keep, allowing, by_language, page, redirect, reply, retrying, without_body};
use crate::{accept, form};

/// Where a balancer asks whether the server is well.
const HEALTH: &str = "/health";

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
    let Some(tell) = handle.tell() else { return respond(&handle, &site, request).await };
    let (began, method) = (Instant::now(), known_method(request.method()));
    let path = if is_ours(&site, request.uri().path()) { request.uri().path().to_owned() } else { "-".to_owned() };
    let response = respond(&handle, &site, request).await;
    let bytes = response.body().size_hint().exact().unwrap_or_default();
    tell(&Record { method, path, status: response.status().as_u16(), bytes, time: began.elapsed() });
    response
}

async fn respond(handle: &Handle, site: &Site, request: Request<Body>) -> Response<Body> {
    match *request.method() {
        Method::GET => look_up(site, request.method(), request.uri().path(), request.headers()).await,
        Method::HEAD => without_body(look_up(site, request.method(), request.uri().path(), request.headers()).await),
        Method::POST => post(handle, site, request).await,
        _ => wrong_method(site, request.uri().path()),
    }
}

async fn look_up(site: &Site, method: &Method, path: &str, headers: &HeaderMap) -> Response<Body> {
    if path == HEALTH {
        return reply(StatusCode::OK, "text/plain; charset=utf-8", Keep::Never, "ok\n");
    }
    if path == "/" {
        return top(site, method, headers).await;
    }
    if let Some(file) = site.file(path) {
        return send(file, method, headers).await;
    }
    let folder = format!("{path}/");
    if site.file(&folder).is_some() {
        return redirect(StatusCode::MOVED_PERMANENTLY, &folder);
    }
    if form_at(site, path).is_some() { wrong_method(site, path) } else { trouble(site, path, Trouble::NotFound) }
}

/// The top of the site leads to the language a reader wishes for. Where there is a choice and no wish can be met, it shows the choice.
async fn top(site: &Site, method: &Method, headers: &HeaderMap) -> Response<Body> {
    let languages = site.library().languages.iter().map(|book| book.language.as_str());
    if languages.len() == 1 {
        return site
            .main_edition()
            .map_or_else(|| trouble(site, "/", Trouble::NotFound), |edition| redirect(StatusCode::FOUND, &edition.home_path()));
    }
    let wish = accept::language(header(headers, &ACCEPT_LANGUAGE), languages).and_then(|language| site.edition(language));
    by_language(match (wish, site.file("/")) {
        (Some(edition), _) => redirect(StatusCode::FOUND, &edition.home_path()),
        (None, Some(choice)) => send(choice, method, headers).await,
        (None, None) => trouble(site, "/", Trouble::NotFound),
    })
}

async fn post(handle: &Handle, site: &Site, request: Request<Body>) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let Some((edition, wanted)) = form_at(site, &path) else { return wrong_method(site, &path) };
    let (head, body) = request.into_parts();
    let coding = accept::coding(header(&head.headers, &ACCEPT_ENCODING));
    let made = match form::read(&head.headers, body, handle.limits().body).await {
        Ok(fields) => guides::make(handle, &edition, wanted, &fields, coding).await,
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
    let is_file = site.file(path).is_some() || path == "/" || path == HEALTH;
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
    let html = edition.map(|edition| pages::trouble(&edition, reason)).unwrap_or_default();
    let status = match reason {
        Trouble::NotFound => StatusCode::NOT_FOUND,
        Trouble::BadForm => StatusCode::BAD_REQUEST,
        Trouble::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
        Trouble::WrongType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Trouble::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Trouble::TooSlow => StatusCode::REQUEST_TIMEOUT,
        Trouble::Busy => StatusCode::SERVICE_UNAVAILABLE,
        Trouble::Broken | Trouble::NoConnection => StatusCode::INTERNAL_SERVER_ERROR,
    };
    let response = page(status, html, None);
    if reason == Trouble::Busy { retrying(response) } else { response }
}

fn language_of(path: &str) -> &str {
    path.trim_start_matches('/').split('/').next().unwrap_or_default()
}

/// Whether a path is one of the site's, so that it says nothing of who asked for it.
fn is_ours(site: &Site, path: &str) -> bool {
    path == "/" || path == HEALTH || site.file(path).is_some() || form_at(site, path).is_some()
}

fn known_method(method: &Method) -> &'static str {
    [(Method::GET, "GET"), (Method::HEAD, "HEAD"), (Method::POST, "POST")]
        .into_iter()
        .find_map(|(known, name)| (known == *method).then_some(name))
        .unwrap_or("-")
}
