//! Styles, typefaces, script and icon, each under a name that changes with its bytes, so that a browser may keep it for good.

use crate::components;

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
    /// Address of the style of the home page, the builder and the guide.
    pub guide_style: String,
    /// Address of the style of the pages one reads.
    pub reading_style: String,
    /// Address of the style of lists.
    pub list_style: String,
    /// Address of the style of the word list.
    pub words_style: String,
    /// Address of the script of the word list.
    pub word_list: String,
    /// Address of the icon.
    pub icon: String,
    /// Addresses of the typefaces used first on a page.
    pub preload: Vec<String>,
}

const TEXT: &[u8] = include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-400-normal.woff2");
const TEXT_BOLD: &[u8] = include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-latin-700-normal.woff2");
const VOICE: &[u8] = include_bytes!("../../../assets/fonts/source-serif-4-latin-600-normal.woff2");
const ICON: &[u8] = include_bytes!("icon.svg");
const WORD_LIST: &str = include_str!("word_list.js");

impl Default for Assets {
    fn default() -> Self {
        Self::new()
    }
}

impl Assets {
    /// The files and their names.
    #[must_use]
    pub fn new() -> Self {
        let woff2 = "font/woff2";
        let text = asset("text", "woff2", woff2, TEXT.to_vec());
        let text_bold = asset("text-bold", "woff2", woff2, TEXT_BOLD.to_vec());
        let voice = asset("voice", "woff2", woff2, VOICE.to_vec());
        let icon = asset("mark", "svg", "image/svg+xml", ICON.to_vec());
        let sheet = |name: &str, sheet: &str| {
            let sheet =
                sheet.replace("text.woff2", &text.path).replace("text-bold.woff2", &text_bold.path).replace("voice.woff2", &voice.path);
            asset(name, "css", "text/css; charset=utf-8", smaller(&sheet).into_bytes())
        };
        let (guide, reading) = (sheet("style-guide", components::GUIDE_STYLE), sheet("style-reading", components::READING_STYLE));
        let (list, words) = (sheet("style-list", components::LIST_STYLE), sheet("style-words", components::WORDS_STYLE));
        let word_list = asset("word-list", "js", "text/javascript; charset=utf-8", WORD_LIST.as_bytes().to_vec());
        Self {
            guide_style: guide.path.clone(),
            reading_style: reading.path.clone(),
            list_style: list.path.clone(),
            words_style: words.path.clone(),
            word_list: word_list.path.clone(),
            icon: icon.path.clone(),
            preload: vec![text.path.clone(), voice.path.clone()],
            files: vec![guide, reading, list, words, word_list, icon, text, text_bold, voice],
        }
    }
}

pub(crate) fn asset(name: &str, extension: &str, content_type: &'static str, bytes: Vec<u8>) -> Asset {
    Asset { path: format!("/assets/{name}-{}.{extension}", fingerprint(&bytes)), content_type, bytes }
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
    for (wide, narrow) in [(" {", "{"), ("{ ", "{"), ("; ", ";"), (" }", "}"), ("} ", "}"), (";}", "}"), (", ", ",")] {
        sheet = sheet.replace(wide, narrow);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_names_only_files_that_exist() {
        let assets = Assets::new();
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
        assert_eq!(smaller("/* x */ a b , c {\n  color: red;\n  margin: 0 1px;\n}\n"), "a b ,c{color: red;margin: 0 1px}");
    }
}
