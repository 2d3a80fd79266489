//! The server as a browser without scripts meets it, through the router; and as all kinds of clients meet it, over real sockets.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod files;
mod hostile;
mod impatient;
mod parts;
mod safety;
mod sockets;
mod stopping;
mod telling;
mod walk;

use std::path::Path;
use std::sync::OnceLock;
use std::time::Duration;

use content::{Files, Library};
use pdf::Typesetter;
use server::{Handle, Limits};
use site::Site;
use time::{Date, Month};

/// The content of the repository, loaded once.
pub(crate) fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let files = Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap();
        let (library, faults) = content::load(&files, "2026-11-23");
        library.unwrap_or_else(|| panic!("the content has faults: {faults:#?}"))
    })
}

pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| Site::new(library().clone(), &Typesetter::new().unwrap(), today()).unwrap())
}

/// A handle whose guides are limited to so many at once.
pub(crate) fn handle(guides: usize) -> Handle {
    limited(Limits { guides, turn: Duration::from_millis(50), ..Limits::default() })
}

pub(crate) fn limited(limits: Limits) -> Handle {
    Handle::with(site().clone(), Typesetter::new().unwrap(), today, limits, None)
}
