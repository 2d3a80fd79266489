//! The site, made once for all tests, and its pages.

use std::path::Path;
use std::sync::OnceLock;

use content::{Files, Library};
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
    Site::new(library(), &Typesetter::new().unwrap(), today()).unwrap()
}

/// The site in two languages, put up as files at an address of its own. The words of the second language are those of the first.
pub(crate) fn hosted() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let mut library = library();
        let mut second = library.languages[0].clone();
        "es".clone_into(&mut second.language);
        library.languages.truncate(1);
        library.languages.push(second);
        let hosting = Hosting { base_url: Some("https://voice.example.org".parse().unwrap()), makes_guides: false };
        Site::hosted(library, &Typesetter::new().unwrap(), today(), hosting).unwrap()
    })
}

fn library() -> Library {
    let files = Files::from_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")).unwrap();
    let (library, faults) = content::load(&files, "2026-11-23");
    library.unwrap_or_else(|| panic!("the content has faults: {faults:#?}"))
}

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
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
