//! Guides made from posted forms: pages, PDF, text, calendar. Made in memory for one response and forgotten with it.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Response, StatusCode};
use guide::{Answers, Guide};
use pages::{Download, Edition, Trouble};
use pdf::Paper;
use prose::Document;

use crate::handle::Handle;
use crate::reply::{HTML, Keep, attachment, reply};

/// Longest time a guide waits for its turn.
const LONGEST_WAIT: Duration = Duration::from_secs(2);

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
) -> Result<Response<Body>, Trouble> {
    if wanted == Wanted::Page {
        let page = pages::respond(edition, fields, handle.today()).map_err(|_| Trouble::BadForm)?;
        let status = if page.has_faults { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        return Ok(reply(status, HTML, Keep::Never, page.html));
    }
    let (answers, paper) = match pages::download(edition, fields).map_err(|_| Trouble::BadForm)? {
        Ok(download) => download,
        Err(page) => return Ok(reply(StatusCode::UNPROCESSABLE_ENTITY, HTML, Keep::Never, page)),
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
    let turn = tokio::time::timeout(LONGEST_WAIT, handle.makes().acquire()).await;
    let _turn = turn.map_err(|_| Trouble::Busy)?.map_err(|_| Trouble::Broken)?;
    let handle = handle.clone();
    let paper = match paper {
        Download::Letter => Paper::Letter,
        Download::A4 => Paper::A4,
    };
    let made = tokio::task::spawn_blocking(move || handle.typesetter().pdf(&document, paper)).await;
    made.map_err(|_| Trouble::Broken)?.map_err(|_| Trouble::Broken)
}
