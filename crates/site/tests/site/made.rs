//! The site, made once for all tests, and its pages.

use std::path::Path;
use std::sync::OnceLock;

use content::Files;
use pdf::Typesetter;
use site::{Hosting, Site};
use time::{Date, Month};

/// The site, made once.
pub(crate) fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(new_site)
}

/// The site, made again.
pub(crate) fn new_site() -> Site {
    site_of(&shipped())
}

/// The content of the repository.
pub(crate) fn shipped() -> Files {
    Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap()
}

/// The site put up as files at an address of its own.
pub(crate) fn hosted() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let hosting = Hosting { base_url: Some("https://voice.example.org".parse().unwrap()), makes_guides: false };
        hosted_of(&shipped(), hosting)
    })
}

/// The site made from these files.
pub(crate) fn site_of(files: &Files) -> Site {
    hosted_of(files, Hosting::default())
}

fn hosted_of(files: &Files, hosting: Hosting) -> Site {
    let (library, faults) = content::load(files, "2026-11-23");
    let library = library.unwrap_or_else(|| panic!("the content has faults: {faults:#?}"));
    let today = Date::from_calendar_date(2026, Month::November, 23).unwrap();
    Site::hosted(library, &Typesetter::new().unwrap(), today, hosting).unwrap()
}

/// Every page with its address.
pub(crate) fn pages(site: &Site) -> impl Iterator<Item = (&str, &str)> {
    let pages = site.files().filter(|(_, file)| file.content_type.starts_with("text/html"));
    pages.map(|(path, file)| (path, str::from_utf8(&file.bytes).unwrap()))
}

/// One page.
pub(crate) fn page(path: &str) -> &'static str {
    str::from_utf8(&site().file(path).unwrap_or_else(|| panic!("no {path}")).bytes).unwrap()
}

/// What stands between the header and the footer.
pub(crate) fn main_part(html: &str) -> &str {
    html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>")).map_or("", |(main, _)| main)
}
