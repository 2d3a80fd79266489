//! A third language made by a machine: every letter of the English words becomes a Hebrew one, and it is written from right to left.
//! Whatever still shows a Latin letter is a word that does not come from the content. Nobody can read it, and nobody is meant to.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use care::{Finding, Her2, HormoneReceptor, Marker, Report};
use content::{Files, LanguageBook};
use guide::{Answers, GoalChoice, Guide};
use pdf::{Paper, Typesetter};
use prose::blocks_text;
use site::Site;
use time::{Date, Month};

use crate::made::{main_part, pages};

/// A tag of those that ISO 639 leaves to private use.
const LANGUAGE: &str = "qaa";
const HEBREW: &[u8] = include_bytes!("../../../pdf/tests/fonts/noto-sans-hebrew-letters-400.ttf");
/// Keys whose values are ids, addresses, codes, or grammar, not words.
const NOT_WORDS: [&str; 7] = ["id", "to", "at", "date-order", "direction", "list-changes", "word-endings"];

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

/// The content of the repository with the third language in it.
fn files() -> Files {
    let mut files = crate::made::shipped();
    let english: Vec<String> =
        files.paths().filter(|path| path.ends_with("/en.toml") || path.ends_with("/en.md")).map(str::to_owned).collect();
    for path in english {
        let text = files.text(&path).unwrap();
        let (made, name) = match path.strip_suffix("en.toml") {
            Some(folder) => (mirrored_toml(text), format!("{folder}{LANGUAGE}.toml")),
            None => (mirrored_markdown(text), format!("{}{LANGUAGE}.md", path.strip_suffix("en.md").unwrap())),
        };
        files.insert(name, made.into_bytes());
    }
    let settings = files.text("site.toml").unwrap().replacen("languages = [", &format!("languages = [\"{LANGUAGE}\", "), 1);
    files.insert("site.toml", settings.into_bytes());
    files
}

fn mirrored_markdown(text: &str) -> String {
    let (settings, body) = text.strip_prefix("+++\n").unwrap().split_once("\n+++\n").unwrap();
    format!("+++\n{}+++\n{}", mirrored_toml(settings), mirrored(body))
}

fn mirrored_toml(text: &str) -> String {
    let mut table: toml::Table = toml::from_str(text).unwrap();
    for (key, value) in &mut table {
        mirror_value(key, value);
    }
    toml::to_string(&table).unwrap()
}

fn mirror_value(key: &str, value: &mut toml::Value) {
    match value {
        toml::Value::String(text) if key == "direction" => "rtl".clone_into(text),
        toml::Value::String(text) if key == "next" && is_address(text) => *text = text.replacen("/en/", &format!("/{LANGUAGE}/"), 1),
        _ if NOT_WORDS.contains(&key) => {}
        toml::Value::String(text) => *text = mirrored(text),
        toml::Value::Array(values) => values.iter_mut().for_each(|value| mirror_value("", value)),
        toml::Value::Table(table) => table.iter_mut().for_each(|(key, value)| mirror_value(key, value)),
        _ => {}
    }
}

/// Whether a text is the id or the address of a page: `next` holds such a one on a page, and words among the messages.
fn is_address(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_lowercase() || "-/".contains(sign))
}

/// Every letter replaced, but for placeholders and the addresses of links.
fn mirrored(text: &str) -> String {
    let mut out = String::new();
    let (mut in_braces, mut in_address, mut before) = (false, false, ' ');
    for sign in text.chars() {
        in_braces = (in_braces || sign == '{') && before != '}';
        in_address = (in_address && before != ')') || (before == ']' && sign == '(');
        before = sign;
        let letter = u32::from(sign.to_ascii_lowercase()).wrapping_sub(u32::from('a'));
        out.push(match char::from_u32(0x05D0_u32.wrapping_add(letter)) {
            Some(hebrew) if letter < 26 && !in_braces && !in_address => hebrew,
            _ => sign,
        });
    }
    out
}

fn site() -> &'static Site {
    static SITE: OnceLock<Site> = OnceLock::new();
    SITE.get_or_init(|| {
        let (library, faults) = content::load(&files(), "2026-11-23");
        let library = library.unwrap_or_else(|| panic!("a third language has faults: {faults:#?}"));
        Site::new(library, &Typesetter::with_typefaces(&[HEBREW]).unwrap(), today()).unwrap()
    })
}

fn own() -> &'static LanguageBook {
    site().library().language(LANGUAGE).unwrap()
}

/// What is the same in every language: names of the site, of sources, brands and other languages.
fn neutral() -> Vec<String> {
    let library = site().library();
    let sources = library.sources.values().flat_map(|source| [source.title.clone(), source.publisher.clone(), source.url.clone()]);
    let brands = own().treatments.iter().flat_map(|page| &page.medicines).filter_map(|medicine| medicine.brand.clone());
    let languages = library.languages.iter().map(|book| book.messages.site.language.name.clone());
    let mut names: Vec<String> = sources.chain(brands).chain(languages).chain([library.site.name.clone()]).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names
}

