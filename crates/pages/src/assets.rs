//! Styles, typefaces, script and icon, each under a name that changes with its bytes, so that a browser may keep it for good.

use std::collections::BTreeMap;

use care::Kind;
use content::Brand;

use crate::brand;
use crate::components;
use crate::components::layout::Style;
use crate::timeline::timeline_style;

/// A file that pages name.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its address.
    pub path: String,
    /// Its MIME type.
    pub content_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The files that pages name, and their addresses.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Every file.
    pub files: Vec<Asset>,
    /// Address of each style.
    styles: BTreeMap<Style, String>,
    /// Address of the script of the word list.
    pub word_list: String,
    /// Address of the script of the guide builder.
    pub guide_script: String,
    /// Address of the module that makes guides on a device; none where a device cannot make them.
    pub guide_module: Option<String>,
    /// For each language, the address of what the module needs of it.
    pub books: BTreeMap<String, String>,
    /// Address of the script of the timeline.
    pub timeline: String,
    /// Address of the script that reads a page aloud.
    pub listen: String,
    /// Address of the script of the page that saves the site on the device.
    pub offline: String,
    /// Address of the icon.
    pub icon: String,
    /// Addresses of the typefaces used first on a page.
    pub preload: Vec<String>,
}

const TEXT: &[u8] = include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2");
const TEXT_BOLD: &[u8] = include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-700-normal.woff2");
const VOICE: &[u8] = include_bytes!("../../../assets/fonts/source-serif-4-latin-600-normal.woff2");
const ICON: &str = include_str!("icon.svg");
const WORD_LIST: &str = include_str!("components/word_list/script.js");
const TIMELINE: &str = include_str!("timeline/timeline.js");
const GUIDE: &str = include_str!("builder/guide.js");
const OFFLINE: &str = include_str!("offline.js");
const LISTEN: &str = include_str!("components/listen/script.js");

/// Every style with its name and its rules, but for that of the timeline.
const STYLES: [(Style, &str, &str); 7] = [
    (Style::Home, "home", components::HOME_STYLE),
    (Style::Guide, "guide", components::GUIDE_STYLE),
    (Style::Reading, "reading", components::READING_STYLE),
    (Style::Treatment, "treatment", components::TREATMENT_STYLE),
    (Style::Pictured, "pictured", components::PICTURED_STYLE),
    (Style::List, "list", components::LIST_STYLE),
    (Style::Words, "words", components::WORDS_STYLE),
];

impl Assets {
    /// Address of a style.
    pub(crate) fn style(&self, style: Style) -> &str {
        self.styles.get(&style).map_or("", String::as_str)
    }

    /// The files and their names, in the looks of this copy. The rules of the kinds of treatment become style rules of the timeline.
    #[must_use]
    pub fn new(brand: &Brand, kinds: &[Kind]) -> Self {
        let woff2 = "font/woff2";
        let text = asset("text", "woff2", woff2, TEXT.to_vec());
        let text_bold = asset("text-bold", "woff2", woff2, TEXT_BOLD.to_vec());
        let voice = asset("voice", "woff2", woff2, VOICE.to_vec());
        let thread = brand.light.get("thread").map(|colour| colour.to_string()).unwrap_or_default();
        let icon = asset("mark", "svg", "image/svg+xml", ICON.replace("{thread}", &thread).into_bytes());
        let properties = brand::properties(brand);
        let sheet = |name: &str, sheet: &str| {
            let sheet =
                sheet.replace("text.woff2", &text.path).replace("text-bold.woff2", &text_bold.path).replace("voice.woff2", &voice.path);
            asset(&format!("style-{name}"), "css", "text/css; charset=utf-8", format!("{properties}{}", smaller(&sheet)).into_bytes())
        };
        let timeline_sheet = (Style::Timeline, sheet("timeline", &timeline_style(components::TIMELINE_STYLE, kinds)));
        let sheets: Vec<_> = STYLES.iter().map(|(style, name, source)| (*style, sheet(name, source))).chain([timeline_sheet]).collect();
        let (word_list, listen, timeline) = (script("word-list", WORD_LIST), script("listen", LISTEN), script("timeline", TIMELINE));
        let (guide_script, offline) = (script("guide", GUIDE), script("offline", OFFLINE));
        Self {
            styles: sheets.iter().map(|(style, sheet)| (*style, sheet.path.clone())).collect(),
            word_list: word_list.path.clone(),
            guide_script: guide_script.path.clone(),
            guide_module: None,
            books: BTreeMap::new(),
            timeline: timeline.path.clone(),
            listen: listen.path.clone(),
            offline: offline.path.clone(),
            icon: icon.path.clone(),
            preload: vec![text.path.clone(), voice.path.clone(), text_bold.path.clone()],
            files: sheets
                .into_iter()
                .map(|(_, sheet)| sheet)
                .chain([word_list, guide_script, timeline, listen, offline, icon, text, text_bold, voice])
                .collect(),
        }
    }
}

impl Assets {
    /// Adds the module that makes guides on a device.
    pub fn add_module(&mut self, module: &[u8]) {
        let module = asset("guide", "wasm", "application/wasm", module.to_vec());
        self.guide_module = Some(module.path.clone());
        self.files.push(module);
    }

    /// Adds what the module needs of a language.
    pub fn add_book(&mut self, language: &str, book: Vec<u8>) {
        let book = asset(&format!("guide-{language}"), "book", "application/octet-stream", book);
        self.books.insert(language.to_owned(), book.path.clone());
        self.files.push(book);
    }
}

/// Enough to tell one version of a file from the others there ever were; every page carries six of them.
const VERSION_DIGITS: usize = 8;

/// A script without its comments, line by line as it was written, in a scope of its own: a page may have two.
fn script(name: &str, source: &str) -> Asset {
    let lines = source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//") && !line.starts_with("/**"));
    let source = format!("(() => {{\n\"use strict\";\n{}\n}})();\n", lines.collect::<Vec<_>>().join("\n"));
    asset(name, "js", "text/javascript; charset=utf-8", source.into_bytes())
}

fn asset(name: &str, extension: &str, content_type: &'static str, bytes: Vec<u8>) -> Asset {
    let version = fingerprint(&bytes);
    Asset { path: format!("/assets/{name}-{}.{extension}", &version[..VERSION_DIGITS]), content_type, bytes }
}

/// A name for these bytes: FNV-1a over 64 bits, as 16 hexadecimal digits. Tells versions of our own files apart; it is no guard
/// against forgery and needs none.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    format!("{hash:016x}")
}

/// The sheet without comments, line breaks and the space around signs that need none.
fn smaller(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    let words: Vec<&str> = out.split_whitespace().collect();
    let mut sheet = words.join(" ");
    for (wide, narrow) in
        [(" {", "{"), ("{ ", "{"), ("; ", ";"), (" }", "}"), ("} ", "}"), (";}", "}"), (", ", ","), (": ", ":"), (" > ", ">")]
    {
        sheet = sheet.replace(wide, narrow);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_names_only_files_that_exist() {
        let assets = Assets::new(&Brand::default(), &[]);
        for style in assets.files.iter().filter(|file| file.path.ends_with(".css")) {
            let style = String::from_utf8(style.bytes.clone()).unwrap();
            let named: Vec<&str> = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
            assert_eq!(named.len(), 3);
            for path in named {
                assert!(assets.files.iter().any(|file| file.path == path), "{path}");
            }
        }
    }

    #[test]
    fn space_that_says_something_stays() {
        assert_eq!(smaller("/* x */ a b , c {\n  color: red;\n  margin: 0 1px;\n}\n"), "a b ,c{color:red;margin:0 1px}");
    }
}
