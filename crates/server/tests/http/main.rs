//! The server as a browser without scripts meets it: every request goes through the router, none over a network.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod browser;
mod files;
mod hostile;
mod safety;
mod walk;

use std::path::Path;
use std::sync::OnceLock;

use content::{Files, Library};
use pdf::Typesetter;
use server::Handle;
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

pub(crate) fn handle(most_at_once: usize) -> Handle {
    static SITE: OnceLock<Site> = OnceLock::new();
    let site = SITE.get_or_init(|| Site::new(library().clone(), &Typesetter::new().unwrap(), today()).unwrap());
    Handle::with_limit(site.clone(), Typesetter::new().unwrap(), today, most_at_once)
}