/// Latin words in a text, without those that are the same in every language.
fn latin_words(text: &str, neutral: &[String]) -> BTreeSet<String> {
    let mut rest = text.to_owned();
    if rest.contains(|sign: char| sign.is_ascii_alphabetic()) {
        for name in neutral {
            rest = rest.replace(name, " ");
        }
    }
    rest.split(|sign: char| !sign.is_ascii_alphabetic()).filter(|word| word.len() > 1).map(str::to_owned).collect()
}

/// What a reader sees or hears of a page: its text, and the attributes that are read out or shown. A place that a script fills is no word.
fn shown(html: &str) -> String {
    let mut out = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        for name in
            [" aria-label=\"", " alt=\"", " title=\"", " placeholder=\"", " data-many=\"", " data-one=\"", " data-none=\"", " data-say=\""]
        {
            out.extend(tag.split(name).skip(1).filter_map(|rest| rest.split('"').next()).flat_map(|value| [value, "\n"]));
        }
        if tag.starts_with("meta name=\"description\"") {
            out.extend(tag.split(" content=\"").nth(1));
        }
        out.push_str(text);
        out.push('\n');
    }
    out.replace("{count}", "").replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn a_third_language_needs_files_and_nothing_else() {
    assert!(site().library().languages.len() > 2);
    let count = |language: &str| {
        let folder = format!("/{language}/");
        site().files().filter(|(path, _)| path.starts_with(&folder) && !path.contains("/sources/")).count()
    };
    assert_eq!(count(LANGUAGE), count("en"));
}

#[test]
fn no_page_shows_a_word_that_is_not_in_the_content() {
    let neutral = neutral();
    let folder = format!("/{LANGUAGE}/");
    let mut found = BTreeSet::new();
    // The gallery names parts as the code does; it is for those who care for the looks.
    for (path, html) in pages(site()).filter(|(path, _)| path.starts_with(&folder) && !path.contains("/gallery/")) {
        let text = shown(html.split_once("<title>").map_or(html, |(_, rest)| rest));
        found.extend(latin_words(&text, &neutral).into_iter().map(|word| (word, path.split('/').nth(2))));
    }
    assert_eq!(found, BTreeSet::new());
}

#[test]
fn every_page_runs_from_right_to_left() {
    let folder = format!("/{LANGUAGE}/");
    for (path, html) in pages(site()).filter(|(path, _)| path.starts_with(&folder)) {
        assert!(html.contains(&format!("<html lang=\"{LANGUAGE}\" dir=\"rtl\">")), "{path}");
        assert!(!main_part(html).is_empty(), "{path}");
    }
}

#[test]
fn no_guide_shows_a_word_that_is_not_in_the_content() {
    let neutral = neutral();
    let book = &own().book;
    let report =
        Report::new(HormoneReceptor::Positive, Her2::Low).with(Marker::Pik3ca, Finding::Found).with(Marker::Brca, Finding::NotFound);
    let goals = book.goals.iter().take(2).map(|goal| GoalChoice::Listed(goal.id.clone())).collect();
    let answers = Answers { report, goals, visit_date: Some(today()), ..Answers::default() };
    let guides = [Guide::ready_to_go(book, today()), Guide::new(book, Answers::default(), today()), Guide::new(book, answers, today())];
    for guide in guides {
        let document = guide.document();
        assert!(document.is_right_to_left);
        let furniture = &document.furniture;
        let around = [&document.title, &document.summary, &furniture.head_start, &furniture.head_end, &furniture.foot_start];
        let text = around.into_iter().fold(blocks_text(&document.body, usize::MAX), |text, line| text + "\n" + line);
        assert_eq!(latin_words(&text, &neutral), BTreeSet::new(), "{text}");
        assert!(!Typesetter::with_typefaces(&[HEBREW]).unwrap().pdf(&document, Paper::A4).unwrap().is_empty());
    }
}

#[test]
fn no_style_speaks_of_left_and_right() {
    let styles = site().files().filter(|(_, file)| file.content_type.starts_with("text/css"));
    let mut found = BTreeSet::new();
    for (path, file) in styles {
        let css = str::from_utf8(&file.bytes).unwrap();
        for word in
            ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right", "float: left", "float: right"]
        {
            if css.contains(word) {
                found.insert((path.split('-').next().unwrap_or_default().to_owned(), word));
            }
        }
        let sides = css.split([';', '{', '}']).map(str::trim).filter(|rule| rule.starts_with("left:") || rule.starts_with("right:"));
        found.extend(sides.map(|_| (path.split('-').next().unwrap_or_default().to_owned(), "left: or right:")));
    }
    assert_eq!(found, BTreeSet::new());
}
