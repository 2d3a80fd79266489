//! Guides made from posted forms: pages, PDF, text, calendar. Made in memory for one response and forgotten with it.

use axum::body::Body;
use axum::http::{Response, StatusCode};
use guide::{Answers, Guide};
use pages::{Download, Edition, Trouble};
use pdf::Paper;
use prose::Document;
use site::Coding;

use crate::handle::Handle;
use crate::reply::{attachment, page};

/// What a posted form asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The next page.
    Page,
    /// The guide as PDF.
    Pdf,
    /// The guide as plain text.
    Text,
    /// The visit for a calendar.
    Calendar,
}

/// The response to the fields of a form.
pub(crate) async fn make(
    handle: &Handle,
    edition: &Edition<'_>,
    wanted: Wanted,
    fields: &[(String, String)],
    coding: Option<Coding>,
) -> Result<Response<Body>, Trouble> {
    if wanted == Wanted::Page {
        let reply = pages::respond(edition, fields, handle.today()).map_err(|_| Trouble::BadForm)?;
        let status = if reply.has_faults { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        return Ok(page(status, reply.html, coding));
    }
    let (answers, paper) = match pages::download(edition, fields).map_err(|_| Trouble::BadForm)? {
        Ok(download) => download,
        Err(html) => return Ok(page(StatusCode::UNPROCESSABLE_ENTITY, html, coding)),
    };
    file(handle, edition, wanted, answers, paper).await
}

async fn file(
    handle: &Handle,
    edition: &Edition<'_>,
    wanted: Wanted,
    answers: Answers,
    paper: Download,
) -> Result<Response<Body>, Trouble> {
    let guide = Guide::new(edition.book, answers, handle.today());
    match wanted {
        Wanted::Text => Ok(attachment("text/plain; charset=utf-8", "attachment; filename=\"my-treatment-guide.txt\"", guide.text())),
        Wanted::Calendar => {
            let calendar = guide.calendar().ok_or(Trouble::BadForm)?;
            Ok(attachment("text/calendar; charset=utf-8", "attachment; filename=\"my-visit.ics\"", calendar))
        }
        Wanted::Pdf | Wanted::Page => {
            let pdf = set(handle, guide.document(), paper).await?;
            Ok(attachment("application/pdf", "attachment; filename=\"my-treatment-guide.pdf\"", pdf))
        }
    }
}

/// Sets a document on a thread of its own, when it is its turn.
async fn set(handle: &Handle, document: Document, paper: Download) -> Result<Vec<u8>, Trouble> {
    let place = handle.waits().try_acquire().map_err(|_| Trouble::Busy)?;
    let turn = tokio::time::timeout(handle.limits().turn, handle.makes().acquire()).await;
    let _turn = turn.map_err(|_| Trouble::Busy)?.map_err(|_| Trouble::Broken)?;
    drop(place);
    let handle = handle.clone();
    let paper = match paper {
        Download::Letter => Paper::Letter,
        Download::A4 => Paper::A4,
    };
    let made = tokio::task::spawn_blocking(move || handle.typesetter().pdf(&document, paper)).await;
    made.map_err(|_| Trouble::Broken)?.map_err(|_| Trouble::Broken)
}
