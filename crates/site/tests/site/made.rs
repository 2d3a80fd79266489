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

/// The site with one more language, `qq`, that has the words of the first and calls itself Qqish.
pub(crate) fn site_in_two_languages() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| site_of(&in_two_languages()))
}

/// The same put up as files at an address of its own.
pub(crate) fn hosted() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let hosting = Hosting { base_url: Some("https://voice.example.org".parse().unwrap()), makes_guides: false };
        hosted_of(&in_two_languages(), hosting)
    })
}

fn in_two_languages() -> Files {
    let mut files = shipped();
    let paths: Vec<String> = files.paths().map(str::to_owned).collect();
    for path in paths.iter().filter(|path| path.ends_with("/en.toml") || path.ends_with("/en.md")) {
        let words = files.text(path).unwrap().replace("name = \"English\"", "name = \"Qqish\"");
        files.insert(path.replace("/en.", "/qq."), words.into_bytes());
    }
    let settings = files.text("site.toml").unwrap();
    let line = settings.lines().find(|line| line.starts_with("languages = ")).unwrap();
    let settings = settings.replace(line, "languages = [\"en\", \"qq\"]");
    files.insert("site.toml", settings.into_bytes());
    files
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
