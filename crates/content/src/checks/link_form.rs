//! link-form: addresses are well formed. Whether they lead anywhere is not looked at here.

use prose::{MarkdownPlace, MarkdownPlaceKind};

use crate::draft::Draft;
use crate::faults::{Faults, Place};

const HELP: &str = "write the whole address as the browser shows it, beginning with `https://`";

pub(super) fn check(draft: &Draft<'_>, faults: &mut Faults) {
    for (id, entry, source) in draft.sources.read() {
        if !is_web_address(source.url.get_ref()) {
            let message = format!("the address of the source `{id}` is not well formed");
            faults.error("link-form", Place::at(entry.file, source.url.span()), message, HELP);
        }
    }
    for (id, entry, facts) in draft.organisations.facts.read() {
        if !is_web_address(facts.url.get_ref()) {
            let message = format!("the address of the organisation `{id}` is not well formed");
            faults.error("link-form", Place::at(entry.file, facts.url.span()), message, HELP);
        }
    }
    for (file, _, places) in draft.markdown() {
        check_text(file, places, faults);
    }
    for text in draft.pages.values().flat_map(|page| page.words.values().flatten()) {
        let path = text.settings.next.iter().filter(|next| next.get_ref().contains('/'));
        for next in path.filter(|next| !is_path(next.get_ref())) {
            let help = "write the id of a page, such as `markers`, or a path on this site, such as `/en/guide/`";
            let message = format!("`{}` leads to no page of this site", next.get_ref());
            faults.error("link-form", Place::at(text.file, next.span()), message, help);
        }
    }
}

fn check_text(file: &str, places: &[MarkdownPlace], faults: &mut Faults) {
    for place in places {
        let MarkdownPlaceKind::Link(to) = &place.kind else { continue };
        if !is_link(to) {
            faults.error("link-form", Place::at(file, place.span.clone()), format!("`{to}` is not a well-formed link"), HELP);
        }
    }
}

/// A path on this site, from its top.
fn is_path(next: &str) -> bool {
    next.starts_with('/') && !next.starts_with("//") && !next.contains(char::is_whitespace)
}

/// An address on the web, a page or kind of treatment by id, a mail address, a telephone number, or a place on this site.
fn is_link(to: &str) -> bool {
    match to.split_once(':') {
        Some(("http" | "https", _)) => is_web_address(to),
        Some(("mailto", mail)) => mail.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')),
        Some(("tel", number)) => !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '+' | '-')),
        Some(("page" | "treatment", id)) => !id.is_empty(),
        Some(_) => false,
        None => !to.is_empty() && !to.starts_with("www.") && !to.contains(char::is_whitespace),
    }
}

/// `http://` or `https://`, a host with a dot in it, and no sign that an address cannot have.
fn is_web_address(address: &str) -> bool {
    let Some(rest) = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let name = host.split(':').next().unwrap_or_default();
    let label_is_sound =
        |label: &str| !label.is_empty() && label.chars().all(|sign| sign.is_alphanumeric() || sign == '-') && !label.starts_with('-');
    let forbidden =
        |sign: char| sign.is_whitespace() || sign.is_control() || matches!(sign, '<' | '>' | '"' | '\\' | '^' | '`' | '{' | '}' | '|');
    name.contains('.') && name.split('.').all(label_is_sound) && !address.contains(forbidden)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_addresses_and_places_on_this_site_are_links() {
        for link in [
            "https://a.example/b?c=d#e",
            "http://a.example:8080",
            "/glossary/#her2",
            "../about/",
            "#top",
            "page:markers",
            "treatment:surgery",
            "mailto:a@b.example",
            "tel:+1-800-1",
        ] {
            assert!(is_link(link), "{link}");
        }
    }

    #[test]
    fn slips_are_no_links() {
        for link in [
            "",
            "www.a.example",
            "https:/a.example",
            "https://a",
            "https://a..example",
            "https://a.example/b c",
            "javascript:alert(1)",
            "htps://a.example",
            "mailto:a",
        ] {
            assert!(!is_link(link), "{link}");
        }
    }
}
