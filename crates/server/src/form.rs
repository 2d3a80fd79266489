//! A posted form as its fields, read with a limit on size and time.

use std::future::poll_fn;
use std::pin::pin;
use std::time::Duration;

use axum::body::{Body, HttpBody as _};
use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;
use pages::Trouble;

/// Most bytes of a form. A full guide takes about six thousand.
pub(crate) const MOST_BYTES: usize = 64 * 1024;
/// Bytes read and thrown away beyond that: a browser shows our answer only when it could send its form to the end.
const MOST_DISCARDED_BYTES: usize = 1024 * 1024;

/// The fields in the order they were sent, when they arrive within this time.
pub(crate) async fn read(headers: &HeaderMap, body: Body, longest: Duration) -> Result<Vec<(String, String)>, Trouble> {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
        return Err(Trouble::WrongType);
    }
    let bytes = tokio::time::timeout(longest, collect(body)).await.map_err(|_| Trouble::TooSlow)??;
    serde_urlencoded::from_bytes(&bytes).map_err(|_| Trouble::BadForm)
}

async fn collect(body: Body) -> Result<Vec<u8>, Trouble> {
    let mut body = pin!(body);
    let (mut bytes, mut length) = (Vec::new(), 0_usize);
    while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        let Ok(data) = frame.map_err(|_| Trouble::BadForm)?.into_data() else { continue };
        length += data.len();
        if length <= MOST_BYTES {
            bytes.extend_from_slice(&data);
        } else if length > MOST_DISCARDED_BYTES {
            break;
        }
    }
    if length > MOST_BYTES { Err(Trouble::TooLarge) } else { Ok(bytes) }
}
