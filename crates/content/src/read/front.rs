//! The settings between two `+++` lines at the top of a Markdown file.

/// A Markdown file in its two parts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Front<'t> {
    /// The settings, with spaces for the first `+++`, so that a place in them is a place in the file.
    pub(crate) settings: String,
    /// What follows the settings.
    pub(crate) body: &'t str,
    /// Where the body begins in the file.
    pub(crate) body_start: usize,
}

/// Parts a file; none where it does not begin with `+++`, or where the second `+++` line is missing.
pub(crate) fn split_front(text: &str) -> Option<Front<'_>> {
    let mut start = 0;
    let mut fences = Vec::new();
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            fences.push(start..start + line.len());
        } else if fences.is_empty() {
            return None;
        }
        start += line.len();
        if fences.len() == 2 {
            break;
        }
    }
    let [open, close] = fences.try_into().ok()?;
    let settings = format!("{}{}", " ".repeat(open.len()), &text[open.end..close.start]);
    Some(Front { settings, body: &text[close.end..], body_start: close.end })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_the_settings_is_a_place_in_the_file() {
        let text = "+++\ntitle = \"é\"\n+++\n\nBody.\n";
        let front = split_front(text).unwrap();
        assert_eq!(front.settings.find("title"), text.find("title"));
        assert_eq!(&text[front.body_start..], front.body);
        assert_eq!(front.body, "\nBody.\n");
    }

    #[test]
    fn a_file_without_both_lines_has_no_settings() {
        for text in ["", "title = 1", "+++\ntitle = 1\n", "\n+++\n+++\n"] {
            assert_eq!(split_front(text), None, "{text}");
        }
    }
}
